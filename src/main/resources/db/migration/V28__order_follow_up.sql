-- An office finds whom it follows up, and the orders for which it was called.
comment on column order_target.office is 'the coordination office that follows the target up because it is late, or did when it answered';
create index order_target_of_office on order_target (office, order_number) where office is not null;
create index order_event_of_office on order_event (office, order_number) where office is not null;

-- Deadlines of an order stand under its number, too: nothing of a call is to be kept for them, and looking through a thousand for
-- each of a thousand is needless work.
create or replace function keep_next_due() returns trigger language plpgsql as $$
declare
  next record;
begin
  if not exists (select from huying.call where number = new.call_number) then
    return null;
  end if;
  select huying.next_due(new.call_number) as due_at, huying.next_soon(new.call_number) as soon_at into next;
  update huying.call set due_at = next.due_at, soon_at = next.soon_at
  where number = new.call_number and (due_at <> next.due_at or soon_at <> next.soon_at);
  return null;
end $$;
