/** Making untrusted text safe to show, and laying text out by the columns it takes on a terminal. */
import { createRequire } from 'node:module';
import type { Lang, Place } from '../model/basics.js';
import type { FindingView } from '../model/views.js';
import { isAccepted, isLetPass } from '../model/waiver.js';
import { harmless, harmlessJson, harmlessLines } from './ci-syntax.js';
import { english } from './messages/grammar-en.js';
import { chinese } from './messages/grammar-zh.js';

// C0 and C1 controls, line and paragraph separators, directional marks and overrides, invisible and tag characters, noncharacters.
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\uffff]|[\u{e0000}-\u{e0fff}]|\p{Cs}/gu;
const stackedMarks = /(\p{Mn}{8})\p{Mn}+/gu;
const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Untrusted text with every control, escape, directional and invisible character written out, on one line. */
export function visible(text: string): string {
  return text.replace(unseen, escaped).replace(stackedMarks, '$1');
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return named[character] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : code < 0x10000 ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 5)}}`);
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** Untrusted text for a terminal or a log: `visible`, and nothing in it is taken for a workflow command by a CI runner. */
export function plain(text: string): string {
  return harmless(visible(text));
}

export { harmless, harmlessLines };

/** A path or word as an argument on a command line that is pasted into a shell. */
export function pasted(argument: string): string {
  const shown = visible(argument);
  if (/^[\w./:@%+,=-][\w./:@%+,=-]*$/u.test(shown) && !shown.startsWith('-')) return shown;
  return shellWord(shown.startsWith('-') ? `./${shown}` : shown);
}

/** A text as one word of a shell, whatever is in it. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '@': '&#64;' };

/** Words for Markdown in which no character is markup: addresses do not become links, names no mentions. */
export function markdownText(words: string): string {
  return (
    visible(words)
      .replace(/[\\`*_{}[\]()#+!|~$-]/gu, '\\$&')
      .replace(/[&<>@]/gu, (character) => marks[character] ?? character)
      // Hosts look for mentions in what Markdown has become, where the entity is a sign again: a space of no width keeps them from finding any.
      .replace(/(?<![\p{L}\p{N}_])&#64;(?=[\p{L}\p{N}_])/gu, '&#64;&#8203;')
      .replace(/:\/\//gu, '&#58;//')
      .replace(/\bwww\./giu, (found) => `${found.slice(0, 3)}&#46;`)
  );
}

/** JSON in which what a terminal or a CI system could act on is written as `\uXXXX`; it parses to the same value. */
export function safeJson(value: unknown, indent = 2): string {
  const pieces: string[] = [];
  jsonPieces(value, indent, 0, pieces);
  return pieces.join('');
}

/** Elements of long lists are written one by one: a report of megabytes would else be in memory once for each replacement. */
const LONG_LIST = 64;

/** What `JSON.stringify` writes of a value, made safe, with lists of the first levels piece by piece. */
function jsonPieces(value: unknown, indent: number, depth: number, pieces: string[]): void {
  const pad = ' '.repeat(indent);
  const [break_, end] = indent === 0 ? ['', ''] : [`\n${pad}`, '\n'];
  const inner = (member: unknown): void => {
    const from = pieces.length;
    jsonPieces(member, indent, depth + 1, pieces);
    if (indent > 0) for (let i = from; i < pieces.length; i += 1) pieces[i] = pieces[i]!.replaceAll('\n', `\n${pad}`);
  };
  if (depth === 0 && isPlainObject(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined && typeof member !== 'function');
    if (members.length > 0) {
      for (const [i, [name, member]] of members.entries()) {
        pieces.push(`${i === 0 ? '{' : ','}${break_}${safe(JSON.stringify(name))}:${indent === 0 ? '' : ' '}`);
        inner(member);
      }
      pieces.push(`${end}}`);
      return;
    }
  } else if (depth < 2 && Array.isArray(value) && value.length > LONG_LIST) {
    for (const [i, member] of value.entries()) {
      pieces.push(`${i === 0 ? '[' : ','}${break_}`);
      inner(member ?? null);
    }
    pieces.push(`${end}]`);
    return;
  }
  pieces.push(safe(JSON.stringify(value, null, indent)));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype && !('toJSON' in value);
}

function safe(json: string): string {
  const text = json.replace(/[^\n -~]/gu, (character) => {
    if (character.search(unseen) === -1) return character;
    return Array.from({ length: character.length }, (_, index) => `\\u${hex(character.charCodeAt(index), 4)}`).join('');
  });
  return harmlessJson(text);
}

/** The same on one line, with its end. */
export function safeJsonLine(value: unknown): string {
  return `${safeJson(value, 0)}\n`;
}

// Each is made when a text first needs it: a run that shows plain ASCII, or nothing, would wait for them in vain.
let stringWidth: ((text: string) => number) | undefined;
let segmenter: Intl.Segmenter | undefined;
// Not all that the languages say: the program begins with what is here.
const grammars = { en: english, zh: chinese };
const numberFormats: Partial<Record<Lang, Intl.NumberFormat>> = {};
const pluralRules: Partial<Record<Lang, Intl.PluralRules>> = {};

function width(text: string): number {
  stringWidth ??= (createRequire(import.meta.url)('string-width') as { default: (text: string) => number }).default;
  return stringWidth(text);
}

function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Columns that text takes on a terminal: two for a Chinese character. */
export function columns(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const own = ownColumns(text.charCodeAt(at));
    if (own === 0) return width(text);
    sum += own;
  }
  return sum;
}

/**
 * Columns of a code unit that nothing before or after it changes, as long as all of a text are such; 0 for others. They are nearly all that is ever shown, and
 * telling graphemes apart takes fifty times as long.
 */
function ownColumns(code: number): 0 | 1 | 2 {
  if (code >= 0x20 && code <= 0x7e) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if ((code >= 0xff01 && code <= 0xff60) || (code >= 0x3001 && code <= 0x3011)) return 2;
  // Middle dot, multiplication sign, dashes, quotation marks, bullet, ellipsis, arrows, tick and cross.
  return code === 0xb7 ||
    code === 0xd7 ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2190 && code <= 0x2193) ||
    code === 0x2713 ||
    code === 0x2716
    ? 1
    : 0;
}

/** The beginning of text in at most so many columns, ended with `…` where something was left out. */
export function clip(text: string, most: number): string {
  if (take(text, most).all) return text;
  return most < 1 ? '' : `${take(text, most - 1).kept}…`;
}

/** A path in at most so many columns: its end says more than its beginning. */
export function clipPath(path: string, most: number): string {
  // Beyond this no terminal shows it, and measuring each ending of a huge path would take long.
  const tail = path.length > 1000 ? path.slice(-1000) : path;
  if (tail === path && columns(path) <= most) return path;
  if (most < 2) return clip(path, most);
  const parts = [...graphemes(tail)].map((part) => part.segment);
  let room = most - 1;
  let from = parts.length;
  while (from > 0 && (room -= columns(parts[from - 1] ?? '')) >= 0) from -= 1;
  return `…${parts.slice(from).join('')}`;
}

function take(text: string, most: number): { kept: string; all: boolean } {
  // A grapheme of more than sixteen code units a column is an attack on the layout, not writing.
  const head = text.length > most * 16 + 64 ? text.slice(0, most * 16 + 64) : text;
  if (head === text && columns(text) <= most) return { kept: text, all: true };
  let kept = '';
  let room = most;
  for (const { segment } of graphemes(head)) {
    room -= columns(segment);
    if (room < 0) break;
    kept += segment;
  }
  return { kept, all: false };
}

/** Text filled with spaces to so many columns; longer text is left as it is. */
export function pad(text: string, to: number, side: 'left' | 'right' = 'right'): string {
  const fill = ' '.repeat(Math.max(0, to - columns(text)));
  return side === 'right' ? text + fill : fill + text;
}

// A line may not begin with these (the common part of GB/T 15834 and CLREQ), so they stay with the character before.
const closing = /^[，。；：、！？）》」』】”’…·,.;:!?)\]}]$/u;
const ideograph = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** Text in lines of at most so many columns, broken at spaces and between Chinese characters; a longer word is cut. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const atom of atoms(text)) {
    if (columns(line) + columns(atom.trimEnd()) <= most) {
      line += atom;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = atom.trimStart();
    for (let cut = take(line.trimEnd(), most); !cut.all && cut.kept !== ''; cut = take(line.trimEnd(), most)) {
      lines.push(cut.kept);
      line = line.slice(cut.kept.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

function atoms(text: string): string[] {
  const found: string[] = [];
  let word = '';
  const end = () => {
    if (word !== '') found.push(word);
    word = '';
  };
  for (const { segment } of graphemes(text)) {
    if (closing.test(segment)) {
      word += segment;
    } else if (segment === ' ') {
      word += segment;
      end();
    } else {
      if (ideograph.test(segment) || (word !== '' && ideograph.test(word))) end();
      word += segment;
    }
  }
  end();
  return found;
}

/** A whole number with its thousands marked. */
export function number(value: number, lang: Lang): string {
  return (numberFormats[lang] ??= new Intl.NumberFormat(grammars[lang].locale)).format(value);
}

/** A thing that can be counted. */
export type Noun = keyof typeof english.nouns;

/** What a thing is called, of which there are so many: `item`, `items`. */
export function nounFor(count: number, noun: Noun, lang: Lang): string {
  return formFor(count, grammars[lang].nouns[noun], lang);
}

/** So many of a thing: `1 item`, `2,011 items`, `2,011 条`. */
export function counted(count: number, noun: Noun, lang: Lang): string {
  return `${number(count, lang)} ${nounFor(count, noun, lang)}`;
}

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** The form that goes with a number, of those of the language: `one` and `other` in English. */
export function formFor(count: number, forms: readonly string[], lang: Lang): string {
  if (forms.length === 1) return forms[0]!;
  pluralRules[lang] ??= new Intl.PluralRules(grammars[lang].locale);
  const { pluralCategories } = pluralRules[lang].resolvedOptions();
  const at = CATEGORIES.filter((category) => pluralCategories.includes(category)).indexOf(pluralRules[lang].select(count));
  return forms[at] ?? forms.at(-1)!;
}

/** A share in percent with one decimal; never rounded up to all or down to none. */
export function percent(part: number, of: number): string {
  if (of <= 0) return '–';
  const tenths = Math.round((part / of) * 1000);
  const honest = part >= of ? 1000 : part <= 0 ? 0 : Math.min(999, Math.max(1, tenths));
  return `${(honest / 10).toFixed(1)} %`;
}

/** A bar of so many columns; some of it is filled when there is any, and some is not when there is not all. */
export function bar(part: number, of: number, width: number): string {
  const exact = of > 0 ? (part / of) * width : 0;
  const filled = part >= of && of > 0 ? width : part <= 0 ? 0 : Math.min(width - 1, Math.max(1, Math.round(exact)));
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}

/** Bytes in the largest unit that leaves at least one. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** A length of time as people say it: `0.4 s`, `1m 52s`, `2h 05m`. */
export function duration(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${String(whole % 60).padStart(2, '0')}s`;
  return `${Math.floor(whole / 3600)}h ${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')}m`;
}

/** A hash for people: its beginning and its end. */
export function shortHash(hash: string): string {
  return hash.length > 14 ? `${hash.slice(0, 6)}…${hash.slice(-4)}` : hash;
}

/** A place as an editor opens it: `path:line`, or `path#record` where there are no lines. */
export function place(at: Place): string {
  const where = at.line !== undefined ? `:${at.line}` : at.record !== undefined ? `#${at.record}` : '';
  return plain(at.path) + where;
}

/** Where a finding is shown: its first example, else the manifest with most of it, else its dataset. */
export function findingPlace(finding: FindingView): Place {
  // What is about the whole project is for the configuration to say, also where there is none yet.
  return finding.examples[0]?.at ?? { path: finding.where[0]?.path || finding.dataset || 'licit.yaml' };
}

/** How a finding counts in this run: what is not proven fails only where the run is strict. */
export function weight(
  finding: Pick<FindingView, 'severity' | 'verdict' | 'allowed'>,
  strict: boolean,
): FindingView['severity'] | 'unproven' {
  return finding.verdict === 'unproven' && finding.allowed && !strict ? 'unproven' : finding.severity;
}

const weights = { error: 0, warn: 1, info: 2, unproven: 3 } satisfies Record<ReturnType<typeof weight>, number>;

/** Findings with those first that count, then those that `rules.lock` lets pass, then those that somebody accepted in writing; of each the heaviest, then the most items, then by name, so that the order never depends on how they were found. */
export function sorted(findings: readonly FindingView[], strict: boolean): FindingView[] {
  return [...findings].sort(
    (a, b) =>
      Number(isAccepted(a)) - Number(isAccepted(b)) ||
      Number(isLetPass(a)) - Number(isLetPass(b)) ||
      weights[weight(a, strict)] - weights[weight(b, strict)] ||
      b.items - a.items ||
      compare(a.rule, b.rule) ||
      compare(a.dataset, b.dataset) ||
      compare(a.fingerprint, b.fingerprint),
  );
}

/** Order by code units: the same on every machine, unlike an order by locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
