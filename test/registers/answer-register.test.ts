import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { GitRepository, gitEnv } from '../git-repository.js';

const licit = resolve(import.meta.dirname, '../../bin/licit.js');
const REGISTER = 'person,event,day\nada,given,2026-01-01\nbo,withdrawn,2026-01-01\ncy,given,2026-01-01\ndee,zzz,\n';

interface Ended {
  code: number;
  out: string;
  err: string;
}

function run(cwd: string, args: readonly string[], vault?: string): Ended {
  const env = { ...gitEnv, ...(vault !== undefined && { LICIT_VAULT: vault }) };
  try {
    return { code: 0, out: execFileSync(process.execPath, [licit, ...args], { cwd, env, encoding: 'utf8', stdio: 'pipe' }), err: '' };
  } catch (cause) {
    const { status, stdout, stderr } = cause as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, err: stderr };
  }
}

function project(): { root: string; vault: string; repository: GitRepository } {
  const repository = new GitRepository();
  writeFileSync(join(repository.folder, 'licit.yaml'), 'attest:\n  - { name: K. Lee }\n');
  const vault = realpathSync(mkdtempSync(join(tmpdir(), 'licit-vault-')));
  writeFileSync(join(vault, 'consents.csv'), REGISTER);
  return { root: repository.folder, vault, repository };
}

const answer = (file: string, ...more: string[]): string[] => [
  ...['answer', 'register', file, '--about', 'dataset:posts', '--subject', 'person', '--event', 'event', '--at', 'day'],
  ...['--for', 'training of models', '--by', 'K. Lee', ...more],
];

test('the answer names the register in the vault, says what it comes to, and holds no value of it', () => {
  const { root, vault } = project();
  const { code, out } = run(root, answer(join(vault, 'consents.csv')), vault);
  expect(code).toBe(0);
  expect(out).toContain('2 · consent is on record');
  expect(out).toContain('1 · consent withdrawn');
  expect(out).toContain('4 · 1 without a day · 1 not understood');
  const [name] = readdirSync(join(root, '.licit/answers'));
  const text = readFileSync(join(root, '.licit/answers', name!), 'utf8');
  expect(parse(text)).toMatchObject({ answer: 'register', document: { path: 'vault:consents.csv', bytes: REGISTER.length }, by: 'K. Lee' });
  for (const person of ['ada', 'bo,', 'dee']) expect(text + out).not.toContain(person);
});

test('it says the same in Chinese and as JSON, and writes nothing where that is asked', () => {
  const { root, vault } = project();
  const file = join(vault, 'consents.csv');
  expect(run(root, [...answer(file, '--dry-run'), '--lang', 'zh'], vault).out).toContain('2 · 已登记同意');
  const { out } = run(root, [...answer(file, '--dry-run'), '--format', 'json'], vault);
  expect(JSON.parse(out)).toMatchObject({ written: false, events: 4, subjects: 4, persons: [{ says: 'given', persons: 2 }, {}, {}] });
  expect(() => readdirSync(join(root, '.licit/answers'))).toThrow();
});

test('a register outside project and vault, one that Git tracks and one that is not there are refused with what to do', () => {
  const { root, vault, repository } = project();
  const outside = run(root, answer(join(vault, 'consents.csv')));
  expect(outside).toMatchObject({ code: 2 });
  expect(outside.err).toContain('outside the vault');
  writeFileSync(join(root, 'consents.csv'), REGISTER);
  expect(run(root, answer('consents.csv', '--dry-run')).code).toBe(0);
  repository.git('add', 'consents.csv');
  const tracked = run(root, answer('consents.csv'));
  expect(tracked).toMatchObject({ code: 2 });
  expect(tracked.err).toContain('Git tracks the register');
  expect(run(root, answer('nothing.csv'))).toMatchObject({ code: 2 });
});

test('a wrong column, a purpose that nobody says and a table that breaks off are told, and nothing is written', () => {
  const { root, vault } = project();
  const file = join(vault, 'consents.csv');
  const column = run(
    root,
    [
      'answer',
      'register',
      file,
      '--about',
      'dataset:posts',
      '--subject',
      'nobody',
      '--event',
      'event',
      '--at',
      'day',
      '--for',
      'training',
      '--by',
      'K. Lee',
    ],
    vault,
  );
  expect(column.err).toContain('no value in a column nobody');
  const purpose = run(
    root,
    ['answer', 'register', file, '--about', 'dataset:posts', '--subject', 'person', '--event', 'event', '--at', 'day', '--by', 'K. Lee'],
    vault,
  );
  expect(purpose.err).toContain('Say what its consents are for');
  mkdirSync(join(vault, 'other'));
  writeFileSync(join(vault, 'other/broken.jsonl'), '{"person":"ada","event":"given","day":"2026-01-01"}\n{"person":\n');
  const broken = run(root, answer(join(vault, 'other/broken.jsonl')), vault);
  expect(broken.code).toBe(2);
  expect(() => readdirSync(join(root, '.licit/answers'))).toThrow();
});
