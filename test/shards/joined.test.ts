import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../effort.js';
import { zipOf } from '../formats/making.js';
import { type Files, Sharded } from './sharding.js';

const hosts = ['tides.example.com', 'boats.example.org', 'harbor.example.net', 'quay.example.com'];
const licenses = ['MIT', 'CC-BY-4.0', 'cc-by-nc-4.0', 'all rights reserved', 'with the permission of the harbor', undefined];
const texts = ['The tide is low.', 'Write to ann@mail-boats.net.', '船在港口。', '', 'Copyright (c) 2020 A. Boat. All rights reserved.'];

const row = fc.record(
  {
    id: fc.nat(40),
    url: fc.tuple(fc.constantFrom(...hosts), fc.nat(9)).map(([host, n]) => `https://${host}/${n}`),
    license: fc.constantFrom(...licenses),
    text: fc.constantFrom(...texts),
    label: fc.constantFrom('cat', 'dog'),
    author: fc.constantFrom('A. Boat', 'Harbor Ltd'),
    date: fc.constantFrom('2023-01-05', '2024-06-30'),
  },
  { requiredKeys: ['id', 'text'] },
);
const broken = '{"id": 1, "text": "never clo';
const jsonl = fc
  .tuple(fc.array(row, { minLength: 2, maxLength: 12 }), fc.boolean())
  .map(([rows, hurt]) => `${[...rows.map((one) => JSON.stringify(one)), ...(hurt ? [broken] : [])].join('\n')}\n`);
const csv = fc
  .array(row, { minLength: 3, maxLength: 8 })
  .map(
    (rows) =>
      `${['id,url,license,text', ...rows.map(({ id, url = '', license = '', text }) => `${id},${url},${license},"${text}"`)].join('\n')}\n`,
  );

const CARD = '---\nlicense: cc-by-4.0\npretty_name: Tides\n---\n# Tides\nFor research only.\n';
const infos = (rows: number): string =>
  JSON.stringify({
    default: { splits: { train: { name: 'train', num_bytes: 10, num_examples: rows } }, license: 'mit', description: 'Tides' },
  });
const beside = fc.record(
  {
    'README.md': fc.constant(CARD),
    LICENSE: fc.constant('Apache License\nVersion 2.0, January 2004\nhttp://www.apache.org/licenses/\n'),
    'dataset_infos.json': fc.nat(12).map(infos),
    'NOTICE.txt': fc.constant('The texts of this folder may not be used for training.\n'),
  },
  { requiredKeys: [] },
);
const folder = fc.record(
  {
    beside,
    lists: fc.array(fc.oneof(jsonl, jsonl, csv), { minLength: 1, maxLength: 3 }),
    loose: fc.nat(2),
    zipped: fc.option(jsonl, { nil: undefined }),
  },
  { requiredKeys: ['beside', 'lists', 'loose'] },
);

const project = fc.array(folder, { minLength: 1, maxLength: 3 }).map((folders) => {
  const files: Record<string, string | Uint8Array> = {};
  for (const [i, { beside: notes, lists, loose, zipped }] of folders.entries()) {
    for (const [name, text] of Object.entries(notes)) files[`set${i}/${name}`] = text!;
    for (const [n, text] of lists.entries())
      files[`set${i}/${n === 0 ? 'train' : 'part'}-${n}.${text.startsWith('id,') ? 'csv' : 'jsonl'}`] = text;
    for (let n = 0; n < loose; n += 1) files[`set${i}/pages/${n}.txt`] = `Page ${n} of a book on tides. `.repeat(9);
    if (zipped !== undefined) files[`set${i}/more.zip`] = zipOf([{ name: 'more.jsonl', content: zipped }]);
  }
  return files as Files;
});

test('shards of any cut, read in any order, join to the ledger of one scan of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      project,
      fc.array(fc.nat(7), { minLength: 12, maxLength: 12 }),
      fc.infiniteStream(fc.nat(99)),
      async (files, cut, order) => {
        const sharded = new Sharded(files);
        const { tasks } = await sharded.plan((manifests) => {
          const groups: (typeof manifests)[number][][] = [];
          for (const [i, one] of manifests.entries()) (groups[cut[i % cut.length]!] ??= []).push(one);
          return groups.filter((group) => group !== undefined);
        });
        const drawn = Array.from({ length: tasks }, (_, i) => ({ task: i + 1, at: order.next().value! }));
        for (const { task } of drawn.sort((a, b) => a.at - b.at)) await sharded.task(task);
        const joined = await sharded.join();
        expect(joined.lost).toEqual([]);
        await sharded.whole();
        expect(sharded.content('joined.db')).toEqual(sharded.content('whole.db'));
        expect(timeless(await sharded.report('joined.db'))).toBe(timeless(await sharded.report('whole.db')));
      },
    ),
    { numRuns: runs(60, 4) },
  );
});

test('lists that are read in parts, by threads, join to the same ledger, and their parts are known to the next scan', async () => {
  const list = (n: number): string[] =>
    Array.from({ length: 400 }, (_, i) =>
      JSON.stringify({
        id: `${n}-${i}`,
        url: `https://${hosts[(i * n) % 4]}/${i}`,
        license: licenses[i % 5],
        text: `${texts[i % 5]} ${i}`,
      }),
    );
  const files = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`set${n % 2}/list-${n}.jsonl`, `${list(n).join('\n')}\n`]));
  const sharded = new Sharded({ ...files, 'set1/README.md': CARD }, { over: 4096, least: 512, mean: 2048, most: 8192 });
  await sharded.plan((manifests) => [manifests.filter((_, i) => i % 2 === 0), manifests.filter((_, i) => i % 2 === 1)]);
  for (const task of [2, 1]) await sharded.task(task, { workers: 2 });
  await sharded.join();
  await sharded.whole('whole.db', 2);
  const joined = sharded.content('joined.db');
  expect(joined).toEqual(sharded.content('whole.db'));
  expect(joined.cut).toHaveLength(5);

  const changed = list(3);
  changed[350] = JSON.stringify({ id: 'new', license: 'MIT', text: 'A new text.' });
  sharded.write('set1/list-3.jsonl', `${changed.join('\n')}\n`);
  await sharded.scan('joined.db');
  await sharded.scan('whole.db');
  expect(sharded.content('joined.db')).toEqual(sharded.content('whole.db'));
  expect(sharded.sql('joined.db', 'select added, closed from run where id = 2')).toEqual([{ added: 1, closed: 1 }]);
});

test('files that a descriptor declares are compared with what a shard read where they are not at hand', async () => {
  const rows = `${JSON.stringify({ id: 1, text: 'a' })}\n${JSON.stringify({ id: 2, text: 'b' })}\n`;
  const sha256 = createHash('sha256').update(rows).digest('hex');
  const sharded = new Sharded({ 'set/list.jsonl': rows, 'set/SHA256SUMS': `${sha256}  list.jsonl\n${'0'.repeat(64)}  gone.jsonl\n` });
  const { tasks } = await sharded.plan((manifests) => [[...manifests]]);
  for (let task = 1; task <= tasks; task += 1) await sharded.task(task);
  rmSync(join(sharded.root, 'set/list.jsonl'));
  await sharded.join();
  expect(sharded.sql('joined.db', 'select path, outcome from declared_file order by path')).toEqual([
    { path: 'gone.jsonl', outcome: 'absent' },
    { path: 'list.jsonl', outcome: 'same' },
  ]);
});

/** Without times and the head, which are of one ledger alone. */
function timeless(json: string): string {
  return json
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/"seconds": [\d.]+/, '"seconds": 0')
    .replace(/"head": ?"[0-9a-f]{64}"/g, '"head":""');
}
