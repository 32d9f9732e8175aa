/** One spot check from plan to report, as people do it: judged by keyboard in a browser, decided, shown, and drawn again by a program that shares no code. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, licit, reviewOf } from '../review-project.js';
import { isSaved, launched, opened, showsItem } from './review-driver.js';

const home = resolve(import.meta.dirname, '../..');

let browser: Browser;
beforeAll(async () => {
  browser = await launched();
});
afterAll(() => browser?.close());

/** A project with two sources of pages and one of labels, under git, so that somebody signs. */
function storyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'licit-story-'));
  execFileSync('git', ['init', '-q', root]);
  execFileSync('git', ['-C', root, 'config', 'user.name', 'Chen Min']);
  execFileSync('git', ['-C', root, 'config', 'user.email', 'chen@corp.example']);
  put(
    root,
    'licit.yaml',
    `provider: { name: Example Ltd., contact: data-office@example.com }
dataset: { name: boats }
use: { purpose: commercial, offered: [CN], stage: pre-training }
declarations:
  - { path: data/web/**, source: { kind: crawl-own } }
  - { path: data/sea/**, source: { kind: crawl-own } }
  - { path: data/qa/**, source: { kind: commissioned-annotation, name: qa } }
`,
  );
  pages(root, 'data/sea/pages.jsonl', 'sea.example', 60);
  pages(root, 'data/web/pages.jsonl', 'web.example', 40);
  lines(
    root,
    'data/qa/answers.jsonl',
    Array.from({ length: 12 }, (_, i) => ({ id: `q-${i}`, text: `Which tide is number ${i}?`, label: i % 2 ? 'ebb' : 'flood' })),
  );
  return root;
}

function put(root: string, name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

function lines(root: string, name: string, rows: readonly object[]): void {
  put(root, name, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function pages(root: string, name: string, host: string, count: number, from = 0): void {
  lines(
    root,
    name,
    Array.from({ length: count }, (_, i) => ({
      id: `${host}-${from + i}`,
      url: `https://${host}/${from + i}`,
      text: `Page ${from + i} of ${host} is about boats.`,
    })),
  );
}

/** Runs licit where it may say no; gives its exit code and all that it said. */
function asked(root: string, ...args: string[]): { code: number; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [licit, ...args], { cwd: root, encoding: 'utf8' });
  return { code: status!, said: `${stdout}${stderr}` };
}

/** Keys for an item that is not fine; `o` is typed for all others. */
type Said = Readonly<Record<number, readonly string[]>>;

/** One press for an item that is fine; for a bad one a class and a letter after it. */
async function judgeAll(page: Page, items: number, said: Said): Promise<void> {
  for (let n = 1; n <= items; n += 1) {
    await showsItem(page, n);
    const [key = 'o', reason] = said[n] ?? [];
    await page.keyboard.press(key);
    if (reason !== undefined) await page.keyboard.type(reason);
  }
  await page.waitForSelector('#done:not([hidden])');
  await isSaved(page);
}

/** People who look at all items of a plan at the same time, each in a window of their own. */
async function reviewed(
  root: string,
  plan: string,
  items: number,
  people: Readonly<Record<string, Said>>,
  ...flags: string[]
): Promise<string[]> {
  const shown = await Promise.all(
    Object.entries(people).map(async ([checker, said]) => {
      const served = await reviewOf(plan, root, checker, ...flags);
      const { page, said: errors, asked: requests } = await opened(browser, served);
      await judgeAll(page, items, said);
      const text = (await page.locator('body').textContent()) ?? '';
      expect(errors).toEqual([]);
      expect(requests.filter((address) => !address.startsWith(served.url) && address !== 'data:,')).toEqual([]);
      await page.context().close();
      await served.end();
      return text;
    }),
  );
  return shown;
}

interface Sample {
  plan: string;
  draw: number;
  outcome: string;
  checked: number;
  bad: number;
  rate: number;
  interval: [number, number];
  why?: string;
  decided?: { by: string };
  sample: { items: number; root: string; seed: string };
  population: { items: number; root: string };
}

/** The draws of a plan as `show` has them. */
function draws(root: string, plan: string): Sample[] {
  const { plans } = JSON.parse(call(root, 'sample', 'show', plan, '-f', 'json')) as { plans: { draws: Sample[] }[] };
  return plans[0]!.draws;
}

interface Dossier {
  figures: { sources: { name: string; acquired: { items: number }; kept: { items: number } }[] };
  document: { sections: { blocks: Table[] }[] };
}

function dossier(root: string, lang: 'en' | 'zh'): Dossier {
  call(root, 'report', 'cn-dossier', '--lang', lang, '-o', lang);
  return JSON.parse(readFileSync(join(root, lang, 'dossier.json'), 'utf8')) as Dossier;
}

interface Table {
  id: string;
  rows: (string | number)[][];
}

/** A table of a report by its id. */
function table(report: Dossier, id: string): Table['rows'] {
  const found = report.document.sections.flatMap(({ blocks }) => blocks).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found.rows;
}

const kept = (report: Dossier, source: string): number => report.figures.sources.find(({ name }) => name === source)!.kept.items;

test('a source is rejected, left out, reworked and accepted, and every page has the same figures', async () => {
  const root = storyProject();
  call(root, 'scan', 'data', '--quiet', '--fail-on', 'none');
  const intake = ['--purpose', 'intake', '--when', 'after', '--source', 'web.example', '--size', '20'];
  call(root, 'sample', 'plan', 'web', ...intake, '--checkers', '2', '--labelers', 'wu');
  call(root, 'sample', 'draw', 'web');

  // Who labeled the items neither checks nor decides between checkers.
  await expect(reviewOf('web', root, 'wu')).rejects.toThrow('wu labeled what is checked, and may not check it');
  // Lin finds three bad, Zhou two of them; Zhou is unsure of a fourth.
  const bad = ['b', '1f'];
  const [lin, zhou] = await reviewed(root, 'web', 20, { lin: { 1: bad, 2: ['b', '2a'], 3: bad }, zhou: { 1: bad, 2: bad, 4: ['u'] } });
  expect(lin).not.toMatch(/\bzhou\b/);
  expect(zhou).not.toMatch(/\blin\b/);
  expect(asked(root, 'sample', 'decide', 'web', '--yes')).toMatchObject({
    code: 2,
    said: expect.stringContaining('2 are judged differently or left unsure, and nobody has decided them (3, 4)'),
  });
  await expect(reviewOf('web', root, 'wu', '--adjudicate')).rejects.toThrow('wu labeled');
  await reviewed(root, 'web', 2, { chen: { 1: bad } }, '--adjudicate');

  // Three of twenty are more than one in twenty.
  const rejected = asked(root, 'sample', 'decide', 'web', '--yes');
  expect(rejected.code).toBe(1);
  expect(rejected.said).toContain('✖ rejected · Chen Min');
  expect(draws(root, 'web')).toMatchObject([
    {
      draw: 1,
      outcome: 'rejected',
      checked: 20,
      bad: 3,
      rate: 0.15,
      decided: { by: 'Chen Min' },
      sample: { items: 20 },
      population: { items: 40 },
    },
  ]);
  // A gate that keeps no ledger knows it from the file that is committed.
  const gate = asked(root, 'scan', 'data', '--ledger', join(root, '..', `${Date.now()}-gate.db`), '-f', 'concise');
  expect(gate.code).toBe(1);
  expect(gate.said).toMatch(/sample\/source-rejected.*\[40 items\]/s);
  const before = dossier(root, 'en');
  expect([kept(before, 'web.example'), kept(before, 'sea.example')]).toEqual([0, 60]);
  expect(table(before, 's4').map((row) => row.slice(6))).toEqual([
    ['not recorded', '–', '–', '–', 60, 'not recorded'],
    [20, 3, 0.15, expect.stringMatching(/^rejected \(Chen Min, \d{4}-\d\d-\d\d\)$/), 0, 'over the limit, not used'],
    ['not recorded', '–', '–', '–', 12, 'not recorded'],
  ]);
  const left = asked(root, 'exclude', '--rule', 'sample/source-rejected', '-o', 'exclude.jsonl');
  expect(left.code, left.said).toBe(0);
  expect(readFileSync(join(root, 'exclude.jsonl'), 'utf8').match(/web\.example-\d+/g)).toHaveLength(40);

  // Other items in their place are looked at anew; until then nobody has accepted them.
  pages(root, 'data/web/pages.jsonl', 'web.example', 40, 1000);
  call(root, 'scan', 'data', '--quiet', '--fail-on', 'none');
  expect(kept(dossier(root, 'en'), 'web.example')).toBe(0);
  expect(asked(root, 'sample', 'draw', 'web').said).toContain('was drawn once already');
  call(root, 'sample', 'draw', 'web', '--because', 'the source was filtered again');
  await reviewed(root, 'web', 20, { lin: { 7: bad }, zhou: { 7: bad } });
  call(root, 'sample', 'decide', 'web', '--yes');

  // The whole and the labels have checks of their own.
  call(root, 'sample', 'plan', 'corpus', '--purpose', 'corpus-safety', '--size', '12');
  call(root, 'sample', 'draw', 'corpus');
  await reviewed(root, 'corpus', 12, { lin: {} });
  call(root, 'sample', 'decide', 'corpus', '--yes');
  call(
    root,
    'sample',
    'plan',
    'labels',
    '--purpose',
    'label-quality',
    '--path',
    'data/qa/**',
    '--size',
    '6',
    '--limit',
    '20%',
    '--labelers',
    'wu',
  );
  call(root, 'sample', 'draw', 'labels');
  await reviewed(root, 'labels', 6, { zhou: { 2: bad } });
  call(root, 'sample', 'decide', 'labels', '--yes');

  // The report has what was decided, of every draw.
  const decided = ['web', 'corpus', 'labels'].flatMap((plan) => draws(root, plan));
  expect(decided.map(({ outcome, checked, bad }) => [outcome, checked, bad])).toEqual([
    ['rejected', 20, 3],
    ['accepted', 20, 1],
    ['accepted', 12, 0],
    ['accepted', 6, 1],
  ]);
  for (const lang of ['en', 'zh'] as const) {
    const report = dossier(root, lang);
    expect(kept(report, 'web.example')).toBe(40);
    expect(table(report, 's4')[1]!.slice(6, 9)).toEqual([20, 1, 0.05]);
    const listed = ['s4-samples', 's10-samples', 'T7'].flatMap((id) => table(report, id));
    expect(listed.map((row) => [0, 2, 3, 4, 6, 7].map((at) => row[at]))).toEqual(
      decided.map(({ plan, draw, population, sample, checked, bad }) => [
        `${plan} #${draw}`,
        population.items,
        sample.items,
        checked,
        bad,
        (checked - bad) / checked,
      ]),
    );
    expect(['s4-draws', 's10-draws'].flatMap((id) => table(report, id)).map((row) => [row[3], row[4], row[5]])).toEqual(
      decided.slice(0, 3).map(({ sample, population }) => [sample.seed, population.root, sample.root]),
    );
    expect(table(report, 's6-risks')).toEqual([
      ['A.1-f', 3],
      ['A.2-a', 1],
    ]);
  }

  // A third party has the ledger and the documentation.
  const redrawn = execFileSync(
    'python3',
    [join(home, 'test/hard/redraw.py'), join(root, '.licit/ledger.db'), join(home, 'docs/samples.md')],
    {
      encoding: 'utf8',
    },
  );
  expect(redrawn.trim().split('\n')).toEqual(['web 1 20', 'web 2 20', 'corpus 1 12', 'labels 1 6']);
  expect(asked(root, 'verify')).toMatchObject({ code: 0, said: expect.stringContaining('4 draws made again, 4 decisions counted again') });
});
