-- What is said. A bulletin is aired only after somebody other than its author approved it (own programmes must be approved by
-- the commune's leadership); the constraint below holds even if all code above it is wrong.
create table bulletin (
    id             uuid primary key,
    ward_id        text not null references ward,
    title          text not null check (length(title) between 1 and 200),
    theme          text not null check (length(theme) between 1 and 100),
    body_text      text,
    clip_id        uuid references clip,
    coverage       jsonb not null,
    state          text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED')),
    author_id      uuid not null references account,
    author_name    text not null,
    created_at     timestamptz not null,
    submitted_at   timestamptz,
    approver_id    uuid references account,
    approver_name  text,
    decided_at     timestamptz,
    return_reason  text,
    edition        integer not null default 1,
    previous_id    uuid references bulletin,
    lock_version   bigint not null default 0,
    constraint nobody_approves_their_own check (approver_id is null or approver_id <> author_id),
    constraint approved_by_somebody check (state <> 'APPROVED' or (approver_id is not null and decided_at is not null)),
    constraint said_or_written check (clip_id is not null or body_text is not null)
);
create index on bulletin (ward_id, state);

-- An approved bulletin stays as it was approved, whatever the code does.
create function refuse_change_of_approved_bulletin() returns trigger language plpgsql as $$
begin
    if old.state = 'APPROVED' then
        raise exception 'an approved bulletin cannot be changed: make a new edition' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger approved_bulletin_stays before update or delete on bulletin
    for each row execute function refuse_change_of_approved_bulletin();
