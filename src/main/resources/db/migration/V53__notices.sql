-- Who planned something is told when somebody else takes its place on the air; a notice stands on that person's pages until it is read.
create table notice (
    id         uuid primary key,
    ward_id    text not null references ward,
    account_id uuid not null references account,
    vietnamese text not null,
    english    text not null,
    made_at    timestamptz not null,
    read_at    timestamptz
);
create index notice_unread on notice (account_id, ward_id) where read_at is null;

-- What took the place of something that was called off; null where somebody simply called it off.
alter table schedule add column replaced_by uuid references schedule;
alter table schedule_exception add column replaced_by uuid references schedule;
