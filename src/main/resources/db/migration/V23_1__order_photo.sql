-- Photos of what those called by an order have done. A file belongs to a call or to one of those called, never to both.
alter table attachment alter column call_number drop not null;
alter table attachment add column order_number text;
alter table attachment add column target text;
alter table attachment add foreign key (order_number, target) references order_target (order_number, target);
alter table attachment add constraint belongs_to_one
  check ((call_number is null) <> (order_number is null) and (order_number is null) = (target is null));
create index attachment_of_target on attachment (order_number, target, id) where order_number is not null;

-- An order may ask for words, a photo, both or nothing.
alter table issued_order drop constraint issued_order_evidence_check;
alter table issued_order alter column evidence type text[]
  using case evidence when 'NONE' then array[]::text[] else array[evidence] end;
alter table issued_order add constraint evidence_is_known check (evidence <@ array['TEXT', 'PHOTO']);
