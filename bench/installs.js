/**
 * What an installation of the package takes: `node bench/installs.js licit-0.2.0.tgz NODE…`, NODE the programs of several versions. Each installs into an empty folder with an empty
 * cache, and with nothing on its path but itself, npm and a shell: no compiler, no Python, no Git; with `--tools` whatever is on the path. Prints the rows of the table in docs/release.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const given = process.argv.slice(2);
const tools = given.includes('--tools') ? `:${process.env.PATH}` : '';
const [tarball, ...nodes] = given.filter((one) => one !== '--tools').map((path) => resolve(path));
const npm = realpathSync(execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim());
const sh = realpathSync('/bin/sh');

/** Runs a command in a folder so many times; the seconds of one by the clock and of the processor, with those of what it starts. */
function timed(path, cwd, command, { times = 1, mayFind = false } = {}) {
  const begun = performance.now();
  const quoted = command.map((word) => `'${word}'`).join(' ');
  const env = { ...process.env, PATH: `${path}${tools}`, npm_config_cache: join(path, 'cache'), NODE_OPTIONS: '' };
  const loop = `n=0; while [ $n -lt ${times} ]; do ${quoted} >out 2>err; status=$?; n=$((n+1)); done; times; exit $status`;
  const { status, stdout } = spawnSync(sh, ['-c', loop], { cwd, env, encoding: 'utf8' });
  if (status !== 0 && !(mayFind && status === 1))
    throw new Error(`${quoted} ended with ${status}:\n${readFileSync(join(cwd, 'err'), 'utf8').slice(-2000)}`);
  const ofChildren = stdout.trim().split('\n').at(-1) ?? '';
  const parts = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)];
  const processor = parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  return { clock: (performance.now() - begun) / 1000 / times, processor: processor / times };
}

const bytesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const found = lstatSync(join(folder, name));
    return sum + (found.isFile() ? found.size : 0);
  }, 0);
const seconds = (value) => value.toFixed(value < 10 ? 2 : 0);

console.log('| Node | install: clock, processor | with a full cache | on disk | `npx`: first, again | `--version`, `node -e 0` |');
console.log('| --- | --: | --: | --: | --: | --: |');
for (const node of nodes) {
  const work = mkdtempSync(join(tmpdir(), 'licit-installs-'));
  const path = join(work, 'bin');
  for (const name of ['bin', 'one', 'two', 'three', 'four']) mkdirSync(join(work, name));
  symlinkSync(node, join(path, 'node'));
  symlinkSync(npm, join(path, 'npm'));
  symlinkSync(npm.replace('npm-cli', 'npx-cli'), join(path, 'npx'));
  symlinkSync(sh, join(path, 'sh'));
  const install = ['npm', 'install', '--no-audit', '--no-fund', tarball];
  const first = timed(path, join(work, 'one'), install);
  const again = timed(path, join(work, 'two'), install);
  const size = bytesIn(join(work, 'one/node_modules'));
  const npx = ['three', 'four'].map((name) => timed(path, join(work, name), ['npx', '--yes', '--package', tarball, 'licit', '--version']));
  const own = join(work, 'one');
  writeFileSync(join(own, 'rows.jsonl'), '{"id": 1, "text": "a boat", "license": "MIT"}\n');
  timed(path, own, ['node_modules/.bin/licit', 'scan', 'rows.jsonl'], { mayFind: true });
  const start = timed(path, own, ['node_modules/.bin/licit', '--version'], { times: 20 });
  const bare = timed(path, own, ['node', '-e', '0'], { times: 20 });
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const cells = [
    version,
    `${seconds(first.clock)} s, ${seconds(first.processor)} s`,
    `${seconds(again.clock)} s, ${seconds(again.processor)} s`,
    `${(size / 1e6).toFixed(1)} MB`,
    npx.map(({ clock }) => `${seconds(clock)} s`).join(', '),
    `${start.processor.toFixed(3)} s, ${bare.processor.toFixed(3)} s`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
  rmSync(work, { recursive: true });
}
