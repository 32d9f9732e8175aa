import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runExclude } from '../src/commands/exclude/exclude.js';
import { KeySet } from '../src/commands/exclude/key-set.js';
import { runExplain } from '../src/commands/explain/explain.js';
import { jsonLine } from '../src/commands/inspect/json-line.js';
import { runShow } from '../src/commands/show/show-command.js';
import { loadConfig } from '../src/config/config.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { LicitError } from '../src/model/errors.js';
import { loadProject } from '../src/project/project.js';
import { scan } from '../src/scan/scan.js';
import { columns } from '../src/text/show.js';

const before = process.cwd();
let folder = '';

// The mail domains lie under .zz, which ISO 3166 leaves to users: no one can register there.
const files: Record<string, string> = {
  'licit.yaml': `use:
  purpose: commercial
  offered: [CN]
columns:
  data/mail/**:
    roles: { id: id, license: license, text: text }
declarations:
  - path: data/own/**
    source: { kind: self-produced, name: our own texts }
    license: CC0-1.0
    personalData: none
  # Names a host that other manifests list too: there it changes nothing.
  - path: data/bad/**
    host: a.example
    source: { kind: crawl-own }
`,
  'data/web/pages.jsonl': lines([
    { id: 'w1', url: 'https://a.example/1', license: 'CC-BY-4.0', text: 'one' },
    { id: 'w2', url: 'https://a.example/2', license: 'cc-by-nc-4.0', text: 'two' },
    { id: 'w3', url: 'https://a.example/3', license: 'CC-BY-4.0', text: 'write to secret.person@post.zz' },
    { id: 'w4', text: 'no address' },
  ]),
  'data/mail/list.jsonl': lines([
    { id: 'alpha.person@post.zz', license: 'cc-by-nc-4.0', text: 'x' },
    { id: 'beta.person@post.zz', license: 'cc-by-nc-4.0', text: 'y' },
    { id: '::set-output name=a::b', license: 'cc-by-nc-4.0', text: 'z' },
    { id: 'two\nlines', license: 'cc-by-nc-4.0', text: '\u001b[31mred' },
    { id: '@at', license: 'cc-by-nc-4.0', text: 'q' },
  ]),
  'data/own/texts.jsonl': lines([
    { id: 'o1', license: 'CC0-1.0', text: 'ours' },
    { id: 'w2', license: 'CC0-1.0', text: 'also ours, with a key that another item has' },
  ]),
  'data/card/README.md': '---\nlicense: cc-by-nc-4.0\n---\n\n# Card\n\n## Licensing Information\n\nReleased under the MIT License.\n',
  'data/card/train.jsonl': lines([{ id: 'c1', url: 'https://c.example/1', text: 'under a card' }]),
  'data/addresses/list.jsonl': lines([{ url: 'https://b.example/1.jpg', license: 'cc-by-nc-4.0', text: 'a bowl' }]),
  'data/bad/broken.jsonl': `${lines([{ id: 'b1', url: 'https://a.example/b', license: 'MIT', text: 'fine' }])}{"id": "cut\n`,
};

function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'licit-commands-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  process.chdir(folder);
  const project = loadProject({});
  await scan({
    paths: ['data'],
    cwd: folder,
    root: project.root,
    ledger: project.ledger,
    key: new Uint8Array(32),
    config: project.config,
    licit: '0.0.0',
    workers: 0,
  });
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs a command and gives what it printed. */
async function printed(run: () => Promise<number>): Promise<{ out: string; err: string }> {
  const texts = { out: '', err: '' };
  const into = (name: 'out' | 'err') => (chunk: unknown) => {
    texts[name] += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(into('out') as typeof process.stdout.write);
  vi.spyOn(process.stderr, 'write').mockImplementation(into('err') as typeof process.stderr.write);
  try {
    expect(await run()).toBe(0);
  } finally {
    vi.restoreAllMocks();
  }
  return texts;
}

const common = { lang: 'en', color: false, licit: '0.0.0' } as const;
const show = async (what: string, more: Partial<Parameters<typeof runShow>[0]> = {}) =>
  (await printed(() => runShow({ ...common, what, limit: 20, format: 'pretty', ...more }))).out;
const explain = async (what: string, more: Partial<Parameters<typeof runExplain>[0]> = {}) =>
  (await printed(() => runExplain({ ...common, what, rules: [], ...more }))).out;
const exclude = (more: Partial<Parameters<typeof runExclude>[0]> = {}) =>
  printed(() => runExclude({ rule: [], path: [], output: '-', licit: '0.0.0', ...more }));

async function complaint(run: () => Promise<unknown>): Promise<string> {
  const cause: unknown = await run().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(LicitError);
  return `${(cause as LicitError).message}\n${(cause as LicitError).fix}`;
}

const personal = /secret\.person|alpha\.person|beta\.person/;

describe('exclude', () => {
  test('lists what breaks a rule of severity error, by key', async () => {
    const { out } = await exclude({ path: ['data/web'] });
    // In data/own there is a w2 that may stay.
    expect(out.split('\n').filter(Boolean)).toEqual(['@data/web/pages.jsonl:2', 'w3', 'w4']);
  });

  test('names items by manifest and place where the key holds personal data, and puts keys that do not fit on a line in JSON', async () => {
    const { out, err } = await exclude({ rule: ['license/forbids-use'], path: ['data/mail'] });
    expect(out.split('\n').filter(Boolean)).toEqual([
      '@data/mail/list.jsonl:1',
      '@data/mail/list.jsonl:2',
      '"::set-output name=a::b"',
      '"two\\nlines"',
      '"@at"',
    ]);
    expect(err).toContain('2 items named by manifest and place');
    expect(out + err).not.toMatch(personal);
  });

  test('gives the manifest, the place and the rules in JSON lines', async () => {
    const file = join(folder, 'out.jsonl');
    const { err } = await exclude({ path: ['data/web'], output: file });
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(rows[0]).toEqual({ key: 'w2', manifest: 'data/web/pages.jsonl', line: 2, rules: ['license/forbids-use'] });
    expect(rows[1]).toEqual({ key: 'w3', manifest: 'data/web/pages.jsonl', line: 3, rules: ['pi/without-basis'] });
    expect(err).toContain('3 items in ');
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test('an item without a key has its address in JSON lines', async () => {
    const file = join(folder, 'addresses.jsonl');
    await exclude({ path: ['data/addresses'], output: file });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      url: 'https://b.example/1.jpg',
      manifest: 'data/addresses/list.jsonl',
      line: 1,
      rules: ['license/forbids-use'],
    });
  });

  test('with --quiet only warns, with a format writes it to a file of any name, and speaks Chinese', async () => {
    expect((await exclude({ quiet: true })).err).toBe('⚠ 1 record of 1 manifest could not be read: in no list\n');
    expect((await exclude({ path: ['data/web'], format: 'jsonl' })).out).toContain('"key":"w2"');
    const { err } = await exclude({ keep: 'stated', lang: 'zh' });
    expect(err).toContain('2 条不在任何清单中：未违反规则，但并非每条规则都已证明符合');
    expect(err.replaceAll(/[a-z-]+\/[a-z-]+|licit(?:\.yaml)?|error|\.jsonl/g, '')).not.toMatch(/[a-z]{3}/);
  });

  test('a named rule excludes whatever its severity is', async () => {
    const { out } = await exclude({ rule: ['license/missing'] });
    expect(out).toBe('w4\n');
  });

  test('clears only what every rule of severity error is shown to be kept for, and counts the rest', async () => {
    const { out, err } = await exclude({ keep: 'stated' });
    // Nothing was found in w1 and b1; that does not show that there is nothing.
    expect(out.split('\n').filter(Boolean)).toEqual(['o1', '@data/own/texts.jsonl:2']);
    expect(err).toMatch(/2 items in neither list/);
    expect(err).toMatch(/not proven: .*pi\/without-basis 2/);
    expect(err).toMatch(/2 items of these rest on what licit\.yaml states, .*pi\/declared-none-but-found 2/);
  });

  test('no item is both cleared and excluded, and with those in neither list they are all', async () => {
    const cleared = (await exclude({ keep: 'stated' })).out.split('\n').filter(Boolean);
    const excluded = (await exclude()).out.split('\n').filter(Boolean);
    expect(cleared.filter((name) => excluded.includes(name))).toEqual([]);
    expect(cleared.length + excluded.length + 2).toBe(14);
  });

  test('says how many records could not be read, for no list can hold them', async () => {
    expect((await exclude()).err).toContain('1 record of 1 manifest could not be read: in no list');
  });

  test('an unknown rule, an unknown path and a list of half the rules are refused', async () => {
    expect(await complaint(() => exclude({ rule: ['license/forbid-use'] }))).toContain('Did you mean license/forbids-use?');
    expect(await complaint(() => exclude({ path: ['data/wep'] }))).toContain('data/web');
    expect(await complaint(() => exclude({ keep: 'stated', rule: ['license/missing'] }))).toContain('leave --rule out');
    expect(await complaint(() => exclude({ rule: ['scan/unreadable'] }))).toContain('judges the project');
  });

  test('a file that cannot be written is said, and nothing is left behind', async () => {
    expect(await complaint(() => exclude({ output: join(folder, 'no', 'such.txt') }))).toContain('Cannot write');
  });
});

describe('show', () => {
  test('ends with 0, and its page names no other exit code', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const { out } = await printed(() => runShow({ ...common, lang, limit: 20, format: 'pretty' }));
      expect(out).toMatch(/✖ \d+ /);
      expect(out).not.toMatch(/\bexit \d|退出码/);
    }
  });

  test('a rule: its findings, then items with place, key and words at fault', async () => {
    const text = await show('license/forbids-use');
    expect(text).toContain('data/web/pages.jsonl:2 [w2]  license cc-by-nc-4.0');
    expect(text).toMatch(/data\/mail\/list\.jsonl:3 \[\S*set-output/);
    expect(text).not.toContain('::set-output');
    expect(text).not.toMatch(personal);
  });

  test('a limit leaves rows out and says so', async () => {
    const text = await show('license/forbids-use', { limit: 2 });
    expect(text).toContain('+6 more    licit show license/forbids-use --limit 20');
  });

  test('personal values are masked in every format', async () => {
    for (const format of ['pretty', 'concise', 'json', 'jsonl'] as const) {
      const text = await show('pi/without-basis', { format });
      expect(text).toContain('data/web/pages.jsonl');
      expect(text).not.toMatch(personal);
    }
  });

  test('the rule on reading lists what could not be read', async () => {
    expect(await show('scan/unreadable', { format: 'concise' })).toContain('data/bad/broken.jsonl:2: error scan/unreadable: ');
  });

  test('a manifest: format, columns, licenses of its items, findings that lie in it', async () => {
    const text = await show('data/web/pages.jsonl');
    expect(text).toContain('format jsonl');
    expect(text).toMatch(/CC-BY-4\.0\s+2 items {2}50\.0 %/);
    expect(text).toMatch(/not recorded\s+1 item {2}25\.0 %/);
    expect(text).toMatch(/license\s+license/);
    expect(text).toContain('✖ license/forbids-use  1 item');
  });

  test('a card: what it says of its dataset, and the findings in the dataset it describes', async () => {
    const text = await show('data/card/README.md');
    expect(text).toContain('stated twice, differently');
    expect(text).toMatch(/Findings in the dataset it describes[\s\S]*license\/conflict {2}1 item/);
  });

  test('a folder, also from within it: its datasets', async () => {
    process.chdir(join(folder, 'data'));
    try {
      expect(await show('web')).toContain('data/web/pages.jsonl    jsonl · 4 items');
      expect(await show('..')).toContain('data/bad/broken.jsonl');
    } finally {
      process.chdir(folder);
    }
  });

  test('an item by place and by key', async () => {
    expect(await show('data/web/pages.jsonl:2')).toContain('data/web/pages.jsonl:2    key w2');
    expect(await show('w3')).toContain('✖ pi/without-basis  not met');
    expect(await show('w2')).toBe('data/own/texts.jsonl:2 [w2]\ndata/web/pages.jsonl:2 [w2]\n');
  });

  test('what names nothing is answered with what is near', async () => {
    expect(await complaint(() => show('data/web/page.jsonl'))).toContain('Did you mean data/web/pages.jsonl?');
    expect(await complaint(() => show('pages.jsonl'))).toContain('data/web/pages.jsonl');
    expect(await complaint(() => show('data/web/pages.jsonl#2'))).toContain('data/web/pages.jsonl:LINE');
    expect(await complaint(() => show('data/web/pages.jsonl:90'))).toContain('data/web/pages.jsonl:4');
  });
});

describe('explain', () => {
  test('a rule: the article with its words, how it is decided, the permissions, the numbers, the ways out', async () => {
    const text = await explain('license/forbids-use');
    expect(text).toContain('art. 7(2)');
    expect(text).toContain('「涉及知识产权的，不得侵害他人依法享有的知识产权」');
    expect(text).toContain('It is met if license.permits.declared-use is true');
    expect(text).toMatch(/commercial use\s+no\s+yes {2}← this/);
    expect(text).toMatch(/items: not met 8 /);
    expect(text).toContain('first seen in scan #1');
    expect(text).toContain('licit exclude --rule license/forbids-use');
  });

  test('a contradiction: each place with what it says, and what each of the licenses allows', async () => {
    for (const text of [await explain('license/conflict'), await show('license/conflict')]) {
      expect(text).toMatch(/data\/card\/README\.md:2 license {2}CC-BY-NC-4\.0/);
      expect(text).toMatch(/data\/card\/README\.md:7 Licensing Information {2}MIT/);
    }
    expect(await explain('license/conflict')).toMatch(/commercial use\s+no\s+yes\s+yes {2}← this/);
  });

  test('every line keeps within 80 columns, in both languages', async () => {
    vi.stubEnv('COLUMNS', '80');
    try {
      for (const lang of ['en', 'zh'] as const) {
        for (const rule of ['license/forbids-use', 'license/conflict', 'license/looser-than-parent']) {
          const wide = (await explain(rule, { lang })).split('\n').filter((line) => columns(line) > 80);
          expect(wide).toEqual([]);
        }
      }
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('a rule in Chinese', async () => {
    const text = await explain('pi/without-basis', { lang: 'zh' });
    expect(text).toContain('第七条第（三）项');
    expect(text).toContain('不得豁免');
    expect(text).not.toMatch(/Why it matters|not met/);
  });

  test('a rule without a ledger: all but the numbers', async () => {
    const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'licit-none-')));
    process.chdir(elsewhere);
    try {
      const text = await explain('license/forbids-use');
      expect(text).toContain('art. 7(2)');
      expect(text).not.toContain('Your numbers');
      expect(await complaint(() => explain('w1'))).toContain('no ledger here');
    } finally {
      process.chdir(folder);
      rmSync(elsewhere, { recursive: true });
    }
  });

  test('of an item leads with what is wrong, the gravest first, and what can be done', async () => {
    const text = await explain('data/web/pages.jsonl:3');
    const lines = text.split('\n');
    const from = lines.findIndex((line) => line.includes('What is wrong'));
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThan(lines.findIndex((line) => line.includes('What was said')));
    const said = lines.slice(from, lines.indexOf('', from)).join('\n');
    const grades = [...said.matchAll(/✖ \S+ {2}(\w+) ·/g)].map(([, grade]) => ['error', 'warning', 'note'].indexOf(grade!));
    expect(grades.length).toBeGreaterThan(0);
    expect(grades).toEqual([...grades].sort());
    expect(said.match(/to do:/g)).toHaveLength(grades.length);
  });

  test('an item: who said what, what was found, and why each rule came to its verdict', async () => {
    const text = await explain('data/web/pages.jsonl:3');
    expect(text).toContain('recorded scan #1');
    expect(text).toMatch(/based on: the item's field license {2}"CC-BY-4\.0" · declared/);
    expect(text).toMatch(/pi\/email\s+se\S+ {2}certain text/);
    expect(text).toContain('basis.recorded = false');
    expect(text).not.toMatch(personal);
  });

  test('an item whose card contradicts itself: both statements with their places, and that the stricter one counts', async () => {
    const text = await explain('c1');
    expect(text).toMatch(/based on: data\/card\/README\.md:2 license {2}"cc-by-nc-4\.0" → CC-BY-NC-4\.0 · declared/);
    expect(text).toMatch(/README\.md:7 Licensing Information {2}"Released under the MIT License\." → MIT ·\s+detected/);
    expect(text).toContain('restrictive counts: CC-BY-NC-4.0');
  });

  test('a declaration is named with its file and line', async () => {
    expect(await explain('o1')).toMatch(/licit\.yaml:8/);
  });

  test('a key that several items have is answered with their places', async () => {
    expect(await complaint(() => explain('w2'))).toMatch(/data\/own\/texts\.jsonl:2/);
  });

  test('a manifest: its licenses, and what was in reach of it', async () => {
    const text = await explain('data/web/pages.jsonl');
    expect(text).toMatch(/data\/web\/pages\.jsonl · \d+ items → /);
    expect(text).toContain('What was in reach and may speak of rights');
    expect(text).not.toMatch(personal);
  });

  test('a card lists no items, and show is named instead', async () => {
    expect(await complaint(() => explain('data/card/README.md'))).toContain('licit show data/card/README.md');
  });
});

test('JSON lines hold nothing that a terminal or a CI runner acts on, and parse to the same', () => {
  const hostile = { a: '\u001b[2J\u202e\u009b ##[error]x\n::y', 中: '文' };
  expect(jsonLine(hostile)).toMatch(/^[ -~中文]+$/);
  expect(jsonLine(hostile)).not.toContain('##[');
  expect(JSON.parse(jsonLine(hostile))).toEqual(hostile);
});

test('a set of keys never forgets one that was added, and seldom takes another for one', () => {
  const keys = new KeySet();
  for (let n = 0; n < 10_000; n += 1) keys.add(`in-${n}`);
  expect(Array.from({ length: 10_000 }, (_, n) => keys.has(`in-${n}`)).every(Boolean)).toBe(true);
  expect(Array.from({ length: 10_000 }, (_, n) => keys.has(`out-${n}`)).filter(Boolean).length).toBeLessThan(10);
});

test('the demo shows what was planted in it, from zero configuration, and keeps none of it in the open', async () => {
  const ledger = join(folder, 'demo.db');
  const config = loadConfig(undefined, before);
  await scan({ paths: ['fixtures/demo'], cwd: before, root: before, ledger, key: new Uint8Array(32), config, licit: '0.0.0', workers: 0 });
  const opened = readLedger(ledger);
  const view = snapshot(opened, findRun(opened.db)!, '0.0.0');
  opened.db.close();

  const errors = new Set(view.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
  expect([...errors].sort()).toEqual([
    'license/forbids-use',
    'pi/sensitive-without-separate-consent',
    'pi/without-basis',
    'scan/unreadable',
    'source/missing',
  ]);
  expect(view.findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['license/conflict', 'optout/reserved', 'ip/copyright-claimed']),
  );
  expect(new Set(view.manifests.map(({ format }) => format))).toEqual(new Set(['coco', 'csv', 'hf-card', 'jsonl', 'parquet']));
  expect(view.notRead.map(({ path }) => path)).toEqual(['fixtures/demo/notes/会议纪要.docx']);
  const counts = Object.fromEntries(view.detections.map(({ kind, hits, reserved }) => [kind, [hits, reserved]]));
  expect(counts).toMatchObject({ 'pi/cn-resident-id': [2, 0], 'pi/email': [4, 1], 'pi/phone': [2, 2] });
  expect(readFileSync(ledger).toString('latin1')).not.toMatch(/99010119900307|99010119850916|lao\.zaotai|ban\.zhu|tea\.lover/);
});
