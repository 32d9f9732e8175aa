/** What formats with one item a line have in common. */

import type { ProblemReason } from '../model/basics.js';
import type { Head, ManifestFile, Part } from '../model/format.js';
import type { Item, Read } from '../model/item.js';
import { wrong } from '../text/reasons/reason.js';
import { asUtf8, dropMark, isUtf8Label, keepsLineEnds, lines, recordDecoder } from './bytes.js';
import { guessedEncoding, ProblemLimit, streamProblem } from './problems.js';

export interface TextLine {
  text: string;
  bytes: Uint8Array;
  /** From 1. */
  line: number;
}

/** Tells of something wrong on the line at hand; `lost` is 1 when left out. */
export type Tell = (what: ProblemReason, lost?: number) => void;

/** What an item is without its place and kind, which are the line's. */
export type LineItem = Pick<Item, 'fields' | 'key' | 'unseen'>;

/** Reads a list with one item a line in any encoding; lines without words are passed over. `returns`: a CR alone ends a line. */
export async function* itemLines(
  file: ManifestFile,
  part: Part | undefined,
  itemOf: (line: TextLine, tell: Tell) => LineItem | undefined,
  returns = true,
): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  const { path } = file;
  let last = 0;
  try {
    const guess = (part?.start ?? 0) === 0 ? guessedEncoding(file) : undefined;
    if (guess !== undefined) yield [guess];
    const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
    const asIs = isUtf8Label(encoding) || keepsLineEnds(encoding);
    const decode = recordDecoder(asIs ? encoding : 'utf-8');
    const chunks = asIs ? file.bytes(part) : asUtf8(file.bytes(part), encoding);
    for await (const batch of lines(chunks, { returns })) {
      const reads: Read[] = [];
      for (const { bytes: raw, line, tooLong } of batch) {
        last = line;
        const tell: Tell = (what, lost = 1) => {
          const problem = limit.admit({ kind: 'problem', what, at: { path, line }, lost });
          if (problem !== undefined) reads.push(problem);
        };
        if (tooLong !== undefined) {
          tell(wrong('text/line-too-long', { bytes: tooLong }));
          continue;
        }
        const bytes = line === 1 ? dropMark(raw) : raw;
        const { text, broken } = decode(bytes);
        if (text.trim() === '') continue;
        if (broken) tell(wrong('text/bad-bytes'), 0);
        const item = itemOf({ text, bytes, line }, tell);
        if (item !== undefined) reads.push({ kind: 'item', ...item, at: { path, line }, record: bytes });
      }
      if (reads.length > 0) yield reads;
    }
  } catch (error) {
    yield [streamProblem(error, { path, line: last + 1 })];
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

/** What puts pieces of a file together to reads. */
export interface Gatherer<Piece> {
  reads: Read[];
  readonly limit: ProblemLimit;
  readonly line: number;
  feed(piece: Piece): void;
  /** Nothing more comes. */
  end(): void;
}

/** The reads of a file whose items take several pieces each. `piecesIn`: the file in pieces, in its encoding. */
export async function* gathered<Piece>(
  file: ManifestFile,
  gatherer: Gatherer<Piece>,
  piecesIn: (encoding: string) => AsyncIterable<Iterable<Piece>>,
): AsyncGenerator<readonly Read[], void, undefined> {
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    for await (const pieces of piecesIn(file.columns?.encoding ?? file.head.encoding ?? 'utf-8')) {
      for (const piece of pieces) gatherer.feed(piece);
      const reads = gatherer.reads.splice(0);
      if (reads.length > 0) yield reads;
    }
    gatherer.end();
  } catch (error) {
    yield [...gatherer.reads.splice(0), streamProblem(error, { path: file.path, line: gatherer.line })];
  }
  const rest = [...gatherer.reads, ...gatherer.limit.rest()];
  if (rest.length > 0) yield rest;
}

/** The first lines of a head that hold something, none of them cut; undefined for what is no text. */
export function firstLines({ text, whole }: Head, most: number): string[] | undefined {
  if (text === undefined) return undefined;
  const all = text.split(/\r\n|\n|\r/, most * 2 + 1);
  const cut = !whole && all.length <= most * 2;
  return (cut ? all.slice(0, -1) : all).filter((line) => line.trim() !== '').slice(0, most);
}
