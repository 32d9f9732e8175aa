-- What schema version 2 adds to schema.sql: tables only, so that the digests of earlier runs stay as they are.

-- How large the items of a profile in a manifest are; the same rows as `tally`.
create table tally_bytes (
  id integer primary key,
  manifest integer not null references manifest,
  profile integer not null references profile,
  records integer not null,   -- bytes of their records in the manifest
  sized integer not null,     -- how many of them state the size of their content
  content integer not null,   -- the sum of those sizes, in bytes
  since integer not null,
  until integer
);
create index tally_bytes_manifest on tally_bytes (manifest);

-- How often values of a field hold something of a kind: evidence that one value alone does not give.
create table field_rate (
  id integer primary key,
  manifest integer not null references manifest,
  field text not null,
  kind text not null,
  looked integer not null,    -- values of the field that were looked at
  holding integer not null,   -- how many of them hold the kind, reserved values apart
  likely integer not null,    -- how many of those are likely or certain
  examples text not null,     -- JSON list of up to three masked values
  since integer not null,
  until integer
);
create index field_rate_manifest on field_rate (manifest);

-- Files that a descriptor says belong to its dataset, and what is there.
create table declared_file (
  id integer primary key,
  manifest integer not null references manifest,  -- the descriptor
  path text not null,         -- as stated, relative to the descriptor's folder; the name of a split
  split integer not null,     -- 1: a split, for which no file is named
  algorithm text,             -- sha256, md5 …
  stated text,                -- digest as stated, hex
  stated_bytes integer,
  stated_items integer,
  computed text,
  computed_bytes integer,
  computed_items integer,
  outcome text not null,      -- same, different, absent, not-checked
  why text,
  line integer,
  field text,
  configuration text,         -- of a split, whose name `path` is then
  stamp text,                 -- size and time of the file when it was digested
  since integer not null,
  until integer
);
create index declared_file_manifest on declared_file (manifest);

create view field_rates as
select m.path as manifest, r.field, r.kind, r.looked, r.holding, round(100.0 * r.holding / r.looked, 2) as percent, r.likely, r.examples
from field_rate r join manifest m on m.id = r.manifest where r.until is null order by 1, 2, 3;

create view declared_files as
select m.path as descriptor, f.path, f.outcome, f.algorithm, f.stated, f.computed, f.stated_bytes, f.computed_bytes, f.stated_items,
  f.computed_items, f.why
from declared_file f join manifest m on m.id = f.manifest where f.until is null order by 1, 2;
