/** Which encoding bytes are in, judged from the beginning of a file, as an editor would. */
import { asBuffer } from '../bytes.js';
import { encodingByFrequency } from './encoding-frequency.js';

/** An encoding as `TextDecoder` names it, and whether more than frequencies speak for it: a mark, its own form, or two methods that agree. */
export interface TextEncoding {
  encoding: string;
  sure: boolean;
}

/** The name of the encoding for `TextDecoder`, or undefined when the bytes are no text. `whole` is false when the bytes may end inside a character. */
export function detectEncoding(bytes: Uint8Array, whole: boolean): string | undefined {
  return textEncoding(bytes, whole)?.encoding;
}

/** The encoding of text and how sure it is; undefined when the bytes are no text. */
export function textEncoding(bytes: Uint8Array, whole: boolean): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', sure: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return { encoding: 'utf-16le', sure: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', sure: true };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { encoding: wide, sure: true };
  if (controlShare(bytes) > 0.02) return undefined;
  if (decodes(bytes, 'utf-8', whole)) return { encoding: isIso2022(bytes) ? 'iso-2022-jp' : 'utf-8', sure: true };
  return guessed(bytes, whole);
}

/** Text of seven bits with the escapes that begin Japanese characters (ISO/IEC 2022, RFC 1468). */
function isIso2022(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  if (at < 0) return false;
  const text = asBuffer(bytes);
  return (text.includes('\x1b$B') || text.includes('\x1b$@')) && text.includes('\x1b(');
}

/** The encoding by the frequency of its characters; sure where the form of the bytes, or the script they come to, says so too. */
function guessed(bytes: Uint8Array, whole: boolean): TextEncoding {
  const byForm = eastAsian(bytes, whole);
  const byFrequency = frequent(bytes, whole);
  if (byFrequency === undefined && byForm === undefined && isThai(bytes)) return { encoding: 'windows-874', sure: true };
  if (byFrequency === undefined) return { encoding: byForm ?? 'windows-1252', sure: false };
  if (byFrequency === byForm) return { encoding: byFrequency, sure: true };
  return { encoding: byFrequency, sure: isInScript(bytes, byFrequency) };
}

/** Fewer Thai letters say nothing. */
const MIN_THAI_LETTERS = 24;

/**
 * Whether the bytes beyond ASCII are Thai (TIS-620): long runs of its letters, of which some are signs over and under others, that begin no run and
 * of which no three follow each other.
 */
function isThai(bytes: Uint8Array): boolean {
  let letters = 0;
  let signs = 0;
  let runs = 0;
  let together = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    if (byte < 0xa1 || byte > 0xfb || (byte > 0xda && byte < 0xdf)) return false;
    const begins = i === 0 || bytes[i - 1]! < 0x80;
    if (begins) runs += 1;
    letters += 1;
    const isSign = byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
    together = isSign ? together + 1 : 0;
    if (isSign) signs += 1;
    if (together > 2 || (isSign && begins)) return false;
  }
  return letters >= MIN_THAI_LETTERS && letters >= runs * 5 && signs > letters * 0.1 && signs < letters * 0.45;
}

/** UTF-16 without byte order mark, as Windows tools write it: every other byte of ASCII text is NUL. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

/** Share of control characters that text does not hold; an odd NUL or escape in a long text is let pass. */
function controlShare(bytes: Uint8Array): number {
  if (bytes.length === 0) return 0;
  let count = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) count += 1;
  return count / bytes.length;
}

function decodes(bytes: Uint8Array, encoding: string, whole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/**
 * GB18030 or Big5, when most pairs of high bytes are characters in daily use: both tables put those in rows of their own, and text in
 * other 8-bit encodings seldom falls into them.
 */
function eastAsian(bytes: Uint8Array, whole: boolean): string | undefined {
  const gb = pairShare(bytes, (lead, trail) => trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3));
  const big5 = pairShare(
    bytes,
    (lead, trail) => lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe)),
  );
  const [better, share] = gb >= big5 ? (['gb18030', gb] as const) : (['big5', big5] as const);
  return share >= 0.7 && decodes(bytes, better, whole) ? better : undefined;
}

/** Of the characters that begin with a high byte, the share whose two bytes are as `common` says. */
function pairShare(bytes: Uint8Array, common: (lead: number, trail: number) => boolean): number {
  const buffer = asBuffer(bytes);
  let pairs = 0;
  let hits = 0;
  for (let i = 0; i < buffer.length - 1; i += 1) {
    const lead = buffer[i] ?? 0;
    if (lead < 0x80) continue;
    pairs += 1;
    if (common(lead, buffer[i + 1] ?? 0)) hits += 1;
    i += 1;
  }
  return pairs === 0 ? 0 : hits / pairs;
}

/** What the frequencies of characters say, where the bytes are valid in it. */
function frequent(bytes: Uint8Array, whole: boolean): string | undefined {
  const encoding = encodingByFrequency(bytes);
  return encoding !== undefined && decodes(bytes, encoding, whole) ? encoding : undefined;
}

/** Letters beyond ASCII that text of an encoding is written in. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  'euc-kr': /\p{Script=Hangul}/u,
  'euc-jp': /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  shift_jis: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  'windows-1251': /\p{Script=Cyrillic}/u,
  'koi8-r': /\p{Script=Cyrillic}/u,
  'koi8-u': /\p{Script=Cyrillic}/u,
  'windows-1253': /\p{Script=Greek}/u,
  'windows-1255': /\p{Script=Hebrew}/u,
  'windows-1256': /\p{Script=Arabic}/u,
  'windows-874': /\p{Script=Thai}/u,
};
/** Fewer letters say nothing. */
const MIN_LETTERS = 12;

/** Whether the letters beyond ASCII are mostly those of the script that the encoding is for: of others they fall into any. */
function isInScript(bytes: Uint8Array, encoding: string): boolean {
  const script = SCRIPTS[encoding];
  if (script === undefined) return false;
  const letters = new TextDecoder(encoding).decode(bytes.subarray(0, 16 << 10)).match(/[^\x00-\x7f\P{L}]/gu) ?? [];
  const inScript = letters.filter((letter) => script.test(letter)).length;
  // Japanese is written in Han characters as well, and in hardly any others.
  const least = encoding === 'euc-jp' || encoding === 'shift_jis' ? 0.3 : 0.9;
  return letters.length >= MIN_LETTERS && inScript >= letters.length * least;
}
