-- The ledger, schema version 1. One SQLite file; `datasette .licit/ledger.db` or `sqlite3` read it as it is: begin with the views.
--
-- Every table but `meta`, `entry`, `salt` and `person` has `since`, the run that added the row; rows that can end have `until`, the run
-- that ended them. A row is in force in run R when since <= R and (until is null or until > R). Rows are never changed otherwise and
-- never deleted, so any past run can be read again. Digests over the rows of a run stand in the run's journal entry (docs/ledger.md).

create table meta (name text primary key, value text not null) without rowid;

-- The journal: a hash chain (docs/ledger.md). Append only.
create table entry (
  seq integer primary key,
  time text not null,
  kind text not null,
  body text not null,
  prev blob not null,
  hash blob not null
);
create trigger entry_is_kept before delete on entry begin select raise(abort, 'the journal is append-only'); end;
create trigger entry_is_fixed before update on entry begin select raise(abort, 'the journal is append-only'); end;
-- `insert or replace` deletes without asking the delete trigger
create trigger entry_is_new before insert on entry when exists (select 1 from entry where seq = new.seq)
begin select raise(abort, 'the journal is append-only'); end;

-- Erasable: without its salt the digests of a manifest's items say nothing.
create table salt (manifest integer primary key, salt blob not null);
-- Erasable: names of people who decide. Statements hold a salted commitment.
create table person (id integer primary key, name text not null, salt blob not null);

create table run (
  id integer primary key,
  started text not null,
  finished text not null,
  licit text not null,
  paths text not null,
  judging integer not null,
  unchanged integer not null,
  added integer not null,
  closed integer not null,
  since integer not null
);

create table document (id integer primary key, digest text not null unique, kind text not null, body text not null, since integer not null);

create table dataset (
  id integer primary key,
  name text not null unique,
  parent integer references dataset,
  since integer not null
);
create table manifest (id integer primary key, path text not null unique, since integer not null);
create table dataset_manifest (
  id integer primary key,
  dataset integer not null references dataset,
  manifest integer not null references manifest,
  since integer not null,
  until integer
);
create table manifest_version (
  id integer primary key,
  manifest integer not null references manifest,
  format text not null,
  bytes integer not null,
  sha256 text not null,
  reading text not null,      -- digest of what made the rows: readers, roles, detectors, tables
  items integer not null,
  unread integer not null,
  root text not null,         -- RFC 6962 root over chunks of 256 item digests
  unit text not null,         -- what item.at counts: line or record
  roles text not null,        -- JSON
  text_fields text not null,  -- JSON
  title text,                 -- the dataset's name as a descriptor gives it
  since integer not null,
  until integer
);
create index manifest_version_manifest on manifest_version (manifest);
-- The order of a version's items: runs of row numbers; add shift to item.at to get the place in this version.
create table ordering (
  id integer primary key,
  version integer not null references manifest_version,
  first integer not null,
  rows integer not null,
  shift integer not null,
  since integer not null
);
create index ordering_version on ordering (version);

create table host (id integer primary key, name text not null unique, since integer not null);
create table profile (id integer primary key, body text not null unique, since integer not null);

-- A listing of an item by a manifest. id = manifest * 2^32 + row; the row number is given once and never used again.
create table item (
  id integer primary key,
  key text,
  url text,
  host integer,
  owner text,
  collected text,
  at integer not null,
  digest blob not null,
  profile integer not null,
  since integer not null,
  until integer
);

-- How many items of each profile a manifest lists, with the first three.
create table tally (
  id integer primary key,
  manifest integer not null references manifest,
  profile integer not null references profile,
  items integer not null,
  hosted integer not null,    -- how many of them name a host
  examples text not null,     -- JSON list of item ids
  since integer not null,
  until integer
);
create index tally_manifest on tally (manifest);
-- How many items a manifest lists from each host.
create table host_tally (
  id integer primary key,
  manifest integer not null references manifest,
  host integer not null references host,
  items integer not null,
  since integer not null,
  until integer
);
create index host_tally_manifest on host_tally (manifest);

create table detection (
  item integer not null,
  n integer not null,
  kind text not null,
  field text,
  start integer not null,
  end integer not null,
  masked text not null,
  subject text,               -- keyed hash; says nothing without .licit/key
  confidence text not null,
  why text not null,
  reserved integer not null,
  since integer not null,
  primary key (item, n)
) without rowid;
create index detection_kind on detection (kind, item);
create index detection_subject on detection (subject) where subject is not null;

create table problem (
  id integer primary key,
  manifest integer not null references manifest,
  what text not null,
  line integer,
  offset integer,
  record integer,
  field text,
  fix text not null,
  lost integer not null,
  since integer not null,
  until integer
);
create table not_read (
  id integer primary key,
  path text not null,
  why text not null,
  bytes integer,
  since integer not null,
  until integer
);

create table claim (
  id integer primary key,
  dataset integer not null references dataset,
  manifest integer not null references manifest,
  about text not null,
  state text not null,
  raw text,
  value text,                 -- JSON
  why text,
  line integer,
  field text,
  said_by text not null,      -- metadata, section, file
  since integer not null,
  until integer
);
create table statement (
  id integer primary key,
  kind text not null,
  scope text not null,        -- JSON
  value text not null,        -- JSON
  path text not null,
  line integer,
  person integer,             -- who said it, in the erasable table
  commitment text,
  valid_from text,
  valid_until text,
  since integer not null,
  until integer
);
create table evidence (
  id integer primary key,
  path text not null,
  sha256 text,
  bytes integer,
  present integer not null,
  since integer not null,
  until integer
);
create table record (id integer primary key, kind text not null, body text not null, since integer not null, until integer);

create table overlay (id integer primary key, body text not null unique, since integer not null);
-- What is judged: an item case (profile, overlay), a dataset, the project.
create table judged (
  id integer primary key,
  scope text not null,
  profile integer references profile,
  overlay integer references overlay,
  dataset integer references dataset,
  since integer not null
);
create unique index judged_case on judged (scope, profile, overlay, dataset);

create table judging (
  id integer primary key,
  as_of text not null,
  inputs text not null,       -- digest over everything that decided it
  documents text not null,    -- JSON list of document digests: rules, instruments, configuration
  since integer not null
);
-- Which items a judged case stands for. host 0: every host that no statement names.
create table population (
  id integer primary key,
  judging integer not null references judging,
  judged integer not null references judged,
  dataset integer not null references dataset,
  manifest integer not null references manifest,
  profile integer not null,
  host integer not null,
  items integer not null,
  examples text not null,
  since integer not null
);
create index population_judging on population (judging, manifest, profile);
create index population_judged on population (judged);
create table named_host (id integer primary key, judging integer not null references judging, host integer not null references host, since integer not null);
create table fact (
  id integer primary key,
  judging integer not null references judging,
  judged integer not null references judged,
  name text not null,
  value text,                 -- JSON; null: not known
  came_from text not null,    -- JSON list
  why text,
  since integer not null
);
create index fact_judged on fact (judging, judged);
create table verdict (
  id integer primary key,
  judging integer not null references judging,
  judged integer not null references judged,
  rule text not null,
  verdict text not null,
  because text not null,      -- JSON list of facts
  since integer not null
);
create index verdict_rule on verdict (judging, rule, verdict);
create table finding (
  id integer primary key,
  judging integer not null references judging,
  rule text not null,
  dataset text not null,
  verdict text not null,
  severity text not null,
  cause text not null,        -- JSON
  fingerprint text not null,
  items integer not null,
  first_seen integer not null,
  body text not null,         -- JSON: places, examples, words
  since integer not null
);
create index finding_fingerprint on finding (fingerprint);
create table duty (
  id integer primary key,
  judging integer not null references judging,
  instrument text not null,
  article text not null,
  verdict text not null,
  body text not null,         -- JSON
  since integer not null
);

-- Views: begin here.

create view latest as select max(id) as run, (select judging from run order by id desc limit 1) as judging from run;

create view items as
select item.id, dataset.name as dataset, manifest.path as manifest, item.id & 4294967295 as row,
  item.at + coalesce((select o.shift from ordering o where o.version = v.id
    and (item.id & 4294967295) between o.first and o.first + o.rows - 1), 0) as place,
  v.unit as place_unit, item.key, item.url, host.name as host, item.owner, item.collected,
  json_extract(profile.body, '$.license.raw') as stated_license,
  json_extract(profile.body, '$.license.state') as stated_license_state,
  lower(hex(item.digest)) as digest, item.profile, item.since
from item
join manifest on manifest.id = item.id >> 32
join manifest_version v on v.manifest = manifest.id and v.until is null
join dataset_manifest dm on dm.manifest = manifest.id and dm.until is null
join dataset on dataset.id = dm.dataset
left join host on host.id = item.host
join profile on profile.id = item.profile
where item.until is null;

create view cases as
select p.judging, p.judged, p.dataset as dataset_id, dataset.name as dataset, p.manifest as manifest_id, manifest.path as manifest,
  p.profile, p.host, p.items
from population p join dataset on dataset.id = p.dataset join manifest on manifest.id = p.manifest, latest
where p.judging = latest.judging;

-- One row an item and rule: `select * from verdicts where rule = 'pi/without-basis' and verdict = 'unmet'`.
create view verdicts as
select i.id as item, c.dataset, i.manifest, i.place, i.place_unit, i.key, v.rule, v.verdict, v.because
from cases c
join verdict v on v.judging = c.judging and v.judged = c.judged
join item on item.id between c.manifest_id << 32 and (c.manifest_id << 32) + 4294967295 and item.profile = c.profile and item.until is null
  -- a host that a statement names has a case of its own, if the statement takes in the manifest
  and c.host = coalesce((select p.host from population p
    where p.judging = c.judging and p.manifest = c.manifest_id and p.profile = c.profile and p.host = item.host), 0)
join items i on i.id = item.id;

create view findings as
select f.rule, f.severity, f.verdict, f.dataset, f.items, f.cause, f.fingerprint, f.first_seen
from finding f, latest where f.judging = latest.judging;

create view licenses as
select coalesce(json_extract(f.value, '$'), '(' || coalesce(json_extract(s.value, '$'), 'missing') || ')') as license, sum(c.items) as items
from cases c
left join fact f on f.judging = c.judging and f.judged = c.judged and f.name = 'license.expression'
left join fact s on s.judging = c.judging and s.judged = c.judged and s.name = 'license.state'
group by 1 order by 2 desc;

create view sources as
select source, sum(items) as items from (
  select h.name as source, t.items from host_tally t join host h on h.id = t.host where t.until is null
  union all
  select coalesce(json_extract(f.value, '$'), json_extract(k.value, '$'), iif(s.value = 'true', '(named without an address)', '(missing)')), t.items - t.hosted
  from tally t
  join cases c on c.manifest_id = t.manifest and c.profile = t.profile and c.host = 0
  left join fact f on f.judging = c.judging and f.judged = c.judged and f.name = 'source.host'
  left join fact k on k.judging = c.judging and k.judged = c.judged and k.name = 'source.kind'
  left join fact s on s.judging = c.judging and s.judged = c.judged and s.name = 'source.known'
  where t.until is null and t.items > t.hosted
) group by 1 order by 2 desc;

create view bases as
select coalesce(f.value, '(none recorded)') as terms, sum(c.items) as items
from cases c
left join fact f on f.judging = c.judging and f.judged = c.judged and f.name = 'basis.terms'
join fact p on p.judging = c.judging and p.judged = c.judged and p.name = 'pi.present' and p.value = 'true'
group by 1 order by 2 desc;

create view detections as
select d.kind, d.confidence, d.masked, d.field, i.dataset, i.manifest, i.place, i.place_unit, i.key, d.why, d.reserved
from detection d join items i on i.id = d.item;

create view history as
select e.seq, e.time, e.kind, json_extract(e.body, '$.run') as run, json_extract(e.body, '$.summary') as summary, lower(hex(e.hash)) as hash
from entry e order by e.seq;
