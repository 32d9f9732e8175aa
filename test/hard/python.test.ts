/**
 * The wheel of integrations/python, built here, installed into a fresh environment, and its tests in it: those on plain rows always, those on datasets,
 * WebDataset, datatrove, pandas and Polars with LICIT_PYTHON_LIBRARIES=1 (minutes, and a network), those on PyTorch and transformers with LICIT_TORCH=1 or
 * where LICIT_PYTHON has them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { project } from './run.js';
import { root } from './tree.js';

const tests = join(root, 'integrations/python/tests');
const folder = project();
const wheels = join(folder, 'wheels');
const python = join(folder, 'python', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const hasPython = spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0;
const skipping = (what: string): void => void process.stderr.write(`\n⚠ NOT TESTED: ${what}\n\n`);
if (!hasPython) skipping('licit_data, because python3 with venv is not here');

/** The environment of the tests, without anything that names another licit. */
const { LICIT_BIN: _, LICIT_NODE: __, PYTHONPATH: ___, ...env } = process.env;

function pip(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(python, ['-m', 'pip', '--disable-pip-version-check', '-q', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

/** Runs a file of tests in the environment; gives how many ran. */
function ran(name: string, own: Record<string, string> = {}): number {
  const where = { cwd: folder, env: { ...env, ...own }, encoding: 'utf8' as const };
  const { status, stderr } = spawnSync(python, ['-W', 'ignore', '-m', 'unittest', 'discover', '-s', tests, '-p', `test_${name}.py`], where);
  expect(stderr).toMatch(/\nOK(?: \(skipped=\d+\))?\n$/);
  expect(status).toBe(0);
  return Number(/^Ran (\d+) tests? in /m.exec(stderr)?.[1] ?? 0);
}

beforeAll(() => {
  if (!hasPython) return;
  execFileSync('python3', ['-m', 'venv', join(folder, 'python')], { stdio: 'pipe' });
  // Needs no network: the backend is in the folder, and has no requirements.
  const wheel = pip('wheel', join(root, 'integrations/python'), '--no-deps', '--no-index', '-w', wheels);
  expect(wheel.status, wheel.said).toBe(0);
  const installed = pip('install', '--no-index', join(wheels, readdirSync(wheels)[0]!));
  expect(installed.status, installed.said).toBe(0);
});

test.skipIf(!hasPython)('the wheel holds the package, the program and licenses, and nothing else', () => {
  const list = execFileSync(python, ['-m', 'zipfile', '-l', join(wheels, readdirSync(wheels)[0]!)], { encoding: 'utf8' })
    .split('\n')
    .slice(1)
    .flatMap((line) => /^(\S+)\s/.exec(line)?.[1] ?? []);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  for (const name of [
    '__init__.py',
    'py.typed',
    '_bundle/licit/bin/licit.js',
    '_bundle/licit/LICENSE',
    '_bundle/licit/node_modules/better-sqlite3/LICENSE',
  ])
    expect(list).toContain(`licit_data/${name}`);
  expect(list.filter((name) => !/^licit_data(?:\/|-[\d.]+\.dist-info\/)/.test(name))).toEqual([]);
  expect(list).toContain(`licit_data-${version}.dist-info/METADATA`);
  expect(list.filter((name) => /\/(?:test|tests|vitest|typescript|@biomejs)\/.*\/package\.json$|integrations\//.test(name))).toEqual([]);
});

test.skipIf(!hasPython)('without libraries it works on rows, streams and paths', () => {
  expect(ran('core')).toBeGreaterThan(40);
  expect(ran('pages')).toBeGreaterThan(2);
});

test.skipIf(!hasPython)('it works with datasets, WebDataset, datatrove, pandas and Polars', ({ skip }) => {
  if (process.env.LICIT_PYTHON_LIBRARIES !== '1') {
    skipping(
      'licit_data with datasets, WebDataset, datatrove, pandas and Polars: LICIT_PYTHON_LIBRARIES=1 installs them, which takes minutes',
    );
    skip();
  }
  // A cache of pip keeps this from being slow twice.
  const { status, said } = pip('install', '--prefer-binary', 'datasets', 'webdataset', 'datatrove', 'orjson', 'regex', 'pandas', 'polars');
  if (status !== 0) {
    skipping(`licit_data with datasets, WebDataset, datatrove, pandas and Polars, because pip cannot install them:\n${said.slice(-1000)}`);
    skip();
  }
  expect(ran('datasets')).toBeGreaterThan(10);
  expect(ran('pandas')).toBeGreaterThan(4);
  expect(ran('polars')).toBeGreaterThan(2);
  expect(ran('webdataset')).toBeGreaterThan(4);
  expect(ran('datatrove')).toBeGreaterThan(4);
  expect(ran('pages')).toBeGreaterThan(2);
});

test.skipIf(!hasPython)('it works with PyTorch and transformers', ({ skip }) => {
  if (process.env.LICIT_TORCH === '1') expect(pip('install', 'torch', 'transformers', 'accelerate')).toMatchObject({ status: 0 });
  else if (!lendsTorch()) {
    skipping('licit_data with PyTorch and transformers: LICIT_TORCH=1 installs them (5 GB), LICIT_PYTHON names a Python that has them');
    skip();
  }
  expect(ran('torch')).toBeGreaterThan(3);
  if (spawnSync(python, ['-c', 'import transformers, accelerate'], { env }).status !== 0) {
    skipping('the receipt of licit_data with transformers, which is not where PyTorch is');
    return;
  }
  expect(ran('transformers')).toBeGreaterThan(2);
});

/** Lets the environment see the packages of the Python that is named, where that has PyTorch. */
function lendsTorch(): boolean {
  const named = process.env.LICIT_PYTHON;
  if (named === undefined) return false;
  const { status, stdout } = spawnSync(named, ['-c', 'import torch; print(torch.__path__[0])'], { encoding: 'utf8' });
  if (status !== 0) return false;
  const site = execFileSync(python, ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'], { env, encoding: 'utf8' }).trim();
  // What is installed here goes before.
  writeFileSync(join(site, 'lent.pth'), `${dirname(stdout.trim())}\n`);
  return true;
}
