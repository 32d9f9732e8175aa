/** The scripts that `licit init --ci` writes, run as a host runs them: by a shell, in a checkout that somebody else wrote, with the real npm and no network. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ciFiles } from '../../src/commands/init/ci-files.js';

const hosts = ['github', 'gitlab'] as const;
type Host = (typeof hosts)[number];

let folder: string;
let checkout: string;
let tarball: string;
let sha512: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licit-ci-'));
  checkout = join(folder, 'check out');
  const evil = `#!/bin/sh\ntouch "${join(folder, 'evil')}"\n`;
  write(join(checkout, 'package.json'), JSON.stringify({ name: 'theirs', dependencies: { licit: '0.2.0' } }));
  write(join(checkout, 'node_modules/licit/package.json'), JSON.stringify({ name: 'licit', version: '0.2.0', bin: 'cli.sh' }));
  for (const name of ['node_modules/licit/cli.sh', 'node_modules/.bin/licit', 'licit']) write(join(checkout, name), evil);
  // With one of these nothing is installed, or no program is put in its place.
  write(join(checkout, '.npmrc'), 'bin-links=false\ndry-run=true\nregistry=http://127.0.0.1:9/\n');
  const about = { name: 'licit', version: '0.2.0', bin: { licit: 'cli.sh' }, scripts: { install: `touch "${join(folder, 'script')}"` } };
  write(join(folder, 'package/package.json'), JSON.stringify(about));
  write(join(folder, 'package/cli.sh'), '#!/bin/sh\necho "ours in $PWD: $*"\n');
  tarball = join(folder, 'licit.tgz');
  execFileSync('tar', ['czf', tarball, '-C', folder, 'package']);
  sha512 = createHash('sha512').update(readFileSync(tarball)).digest('hex');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

interface Job {
  script: string;
  env: Record<string, string>;
}

/** What the host would run, with the variables that the file itself sets. */
function jobOf(host: Host, folders: readonly string[] = []): Job {
  const file = parse(ciFiles[host].text(folders));
  if (host === 'gitlab') return { script: file.licit.script.join('\n'), env: file.licit.variables };
  const step = file.jobs.check.steps.find(({ run }: { run?: string }) => run !== undefined);
  return { script: step.run, env: step.env };
}

function run(host: Host, set: Record<string, string> = {}, folders: readonly string[] = []): { status: number | null; said: string } {
  const { script, env } = jobOf(host, folders);
  const temp = join(folder, 'temp');
  mkdirSync(temp, { recursive: true });
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-c', script], {
    cwd: checkout,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: temp,
      CI: 'true',
      npm_config_cache: join(folder, 'cache'),
      npm_config_offline: 'true',
      ...(host === 'github' ? { RUNNER_TEMP: temp } : { TMPDIR: temp }),
      ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)])),
      ...set,
    },
  });
  return { status, said: stdout + stderr };
}

const ran = (name: string): boolean => existsSync(join(folder, name));

test.each(hosts)('the file for %s runs the package with that hash, and no package, program or .npmrc of the checkout', (host) => {
  const { status, said } = run(host, { LICIT_PACKAGE: tarball, LICIT_SHA512: sha512 });
  expect(said).toContain(`ours in ${checkout}: check -f `);
  expect(status).toBe(0);
  expect([ran('evil'), ran('script')]).toEqual([false, false]);
});

test.each(hosts)('the file for %s checks the folders that hold data, whatever they are called', (host) => {
  const { said } = run(host, { LICIT_PACKAGE: tarball, LICIT_SHA512: sha512 }, ['data', '语料 2']);
  expect(said).toContain('check data/ 语料 2/ -f ');
});

test.each(hosts)('the file for %s fails as it is written, and says what the maintainer has to set', (host) => {
  const { status, said } = run(host);
  expect(status).toBe(2);
  expect(said).toBe(`licit checked nothing: set LICIT_PACKAGE and LICIT_SHA512 in ${ciFiles[host].path}. The comment there says how.\n`);
  expect(run(host, { LICIT_PACKAGE: tarball }).status).toBe(2);
  expect(run(host, { LICIT_SHA512: sha512 }).status).toBe(2);
  expect(ran('evil')).toBe(false);
});

test.each(hosts)('the file for %s installs no package with another hash', (host) => {
  for (const other of [sha512.replace(/^./, (digit) => (digit === '0' ? '1' : '0')), 'sha512', ' ']) {
    const { status, said } = run(host, { LICIT_PACKAGE: tarball, LICIT_SHA512: other });
    expect(status).not.toBe(0);
    expect(said).not.toContain('ours');
  }
  expect([ran('evil'), ran('script')]).toEqual([false, false]);
});

test.each(hosts)('the file for %s takes no name of a package from a registry', (host) => {
  expect(ciFiles[host].text([])).not.toMatch(/npx|licit@/);
  expect(run(host, { LICIT_PACKAGE: 'licit', LICIT_SHA512: sha512 }).said).not.toContain('ours');
});
