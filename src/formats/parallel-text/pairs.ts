/** The sides of a parallel corpus, read together: a line of each is one item. */

import type { Json, ProblemReason } from '../../model/basics.js';
import type { ManifestFile } from '../../model/format.js';
import type { Problem, Read } from '../../model/item.js';
import { asUtf8, dropMark, type Line, lines, recordDecoder } from '../../reading/bytes.js';
import type { SidesListing } from '../../reading/parallel-names.js';
import { ProblemLimit, streamProblem } from '../../reading/problems.js';
import { append } from '../../text/append.js';
import { wrong } from '../../text/reasons/reason.js';

/** Where the texts of the sides beyond the first are. */
export const TRANSLATIONS: readonly string[] = ['translation', ...Array.from({ length: 28 }, (_, i) => `translation_${i + 2}`)];

const BATCH = 512;
const decode = recordDecoder('utf-8');
const SEPARATOR = Buffer.from('\n');

/** Reads the listing of the sides, and then all of them in step. */
export async function* pairs(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { sides } = JSON.parse(file.head.text ?? '') as SidesListing;
  const limit = new ProblemLimit();
  const told = unequal(file.path, sides);
  if (told !== undefined) yield [told];
  const open = sides.map(({ name, encoding, returns }) => new LineByLine(asUtf8(file.member!(name), encoding), returns));
  let reads: Read[] = [];
  for (let line = 1; ; line += 1) {
    let row: (Line | undefined)[];
    try {
      row = await Promise.all(open.map((side) => side.next()));
    } catch (error) {
      yield [...reads, streamProblem(error, { path: file.path, line })];
      reads = [];
      break;
    }
    if (row.every((one) => one === undefined)) break;
    append(reads, readsOf(row, sides, { path: file.path, line }, limit));
    if (reads.length < BATCH) continue;
    yield reads;
    reads = [];
  }
  yield [...reads, ...limit.rest()];
}

/** Says where the sides have different numbers of lines. */
function unequal(path: string, sides: SidesListing['sides']): Problem | undefined {
  const counts = sides.map((side) => side.lines);
  const fewest = Math.min(...counts);
  if (fewest === Math.max(...counts)) return undefined;
  const what = wrong('parallel/uneven', { sides: sides.map(({ name, lines: count }) => `${name}: ${count.toLocaleString('en')}`) });
  return { kind: 'problem', what, at: { path, line: fewest + 1 }, lost: 0 };
}

function readsOf(
  row: readonly (Line | undefined)[],
  sides: SidesListing['sides'],
  at: { path: string; line: number },
  limit: ProblemLimit,
): Read[] {
  const reads: Read[] = [];
  const fields: Record<string, Json> = {};
  const bytes: Uint8Array[] = [];
  const tell = (what: ProblemReason, lost: number): void => {
    const problem = limit.admit({ kind: 'problem', what, at, lost });
    if (problem !== undefined) reads.push(problem);
  };
  for (const [i, one] of row.entries()) {
    const { name, language } = sides[i]!;
    const raw = one === undefined ? SEPARATOR.subarray(0, 0) : at.line === 1 ? dropMark(one.bytes) : one.bytes;
    if (i > 0) bytes.push(SEPARATOR);
    bytes.push(raw);
    if (one?.tooLong !== undefined) tell(wrong('parallel/line-too-long', { side: name, bytes: one.tooLong }), 1);
    const { text, broken } = decode(raw);
    if (text.trim() === '') continue;
    if (broken) tell(wrong('text/bad-bytes'), 0);
    const member = i === 0 ? 'text' : TRANSLATIONS[i - 1]!;
    fields[member] = text;
    fields[i === 0 ? 'language' : `${member}_language`] = language;
  }
  const filled = Object.keys(fields).length / 2;
  if (filled === 0) return reads;
  if (filled < row.length && row.every((one) => one !== undefined)) tell(wrong('parallel/blank'), 0);
  reads.push({ kind: 'item', fields, at, record: Buffer.concat(bytes) });
  return reads;
}

/** The lines of a file, one at a time. */
class LineByLine {
  readonly #batches: AsyncIterator<readonly Line[]>;
  #batch: readonly Line[] = [];
  #at = 0;

  constructor(chunks: AsyncIterable<Uint8Array>, returns: boolean) {
    this.#batches = lines(chunks, { returns })[Symbol.asyncIterator]();
  }

  async next(): Promise<Line | undefined> {
    while (this.#at === this.#batch.length) {
      const { done, value } = await this.#batches.next();
      if (done) return undefined;
      this.#batch = value;
      this.#at = 0;
    }
    this.#at += 1;
    return this.#batch[this.#at - 1];
  }
}
