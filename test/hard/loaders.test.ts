/** The programs of docs/exclude.md run as they are printed, and load what the lists say and nothing else. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project, run } from './run.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/exclude.md'), 'utf8');
const programs = [...page.matchAll(/```python\n([\s\S]*?)```/g)].map(([, program]) => program!);
const [byPlace, byKey, dropped] = programs as [string, string, string];

const python = (program: string, cwd: string): string => execFileSync('python3', ['-'], { cwd, input: program, encoding: 'utf8' });
const row = (id: string, text: string, more: object = {}): string =>
  `${JSON.stringify({ id, text, license: 'CC-BY-4.0', url: `https://e.example/${id}`, ...more })}\n`;

test('each has three lines, and is Python', () => {
  expect(programs).toHaveLength(6);
  for (const program of programs) {
    expect(program.trimEnd().split('\n')).toHaveLength(3);
    execFileSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: program });
  }
});

test('plain Python loads the items that are cleared, by key and by place, and leaves out what is not', async () => {
  const root = project({
    'licit.yaml': 'use: { purpose: commercial }\ndeclarations:\n  - { path: data/a.jsonl, personalData: none }\n',
    // A key that another list has for what is not cleared, one that does not stand on a line by itself, and a license that forbids.
    'data/a.jsonl':
      row('one', 'a boat') +
      row('shared', 'a lake') +
      row('@at', 'a hill') +
      row('four', 'a field') +
      row('five', 'a river', { license: 'CC-BY-NC-4.0' }),
    'b/b.jsonl': row('shared', 'call 13800138042', { license: 'CC-BY-NC-4.0' }),
  });
  await run(['scan', 'data', 'b', '-q'], root);
  for (const list of [
    ['--keep', 'stated', '-o', 'train.txt'],
    ['--keep', 'stated', '-o', 'train.jsonl'],
    ['-o', 'exclude.jsonl'],
  ])
    expect(await run(['exclude', ...list], root)).toMatchObject({ code: 0 });
  const ids = (program: string): unknown => JSON.parse(python(`${program}\nprint(json.dumps([row["id"] for row in rows]))\n`, root));
  const list = readFileSync(join(root, 'train.txt'), 'utf8');
  expect(list).toContain('@data/a.jsonl:2');
  // What a key cannot say in a line by itself is left out, never let in.
  expect(ids(byKey)).toEqual(['one', 'shared', 'four']);
  expect(ids(byPlace)).toEqual(['one', 'shared', '@at', 'four']);
  expect(ids(dropped)).toEqual(['one', 'shared', '@at', 'four']);
});

test('each works on rows that have no key', async () => {
  const question = (n: number, license = 'CC-BY-4.0'): string =>
    `${JSON.stringify({ question: `how many boats are on lake ${n}?`, answer: `${n}`, license, url: 'https://e.example/q' })}\n`;
  const root = project({
    'licit.yaml': 'use: { purpose: commercial }\ndeclarations:\n  - { path: data, personalData: none }\n',
    'data/a.jsonl': question(1) + question(2, 'CC-BY-NC-4.0') + question(3),
  });
  await run(['scan', 'data', '-q'], root);
  for (const list of [
    ['--keep', 'stated', '-o', 'train.txt'],
    ['--keep', 'stated', '-o', 'train.jsonl'],
    ['-o', 'exclude.jsonl'],
  ])
    expect(await run(['exclude', ...list], root)).toMatchObject({ code: 0 });
  for (const program of [byPlace, byKey, dropped])
    expect(JSON.parse(python(`${program}\nprint(json.dumps([row["answer"] for row in rows]))\n`, root))).toEqual(['1', '3']);
});
