-- The part of a department that supports a call (配合), one row each time it is called.
create table support (
  id              bigint generated always as identity primary key,
  call_number     text not null references call,
  department      text not null,
  round           int not null,
  state           text not null
    check (state in ('CALLED', 'ACKNOWLEDGED', 'REPORTED', 'RELEASED', 'REASSIGNED', 'ENDED')),
  called_at       timestamptz not null,
  called_by       text not null,
  why             text,
  acknowledge_by  timestamptz not null,
  acknowledged_at timestamptz,
  promise         text,
  promised_date   date,
  resolve_by      timestamptz not null,
  reported_at     timestamptz,
  note            text,
  returned        int not null default 0,
  extended        int not null default 0,
  asked_days      int,
  ended_at        timestamptz,
  check ((state in ('CALLED', 'ACKNOWLEDGED')) = (ended_at is null))
);
comment on column support.department is 'group id';
comment on column support.round is 'how often the call was done: 1, and one more with each redo';
comment on column support.returned is 'how often this part was returned, by this department and those it came from';
comment on column support.asked_days is 'working days more that it has asked for and nobody has decided on';
create index support_of_call on support (call_number, id);
create unique index support_once_at_a_time on support (call_number, department) where ended_at is null;

-- A ruling is on the part of the lead or on that of a department that supports; the rules it proposes differ.
alter table ruling add column part text not null default 'LEAD' check (part in ('LEAD', 'SUPPORT'));
alter table proposed_rule add column part text not null default 'LEAD' check (part in ('LEAD', 'SUPPORT'));
alter table proposed_rule drop constraint proposed_rule_pkey;
alter table proposed_rule add primary key (category, district, department_code, part);
