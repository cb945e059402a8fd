-- Broadcasts being carried out: an occurrence that has come due, or an act of now, with the facts of that moment copied in.
create table broadcast (
    occurrence      text primary key check (occurrence ~ '^[0-9a-f]{32}$'),
    ward_id         text not null references ward,
    schedule_id     uuid not null references schedule,
    bulletin_id     uuid not null references bulletin,
    title           text not null,
    theme           text not null,
    author          text not null,
    approver        text not null,
    content_sha256  text not null,
    content_size    bigint not null,
    planned_start   timestamptz not null,
    latest_start    timestamptz not null,
    planned_millis  bigint not null,
    state           text not null check (state in ('CUED', 'STOPPED', 'CANCELLED', 'CLOSED')),
    cued_at         timestamptz not null
);
create index on broadcast (ward_id, planned_start);
create index on broadcast (state, planned_start);

-- What one receiver was meant to do and, as far as is known, did. A view of the facts; the facts themselves are receipts.
create table airing (
    occurrence    text not null references broadcast,
    receiver_id   text not null references receiver,
    receiver_name text not null,
    group_id      text not null,
    group_name    text not null,
    state         text not null check (state in ('PLANNED', 'ACCEPTED', 'STARTED', 'PLAYED', 'PARTLY_PLAYED', 'FAILED', 'MISSED', 'CANCELLED')),
    reason        text not null default '',
    accepted_at   timestamptz,
    started_at    timestamptz,
    ended_at      timestamptz,
    played_millis bigint,
    as_run_id     bigint,
    primary key (occurrence, receiver_id)
);
create index on airing (receiver_id);
create index airing_without_verdict on airing (occurrence) where as_run_id is null;

create table issuer_counter (
    epoch   bigint not null,
    counter bigint not null,
    only_row boolean primary key default true check (only_row)
);
insert into issuer_counter (epoch, counter) values (1, 0);

create table command (
    id          uuid primary key,
    ward_id     text not null references ward,
    action      text not null,
    occurrence  text,
    audience    jsonb not null,
    body        jsonb not null,
    issued_by   text not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null
);
create index on command (expires_at);

-- Who has to answer a command, and whether they did: what is unanswered is sent again until it expires.
create table command_answer (
    command_id  uuid not null references command,
    receiver_id text not null references receiver,
    sent        integer not null default 0,
    last_sent_at timestamptz,
    answered_at timestamptz,
    outcome     text,
    reason      text,
    primary key (command_id, receiver_id)
);
create index command_unanswered on command_answer (receiver_id) where answered_at is null;

-- Up to which instant each ward's occurrences have been made broadcasts: after a stop of the server everything in between is caught up.
create table cue_mark (
    ward_id    text primary key references ward,
    cued_until timestamptz not null
);

-- Up to which counter a receiver's receipts are kept without a gap: what the server has said "stored" to.
create table receipt_progress (
    receiver_id text primary key,
    through     bigint not null
);
