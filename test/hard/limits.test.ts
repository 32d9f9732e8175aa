/** Data made to be large: memory, unpacked bytes and names are bounded, and what goes past a bound is told by name. */
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runs } from '../effort.js';
import { items, project, run } from './run.js';

interface Seen {
  manifests: { path: string; items: number }[];
  problems: { what: string; at: { path: string } }[];
  notRead: { path: string; reason: string; files: number }[];
  totals: { items: number; unread?: number; unreadFiles?: number; notedFiles?: number };
}

async function writeRows(path: string, rows: number, row: (i: number) => string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const out = createWriteStream(path);
  for (let i = 0; i < rows; i += 1)
    if (!out.write(`${JSON.stringify({ id: `n${i}`, text: row(i), license: 'CC0-1.0' })}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

async function scan(root: string): Promise<Seen> {
  const end = await run(['scan', 'data', '-q', '-f', 'json=out.json', '--workers', '2'], root);
  expect([end.code === 2, end.err]).toEqual([false, expect.not.stringContaining('bug')]);
  return JSON.parse(readFileSync(join(root, 'out.json'), 'utf8')) as Seen;
}

test.each([
  ['1,100 rows of 400 KB', 1100, 'x'.repeat(400_000)],
  ['1,100 rows of many Chinese characters', 1100, '海'.repeat(runs(200_000))],
  ['40 rows of 5 MB', 40, 'a boat '.repeat(714_000)],
] as const)('%s are read', async (_, rows, text) => {
  const root = project({ 'data/good.jsonl': items(5) });
  await writeRows(join(root, 'data/long.jsonl'), rows, () => text);
  const seen = await scan(root);
  expect(seen.manifests.map(({ path, items: n }) => [path, n])).toEqual([
    ['data/good.jsonl', 5],
    ['data/long.jsonl', rows],
  ]);
  expect(seen.problems).toEqual([]);
});

test('a text with 200,000 mail addresses is read, and the other files with it', async () => {
  const text = Array.from({ length: 200_000 }, (_, i) => `write to someone${i}@example.com`);
  const root = project({ 'data/good.jsonl': items(5), 'data/many.txt': text.join('\n') });
  const seen = await scan(root);
  // Seven megabytes are read in parts of 256 KiB, which is a note and no loss.
  expect(seen.totals.items).toBeGreaterThan(5 + text.join('\n').length / (1 << 19));
  expect(seen.problems.map(({ what }) => what)).toEqual([expect.stringContaining('read in parts')]);
  expect(seen.totals).toMatchObject({ unread: 0, unreadFiles: 0, notedFiles: 1 });
});

test('a row of 60 MB among rows of 5 MB is read', async () => {
  const root = project();
  await writeRows(join(root, 'data/long.jsonl'), 7, (i) => 'a boat '.repeat(i === 3 ? 8_570_000 : 714_000));
  const seen = await scan(root);
  expect(seen.manifests.map(({ items: n }) => n)).toEqual([7]);
  expect(seen.problems).toEqual([]);
});

test('rows of millions of values are problems by name, and the other files are read', async () => {
  const root = project({ 'data/good.jsonl': items(5), 'data/z.jsonl': items(5) });
  // Millions of tiny values take many times the memory of their text.
  const out = createWriteStream(join(root, 'data/deep.jsonl'));
  for (let i = 0; i < 6; i += 1) if (!out.write(`{"id":${i},"a":[${'{},'.repeat(16_000_000)}{}]}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  const seen = await scan(root);
  expect(seen.manifests.filter(({ path }) => path !== 'data/deep.jsonl').map(({ items: n }) => n)).toEqual([5, 5]);
  const read = seen.manifests.find(({ path }) => path === 'data/deep.jsonl')?.items;
  if (read !== 6) expect([...new Set(seen.problems.map(({ at }) => at.path))]).toEqual(['data/deep.jsonl']);
});

test('every name on the disk is read or listed', async () => {
  const root = project({
    'data/a.jsonl': items(2),
    'data/x\ny.jsonl': items(2),
    'data/.hidden.jsonl': items(2),
    'data/.deep/b.jsonl': items(2),
    'data/node_modules/p/c.jsonl': items(2),
    'data/n\nn/d.jsonl': items(2),
    ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`data/many/.h${i}.jsonl`, items(1)])),
  });
  const seen = await scan(root);
  expect(seen.totals.items).toBe(6);
  expect(seen.notRead.map(({ path, reason, files }) => [path, reason, files])).toEqual([
    ['data/.deep/', 'hidden', 1],
    ['data/.hidden.jsonl', 'hidden', 1],
    ['data/many/', 'hidden', 40],
    ['data/node_modules/', 'packages', 1],
  ]);
});
