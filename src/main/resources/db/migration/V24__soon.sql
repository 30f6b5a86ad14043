-- A call is due soon from the moment of which its deadline warns, not in a time that is the same for an hour and for a month.

alter table call add column soon_at timestamptz not null default 'infinity';
comment on column call.soon_at is 'kept by the trigger of table deadline';

-- Where nobody is warned, in the last fifth of the time.
create function next_soon(wanted text) returns timestamptz language sql stable as $$
  select coalesce(min(coalesce(warn_at, due_at - (due_at - started_at) / 5)), 'infinity')
  from huying.deadline
  where call_number = wanted and kind not in ('VERIFY', 'PROMISE') and started_at is not null and ended_at is null
$$;

create or replace function keep_next_due() returns trigger language plpgsql as $$
declare
  next record;
begin
  select huying.next_due(new.call_number) as due_at, huying.next_soon(new.call_number) as soon_at into next;
  update huying.call set due_at = next.due_at, soon_at = next.soon_at
  where number = new.call_number and (due_at <> next.due_at or soon_at <> next.soon_at);
  return null;
end $$;
drop trigger next_due_of_call on deadline;
create trigger next_due_of_call after insert or update of due_at, warn_at, started_at, ended_at, kind on deadline
  for each row execute function keep_next_due();
update call set soon_at = next_soon(number) where due_at < 'infinity';

-- Counts by status and lateness go on reading an index alone; what is soon is found among the few it can be.
drop index call_counted;
create index call_counted on call (status, due_at, soon_at);
create index call_by_soon on call (soon_at);
