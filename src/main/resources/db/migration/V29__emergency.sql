-- Emergencies stand on top of every desk: found without reading what else is open.
create index call_emergency on call (number) where urgency = 'EMERGENCY' and closed_at is null;
