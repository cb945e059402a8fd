-- Who may do what, and where. There is no account and no password before somebody opens the one-time set-up link.
create table account (
    id            uuid primary key,
    username      text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    display_name  text not null,
    password_hash text not null,
    role          text not null check (role in ('OFFICER', 'APPROVER', 'AUDITOR', 'TECHNICIAN', 'ADMINISTRATOR')),
    -- The scope: one ward, or one province with all its wards, or (both null) everything.
    ward_id       text references ward,
    province_id   text references province,
    locked        boolean not null default false,
    created_at    timestamptz not null,
    check (ward_id is null or province_id is null)
);

-- Only the hash of a session's token is kept: a stolen database opens no session.
create table session (
    token_sha256 text primary key,
    account_id   uuid not null references account,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_seen_at timestamptz not null
);
create index on session (account_id);
create index on session (expires_at);

create table setup_link (
    token_sha256 text primary key,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz
);

-- Failed sign-ins, per account name and per address, so that throttling survives a restart.
create table sign_in_failure (
    id       bigint generated always as identity primary key,
    username text not null,
    address  text not null,
    at       timestamptz not null
);
create index on sign_in_failure (username, at);
create index on sign_in_failure (address, at);
