import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A copy of the project as a contributor has it, with the packages that are installed here; `parts` besides what a build needs. */
export function copyTree(...parts: string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'licit-tree-'));
  for (const part of ['src', 'bin', 'package.json', 'tsconfig.json', ...parts])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Runs a program of Node in a copy, and what it printed. */
export function node(copy: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { code: status, out: stdout, err: stderr };
}
