-- A receiver that has not been heard from was missing in the log until it was booked, which can take 36 hours: three of four that played
-- looked like all. This shows it beside the as-run entries, under the same column names; it is no evidence, for nothing is known yet.
-- awaited_since: from when on the log shows it, the planned end, or at once where the others of the broadcast have ended already.
-- latest_end: the last instant at which it can still be playing, from which the waiting is counted.
create view as_run_awaited as
select cast(null as bigint) as id, cast(null as bigint) as corrects, b.ward_id, w.name as ward_name, b.occurrence,
       a.receiver_id, a.receiver_name, a.group_id, a.group_name, b.title, b.theme, b.author, b.approver, b.content_sha256,
       b.planned_start, b.planned_millis, 'AWAITING' as outcome,
       case when a.started_at is null then 'not final: no word yet' else 'not final: started, no word of the end yet' end as reason,
       a.started_at as actual_start, cast(null as timestamptz) as actual_end, cast(null as bigint) as played_millis,
       cast(null as bigint) as receipt_counter, cast(null as bigint) as from_millis, cast('[]' as jsonb) as parts, cast(null as timestamptz) as recorded_at,
       case when b.state = 'STOPPED' or exists (select 1 from as_run_entry ended where ended.occurrence = b.occurrence)
            then b.planned_start else b.planned_start + b.planned_millis * interval '1 millisecond' end as awaited_since,
       b.latest_start + b.planned_millis * interval '1 millisecond' as latest_end
from airing a join broadcast b on b.occurrence = a.occurrence join ward w on w.id = b.ward_id
where a.as_run_id is null;
