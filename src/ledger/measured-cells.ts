import { LANGUAGES } from '../measure/language-tags.js';
import { type Batch, MEASURES as M } from '../model/batch.js';
import { MEDIA } from '../model/measure.js';

/** So many hosts of a manifest are told apart while it is read; others are added up without their name. */
const MOST_HOSTS = 4096;
/** So many of them, the ones with most items, have rows of their own. */
const KEPT_HOSTS = 256;
/** Where a cell's counts and sums begin. */
const SUMS = M.items;
/** A host that is not told apart. */
export const OTHER_HOST = -1;

/** What the items of a manifest measure, added up by profile, host, medium and language. Sums stay below 2^53. */
export class MeasuredCells {
  /** By profile, medium and language together, then by host. */
  readonly #cells = new Map<number, Map<number, Float64Array>>();
  readonly #hostItems = new Map<number, number>();

  /** Adds what a batch measures; `profiles` and `hosts` are the ledger's numbers for the sender's. */
  add({ measures }: Batch, profiles: readonly number[], hosts: readonly number[]): void {
    for (let at = 0; at < measures.length; at += M.width) {
      this.#add(measures, at, profiles[measures[at]!]!, measures[at + M.host] === 0 ? 0 : hosts[measures[at + M.host]!]!);
    }
  }

  /** Adds cells that were read before, under the ledger's numbers. */
  addKnown(cells: readonly Float64Array[]): void {
    for (const cell of cells) this.#add(cell, 0, cell[M.profile]!, cell[M.host]!);
  }

  #add(cells: Float64Array, at: number, profile: number, own: number): void {
    const known = own === 0 ? undefined : this.#hostItems.get(own);
    const host = known === undefined && own !== 0 && this.#hostItems.size >= MOST_HOSTS ? OTHER_HOST : own;
    if (host > 0) this.#hostItems.set(host, (known ?? 0) + cells[at + M.items]!);
    this.#join(cells, at, profile, host);
  }

  /** Adds the cell at a place; views of single cells would cost more than the sums. */
  #join(cells: Float64Array, at: number, profile: number, host: number): void {
    const kind = (profile * MEDIA.length + cells[at + M.medium]!) * LANGUAGES.length + cells[at + M.language]!;
    let ofKind = this.#cells.get(kind);
    if (ofKind === undefined) this.#cells.set(kind, (ofKind = new Map()));
    // Hosts that are not told apart differ in where they are.
    const place = host === OTHER_HOST ? OTHER_HOST - cells[at + M.home]! : host;
    const before = ofKind.get(place);
    if (before === undefined) {
      const own = cells.slice(at, at + M.width);
      own[M.profile] = profile;
      own[M.host] = host;
      ofKind.set(place, own);
      return;
    }
    joinDates(before, cells, at);
    for (let i = SUMS; i < M.from; i += 1) before[i] = Math.min(before[i]! + cells[at + i]!, Number.MAX_SAFE_INTEGER);
  }

  /** The cells in a fixed order, with the largest hosts apart and all others added up. */
  take(): Float64Array[] {
    const largest = [...this.#hostItems].sort(([a, n], [b, m]) => m - n || a - b).slice(0, KEPT_HOSTS);
    const kept = new Set(largest.map(([host]) => host));
    const all = [...this.#cells.values()].flatMap((ofKind) => [...ofKind.values()]);
    this.#cells.clear();
    for (const cell of all)
      this.#join(cell, 0, cell[M.profile]!, cell[M.host]! <= 0 || kept.has(cell[M.host]!) ? cell[M.host]! : OTHER_HOST);
    return [...this.#cells.values()]
      .flatMap((ofKind) => [...ofKind.values()])
      .sort((a, b) => {
        for (let i = 0; i < SUMS; i += 1) if (a[i] !== b[i]) return a[i]! - b[i]!;
        return 0;
      });
  }
}

function joinDates(before: Float64Array, cells: Float64Array, at: number): void {
  if (cells[at + M.datedItems] === 0) return;
  const from = cells[at + M.from]!;
  before[M.from] = before[M.datedItems] === 0 ? from : Math.min(before[M.from]!, from);
  before[M.until] = Math.max(before[M.until]!, cells[at + M.until]!);
}
