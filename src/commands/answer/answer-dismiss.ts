/** `licit answer dismiss`: a person looks at detections, drawn at random and masked, and says that they are none. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { detectors } from '../../catalog/catalog.js';
import { givenScope } from '../../config/given-evidence.js';
import { findsInScope, type ItemFound, itemsFound } from '../../ledger/samples/finds-in-scope.js';
import type { Lang, Words } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { DismissalScope, Looked } from '../../model/statement.js';
import { type Dismissal, isNamed, MIN_LOOKED } from '../../model/waiver.js';
import { type Opened, openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { knownKey } from '../../project/project-key.js';
import { phraseIn } from '../../text/in-chinese.js';
import { number, plain, safeJson } from '../../text/show.js';
import { asking, isYes } from '../confirm.js';
import { put } from '../outputs.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { readSampleItems } from '../sample/sample-items.js';
import { secretLines } from '../secret-input.js';
import { wantedOf } from '../subject/subject-value.js';
import { isCi, terminal } from '../terminal.js';
import { fileWords, type PlannedFile, plannedAnswer, writePlanned } from '../waive/written-file.js';
import { type LookedAt, lookList, readLookList } from './look-list.js';
import { whoSays } from './who-says.js';

export interface AnswerDismissArguments extends PageArguments {
  /** `dataset:NAME`, `path:data/**`, `field:airport`, `item:KEY`. */
  about: string[];
  kind: string;
  because: string;
  by?: string;
  /** The file with the value alone, `-` to be asked for it: only its keyed hash is written down. */
  valueFrom?: string;
  /** The list of what was looked at, filled in. */
  from?: string;
  /** Where the list of what to look at is written. */
  output?: string;
  dryRun?: boolean;
}

const words = {
  dismissed: { en: 'Dismissed', zh: '排除误检' },
  looked: { en: 'Looked at', zh: '查看' },
  by: { en: 'By', zh: '说明人' },
  because: { en: 'Because', zh: '理由' },
  of: { en: 'of', zh: '/' },
  scan: { en: 'It counts from the next licit scan.', zh: '下次运行 licit scan 时生效。' },
  ends: {
    en: 'It ends when twice the share of items has such a find, or another kind is found in the same place.',
    zh: '检出比例翻倍或者同一处出现其他类别时失效。',
  },
  value: { en: 'Value (not shown): ', zh: '具体值（不显示）：' },
  is: { en: 'is it one?', zh: '是否属实？' },
  ...fileWords,
} satisfies Record<string, Words>;

const SELECTORS = ['dataset', 'path', 'field', 'item', 'tool'];

/** Writes the answer once enough was looked at, or the list of what to look at. Returns the exit code. Throws LicitError for what cannot be dismissed. */
export async function runAnswerDismiss(args: AnswerDismissArguments): Promise<number> {
  const project = loadProject(args);
  const by = whoSays(args.by, project.root);
  const opened = openLast(project);
  try {
    const about = await scopeOf(args, project, opened);
    const found = await findsOf(args, about, opened);
    const seed = args.from === undefined ? randomBytes(8).toString('hex') : undefined;
    const list = args.from === undefined ? undefined : readLookList(textOf(args.from), args.from);
    const drawn = drawnFrom(found, seed ?? list!.seed);
    if (list === undefined && args.output !== undefined) {
      const shown = await shownOf(drawn, project, opened);
      put(lookList({ kind: args.kind, seed: seed!, of: found.length, items: shown }), args.output, project.root);
      return 0;
    }
    const judged = list?.items ?? (await askedOf(drawn, project, opened, args));
    refuseOthers(drawn, judged, args.kind);
    const looked: Looked = {
      ...findsInScope(opened.ledger.db, args.kind, about),
      found: found.length,
      at: drawn.map(({ at }) => at),
      seed: seed ?? list!.seed,
    };
    return written(args, project, { about, by, looked });
  } finally {
    opened.ledger.db.close();
  }
}

/** What it is about. Throws LicitError for a selector that there is none of, and for a kind that no detector finds. */
async function scopeOf(args: AnswerDismissArguments, project: Project, { ledger: { db } }: Opened): Promise<DismissalScope> {
  const all = await detectors();
  if (!all.some(({ id }) => id === args.kind))
    throw new LicitError(
      `No detector finds ${JSON.stringify(plain(args.kind))}`,
      'Write a kind as licit show has it: --kind pi/person-name.',
    );
  const about: DismissalScope = givenScope(args.about, {
    kinds: 'Write dataset:NAME, path:GLOB, field:COLUMN, item:KEY or tool:NAME.',
    each: 'All parts must match at once; write an answer for each.',
  });
  const other = Object.keys(about).find((name) => !SELECTORS.includes(name));
  if (other !== undefined)
    throw new LicitError(
      `A dismissal is not about ${plain(other)}:`,
      'Write dataset:NAME, path:GLOB, field:COLUMN, item:KEY or tool:NAME.',
    );
  if (args.valueFrom === undefined) return about;
  const key = knownKey(project);
  if (key === undefined)
    throw new LicitError('The key of this ledger is missing: a value has no hash without it', 'Put .licit/key back from a copy.');
  const [value = ''] = await secretLines(args.valueFrom === '-' ? undefined : args.valueFrom, words.value[args.lang]);
  const forms = wantedOf(value, key, all, [args.kind]).filter(({ as }) => as === 'same');
  const form = forms.find(({ subject }) => itemsFound(db, args.kind, { ...about, value: subject }).length > 0);
  if (form === undefined)
    throw new LicitError(`Nothing of kind ${args.kind} with this value was found there`, 'Write the value as the data has it.');
  return { ...about, value: form.subject };
}

/** The items with such a find that may be dismissed. Throws LicitError where there are none. */
async function findsOf({ kind }: AnswerDismissArguments, about: DismissalScope, { ledger: { db } }: Opened): Promise<ItemFound[]> {
  const all = itemsFound(db, kind, about);
  if (all.length === 0) throw new LicitError(`Nothing of kind ${kind} was found there`, 'licit show lists what was found, and where.');
  const checked = (await detectors()).some(({ id, checks }) => id === kind && checks);
  const certain = isNamed(about) ? [] : all.filter(({ confidence }) => checked || confidence === 'certain');
  if (certain.length === all.length)
    throw new LicitError(
      `All ${all.length} finds are too sure to be dismissed together (${plain(certain[0]!.why)})`,
      'What has a valid check digit, or is as certain, has to be named: item:KEY, or --value-from FILE.',
    );
  return all.filter((one) => !certain.includes(one));
}

/** The first of them in a random order that everybody can repeat. */
function drawnFrom(found: readonly ItemFound[], seed: string): ItemFound[] {
  const order = (at: string): string => createHash('sha256').update(`${seed}\0${at}`).digest('hex');
  return found
    .map((one) => ({ one, by: order(one.at) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .slice(0, MIN_LOOKED)
    .map(({ one }) => one);
}

/** Each with what its record says, masked. */
async function shownOf(drawn: readonly ItemFound[], project: Project, { ledger: { db }, at }: Opened): Promise<LookedAt[]> {
  const fields = new Map<number, string>();
  for await (const one of readSampleItems(
    project,
    db,
    at,
    drawn.map(({ item }) => item),
  ))
    fields.set(one.n, one.fields === undefined ? '' : safeJson(one.fields));
  return drawn.map(({ at: place, field, masked, why }, i) => ({
    at: place,
    ...(field !== undefined && { field }),
    masked,
    why: phraseIn('en', why),
    record: fields.get(i + 1) ?? '',
  }));
}

/** Asks for each. Throws LicitError where nobody can be asked. */
async function askedOf(
  drawn: readonly ItemFound[],
  project: Project,
  opened: Opened,
  { lang, format }: AnswerDismissArguments,
): Promise<LookedAt[]> {
  if (process.stdin.isTTY !== true || isCi() || format === 'json')
    throw new LicitError(
      `Nobody looked at the ${drawn.length} items that were drawn, and nobody can be asked here`,
      'Write them to a file with -o look.yaml, write yes or no beside each, and give it to --from look.yaml.',
    );
  const shown = await shownOf(drawn, project, opened);
  return asking(async (ask) => {
    const answers: LookedAt[] = [];
    for (const [i, one] of shown.entries()) {
      const head = `${i + 1}/${shown.length}  ${plain(one.at)}${one.field === undefined ? '' : ` ${plain(one.field)}`}: ${plain(one.masked ?? '')}`;
      const reply = (await ask(`${head}\n    ${plain(one.record ?? '').slice(0, 400)}\n  ${words.is[lang]} [y/n] `)).trim();
      answers.push({ ...one, is: isYes(reply) ? 'yes' : /^(?:n|no|不|否)$/i.test(reply) ? 'no' : undefined });
    }
    return answers;
  });
}

/** Throws LicitError unless all that were drawn were looked at and none of them is what it was taken for. */
function refuseOthers(drawn: readonly ItemFound[], judged: readonly LookedAt[], kind: string): void {
  const said = new Map(judged.map(({ at, is }) => [at, is]));
  const open = drawn.filter(({ at }) => said.get(at) === undefined);
  if (open.length > 0)
    throw new LicitError(
      `${open.length} of the ${drawn.length} items that were drawn have no answer (${open
        .slice(0, 3)
        .map(({ at }) => plain(at))
        .join(', ')})`,
      'Write yes or no beside each. If the data was scanned again since, write the list again with -o.',
    );
  const real = drawn.filter(({ at }) => said.get(at) === 'yes');
  if (real.length > 0)
    throw new LicitError(
      `${real.length} of the ${drawn.length} items that were drawn are ${kind} (${real
        .slice(0, 3)
        .map(({ at }) => plain(at))
        .join(', ')})`,
      'Nothing was written. Dismiss less: add field: or path:, or name single items with item:.',
    );
}

function textOf(file: string): string {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch (cause) {
    throw new LicitError(`Cannot read ${plain(file)}`, 'Name the list that -o wrote.', { cause });
  }
}

function written(
  args: AnswerDismissArguments,
  { root, config }: Project,
  { about, by, looked }: { about: DismissalScope; by: string; looked: Looked },
): number {
  const given = {
    answer: 'dismissal',
    about,
    kind: args.kind,
    because: args.because,
    looked,
    by,
    on: new Date().toISOString().slice(0, 10),
  };
  const { said, ...file } = plannedAnswer(root, given, { stem: `dismiss-${args.kind}`, flow: ['about'], deciding: config });
  if (!args.dryRun) writePlanned(root, file);
  if (args.format === 'json') {
    const { at: _, ...dismissal } = said as Dismissal;
    process.stdout.write(`${safeJson({ schemaVersion: 1, written: !args.dryRun, file: file.path, dismissal })}\n`);
    return 0;
  }
  process.stdout.write(pageOf(args, said as Dismissal, file, args.lang));
  return 0;
}

function pageOf({ color, dryRun }: AnswerDismissArguments, said: Dismissal, { path, isThere }: PlannedFile, lang: Lang): string {
  const page = new Page(terminal(color, true));
  const about = Object.entries(said.about).map(([name, value]) => `${name}:${plain(String(value))}`);
  page.text(`${page.ink.bold(words.dismissed[lang])} ${said.kind} · ${about.join(' ')}`, 2);
  page.labelled(words.because[lang], plain(said.because), 2, 10);
  page.labelled(words.looked[lang], `${number(said.looked.at.length, lang)} ${words.of[lang]} ${number(said.looked.found, lang)}`, 2, 10);
  page.labelled(words.by[lang], plain(said.by), 2, 10);
  page.blank();
  if (dryRun) return page.text(words.dry[lang], 0).toString();
  page.text(`✓ ${words[isThere ? 'there' : 'written'][lang]} ${path}`, 0);
  for (const line of ['scan', 'ends', 'merge'] as const) page.text(words[line][lang], 2);
  return page.toString();
}
