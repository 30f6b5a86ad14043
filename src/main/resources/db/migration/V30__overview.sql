-- What leaders look at.

-- Few events are cards: counted without reading the others.
create index call_event_of_cards on call_event (at, call_number) where type = 'CARD_SHOWN';

-- The assessments of a department, page by page.
create index assessment_of_call on assessment (department, call_number);
