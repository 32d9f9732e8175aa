import type { Lang } from '../model/basics.js';
import { keep } from './append.js';
import { fixIn, reasonWords } from './reasons/reason.js';
import { tableRows } from './word-lists.js';
import { chineseClause } from './words/clause-words.js';
import { lawWords } from './words/laws.js';

/** A phrase with places that differ: `This row has {1} cells`. */
interface Template {
  pattern: RegExp;
  chinese: string;
}

interface Phrases {
  exact: ReadonlyMap<string, string>;
  templates: readonly Template[];
}

const MAX_KEPT_TEXTS = 10_000;
/** What parts of a reason are joined by, in English and in Chinese. */
const JOINTS: Readonly<Record<string, string>> = { '; ': '；', ', ': '，' };

const REASONS = './chinese.tsv';
const ERRORS = './chinese-errors.tsv';

const loaded = new Map<string, Phrases>();
const answered = new Map<string, string>();

/** A reason or a problem, or a reason that is kept in English, in the language of the page; as it is where there are no words for it. */
export function phraseIn(lang: Lang, text: string): string {
  return reasonWords(lang, text, lang === 'en' ? undefined : argumentInChinese) ?? keptPhrase(lang, text);
}

/** A phrase that is kept in English, in the language of the page. */
function keptPhrase(lang: Lang, text: string): string {
  if (lang === 'en') return text;
  let chinese = answered.get(text);
  if (chinese === undefined) {
    chinese = keep(answered, text, chineseOf(text) ?? text, MAX_KEPT_TEXTS);
  }
  return chinese;
}

/** A problem of reading in words: what is wrong, and what to do. Of ledgers of earlier versions both are sentences, which are shown as they are. */
export function problemIn(lang: Lang, { what, fix }: { what: string; fix: string }): { what: string; fix: string } {
  return { what: phraseIn(lang, what), fix: fixIn(lang, what) ?? fix };
}

/** The words at fault that an example of a finding shows. */
export function exampleWords({ words, problem }: { words?: string; problem?: string }, lang: Lang): string | undefined {
  return problem === undefined ? words : phraseIn(lang, problem);
}

/** The Chinese for a reason of one or more parts; undefined where a part has none. */
export function chineseOf(text: string): string | undefined {
  const phrases = table(REASONS);
  const pieces = text.split(/(; |, )/);
  return joined(pieces, 0, phrases) ?? byTemplate(text, phrases.templates);
}

/** An argument of a reason: a phrase, a clause of licit's tables, or what data says. */
function argumentInChinese(value: string): string {
  return chineseOf(value) ?? chineseClause(value) ?? value;
}

/** The pieces from one on, as few phrases as possible: the longest that is known comes first. */
function joined(pieces: readonly string[], from: number, known: Phrases): string | undefined {
  for (let end = pieces.length; end > from; end -= 2) {
    const part = pieces.slice(from, end).join('');
    const here = known.exact.get(part) ?? (end === from + 1 ? byTemplate(part, known.templates) : undefined);
    if (here === undefined) continue;
    if (end === pieces.length) return here;
    const rest = joined(pieces, end + 1, known);
    if (rest !== undefined) return `${here}${JOINTS[pieces[end]!]}${rest}`;
  }
  return undefined;
}

/** What fills a place may be a reason itself, or as `within` has it. */
function byTemplate(text: string, templates: readonly Template[], within?: ReadonlyMap<string, string>): string | undefined {
  for (const { pattern, chinese } of templates) {
    const found = pattern.exec(text);
    if (found === null) continue;
    return chinese.replace(/\{(\d)\}/g, (_, n: string) => {
      const part = found[Number(n)]!;
      return within?.get(part) ?? reasonWords('zh', part, argumentInChinese) ?? chineseOf(part) ?? part;
    });
  }
  return undefined;
}

/** What fills a place of an error: a phrase of ours, or what it is. */
export function errorArgument(lang: Lang, text: string): string {
  const phrase = keptPhrase(lang, text);
  return phrase === text ? errorIn(lang, text) : phrase;
}

/** What went wrong, or what to do, as a command that ends says it; words and commands that the table does not have stay as they are. */
export function errorIn(lang: Lang, text: string): string {
  return lang === 'en' ? text : text.split('\n').map(errorLine).join('\n');
}

/** A line may be of a file that people write: its place and what is written there, then what to write. */
const COMPLAINT = /^(\S.*?:\d+:\d+ {2}.* {5})(\S.*)$/s;

function errorLine(line: string): string {
  const [, place = '', words = line] = COMPLAINT.exec(line) ?? [];
  const { exact, templates } = table(ERRORS);
  return place + (exact.get(words) ?? byTemplate(words, templates, exact) ?? words);
}

function table(name: string): Phrases {
  let phrases = loaded.get(name);
  if (phrases === undefined) loaded.set(name, (phrases = load(name)));
  return phrases;
}

function load(name: string): Phrases {
  const exact = new Map<string, string>();
  const templates: (Template & { length: number })[] = [];
  for (const { en, zh } of name === REASONS ? lawWords() : []) exact.set(en, zh);
  for (const [english, chinese] of tableRows(new URL(name, import.meta.url))) {
    if (english === undefined || chinese === undefined) continue;
    if (!english.includes('{1}')) exact.set(english, chinese);
    else {
      const literal = english.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      templates.push({
        pattern: new RegExp(`^${literal.join('(.+?)')}$`, 's'),
        chinese,
        length: literal.join('').length,
      });
    }
  }
  // What says more comes first: `form of {1}` fits many.
  return { exact, templates: templates.sort((a, b) => b.length - a.length) };
}
