/** Which encoding bytes are in, judged from the beginning of a file, as an editor would. */
import { asBuffer } from './bytes.js';

/** The name of the encoding for `TextDecoder`, or undefined when the bytes are no text. `whole` is false when the bytes may end inside a character. */
export function detectEncoding(bytes: Uint8Array, whole: boolean): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return wide;
  if (controlShare(bytes) > 0.02) return undefined;
  if (decodes(bytes, 'utf-8', whole)) return 'utf-8';
  return eastAsian(bytes, whole) ?? 'windows-1252';
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
