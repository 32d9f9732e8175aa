/** A table that is split into names and rows: `{"columns": ["id"], "index": [0], "data": [[1]]}`. */

import type { Json, Place } from '../../model/basics.js';
import type { Read } from '../../model/item.js';
import { asBuffer } from '../bytes.js';
import type { ProblemLimit } from '../problems.js';
import { namesBeside } from './list-rows.js';
import { parseJson } from './parse-json.js';
import type { Piece } from './pieces.js';
import { readRecord } from './read-record.js';

/** What rows are called is held in memory up to so many bytes. */
const MAX_HELD_BYTES = 256 << 20;

export class Frame {
  readonly #columns: Json[] = [];
  #names: string[] | undefined;
  /** Rows that are called by their numbers, from 0 on, before those in `#index`. */
  #counted = 0;
  readonly #index: Json[] = [];
  #held = 0;

  /** Takes the name of a column or a row. False for what is none, or comes too late. */
  takes({ member, record, bytes, tooLong }: Piece): boolean {
    if (record === 0 || tooLong !== undefined || this.#names !== undefined || (member !== 'columns' && member !== 'index')) return false;
    const parsed = parseJson(asBuffer(bytes).toString());
    if (!('value' in parsed) || this.#held > MAX_HELD_BYTES) return false;
    if (member === 'columns') this.#columns.push(parsed.value);
    else if (this.#index.length === 0 && parsed.value === this.#counted) this.#counted += 1;
    else {
      this.#index.push(parsed.value);
      this.#held += bytes.length + 16;
    }
    return true;
  }

  /** A row as an item. What it is called is its field `index`, unless rows are only numbered. */
  read(piece: Piece, at: Place, limit: ProblemLimit): Read[] {
    this.#names ??= namesBeside(this.#columns);
    const reads = readRecord(piece, at, limit, undefined, this.#names);
    const called = this.#called(piece.record);
    for (const read of reads)
      if (read.kind === 'item' && called !== undefined) read.fields = { [this.#indexName()]: called, ...read.fields };
    return reads;
  }

  #called(record: number): Json | undefined {
    if (this.#index.length === 0) return undefined;
    return record <= this.#counted ? record - 1 : this.#index[record - 1 - this.#counted];
  }

  #indexName(): string {
    let name = 'index';
    while (this.#names!.includes(name)) name = `_${name}`;
    return name;
  }
}
