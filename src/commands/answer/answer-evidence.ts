/** `licit answer evidence`: what a document says of some items, taken out of it by a person. Nothing is asked: the file is reviewed where it is merged. */
import { detectors, formats } from '../../catalog/catalog.js';
import { type ExtractKey, extractKeys } from '../../claims/documents/extract-kinds.js';
import { type HeldAgainst, heldExtracts } from '../../claims/documents/held-extracts.js';
import { givenDocument, givenScope } from '../../config/given-evidence.js';
import { look, namedFor } from '../../documents/examine-evidence.js';
import { DocumentThread } from '../../documents/thread-pool.js';
import { createInspector } from '../../inspect/inspect.js';
import { readLedger } from '../../ledger/open-ledger.js';
import { listsItems } from '../../ledger/write/data-files.js';
import type { Lang, Words } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { Evidence, HeldExtract } from '../../model/evidence.js';
import type { Extract, ExtractedValue, Scope } from '../../model/statement.js';
import { loadProject, type Project } from '../../project/project.js';
import { maskDeep } from '../../scan/workers/masked-texts.js';
import { plain, safeJson, shortHash } from '../../text/show.js';
import { extractWords } from '../../text/words/extract-words.js';
import { selectorWords } from '../../text/words/waiver-words.js';
import { seenWords } from '../../text/words.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { isCi, terminal } from '../terminal.js';
import { type CountsNow, countsFrom, countsJson, judgedWithWritten } from '../waive/counts-now.js';
import { fileWords, type PlannedFile, plannedAnswer, writePlanned } from '../waive/written-file.js';
import { whoSays } from './who-says.js';

export interface AnswerEvidenceArguments extends PageArguments {
  file: string;
  kind: string;
  /** `dataset:NAME`, `path:web/**`, `host:archive.example`. */
  about: string[];
  /** `key=value`, `key@page=value`. */
  set: string[];
  /** `key=words of the document`. */
  words: string[];
  /** `words=reason`. */
  setAside: string[];
  /** The other adverse sentences were read, and none applies. */
  reviewed?: boolean;
  by?: string;
  office?: string;
  /** Nothing is asked, and only what flags give is taken: no proposal. */
  yes?: boolean;
  /** List the keys of the kind and write nothing. */
  keys?: boolean;
  /** Show how it would stand and write nothing. */
  dryRun?: boolean;
}

const words = {
  by: { en: 'By', zh: '说明人' },
  attests: { en: 'may attest (licit.yaml)', zh: '可作说明（licit.yaml）' },
  attestsNot: {
    en: 'not named under attest in licit.yaml: it is their word, and shows nothing',
    zh: '未列入 licit.yaml 的 attest：仅为其个人说法，不能证明',
  },
  document: { en: 'Document', zh: '文件' },
  needed: { en: 'needed', zh: '必填' },
  stands: { en: 'Stands', zh: '结果' },
  against: { en: 'Against', zh: '不利' },
  lacks: { en: 'Lacks', zh: '缺少' },
  unsaid: { en: 'Not in the text', zh: '文中未见' },
  quote: { en: 'name the words of the document that say so: --words key=words', zh: '请写明文件中的原文：--words key=原文' },
  adverse: { en: 'Sentences against', zh: '不利语句' },
  namedFor: { en: 'It is named for', zh: '目前引用该文件的范围' },
  unnamed: {
    en: 'No declaration or grant names this document for these items: name it first, with licit answer declare or licit answer grant add.',
    zh: '没有声明或者授权为这些条目引用该文件：请先用 licit answer declare 或 licit answer grant add 引用。',
  },
  ...fileWords,
} satisfies Record<string, Words>;

/** Writes an extract, and says how it stands. Returns the exit code. Throws LicitError for what cannot be written. */
export async function runAnswerEvidence(args: AnswerEvidenceArguments): Promise<number> {
  const keys = extractKeys(args.kind) ?? {};
  if (args.keys) return listKeys(args, keys);
  const project = loadProject(args);
  const by = whoSays(args.by, project.root);
  const document = givenDocument(args.file, project.root);
  const about = givenScope(args.about, {
    kinds: 'Write dataset:NAME, path:GLOB or host:NAME.',
    each: 'All parts must match at once; write an answer for each.',
  });
  const given = {
    answer: 'evidence',
    kind: args.kind,
    about,
    document,
    says: await valuesFor(args, keys, { project, document, about }),
    ...(args.setAside.length > 0 && { setAside: args.setAside.map(setAsideOf) }),
    ...(args.reviewed && { reviewed: true as const }),
    by,
    ...(args.office !== undefined && { office: args.office }),
    on: today(),
  };
  const planned = plan(project, given);
  const { held, evidence, named } = await heldNow(planned.extract, project);
  if (!args.dryRun) writePlanned(project.root, planned);
  const now = args.dryRun ? undefined : await judgedWithWritten(args, 'licit answer evidence');
  if (args.format === 'json') {
    const { at: _, evidence: __, ...said } = planned.extract;
    const json = { schemaVersion: 1, written: !args.dryRun, file: planned.path, extract: said, held: held ?? null, ...countsJson(now) };
    process.stdout.write(`${safeJson(json)}\n`);
    return 0;
  }
  process.stdout.write(pageOf(args, planned, { evidence, held, named }, now));
  return 0;
}

function listKeys({ kind, lang, format, color }: AnswerEvidenceArguments, keys: Readonly<Record<string, ExtractKey>>): number {
  if (format === 'json') {
    process.stdout.write(`${safeJson({ schemaVersion: 1, kind, keys })}\n`);
    return 0;
  }
  const page = new Page(terminal(color, true));
  page.text(page.ink.bold(kind), 2);
  for (const [name, { needed, says }] of Object.entries(keys))
    page.labelled(name, `${says[lang]}${needed ? ` · ${words.needed[lang]}` : ''}`, 2, 14);
  process.stdout.write(page.toString());
  return 0;
}

/** What flags give; on a terminal the rest is asked, with what the text of the document proposes. */
async function valuesFor(
  args: AnswerEvidenceArguments,
  keys: Readonly<Record<string, ExtractKey>>,
  { project, document, about }: { project: Project; document: { path: string; sha256: string }; about: Scope },
): Promise<Record<string, ExtractedValue>> {
  const given = saysOf(args, keys);
  const isAsked = !args.yes && !args.dryRun && args.format !== 'json' && process.stdin.isTTY === true && !isCi();
  const values = isAsked ? await askedFor(args, given, { project, document, about }) : given;
  if (Object.keys(values).length === 0)
    throw new LicitError('No value is given', `Write --set key=value for what the document says: ${Object.keys(keys).join(', ')}.`);
  return values;
}

async function askedFor(
  { kind, lang }: AnswerEvidenceArguments,
  given: Record<string, ExtractedValue>,
  { project, document, about }: { project: Project; document: { path: string; sha256: string }; about: Scope },
): Promise<Record<string, ExtractedValue>> {
  const { proposals } = await import('../../claims/documents/proposals.js');
  const { askedOnTerminal } = await import('./asked-values.js');
  const { text = '' } = await readDocument({ ...document, present: true }, project);
  return askedOnTerminal(kind, given, proposals(kind, text, { about, provider: project.config.provider }), lang);
}

/** `key@page=value` and `key=words` as values by key. */
function saysOf(
  { set, words: given, kind }: AnswerEvidenceArguments,
  keys: Readonly<Record<string, ExtractKey>>,
): Record<string, ExtractedValue> {
  const says: Record<string, ExtractedValue> = {};
  const known = Object.keys(keys).join(', ');
  for (const one of set) {
    const [, name, page, value] = /^([A-Za-z-]+)(?:@(\d{1,6}))?=([\s\S]+)$/.exec(one) ?? [];
    if (name === undefined || value === undefined)
      throw new LicitError(`${JSON.stringify(plain(one.slice(0, 200)))} is no value`, 'Write --set key=value or --set key@page=value.');
    const asked = keys[name];
    if (asked === undefined) throw new LicitError(`A ${kind} has no value ${JSON.stringify(plain(name))}`, `It has ${known}.`);
    const isList = asked.is === 'uses' || asked.is === 'purposes' || asked.is === 'barred';
    const all = value.split(',').map((part) => part.trim());
    says[name] = { value: isList && all.length > 1 ? all : value.trim(), ...(page !== undefined && { page: Number(page) }) };
  }
  for (const one of given) {
    const at = one.indexOf('=');
    const name = one.slice(0, Math.max(0, at));
    if (says[name] === undefined)
      throw new LicitError(
        `--words ${JSON.stringify(plain(one.slice(0, 200)))} belongs to no value`,
        'Write --words key=words beside --set key=value.',
      );
    says[name] = { ...says[name], words: one.slice(at + 1) };
  }
  return says;
}

function setAsideOf(one: string): { words: string; because: string } {
  const at = one.lastIndexOf('=');
  if (at < 1 || at === one.length - 1)
    throw new LicitError(
      `${JSON.stringify(plain(one.slice(0, 200)))} gives no reason`,
      'Write --set-aside "the words=why they do not apply".',
    );
  return { words: one.slice(0, at), because: one.slice(at + 1) };
}

interface Planned extends PlannedFile {
  extract: Extract;
}

/** The file of an answer. */
function plan({ root, config }: Project, given: { document: { path: string } } & object): Planned {
  const stem = given.document.path.replace(/\.[a-z0-9]+$/i, '');
  const { said, ...file } = plannedAnswer(root, given, { stem, flow: ['about', 'document'], deciding: config });
  return { extract: said as Extract, ...file };
}

/** What licit sees of a document, and its text where it can be read. */
async function readDocument(named: Evidence, { root, ledger, hasLedger }: Project): Promise<{ evidence: Evidence; text?: string }> {
  const db = hasLedger ? readLedger(ledger).db : undefined;
  const thread = new DocumentThread();
  let text: string | undefined;
  try {
    const isData = (path: string, sha256: string): boolean => db !== undefined && listsItems(db, path, sha256);
    const inspector = createInspector(await detectors());
    const mask = <T>(value: T): T => maskDeep(value, inspector);
    const evidence = await look(named, { root, formats: await formats(), isData, mask, thread }, (read) => {
      text = read;
    });
    return { evidence, ...(text !== undefined && { text }) };
  } finally {
    await thread.end();
    db?.close();
  }
}

/** How an extract stands for the statements that name its document; undefined where none does. */
async function heldNow(extract: Extract, project: Project): Promise<{ held?: HeldExtract; evidence: Evidence; named: string[] }> {
  const { config } = project;
  const { recorded: _, ...there } = extract.evidence;
  const { evidence, text } = await readDocument(there, project);
  const against: HeldAgainst = { provider: config.provider, use: config.use, today: today() };
  const answers = [...(config.answers ?? []).filter(({ id }) => id !== extract.id), extract];
  const all = namedFor({ ...config, answers }, extract.evidence.path);
  const held = all.flatMap((named) => heldExtracts(evidence, [extract], named, against, text));
  return { held: held[0], evidence, named: [...new Set(all.map(({ scope }) => selectorWords(scope)))] };
}

function pageOf(
  { lang, color, dryRun }: AnswerEvidenceArguments,
  { extract, path, isThere }: Planned,
  { evidence, held, named: scopes }: { evidence: Evidence; held?: HeldExtract; named: readonly string[] },
  now: CountsNow,
): string {
  const page = new Page(terminal(color, true));
  const about = Object.entries(extract.about).map(([name, value]) => `${name}:${plain(value)}`);
  page.text(`${page.ink.bold(extract.kind)} · ${about.join(' ')}`, 2);
  page.labelled(
    words.document[lang],
    `${plain(extract.evidence.path)} · ${seenWords(evidence, lang)} · sha256 ${shortHash(evidence.sha256 ?? '')}`,
    2,
    12,
  );
  const office = extract.office === undefined ? '' : ` (${plain(extract.office)})`;
  page.labelled(words.by[lang], `${plain(extract.by)}${office} · ${words[extract.attests ? 'attests' : 'attestsNot'][lang]}`, 2, 12);
  if (held === undefined) {
    page.blank().text(`⚠ ${words.unnamed[lang]}`, 2, page.ink.yellow);
    if (scopes.length > 0) page.text(`${words.namedFor[lang]} ${scopes.slice(0, 5).map(plain).join(' · ')}`, 4);
  } else {
    page.labelled(words.stands[lang], extractWords(held, lang), 2, 12);
    const keys = extractKeys(extract.kind) ?? {};
    const inWords = (names: readonly string[]): string =>
      names.map((name) => (keys[name] === undefined ? name : `${name} (${keys[name].says[lang]})`)).join('; ');
    const against = (held.against ?? []).filter((name) => name !== 'adverse');
    if (against.length > 0) page.labelled(words.against[lang], inWords(against), 2, 12);
    if (held.open !== undefined) page.labelled(words.lacks[lang], inWords(held.open), 2, 12);
    if (held.unsaid !== undefined) page.labelled(words.unsaid[lang], `${inWords(held.unsaid)}; ${words.quote[lang]}`, 2, 12);
    if (held.against?.includes('adverse'))
      for (const sentence of evidence.seen?.adverse ?? []) page.labelled(words.adverse[lang], quoted(sentence, lang), 2, 12);
  }
  page.blank();
  if (dryRun) page.text(words.dry[lang], 0);
  else {
    page.text(`✓ ${words[isThere ? 'there' : 'written'][lang]} ${path}`, 0);
    page.text(countsFrom(now, lang), 2);
    page.text(words.merge[lang], 2);
  }
  return page.toString();
}

function quoted(sentence: string, lang: Lang): string {
  return lang === 'zh' ? `“${plain(sentence)}”` : `"${plain(sentence)}"`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
