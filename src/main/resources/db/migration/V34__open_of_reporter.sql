-- How many calls wait for whoever reported them is asked on every page.
create index call_open_of_reporter on call (reporter) where closed_at is null;
