-- Uploads in parts: what has come of a file stays when the line breaks, and is gone on with from there. The bytes lie below the data directory
-- under the upload's id; how many have come is the file's own length, so that the two can never disagree.
create table upload (
    id              uuid primary key,
    ward_id         text not null references ward,
    account_id      uuid not null references account,
    name            text not null,
    size            bigint not null check (size > 0),
    sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
    origin          text not null,
    cut_from_millis bigint not null,
    cut_to_millis   bigint not null,
    begun_at        timestamptz not null,
    touched_at      timestamptz not null,
    clip_id         uuid references clip
);
create index on upload (account_id, ward_id);
create index on upload (touched_at);
