import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../dist/cli.js';
import { GitRepository, gitEnv } from '../git-repository.js';
import { called } from '../in-process.js';

const CC_BY = 'This work is licensed under CC BY 4.0 https://creativecommons.org/licenses/by/4.0/\n';
const BAN = 'Commercial use is prohibited.';
const LATER = 'The boats must not be used for commercial purposes.';

function boats(readme: readonly string[]): GitRepository {
  const repository = new GitRepository();
  mkdirSync(join(repository.folder, 'data'));
  writeFileSync(join(repository.folder, 'data/boats.jsonl'), '{"id":"b-1","text":"A boat."}\n{"id":"b-2","text":"A ship."}\n');
  writeFileSync(join(repository.folder, 'LICENSE'), CC_BY);
  write(repository, readme);
  return repository;
}

const write = ({ folder }: GitRepository, readme: readonly string[]): void =>
  writeFileSync(join(folder, 'README.md'), `# Boats\n\n${readme.join('\n\n')}\n`);

const licit = ({ folder }: GitRepository, ...words: string[]): ReturnType<typeof called> =>
  called(folder, words, { ...gitEnv, LICIT_LANG: 'en' }, main);

async function licenses(repository: GitRepository): Promise<string[]> {
  const { out } = await licit(repository, 'scan', '.', '-f', 'json', '-q');
  return (JSON.parse(out) as { licenses: { expression: string }[] }).licenses.map(({ expression }) => expression);
}

const read = (repository: GitRepository, at: string, ...more: string[]): ReturnType<typeof licit> =>
  licit(repository, 'answer', 'reading', at, '--means', 'another-work', '--by', 'K. Lee', ...more);

test('a sentence that a person read otherwise limits nothing, and is shown with what it means and who says so', async () => {
  const repository = boats(['The boats are old.', BAN]);
  expect(await licenses(repository)).toEqual(['(conflict)']);
  const before = await licit(repository, 'explain', '.');
  expect(before.out.replace(/\s+/g, ' ')).toContain('Say what it means: licit answer reading README.md:5 --means …');
  expect((await read(repository, 'README.md:5')).status).toBe(0);
  expect(await licenses(repository)).toEqual(['CC-BY-4.0']);
  const { out } = await licit(repository, 'explain', '.');
  expect(out.replace(/\s+/g, ' ')).toContain(`README.md: "${BAN}": is about another work · .licit/answers/read-readme-md-5-`);
  expect(out).not.toContain('Say what it means');
  expect((await licit(repository, 'answers')).out).toContain('another-work · path:README.md');
  expect((await licit(repository, 'verify')).status).toBe(0);
});

test('another sentence that says the same still counts, and so does this one with another word in it', async () => {
  const repository = boats([BAN, LATER]);
  await licenses(repository);
  await read(repository, 'README.md:3');
  expect(await licenses(repository)).toEqual(['(conflict)']);
  await read(repository, 'README.md:5');
  expect(await licenses(repository)).toEqual(['CC-BY-4.0']);
  write(repository, ['Some words before it.', `  ${BAN}  `, LATER]);
  expect(await licenses(repository)).toEqual(['CC-BY-4.0']);
  write(repository, ['Any commercial use is prohibited.', LATER]);
  expect(await licenses(repository)).toEqual(['(conflict)']);
});

test('the same words in another file are another sentence, and without the answer it counts again', async () => {
  const repository = boats([BAN]);
  await licenses(repository);
  await read(repository, 'README.md:3');
  writeFileSync(join(repository.folder, 'data/README.md'), `# Boats\n\n${BAN}\n`);
  expect(await licenses(repository)).toEqual(['(conflict)']);
  rmSync(join(repository.folder, 'data/README.md'));
  expect(await licenses(repository)).toEqual(['CC-BY-4.0']);
  rmSync(join(repository.folder, '.licit/answers'), { recursive: true });
  expect(await licenses(repository)).toEqual(['(conflict)']);
});

test('in a change it counts when it is in the base', async () => {
  const repository = boats(['The boats are old.']);
  repository.git('add', '-A');
  repository.git('commit', '-q', '-m', 'boats');
  write(repository, [BAN]);
  writeFileSync(join(repository.folder, 'licit.yaml'), 'use: { purpose: commercial }\n');
  repository.git('add', 'licit.yaml');
  repository.git('commit', '-q', '-m', 'for sale');
  await licenses(repository);
  await read(repository, 'README.md:3');
  const broken = async (): Promise<string[]> => {
    const { out } = await licit(repository, 'check', '.', '--base', 'HEAD', '-f', 'json', '-q');
    return (JSON.parse(out) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
  };
  expect(await broken()).toContain('license/forbids-use');
  repository.git('add', '.licit/answers');
  repository.git('commit', '-q', '-m', 'read');
  expect(await broken()).not.toContain('license/forbids-use');
});

test('a line without such a sentence is refused with those that are, and a dry run writes nothing', async () => {
  const repository = boats(['The boats are old.', BAN]);
  await licenses(repository);
  const none = await read(repository, 'README.md:3');
  expect(none).toMatchObject({ status: 2 });
  expect(none.err).toContain('Of this file these are: README.md:5.');
  expect((await read(repository, 'README.md')).err).toContain('names no line');
  expect((await read(repository, 'README.md:5', '--dry-run')).status).toBe(0);
  expect(() => readdirSync(join(repository.folder, '.licit/answers'))).toThrow();
});
