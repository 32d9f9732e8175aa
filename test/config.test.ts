import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { instruments } from '../src/catalog/catalog.js';
import { callOf } from '../src/cli/call.js';
import { ciFiles, ciHosts } from '../src/commands/init/ci-files.js';
import { configText, schemaAddress } from '../src/commands/init/config-text.js';
import { type InitArgs, runInit } from '../src/commands/init/init.js';
import {
  answerJsonSchema,
  baselineJsonSchema,
  configJsonSchema,
  findProject,
  grantsJsonSchema,
  loadConfig,
  lockJsonSchema,
  questionsJsonSchema,
  sampleDecisionJsonSchema,
  samplePlanJsonSchema,
  waiverJsonSchema,
} from '../src/config/config.js';
import { readLock } from '../src/config/lock/lock-file.js';
import { LicitError } from '../src/model/errors.js';
import { instrumentsOf } from '../src/text/words/laws.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-config-'));
});

function load(text: string) {
  const path = join(root, 'licit.yaml');
  writeFileSync(path, text);
  return loadConfig(path, root);
}

function refusal(text: string): string {
  try {
    load(text);
  } catch (error) {
    if (error instanceof LicitError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('where the project is', () => {
  test('the nearest folder upwards with licit.yaml is the project', () => {
    mkdirSync(join(root, 'a/b'), { recursive: true });
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, 'a/licit.yaml'), '');
    expect(findProject(join(root, 'a/b'))).toEqual({
      root: join(root, 'a'),
      config: join(root, 'a/licit.yaml'),
      licit: join(root, 'a/.licit'),
    });
  });

  test('a .licit folder marks the project as well', () => {
    mkdirSync(join(root, 'a/b'), { recursive: true });
    mkdirSync(join(root, '.licit'));
    expect(findProject(join(root, 'a/b'))).toEqual({ root, config: undefined, licit: join(root, '.licit') });
  });

  test('without either, the git root is the project, else the folder itself', () => {
    mkdirSync(join(root, 'a/b'), { recursive: true });
    expect(findProject(join(root, 'a/b')).root).toBe(join(root, 'a/b'));
    mkdirSync(join(root, '.git'));
    expect(findProject(join(root, 'a/b')).root).toBe(root);
  });
});

describe('what is read', () => {
  test('without a file there are defaults', () => {
    expect(loadConfig(undefined, root)).toEqual({
      instruments: ['cn-interim-measures-2023'],
      declarations: [],
      columns: [],
      rules: {},
      failOn: 'error',
      records: {},
    });
  });

  test('an empty file gives the defaults and its own path', () => {
    expect(load('# nothing yet\n')).toMatchObject({ path: 'licit.yaml', instruments: ['cn-interim-measures-2023'], declarations: [] });
  });

  test('a use may be one word, and a version keeps its zero', () => {
    expect(load('use: research\ndataset: { name: news, version: 1.10 }\nprovider: Example Ltd.\n')).toMatchObject({
      use: { purpose: 'research' },
      dataset: { name: 'news', version: '1.10' },
      provider: { name: 'Example Ltd.' },
    });
  });

  test('a declaration carries source, license, bases, evidence and its own line', () => {
    mkdirSync(join(root, 'evidence'));
    writeFileSync(join(root, 'evidence/terms.txt'), 'abc');
    const config = load(`declarations:
  - path: forum/**
    host: Forum.Example
    source: { kind: crawl-own, name: forum, evidence: [evidence/terms.txt, evidence/none.txt] }
    license: { expression: CC-BY-4.0, evidence: evidence/terms.txt }
    basis:
      - { term: 单独同意, jurisdiction: CN, evidence: evidence/terms.txt }
      - eu-gdpr:A6-1-f
    reservations: { ai-training: disallowed }
    collected: { from: 2025, until: 2025-07-31, how: own crawler }
    labeling: { rules: evidence/terms.txt }
    by: a person
`);
    const terms = {
      path: 'evidence/terms.txt',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
      present: true,
    };
    expect(config.declarations).toEqual([
      {
        scope: { path: 'forum/**', host: 'forum.example', dataset: undefined },
        source: { kind: 'crawl-own', name: 'forum', evidence: [terms, { path: 'evidence/none.txt', present: false, why: 'missing' }] },
        license: { expression: 'CC-BY-4.0', raw: 'CC-BY-4.0', evidence: [terms] },
        basis: [{ term: 'licit:SeparateConsent', jurisdiction: 'CN', evidence: [terms] }, { term: 'eu-gdpr:A6-1-f' }],
        reservations: { 'ai-training': 'disallowed' },
        collected: { from: '2025', until: '2025-07-31', how: 'own crawler' },
        labeling: { rules: [terms] },
        by: 'a person',
        at: { path: 'licit.yaml', line: 2, field: 'declarations.0' },
      },
    ]);
  });

  test('a basis has the purposes it was given for, and a declaration says whether children are in the data', () => {
    const [declared] = load(`declarations:
  - basis: { term: consent, purpose: research }
    minors: present
  - basis: [{ term: contract, purpose: [AI training, 'dpv:ServiceProvision'] }]
`).declarations;
    expect(declared).toMatchObject({ basis: [{ term: 'dpv:Consent', purposes: ['research'] }], minors: 'present' });
    expect(() => load('declarations: [{ minors: some }]')).toThrow(LicitError);
  });

  test('legitimate interest under PIPL is a declaration like others: it is judged, not refused', () => {
    expect(load('declarations: [{ basis: { term: legitimate interest, jurisdiction: CN } }]').declarations[0]!.basis).toEqual([
      { term: 'dpv:LegitimateInterest', jurisdiction: 'CN' },
    ]);
  });

  test('no personal data can be declared in two ways', () => {
    expect(
      load('declarations: [{ personalData: none }, { basis: no-personal-data }]').declarations.map((one) => [
        one.noPersonalData,
        one.basis,
      ]),
    ).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
  });

  test('columns, rules, records and failOn are kept', () => {
    const config = load(`columns:
  "forum/*.csv": { header: false, encoding: gb18030, roles: { license: 授权方式, text: [标题, 正文] } }
rules: { license/missing: off, source/missing: warn }
records:
  complaint-channel: { text: https://example.com/c, times: 15 days }
  filing: none yet
failOn: warn
`);
    expect(config.columns).toEqual([
      { glob: 'forum/*.csv', settings: { header: false, encoding: 'gb18030', roles: { license: '授权方式', text: ['标题', '正文'] } } },
    ]);
    expect(config.rules).toEqual({ 'license/missing': 'off', 'source/missing': 'warn' });
    expect(config.records['complaint-channel']).toMatchObject({
      text: 'https://example.com/c',
      times: '15 days',
      at: { path: 'licit.yaml', line: 5 },
    });
    expect(config.records.filing).toMatchObject({ text: 'none yet', at: { line: 6 } });
    expect(config.failOn).toBe('warn');
  });
});

describe('what is refused, with line, column and a suggestion', () => {
  test('a misspelled value', () => {
    const text = 'provider:\n  name: Example Ltd.\n\n\n\nuse:   comercial\n';
    expect(refusal(text)).toBe('licit.yaml:6:8  use: comercial     Did you mean `commercial`? (commercial, internal, research)');
  });

  test('a misspelled value deep in a declaration', () => {
    expect(refusal('declarations:\n  - path: a\n    source:\n      kind: public-datset\n')).toMatch(
      /^licit\.yaml:4:13 {2}kind: public-datset {5}Did you mean `public-dataset`\? \(public-dataset, /,
    );
  });

  test('an unknown key', () => {
    expect(refusal('use:\n  purpose: research\n  offerd: [CN]\n')).toBe(
      'licit.yaml:3:3  offerd     Did you mean `offered`? (purpose, offered, stage, assumeAdaptation, companion, competes, publicOpinion)',
    );
    expect(refusal('declaration: []\n')).toMatch(/^licit\.yaml:1:1 {2}declaration {5}Did you mean `declarations`\?/);
  });

  test('an unknown role, record name and severity', () => {
    expect(refusal('columns:\n  "*.csv":\n    roles: { licence: x }\n')).toMatch(
      /^licit\.yaml:3:14 {2}licence {5}Did you mean `license`\?/,
    );
    expect(refusal('records:\n  filling: x\n')).toMatch(/^licit\.yaml:2:3 {2}filling {5}Did you mean `filing`\?/);
    expect(refusal('rules: { license/missing: wran }\n')).toMatch(/^licit\.yaml:1:27 {2}license\/missing: wran {5}Did you mean `warn`\?/);
  });

  test('a wrong type', () => {
    expect(refusal('failOn: 3\n')).toMatch(/^licit\.yaml:1:9 {2}failOn: 3 {5}/);
    expect(refusal('declarations: none\n')).toBe('licit.yaml:1:15  declarations: none     Write a list.');
  });

  test('a license and a basis that nobody can read', () => {
    expect(refusal('declarations:\n  - license: whatever you like\n')).toMatch(
      /^licit\.yaml:2:14 {2}license: whatever you like {5}Not a license/,
    );
    expect(refusal('declarations:\n  - basis: because we can\n')).toMatch(
      /^licit\.yaml:2:12 {2}basis: because we can {5}Names no legal basis/,
    );
  });

  test('a basis and no personal data at once', () => {
    expect(refusal('declarations:\n  - personalData: none\n    basis: consent\n')).toMatch(/^licit\.yaml:3:12 .*keep one of the two/);
  });

  test('several faults are all said at once', () => {
    expect(refusal('use: comercial\nfailOn: eror\n').split('\n')).toHaveLength(2);
  });

  test('text that is not YAML', () => {
    expect(refusal('use: [research\nfailOn: warn\n')).toMatch(/^licit\.yaml:\d+:\d+ {2}not YAML/);
  });

  test('control characters are not printed', () => {
    expect(refusal('"\\e[31muse": x\n')).not.toContain('\u001b');
  });

  test('a path that climbs out of the project, directly or by a link', () => {
    symlinkSync('/etc/hostname', join(root, 'inside.txt'));
    mkdirSync(join(root, 'folder'));
    const declare = (path: string) => `declarations:\n  - labeling:\n      rules: ${path}\n`;
    expect(refusal(declare('../../etc/passwd'))).toMatch(/^licit\.yaml:3:14 {2}rules: \.\.\/\.\.\/etc\/passwd {5}Lies outside the project/);
    expect(refusal(declare('/etc/passwd'))).toMatch(/Lies outside the project/);
    expect(refusal(declare('inside.txt'))).toMatch(/Leads outside the project/);
    expect(refusal(declare('folder'))).toMatch(/Is a folder/);
  });

  test('billion laughs', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
    ];
    expect(refusal(`${bomb.join('\n')}\n`)).toMatch(/has too many aliases/);
  });

  test('a tower of brackets', () => {
    expect(refusal(`use: ${'['.repeat(200_000)}\n`)).toMatch(/licit\.yaml/);
  });

  test('a file that is not there', () => {
    expect(() => loadConfig(join(root, 'other.yaml'), root)).toThrow('Cannot read other.yaml');
  });
});

describe('init', () => {
  async function init(args: InitArgs) {
    const said: string[] = [];
    const code = await runInit({ cwd: root, out: (text) => said.push(text), ...args });
    return { code, said: said.join('') };
  }

  test('writes a rules lock where there is none, beside the gate too, and keeps the one that is there', async () => {
    expect((await init({ licit: '0.2.0' })).said).toContain('✓ rules.lock');
    const lock = join(root, 'rules.lock');
    const text = readFileSync(lock, 'utf8');
    expect(readLock(text, root)).toMatchObject({ licit: '0.2.0' });
    writeFileSync(lock, `${text}# ours\n`);
    expect((await init({ licit: '0.2.0', force: true, ci: 'gitlab' })).said).not.toContain('rules.lock');
    expect(readFileSync(lock, 'utf8')).toBe(`${text}# ours\n`);
    rmSync(lock);
    expect((await init({ licit: '0.2.0', ci: 'github' })).said).toContain('✓ rules.lock');
    expect(readFileSync(lock, 'utf8')).toBe(text);
  });

  test.each(ciHosts)('with --ci %s writes the file that checks every change, and leaves one that is there alone', async (ci) => {
    const { path } = ciFiles[ci];
    const { said } = await init({ ci });
    expect(said).toContain(`✓ ${path}`);
    const text = readFileSync(join(root, path), 'utf8');
    const commands = [...text.matchAll(/licit"? (check .*)$/gm)].map(([, command]) => command!);
    expect(commands).toHaveLength(1);
    // Every command that is printed exists.
    expect(await callOf(commands[0]!.split(' '))).toMatchObject({ what: 'command', path: ['check'] });
    expect(() => parse(text) as unknown).not.toThrow();
    writeFileSync(join(root, path), 'mine\n');
    await expect(init({ ci })).rejects.toThrow(`${path} is there already`);
    expect(readFileSync(join(root, path), 'utf8')).toBe('mine\n');
    const shown = await init({ ci, dryRun: true });
    expect(shown.said).toBe(`# ${path}\n${text}`);
  });

  test.each(['github', 'gitlab'] as const)('with --ci %s says what has to be set before anything is checked', async (ci) => {
    expect((await init({ ci })).said).toContain('Set LICIT_PACKAGE and LICIT_SHA512');
    rmSync(join(root, ciFiles[ci].path));
    expect((await init({ ci, lang: 'zh' })).said).toContain('LICIT_PACKAGE 和 LICIT_SHA512');
  });

  test('with --dry-run shows the file and writes nothing', async () => {
    const { code, said } = await init({ purpose: 'research', dryRun: true });
    expect(code).toBe(0);
    expect(said).toContain('  purpose: research');
    expect([existsSync(join(root, 'licit.yaml')), existsSync(join(root, '.licit'))]).toEqual([false, false]);
    await expect(init({ purpose: 'comercial', dryRun: true })).rejects.toThrow();
  });

  test('says in Chinese what it wrote', async () => {
    expect((await init({ lang: 'zh' })).said).toContain('本文件应由法务人员审阅');
  });

  test('writes a file that reads back as what was answered', async () => {
    const { code, said } = await init({
      provider: 'Müller & "Söhne": 数据部 # 1',
      contact: 'data-office@example.com',
      dataset: 'no',
      purpose: 'commercial',
      offered: 'cn,US-CA',
      stage: 'pre-training',
      law: ['cn-interim-measures-2023', 'eu-ai-act-2024'],
      failOn: 'warn',
    });
    expect(code).toBe(0);
    expect(said).toContain('licit.yaml');
    expect(loadConfig(join(root, 'licit.yaml'), root)).toEqual({
      path: 'licit.yaml',
      provider: { name: 'Müller & "Söhne": 数据部 # 1', contact: 'data-office@example.com' },
      dataset: { name: 'no' },
      use: { purpose: 'commercial', offered: ['CN', 'US-CA'], stage: 'pre-training' },
      instruments: ['cn-interim-measures-2023', 'eu-ai-act-2024'],
      declarations: [],
      columns: [],
      rules: {},
      failOn: 'warn',
      records: {},
    });
  });

  test('names the schema for editors where the project has it, and writes an ignore file for the ledger and its key', async () => {
    const first = (): string => readFileSync(join(root, 'licit.yaml'), 'utf8').split('\n')[0]!;
    await init({});
    expect(first()).toMatch(/^# No schema for editors/);
    mkdirSync(join(root, dirname(schemaAddress)), { recursive: true });
    writeFileSync(join(root, schemaAddress), '{}');
    await init({ force: true });
    expect(first()).toBe(`# yaml-language-server: $schema=${schemaAddress}`);
    // It is where the package has it.
    expect(existsSync(new URL(schemaAddress.replace('./node_modules/licit', '..'), import.meta.url))).toBe(true);
    expect(readFileSync(join(root, '.licit/.gitignore'), 'utf8')).toContain('\nledger.db*\nkey*\n');
  });

  test('the examples in its comments follow the schema', () => {
    const text = configText({})
      .split('\n')
      .filter((line) => !/^declarations: \[\]$/.test(line))
      .map((line) =>
        line.replace(/^# (?=(?: {2,}.*: |provider|dataset:|use:|columns:|records:|rules:|declarations:| {2,}(?:- |source:|basis:)))/, ''),
      )
      .filter((line) => !/^ {2}(?:purpose|offered|stage|assumeAdaptation|competes) {2,3}/.test(line))
      .join('\n');
    const written = parse(text);
    const check = new Ajv2020({ strict: false }).compile(configJsonSchema());
    expect(check(written), JSON.stringify(check.errors)).toBe(true);
    expect(written.declarations).toHaveLength(2);
    expect(Object.keys(written)).toEqual(expect.arrayContaining(['provider', 'use', 'records', 'columns', 'rules']));
  });

  test.each(['cn', 'EU', 'jp', 'kr'])(
    'with --jurisdiction %s chooses what says that it is of there, and not what was replaced',
    async (place) => {
      const { said } = await init({ jurisdiction: [place] });
      const { instruments: chosen, use } = loadConfig(join(root, 'licit.yaml'), root);
      const own = instruments().filter(({ jurisdiction }) => jurisdiction === place.toUpperCase());
      expect(chosen).toEqual(own.filter(({ replacedBy }) => replacedBy === undefined).map(({ id }) => id));
      expect(chosen.length).toBeGreaterThan(0);
      expect(use).toEqual({ offered: [place.toUpperCase()] });
      const bases = own.flatMap(({ personalData }) => personalData?.bases ?? []).map(({ term }) => term);
      for (const term of bases) expect(readFileSync(join(root, 'licit.yaml'), 'utf8')).toContain(`#   ${term}  `);
      expect(said).not.toContain('No law is chosen');
    },
  );

  test('takes several jurisdictions, single laws beside them, and another place where it is offered', async () => {
    await init({ jurisdiction: ['jp,kr', 'jp'], law: ['eu-gdpr-2016'], offered: 'US' });
    expect(loadConfig(join(root, 'licit.yaml'), root)).toMatchObject({
      use: { offered: ['US'] },
      instruments: [...instrumentsOf('JP'), ...instrumentsOf('KR'), 'eu-gdpr-2016'],
    });
  });

  test.each([{}, { offered: 'US' }, { offered: 'CN' }])('without a jurisdiction chooses no instrument, and says so: %j', async (args) => {
    expect((await init(args)).said).toContain('ℹ No law is chosen');
    expect(loadConfig(join(root, 'licit.yaml'), root).instruments).toEqual([]);
    expect(readFileSync(join(root, 'licit.yaml'), 'utf8')).toContain('licit init --force --jurisdiction cn|eu|jp|kr');
    expect((await init({ ...args, lang: 'zh', force: true })).said).toContain('ℹ 未选定法规');
  });

  test('a jurisdiction without instruments is refused with those that have some', async () => {
    await expect(init({ jurisdiction: 'cn,us,x y' })).rejects.toMatchObject({
      message: 'licit has no instruments of "US", "X Y"',
      fix: 'Jurisdictions with instruments: CN, EU, JP, KR. Nothing was written.',
    });
    expect(existsSync(join(root, 'licit.yaml'))).toBe(false);
  });

  test('does not overwrite without being told to', async () => {
    await init({ purpose: 'research' });
    await expect(init({ purpose: 'commercial' })).rejects.toThrow('licit.yaml is there already');
    await init({ purpose: 'commercial', force: true });
    expect(loadConfig(join(root, 'licit.yaml'), root).use).toEqual({ purpose: 'commercial' });
  });

  test('a mistyped answer writes nothing', async () => {
    await expect(init({ purpose: 'comercial' })).rejects.toThrow('purpose: comercial     Did you mean `commercial`?');
    expect(findProject(root).config).toBeUndefined();
  });
});

test.each([
  ['licit', configJsonSchema],
  ['grants', grantsJsonSchema],
  ['answer', answerJsonSchema],
  ['open-questions', questionsJsonSchema],
  ['waiver', waiverJsonSchema],
  ['baseline', baselineJsonSchema],
  ['sample-plan', samplePlanJsonSchema],
  ['sample-decision', sampleDecisionJsonSchema],
  ['rules-lock', lockJsonSchema],
])('the published JSON Schema %s is the one the code has', (name, schema) => {
  const file = new URL(`../docs/schema/${name}.schema.json`, import.meta.url);
  const now = `${JSON.stringify(schema(), null, 2)}\n`;
  if (process.env.LICIT_ACCEPT === '1') {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, now);
  }
  expect(readFileSync(file, 'utf8')).toBe(now);
});
