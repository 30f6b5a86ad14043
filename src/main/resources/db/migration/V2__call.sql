-- A number is the day and a counter that goes round after 999,999: no row is locked to hand one out.
create sequence call_number minvalue 1 maxvalue 999999 cycle cache 1;

create table call (
  number                 text primary key,
  title                  text not null,
  description            text not null,
  category               text not null,
  area                   text not null,
  area_path              ltree not null,
  place                  text,
  latitude               double precision,
  longitude              double precision,
  channel                text not null,
  reporter               text not null,
  caller_name            text,
  caller_phone           text,
  urgency_hint           text,
  urgency                text not null,
  status                 text not null,
  level                  text,
  lead_department        text,
  supporting_departments text[] not null default '{}',
  duty_item              text,
  received_at            timestamptz not null,
  dispatched_at          timestamptz,
  acknowledge_by         timestamptz,
  acknowledged_at        timestamptz,
  resolve_by             timestamptz,
  resolved_at            timestamptz,
  closed_at              timestamptz,
  promise                text,
  promised_date          date,
  redo_count             int not null default 0,
  rating                 int,
  constraint rating_is_one_to_five check (rating between 1 and 5)
);
comment on column call.reporter is 'the account that reported the call';
comment on column call.caller_name is 'personal data: shown only to those who handle the call';
comment on column call.caller_phone is 'personal data: shown only to those who handle the call';

create index call_of_department on call (lead_department, resolve_by, number) where closed_at is null;
create index call_of_reporter on call (reporter, number desc);
create index call_by_status on call (status, number desc);
create index call_in_area on call using gist (area_path);
create index call_text on call using gin ((title || ' ' || description) public.gin_trgm_ops);

-- Append-only: the timeline, and the only source of every rate.
create table call_event (
  id          bigint generated always as identity primary key,
  call_number text not null references call,
  at          timestamptz not null,
  type        text not null,
  actor       text not null,
  department  text,
  note        text,
  old_value   text,
  new_value   text
);
create index call_event_of_call on call_event (call_number, id);
create function refuse_change_of_call_event() returns trigger language plpgsql as
  $$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger append_only before update or delete on call_event
  execute function refuse_change_of_call_event();

create table call_message (
  id          bigint generated always as identity primary key,
  call_number text not null references call,
  at          timestamptz not null,
  author      text not null,
  text        text not null
);
create index call_message_of_call on call_message (call_number, id);

create table idempotency_key (
  account      text not null,
  key          text not null,
  content_hash text not null,
  call_number  text not null references call,
  primary key (account, key)
);
