/** Replacing parts of a text in the bytes it is in, whatever its encoding, so that all other bytes stay as they are. */
import { isUtf8 } from 'node:buffer';
import type { Edit, Editor, ManifestFile } from '../model/format.js';
import { asBuffer, keepsLineEnds, MAX_LINE } from './bytes.js';

const CR = 13;
const LF = 10;

/** Why a file cannot be rewritten. Closed. */
export type NoRewrite = 'long-line' | 'long-text' | 'encoding' | 'deep';

/** The file cannot be written again with all else as it is; nothing of what was written so far may be kept. */
export class CannotRewrite extends Error {
  override readonly name = 'CannotRewrite';
  readonly why: NoRewrite;

  constructor(why: NoRewrite) {
    super(why);
    this.why = why;
  }
}

/** A text with its edits made. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let last = 0;
  for (const { start, end, by } of edits) {
    result += text.slice(last, start) + by;
    last = end;
  }
  return result + text.slice(last);
}

/** The name of a file's encoding as `TextDecoder` has it. Throws `CannotRewrite` for one that is none, or whose bytes depend on what went before. */
export function encodingOf({ columns, head }: Pick<ManifestFile, 'columns' | 'head'>): string {
  let name: string;
  try {
    name = new TextDecoder(columns?.encoding ?? head.encoding ?? 'utf-8').encoding;
  } catch {
    throw new CannotRewrite('encoding');
  }
  if (!keepsLineEnds(name) && !name.startsWith('utf-16')) throw new CannotRewrite('encoding');
  return name;
}

/** The bytes of a file with each line edited. The text of a line has no line end and no byte order mark; lines count from 1. */
export async function* rewriteLines(
  file: ManifestFile,
  editLine: (text: string, line: number) => readonly Edit[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoding = encodingOf(file);
  let count = 0;
  for await (const lines of wholeLines(file, encoding)) {
    const written: Uint8Array[] = [];
    for (const bytes of lines) {
      count += 1;
      const from = count === 1 ? markLength(bytes, encoding) : 0;
      const text = decoded(bytes.subarray(from), encoding);
      const edits = editLine(text.replace(/(?:\r\n|\n|\r)$/, ''), count);
      if (edits.length === 0) written.push(bytes);
      else written.push(bytes.subarray(0, from), rewritten(bytes.subarray(from), text, edits, encoding));
    }
    yield Buffer.concat(written);
  }
}

function markLength(bytes: Buffer, encoding: string): number {
  if (encoding === 'utf-8') return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const mark = encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff];
  return encoding.startsWith('utf-16') && bytes[0] === mark[0] && bytes[1] === mark[1] ? 2 : 0;
}

function decoded(bytes: Buffer, encoding: string): string {
  if (encoding === 'utf-8') return bytes.toString('utf8');
  if (encoding.startsWith('utf-16')) return utf16(bytes, encoding).toString('utf16le');
  return fed(new TextDecoder(encoding, { ignoreBOM: true }), bytes, false);
}

/** Node's decoders of multi-byte encodings throw for some broken bytes, whether they are told to be exact or not. */
function fed(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new CannotRewrite('encoding');
  }
}

/** UTF-16 in the other order of its bytes, where that is the one of the encoding; Node keeps unpaired surrogates, a decoder would not. */
function utf16(bytes: Buffer, encoding: string): Buffer {
  return encoding === 'utf-16le' ? bytes : Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
}

function rewritten(bytes: Buffer, text: string, edits: readonly Edit[], encoding: string): Buffer {
  if (encoding === 'utf-8' && isUtf8(bytes)) return Buffer.from(edited(text, edits));
  if (encoding.startsWith('utf-16')) {
    if (bytes.length % 2 === 1) throw new CannotRewrite('encoding');
    return utf16(Buffer.from(edited(text, edits), 'utf16le'), encoding);
  }
  const offsets = offsetsOf(bytes, encoding);
  const parts: Buffer[] = [];
  let last = 0;
  for (const { start, end, by } of edits) {
    parts.push(bytes.subarray(last, offsets[start]), Buffer.from(by, 'latin1'));
    last = offsets[end] ?? bytes.length;
  }
  const result = Buffer.concat([...parts, bytes.subarray(last)]);
  // Bytes that mean nothing have no place of their own: where one stands by an edit, rather nothing is written than something wrong.
  if (decoded(result, encoding) !== edited(text, edits)) throw new CannotRewrite('encoding');
  return result;
}

/** Where each UTF-16 unit of the decoded text begins in the bytes; one more for the end. Told by feeding the decoder byte by byte. */
function offsetsOf(bytes: Buffer, encoding: string): number[] {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const offsets: number[] = [];
  let begun = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const made = fed(decoder, bytes.subarray(i, i + 1), true);
    if (made === '') continue;
    const broken = made.length > 1 && made.codePointAt(0) === 0xfffd;
    for (let unit = 0; unit < made.length; unit += 1) offsets.push(broken && unit === made.length - 1 ? i : begun);
    begun = i + 1;
  }
  for (const _ of fed(decoder, bytes.subarray(bytes.length), false)) offsets.push(begun);
  offsets.push(bytes.length);
  return offsets;
}

/** Lines with their ends, in batches, as they are read. Throws `CannotRewrite` for one that is too long to be read. */
async function* wholeLines(file: ManifestFile, encoding: string): AsyncGenerator<Buffer[], void, undefined> {
  const wide = encoding.startsWith('utf-16') ? 2 : 1;
  const longest = MAX_LINE * wide;
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of file.bytes()) {
    held.push(asBuffer(chunk));
    length += chunk.length;
    if (chunk.includes(LF) || chunk.includes(CR)) {
      const bytes = held.length === 1 ? held[0]! : Buffer.concat(held);
      const lines = endedLines(bytes, encoding, wide);
      if (lines.some((line) => line.length > longest + 2 * wide)) throw new CannotRewrite('long-line');
      length -= lines.reduce((sum, line) => sum + line.length, 0);
      held = length > 0 ? [bytes.subarray(-length)] : [];
      if (lines.length > 0) yield lines;
    }
    if (length > longest) throw new CannotRewrite('long-line');
  }
  // An end at the edge of a chunk may be found only now.
  const bytes = Buffer.concat(held);
  const lines = endedLines(bytes, encoding, wide);
  const rest = bytes.subarray(lines.reduce((sum, line) => sum + line.length, 0));
  if (bytes.length > 0) yield rest.length > 0 ? [...lines, rest] : lines;
}

/** The lines of these bytes that surely end in them. */
function endedLines(bytes: Buffer, encoding: string, wide: number): Buffer[] {
  const unit = (byte: number): Buffer => Buffer.from(wide === 1 ? [byte] : encoding === 'utf-16le' ? [byte, 0] : [0, byte]);
  const [feed, back] = [unit(LF), unit(CR)];
  const lines: Buffer[] = [];
  let nextFeed = indexOfUnit(bytes, feed, 0);
  let nextBack = indexOfUnit(bytes, back, 0);
  for (let at = 0; ; ) {
    const isReturn = nextBack >= 0 && (nextFeed < 0 || nextBack < nextFeed);
    let end = (isReturn ? nextBack : nextFeed) + wide;
    // Behind a CR at the end of what there is, an LF may come.
    if (end < wide || (isReturn && end + wide > bytes.length)) return lines;
    if (isReturn && nextFeed === end) end += wide;
    lines.push(bytes.subarray(at, end));
    at = end;
    if (nextFeed >= 0 && nextFeed < at) nextFeed = indexOfUnit(bytes, feed, at);
    if (isReturn) nextBack = indexOfUnit(bytes, back, at);
  }
}

/** Where a unit of one or two bytes is, in the step of the text. */
function indexOfUnit(bytes: Buffer, unit: Buffer, from: number): number {
  let at = bytes.indexOf(unit, from);
  while (at >= 0 && at % unit.length !== 0) at = bytes.indexOf(unit, at + 1);
  return at;
}

/** The bytes of a file with each line edited as one text. */
export function rewriteTexts(file: ManifestFile, editor: Editor): AsyncIterable<Uint8Array> {
  return rewriteLines(file, (text) => editor(text, undefined, false));
}
