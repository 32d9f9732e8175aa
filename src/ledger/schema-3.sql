-- What schema version 3 adds to schema.sql and schema-2.sql. No table of an earlier version changes, so that the digests of earlier runs stay
-- as they are; views are made anew.

-- Names of files, folders and datasets that hold a personal value. The name itself is needed to open the file; `masked` is what is shown.
create table path_mask (
  id integer primary key,
  path text not null,         -- as in manifest.path, not_read.path or dataset.name
  masked text not null,       -- with as many parts between slashes
  kinds text not null,        -- JSON list of {confidence, kind} and, with a key, the keyed hash
  since integer not null,
  until integer
);
create index path_mask_path on path_mask (path);

-- What a name is shown as.
create view shown_path as
select path, masked from path_mask where until is null;

-- Manifests that came from standard input: no file is expected where they are named.
create table piped (
  id integer primary key,
  manifest integer not null references manifest,
  since integer not null,
  until integer
);

drop view detections;
drop view verdicts;
drop view items;
drop view cases;
drop view findings;
drop view field_rates;
drop view declared_files;

create view items as
select item.id, coalesce(d.masked, dataset.name) as dataset, coalesce(m.masked, manifest.path) as manifest, item.id & 4294967295 as row,
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
left join shown_path m on m.path = manifest.path
left join shown_path d on d.path = dataset.name
join profile on profile.id = item.profile
where item.until is null;

create view cases as
select p.judging, p.judged, p.dataset as dataset_id, coalesce(d.masked, dataset.name) as dataset, p.manifest as manifest_id,
  coalesce(m.masked, manifest.path) as manifest, p.profile, p.host, p.items
from population p join dataset on dataset.id = p.dataset join manifest on manifest.id = p.manifest
left join shown_path m on m.path = manifest.path left join shown_path d on d.path = dataset.name, latest
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
select f.rule, f.severity, f.verdict, coalesce(d.masked, f.dataset) as dataset, f.items, f.cause, f.fingerprint, f.first_seen
from finding f left join shown_path d on d.path = f.dataset, latest where f.judging = latest.judging;

create view detections as
select d.kind, d.confidence, d.masked, d.field, i.dataset, i.manifest, i.place, i.place_unit, i.key, d.why, d.reserved
from detection d join items i on i.id = d.item;

create view field_rates as
select coalesce(s.masked, m.path) as manifest, r.field, r.kind, r.looked, r.holding, round(100.0 * r.holding / r.looked, 2) as percent,
  r.likely, r.examples
from field_rate r join manifest m on m.id = r.manifest left join shown_path s on s.path = m.path where r.until is null order by 1, 2, 3;

create view declared_files as
select coalesce(s.masked, m.path) as descriptor, f.path, f.outcome, f.algorithm, f.stated, f.computed, f.stated_bytes, f.computed_bytes,
  f.stated_items, f.computed_items, f.why
from declared_file f join manifest m on m.id = f.manifest left join shown_path s on s.path = m.path where f.until is null order by 1, 2;
