-- The log said "played" of a play that nobody could hear, that waited, or that was cut and began again, because only the last receipt was booked.
-- sound: where the sound went, as the receiver signed it [P-46]; null where it did not say.
-- incidents: what befell the play on its way (it waited for another, was cut by one, went on), each with the time and, copied, the other's title.
alter table airing
    add column sound text check (sound in ('DEVICE', 'SILENT', 'FILE')),
    add column from_millis bigint,
    add column incidents jsonb not null default '[]';

alter table as_run_entry
    add column sound text check (sound in ('DEVICE', 'SILENT', 'FILE')),
    add column incidents jsonb not null default '[]';

-- The same names in the view of those not heard from.
create or replace view as_run_awaited as
select cast(null as bigint) as id, cast(null as bigint) as corrects, b.ward_id, w.name as ward_name, b.occurrence,
       a.receiver_id, a.receiver_name, a.group_id, a.group_name, b.title, b.theme, b.author, b.approver, b.content_sha256,
       b.planned_start, b.planned_millis, 'AWAITING' as outcome,
       case when a.started_at is null then 'not final: no word yet' else 'not final: started, no word of the end yet' end as reason,
       a.started_at as actual_start, cast(null as timestamptz) as actual_end, cast(null as bigint) as played_millis,
       cast(null as bigint) as receipt_counter, cast(null as bigint) as from_millis, cast('[]' as jsonb) as parts, cast(null as timestamptz) as recorded_at,
       case when b.state = 'STOPPED' or exists (select 1 from as_run_entry ended where ended.occurrence = b.occurrence)
            then b.planned_start else b.planned_start + b.planned_millis * interval '1 millisecond' end as awaited_since,
       b.latest_start + b.planned_millis * interval '1 millisecond' as latest_end,
       a.sound, a.incidents
from airing a join broadcast b on b.occurrence = a.occurrence join ward w on w.id = b.ward_id
where a.as_run_id is null;

-- A receipt of what had begun before is believed under the key that was revoked [P-47], so it is known when that was.
alter table receiver add column revoked_at timestamptz;
