/** Finds the population of a sample again (docs/samples.md, "The population"). Shares no code with what draws. */
import { createHash } from 'node:crypto';
import { domainToASCII, domainToUnicode } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { matches } from '../../reading/glob.js';
import type { PlanRow, TraitsRow, VerifiedStratum } from './sample-rows.js';
import { rootOf } from './verify-items-root.js';
import { treeHash } from './verify-roots.js';
import { rowsInManifest } from './verify-rows.js';

const namedStrata = 50;

/** The name of each item by manifest, in the order of the population. */
type Traits = ReadonlyMap<number, readonly string[]>;

/** A population made again. */
export interface VerifiedPopulation {
  items: number;
  root: string;
  strata(by: PlanRow['plan']['strata']): VerifiedStratum[];
}

interface Listed {
  manifest: number;
  path: string;
  dataset: string;
  version: number;
  root: string;
  items: number;
}

interface Piece extends Listed {
  id(index: number): number;
}

/** The items of a scope as they were in a run. */
export function verifiedPopulation(
  db: Database.Database,
  run: number,
  scope: PlanRow['plan']['population'],
  traits?: TraitsRow,
): VerifiedPopulation {
  const then = (table: string): string => `${table}.since <= ${run} and (${table}.until is null or ${table}.until > ${run})`;
  const listed = db
    .prepare(
      `select v.manifest, m.path, d.name as dataset, v.id as version, v.root, v.items
       from manifest m, manifest_version v, dataset_manifest l, dataset d
       where v.manifest = m.id and l.manifest = m.id and d.id = l.dataset and ${then('v')} and ${then('l')} order by m.id`,
    )
    .all() as Listed[];
  const those = listed.filter(
    ({ dataset, path }) =>
      (scope.dataset === undefined || dataset === scope.dataset) && (scope.path === undefined || matches(scope.path, path)),
  );
  const all = scope.source === undefined && scope.rule === undefined && scope.sinceRun === undefined;
  const pieces = those.map((one) => (all ? whole(db, one) : fitting(db, one, run, scope, then('i')))).filter(({ items }) => items > 0);
  const items = pieces.reduce((sum, piece) => sum + piece.items, 0);
  const named = traits && new Map(traits.parts.map((part) => [part.manifest, traitNames(traits.names, part)]));
  const leaves = pieces.map(({ manifest, items: n, root }) => {
    const digest = named && createHash('sha256').update(`${(named.get(manifest) ?? []).map((name) => `${name}\n`).join('')}`);
    return Buffer.from(JSON.stringify({ items: n, manifest, root, ...(digest && { traits: digest.digest('hex') }) }));
  });
  return { items, root: treeHash(leaves).toString('hex'), strata: (by) => strataOf(db, pieces, items, by, named) };
}

/** The name of each item of a manifest; of what cannot be unpacked there are none, so that the root comes out as another. */
function traitNames(names: readonly string[], { items, traits }: TraitsRow['parts'][number]): string[] {
  try {
    const numbers = inflateRawSync(Buffer.from(traits, 'base64'), { maxOutputLength: Math.max(1, items) });
    return Array.from(numbers, (number) => names[number] ?? '');
  } catch {
    return [];
  }
}

/** A manifest with all that it lists; its order has the row numbers. */
function whole(db: Database.Database, listed: Listed): Piece {
  const runs = db.prepare('select first, rows from ordering where version = ? order by first').all(listed.version) as {
    first: number;
    rows: number;
  }[];
  return {
    ...listed,
    id(index) {
      let rest = index;
      for (const { first, rows } of runs) {
        if (rest < rows) return listed.manifest * rowsInManifest + first + rest;
        rest -= rows;
      }
      return -1;
    },
  };
}

function fitting(db: Database.Database, listed: Listed, run: number, scope: PlanRow['plan']['population'], then: string): Piece {
  const from = listed.manifest * rowsInManifest;
  const rows = db
    .prepare(
      `select i.id, i.profile, i.host, h.name, i.since from item i left join host h on h.id = i.host
       where i.id >= ? and i.id < ? and ${then} order by i.id`,
    )
    .iterate(from, from + rowsInManifest) as IterableIterator<{
    id: number;
    profile: number;
    host: number | null;
    name: string | null;
    since: number;
  }>;
  const breaks = scope.rule === undefined ? undefined : breaking(db, run, listed.manifest, scope.rule);
  const ids: number[] = [];
  for (const { id, profile, host, name, since } of rows) {
    if (scope.sinceRun !== undefined && since <= scope.sinceRun) continue;
    if (scope.source !== undefined && !isOf(name, scope.source)) continue;
    if (breaks !== undefined && !breaks(profile, host)) continue;
    ids.push(id);
  }
  return { ...listed, items: ids.length, root: rootOf(db, ids), id: (index) => ids[index] ?? -1 };
}

/** Whether a host is that one, or a subdomain of it, however it is spelled. */
function isOf(name: string | null, source: string): boolean {
  if (name === null) return false;
  const wanted = source.toLowerCase();
  return [wanted, domainToASCII(wanted), domainToUnicode(wanted)].some((one) => one !== '' && (name === one || name.endsWith(`.${one}`)));
}

/** Whether items of a profile and host break a rule, as the run judged them. */
function breaking(db: Database.Database, run: number, manifest: number, rule: string): (profile: number, host: number | null) => boolean {
  const rows = db
    .prepare(
      `select p.profile, p.host, exists (select 1 from verdict v where v.judging = p.judging and v.judged = p.judged and v.rule = ? and v.verdict = 'unmet') as broken
       from population p where p.manifest = ? and p.judging = (select judging from run where id = ?)`,
    )
    .all(rule, manifest, run) as { profile: number; host: number; broken: number }[];
  const broken = new Map(rows.map((row) => [`${row.profile} ${row.host}`, row.broken === 1]));
  return (profile, host) => broken.get(`${profile} ${host ?? 0}`) ?? broken.get(`${profile} 0`) ?? false;
}

function strataOf(
  db: Database.Database,
  pieces: readonly Piece[],
  items: number,
  by: PlanRow['plan']['strata'],
  traits: Traits | undefined,
): VerifiedStratum[] {
  const ids = function* (): Generator<{ piece: Piece; id: number; trait: string }> {
    for (const piece of pieces)
      for (let i = 0; i < piece.items; i += 1) yield { piece, id: piece.id(i), trait: traits?.get(piece.manifest)?.[i] ?? '' };
  };
  if (by === undefined) return [{ name: '', items, id: (index) => idIn(pieces, index) }];
  const hostOf = db.prepare('select h.name from item i left join host h on h.id = i.host where i.id = ?').pluck();
  const names = new Map<string, number[]>();
  for (const { piece, id, trait } of ids()) {
    const name =
      by === 'dataset'
        ? piece.dataset
        : by === 'manifest'
          ? piece.path
          : by === 'source'
            ? ((hostOf.get(id) as string | null) ?? '(no host)')
            : trait;
    const mine = names.get(name);
    if (mine) mine.push(id);
    else names.set(name, [id]);
  }
  const sorted = [...names].sort(([a, mine], [b, other]) => other.length - mine.length || (a < b ? -1 : 1));
  const kept = sorted.length > namedStrata ? sorted.splice(0, namedStrata - 1) : sorted.splice(0);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  // Places of the others are those of the population, and ids go with them.
  if (sorted.length > 0) kept.push(['(others)', sorted.flatMap(([, mine]) => mine).sort((a, b) => a - b)]);
  return kept.map(([name, mine]) => ({ name, items: mine.length, id: (index) => mine[index] ?? -1 }));
}

function idIn(pieces: readonly Piece[], index: number): number {
  let rest = index;
  for (const piece of pieces) {
    if (rest < piece.items) return piece.id(rest);
    rest -= piece.items;
  }
  return -1;
}
