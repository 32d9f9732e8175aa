/** The rows of docs/false-greens/columns.md: what was typed, and what licit must not say of it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { sqlite } from '../../src/ledger/database.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { scan } from '../../src/scan/scan.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-columns-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Row = Record<string, unknown>;

/** Scans rows under a licit.yaml, and says by rule how many items have which verdict, and what is known of them. */
async function scanned(rows: readonly Row[], yaml?: string, more: Record<string, string> = {}) {
  const files: Record<string, string> = { 'data/a.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join(''), ...more };
  if (yaml !== undefined) files['licit.yaml'] = yaml;
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const ledger = join(root, '.licit/ledger.db');
  const config = loadConfig(yaml === undefined ? undefined : join(root, 'licit.yaml'), root);
  await scan({ paths: ['data'], cwd: root, root, ledger, config, licit: '0.0.0', workers: 0 });
  const open = readLedger(ledger);
  try {
    const all = <T>(query: string) => sqlite(open.db).prepare(query).all() as T[];
    const verdicts = all<{ rule: string; verdict: string; items: number }>(
      'select v.rule, v.verdict, sum(c.items) as items from cases c join verdict v on v.judging = c.judging and v.judged = c.judged group by 1, 2',
    );
    const known = all<{ name: string; value: string | null }>(
      'select distinct f.name, f.value from cases c join fact f on f.judging = c.judging and f.judged = c.judged order by 1, 2',
    );
    return {
      count: (rule: string, verdict: string) => verdicts.find((row) => row.rule === rule && row.verdict === verdict)?.items ?? 0,
      facts: (name: string): unknown[] =>
        known.filter((row) => row.name === name).map(({ value }) => (value === null ? undefined : JSON.parse(value))),
      dates: all<{ collected: string | null }>('select collected from item where until is null order by id').map(
        ({ collected }) => collected,
      ),
    };
  } finally {
    open.db.close();
  }
}

const declared = (source: string) => `declarations:\n  - path: data/**\n    source: ${source}\n`;

describe('no source is recorded', () => {
  test.each<[string, Row[]]>([
    [
      'by one side of a translation pair',
      [
        { source: 'How are you today?', target: 'Wie geht es dir heute?' },
        { source: 'Good morning', target: 'Guten Morgen' },
      ],
    ],
    [
      'by who wrote it',
      [
        { source: 'human', text: 'hello there' },
        { source: 'human', text: 'hello again' },
      ],
    ],
    [
      'by a topic',
      [
        { domain: 'math', text: 'one' },
        { domain: 'law', text: 'two' },
      ],
    ],
    [
      'by a device',
      [
        { platform: 'iOS', text: 'one' },
        { platform: 'Android', text: 'two' },
      ],
    ],
    [
      'by where goods come from',
      [
        { 来源: '进口', 名称: '苹果' },
        { 来源: '国产', 名称: '梨' },
      ],
    ],
    [
      'by a subset',
      [
        { SUBSET: 'clean', text: 'one' },
        { SUBSET: 'other', text: 'two' },
      ],
    ],
    [
      'by a way of collecting',
      [
        { source: 'web crawl', text: 'one' },
        { source: 'user upload', text: 'two' },
      ],
    ],
    [
      'by placeholders',
      [
        { source: '来源不明', url: 'n/a', text: 'one' },
        { source: 'unknown source', url: 'https://unknown/', text: 'two' },
      ],
    ],
    [
      'by the machine that wrote the list',
      [
        { url: 'http://localhost:8000/1', text: 'one' },
        { url: 'http://127.0.0.1/2', text: 'two' },
      ],
    ],
    [
      'by a number',
      [
        { data_source: '17', text: 'one' },
        { data_source: '18', text: 'two' },
      ],
    ],
  ])('%s', async (_, rows) => {
    const { count } = await scanned(rows);
    expect([count('source/missing', 'unmet'), count('source/missing', 'met')]).toEqual([rows.length, 0]);
  });

  test('by one named source for the items beside it that name none', async () => {
    const { count } = await scanned([
      { source: 'wikipedia', text: 'one' },
      { source: 'web', text: 'two' },
      { source: 'human', text: 'three' },
    ]);
    expect([count('source/missing', 'met'), count('source/missing', 'unmet')]).toEqual([1, 2]);
  });

  test.each([
    '{ name: unknown }',
    '{ name: n/a, owner: 无 }',
    '{ url: n/a }',
    '{ name: internet }',
    '{ name: 网络公开数据 }',
    '{ kind: unknown, name: TBD }',
  ])('by a declaration of %s', async (source) => {
    const { count, facts } = await scanned([{ text: 'one' }], declared(source));
    expect(count('source/missing', 'unmet')).toBe(1);
    expect(facts('source.owner')).toEqual([false]);
  });
});

test('sources that are named are recorded', async () => {
  const names = ['wikipedia', 'arXiv', 'books3', 'commoncrawl', '新华社', 'news.example.com', '示例日报', 'Example University Press'];
  const { count } = await scanned(names.map((source) => ({ source, text: 'one' })));
  expect([count('source/missing', 'met'), count('source/missing', 'unmet')]).toEqual([names.length, 0]);
});

describe('what an item says of itself', () => {
  const rows = [
    { text: 'one', model: 'gpt-4' },
    { text: 'two', model: 'claude-3-opus' },
  ];

  test('is not replaced by a declared synthetic source, with a document or without', async () => {
    const plain = await scanned(rows, 'use: { purpose: commercial }\n');
    const warnings = plain.count('license/generator-terms', 'unmet') + plain.count('license/generator-terms', 'unproven');
    expect(warnings).toBe(2);
    for (const evidence of ['', ', evidence: ev/record.txt']) {
      const under = await scanned(
        rows,
        `use: { purpose: commercial }\n${declared(`{ kind: synthetic, name: in-house generator${evidence} }`)}`,
        {
          'ev/record.txt': 'generated by our pipeline, run 7, 2025-01-02\n',
        },
      );
      expect(under.count('license/generator-terms', 'unmet') + under.count('license/generator-terms', 'unproven')).toBe(warnings);
      expect(under.count('license/generator-unknown', 'unmet')).toBe(0);
      expect(under.facts('source.kind')).toEqual(['synthetic']);
      expect(JSON.stringify(under.facts('license.generator'))).not.toContain('in-house');
    }
  });

  test('is not made own work by a declaration that nothing shows', async () => {
    const { facts } = await scanned(
      [{ url: 'https://news.example.com/1', text: 'one' }],
      declared('{ kind: self-produced, name: our studio }'),
    );
    expect(facts('source.own-work').filter((value) => value !== undefined)).toEqual([]);
  });

  test('keeps the declared kind of source beside its own address', async () => {
    const { facts } = await scanned([{ url: 'https://news.example.com/1', text: 'one' }], declared('{ kind: crawl-own, name: our crawl }'));
    expect(facts('source.kind')).toEqual(['crawl-own']);
  });
});

describe('children', () => {
  test.each<[string, Row]>([
    ['in a column age', { age: 12 }],
    ['in words', { 年龄: '十二岁' }],
    ['in months', { age_months: 96 }],
    ['in an age group', { age_band: '6-12' }],
    ['by a birth, although the list is dated ahead', { birth_year: new Date().getFullYear() - 6, date: '2090-01-01' }],
    ['by a birth on the day of recording', { birth_date: '2010-05-01', recorded_at: '2023-04-30' }],
    ['said to be minors', { 是否未成年: '是' }],
    ['beside a column of machines', { age: 12, device: 'x', car: 'none' }],
  ])('%s are found', async (_, row) => {
    const { count } = await scanned([{ text: 'hello', speaker: 's1', ...row }], 'instruments: [cn-interim-measures-2023, cn-pipl-2021]\n');
    expect(count('pi/minor-without-guardian', 'unmet')).toBe(1);
  });

  test('of adults alone nothing is found', async () => {
    const { count } = await scanned(
      [{ text: 'hello', age: 34, birth_year: 1980, age_group: '18-24', 是否未成年: '否' }],
      'instruments: [cn-pipl-2021]\n',
    );
    expect(count('pi/minor-without-guardian', 'unmet')).toBe(0);
  });
});

describe('no owner is recorded', () => {
  test.each<[string, Row]>([
    ['by the user of a chat', { user: 'hello, how are you', assistant: 'fine, thank you' }],
    ['by the credit of a bank', { customer: 'c1', credit: 500.5, balance: 20 }],
    ['by the provider of a payment', { provider: 'Visa', amount: 3, currency: 'EUR' }],
    ['by a side of a conversation', { speaker: 'agent', text: 'How can I help you?' }],
    ['by anonymous', { author: 'Anonymous', text: 'one' }],
    ['by 佚名', { 作者: '佚名', 内容: '床前明月光。' }],
  ])('%s', async (_, row) => {
    const { facts } = await scanned([row, row]);
    expect(facts('source.owner')).toEqual([false]);
  });
});

test('the time of a recording is a date', async () => {
  const { dates } = await scanned([
    { text: 'one', recorded_at: '2024-05-01' },
    { text: 'two', recorded_at: '2024-06-01' },
  ]);
  expect(dates).toEqual(['2024-05-01', '2024-06-01']);
});
