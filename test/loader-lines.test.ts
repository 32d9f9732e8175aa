/** What `licit export loader` writes for programs that load data: every item in the order of its file, and nothing that is older than what decides. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runExportLoader } from '../src/commands/export/export-loader.js';
import { loadProject } from '../src/project/project.js';
import { scan } from '../src/scan/scan.js';

const before = process.cwd();
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

function put(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, content);
  }
}

async function scanned(): Promise<void> {
  const { root, ledger, config } = loadProject({});
  await scan({ paths: ['data'], cwd: root, root, ledger, config, licit: '0.0.0', workers: 0, key: new Uint8Array(32) });
}

/** A project with these files, scanned. */
async function project(files: Record<string, string>): Promise<void> {
  process.chdir(realpathSync(mkdtempSync(join(tmpdir(), 'licit-loader-'))));
  put(files);
  await scanned();
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Line = Record<string, unknown>;

async function exported(more: Partial<Parameters<typeof runExportLoader>[0]> = {}): Promise<{ lines: Line[]; said: string }> {
  let [out, said] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation(((text: string) => {
    out += text;
    return true;
  }) as typeof process.stdout.write);
  vi.spyOn(process.stderr, 'write').mockImplementation(((text: string) => {
    said += text;
    return true;
  }) as typeof process.stderr.write);
  await runExportLoader({ paths: [], keep: 'not-forbidden', output: '-', lang: 'en', licit: '0.0.0', ...more }).finally(() =>
    vi.restoreAllMocks(),
  );
  return {
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
    said,
  };
}

const row = (more: object): string =>
  `${JSON.stringify({ text: 'a boat on a lake', license: 'CC-BY-4.0', url: 'https://e.example/1', ...more })}\n`;
const boats = row({ id: 'b-1' }) + row({ id: 'b-2', license: 'CC-BY-NC-4.0' }) + row({ id: 'b-3' });
const use = 'use: { purpose: commercial }\n';

test('each item is there with its key, its place and whether it may be kept, and each file with its digest', async () => {
  await project({ 'licit.yaml': use, 'data/README.md': '---\nlicense: cc-by-4.0\n---\n', 'data/a.jsonl': boats });
  const { lines, said } = await exported();
  expect(lines).toMatchObject([
    { licitLoader: 1, level: 'not-forbidden', purpose: 'commercial', root: process.cwd(), run: 1, unread: { records: 0, files: 0 } },
    { document: 'data/README.md' },
    { manifest: 'data/a.jsonl', unit: 'line', items: 3, unread: 0, keyColumns: ['id'], bytes: boats.length, sha256: sha256(boats) },
    {
      from: 1,
      items: 3,
      keys: ['b-1', 'b-2', 'b-3'],
      places: [[1, 1, 3]],
      kept: [
        [1, 1],
        [3, 3],
      ],
    },
    { end: true, manifests: 1, items: 3, kept: 2 },
  ]);
  expect(said).toBe('✓ 1 manifest, 3 items, 2 items to keep\n');
  expect((await exported({ keep: 'cleared' })).lines.at(-1)).toMatchObject({ items: 3, kept: 0 });
});

test('a key with a personal value is left out; a line without an item leaves a gap in the places', async () => {
  const person = row({ id: 'ann.boat@mail-boats.net' });
  await project({ 'licit.yaml': use, 'data/a.jsonl': `${row({ id: 'b-1' })}\n{not json\n${person}${row({ id: null })}` });
  const { lines } = await exported();
  expect(JSON.stringify(lines)).not.toContain('ann');
  expect(lines.slice(1, 3)).toMatchObject([
    { manifest: 'data/a.jsonl', items: 3, unread: 1 },
    {
      keys: ['b-1', null, null],
      places: [
        [1, 1, 1],
        [2, 4, 2],
      ],
    },
  ]);
});

test('paths choose files with items; a document counts wherever it is', async () => {
  await project({ 'data/a.jsonl': boats, 'data/b.jsonl': row({}), 'data/LICENSE': 'The MIT License\n' });
  const { lines } = await exported({ paths: ['data/b.jsonl'] });
  expect(lines.slice(1, 3)).toMatchObject([{ document: 'data/LICENSE' }, { manifest: 'data/b.jsonl', keyColumns: [] }]);
  // Without keys none are listed.
  expect(lines[3]).not.toHaveProperty('keys');
  await expect(exported({ paths: ['data/c.jsonl'] })).rejects.toThrow('data/c.jsonl');
});

test('what people state now and the last scan did not know is not passed over', async () => {
  await project({ 'licit.yaml': use, 'data/a.jsonl': boats });
  put({ 'licit.yaml': `# the same\n${use}` });
  expect((await exported()).lines.at(-1)).toMatchObject({ kept: 2 });
  put({ 'licit.yaml': 'use: { purpose: research }\n' });
  await expect(exported()).rejects.toMatchObject({
    message: expect.stringContaining('has changed since the last scan'),
    fix: 'Scan again: licit scan',
  });
  await scanned();
  expect((await exported()).lines).toMatchObject([{ purpose: 'research', run: 2 }, {}, {}, { kept: 3 }]);
  await expect(exported({ licit: '0.0.1' })).rejects.toThrow('licit itself');
});

test('lines of many items follow each other', async () => {
  await project({ 'licit.yaml': use, 'data/a.jsonl': Array.from({ length: 70_000 }, (_, i) => `{"id":"n-${i}","n":${i}}\n`).join('') });
  const { lines } = await exported();
  expect(lines.slice(2, 4)).toMatchObject([
    { from: 1, items: 65_536, places: [[1, 1, 65_536]] },
    { from: 65_537, items: 4464, places: [[65_537, 65_537, 4464]] },
  ]);
});
