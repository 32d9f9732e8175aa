/** Goes through questions with a person: one key each. What is confirmed is written at once, and can be taken back. */
import type { Asked } from '../../../config/answers/questions-schema.js';
import type { Lang } from '../../../model/basics.js';
import { LicitError } from '../../../model/errors.js';
import { errorIn } from '../../../text/in-chinese.js';
import { punctuation } from '../../../text/messages/languages.js';
import { clip, clipPath, counted, number, place, plain, wrap } from '../../../text/show.js';
import { Page, type Screen } from '../../page.js';
import type { Keyboard } from './keyboard.js';
import type { Said } from './planned-answers.js';
import { placeOf, type Question } from './question.js';
import { choicesOf, progressWords, questionWords, typedWords, walkWords } from './question-words.js';

/** What asking needs. */
export interface Asking {
  keyboard: Keyboard;
  lang: Lang;
  screen: Screen;
  /** How many items have what each kind of question asks for. */
  known: Readonly<Record<Asked, { known: number; of: number }>>;
  /** Writes an answer; gives what was written. Throws LicitError for a value that is none. */
  take(question: Question, said: Said): Written[];
  /** Has a person look at what was found and say that it is none; gives what was written. Throws LicitError where it is not dismissed. */
  dismiss(question: Question, kind: string, because: string): Promise<Written[]>;
}

/** Something that was written, and can be taken back. */
export interface Written {
  path: string;
  takeBack(): void;
}

/** How a question ended. */
interface Step {
  question: Question;
  /** The files of its answer; undefined where it was left open. */
  written?: Written[];
}

/** What it came to. */
export interface Walked {
  answered: Step[];
  left: Question[];
  stopped: boolean;
}

const MOST_ABOUT = 6;
const MOST_QUOTED = 240;
/** What only the listed answers answer. */
const fixed: readonly Asked[] = ['reading', 'personalData', 'purpose', 'adaptation'];

/** Asks them in their order. */
export async function askQuestions(questions: readonly Question[], asking: Asking): Promise<Walked> {
  const queue = [...questions];
  const steps: Step[] = [];
  let stopped = false;
  while (steps.length < queue.length && !stopped) {
    const question = queue[steps.length]!;
    asking.keyboard.say(pageOf(question, { n: steps.length + 1, of: queue.length }, has(question, steps, asking), asking));
    const outcome = await oneAnswer(question, asking, steps.length > 0);
    if (outcome === 'stop') stopped = true;
    else if (outcome === 'back') takenBack(steps, asking);
    else if (outcome === 'each') queue.splice(steps.length, 1, ...question.parts!);
    else if (outcome === 'later') steps.push({ question });
    else {
      steps.push({ question, written: outcome });
      for (const { path } of outcome) asking.keyboard.say(`  ✓ ${path}\n`);
    }
  }
  const answered = steps.filter(({ written }) => written !== undefined);
  const left = [...steps.filter(({ written }) => written === undefined).map(({ question }) => question), ...queue.slice(steps.length)];
  return { answered, left, stopped };
}

/** How much has an answer now, with what was answered before this question. */
function has({ asks }: Question, steps: readonly Step[], { known }: Asking): { known: number; of: number } {
  const { known: before, of } = known[asks];
  const since = steps.reduce(
    (sum, { question, written }) => sum + (written !== undefined && question.asks === asks && asks !== 'reading' ? question.items : 0),
    0,
  );
  return { known: Math.min(of, before + since), of };
}

function takenBack(steps: Step[], { keyboard, lang }: Asking): void {
  for (const { path, takeBack } of [...(steps.pop()!.written ?? [])].reverse()) {
    takeBack();
    keyboard.say(`  ${walkWords.taken[lang]}: ${path}\n`);
  }
}

type Outcome = 'stop' | 'back' | 'each' | 'later' | Written[];

/** Waits for a key that answers. */
async function oneAnswer(question: Question, asking: Asking, hasBefore: boolean): Promise<Outcome> {
  const { keyboard, lang } = asking;
  const { proposals, asks, parts } = question;
  const choices = choicesOf[asks];
  for (;;) {
    const key = await keyboard.key();
    if (key === 's' || key === 'stop') return 'stop';
    if (key === 'n') return 'later';
    if (key === 'e' && parts !== undefined) return 'each';
    if (key === 'u' && hasBefore) return 'back';
    if (key === 'u') keyboard.say(`  ${walkWords.first[lang]}\n`);
    if (key === 'd' && question.found !== undefined) {
      const dismissed = await dismissal(question, asking);
      if (dismissed !== undefined) return dismissed;
      continue;
    }
    const at = /^[1-9]$/.test(key) ? Number(key) - 1 : key === 'y' ? 0 : -1;
    const proposal = proposals[at];
    const choice = key === 'y' ? undefined : choices[at - proposals.length]?.value;
    const said = proposal
      ? { value: proposal.value, confirmed: proposal }
      : choice !== undefined
        ? await chosen(choice, asking, asks)
        : undefined;
    const own = said ?? (key === 'c' && !fixed.includes(asks) ? await typed(question, asking) : undefined);
    if (own === undefined) continue;
    try {
      return asking.take(question, own);
    } catch (fault) {
      if (!(fault instanceof LicitError)) throw fault;
      keyboard.say(`  ✖ ${plain(errorIn(lang, fault.message))}\n`);
    }
  }
}

/** Says that what was found is none; undefined where it is left. */
async function dismissal(question: Question, { keyboard, lang, dismiss }: Asking): Promise<Written[] | undefined> {
  const { kinds } = question.found!;
  const kind = kinds.length === 1 ? kinds[0] : await keyboard.line(`  ${walkWords.kind[lang]} › `, kinds[0]);
  const because = kind && (await keyboard.line(`  ${walkWords.because[lang]} › `));
  if (!kind || !because) return undefined;
  try {
    return await dismiss(question, kind, because);
  } catch (fault) {
    if (!(fault instanceof LicitError)) throw fault;
    keyboard.say(`  ✖ ${plain(errorIn(lang, fault.message))}\n    ${plain(errorIn(lang, fault.fix))}\n`);
    return undefined;
  }
}

async function chosen(value: string, { keyboard, lang }: Asking, asks: Asked): Promise<Said> {
  if (asks !== 'basis') return { value };
  const jurisdiction = await keyboard.line(`  ${walkWords.jurisdiction[lang]} › `);
  return { value: jurisdiction ? { term: value, jurisdiction } : value };
}

/** What the person types; undefined where they leave it empty. */
async function typed({ asks, proposals }: Question, asking: Asking): Promise<Said | undefined> {
  const value = await asking.keyboard.line(`  ${typedWords[asks][asking.lang]} › `, proposals[0]?.value);
  return value ? chosen(value, asking, asks) : undefined;
}

function pageOf(question: Question, { n, of }: { n: number; of: number }, has: { known: number; of: number }, asking: Asking): string {
  const { lang, screen } = asking;
  const { asks, items, title, datasets, sentences, parts } = question;
  const page = new Page(screen);
  const { ink } = page;
  page.line('').line(`${ink.dim(`${n}/${of}`)}  ${ink.bold(counted(items, 'item', lang))}  ${plain(title[lang])}`);
  const progress = progressWords(asks, has, lang);
  if (progress !== '') page.text(progress, 5, ink.dim);
  const about = (parts === undefined ? question.about.map((one) => one.path ?? one.dataset ?? one.host ?? '') : datasets).map(plain);
  const shown = about.slice(0, MOST_ABOUT);
  const rest = about.length > shown.length ? [walkWords.more[lang](number(about.length - shown.length, lang))] : [];
  if (sentences === undefined && about.length > 0)
    page.labelled(walkWords.about[lang], [...shown, ...rest].join(punctuation[lang].listComma), 5, 11);
  for (const { path, line, raw } of sentences ?? [])
    page.labelled(plain(`${path}:${line}`), `“${clip(plain(raw.replace(/\s+/gu, ' ')), MOST_QUOTED)}”`, 5, 11);
  for (const { at, key, words } of question.found?.examples ?? [])
    page.labelled(clipPath(place(at), 40), clip(plain([at.field, words ?? key].filter(Boolean).join(' ')), 60), 5, 11, ink.dim);
  page.text(questionWords[asks][lang], 5);
  options(page, question, lang);
  page.line(`     ${keysOf(question, n > 1, lang)}`);
  return page.toString();
}

/** The proposals with their words and places, then what can be chosen. */
function options(page: Page, { asks, proposals }: Question, lang: Lang): void {
  const { ink } = page;
  if (proposals.length === 0)
    page.text(walkWords[asks === 'source' || asks === 'license' ? 'nothingProposed' : 'typedOnly'][lang], 5, ink.dim);
  for (const [i, { value, quote, at }] of proposals.entries()) {
    page.text(`${i + 1}  ${ink.bold(plain(value))}  ${i === 0 ? ink.dim(walkWords.proposed[lang]) : ''}`.trimEnd(), 7);
    const words = quote === undefined ? '' : `: “${clip(plain(quote), MOST_QUOTED)}”`;
    for (const line of wrap(`${plain(placeOf(at))}${words}`, page.width - 10)) page.line(`          ${ink.dim(line)}`);
  }
  for (const [i, { value, about }] of choicesOf[asks].entries())
    page.text(`${proposals.length + i + 1}  ${value}${about === undefined ? '' : `  ${ink.dim(about[lang])}`}`, 7);
}

function keysOf({ asks, proposals, parts, found }: Question, hasBefore: boolean, lang: Lang): string {
  const keys: [string, string][] = [
    ...(proposals.length > 0 ? [['y', walkWords.confirm[lang]] as [string, string]] : []),
    ...(fixed.includes(asks) ? [] : [['c', walkWords.change[lang]] as [string, string]]),
    ...(found === undefined ? [] : [['d', walkWords.dismiss[lang]] as [string, string]]),
    ...(parts === undefined ? [] : [['e', walkWords.each[lang]] as [string, string]]),
    ['n', walkWords.later[lang]],
    ...(hasBefore ? [['u', walkWords.back[lang]] as [string, string]] : []),
    ['s', walkWords.stop[lang]],
  ];
  return keys.map(([key, does]) => `[${key}] ${does}`).join('  ');
}
