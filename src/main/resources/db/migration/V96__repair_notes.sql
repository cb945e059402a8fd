-- The history of a pole: what was seen, what was done, which parts were replaced, by whom and when. The next technician and the auditor
-- read it, so nothing in it is ever changed or taken away; what was wrong in a note is put right by another note that names it.
-- Facts are copied in: the pole's name and the writer's, as they were. No names of residents belong here (the page says so).
create table repair_note (
    id            bigint generated always as identity primary key,
    ward_id       text not null,
    receiver_id   text not null,
    receiver_name text not null,
    kind          text not null check (kind in ('FAULT', 'WORK', 'REPAIRED', 'NOTE')),
    corrects      bigint unique references repair_note,
    text          text not null check (length(text) between 1 and 2000),
    parts         text not null default '' check (length(parts) <= 500),
    happened_at   timestamptz not null,
    written_by    uuid not null,
    written_by_name text not null,
    written_at    timestamptz not null,
    check (happened_at <= written_at)
);
create index on repair_note (receiver_id, id);
create index on repair_note (ward_id, id);
create trigger repair_note_is_append_only before update or delete or truncate on repair_note
    for each statement execute function refuse_change_of_evidence();
revoke update, delete, truncate on repair_note from "${application_role}";
