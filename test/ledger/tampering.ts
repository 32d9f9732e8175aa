/** Attempts to alter a ledger, one for every table, column and way, as somebody would who knows the schema and puts the triggers back. */

import { createHash } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { handleOf } from '../../src/ledger/database.js';
import { tableDigests } from '../../src/ledger/digests.js';
import { headsFile } from '../../src/ledger/heads.js';
import { canonical } from '../../src/ledger/journal.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { readHeads } from '../../src/ledger/verify/verify-heads.js';
import type { Json } from '../../src/model/basics.js';

/** An attempt, and what came of it: `undefined` where nothing was altered, whether it was seen where something was. */
export interface Attempt {
  name: string;
  seen: boolean;
  /** What verify named. */
  said: string;
}

/** May be erased by the people it is about: without them less can be shown, and nothing else changes. */
const ERASABLE = ['salt', 'person'];
const WAYS = ['change', 'delete', 'duplicate', 'retype'] as const;

type Work = (db: Database.Database) => boolean;

/** Every attempt on rows: table × column × way, each on one row after another until there are so many. */
export function* rowAttempts(ledger: string, most: number): Generator<{ name: string; work: Work }> {
  const db = new Database(ledger, { readonly: true });
  const tables = db.prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`).pluck().all() as string[];
  const counts = new Map(tables.map((table) => [table, db.prepare(`select count(*) from ${table}`).pluck().get() as number]));
  const cells = tables
    .filter((table) => !ERASABLE.includes(table) && counts.get(table)! > 0)
    .flatMap((table) =>
      (db.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[]).map((column) => ({ table, column })),
    );
  db.close();
  let made = 0;
  for (let round = 0; made < most; round += 1) {
    for (const { table, column } of cells) {
      for (const way of WAYS) {
        if (made === most) return;
        if (way === 'delete' && column !== 'since' && round > 0) continue;
        const row = (round * 7) % counts.get(table)!;
        made += 1;
        yield { name: `${way} ${table}.${column} of row ${row}`, work: (open) => alter(open, table, column, way, row) };
      }
    }
  }
}

/** Alters one cell or row; false where the database refuses it, or nothing changed. */
function alter(db: Database.Database, table: string, column: string, way: (typeof WAYS)[number], row: number): boolean {
  const key = primaryKey(db, table);
  const at = db
    .prepare(
      `select ${key.map((name) => `"${name}"`).join(', ')}, "${column}" as value_, typeof("${column}") as type_ from "${table}" limit 1 offset ?`,
    )
    .get(row) as Record<string, unknown>;
  const where = key.map((name) => `"${name}" is ?`).join(' and ');
  const keys = key.map((name) => at[name]);
  const value = at.value_;
  const before = digestOf(db, table);
  try {
    if (way === 'delete') db.prepare(`delete from "${table}" where ${where}`).run(...keys);
    else if (way === 'change') db.prepare(`update "${table}" set "${column}" = ? where ${where}`).run(otherThan(value), ...keys);
    else if (way === 'retype')
      db.prepare(
        `update "${table}" set "${column}" = ${typeof value === 'string' ? `cast("${column}" as blob)` : `'x' || "${column}"`} where ${where}`,
      ).run(...keys);
    else {
      const columns = (db.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[]).filter(
        (name) => !key.includes(name) || key.length > 1 || typeof at[name] !== 'number',
      );
      const said = columns.map((name) =>
        key.includes(name) ? `"${name}" + 1000003` : name === column && typeof value === 'string' ? `"${name}" || ''` : `"${name}"`,
      );
      db.prepare(
        `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) select ${said.join(', ')} from "${table}" where ${where}`,
      ).run(...keys);
    }
  } catch {
    return false;
  }
  return digestOf(db, table) !== before;
}

function primaryKey(db: Database.Database, table: string): string[] {
  return db.prepare('select name from pragma_table_info(?) where pk > 0 order by pk').pluck().all(table) as string[];
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('a') ? 'b' : 'a'}`;
  if (value instanceof Uint8Array) return Buffer.from(value.map((byte, at) => (at === 0 ? byte ^ 1 : byte)));
  return 7;
}

function digestOf(db: Database.Database, table: string): string {
  const hash = createHash('sha256');
  const columns = db.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[];
  const said = columns.map((name) => `typeof("${name}") || ':' || coalesce(hex("${name}"), '')`).join(` || ',' || `);
  for (const row of db.prepare(`select ${said} from "${table}" order by 1`).pluck().iterate()) hash.update(`${row}\n`);
  return hash.digest('hex');
}

/** Attempts on everything but rows: triggers, views, indexes, tables, pragmas. */
export function* schemaAttempts(ledger: string): Generator<{ name: string; work: Work }> {
  const db = new Database(ledger, { readonly: true });
  const objects = db.prepare(`select type, name, sql from sqlite_schema where sql is not null`).all() as {
    type: string;
    name: string;
    sql: string;
  }[];
  db.close();
  const exec =
    (sql: string): Work =>
    (open) => {
      try {
        open.exec(sql);
        return true;
      } catch {
        return false;
      }
    };
  for (const { type, name, sql } of objects) {
    if (type === 'trigger') {
      yield { name: `drop trigger ${name}`, work: exec(`drop trigger ${name}`) };
      yield {
        name: `hollow trigger ${name}`,
        work: exec(`drop trigger ${name}; ${sql.replace(/begin[\s\S]*end/i, 'begin select 1; end')}`),
      };
    } else if (type === 'view') {
      yield { name: `drop view ${name}`, work: exec(`drop view ${name}`) };
      yield { name: `a view ${name} that shows nothing`, work: exec(`drop view ${name}; ${sql.replace(/(as\s+select)/i, '$1 distinct')}`) };
    } else if (type === 'index') {
      yield { name: `drop index ${name}`, work: exec(`drop index ${name}`) };
    } else {
      yield { name: `a column more in ${name}`, work: exec(`alter table ${name} add column more text`) };
      yield {
        name: `a trigger that empties ${name}`,
        work: exec(`create trigger t_${name} after insert on ${name} begin delete from ${name}; end`),
      };
      yield {
        name: `a trigger that stops changes of ${name}`,
        work: exec(`create trigger s_${name} before update on ${name} begin select raise(ignore); end`),
      };
      yield { name: `a view over ${name}`, work: exec(`create view v_${name} as select * from ${name}`) };
      if (!['meta'].includes(name)) yield { name: `drop table ${name}`, work: exec(`pragma foreign_keys = off; drop table ${name}`) };
    }
  }
  yield { name: 'a table more', work: exec('create table more (id integer)') };
  for (const version of [1, 2]) yield { name: `user_version ${version}`, work: exec(`pragma user_version = ${version}`) };
}

/** Makes an attempt on a copy, without triggers in its way, and says whether verify saw it. Undefined where nothing was altered. */
export function attempt(ledger: string, copy: string, { name, work }: { name: string; work: Work }, aside = true): Attempt | undefined {
  copyFileSync(ledger, copy);
  for (const end of ['-wal', '-shm']) rmSync(copy + end, { force: true });
  const db = new Database(copy);
  db.pragma('foreign_keys = off');
  const triggers = db.prepare(`select name, sql from sqlite_schema where type = 'trigger'`).all() as { name: string; sql: string }[];
  if (aside) for (const trigger of triggers) db.exec(`drop trigger ${trigger.name}`);
  const done = work(db);
  if (aside) for (const trigger of triggers) db.exec(trigger.sql);
  db.close();
  if (!done) return undefined;
  try {
    const { whole, brokenAt, schema, heads } = verifyLedger(copy, { heads: readHeads(headsFile(ledger)) });
    const said = brokenAt?.what ?? schema?.[0]?.what ?? heads?.what ?? '';
    return { name, seen: !whole && said !== '', said };
  } catch (error) {
    return { name, seen: true, said: (error as Error).message };
  }
}

/** Makes the whole chain anew after the rows were changed: what anybody can do who may write the file. */
export function forge(db: Database.Database): void {
  const ledger = db.prepare(`select value from meta where name = 'ledger'`).pluck().get() as string;
  const entries = db.prepare('select * from entry order by seq').all() as { seq: number; time: string; kind: string; body: string }[];
  let prev: Buffer = Buffer.alloc(32);
  for (const { seq, time, kind, body } of entries) {
    const content = JSON.parse(body) as Record<string, Json>;
    const said = kind === 'run' ? { ...content, tables: tableDigests(handleOf(db), content.run as number) as unknown as Json } : content;
    const text = canonical(said as Json);
    const hash = createHash('sha256')
      .update(prev)
      .update(canonical({ body: text, kind, ledger, seq, time }))
      .digest();
    db.prepare('update entry set body = ?, prev = ?, hash = ? where seq = ?').run(text, prev, hash, seq);
    prev = hash;
  }
}
