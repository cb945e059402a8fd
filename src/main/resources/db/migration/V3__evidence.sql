-- What happened, once and for all. Facts are copied in, never pointed to; nothing here is ever changed or deleted, and the
-- database itself refuses to. The leaf's bytes are kept as written so that a Merkle tree can be laid over them later.
create function refuse_change_of_evidence() returns trigger language plpgsql as $$
begin
    raise exception 'evidence is append-only: % on % refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create table evidence_entry (
    id          bigint generated always as identity primary key,
    kind        text not null,
    ward_id     text,
    at          timestamptz not null,
    leaf        bytea not null check (octet_length(leaf) <= 65535),
    leaf_sha256 text not null
);
create index on evidence_entry (ward_id, at);
create trigger evidence_entry_is_append_only before update or delete or truncate on evidence_entry
    for each statement execute function refuse_change_of_evidence();

-- Receipts as they arrived, byte for byte. (receiver, counter) is the key: a receipt delivered twice is one receipt.
create table receipt (
    receiver_id text not null,
    counter     bigint not null check (counter > 0),
    ward_id     text not null,
    occurrence  text,
    command_id  uuid,
    outcome     text not null,
    made_at     timestamptz not null,
    arrived_at  timestamptz not null,
    note        bytea not null,
    note_sha256 text not null,
    primary key (receiver_id, counter)
);
create index on receipt (occurrence, receiver_id);
create trigger receipt_is_append_only before update or delete or truncate on receipt
    for each statement execute function refuse_change_of_evidence();

-- One row for the final state of each planned (occurrence, receiver); a late truth is a new row that names the one it corrects.
create table as_run_entry (
    id               bigint generated always as identity primary key,
    corrects         bigint unique references as_run_entry,
    ward_id          text not null,
    ward_name        text not null,
    occurrence       text not null,
    receiver_id      text not null,
    receiver_name    text not null,
    group_id         text not null,
    group_name       text not null,
    title            text not null,
    theme            text not null,
    author           text not null,
    approver         text not null,
    content_sha256   text not null,
    planned_start    timestamptz not null,
    planned_millis   bigint not null,
    outcome          text not null check (outcome in ('PLAYED', 'PARTLY_PLAYED', 'FAILED', 'MISSED', 'CANCELLED')),
    reason           text not null,
    actual_start     timestamptz,
    actual_end       timestamptz,
    played_millis    bigint,
    receipt_counter  bigint,
    recorded_at      timestamptz not null
);
-- Exactly one first verdict for each (occurrence, receiver); corrections hang on it in a line.
create unique index as_run_first_verdict on as_run_entry (occurrence, receiver_id) where corrects is null;
create index on as_run_entry (ward_id, planned_start);
create index on as_run_entry (occurrence);
create trigger as_run_entry_is_append_only before update or delete or truncate on as_run_entry
    for each statement execute function refuse_change_of_evidence();

-- What claimed to be a receipt but cannot be taken as one is kept apart with the reason, never dropped silently.
create table quarantined_receipt (
    id          bigint generated always as identity primary key,
    receiver_id text not null,
    reason      text not null,
    arrived_at  timestamptz not null,
    note        bytea not null check (octet_length(note) <= 8192),
    note_sha256 text not null,
    unique (receiver_id, note_sha256)
);

-- The role that the server works with may add to the evidence and read it; it has no right to do anything else.
revoke update, delete, truncate on evidence_entry, receipt, as_run_entry, quarantined_receipt from "${application_role}";
