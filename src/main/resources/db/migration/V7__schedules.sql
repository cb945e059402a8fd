-- When and where. A rule is civil time in a zone; occurrences are computed from it, never stored, so that an edit cannot leave old ones behind.
create table schedule (
    id              uuid primary key,
    ward_id         text not null references ward,
    bulletin_id     uuid not null references bulletin,
    kind            text not null check (kind in ('NOW', 'ONCE', 'WEEKLY')),
    zone            text not null,
    first_date      date not null,
    last_date       date not null,
    start_time      time not null,
    -- An act of now starts at an exact instant.
    start_instant   timestamptz,
    days            smallint[] not null default '{}',
    coverage        jsonb not null,
    latest_start_seconds integer not null check (latest_start_seconds between 0 and 86400),
    created_by      uuid not null references account,
    created_by_name text not null,
    created_at      timestamptz not null,
    cancelled_at    timestamptz,
    cancelled_by_name text,
    check (first_date <= last_date),
    check (kind <> 'NOW' or start_instant is not null),
    check (kind <> 'WEEKLY' or cardinality(days) > 0)
);
create index on schedule (ward_id, last_date);

create table schedule_exception (
    schedule_id uuid not null references schedule,
    date        date not null,
    made_by_name text not null,
    made_at     timestamptz not null,
    primary key (schedule_id, date)
);

-- Every timetable that was ever issued, as signed.
create table timetable (
    ward_id   text not null references ward,
    version   bigint not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    note      bytea not null,
    primary key (ward_id, version)
);
create trigger timetable_is_append_only before update or delete or truncate on timetable
    for each statement execute function refuse_change_of_evidence();
