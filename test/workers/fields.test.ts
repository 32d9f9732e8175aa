import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathContent, pathText } from '../../src/commands/show/show-path.js';
import { loadConfig } from '../../src/config/config.js';
import { sqlite } from '../../src/ledger/database.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import type { FieldRate } from '../../src/model/views.js';
import { scan } from '../../src/scan/scan.js';
import { slowTest } from '../effort.js';

let root: string;
let ledger: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-fields-'));
  ledger = join(root, 'ledger.db');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function rates(workers = 0): Promise<Omit<FieldRate, 'path' | 'query'>[]> {
  await scan({ paths: ['a.jsonl'], cwd: root, root, ledger, config: loadConfig(undefined, root), licit: '0.0.0', workers });
  expect(verifyLedger(ledger)).toMatchObject({ whole: true });
  const opened = readLedger(ledger);
  try {
    const { fieldRates } = snapshot(opened, findRun(opened.db)!, '0.0.0');
    for (const { query } of fieldRates!) expect(sqlite(opened.db).prepare(query).all()).toHaveLength(1);
    return fieldRates!.map(({ path: _, query: __, ...rate }) => rate);
  } finally {
    opened.db.close();
  }
}

function confidences(): Record<string, number> {
  const { db } = readLedger(ledger);
  try {
    const rows = sqlite(db)
      .prepare('select confidence, count(*) as n from detection d join item i on i.id = d.item where i.until is null group by 1')
      .all();
    return Object.fromEntries((rows as { confidence: string; n: number }[]).map(({ confidence, n }) => [confidence, n]));
  } finally {
    db.close();
  }
}

const write = (rows: readonly object[]): void =>
  writeFileSync(join(root, 'a.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

/** Numbers that belong to nobody, in no order. */
const mobile = (i: number): string => `1${3 + ((i * 5) % 7)}${(i * 3) % 10}0000${String((i * 7919) % 10_000).padStart(4, '0')}`;

slowTest('rates of a manifest that is read in parts are the same with any number of threads', async () => {
  // 16 MB and more are read in parts.
  const padding = 'x'.repeat(900);
  write(
    Array.from({ length: 19_000 }, (_, i) => ({
      id: `k${i}`,
      c1: i % 20 === 0 ? '' : mobile(i),
      late: i < 18_000 ? 'no' : `手机 ${mobile(i)}`,
      padding,
    })),
  );
  const alone = await rates(0);
  expect(alone).toEqual([
    { field: 'c1', kind: 'pi/phone', looked: 18_050, holding: 18_050, likely: 18_050, examples: alone[0]!.examples },
    { field: 'late', kind: 'pi/phone', looked: 19_000, holding: 1_000, likely: 1_000, examples: alone[1]!.examples },
  ]);
  expect(alone[0]!.examples).toHaveLength(3);
  const before = confidences();
  for (const workers of [1, 3]) {
    rmSync(ledger);
    expect(await rates(workers)).toEqual(alone);
    expect(confidences()).toEqual(before);
  }
});

slowTest('rows that stay as they are follow when the first rows make their field speak otherwise', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({ id: `k${i}`, c1: mobile(i), note: `手机 ${mobile(i + 900)}` }));
  write(rows);
  await rates();
  expect(confidences()).toEqual({ certain: 60, likely: 60 });
  // The same rows after a thousand that have no number: the field speaks no more.
  write([...Array.from({ length: 1_000 }, (_, i) => ({ id: `n${i}`, c1: `word ${i}`, note: '' })), ...rows]);
  const after = await rates();
  expect(confidences()).toEqual({ certain: 60, possible: 60 });
  expect(after[1]).toMatchObject({ field: 'c1', looked: 1_060, holding: 60, likely: 0 });
});

test('rates go with their manifest, and stay when it is not read again', async () => {
  write([{ id: 'a', phone: '13900000000' }]);
  const first = await rates();
  expect(await rates()).toEqual(first);
  write([{ id: 'a', phone: 'none' }]);
  expect(await rates()).toEqual([]);
});

test('a field is shown with its rate and three masked examples, in both languages and within the width', async () => {
  write(Array.from({ length: 200 }, (_, i) => ({ id: `k${i}`, 'phone\u001b[2J<b>': mobile(i) })));
  await rates();
  const { db } = readLedger(ledger);
  const content = pathContent(db, findRun(db)!, 'a.jsonl');
  db.close();
  const screen = { width: 80, color: false };
  const en = pathText(content, 'pretty', 20, 'en', screen);
  expect(en).toMatch(/pi\/phone {2}100\.0 % \(200 of 200\) {2}(?:1\d\d\*+,?\s*){3}/);
  expect(en).not.toContain('\u001b');
  expect(Math.max(...en.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(pathText(content, 'pretty', 20, 'zh', screen)).toContain('各字段的命中率');
  expect(JSON.parse(pathText(content, 'json', 20, 'en', screen)).fieldRates).toMatchObject([{ holding: 200 }]);
  const chance = { ...content, fieldRates: [{ ...content.fieldRates[0]!, likely: 0, examples: [] }] };
  expect(pathText(chance, 'pretty', 20, 'en', screen)).toContain('as many as pass by chance');
});
