-- The order by which an emergency alerts its responders belongs to the call.
alter table issued_order add column call_number text references call;
create index issued_order_of_call on issued_order (call_number, number) where call_number is not null;

-- Yellow, then red, while a target stays late.
alter table order_target add column card text check (card in ('YELLOW', 'RED'));

-- Orders keep their keys beside the calls: a number never names both.
alter table idempotency_key drop constraint idempotency_key_call_number_fkey;
alter table idempotency_key rename column call_number to number;
