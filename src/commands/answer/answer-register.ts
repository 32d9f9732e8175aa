/** `licit answer register`: a table of who consented, refused and withdrew, joined with items by person. No value of it is copied. */
import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { formats } from '../../catalog/catalog.js';
import { inside } from '../../config/evidence-file.js';
import { isTracked } from '../../config/git/git.js';
import { givenScope } from '../../config/given-evidence.js';
import type { Lang, Words } from '../../model/basics.js';
import type { RegisteredSays, RegisterOutcome } from '../../model/claim.js';
import { LicitError } from '../../model/errors.js';
import type { ConsentRegister, RegisterColumns } from '../../model/statement.js';
import { loadProject } from '../../project/project.js';
import { tallied } from '../../scan/registers/joined-table.js';
import { type ReadRegister, readRegister, registerState } from '../../scan/registers/read-register.js';
import { vault } from '../../scan/registers/registers.js';

import { problemIn } from '../../text/in-chinese.js';
import { number, plain, safeJson, shortHash } from '../../text/show.js';
import { registeredWords } from '../../text/words/register-words.js';
import { consentAgainstWords } from '../../text/words.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { terminal } from '../terminal.js';
import { fileWords, type PlannedFile, plannedAnswer, writePlanned } from '../waive/written-file.js';
import { whoSays } from './who-says.js';

export interface AnswerRegisterArguments extends PageArguments, RegisterColumns {
  file: string;
  /** `dataset:NAME`, `path:web/**`. */
  about: string[];
  /** The items' field with the person, where it is not named as the column is. */
  field?: string;
  for: string[];
  /** `words=training`, `words=sensitive`, `words=other`. */
  purposeIs: string[];
  accept: string[];
  hash?: string;
  normalize: string[];
  by?: string;
  office?: string;
  /** Show what the register comes to and write nothing. */
  dryRun?: boolean;
}

const words = {
  register: { en: 'Register', zh: '登记表' },
  by: { en: 'By', zh: '签署人' },
  attests: { en: 'may attest (licit.yaml)', zh: '可作说明（licit.yaml）' },
  attestsNot: {
    en: 'not named under attest in licit.yaml: its consents are their word',
    zh: '未列入 licit.yaml 的 attest：其中的同意仅为其个人说法',
  },
  persons: { en: 'Persons', zh: '人数' },
  events: { en: 'Events', zh: '记录' },
  undated: { en: 'without a day', zh: '无日期' },
  notUnderstood: { en: 'not understood', zh: '无法理解' },
  scan: {
    en: 'Items are joined with it by the next licit scan.',
    zh: '下次运行 licit scan 时与条目比对。',
  },
  ...fileWords,
} satisfies Record<string, Words>;

const COLUMNS = ['subject', 'item', 'event', 'at', 'withdrawn', 'until', 'purpose', 'version', 'minor', 'guardian'] as const;

/** Writes the answer that names a register, and says what the register comes to today. Returns the exit code. Throws LicitError for what cannot be written. */
export async function runAnswerRegister(args: AnswerRegisterArguments): Promise<number> {
  const { root, config } = loadProject(args);
  const by = whoSays(args.by, root);
  const absolute = resolve(args.file);
  const document = { path: namedPath(absolute, root), ...(await bytesOf(absolute, args.file)) };
  const given = {
    answer: 'register',
    about: givenScope(args.about, {
      kinds: 'Write dataset:NAME or path:GLOB.',
      each: 'All parts must match at once; write an answer for each.',
    }),
    document,
    columns: Object.fromEntries(COLUMNS.flatMap((name) => (args[name] === undefined ? [] : [[name, args[name]]]))),
    ...(args.field !== undefined && { field: args.field }),
    ...(args.for.length > 0 && { for: args.for }),
    ...(args.purposeIs.length > 0 && { purposes: Object.fromEntries(args.purposeIs.map(purposeIs)) }),
    ...(args.accept.length > 0 && { versions: args.accept }),
    ...(args.hash !== undefined && { hash: args.hash }),
    ...(args.normalize.length > 0 && { normalize: args.normalize }),
    by,
    ...(args.office !== undefined && { office: args.office }),
    on: new Date().toISOString().slice(0, 10),
  };
  const stem = document.path.replace(/^vault:/, '').replace(/\.[a-z0-9]+$/i, '');
  const { said, ...file } = plannedAnswer(root, given, { stem, flow: ['about', 'document', 'columns'], deciding: config });
  const register = said as ConsentRegister;
  const joined = await readRegister(absolute, register, 'as-signed', await formats(), Date.now());
  const wrong = typeof joined === 'string' ? joined : joined.why;
  if (typeof joined === 'string' || wrong !== undefined) throw asError(wrong!, args);
  if (!args.dryRun) writePlanned(root, file);
  const come = comesTo(joined);
  if (args.format === 'json') {
    const { at: _, ...said } = register;
    const { table: __, ...counts } = joined;
    const persons = come.map(({ says, against, count }) => ({ says, ...(against.length > 0 && { against }), persons: count }));
    process.stdout.write(`${safeJson({ schemaVersion: 1, written: !args.dryRun, file: file.path, register: said, ...counts, persons })}\n`);
    return 0;
  }
  process.stdout.write(pageOf(args, register, joined, come, file));
  return 0;
}

/** How the answer names the table: by its place in the project or in the vault. Throws LicitError for one that Git tracks, which everybody with the repository would have. */
function namedPath(absolute: string, root: string): string {
  const folder = vault();
  if (folder !== undefined && inside(absolute, folder) !== undefined) return `vault:${relative(folder, absolute).split(sep).join('/')}`;
  const path = inside(absolute, root);
  const shown = plain(relative(process.cwd(), absolute));
  if (path === undefined)
    throw new LicitError(
      `The register ${shown} lies outside the project and outside the vault`,
      'Set LICIT_VAULT to the folder that holds it: the answer names it there, and Git gets its digest alone.',
    );
  if (isTracked(root, path))
    throw new LicitError(
      `Git tracks the register ${shown}: everybody with the repository has the persons in it`,
      'Take it out of Git (git rm --cached), keep it in the folder that LICIT_VAULT names, and run this again.',
    );
  return path;
}

async function bytesOf(absolute: string, file: string): Promise<{ sha256: string; bytes: number }> {
  try {
    const stat = statSync(absolute);
    if (!stat.isFile()) throw new Error('not a file');
    return { sha256: (await registerState(absolute, { path: '', sha256: '', bytes: 0 })).sha256, bytes: stat.size };
  } catch (cause) {
    throw new LicitError(`There is no register ${plain(file)}`, 'Name an existing file that can be read.', { cause });
  }
}

function purposeIs(one: string): [string, string] {
  const at = one.lastIndexOf('=');
  if (at < 1)
    throw new LicitError(
      `${JSON.stringify(plain(one.slice(0, 200)))} does not say what the purpose is`,
      'Write --purpose-is "model work=training".',
    );
  return [one.slice(0, at), one.slice(at + 1)];
}

/** A register that cannot be read whole must not be signed. */
function asError(wrong: string, { file, lang }: AnswerRegisterArguments): LicitError {
  const { what, fix } = problemIn(lang, { what: wrong, fix: 'Nothing was written: correct the register and run this again.' });
  return new LicitError(`${plain(file)}: ${what}`, fix);
}

interface ComesTo {
  says: RegisteredSays;
  against: RegisterOutcome['against'];
  count: number;
}

/** What the register says of how many persons, most first. */
function comesTo({ table }: ReadRegister): ComesTo[] {
  const all = new Map<string, ComesTo>();
  for (const { outcome, count } of tallied(table)) {
    const { says, against } = outcome;
    const name = JSON.stringify([says, against]);
    const before = all.get(name);
    all.set(name, { says, against, count: count + (before?.count ?? 0) });
  }
  return [...all.values()].sort((a, b) => b.count - a.count);
}

function pageOf(
  { lang, color, dryRun }: AnswerRegisterArguments,
  register: ConsentRegister,
  { events, subjects, undated, notUnderstood }: ReadRegister,
  come: readonly ComesTo[],
  { path, isThere }: PlannedFile,
): string {
  const page = new Page(terminal(color, true));
  const about = Object.entries(register.about).map(([name, value]) => `${name}:${plain(value)}`);
  page.text(`${page.ink.bold(words.register[lang])} · ${about.join(' ')}`, 2);
  page.labelled(words.register[lang], `${plain(register.document.path)} · sha256 ${shortHash(register.document.sha256)}`, 2, 10);
  const office = register.office === undefined ? '' : ` (${plain(register.office)})`;
  page.labelled(words.by[lang], `${plain(register.by)}${office} · ${words[register.attests ? 'attests' : 'attestsNot'][lang]}`, 2, 10);
  const lacking = [
    ...(undated > 0 ? [`${number(undated, lang)} ${words.undated[lang]}`] : []),
    ...(notUnderstood > 0 ? [`${number(notUnderstood, lang)} ${words.notUnderstood[lang]}`] : []),
  ];
  page.labelled(words.events[lang], [number(events, lang), ...lacking].join(' · '), 2, 10);
  page.labelled(words.persons[lang], number(subjects, lang), 2, 10);
  for (const { says, against, count } of come) page.text(`${number(count, lang)} · ${saysWords(says, against, lang)}`, 12);
  page.blank();
  if (dryRun) page.text(words.dry[lang], 0);
  else {
    page.text(`✓ ${words[isThere ? 'there' : 'written'][lang]} ${path}`, 0);
    page.text(words.scan[lang], 2);
    page.text(words.merge[lang], 2);
  }
  return page.toString();
}

function saysWords(says: RegisteredSays, against: RegisterOutcome['against'], lang: Lang): string {
  if (against.length === 0) return registeredWords[says][lang];
  return against.map((one) => consentAgainstWords[one][lang]).join(lang === 'zh' ? '、' : ', ');
}
