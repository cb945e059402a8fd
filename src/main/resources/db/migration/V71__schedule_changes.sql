-- Every change of a schedule, or of one date of it, with what stood before and after and who did it. The other tables hold what is so now:
-- a second move writes over the first one there, and nobody could tell any more who had moved it first.
create table schedule_change (
    number       bigint generated always as identity primary key,
    schedule_id  uuid not null references schedule,
    act          text not null check (act in ('MOVED', 'CANCELLED', 'REPLACED', 'PLACES')),
    -- The date of its rule; null for all of it.
    date         date,
    made_by_name text not null,
    made_at      timestamptz not null,
    -- Civil starts in the schedule's zone, of a change that is about one.
    start_before timestamp,
    start_after  timestamp,
    -- Names of places, as they were called then.
    places_before text,
    places_after  text,
    replaced_by  uuid references schedule
);
create index on schedule_change (schedule_id);

insert into schedule_change (schedule_id, act, date, made_by_name, made_at, start_before, start_after)
    select m.schedule_id, 'MOVED', m.date, m.made_by_name, m.made_at, m.date + s.start_time, m.moved_to
    from schedule_move m join schedule s on s.id = m.schedule_id;
insert into schedule_change (schedule_id, act, date, made_by_name, made_at, replaced_by)
    select schedule_id, case when replaced_by is null then 'CANCELLED' else 'REPLACED' end, date, made_by_name, made_at, replaced_by
    from schedule_exception;
insert into schedule_change (schedule_id, act, made_by_name, made_at, replaced_by)
    select id, case when replaced_by is null then 'CANCELLED' else 'REPLACED' end, cancelled_by_name, cancelled_at, replaced_by
    from schedule where cancelled_at is not null and cancelled_by_name is not null;

create trigger schedule_change_is_append_only before update or delete or truncate on schedule_change
    for each statement execute function refuse_change_of_evidence();
