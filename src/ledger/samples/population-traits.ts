/** What the items of a population are, one by one, where the ledger does not hold it otherwise: kept beside the draw (docs/samples.md, "On record"). */

import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Json } from '../../model/basics.js';
import type { SampleTrait } from '../../model/sample.js';
import { failure } from '../../text/failures/failure.js';
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';

/** The language or medium of each item of a population as of a run. */
export interface PopulationTraits {
  by: SampleTrait;
  run: number;
  /** Every name there is, sorted; numbers are places in it. */
  names: readonly string[];
  /** By manifest: the number of each of its items, in the order of the population. */
  of: ReadonlyMap<number, Uint8Array>;
}

interface Body {
  plan: string;
  draw: number;
  by: SampleTrait;
  run: number;
  names: string[];
  parts: { manifest: number; items: number; traits: string }[];
}

/** What a population's leaf says of the traits of a manifest's items: SHA-256 over their names, each with a line feed. */
export function traitsDigest(names: readonly string[], numbers: Uint8Array): string {
  const hash = createHash('sha256');
  const lines = names.map((name) => `${name}\n`);
  let text = '';
  for (const number of numbers) {
    text += lines[number] ?? '\n';
    if (text.length < 1 << 16) continue;
    hash.update(text);
    text = '';
  }
  return hash.update(text).digest('hex');
}

/** The row that is recorded with a draw. */
export function traitsBody(plan: string, draw: number, { by, run, names, of }: PopulationTraits): Json {
  const parts = [...of].map(([manifest, numbers]) => ({
    manifest,
    items: numbers.length,
    traits: deflateRawSync(numbers).toString('base64'),
  }));
  return { plan, draw, by, run, names: [...names], parts } satisfies Body as unknown as Json;
}

/** The traits that were recorded with a draw; undefined where none were. */
export function recordedTraits(db: Db, plan: string, draw: number): PopulationTraits | undefined {
  const body = sqlite(db)
    .prepare(
      `select body from record where kind = 'sample-traits' and json_extract(body, '$.plan') = ? and json_extract(body, '$.draw') = ? limit 1`,
    )
    .pluck()
    .get(plan, draw) as string | undefined;
  if (body === undefined) return undefined;
  const { by, run, names, parts } = JSON.parse(body) as Body;
  const of = new Map(parts.map(({ manifest, items, traits }) => [manifest, unpacked(traits, items)]));
  return { by, run, names, of };
}

function unpacked(packed: string, items: number): Uint8Array {
  const numbers = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: Math.max(1, items) });
  if (numbers.length !== items) throw failure('ledger/ledger-does-not', 'fix/run-licit-ledger-verify-restore');
  return new Uint8Array(numbers);
}

/** Rows of items that follow one another, from the first on. */
export interface RowRun {
  first: number;
  rows: number;
}

/** The rows of a manifest's version, in its order. */
export function rowsInOrder(db: Db, version: number): RowRun[] {
  return sqlite(db).prepare('select first, rows from ordering where version = ? order by id').all(version) as RowRun[];
}

/** The format by which a version was read, and what its digests are salted with: undefined where that was erased. */
export function readAs(db: Db, manifest: number, version: number): { format: string; salt: Uint8Array | undefined } {
  const format = sqlite(db).prepare('select format from manifest_version where id = ?').pluck().get(version) as string;
  const salt = sqlite(db).prepare('select salt from salt where manifest = ?').pluck().get(manifest) as Uint8Array | undefined;
  return { format, salt };
}

/** Digests that are read at once. */
const PAGE = 4096;

/** The digests of a version's items, in its order. */
export function* digestsInOrder(db: Db, manifest: number, runs: readonly RowRun[]): Generator<Buffer, undefined> {
  const page = sqlite(db).prepare('select digest from item where id between ? and ? order by id').pluck();
  for (const { first, rows } of runs)
    for (let at = first; at < first + rows; at += PAGE)
      yield* page.all(manifest * ROWS + at, manifest * ROWS + Math.min(at + PAGE, first + rows) - 1) as Buffer[];
  return undefined;
}
