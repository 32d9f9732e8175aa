import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../src/cli.js';
import { called } from './in-process.js';

const root = resolve(import.meta.dirname, '..');

/** What the README's first command prints on a terminal of 100 columns, less what differs from run to run. */
async function session(): Promise<string> {
  const ledger = join(mkdtempSync(join(tmpdir(), 'licit-readme-')), 'ledger.db');
  const words = ['scan', 'fixtures/demo', '--ledger', ledger, '--format', 'pretty', '--quiet', '--no-color', '--workers', '0'];
  const { out: stdout, status } = await called(root, words, { ...process.env, COLUMNS: '100' }, main);
  expect(status).toBe(1);
  // A scan of a second and more says how many items it read a second, and its bar is as much shorter.
  const lines = stdout
    .replace(/^(\s*)━+(\s+.*?) · \d+(?:\.\d+)? s\b.*$/m, (_, indent: string, told: string) => `${indent}${'━'.repeat(60)}${told} · 0.4 s`)
    .replace(/head [0-9a-f]{6}…[0-9a-f]{4}/, 'head 9c41f0…e07b');
  return `$ npx licit scan fixtures/demo\n\n${lines.replace(/^\n+/, '').trimEnd()}`.replaceAll(/[ \t]+$/gm, '');
}

test('the README shows what its first command prints', async () => {
  const path = join(root, 'README.md');
  const text = readFileSync(path, 'utf8');
  const block = /(## What you get\n\n```\n)([\s\S]*?)(\n```)/;
  const shown = await session();
  if (process.env.LICIT_ACCEPT)
    writeFileSync(
      path,
      text.replace(block, (_, open: string, __, close: string) => `${open}${shown}${close}`),
    );
  expect(block.exec(readFileSync(path, 'utf8'))?.[2]).toBe(shown);
});
