/** Projects of several kinds of data, and results without what differs from run to run. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { RunResult } from '../../src/library/library.js';
import { pdf } from '../documents/pdf.js';

const fixtures = resolve(import.meta.dirname, '../../fixtures');

/** A folder with these files. */
export function projectOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-library-')));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** The same with a folder of the fixtures as `data`. */
export function projectWith(fixture: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = projectOf(files);
  cpSync(join(fixtures, fixture), join(root, 'data'), { recursive: true });
  return root;
}

/** JSON lines. */
export const rows = (list: readonly object[]): string => list.map((row) => `${JSON.stringify(row)}\n`).join('');

export const BOATS = rows([
  { id: 'b-1', text: 'A boat of wood.', url: 'https://boats.example/1', license: 'CC-BY-4.0' },
  { id: 'b-2', text: 'Write to ann.boat@mail-boats.net about the boat.', url: 'https://boats.example/2', license: 'CC-BY-4.0' },
]);

/** Texts that are not UTF-8, names that hold a person's value, documents that a thread opens: what keeps something between files. */
export function mixed(n: number): string {
  const people = Array.from({ length: 12 }, (_, i) => ({
    id: `p-${n}-${i}`,
    text: `Order ${n}${i}: call 1380000${String(1000 + i)} or write to ann.boat${n}${i}@mail-boats.net`,
    license: ['MIT', 'cc by-nc 4.0', 'unknown', 'for research only'][(n + i) % 4],
    consent: i % 5 === n ? 'withdrawn' : 'yes',
  }));
  const evidence = `contract-${n}.pdf`;
  return projectOf({
    'licit.yaml': `use: { purpose: ${n % 2 ? 'commercial' : 'research'} }
declarations:
  - path: data/**
    source: { kind: licensed-rightsholder, name: Boats ${n}, evidence: [${evidence}] }
`,
    [evidence]: pdf([`Contract number ${n} between A and B on the data of boats`, 'Both agree to the training of models.']),
    'data/people.jsonl': rows(people),
    [`data/m1380000100${n}/list.csv`]: 'id,text,license\n1,a boat,MIT\n2,a ship,MIT\n',
    'data/README.pdf': pdf([`Licensing\nThe data are under the ${n % 2 ? 'MIT license' : 'Creative Commons Attribution 4.0 license'}.`]),
    'data/latin.csv': Buffer.from(`id,text,license\n1,Caf\xe9 ${n} \xe0 la cr\xe8me,MIT\n2,Stra\xdfe ${n},CC-BY-4.0\n`, 'latin1'),
  });
}

/** A result without times, the names of its ledger, and hashes that are salted. */
export function timeless(result: RunResult): RunResult {
  const then = '2026-01-01T00:00:00.000Z';
  return {
    ...result,
    ledger: { id: '', path: '', created: then },
    run: { ...result.run, started: then, finished: then, seconds: 0 },
    ...(result.previous && { previous: { ...result.previous, finished: then } }),
    asOf: then,
    head: '',
    manifests: result.manifests.map((manifest) => ({ ...manifest, root: '' })),
  };
}

const fits = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('../../docs/schema/scan.schema.json', import.meta.url), 'utf8')) as object,
);
/** A result, held against the published schema. */
export const sound = <T extends RunResult>(result: T): T => {
  fits(result);
  expect(fits.errors).toBeNull();
  return result;
};
