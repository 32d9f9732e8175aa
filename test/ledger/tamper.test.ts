import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { openLedger } from '../../src/ledger/open-ledger.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { readHeads } from '../../src/ledger/verify/verify-heads.js';
import { scan } from '../../src/scan/scan.js';
import { runs } from '../effort.js';
import { attempt, forge, rowAttempts, schemaAttempts } from './tampering.js';

/** 1,000 in the hard suite (LICIT_TAMPER=1000); here as many as a second or two takes. */
const MOST = Number(process.env.LICIT_TAMPER ?? runs(150, 30));

let root: string;
let ledger: string;
let copy: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'licit-tamper-'));
  ledger = join(root, '.licit/ledger.db');
  copy = join(root, 'copy.db');
  await made(root);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A ledger with rows in every table that a scan fills. */
async function made(folder: string): Promise<void> {
  cpSync(resolve(import.meta.dirname, '../../fixtures/demo/qa'), join(folder, 'data/qa'), { recursive: true });
  cpSync(resolve(import.meta.dirname, '../../fixtures/demo/forum'), join(folder, 'data/forum'), { recursive: true });
  const list = [1, 2, 3].map((n) =>
    JSON.stringify({
      id: `k${n}`,
      url: `https://host${n}.example/x`,
      author: 'somebody',
      date: '2024-05-01',
      license: 'MIT',
      phone: `1380013804${n}`,
      text: 'words',
    }),
  );
  mkdirSync(join(folder, 'data/lists'), { recursive: true });
  writeFileSync(join(folder, 'data/lists/user_13800138042.jsonl'), `${list.join('\n')}\nnot json\n`);
  writeFileSync(join(folder, 'data/lists/SHA256SUMS'), `${'0'.repeat(64)}  user_13800138042.jsonl\n`);
  writeFileSync(join(folder, 'data/blob.bin'), Buffer.from([0, 1, 2, 3, 255]));
  writeFileSync(join(folder, 'proof.txt'), 'a letter of consent, version of May 2024');
  writeFileSync(
    join(folder, 'licit.yaml'),
    `use: { purpose: commercial, offered: [CN] }\ninstruments: [cn-interim-measures-2023]\ndeclarations:\n  - path: data/lists/**\n    by: Somebody\n    source: { kind: crawl-own, name: crawl, evidence: proof.txt }\n`,
  );
  const options = {
    cwd: folder,
    root: folder,
    ledger: join(folder, '.licit/ledger.db'),
    licit: '0.0.0',
    key: new Uint8Array(32),
    // A list of three lines is then cut into parts.
    parts: { over: 0, least: 1, mean: 1, most: 1 },
  };
  const config = () => loadConfig(join(folder, 'licit.yaml'), folder);
  await scan({ ...options, paths: ['data'], config: config() });
  const at = join(folder, 'data/lists/user_13800138042.jsonl');
  writeFileSync(at, readFileSync(at, 'utf8').replace('words', 'other words').replace('not json\n', ''));
  await scan({ ...options, paths: ['data'], config: config() });
  await scan({ ...options, paths: ['-'], stdin: readable(list.join('\n')), stdinName: 'piped.jsonl', config: config() });
}

function readable(text: string): NodeJS.ReadableStream {
  return (async function* () {
    yield text;
  })() as unknown as NodeJS.ReadableStream;
}

const heads = () => readHeads(join(root, '.licit/heads'));

test('the ledger that is to be altered is whole, and has its heads', () => {
  expect(verifyLedger(ledger, { heads: heads() })).toMatchObject({ whole: true, runs: 3, heads: { ofThis: 3, fitting: 3 } });
});

test(`every one of ${MOST} attempts on its rows is named: table by column by change, deletion, duplicate and other type`, () => {
  const made = [...rowAttempts(ledger, MOST)].map((one) => attempt(ledger, copy, one)).filter((one) => one !== undefined);
  // What a unique column or the form of a key refuses cannot be attempted.
  expect(made.length).toBeGreaterThan(0.8 * MOST);
  expect(made.filter(({ seen }) => !seen)).toEqual([]);
});

test('every trigger, view, index and table that is added, changed or removed is named', () => {
  const made = [...schemaAttempts(ledger)]
    .filter((_, at) => MOST >= 1000 || at % 16 === 0)
    .map((one) => attempt(ledger, copy, one, false))
    .filter((one) => one !== undefined);
  expect(made.length).toBeGreaterThan(MOST >= 1000 ? 200 : 12);
  expect(made.filter(({ seen }) => !seen)).toEqual([]);
});

test('a ledger whose whole chain was made anew after a change is named by a head that was kept, and by nothing else', () => {
  const forged = (sql: string) => (db: Database.Database) => {
    db.exec(sql);
    forge(db);
    return true;
  };
  for (const sql of [
    `update verdict set verdict = 'met' where verdict = 'unmet'`,
    `delete from finding`,
    `update profile set body = replace(body, 'MIT', 'CC0')`,
    `delete from entry where seq = (select max(seq) from entry)`,
    `update statement set valid_until = '2099-01-01'`,
  ]) {
    const result = attempt(ledger, copy, { name: sql, work: forged(sql) });
    expect(result).toMatchObject({ seen: true });
    if (!sql.includes('entry')) {
      expect(result!.said).toMatch(/line \d+: entry \d+ is not the one whose head was kept/);
      expect(verifyLedger(copy)).toMatchObject({ whole: true });
    }
  }
});

test('an older copy that was put back is named by a head that was kept', () => {
  const old = join(mkdtempSync(join(tmpdir(), 'licit-old-')), 'ledger.db');
  attempt(ledger, old, {
    name: 'cut',
    work: (db) => {
      db.exec('delete from entry where seq = 4');
      for (const table of db.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[]) {
        const columns = db.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[];
        if (columns.includes('since')) db.exec(`delete from ${table} where since = 3`);
        if (columns.includes('until')) db.exec(`update ${table} set until = null where until = 3`);
      }
      return true;
    },
  });
  expect(verifyLedger(old)).toMatchObject({ whole: true, runs: 2 });
  expect(verifyLedger(old, { heads: heads() })).toMatchObject({
    whole: false,
    heads: { what: expect.stringContaining('has no entry 4 any more') },
  });
});

test('kept heads that were changed, and heads of other ledgers alone, are named', () => {
  const file = heads()!;
  const lines = file.bytes.toString().split('\n');
  const with_ = (change: (line: string) => string) => {
    const path = join(root, 'changed');
    writeFileSync(path, lines.map((line) => (line.startsWith('#') || line === '' ? line : change(line))).join('\n'));
    return verifyLedger(ledger, { heads: readHeads(path) });
  };
  expect(with_((line) => line)).toMatchObject({ whole: true });
  expect(with_((line) => line.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toMatchObject({ whole: false });
  expect(with_((line) => line.replace(/ (\d) /, ' 9 '))).toMatchObject({ whole: false });
  expect(with_((line) => line.slice(1))).toMatchObject({ whole: false });
  expect(with_(() => 'nonsense')).toMatchObject({ whole: false, heads: { what: expect.stringContaining('not the head of a run') } });
});

test('nothing is written into a ledger with a trigger, a view or a table that is not ours', () => {
  for (const sql of [
    'create trigger t after insert on finding begin delete from finding; end',
    'drop view findings; create view findings as select 1 as none',
    'create table more (id integer)',
  ]) {
    attempt(ledger, copy, { name: sql, work: (db) => Boolean(db.exec(sql)) }, false);
    expect(() => openLedger(copy, '0.0.0')).toThrow(/does not have the structure of a licit ledger: (?:trigger|view|table)/);
  }
});
