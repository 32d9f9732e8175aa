/** Four times as many different statements must not cost sixteen times as much: what is quadratic shows long before it hurts. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqlite } from '../../src/ledger/database.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import type { Description } from '../../src/model/claim.js';
import type { Item } from '../../src/model/item.js';
import { ListTableBuilder } from '../../src/scan/outside/list-table.js';
import { listing } from '../../src/scan/workers/listed-items.js';
import { folderOf, scanned } from '../measures/measuring.js';
import { processorTime } from '../processor-time.js';

const FEW = 5000;
const MANY = 4 * FEW;
/** Linear would be four. */
const MAX_RATIO = 5;

/** Five letters that no two numbers share: statements that differ in digits alone are read once. */
function word(number: number): string {
  let letters = '';
  for (let left = number, i = 0; i < 5; i += 1, left = Math.floor(left / 26)) letters += String.fromCharCode(97 + (left % 26));
  return letters;
}

const kinds: Record<string, (i: number) => Record<string, string>> = {
  licenses: (i) => ({ license: `${word(i)} license` }),
  consents: (i) => ({ consent: `consent form ${word(i)} signed` }),
  hosts: (i) => ({ url: `https://h${i}.example/a.jpg` }),
  owners: (i) => ({ author: `photographer x${word(i)}` }),
  sources: (i) => ({ source: `Collection ${word(i)} of the city archive` }),
  labels: (i) => ({ label: `lab${i}` }),
  'field names': (i) => ({ [`f${word(i % 2000)}`]: 'plain' }),
};

const rows = (count: number, make: (i: number) => Record<string, string>): object[] =>
  Array.from({ length: count }, (_, i) => ({ id: `i${i}`, url: `https://e.example/${i}`, text: `about ${word(i * 7)}`, ...make(i) }));

test.each(Object.keys(kinds))('four times as many different %s take no more than five times the processor time', async (kind) => {
  const times: number[] = [];
  // The first, which is not counted, loads what a scan needs.
  for (const count of [10, FEW, MANY]) {
    const root = folderOf({ 'g.jsonl': rows(count, kinds[kind]!) });
    const before = processorTime();
    await scanned(root);
    times.push(processorTime() - before);
  }
  expect(times[2]! / times[1]!).toBeLessThan(MAX_RATIO);
});

test('four times as many owners, held against a list that names no owners, take no more than five times the processor time', () => {
  const table = new ListTableBuilder([1, 2]).finish();
  const times = [10, 20_000, 80_000].map((count) => {
    const held = listing([{ id: 'one', kinds: ['url'], isWhole: true, table }], [1, 2], { url: ['url'] }, []);
    const before = processorTime();
    for (let i = 0; i < count; i += 1)
      held({ fields: { url: `https://e.example/${i}` } } as unknown as Item, { owner: `user${i}` } as Description);
    return processorTime() - before;
  });
  expect(times[2]! / times[1]!).toBeLessThan(MAX_RATIO);
});

test('the query of measures finds the cases of a profile by its index', async () => {
  const root = folderOf({ 'g.jsonl': rows(2000, kinds.licenses!) });
  const { query } = (await scanned(root)).measures!;
  const { db } = readLedger(join(root, '.licit/ledger.db'));
  const plan = (sqlite(db).prepare(`explain query plan ${query}`).all() as { detail: string }[]).map(({ detail }) => detail);
  db.close();
  expect(plan.slice(0, 2)).toEqual(['SCAN m', expect.stringMatching(/^SEARCH p USING .*\(.*manifest=\? AND profile=\?/)]);
});
