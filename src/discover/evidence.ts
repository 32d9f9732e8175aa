/** Documents that people named as evidence: told from the data that lies beside them. */
import { dirname } from 'node:path/posix';
import type { NotReadView } from '../model.js';
import { evidenceReasons } from '../words.js';
import type { Loose } from './loose.js';

export interface Documents {
  /** Files that people named as evidence. */
  named: ReadonlySet<string>;
  /** Those of them in folders that hold nothing else: they describe no data, whatever they are called. */
  apart: ReadonlySet<string>;
  /** These folders, for the list of what was not read. */
  folders: NotReadView[];
}

/** So many texts of a folder are items of a corpus; fewer may be notes beside a document. */
const FEW_TEXTS = 5;

/** Which of the files found are evidence, and which folders hold only that. */
export function documentsAmong(found: readonly { path: string; top: string }[], evidence: ReadonlySet<string>): Documents {
  const named = new Set(found.filter(({ path }) => evidence.has(path)).map(({ path }) => path));
  if (named.size === 0) return { named, apart: named, folders: [] };
  const holding = new Set<string>();
  for (const { path } of found) if (!evidence.has(path)) for (const folder of above(path)) holding.add(folder);
  const counts = new Map<string, number>();
  for (const path of named) {
    const alone = above(path).filter((folder) => !holding.has(folder));
    // The highest such folder stands for those in it; the project's own folder is no folder of documents.
    const folder = alone.filter((one) => one !== '.').at(-1);
    if (folder !== undefined) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const apart = new Set([...named].filter((path) => above(path).some((folder) => counts.has(folder))));
  const folders = [...counts.keys()].map((folder) => ({ path: `${folder}/`, why: evidenceReasons.folder }));
  return { named, apart, folders };
}

/** The folders that a file lies in, the nearest first. */
function above(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === '.' || folder === '/') return folders;
  }
}

/**
 * Takes the named documents out of the loose files, and returns them. One among data of its own medium stays data: who could name items as
 * evidence could hide them.
 */
export function withoutDocuments(loose: Loose[], named: ReadonlySet<string>): Loose[] {
  if (named.size === 0) return [];
  const beside = new Map<string, number>();
  const kindOf = ({ path, medium }: Loose): string => `${medium} ${dirname(path)}`;
  for (const file of loose) if (!named.has(file.path)) beside.set(kindOf(file), (beside.get(kindOf(file)) ?? 0) + 1);
  const documents = loose.filter((file) => {
    const others = beside.get(kindOf(file)) ?? 0;
    return named.has(file.path) && (file.medium === 'text' ? others < FEW_TEXTS : others === 0);
  });
  for (const one of documents) loose.splice(loose.indexOf(one), 1);
  return documents;
}
