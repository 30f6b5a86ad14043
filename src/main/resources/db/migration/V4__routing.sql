-- Why a call was judged, routed and timed as it was: the decision, its version, the rules that matched, what they saw.
create table routing_record (
  id               bigint generated always as identity primary key,
  call_number      text not null,
  at               timestamptz not null,
  decision         text not null,
  decision_version int not null,
  rule_ids         text[] not null,
  inputs           jsonb not null
);
create index routing_record_of_call on routing_record (call_number, id);
