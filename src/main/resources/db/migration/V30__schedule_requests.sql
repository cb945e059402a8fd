-- A button pressed twice is one wish: whoever orders a broadcast may name the wish, and the same name again gives the same broadcast.
alter table schedule add column request_id uuid;
create unique index schedule_request on schedule (ward_id, request_id);

-- An edition has at most one next edition, so that two officers who begin it end up in the same draft.
create unique index bulletin_next_edition on bulletin (previous_id);
