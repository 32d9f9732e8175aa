import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Project } from './project.js';

/** Files of users' own rules. Those of the project are the base's, where the policy is. */
export function ownRules(
  asked: readonly string[],
  { root, policy }: Pick<Project, 'root' | 'policy'>,
  cwd: string,
): { files: string[]; dispose(): void } {
  const files = asked.map((file) => resolve(cwd, file));
  if (policy === undefined || files.length === 0) return { files, dispose: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'licit-rules-'));
  const dispose = (): void => rmSync(folder, { recursive: true, force: true });
  const kept = files.flatMap((file, i) => {
    const path = relative(root, file);
    if (path.startsWith('..')) return [file];
    const text = policy.base.text(path.split(sep).join('/'));
    if (text === undefined) return [];
    const copy = join(folder, `${i}-${basename(file)}`);
    writeFileSync(copy, text, { flag: 'wx' });
    return [copy];
  });
  return { files: kept, dispose };
}
