import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { zipOf } from '../formats/making.js';
import { inProcess } from '../in-process.js';
import { alt, jpeg, xmp } from '../media/media-files.js';
import { type Files, Sharded } from './sharding.js';

const SNAPSHOTS = fileURLToPath(new URL('../../fixtures/snapshots', import.meta.url));
const rows = (all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');
const posts = rows([
  { id: 'a', owner: 'Alice', text: 'one' },
  { id: 'b', owner: 'bob', text: 'two' },
  { id: 'c', text: 'three' },
]);
const pages = rows(
  ['refused', 'part', 'open', 'newer', 'crawlers', 'nothing'].map((name, n) => ({
    id: `${n}`,
    url: `https://${name}.example/private/a`,
    date: '2025-06-10',
    text: 'A text on boats and harbors.',
  })),
);
const FILES: Files = {
  'licit.yaml': 'provider: Example\n',
  'posts/posts.jsonl': posts,
  'pages/pages.jsonl': pages,
  'pages/more.jsonl': rows([{ id: 'x', url: 'https://refused.example/private/b', date: '2025-06-10', text: 'More.' }]),
};

const apart = (manifests: readonly never[]) => manifests.map((one) => [one]);
const answer = (sharded: Sharded, file: string, ...more: string[]): Promise<number> =>
  inProcess(sharded.root, 'answer', 'list', file, '--collected', '2025-06-10', '--from', 'somebody', '--by', 'K. Lee', ...more);

/** The verdicts of one ledger on what rules say of lists. */
const verdicts = (sharded: Sharded, name: string): unknown[] =>
  sharded.sql(name, "select key, rule, verdict from verdicts where rule like 'optout/%' order by key, rule");

/** Plans, runs each task in its own process's way, joins; the ledger is that of one scan of the whole. */
async function joinsAsWhole(sharded: Sharded): Promise<unknown[]> {
  const { tasks } = await sharded.plan(apart as never);
  expect(tasks).toBeGreaterThan(1);
  for (let task = tasks; task >= 1; task -= 1) await sharded.task(task);
  await sharded.join();
  await sharded.whole();
  expect(sharded.content('joined.db')).toEqual(sharded.content('whole.db'));
  expect(verdicts(sharded, 'joined.db')).toEqual(verdicts(sharded, 'whole.db'));
  return verdicts(sharded, 'joined.db');
}

test('lists from outside and snapshots of reservations say of items in tasks what they say in one scan', async () => {
  const sharded = new Sharded({ ...FILES, 'opt-out.txt': '@alice\n' });
  cpSync(SNAPSHOTS, join(sharded.root, 'robots'), { recursive: true });
  await answer(sharded, 'opt-out.txt');
  await answer(sharded, 'robots', '--kind', 'reservations');
  const said = await joinsAsWhole(sharded);
  expect(said).toContainEqual({ key: 'a', rule: 'optout/listed', verdict: 'unmet' });
  expect(said).toContainEqual({ key: 'b', rule: 'optout/listed', verdict: 'met' });
  for (const key of ['0', 'x']) expect(said).toContainEqual({ key, rule: 'optout/reserved', verdict: 'unmet' });
});

test('lists among the files that nobody answered for, packed ones too, are held against items in tasks', async () => {
  const list = 'username,opted_out\nalice,true\nzoe,true\n';
  const sharded = new Sharded({ ...FILES, 'posts/opt-out.csv': list, 'more.zip': zipOf([{ name: 'opt-outs.csv', content: list }]) });
  await joinsAsWhole(sharded);
  const paths = sharded.sql<{ path: string }>(
    'joined.db',
    "select json_extract(value, '$.path') as path from statement where kind = 'list'",
  );
  expect(paths.map(({ path }) => path).sort()).toEqual(['more.zip/opt-outs.csv', 'posts/opt-out.csv']);
});

test('a list that changed since the plan ends a task', async () => {
  const sharded = new Sharded({ ...FILES, 'opt-out.txt': '@alice\n' });
  await answer(sharded, 'opt-out.txt');
  await sharded.plan(apart as never);
  sharded.write('opt-out.txt', '@alice\n@bob\n');
  await expect(sharded.task(1)).rejects.toThrow('would be read otherwise');
});

test('what is said inside media files counts in tasks as in one scan, and is not taken from a plan that was changed', async () => {
  const packet = xmp(alt('xmpRights:UsageTerms', 'For non-commercial use only.'));
  const pictures = Object.fromEntries(
    [0, 1, 2, 3, 4, 5].map((n) => [`photos/${n}.jpg`, Buffer.concat([jpeg(n === 0 ? { xmp: packet } : {}), Buffer.from(`${n}`)])]),
  );
  const list = ['file,caption', ...[0, 1, 2, 3, 4, 5].map((n) => `photos/${n}.jpg,Rain ${n}`), ''].join('\n');
  const sharded = new Sharded({
    'licit.yaml': 'provider: Example\n',
    ...pictures,
    'list.csv': list,
    'loose/9.jpg': jpeg({ xmp: packet }),
    ...FILES,
  });
  await joinsAsWhole(sharded);
  expect(JSON.stringify(sharded.sql('joined.db', 'select body from profile'))).toContain('non-commercial');

  rmSync(sharded.shards, { recursive: true });
  for (const name of readdirSync(join(sharded.planFolder, 'made')))
    if (name.startsWith('inside-')) writeFileSync(join(sharded.planFolder, 'made', name), '');
  const [{ task } = { task: 0 }] = await tasksOf(sharded, 'list.csv');
  await expect(sharded.task(task)).rejects.toThrow('list.csv');
});

async function tasksOf(sharded: Sharded, path: string): Promise<{ task: number }[]> {
  const found: { task: number }[] = [];
  for await (const one of sharded.open().tasks()) if (one.manifests.some((manifest) => manifest.path === path)) found.push(one);
  return found;
}
