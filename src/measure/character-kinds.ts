/** Kinds of characters: what bytes, tokens and scripts are counted by. */
export const SPACE = 1;
export const NEWLINE = 2;
export const TAB = 3;
export const LOWER = 4;
export const UPPER = 5;
export const DIGIT = 6;
/** ASCII punctuation and signs. */
export const PUNCTUATION = 7;
/** Latin letters beyond ASCII. */
export const LATIN = 8;
export const HAN = 9;
export const KANA = 10;
export const HANGUL = 11;
/** Punctuation and forms of East Asian writing. */
export const WIDE = 12;
export const CYRILLIC = 13;
/** Letters and marks of all other scripts. */
export const LETTER = 14;
/** All else: signs, pictures, halves of characters beyond the first 65,536. */
export const SIGN = 15;
/** Han characters that are not among the 3,755 most common ones of GB 2312 (its first level): most traditional ones, and rare ones. */
export const RARE_HAN = 16;

const KINDS: readonly [number, RegExp][] = [
  [HAN, /\p{Script=Han}/u],
  [KANA, /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  [HANGUL, /\p{Script=Hangul}/u],
  [WIDE, /[\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/],
  [LATIN, /\p{Script=Latin}/u],
  [CYRILLIC, /[\p{Script=Cyrillic}\p{Script=Greek}]/u],
  [TAB, /\s/],
  [DIGIT, /\p{Nd}/u],
  [LETTER, /[\p{L}\p{M}]/u],
];

/** The first level of GB 2312: rows 16 to 55 of 94 characters. */
const COMMON_HAN = new Set(
  new TextDecoder('gb18030').decode(
    Uint8Array.from({ length: 40 * 94 * 2 }, (_, i) => (i % 2 === 0 ? 0xb0 + Math.floor(i / 188) : 0xa1 + ((i >> 1) % 94))),
  ),
);

/** By UTF-16 unit its kind, 0 where it was not asked for yet: telling all of them at the start would cost every thread 20 ms. */
const kinds = new Uint8Array(65536);
for (let code = 0; code < 128; code += 1) kinds[code] = asciiKind(code);

function asciiKind(code: number): number {
  if (code === 0x20) return SPACE;
  if (code === 0x0a || code === 0x0d) return NEWLINE;
  if (code === 0x09 || code === 0x0b || code === 0x0c) return TAB;
  if (code >= 0x61 && code <= 0x7a) return LOWER;
  if (code >= 0x41 && code <= 0x5a) return UPPER;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  return code < 0x20 || code === 0x7f ? SIGN : PUNCTUATION;
}

/** The kind of a UTF-16 unit. */
export function kindOf(code: number): number {
  const kind = kinds[code]!;
  return kind === 0 ? tell(code) : kind;
}

function tell(code: number): number {
  const text = String.fromCharCode(code);
  const script = KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? SIGN;
  const kind = script === HAN && !COMMON_HAN.has(text) ? RARE_HAN : script;
  kinds[code] = kind;
  return kind;
}

/** Whether a UTF-16 unit is a letter. */
export function isLetter(code: number): boolean {
  const kind = kindOf(code);
  return (
    kind === LOWER ||
    kind === UPPER ||
    (kind >= LATIN && kind !== WIDE && kind !== SIGN && kind !== LETTER) ||
    (kind === LETTER && isBase(code))
  );
}

/** By unit of a script that has marks: 1 a letter, 2 a mark. */
const bases = new Uint8Array(65536);

function isBase(code: number): boolean {
  if (bases[code] === 0) bases[code] = /\p{L}/u.test(String.fromCharCode(code)) ? 1 : 2;
  return bases[code] === 1;
}
