-- Programmes: an ordered list of approved bulletins, chimes and pauses that is aired as one. Fixed once saved, because what was planned
-- with it, and the log of what was aired, must not change behind anybody's back: a change is a copy.
create table programme (
    id              uuid primary key,
    ward_id         text not null references ward,
    title           text not null check (length(title) between 1 and 200),
    theme           text not null check (length(theme) between 1 and 100),
    -- As the officer listed them: {"bulletin": id, "chime": class or null} or {"pauseSeconds": n}.
    items           jsonb not null,
    repeats         smallint not null check (repeats between 1 and 10),
    gap_seconds     integer not null check (gap_seconds between 0 and 600),
    -- The list that receivers play from lies under this hash, repeats written out.
    content_sha256  text not null,
    content_size    bigint not null,
    content_millis  bigint not null check (content_millis > 0),
    created_by      uuid not null references account,
    created_by_name text not null,
    created_at      timestamptz not null,
    copied_from     uuid references programme
);
create index on programme (ward_id, created_at);
create index on programme (content_sha256);

create function refuse_change_of_programme() returns trigger language plpgsql as $$
begin
    raise exception 'a programme stays as it was saved: copy it' using errcode = 'restrict_violation';
end $$;
create trigger programme_stays before update or delete on programme
    for each row execute function refuse_change_of_programme();

-- What is sounded before a bulletin of each class unless somebody says otherwise.
create table chime (
    ward_id     text not null references ward,
    precedence  text not null check (precedence in ('ORDINARY', 'PRIORITY')),
    bulletin_id uuid not null references bulletin,
    set_by_name text not null,
    set_at      timestamptz not null,
    primary key (ward_id, precedence)
);

-- A schedule airs one bulletin, or a programme of which bulletin_id is the first.
alter table schedule add column programme_id uuid references programme;

alter table broadcast
    add column programme_id uuid references programme,
    -- When the poles of the last turn begin; latest_start is theirs too.
    add column last_start   timestamptz,
    add column parts        jsonb not null default '[]';
update broadcast set last_start = planned_start;
alter table broadcast alter column last_start set not null;

-- Poles that take turns have starts of their own. WAITING and PAUSED are no ends.
alter table airing
    add column planned_start timestamptz,
    drop constraint airing_state_check,
    add constraint airing_state_check check (state in
        ('PLANNED', 'ACCEPTED', 'WAITING', 'STARTED', 'PAUSED', 'PLAYED', 'PARTLY_PLAYED', 'FAILED', 'MISSED', 'CANCELLED'));

-- Which bulletins of a programme were heard, and how much of each.
alter table as_run_entry
    add column from_millis bigint,
    add column parts       jsonb not null default '[]';
