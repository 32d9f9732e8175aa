import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqlite } from '../../src/ledger/database.js';
import { type ItemsOutcome, NewItems, type OrderRun, ROWS } from '../../src/ledger/items.js';
import { type Ledger, openLedger } from '../../src/ledger/open-ledger.js';
import { Numbers } from '../../src/ledger/sender-numbers.js';
import { OldOrder } from '../../src/ledger/write/kept-rows.js';
import { ChangedItems } from '../../src/ledger/write/match.js';
import { type Batch, packColumn } from '../../src/model/batch.js';
import { runs, slowTest } from '../effort.js';

interface Row {
  key?: string;
  content: string;
  profile?: string;
}

let ledger: Ledger;
beforeEach(() => {
  ledger = openLedger(join(mkdtempSync(join(tmpdir(), 'licit-match-')), 'ledger.db'), '0.0.0');
  sqlite(ledger.db).exec("insert into manifest (id, path, since) values (1, 'list.csv', 1)");
});
afterEach(() => {
  ledger.db.close();
});

const digestOf = (row: Row): Buffer => createHash('sha256').update(row.content).digest();

function batchOf(rows: readonly Row[], first: number): Batch {
  const profiles = [...new Set(rows.map((row) => row.profile ?? '{}'))];
  return {
    rows: rows.length,
    at: Float64Array.from(rows.map((_, i) => first + i + 2)),
    digests: Buffer.concat(rows.map(digestOf)),
    profile: Uint32Array.from(rows.map((row) => profiles.indexOf(row.profile ?? '{}'))),
    host: new Uint32Array(rows.length),
    key: packColumn(rows.map((row) => row.key)),
    url: packColumn(rows.map(() => undefined)),
    owner: packColumn(rows.map(() => undefined)),
    collected: packColumn(rows.map(() => undefined)),
    profiles,
    hosts: [],
    sizes: new Float64Array(0),
    measures: new Float64Array(0),
    detections: [],
    problems: [],
    cards: [],
  };
}

/** All rows of a version. */
function allOf(version: number): OrderRun[] {
  const order = new OldOrder(ledger.db, version);
  return order.slice(0, order.items);
}

/** Scans the rows as run `run`, in batches of seven, and stores the version as the recorder does. */
function scan(rows: readonly Row[], run: number, reread = false): ItemsOutcome {
  const { db } = ledger;
  const before = sqlite(db).prepare('select id from manifest_version where until is null').pluck().get() as number | undefined;
  const numbers = new Numbers(db, run);
  const sink = before === undefined ? new NewItems(db, 1, run, numbers) : new ChangedItems(db, 1, run, numbers, allOf(before), reread);
  for (let i = 0; i < rows.length; i += 7) {
    const batch = batchOf(rows.slice(i, i + 7), i);
    numbers.learn(i, batch); // a sender of its own for each batch
    sink.add(batch, i, 0);
  }
  const outcome = sink.finish();
  sqlite(db).prepare('update manifest_version set until = ? where until is null').run(run);
  const { lastInsertRowid } = sqlite(db)
    .prepare(
      `insert into manifest_version (manifest, format, bytes, sha256, reading, items, unread, root, unit, roles, text_fields, since)
       values (1, 'csv', 0, '', '', ?, 0, ?, 'line', '{}', '[]', ?)`,
    )
    .run(outcome.items, outcome.root, run);
  const order = sqlite(db).prepare('insert into ordering (version, first, rows, shift, since) values (?, ?, ?, ?, ?)');
  for (const { first, rows: n, shift } of outcome.order) order.run(lastInsertRowid, first, n, shift, run);
  return outcome;
}

/** Digest and line of each item in the order that the version keeps. */
function listed(order: readonly OrderRun[]): [string, number][] {
  const item = sqlite(ledger.db).prepare('select lower(hex(digest)) as digest, at, until from item where id = ?');
  return order.flatMap(({ first, rows, shift }) =>
    Array.from({ length: rows }, (_, i): [string, number] => {
      const row = item.get(ROWS + first + i) as { digest: string; at: number; until: number | null };
      expect(row.until).toBeNull();
      return [row.digest, row.at + shift];
    }),
  );
}

const shown = (rows: readonly Row[]): [string, number][] => rows.map((row, i) => [digestOf(row).toString('hex'), i + 2]);
const keyless = (n: number): Row[] => Array.from({ length: n }, (_, i) => ({ content: `row ${i}` }));

test('a row put at the top of a list without keys adds one row and closes none', () => {
  scan(keyless(5000), 1);
  const rows = [{ content: 'new' }, ...keyless(5000)];
  const outcome = scan(rows, 2);
  expect([outcome.added?.rows, outcome.closed?.rows]).toEqual([1, undefined]);
  expect(outcome.order).toEqual([
    { first: 5001, rows: 1, shift: -4999 + 4999 },
    { first: 1, rows: 5000, shift: 1 },
  ]);
  expect(listed(outcome.order)).toEqual(shown(rows));
});

test('a changed row closes its old version and opens a new one', () => {
  scan(keyless(100), 1);
  const rows = keyless(100);
  rows[41] = { content: 'changed' };
  const outcome = scan(rows, 2);
  expect([outcome.added?.rows, outcome.closed?.rows]).toEqual([1, 1]);
  expect(sqlite(ledger.db).prepare('select id - 4294967296 from item where until = 2').pluck().all()).toEqual([42]);
});

test('a removed row is closed and nothing else is touched', () => {
  scan(keyless(100), 1);
  const rows = keyless(100).filter((_, i) => i !== 10);
  const outcome = scan(rows, 2);
  expect([outcome.added?.rows, outcome.closed?.rows]).toEqual([undefined, 1]);
  expect(listed(outcome.order)).toEqual(shown(rows));
});

slowTest('rows that moved far, by key, are the same rows', () => {
  const rows = keyless(9000).map((row, i) => ({ ...row, key: `k${i}` }));
  scan(rows, 1);
  const moved = [...rows.slice(8000), ...rows.slice(0, 8000)];
  const outcome = scan(moved, 2);
  expect([outcome.added?.rows, outcome.closed?.rows]).toEqual([undefined, undefined]);
  expect(listed(outcome.order)).toEqual(shown(moved));
});

test('a row that is read differently now is a new version of it', () => {
  scan(keyless(10), 1);
  const rows = keyless(10).map((row, i) => (i === 3 ? { ...row, profile: '{"labeled":true}' } : row));
  const outcome = scan(rows, 2);
  expect([outcome.added?.rows, outcome.closed?.rows]).toEqual([1, 1]);
});

test('a key that is taken from elsewhere after the reading changed makes a new version even where the bytes are the same', () => {
  scan(keyless(10), 1);
  const rows = keyless(10).map((row) => ({ ...row, key: 'k' }));
  expect(scan(rows, 2).added?.rows).toBeUndefined();
  expect(scan(rows, 3, true).added?.rows).toBe(10);
});

test('whatever is edited, the version lists the rows in their order, and the least is closed', () => {
  const rowArb = fc.record({
    content: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    key: fc.option(fc.constantFrom('1', '2', '3', '4'), { nil: undefined }),
  });
  const listArb = fc.array(rowArb, { maxLength: 40 });
  fc.assert(
    fc.property(listArb, listArb, listArb, (one, two, three) => {
      sqlite(ledger.db).exec('delete from item; delete from ordering; delete from manifest_version; delete from profile');
      scan(one, 1);
      for (const [i, rows] of [two, three].entries()) {
        const before = i === 0 ? one : two;
        const outcome = scan(rows, i + 2);
        expect(listed(outcome.order)).toEqual(shown(rows));
        const left = new Map<string, number>();
        for (const row of before) left.set(row.content, (left.get(row.content) ?? 0) + 1);
        const kept = rows.filter((row) => {
          const n = left.get(row.content) ?? 0;
          left.set(row.content, n - 1);
          return n > 0;
        });
        expect(outcome.added?.rows ?? 0).toBe(rows.length - kept.length);
        expect(outcome.closed?.rows ?? 0).toBe(before.length - kept.length);
      }
    }),
    { numRuns: runs(60) },
  );
});
