-- Bulletins from a higher level (Thông tư 39/2020): ordinary ones wait for the ward's choice, those of priority are placed first and ask for the
-- order where they meet another of priority, emergencies go at once after a second person has confirmed them.
create table directive (
    id              uuid primary key,
    class           text not null check (class in ('ORDINARY', 'PRIORITY', 'EMERGENCY')),
    source_ward_id  text not null references ward,
    source_bulletin_id uuid not null references bulletin,
    title           text not null,
    theme           text not null,
    -- When it is wanted; required for priority, meaningless for emergencies.
    wanted_start    timestamptz,
    sent_by         uuid not null references account,
    sent_by_name    text not null,
    sent_at         timestamptz not null,
    confirmed_by    uuid references account,
    confirmed_by_name text,
    confirmed_at    timestamptz,
    check (class <> 'PRIORITY' or wanted_start is not null),
    constraint an_emergency_needs_two_people check (confirmed_by is null or confirmed_by <> sent_by)
);

-- What became of it in each ward.
create table directive_delivery (
    directive_id  uuid not null references directive,
    ward_id       text not null references ward,
    -- The ward's own copy of the approved bulletin.
    bulletin_id   uuid not null references bulletin,
    state         text not null check (state in
        ('AWAITING_CONFIRMATION', 'WAITING', 'PLACED', 'NEEDS_ORDER', 'NOT_PLACED', 'AIRED_AT_ONCE', 'CHOSEN', 'DECLINED')),
    schedule_id   uuid references schedule,
    -- Why it could not be placed, in both languages.
    reason_vi     text not null default '',
    reason_en     text not null default '',
    -- The other bulletin of priority, where the ward has to decide the order.
    other_schedule_id uuid references schedule,
    other_date    date,
    decided_by_name text,
    decided_at    timestamptz,
    primary key (directive_id, ward_id)
);
create index on directive_delivery (ward_id, state);
