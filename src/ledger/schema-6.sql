-- What this schema version adds to the ones before: tables only, so that the digests of earlier runs stay as they are.

-- A part of a manifest that was cut by what it holds. One that the next version has too need not be read again.
create table chunk (
  id integer primary key,
  manifest integer not null references manifest,
  digest text,                -- hex SHA-256 of the manifest's salt and the bytes of the part; null: it is always read again
  bytes integer not null,
  lines integer not null,
  items integer not null,
  root text not null,         -- hex SHA-256 over the digests of its items, one after another
  sizes text,                 -- JSON list of [profile, bytes of records, items that state the size of their content, sum of those sizes]
  measures blob,              -- cells of `measure`, in the order they were read, packed (docs/ledger.md)
  fields text,                -- JSON list of [field, values looked at, [[kind, holding, likely, examples] …]]
  since integer not null
);
create index chunk_manifest on chunk (manifest, digest);
create index chunk_since on chunk (since);
-- The parts of a version in their order.
create table cut (
  id integer primary key,
  version integer not null references manifest_version,
  knowledge text not null,    -- digest of all that its parts were read by, beside `manifest_version.reading`: what was told of its fields, how it was cut
  chunks text not null,       -- JSON list of ids of `chunk`
  since integer not null
);
create index cut_version on cut (version);
create index cut_since on cut (since);
