-- What schema version 5 adds to the ones before: a table, so that the digests of earlier runs stay as they are.

-- What the items of a manifest measure, by profile, host, medium and language. `items` adds up to those of `tally`; each sum is over the items
-- counted beside it. A manifest that was last read by a licit without measures has no rows here.
create table measure (
  id integer primary key,
  manifest integer not null references manifest,
  profile integer not null references profile,
  host integer,                     -- null: the items name none; 0: one that is not among the 256 of the manifest with most items
  home integer not null,            -- the host is in mainland China: 1 yes, 2 no, 0 nothing says so
  medium text not null,             -- text, code, image, audio, video, other, unknown
  language text not null,           -- tag of BCP 47; empty: not determined
  items integer not null,
  records integer not null,         -- bytes of their records in the manifest
  texts integer not null,           -- how many have text
  bytes integer not null,           -- of it in UTF-8
  characters integer not null,      -- Unicode characters of it
  stated_items integer not null,    -- how many state their tokens
  stated_tokens integer not null,
  tokens_o200k integer not null,    -- estimated tokens of the text
  tokens_llama3 integer not null,
  image_items integer not null,
  images integer not null,
  audio_items integer not null,     -- how many state how long their audio is
  audio_ms integer not null,
  video_items integer not null,
  video_ms integer not null,
  empty_items integer not null,     -- how many have text fields, and nothing in them
  dated_items integer not null,     -- how many state when they were collected
  first_day integer,                -- 20240131; day or month 0 where it is not stated
  last_day integer,
  since integer not null,
  until integer
);
create index measure_manifest on measure (manifest);

create view measures as
select coalesce(d.masked, dataset.name) as dataset, r.medium, r.language, sum(r.items) as items, sum(r.records) as records, sum(r.texts) as texts,
  sum(r.bytes) as bytes, sum(r.characters) as characters, sum(r.stated_items) as stated_items, sum(r.stated_tokens) as stated_tokens,
  sum(r.tokens_o200k) as tokens_o200k, sum(r.tokens_llama3) as tokens_llama3, sum(r.images) as images,
  round(sum(r.audio_ms) / 3600000.0, 2) as audio_hours, round(sum(r.video_ms) / 3600000.0, 2) as video_hours
from measure r join dataset_manifest dm on dm.manifest = r.manifest and dm.until is null join dataset on dataset.id = dm.dataset
left join shown_path d on d.path = dataset.name where r.until is null group by 1, 2, 3 order by 1, 4 desc;
