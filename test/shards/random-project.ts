/** Projects of small folders as people have them: lists, tables, archives, loose files, and what is said beside them. */
import fc from 'fast-check';
import { zipOf } from '../formats/making.js';
import type { Files, Sharded } from './sharding.js';

export const hosts = ['tides.example.com', 'boats.example.org', 'harbor.example.net', 'quay.example.com'];
export const licenses = ['MIT', 'CC-BY-4.0', 'cc-by-nc-4.0', 'all rights reserved', 'with the permission of the harbor', undefined];
export const texts = [
  'The tide is low.',
  'Write to ann@mail-boats.net.',
  '船在港口。',
  '',
  'Copyright (c) 2020 A. Boat. All rights reserved.',
];

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

export const CARD = '---\nlicense: cc-by-4.0\npretty_name: Tides\n---\n# Tides\nFor research only.\n';
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

/** A project of one to three folders. */
export const project = fc.array(folder, { minLength: 1, maxLength: 3 }).map((folders) => {
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

/** To which of several groups each manifest goes, how many pieces lists are cut into at most, and the order in which the groups are read. */
export const cutting = fc.record({
  groups: fc.array(fc.nat(7), { minLength: 12, maxLength: 12 }),
  pieces: fc.constantFrom(1, 2, 3, 5, 40),
  order: fc.infiniteStream(fc.nat(99)),
});

/** Plans a project by a cut, and reads its tasks in the order that was drawn. */
export async function runTasks(
  sharded: Sharded,
  { groups, pieces, order }: { groups: readonly number[]; pieces: number; order: Iterator<number> },
): Promise<number> {
  const { tasks } = await sharded.plan(
    (manifests) => {
      const cut: (typeof manifests)[number][][] = [];
      for (const [i, one] of manifests.entries()) (cut[groups[i % groups.length]!] ??= []).push(one);
      return cut.filter((group) => group !== undefined);
    },
    undefined,
    pieces,
  );
  const drawn = Array.from({ length: tasks }, (_, i) => ({ task: i + 1, at: order.next().value as number }));
  for (const { task } of drawn.sort((a, b) => a.at - b.at)) await sharded.task(task);
  return tasks;
}

/** Without times and the head, which are of one ledger alone. */
export function timeless(json: string): string {
  return json
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/"seconds": [\d.]+/, '"seconds": 0')
    .replace(/"head": ?"[0-9a-f]{64}"/g, '"head":""');
}
