-- How a ward's own words are read aloud: names of places and offices that no general rule knows. Kept by its officers, and used each time
-- a text is spoken; what was spoken once stays as it is.
create table reading_word (
    ward_id     text not null references ward,
    written     text not null check (length(written) between 1 and 40),
    spoken      text not null check (length(spoken) between 1 and 200),
    set_by_name text not null,
    set_at      timestamptz not null,
    primary key (ward_id, written)
);
