import { createHash } from 'node:crypto';
import { type ComparedFile, endsSoon, inForce } from '../facts/facts.js';
import { type Accepted, acceptedAt } from '../ledger/accepted.js';
import { canonical } from '../ledger/journal.js';
import type { Db } from '../ledger/open-ledger.js';
import { type ClaimRow, claimOf } from '../ledger/read/as-of.js';
import { findsInScope } from '../ledger/samples/finds-in-scope.js';
import { newerItems } from '../ledger/samples/newer-items.js';
import { openDraws } from '../ledger/samples/sample-records.js';
import { STATEMENTS, type StatementRow, statementRows } from '../ledger/statements.js';
import type { Json } from '../model/basics.js';
import { grantState } from '../model/grant-state.js';
import type { FileOutcome } from '../model/item.js';
import type { RecordedClaim, Statement } from '../model/statement.js';
import type { NotReadView } from '../model/views.js';
import { dismissalState, waiverEndsSoon, waiverState } from '../model/waiver.js';
import { matches } from '../reading/glob.js';
import { reasonFrom } from '../text/not-read.js';
import { Surroundings } from './reach/prose-reach.js';

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

/** What judging is based on, apart from rules and configuration. */
export interface JudgedEvidence {
  listings: DatasetManifest[];
  claims: (RecordedClaim & { manifest: number; dataset: number })[];
  /** The same, by dataset. */
  claimsOf: ReadonlyMap<number, (RecordedClaim & { manifest: number; dataset: number })[]>;
  /** What running text beside and above lists says; `claimsOf` has none of it. */
  around: Surroundings<RecordedClaim & { manifest: number; dataset: number }>;
  statements: Statement[];
  /** Waivers and baseline. */
  accepted: Accepted;
  /** Ids of grants that are no longer recorded, each with the file it was in. */
  removed: ReadonlyMap<string, string>;
  unread: Map<number, number>;
  /** Files and splits that the descriptors of a dataset name. */
  filesOf: ReadonlyMap<number, ComparedFile[]>;
  /** Files that were not read, and why. */
  notRead: NotReadView[];
  /** Names of files and folders that hold a personal value, with the kinds. */
  names: { path: string; masked: string; kinds: string[] }[];
  /** Digest over all of it. */
  state: string;
}

/** Reads what is in force. */
export function gather(db: Db, run: number): JudgedEvidence {
  const listed = db
    .prepare(
      `select v.manifest, m.path, d.id as dataset, d.name as datasetName, v.items, v.title, v.id as version from manifest_version v
       join manifest m on m.id = v.manifest join dataset_manifest dm on dm.manifest = v.manifest and dm.until is null
       join dataset d on d.id = dm.dataset where v.until is null and v.format <> 'prose' order by d.name, m.path`,
    )
    .all() as (DatasetManifest & { version: number })[];
  const entries = entriesOf(db);
  const listings = withoutLists(listed, entries, db);
  const claims = claimsIn(db, listings);
  const said = statementRows(db.prepare(`${STATEMENTS} where until is null order by id`).all() as StatementRow[]);
  const statements = said.map((statement) => withNewer(db, run, statement));
  const accepted = acceptedAt(db, run);
  const removed = removedGrants(db, statements);
  const unread = unreadByManifest(db);
  const left = db.prepare('select path, why, bytes from not_read where until is null order by path, id').raw().all() as NotReadRow[];
  const notRead = left.map((row) => reasonFrom(...row));
  const names = namesOf(db);
  const proofs = db.prepare('select path, sha256, present from evidence where until is null order by path').raw().all();
  const files = declaredFiles(db);
  const filesOf = new Map<number, ComparedFile[]>();
  for (const row of files) filesOf.set(row.dataset, [...(filesOf.get(row.dataset) ?? []), comparedFile(row)]);
  const state = createHash('sha256')
    .update(
      canonical([
        listings.map(({ version, dataset }) => [version, dataset]),
        claims.map(({ id }) => id),
        [...statements.map(({ id }) => id), ...accepted.ids],
        ...agedSamples(statements),
        [...removed.keys()],
        [...unread],
        files.map(({ id }) => id),
        // Files that policy or convention skips decide nothing.
        left.filter((_, i) => notRead[i]!.kind !== 'passed-over').map(([path, why]) => [path, why]),
        names,
        proofs,
      ] as Json),
    )
    .digest('hex');
  const claimsOf = statedByDataset(claims);
  const around = new Surroundings(claims, listings);
  return {
    listings: [...listings, ...entries],
    claims,
    claimsOf,
    around,
    statements,
    accepted,
    removed,
    unread,
    filesOf,
    notRead,
    names,
    state,
  };
}

/** What descriptors and license texts state of each dataset; running text speaks by where it is. */
function statedByDataset(claims: JudgedEvidence['claims']): Map<number, JudgedEvidence['claims']> {
  const claimsOf = new Map<number, JudgedEvidence['claims']>();
  for (const claim of claims) {
    if (claim.by === 'prose') continue;
    const mine = claimsOf.get(claim.dataset);
    if (mine) mine.push(claim);
    else claimsOf.set(claim.dataset, [claim]);
  }
  return claimsOf;
}

/** A spot check with the items added since, which it does not cover; a dismissal with what is found in its scope now. */
function withNewer(db: Db, run: number, statement: Statement): Statement {
  if (statement.kind === 'dismissal') {
    const { value, scope } = statement;
    return { ...statement, value: { ...value, now: findsInScope(db, value.kind, { ...scope, ...value.about }) } };
  }
  if (statement.kind !== 'sample') return statement;
  const { dataset, path, host } = statement.scope;
  const scope = {
    ...(dataset !== undefined && { dataset }),
    ...(path !== undefined && { path }),
    ...(host !== undefined && { source: host }),
  };
  const newer = newerItems(db, scope, statement.value.run, run);
  const open = openDraws(db, statement.value);
  return { ...statement, value: { ...statement.value, newer, ...(open > 0 && { open }) } };
}

/** The spot checks that no longer cover all items, and the dismissals that hold no more; nothing if there are none, so that earlier judgings stay valid. */
function agedSamples(statements: readonly Statement[]): Json[] {
  const aged = statements.flatMap((one) =>
    one.kind === 'sample' && ((one.value.newer ?? 0) > 0 || (one.value.open ?? 0) > 0) ? [one.id] : [],
  );
  const ended = statements.flatMap((one) =>
    one.kind === 'dismissal' && one.value.now !== undefined && dismissalState(one.value, one.value.now) !== 'in-force' ? [-one.id] : [],
  );
  return aged.length + ended.length === 0 ? [] : [[...aged, ...ended]];
}

/** Claims about datasets and manifests. */
function claimsIn(db: Db, listings: readonly DatasetManifest[]): JudgedEvidence['claims'] {
  const holdsItems = new Set(listings.filter(({ items }) => items > 0).map(({ manifest }) => manifest));
  return (
    db
      .prepare(
        `select c.id, c.dataset as datasetId, c.manifest, '' as dataset, c.about, c.state, c.raw, c.value, c.why, m.path, c.line, c.field, c.said_by as by
         from claim c join manifest m on m.id = c.manifest where c.until is null order by c.id`,
      )
      .all() as (ClaimRow & { manifest: number; datasetId: number })[]
  ).map((row) => ({
    ...claimOf(row),
    manifest: row.manifest,
    dataset: row.datasetId,
    of: holdsItems.has(row.manifest) ? ('list' as const) : ('dataset' as const),
  }));
}

/** Records that could not be read, by manifest. */
function unreadByManifest(db: Db): Map<number, number> {
  return new Map(
    (
      db.prepare('select manifest, sum(lost) as n from problem where until is null and lost > 0 group by manifest').all() as {
        manifest: number;
        n: number;
      }[]
    ).map(({ manifest, n }) => [manifest, n]),
  );
}

/** Files and splits that descriptors speak of. */
function declaredFiles(db: Db): FileRow[] {
  return db
    .prepare(
      `select f.id, dm.dataset, m.path as descriptor, f.path, f.split, f.configuration, f.outcome, f.why, f.line, f.field from declared_file f
       join manifest m on m.id = f.manifest join dataset_manifest dm on dm.manifest = f.manifest and dm.until is null
       where f.until is null order by f.id`,
    )
    .all() as FileRow[];
}

/** Names that hold a personal value, as far as they are in force. */
function namesOf(db: Db): JudgedEvidence['names'] {
  const rows = db.prepare('select path, masked, kinds from path_mask where until is null order by path').all() as {
    path: string;
    masked: string;
    kinds: string;
  }[];
  // The folder that a dataset is named by is told with its files.
  const folders = new Set(rows.flatMap(({ path }) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))));
  const named = rows.filter(({ path }) => !folders.has(path));
  return named.map(({ path, masked, kinds }) => ({
    path,
    masked,
    kinds: (JSON.parse(kinds) as { kind: string }[]).map(({ kind }) => kind),
  }));
}

/** The datasets that lists describe, known only from those lists. */
function entriesOf(db: Db): DatasetManifest[] {
  const rows = db
    .prepare(
      `select c.manifest, m.path, d.id as dataset, d.name as datasetName, 0 as items,
       substr(d.name, length(m.path) + 2) as title, min(c.line) as line from claim c
       join dataset d on d.id = c.dataset and d.parent is not null join manifest m on m.id = c.manifest
       where c.until is null group by c.manifest, d.id order by c.manifest, min(c.id)`,
    )
    .all() as (Omit<DatasetManifest, 'line'> & { line: number | null })[];
  return rows.map(({ line, ...entry }) => ({ ...entry, ...(line !== null && { line }) }));
}

/** A list of datasets says nothing of the folder it is in: it makes no dataset of it. */
function withoutLists<T extends DatasetManifest>(listings: readonly T[], entries: readonly DatasetManifest[], db: Db): T[] {
  const lists = new Set(entries.map(({ manifest }) => manifest));
  const own = new Set(
    db
      .prepare('select distinct c.manifest from claim c join dataset d on d.id = c.dataset where c.until is null and d.parent is null')
      .pluck()
      .all() as number[],
  );
  return listings.filter(({ manifest, items }) => items > 0 || !lists.has(manifest) || own.has(manifest));
}

type NotReadRow = [path: string, why: string, bytes: number | null];

interface FileRow {
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

function comparedFile({ descriptor, path, split, configuration, outcome, why, line, field }: FileRow): ComparedFile {
  const named = split === 0 ? path : configuration === null ? `split ${path}` : `split ${path} of ${configuration}`;
  const at = { path: descriptor, ...(line !== null && { line }), ...(field !== null && { field }) };
  return { path: named, outcome, ...(why !== null && { why }), at };
}

/** A grant is ended, not deleted: one that was on record and is not any more is named. */
function removedGrants(db: Db, statements: readonly Statement[]): Map<string, string> {
  const here = new Set(statements.flatMap((statement) => (statement.kind === 'grant' ? [statement.value.id] : [])));
  const rows = db
    .prepare(
      "select json_extract(value, '$.id') as id, path from statement where kind = 'grant' and until is not null group by 1 order by 1",
    )
    .raw()
    .all() as [string, string][];
  return new Map(rows.filter(([id]) => !here.has(id)));
}

/** The state on a day of what is valid only for a time: everything in judging that depends on the day. */
export function validityOn({ statements, accepted }: Pick<JudgedEvidence, 'statements' | 'accepted'>, asOf: string): Json {
  const stated = statements
    .filter(({ validFrom, validUntil }) => validFrom !== undefined || validUntil !== undefined)
    .map((statement) => [
      statement.id,
      inForce(statement, asOf),
      ...(statement.kind === 'grant' ? [grantState(statement.value, asOf), endsSoon(statement, asOf)] : []),
    ]);
  return [...stated, ...accepted.waivers.map((waiver) => [waiver.id, waiverState(waiver, asOf), waiverEndsSoon(waiver, asOf)])];
}

/** Whether a statement applies to a manifest, ignoring hosts: a change's own declarations count only for files that it adds. */
export function covers(statement: Statement, listing: Pick<DatasetManifest, 'path' | 'datasetName'>): boolean {
  const only = statement.kind === 'declaration' ? statement.value.inChange : undefined;
  return (only === undefined || only.includes(listing.path)) && scopeCovers(statement.scope, listing);
}

/** Whether a statement's scope may cover items of a manifest, ignoring hosts. */
export function scopeCovers(scope: Statement['scope'], listing: Pick<DatasetManifest, 'path' | 'datasetName'>): boolean {
  if (scope.path !== undefined && !matches(scope.path, listing.path)) return false;
  return scope.dataset === undefined || scope.dataset === listing.datasetName;
}
