/**
 * A text as its letters and digits alone, so that a value that is known is found however it is written: in another case or width, with accents or
 * without, split by spaces, hyphens, line ends or what has no width, in the digits of another script, escaped for an address, for JSON or for HTML.
 */
import { keep } from '../../text/append.js';

/** The letters and digits of a text in lower case, with the place in the text of each. */
export interface BareText {
  /** The text as it is. */
  source: string;
  text: string;
  /** Where each unit of `text` begins and ends in the source. */
  start: readonly number[];
  end: readonly number[];
}

/** Characters without width, marks of direction, soft hyphens, variation selectors: between two letters they are nothing. */
const UNSEEN_UNITS = String.raw`\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\u20e3\ufe00-\ufe0f\ufeff\uffa0`;
const UNSEEN = new RegExp(`^[${UNSEEN_UNITS}]*$`);
const PLAIN = /^[ -~\s]*$/;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;
const MARKS = /\p{M}+/gu;
const DIGIT = /^\p{Nd}$/u;
/** Letters that no decomposition takes apart (Unicode has none for them), as they are written where they are not at hand. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ħ: 'h' };
/** Numerals as they are read out digit by digit, in common and in financial writing. */
const NUMERALS = '〇零0一1二2三3四4五5六6七7八8九9壹1贰2叁3肆4伍5陆6柒7捌8玖9貳2參3陸6幺1两2';
const NUMERAL = new Map([...NUMERALS.matchAll(/([^\d])(?=[^\d]?(\d))/gu)].map(([, character, digit]) => [character!, digit!] as const));
const READ_OUT = new RegExp(`[${[...NUMERAL.keys()].join('')}]{5,}`, 'u');
/** `%E5%BC%A0` in an address, `\u5f20` in JSON within a text, `&#24352;` in HTML. */
const ESCAPE = /(?:%[0-9A-Fa-f]{2}){1,4}|\\u[0-9A-Fa-f]{4}|&#(?:\d{2,7}|x[0-9A-Fa-f]{2,6});/y;
const MAX_KEPT_TEXTS = 4096;
const known = new Map<string, string>();

/** What is between two letters says nothing: it has no width. */
export function isUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** Short texts, which repeat from record to record. */
const SHORT = 32;
const shorts = new Map<string, BareText>();

/** The letters and digits of a text. `numerals`: Chinese numerals count as digits. */
export function bareText(source: string, numerals = false): BareText {
  if (source.length > SHORT || numerals) return bareTextOf(source, numerals);
  let short = shorts.get(source);
  if (short === undefined) {
    short = keep(shorts, source, bareTextOf(source, false), MAX_KEPT_TEXTS);
  }
  return short;
}

function bareTextOf(source: string, numerals: boolean): BareText {
  const start: number[] = [];
  const end: number[] = [];
  let text = '';
  const put = (by: string, from: number, to: number): void => {
    for (let unit = 0; unit < by.length; unit++) {
      start.push(from);
      end.push(to);
    }
    text += by;
  };
  for (let i = 0; i < source.length; ) {
    const code = source.charCodeAt(i);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) put(source[i]!, i, i + 1);
    else if (code >= 0x41 && code <= 0x5a) put(source[i]!.toLowerCase(), i, i + 1);
    else if (code === 0x25 || code === 0x5c || code === 0x26) {
      const written = escapedAt(source, i);
      if (written !== undefined) {
        put(foldedCharacter(written.by, numerals), i, written.end);
        i = written.end;
        continue;
      }
    } else if (code >= 0x80) {
      const character = String.fromCodePoint(source.codePointAt(i)!);
      put(foldedCharacter(character, numerals), i, i + character.length);
      i += character.length;
      continue;
    }
    i += 1;
  }
  return { source, text, start, end };
}

/** Whether a text has digits written as Chinese numerals. */
export function isReadOut(text: string): boolean {
  return READ_OUT.test(text);
}

/** The letters and digits of a value, as `bareText` has those of a text. */
export function bare(value: string): string {
  return PLAIN.test(value) && !/[%\\&]/.test(value) ? value.replace(/[^A-Za-z0-9]+/g, '').toLowerCase() : bareText(value).text;
}

/** One character that is escaped at this place; bytes of UTF-8 that are no character are left as they are. */
function escapedAt(source: string, at: number): { by: string; end: number } | undefined {
  ESCAPE.lastIndex = at;
  const written = ESCAPE.exec(source)?.[0];
  if (written === undefined) return undefined;
  if (!written.startsWith('%')) {
    const code = written.startsWith('\\') ? Number.parseInt(written.slice(2), 16) : Number(written.slice(2, -1).replace(/^x/, '0x'));
    return code > 0x10ffff ? undefined : { by: String.fromCodePoint(code), end: at + written.length };
  }
  const first = Number.parseInt(written.slice(1, 3), 16);
  const bytes = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (written.length < 3 * bytes) return undefined;
  const by = Buffer.from(written.slice(0, 3 * bytes).replaceAll('%', ''), 'hex').toString('utf8');
  return by === '\ufffd' || [...by].length !== 1 ? undefined : { by, end: at + 3 * bytes };
}

function foldedCharacter(character: string, numerals: boolean): string {
  if (numerals && NUMERAL.has(character)) return NUMERAL.get(character)!;
  let folded = known.get(character);
  if (folded === undefined) {
    folded = foldOf(character);
    keep(known, character, folded, MAX_KEPT_TEXTS);
  }
  return folded;
}

function foldOf(character: string): string {
  if (DIGIT.test(character)) return digitOf(character.codePointAt(0)!);
  // Hangul would come apart into its parts: it is put together again.
  const parts = character.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase();
  return [...parts].map((one) => LETTERS[one] ?? (LETTER_OR_DIGIT.test(one) ? one : '')).join('');
}

/** The value of a decimal digit: digits of a script follow one another from zero (Unicode, General_Category Nd). */
function digitOf(code: number): string {
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
