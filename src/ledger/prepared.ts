import type { Statement } from 'better-sqlite3';
import { type Db, sqlite } from './database.js';

const statements = new WeakMap<Db, Map<string, Statement>>();

/** A prepared statement, made once for each text: preparing costs more than most of these statements take. One text is used in one mode (`raw`, `pluck`). */
export function prepared(db: Db, sql: string): Statement {
  let known = statements.get(db);
  if (!known) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(sql);
  if (!statement) {
    statement = sqlite(db).prepare(sql);
    known.set(sql, statement);
  }
  return statement;
}
