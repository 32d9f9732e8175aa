/** The words of reasons, problems, messages and failures are for people: with other words nothing is concluded, counted or told apart otherwise. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { en as failures } from '../../src/text/failures/failures-en.js';
import { fixesEn } from '../../src/text/failures/fixes-en.js';
import { en as messages } from '../../src/text/messages/messages-en.js';
import { en as problems } from '../../src/text/problems/problems-en.js';
import { en as reasons } from '../../src/text/reasons/en.js';

const root = resolve(import.meta.dirname, '../..');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'licit-reworded-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the build in which each message is its id in brackets, with its places. */
function reworded(): string {
  for (const part of ['dist', 'bin']) cpSync(join(root, part), join(folder, part), { recursive: true });
  // Its modules are changed: what was joined of them is of before.
  rmSync(join(folder, 'dist/program.cjs'));
  for (const part of ['node_modules', 'docs']) symlinkSync(join(root, part), join(folder, part));
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  const placed = (id: string, text: string): string =>
    `<${id}>${[...text.matchAll(/\{\w+(?:[;,]|#\w*|\|[^{}]*)?\}/g)].map(([place]) => place).join('')}`;
  const both = (of: (id: string, text: string) => string, table: Readonly<Record<string, string>>) =>
    Object.entries(table).map(([id, text]) => [id, of(id, text)]);
  const tables = [
    ['reasons/', ['en', 'zh'], both(placed, reasons)],
    ['problems/problems-', ['en', 'zh'], Object.entries(problems).map(([id, texts]) => [id, texts.map((text) => placed(id, text))])],
    ['messages/messages-', ['en', 'zh'], both(placed, messages)],
    ['failures/failures-', ['en', 'zh'], both(placed, failures)],
    ['failures/fixes-', ['fixesEn', 'fixesZh'], both(placed, fixesEn)],
  ] as const;
  for (const [name, exported, table] of tables)
    for (const [n, lang] of (['en', 'zh'] as const).entries()) {
      const file = join(folder, 'dist/text', `${name}${lang}`);
      renameSync(`${file}.js`, `${file}-own.js`);
      const own = `./${basename(file)}-own.js`;
      writeFileSync(
        `${file}.js`,
        `export * from '${own}';\nexport const ${exported[n]} = ${JSON.stringify(Object.fromEntries(table as [string, unknown][]))};\n`,
      );
    }
  return join(folder, 'bin/licit.js');
}

const DATA = {
  'a/rows.jsonl': `${JSON.stringify({ id: 1, text: 'a tide gauge', license: 'perhaps free' })}\n${JSON.stringify({ id: 2, text: 'a harbor', license: 'MIT' })}\n`,
  'a/README.md':
    '---\nlicense: [mit, other]\n---\n# Tides\n\n## License\n\nThe license differs by source. Please ask us about commercial use.\n',
  'b/rows.csv': 'id,text,license,consent,usage_rights\n1,a sea,cc-by-4.0,withdrawn,ask the owner\n2,a lake,,yes,\n',
  'b/LICENSE': 'MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software.\n',
  'c/noncommercial/rows.jsonl': `${JSON.stringify({ id: 3, text: 'a river', license: 'cc-by-4.0', url: 'https://example.com/3' })}\n`,
  'd/rows.jsonl': `${JSON.stringify({ id: 4, text: 'a bay' })}\n{"id": 5, "text": \n${'{"id": 6, "text" "x"}\n'.repeat(150)}`,
  'd/rows.csv': `id,text\n7,a cape\n${Array.from({ length: 130 }, (_, i) => `${i},a,row${',more'.repeat(i % 3)}\n`).join('')}`,
  'd/rows.json': '[{"id": 8, "text": "a fjord"}, {"id": 9, "text": }, {"id": 10',
  'd/croissant.json': JSON.stringify({
    '@context': { cr: 'http://mlcommons.org/croissant/' },
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    distribution: [{ '@type': 'cr:FileObject', sha256: 'none' }],
  }),
  'c/NOTICE': 'Parts of these data are under other terms. 未经许可不得用于商业目的。\n',
};

function scanned(licit: string, name: string): { status: number | null; rows: unknown[] } {
  const at = join(folder, name, 'corpus');
  for (const [path, text] of Object.entries(DATA)) {
    mkdirSync(join(at, path, '..'), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  cpSync(join(root, 'fixtures/demo'), join(at, 'demo'), { recursive: true });
  const { status } = spawnSync(process.execPath, [licit, 'scan', '.', '-f', 'json', '--workers', '0'], { cwd: at, encoding: 'utf8' });
  const db = new Database(join(at, '.licit/ledger.db'), { readonly: true });
  const rows = [
    'select rule, dataset, verdict, items, fingerprint from findings order by 1, 2, 3, 5',
    'select name, value, came_from, why, count(*) as n from fact group by 1, 2, 3, 4 order by 1, 2, 3, 4',
    'select about, state, raw, value, why from claim order by 1, 2, 3, 4',
    'select m.path, p.what, p.line, p.record, p.field, p.fix, p.lost from problem p join manifest m on m.id = p.manifest order by p.id',
    // What the journal states of the rows of each table: how many, and their digest.
    "select json_extract(body, '$.tables.problem', '$.tables.claim', '$.tables.fact', '$.tables.verdict') as digests from entry order by seq",
  ].flatMap((query) => db.prepare(query).all());
  db.close();
  return { status, rows };
}

test('a program with other words concludes, counts and records the same', () => {
  const own = scanned(join(root, 'bin/licit.js'), 'own');
  const other = scanned(reworded(), 'other');
  expect(own.rows.length).toBeGreaterThan(100);
  const told = JSON.stringify(own.rows);
  for (const part of ['jsonl/not-read', 'csv/more-cells', 'alike', 'croissant/', 'json/cut-off']) expect(told).toContain(part);
  expect(other).toEqual(own);
});
