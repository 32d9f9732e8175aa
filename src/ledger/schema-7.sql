-- What schema version 7 adds to the ones before: a table, so that the digests of earlier runs stay as they are.

-- How many items carry each label, by manifest and label column. A column has one row with label null, over all items that carry any of its labels.
-- A manifest that was last read by a licit that did not count labels has no rows here.
create table label_count (
  id integer primary key,
  manifest integer not null references manifest,
  field text not null,
  label text,                 -- as the column has it, personal values masked; null: any
  items integer not null,
  over text,                  -- null; many: over 1,000 distinct labels; long: one is longer than 200 characters. No single labels are kept then
  since integer not null,
  until integer
);
create index label_count_manifest on label_count (manifest);

create view labels as
select coalesce(d.masked, dataset.name) as dataset, r.field, r.label, sum(r.items) as items, max(r.over) as over
from label_count r join dataset_manifest dm on dm.manifest = r.manifest and dm.until is null join dataset on dataset.id = dm.dataset
left join shown_path d on d.path = dataset.name where r.until is null group by 1, 2, 3 order by 1, 2, 4 desc;
