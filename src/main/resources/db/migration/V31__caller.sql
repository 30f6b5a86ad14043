-- Somebody who rings again is found by name, too: any part of it, as words are found in what was said.
create index call_by_caller on call using gin (letters(caller_name)) where caller_name is not null;
