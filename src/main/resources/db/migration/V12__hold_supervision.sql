-- Hold (挂账), supervision (督办), promise (承诺): how a call stands; how it came there is told by its events.
alter table call
  add column hold_plan text,
  add column hold_until date,
  add column hold_approved_by text,
  add column supervision text,
  add column promise_state text,
  add constraint promise_state_is_known check (promise_state in ('OPEN', 'KEPT', 'BROKEN'));
comment on column call.hold_plan is 'of the last hold; it lasts while the status says so';
create index call_supervised on call (number) where supervision is not null and closed_at is null;

-- A supervision ends by an end of its own, or with the call.
create table supervision (
  number      text primary key,
  call_number text not null references call,
  reason      text not null,
  ordered_by  text,
  begun_by    text not null,
  begun_at    timestamptz not null,
  ended_by    text,
  ended_at    timestamptz,
  end_reason  text
);
comment on column supervision.ordered_by is 'in whose name, where it is not the account itself';
create unique index supervision_of_call on supervision (call_number) where ended_at is null;

create table supervision_year (
  year int primary key,
  last int not null
);

alter table deadline drop constraint deadline_kind_check;
alter table deadline add constraint deadline_kind_check
  check (kind in ('ASSIGN', 'ACKNOWLEDGE', 'RESOLVE', 'VERIFY', 'COORDINATE', 'PROMISE'));

-- Kept and broken promises are counted per department.
create index call_event_of_promises on call_event (department, at) where type in ('PROMISE_KEPT', 'PROMISE_BROKEN');
