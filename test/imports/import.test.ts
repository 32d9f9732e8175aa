import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { importTools } from '../../src/catalog/catalog.js';
import { readReport } from '../../src/commands/import/tool-report.js';
import type { Json } from '../../src/model/basics.js';
import { inProcess } from '../in-process.js';
import { jpeg } from '../media/media-files.js';

const reports = join(import.meta.dirname, 'reports');
const tools = await importTools();

function reportOf(id: string): Json {
  const file = readdirSync(reports).find((name) => name.startsWith(`${id}.`))!;
  const text = readFileSync(join(reports, file), 'utf8');
  if (file.endsWith('csv')) return readReport(join(reports, file), file, true).report;
  return (
    file.endsWith('l')
      ? text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Json)
      : JSON.parse(text)
  ) as Json;
}

const secret = 'Zx8kQ2mP9vL4nR7tB3wY6sD1fG5hJ0aC';
/** The files that the tools were run on, as `made.md` says. */
const lookedAt = (name: string): string => readFileSync(join(import.meta.dirname, 'looked-at', name), 'utf8');
const posts = lookedAt('posts.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; license: string; text: string });
const rows = (all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');

const picture = jpeg({});

function project(files: Record<string, string | Buffer> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-import-')));
  const all = {
    'licit.yaml': 'provider: Example\n',
    'data/posts.jsonl': lookedAt('posts.jsonl'),
    'data/files/one.txt': lookedAt('files/one.txt'),
    'data/files/two.txt': lookedAt('files/two.txt'),
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const scan = (root: string): Promise<number> => inProcess(root, 'scan', 'data');
const take = (root: string, tool: string, report: string, ...more: string[]): Promise<number> =>
  inProcess(root, 'import', tool, report, '--by', 'K. Lee', ...more);

/** Finds of tools on record: the key of the item, the kind, and who says so. */
function finds(root: string): [string, string, string][] {
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const all = db
    .prepare(
      `select i.key, d.kind, d.masked, d.why from detection d join item i on i.id = d.item where i.until is null and d.why like 'found/by-tool%' order by 1, 2`,
    )
    .raw()
    .all() as [string, string, string, string][];
  db.close();
  return all.map(([key, kind, , why]) => [key, kind, (JSON.parse(why.slice(why.indexOf(' '))) as { tool: string }).tool]);
}

function kept(root: string): string {
  return ['imports', 'answers']
    .flatMap((folder) => readdirSync(join(root, '.licit', folder)).map((name) => readFileSync(join(root, '.licit', folder, name), 'utf8')))
    .join('\n');
}

test('every tool has a report in its own form, of which places and labels are read and no value', () => {
  for (const tool of tools) {
    const said = tool.read(reportOf(tool.id), {});
    expect(said?.finds.length, tool.id).toBeGreaterThan(0);
    expect(JSON.stringify(said), tool.id).not.toMatch(/ann\.person|Ann Person|Bob Sample|212-555|Zx8k/);
  }
  expect(tools.map(({ id }) => id)).toContain('presidio');
});

test('the version and the day of a report are those that it states', () => {
  const stated = Object.fromEntries(
    tools.map((tool) => {
      const { version, day } = tool.read(reportOf(tool.id), {})!;
      return [tool.id, [version, day]];
    }),
  );
  expect(stated).toMatchObject({
    'detect-secrets': ['1.5.0', '2026-12-02'],
    scancode: ['32.5.0', '2026-12-02'],
    ort: ['68.1.0', '2026-11-30'],
    betterleaks: ['2.0.0-rc.4', '2026-12-02'],
    sarif: ['gitleaks v8.0.0', undefined],
    gitleaks: [undefined, undefined],
  });
});

test('a reader takes any JSON for a report or for none, and never fails', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...tools), (value, tool) => {
      const said = tool.read(value as Json, { key: 'id' });
      expect(said === undefined || Array.isArray(said.finds)).toBe(true);
    }),
  );
});

test('reports with members of other types than the tool writes give places that are numbers and labels that are words', () => {
  const mangled = (value: unknown, as: unknown): unknown =>
    Array.isArray(value)
      ? value.map((one) => mangled(one, as))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mangled(one, as)]))
        : as;
  for (const tool of tools)
    for (const as of [null, -1, 1e300, '', 'x', true, { a: 1 }, []]) {
      for (const find of tool.read(mangled(reportOf(tool.id), as) as Json, { key: 'id' })?.finds ?? []) {
        expect(typeof find.label).toBe('string');
        for (const at of [find.line, find.record, find.start, find.end]) expect(at === undefined || Number.isSafeInteger(at)).toBe(true);
      }
    }
});

test('finds are joined by line, by order and by file, under kinds of licit, and say which tool found them', async () => {
  const root = project();
  await scan(root);
  await take(
    root,
    'presidio',
    join(reports, 'presidio.json'),
    '--data',
    'data/posts.jsonl',
    '--field',
    'text',
    '--tool-version',
    '2.2.366',
  );
  await take(root, 'gitleaks', join(reports, 'gitleaks.json'), '--tool-version', '8.28.0');
  await take(root, 'scancode', join(reports, 'scancode.json'));
  await scan(root);
  expect(finds(root)).toEqual([
    ['a1', 'pi/email', 'presidio'],
    ['a3', 'pi/phone', 'presidio'],
    ['a4', 'secret/service-key', 'gitleaks'],
    ['one.txt', 'ip/copyright-notice', 'scancode'],
  ]);
  expect(await inProcess(root, 'ledger', 'verify')).toBe(0);
});

test('records that other tools name by key are found by it, and lines of records that take several', async () => {
  const root = project({ 'data/table.csv': 'id,text\nb1,"one\nann@example.org"\nb2,two\n' });
  await take(
    root,
    'label-studio',
    join(reports, 'label-studio.json'),
    '--key',
    'id',
    '--data',
    'data/posts.jsonl',
    '--label',
    'clean=none',
    '--tool-version',
    '1.20',
  );
  writeFileSync(join(root, 'leaks.json'), JSON.stringify([{ RuleID: 'k', File: 'data/table.csv', StartLine: 3 }]));
  await take(root, 'gitleaks', 'leaks.json', '--tool-version', '8');
  await scan(root);
  expect(finds(root)).toEqual([
    ['a1', 'pi/email', 'label-studio'],
    ['b1', 'secret/service-key', 'gitleaks'],
  ]);
});

test('what is above the first item, and what names no line, speaks of all items', async () => {
  const root = project({ 'data/table.csv': 'id,text\nb1,one\nb2,two\n' });
  const all = [
    { RuleID: 'k', File: 'data/table.csv', StartLine: 1 },
    { RuleID: 'k', File: 'data/posts.jsonl' },
  ];
  writeFileSync(join(root, 'leaks.json'), JSON.stringify(all));
  await take(root, 'gitleaks', 'leaks.json', '--tool-version', '8');
  await scan(root);
  expect(finds(root).map(([key]) => key)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2']);
});

test('no value of a report is written down or recorded, and spans at every place of a value show nothing of it', async () => {
  const root = project();
  const at = posts[3]!.text.indexOf(secret);
  const spans = [...secret].map((_, i) => ({ entity_type: 'PERSON', start: at + i, end: at + secret.length, score: 1 }));
  writeFileSync(join(root, 'spans.json'), JSON.stringify([[], [], [], spans]));
  await take(root, 'presidio', 'spans.json', '--data', 'data/posts.jsonl', '--field', 'text', '--tool-version', '2');
  await take(root, 'secretlint', join(reports, 'secretlint.json'), '--tool-version', '13');
  await take(root, 'gliner', join(reports, 'gliner.json'), '--data', 'data/posts.jsonl', '--field', 'text', '--tool-version', '0.2');
  await scan(root);
  expect(kept(root)).not.toMatch(/ann\.person|Ann Person|Bob Sample|Zx8k/);
  expect(finds(root).length).toBeGreaterThan(30);
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const masks = db.prepare("select distinct masked from detection where why like 'found/by-tool%'").pluck().all() as string[];
  db.close();
  expect(masks.filter((mask) => !/^\*+$/.test(mask))).toEqual([]);
});

test('labels and keys that hold personal values are masked or not taken over', async () => {
  const root = project();
  writeFileSync(
    join(root, 'spans.json'),
    JSON.stringify([
      { id: 'ann.person@mail.example', results: [{ entity_type: 'PERSON', start: 0, end: 3, score: 1 }] },
      { id: 'a2', results: [{ entity_type: 'of ann.person@mail.test', start: 0, end: 3 }] },
    ]),
  );
  await take(root, 'presidio', 'spans.json', '--data', 'data/posts.jsonl', '--tool-version', '2', '--label', '*=pi/username');
  expect(kept(root)).not.toMatch(/ann\.person/);
  expect(kept(root)).toContain('"key":"a2"');
});

test('places outside of the project are not taken over, whatever they are written like', async () => {
  const root = project();
  const outside = ['../../etc/passwd', '/etc/passwd', 'data/../../x', 'https://host.example/a', 'file:///etc/passwd', 'data/%2e%2e/a\0b'];
  writeFileSync(
    join(root, 'leaks.json'),
    JSON.stringify([...outside, join(root, 'data/posts.jsonl')].map((File) => ({ RuleID: 'k', File, StartLine: 2 }))),
  );
  await take(root, 'gitleaks', 'leaks.json', '--tool-version', '8');
  const [name] = readdirSync(join(root, '.licit/imports'));
  const lines = readFileSync(join(root, '.licit/imports', name!), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { path: 'data/posts.jsonl', line: 2, kind: 'secret/service-key', label: 'k' },
  ]);
});

test('Betterleaks says the same in a document and line by line', () => {
  const [betterleaks] = tools.filter(({ id }) => id === 'betterleaks');
  const { findings, ...rest } = reportOf('betterleaks') as { findings: Json[]; scan: Json; schema_version: string };
  const lines = [...findings.map((finding) => ({ schema_version: '1', finding })), rest];
  expect(betterleaks!.read(lines, {})).toEqual(betterleaks!.read(reportOf('betterleaks'), {}));
});

test('labels of which nobody says what they are end it, and a report of another tool, too', async () => {
  const root = project();
  await expect(take(root, 'sarif', join(reports, 'sarif.json'))).rejects.toThrow('says what has no kind here: generic-api-key');
  await expect(take(root, 'sarif', join(reports, 'sarif.json'), '--label', 'generic-api-key=pi/nothing')).rejects.toThrow('names no kind');
  await expect(take(root, 'gitleaks', join(reports, 'scancode.json'), '--tool-version', '8')).rejects.toThrow('no report of gitleaks');
  await expect(take(root, 'gitleaks', join(reports, 'gitleaks.json'))).rejects.toThrow('which version');
  await expect(take(root, 'pylint', join(reports, 'sarif.json'))).rejects.toThrow();
  writeFileSync(join(root, 'no.json'), '{"a": ');
  await expect(take(root, 'sarif', 'no.json')).rejects.toThrow('neither JSON');
  expect(existsSync(join(root, '.licit/imports'))).toBe(false);
});

test('a tool that found nothing, or says that all is fine, changes nothing', async () => {
  const root = project();
  writeFileSync(join(root, 'none.json'), '[]');
  await take(root, 'gitleaks', 'none.json', '--tool-version', '8');
  writeFileSync(
    join(root, 'fine.sarif'),
    JSON.stringify({
      runs: [{ tool: { driver: { name: 'x', version: '1' } }, results: [{ ruleId: 'clean', kind: 'pass', locations: [] }] }],
    }),
  );
  await take(root, 'sarif', 'fine.sarif');
  await take(
    root,
    'label-studio',
    join(reports, 'label-studio.json'),
    '--data',
    'data/posts.jsonl',
    '--label',
    '*=none',
    '--label',
    'EMAIL=none',
    '--tool-version',
    '1',
  );
  expect(existsSync(join(root, '.licit/imports'))).toBe(false);
});

/** The keys that may be kept at each level. */
async function levels(root: string): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const level of ['cleared', 'stated', 'not-forbidden']) {
    const file = join(root, `${level}.jsonl`);
    rmSync(file, { force: true });
    await inProcess(root, 'exclude', '--keep', level, '-o', file);
    all[level] = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  }
  return all;
}

test('whatever licenses and kinds a report names, no item may be kept that could not be kept without it, and no rule is met that was not', async () => {
  const own = [
    'MIT',
    'Apache-2.0',
    'CC0-1.0',
    'CC-BY-NC-4.0',
    'CC-BY-ND-4.0',
    'GPL-3.0-only',
    'all rights reserved',
    'other',
    '',
    'MIT OR CC-BY-NC-4.0',
  ];
  const theirs = ['MIT', 'CC0-1.0', 'GPL-3.0-or-later', 'CC-BY-NC-4.0', 'NOASSERTION', 'LicenseRef-scancode-public-domain'];
  const items = own.flatMap((license, i) =>
    theirs.map((_, j) => ({ id: `${i}-${j}`, url: `https://host.example/${i}-${j}`, license, text: 'words' })),
  );
  const root = project({
    'licit.yaml': 'provider: Example\nuse: { purpose: commercial, stage: pre-training }\n',
    'data/with/list.jsonl': rows(items),
    'data/with/README.md': '---\nlicense: mit\n---\n# A dataset\n',
    'data/without/list.jsonl': rows(items.map((one) => ({ ...one, id: `w${one.id}` }))),
  });
  const verdicts = (): Map<string, string> => {
    const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
    const all = db.prepare("select key, rule, verdict from verdicts where rule like 'license/%' and key is not null").raw().all() as [
      string,
      string,
      string,
    ][];
    db.close();
    return new Map(all.map(([key, rule, verdict]) => [`${key} ${rule}`, verdict]));
  };
  await scan(root);
  const [before, were] = [await levels(root), verdicts()];
  const files = ['with', 'without'].map((folder) => ({
    path: `data/${folder}/list.jsonl`,
    type: 'file',
    license_detections: items.map((_, i) => ({
      license_expression: 'x',
      matches: [{ license_expression: 'x', license_expression_spdx: theirs[i % theirs.length], start_line: i + 1 }],
    })),
  }));
  writeFileSync(join(root, 'scancode.json'), JSON.stringify({ headers: [{ tool_version: '32' }], files }));
  await take(root, 'scancode', 'scancode.json');
  await scan(root);
  const [after, are] = [await levels(root), verdicts()];
  for (const level of Object.keys(before))
    expect(
      after[level]!.filter((line) => !before[level]!.includes(line)),
      level,
    ).toEqual([]);
  expect(after['not-forbidden']!.length).toBeLessThan(before['not-forbidden']!.length);
  const better = [...are].filter(([name, verdict]) => verdict === 'met' && were.get(name) !== 'met' && were.get(name) !== 'not-applicable');
  // What denies a use says more than that nothing is stated: the item is forbidden then, and no longer without a license.
  expect(
    better.filter(([name]) => !name.endsWith(' license/missing') || are.get(name.replace('missing', 'forbids-use')) !== 'unmet'),
  ).toEqual([]);
});

test('an import that is gone or was edited ends the scan: what it found is not forgotten', async () => {
  const root = project();
  await take(root, 'gitleaks', join(reports, 'gitleaks.json'), '--tool-version', '8');
  const file = join(root, '.licit/imports', readdirSync(join(root, '.licit/imports'))[0]!);
  const text = readFileSync(file, 'utf8');
  for (const other of [text.split('\n')[0]!, `${text}{"path":"data/posts.jsonl","line":1,"kind":"pi/email","label":"x"}\n`, '']) {
    writeFileSync(file, other);
    await expect(scan(root)).rejects.toThrow('is not there as licit import wrote it');
  }
  rmSync(file);
  await expect(scan(root)).rejects.toThrow('is not there as licit import wrote it');
  rmSync(join(root, '.licit/answers'), { recursive: true });
  await scan(root);
  expect(finds(root)).toEqual([]);
});

test('many finds of one kind keep out none of another', async () => {
  const root = project();
  const many = Array.from({ length: 3_000 }, (_, i) => ({ entity_type: 'PERSON', start: i % 7, end: 8, score: 0.1 + (i % 100) / 1_000 }));
  const spans = [
    ...many,
    { entity_type: 'PERSON', start: 0, end: 3, score: 1 },
    { entity_type: 'EMAIL_ADDRESS', start: 0, end: 3, score: 1 },
  ];
  writeFileSync(join(root, 'spans.json'), JSON.stringify([spans]));
  await take(root, 'presidio', 'spans.json', '--data', 'data/posts.jsonl', '--field', 'text', '--tool-version', '2');
  await scan(root);
  const kinds = finds(root).map(([, kind]) => kind);
  expect(kinds).toContain('pi/email');
  expect(kinds.filter((kind) => kind === 'pi/person-name').length).toBeLessThan(400);
});

test('a file of finds that licit did not write ends the scan, whatever digest its answer has', async () => {
  const root = project();
  await take(root, 'gitleaks', join(reports, 'gitleaks.json'), '--tool-version', '8');
  const [answer, file] = ['answers', 'imports'].map((folder) =>
    join(root, '.licit', folder, readdirSync(join(root, '.licit', folder))[0]!),
  ) as [string, string];
  const [head] = readFileSync(file, 'utf8').split('\n');
  const written = readFileSync(answer, 'utf8');
  for (const find of [
    '{}',
    '[]',
    'null',
    '{"path":"a","label":"x","kind":7}',
    '{"path":"a","label":"x","kind":"fine"}',
    '{"path":7,"label":"x","license":"MIT"}',
    '{"path":"a","label":"x","kind":"pi/email","line":"1"}',
  ]) {
    const text = `${head}\n${find}\n`;
    writeFileSync(file, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    writeFileSync(answer, written.replace(/sha256: \w+/, `sha256: ${sha256}`).replace(/bytes: \d+/, `bytes: ${text.length}`));
    await expect(scan(root), find).rejects.toThrow('which licit import did not write');
  }
});

test('finds of a tool are dismissed as those of that tool, and those of licit are not dismissed with them', async () => {
  const root = project({ 'data/posts.jsonl': rows([...posts, { id: 'a5', license: 'MIT', text: 'mail bea.lee@mail.example.cn' }]) });
  writeFileSync(join(root, 'spans.json'), JSON.stringify([[], [{ entity_type: 'EMAIL_ADDRESS', start: 0, end: 7, score: 1 }]]));
  await take(root, 'presidio', 'spans.json', '--data', 'data/posts.jsonl', '--field', 'text', '--tool-version', '2');
  await scan(root);
  const dismiss = (...more: string[]): Promise<number> =>
    inProcess(
      root,
      'answer',
      'dismiss',
      'path:data/posts.jsonl',
      '--kind',
      'pi/email',
      '--because',
      'no address',
      '--by',
      'K. Lee',
      ...more,
    );
  await dismiss('tool:presidio', '-o', 'look.yaml');
  const look = readFileSync(join(root, 'look.yaml'), 'utf8');
  expect((parse(look) as { items: { at: string }[] }).items.map(({ at }) => at)).toEqual(['data/posts.jsonl:2']);
  expect(look).toContain('presidio 2 says EMAIL_ADDRESS');
  writeFileSync(join(root, 'look.yaml'), look.replace('    is:', '    is: no'));
  await dismiss('tool:presidio', '--from', 'look.yaml');
  await scan(root);
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const seen = db
    .prepare(
      "select i.key, coalesce(json_extract(p.body, '$.seen'), (select json_extract(o.body, '$.seen') from profile o where o.id = json_extract(p.body, '$.as'))) from item i join profile p on p.id = i.profile where i.until is null and i.key in ('a2', 'a5') order by 1",
    )
    .raw()
    .all() as [string, string][];
  db.close();
  expect(seen.map(([key, text]) => [key, text.includes('"dismissed"')])).toEqual([
    ['a2', true],
    ['a5', false],
  ]);
});

test('a table says what licit and a tool both found, and what only one of them did', async () => {
  const root = project({
    'data/posts.jsonl': rows([
      { id: 'a1', text: 'mail bea.lee@mail.example.cn' },
      { id: 'a2', text: 'mail cid.lee@mail.example.cn' },
      { id: 'a3', text: 'words' },
    ]),
  });
  const span = { entity_type: 'EMAIL_ADDRESS', start: 5, end: 28, score: 1 };
  writeFileSync(join(root, 'spans.json'), JSON.stringify([[span], [], [{ ...span, start: 0, end: 5 }]]));
  await take(root, 'presidio', 'spans.json', '--data', 'data/posts.jsonl', '--field', 'text', '--tool-version', '2');
  await scan(root);
  const file = join(root, 'agreement.json');
  await inProcess(root, 'show', 'agreement', '--format', 'json', '-o', file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    rows: [{ tool: 'presidio', type: 'EMAIL', both: 1, onlyTool: 1, onlyLicit: 1 }],
    imports: [{ tool: 'presidio', imports: 1, finds: 2, joined: 2 }],
  });
});

/** A table as pandas writes it. */
const issues = (rows: readonly string[], index = true): string =>
  [`${index ? ',' : 'id,'}is_label_issue,label_score,is_outlier_issue,given_label`, ...rows, ''].join('\n');

test('labels that cleanlab doubts are found by number, order and key, and lower an answer without clearing any', async () => {
  const root = project();
  await scan(root);
  const before = await levels(root);
  // Chosen rows keep the number that they had; the labels that were given are not kept.
  writeFileSync(join(root, 'issues.csv'), issues(['2,True,0.07,False,ann.person@example.org', '0,False,0.9,True,b']));
  await take(root, 'cleanlab', 'issues.csv', '--data', 'data/posts.jsonl', '--tool-version', '2.9.0');
  writeFileSync(join(root, 'keyed.csv'), issues(['a4,True,0.2,False,b'], false).replaceAll(',', ';'));
  await take(root, 'cleanlab', 'keyed.csv', '--data', 'data/posts.jsonl', '--key', 'id', '--tool-version', '2.9.0');
  await scan(root);
  expect(finds(root).map(([key, kind]) => [key, kind])).toEqual([
    ['a3', 'label/issue'],
    ['a4', 'label/issue'],
  ]);
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  expect(JSON.stringify(db.prepare('select rule, verdict, items from finding where rule = ?').all('label/doubted'))).toContain('"items":2');
  db.close();
  for (const [level, kept] of Object.entries(await levels(root))) for (const row of kept) expect(before[level], level).toContain(row);
});

test('a table of cleanlab that does not say which items it is of, or answers neither yes nor no, is not taken over', async () => {
  const root = project();
  const bad = {
    'chosen.csv': 'is_label_issue,label_quality\nTrue,0.1\nTrue,0.2\n',
    'odd.csv': issues(['0,perhaps,0.5,False,b']),
    'keyless.csv': issues([',True,0.2,False,b', 'a1,False,0.2,False,b'], false),
    'other.csv': 'id,text\na1,b\n',
  };
  for (const [name, text] of Object.entries(bad)) {
    writeFileSync(join(root, name), text);
    const more = name === 'keyless.csv' ? ['--key', 'id'] : [];
    await expect(take(root, 'cleanlab', name, '--data', 'data/posts.jsonl', '--tool-version', '2', ...more), name).rejects.toThrow(
      'cleanlab',
    );
  }
  // A question of another tool's table has to be named: to pass it over would be to answer it.
  writeFileSync(join(root, 'studio.csv'), ',is_label_issue,is_well_labeled,is_PII\n0,False,True,True\n1,False,True,False\n');
  await expect(take(root, 'cleanlab', 'studio.csv', '--data', 'data/posts.jsonl', '--tool-version', '2')).rejects.toThrow('pii');
  await take(root, 'cleanlab', 'studio.csv', '--data', 'data/posts.jsonl', '--tool-version', '2', '--label', 'pii=pi/email');
  await scan(root);
  expect(finds(root).map(([key, kind]) => [key, kind])).toEqual([['a1', 'pi/email']]);
});

test('columns with an index, as to_json() of pandas writes them, are rows', () => {
  const tool = tools.find(({ id }) => id === 'cleanlab')!;
  const report = { is_label_issue: { 0: false, 7: true }, label_score: { 0: 0.9, 7: 0.1 } };
  expect(tool.read(report as unknown as Json, {})?.finds).toEqual([{ record: 8, label: 'label' }]);
});

test('of Content Credentials what is generated and reserved is taken over, whether they hold or not; valid, tampered, absent and unreadable are told apart', async () => {
  const names = ['absent', 'allowed', 'generated', 'reserved', 'tampered', 'unreadable'];
  const root = project(Object.fromEntries(names.map((name) => [`data/pictures/${name}.jpg`, picture])));
  const said = tools.find(({ id }) => id === 'c2pa')!.read(reportOf('c2pa'), {})!.finds;
  expect(said.map(({ path, label }) => `${path!.slice('data/pictures/'.length)} ${label}`)).toEqual([
    'absent.jpg absent',
    'allowed.jpg valid',
    'generated.jpg valid',
    'generated.jpg generated',
    'reserved.jpg valid',
    'reserved.jpg training-mining',
    'tampered.jpg tampered',
    'tampered.jpg training-mining',
    'unreadable.jpg unreadable',
  ]);
  await take(root, 'c2pa', join(reports, 'c2pa.jsonl'), '--tool-version', '0.38.2');
  await scan(root);
  expect(finds(root)).toEqual([
    ['generated.jpg', 'ip/generated-label', 'c2pa'],
    ['reserved.jpg', 'ip/mining-reserved', 'c2pa'],
    ['tampered.jpg', 'ip/mining-reserved', 'c2pa'],
  ]);
  expect(kept(root)).toContain('"none":["absent","tampered","unreadable","valid"]');
});

test('the report of c2patool on one file speaks of the file that --data names, and a report of none is none', async () => {
  const [, , , reserved] = reportOf('c2pa') as { report: Json }[];
  const root = project({ 'data/pictures/a.jpg': picture });
  writeFileSync(join(root, 'a.json'), JSON.stringify(reserved!.report));
  await take(root, 'c2pa', 'a.json', '--data', 'data/pictures/a.jpg', '--tool-version', '0.27');
  await scan(root);
  expect(finds(root)).toEqual([['a.jpg', 'ip/mining-reserved', 'c2pa']]);
  writeFileSync(join(root, 'b.json'), '{"name": "a.jpg"}');
  await expect(take(root, 'c2pa', 'b.json', '--tool-version', '0.27')).rejects.toThrow('no report of Content Credentials');
});

test('what datadiligence does not allow is a reservation, by key, order and file; what it allows says nothing', async () => {
  const root = project();
  await take(root, 'datadiligence', join(reports, 'datadiligence.json'), '--data', 'data/posts.jsonl', '--tool-version', '0.1.7');
  writeFileSync(join(root, 'ordered.json'), '[true, false, true, true]');
  await take(root, 'datadiligence', 'ordered.json', '--data', 'data/posts.jsonl', '--tool-version', '0.1.7');
  writeFileSync(join(root, 'files.csv'), 'path,is_allowed\ndata/files/one.txt,False\ndata/files/two.txt,True\n');
  await take(root, 'datadiligence', 'files.csv', '--tool-version', '0.1.7');
  await scan(root);
  expect(finds(root).map(([key, kind]) => [key, kind])).toEqual(['a1', 'a2', 'a3', 'one.txt'].map((key) => [key, 'ip/mining-reserved']));
  const read = tools.find(({ id }) => id === 'datadiligence')!.read;
  expect(read({ urls: [{ url: 'https://example.org/a', optOut: true }] }, { key: 'url' })?.finds).toEqual([
    { key: 'https://example.org/a', label: 'not-allowed' },
  ]);
  // A list of the addresses that are allowed does not say what was asked about.
  expect(read(['https://example.org/a'], {})).toBeUndefined();
  expect(read([{ key: 'a', is_allowed: 'perhaps' }], {})).toBeUndefined();
});

test("the license that croissant-baker was given counts where it allows less; the one that it writes by itself is nobody's word", async () => {
  const given = project();
  await scan(given);
  expect(brokenOf(given, 'a1')).toEqual([]);
  await take(given, 'croissant-baker', join(reports, 'croissant-baker.json'), '--from', join(given, 'data'), '--tool-version', '0.8.0');
  await scan(given);
  expect(finds(given).map(([key, kind]) => `${key} ${kind}`)).toEqual(['a1', 'a2', 'a3', 'a4'].map((key) => `${key} pi/age`));
  expect(brokenOf(given, 'a1')).toEqual(['license/conflict']);
  const byDefault = JSON.parse(readFileSync(join(import.meta.dirname, 'baked.json'), 'utf8')) as Json;
  expect(tools.find(({ id }) => id === 'croissant-baker')!.read(byDefault, {})?.finds).toEqual([]);
  // Nor is it the license of data that has none where the file lies beside it.
  const beside = project({
    'data/posts.jsonl': rows(posts.map(({ license: _, ...post }) => post)),
    'data/croissant.json': JSON.stringify(byDefault),
  });
  await scan(beside);
  expect(brokenOf(beside, 'a1')).toEqual(['license/missing']);
});

/** Whether the license of an item is missing or contradicts itself. */
function brokenOf(root: string, key: string): string[] {
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const rules = db
    .prepare(
      "select rule from verdicts where key = ? and rule in ('license/conflict', 'license/missing') and verdict in ('unmet', 'unproven')",
    )
    .pluck()
    .all(key) as string[];
  db.close();
  return rules;
}
