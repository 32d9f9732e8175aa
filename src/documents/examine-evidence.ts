/** Looks at every document that people name as evidence: whether it counts, and what licit sees of it. */
import { join } from 'node:path';
import { barsUse } from '../claims/documents/adverse-words.js';
import { readDocument } from '../claims/documents/document-kinds.js';
import { heldExtracts, type ShownFor } from '../claims/documents/held-extracts.js';
import { withStatedByAnswers } from '../claims/documents/stated-by-answers.js';
import type { Evidence, SeenDocument } from '../model/evidence.js';
import type { Format, Head } from '../model/format.js';
import type { Config } from '../model/settings.js';
import type { Declaration, Extract } from '../model/statement.js';
import type { Waiver } from '../model/waiver.js';
import { readHead } from '../reading/open.js';
import { openDocument } from './open-document.js';
import { DocumentThread } from './thread-pool.js';

/** What the ledger holds as data, asked of a document: by its path, or by its bytes. */
export type IsData = (path: string, sha256: string) => boolean;

export interface LookSettings {
  root: string;
  /** What recognizes a file that holds items. */
  formats: readonly Format[];
  isData: IsData;
  /** Masks what is personal: an address may hold a telephone number. */
  mask<T>(value: T): T;
  /** The day on which extracts must be in force, ISO; today when left out. */
  today?: string;
  /** Opens PDF and mail. */
  thread: DocumentThread;
}

/** Registers come as tables, and the terms that two parties agree on do not. */
const REGISTERS = new Set([
  'crawl-record',
  'authorization-record',
  'production-record',
  'batch-records',
  'spot-check-record',
  'training-record',
  'consent-record',
  'generator-record',
  'record-request-log',
]);
/** Of a table its head says what it registers; its cells may say anything. */
const TABLE_HEAD = 4_000;
/** So many named documents are opened. */
const MAX_DOCUMENTS = 2_000;

/** Every document that a configuration names, each once by its path, in order. */
export function documentsOf(config: Config): Evidence[] {
  const found = new Map<string, Evidence>();
  forEachDocument(config, (one) => {
    if (!found.has(one.path)) found.set(one.path, one);
    return one;
  });
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a configuration names a document for: the statements that cover items. */
export function namedFor(config: Config, path: string): ShownFor[] {
  const found: ShownFor[] = [];
  forEachDocument(config, (one, named) => {
    if (named !== undefined && one.path === path) found.push(named);
    return one;
  });
  return found;
}

/** The configuration with what licit saw of each document that it names, and what people took out of it. */
export async function lookAt(config: Config, settings: Omit<LookSettings, 'thread'>): Promise<Config> {
  const thread = new DocumentThread();
  const looked = new Map<string, Evidence>();
  const extracts = new Map<string, Extract[]>();
  for (const one of config.answers ?? []) extracts.set(one.evidence.path, [...(extracts.get(one.evidence.path) ?? []), one]);
  const texts = new Map<string, string>();
  let opened = 0;
  for (const one of documentsOf(config)) {
    const keep = extracts.has(one.path) ? (text: string) => void texts.set(one.path, text) : undefined;
    // Beyond the bound a document is present and not read.
    looked.set(one.path, ++opened > MAX_DOCUMENTS ? one : await look(one, { ...settings, thread }, keep));
  }
  await thread.end();
  const project = { provider: config.provider, use: config.use, today: settings.today ?? new Date().toISOString().slice(0, 10) };
  return forEachDocument(config, (one, named) => {
    const seen: Evidence = { ...one, ...looked.get(one.path) };
    const held = named && heldExtracts(seen, extracts.get(one.path) ?? [], named, project, texts.get(one.path));
    return held === undefined || held.length === 0 ? seen : { ...seen, extracts: held };
  });
}

/** What licit sees of one document; `keep` is given its text. */
export async function look(
  named: Evidence,
  { root, formats, isData, mask, thread }: LookSettings,
  keep?: (text: string) => void,
): Promise<Evidence> {
  const { path, sha256, bytes } = named;
  if (!named.present || sha256 === undefined) return { ...named, present: false, why: named.why ?? 'missing' };
  const not = (why: NonNullable<Evidence['why']>): Evidence => ({ path, sha256, bytes, present: false, why });
  if (bytes === 0) return not('empty');
  if (isOurs(path)) return not('own');
  if (isData(path, sha256)) return not('data');
  const absolute = join(root, path);
  const table = await holdsItems(absolute, path, formats);
  const document = await openDocument(absolute, thread);
  if (typeof document === 'string') return not(document);
  const { text, unread, pages } = document;
  const seen: SeenDocument = { as: table ? 'table' : document.as, ...(pages !== undefined && { pages }), read: text !== undefined };
  if (text === undefined) return { path, sha256, bytes, present: true, seen: { ...seen, ...(unread && { unread }) } };
  keep?.(text);
  const read = mask(readDocument(table ? text.slice(0, TABLE_HEAD) : text));
  if (table) read.kinds = read.kinds?.filter((kind) => REGISTERS.has(kind));
  return { path, sha256, bytes, present: true, seen: { ...seen, characters: text.length, ...read } };
}

/** What a person states, and what licit recorded of it, shows nothing of what is stated. */
function isOurs(path: string): boolean {
  return /(?:^|\/)(?:licit\.ya?ml|\.licitignore|\.licit\/.*)$/.test(path);
}

async function holdsItems(absolute: string, path: string, formats: readonly Format[]): Promise<boolean> {
  let head: Head;
  try {
    head = await readHead(absolute, path);
  } catch {
    return false;
  }
  let best: Format | undefined;
  let most = 0;
  for (const format of formats) {
    const sure = format.recognize(head);
    if (sure > most) [best, most] = [format, sure];
  }
  return best !== undefined && best.reads !== 'dataset';
}

/** A configuration with what its extracts state, in which each document is what `see` makes of it. */
function forEachDocument(written: Config, see: (one: Evidence, named?: ShownFor) => Evidence): Config {
  const config = withStatedByAnswers(written);
  const all = (files: readonly Evidence[] | undefined): Evidence[] | undefined => files?.map((one) => see(one));
  return {
    ...config,
    declarations: config.declarations.map((said) => {
      const { scope, source, license } = said;
      const named: ShownFor = { scope, owner: source?.owner, license: license?.expression };
      const each = (files: readonly Evidence[] | undefined): Evidence[] | undefined => files?.map((one) => see(one, named));
      return {
        ...said,
        ...(source && { source: withSeen(source, each) }),
        ...(license && { license: withSeen(license, each) }),
        ...(said.basis && { basis: said.basis.map((one) => withSeen(one, each)) }),
        ...(said.handling && {
          handling: ofHandling(said.handling, each, (files, owner) => files?.map((one) => see(one, { ...named, owner }))),
        }),
        ...(said.acquired && { acquired: withSeen(said.acquired, each) }),
        ...(said.labeling && {
          labeling: Object.fromEntries(Object.entries(said.labeling).map(([name, files]) => [name, each(files)])),
        }),
      };
    }),
    ...(config.grants && {
      grants: config.grants.map((grant) => {
        const { scope, from, allow } = grant;
        return withRecorded(grant, (one) => see(one, { scope, owner: from, allow }));
      }),
    }),
    ...(config.waivers && { waivers: config.waivers.map((waiver) => unlessBarred(withRecorded(waiver, (one) => see(one)))) }),
    records: Object.fromEntries(
      Object.entries(config.records).map(([name, record]) => [
        name,
        record && { ...record, ...(record.evidence && { evidence: all(record.evidence) }) },
      ]),
    ),
    ...(config.dossier && {
      dossier: {
        ...config.dossier,
        records: Object.fromEntries(
          Object.entries(config.dossier.records).map(([name, record]) => [name, record && withSeen(record, all)]),
        ),
      },
    }),
    ...(config.labeling && {
      labeling: {
        rules: config.labeling.rules.map((rule) => withSeen(rule, all)),
        staff: config.labeling.staff.map((one) => withSeen(one, all)),
      },
    }),
  };
}

/** What is stated with what licit saw of its documents. */
function withSeen<T extends { evidence?: Evidence[] }>(one: T, all: (files: readonly Evidence[] | undefined) => Evidence[] | undefined): T {
  return { ...one, ...(one.evidence && { evidence: all(one.evidence) }) };
}

/** A grant or waiver whose document is what `see` makes of it, beside what was written down of it. */
function withRecorded<T extends { evidence: Evidence & { recorded: { sha256: string; bytes: number } } }>(
  one: T,
  see: (document: Evidence) => Evidence,
): T {
  const { recorded, ...there } = one.evidence;
  const { why: _, seen: __, ...seen } = see(there);
  return { ...one, evidence: { ...see(there), ...seen, recorded } };
}

/** A waiver whose memo says that the data must not be used counts for nothing. */
function unlessBarred(waiver: Waiver): Waiver {
  const { present, seen } = waiver.evidence;
  if (!present || !seen?.adverse?.some(barsUse)) return waiver;
  return { ...waiver, evidence: { ...waiver.evidence, present: false, why: 'against' } };
}

/** What is declared of handling, with what licit saw of its documents. */
function ofHandling(
  said: NonNullable<Declaration['handling']>,
  all: (files: readonly Evidence[] | undefined) => Evidence[] | undefined,
  ofParty: (files: readonly Evidence[] | undefined, name: string) => Evidence[] | undefined,
): NonNullable<Declaration['handling']> {
  const { processors } = said;
  const seen = <T extends { evidence?: Evidence[] }>(one: T): T => withSeen(one, all);
  return {
    ...said,
    ...(processors && { processors: processors.map((one) => withSeen(one, (files) => ofParty(files, one.name))) }),
    ...(said.transfer && { transfer: seen(said.transfer) }),
    ...(said.deidentified && { deidentified: seen(said.deidentified) }),
    ...(said.ethics && { ethics: seen(said.ethics) }),
    ...(said.assessment && { assessment: seen(said.assessment) }),
  };
}
