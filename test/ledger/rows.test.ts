/** Rows that cannot be right by themselves, whatever the entries state. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { type Column, typeMisfit } from '../../src/ledger/verify/verify-schema.js';
import { Fixture, sha256, span, write } from '../verify-fixture.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licit-rows-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const item = `where id = ${2 * span + 1}`;

test.each([
  [
    'a row of an item that ends with a run without an entry',
    `update item set until = 9 ${item}`,
    'a row was closed by run 9, which has no entry',
  ],
  ['a row of an item that ends as it begins', `update item set until = since ${item}`, 'a row ends with run 1 and begins with run 1'],
  ['an item of host 0, which counts as none', `update item set host = 0 ${item}`, 'an item names host 0, which is none'],
  [
    'a host that is no number',
    `update item set host = 'example.com' ${item}`,
    'host is not of the type that the schema declares (integer)',
  ],
  ['a host that is no whole number', `update item set host = 1.5 ${item}`, 'host is not of the type that the schema declares (integer)'],
  ['an address that is bytes', `update item set url = x'00' ${item}`, 'url is not of the type that the schema declares (text)'],
  [
    'a tally that ends with a run without an entry',
    'update tally set until = 9 where id = 4',
    'a row was closed by run 9, which has no entry (row 4)',
  ],
  ['a begin that is no whole number', 'update tally set since = 1.5 where id = 4', 'the entry states 1 rows added, and there are 0'],
  [
    'an end that is no whole number',
    'update tally set until = 2.5 where id = 4',
    'a row was closed by run 2.5, which has no entry (row 4)',
  ],
])('%s is named', (_, sql, what) => {
  const path = join(folder, 'ledger.db');
  const { db } = write(path);
  const triggers = db.prepare(`select name, sql from sqlite_schema where type = 'trigger'`).all() as { name: string; sql: string }[];
  for (const { name } of triggers) db.exec(`drop trigger ${name}`);
  db.exec(sql);
  for (const trigger of triggers) db.exec(trigger.sql);
  expect(verifyLedger(path).brokenAt?.what).toContain(what);
  db.close();
});

test('a journal that begins with another entry, or with that of another ledger, is named', () => {
  for (const [name, kind, ledger] of [
    ['kind', 'made', 'c0ffee00-0000-4000-8000-000000000000'],
    ['ledger', 'created', 'c0ffee00-0000-4000-8000-000000000001'],
  ] as const) {
    const path = join(folder, `${name}.db`);
    const { db } = new Fixture(path);
    const { body, seq, time } = db.prepare('select * from entry').get() as { body: string; seq: number; time: string };
    const text = JSON.stringify({ ...JSON.parse(body), ledger });
    const said = { body: text, kind, ledger: 'c0ffee00-0000-4000-8000-000000000000', seq, time };
    const triggers = db.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as { name: string; sql: string }[];
    for (const one of triggers) db.exec(`drop trigger ${one.name}`);
    db.prepare('update entry set body = ?, kind = ?, hash = ?').run(text, kind, sha256(Buffer.alloc(32), JSON.stringify(said)));
    for (const one of triggers) db.exec(one.sql);
    db.close();
    expect(verifyLedger(path).brokenAt?.what).toBe('the first entry does not name this ledger');
  }
});

const column = (type: Column['type'], required = false): Column => ({ name: 'x', type, required });

test.each<[Column, unknown, boolean]>([
  [column('integer'), 1, true],
  [column('integer'), 1.5, false],
  [column('integer'), 2 ** 53, false],
  [column('integer'), '1', false],
  [column('text'), '1', true],
  [column('text'), 1, false],
  [column('text'), new Uint8Array(1), false],
  [column('blob'), new Uint8Array(1), true],
  [column('blob'), '1', false],
  [column('integer'), null, true],
  [column('integer', true), null, false],
  [column('text', true), null, false],
  [column('text', true), '', true],
])('a column %j holds %j: %s', (form, value, fits) => {
  expect(typeMisfit(form, value) === undefined).toBe(fits);
});
