import { type Bands, BandTable, bandHash, HASHES, minHash, similarFrom } from '../../../measure/min-hash.js';
import { shingles } from '../../../measure/shingles.js';
import type { Place } from '../../../model/basics.js';
import type { BenchmarkOverlap, Hit, Overlap } from './duplicates-view.js';
import { type Prepared, SHINGLE } from './item-list.js';

/** Words of a shingle for containment. */
export const LONG_SHINGLE = 8;
/** A text with fewer such shingles says too little: a phrase would do. */
export const LEAST_SHINGLES = 5;
/** A field with fewer words is looked for with the rest of its item only: an answer alone is in any text. */
export const LEAST_WORDS = LONG_SHINGLE + LEAST_SHINGLES - 1;
/** What more texts of the benchmarks have, a shingle or all of a text, is a phrase of the test, not of an item. */
export const MAX_ALIKE_TEXTS = 64;
/** Shingles that are kept; texts of benchmarks beyond are not looked for within others. */
const MAX_SHINGLES = 5_000_000;

/** A text of a benchmark: all that an item says, or one of its fields. */
interface Unit {
  item: number;
  isLong: boolean;
  /** Its shingles that few others have. */
  shingles: number;
}

interface BenchmarkItem {
  benchmark: number;
  at: Place;
  found?: Overlap;
}

/** The items of benchmarks, to be looked for in others. */
export class BenchmarkIndex {
  readonly #threshold: number;
  readonly #bands: Bands;
  readonly #limit: number;
  readonly #overlaps: BenchmarkOverlap[] = [];
  readonly #items: BenchmarkItem[] = [];
  readonly #units: Unit[] = [];
  readonly #byDigest = new Map<string, number[]>();
  /** By shingle the units that have it; nothing where there are too many. */
  readonly #byShingle = new Map<number, number[]>();
  readonly #signatures: Uint32Array[] = [];
  #tables: BandTable[] = [];

  constructor(threshold: number, bands: Bands, limit: number) {
    this.#threshold = threshold;
    this.#bands = bands;
    this.#limit = limit;
  }

  /** Begins the next benchmark. */
  begin(benchmark: string): void {
    const found = { exact: 0, near: 0, contained: 0 };
    const counts = { items: 0, compared: 0, comparedNear: 0, comparedContained: 0, unread: 0, hits: 0, pairs: 0 };
    this.#overlaps.push({ benchmark, ...counts, found, listed: [] });
  }

  /** Counts an item or lost records of the benchmark. */
  count(what: 'items' | 'unread', by: number): void {
    this.#overlaps.at(-1)![what] += by;
  }

  /** Adds the texts of an item: all of it, and each field where there are several. */
  add(at: Place, texts: readonly Prepared[]): void {
    const item = this.#items.push({ benchmark: this.#overlaps.length - 1, at }) - 1;
    for (const [n, { digest, words }] of texts.entries()) {
      if (n > 0 && words.length < LEAST_WORDS) continue;
      const unit = this.#units.push({ item, isLong: words.length >= SHINGLE, shingles: 0 }) - 1;
      push(this.#byDigest, digest, unit);
      const numbers = new Uint32Array(HASHES);
      if (words.length >= SHINGLE) minHash(shingles(words, SHINGLE), numbers, 0);
      this.#signatures.push(numbers);
      const runs = new Set(shingles(words, LONG_SHINGLE));
      if (runs.size < LEAST_SHINGLES || this.#byShingle.size + runs.size > MAX_SHINGLES) continue;
      for (const run of runs) if ((this.#byShingle.get(run)?.length ?? 0) <= MAX_ALIKE_TEXTS) push(this.#byShingle, run, unit);
    }
  }

  /** All benchmarks are read. */
  finish(): void {
    for (const [run, units] of this.#byShingle) {
      if (units.length > MAX_ALIKE_TEXTS) this.#byShingle.delete(run);
      else for (const unit of units) this.#units[unit]!.shingles += 1;
    }
    const exact = new Set<number>();
    for (const [digest, units] of this.#byDigest) {
      if (units.length > MAX_ALIKE_TEXTS) this.#byDigest.delete(digest);
      for (const unit of units) {
        if (units.length > MAX_ALIKE_TEXTS) this.#units[unit]!.isLong = false;
        else exact.add(this.#units[unit]!.item);
      }
    }
    const { bands, rows } = this.#bands;
    this.#tables = Array.from({ length: bands }, () => new BandTable(this.#units.length));
    const [near, contained] = [new Set<number>(), new Set<number>()];
    for (const [n, { item, isLong, shingles: count }] of this.#units.entries()) {
      if (count >= LEAST_SHINGLES) contained.add(item);
      if (!isLong) continue;
      near.add(item);
      for (const [band, table] of this.#tables.entries()) table.add(n, bandHash(this.#signatures[n]!, 0, band, rows));
    }
    for (const item of exact) this.#overlaps[this.#items[item]!.benchmark]!.compared += 1;
    for (const item of near) this.#overlaps[this.#items[item]!.benchmark]!.comparedNear += 1;
    for (const item of contained) this.#overlaps[this.#items[item]!.benchmark]!.comparedContained += 1;
  }

  /** Looks for all items of all benchmarks in a text. */
  look(at: Place, dataset: string, { digest, words }: Prepared): void {
    const found = new Map<number, { overlap: Overlap; share: number }>();
    const add = (unit: number, overlap: Overlap, share: number): void => {
      const { item } = this.#units[unit]!;
      const before = found.get(item);
      if (before === undefined || STRENGTH[overlap] > STRENGTH[before.overlap] || (before.overlap === overlap && share > before.share))
        found.set(item, { overlap, share });
    };
    for (const unit of this.#byDigest.get(digest) ?? []) add(unit, 'exact', 1);
    if (words.length >= SHINGLE) for (const [unit, share] of this.#near(words)) add(unit, 'near', share);
    for (const [unit, share] of this.#contained(words)) add(unit, 'contained', share);
    const hitIn = new Set<number>();
    for (const [item, { overlap, share }] of found) {
      const { benchmark, at: benchmarkAt, found: before } = this.#items[item]!;
      if (before === undefined || STRENGTH[overlap] > STRENGTH[before]) this.#items[item]!.found = overlap;
      const seen = this.#overlaps[benchmark]!;
      if (!hitIn.has(benchmark)) seen.hits += 1;
      hitIn.add(benchmark);
      seen.pairs += 1;
      if (seen.listed.length < this.#limit) seen.listed.push({ at, dataset, benchmarkAt, overlap, share } satisfies Hit);
    }
  }

  *#near(words: Int32Array): Generator<[unit: number, share: number]> {
    const numbers = new Uint32Array(HASHES);
    minHash(shingles(words, SHINGLE), numbers, 0);
    const candidates = new Set<number>();
    for (const [band, table] of this.#tables.entries())
      table.each(bandHash(numbers, 0, band, this.#bands.rows), Number.MAX_SAFE_INTEGER, (unit) => candidates.add(unit));
    for (const unit of candidates) {
      const share = similarFrom(this.#threshold, numbers, 0, this.#signatures[unit]!, 0);
      if (share !== undefined) yield [unit, share];
    }
  }

  *#contained(words: Int32Array): Generator<[unit: number, share: number]> {
    if (this.#byShingle.size === 0) return;
    const seen = new Set<number>();
    const counts = new Map<number, number>();
    for (const run of shingles(words, LONG_SHINGLE)) {
      const units = this.#byShingle.get(run);
      if (units === undefined || seen.has(run)) continue;
      seen.add(run);
      for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
    for (const [unit, count] of counts) {
      const all = this.#units[unit]!.shingles;
      if (all >= LEAST_SHINGLES && count >= this.#threshold * all) yield [unit, count / all];
    }
  }

  /** What was found, one entry a benchmark. */
  overlaps(): BenchmarkOverlap[] {
    for (const overlap of this.#overlaps) overlap.found = { exact: 0, near: 0, contained: 0 };
    for (const { benchmark, found } of this.#items) if (found !== undefined) this.#overlaps[benchmark]!.found[found] += 1;
    return this.#overlaps;
  }
}

const STRENGTH: Readonly<Record<Overlap, number>> = { exact: 3, near: 2, contained: 1 };

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const mine = map.get(key);
  if (mine) mine.push(value);
  else map.set(key, [value]);
}
