import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { main } from '../../dist/cli.js';
import { GitRepository, gitEnv } from '../git-repository.js';
import { called } from '../in-process.js';

const NAMES = ['Mary Johnson', 'Peter Miller', 'John Smith', 'Robert Brown', 'Linda Davis', 'James Wilson', 'Susan Clark', 'David Lewis'];
const ANSWERS = '.licit/answers';

interface Row {
  ship?: string;
  captain?: string;
  text?: string;
}

/** A repository with a list of ships that are called like persons. */
function ships(rows: readonly Row[]): GitRepository {
  const repository = new GitRepository();
  mkdirSync(join(repository.folder, 'data'));
  writeRows(repository, rows);
  return repository;
}

function writeRows({ folder }: GitRepository, rows: readonly Row[], name = 'ships.jsonl'): void {
  const lines = rows.map((row, id) => JSON.stringify({ id: `s-${id}`, ...row, url: `https://boats.example/${id}` }));
  writeFileSync(join(folder, 'data', name), `${lines.join('\n')}\n`);
}

const named = (count: number, more: Row = {}): Row[] =>
  Array.from({ length: count }, (_, n) => ({ captain: `${NAMES[n % NAMES.length]}`, text: 'A boat on the lake.', ...more }));

const licit = ({ folder }: GitRepository, ...words: string[]): ReturnType<typeof called> =>
  called(folder, words, { ...gitEnv, LICIT_LANG: 'en' }, main);

interface Result {
  findings: { rule: string; items: number }[];
}

/** Of how many items a rule is broken after a scan. */
async function broken(repository: GitRepository, rule: string): Promise<number> {
  const { out } = await licit(repository, 'scan', 'data', '-f', 'json', '-q');
  return (JSON.parse(out) as Result).findings.filter((one) => one.rule === rule).reduce((sum, { items }) => sum + items, 0);
}

const WITHOUT_BASIS = 'pi/without-basis';
const about = ['path:data/**', 'field:captain', '--kind', 'pi/person-name', '--because', 'names of ships', '--by', 'K. Lee'];

/** Fills in the list of what was drawn and gives it back. */
async function dismissed(
  repository: GitRepository,
  words: readonly string[],
  is: (n: number) => string = () => 'no',
): ReturnType<typeof called> {
  const list = join(repository.folder, 'look.yaml');
  rmSync(list, { force: true });
  const drawn = await licit(repository, 'answer', 'dismiss', ...words, '-o', 'look.yaml');
  if (drawn.status !== 0) return drawn;
  const document = parseDocument(readFileSync(list, 'utf8'));
  const { items } = document.toJS() as { items: unknown[] };
  for (const n of items.keys()) document.setIn(['items', n, 'is'], is(n));
  writeFileSync(list, String(document));
  return licit(repository, 'answer', 'dismiss', ...words, '--from', 'look.yaml');
}

const answers = ({ folder }: GitRepository): string[] => {
  try {
    return readdirSync(join(folder, ANSWERS)).map((name) => readFileSync(join(folder, ANSWERS, name), 'utf8'));
  } catch {
    return [];
  }
};

test('names that a person looked at and dismissed count no more, those of another column do, and the ledger proves itself', async () => {
  const repository = ships([...named(30), { captain: 'Anna Schmidt', text: 'Name: Karen Walker\nPhone: none' }]);
  expect(await broken(repository, WITHOUT_BASIS)).toBeGreaterThan(20);
  const { status, out } = await dismissed(repository, about);
  expect(status).toBe(0);
  expect(out).toMatch(/20 of \d+/);
  const [text] = answers(repository);
  expect(parse(text!)).toMatchObject({
    answer: 'dismissal',
    about: { path: 'data/**', field: 'captain' },
    kind: 'pi/person-name',
    by: 'K. Lee',
  });
  for (const name of NAMES) expect(text).not.toContain(name);
  expect(await broken(repository, WITHOUT_BASIS)).toBe(1);
  expect((await licit(repository, 'verify')).status).toBe(0);
  const kept = await licit(repository, 'exclude', '--keep', 'not-forbidden', '-o', '-', '-q');
  expect(kept.out.trim().split('\n')).toHaveLength(30);
  expect((await licit(repository, 'exclude', '--keep', 'stated', '-o', '-', '-q')).out.trim()).toBe('');
  const explained = await licit(repository, 'explain', 'data/ships.jsonl:1');
  expect(explained.out.replace(/\s+/g, ' ')).toContain('was found and dismissed: names of ships (20 of');
  expect((await licit(repository, 'report', 'provenance', '-o', 'report')).status).toBe(0);
  expect(readFileSync(join(repository.folder, 'report/report.md'), 'utf8')).toMatch(
    /person\\-name field:captain: names of ships \\\(20 of \d+ looked at; it speaks of \d+ items now\\\)/,
  );
});

test('without the answer they count again', async () => {
  const repository = ships(named(8));
  const before = await broken(repository, WITHOUT_BASIS);
  await dismissed(repository, about);
  expect(await broken(repository, WITHOUT_BASIS)).toBe(0);
  rmSync(join(repository.folder, ANSWERS), { recursive: true });
  expect(await broken(repository, WITHOUT_BASIS)).toBe(before);
});

test('nothing is written where one of those drawn is real, or nobody said of each', async () => {
  const repository = ships(named(25));
  await broken(repository, WITHOUT_BASIS);
  const real = await dismissed(repository, about, (n) => (n === 3 ? 'yes' : 'no'));
  expect(real).toMatchObject({ status: 2 });
  expect(real.err).toContain('1 of the 20 items that were drawn are pi/person-name');
  const open = await dismissed(repository, about, (n) => (n === 3 ? '' : 'no'));
  expect(open).toMatchObject({ status: 2 });
  expect(open.err).toContain('1 of the 20 items that were drawn have no answer');
  expect((await dismissed(repository, about, () => 'maybe')).err).toContain('neither yes nor no');
  expect((await licit(repository, 'answer', 'dismiss', ...about)).err).toContain('nobody can be asked here');
  expect(answers(repository)).toEqual([]);
});

test('a file that says less was looked at than has to be is refused', async () => {
  const repository = ships(named(25));
  await broken(repository, WITHOUT_BASIS);
  await dismissed(repository, about);
  const [name] = readdirSync(join(repository.folder, ANSWERS));
  const path = join(repository.folder, ANSWERS, name!);
  const document = parseDocument(readFileSync(path, 'utf8'));
  document.setIn(['looked', 'at'], ['data/ships.jsonl:1', 'data/ships.jsonl:1']);
  writeFileSync(path, String(document));
  const { status, err } = await licit(repository, 'scan', 'data');
  expect(status).toBe(2);
  expect(err).toContain('at least 20 have to be looked at');
});

test('it ends where twice the share of items has such a find, and where another kind is found in the same column', async () => {
  const rows = [...named(4), ...Array.from({ length: 16 }, (_, n) => ({ captain: `boat ${n}`, text: 'A boat.' }))];
  const repository = ships(rows);
  const found = await broken(repository, WITHOUT_BASIS);
  await dismissed(repository, about);
  expect(await broken(repository, WITHOUT_BASIS)).toBe(0);
  writeRows(repository, [...named(3 * found), ...rows.slice(3 * found)]);
  expect(await broken(repository, WITHOUT_BASIS)).toBe(3 * found);
  writeRows(repository, rows);
  expect(await broken(repository, WITHOUT_BASIS)).toBe(0);
  writeRows(repository, [...rows.slice(0, -1), { captain: 'ann.lake@boat-mail.net', text: 'A boat.' }]);
  expect(await broken(repository, WITHOUT_BASIS)).toBeGreaterThan(found);
});

test('what is certain stays beside what is dismissed, and does not end it', async () => {
  const sure = [1, 2, 3].map((n): Row => ({ captain: `call +1 415 555 267${n}` }));
  const unsure = [4, 5].map((n): Row => ({ captain: `reach us at 415 555 267${n} today` }));
  const repository = ships([...sure, ...unsure]);
  expect(await broken(repository, WITHOUT_BASIS)).toBe(5);
  const column = ['field:captain', '--kind', 'pi/phone', '--because', 'numbers of parts', '--by', 'K. Lee'];
  expect((await dismissed(repository, column)).out).toContain('2 of 2');
  expect(await broken(repository, WITHOUT_BASIS)).toBe(3);
});

test('a number whose check digit is right has to be named', async () => {
  const card = '4539 5787 6362 1486';
  const repository = ships([{ captain: `pay with ${card}` }, { captain: `card ${card}` }, { captain: 'none' }]);
  const before = await broken(repository, WITHOUT_BASIS);
  expect(before).toBe(2);
  const column = ['field:captain', '--kind', 'pi/payment-card', '--because', 'numbers of parts', '--by', 'K. Lee'];
  const refused = await dismissed(repository, column);
  expect(refused).toMatchObject({ status: 2 });
  expect(refused.err).toContain('has to be named');
  expect((await dismissed(repository, [...column.slice(1), 'item:s-0'])).status).toBe(0);
  expect(await broken(repository, WITHOUT_BASIS)).toBe(1);
  writeFileSync(join(repository.folder, 'value.txt'), `${card}\n`);
  expect((await dismissed(repository, [...column, '--value-from', 'value.txt'])).status).toBe(0);
  expect(await broken(repository, WITHOUT_BASIS)).toBe(0);
  for (const text of answers(repository)) expect(text.replace(/\s/g, '')).not.toContain('4539');
});

test('in a change it counts when it is in the base, and is told until then', async () => {
  const repository = ships(named(6));
  writeFileSync(join(repository.folder, '.gitignore'), 'look.yaml\n');
  repository.git('add', '-A');
  repository.git('commit', '-q', '-m', 'ships');
  await broken(repository, WITHOUT_BASIS);
  await dismissed(repository, about);
  writeRows(repository, named(7));
  const check = async (): Promise<{ rules: string[]; policy: unknown }> => {
    const { out } = await licit(repository, 'check', 'data', '--base', 'HEAD', '-f', 'json', '-q');
    const { findings, policy } = JSON.parse(out) as Result & { policy: unknown };
    return { rules: findings.map(({ rule }) => rule), policy };
  };
  const before = await check();
  expect(before.rules).toContain(WITHOUT_BASIS);
  expect(JSON.stringify(before)).toContain('answers');
  repository.git('add', ANSWERS);
  repository.git('commit', '-q', '-m', 'dismissed');
  expect((await check()).rules).not.toContain(WITHOUT_BASIS);
});

test('what nobody finds, a selector of another kind and an unknown kind are refused', async () => {
  const repository = ships([{ captain: 'none' }]);
  await broken(repository, WITHOUT_BASIS);
  expect((await dismissed(repository, about)).err).toContain('Nothing of kind pi/person-name was found there');
  expect((await dismissed(repository, ['host:boats.example', ...about.slice(2)])).err).toContain('not about host');
  expect((await dismissed(repository, ['field:captain', '--kind', 'pi/nothing', '--because', 'x', '--by', 'K. Lee'])).err).toContain(
    'No detector finds',
  );
});

test('answers are listed with it', async () => {
  const repository = ships(named(5));
  await broken(repository, WITHOUT_BASIS);
  await dismissed(repository, about);
  expect((await licit(repository, 'answers')).out).toContain('pi/person-name · path:data/** field:captain');
});
