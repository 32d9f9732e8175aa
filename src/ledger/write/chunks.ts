/** The parts of manifests that the ledger remembers, so that the next scan need not read them again (docs/ledger.md, "Parts"). */

import { createHash, type Hash } from 'node:crypto';
import { type Batch, type FieldCount, type LabelCount, type LabelOver, MEASURES as M, type PartEnd } from '../../model/batch.js';
import { addedDigest } from '../digests.js';
import { addSizes, type ProfileSizes } from '../item-sizes.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { packCells, unpackCells } from './packed-cells.js';

/** What is kept of a part is no larger than this; a part of which more would have to be kept is read again. */
const MAX_KEPT_BYTES = 64 << 10;

/** A part as the ledger has it. */
export interface KnownChunk {
  id: number;
  /** Null where it must be read again. */
  digest: string | null;
  bytes: number;
  lines: number;
  items: number;
  root: string;
}

/** The parts of a version, in order. */
export interface KnownCut {
  knowledge: string;
  chunks: KnownChunk[];
}

type Sizes = [profile: number, records: number, sized: number, content: number];
type Labels = [items: number, labels: LabelCount['labels'], over: LabelOver | null];
/** A label column has its labels too. */
type Fields = [
  field: string,
  looked: number,
  kinds: [kind: string, holding: number, likely: number, examples: string[]][],
  labels?: Labels,
];

/**
 * The parts of a version. Undefined where it has none, and where what the ledger says of them is not what the journal answers for: then
 * everything is read.
 */
export function knownCut(db: Db, manifest: number, version: number): KnownCut | undefined {
  const row = prepared(db, 'select knowledge, chunks, since from cut where version = ?').get(version) as
    | { knowledge: string; chunks: string; since: number }
    | undefined;
  if (row === undefined) return undefined;
  const of = prepared(db, 'select id, digest, bytes, lines, items, root, since from chunk where id = ? and manifest = ?');
  const chunks: (KnownChunk & { since: number })[] = [];
  for (const id of JSON.parse(row.chunks) as number[]) {
    const chunk = of.get(id, manifest) as (KnownChunk & { since: number }) | undefined;
    if (chunk === undefined) return undefined;
    chunks.push(chunk);
  }
  const runs = new Set(chunks.map(({ since }) => since));
  const answered = isAnsweredFor(db, 'cut', row.since) && [...runs].every((run) => isAnsweredFor(db, 'chunk', run));
  return answered ? { knowledge: row.knowledge, chunks } : undefined;
}

/** Whether the rows that a run added to a table are those that its entry in the journal has the digest of. */
function isAnsweredFor(db: Db, table: 'chunk' | 'cut', run: number): boolean {
  const stated = prepared(
    db,
    `select json_extract(body, '$.tables.${table}.added.digest') from entry where kind = 'run' and json_extract(body, '$.run') = ?`,
  )
    .pluck()
    .all(run) as unknown[];
  return stated.length === 1 && stated[0] === addedDigest(db, table, run)?.digest;
}

/** What was counted in a part. */
export interface CountedPart {
  sizes: Sizes[];
  measures: Float64Array;
  fields: FieldCount[];
  labels: LabelCount[];
}

/** What was counted in a part, as the ledger has it; its measures are there until those of another are asked for. */
export function countedIn(db: Db, chunk: number): CountedPart {
  const row = prepared(db, 'select sizes, measures, fields from chunk where id = ?').get(chunk) as {
    sizes: string;
    measures: Buffer;
    fields: string;
  };
  const said = JSON.parse(row.fields) as Fields[];
  const fields = said.map(([field, looked, kinds]) => ({
    field,
    looked,
    kinds: kinds.map(([kind, holding, likely, examples]) => ({ kind, holding, likely, examples })),
  }));
  const labels = said.flatMap(([field, , , counted]): LabelCount[] => {
    if (counted === undefined) return [];
    const [items, own, over] = counted;
    return [{ field, items, labels: own, ...(over !== null && { over }) }];
  });
  return { sizes: JSON.parse(row.sizes) as Sizes[], measures: unpackCells(row.measures), fields, labels };
}

/** Fields with what their values hold, in their order, and behind them label columns of which no value was looked at. */
function packFields(fields: readonly FieldCount[], labels: readonly LabelCount[]): Fields[] {
  const left = new Map(labels.map(({ field, items, labels: own, over }): [string, Labels] => [field, [items, own, over ?? null]]));
  const packed = fields.map(({ field, looked, kinds }): Fields => {
    const said: Fields = [field, looked, kinds.map(({ kind, holding, likely, examples }) => [kind, holding, likely, examples])];
    const counted = left.get(field);
    if (counted !== undefined) said.push(counted);
    left.delete(field);
    return said;
  });
  return [...packed, ...[...left].map(([field, counted]): Fields => [field, 0, [], counted])];
}

/** Notes the parts of one manifest as they are read or taken over. */
export class ChunkLog {
  readonly #db: Db;
  readonly #run: number;
  readonly #manifest: number;
  readonly #ids: number[] = [];
  #digests: Hash = createHash('sha256');
  #items = 0;
  #sizes = new Map<number, ProfileSizes>();
  #measures = new Float64Array(64 * M.width);
  /** So many numbers of `#measures` are of the part at hand. */
  #measured = 0;
  #again = false;

  constructor(db: Db, run: number, manifest: number) {
    this.#db = db;
    this.#run = run;
    this.#manifest = manifest;
  }

  /** Takes a batch of the part at hand; `profiles` and `hosts` are the ledger's numbers for the sender's. */
  add(batch: Batch, profiles: readonly number[], hosts: readonly number[]): void {
    this.#digests.update(batch.digests);
    this.#items += batch.rows;
    addSizes(this.#sizes, batch, profiles);
    this.#addMeasures(batch.measures, profiles, hosts);
    // Their places and words hang on what is around the part.
    if (batch.problems.length > 0 || batch.cards.length > 0) this.#again = true;
  }

  #addMeasures(cells: Float64Array, profiles: readonly number[], hosts: readonly number[]): void {
    const from = this.#measured;
    this.#measured += cells.length;
    if (this.#measured > this.#measures.length) {
      const larger = new Float64Array(2 * this.#measured);
      larger.set(this.#measures);
      this.#measures = larger;
    }
    this.#measures.set(cells, from);
    for (let at = from; at < this.#measured; at += M.width) {
      this.#measures[at + M.profile] = profiles[this.#measures[at + M.profile]!]!;
      const host = this.#measures[at + M.host]!;
      if (host !== 0) this.#measures[at + M.host] = hosts[host]!;
    }
  }

  /** Ends the part at hand. `again`: it must be read again whatever it holds. */
  end(bytes: number, { digest, lines, fields, labels }: PartEnd, again: boolean): void {
    const sizes = JSON.stringify(
      [...this.#sizes].sort(([a], [b]) => a - b).map(([profile, { records, sized, content }]): Sizes => [profile, records, sized, content]),
    );
    const counted = JSON.stringify(packFields(fields, labels));
    const measures = packCells(this.#measures.subarray(0, this.#measured));
    const large = sizes.length + counted.length + measures.length > MAX_KEPT_BYTES;
    const known = again || this.#again || large ? null : (digest ?? null);
    const cells = [
      known,
      bytes,
      lines,
      this.#items,
      this.#digests.digest('hex'),
      large ? null : sizes,
      large ? null : measures,
      large ? null : counted,
    ];
    this.#ids.push(this.#idOf(cells));
    this.#digests = createHash('sha256');
    this.#items = 0;
    this.#sizes = new Map();
    this.#measured = 0;
    this.#again = false;
  }

  /** Takes over a part that was read before. */
  keep(chunk: number): void {
    this.#ids.push(chunk);
  }

  /** Takes over the parts of a version from another ledger, under the numbers that its profiles and hosts have here, as those of a version of this one. */
  copy(from: Db, version: number, own: { profile(of: number): number; host(of: number): number }, into: number): void {
    const cut = prepared(from, 'select knowledge, chunks from cut where version = ?').get(version) as
      | { knowledge: string; chunks: string }
      | undefined;
    if (cut === undefined) return;
    const of = prepared(from, 'select digest, bytes, lines, items, root, sizes, measures, fields from chunk where id = ?').raw();
    for (const id of JSON.parse(cut.chunks) as number[]) {
      const cells = of.get(id) as (string | number | Buffer | null)[];
      if (cells[5] !== null) {
        const sizes = (JSON.parse(cells[5] as string) as Sizes[]).map(([profile, ...rest]): Sizes => [own.profile(profile), ...rest]);
        cells[5] = JSON.stringify(sizes.sort(([a], [b]) => a - b));
        const measures = unpackCells(cells[6] as Buffer);
        for (let at = 0; at < measures.length; at += M.width) {
          measures[at + M.profile] = own.profile(measures[at + M.profile]!);
          measures[at + M.host] = own.host(measures[at + M.host]!);
        }
        cells[6] = packCells(measures);
      }
      this.#ids.push(this.#idOf(cells));
    }
    this.record(into, cut.knowledge);
  }

  #idOf(cells: readonly (string | number | Buffer | null)[]): number {
    const same = ['digest', 'bytes', 'lines', 'items', 'root', 'sizes', 'measures', 'fields'].map((name) => `${name} is ?`).join(' and ');
    const known = prepared(this.#db, `select id from chunk where manifest = ? and ${same}`)
      .pluck()
      .get(this.#manifest, ...cells) as number | undefined;
    if (known !== undefined) return known;
    const add = prepared(
      this.#db,
      'insert into chunk (manifest, digest, bytes, lines, items, root, sizes, measures, fields, since) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    return Number(add.run(this.#manifest, ...cells, this.#run).lastInsertRowid);
  }

  /** Records the parts as those of a version. */
  record(version: number, knowledge: string): void {
    prepared(this.#db, 'insert into cut (version, knowledge, chunks, since) values (?, ?, ?, ?)').run(
      version,
      knowledge,
      JSON.stringify(this.#ids),
      this.#run,
    );
  }
}
