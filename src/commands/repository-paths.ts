/** Paths as hosts count them: from the root of the repository, where the project is a folder of it. */

import { posix } from 'node:path';
import { git } from '../config/git/git.js';
import type { Place } from '../model/basics.js';
import type { Report, Snapshot } from '../model/snapshot.js';

const folders = new Map<string, string>();

/** The folder of a project within its repository, with its slash; empty where it is the root, or there is no repository. */
function folderOf(root: string): string {
  const known = folders.get(root);
  if (known !== undefined) return known;
  const folder = (git(root, ['rev-parse', '--show-prefix'])?.toString('utf8') ?? '').replace(/\r?\n$/, '');
  folders.set(root, folder);
  return folder;
}

/** The snapshot as a report asks for it: with paths from the root of the repository for one that a host shows beside the files. */
export function asReported(view: Snapshot, { paths }: Report, root: string): Snapshot {
  const folder = paths === 'repository' ? folderOf(root) : '';
  return folder === '' ? view : within(view, folder);
}

/** The snapshot with every path that a host opens counted from the root of the repository. */
function within(view: Snapshot, folder: string): Snapshot {
  const from = (path: string): string => posix.normalize(folder + path);
  const named = <T extends { path: string }>(one: T): T => ({ ...one, path: from(one.path) });
  const placed = <T extends { at: Place }>(one: T): T => ({ ...one, at: named(one.at) });
  return {
    ...view,
    configPath: from(view.configPath ?? 'licit.yaml'),
    manifests: view.manifests.map(named),
    notRead: view.notRead.map(named),
    problems: view.problems.map(placed),
    ...(view.unseen && { unseen: view.unseen.map(named) }),
    ...(view.gone && { gone: view.gone.map(named) }),
    findings: view.findings.map((finding) => ({
      ...finding,
      where: finding.where.map(named),
      examples: finding.examples.map(placed),
      ...(finding.occurrences && { occurrences: finding.occurrences.map(placed) }),
    })),
  };
}
