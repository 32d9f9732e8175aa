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
  if (paths.length === 0 && Object.keys(rest).length === 0)
    throw new LicitError('No data is named', 'Name folders or lists, --dataset or --host.');
  if (paths.length > MAX_PATHS)
    throw new LicitError(
      `${paths.length} paths are too many at once`,
      'Name their folder, or put the pattern in quotes so that the shell does not expand it.',
    );
  if (paths.length === 0) return [rest];
  return [...new Set(paths.map((path) => globMeant(path, root)))].map((path) => ({ path, ...rest }));
}

/** The glob of a folder, a list or what an archive holds; a pattern as it is, from the project folder. */
function globMeant(word: string, root: string): string {
  for (const path of pathsMeant(word, root)) {
    if (path === '')
      throw new LicitError(
        'The project folder holds all of the data',
        'Name the folders or lists that it is true of, or the dataset: --dataset.',
      );
    const there = fileOf(root, path);
    if (existsSync(there)) return statSync(there).isDirectory() ? `${globOf(path)}/**` : globOf(path);
    if (liesInFile(path, root)) return globOf(path);
  }
  if (!/[*?[]/.test(word))
    throw new LicitError(
      `There is no ${plain(word.slice(0, 200))}`,
      'Name an existing folder or manifest, or a pattern in quotes: "forum/*.csv".',
    );
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
  if (Object.keys(said).length === 0)
    throw new LicitError(
      'Nothing is declared',
      'Say what is true: --source, --license, --basis, --personal-data, --from, --until or --set; licit answer declare --help shows examples.',
    );
  if (documents.length > 0 && !['source', 'license', 'basis'].some((claim) => claim in said))
    throw new LicitError('--document is given, but nothing that it shows', 'Add --source, --license or --basis.');
  if (jurisdiction !== undefined && basis === undefined)
    throw new LicitError('--jurisdiction is given, but no legal basis', 'Add --basis.');
  return JSON.parse(JSON.stringify(said)) as Omit<Declared, 'by'>;
}

/** A command that licit printed leaves to the person what only they know. */
function refuseUnfilled(given: Saying): void {
  for (const [name, value] of Object.entries(given))
    for (const one of [value].flat())
      if (typeof one === 'string' && /^(?:…|\.\.\.)$|=(?:…|\.\.\.)$/.test(one)) {
        const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        throw new LicitError(`--${flag} ${one} is still to be filled in`, 'Replace the dots: only a person knows what goes there.');
      } else if (typeof one === 'string' && /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(one))
        throw new LicitError(`${JSON.stringify(plain(one.slice(0, 200)))} contains invisible characters`, 'Remove them.');
}

/** `handling.published=false`, as licit.yaml has it. */
function setOne(said: Record<string, unknown>, setting: string): void {
  const [, key, words] = /^([A-Za-z][\w.-]*)=(.*)$/s.exec(setting) ?? [];
  const path = key?.split('.') ?? [];
  const isClaim = (CLAIMS as readonly string[]).includes(path[0] ?? '');
  if (words === undefined || !isClaim || path.some((step) => step === '' || step === '__proto__'))
    throw new LicitError(
      `--set ${JSON.stringify(plain(setting.slice(0, 200)))} is not part of a declaration`,
      `Write KEY=VALUE as licit.yaml has it, as handling.published=false. KEY begins with one of ${CLAIMS.join(', ')}.`,
    );
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
  if (found.sha256 === undefined) throw new LicitError(`There is no document ${plain(named)}`, 'Name an existing file that can be read.');
  const path = relative(dirname(file), absolute);
  return (isAbsolute(path) ? found.path : path).split(sep).join('/');
}
