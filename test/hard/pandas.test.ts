/** Tables that pandas writes, in every dialect of CSV and every orientation of JSON, are read with all of their rows, columns and values. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import type { Json } from '../../src/model/basics.js';
import type { Read } from '../../src/model/item.js';
import { openManifest } from '../../src/reading/open.js';
import { project } from './run.js';

/** A Python that has pandas: the one that is named, else one of the test's own, with pandas from PyPI. */
let python = process.env.LICIT_PYTHON ?? '';
const FORMATS = await formats();

interface Made {
  file: string;
  how: string;
  rows: Record<string, Json>[];
  keys?: string[];
  encoding?: string;
}

async function read(folder: string, { file, encoding }: Made): Promise<{ format: string; reads: Read[] }> {
  const opened = { ...(await openManifest(join(folder, file), file)), ...(encoding !== undefined && { columns: { encoding } }) };
  const [first] = FORMATS.map((format) => ({ format, sure: format.recognize(opened.head) })).sort((a, b) => b.sure - a.sure);
  const reads: Read[] = [];
  if (first !== undefined && first.sure > 0) for await (const batch of first.format.read(opened)) reads.push(...batch);
  return { format: first === undefined || first.sure === 0 ? 'none' : first.format.id, reads };
}

beforeAll(() => {
  if (python !== '') return;
  const environment = join(project(), 'python');
  execFileSync('python3', ['-m', 'venv', environment], { stdio: 'pipe' });
  execFileSync(join(environment, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', 'pandas'], { stdio: 'pipe' });
  python = join(environment, 'bin/python');
}, 400_000);

test.each([1, 2, 3])('what pandas writes is read cell by cell (seed %d)', async (seed) => {
  const folder = join(project(), 'tables');
  mkdirSync(folder);
  execFileSync(python, [join(import.meta.dirname, 'pandas-tables.py'), folder, String(seed), '60']);
  const made = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8')) as Made[];
  const wrong: object[] = [];
  for (const one of made) {
    const { format, reads } = await read(folder, one);
    const items = reads.flatMap((each) => (each.kind === 'item' ? [each] : []));
    const told = reads.flatMap((each) => (each.kind === 'problem' ? [each.what] : []));
    const found = { rows: items.map(({ fields }) => ({ ...fields })), keys: one.keys && items.map(({ key }) => key), told };
    try {
      expect(found).toEqual({ rows: one.rows, keys: one.keys, told: [] });
    } catch (error) {
      wrong.push({ file: join(folder, one.file), how: one.how, format, fault: String(error).slice(0, 2000) });
    }
  }
  expect(made.length).toBeGreaterThan(300);
  expect(wrong).toEqual([]);
});
