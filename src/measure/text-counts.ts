import {
  CYRILLIC,
  DIGIT,
  HAN,
  HANGUL,
  KANA,
  kindOf,
  LATIN,
  LETTER,
  LOWER,
  NEWLINE,
  PUNCTUATION,
  RARE_HAN,
  SIGN,
  SPACE,
  TAB,
  UPPER,
  WIDE,
} from './character-kinds.js';

/** What a text is counted by to estimate its tokens; the order is that of the coefficients. */
export const FEATURES = [
  'words',
  'letters of words beyond the fifth',
  'letters of words beyond the ninth',
  'words not after a space',
  'changes from lower to upper case',
  'capitals after capitals',
  'Latin letters beyond ASCII',
  'groups of three digits',
  'runs of punctuation',
  'punctuation after punctuation',
  'runs of line ends',
  'indents',
  'Han characters',
  'runs of Han characters',
  'kana',
  'Hangul syllables',
  'East Asian punctuation',
  'Cyrillic and Greek letters',
  'Cyrillic and Greek words',
  'other letters',
  'signs',
  'Han characters beyond the most common',
] as const;

/** Counts the characters of texts: bytes in UTF-8, Unicode characters, and what tokens are estimated from. One pass, no memory of its own. */
export class TextCounts {
  readonly features = new Float64Array(FEATURES.length);
  bytes = 0;
  characters = 0;
  lines = 0;

  /** Begins anew. */
  clear(): void {
    this.features.fill(0);
    this.bytes = this.characters = this.lines = 0;
  }

  /** ASCII punctuation in a hundred characters. */
  get punctuation(): number {
    return (100 * (this.features[8]! + this.features[9]!)) / Math.max(1, this.characters);
  }

  /** Adds a text. */
  add(text: string): void {
    const f = this.features;
    const length = text.length;
    let bytes = 0;
    let pairs = 0;
    let lines = 0;
    let before = SPACE;
    let run = 0;
    let letters = 0;
    for (let i = 0; i < length; i += 1) {
      const code = text.charCodeAt(i);
      const kind = kindOf(code);
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
      run = kind === before ? run + 1 : 1;
      switch (kind) {
        case LOWER:
        case UPPER:
        case LATIN: {
          const first = i;
          if (before !== LOWER && before !== UPPER && before !== LATIN) {
            f[0]! += 1;
            if (before !== SPACE) f[3]! += 1;
            letters = 0;
          } else if (kind === UPPER) f[before === UPPER ? 5 : 4]! += 1;
          if (kind === LATIN) f[6]! += 1;
          // Most letters are small ones after others, of which nothing changes but the length of the word.
          while (kind === LOWER && i + 1 < length && isSmall(text.charCodeAt(i + 1))) i += 1;
          bytes += i - first;
          const all = letters + i - first + 1;
          if (all > 5) f[1]! += all - Math.max(5, letters);
          if (all > 9) f[2]! += all - Math.max(9, letters);
          letters = all;
          break;
        }
        case DIGIT:
          if (run % 3 === 1) f[7]! += 1;
          break;
        case PUNCTUATION:
          f[run === 1 ? 8 : 9]! += 1;
          break;
        case NEWLINE:
          if (run === 1) f[10]! += 1;
          if (code === 0x0a) lines += 1;
          break;
        case SPACE:
        case TAB:
          // A single space goes with the word behind it.
          if (run === 2 || (kind === TAB && run === 1)) f[11]! += 1;
          break;
        case HAN:
        case RARE_HAN:
          f[12]! += 1;
          if (kind === RARE_HAN) f[21]! += 1;
          if (before !== HAN && before !== RARE_HAN) f[13]! += 1;
          break;
        case KANA:
          f[14]! += 1;
          break;
        case HANGUL:
          f[15]! += 1;
          break;
        case WIDE:
          f[16]! += 1;
          break;
        case CYRILLIC:
          f[17]! += 1;
          if (run === 1) f[18]! += 1;
          break;
        case LETTER:
          f[19]! += 1;
          break;
        case SIGN:
          f[20]! += 1;
          // Two units are one character of four bytes.
          if (code >= 0xdc00 && code <= 0xdfff && isHigh(text, i)) {
            pairs += 1;
          }
          break;
      }
      before = kind;
    }
    this.bytes += bytes - 2 * pairs;
    this.characters += length - pairs;
    this.lines += lines;
  }
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isHigh(text: string, low: number): boolean {
  if (low === 0) return false;
  const code = text.charCodeAt(low - 1);
  return code >= 0xd800 && code <= 0xdbff;
}
