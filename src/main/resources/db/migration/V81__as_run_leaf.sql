-- Which leaf of the log tells a row of the as-run log, so that one airing can be proved without searching the leaves for its number.
create table as_run_leaf (
    as_run_id bigint primary key references as_run_entry,
    entry_id  bigint not null references evidence_entry
);
insert into as_run_leaf (as_run_id, entry_id)
select (convert_from(substring(leaf from position('\x0a'::bytea in leaf) + 1), 'UTF8')::jsonb -> 'facts' ->> 'entry')::bigint, id
from evidence_entry where kind = 'AS_RUN';
create trigger as_run_leaf_is_append_only before update or delete or truncate on as_run_leaf
    for each statement execute function refuse_change_of_evidence();
revoke update, delete, truncate on as_run_leaf from "${application_role}";
