alter table call add column merged_into text references call, add column recurrence_of text references call;
comment on column call.merged_into is 'the main call that it follows, or followed until that was resolved';
comment on column call.recurrence_of is 'the call, closed as solved, whose matter this one reports again';

-- Who merged what into what, and who took it apart again; what is in force stands in call.merged_into.
create table call_merge (
  id        bigint generated always as identity primary key,
  merged    text not null references call,
  main      text not null references call,
  by        text not null,
  at        timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  constraint into_another check (merged <> main),
  constraint undone_by_somebody check ((undone_by is null) = (undone_at is null))
);
create index call_merge_of_merged on call_merge (merged, id);
create index call_merged_into on call (merged_into, number) where merged_into is not null;

-- Which open calls lie near, and which came in lately, of one category.
create index call_open_near on call (category, latitude, longitude) where closed_at is null;
create index call_open_lately on call (category, received_at) where closed_at is null;
-- Whether a matter that was solved has come again.
create index call_solved_lately on call (category, closed_at) where status = 'CLOSED_SOLVED';

-- A matter that comes again is assessed again: another round; the rounds before it stay readable.
alter table assessment add column round int not null default 1;
alter table assessment drop constraint assessment_call_number_department_criterion_key;
alter table assessment add unique (call_number, department, criterion, round);
create view assessment_in_force as
  select * from assessment a
  where round in (0, (select max(b.round) from assessment b where b.call_number = a.call_number));
comment on view assessment_in_force is 'what counts: the last round of each call, and what the street said (round 0)';
