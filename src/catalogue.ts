import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import canonicalize from 'canonicalize';
import { fail, readInstruments, readRules, yamlFiles } from './catalogue/documents.js';
import type { Detector, Format, Instrument, Report, Rule } from './model.js';

const here = fileURLToPath(new URL('.', import.meta.url));

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

/** Every report in `reports/`, sorted by id. */
export function reports(): Promise<Report[]> {
  return (loaded.reports ??= modules<Report>('reports'));
}

/** Every rule in `rules/`, and those of users' files and folders, sorted by id. Throws a LicitError that names file and line. */
export function rules(extra: readonly string[] = []): Rule[] {
  const ours = (loaded.rules ??= (built()?.rules ?? readRules(yamlFiles(join(here, 'rules')), ids(instruments()))).sort(byId));
  if (extra.length === 0) return ours;
  const theirs = readRules(extra, ids(instruments()), ours);
  // A detector's kind is its file's name under its family: the same word for a rule would make `explain` ambiguous.
  const kinds = new Set(codeFiles('detectors').map((name) => name.replace(/\.[jt]s$/, '')));
  for (const { id } of theirs) {
    const [family = '', name = ''] = id.split('/');
    if (['pi', 'ip', 'secret', 'org'].includes(family) && kinds.has(name)) fail(id, 'this is the id of a detector; give the rule another');
  }
  return [...ours, ...theirs].sort(byId);
}

/** Every instrument in `instruments/`, sorted by id. Those without duties are there to be cited. */
export function instruments(): Instrument[] {
  return (loaded.instruments ??= (built()?.instruments ?? readInstruments(yamlFiles(join(here, 'instruments')))).sort(byId));
}

/**
 * Writes our rules and instruments, read and found right, as JSON beside the code: the last step of the build. Parsing them as YAML takes a
 * quarter of a second at every start.
 */
export function buildDocuments(path: string = documents): void {
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
  rules?: Rule[];
  instruments?: Instrument[];
  built?: Documents | null;
} = {};

interface Documents {
  rules: Rule[];
  instruments: Instrument[];
}

const documents = join(here, 'catalogue', 'documents.json');

/** What the build wrote; nothing when the code runs from its source. */
function built(): Documents | undefined {
  if (loaded.built === undefined) loaded.built = existsSync(documents) ? (JSON.parse(readFileSync(documents, 'utf8')) as Documents) : null;
  return loaded.built ?? undefined;
}

function ids(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}

/** Imports every file of an open folder. Helpers of a contribution live in a folder of their own, which is not looked into. */
async function modules<T extends { id: string }>(folder: string): Promise<T[]> {
  const found = await Promise.all(
    codeFiles(folder).map(async (name) => {
      const module: { default?: T } = await import(pathToFileURL(join(here, folder, name)).href);
      if (typeof module.default?.id !== 'string') throw new Error(`src/${folder}/${name} exports no default with an id`);
      return module.default;
    }),
  );
  return found.sort(byId);
}

/** The contribution of a folder whose file bears its id. */
async function only<T extends { id: string }>(folder: string, id: string): Promise<T | undefined> {
  const file = codeFiles(folder).find((name) => name.replace(/\.[jt]s$/, '') === id);
  if (file === undefined) return undefined;
  const module = (await import(pathToFileURL(join(here, folder, file)).href)) as { default?: T };
  return module.default?.id === id ? module.default : undefined;
}

function codeFiles(folder: string): string[] {
  return readdirSync(join(here, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.[jt]s$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
