/** Tables in binary formats that Python packages write and read back are read cell by cell as those packages read them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { discover } from '../../src/discover/discover.js';
import type { Json, ProblemReason } from '../../src/model/basics.js';
import type { Read } from '../../src/model/item.js';
import { openManifest } from '../../src/reading/open.js';
import { inTurns } from '../effort.js';
import { project } from './run.js';

/** A Python that has the packages: the one that is named, else one of the test's own, with packages from PyPI. */
let python = process.env.LICIT_PYTHON ?? '';
const PACKAGES = [
  'fastavro',
  'python-snappy',
  'zstandard',
  'cramjam',
  'h5py',
  'numpy',
  'pyarrow',
  'duckdb',
  'lz4',
  'brotli',
  'py7zr',
  'tfrecord',
  'protobuf',
  'crc32c',
];
const FORMATS = await formats();

interface Made {
  file: string;
  how: string;
  rows: Record<string, Json>[];
}

async function read(folder: string, { file }: Made): Promise<{ format: string; reads: Read[] }> {
  if (file.endsWith('.7z')) return unpacked(folder, file);
  const opened = await openManifest(join(folder, file), file);
  const [first] = FORMATS.map((format) => ({ format, sure: format.recognize(opened.head) })).sort((a, b) => b.sure - a.sure);
  const reads: Read[] = [];
  if (first !== undefined && first.sure > 0) for await (const batch of first.format.read(opened)) reads.push(...batch);
  return { format: first === undefined || first.sure === 0 ? 'none' : first.format.id, reads };
}

/** The lists in an archive, one after the other. */
async function unpacked(folder: string, file: string): Promise<{ format: string; reads: Read[] }> {
  const { manifests, notRead, dispose } = await discover([join(folder, file)], { root: folder, formats: FORMATS });
  const reads: Read[] = notRead.map(({ path, why }) => ({ kind: 'problem', what: why as ProblemReason, at: { path } }));
  const byNumber = [...manifests].sort((a, b) => Number(/(\d+)\.jsonl$/.exec(a.path)?.[1]) - Number(/(\d+)\.jsonl$/.exec(b.path)?.[1]));
  for (const { absolute, path, format: id } of byNumber)
    for await (const batch of FORMATS.find((one) => one.id === id)!.read(await openManifest(absolute, path))) reads.push(...batch);
  await dispose();
  return { format: '7z', reads };
}

beforeAll(() => {
  if (python !== '') return;
  const environment = join(project(), 'python');
  execFileSync('python3', ['-m', 'venv', environment], { stdio: 'pipe' });
  execFileSync(join(environment, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', ...PACKAGES], { stdio: 'pipe' });
  python = join(environment, 'bin/python');
}, 900_000);

/** How many cells a value has. */
function cellsOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + cellsOf(one as Json), 0);
}

const KINDS = ['parquet', 'arrow', 'avro', 'npy', 'npz', 'hdf5', 'tfrecord', 'duckdb', 'compressed', 'seven_zip'];

test.each(KINDS.flatMap((kind) => inTurns([1, 2, 3], 3, 2).map((seed) => [kind, seed] as const)))(
  'what Python writes as %s is read cell by cell (seed %d)',
  async (kind, seed) => {
    const folder = join(project(), `${kind}-${seed}`);
    mkdirSync(folder, { recursive: true });
    execFileSync(python, [join(import.meta.dirname, 'binary-tables.py'), folder, String(seed), '100', kind], { stdio: 'pipe' });
    const made = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8')) as Made[];
    const wrong: object[] = [];
    let cells = 0;
    for (const one of made) {
      const { format, reads } = await read(folder, one);
      const rows = reads.flatMap((each) => (each.kind === 'item' ? [JSON.parse(JSON.stringify(each.fields)) as Json] : []));
      const told = reads.flatMap((each) => (each.kind === 'problem' ? [each.what] : []));
      cells += cellsOf(one.rows);
      const at = one.rows.findIndex((row, i) => !isDeepStrictEqual(row, rows[i]));
      if (told.length > 0 || rows.length !== one.rows.length || at >= 0)
        wrong.push({
          file: one.file,
          how: one.how,
          format,
          told,
          rows: [rows.length, one.rows.length],
          at,
          is: rows[at],
          not: one.rows[at],
        });
    }
    console.log(`${kind}, seed ${seed}: ${made.length} files, ${cells} cells, ${wrong.length} files that differ`);
    expect(made.length).toBeGreaterThanOrEqual(100);
    expect(wrong.slice(0, 5)).toEqual([]);
  },
);
