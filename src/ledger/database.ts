/** What a ledger is stored in, and how files of `ledger/` reach it. No other room may import this file (test/store.test.ts). */
import type Database from 'better-sqlite3';

declare const behind: unique symbol;

/** A ledger's store, as it is handed about: what it holds is asked by functions of `ledger/`, which name what they answer. */
export interface Db {
  readonly [behind]: Database.Database;
  /** Lets go of the file. Closing it again does nothing. */
  close(): void;
}

/** The handle of a database. */
export function handleOf(database: Database.Database): Db {
  return database as unknown as Db;
}

/** The database behind a handle. */
export function sqlite(db: Db): Database.Database {
  return db as unknown as Database.Database;
}
