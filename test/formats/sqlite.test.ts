import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { discover } from '../../src/discover/discover.js';
import sqlite from '../../src/formats/sqlite.js';
import { openLedger } from '../../src/ledger/open-ledger.js';
import { LEDGER_ID } from '../../src/reading/sqlite-head.js';
import { runs, slowTest, whole } from '../effort.js';
import { processorTime } from '../processor-time.js';
import { items, manifest, problems, readAll } from './making.js';

/** The bytes of a database that these statements make. */
function made(build: (db: Database.Database) => void): Buffer {
  const db = new Database(':memory:');
  build(db);
  const bytes = db.serialize();
  db.close();
  return bytes;
}

const rowsIn = async (bytes: Buffer): Promise<[string | undefined, unknown][]> =>
  items(await readAll(sqlite, await manifest(bytes, 'a.db'))).map(({ at, fields }) => [at.field, fields]);

test('rows of every table are items, views and indexes are not', async () => {
  const bytes = made((db) =>
    db.exec(`create table a ("the id" integer primary key, [b c] text, d real default 1.5); create table e as select 1 as x, 'two' as y;
      create view v as select * from a; create index i on a (d); insert into a ("b c") values ('low ''water'''), (null);`),
  );
  expect(await rowsIn(bytes)).toEqual([
    ['a', { 'the id': 1, 'b c': "low 'water'", d: 1.5 }],
    ['a', { 'the id': 2, 'b c': null, d: 1.5 }],
    ['e', { x: 1, y: 'two' }],
  ]);
});

const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary', maxLength: 6000 }).map((text) => text.replaceAll('\0', '').replace(/[\ud800-\udfff]/g, '')),
);

test.each([
  ['utf-8', 512, ''],
  ['utf-16le', 1024, ''],
  ['utf-16be', 4096, ''],
  ['utf-8', 512, 'without rowid'],
])('any rows read as SQLite itself reads them: %s, pages of %i bytes %s', async (encoding, page, without) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 60 }), async (rows) => {
      let expected: unknown[] = [];
      const bytes = made((db) => {
        db.pragma(`page_size = ${page}`);
        db.pragma(`encoding = "${encoding}"`);
        db.exec(`create table t (a, b, n integer, primary key (n)) ${without}`);
        const insert = db.prepare('insert into t (n, a, b) values (?, ?, ?)');
        for (const [i, row] of rows.entries()) insert.run(i * 3 - 40, ...row);
        db.exec('delete from t where n % 4 = 0');
        expected = db.prepare('select n, a, b from t order by n').safeIntegers().all();
      });
      const plain = expected.map((row) =>
        Object.fromEntries(
          Object.entries(row as object).map(([name, one]) => [
            name,
            typeof one === 'bigint' ? (Number.isSafeInteger(Number(one)) ? Number(one) : String(one)) : Object.is(one, -0) ? 0 : one,
          ]),
        ),
      );
      expect((await rowsIn(bytes)).map(([, fields]) => fields)).toEqual(plain);
    }),
    { numRuns: runs(25, 2) },
  );
});

test('trees of several levels are read whole and in order', async () => {
  const bytes = made((db) => {
    db.pragma('page_size = 512');
    db.exec('create table t (x text, y integer, primary key (x)) without rowid; create table u (x text)');
    db.exec(
      "with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000) insert into t select printf('k%05d', i), i from n",
    );
    db.exec("insert into u select x || ' and more words of it' from t");
  });
  const all = await rowsIn(bytes);
  const [t, u] = ['t', 'u'].map((table) => all.filter(([name]) => name === table).map(([, fields]) => (fields as { x: string }).x));
  expect(t).toHaveLength(3000);
  expect(t).toEqual([...t!].sort());
  expect(u).toEqual(t!.map((x) => `${x} and more words of it`));
});

test('the first rows of all tables come before the others, so that what every column is for can be told', async () => {
  const bytes = made((db) => {
    db.exec('create table a (x); create table b (license)');
    db.exec(
      "with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000) insert into a select i from n; insert into b values ('MIT')",
    );
  });
  const all = await rowsIn(bytes);
  expect(all).toHaveLength(3001);
  expect(all.findIndex(([table]) => table === 'b')).toBeLessThan(1000);
});

test('a column that was added later has its default, one that is computed is none', async () => {
  const bytes = made((db) =>
    db.exec(`create table t (a text, b text as (upper(a)), c text as (lower(a)) stored, d text); insert into t (a, d) values ('Aa', 'd');
      alter table t add column license text default 'CC0-1.0'; alter table t add column n integer default -3; insert into t (a) values ('Bb')`),
  );
  expect(await rowsIn(bytes)).toEqual([
    ['t', { a: 'Aa', c: 'aa', d: 'd', license: 'CC0-1.0', n: -3 }],
    ['t', { a: 'Bb', c: 'bb', d: null, license: 'CC0-1.0', n: -3 }],
  ]);
});

test('bytes that are text are looked at as text, others are told by length and digest', async () => {
  const bytes = made((db) => {
    db.exec('create table t (x blob)');
    db.prepare('insert into t values (?), (?)').run(Buffer.from('call 555-0142'), Buffer.from([0, 1, 2]));
  });
  expect((await rowsIn(bytes)).map(([, fields]) => fields)).toEqual([
    { x: 'call 555-0142' },
    { x: { bytes: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
  ]);
});

test('of full-text search the texts are read once', async () => {
  const bytes = made((db) => db.exec("create virtual table f using fts5(body); insert into f values ('low water')"));
  expect(await rowsIn(bytes)).toEqual([['f_content', { id: 1, c0: 'low water' }]]);
});

test('a database that is cut off gives what is there, and a problem', async () => {
  const bytes = made((db) => {
    db.exec('create table t (x text)');
    db.exec(
      "with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000) insert into t select printf('word %d of it', i) from n",
    );
  });
  const reads = await readAll(sqlite, await manifest(bytes.subarray(0, bytes.length / 2), 'a.db'));
  expect(items(reads).length).toBeGreaterThan(500);
  expect(problems(reads).map(({ what }) => what)).toEqual(expect.arrayContaining([expect.stringMatching(/cut off/)]));
});

slowTest('a database with any byte damaged ends in rows and problems, and soon', async () => {
  const bytes = made((db) => {
    db.pragma('page_size = 512');
    db.exec('create table t (x text); create table u (k text primary key, v blob) without rowid');
    const [t, u] = [db.prepare('insert into t values (?)'), db.prepare('insert into u values (?, ?)')];
    for (let i = 0; i < 40; i += 1) {
      t.run('word '.repeat(i * 20));
      u.run(`k${i}`, Buffer.alloc(i * 30, i));
    }
  });
  const started = processorTime();
  let tried = 0;
  for (let at = 16; at < bytes.length; at += whole ? 7 : 23) {
    for (const flip of [0xff, 0x01, 0x80]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = damaged[at]! ^ flip;
      const reads = await readAll(sqlite, await manifest(damaged, 'a.db'));
      expect(items(reads).length).toBeLessThan(10_000);
      tried += 1;
    }
  }
  expect((processorTime() - started) / tried).toBeLessThan(500);
});

test('rows that share their pages, as only a bomb has them, come to an end', async () => {
  const bytes = made((db) => {
    db.pragma('page_size = 65536');
    db.exec('create table t (x text)');
    db.prepare('insert into t values (?)').run('x'.repeat(4_000_000));
  });
  // Every cell of the leaf is the one long row.
  const leaf = Array.from({ length: bytes.length / 65_536 }, (_, i) => i * 65_536).find((at) => at > 0 && bytes[at] === 13)!;
  const cell = bytes.readUInt16BE(leaf + 8);
  bytes.writeUInt16BE(20_000, leaf + 3);
  for (let i = 0; i < 20_000; i += 1) bytes.writeUInt16BE(cell, leaf + 8 + 2 * i);
  const started = processorTime();
  const reads = await readAll(sqlite, await manifest(bytes, 'a.db', 1 << 20));
  expect(items(reads)).toHaveLength(1);
  expect(problems(reads).length).toBeGreaterThan(0);
  expect(processorTime() - started).toBeLessThan(5000);
});

describe('a database with the mark of a ledger hides nothing', () => {
  /** What becomes of a database that somebody gave the mark. */
  async function marked(name: string, sql: string): Promise<{ read: string[]; told: [string, string, string][] }> {
    const root = mkdtempSync(join(tmpdir(), 'licit-sqlite-'));
    const db = new Database(join(root, name));
    db.pragma(`application_id = ${LEDGER_ID}`);
    db.exec(sql);
    db.close();
    const { manifests, notRead, dispose } = await discover([root], { root, formats: await formats() });
    await dispose();
    rmSync(root, { recursive: true });
    return { read: manifests.map(({ path }) => path), told: notRead.map(({ path, reason, kind }) => [path, reason, kind]) };
  }

  const notes = "create table notes (id, text); insert into notes values (1, 'Jane Doe lives at the quay')";

  test('with other tables it is read', async () => {
    expect(await marked('ledger.db', notes)).toEqual({ read: ['ledger.db'], told: [] });
    expect(await marked('ledger.db.find', `create table built (x); create table many (x); ${notes}`)).toMatchObject({
      read: ['ledger.db.find'],
    });
  });

  test('with as many tables as a ledger, or those of an index alone, it is told as not read, which is no pass', async () => {
    const many = Array.from({ length: 120 }, (_, n) => `create table a_table_with_a_long_name_${n} (one text, other text);`).join('');
    expect(await marked('a.db', many + notes)).toEqual({ read: [], told: [['a.db', 'ledger', 'not-scanned']] });
    expect(await marked('b.db', "create table item_by_work (x); insert into item_by_work values ('Jane Doe')")).toEqual({
      read: [],
      told: [['b.db', 'ledger', 'not-scanned']],
    });
  });
});

test('the ledger that a scan writes is passed over where it lies among the data, a copy of it is told', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-sqlite-'));
  const ledger = join(root, 'kept.db');
  openLedger(ledger, '0.0.0').db.close();
  openLedger(join(root, 'kept.db.copy'), '0.0.0').db.close();
  const { notRead, dispose } = await discover([root], { root, ledger, formats: await formats() });
  await dispose();
  rmSync(root, { recursive: true });
  const told = Object.fromEntries(notRead.map(({ path, reason }) => [path, reason]));
  expect(told).toMatchObject({ 'kept.db': 'licit', 'kept.db.copy': 'ledger' });
});

test('a ledger is no data under any name, and nothing is written beside a database', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-sqlite-'));
  try {
    openLedger(join(root, 'boats.db'), '0.0.0').db.close();
    const db = new Database(join(root, 'tides.db'));
    db.pragma('journal_mode = wal');
    db.exec("create table t (x); insert into t values ('low')");
    db.close();
    writeFileSync(join(root, 'gulls.db-wal'), Buffer.from('377f0682002de218', 'hex'));
    const before = readdirSync(root).sort();
    const { manifests, notRead, dispose } = await discover([root], { root, formats: await formats() });
    await dispose();
    expect(manifests.map(({ path, format }) => [path, format])).toEqual([['tides.db', 'sqlite']]);
    expect(notRead.filter(({ path }) => !/boats\.db-/.test(path)).map(({ path, reason }) => [path, reason])).toEqual([
      ['boats.db', 'ledger'],
      ['gulls.db-wal', 'sqlite-log'],
    ]);
    expect(readdirSync(root).sort()).toEqual(before);
    expect(LEDGER_ID).toBe(0x6c696374);
  } finally {
    rmSync(root, { recursive: true });
  }
});
