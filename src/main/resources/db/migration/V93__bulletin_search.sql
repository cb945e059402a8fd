-- Bulletins are found by what people type, with diacritics or without: the words are kept folded ("Vệ sinh" as "ve sinh"), in small letters.
-- The extension unaccent does not come with every PostgreSQL, so the folding is written here: decomposed, marks off, đ as d.
create function folded(words text) returns text language sql immutable strict parallel safe as $$
    select regexp_replace(
        translate(lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd'),
        '[^a-z0-9]+', ' ', 'g')
$$;
alter table bulletin add column found_by tsvector generated always as
    (to_tsvector('simple'::regconfig, folded(title || ' ' || theme || ' ' || coalesce(body_text, '')))) stored;
create index on bulletin using gin (found_by);
-- One page after the other, the newest first, without counting what was passed over.
create index on bulletin (ward_id, created_at desc, id desc);
