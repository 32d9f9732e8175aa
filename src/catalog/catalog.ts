import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import canonicalize from 'canonicalize';
import type { Detector } from '../model/detection.js';
import type { Format } from '../model/format.js';
import type { ImportTool } from '../model/lists/imported.js';
import type { ListKind } from '../model/lists/list-kinds.js';
import type { Instrument, Rule } from '../model/rule.js';
import type { Report } from '../model/snapshot.js';
import { failure } from '../text/failures/failure.js';
import { packedIfThere } from '../text/word-lists.js';
import { codeFiles, detectorCode, openModule } from './open-modules.js';
import { fail, readInstruments, readRules, yamlFiles } from './rule-files.js';

const src = fileURLToPath(new URL('..', import.meta.url));

/** Every format in `formats/`, sorted by id. */
export function formats(): Promise<Format[]> {
  return (loaded.formats ??= modules<Format>('formats'));
}

/** One format, without loading the others: a worker reads manifests that were recognized already. */
export async function formatOf(id: string): Promise<Format | undefined> {
  return (await only<Format>('formats', id)) ?? (await formats()).find((format) => format.id === id);
}

/** One report, without loading the others. */
export async function reportOf(id: string): Promise<Report | undefined> {
  return (await only<Report>('reports', id)) ?? (await reports()).find((report) => report.id === id);
}

/** Every detector in `detectors/`, sorted by id. */
export function detectors(): Promise<Detector[]> {
  return (loaded.detectors ??= modules<Detector>('detectors'));
}

/** Every kind of list in `lists/kinds/`, sorted by id. */
export function listKinds(): Promise<ListKind[]> {
  return (loaded.listKinds ??= modules<ListKind>('lists/kinds'));
}

/** Every tool whose reports are read, in `imports/tools/`, sorted by id. */
export function importTools(): Promise<ImportTool[]> {
  return (loaded.importTools ??= modules<ImportTool>('imports/tools'));
}

/** Digests of the code and tables of every detector by its kind, which is its family and the name of its file; none of them is loaded. */
export function detectorDigests(): Map<string, string> {
  return new Map(Object.entries(detectorCode()).map(([name, digest]) => [kindOfFile(name), digest]));
}

/** Every report in `reports/`, sorted by id. */
export function reports(): Promise<Report[]> {
  return (loaded.reports ??= modules<Report>('reports'));
}

/** Names of the files in `reports/`, without loading them. */
export function reportNames(): string[] {
  return codeFiles('reports').map((name) => name.replace(/\.[jt]s$/, ''));
}

/** Ids of the reports of a kind: `stream` for those that a scan prints, `document` for those that `licit report` writes. */
export async function reportIds(kind: Report['kind']): Promise<string[]> {
  return (await reports()).filter((report) => report.kind === kind).map(({ id }) => id);
}

/** Every rule in `rules/`, and those of users' files and folders, sorted by id. Throws a LicitError that names file and line. */
export function rules(extra: readonly string[] = []): Rule[] {
  const ours = documents().rules;
  if (extra.length === 0) return ours;
  const theirs = readRules(extra, ids(instruments()), ours);
  // A detector's kind is its family and the name of its file: the same word for a rule would make `explain` ambiguous.
  const kinds = new Set(codeFiles('detectors').map(kindOfFile));
  for (const { id } of theirs) {
    if (kinds.has(id)) fail(id, 'this is the id of a detector; give the rule another');
  }
  return [...ours, ...theirs].sort(byId);
}

/** Every instrument in `instruments/`, sorted by id. Those without duties are there to be cited. */
export function instruments(): Instrument[] {
  return documents().instruments;
}

/**
 * Writes our rules and instruments, read and found right, as JSON beside the code: the last step of the build. Parsing them as YAML takes a
 * quarter of a second at every start.
 */
export function buildDocuments(path: string = documentsFile): void {
  writeFileSync(path, JSON.stringify({ rules: rules(), instruments: instruments() }));
}

/** SHA-256, in hex, of the RFC 8785 form of a rule, instrument or list of them: by which rules was this judged? */
export function digestOf(document: unknown): string {
  return createHash('sha256')
    .update(canonicalize(document) ?? 'null')
    .digest('hex');
}

const loaded: {
  formats?: Promise<Format[]>;
  detectors?: Promise<Detector[]>;
  reports?: Promise<Report[]>;
  listKinds?: Promise<ListKind[]>;
  importTools?: Promise<ImportTool[]>;
  documents?: Documents;
} = {};

interface Documents {
  rules: Rule[];
  instruments: Instrument[];
}

const documentsFile = join(src, 'catalog', 'documents.json');

/** Our rules and instruments: what the build wrote or, when the code runs from its source, what the files say. */
function documents(): Documents {
  if (loaded.documents === undefined) {
    const built = packedIfThere(pathToFileURL(documentsFile));
    if (built !== undefined) loaded.documents = JSON.parse(built.toString('utf8')) as Documents;
    else {
      const laws = readInstruments(yamlFiles(join(src, 'instruments'))).sort(byId);
      const ours = readRules(yamlFiles(join(src, 'rules')), ids(laws)).sort(byId);
      loaded.documents = { rules: ours, instruments: laws.map((law) => withCitations(law, ours)) };
    }
  }
  return loaded.documents;
}

/** An instrument whose duties name every rule that cites their article: one that does not decide a duty bears on it. */
function withCitations(law: Instrument, ours: readonly Rule[]): Instrument {
  const duties = law.duties.map((duty) => {
    const named = [...duty.rules, ...(duty.bears ?? [])];
    const citing = ours.filter(
      ({ id, cites }) =>
        !named.includes(id) && cites.some(({ instrument, article }) => instrument === law.id && article.en === duty.article.en),
    );
    return citing.length === 0 ? duty : { ...duty, bears: [...(duty.bears ?? []), ...ids(citing)] };
  });
  return { ...law, duties };
}

/** `pi/email.js` is `pi/email`. */
function kindOfFile(name: string): string {
  return name.replace(/\.[jt]s$/, '');
}

function ids(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}

/** Imports every file of an open folder. Helpers of a contribution live in a folder of their own, which is not looked into. */
async function modules<T extends { id: string }>(folder: string): Promise<T[]> {
  const found = await Promise.all(
    codeFiles(folder).map(async (name) => {
      const module = await openModule<{ default?: T }>(`${folder}/${name}`);
      if (typeof module.default?.id !== 'string') {
        const source = `src/${folder}/${name.replace(/js$/, 'ts')}`;
        throw failure('catalog/no-default-export', 'fix/every-file-folder', { source });
      }
      return module.default;
    }),
  );
  return found.sort(byId);
}

/** The contribution of a folder whose file bears its id. */
async function only<T extends { id: string }>(folder: string, id: string): Promise<T | undefined> {
  const file = codeFiles(folder).find((name) => name.replace(/\.[jt]s$/, '') === id);
  if (file === undefined) return undefined;
  const module = await openModule<{ default?: T }>(`${folder}/${file}`);
  return module.default?.id === id ? module.default : undefined;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
