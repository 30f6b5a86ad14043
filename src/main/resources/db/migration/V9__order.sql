-- Orders from above. Numbers come from the sequence of the calls, so that none names both a call and an order.
create table issued_order (
  number         text primary key,
  title          text not null,
  text           text not null,
  area           text not null,
  area_path      ltree not null,
  issuer         text not null,
  issuer_group   text,
  status         text not null check (status in ('ISSUED', 'DONE', 'CLOSED', 'CANCELLED')),
  evidence       text not null check (evidence in ('NONE', 'TEXT')),
  issued_at      timestamptz not null,
  acknowledge_by timestamptz,
  done_by        timestamptz,
  ended_at       timestamptz,
  end_note       text
);
comment on column issued_order.issuer is 'the account that issued the order';
comment on column issued_order.issuer_group is 'the desk or office it was issued for; absent where an administrator did';
create index issued_order_in_area on issued_order using gist (area_path);
create index issued_order_of_group on issued_order (issuer_group, number desc);
create index issued_order_by_status on issued_order (status, number desc);

-- One row for each unit or team that has to carry an order out.
create table order_target (
  order_number           text not null references issued_order,
  target                 text not null,
  position               int not null,
  people                 int,
  state                  text not null check (state in ('ORDERED', 'ACKNOWLEDGED', 'DONE', 'CLOSED', 'CANCELLED')),
  acknowledged_at        timestamptz,
  acknowledge_overdue_at timestamptz,
  done_at                timestamptz,
  done_overdue_at        timestamptz,
  ended_at               timestamptz,
  office                 text,
  note                   text,
  primary key (order_number, target)
);
comment on column order_target.target is 'group id of the unit or team';
comment on column order_target.people is 'how many a team has';
comment on column order_target.office is 'the coordination office that was called last because the target was late';
create index order_target_of_group on order_target (target, order_number desc);

-- Append-only: who did what. That each target was called is told by its row.
create table order_event (
  id           bigint generated always as identity primary key,
  order_number text not null references issued_order,
  target       text,
  at           timestamptz not null,
  type         text not null,
  actor        text not null,
  office       text,
  note         text
);
create index order_event_of_order on order_event (order_number, id);
create function refuse_change_of_order_event() returns trigger language plpgsql as
  $$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger append_only before update or delete on order_event
  execute function refuse_change_of_order_event();
