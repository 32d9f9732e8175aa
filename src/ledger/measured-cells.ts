import { LANGUAGES } from '../measure/language-tags.js';
import { type Batch, MEASURES as M } from '../model/batch.js';
import { MEDIA } from '../model/measure.js';
import { NumberPairs } from './number-pairs.js';

/** So many hosts of a manifest are told apart while it is read; others are added up without their name. */
const MAX_HOSTS = 4096;
/** So many of them, the ones with most items, have rows of their own. */
const KEPT_HOSTS = 256;
/** Where a cell's counts and sums begin. */
const SUMS = M.items;
/** A host that is not told apart. */
export const OTHER_HOST = -1;

/** What the items of a manifest measure, added up by profile, host, medium and language. Sums stay below 2^53. */
export class MeasuredCells {
  /** Cells one after another, in the order of their kinds. An array for each would cost more than the sums. */
  #cells = new Float64Array(16 * M.width);
  /** Profile, medium and language together, with the host. */
  #kinds = new NumberPairs();
  readonly #hosts = new NumberPairs();
  readonly #allHosts: boolean;
  #hostItems = new Float64Array(64);

  /** `allHosts`: all hosts are told apart, for a piece of a file does not know which ones are of the file's largest. Its cells are `takeAll`. */
  constructor(allHosts = false) {
    this.#allHosts = allHosts;
  }

  /** Adds what a batch measures; `profiles` and `hosts` are the ledger's numbers for the sender's. */
  add({ measures }: Batch, profiles: readonly number[], hosts: readonly number[]): void {
    for (let at = 0; at < measures.length; at += M.width) {
      this.#add(measures, at, profiles[measures[at]!]!, measures[at + M.host] === 0 ? 0 : hosts[measures[at + M.host]!]!);
    }
  }

  /** Adds cells that were read before, one after another, under the ledger's numbers. */
  addKnown(cells: Float64Array): void {
    for (let at = 0; at < cells.length; at += M.width) this.#add(cells, at, cells[at + M.profile]!, cells[at + M.host]!);
  }

  #add(cells: Float64Array, at: number, profile: number, host: number): void {
    const isApart = host === 0 || this.#countHost(host, cells[at + M.items]!);
    this.#join(cells, at, profile, isApart ? host : OTHER_HOST);
  }

  /** Counts items of a host; false where it is not told apart. */
  #countHost(host: number, items: number): boolean {
    let n = this.#hosts.find(host, 0);
    if (n < 0) {
      if (this.#hosts.size === MAX_HOSTS && !this.#allHosts) return false;
      n = this.#hosts.add(host, 0);
      if (n === this.#hostItems.length) this.#hostItems = twice(this.#hostItems);
    }
    this.#hostItems[n]! += items;
    return true;
  }

  /** Adds the cell at a place. */
  #join(cells: Float64Array, at: number, profile: number, host: number): void {
    const kind = (profile * MEDIA.length + cells[at + M.medium]!) * LANGUAGES.length + cells[at + M.language]!;
    // Hosts that are not told apart differ in where they are.
    const place = host === OTHER_HOST ? OTHER_HOST - cells[at + M.home]! : host;
    const n = this.#kinds.find(kind, place);
    if (n < 0) {
      const own = this.#kinds.add(kind, place) * M.width;
      if (own === this.#cells.length) this.#cells = twice(this.#cells);
      for (let i = 0; i < M.width; i += 1) this.#cells[own + i] = cells[at + i]!;
      this.#cells[own + M.profile] = profile;
      this.#cells[own + M.host] = host;
      return;
    }
    const own = n * M.width;
    joinDates(this.#cells, own, cells, at);
    for (let i = SUMS; i < M.from; i += 1) this.#cells[own + i] = Math.min(this.#cells[own + i]! + cells[at + i]!, Number.MAX_SAFE_INTEGER);
  }

  /** The cells of a piece of a file one after another, host by host in the order of their numbers. */
  takeAll(): Float64Array {
    const places = Array.from({ length: this.#kinds.size }, (_, n) => n * M.width);
    places.sort((a, b) => this.#cells[a + M.host]! - this.#cells[b + M.host]!);
    const all = new Float64Array(this.#kinds.size * M.width);
    for (const [n, at] of places.entries()) all.set(this.#cells.subarray(at, at + M.width), n * M.width);
    return all;
  }

  /** The cells in a fixed order, with the largest hosts apart and all others added up. */
  take(): Float64Array[] {
    const kept = this.#largestHosts();
    const all = this.#cells.subarray(0, this.#kinds.size * M.width);
    this.#cells = new Float64Array(16 * M.width);
    this.#kinds = new NumberPairs();
    for (let at = 0; at < all.length; at += M.width) {
      const host = all[at + M.host]!;
      this.#join(all, at, all[at + M.profile]!, host <= 0 || kept.has(host) ? host : OTHER_HOST);
    }
    return Array.from({ length: this.#kinds.size }, (_, n) => this.#cells.slice(n * M.width, (n + 1) * M.width)).sort(inOrder);
  }

  #largestHosts(): Set<number> {
    const counted = Array.from({ length: this.#hosts.size }, (_, n) => [this.#hosts.first(n), this.#hostItems[n]!] as const);
    return new Set(
      counted
        // Equal ones stay in the order in which the manifest names them: a host has another number in another ledger.
        .sort(([, n], [, m]) => m - n)
        .slice(0, KEPT_HOSTS)
        .map(([host]) => host),
    );
  }
}

/** The order of cells: by profile, host, where the host is, medium and language. */
export function inOrder(a: Float64Array, b: Float64Array): number {
  for (let i = 0; i < SUMS; i += 1) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

function twice(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

function joinDates(before: Float64Array, own: number, cells: Float64Array, at: number): void {
  if (cells[at + M.datedItems] === 0) return;
  const from = cells[at + M.from]!;
  before[own + M.from] = before[own + M.datedItems] === 0 ? from : Math.min(before[own + M.from]!, from);
  before[own + M.until] = Math.max(before[own + M.until]!, cells[at + M.until]!);
}
