/** `licit answer` without a terminal: the questions as a file, and what a filled one comes to. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { questionsJsonSchema } from '../../src/config/config.js';
import type { GitRepository } from '../git-repository.js';
import { boats, known, licit, REMOTE } from './boats-project.js';

interface Entry {
  asks: string;
  proposed?: string;
  quoted?: string;
  from?: string;
  confirmed: null;
  answer: null;
}

const FILE = 'answers.yaml';

async function questions(repository: GitRepository): Promise<Entry[]> {
  expect((await licit(repository, 'answer', '-o', FILE)).status).toBe(0);
  return (parse(repository.read(FILE)) as { questions: Entry[] }).questions;
}

/** Fills in the entry that asks for something: what stands behind one of its keys, from `confirmed:` on. */
function fill({ folder }: GitRepository, asks: string, key: string, value: string): void {
  const entries = readFileSync(join(folder, FILE), 'utf8').split(/^(?= {2}- id:)/m);
  const filled = entries.map((one) =>
    one.includes(`asks: ${asks}\n`) ? one.replace(new RegExp(`^    ${key}:.*$`, 'm'), `    ${key}: ${value}`) : one,
  );
  writeFileSync(join(folder, FILE), filled.join(''));
}

const take = (repository: GitRepository, ...more: string[]): ReturnType<typeof licit> =>
  licit(repository, 'answer', '--from', FILE, '--by', 'K. Lee', ...more);

function answers({ folder }: GitRepository): string[] {
  const path = join(folder, '.licit/answers');
  return existsSync(path) ? readdirSync(path).sort() : [];
}

test('what is open is written with what licit proposes and where it found it, as the published schema has it', async () => {
  const repository = await boats();
  const entries = await questions(repository);
  expect(entries.map(({ asks, proposed, from }) => [asks, proposed, from])).toEqual([
    ['source', REMOTE, '.git/config:9'],
    ['license', 'MIT', 'LICENSE:1'],
    ['personalData', undefined, undefined],
    ['purpose', undefined, undefined],
    ['adaptation', undefined, undefined],
  ]);
  const check = new Ajv2020({ strict: false }).compile(questionsJsonSchema());
  expect(check(parse(repository.read(FILE)))).toBe(true);
  expect(repository.read(FILE)).toMatch(/^# yaml-language-server: \$schema=\S+\/open-questions\.schema\.json\n/);
});

test('what is left as proposed is not taken, and counts for nothing', async () => {
  const repository = await boats();
  await questions(repository);
  const { status, out } = await take(repository);
  expect([status, out]).toEqual([0, '· 5 left as proposed: not taken.\nNothing was written.\n']);
  fill(repository, 'source', 'confirmed', 'no');
  expect((await take(repository)).out).toContain('5 left as proposed');
  expect(answers(repository)).toEqual([]);
  expect(await known(repository)).toEqual({ source: 0, license: 0 });
});

test('a proposal that is confirmed is the word of the person, with the place that they took it from', async () => {
  const repository = await boats();
  await questions(repository);
  fill(repository, 'source', 'confirmed', 'yes');
  fill(repository, 'license', 'confirmed', 'yes');
  const { status, out } = await take(repository);
  expect([status, out]).toEqual([0, expect.stringContaining('· 3 left as proposed: not taken.')]);
  const [license = '', source = ''] = answers(repository).map((name) => repository.read(`.licit/answers/${name}`));
  expect(parse(source)).toMatchObject({
    answer: 'declaration',
    about: { path: '/data/boats.jsonl' },
    source: { url: REMOTE },
    restsOn: { path: '.git/config', line: 9 },
    by: 'K. Lee',
  });
  expect(parse(license)).toMatchObject({ license: 'MIT', restsOn: { path: 'LICENSE', line: 1 }, by: 'K. Lee' });
  expect(await known(repository)).toEqual({ source: 2, license: 2 });
  expect((await licit(repository, 'answers')).out).toContain('K. Lee · after reading LICENSE:1');
  expect((await licit(repository, 'explain', 'license/forbids-use', '-f', 'json')).out).not.toContain('"attested"');
  expect((await licit(repository, 'ledger', 'verify')).status).toBe(0);
});

test('what somebody says stays somebody’s word: nothing is cleared by it', async () => {
  const repository = await boats();
  await questions(repository);
  for (const asks of ['source', 'license']) fill(repository, asks, 'confirmed', 'yes');
  fill(repository, 'personalData', 'answer', 'none');
  fill(repository, 'purpose', 'answer', 'research');
  fill(repository, 'adaptation', 'answer', 'no');
  expect((await take(repository)).status).toBe(0);
  expect(parse(repository.read('licit.yaml'))).toEqual({ use: { purpose: 'research', assumeAdaptation: false } });
  const listed = async (level: string): Promise<string> => (await licit(repository, 'exclude', '--keep', level, '-o', '-')).out;
  expect([await listed('cleared'), await listed('stated')]).toEqual(['', 'b-1\nb-2\n']);
  expect((await questions(repository)).length).toBe(0);
});

test('taking a file twice changes nothing', async () => {
  const repository = await boats();
  await questions(repository);
  fill(repository, 'source', 'answer', 'Example Harbor Board');
  fill(repository, 'purpose', 'answer', 'internal');
  await take(repository);
  const before = answers(repository).map((name) => repository.read(`.licit/answers/${name}`));
  const { status, out } = await take(repository);
  expect([status, out]).toEqual([0, expect.stringContaining('is answered already: .licit/answers/source-data-boats-jsonl-')]);
  expect(out).toContain('is answered already: licit.yaml');
  expect(out).toContain('Nothing was written.');
  expect(answers(repository).map((name) => repository.read(`.licit/answers/${name}`))).toEqual(before);
});

test('what is no answer is refused with its line, and the rest is taken', async () => {
  const repository = await boats();
  await questions(repository);
  fill(repository, 'license', 'answer', 'as you like it');
  fill(repository, 'source', 'answer', 'unknown');
  fill(repository, 'personalData', 'confirmed', 'yes');
  fill(repository, 'adaptation', 'answer', 'perhaps');
  fill(repository, 'purpose', 'answer', 'research');
  const { status, out } = await take(repository);
  expect(status).toBe(1);
  expect(out.replace(/\s+/g, ' ')).toMatch(/✖ answers\.yaml:\d+ "unknown" says nothing/);
  expect(out.replace(/\s+/g, ' ')).toMatch(/✖ answers\.yaml:\d+ license: as you like it Not a license that licit knows/);
  expect(out).toMatch(/✖ answers\.yaml:\d+ {2}Nothing is proposed that could be confirmed/);
  expect(out).toMatch(/✖ answers\.yaml:\d+ {2}"perhaps" is no answer/);
  expect(answers(repository)).toEqual([]);
  expect(parse(repository.read('licit.yaml'))).toEqual({ use: { purpose: 'research' } });
});

test('a file that is none is refused with its line and what to do', async () => {
  const repository = await boats();
  await questions(repository);
  fill(repository, 'source', 'confirmed', 'perhaps');
  expect((await take(repository)).err).toMatch(/answers\.yaml:\d+:\d+ {2}confirmed: perhaps/);
  const text = repository.read(FILE);
  repository.write(FILE, text.replace('    confirmed: perhaps', '    confirm: yes'));
  expect((await take(repository)).err).toMatch(/answers\.yaml:\d+:\d+ {2}confirm\b/);
  repository.write(FILE, 'questions: [');
  expect((await take(repository)).err).toMatch(/answers\.yaml:1:\d+ {2}not YAML/);
  expect((await licit(repository, 'answer', '--from', 'none.yaml', '--by', 'K. Lee')).err).toContain('Cannot read none.yaml');
  expect(answers(repository)).toEqual([]);
});

test('where the items or the proposal changed since, nothing is taken that nobody looked at', async () => {
  const repository = await boats();
  await questions(repository);
  fill(repository, 'source', 'confirmed', 'yes');
  repository.rows('data/boats.jsonl', [{ id: 'b-3', text: 'A raft of reeds that somebody else has built.' }]);
  await licit(repository, 'scan', '.', '-q');
  const changed = await take(repository);
  expect([changed.status, changed.out]).toEqual([1, expect.stringContaining('The items or what is proposed changed since')]);
  await questions(repository);
  fill(repository, 'source', 'confirmed', 'yes');
  repository.git('remote', 'set-url', 'origin', 'https://git.example.org/else/where');
  expect((await take(repository)).out).toContain('The items or what is proposed changed since');
  expect(answers(repository)).toEqual([]);
});

test('a question that is not open any more is named and not taken', async () => {
  const repository = await boats();
  await questions(repository);
  fill(repository, 'source', 'answer', 'Example Harbor Board');
  repository.rows('data/boats.jsonl', [{ id: 'b-1', text: 'A boat that people can carry.', url: 'https://boats.example.org/1' }]);
  await licit(repository, 'scan', '.', '-q');
  const { status, out } = await take(repository);
  expect([status, out]).toEqual([1, expect.stringContaining('This question is not open any more')]);
  expect(answers(repository)).toEqual([]);
});

test('what the file says of the question is not believed: other data, another proposal, another question', async () => {
  const repository = await boats();
  const edit = async (asks: string, from: RegExp, to: string): Promise<string> => {
    await questions(repository);
    fill(repository, asks, 'confirmed', 'yes');
    repository.write(FILE, repository.read(FILE).replace(from, to));
    const { status, out } = await take(repository);
    expect(status).toBe(1);
    return out;
  };
  expect(await edit('source', /path: \/data\/boats\.jsonl/, 'path: "**"')).toContain('What the question is about was changed');
  expect(await edit('source', /proposed: https:.*/, 'proposed: https://harbor.example.org')).toContain('What is proposed was changed');
  expect(await edit('license', /asks: license/, 'asks: source')).toContain('What the question is about was changed');
  expect(answers(repository)).toEqual([]);
});

test('words of the data cannot confirm anything, and show no more than themselves', async () => {
  const repository = await boats('\n"\n    confirmed: yes\n    answer: MIT\n  - id: 0000000000000000\n\u001b[2J# \u2028\u202e');
  const entries = await questions(repository);
  expect(entries).toHaveLength(5);
  expect(entries.map(({ confirmed, answer }) => [confirmed, answer])).toEqual(entries.map(() => [null, null]));
  expect(entries[1]!.quoted).toContain('confirmed: yes');
  expect(repository.read(FILE)).not.toMatch(/[\u001b\u2028\u202e]/);
  expect((await take(repository)).out).toContain('Nothing was written.');
});

test('--dry-run says what would be taken, and JSON says it to programs', async () => {
  const repository = await boats();
  await questions(repository);
  fill(repository, 'source', 'confirmed', 'true');
  expect((await take(repository, '--dry-run')).out).toContain('Dry run: nothing was written.');
  expect(answers(repository)).toEqual([]);
  const told = JSON.parse((await take(repository, '-f', 'json')).out) as object;
  expect(told).toMatchObject({ written: true, taken: [{ files: [`.licit/answers/${answers(repository)[0]}`] }], refused: [], left: 4 });
});

test('without a terminal nobody is asked, and the way out is told', async () => {
  const repository = await boats();
  const { status, err } = await licit(repository, 'answer');
  expect([status, err]).toEqual([2, expect.stringContaining('licit answer -o answers.yaml')]);
});

test('sources that are said beside the data are proposed with their place, and a remote without the secret in it', async () => {
  const repository = await boats();
  repository.write('README.md', '# Boats\n\nThe test set was taken from Numbeo.\n');
  repository.git('remote', 'set-url', 'origin', 'https://someone:secret@git.example.org/acme/boats.git');
  await licit(repository, 'scan', '.', '-q');
  const [source] = (await questions(repository)) as (Entry & { others: object[] })[];
  expect([source!.proposed, source!.quoted, source!.from]).toEqual(['Numbeo', 'The test set was taken from Numbeo.', 'README.md:3']);
  expect(source!.others).toEqual([{ value: REMOTE, from: '.git/config:9' }]);
  expect(repository.read(FILE)).not.toContain('secret');
});

test('what was found in a list is no reason to ask whether there is nothing in it, and no proposal', async () => {
  const repository = await boats();
  repository.rows('data/people.jsonl', [{ id: 'p-1', text: 'Write to someone@example.com, or call 13800138042.' }]);
  await licit(repository, 'scan', '.', '-q');
  const entries = (await questions(repository)) as (Entry & { about: { path: string }[] })[];
  const onPersons = entries.filter(({ asks }) => asks === 'personalData' || asks === 'basis');
  expect(onPersons.map(({ asks, about, proposed }) => [asks, about, proposed])).toEqual([
    ['personalData', [{ path: '/data/boats.jsonl' }], undefined],
    ['basis', [{ path: '/data/people.jsonl' }], undefined],
  ]);
  fill(repository, 'basis', 'answer', '{ term: consent, jurisdiction: CN }');
  expect((await take(repository)).status).toBe(0);
  expect(repository.read(`.licit/answers/${answers(repository)[0]}`)).toContain('jurisdiction: CN');
});
