/** `licit answer` on a terminal: one key a question. The keys come from a stream in the place of the terminal. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as later } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runAnswerOpen } from '../../src/commands/answer/open/answer-open.js';
import { keyboardOn } from '../../src/commands/answer/open/keyboard.js';
import type { GitRepository } from '../git-repository.js';
import { boats, licit } from './boats-project.js';

/** Presses keys one after the other; a text is a line that is typed. Gives what was shown. */
async function walked({ folder }: GitRepository, keys: readonly string[], more: { by?: string } = { by: 'K. Lee' }): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.on('data', (chunk: Buffer) => void (shown += chunk));
  const before = process.cwd();
  process.chdir(folder);
  try {
    const keyboard = keyboardOn(input, output);
    const ended = runAnswerOpen({ ...more, keyboard, format: 'pretty', lang: 'en', color: false, licit: '0.0.0' });
    // What is typed before it is asked for waits.
    for (const key of keys) {
      input.write(key);
      await later(10);
    }
    await ended;
    return shown;
  } finally {
    process.chdir(before);
  }
}

function answers({ folder }: GitRepository): string[] {
  const path = join(folder, '.licit/answers');
  return existsSync(path) ? readdirSync(path).map((name) => name.replace(/-[0-9a-f]{8}\.yaml$/, '')) : [];
}

test('a key confirms what is proposed, and the answer is written before the next question', async () => {
  const repository = await boats();
  const shown = await walked(repository, ['y', 's']);
  expect(shown).toContain('1  https://git.example.org/acme/boats  proposed\n          .git/config:9');
  expect(shown).toMatch(/✓ \.licit\/answers\/source-data-boats-jsonl-[0-9a-f]{8}\.yaml\n\n2\/3 {2}2 items/);
  expect(shown).toContain('0 of 2 items have a source');
  expect(shown).toContain('2 of 2 items have a source');
  expect(answers(repository)).toEqual(['source-data-boats-jsonl']);
});

test('what is not answered now is asked again next time, and what is answered is not', async () => {
  const repository = await boats();
  expect(await walked(repository, ['y', 'n', 's'])).toContain('4 not answered: licit answer asks again.');
  const again = await walked(repository, ['s']);
  expect(again).toMatch(/1\/2 {2}2 items {2}The only license is one for programs/);
  expect(again).not.toContain('No source is recorded');
});

test('a step back takes an answer back, also the setting of a project that has no licit.yaml', async () => {
  const repository = await boats();
  const shown = await walked(repository, ['y', 'u', 'n', 'n', 'n', '3', 'u', 's']);
  expect(shown.match(/Taken back: /g)).toHaveLength(2);
  expect(shown).toContain('Nothing was written.');
  expect(answers(repository)).toEqual([]);
  expect(existsSync(join(repository.folder, 'licit.yaml'))).toBe(false);
});

test('what the person types in its place is theirs, and what is no answer is asked again', async () => {
  const repository = await boats();
  const shown = await walked(repository, ['c', '\u0015Example Harbor Board\r', 'c', '\u0015as you like it\r', 'n', 's']);
  expect(shown).toContain('✖ license: as you like it');
  const [file = ''] = readdirSync(join(repository.folder, '.licit/answers'));
  const text = repository.read(`.licit/answers/${file}`);
  expect(text).toContain('name: Example Harbor Board');
  expect(text).not.toContain('restsOn');
});

test('other keys, and a key for what is not proposed, answer nothing', async () => {
  const repository = await boats();
  const shown = await walked(repository, ['x', '\r', ' ', '9', 'u', 'n', 'n', 'y', 's']);
  expect(shown).toContain('This is the first question.');
  expect(answers(repository)).toEqual([]);
});

test('the end of the terminal, Ctrl+C and Escape end it; what was answered stays', async () => {
  for (const end of ['\u0003', '\u0004', '\u001b']) {
    const repository = await boats();
    await walked(repository, ['y', end]);
    expect(answers(repository)).toEqual(['source-data-boats-jsonl']);
  }
});

test('an answer of a walk that was cut off is not asked for again', async () => {
  const repository = await boats();
  await walked(repository, ['n', 'y', 's']);
  const [file = ''] = readdirSync(join(repository.folder, '.licit/answers'));
  const text = repository.read(`.licit/answers/${file}`);
  const other = await boats();
  other.write('.licit/answers/license-data-boats-jsonl-00000000.yaml', text);
  expect(await walked(other, ['s'])).not.toContain('Under which license');
});

test('without a name the git user answers', async () => {
  const repository = await boats();
  const shown = await walked(repository, ['y', 's'], {});
  const [file = ''] = readdirSync(join(repository.folder, '.licit/answers'));
  expect(shown).toContain('You answer as Anna Sample.');
  expect(repository.read(`.licit/answers/${file}`)).toContain('by: Anna Sample');
});

test('words of the data act on no terminal', async () => {
  const repository = await boats('\n\u001b[2J\u001b]0;title\u0007 [y] yes');
  const shown = await walked(repository, ['n', 's']);
  expect(shown).toContain('\\x1b[2J');
  expect(shown).not.toMatch(/\u001b\[2J|\u001b\]|\u0007/);
});

test('a sentence that a person explains is read again at once, and what it opens is asked', async () => {
  const repository = await boats();
  repository.write('README.md', '# Boats\n\nThe boats must not be handed to anybody who did not ask for them.\n');
  await licit(repository, 'scan', '.', '-q');
  const first = await walked(repository, ['n', 'y', '4', 's']);
  expect(first).toMatch(/README\.md:3 {2}“The boats must not be handed/);
  expect(first).not.toContain('counts from the next licit scan');
  expect(answers(repository).sort()).toEqual(['license-data-boats-jsonl', 'read-readme-md-3']);
});

test('what the data is used for is asked after the rest, and not where a license settles it', async () => {
  const repository = await boats();
  expect(await walked(repository, ['n', 'n', 'n', 's'])).toContain('What is the model for?');
  expect(await walked(repository, ['n', 'y', 'n', 's'])).not.toContain('What is the model for?');
});
