import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { called } from '../in-process.js';

type Row = Record<string, string>;

/** The messages of findings on marks of works, by rule. */
async function told(rows: readonly Row[], ...flags: string[]): Promise<Record<string, string>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'licit-works-')));
  writeFileSync(join(folder, 'pages.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { out } = await called(folder, ['scan', '.', '-f', 'json', '--fail-on', 'none', '--workers', '0', '-q', ...flags], {}, main);
  const { findings } = JSON.parse(out) as { findings: { rule: string; message: { en: string } | string }[] };
  return Object.fromEntries(
    findings
      .filter(({ rule }) => rule.startsWith('ip/'))
      .map(({ rule, message }) => [rule, typeof message === 'string' ? message : message.en]),
  );
}

const page = (n: number, text: string, more: Row = {}): Row => ({
  id: `p${n}`,
  text: `Page ${n}. The boat went on along the quay.\n${text}`,
  ...more,
});
const pages = (count: number, text: string, from = 0): Row[] => Array.from({ length: count }, (_, n) => page(from + n, text));

describe('pieces of one work', () => {
  test('are told as one work, with how many items hold it and the first of them, whatever signs and spaces its notice has', async () => {
    const notices = ['© 1987 Nobody Press', 'Copyright 1987 by Nobody Press', '(c)  1987,  NOBODY  PRESS'];
    const said = await told([...pages(2, 'Nothing.'), ...notices.flatMap((notice, n) => pages(2, notice, 10 + 2 * n))]);
    expect(said['ip/copyright-claimed']).toMatch(/One work: 6 items, first at pages\.jsonl:3\.$/);
  });

  test('go by the ISBN, of ten or of thirteen digits', async () => {
    const said = await told([...pages(3, 'ISBN 0-306-40615-2'), ...pages(2, 'ISBN 978-0-306-40615-7', 5)]);
    expect(said['ip/marks-of-works']).toMatch(/One work: 5 items, first at pages\.jsonl:1\.$/);
  });

  test('of several works are counted by work, the largest first, and other books of one publisher stay apart', async () => {
    const said = await told([
      ...pages(2, 'ISBN 0-306-40615-2\n© 1987 Nobody Press'),
      ...pages(3, 'ISBN 978-3-16-148410-0\n© 1987 Nobody Press', 5),
    ]);
    expect(said['ip/marks-of-works']).toContain(
      '2 works are cut into several items each, the largest into 3 items, first at pages.jsonl:3.',
    );
  });

  test('lie at one address where nothing in them names the work', async () => {
    const text = 'No part of this book may be reproduced in any form.';
    const said = await told([1, 2, 3].map((n) => page(n, text, { url: `https://boats.example/quay#p${n}` })));
    expect(said['ip/copyright-claimed']).toMatch(/One work: 3 items, first at pages\.jsonl:1\.$/);
  });

  test('are not told where each item has a work of its own', async () => {
    const said = await told([1987, 1988, 1989].map((year, n) => page(n, `© ${year} Nobody Press`)));
    expect(said['ip/copyright-claimed']).toMatch(/no document shows permission\.$/);
  });
});

test('works that several people share tell nobody: who refused in one item with a notice is not found by the notice in another', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'licit-works-')));
  const rows = [page(1, '© 1987 Nobody Press', { consent: 'withdrawn' }), page(2, '© 1987 Nobody Press', { consent: 'given' })];
  writeFileSync(join(folder, 'pages.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { out } = await called(folder, ['scan', '.', '-f', 'json', '--fail-on', 'none', '--workers', '0', '-q'], {}, main);
  expect((JSON.parse(out) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule)).not.toContain('pi/refused-elsewhere');
});
