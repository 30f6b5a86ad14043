alter table idempotency_key add column made_at timestamptz not null default now();
comment on column idempotency_key.made_at is 'a key is forgotten some weeks after';
