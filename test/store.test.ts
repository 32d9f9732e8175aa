/** What a ledger holds is asked in `ledger/` alone: everywhere else it is a handle that is passed on and closed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import type { Db } from '../src/ledger/open-ledger.js';

const src = join(import.meta.dirname, '../src');
const outside = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('ledger/'))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }));

/** Files of `ledger/` through which its store is reached. */
const STORE = /from '(?:better-sqlite3|[./]+\/ledger\/(?:database|prepared|many-rows|statements|write\/dictionary-rows)\.js)'/;
/** A statement of SQL within quotation marks, as it is written here. */
const SQL =
  /['"`]\s*(?:(?:select|with)\s[^'`]*\sfrom\s|insert into \w|update \w+ set |delete from \w|create (?:temp )?(?:table|index|view) |pragma \w)/;

test('no file outside of ledger/ reaches the store, or writes SQL', () => {
  expect(outside.length).toBeGreaterThan(500);
  expect(outside.filter(({ text }) => STORE.test(text)).map(({ path }) => path)).toEqual([]);
  // Formats read databases of others.
  const writing = outside.filter(({ path, text }) => !path.startsWith('formats/') && SQL.test(text)).map(({ path }) => path);
  expect(writing).toEqual([]);
});

test('a handle can be closed and nothing else: a query outside of ledger/ does not compile', () => {
  expectTypeOf<Extract<keyof Db, string>>().toEqualTypeOf<'close'>();
});
