/** Exports of real scans, read by the official readers and validators from PyPI, offline. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFilingCorpus } from '../../bench/filing-corpus.js';
import { items, project, run } from './run.js';
import { root } from './tree.js';

const packages: Record<string, string> = {
  croissant: 'mlcroissant',
  cyclonedx: 'cyclonedx-python-lib[json-validation]',
  dcat: 'rdflib pyshacl',
  'in-toto': 'in-toto-attestation',
  'oasis-data-provenance': 'jsonschema[format]',
  prov: 'rdflib',
  spdx: 'spdx-python-model pyshacl',
};
const folder = project();
const python = join(folder, 'python', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const hasPython = spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0;
const skipping = (what: string): void => void process.stderr.write(`\n⚠ NOT TESTED: ${what}\n\n`);
const installed = new Set<string>();

/** What the official reader says of files; undefined where it could not be installed. */
function faults(format: string, ...files: string[]): string | undefined {
  if (!installed.has(format)) return undefined;
  const { stdout, stderr, error } = spawnSync(python, [join(root, 'test/hard/exports.py'), format, ...files], {
    encoding: 'utf8',
    // Nothing is fetched: a reader that tries ends in an error.
    env: { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' },
  });
  return error === undefined ? stdout : `${error}${stderr}`;
}

async function exported(cwd: string, format: string, ...more: string[]): Promise<string> {
  const output = join(folder, `${format}-${Math.random().toString(36).slice(2)}.json`);
  const { code, err } = await run(['export', format, '-o', output, ...more], cwd);
  expect([code, err]).toEqual([0, expect.stringContaining('✓')]);
  return output;
}

const demo = project();
const hostile = project({
  'data/a "b\'<c> &#\u202e\u200b%2e%2e.jsonl': items(2),
  'data/列 表.csv': 'id,正文 "x"\\,</script>,a/b\n1,文,2\n',
  'README.md': '---\nlicense: [mit, "::add-mask::x"]\npretty_name: "<b>\\u202e ##[x]"\nlanguage: [en, zh]\n---\n# x\n',
});
const amended = project({
  'data/croissant.json': JSON.stringify({
    '@context': {
      '@language': 'en',
      '@vocab': 'https://schema.org/',
      sc: 'https://schema.org/',
      cr: 'http://mlcommons.org/croissant/',
      conformsTo: 'http://purl.org/dc/terms/conformsTo',
    },
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: 'lakes',
    description: 'Lakes with boats.',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    url: 'https://lakes.example/',
    version: '1.0.0',
    datePublished: '2025-01-01',
    creator: { '@type': 'sc:Person', name: 'A. Lake' },
  }),
  'data/a.jsonl': items(3),
});
const large = project();
const published = process.env.LICIT_MANIFESTS === undefined ? undefined : project();
const projects: [string, string][] = [
  ['the demo', demo],
  ['hostile names', hostile],
  ['a dataset with a Croissant file', amended],
  ['20,000 items in eight sources', large],
  ...(published === undefined ? [] : [['public manifests', published] satisfies [string, string]]),
];

beforeAll(async () => {
  cpSync(join(root, 'fixtures/demo'), demo, { recursive: true });
  makeFilingCorpus(large);
  if (published === undefined) skipping('exports of public manifests: LICIT_MANIFESTS names a folder of them');
  else cpSync(process.env.LICIT_MANIFESTS!, published, { recursive: true });
  for (const [, cwd] of projects) await run(['scan', '.', '-q', '--fail-on', 'none'], cwd);
  if (!hasPython) {
    skipping('exports by official readers, because python3 with venv is not here');
    return;
  }
  execFileSync('python3', ['-m', 'venv', join(folder, 'python')], { stdio: 'pipe' });
  if (process.env.LICIT_DCAT_SHAPES === undefined)
    skipping('exports as DCAT by the shapes of DCAT-AP: LICIT_DCAT_SHAPES names a folder with shapes.ttl and range.ttl of 3.0.1');
  if (process.env.LICIT_SPDX_MODEL === undefined)
    skipping('exports as SPDX by its shapes: LICIT_SPDX_MODEL names a folder with spdx-model.ttl and spdx-context.jsonld of 3.0.1');
  for (const [format, name] of Object.entries(packages)) {
    if (format === 'oasis-data-provenance' && process.env.LICIT_DPS_SCHEMA === undefined) {
      skipping(
        'exports as OASIS Data Provenance: its schema may not be copied; LICIT_DPS_SCHEMA names data-provenance.json of github.com/oasis-tcs/dps',
      );
      continue;
    }
    const { status, stderr } = spawnSync(
      python,
      ['-m', 'pip', '--disable-pip-version-check', '-q', 'install', '--prefer-binary', ...name.split(' ')],
      { encoding: 'utf8' },
    );
    if (status === 0) installed.add(format);
    else skipping(`exports as ${format}, because pip cannot install ${name}:\n${stderr.slice(-1000)}`);
  }
}, 600_000);

describe.each(Object.keys(packages))('%s', (format) => {
  test.each(projects)('of %s is valid', async (_, cwd) => {
    const file = await exported(cwd, format);
    expect(faults(format, file) ?? '').toBe('');
    if (format !== 'in-toto') expect(faults(format, await exported(cwd, format, '--declared')) ?? '').toBe('');
  });

  test('a damaged file is refused', ({ skip }) => {
    if (!installed.has(format)) skip();
    mkdirSync(join(folder, 'damaged'), { recursive: true });
    const file = join(folder, 'damaged', `${format}.json`);
    writeFileSync(file, '{"@type": "sc:Dataset", "distribution": [], "bomFormat": "CycloneDX"}');
    expect(faults(format, file)).not.toBe('');
  });
});
