-- What a call is: a problem, a request to coordinate several departments, or an opinion that a department must answer.
alter table call
  add column kind text not null default 'PROBLEM'
    check (kind in ('PROBLEM', 'COORDINATION', 'CONSULTATION')),
  add column named_departments text[] not null default '{}',
  add column opinion_followed boolean,
  add column opinion_reason text;
comment on column call.named_departments is 'named by whoever reported it: to support a coordination, to answer a consultation';
comment on column call.opinion_followed is 'whether the department follows the opinion of a consultation';
create index call_of_kind on call (kind, number desc) where kind <> 'PROBLEM';

-- What the street says of each department that took part in one of its calls, once.
create table call_rating (
  call_number text not null references call,
  department  text not null,
  rating      int not null check (rating between 1 and 5),
  comment     text,
  office      text not null,
  rated_by    text not null,
  rated_at    timestamptz not null,
  primary key (call_number, department)
);
comment on column call_rating.office is 'the desk or office of the street for which it was rated';
