-- One matter, one assessment: a row per criterion that applied.
create table assessment (
  id               bigint generated always as identity primary key,
  call_number      text not null references call,
  department       text not null,
  criterion        text not null,
  marks            numeric(6, 2) not null,
  assessed_at      timestamptz not null,
  unique (call_number, department, criterion)
);
create index assessment_of_department on assessment (department, assessed_at);
