-- What the people who mend poles need: to silence one pole until it is mended, to find a pole by its name as one types it on a phone,
-- without the marks, and to see what became of the orders that were given to it.

-- Whether the pole is to be silent but for emergencies [P-64]: what is wanted, and what the pole itself said last.
alter table receiver add column muted boolean not null default false;
alter table presence add column muted boolean;

-- The name without marks and capitals; đ is a letter of its own and has no mark that could be taken off.
alter table receiver add column words text generated always as
    (lower(translate(regexp_replace(normalize(name, nfd), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd'))) stored;

-- When the run of its program that spoke last was heard first: that is how a restart is seen [P-65].
alter table presence add column boot_since timestamptz;

create index on command_answer (receiver_id);
create index on receiver (ward_id, group_id, name);
-- The poles that are away, longest first: whole provinces are asked for them.
create index presence_away on presence (offline_since) where not online;
