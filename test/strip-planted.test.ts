import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runScan } from '../src/commands/scan/scan-command.js';
import { runStrip } from '../src/commands/strip/strip.js';
import { bare } from '../src/commands/values/bare-text.js';
import { runs, slowTest } from './effort.js';
import { plantedData } from './planted-people.js';

const before = process.cwd();
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-planted-'));
  mkdirSync(join(root, '.licit'));
  mkdirSync(join(root, 'data'));
  process.chdir(root);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

async function printed(run: () => Promise<number>): Promise<{ out: string; code: number }> {
  let out = '';
  const take = ((chunk: unknown) => {
    out += String(chunk);
    return true;
  }) as typeof process.stdout.write;
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
  try {
    return { code: await run(), out };
  } finally {
    vi.restoreAllMocks();
  }
}

const common = { lang: 'en', color: false, licit: '0.0.0' } as const;

/** A text with all escapes of JSON and of addresses undone: what was planted is looked for however it comes out. */
function undone(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).replaceAll('\\n', '\n');
}

describe.each(['mask', 'pseudonym'] as const)('with --%s', (way) => {
  (way === 'mask' ? test : slowTest).each(Array.from({ length: runs(10) }, (_, n) => n + 1))(
    'nothing that was planted is left in any copy, and a scan sees none of it: seed %d',
    async (seed) => {
      const data = plantedData(seed);
      for (const { file, content } of data) writeFileSync(join('data', file), content);
      const { out, code } = await printed(() => runStrip({ ...common, paths: ['data'], kinds: 'all', output: 'out', [way]: true }));
      expect([code, out]).toEqual([0, expect.not.stringContaining('✖')]);
      const left: string[] = [];
      for (const { file, content, planted } of data) {
        expect(planted.length).toBeGreaterThanOrEqual(60);
        const copy = undone(readFileSync(join('out/data', file), 'utf8'));
        for (const { kind, value } of planted) {
          // It was there, and it is not.
          if (!undone(content).includes(value) && !content.includes(JSON.stringify(value).slice(1, -1)))
            left.push(`not planted: ${kind} ${value} ${file}`);
          if (copy.includes(value)) left.push(`${file} ${kind}: ${value}`);
          // Nor are its digits, however they are put.
          const letters = bare(value);
          if (/^\d{8,}/.test(letters) && bare(copy).includes(letters)) left.push(`${file} ${kind} by its digits: ${value}`);
        }
      }
      expect(left).toEqual([]);
      const scanned = await printed(() =>
        runScan({ ...common, paths: ['out/data'], ledger: 'out.db', format: ['json'], rules: [], quiet: true }),
      );
      const view = JSON.parse(scanned.out) as { detections: { kind: string; hits: number; reserved: number }[] };
      expect(
        view.detections.filter(({ kind, hits, reserved }) => hits > reserved && !kind.startsWith('ip/')).map(({ kind }) => kind),
      ).toEqual([]);
    },
  );
});
