import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../effort.js';
import { CARD, cutting, hosts, licenses, project, runTasks, texts, timeless } from './random-project.js';
import { Sharded } from './sharding.js';

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
