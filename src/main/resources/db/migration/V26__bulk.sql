-- What somebody does to many calls at once, and what became of each: it can be looked at after the node has gone.
create table bulk (
  id         uuid primary key,
  account    text not null,
  action     text not null,
  state      text not null,
  -- Grows each time the work begins: whoever works for an earlier one has been stopped.
  round      int not null default 0,
  department text,
  main       text,
  note       text,
  begun_at   timestamptz not null,
  beat_at    timestamptz not null
);
comment on column bulk.beat_at is 'the last sign of life of whoever works on it';
create index bulk_begun on bulk (begun_at);

-- No reference to the call: there may be none, or none that the account may see.
create table bulk_call (
  bulk        uuid not null references bulk on delete cascade,
  place       int not null,
  call_number text not null,
  outcome     text not null,
  reason_zh   text,
  reason_en   text,
  primary key (bulk, call_number)
);
