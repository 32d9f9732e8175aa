/** The program as one file, with what V8 compiled of it: `src/start.ts`, `bin/bundle.js`, `bin/compiled-code.js`. */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'licit-one-file-')));
const copied = join(folder, 'licit');
const data = join(folder, 'data');

beforeAll(() => {
  mkdirSync(join(copied, 'docs'), { recursive: true });
  for (const part of ['dist', 'bin', 'package.json']) cpSync(join(root, part), join(copied, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copied, 'node_modules'));
  mkdirSync(data);
  const row = (i: number): string =>
    `${JSON.stringify({ id: i, url: `https://a.example/${i}`, license: 'CC-BY-4.0', text: `仅供研究 ${i}: anna@example.com` })}\n`;
  writeFileSync(join(data, 'rows.jsonl'), Array.from({ length: 10 }, (_, i) => row(i)).join(''));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a fresh scan of ten rows says, and what else the process tells at its end by the code given. */
function scanned({ licit = root, tells = '', args = [] as string[] } = {}): { status: number | null; said: unknown; told: string } {
  const hook = join(folder, 'tells.mjs');
  writeFileSync(hook, `import { writeFileSync } from 'node:fs';\n${tells}`);
  const path = [join(licit, 'bin/licit.js'), 'scan', '.', '--ledger', join(mkdtempSync(join(folder, 'ledger-')), 'l.db'), '-f', 'json'];
  const ran = spawnSync(process.execPath, ['--import', hook, ...path, ...args], { cwd: data, encoding: 'utf8' });
  const { findings } = JSON.parse(ran.stdout) as { findings: { rule: string; count: number; fingerprint: string }[] };
  return { status: ran.status, said: findings.map(({ rule, count, fingerprint }) => [rule, count, fingerprint]), told: ran.stderr };
}

/** Tells at the end which modules and scripts of the program, and of packages, were compiled by themselves. */
const modules = `import { Session } from 'node:inspector';
const session = new Session();
session.connect();
const urls = [];
session.on('Debugger.scriptParsed', ({ params }) => urls.push(params.url));
session.post('Debugger.enable');
process.on('exit', () => writeFileSync(2, JSON.stringify(urls.filter((url) => !url.startsWith('node:')))));`;

test('the build joins the program in one file of ASCII, and names no place of the machine in what it compiled', () => {
  expect(readFileSync(join(root, 'dist/program.cjs')).some((byte) => byte > 0x7f)).toBe(false);
  expect(statSync(join(root, 'dist/program.code')).size).toBeGreaterThan(1 << 20);
  expect(readFileSync(join(root, 'dist/program.code')).includes(root)).toBe(false);
});

test('a scan of ten rows loads a few modules of the program, and begins no thread', () => {
  const threads = `import workers from 'node:worker_threads';
import { syncBuiltinESMExports } from 'node:module';
workers.Worker = class { constructor() { writeFileSync(2, 'a thread'); } };
syncBuiltinESMExports();`;
  const { told } = scanned({ tells: `${modules}\n${threads}` });
  expect(told).not.toContain('a thread');
  const urls = JSON.parse(told.slice(told.indexOf('["'))) as string[];
  const ours = urls.filter((url) => url.includes('/dist/') && !url.includes('node_modules'));
  expect(ours.map((url) => url.split('/').at(-1))).toEqual(['start.js']);
  expect(urls.filter((url) => url.includes('node_modules')).length).toBeLessThan(60);
});

test('the version is said without loading the program', () => {
  const tells = join(folder, 'modules.mjs');
  writeFileSync(tells, `import { writeFileSync } from 'node:fs';\n${modules}`);
  const { stderr, stdout } = spawnSync(process.execPath, ['--import', tells, join(root, 'bin/licit.js'), '--version'], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+/);
  expect((JSON.parse(stderr) as string[]).length).toBeLessThan(30);
});

test('what V8 compiled is taken over only where it is whole and belongs to the script; the program is the same without it, and module by module', () => {
  const expected = scanned();
  expect(expected.said).not.toEqual([]);
  const asks = `import { Script } from 'node:vm';
import vm from 'node:vm';
import { syncBuiltinESMExports } from 'node:module';
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    writeFileSync(2, options.cachedData === undefined ? 'compiled anew' : this.cachedDataRejected ? 'rejected' : 'taken over');
  }
};
syncBuiltinESMExports();`;
  const asked = (): string => {
    const { told, ...found } = scanned({ licit: copied, tells: asks });
    expect(found).toEqual({ status: expected.status, said: expected.said });
    return /compiled anew|rejected|taken over/.exec(told)?.[0] ?? 'modules';
  };
  const dist = (name: string): string => join(copied, 'dist', name);
  const altered = (name: string, change: (bytes: Buffer) => Buffer): void =>
    writeFileSync(dist(name), change(readFileSync(join(root, 'dist', name))));

  expect(asked()).toBe('taken over');
  altered('program.code', (bytes) => bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 1000));
  expect(asked()).toBe('compiled anew');
  altered('program.code', (bytes) => bytes);
  // Another script of the same length.
  altered('program.cjs', (bytes) => Buffer.from(bytes.toString('latin1').replace(' = ', '\t= '), 'latin1'));
  expect(asked()).toBe('compiled anew');
  altered('program.cjs', (bytes) => bytes);
  altered('program.json', (bytes) => Buffer.from(bytes.toString().replace(process.version, 'v20.0.0')));
  expect(asked()).toBe('compiled anew');
  rmSync(dist('program.cjs'));
  expect(asked()).toBe('modules');
});

test('threads run the same program', () => {
  const { said } = scanned({ args: ['--workers', '2'] });
  expect(said).toEqual(scanned({ args: ['--workers', '0'] }).said);
});

test('documents are read by packages that are loaded later, from where the program is', () => {
  const out = execFileSync(process.execPath, [join(copied, 'bin/licit.js'), 'license', 'MIT'], { cwd: folder, encoding: 'utf8' });
  expect(out).toContain('MIT');
});
