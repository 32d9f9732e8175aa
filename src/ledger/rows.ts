import type { Db } from './open.js';
import { prepared } from './prepared.js';

/** What a column may hold. */
export type Cell = string | number | null;

/**
 * Makes the rows in force in a table, as far as they lie in `scope`, be the wanted ones: equal rows stay, missing ones are closed, new
 * ones added. Returns the ids of the wanted rows, in order.
 */
export function syncRows(
  db: Db,
  run: number,
  table: string,
  columns: readonly string[],
  scope: { where: string; values: readonly Cell[] },
  wanted: readonly (readonly Cell[])[],
): number[] {
  const inForce = prepared(db, `select id, ${columns.join(', ')} from ${table} where until is null and ${scope.where} order by id`)
    .raw()
    .all(...scope.values) as Cell[][];
  const kept = new Map<string, number[]>();
  for (const [id, ...cells] of inForce) {
    const name = JSON.stringify(cells);
    const ids = kept.get(name);
    if (ids) ids.push(id as number);
    else kept.set(name, [id as number]);
  }
  const insert = prepared(db, `insert into ${table} (${columns.join(', ')}, since) values (${columns.map(() => '?').join(', ')}, ?)`);
  const ids = wanted.map((cells) => kept.get(JSON.stringify(cells))?.shift() ?? Number(insert.run(...cells, run).lastInsertRowid));
  const close = prepared(db, `update ${table} set until = ? where id = ?`);
  for (const left of kept.values()) for (const id of left) close.run(run, id);
  return ids;
}

/** The id of a dictionary row, added when it is new. */
export function internRow(db: Db, run: number, table: string, column: string, text: string): number {
  const known = prepared(db, `select id from ${table} where ${column} = ?`).pluck().get(text) as number | undefined;
  return known ?? Number(prepared(db, `insert into ${table} (${column}, since) values (?, ?)`).run(text, run).lastInsertRowid);
}
