-- Themes are what reports count by, so a ward can fix their list: a theme that is written in three ways is counted three times. Without a list
-- any theme may be written. Taking one off the list changes nothing of the bulletins that have it.
create table theme (
    ward_id     text not null references ward,
    name        text not null check (length(name) between 1 and 100),
    position    integer not null,
    primary key (ward_id, name)
);

-- A ward's own wording of common notices: a new one, or in place of the one that comes with Loa under the same key.
create table bulletin_template (
    ward_id     text not null references ward,
    key         text not null check (key ~ '^[a-z0-9-]{1,40}$'),
    title       text not null check (length(title) between 1 and 200),
    theme       text not null check (length(theme) between 1 and 100),
    body_text   text not null check (length(body_text) between 1 and 20000),
    set_by_name text not null,
    set_at      timestamptz not null,
    primary key (ward_id, key)
);
