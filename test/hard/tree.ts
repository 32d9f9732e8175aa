import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** What is not of the project, or made by it. */
const LEFT_OUT = /^(?:\.git|node_modules|dist(?:\..*)?|\.licit|bench\/data)$/;

/** A copy of the project as a contributor has it, not built, with the packages that are installed here. */
export function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'licit-tree-'));
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.test(relative(root, path)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Runs a program of Node in a copy, and what it printed. */
export function node(copy: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { code: status, out: stdout, err: stderr };
}
