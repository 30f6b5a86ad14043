-- Returns (退单) of a call by a department that says it is not theirs.
create table call_return (
  id          bigint generated always as identity primary key,
  call_number text not null references call,
  department  text not null,
  duty_item   text not null,
  reason      text,
  returned_by text not null,
  returned_at timestamptz not null
);
create index call_return_of_call on call_return (call_number, id);

-- What a coordination office ruled on a return (裁定).
create table ruling (
  id          bigint generated always as identity primary key,
  call_number text not null references call,
  decision    text not null,
  department  text not null,
  note        text,
  ruled_by    text not null,
  ruled_at    timestamptz not null
);
create index ruling_of_call on ruling (call_number, id);

-- Equal rulings added up: a rule that the analysts may want in the table.
create table proposed_rule (
  category        text not null,
  district        text not null,
  department_code text not null,
  rulings         int not null,
  last_call       text not null,
  last_ruled_at   timestamptz not null,
  primary key (category, district, department_code)
);
comment on column proposed_rule.district is 'slug of the district, empty for a call of the whole city';
