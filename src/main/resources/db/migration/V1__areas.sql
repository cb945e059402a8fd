-- Where things are aired: province > ward > residential group, each ward with its own civil time and its own regulation of hours,
-- because the hours are the ward's decision (Nghị định 49/2024), never a constant of the software.
create table province (
    id   text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    name text not null
);

create table ward (
    id          text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    province_id text not null references province,
    name        text not null,
    zone        text not null,
    demo        boolean not null default false
);

create table residential_group (
    id      text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    ward_id text not null references ward,
    name    text not null,
    unique (ward_id, name)
);

-- Minutes of the ward's civil day; 1440 is 24:00. Windows do not cross midnight. Days are ISO: 1 is Monday.
create table allowed_window (
    id          uuid primary key,
    ward_id     text not null references ward,
    days        smallint[] not null check (cardinality(days) between 1 and 7),
    from_minute smallint not null check (from_minute between 0 and 1439),
    to_minute   smallint not null check (to_minute between 1 and 1440),
    check (from_minute < to_minute)
);
create index on allowed_window (ward_id);
