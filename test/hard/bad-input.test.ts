import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { items, project, run, start } from './run.js';

interface Scanned {
  manifests: { path: string; format: string; items: number; unread: number }[];
  notRead: { path: string; why: string }[];
  problems: { what: string; at: { path: string; line?: number }; fix: string }[];
  totals: { items: number };
}

/** Scans a folder that also holds one good list, which must be read whatever else is there. */
async function scan(root: string, args: readonly string[] = []): Promise<{ code: number | null; err: string; seen: Scanned }> {
  writeFileSync(join(root, 'data/good.jsonl'), items(5));
  const end = await run(['scan', 'data', '--format', 'json=out.json', '--quiet', ...args], root);
  if (end.code === 2) throw new Error(end.err);
  const seen = JSON.parse(readFileSync(join(root, 'out.json'), 'utf8')) as Scanned;
  expect(seen.manifests.find(({ path }) => path === 'data/good.jsonl')?.items).toBe(5);
  return { code: end.code, err: end.err, seen };
}

const problemsIn = (seen: Scanned, path: string): string[] =>
  seen.problems.filter(({ at }) => at.path === path).map(({ what, at }) => `${at.line ?? '-'}: ${what}`);
const itemsIn = (seen: Scanned, path: string): number | undefined => seen.manifests.find((one) => one.path === path)?.items;

async function writeBig(path: string, pieces: Iterable<string>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const out = createWriteStream(path);
  for (const piece of pieces) if (!out.write(piece)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

test('files that are cut short are said to be, and what can be read of them is kept', async () => {
  const zipped = gzipSync(items(2000));
  const table = Buffer.from(
    parquetWriteBuffer({ columnData: [{ name: 'id', data: Array.from({ length: 1000 }, (_, i) => `id-${i}`), type: 'STRING' }] }),
  );
  const root = project({
    'data/cut.jsonl.gz': zipped.subarray(0, zipped.length >> 1),
    'data/cut.parquet': table.subarray(0, table.length - 20),
    'data/cut.csv': 'id,text\n1,"whole"\n2,"not closed\n3,more\n',
    'data/cut.jsonl': `${items(3)}{"id": "item-`,
  });
  const { code, seen } = await scan(root);
  expect(code).toBe(1);
  expect(itemsIn(seen, 'data/cut.jsonl.gz')).toBeGreaterThan(10);
  expect(itemsIn(seen, 'data/cut.jsonl')).toBe(3);
  expect(itemsIn(seen, 'data/cut.csv')).toBeGreaterThanOrEqual(1);
  for (const name of ['cut.jsonl.gz', 'cut.csv', 'cut.jsonl']) expect([name, problemsIn(seen, `data/${name}`).length]).toEqual([name, 1]);
  const parquet = [...problemsIn(seen, 'data/cut.parquet'), ...seen.notRead.filter(({ path }) => path === 'data/cut.parquet')];
  expect(parquet.length).toBe(1);
  for (const { fix } of seen.problems) expect(fix.length).toBeGreaterThan(10);
});

test('a line that is no JSON is named by its number, and the others are read', async () => {
  const root = project({ 'data/bad.jsonl': `${items(4)}{oops}\n${items(2)}` });
  const { code, seen } = await scan(root);
  expect(code).toBe(1);
  expect(itemsIn(seen, 'data/bad.jsonl')).toBe(6);
  expect(problemsIn(seen, 'data/bad.jsonl')).toEqual([expect.stringMatching(/^5: /)]);
});

test('odd files are read or listed: ragged rows, encodings, nothing at all, NUL bytes, ids twice', async () => {
  const root = project({
    'data/ragged.csv': 'id,text,license\na,one,MIT\nb,two\nc,three,MIT,more\nd,four,MIT\n',
    'data/gb.csv': Buffer.from([
      0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0x31, 0x2c, 0xc4, 0xe3, 0xba, 0xc3, 0x0a, 0x32, 0x2c, 0xca, 0xc0, 0xbd,
      0xe7, 0x0a,
    ]),
    'data/latin.csv': Buffer.from('id,text\n1,caf\xe9\n2,na\xefve\n', 'latin1'),
    'data/utf16.csv': Buffer.from('\ufeffid,text\n1,hello\n2,there\n', 'utf16le'),
    'data/empty.jsonl': '',
    'data/nul.jsonl': '{"id":"a","text":"one\\u0000two"}\n{"id":"b","text":"x"}\n',
    'data/twice.jsonl': '{"id":"same","text":"one"}\n{"id":"same","text":"two"}\n',
    'data/proto.jsonl': '{"id":"p","__proto__":{"license":"MIT"},"text":"x"}\n{"id":"q","constructor":{"prototype":{}},"text":"y"}\n',
  });
  const { seen } = await scan(root);
  expect(itemsIn(seen, 'data/ragged.csv')).toBe(4);
  expect(itemsIn(seen, 'data/gb.csv')).toBe(2);
  expect(itemsIn(seen, 'data/latin.csv')).toBe(2);
  expect(itemsIn(seen, 'data/utf16.csv')).toBe(2);
  expect(itemsIn(seen, 'data/nul.jsonl')).toBe(2);
  expect(itemsIn(seen, 'data/twice.jsonl')).toBe(2);
  expect(itemsIn(seen, 'data/proto.jsonl')).toBe(2);
  expect(seen.notRead.map(({ path, why }) => `${path}: ${why}`)).toEqual([expect.stringMatching(/^data\/empty\.jsonl: .*empty/)]);
});

test('a folder without permission and a circle of links do not stop the scan', async ({ skip }) => {
  const root = project({ 'data/closed/a.jsonl': items(3) });
  symlinkSync('..', join(root, 'data/around'));
  const { seen } = await scan(root);
  expect(seen.totals.items).toBe(8);
  if (process.getuid?.() === 0) skip('root may read everything');
  chmodSync(join(root, 'data/closed'), 0);
  const again = await scan(root);
  chmodSync(join(root, 'data/closed'), 0o755);
  expect(again.seen.notRead.map(({ path }) => path)).toEqual(['data/closed']);
});

test('a JSON line of 200 MB is a problem, and the lines beside it are read', async () => {
  const root = project({});
  const block = 'x'.repeat(1 << 20);
  await writeBig(
    join(root, 'data/long.jsonl'),
    (function* () {
      yield items(2);
      yield '{"id":"long","text":"';
      for (let i = 0; i < 200; i += 1) yield block;
      yield `"}\n${items(2)}`;
    })(),
  );
  const { code, seen } = await scan(root);
  expect(code).toBe(1);
  expect(itemsIn(seen, 'data/long.jsonl')).toBe(4);
  expect(problemsIn(seen, 'data/long.jsonl')).toEqual([expect.stringMatching(/^3: .*64 MiB/)]);
});

test('a JSON document of 200 MB on one line is read', async () => {
  const root = project({});
  const rows = 800_000;
  await writeBig(
    join(root, 'data/one-line.json'),
    (function* () {
      yield '[';
      for (let i = 0; i < rows; i += 1000) {
        const part: string[] = [];
        for (let j = i; j < i + 1000; j += 1)
          part.push(`{"id":"n${j}","url":"https://a.example/${j}.jpg","caption":"${'a boat on a lake '.repeat(11)}","license":"MIT"}`);
        yield `${i === 0 ? '' : ','}${part.join(',')}`;
      }
      yield ']';
    })(),
  );
  const { seen } = await scan(root);
  expect(itemsIn(seen, 'data/one-line.json')).toBe(rows);
  expect(problemsIn(seen, 'data/one-line.json')).toEqual([]);
});

test('deep JSON, YAML that multiplies itself and expressions made to be slow end in problems or items', async () => {
  const bomb = Array.from({ length: 30 }, (_, i) =>
    i === 0
      ? 'a0: &a0 [x,x,x,x,x,x,x,x,x]'
      : `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(',')}]`,
  ).join('\n');
  const root = project({
    'data/deep.json': `[{"id":1,"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`,
    'data/deep.jsonl': `{"id":1,"text":"fine"}\n{"id":2,"a":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}\n`,
    'data/card/README.md': `---\n${bomb}\nlicense: mit\n---\n# Dataset Card\n`,
    'data/slow.jsonl': ['1', 'a@', '1-', 'a.', '电', '(', ' ', '1 ', '@.', 'A1']
      .map((piece, i) => JSON.stringify({ id: `s${i}`, text: piece.repeat(300_000) }))
      .join('\n'),
  });
  const { seen } = await scan(root);
  expect(itemsIn(seen, 'data/deep.jsonl')).toBe(1);
  expect(itemsIn(seen, 'data/slow.jsonl')).toBe(10);
});

test('a file that grows while it is read is said to have changed', async () => {
  const root = project({ 'data/a.jsonl': items(300_000) });
  const { ended } = start(['scan', 'data', '--format', 'json=out.json', '--quiet', '--workers', '1'], root);
  let running = true;
  ended.finally(() => (running = false));
  while (running) {
    writeFileSync(join(root, 'data/a.jsonl'), items(1), { flag: 'a' });
    await new Promise((done) => setTimeout(done, 50));
  }
  expect((await ended).code).toBe(1);
  const seen = JSON.parse(readFileSync(join(root, 'out.json'), 'utf8')) as Scanned;
  expect(problemsIn(seen, 'data/a.jsonl')).toEqual([expect.stringMatching(/changed while it was read/)]);
});

test('what stands in the data commands neither the terminal nor the CI', async () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J::set-output name=x::y\n::error::z\r<script>alert(1)</script>=cmd|calc';
  const root = project({
    'data/evil.jsonl': `${JSON.stringify({ id: evil, url: evil, license: evil, author: evil, text: evil })}\n`.repeat(3),
  });
  for (const format of ['pretty', 'concise', 'github']) {
    const end = await run(['scan', 'data', '--format', format, '--quiet'], root);
    expect(end.out).not.toMatch(/\u001b|\u0007|\r/);
    expect(end.out.split('\n').filter((line) => /^::set-output/.test(line))).toEqual([]);
  }
  await run(['report', 'provenance', '-o', 'report'], root);
  expect(readFileSync(join(root, 'report/index.html'), 'utf8')).not.toContain('<script>');
});

test('there is nothing to scan in an empty folder, and a path that is not there is an error', async () => {
  const root = project({});
  mkdirSync(join(root, 'data'));
  expect((await run(['scan', 'data'], root)).code).toBe(3);
  const end = await run(['scan', 'nowhere'], root);
  expect([end.code, /nowhere/.test(end.err)]).toEqual([2, true]);
});
