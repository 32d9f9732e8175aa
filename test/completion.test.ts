/** The completion scripts, asked as their shells ask them. A shell that is not on the machine is left out. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { allCommands } from '../src/cli/find-commands.js';
import { bashScript } from '../src/commands/completion/bash-script.js';
import { placesOf } from '../src/commands/completion/command-tree.js';
import { fishScript } from '../src/commands/completion/fish-script.js';
import { zshScript } from '../src/commands/completion/zsh-script.js';

const places = await placesOf(await allCommands(), 'en');
const folder = mkdtempSync(join(tmpdir(), 'licit-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

const ASKED = [
  [['licit', 'sc'], ['scan']],
  [
    ['licit', 'answer', 'grant', ''],
    ['add', 'list', 'revoke'],
  ],
  [['licit', 'answer', 'grant', 'add', '--ab'], ['--about']],
  // Earlier names are not offered.
  [['licit', 'verif'], []],
  [['licit', 'answer', 'li'], ['list']],
  [
    ['licit', 'scan', '--lang', ''],
    ['en', 'zh'],
  ],
  [
    ['licit', 'scan', '-f', 'git'],
    ['github', 'gitlab'],
  ],
  [['licit', 'scan', '--ledger', 'x', '--fail'], ['--fail-on']],
  [['licit', 'report', 'prov'], ['provenance']],
  [['licit', '--lang', 'zh', 'sca'], ['scan']],
  [['licit', 'scan', 'add'], []],
] as const;

describe.runIf(has('bash'))('bash', () => {
  const path = written('bash.sh', bashScript(places));
  const asked = (words: readonly string[]): string[] => {
    const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '--norc',
        '-c',
        `cd ${folder}; source ${path}; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _licit; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '');
  };

  test.each(ASKED)('%j', (words, expected) => {
    expect(asked(words)).toEqual(expected);
  });

  test('a value behind an equals sign', () => {
    expect(asked(['licit', 'scan', '--format', '=', 'js'])).toEqual(['json', 'jsonl']);
  });

  test('words of the line are never run', () => {
    for (const word of ['$(touch ran)', '`touch ran`', "';touch ran;'", '$((x[$(touch ran)]))'])
      for (const after of ['', '--', 's']) asked(['licit', word, after]);
    expect(readdirSync(folder)).not.toContain('ran');
  });
});

describe.runIf(has('fish'))('fish', () => {
  const path = written('fish.fish', fishScript(places));
  // Fish offers files beside words where a value can be one.
  test.each(ASKED.filter(([words]) => words.at(-1) !== 'add'))('%j', (words, expected) => {
    const line = words.join(' ');
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source ${path}; complete -C '${line}'`], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect(stderr).toBe('');
    const found = stdout
      .split('\n')
      .filter((one) => one !== '')
      .map((one) => one.split('\t')[0]!);
    expect(found).toEqual(expect.arrayContaining([...expected]));
    expect(found.filter((one) => !one.endsWith('/') && !one.includes('.'))).toHaveLength(expected.length);
  });
});

test.runIf(has('zsh'))('zsh reads its script without a complaint', () => {
  const path = written('_licit', zshScript(places));
  const { stderr, status } = spawnSync(
    'zsh',
    ['-f', '-c', `autoload -Uz compinit; compinit -u -D; source ${path}; whence _licit >/dev/null`],
    { encoding: 'utf8' },
  );
  expect([stderr, status]).toEqual(['', 0]);
});

test.each([
  ['bash', bashScript],
  ['zsh', zshScript],
  ['fish', fishScript],
] as const)('every command and flag is in the script for %s', (_, script) => {
  const text = script(places);
  for (const { path, under, flags } of places) {
    for (const { name } of under) expect(text, [...path, name].join(' ')).toContain(name);
    for (const { long } of flags) expect(text, [...path, long].join(' ')).toContain(long.slice(2));
  }
});
