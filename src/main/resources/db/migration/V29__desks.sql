-- What desks look for.

-- Emergencies stand on top of every desk: found without reading what else is open.
create index call_emergency on call (number) where urgency = 'EMERGENCY' and closed_at is null;

-- A number as people say it, its last six digits; and the telephone of somebody who calls again.
create index call_by_tail on call (right(number, 6));
create index call_by_phone on call (regexp_replace(caller_phone, '\D', '', 'g')) where caller_phone is not null;
