import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Member } from '../src/commands/license/license-answers.js';
import { answerLines } from '../src/commands/license/license-lines.js';
import { slowTest } from './effort.js';

const strings = Array.from({ length: 3_000 }, (_, n) => [`MIT no. ${n}`, `CC BY-NC 4.0, part ${n}`, `part ${n}: 知识共享署名 4.0`][n % 3]!);
const asked = strings.map((string, id) => JSON.stringify({ id, string }));
asked[1_500] = 'no JSON';
asked[1_700] = '';
asked[1_900] = JSON.stringify({ id: 'long', string: 'x'.repeat(1 << 20) });
asked[2_100] = JSON.stringify({ id: 'x' });
asked[2_300] = JSON.stringify({ id: 2_300, string: null });

async function answersOf(
  lines: readonly string[],
  threads: number,
  { member = 'string', slow = false }: { member?: Member; slow?: boolean } = {},
) {
  let answers = '';
  const output = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      answers += chunk;
      if (slow) setImmediate(done);
      else done();
    },
  });
  await answerLines(Readable.from([Buffer.from(lines.join('\n'))]), output, member, { threads, after: 600 });
  return answers.split('\n');
}

test('threads give the answers that are given in place, in the order of the lines', async () => {
  const inPlace = await answersOf(asked, 1);
  expect(inPlace).toHaveLength(asked.length + 1);
  expect(inPlace[1_500]).toContain('not a JSON object');
  expect(inPlace[1_900]).toContain('longer than a license statement');
  expect(await answersOf(asked, 2)).toEqual(inPlace);
});

slowTest('a reader that is slow gets every answer', async () => {
  expect(await answersOf(asked, 2, { slow: true })).toEqual(await answersOf(asked, 1));
});

test('texts are shared among threads as strings are', async () => {
  const texts = Array.from({ length: 1_300 }, (_, id) => JSON.stringify({ id, text: `Released under the MIT License, number ${id}.` }));
  const shared = await answersOf(texts, 2, { member: 'text' });
  expect(JSON.parse(shared[1_299]!)).toMatchObject({ id: 1_299, licenses: [{ id: 'MIT', how: 'name' }] });
  expect(shared).toEqual(await answersOf(texts, 1, { member: 'text' }));
});

test('what goes wrong with the input ends the answering, with threads under way', async () => {
  async function* broken() {
    yield Buffer.from(`${asked.slice(0, 1_400).join('\n')}\n`);
    throw new Error('gone');
  }
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  await expect(answerLines(Readable.from(broken()), output, 'string', { threads: 2, after: 600 })).rejects.toThrow('gone');
});

test('an output that closes ends the answering', async () => {
  const output = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => setImmediate(done, new Error('closed')) });
  output.on('error', () => {});
  const input = Readable.from([Buffer.from(asked.join('\n'))]);
  await expect(answerLines(input, output, 'string', { threads: 2, after: 600 })).rejects.toThrow();
});
