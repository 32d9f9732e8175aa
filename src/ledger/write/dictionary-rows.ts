import { ManyRows } from '../many-rows.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';

/** What a column may hold. */
export type Cell = string | number | null;

/**
 * Makes the rows in force in a table, as far as they are in `scope`, be the wanted ones: equal rows stay, missing ones are closed, new
 * ones added.
 */
export function syncRows(
  db: Db,
  run: number,
  table: string,
  columns: readonly string[],
  scope: { where: string; values: readonly Cell[] },
  wanted: Iterable<readonly Cell[]>,
): void {
  const inForce = prepared(db, `select id, ${columns.join(', ')} from ${table} where until is null and ${scope.where} order by id`)
    .raw()
    .all(...scope.values) as Cell[][];
  const before = new Map<string, number[]>();
  for (const [id, ...cells] of inForce) {
    const name = JSON.stringify(cells);
    const ids = before.get(name);
    if (ids) ids.push(id as number);
    else before.set(name, [id as number]);
  }
  const rows = new ManyRows(db, table, [...columns, 'since']);
  for (const asked of wanted) {
    const cells = asked.map(kept);
    if (before.size > 0 && before.get(JSON.stringify(cells))?.shift() !== undefined) continue;
    cells.push(run);
    rows.add(cells);
  }
  rows.flush();
  const close = prepared(db, `update ${table} set until = ? where id = ?`);
  for (const left of before.values()) for (const id of left) close.run(run, id);
}

/**
 * A value as it comes back from the ledger: UTF-8 holds no lone surrogate, an integer column no fraction and no number that a double cannot
 * tell from the next. All numbers that are written here are counts, sizes and places.
 */
export function kept(cell: Cell): Cell {
  if (typeof cell === 'string') return cell.toWellFormed();
  if (cell === null || Number.isSafeInteger(cell)) return cell;
  if (Number.isNaN(cell)) return null;
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Math.round(cell)));
}

/** The id of a dictionary row, added when it is new. */
export function internRow(db: Db, run: number, table: string, column: string, name: string): number {
  const text = name.toWellFormed();
  const known = prepared(db, `select id from ${table} where ${column} = ?`).pluck().get(text) as number | undefined;
  return known ?? Number(prepared(db, `insert into ${table} (${column}, since) values (?, ?)`).run(text, run).lastInsertRowid);
}
