/** Lists that other programs write (Spark, DuckDB, Postgres, MySQL, SQLite, openpyxl, pandas, warcio, PyYAML) are read with all of their rows, columns and values, or what is lost is told. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import type { Json } from '../../src/model/basics.js';
import type { Read } from '../../src/model/item.js';
import { openManifest } from '../../src/reading/open.js';
import { COMPARED } from '../compared.js';
import { project } from './run.js';

/** A Python that has the packages below: the one that is named, else one of the test's own, with them from PyPI. */
let python = process.env.LICIT_PYTHON ?? '';
const PACKAGES = ['pandas', 'duckdb', 'openpyxl', 'warcio', 'PyYAML', 'pymysql'];
const FORMATS = await formats();

interface Made {
  file: string;
  writer: string;
  how: string;
  rows: Record<string, Json>[];
  /** Only these fields are compared. */
  only?: string[];
  header?: boolean;
}

async function read(folder: string, { file, header }: Made): Promise<{ format: string; reads: Read[] }> {
  const opened = { ...(await openManifest(join(folder, file), file)), ...(header !== undefined && { columns: { header } }) };
  const [first] = FORMATS.map((format) => ({ format, sure: format.recognize(opened.head) })).sort((a, b) => b.sure - a.sure);
  const reads: Read[] = [];
  if (first !== undefined && first.sure > 0) for await (const batch of first.format.read(opened)) reads.push(...batch);
  return { format: first === undefined || first.sure === 0 ? 'none' : first.format.id, reads };
}

beforeAll(() => {
  if (python !== '') return;
  const environment = join(project(), 'python');
  execFileSync('python3', ['-m', 'venv', environment], { stdio: 'pipe' });
  execFileSync(join(environment, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', ...PACKAGES], { stdio: 'pipe' });
  python = join(environment, 'bin/python');
}, 400_000);

test.each([1, 2, 3])('what other programs write is read cell by cell (seed %d)', async (seed) => {
  const folder = join(project(), 'tables');
  mkdirSync(folder);
  execFileSync(python, [join(import.meta.dirname, 'readers-tables.py'), folder, String(seed), '25']);
  const made = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8')) as Made[];
  const wrong: object[] = [];
  const compared = new Map<string, number>();
  for (const one of made) {
    const { format, reads } = await read(folder, one);
    const items = reads.flatMap((each) => (each.kind === 'item' ? [each] : []));
    const told = reads.flatMap((each) => (each.kind === 'problem' ? [each.what] : []));
    const seen = ({ fields }: { fields: Record<string, Json> }) =>
      Object.fromEntries(Object.entries(fields).filter(([name]) => one.only === undefined || one.only.includes(name)));
    const kind = `${format} ${one.writer}`;
    compared.set(kind, (compared.get(kind) ?? 0) + one.rows.reduce((sum, row) => sum + Object.keys(row).length, 0));
    const rows = items.map(seen);
    const unlike = one.rows.flatMap((row, n) =>
      [...new Set([...Object.keys(row), ...Object.keys(rows[n] ?? {})])].flatMap((name) =>
        isDeepStrictEqual(row[name], rows[n]?.[name]) ? [] : [{ row: n, name, wanted: row[name], got: rows[n]?.[name] }],
      ),
    );
    if (unlike.length > 0 || rows.length !== one.rows.length || told.length > 0)
      wrong.push({
        file: join(folder, one.file),
        how: one.how,
        format,
        rows: [one.rows.length, rows.length],
        unlike: unlike.slice(0, 2),
        told,
      });
  }
  if (process.env.LICIT_TELL === '1') process.stdout.write(`${JSON.stringify([...compared])}\n`);
  expect(made.length).toBeGreaterThan(200);
  // What the pages of formats say was compared.
  const said = Object.entries(COMPARED).flatMap(([format, writers]) => Object.keys(writers).map((writer) => `${format} ${writer}`));
  expect([...compared.keys()].sort()).toEqual(said.filter((one) => !one.endsWith(' pandas')).sort());
  expect(wrong, JSON.stringify(wrong.slice(0, 40), null, 1)).toEqual([]);
});
