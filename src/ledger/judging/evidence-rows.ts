/** What is in force now and a judging is based on, row by row. */

import type { FileOutcome } from '../../model/item.js';
import type { RecordedClaim, Statement } from '../../model/statement.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { type ClaimRow, claimOf } from '../read/as-of.js';
import { STATEMENTS, type StatementRow, statementRows } from '../statements.js';

/** A manifest of a dataset. */
export interface DatasetManifest {
  manifest: number;
  path: string;
  dataset: number;
  datasetName: string;
  items: number;
  /** Where a list speaks of it, for a dataset that a list describes. */
  line?: number;
  /** The dataset's name as a descriptor gives it. */
  title: string | null;
}

/** The manifests of all datasets, each with its version. */
export function manifestsInForce(db: Db): (DatasetManifest & { version: number })[] {
  return sqlite(db)
    .prepare(
      `select v.manifest, m.path, d.id as dataset, d.name as datasetName, v.items, v.title, v.id as version from manifest_version v
       join manifest m on m.id = v.manifest join dataset_manifest dm on dm.manifest = v.manifest and dm.until is null
       join dataset d on d.id = dm.dataset where v.until is null and v.format <> 'prose' order by d.name, m.path`,
    )
    .all() as (DatasetManifest & { version: number })[];
}

/** The datasets that lists describe, known only from those lists. */
export function datasetsOfLists(db: Db): DatasetManifest[] {
  const rows = sqlite(db)
    .prepare(
      `select c.manifest, m.path, d.id as dataset, d.name as datasetName, 0 as items,
       substr(d.name, length(m.path) + 2) as title, min(c.line) as line from claim c
       join dataset d on d.id = c.dataset and d.parent is not null join manifest m on m.id = c.manifest
       where c.until is null group by c.manifest, d.id order by c.manifest, min(c.id)`,
    )
    .all() as (Omit<DatasetManifest, 'line'> & { line: number | null })[];
  return rows.map(({ line, ...entry }) => ({ ...entry, ...(line !== null && { line }) }));
}

/** The manifests that say something of the dataset they are in, and not of one that they list. */
export function speakingOfTheirOwn(db: Db): Set<number> {
  return new Set(
    sqlite(db)
      .prepare('select distinct c.manifest from claim c join dataset d on d.id = c.dataset where c.until is null and d.parent is null')
      .pluck()
      .all() as number[],
  );
}

/** What manifests claim of datasets, each with the ids of both. */
export function claimsInForce(db: Db): (Omit<RecordedClaim, 'of'> & { manifest: number; dataset: number })[] {
  const rows = sqlite(db)
    .prepare(
      `select c.id, c.dataset as datasetId, c.manifest, '' as dataset, c.about, c.state, c.raw, c.value, c.why, m.path, c.line, c.field, c.said_by as by
       from claim c join manifest m on m.id = c.manifest where c.until is null order by c.id`,
    )
    .all() as (ClaimRow & { manifest: number; datasetId: number })[];
  return rows.map((row) => ({ ...claimOf(row), manifest: row.manifest, dataset: row.datasetId }));
}

/** What people state. */
export function statementsInForce(db: Db): Statement[] {
  return statementRows(sqlite(db).prepare(`${STATEMENTS} where until is null order by id`).all() as StatementRow[]);
}

/** Grants that were on record in some version and were closed: their ids, each with its file. */
export function closedGrants(db: Db): [id: string, path: string][] {
  return sqlite(db)
    .prepare(
      "select json_extract(value, '$.id') as id, path from statement where kind = 'grant' and until is not null group by 1 order by 1",
    )
    .raw()
    .all() as [string, string][];
}

/** Records that could not be read, by manifest. */
export function unreadByManifest(db: Db): Map<number, number> {
  return new Map(
    sqlite(db).prepare('select manifest, sum(lost) as n from problem where until is null and lost > 0 group by manifest').raw().all() as [
      number,
      number,
    ][],
  );
}

/** The first three problems of reading. */
export function firstProblems(db: Db): { path: string; line: number | null; what: string }[] {
  return sqlite(db)
    .prepare(
      'select m.path, p.line, p.what from problem p join manifest m on m.id = p.manifest where p.until is null order by p.id limit 3',
    )
    .all() as { path: string; line: number | null; what: string }[];
}

/** Files that were not read, by path. */
export function filesLeft(db: Db): [path: string, why: string, bytes: number | null][] {
  return sqlite(db).prepare('select path, why, bytes from not_read where until is null order by path, id').raw().all() as [
    string,
    string,
    number | null,
  ][];
}

/** Names that hold a personal value, with the kinds as JSON. */
export function maskedNames(db: Db): { path: string; masked: string; kinds: string }[] {
  return sqlite(db).prepare('select path, masked, kinds from path_mask where until is null order by path').all() as {
    path: string;
    masked: string;
    kinds: string;
  }[];
}

/** Whether a path is shown masked. */
export function isMaskedPath(db: Db, path: string): boolean {
  return prepared(db, 'select 1 from path_mask where until is null and path = ? and masked <> path').pluck().get(path) !== undefined;
}

/** The documents named as evidence: path, digest, whether it is there. */
export function evidenceFiles(db: Db): unknown[] {
  return sqlite(db).prepare('select path, sha256, present from evidence where until is null order by path').raw().all();
}

/** A file or split that a descriptor of a dataset speaks of. */
export interface DeclaredFileRow {
  id: number;
  dataset: number;
  descriptor: string;
  path: string;
  split: number;
  configuration: string | null;
  outcome: FileOutcome;
  why: string | null;
  line: number | null;
  field: string | null;
}

/** Files and splits that descriptors speak of, with what became of the comparison. */
export function filesDeclared(db: Db): DeclaredFileRow[] {
  return sqlite(db)
    .prepare(
      `select f.id, dm.dataset, m.path as descriptor, f.path, f.split, f.configuration, f.outcome, f.why, f.line, f.field from declared_file f
       join manifest m on m.id = f.manifest join dataset_manifest dm on dm.manifest = f.manifest and dm.until is null
       where f.until is null order by f.id`,
    )
    .all() as DeclaredFileRow[];
}
