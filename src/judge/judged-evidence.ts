import { createHash } from 'node:crypto';
import { type ComparedFile, endsSoon, inForce } from '../facts/facts.js';
import { type Accepted, acceptedAt } from '../ledger/accepted.js';
import { canonical } from '../ledger/journal.js';
import {
  claimsInForce,
  closedGrants,
  type DatasetManifest,
  type DeclaredFileRow,
  datasetsOfLists,
  evidenceFiles,
  filesDeclared,
  filesLeft,
  manifestsInForce,
  maskedNames,
  speakingOfTheirOwn,
  statementsInForce,
  unreadByManifest,
} from '../ledger/judging/evidence-rows.js';
import type { Db } from '../ledger/open-ledger.js';
import { findsInScope } from '../ledger/samples/finds-in-scope.js';
import { newerItems } from '../ledger/samples/newer-items.js';
import { openDraws } from '../ledger/samples/sample-records.js';
import type { Json } from '../model/basics.js';
import { grantState } from '../model/grant-state.js';
import type { RecordedClaim, Statement } from '../model/statement.js';
import type { NotReadView } from '../model/views.js';
import { dismissalState, waiverEndsSoon, waiverState } from '../model/waiver.js';
import { matches } from '../reading/glob.js';
import { reasonFrom } from '../text/not-read.js';
import { Surroundings } from './reach/prose-reach.js';

export type { DatasetManifest } from '../ledger/judging/evidence-rows.js';

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
  const listed = manifestsInForce(db);
  const entries = datasetsOfLists(db);
  const listings = withoutLists(listed, entries, speakingOfTheirOwn(db));
  const claims = claimsIn(db, listings);
  const statements = statementsInForce(db).map((statement) => withNewer(db, run, statement));
  const accepted = acceptedAt(db, run);
  const removed = removedGrants(db, statements);
  const unread = unreadByManifest(db);
  const left = filesLeft(db);
  const notRead = left.map((row) => reasonFrom(...row));
  const names = namesOf(db);
  const proofs = evidenceFiles(db);
  const files = filesDeclared(db);
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
  return claimsInForce(db).map((claim) => ({ ...claim, of: holdsItems.has(claim.manifest) ? ('list' as const) : ('dataset' as const) }));
}

/** Names that hold a personal value, as far as they are in force. */
function namesOf(db: Db): JudgedEvidence['names'] {
  const rows = maskedNames(db);
  // The folder that a dataset is named by is told with its files.
  const folders = new Set(rows.flatMap(({ path }) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))));
  const named = rows.filter(({ path }) => !folders.has(path));
  return named.map(({ path, masked, kinds }) => ({
    path,
    masked,
    kinds: (JSON.parse(kinds) as { kind: string }[]).map(({ kind }) => kind),
  }));
}

/** A list of datasets says nothing of the folder it is in: it makes no dataset of it. */
function withoutLists<T extends DatasetManifest>(
  listings: readonly T[],
  entries: readonly DatasetManifest[],
  own: ReadonlySet<number>,
): T[] {
  const lists = new Set(entries.map(({ manifest }) => manifest));
  return listings.filter(({ manifest, items }) => items > 0 || !lists.has(manifest) || own.has(manifest));
}

function comparedFile({ descriptor, path, split, configuration, outcome, why, line, field }: DeclaredFileRow): ComparedFile {
  const named = split === 0 ? path : configuration === null ? `split ${path}` : `split ${path} of ${configuration}`;
  const at = { path: descriptor, ...(line !== null && { line }), ...(field !== null && { field }) };
  return { path: named, outcome, ...(why !== null && { why }), at };
}

/** A grant is ended, not deleted: one that was on record and is not any more is named. */
function removedGrants(db: Db, statements: readonly Statement[]): Map<string, string> {
  const here = new Set(statements.flatMap((statement) => (statement.kind === 'grant' ? [statement.value.id] : [])));
  return new Map(closedGrants(db).filter(([id]) => !here.has(id)));
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
