/** The items that a sample speaks of, in the order of their ids, with the root that the ledger commits to (docs/samples.md, "The population"). */

import type { Json } from '../../model/basics.js';
import type { SampleScope, SampleStrata } from '../../model/sample.js';
import { matches } from '../../reading/glob.js';
import { failure } from '../../text/failures/failure.js';
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import { canonical } from '../journal.js';
import { ChunkTree, leafTree } from '../merkle.js';
import type { Db } from '../open-ledger.js';
import { type AsOf, inForce } from '../read/as-of.js';
import { casesOf, casesWith } from '../read/query-items.js';
import { hostsNamed } from '../read/query-waived.js';
import { type PopulationTraits, traitsDigest } from './population-traits.js';
import type { Stratum } from './select-items.js';

/** Strata beyond the largest are one. */
const MAX_STRATA = 50;
/** How the stratum of items without a host is called. */
const NO_HOST = '(no host)';
const OTHERS = '(others)';
/** So many rows are read at a time. */
const PAGE = 2048;

/** Items of one manifest: all that it lists, as runs of row numbers, or those that fit the scope. */
export interface PopulationPart {
  manifest: number;
  version: number;
  path: string;
  dataset: string;
  items: number;
  /** Root of the version, or over the digests of the items that fit. */
  root: string;
  /** Id of the n-th item. */
  id(n: number): number;
}

/** A population as of a run. */
export interface Population {
  items: number;
  root: string;
  datasets: string[];
  /** Id of the item at a place, from 0. */
  id(place: number): number;
  /** Its manifests with the items of each, in order. */
  parts: readonly PopulationPart[];
  strata(by: SampleStrata | undefined): Stratum[];
}

/** Finds the items of a scope as of a run. With traits the root covers them too. Throws where they are of another population. */
export function populationAt(db: Db, at: AsOf, scope: SampleScope, traits?: PopulationTraits): Population {
  const parts = partsOf(db, at, scope);
  if (traits !== undefined) refuseOthers(parts, at, traits);
  const ends: number[] = [];
  let items = 0;
  for (const part of parts) ends.push((items += part.items));
  const partAt = (place: number): { part: PopulationPart; from: number } => {
    const i = firstAbove(ends, place);
    return { part: parts[i]!, from: i === 0 ? 0 : ends[i - 1]! };
  };
  const id = (place: number): number => {
    const { part, from } = partAt(place);
    return part.id(place - from);
  };
  return {
    items,
    root: leafTree(parts.map((part) => Buffer.from(canonical(leafOf(part, traits))))),
    datasets: [...new Set(parts.map(({ dataset }) => dataset))],
    id,
    parts,
    strata(by) {
      if (by === undefined) return [{ name: '', items, place: (index) => index }];
      if (by === 'language' || by === 'medium') return traitStrata(parts, items, traits ?? refuseWithout());
      if (by === 'source') return hostStrata(db, items, id);
      return manifestStrata(parts, ends, by);
    },
  };
}

function leafOf({ manifest, items, root }: PopulationPart, traits: PopulationTraits | undefined): Json {
  return { items, manifest, root, ...(traits && { traits: traitsDigest(traits.names, traits.of.get(manifest)!) }) };
}

/** Traits are of one population: what was scanned since is not in them. */
function refuseOthers(parts: readonly PopulationPart[], at: AsOf, traits: PopulationTraits): void {
  const same =
    traits.run === at.run &&
    traits.of.size === parts.length &&
    parts.every(({ manifest, items }) => traits.of.get(manifest)?.length === items);
  if (!same) throw failure('ledger/something-scanned-since', 'fix/run-again');
}

function refuseWithout(): never {
  throw failure('ledger/ledger-holds-draw', 'fix/run-licit-ledger-verify-restore-ledger');
}

/** The first end that lies above a place. */
function firstAbove(ends: readonly number[], place: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface ListedManifest {
  manifest: number;
  path: string;
  dataset: string;
  version: number;
  items: number;
  root: string;
}

function partsOf(db: Db, at: AsOf, scope: SampleScope): PopulationPart[] {
  const listed = sqlite(db)
    .prepare(
      `select v.manifest, m.path, d.name as dataset, v.id as version, v.items, v.root from manifest_version v join manifest m on m.id = v.manifest
       join dataset_manifest dm on dm.manifest = v.manifest and ${inForce('dm')} join dataset d on d.id = dm.dataset
       where ${inForce('v')} and v.items > 0 order by v.manifest`,
    )
    .all({ run: at.run }) as ListedManifest[];
  const { dataset, path, source, rule, sinceRun } = scope;
  const mine = listed.filter(
    (one) => (dataset === undefined || one.dataset === dataset) && (path === undefined || matches(path, one.path)),
  );
  const whole = source === undefined && rule === undefined && sinceRun === undefined;
  const parts = whole ? mine.map((one) => wholePart(db, one)) : mine.map((one) => fittingPart(db, at, one, scope));
  return parts.filter(({ items }) => items > 0);
}

/** All items of a manifest: its order says which row numbers they have. */
function wholePart(db: Db, { manifest, path, dataset, version, items, root }: ListedManifest): PopulationPart {
  const runs = sqlite(db).prepare('select first, rows from ordering where version = ? order by first').all(version) as {
    first: number;
    rows: number;
  }[];
  const ends: number[] = [];
  let sum = 0;
  for (const { rows } of runs) ends.push((sum += rows));
  if (sum !== items) throw failure('ledger/ledger-does-not-list', 'fix/run-licit-ledger-verify-restore', { path });
  return {
    manifest,
    version,
    path,
    dataset,
    items,
    root,
    id: (n) => {
      const i = firstAbove(ends, n);
      return manifest * ROWS + runs[i]!.first + n - (ends[i]! - runs[i]!.rows);
    },
  };
}

/** The items of a manifest that fit a scope, one by one. */
function fittingPart(
  db: Db,
  at: AsOf,
  { manifest, version, path, dataset }: ListedManifest,
  { source, rule, sinceRun }: SampleScope,
): PopulationPart {
  const cases = casesOf(db, at, manifest);
  const wanted = rule === undefined ? undefined : new Set(casesWith(db, at, [rule], ['unmet']).keys());
  const hosts = source === undefined ? undefined : hostsNamed(db, source.toLowerCase());
  const rows = sqlite(db)
    .prepare(
      `select i.id, i.profile, i.host, lower(hex(i.digest)) as digest from item i
       where i.id between :low and :high and ${inForce('i')} and i.since > :after
       ${hosts ? 'and i.host in (select value from json_each(:hosts))' : ''} order by i.id`,
    )
    .iterate({
      low: manifest * ROWS,
      high: (manifest + 1) * ROWS - 1,
      run: at.run,
      after: sinceRun ?? 0,
      ...(hosts && { hosts: JSON.stringify(hosts) }),
    }) as IterableIterator<{ id: number; profile: number; host: number | null; digest: string }>;
  const tree = new ChunkTree();
  const ids: number[] = [];
  for (const { id, profile, host, digest } of rows) {
    if (wanted !== undefined && !wanted.has(cases.of(profile, host) ?? -1)) continue;
    ids.push(id);
    tree.add(Buffer.from(digest, 'hex'));
  }
  return { manifest, version, path, dataset, items: ids.length, root: tree.root(), id: (n) => ids[n]! };
}

function manifestStrata(parts: readonly PopulationPart[], ends: readonly number[], by: 'dataset' | 'manifest'): Stratum[] {
  const ranges = new Map<string, { from: number; items: number }[]>();
  for (const [i, part] of parts.entries()) {
    const name = by === 'dataset' ? part.dataset : part.path;
    const mine = ranges.get(name);
    const range = { from: ends[i]! - part.items, items: part.items };
    if (mine) mine.push(range);
    else ranges.set(name, [range]);
  }
  return largest([...ranges].map(([name, mine]) => ({ name, items: mine.reduce((sum, { items }) => sum + items, 0), ranges: mine }))).map(
    ({ name, items, ranges: mine }) => ({
      name,
      items,
      place: (index) => {
        let rest = index;
        for (const { from, items: n } of mine) {
          if (rest < n) return from + rest;
          rest -= n;
        }
        throw new RangeError(`no item ${index} in stratum ${name}`);
      },
    }),
  );
}

interface Ranges {
  name: string;
  items: number;
  ranges: { from: number; items: number }[];
}

/** Strata sorted by name; beyond the largest they are one. */
function largest(strata: readonly Ranges[]): Ranges[] {
  const ordered = [...strata].sort((a, b) => b.items - a.items || compare(a.name, b.name));
  const kept = ordered.slice(0, strata.length > MAX_STRATA ? MAX_STRATA - 1 : MAX_STRATA);
  const rest = ordered.slice(kept.length);
  kept.sort((a, b) => compare(a.name, b.name));
  if (rest.length === 0) return kept;
  const ranges = rest.flatMap((one) => one.ranges).sort((a, b) => a.from - b.from);
  return [...kept, { name: OTHERS, items: rest.reduce((sum, { items }) => sum + items, 0), ranges }];
}

/** By the host that each item names. Two numbers an item: a crawl has many millions. */
function hostStrata(db: Db, items: number, id: (place: number) => number): Stratum[] {
  const nameOf = sqlite(db).prepare('select name from host where id = ?').pluck();
  return numberedStrata(hostsOf(db, items, id), (host) => (host === 0 ? NO_HOST : (nameOf.get(host) as string)));
}

/** By what was found of each item when it was read for the draw. */
function traitStrata(parts: readonly PopulationPart[], items: number, { names, of }: PopulationTraits): Stratum[] {
  const numbers = new Uint32Array(items);
  let from = 0;
  for (const { manifest } of parts) {
    const mine = of.get(manifest)!;
    numbers.set(mine, from);
    from += mine.length;
  }
  return numberedStrata(numbers, (number) => names[number]!);
}

/** By a number that each item has, in the order of the population. */
function numberedStrata(numbers: Uint32Array, nameOf: (number: number) => string): Stratum[] {
  const items = numbers.length;
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const named = [...counts].map(([number, n]) => ({ number, items: n, name: nameOf(number) }));
  named.sort((one, other) => other.items - one.items || compare(one.name, other.name));
  const kept = named.slice(0, named.length > MAX_STRATA ? MAX_STRATA - 1 : MAX_STRATA).sort((one, other) => compare(one.name, other.name));
  const strata = kept.map(({ name, items: n, number }) => ({ name, number, places: new Uint32Array(n), filled: 0 }));
  const byNumber = new Map(strata.map((stratum) => [stratum.number, stratum]));
  const rest = items - kept.reduce((sum, { items: n }) => sum + n, 0);
  const others = { name: OTHERS, number: -1, places: new Uint32Array(rest), filled: 0 };
  for (let place = 0; place < items; place += 1) {
    const stratum = byNumber.get(numbers[place]!) ?? others;
    stratum.places[stratum.filled] = place;
    stratum.filled += 1;
  }
  return [...strata, ...(rest > 0 ? [others] : [])].map(({ name, places }) => ({
    name,
    items: places.length,
    place: (index) => places[index]!,
  }));
}

/** The host of each item by its place, 0 for none; read in pages where ids follow one another. */
function hostsOf(db: Db, items: number, id: (place: number) => number): Uint32Array {
  const found = new Uint32Array(items);
  const page = sqlite(db).prepare('select coalesce(host, 0) from item where id between ? and ? order by id').pluck();
  for (let place = 0; place < items; ) {
    const first = id(place);
    let count = Math.min(PAGE, items - place);
    while (count > 1 && id(place + count - 1) !== first + count - 1) count = Math.ceil(count / 4);
    for (const [i, host] of (page.all(first, first + count - 1) as number[]).entries()) found[place + i] = host;
    place += count;
  }
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
