import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What the README's first command prints on a terminal of 100 columns, less what differs from run to run. */
function session(): string {
  const ledger = join(mkdtempSync(join(tmpdir(), 'licit-readme-')), 'ledger.db');
  const args = [join(root, 'bin/licit.js'), 'scan', 'fixtures/demo', '--ledger', ledger, '--format', 'pretty', '--quiet', '--no-color'];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, COLUMNS: '100' } });
  expect(status).toBe(1);
  // A scan of a second and more says how many items it read a second, and its bar is as much shorter.
  const lines = stdout
    .replace(/^(\s*)━+(\s+.*?) · \d+(?:\.\d+)? s\b.*$/m, (_, indent: string, told: string) => `${indent}${'━'.repeat(60)}${told} · 0.4 s`)
    .replace(/head [0-9a-f]{6}…[0-9a-f]{4}/, 'head 9c41f0…e07b');
  return `$ npx licit scan fixtures/demo\n\n${lines.replace(/^\n+/, '').trimEnd()}`.replaceAll(/[ \t]+$/gm, '');
}

test('the README shows what its first command prints', () => {
  const path = join(root, 'README.md');
  const text = readFileSync(path, 'utf8');
  const block = /(## What you get\n\n```\n)([\s\S]*?)(\n```)/;
  const shown = session();
  if (process.env.LICIT_ACCEPT)
    writeFileSync(
      path,
      text.replace(block, (_, open: string, __, close: string) => `${open}${shown}${close}`),
    );
  expect(block.exec(readFileSync(path, 'utf8'))?.[2]).toBe(shown);
});
