/** Rows of the version before that stay as they are because their part of the manifest was not read again. */

import { createHash } from 'node:crypto';
import type { LicitError } from '../../model/errors.js';
import { failure } from '../../text/failures/failure.js';
import type { OrderRun } from '../items.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';

/** Digests that are read with one step. */
const SLICE = 1024;
const DIGEST = 32;

/** The order of a version: where the rows of a part of it are. */
export class OldOrder {
  readonly #runs: OrderRun[];
  /** Items before each run. */
  readonly #before: number[] = [];
  readonly items: number;

  constructor(db: Db, version: number) {
    this.#runs = prepared(db, 'select first, rows, shift from ordering where version = ? order by id').all(version) as OrderRun[];
    let items = 0;
    for (const { rows } of this.#runs) {
      this.#before.push(items);
      items += rows;
    }
    this.items = items;
  }

  /** The runs of so many items from a place in the order on. */
  slice(from: number, items: number): OrderRun[] {
    const slice: OrderRun[] = [];
    const end = from + items;
    for (let i = this.#runAt(from); i < this.#runs.length && this.#before[i]! < end; i += 1) {
      const { first, rows, shift } = this.#runs[i]!;
      const [low, high] = [Math.max(from, this.#before[i]!), Math.min(end, this.#before[i]! + rows)];
      if (high > low) slice.push({ first: first + low - this.#before[i]!, rows: high - low, shift });
    }
    return slice;
  }

  /** The last run that begins at or before a place. */
  #runAt(place: number): number {
    let low = 0;
    let high = this.#before.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#before[middle]! <= place) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** The ledger does not hold the rows that were read from a part: it was damaged, or changed by something else than a scan. */
function misfit(): LicitError {
  return failure('ledger/ledger-does-not-hold', 'fix/run-licit-ledger-verify-restore-ledger-from');
}

/** The digests of a part's items as the ledger has them, in order. Throws where they are not those that were read from it. */
export function* digestsOf(db: Db, base: number, runs: readonly OrderRun[], root: string): Generator<Buffer> {
  // Rows are read in the order of their ids, for which `order by` would sort them once more. In another order they would not give the root,
  // nor would bytes that the way through a text had changed.
  const slice = prepared(
    db,
    "select cast(group_concat(digest, '') as blob) from item where id between ? and ? and until is null and length(digest) = 32",
  ).pluck();
  const all = createHash('sha256');
  for (const { first, rows } of runs) {
    for (let from = first; from < first + rows; from += SLICE) {
      const to = Math.min(from + SLICE, first + rows) - 1;
      const digests = slice.get(base + from, base + to) as Buffer | null;
      if (digests?.length !== (to - from + 1) * DIGEST) throw misfit();
      all.update(digests);
      yield digests;
    }
  }
  if (all.digest('hex') !== root) throw misfit();
}
