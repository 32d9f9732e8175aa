/** What worked before the commands were one tree works as it did, and says the new name. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { callOf } from '../src/cli/call.js';
import { earlierNames } from '../src/cli/command-places.js';
import { allCommands, commandNames } from '../src/cli/find-commands.js';
import { fullHelp } from '../src/cli/help.js';
import { optionsOf } from '../src/cli/options.js';
import { main } from '../src/cli.js';
import { flagsOf } from '../src/commands/shared-flags.js';
import { gitEnv } from './git-repository.js';
import { called } from './in-process.js';

/** Every command there was, as it was called, with its place now. */
const COMMANDS: Readonly<Record<string, string>> = {
  init: 'init',
  scan: 'scan',
  check: 'check',
  show: 'show',
  explain: 'explain',
  measure: 'tools measure',
  'measure duplicates': 'tools measure duplicates',
  mix: 'mix',
  'answer evidence': 'answer evidence',
  'answer register': 'answer register',
  'answer due': 'answers due',
  'answer migrate': 'answers migrate',
  'baseline create': 'answer baseline create',
  'baseline prune': 'answer baseline prune',
  'baseline show': 'answer baseline show',
  declare: 'answer declare',
  exclude: 'exclude',
  'export known': 'export known',
  'grant add': 'answer grant add',
  'grant list': 'answer grant list',
  'grant revoke': 'answer grant revoke',
  retire: 'ledger retire',
  'rules update': 'ledger rules update',
  'sample plan': 'sample plan',
  'sample draw': 'sample draw',
  'sample review': 'sample review',
  'sample export': 'sample export',
  'sample import': 'sample import',
  'sample decide': 'sample decide',
  'sample show': 'sample show',
  strip: 'strip',
  waive: 'answer waive',
  attribution: 'attribution',
  report: 'report',
  verify: 'ledger verify',
  inspect: 'tools inspect',
  key: 'ledger key',
  'key rotate': 'ledger key rotate',
  license: 'tools license',
  'subject find': 'subject find',
  completion: 'tools completion',
};
const moved = Object.entries(COMMANDS).filter(([was, now]) => was !== now);

const folder = mkdtempSync(join(tmpdir(), 'licit-earlier-'));
const licit = (...words: string[]) => called(folder, words, { ...gitEnv }, main);
const note = (was: string, now: string): string => `ℹ licit ${was} is now licit ${now}\n`;

beforeAll(async () => {
  writeFileSync(join(folder, 'list.jsonl'), '{"id":"1","text":"a boat","license":"MIT","url":"https://a.example/1"}\n');
  expect((await licit('scan', 'list.jsonl', '-q', '--workers', '0')).status).toBeLessThan(2);
});

test.each(Object.entries(COMMANDS))('licit %s calls licit %s', async (was, now) => {
  const [by, at] = [await callOf([...was.split(' '), '--x']), await callOf([...now.split(' '), '--x'])];
  expect(by).toEqual(was === now ? at : { ...at, was: was.split(' ') });
  expect(at).toMatchObject({ what: 'command', path: now.split(' '), command: { run: expect.any(Function) } });
});

test('every definition has one place in the tree, and the help of the first level is the tree', async () => {
  const folders = readdirSync(resolve(import.meta.dirname, '../src/commands'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(entry.parentPath, entry.name)).some((file) => file.startsWith('licit-')))
    .map(({ name }) => name);
  expect([...commandNames, ...Object.keys(earlierNames).filter((name) => !name.includes(' '))].sort()).toEqual(folders.sort());
  for (const lang of ['en', 'zh'] as const) {
    const screen = fullHelp(await allCommands(), lang, 80)
      .split('\n')
      .slice(0, 23)
      .join('\n');
    expect([...screen.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].slice(0, 8).map(([, name]) => name)).toEqual(commandNames.slice(0, 8));
  }
});

describe('by its earlier name a command', () => {
  test.each([
    ['answer due', 'answers due'],
    ['answer migrate', 'answers migrate', '--dry-run'],
    ['grant list', 'answer grant list', '--lang', 'en'],
    ['baseline show', 'answer baseline show'],
    ['declare', 'answer declare', 'list.jsonl', '--personal-data', 'none', '--by', 'Example Ltd.', '--dry-run'],
    ['retire', 'ledger retire', 'list.jsonl', '--dry-run'],
    ['rules update', 'ledger rules update', '--dry-run'],
    ['verify', 'ledger verify'],
    ['key', 'ledger key'],
    ['license', 'tools license', 'cc by-nc 4.0'],
    ['inspect', 'tools inspect', 'list.jsonl'],
    ['measure', 'tools measure', '-f', 'csv'],
    ['measure duplicates', 'tools measure duplicates', 'list.jsonl'],
    ['completion', 'tools completion', 'fish'],
    ['waive', 'answer waive', 'license/missing'],
    ['verify', 'ledger verify', '--help'],
  ])('licit %s ends and prints as licit %s does (%s %s)', async (was, now, ...words) => {
    const before = await licit(...was.split(' '), ...words);
    const after = await licit(...now.split(' '), ...words);
    const said = after.err.startsWith('✖') ? after.err : note(was, now) + after.err;
    expect(before).toEqual({ ...after, err: said });
  });

  test('says nothing more with --quiet, and says it in Chinese where that is asked for', async () => {
    expect((await licit('license', 'MIT', '-q')).err).toBe('');
    expect((await licit('--quiet', 'license', 'MIT')).err).toBe('');
    expect((await licit('license', 'MIT', '--lang', 'zh')).err).toBe('ℹ licit license 现为 licit tools license\n');
  });

  test('is not listed, and its help names the new one', async () => {
    const { out } = await licit('--help');
    for (const [was] of moved) if (!was.includes(' ')) expect(out).not.toMatch(new RegExp(`^ {2}${was} {2}`, 'm'));
    for (const [was, now] of moved) expect((await licit(...was.split(' '), '--help')).out).toContain(`Usage: licit ${now} `);
    expect((await licit('help', 'grant')).out).toContain('Usage: licit answer grant <command>');
  });

  test('is what a misspelled one is taken for, by the new name', async () => {
    await expect(callOf(['verfy'])).rejects.toMatchObject({ fix: 'Did you mean licit ledger verify?' });
    await expect(callOf(['tools', 'licence'])).rejects.toMatchObject({ fix: 'Did you mean licit tools license?' });
  });
});

test('an earlier spelling of a flag is read as the one of today, and is not listed', async () => {
  const optionsFor = async (line: string) => {
    const call = await callOf(line.split(' '));
    if (call.what !== 'command') throw new Error(line);
    return optionsOf(call.path, call.command, call.args);
  };
  const waiver = 'waive license/missing --until 2028-01-01 --reason-kind license-held --evidence c.pdf';
  for (const [was, now] of [
    [`${waiver} --scope host:b --reason words --approver me`, `${waiver} --about host:b --because words --by me`],
    [`${waiver} --scope=host:b --reason=words`, `${waiver} --about=host:b --because=words`],
    [
      'grant add --from p --scope host:b --scope path:c --until 2028-01-01 --file c.pdf',
      'grant add --from p --about host:b --about path:c --until 2028-01-01 --file c.pdf',
    ],
    ['init --instrument eu-gdpr-2016 --for cn-dossier', 'init --law eu-gdpr-2016 --report cn-dossier'],
  ] as const)
    expect(await optionsFor(was)).toEqual(await optionsFor(now));
  for (const [, command] of await allCommands()) {
    const flags = Object.values(flagsOf(command));
    expect(flags.filter(({ about }) => /--(?:scope|reason|approver|instrument|for) /.test(about.en))).toEqual([]);
  }
});
