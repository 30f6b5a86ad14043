-- The deadline ledger. A deadline's life is told by its timestamps, not by one state: a late fulfilment is both
-- breached and met. Absent start: planned. Start without end: the clock runs (or stands still until paused_until).
create table deadline (
  id bigint generated always as identity primary key,
  call_number text not null,
  kind text not null check (kind in ('ASSIGN', 'ACKNOWLEDGE', 'RESOLVE', 'VERIFY', 'COORDINATE')),
  -- what tells apart deadlines of one kind that run beside each other, e.g. the cause of a coordination
  subject text not null default '',
  round int not null default 1,
  owner text,
  budget_amount int not null check (budget_amount > 0),
  budget_unit text not null check (budget_unit in ('MINUTES', 'WORKING_HOURS', 'WORKING_DAYS')),
  warn_percent int check (warn_percent between 1 and 100),
  started_at timestamptz,
  due_at timestamptz,
  warn_at timestamptz,
  provisional boolean not null default false,
  paused_until timestamptz,
  breached_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('MET', 'SUPERSEDED', 'CANCELLED')),
  unique (call_number, kind, subject, round),
  check ((started_at is null) = (due_at is null) and (started_at is null) = (owner is null)),
  check ((ended_at is null) = (outcome is null))
);
create unique index deadline_one_running on deadline (call_number, kind, subject)
  where started_at is not null and ended_at is null;
create index deadline_by_owner on deadline (owner, due_at, id) where started_at is not null and ended_at is null;

-- Only what the deadline's own columns cannot tell; append-only.
create table deadline_event (
  id bigint generated always as identity primary key,
  deadline_id bigint not null references deadline,
  at timestamptz not null,
  type text not null check (type in ('EXTENDED', 'PAUSED', 'RESUMED', 'MOVED', 'OWNER_CHANGED', 'CANCELLED')),
  who text,
  why text,
  extra_amount int,
  extra_unit text,
  until timestamptz,
  old_owner text,
  old_due timestamptz,
  new_due timestamptz
);
create index on deadline_event (deadline_id);
create function refuse_change_of_deadline_event() returns trigger language plpgsql as
  $$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger append_only before update or delete on deadline_event
  execute function refuse_change_of_deadline_event();

-- The working calendar: the years whose notice is known, and the days on which they depart from the plain week.
create sequence working_day_revision;
create table working_day_notice (
  year int primary key,
  -- grows with every load, by which the other nodes see it
  revision bigint not null default nextval('working_day_revision'),
  loaded_at timestamptz not null,
  loaded_by text,
  -- when the last running deadline had been counted again with it; null: still to be done
  settled_at timestamptz
);
create table working_day_exception (
  date date primary key,
  year int not null references working_day_notice,
  kind text not null check (kind in ('OFF', 'WORK')),
  name text not null,
  english text not null,
  source text not null
);
