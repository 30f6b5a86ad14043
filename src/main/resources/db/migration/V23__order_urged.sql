-- Everybody who is silent is urged at once: each target keeps when, one event tells how many it were.
alter table order_target add column urged_at timestamptz;
alter table order_event add column targets int;
comment on column order_event.targets is 'how many it happened to, where it happened to several at once';
