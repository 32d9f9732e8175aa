import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { runs } from '../effort.js';
import { CARD, cutting, hosts, licenses, project, runTasks, texts, timeless } from './random-project.js';
import { type Files, Sharded } from './sharding.js';

test('shards of any cut, read in any order, join to the ledger of one scan of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(project, cutting, async (files, cut) => {
      const sharded = new Sharded(files);
      await runTasks(sharded, cut);
      const joined = await sharded.join();
      expect(joined.lost).toEqual([]);
      await sharded.whole();
      expect(sharded.content('joined.db')).toEqual(sharded.content('whole.db'));
      expect(timeless(await sharded.report('joined.db'))).toBe(timeless(await sharded.report('whole.db')));
    }),
    { numRuns: runs(60, 3) },
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
  for (const task of [2, 1]) await sharded.task(task, { workers: task === 2 ? 2 : 0 });
  await sharded.join();
  await sharded.whole();
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

/** What the next scan compares the parts of a list with: a list that was read in pieces is cut elsewhere, and is read anew as a whole. */
const withoutParts = ({ cut: _, chunk: __, ...rest }: Record<string, unknown[]>) => rest;

/** A table of people and places, with cells that go on over lines. */
const table = (rows: number): string =>
  `id,url,license,text,label\n${Array.from({ length: rows }, (_, i) => `${i},https://h${(i * i) % 331}.example.com/${i},${licenses[i % 4]},"${texts[i % 5]}\nThe tide, ""${i}"".",l${i % 7}\n`).join('')}`;

/** Lines of which many are broken or empty. */
const ragged = (rows: number, every: number): string =>
  Array.from({ length: rows }, (_, i) =>
    i % every === 1
      ? i % 2 === 0
        ? ''
        : `{"id": ${i}, "text": "never clo`
      : JSON.stringify({
          id: `${i}`,
          url: `https://h${(i * i) % 701}.example.com/${i}`,
          license: licenses[i % 6],
          text: texts[i % 5],
          label: `l${i % 9}`,
          ...(i > rows / 2 && { late: `crew-${i}@mail-boats.net` }),
        }),
  ).join('\n');

/** Into how many pieces a list is cut at most: each is a task, and more of them are more of the same. */
const pieces = fc.integer({ min: 2, max: runs(40, 8) });

/** Files that are cut into pieces, by the size of the parts they are cut at: the join of their tasks, copied and as a corpus ledger, is one scan of the whole. Gives how many tasks there were. */
async function inPieces(files: Files, pieces: number, small: number): Promise<number> {
  const sharded = new Sharded(files, { over: 4096, least: small, mean: 2 * small, most: 4 * small });
  const { tasks } = await sharded.plan((manifests) => [[...manifests]], undefined, pieces);
  for (let task = tasks; task >= 1; task -= 1) await sharded.task(task);
  await sharded.whole();
  const whole = withoutParts(sharded.content('whole.db'));
  const report = timeless(await sharded.report('whole.db'));
  await sharded.join();
  expect(withoutParts(sharded.content('joined.db'))).toEqual(whole);
  expect(timeless(await sharded.report('joined.db'))).toBe(report);
  await sharded.join('corpus.db', false);
  const { item: _, detection: __, ...besideRows } = whole;
  expect(withoutParts(sharded.content('corpus.db'))).toEqual(besideRows);
  expect(verifyLedger(join(sharded.out, 'corpus.db'), { deep: true })).toMatchObject({ whole: true });
  return tasks;
}

test('a list whose rows several tasks read is the list that one task would have read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ rows: fc.nat(900), every: fc.integer({ min: 2, max: 9 }), pieces, mean: fc.nat(3) }),
      async ({ rows, every, pieces, mean }) => {
        const files = {
          'a/ragged.jsonl': ragged(rows, every),
          'a/table.csv': table(rows),
          'b/one.jsonl': '{"id": 1, "text": "The tide."}\n',
        };
        const tasks = await inPieces(files, pieces, 256 << mean);
        if (rows > 400) expect(tasks).toBeGreaterThan(2);
      },
    ),
    { numRuns: runs(40, 3) },
  );
});

test('a Parquet file whose row groups several tasks read is the list that one task would have read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        rows: fc.integer({ min: 1, max: 700 }),
        rowGroupSize: fc.integer({ min: 20, max: 300 }),
        pageSize: fc.constantFrom(64, 1 << 20),
        codec: fc.constantFrom('SNAPPY', 'UNCOMPRESSED'),
        pieces,
        footer: fc.boolean(),
      }),
      async ({ rows, rowGroupSize, pageSize, codec, pieces, footer }) => {
        const column = (name: string, cell: (i: number) => string | undefined) => ({
          name,
          type: 'STRING' as const,
          data: Array.from({ length: rows }, (_, i) => cell(i) ?? null),
        });
        const columnData = [
          column('id', (i) => (i % 11 === 3 ? undefined : `${i % 500}`)),
          column('url', (i) => `https://h${(i * i) % 401}.example.com/${i}`),
          column('license', (i) => licenses[i % 6]),
          column('text', (i) => `${texts[i % 5]}${i > rows / 2 ? ` crew-${i}@mail-boats.net` : ''}`),
          column('label', (i) => `l${i % 9}`),
        ];
        const kvMetadata = footer ? [{ key: 'license', value: 'CC-BY-4.0' }] : [];
        const file = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize, pageSize, kvMetadata, codec: codec as 'SNAPPY' }));
        const tasks = await inPieces({ 'a/rows.parquet': file, 'b/one.jsonl': '{"id": 1, "text": "The tide."}\n' }, pieces, 256);
        if (rows > 2 * rowGroupSize) expect(tasks).toBeGreaterThan(2);
      },
    ),
    { numRuns: runs(40, 3) },
  );
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
