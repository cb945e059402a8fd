-- The poles. A receiver's private key never comes here; its link secret only as a hash.
create table receiver (
    id              text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    ward_id         text not null references ward,
    group_id        text not null references residential_group,
    name            text not null,
    status          text not null check (status in ('NEW', 'ACTIVE', 'REVOKED')),
    public_key      bytea,
    link_secret_sha256 text,
    volume          smallint not null default 70 check (volume between 0 and 100),
    maximum_volume  smallint not null default 90 check (maximum_volume between 0 and 100),
    assignment_version bigint not null default 0,
    assignment_note bytea,
    created_at      timestamptz not null,
    unique (ward_id, name)
);
create index on receiver (group_id);

create table enrolment (
    id              text primary key,
    receiver_id     text not null references receiver,
    code_sha256     text not null unique,
    made_by         uuid not null references account,
    made_by_name    text not null,
    made_at         timestamptz not null,
    expires_at      timestamptz not null,
    status          text not null check (status in ('CODE_GIVEN', 'WAITING', 'CONFIRMED', 'REFUSED')),
    public_key      bytea,
    link_secret_sha256 text,
    model           text,
    version         text,
    address         text,
    asked_at        timestamptz,
    decided_at      timestamptz,
    decided_by_name text
);
create index on enrolment (receiver_id);

create table enrolment_failure (
    id      bigint generated always as identity primary key,
    address text not null,
    at      timestamptz not null
);
create index on enrolment_failure (address, at);

-- The latest state that each receiver told. Not evidence: it is overwritten.
create table presence (
    receiver_id       text primary key references receiver,
    online            boolean not null,
    last_seen_at      timestamptz not null,
    online_since      timestamptz,
    offline_since     timestamptz,
    boot              text,
    version           text,
    model             text,
    clock_source      text,
    clock_offset_millis double precision,
    clock_error_millis  double precision,
    free_bytes        bigint,
    volume            smallint,
    sound             text,
    playing           text,
    assignment_version bigint,
    timetable_version bigint,
    missing           text[] not null default '{}',
    missing_more      integer not null default 0,
    last_counter      bigint,
    stored_through    bigint
);
