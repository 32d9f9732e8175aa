import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runExplain } from '../src/commands/explain/explain.js';
import { mayReveal } from '../src/commands/reveal.js';
import { runScan } from '../src/commands/scan/scan-command.js';
import { runShow } from '../src/commands/show/show-command.js';

const before = process.cwd();
const isTerminal = process.stdout.isTTY;

beforeEach(async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-reveal-'));
  mkdirSync(join(root, '.licit'));
  process.chdir(root);
  writeFileSync(
    'a.jsonl',
    '{"id":"x1","t":"boat"}\n{"id":"x2","t":"电话 13800138042\\u001b[31m","m":[{"mail":"wang.planted@mail-of-nobody.zz"}]}\n',
  );
  writeFileSync('b.json', '[{"id":"y1","t":"电话 13800138049"},{"id":"y2","tel":13800138048}]');
  await printed(() => runScan({ ...common, paths: ['.'], format: ['concise'], rules: [], quiet: true }));
  vi.stubEnv('CI', '');
  process.stdout.isTTY = true;
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.stdout.isTTY = isTerminal;
  process.chdir(before);
});

const common = { lang: 'en', color: false, licit: '0.0.0' } as const;

async function printed(run: () => Promise<number>): Promise<string> {
  let out = '';
  const take = ((chunk: unknown) => {
    out += String(chunk);
    return true;
  }) as typeof process.stdout.write;
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
  try {
    await run();
    return out;
  } finally {
    vi.restoreAllMocks();
  }
}

const show = (what?: string, more: object = {}) =>
  printed(() => runShow({ ...common, ...(what !== undefined && { what }), limit: 20, format: 'pretty', reveal: true, ...more }));

test('on a terminal the values of an item are shown as its manifest has them, and nothing that a terminal acts on', async () => {
  const text = await show('a.jsonl:2');
  expect(text).toContain('pi/phone  t  13800138042\n');
  expect(text).toContain('pi/email  m[].mail  wang.planted@mail-of-nobody.zz');
  expect(text).not.toContain('\u001b');
  expect(await show('x1')).toContain('nothing found in it');
  const explained = await printed(() => runExplain({ ...common, what: 'y2', rules: [], reveal: true, lang: 'zh' }));
  expect(explained).toContain('清单中的原值（仅显示于本终端，不保存）\n    pi/phone  tel  13800138048\n');
});

test('without --reveal it stays masked', async () => {
  expect(await show('a.jsonl:2', { reveal: false })).not.toContain('13800138042');
});

test('what was revealed is in no file', async () => {
  await show('a.jsonl:2');
  const kept = readdirSync('.licit').filter((name) => readFileSync(join('.licit', name)).includes('13800138042'));
  expect(kept).toEqual([]);
});

test('an item that has changed or is gone is not shown: the place may be of another', async () => {
  appendFileSync('a.jsonl', '{"id":"x3"}\n');
  expect(await show('a.jsonl:2')).toContain('13800138042');
  writeFileSync('a.jsonl', `{"id":"new","t":"电话 13800138047"}\n${readFileSync('a.jsonl', 'utf8')}`);
  await expect(show('a.jsonl:2')).rejects.toThrow('a.jsonl:2 has changed since it was scanned');
  rmSync('b.json');
  await expect(show('y1')).rejects.toThrow('b.json is missing and cannot be read again');
});

test('it takes one item, and text for people', async () => {
  await expect(show()).rejects.toThrow('--reveal shows the values of one item');
  await expect(show('a.jsonl')).rejects.toThrow('--reveal shows the values of one item');
  await expect(show('a.jsonl:2', { format: 'json' })).rejects.toThrow('--reveal is for people');
});

test('under CI, and where the output is kept, it is refused', () => {
  expect(() => mayReveal({ CI: '1' }, true)).toThrow('refused where CI is set');
  expect(() => mayReveal({ CI: 'false' }, true)).toThrow('refused where CI is set');
  expect(() => mayReveal({}, false)).toThrow('writes to a terminal only');
  expect(() => mayReveal({ CI: '' }, true)).not.toThrow();
});
