/** Hosts drop what is too much, in silence. So formats stay within what hosts take, and what is not listed is counted: nothing is hidden. */
import { gzipSync } from 'node:zlib';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/catalog/catalog.js';
import type { RenderOptions, Snapshot } from '../../src/model/snapshot.js';
import type { FindingView } from '../../src/model/views.js';
import { crowded } from '../snapshot.js';
import { changed, lines, newAt } from '../snapshot-change.js';
import { readJunit } from './junit-file.js';

const options: RenderOptions = { lang: 'en', width: 80, color: false, failOn: 'error', strict: false, exit: 1 };
const PLACES = 1000;

async function streamed(id: string, snapshot: Snapshot, more: Partial<RenderOptions> = {}): Promise<string> {
  return (await reportOf(id))!.render(snapshot, { ...options, ...more })[0]!.content;
}

/** A change that breaks rules in two million rows: so many findings with a thousand places each, and as many more as are not listed. */
function vast(causes: number, rows: number): Snapshot {
  const view = changed();
  const kinds = view.findings.slice(0, 4);
  const each = Math.floor(rows / causes);
  view.findings = Array.from({ length: causes }, (_, index): FindingView => {
    const finding = kinds[index % kinds.length]!;
    const spans = Array.from({ length: PLACES }, (_, at): [number, undefined, string] => [2 * at + 1, undefined, `k${index}-${at}`]);
    return {
      ...newAt(finding, lines(`data/part-${index % 50}.jsonl`, ...spans), each - PLACES),
      dataset: `set-${index}`,
      fingerprint: index.toString(16).padStart(64, '0'),
    };
  });
  return view;
}

const CAUSES = 40;
const ROWS = 2_000_000;
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

describe('two million rows of a change', () => {
  const view = vast(CAUSES, ROWS);
  const items = sum(view.findings.map((finding) => finding.items));

  test('are under 5,000 results of SARIF, far below 10 MB packed, and the counts add up', async () => {
    const text = await streamed('sarif', view);
    const { results = [] } = (JSON.parse(text) as Log).runs[0]!;
    expect(results).toHaveLength(4999);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    expect(items).toBe(ROWS);
    expect(sum(results.map(({ occurrenceCount = 0 }) => occurrenceCount))).toBe(ROWS);
    // No finding is without a result.
    const seen = new Set(results.map(({ partialFingerprints }) => partialFingerprints?.['licitFinding/v1']));
    expect(view.findings.filter(({ fingerprint }) => !seen.has(fingerprint))).toEqual([]);
    const marks = results.map(({ partialFingerprints }) => partialFingerprints!.primaryLocationLineHash!);
    expect(new Set(marks).size).toBe(marks.length);
    expect(results.at(-1)).toMatchObject({ ruleId: 'licit/results-left-out', properties: { findings: 0, places: 35_002 } });
  });

  test('are told in full by formats for programs, but for the places that nobody lists', async () => {
    const causes = 8;
    const view = vast(causes, ROWS);
    const all = (await streamed('jsonl', view))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const summary = all.pop();
    expect(all).toHaveLength(causes * PLACES);
    expect(summary.left).toEqual({ findings: 0, places: 0, items: ROWS - causes * PLACES });
    expect(sum(all.map((one) => one.items)) + summary.left.items).toBe(ROWS);
    expect(await streamed('csv', view)).toContain(`note,licit/results-left-out,,,,,,${ROWS - causes * PLACES},`);
    expect(await streamed('concise', view)).toContain('licit: note licit/results-left-out: Not listed here: 1,992,000 items.\n');
  });

  test.each(['gitlab', 'rdjson'])('are under 5,000 for %s, with one that says how many are not there', async (id) => {
    const document = JSON.parse(await streamed(id, view));
    const all: unknown[] = id === 'gitlab' ? document : document.diagnostics;
    // Behind the results only what licit says of the run.
    expect(all.length).toBeLessThan(5000 + 5);
    expect(JSON.stringify(all.slice(4998))).toContain('35,002 places');
  });

  test('are ten annotations of a level for GitHub and Azure, of which the tenth says how many more', async () => {
    const github = (await streamed('github', view)).split('\n').filter((line) => line.startsWith('::error '));
    expect(github).toHaveLength(10);
    expect(github[9]).toMatch(
      /^::error title=licit::and 29,991 more places and others not listed, 1,499,991 items in all: licit check -f jsonl$/,
    );
    const azure = (await streamed('azure', view)).split('\n').filter((line) => line.includes('type=error'));
    expect(azure).toHaveLength(10);
    expect(azure[9]).toContain('1,499,991 items in all');
  });

  test('are a comment of less than 60,000 characters, in both languages, that says what it leaves out', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const text = await streamed('markdown', view, { lang });
      expect(text.length).toBeLessThan(60_000);
      expect(text).toContain(lang === 'zh' ? '超出本评论的长度' : 'more lines did not fit into this comment');
      expect(text).toContain(lang === 'zh' ? '处理办法' : 'How to get to green');
      expect(text.trimEnd().endsWith('</sub>')).toBe(true);
    }
  });

  test('are a file of JUnit below 30 MB', async () => {
    const text = await streamed('junit', view);
    expect(Buffer.byteLength(text)).toBeLessThan(30_000_000);
    const { cases, faults } = readJunit(text);
    expect(faults).toEqual([]);
    expect(cases.filter(({ classname }) => classname.startsWith('set-'))).toHaveLength(CAUSES);
  });
});

test('more findings than a host takes are cut from the lightest, and the rest is counted', async () => {
  const view = crowded(700);
  const items = sum(view.findings.map((finding) => finding.items));
  const { results = [] } = (JSON.parse(await streamed('sarif', view)) as Log).runs[0]!;
  expect(view.findings.length).toBeGreaterThan(6000);
  expect(results).toHaveLength(4999);
  expect(sum(results.map(({ properties }) => (properties?.items as number) ?? 0))).toBe(items);
  const levels = ['error', 'warning', 'note'];
  const order = results.map(({ level }) => levels.indexOf(level!));
  expect([...order].sort()).toEqual(order);
  const cut = results.at(-1)!.properties!;
  expect(cut.findings).toBe(view.findings.length - 4998);
});

test('a file of JUnit with too many tests says how many are missing, and fails where one of them does', async () => {
  const view = crowded(0);
  const [first] = view.findings;
  view.findings = Array.from({ length: 21_000 }, (_, at) => ({
    ...first!,
    dataset: `d${at}`,
    fingerprint: at.toString(16).padStart(64, '0'),
  }));
  const { cases, faults } = readJunit(await streamed('junit', view));
  expect(faults).toEqual([]);
  expect(cases.find(({ name }) => name === 'licit/results-left-out')).toMatchObject({
    outcome: 'failed',
    message: '1000 more tests are not listed, 1000 of them failed',
  });
});

test('a comment whose names and words are long stays below 60,000 characters', async () => {
  const view = changed();
  const long = '长路径/'.repeat(400);
  view.datasetName = '::'.repeat(5000);
  view.findings = Array.from({ length: 400 }, (_, at) => ({
    ...newAt(view.findings[0]!, lines(`${long}${at}.jsonl`, [1], [5, 9])),
    rule: `own/${'规'.repeat(200)}-${at}`,
    message: { en: '##vso[x]'.repeat(2000), zh: '字'.repeat(9000) },
    fix: { en: '[x](y)'.repeat(2000), zh: '字'.repeat(9000) },
    fingerprint: at.toString(16).padStart(64, '0'),
  }));
  view.notChecked = view.notChecked.map((one) => ({ ...one, why: { en: '*'.repeat(9000), zh: '*'.repeat(9000) } }));
  for (const lang of ['en', 'zh'] as const) {
    const text = await streamed('markdown', view, { lang });
    expect(text.length).toBeLessThan(60_000);
    expect(text).toMatch(lang === 'zh' ? /另有 \d+ 条规则未在此表列出/ : /\d+ more rules are not shown in this table/);
    expect(text.split('<details>').length).toBe(text.split('</details>').length);
  }
});

test('annotations show each finding once before one of them twice', async () => {
  const view = vast(4, 40_000);
  const shown = (await streamed('github', view))
    .split('\n')
    .filter((line) => line.startsWith('::error ') && line.includes('title=') && !line.includes('title=licit'));
  expect(shown).toHaveLength(9);
  const rules = shown.map((line) => /title=([^:]+)::/.exec(line)![1]);
  expect(new Set(rules).size).toBe(new Set(view.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).size);
});

test('one more telephone number under an old cause is a result of its own on its line, and moving lines changes no fingerprint', async () => {
  const results = async (...spans: [number, number | undefined, string][]) => {
    const view = changed();
    view.findings = [newAt(view.findings[0]!, lines('a.jsonl', ...spans))];
    return (JSON.parse(await streamed('sarif', view)) as Log).runs[0]!.results!;
  };
  const marks = (all: Awaited<ReturnType<typeof results>>) =>
    all.map(({ partialFingerprints }) => partialFingerprints!.primaryLocationLineHash);
  const before = await results([8042, undefined, 'q1']);
  const after = await results([17, undefined, 'q0'], [9042, undefined, 'q1']);
  expect(after.map(({ locations }) => locations![0]!.physicalLocation!.region)).toEqual([
    { startLine: 17, startColumn: 1, endLine: 17, endColumn: 2 },
    { startLine: 9042, startColumn: 1, endLine: 9042, endColumn: 2 },
  ]);
  expect(marks(after)[1]).toBe(marks(before)[0]);
  expect(marks(after)[0]).not.toBe(marks(before)[0]);
  // Items of one key are told by their order.
  const twice = await results([1, undefined, 'same'], [9, undefined, 'same']);
  expect(new Set(marks(twice)).size).toBe(2);
});
