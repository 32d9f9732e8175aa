import type { Statement } from 'better-sqlite3';
import type { Db } from './open-ledger.js';
import { prepared } from './prepared.js';

/** Rows that one statement inserts: half the time of a statement a row. */
export const TOGETHER = 32;

/** Inserts rows of one form, many with one statement. Until `flush`, the last ones are not in the table. */
export class ManyRows {
  readonly #one: Statement;
  readonly #many: Statement;
  readonly #width: number;
  #cells: unknown[] = [];

  constructor(db: Db, table: string, columns: readonly string[]) {
    this.#width = columns.length;
    const row = `(${columns.map(() => '?').join(', ')})`;
    const into = `insert into ${table} (${columns.join(', ')}) values `;
    this.#one = prepared(db, into + row);
    this.#many = prepared(db, into + Array(TOGETHER).fill(row).join(', '));
  }

  /** Adds a row, its cells in the order of the columns. */
  add(row: readonly unknown[]): void {
    for (let i = 0; i < row.length; i += 1) this.#cells.push(row[i]);
    if (this.#cells.length < TOGETHER * this.#width) return;
    this.#many.run(this.#cells);
    this.#cells = [];
  }

  /** Writes what was added. */
  flush(): void {
    for (let at = 0; at < this.#cells.length; at += this.#width) this.#one.run(this.#cells.slice(at, at + this.#width));
    this.#cells = [];
  }
}
