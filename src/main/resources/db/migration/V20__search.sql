-- Lists and search for people: by when the next thing of a call is due, text in any language, and their indexes.

-- The earliest of the running deadlines that are neither the caller's own nor a promise; 'infinity' where nothing is due. It stands on the
-- call so that "the most urgent first" is one index, whatever the filter.
alter table call add column due_at timestamptz not null default 'infinity';
comment on column call.due_at is 'kept by the trigger of table deadline';

create function next_due(wanted text) returns timestamptz language sql stable as $$
  select coalesce(min(due_at), 'infinity')
  from huying.deadline
  where call_number = wanted and kind not in ('VERIFY', 'PROMISE') and started_at is not null and ended_at is null
$$;
create function keep_next_due() returns trigger language plpgsql as $$
begin
  update huying.call set due_at = huying.next_due(number)
  where number = new.call_number and due_at is distinct from huying.next_due(number);
  return null;
end $$;
create trigger next_due_of_call after insert or update of due_at, started_at, ended_at, kind on deadline
  for each row execute function keep_next_due();
update call set due_at = next_due(number);

-- pg_trgm knows no word of two characters, and most Chinese words are of two. Every single character and every two
-- neighbours of a text go into the index: what contains a word contains all of its pairs. The planner must know that
-- this is dear, or it would rather work it out for every row than ask the index.
create function letters(content text) returns text[] language sql immutable strict parallel safe cost 10000 as $$
  select coalesce(array_agg(distinct part), '{}')
  from (select letter, letter || lead(letter) over (order by place) as pair
        from unnest(string_to_array(lower(content), null)) with ordinality as letters (letter, place)) neighbours,
       lateral (values (letter), (pair)) as parts (part)
  where part is not null
$$;
create function search_text(title text, description text, place text) returns text
  language sql immutable parallel safe as $$ select title || ' ' || description || ' ' || coalesce(place, '') $$;
drop index call_text;
create index call_letters on call using gin (letters(search_text(title, description, place)));

create index call_by_due on call (due_at, number);
create index call_of_lead on call (lead_department, number desc);
create index call_of_supporting on call using gin (supporting_departments) where supporting_departments <> '{}';
create index call_by_category on call (category text_pattern_ops, number desc);
create index call_by_arrival on call (received_at, number);
create index call_by_resolution on call ((coalesce(resolve_by, 'infinity'::timestamptz)), number);
