-- The log as a tree: which leaf has which index, the hashes over them, and what was signed.
--
-- The numbers of evidence_entry are handed out before the transactions that use them commit, so their order is not that of the commits: a reader
-- that remembers the highest number it saw would skip a row that commits late. Therefore every new entry also stands in a queue, written in
-- the same transaction; whoever gives indexes takes from the queue what is committed, whenever that comes.
create table log_pending (
    entry_id bigint primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

create function queue_for_the_log() returns trigger language plpgsql as $$
begin
    insert into log_pending select id from fresh;
    return null;
end $$;
create trigger evidence_entry_waits_for_an_index after insert on evidence_entry
    referencing new table as fresh for each statement execute function queue_for_the_log();
insert into log_pending select id from evidence_entry;

-- What was told of the station's keys last.
create index evidence_entry_of_station_keys on evidence_entry (id) where kind = 'STATION_KEYS_SET';

-- The order of the leaves, dense from 0. One writer at a time, by an advisory lock.
create table log_leaf (
    leaf_index bigint primary key check (leaf_index >= 0),
    entry_id   bigint not null unique references evidence_entry,
    ward_id    text
);
create index log_leaf_of_ward on log_leaf (ward_id, leaf_index);

-- Tiles of 256 hashes that are full and will never change (C2SP tlog-tiles); random bytes cannot be compressed, so nobody tries.
create table log_tile (
    level      smallint not null check (level between 0 and 7),
    tile_index bigint not null check (tile_index >= 0),
    hashes     bytea not null check (octet_length(hashes) = 8192),
    primary key (level, tile_index)
);
alter table log_tile alter column hashes set storage external;

-- The right edge: of each level the tile that is not full yet. Derived, and rewritten with every batch.
create table log_edge (
    level  smallint primary key check (level between 0 and 7),
    hashes bytea not null check (octet_length(hashes) < 8192 and octet_length(hashes) % 32 = 0)
);
alter table log_edge alter column hashes set storage external;

-- For each ward (and '' for leaves of none) how many leaves it has, their running hash, and how many it had after its last census. Derived.
create table log_tally (
    ward_id       text primary key,
    leaves        bigint not null,
    running_hash  bytea not null check (octet_length(running_hash) = 32),
    census_leaves bigint not null default 0,
    census_at     timestamptz
);

-- What was signed. The key is what makes a second root for one size impossible.
create table log_checkpoint (
    origin    text not null,
    size      bigint not null check (size >= 0),
    root      bytea not null check (octet_length(root) = 32),
    note      text not null,
    signed_at timestamptz not null,
    primary key (origin, size)
);

-- Which keys the log of an origin has had, in their order.
create table log_key (
    id     bigint generated always as identity primary key,
    origin text not null,
    key    text not null,
    set_at timestamptz not null,
    unique (origin, key)
);

-- What witnesses cosigned.
create table log_cosignature (
    origin      text not null,
    size        bigint not null,
    witness     text not null,
    line        text not null,
    cosigned_at timestamptz not null,
    primary key (origin, size, witness, cosigned_at),
    foreign key (origin, size) references log_checkpoint
);

-- Checkpoints that somebody else holds and that are not ours: signed by the log's own key they prove a fork, or that this is an old backup.
create table log_dispute (
    id        bigint generated always as identity primary key,
    origin    text not null,
    holder    text not null,
    size      bigint not null,
    told_root text not null,
    own_root  text,
    note      text not null,
    -- Whether the log's own key signed it, or a chosen witness says so. Without that it is one receiver's word.
    proven    boolean not null,
    at        timestamptz not null,
    unique (origin, holder, size, told_root)
);

create trigger log_leaf_is_append_only before update or delete or truncate on log_leaf
    for each statement execute function refuse_change_of_evidence();
create trigger log_tile_is_append_only before update or delete or truncate on log_tile
    for each statement execute function refuse_change_of_evidence();
create trigger log_checkpoint_is_append_only before update or delete or truncate on log_checkpoint
    for each statement execute function refuse_change_of_evidence();
create trigger log_key_is_append_only before update or delete or truncate on log_key
    for each statement execute function refuse_change_of_evidence();
create trigger log_cosignature_is_append_only before update or delete or truncate on log_cosignature
    for each statement execute function refuse_change_of_evidence();
create trigger log_dispute_is_append_only before update or delete or truncate on log_dispute
    for each statement execute function refuse_change_of_evidence();
revoke update, delete, truncate on log_leaf, log_tile, log_checkpoint, log_key, log_cosignature, log_dispute from "${application_role}";
