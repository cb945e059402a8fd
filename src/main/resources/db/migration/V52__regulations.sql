-- A ward's regulation as data: the ward's own, those of residential groups and of quiet places, and the holidays that the ward adds or takes
-- away. It is one document, because it is decided, read, checked and logged as a whole; its history is in the evidence log.
create table ward_rules (
    ward_id text primary key references ward,
    version bigint not null default 0,
    rules   jsonb not null
);

insert into ward_rules (ward_id, rules)
select ward.id,
       jsonb_build_object('ward', jsonb_build_object('windows', coalesce(
           (select jsonb_agg(jsonb_build_object(
                       'days', (select jsonb_agg((array['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY'])[day] order by day)
                                from unnest(days) day),
                       'from', lpad((from_minute / 60)::text, 2, '0') || ':' || lpad((from_minute % 60)::text, 2, '0'),
                       'to', lpad((to_minute / 60)::text, 2, '0') || ':' || lpad((to_minute % 60)::text, 2, '0'))
                   order by from_minute, to_minute)
            from allowed_window where allowed_window.ward_id = ward.id), '[]'::jsonb)))
from ward;

drop table allowed_window;

-- A group that was merged into another one: what was written down under the old name means the new one.
create table merged_group (
    id             text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    ward_id        text not null references ward,
    name           text not null,
    into_id        text not null references residential_group,
    merged_by_name text not null,
    merged_at      timestamptz not null
);
create index on merged_group (ward_id);

-- The last date of which a receiver's signed assignment knows whether it is a holiday; null for one of before.
alter table receiver add column holidays_through date;
