/** What the flags of `licit answer declare` say, as licit.yaml has it. */

import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { type About, CLAIMS, type Declared } from '../../config/edit/declare-edit.js';
import { evidence } from '../../config/evidence-file.js';
import { libraries } from '../../config/libraries.js';
import { fileOf } from '../../discover/caches/cached-files.js';
import { isObject, type Json } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import { globOf } from '../../reading/glob.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { pathsMeant } from '../ledger-names.js';

/** The flags that say something. */
export interface Saying {
  path: string[];
  dataset?: string;
  host?: string;
  source?: string;
  name?: string;
  url?: string;
  owner?: string;
  license?: string;
  basis?: string;
  jurisdiction?: string;
  personalData?: string;
  document: string[];
  from?: string;
  until?: string;
  set: string[];
  by?: string;
}

const MAX_PATHS = 20;

/** The scopes that are meant: one for each path, or one without. */
export function scopesOf({ path: paths, dataset, host }: Saying, root: string): About[] {
  const rest = { ...(host !== undefined && { host }), ...(dataset !== undefined && { dataset }) };
  if (paths.length === 0 && Object.keys(rest).length === 0) throw failure('declare/no-data-named', 'fix/name-folders-lists');
  if (paths.length > MAX_PATHS) throw failure('declare/paths-too-many', 'fix/name-their-folder', { paths: paths.length });
  if (paths.length === 0) return [rest];
  return [...new Set(paths.map((path) => globMeant(path, root)))].map((path) => ({ path, ...rest }));
}

/** The glob of a folder, a list or what an archive holds; a pattern as it is, from the project folder. */
function globMeant(word: string, root: string): string {
  for (const path of pathsMeant(word, root)) {
    if (path === '') throw failure('declare/project-folder-holds', 'fix/name-folders-lists-true');
    const there = fileOf(root, path);
    if (existsSync(there)) return statSync(there).isDirectory() ? `${globOf(path)}/**` : globOf(path);
    if (liesInFile(path, root)) return globOf(path);
  }
  if (!/[*?[]/.test(word)) throw failure('declare/there-no', 'fix/name-existing-folder', { word: plain(word.slice(0, 200)) });
  const folder = relative(root, process.cwd()).split(sep).join('/');
  return folder === '' || folder.startsWith('..') ? word : posix.join('/', folder, word);
}

/** Whether one of the folders of a path is an archive. */
function liesInFile(path: string, root: string): boolean {
  const parts = path.split('/');
  return parts.some((_, index) => {
    const above = join(root, ...parts.slice(0, index));
    return index > 0 && existsSync(above) && statSync(above).isFile();
  });
}

/** What is declared, held against nothing yet but the flags themselves. `file` is the licit.yaml it goes to. */
export function saidOf(given: Saying, file: string, root: string): Omit<Declared, 'by'> {
  refuseUnfilled(given);
  const documents = given.document.map((named) => documentOf(named, file, root));
  const evidenceOf = documents.length === 0 ? {} : { evidence: documents.length === 1 ? documents[0] : documents };
  const { source, name, url, owner, license, basis, jurisdiction, from, until } = given;
  const said: Record<string, unknown> = {
    ...([source, name, url, owner].some((one) => one !== undefined) && { source: { kind: source, url, name, owner, ...evidenceOf } }),
    ...(license !== undefined && { license: { expression: license, ...evidenceOf } }),
    ...((basis !== undefined || jurisdiction !== undefined) && { basis: { term: basis, jurisdiction, ...evidenceOf } }),
    ...(given.personalData !== undefined && { personalData: given.personalData }),
    ...((from !== undefined || until !== undefined) && { collected: { from, until } }),
  };
  for (const one of given.set) setOne(said, one);
  if (Object.keys(said).length === 0) throw failure('declare/nothing-declared', 'fix/say-what-true');
  if (documents.length > 0 && !['source', 'license', 'basis'].some((claim) => claim in said))
    throw failure('declare/document-given-but', 'fix/add-source-license');
  if (jurisdiction !== undefined && basis === undefined) throw failure('declare/jurisdiction-given-but', 'fix/add-basis');
  return JSON.parse(JSON.stringify(said)) as Omit<Declared, 'by'>;
}

/** A command that licit printed leaves to the person what only they know. */
function refuseUnfilled(given: Saying): void {
  for (const [name, value] of Object.entries(given))
    for (const one of [value].flat())
      if (typeof one === 'string' && /^(?:…|\.\.\.)$|=(?:…|\.\.\.)$/.test(one)) {
        const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        throw failure('declare/still-filled', 'fix/replace-dots-only', { flag, one });
      } else if (typeof one === 'string' && /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(one))
        throw failure('declare/contains-invisible-characters', 'fix/remove-them', { one: JSON.stringify(plain(one.slice(0, 200))) });
}

/** `handling.published=false`, as licit.yaml has it. */
function setOne(said: Record<string, unknown>, setting: string): void {
  const [, key, words] = /^([A-Za-z][\w.-]*)=(.*)$/s.exec(setting) ?? [];
  const path = key?.split('.') ?? [];
  const isClaim = (CLAIMS as readonly string[]).includes(path[0] ?? '');
  if (words === undefined || !isClaim || path.some((step) => step === '' || step === '__proto__'))
    throw failure('declare/set-not-part', 'fix/write-key-value', {
      setting: JSON.stringify(plain(setting.slice(0, 200))),
      claims: CLAIMS.join(', '),
    });
  let at = said;
  for (const step of path.slice(0, -1)) {
    const inner = Object.hasOwn(at, step) ? at[step] : undefined;
    at = at[step] = (isObject(inner as Json | undefined) ? inner : {}) as Record<string, unknown>;
  }
  at[path.at(-1)!] = readValue(words);
}

function readValue(words: string): unknown {
  try {
    return libraries().yaml.parse(words, { stringKeys: true }) ?? words;
  } catch {
    return words;
  }
}

/** A document that is there, as licit.yaml names it: relative to its own folder. */
function documentOf(named: string, file: string, root: string): string {
  const absolute = resolve(named);
  const found = evidence(absolute, dirname(file), root);
  if (typeof found === 'string') throw new LicitError(`The document ${plain(named)} cannot be used`, found);
  if (found.sha256 === undefined) throw failure('declare/there-no-document', 'fix/name-existing-file', { named: plain(named) });
  const path = relative(dirname(file), absolute);
  return (isAbsolute(path) ? found.path : path).split(sep).join('/');
}
