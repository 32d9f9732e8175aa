import { mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { called, inProcess } from '../in-process.js';

/** A project in a folder of its own. */
function project(files: Record<string, string>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-lists-')));
  write(root, { 'licit.yaml': 'provider: Example\n', ...files });
  return root;
}

function write(root: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const rows = (all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');

/** Each item's key with what a rule says of it, in the last scan; its words alone where nothing of it was read again. */
function verdicts(root: string, rule: string): Record<string, string> {
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const all = db.prepare('select key, verdict from verdicts where rule = ? order by key').raw().all(rule) as [string, string][];
  db.close();
  return Object.fromEntries(all);
}

function asked<T>(root: string, sql: string): T[] {
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const all = db.prepare(sql).pluck().all() as T[];
  db.close();
  return all;
}

const answer = async (root: string, file: string, ...more: string[]): Promise<void> => {
  rmSync(join(root, '.licit/answers'), { recursive: true, force: true });
  await inProcess(root, 'answer', 'list', file, '--collected', '2026-11-01', '--from', 'somebody', '--by', 'K. Lee', ...more);
};
const scan = (root: string): Promise<number> => inProcess(root, 'scan', 'data');

const posts = rows([
  { id: 'a', owner: 'Alice', text: 'one' },
  { id: 'b', owner: 'bob', text: 'two' },
  { id: 'c', text: 'three' },
]);

test('what a list names is forbidden, what it does not name is not, and what it cannot name is not proven', async () => {
  const root = project({ 'data/posts.jsonl': posts, 'opt-out.txt': '@alice\n' });
  await answer(root, 'opt-out.txt');
  await scan(root);
  expect(verdicts(root, 'optout/listed')).toEqual({ a: 'unmet', b: 'met', c: 'unproven' });
  expect(await inProcess(root, 'ledger', 'verify')).toBe(0);
});

test('where only the list changed the ledger is judged again without reading data, as if it had been read', async () => {
  const root = project({ 'data/posts.jsonl': posts, 'opt-out.txt': 'alice\n' });
  await scan(root);
  await answer(root, 'opt-out.txt');
  await scan(root);
  write(root, { 'opt-out.txt': 'alice\nbob\n' });
  await scan(root);
  expect(verdicts(root, 'optout/listed')).toEqual({ a: 'unmet', b: 'unmet', c: 'unproven' });
  expect(asked(root, "select json_extract(body, '$.summary') from entry where kind = 'run' order by seq")).toEqual([
    expect.stringContaining('1 read'),
    expect.stringContaining('0 read'),
    expect.stringContaining('0 read'),
  ]);
  expect(asked(root, 'select sum(items) from measure where until is null')).toEqual([3]);
  expect(await inProcess(root, 'ledger', 'verify')).toBe(0);
});

test('what the ledger does not hold is read again', async () => {
  const book = rows([{ id: 'a', isbn: '0-306-40615-2', text: 'one' }]);
  const root = project({ 'data/books.jsonl': book, 'refused.csv': 'isbn\n9780306406157\n' });
  await scan(root);
  await answer(root, 'refused.csv', '--kind', 'works');
  await scan(root);
  expect(verdicts(root, 'optout/listed')).toEqual({ a: 'unmet' });
  expect(asked(root, "select json_extract(body, '$.summary') from entry where kind = 'run' order by seq desc limit 1")).toEqual([
    expect.stringContaining('1 read'),
  ]);
});

test('a shorter list that nobody signed takes no name back, and one that somebody signed is told', async () => {
  const root = project({ 'data/posts.jsonl': posts, 'opt-out.txt': 'alice\nzoe\n' });
  await answer(root, 'opt-out.txt');
  await scan(root);
  write(root, { 'opt-out.txt': 'zoe\n' });
  await scan(root);
  expect(verdicts(root, 'optout/listed')).toEqual({ a: 'unmet', b: 'unproven', c: 'unproven' });
  expect(asked(root, "select verdict from verdict v, latest where v.judging = latest.judging and rule = 'evidence/list-lacking'")).toEqual([
    'unmet',
  ]);
  await answer(root, 'opt-out.txt');
  await scan(root);
  expect(verdicts(root, 'optout/listed')).toEqual({ a: 'met', b: 'met', c: 'unproven' });
  expect(asked(root, "select items from findings where rule = 'optout/delisted'")).toEqual([1]);
});

test('a list that is not at hand says what it said, and nothing of what is new', async () => {
  const root = project({ 'data/posts.jsonl': posts, 'opt-out.txt': 'alice\n' });
  await answer(root, 'opt-out.txt');
  await scan(root);
  rmSync(join(root, 'opt-out.txt'));
  write(root, { 'data/more.jsonl': rows([{ id: 'd', owner: 'dan', text: 'four' }]) });
  await scan(root);
  expect(verdicts(root, 'optout/listed')).toEqual({ a: 'unmet', b: 'met', c: 'unproven', d: 'unproven' });
});

test('a list beside the data is to be looked at, and when somebody answered for it its rows are no items', async () => {
  const root = project({ 'data/posts.jsonl': posts, 'data/opt-out.csv': 'username,requested\nalice,2026-01-01\n' });
  await scan(root);
  expect(verdicts(root, 'optout/listed-beside')).toMatchObject({ a: 'unmet', b: 'not-applicable' });
  const items = (): unknown[] => asked(root, 'select sum(items) from manifest_version where until is null');
  expect(items()).toEqual([4]);
  await answer(root, 'data/opt-out.csv');
  await scan(root);
  expect(items()).toEqual([3]);
  expect(verdicts(root, 'optout/listed')).toEqual({ a: 'unmet', b: 'met', c: 'unproven' });
  write(root, { 'data/opt-out.csv': 'username,requested\nalice,2026-01-01\nbob,2026-01-02\n' });
  await scan(root);
  expect(items()).toEqual([5]);
});

test('data that somebody calls a list stays data', async () => {
  const text = 'a text of more than two hundred characters, as no list of accounts has one beside an account '.repeat(4);
  const root = project({
    'data/opt-out.jsonl': rows([
      { owner: 'alice', text },
      { owner: 'bob', text },
    ]),
    'data/train.jsonl': posts,
  });
  await answer(root, 'data/opt-out.jsonl', '--kind', 'accounts', '--column', 'account=owner');
  await inProcess(
    root,
    'answer',
    'list',
    'data/train.jsonl',
    '--kind',
    'accounts',
    '--column',
    'account=owner',
    '--collected',
    '2026-11-01',
    '--from',
    'x',
    '--by',
    'K. Lee',
  );
  expect(readdirSync(join(root, '.licit/answers'))).toHaveLength(2);
  await scan(root);
  expect(asked(root, 'select sum(items) from manifest_version where until is null')).toEqual([5]);
});

test('sites, addresses and digests name items across their spellings', async () => {
  const digest = 'ab'.repeat(32);
  const root = project({
    'data/pages.jsonl': rows([
      { id: 'a', url: 'http://www.Site.example/a/?utm_source=x' },
      { id: 'b', url: 'https://img.other.example/1.png' },
      { id: 'c', url: 'https://free.example/', sha256: digest.toUpperCase() },
      { id: 'd', url: 'https://free.example/d' },
    ]),
    'opt-out-urls.csv': 'url\nhttps://site.example/a\nother.example\n',
    'deletion-requests.csv': `sha256\nsha256:${digest}\n`,
  });
  await answer(root, 'opt-out-urls.csv');
  await inProcess(root, 'answer', 'list', 'deletion-requests.csv', '--collected', '2026-11-02', '--from', 'y', '--by', 'K. Lee');
  await scan(root);
  expect(verdicts(root, 'optout/listed')).toEqual({ a: 'unmet', b: 'unmet', c: 'unmet', d: 'unproven' });
});

test('a work is named by its title together with its author; a title alone is looked at, and nothing where another wrote it', async () => {
  const root = project({
    'data/works.jsonl': rows([
      { id: 'same', title: 'Home', author: 'Marilynne Robinson', text: 'one' },
      { id: 'turned', title: 'HOME', author: 'Robinson, M.', text: 'two' },
      { id: 'other', title: 'Home', author: 'Toni Morrison', text: 'three' },
      { id: 'script', title: 'Home', author: '托妮·莫里森', text: 'four' },
      { id: 'page', title: 'Home', text: 'five' },
      { id: 'nobody', title: 'Emma: A Novel', author: 'unknown', text: 'six' },
      { id: 'near', title: 'Emma: a novel', text: 'EMMA, a novel by Jane Austen. Emma Woodhouse, handsome, clever, and rich' },
      { id: 'common', title: 'Great Expectations', author: 'Charles Dickens', text: 'seven' },
      { id: 'own', title: 'The Long Way to the Small and Angry Planet', text: 'eight' },
      { id: 'pseudonym', title: 'One Hundred Years of Quite Some Solitude', author: 'Somebody Else', text: 'nine' },
      { id: 'free', title: 'Walden Pond', text: 'ten' },
    ]),
    'refused.csv':
      'title,author\nHome,Marilynne Robinson\nEmma: a novel,"Austen, Jane"\nGreat Expectations,\nThe Long Way to the Small and Angry Planet,\nOne Hundred Years of Quite Some Solitude,G. M.\n',
  });
  await answer(root, 'refused.csv');
  await scan(root);
  expect(verdicts(root, 'optout/listed')).toEqual({
    ...{ same: 'unmet', turned: 'unmet', near: 'unmet', own: 'unmet' },
    ...{ other: 'met', free: 'met' },
    ...{ script: 'unproven', page: 'unproven', nobody: 'unproven', common: 'unproven', pseudonym: 'unproven' },
  });
  const looked = Object.entries(verdicts(root, 'optout/listed-beside')).flatMap(([key, verdict]) => (verdict === 'unmet' ? [key] : []));
  expect(looked).toEqual(['common', 'nobody', 'pseudonym', 'script']);
});

test('a list that somebody answered for is looked into as data is where it lies among the paths, and a person is found in it', async () => {
  const root = project({
    'data/posts.jsonl': posts,
    'data/opt-out.csv': 'username,contact\nalice,alice.boat@mail-boats.net\nzoe,\nyan,yan.boat@mail-boats.net\n',
    'data/opt-out.txt': '# sent by ann.boat@mail-boats.net\ncarl\ndora\n',
    'person.txt': 'ann.boat@mail-boats.net\n',
  });
  await answer(root, 'data/opt-out.csv');
  await inProcess(root, 'answer', 'list', 'data/opt-out.txt', '--collected', '2026-11-01', '--from', 'x', '--by', 'K. Lee');
  const { err } = await called(root, ['scan', 'data', '--fail-on', 'none'], process.env, main);
  expect(err).toMatch(/data\/opt-out\.csv is a list and no data.*pi\/email 2/);
  expect(err).toMatch(/data\/opt-out\.txt is a list and no data.*pi\/email 1/);
  expect(err).not.toContain('boat@mail');
  const holds = (): unknown[] =>
    asked(root, "select value ->> 'holds' from statement where kind = 'list' and until is null order by value ->> 'path'");
  expect(holds()).toEqual([expect.stringContaining('"pi/email":2'), expect.stringContaining('"pi/email":1')]);
  await scan(root);
  expect(holds()).toHaveLength(2);
  const { out } = await called(root, ['subject', 'find', '--from', 'person.txt'], process.env, main);
  expect(out).toContain('data/opt-out.txt:1');
});

test('where a list changed, items are judged again though their files cannot be opened', async () => {
  const root = project({ 'data/posts.jsonl': posts, 'opt-out.txt': 'alice\n' });
  await answer(root, 'opt-out.txt');
  await scan(root);
  write(root, { 'opt-out.txt': 'alice\nbob\n' });
  // Of the list and nothing else a byte is read: the folder of the data is not there.
  renameSync(join(root, 'data'), join(root, 'away'));
  write(root, { 'other/more.jsonl': rows([{ id: 'd', owner: 'dan', text: 'four' }]) });
  mkdirSync(join(root, 'data'));
  for (const name of readdirSync(join(root, 'away'))) mkdirSync(join(root, 'data', name));
  await inProcess(root, 'scan', 'other');
  expect(verdicts(root, 'optout/listed')).toMatchObject({ a: 'unmet', b: 'unmet', c: 'unproven' });
});
