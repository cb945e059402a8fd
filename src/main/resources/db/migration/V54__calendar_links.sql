-- Addresses at which calendar programs, which cannot sign in, read a ward's timetable. The secret is in the address alone; here is its hash.
create table calendar_link (
    id              uuid primary key,
    ward_id         text not null references ward,
    token_sha256    text not null unique,
    made_by_name    text not null,
    made_at         timestamptz not null,
    revoked_by_name text,
    revoked_at      timestamptz,
    check ((revoked_at is null) = (revoked_by_name is null))
);
create index on calendar_link (ward_id);
