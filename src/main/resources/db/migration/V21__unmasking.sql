-- Who was shown the name and phone of a caller, and when: once per account, call and day.
-- No reference to the call: whoever reads one would wait for whoever is changing it.
create table unmasking (
  call_number text not null,
  account     text not null,
  day         date not null,
  at          timestamptz not null,
  primary key (call_number, account, day)
);
