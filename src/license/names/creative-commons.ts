import { spdxList, table } from '../tables/license-tables.js';
import { fold, isNumber, partsOf, squash } from './name-fold.js';

/** What a Creative Commons statement names. Elements in the order of their ids. */
export interface CreativeCommons {
  elements: readonly string[];
  version?: string;
  port?: string;
}

type Kind = 'cc' | 'by' | 'nc' | 'sa' | 'nd' | 'zero' | 'pd' | 'fill' | 'port';

interface Word {
  kind: Kind;
  port?: string;
}

/** Bounds the ways in which one run of letters is split. */
const maxSteps = 600;

interface Lexicon {
  /** By the first characters, up to `headLength`, the lengths of the words that begin so, longest first. */
  starts: Map<string, number[]>;
  all: Map<string, Word>;
  ports: Map<string, Word>;
}

const headLength = 3;

let words: Lexicon | undefined;

function lexicon(): Lexicon {
  if (words) return words;
  const all = new Map<string, Word>();
  const ports = new Map<string, Word>();
  for (const [kind, list] of table('license-cc-words')) {
    const port = kind!.startsWith('port:') ? kind!.slice(5) : undefined;
    for (const word of list!.split('|')) {
      const key = squash(fold(word));
      if (port) ports.set(key, { kind: 'port', port });
      else if (!all.has(key)) all.set(key, { kind: kind as Kind });
    }
  }
  const starts = new Map<string, number[]>();
  for (const key of [...all.keys(), ...ports.keys()]) {
    const head = key.slice(0, headLength);
    const lengths = starts.get(head) ?? [];
    if (!lengths.includes(key.length)) lengths.push(key.length);
    starts.set(head, lengths);
  }
  for (const lengths of starts.values()) lengths.sort((a, b) => b - a);
  words = { starts, all, ports };
  return words;
}

/** The lengths that a word which begins here may have, longest first. */
function lengthsAt(run: string, at: number): readonly number[] {
  const { starts } = lexicon();
  let lengths: readonly number[] = none;
  for (let head = Math.min(headLength, run.length - at); head > 0; head--) {
    const here = starts.get(run.slice(at, at + head));
    // Words as short as their head are under it alone.
    if (here) lengths = lengths === none ? here : [...lengths, ...here];
  }
  return lengths;
}

const none: readonly number[] = [];

/**
 * Reads words that are a Creative Commons license and nothing else, in any language that Creative Commons uses: `CC BY-NC 4.0`,
 * `Namensnennung 3.0 Deutschland`, `知识共享署名-相同方式共享 4.0 国际`. Undefined when any word is left over, or is said twice.
 */
export function readCreativeCommons(folded: string): string | undefined {
  if (folded.length > 240) return undefined;
  if (!mayBegin(folded)) return undefined;
  const title = folded.includes('by ') ? folded.replace(byWhom, '') : folded;
  if (!opensWithWord(title)) return undefined;
  const runs: string[] = [];
  for (const part of partsOf(title)) {
    if (part === '+' || part === '©') continue;
    const last = runs.length - 1;
    const digits = isNumber(part);
    if (last >= 0 && isNumber(runs[last]) === digits) runs[last] += digits ? `.${part}` : part;
    else runs.push(part);
  }
  if (runs.length === 0) return undefined;
  const seen = new Set<Kind>();
  let version: string | undefined;
  let port: string | undefined;
  let license = false;
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index]!;
    if (isNumber(run)) {
      // The 0 of cc0.
      if (run === '0' && index > 0 && seen.has('cc') && runs[index - 1]!.endsWith('cc') && !seen.has('zero')) seen.add('zero');
      else if (run.startsWith('0.') && seen.has('cc') && runs[index - 1]!.endsWith('cc') && !seen.has('zero') && version === undefined) {
        seen.add('zero');
        version = versionOf(run.slice(2));
        if (!version) return undefined;
      } else if (version !== undefined) return undefined;
      else if (!(version = versionOf(run))) return undefined;
      continue;
    }
    // Versions since 4.0 are not ported.
    const read = readRun(run, version !== undefined && version < '4', seen);
    if (!read || (read.port && port && read.port !== port)) return undefined;
    port ??= read.port;
    license ||= /licen[cs]e/.test(run);
  }
  // "Creative Commons (no derivatives)" adds a limit in an aside; only a title makes it the license of that type.
  if (!seen.has('by') && seen.has('cc') && /[(),;:]|\.(?!\d)/.test(folded) && (seen.has('nc') || seen.has('nd') || seen.has('sa')))
    return undefined;
  return expressionOf(seen, version, port, license);
}

/** "Licensed by Creative Commons" names nobody's attribution license. */
const byWhom = /(?<!\bcc[ -])\bby (?=(?:the |an? )?(?:creative ?commons?|cc)\b)/;

/** False when the first word begins as no word of a title does. */
function mayBegin(folded: string): boolean {
  const head = /^[a-z]{3}/.exec(folded)?.[0];
  if (head === undefined) return true;
  const { starts } = lexicon();
  return starts.has(head) || starts.has(head.slice(0, 2)) || starts.has(head.slice(0, 1));
}

/** False when no word of a title is at the beginning; told for ASCII alone. */
function opensWithWord(title: string): boolean {
  const opening = title.slice(0, openingLength);
  if (!ascii.test(opening)) return true;
  const run = squash(opening).replaceAll('+', '');
  const digit = run.search(/\d/);
  const word = digit < 0 ? run : run.slice(0, digit);
  if (word === '' || (digit < 0 && word.length < enough && opening.length < title.length)) return true;
  const { all, ports } = lexicon();
  return lengthsAt(word, 0).some((length) => {
    const key = word.slice(0, length);
    return length > enough || all.has(key) || ports.has(key);
  });
}

const ascii = /^[\0-\x7f]*$/;
/** Characters, and letters among them, by which the first word of a title is known; longer ones are not told here. */
const [openingLength, enough] = [64, 40];

/**
 * For each of some words in a row whether a title may end with it: whether the letters up to there are known words end to end, whatever they
 * stand for; Han words run on, and a title may end within one.
 */
export function titleEnds(row: readonly string[]): boolean[] {
  const { all, ports } = lexicon();
  const fits: boolean[] = [];
  let whole = true;
  for (let at = 0; at < row.length; ) {
    if (/^\d/.test(row[at]!)) {
      fits.push(whole);
      at++;
      continue;
    }
    let next = at;
    let run = '';
    for (; next < row.length && !/^\d/.test(row[next]!); next++) run += row[next];
    const reached = new Uint8Array(run.length + 1);
    reached[0] = whole ? 1 : 0;
    for (let from = 0; from < run.length; from++) {
      if (reached[from] === 0) continue;
      for (const length of lengthsAt(run, from)) {
        const key = run.slice(from, from + length);
        if (key.length === length && (all.has(key) || ports.has(key))) reached[from + length] = 1;
      }
    }
    for (let start = 0; at < next; at++) {
      const end = start + row[at]!.length;
      fits.push(/\p{Script=Han}/u.test(row[at]!) ? reached.includes(1, start + 1) : reached[end] === 1);
      start = end;
    }
    whole = reached[run.length] === 1;
  }
  return fits;
}

/** Splits a run of letters into known words, longest first; no kind is said twice. Undefined when it cannot be split so. */
function readRun(run: string, afterVersion: boolean, seen: Set<Kind>): { port?: string } | undefined {
  const { all, ports } = lexicon();
  let steps = 0;
  const from = (at: number, port: string | undefined): { port?: string } | undefined => {
    if (at === run.length) return { port };
    for (const length of lengthsAt(run, at)) {
      if (at + length > run.length || ++steps > maxSteps) continue;
      const key = run.slice(at, at + length);
      const word = (afterVersion ? ports.get(key) : undefined) ?? all.get(key);
      if (!word || (word.port && port && word.port !== port)) continue;
      // "Creative Commons CC BY" says the same twice, and so does "CC BY Attribution".
      const again = seen.has(word.kind) && (word.kind === 'cc' || (word.kind === 'by' && [...seen].at(-1) === 'by'));
      const counts = word.kind !== 'fill' && word.kind !== 'port' && !again;
      if (counts && seen.has(word.kind)) continue;
      if (counts) seen.add(word.kind);
      const rest = from(at + length, word.port ?? port);
      if (rest) return rest;
      if (counts) seen.delete(word.kind);
    }
    return undefined;
  };
  return from(0, undefined);
}

const abbreviations = /^(?:by|nc|nd|sa)(?:[ _-]{1,3}(?:by|nc|nd|sa))+$/;

/** `by-nc`, `NC-SA`: the elements alone, which are also letters of other licenses' names (NCSA). */
export function readElements(folded: string): string | undefined {
  return abbreviations.test(folded) ? readCreativeCommons(`cc ${folded}`) : undefined;
}

/** `4`, `4.0`, `40` and `4.0.0` are 4.0. */
export function versionOf(digits: string): string | undefined {
  const [major, minor, ...rest] = digits.split('.');
  if (rest.some((part) => Number(part) !== 0)) return undefined;
  if (minor === undefined && /^[1-5][015]$/.test(major!)) return `${major![0]}.${major![1]}`;
  if (!/^[1-9]$/.test(major!) || !/^\d?$/.test(minor ?? '')) return undefined;
  return `${major}.${minor || '0'}`;
}

function expressionOf(
  seen: ReadonlySet<Kind>,
  version: string | undefined,
  port: string | undefined,
  license: boolean,
): string | undefined {
  const elements = (['by', 'nc', 'nd', 'sa'] as const).filter((kind) => seen.has(kind));
  if (seen.has('zero')) return elements.length === 0 && (version ?? '1.0') === '1.0' && port === undefined ? 'CC0-1.0' : undefined;
  if (seen.has('pd')) return undefined;
  if (elements.length === 0) return seen.has('cc') ? 'LicenseRef-CC' : undefined;
  // Every license since 2.0 has BY; only 1.0 had licenses without.
  const by = elements.includes('by') ? elements : version === '1.0' ? elements : (['by', ...elements] as const);
  if (!elements.includes('by') && !seen.has('cc')) return undefined;
  if (!seen.has('cc') && elements.length === 1 && version === undefined && !license) return undefined;
  return creativeCommonsId({ elements: by, version, port });
}

/** The id of a Creative Commons license: the SPDX id where there is one, else a `LicenseRef-CC-…`. Undefined for what cannot be. */
export function creativeCommonsId({ elements, version, port }: CreativeCommons): string | undefined {
  if (elements.includes('nd') && elements.includes('sa')) return undefined;
  const order = ['by', 'nc', 'nd', 'sa'];
  const type = [...elements]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .join('-')
    .toUpperCase();
  const id = ['CC', type, version, port?.toUpperCase()].filter(Boolean).join('-');
  if (version && Object.hasOwn(spdxList(), id)) return id;
  return `LicenseRef-${id}`;
}

let written: { whole: RegExp; of: Map<string, string> } | undefined;

/**
 * The text with names of Creative Commons licenses in other scripts than Latin replaced by their short form: `創用CC 姓名標示 4.0` and
 * `크리에이티브 커먼즈 저작자표시 4.0` become `CC BY 4.0`. Only names that begin with "Creative Commons" are replaced: the words alone mean other things too.
 */
export function commonsInLatin(text: string): string {
  if (isAscii(text)) return text;
  const { whole, of } = (written ??= inOtherScripts());
  return text.replace(whole, (name: string, parts: string) => {
    const codes: string[] = [];
    for (let rest = parts; rest !== ''; ) {
      const word = [...of.keys()].find((one) => rest.startsWith(one));
      if (word !== undefined) codes.push(of.get(word)!);
      rest = rest.slice(word?.length ?? 1);
    }
    return codes.includes('by') ? `CC ${[...new Set(codes)].join('-').toUpperCase()}` : name;
  });
}

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

function inOtherScripts(): { whole: RegExp; of: Map<string, string> } {
  const of = new Map<string, string>();
  const names: string[] = [];
  for (const [kind, list] of table('license-cc-words'))
    for (const word of list!.split('|')) {
      if (/\p{Script=Latin}/u.test(word) && !/cc/.test(word)) continue;
      if (kind === 'cc' && !isAscii(word)) names.push(word);
      else if (/^(?:by|nc|sa|nd)$/.test(kind!) && !isAscii(word)) of.set(word, kind!);
    }
  const byLength = (a: string, b: string): number => b.length - a.length;
  const any = (words: Iterable<string>): string => [...words].sort(byLength).join('|');
  const between = String.raw`[\s"“”「」『』（）()・/-]{0,3}`;
  const sorted = new Map([...of].sort(([a], [b]) => byLength(a, b)));
  return {
    whole: new RegExp(`(?:${any(names)})(?:\\s?CC)?(?:\\s?[（(][^（）()\\n]{1,20}[）)])?((?:${between}(?:${any(of.keys())}))+)`, 'giu'),
    of: sorted,
  };
}
