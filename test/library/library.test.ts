import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { runInspect } from '../../src/commands/inspect/inspect-command.js';
import { answersTo } from '../../src/commands/license/license-answers.js';
import { createInspector } from '../../src/inspect/inspect.js';
import { staysOpen } from '../../src/inspect/masking.js';
import { check, inspect, LicitError, type RunResult, readLedger, readLicense, scan, snapshot, version } from '../../src/library/library.js';
import { GitRepository } from '../git-repository.js';
import { inProcess } from '../in-process.js';
import { BOATS, projectOf, projectWith, rows, sound, timeless } from './projects.js';

const MAIL = 'ann.boat@mail-boats.net';
const jsonOf = (root: string, name: string): RunResult => JSON.parse(readFileSync(join(root, name), 'utf8')) as RunResult;
/** What the command is given as its version by `inProcess`. */
const ofVersion = (result: RunResult): RunResult => ({ ...timeless(result), licit: version });

describe('scan', () => {
  test.each(['en', 'zh'] as const)('gives what the command writes as JSON: %s', async (lang) => {
    const root = projectWith('demo', { 'licit.yaml': 'use: { purpose: commercial }\nrules: { source/missing: warn }\n' });
    const exit = await inProcess(
      root,
      'scan',
      'data',
      '--format',
      'json=../by-command.json',
      '--ledger',
      'a.db',
      '--lang',
      lang,
      '--strict',
    );
    const given = sound(await scan({ cwd: root, paths: ['data'], ledger: 'b.db', lang, strict: true }));
    expect(timeless(given)).toEqual(ofVersion(jsonOf(root, '../by-command.json')));
    expect(given).toMatchObject({ exit, lang, strict: true, ledger: { path: 'b.db' } });
    rmSync(join(root, '../by-command.json'));
  });

  test('records in the ledger of the project, which is found upward', async () => {
    const root = projectOf({ 'licit.yaml': 'use: { purpose: research }\n', 'data/boats.jsonl': BOATS });
    const { run, use, totals } = await scan({ cwd: join(root, 'data'), paths: ['.'] });
    expect({ run: run.id, use, items: totals.items }).toEqual({ run: 1, use: { purpose: 'research' }, items: 2 });
    expect((await readLedger(join(root, '.licit/ledger.db'))).runs()).toEqual([{ id: 1, finished: run.finished }]);
  });

  test('tells how far it is', async () => {
    const root = projectOf({ 'boats.jsonl': BOATS });
    const told: string[] = [];
    await scan({
      cwd: root,
      paths: ['.'],
      onFound: ({ manifests, bytes }) => told.push(`found ${manifests}, ${bytes} bytes`),
      onProgress: ({ items, manifests, of }) => told.push(`${items} items, ${manifests} of ${of}`),
    });
    expect(told[0]).toBe(`found 1, ${BOATS.length} bytes`);
    expect(told.at(-1)).toBe('2 items, 1 of 1');
  });

  test('of a file that cannot be read ends with 3, and with no error', async () => {
    const root = projectOf({ 'data/list.parquet': 'PAR1 is all that is left of it PAR1' });
    const { exit, notRead, problems } = await scan({ cwd: root, paths: ['data'] });
    expect(exit).toBe(3);
    expect(notRead.length + problems.length).toBeGreaterThan(0);
  });
});

describe('check', () => {
  const changed = (): GitRepository =>
    new GitRepository()
      .write('licit.yaml', 'use: { purpose: commercial }\n')
      .write('data/boats.jsonl', BOATS)
      .commit('boats')
      .write('data/boats.jsonl', BOATS + rows([{ id: 'b-3', text: `Or to ${MAIL}`, license: 'CC-BY-NC-4.0' }]));

  test('gives what the command writes as JSON', async () => {
    const { folder } = changed();
    const exit = await inProcess(folder, 'check', '--base', 'HEAD', '--format', 'json=../by-command.json', '--quiet');
    const given = sound(await check({ cwd: folder, base: 'HEAD' }));
    expect(timeless(given)).toEqual(ofVersion(jsonOf(folder, '../by-command.json')));
    expect(given.exit).toBe(exit);
    expect(given.change.manifests).toEqual([{ path: 'data/boats.jsonl', kind: 'changed', added: 1, removed: 0 }]);
    const { findings } = await check({ cwd: folder, base: 'HEAD', all: true });
    expect(findings).toHaveLength(given.findings.length + given.change.before.length);
  });

  test('of a change without data passes, and says what became of it', async () => {
    const { folder } = changed().commit('more').write('tool.py', 'import os\n\nprint(os.getcwd())\n');
    const { exit, change, findings } = sound(await check({ cwd: folder, base: 'HEAD' }));
    expect({ exit, findings, files: change.files }).toMatchObject({
      exit: 0,
      findings: [],
      files: [{ path: 'tool.py', state: 'no-data' }],
    });
  });

  test('asks no CI host for the base', async () => {
    const { folder } = changed();
    vi.stubEnv('GITHUB_BASE_REF', 'no-such-branch');
    expect((await check({ cwd: folder })).change.base).toMatchObject({ label: 'main' });
    vi.unstubAllEnvs();
  });

  test('writes nothing into the project', async () => {
    const repository = changed();
    await check({ cwd: repository.folder, base: 'HEAD' });
    expect(repository.git('status', '--porcelain').trim()).toBe('M data/boats.jsonl');
  });
});

describe('a ledger', () => {
  test('gives each run as it was', async () => {
    const root = projectOf({ 'boats.jsonl': BOATS });
    const ledger = join(root, 'l.db');
    const first = await scan({ cwd: root, paths: ['.'], ledger });
    writeFileSync(join(root, 'boats.jsonl'), BOATS + BOATS.replaceAll('b-', 'c-'));
    const second = await scan({ cwd: root, paths: ['.'], ledger });
    const held = await readLedger(ledger);
    const named = (result: RunResult): RunResult => ({ ...result, ledger: { ...result.ledger, path: ledger } });
    expect(await snapshot(held, { asOf: 1 })).toEqual(named(first));
    expect(await snapshot(held, { asOf: first.run.finished })).toEqual(named(first));
    expect(await snapshot(held)).toEqual(named(second));
    expect(held).toMatchObject({ id: first.ledger.id, path: ledger, created: first.ledger.created });
    held.close();
    held.close();
    await expect(snapshot(held)).rejects.toThrow(LicitError);
    expect(() => held.runs()).toThrow(LicitError);
  });

  test('in which something is missing is told from a bug, also by a scan', async () => {
    const root = projectOf({ 'boats.jsonl': BOATS });
    const ledger = join(root, 'l.db');
    await scan({ cwd: root, paths: ['.'], ledger });
    const { default: Database } = await import('better-sqlite3');
    const db = new Database(ledger);
    const triggers = db.prepare("select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'document'").all() as {
      name: string;
      sql: string;
    }[];
    for (const { name } of triggers) db.exec(`drop trigger ${name}`);
    db.exec("update document set body = '{' || body");
    for (const { sql } of triggers) db.exec(sql);
    db.close();
    const held = await readLedger(ledger);
    await expect(snapshot(held)).rejects.toMatchObject({ name: 'LicitError', message: expect.stringContaining('damaged') });
    held.close();
    writeFileSync(join(root, 'boats.jsonl'), BOATS + BOATS);
    await expect(scan({ cwd: root, paths: ['.'], ledger })).rejects.toMatchObject({
      name: 'LicitError',
      message: expect.stringContaining('damaged'),
    });
  });

  test('that is damaged says so', async () => {
    const root = projectOf({ 'boats.jsonl': BOATS });
    const ledger = join(root, 'l.db');
    await scan({ cwd: root, paths: ['.'], ledger });
    const { default: Database } = await import('better-sqlite3');
    const db = new Database(ledger);
    for (const name of db.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[])
      db.exec(`drop trigger ${name}`);
    db.close();
    await expect(readLedger(ledger)).rejects.toThrow(/structure of a licit ledger/);
  });
});

describe('inspect', () => {
  const text = `🚢 Write to ${MAIL}, 身份证990101199003070015, or 13800001000.`;

  test('gives what the command answers, with reasons', async () => {
    for (const offsets of ['utf16', 'codepoint'] as const) {
      const output = new PassThrough();
      const input = new PassThrough();
      input.end(JSON.stringify({ id: 1, text }));
      await runInspect({ offsets, input, output, detectors: await detectors() });
      const { spans } = JSON.parse(String(output.read())) as { spans: object[] };
      const found = await inspect(text, { offsets });
      expect(spans.length).toBeGreaterThan(2);
      expect(found.map(({ why: _, reason: __, ...span }) => span)).toEqual(spans);
    }
  });

  test('says why in the language that is asked for', async () => {
    const [en] = await inspect(text);
    const [zh] = await inspect(text, { lang: 'zh' });
    expect([en!.why, zh!.why]).toEqual(['local part and domain of a mail address', '电子邮件地址的用户名和域名']);
    expect(await inspect('')).toEqual([]);
  });

  test('lets no personal value out, of any kind', async () => {
    const inspector = createInspector(await detectors());
    let looked = 0;
    for (const { hits, family } of await detectors())
      for (const hit of family === 'pi' || family === 'secret' ? hits : []) {
        const out = JSON.stringify(await inspect(hit));
        for (const { start, end, kind, masked, confidence } of inspector.text(hit, { path: '' })) {
          const value = hit.slice(start, end);
          if (masked === value) expect(staysOpen(kind, confidence), `${kind} in ${hit}`).toBe(true);
          // Of fewer characters some may be in the words of the reason.
          if (masked === value || value.length < 7) continue;
          looked += 1;
          expect(out, `${kind} in ${hit}`).not.toContain(JSON.stringify(value).slice(1, -1));
        }
      }
    expect(looked).toBeGreaterThan(200);
  });
});

test('readLicense gives what the command answers to a line', () => {
  for (const words of [
    'cc by 4.0',
    'MIT OR Apache-2.0',
    'no license',
    'all rights reserved',
    'custom',
    'somewhat free',
    '',
    'x'.repeat(9000),
  ]) {
    const { why: _, reason: __, id: ___, ...line } = JSON.parse(answersTo([JSON.stringify({ id: 1, string: words })], 'string'));
    const { why, reason, ...answer } = readLicense(words);
    expect(answer).toEqual(line);
    expect({ why, reason }).toEqual({ why: _, reason: __ });
  }
  expect(readLicense('MIT', { lang: 'zh' }).why).not.toBe(readLicense('MIT').why);
});

test('what is given back is the caller’s own', async () => {
  readLicense('MIT').permissions!.train = 'no';
  expect(readLicense('MIT').permissions!.train).toBe('yes');
  const root = projectOf({ 'boats.jsonl': BOATS });
  const result = await scan({ cwd: root, paths: ['.'] });
  result.rules[0]!.title = '';
  expect((await scan({ cwd: root, paths: ['.'] })).rules[0]!.title).not.toBe('');
});

describe('what goes wrong and a person can mend is a LicitError', () => {
  test.each([
    ['nothing there', () => scan({ cwd: projectOf({}), paths: ['.'] }), /^Nothing to scan in \./],
    ['no such path', () => scan({ cwd: projectOf({}), paths: ['data'] }), /data/],
    ['standard input', () => scan({ paths: ['-'] }), /standard input/],
    [
      'a configuration that is none',
      () => scan({ cwd: projectOf({ 'licit.yaml': 'use: [', 'boats.jsonl': BOATS }), paths: ['.'] }),
      /licit\.yaml/,
    ],
    [
      'a rule that is none',
      () => scan({ cwd: projectOf({ 'a.yaml': '[', 'boats.jsonl': BOATS }), paths: ['.'], rules: ['a.yaml'] }),
      /a\.yaml/,
    ],
    ['no repository', () => check({ cwd: projectOf({ 'licit.yaml': '', 'boats.jsonl': BOATS }) }), /Not a Git repository/],
    ['no ledger', () => readLedger('no/such/ledger.db'), /^There is no ledger/],
    ['no ledger, but a file', () => readLedger(join(projectOf({ 'a.db': 'text' }), 'a.db')), /ledger/],
  ] as const)('%s', async (_, call, says) => {
    const error = await (call as () => Promise<unknown>)().catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(LicitError);
    expect(error).toMatchObject({ message: expect.stringMatching(says), fix: expect.stringMatching(/\w/) });
  });

  test('in the language of the call', () =>
    expect(scan({ cwd: projectOf({}), paths: ['.'], lang: 'zh' })).rejects.toMatchObject({
      message: '. 中没有可扫描的内容',
      fix: expect.stringContaining('.licitignore'),
    }));

  test('and what the system refuses', async () => {
    const root = projectOf({ 'boats.jsonl': BOATS, file: '' });
    await expect(scan({ cwd: root, paths: ['.'], ledger: 'file/l.db' })).rejects.toThrow(LicitError);
    mkdirSync(join(root, 'folder'));
    await expect(readLedger(join(root, 'folder'))).rejects.toThrow(LicitError);
  });

  test('also where there is no run to show', async () => {
    const root = projectOf({ 'boats.jsonl': BOATS });
    await scan({ cwd: root, paths: ['.'], ledger: 'l.db' });
    const ledger = await readLedger(join(root, 'l.db'));
    await expect(snapshot(ledger, { asOf: 7 })).rejects.toThrow('The ledger holds no scan as of 7');
    ledger.close();
  });
});

describe('nothing is printed, and nothing ends', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  test('whatever the environment and the arguments say', async () => {
    const written = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(() => true));
    const exit = vi.spyOn(process, 'exit');
    for (const [name, value] of [
      ['CI', 'true'],
      ['LICIT_LANG', 'zh'],
      ['LICIT_POLICY_FROM', 'no-such-ref'],
      ['GITHUB_BASE_REF', 'no-such-branch'],
    ] as const)
      vi.stubEnv(name, value);
    const { folder } = new GitRepository().write('data/boats.jsonl', BOATS).commit('boats').write('data/ships.jsonl', BOATS);
    const results = [await scan({ cwd: folder, paths: ['data'] }), await check({ cwd: folder, base: 'HEAD' })];
    const before = { exitCode: process.exitCode, listeners: process.listenerCount('exit') };
    await scan({ cwd: folder, paths: ['data'] });
    await inspect(`Write to ${MAIL}.`);
    readLicense('MIT');
    expect(results.map(({ lang }) => lang)).toEqual(['en', 'en']);
    expect(written.map((spy) => spy.mock.calls)).toEqual([[], []]);
    expect(exit).not.toHaveBeenCalled();
    expect({ exitCode: process.exitCode, listeners: process.listenerCount('exit') }).toEqual(before);
  });
});
