-- A recording can be aired without its head and tail: as a rendition of its own of the same original, which stays. Where a clip comes from is
-- kept too, so that whoever approves knows that nobody spoke it. Without a cut both ends are 0.
alter table clip
    add column origin                text not null default 'UPLOADED' check (origin in ('UPLOADED', 'RECORDED', 'SPOKEN')),
    add column trimmed_from          uuid references clip,
    add column cut_from_millis       bigint not null default 0 check (cut_from_millis >= 0),
    add column cut_to_millis         bigint not null default 0 check (cut_to_millis = 0 or cut_to_millis > cut_from_millis),
    -- Where in the original the rendition begins; not known of what was rendered before this.
    add column rendition_from_millis bigint;
alter table clip
    drop constraint clip_ward_id_original_sha256_key,
    add unique (ward_id, original_sha256, cut_from_millis, cut_to_millis);
