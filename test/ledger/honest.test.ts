import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { readHeads } from '../../src/ledger/verify/verify-heads.js';
import { canonicalJson, canonicalRecord } from '../../src/reading/json/canonical.js';
import { nameApart, scan } from '../../src/scan/scan.js';
import { runs } from '../effort.js';
import { zipOf } from '../formats/making.js';

/** 500 in the hard suite (LICIT_FUZZ=500); here as many as a few seconds take. */
const RUNS = Number(process.env.LICIT_FUZZ ?? runs(5, 1));

/** Strings that JSON can hold and that some part of a program seldom meets. */
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '\ud800',
    '\udfff',
    '\ud800\ud800',
    '\udc00\ud83d',
    '\0',
    'a\0b',
    '\ufeff',
    '\u2028',
    '__proto__',
    'constructor',
    '',
    ' ',
    '1e999',
    '\u202e',
    '🙂',
    '\ufffd',
    '\uffff',
    "'); drop table item; --",
    '{"a":1}',
    'x'.repeat(300),
    '１３８００１３８０４２',
    'MIT',
    'cc-by-4.0',
    '13800138042',
    'a@b.zz',
  ),
);
const name = fc.oneof(
  odd,
  fc.constantFrom('id', 'url', 'license', 'author', 'date', 'text', 'basis', 'consent', 'size', 'source', 'phone', 'label', 'generated_by'),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    odd,
    fc.double(),
    fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, 2 ** 53, 2 ** 53 + 2, -(2 ** 63), 1e15, 0.1, null, true),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(name, tie('any'), { maxKeys: 3 }),
  ),
})).any;
const record = fc.dictionary(name, value, { maxKeys: 6 });
const records = fc.array(record, { maxLength: 8 });
const fileName = fc
  .string({ unit: fc.constantFrom('a', 'é', '名', ' ', '_', '-', '1', '🙂', "'", '%', '#', '*'), minLength: 1, maxLength: 12 })
  .map((text) => `f${text.trim()}`);

/** JSON as a careless program writes it: lone surrogates as escapes, or as the bytes that UTF-8 does not know. */
const jsonOf = (one: unknown): string =>
  JSON.stringify(one, (_, held: unknown) => (typeof held === 'number' && !Number.isFinite(held) ? null : held)) ?? 'null';
const csvOf = (rows: readonly Record<string, unknown>[]): string =>
  `id,license,author,text\n${rows
    .map((row) =>
      Object.values(row)
        .slice(0, 4)
        .map((cell) => `"${(typeof cell === 'string' ? cell : jsonOf(cell)).replaceAll('"', '""')}"`)
        .join(','),
    )
    .join('\n')}\n`;

test(`${RUNS} ledgers of fuzzed data are whole, whatever was in it, also after it changed`, async () => {
  await fc.assert(
    fc.asyncProperty(records, records, fileName, fc.boolean(), async (first, second, named, piped) => {
      const root = mkdtempSync(join(tmpdir(), 'licit-fuzz-'));
      try {
        const data = join(root, 'data');
        mkdirSync(data);
        const write = (rows: readonly Record<string, unknown>[]): void => {
          writeFileSync(join(data, `${named}.jsonl`), `${rows.map(jsonOf).join('\n')}\n`);
          writeFileSync(join(data, 'doc.json'), `[${rows.map(jsonOf).join(',')}]`);
          writeFileSync(join(data, 'table.csv'), csvOf(rows));
          writeFileSync(
            join(data, 'README.md'),
            `---\nlicense: ${jsonOf(rows[0]?.license ?? 'mit')}\npretty_name: ${jsonOf(named)}\n---\n# x\n`,
          );
          const member = `${rows.map(jsonOf).join('\n')}\n`;
          writeFileSync(
            join(data, 'twice.zip'),
            zipOf([
              { name: 'm.jsonl', content: member },
              { name: 'm.jsonl', content: `${member}{"id":"2"}\n` },
            ]),
          );
        };
        const options = {
          cwd: root,
          root,
          ledger: join(root, '.licit/ledger.db'),
          licit: '0.0.0',
          key: new Uint8Array(32),
          config: loadConfig(undefined, root),
        };
        for (const rows of [first, second, []]) {
          write(rows);
          await scan({ ...options, paths: ['data'] });
          if (piped) rmSync(join(data, 'doc.json'));
          const heads = readHeads(join(root, '.licit/heads'));
          expect(verifyLedger(options.ledger, { heads })).toMatchObject({ whole: true, heads: { ofOthers: 0 } });
        }
        const ledger = readLedger(options.ledger);
        const view = snapshot(ledger, findRun(ledger.db)!, '0.0.0');
        ledger.db.close();
        expect(JSON.stringify(view)).not.toMatch(/\\ud[89a-f][0-9a-f]{2}/);
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test('canonical JSON for the ledger is well-formed and reads back as itself; of a record it tells every text from every other', () => {
  fc.assert(
    fc.property(value, (any) => {
      const finite = JSON.parse(jsonOf(any)) as never;
      const text = canonicalJson(finite);
      expect(text.isWellFormed() && !/\\ud[89a-f]/.test(text)).toBe(true);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(canonicalRecord(finite))).toEqual(finite);
    }),
  );
  expect(canonicalRecord(['\ud800'])).not.toBe(canonicalRecord(['\ud801']));
});

test('manifests of one name get names of their own, and no others change', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'a (2)', 'z/x.jsonl', 'z/x (2).jsonl'), { maxLength: 8 }), (paths) => {
      const refs = paths.map((path) => ({ path }));
      nameApart(refs);
      expect(new Set(refs.map(({ path }) => path)).size).toBe(paths.length);
      for (const path of new Set(paths)) expect(refs.some((ref) => ref.path === path)).toBe(true);
    }),
  );
});
