/** Documents that people named as evidence: told from the data that is beside them. */
import { dirname, extname } from 'node:path/posix';
import type { NotReadView } from '../model/views.js';
import { notRead } from '../text/not-read.js';
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
const MIN_CORPUS_TEXTS = 5;

/** Which of the files found are evidence, and which folders hold only that. */
export function documentsAmong(found: readonly FoundFile[], evidence: ReadonlySet<string>): Documents {
  const documents = found.filter(({ path }) => evidence.has(path));
  if (evidence.size === 0) return { named: evidence, apart: evidence, folders: [] };
  const holding = new Set<string>();
  for (const { path } of found) if (!evidence.has(path)) for (const folder of above(path)) holding.add(folder);
  const only = new Set<string>();
  const apart = new Set<string>();
  for (const { path, top, alone } of documents) {
    // Only of folders that were looked into as a whole it can be said what they hold; the project's own folder is not a folder of documents.
    const looked = alone ? [] : above(path).filter((folder) => folder !== '.' && (top === '.' || `${folder}/`.startsWith(`${top}/`)));
    const highest = looked.filter((folder) => !holding.has(folder)).at(-1);
    if (highest === undefined) continue;
    only.add(highest);
    apart.add(path);
  }
  return { named: evidence, apart, folders: [...only].map((folder) => notRead(`${folder}/`, 'evidence-folder')) };
}

/** Whether a file lies among others of its kind that nobody names: items of a corpus, which could be hidden by naming them. */
export function isOneOfMany(path: string, found: readonly { path: string }[], evidence: ReadonlySet<string>): boolean {
  const [folder, ending] = [dirname(path), extname(path)];
  const others = found.filter((one) => !evidence.has(one.path) && dirname(one.path) === folder && extname(one.path) === ending);
  return others.length >= MIN_CORPUS_TEXTS;
}

interface FoundFile {
  path: string;
  /** The folder that was given. */
  top: string;
  /** It was given by itself. */
  alone?: true;
}

/** The folders that a file is in, the nearest first. */
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
    return named.has(file.path) && (file.medium === 'text' ? others < MIN_CORPUS_TEXTS : others === 0);
  });
  for (const one of documents) loose.splice(loose.indexOf(one), 1);
  return documents;
}
