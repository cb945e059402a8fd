-- Rules beyond once and weekly: RFC 5545 recurrence and the lunar calendar, what holds on holidays, extra and moved dates, and how an
-- occurrence is carried out when it is late, cut, or taken in turns by neighbouring poles.
alter table schedule drop constraint schedule_kind_check;
alter table schedule add constraint schedule_kind_check check (kind in ('NOW', 'ONCE', 'WEEKLY', 'RECURRING', 'LUNAR'));

alter table schedule
    add column recurrence        text check (length(recurrence) <= 300),
    add column lunar_month       integer check (lunar_month between 0 and 12),
    add column lunar_day         integer check (lunar_day between 0 and 30),
    add column lunar_leap_months boolean not null default false,
    add column on_holidays       text not null default 'AS_USUAL' check (on_holidays in ('AS_USUAL', 'NEVER', 'ONLY')),
    add column extra_dates       date[] not null default '{}',
    -- The last date on which it is aired because somebody said so and not the rule; null without such dates.
    add column latest_date       date,
    add column when_late         text not null default 'FROM_THE_BEGINNING' check (when_late in ('FROM_THE_BEGINNING', 'AT_THE_OFFSET')),
    add column after_cut         text not null default 'DROP' check (after_cut in ('DROP', 'RESUME')),
    add column turns             smallint not null default 1 check (turns between 1 and 4),
    add column turn_gap_seconds  integer not null default 0 check (turn_gap_seconds between 0 and 600),
    -- Emergencies are never planned.
    add column precedence        text not null default 'ORDINARY' check (precedence in ('ORDINARY', 'PRIORITY')),
    add constraint schedule_recurring check (kind <> 'RECURRING' or recurrence is not null),
    add constraint schedule_lunar check (kind <> 'LUNAR' or (lunar_month is not null and lunar_day is not null));

create table schedule_move (
    schedule_id  uuid not null references schedule,
    date         date not null,
    moved_to     timestamp not null,
    made_by_name text not null,
    made_at      timestamptz not null,
    primary key (schedule_id, date)
);

-- When neighbouring poles take turns: 1 speaks first.
alter table receiver
    add column turn      smallint not null default 1 check (turn between 1 and 4),
    add column latitude  double precision check (latitude between -90 and 90),
    add column longitude double precision check (longitude between -180 and 180),
    add constraint receiver_position check ((latitude is null) = (longitude is null));

-- After this civil date a bulletin is not aired any more.
alter table bulletin add column valid_until date;
