-- A level below does not end the supervision of one above.
alter table supervision add column area_path ltree;
comment on column supervision.area_path is 'the widest area for which it was begun; absent where that was not kept';
