import { hanForms } from '../text/traditional.js';
import { CYRILLIC, HAN, HANGUL, KANA, kindOf, LATIN, LETTER, LOWER, RARE_HAN, UPPER } from './character-kinds.js';

/** The script that most letters of a text are in, and its language where the script alone tells it. */
export interface Script {
  name: string;
  letters: number;
  language?: string;
}

/** Scripts that are told by blocks of Unicode: first and last unit, name, and the language where it is written in no other one that matters. */
const BLOCKS: readonly (readonly [number, number, string, string?])[] = [
  [0x0370, 0x03ff, 'Greek', 'el'],
  [0x0400, 0x052f, 'Cyrillic'],
  [0x0530, 0x058f, 'Armenian', 'hy'],
  [0x0590, 0x05ff, 'Hebrew', 'he'],
  [0x0600, 0x077f, 'Arabic'],
  [0x0900, 0x097f, 'Devanagari'],
  [0x0980, 0x09ff, 'Bengali', 'bn'],
  [0x0a00, 0x0a7f, 'Gurmukhi', 'pa'],
  [0x0a80, 0x0aff, 'Gujarati', 'gu'],
  [0x0b00, 0x0b7f, 'Oriya', 'or'],
  [0x0b80, 0x0bff, 'Tamil', 'ta'],
  [0x0c00, 0x0c7f, 'Telugu', 'te'],
  [0x0c80, 0x0cff, 'Kannada', 'kn'],
  [0x0d00, 0x0d7f, 'Malayalam', 'ml'],
  [0x0d80, 0x0dff, 'Sinhala', 'si'],
  [0x0e00, 0x0e7f, 'Thai', 'th'],
  [0x0e80, 0x0eff, 'Lao', 'lo'],
  [0x0f00, 0x0fff, 'Tibetan', 'bo'],
  [0x1000, 0x109f, 'Myanmar', 'my'],
  [0x10a0, 0x10ff, 'Georgian', 'ka'],
  [0x1200, 0x137f, 'Ethiopic', 'am'],
  [0x1780, 0x17ff, 'Khmer', 'km'],
  [0x1800, 0x18af, 'Mongolian', 'mn'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x1f00, 0x1fff, 'Greek', 'el'],
];

/** Languages of a script: n-grams of bytes may not answer with one that is not written in it. */
export const CYRILLIC_AND_OTHERS: Readonly<Record<string, ReadonlySet<string>>> = {
  Cyrillic: new Set(['be', 'bg', 'ru', 'sr', 'uk']),
  Arabic: new Set(['ar', 'fa', 'ku', 'ur']),
  Devanagari: new Set(['hi', 'mr']),
};

/** A Han character says about as much as three Latin letters. */
const HAN_LETTERS = 3;
/** Fewer characters of East Asia are not asked for their language. */
const LEAST_HAN = 2;
/** The share of kana from which on a text with Han characters is Japanese: Chinese texts quote some. */
const KANA_SHARE = 0.1;

const counts = new Uint16Array(BLOCKS.length);

/** The script of the first units of a text; undefined where it has no letters. */
export function scriptOf(text: string, units: number): Script | undefined {
  const end = Math.min(text.length, units);
  let [latin, han, kana, hangul, others] = [0, 0, 0, 0, 0];
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === LOWER || kind === UPPER || kind === LATIN) latin += 1;
    else if (kind === HAN || kind === RARE_HAN) han += 1;
    else if (kind === KANA) kana += 1;
    else if (kind === HANGUL) hangul += 1;
    else if (kind === CYRILLIC || kind === LETTER) {
      if (others === 0) counts.fill(0);
      others += 1;
      const block = BLOCKS.findIndex(([first, last]) => code >= first && code <= last);
      if (block >= 0) counts[block]! += 1;
    }
  }
  const eastern = han + kana + hangul;
  if (eastern * HAN_LETTERS > latin && eastern * HAN_LETTERS > others) return eastAsian(text, end, han, kana, hangul);
  if (others > latin) return blockOf();
  return latin === 0 ? undefined : { name: 'Latin', letters: latin };
}

function eastAsian(text: string, end: number, han: number, kana: number, hangul: number): Script {
  const letters = han + kana + hangul;
  if (letters < LEAST_HAN) return { name: 'Han', letters: 0 };
  if (hangul * 2 > han + kana) return { name: 'Hangul', letters, language: 'ko' };
  if (kana >= KANA_SHARE * (han + kana)) return { name: 'Japanese', letters, language: 'ja' };
  return { name: 'Han', letters, language: chinese(text, end) };
}

/** Chinese in traditional or simplified characters, by which of them there are more; where a text has neither, its script is left open. */
function chinese(text: string, end: number): string {
  const forms = hanForms();
  let [traditional, simplified] = [0, 0];
  for (let i = 0; i < end; i += 1) {
    const form = forms[text.charCodeAt(i)]!;
    if (form === 1) traditional += 1;
    else if (form === 2) simplified += 1;
  }
  if (traditional === simplified) return 'zh';
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

function blockOf(): Script | undefined {
  let best = 0;
  for (let i = 1; i < counts.length; i += 1) if (counts[i]! > counts[best]!) best = i;
  const [, , name, language] = BLOCKS[best]!;
  return counts[best] === 0 ? undefined : { name, letters: counts[best]!, ...(language !== undefined && { language }) };
}
