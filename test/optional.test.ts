/** What is said where an optional package is not installed; formats have this among their own tests. */
import { afterEach, expect, test, vi } from 'vitest';
import type { Detector } from '../src/model/detection.js';
import { manifest, problems, readAll } from './formats/making.js';

/** Nothing that is loaded by require is there. */
function without(): void {
  vi.resetModules();
  const missing = (): never => {
    throw new Error('not installed');
  };
  vi.doMock('node:module', async (original) => ({
    ...(await original<typeof import('node:module')>()),
    createRequire: () => Object.assign(missing, { resolve: missing }),
  }));
}

afterEach(() => {
  vi.doUnmock('node:module');
  vi.doUnmock('n3');
  vi.resetModules();
});

const detectors: Record<string, () => Promise<{ default: Detector }>> = {
  phone: () => import('../src/detectors/pi/phone.js'),
  'national-id': () => import('../src/detectors/pi/national-id.js'),
  'tax-id': () => import('../src/detectors/pi/tax-id.js'),
  'health-id': () => import('../src/detectors/pi/health-id.js'),
  iban: () => import('../src/detectors/pi/iban.js'),
};

test.each([
  ['phone', 'libphonenumber-js', 'seen +49 30 901820 or 电话：13800000000', 2, 1],
  ['national-id', 'stdnum', 'national id 756.9217.0769.85', 1, 0],
  ['tax-id', 'stdnum', 'CPF 111.444.777-35', 1, 0],
  ['health-id', 'stdnum', 'NHS number 943 476 5919', 1, 1],
  ['iban', 'stdnum', 'account 01-0242-0100194-00', 1, 0],
])('without its package %s finds what it can, and says what it lacks', async (id, name, text, whole, part) => {
  const { default: detector } = await detectors[id]!();
  expect(detector.lacks?.()).toBeUndefined();
  expect([...detector.find(text)]).toHaveLength(whole);
  without();
  const { default: lonely } = await detectors[id]!();
  const { en, zh } = lonely.lacks!()!.why;
  expect([en, zh]).toEqual([expect.stringContaining(`npm install ${name}`), expect.stringContaining(`npm install ${name}`)]);
  expect([...lonely.find(text)]).toHaveLength(part);
});

test('without jschardet Korean text is read as a guess, and the guess says what would tell', async () => {
  // “오늘은 날씨가 매우 좋아서 공원에 사람이 많았다” in EUC-KR.
  const bytes = Buffer.from('bfc0b4c3c0ba20b3afbebeb0a120b8c5bfec20c1c1bec6bcad20b0f8bff8bfa120bbe7b6f7c0cc20b8b9bed2b4d90a', 'hex');
  const { textEncoding } = await import('../src/reading/encoding/encoding.js');
  expect(textEncoding(Buffer.concat([bytes, bytes, bytes]), true)?.encoding).toBe('euc-kr');
  without();
  const { textEncoding: lonely } = await import('../src/reading/encoding/encoding.js');
  expect(lonely(bytes, true)).toMatchObject({ sure: false });
  const { guessedEncoding } = await import('../src/reading/problems.js');
  const { headOf } = await import('../src/reading/open.js');
  const file = await manifest(bytes, 'a.csv');
  expect(guessedEncoding({ ...file, head: headOf('a.csv', bytes, { whole: true }) })?.what).toMatch(/^text\/encoding-guessed-roughly /);
});

test('Turtle is told as not read where n3 is not installed', async () => {
  vi.doMock('n3', () => {
    throw new Error('not installed');
  });
  const { default: dcat } = await import('../src/formats/dcat.js');
  const file = await manifest('@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<http://x/d> a dcat:Dataset .\n', 'd.ttl');
  expect(problems(await readAll(dcat, file))).toMatchObject([
    { what: expect.stringMatching(/not installed/), fix: expect.stringMatching(/npm install n3/) },
  ]);
});
