/** License words in one spelling: width, case, accents, dashes and quotes folded; separators are kept. */
export function fold(words: string): string {
  if (printable.test(words)) return words.toLowerCase().trim();
  return foldedOneByOne(words) ?? foldedWhole(words);
}

const printable = /^[\x20-\x7e]*$/;

/**
 * Characters that fold to the same whatever is beside them: no marks, no letters that join or take another form at a word's end. ASCII and
 * spaces, Latin, Russian, punctuation, kana, Han, Hangul syllables, full-width letters.
 */
const alone =
  /[\t\n\r -~\u00a0-\u02af\u0400-\u045f\u2010-\u2027\u202f-\u205f\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/;

/** What such a character folds to, by its code, once it was met; null for the others. */
const foldedAlone: (string | null | undefined)[] = new Array(65_536);

/** The words folded character by character; undefined where one of them depends on its neighbors. */
function foldedOneByOne(words: string): string | undefined {
  let folded = '';
  let spaced = true;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    const character = foldedAlone[code] ?? (foldedAlone[code] = foldedCharacter(words[at]!));
    if (character === null) return undefined;
    if (character !== ' ') folded += character;
    else if (!spaced) folded += ' ';
    spaced = character === ' ';
  }
  return folded.trimEnd();
}

function foldedCharacter(character: string): string | null {
  if (!alone.test(character)) return null;
  // Beside letters, so that a character that folds to white space is seen to do so.
  const folded = foldedWhole(`a${character}a`).slice(1, -1);
  return folded === ' ' || !folded.includes(' ') ? folded : null;
}

function foldedWhole(words: string): string {
  return (
    words
      // What colors text on a terminal is not part of a word.
      .replace(/\u001b\[[\d;]{0,20}[A-Za-z]/g, '')
      .normalize('NFKD')
      // Upper, then lower: ß and SS, ı and I, ς and Σ come out the same whatever case was written.
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[‐-―−﹘﹣]/g, '-')
      .replace(/[‘’‚′`´]/g, "'")
      .replace(/[“”„″«»「」『』《》]/g, '"')
      .replace(/[\s\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g, ' ')
      .trim()
  );
}

/** Folded words without anything but letters, digits and `+`: the key under which a name is kept. */
export function squash(folded: string): string {
  let key = '';
  let from = 0;
  for (let at = 0; at < folded.length; at++) {
    const kind = kindAt(folded, at);
    if (kind === FOREIGN) return folded.replace(/[^\p{L}\p{N}\p{M}+©]+/gu, '');
    if (kind !== OTHER) continue;
    key += folded.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? folded : key + folded.slice(from);
}

const [OTHER, LETTER, DIGIT, PLUS, FOREIGN] = [0, 1, 2, 3, 4];

/** What each character is in folded words, by code: letters, digits and `+` of ASCII, others of ASCII, and what is not ASCII. */
const kinds = new Uint8Array(65_536).fill(FOREIGN);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  kinds[code] = /[a-z]/.test(character) ? LETTER : /\d/.test(character) ? DIGIT : character === '+' ? PLUS : OTHER;
}

/** The kind of the character at a place; past the end there is none, as between words. */
function kindAt(words: string, at: number): number {
  return at < words.length ? kinds[words.charCodeAt(at)]! : OTHER;
}

/** Runs of letters and of digits, and each `+` and `©`. */
export function partsOf(folded: string, most = folded.length): string[] {
  const parts: string[] = [];
  let from = 0;
  let run = OTHER;
  for (let at = 0; at <= folded.length; at++) {
    const kind = kindAt(folded, at);
    if (kind === FOREIGN) return folded.match(/\d+|[a-z]+|\+|©|[\p{L}\p{M}]+/gu) ?? [];
    if (kind === run && kind !== PLUS) continue;
    if (run !== OTHER && parts.push(folded.slice(from, at)) >= most) return parts;
    from = at;
    run = kind;
  }
  return parts;
}

/** Words that say only that a license, or a version of it, is meant. */
const fillers = new Set(
  'the license licenses licence licences licensed lic version versions ver vers v 许可证 许可 许可协议 协议 授权 授权协议 版权协议 版 第 许可证第 授權 授權條款 許可協議 許可證'.split(
    ' ',
  ),
);

/**
 * A looser key: words for "license" and "version" are left out, and so is `.0` at the end of a version.
 * `Apache License, Version 2.0`, `apache-2` and `Apache 2.0 licence` have the same one.
 */
export function loosen(folded: string): string {
  const parts = partsOf(folded);
  return loosened(parts, parts.length, true);
}

/** What the looser key begins with, by the first parts alone. */
export function loosenedBeginning(folded: string): string {
  const parts = partsOf(folded, firstParts);
  return loosened(parts, Math.min(parts.length, firstParts) - 1, false);
}

const firstParts = 5;

/** The looser key of so many parts; a version that may go on is left open unless the words are `whole`. */
function loosened(parts: readonly string[], count: number, whole: boolean): string {
  let key = '';
  let version = '';
  for (let index = 0; index < count; index++) {
    let part = parts[index]!;
    if (isNumber(part)) {
      version += version === '' ? part : `.${part}`;
      continue;
    }
    // "gplv3", "lgplv2.1": the v belongs to the version.
    if (part.length > 2 && part.endsWith('v') && isNumber(parts[index + 1])) part = part.slice(0, -1);
    if (fillers.has(part)) continue;
    key = versioned(key, version) + part;
    version = '';
  }
  return whole ? versioned(key, version) : key;
}

/** True for a part that begins with a digit. */
export function isNumber(part: string | undefined): boolean {
  return part !== undefined && kindAt(part, 0) === DIGIT;
}

/** Every match of a global pattern that matches no empty words; `matchAll` would compile the pattern again for each text. */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

/** A word in running text. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

const DOT = 46;
const wordWithVersion = /[a-z\d]+(?:\.\d+)*\+*|(?:(?![a-z\d])[\p{L}\p{M}])+/gu;

/** Words of folded text in order, each with the version that belongs to it: `apache2.0`, `gpl2+`. */
export function wordsIn(folded: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < folded.length; at++) {
    const kind = kindAt(folded, at);
    if (kind === FOREIGN)
      return matchesIn(wordWithVersion, folded).map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
    if (kind !== LETTER && kind !== DIGIT) continue;
    const start = at;
    let version = true;
    while (true) {
      const next = kindAt(folded, at);
      if (next === LETTER || next === DIGIT) {
        // After a dot only digits belong to the word.
        if (next === LETTER && !version) break;
        at++;
      } else if (folded.charCodeAt(at) === DOT && kindAt(folded, at + 1) === DIGIT) {
        version = false;
        at++;
      } else break;
    }
    while (kindAt(folded, at) === PLUS) at++;
    words.push({ word: folded.slice(start, at), start, end: at });
    at--;
  }
  return words;
}

function versioned(key: string, version: string): string {
  if (version === '') return key;
  let stated = version;
  while (stated.endsWith('.0')) stated = stated.slice(0, -2);
  return isNumber(key.at(-1)) ? `${key} ${stated}` : key + stated;
}
