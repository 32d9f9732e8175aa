import { mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inProcess } from '../in-process.js';

function project(files: Record<string, string>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-lists-')));
  writeFileSync(join(root, 'licit.yaml'), 'provider: Example\n');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}

function answers(root: string): unknown[] {
  return readdirSync(join(root, '.licit/answers')).map(
    (name) => parse(readFileSync(join(root, '.licit/answers', name), 'utf8')) as unknown,
  );
}

const given = ['--collected', '2026-11-01', '--from', 'The Stack', '--by', 'K. Lee'];

test('a list of accounts is told by its shape and its name, and its answer holds no account', async () => {
  const root = project({ 'opt-out.txt': 'alice\n@Bob\nhttps://code.example/carol\n' });
  expect(await inProcess(root, 'answer', 'list', 'opt-out.txt', ...given)).toBe(0);
  expect(answers(root)).toMatchObject([
    {
      answer: 'list',
      kind: 'accounts',
      about: { path: '**' },
      document: { path: 'opt-out.txt', entries: 3 },
      columns: { account: 'line' },
      collected: '2026-11-01',
      from: 'The Stack',
      by: 'K. Lee',
    },
  ]);
  expect(JSON.stringify(answers(root))).not.toMatch(/alice|bob|carol/i);
});

test('a list that does not show what it is, an empty one, and one of another column are refused', async () => {
  const root = project({
    'people.txt': 'alice\nbob\n',
    'opt-out.txt': '\n',
    'opt-out.csv': 'when,why\n2026-01-01,asked for it by mail\n2026-01-02,asked for it by post\n',
  });
  await expect(inProcess(root, 'answer', 'list', 'people.txt', ...given)).rejects.toThrow('does not show by itself what kind');
  await expect(inProcess(root, 'answer', 'list', 'opt-out.txt', '--kind', 'accounts', ...given)).rejects.toThrow('no column');
  await expect(inProcess(root, 'answer', 'list', 'opt-out.csv', '--kind', 'accounts', ...given)).rejects.toThrow('no column');
  await expect(inProcess(root, 'answer', 'list', 'opt-out.csv', '--kind', 'nothing', ...given)).rejects.toThrow('no kind of list');
});

test('titles with their authors count once each', async () => {
  const root = project({ 'refused.csv': 'title,author\nHome,Marilynne Robinson\nEmma,Jane Austen; Somebody Else\n' });
  expect(await inProcess(root, 'answer', 'list', 'refused.csv', ...given)).toBe(0);
  expect(answers(root)).toMatchObject([{ columns: { title: 'title', author: 'author' }, document: { entries: 2 } }]);
});
