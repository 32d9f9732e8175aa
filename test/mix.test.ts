import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { reportOf } from '../src/catalog/catalog.js';
import { type MixArguments, runMix } from '../src/commands/mix/mix.js';
import { runReport } from '../src/commands/report/report.js';
import { sqlite } from '../src/ledger/database.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import { LicitError } from '../src/model/errors.js';
import type { Mix } from '../src/model/license-terms.js';
import { loadProject } from '../src/project/project.js';
import { scan } from '../src/scan/scan.js';
import { columns } from '../src/text/show.js';
import { scanned as inFolder } from './licenses-of-items.js';

const before = process.cwd();
let folder = '';

const rows = (name: string, count: number, more: object): string =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: `${name}${i}`, ...more })}\n`).join('');

const files: Record<string, string> = {
  'licit.yaml': `use: { purpose: commercial }
declarations:
  # One host of a list has a license of its own.
  - host: own.example
    path: data/split/**
    license: CC0-1.0
`,
  'data/pairs/list.jsonl':
    rows('a', 60, { license: 'CC-BY-4.0', file_size: 1_000 }) + rows('b', 5, { license: 'cc-by-nc-4.0', file_size: 10 }),
  'data/wiki/list.jsonl': rows('c', 30, { license: 'CC-BY-SA-4.0' }),
  'data/maps/list.jsonl': rows('d', 10, { license: 'ODbL-1.0' }),
  'data/card/README.md': '---\nlicense: cc-by-nc-nd-4.0\n---\n\n# A card\n',
  'data/odd/list.jsonl': rows('e', 2, { license: '\u001b[31mhouse rules\u202e' }) + rows('f', 3, {}),
  'data/split/list.jsonl': rows('g', 4, { url: 'https://own.example/1' }) + rows('h', 4, { url: 'https://other.example/1' }),
};

async function scanned(): Promise<void> {
  const project = loadProject({});
  await scan({
    ...{ paths: ['data'], cwd: folder, root: project.root, ledger: project.ledger, key: new Uint8Array(32) },
    ...{ config: project.config, licit: '0.0.0', workers: 0 },
  });
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'licit-mix-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  process.chdir(folder);
  await scanned();
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  delete process.env.COLUMNS;
});

async function printed(more: Partial<MixArguments> = {}, width = 120): Promise<string> {
  let text = '';
  process.env.COLUMNS = String(width);
  vi.spyOn(process.stdout, 'write').mockImplementation(((chunk: unknown) => {
    text += String(chunk);
    return true;
  }) as typeof process.stdout.write);
  try {
    expect(await runMix({ without: [], lang: 'en', color: false, licit: '0.0.0', ...more })).toBe(0);
  } finally {
    vi.restoreAllMocks();
  }
  return text;
}

interface Printed {
  licenses: { license: string; items: number; class: string; sizes?: object; query: string }[];
  without: { license: string }[];
  mix: Mix | null;
  queries: { licenses: string; sizes: string };
}
const json = async (more: Partial<MixArguments> = {}) => JSON.parse(await printed({ ...more, format: 'json' })) as Printed;

async function complaint(more: Partial<MixArguments>): Promise<string> {
  const cause: unknown = await runMix({ without: [], lang: 'en', color: false, licit: '0.0.0', ...more }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(LicitError);
  return `${(cause as LicitError).message} / ${(cause as LicitError).fix}`;
}

test('the members are the concluded licenses, each with its class and a query that gives its items', async () => {
  const { licenses } = await json();
  expect(licenses.map(({ license, items, class: name }) => [license, items, name])).toEqual([
    ['CC-BY-4.0', 60, 'attribution'],
    ['CC-BY-SA-4.0', 30, 'share-alike'],
    ['ODbL-1.0', 10, 'share-alike'],
    ['(missing)', 7, 'missing'],
    ['CC-BY-NC-4.0', 5, 'non-commercial'],
    ['CC0-1.0', 4, 'public-domain'],
    ['(unclear)', 2, 'unclear'],
  ]);
  const { db } = readLedger(join(folder, '.licit/ledger.db'));
  for (const { items, query } of licenses) expect(sqlite(db).prepare(query).pluck().all()).toEqual([items]);
  db.close();
});

test('bytes are told where they are known, and said to be not known where a host decides', async () => {
  const { licenses, queries } = await json();
  const sizes = new Map(licenses.map((one) => [one.license, one.sizes]));
  expect(sizes.get('CC-BY-4.0')).toMatchObject({ measured: 60, sized: 60, content: 60_000 });
  expect(sizes.get('CC-BY-SA-4.0')).toMatchObject({ measured: 30, sized: 0, content: 0 });
  expect(sizes.get('CC0-1.0')).toBeUndefined();
  expect(sizes.get('(missing)')).toMatchObject({ measured: 3 });
  const { db } = readLedger(join(folder, '.licit/ledger.db'));
  expect(sqlite(db).prepare(queries.sizes).all()).toHaveLength(7);
  expect(sqlite(db).prepare(queries.licenses).all()).toHaveLength(7);
  db.close();
});

test('what was judged is kept with the judging and stands in the snapshot', async () => {
  const ledger = readLedger(join(folder, '.licit/ledger.db'));
  const { mix } = snapshot(ledger, findRun(ledger.db)!, '0.0.0');
  ledger.db.close();
  expect(mix).toMatchObject({ items: 118, licenses: 7, trained: { answer: 'no' }, adapted: 'no', use: { purpose: 'commercial' } });
  const now = (await json()).mix!;
  expect(now.releases).toEqual(mix!.releases);
  expect(verifyLedger(join(folder, '.licit/ledger.db'))).toMatchObject({ whole: true });
});

test('leaving out classes and licenses changes the answers, and says what was left out', async () => {
  const without = ['missing', 'unclear', 'non-commercial', 'odbl-1.0'];
  const { mix, without: out } = await json({ without });
  expect(out.map(({ license }) => license)).toEqual(['ODbL-1.0', '(missing)', 'CC-BY-NC-4.0', '(unclear)']);
  expect([mix!.trained.answer, mix!.collection.answer, mix!.adapted]).toEqual(['yes', 'yes', 'yes']);
  expect(mix!.releases.filter(({ answer }) => answer === 'yes').map(({ license }) => license)).toEqual(['CC-BY-SA-4.0', 'GPL-3.0-only']);
  const page = await printed({ without });
  expect(page).toMatch(/− left out +24 /);
  expect(page).toContain('✓ CC-BY-SA-4.0 · GPL-3.0-only');
});

test('another purpose and a single dataset are answered for themselves', async () => {
  const { mix } = await json({ purpose: 'research', dataset: 'data/pairs' });
  expect(mix).toMatchObject({ items: 65, trained: { answer: 'yes' }, permissions: { commercial: { answer: 'no' } } });
  expect((await json({ dataset: 'data/pairs' })).mix!.trained.answer).toBe('no');
});

test('when everything is left out it says so', async () => {
  const { mix } = await json({ dataset: 'data/maps', without: ['share-alike'] });
  expect(mix).toBeNull();
  expect(await printed({ dataset: 'data/maps', without: ['share-alike'] })).toContain('No items with a judged license are left.');
});

test('a class of which there is nothing leaves nothing out; an unknown word is an error with what was meant', async () => {
  expect((await json({ without: ['no-derivatives'] })).mix!.items).toBe(118);
  expect((await json({ without: ['非商业性使用'] })).mix!.items).toBe(113);
  expect(await complaint({ without: ['non-comercial'] })).toContain('Did you mean non-commercial?');
  expect(await complaint({ without: ['CC-BY-NC-4'] })).toContain('Did you mean CC-BY-NC-4.0?');
  expect(await complaint({ dataset: 'data/pears' })).toContain('Did you mean data/pairs?');
  expect(await complaint({ without: ['\u001b[31mx'] })).not.toContain('\u001b');
  expect(await complaint({ asOf: '1999-01-01' })).toContain('holds no scan as of 1999-01-01');
});

test.each([
  ['en', 80],
  ['en', 120],
  ['zh', 80],
  ['zh', 120],
  ['zh', 40],
] as const)('in %s at %i columns it is one screen, every line within the width, and nothing escapes', async (lang, width) => {
  const page = await printed({ lang }, width);
  const lines = page.trimEnd().split('\n');
  for (const line of lines) expect([line, columns(line) <= width]).toEqual([line, true]);
  if (width >= 80) expect(lines.length).toBeLessThanOrEqual(48);
  expect(page).not.toMatch(/[\u001b\u202e]|undefined|NaN/);
  expect(page).toContain(lang === 'zh' ? '整体允许的使用' : 'What the mix permits');
});

test('it says who forbids what, which licenses clash and what leaving out buys', async () => {
  const page = await printed();
  expect(page).toMatch(/commercial use +✖ no +CC-BY-NC-4\.0 5; open: missing 7 · unclear 2/);
  expect(page).toContain('✖ CC-BY-SA-4.0 + ODbL-1.0: s.3(b)(1)');
  expect(page).toMatch(/CC-BY-NC-4\.0 +−5 items \(50 B\) → not known: trained on together, commercial use/);
  expect(page).toMatch(/all blocking commercial use +−14 items \(≥ 50 B\) → yes: commercial use, trained on together, /);
});

test.each([
  ['en', 'The licenses taken together'],
  ['zh', '全部许可的合并效果'],
] as const)('the provenance report in %s says what the licenses allow together', async (lang, title) => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await runReport({ kind: 'provenance', output: join(folder, 'report'), lang, licit: '0.0.0' });
  const text = readFileSync(join(folder, 'report/report.md'), 'utf8');
  expect(text).toContain(title);
  expect(text).toMatch(/`CC-BY-NC-4\.0` 5/);
  const { mix } = JSON.parse(readFileSync(join(folder, 'report/report.json'), 'utf8')) as { mix: Mix };
  expect(mix.items).toBe(118);
});

test('datasets known by their card alone are said not to be counted', async () => {
  const { notCounted } = JSON.parse(await printed({ format: 'json' })) as { notCounted: string[] };
  expect(notCounted).toEqual(['data/card']);
  expect(await printed()).toContain('not counted, no items listed: 1 dataset (data/card)');
});

test('a ledger of an earlier schema is answered without sizes', async () => {
  const v1 = join(folder, 'v1.db');
  copyFileSync(join(import.meta.dirname, '../fixtures/ledgers/v1.db'), v1);
  const { licenses, mix } = await json({ ledger: v1 });
  expect(mix!.items).toBe(75);
  expect(licenses.filter(({ sizes }) => sizes !== undefined)).toEqual([]);
  expect(await printed({ ledger: v1 })).toMatch(/not recorded +█+░+ +31 +41\.3 % +\?/);
});

test('an earlier scan is answered as it was judged then', async () => {
  writeFileSync(join(folder, 'data/maps/list.jsonl'), rows('d', 10, { license: 'CC-BY-4.0' }));
  await scanned();
  expect((await json()).licenses.find(({ license }) => license === 'CC-BY-4.0')?.items).toBe(70);
  const then = await json({ asOf: '1' });
  expect(then.licenses.find(({ license }) => license === 'ODbL-1.0')).toMatchObject({ items: 10, sizes: { measured: 10 } });
  expect(then.licenses.find(({ license }) => license === 'CC-BY-4.0')?.items).toBe(60);
});

test('items that several lists of a dataset name are said to be listed again, with their number, by the mix and by the report', async () => {
  const row = (name: string) => `${JSON.stringify({ file_name: `pictures/${name}.jpg`, license: 'CC-BY-4.0' })}\n`;
  // By hand: 4 + 3 listings of a, b, c, d, e; b and c are in both.
  const { root, view } = await inFolder({
    'set/one.jsonl': ['a', 'b', 'c', 'd'].map(row).join(''),
    'set/two.jsonl': ['b', 'c', 'e'].map(row).join(''),
  });
  expect([view.totals.items, view.totals.distinct, view.licenses.map(({ items }) => items)]).toEqual([7, 5, [7]]);
  process.chdir(root);
  try {
    expect(JSON.parse(await printed({ format: 'json' }))).toMatchObject({ listedAgain: 2 });
    expect(await printed()).toContain('each listing counts; 2 are of items listed more than once');
    expect(JSON.parse(await printed({ format: 'json', dataset: 'set' }))).toMatchObject({ listedAgain: 2 });
  } finally {
    process.chdir(folder);
    rmSync(root, { recursive: true });
  }
  const report = await reportOf('provenance');
  const pages = report!.render(view, { lang: 'en', color: false, width: 80, failOn: 'error', strict: false, exit: 0 });
  expect(pages.find(({ name }) => name === 'report.md')!.content).toMatch(/2 of them name an item.*5 items when each counts once/);
});
