/** The list of what may be trained on: where it is empty it says which lines of licit.yaml change that, and they do. */
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { rules } from '../src/catalog/catalog.js';
import { runExclude } from '../src/commands/exclude/exclude.js';
import { loadProject } from '../src/project/project.js';
import { scan } from '../src/scan/scan.js';

const before = process.cwd();
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

/** A project with these files, scanned. */
async function project(files: Record<string, string>): Promise<void> {
  process.chdir(realpathSync(mkdtempSync(join(tmpdir(), 'licit-cleared-'))));
  put(files);
  await scanned();
}

function put(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, content);
  }
}

async function scanned(extraRules: readonly string[] = [], off: readonly string[] = []): Promise<void> {
  const { root, ledger, config } = loadProject({});
  for (const id of off) config.rules[id] = 'off';
  await scan({ paths: ['data'], cwd: root, root, ledger, config, licit: '0.0.0', workers: 0, key: new Uint8Array(32), extraRules });
}

async function listed(more: Partial<Parameters<typeof runExclude>[0]> = {}): Promise<{ list: string[]; said: string }> {
  let [out, said] = ['', ''];
  const into = (add: (text: string) => void) =>
    ((text: string) => {
      add(text);
      return true;
    }) as typeof process.stdout.write;
  vi.spyOn(process.stdout, 'write').mockImplementation(into((text) => void (out += text)));
  vi.spyOn(process.stderr, 'write').mockImplementation(into((text) => void (said += text)));
  await runExclude({ rule: [], path: [], keep: 'stated', output: '-', licit: '0.0.0', ...more });
  vi.restoreAllMocks();
  return { list: out.split('\n').filter(Boolean), said };
}

const row = (id: string, more: object = {}): string =>
  `${JSON.stringify({ id, text: 'a boat on a lake', license: 'CC-BY-4.0', url: `https://e.example/${id}`, ...more })}\n`;

test('an empty list says which line of licit.yaml would change it, and the line does', async () => {
  await project({ 'data/boats/a.jsonl': row('1') + row('2'), 'licit.yaml': 'use: { purpose: commercial }\ndeclarations: []\n' });
  const { list, said } = await listed();
  expect(list).toEqual([]);
  // The line as it is printed, in the place of the one that it names: what is behind # is a comment there too.
  const printed = /^ {4}declarations: {3}# line 2\n {6}- .* # 2 items$/m.exec(said)![0];
  put({ 'licit.yaml': `use: { purpose: commercial }\n${printed.replace(/^ {4}/gm, '')}\n` });
  await scanned();
  const after = await listed();
  expect(after.list).toEqual(['1', '2']);
  expect(after.said).not.toContain('Nothing is cleared');
  // What a person stated is told as such, and is not cleared.
  expect(after.said).toContain('2 items of these rest on what licit.yaml states');
  const cleared = await listed({ keep: 'cleared' });
  expect(cleared.list).toEqual([]);
  expect(cleared.said).toContain("2 items of these rest on somebody's word alone: licit exclude --keep stated lists them");
});

test('of what is broken it says what would have to be true, and offers nothing to say that it is clean', async () => {
  await project({ 'data/people/a.jsonl': row('1', { text: 'call 13800138042' }) + row('2', { url: undefined, text: 'call 13800138042' }) });
  const { list, said } = await listed();
  expect(list).toEqual([]);
  expect(said).not.toContain('personalData');
  expect(said).toMatch(
    /only where it is true[\s\S]*declarations:\n.*- \{ dataset: "data\/people", basis: \{ term: …, .*# 2 items · pi\/without-basis/,
  );
  expect(said).toMatch(/source: \{ kind: …, .*# 1 item · source\/missing/);
});

test('speaks Chinese, and names no line where there is no file', async () => {
  await project({ 'data/boats/a.jsonl': row('1') });
  const { said } = await listed({ lang: 'zh' });
  expect(said).toContain('没有任何可以使用的条目');
  expect(said).toContain('declarations:\n      - { dataset: "data/boats", personalData: none }   # 1 条');
});

test('the configuration may be elsewhere', async () => {
  await project({ 'data/boats/a.jsonl': row('1') });
  const other = join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-other-'))), 'ours.yaml');
  writeFileSync(other, 'use: { purpose: commercial }\ndeclarations: []\n');
  const { said } = await listed({ config: other });
  expect(said).toMatch(/lines of ours\.yaml[\s\S]*declarations: {3}# line 2\n.*\{ dataset: "data\/boats", personalData: none \}/);
});

test('a key of two manifests names in no list what does not belong in it', async () => {
  await project({
    'data/boats/a.jsonl': row('1') + row('2'),
    'data/people/b.jsonl': row('2', { text: 'call 13800138042' }) + row('3', { text: 'call 13800138042' }),
    'licit.yaml': 'use: { purpose: commercial }\ndeclarations:\n  - { dataset: data/boats, personalData: none }\n',
  });
  expect((await listed()).list).toEqual(['1', '@data/boats/a.jsonl:2']);
  const { list, said } = await listed({ keep: undefined });
  expect(list).toEqual(['@data/people/b.jsonl:1', '3']);
  expect(said).toContain('1 item named by manifest and place');
});

test.each([
  ['nothing broken', { 'data/boats/a.jsonl': row('1', { license: undefined }) }],
  ['rules broken', { 'data/people/a.jsonl': row('1', { url: undefined, text: 'call 13800138042', license: 'CC-BY-ND-4.0' }) }],
])('with %s, copies of the rules under other names are answered by the same lines', async (_, files: Record<string, string>) => {
  await project(files);
  const ours = await listed();
  const error = rules().filter(({ scope, severity, fixed }) => scope === 'item' && severity === 'error' && !fixed);
  const called = (id: string): string => `zz${id.replaceAll('/', '/zz-')}`;
  for (const rule of error) put({ [`rules/${called(rule.id).replace('/', '-')}.yaml`]: stringify({ ...rule, id: called(rule.id) }) });
  await scanned(
    error.map(({ id }) => `rules/${called(id).replace('/', '-')}.yaml`),
    error.map(({ id }) => id),
  );
  const theirs = await listed();
  const renamed = error.reduce((text, { id }) => text.replaceAll(called(id), id), theirs.said);
  const sorted = (text: string): string[] => text.split('\n').sort();
  expect(sorted(renamed)).toEqual(sorted(ours.said));
  expect(ours.said).toContain('declarations:');
});
