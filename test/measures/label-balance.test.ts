import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runMeasure } from '../../src/commands/measure/run-measure.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { LabelCounter, LabelTotal } from '../../src/measure/label-counts.js';
import type { Json } from '../../src/model/basics.js';
import type { LabelCount } from '../../src/model/batch.js';
import type { LabelBalance } from '../../src/model/measure.js';
import { printed, SampledProject } from '../samples/sampled.js';

const before = process.cwd();
let project: SampledProject;
beforeEach(() => {
  project = new SampledProject();
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

/** A list of items with these values of a column, so many times each. */
function rows(column: string, values: readonly (readonly [Json, number])[]): string {
  let n = 0;
  return values
    .flatMap(([value, times]) =>
      Array.from({ length: times }, () => `${JSON.stringify({ id: `i${n++}`, text: `text ${n}`, [column]: value })}\n`),
    )
    .join('');
}

function balances(): readonly LabelBalance[] {
  return project.asOf().measures!.labels ?? [];
}

function counted(values: readonly Json[], field = 'label') {
  const counter = new LabelCounter([field]);
  for (const value of values) counter.add({ [field]: value });
  return counter.take((label) => label)[0];
}

function together(...parts: readonly LabelCount[]): LabelCount {
  const total = new LabelTotal();
  for (const part of parts) total.add(part);
  return total.count('label');
}

describe('labels of one item', () => {
  test('are words, numbers and yes or no, the elements of lists, and what annotations say; each counts once', () => {
    expect(counted(['cat', ' cat ', 3, true, null, '', {}, []])).toEqual({
      field: 'label',
      items: 4,
      labels: [
        ['3', 1],
        ['cat', 2],
        ['true', 1],
      ],
    });
    expect(
      counted([
        [
          [4, 11, 'SHIP'],
          [20, 24, 'TIME'],
        ],
      ])!.labels,
    ).toEqual([
      ['SHIP', 1],
      ['TIME', 1],
    ]);
    expect(counted([['a', 'b', 'a'], [{ label: 'a', start: 0, end: 4 }], { category: ['b', 'c'], bbox: [[1, 2, 3, 4]] }])!.labels).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 1],
    ]);
  });

  test('are not counted of columns of boxes, of texts, and of more than a thousand distinct values', () => {
    expect(new LabelCounter(['bbox', 'objects.boxes', 'label']).take(String).map(({ field }) => field)).toEqual(['label']);
    expect(counted(['a', 'x'.repeat(201), 'b'])).toEqual({ field: 'label', items: 3, labels: [], over: 'long' });
    const many = Array.from({ length: 1001 }, (_, i) => `v${i}`);
    expect(counted(many.slice(1))!.labels).toHaveLength(1000);
    expect(counted([...many, 'v1'])).toEqual({ field: 'label', items: 1002, labels: [], over: 'many' });
  });

  test('of two parts are those of both together, in either order', () => {
    const values = Array.from({ length: 1500 }, (_, i) => `v${i % 1100}`);
    for (const [cut, of] of [
      [700, 900],
      [700, 1500],
      [1200, 1500],
    ] as const) {
      const [a, b] = [counted(values.slice(0, cut))!, counted(values.slice(cut, of))!];
      const whole = counted(values.slice(0, of))!;
      expect(together(a, b)).toEqual(whole);
      expect(together(b, a)).toEqual(whole);
    }
  });
});

describe('a scan', () => {
  test('counts the labels of each column over the manifests of a dataset: share of the largest, evenness, rare ones', async () => {
    const say = [
      ['good', 60],
      ['bad', 30],
      [null, 5],
    ] as const;
    project.write('data/a.jsonl', rows('label', say));
    project.write(
      'data/b.jsonl',
      rows('label', [
        ['bad', 2],
        ['odd', 8],
      ]),
    );
    await project.scanned();
    const [one, ...others] = balances();
    expect(others).toEqual([]);
    // scipy 1.17.1: entropy([60, 32, 8]) / log(3).
    expect(one!.evenness).toBeCloseTo(0.7947959852907823, 12);
    expect(one).toMatchObject({
      dataset: 'data',
      field: 'label',
      items: 105,
      labeled: 100,
      distinct: 3,
      largest: { label: 'good', items: 60 },
      rare: { under: 10, labels: 1 },
    });
    const page = await printed(() => runMeasure({ lang: 'en', color: false, licit: '0.0.0' }));
    expect(page).toContain('Labels');
    expect(page).toMatch(/label +100 \/ 105 +3 +0\.79 +1 +good 60\.0 %/);
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true });
  });

  test('shows no personal value, whatever stands in the column', async () => {
    project.write(
      'data/a.jsonl',
      rows('label', [
        ['王小明', 20],
        ['someone@example.com', 20],
        ['other@example.org', 20],
        ['plain', 3],
      ]),
    );
    await project.scanned();
    const text = JSON.stringify(balances());
    expect(text).not.toMatch(/someone@|other@|王小明/);
    expect(text).toContain('plain');
    const db = new Database(project.ledger, { readonly: true });
    const kept = db.prepare('select label from label_count').all();
    db.close();
    expect(JSON.stringify(kept)).not.toMatch(/someone@|other@|王小明/);
  });

  test('says what an earlier licit did not count, and nothing of columns that are never counted', async () => {
    const lacking = () => project.asOf().measures!.notMeasured.filter(({ what }) => what === 'labels');
    project.write('data/boxes.jsonl', rows('bbox', [[[1, 2, 3, 4], 5]]));
    await project.scanned();
    expect([balances(), lacking()]).toEqual([[], []]);
    project.write('data/a.jsonl', rows('label', [['good', 6]]));
    await project.scanned();
    // As an earlier schema left it.
    const db = new Database(project.ledger);
    db.exec('delete from label_count');
    db.close();
    expect(lacking()).toEqual([{ what: 'labels', why: 'read by an earlier version of licit; scan again', items: 6 }]);
  });

  test('says of a column of texts that it is no label column, and of how many items', async () => {
    project.write(
      'data/a.jsonl',
      rows(
        'label',
        Array.from({ length: 1200 }, (_, i) => [`v${i}`, 1] as const),
      ),
    );
    await project.scanned();
    expect(balances()).toEqual([{ dataset: 'data', field: 'label', items: 1200, labeled: 1200, over: 'many' }]);
    expect(project.asOf().measures!.notMeasured).toContainEqual({
      what: 'labels',
      why: 'over 1,000 distinct ones in a column: not a label column',
      items: 1200,
    });
  });
});
