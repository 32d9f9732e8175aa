/** What a checker says, one line a judgment, on the disk before the next item is shown (docs/samples.md). */

import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LicitError } from '../model/errors.js';
import { type Judgment, judgmentVerdicts } from '../model/sample.js';
import { makeFolders, refuseLinks, writeAll } from '../reading/safe-files.js';
import { failure } from '../text/failures/failure.js';
import { plain } from '../text/show.js';

/** Where plans and judgments are, relative to the project folder. */
export const samplesFolder = '.licit/samples';
/** The name of the file in which conflicts are decided; no checker is called so. */
export const adjudication = 'adjudication';

/** Which sample a file of judgments is about: its first line. */
export interface JudgmentHeader {
  plan: string;
  draw: number;
  /** Root of the sample: judgments of another draw are refused. */
  sample: string;
  items: number;
  checker: string;
}

/** A file of judgments as it was read. */
export interface Judgments {
  header: JudgmentHeader;
  /** Every line, judgments that were taken back too. */
  entries: Judgment[];
  /** The last judgment of each item, those taken back left out. */
  last: Map<number, Judgment>;
  /** Hash of the last line, which covers all before it. */
  head: string;
  /** Hash of each line, the first one's before. */
  hashes: string[];
  /** Bytes up to the end of the last whole line. */
  bytes: number;
}

const name = /^[\p{L}\p{N}](?:[\p{L}\p{N}._@-]{0,78}[\p{L}\p{N}])?$/u;

/** Whether a plan or a checker may be called so: the name is that of a file. */
export function isSampleName(word: string): boolean {
  return name.test(word) && !word.includes('..') && word === word.normalize('NFC');
}

/** The file of a checker, absolute. Throws for a name that cannot be a file's. */
export function judgmentPath(root: string, plan: string, draw: number, checker: string): string {
  for (const word of [plan, checker])
    if (!isSampleName(word))
      throw failure('samples/cannot-name-plan', 'fix/use-up-letters', { word: JSON.stringify(plain(word.slice(0, 100))) });
  return join(root, samplesFolder, plan, String(draw), `${checker}.jsonl`);
}

/** Hash of a line: over the hash before and the line without its own hash. Who takes out or changes a line has to write all after it again. */
function chained(before: string, body: string): string {
  return createHash('sha256').update(`${before}\n${body}`).digest('hex').slice(0, 32);
}

function lineOf(before: string, content: object): { line: string; hash: string } {
  const body = JSON.stringify(content);
  const hash = chained(before, body);
  return { line: `${body.slice(0, -1)},"hash":"${hash}"}\n`, hash };
}

/** Reads a file of judgments; undefined where there is none. A torn last line, of a process that was killed, is left out. Throws for a line that does not follow the one before. */
export function readJudgments(path: string, shown: string): Judgments | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw failure('catalog/cannot-read', 'fix/check-file-may', { file: plain(shown) }, cause);
  }
  return parseJudgments(text, shown);
}

/** The judgments in the text of such a file; undefined where not even its first line is whole. */
export function parseJudgments(text: string, shown: string): Judgments | undefined {
  const end = text.lastIndexOf('\n') + 1;
  const lines = text.slice(0, end).split('\n').slice(0, -1);
  let head = '';
  const hashes: string[] = [];
  const content = lines.map((line, i) => {
    const match = /^(\{.*),"hash":"([0-9a-f]{32})"\}$/su.exec(line);
    const body = match && `${match[1]}}`;
    const hash = body === null ? '' : chained(head, body);
    if (body === null || hash !== match![2]) throw broken(shown, i + 1);
    head = hash;
    hashes.push(hash);
    return JSON.parse(body) as unknown;
  });
  if (content.length === 0) return undefined;
  const header = content[0] as JudgmentHeader;
  const entries = content.slice(1) as Judgment[];
  if (!isHeader(header) || !entries.every((one) => isJudgment(one, header.items))) throw broken(shown, 1);
  const last = new Map<number, Judgment>();
  for (const one of entries) settle(last, one);
  return { header, entries, last, head, hashes, bytes: Buffer.byteLength(text.slice(0, end)) };
}

/** Lets an entry count: the last judgment of an item does. */
function settle(last: Map<number, Judgment>, one: Judgment): void {
  if (one.revealed) return;
  if (one.verdict === undefined) last.delete(one.n);
  else last.set(one.n, one);
}

function broken(shown: string, line: number): LicitError {
  return failure('samples/does-not-follow', 'fix/restore-file-from', { shown: plain(shown), line });
}

function isHeader(value: JudgmentHeader): boolean {
  const { plan, draw, sample, items, checker } = value;
  return (
    [plan, sample, checker].every((one) => typeof one === 'string') && [draw, items].every((one) => Number.isSafeInteger(one) && one > 0)
  );
}

function isJudgment(value: unknown, items: number): value is Judgment {
  if (typeof value !== 'object' || value === null) return false;
  const { n, verdict, revealed, risk, note, ms, at, by, id } = value as Record<string, unknown>;
  const optional = (one: unknown, type: string): boolean => one === undefined || typeof one === type;
  return (
    Number.isSafeInteger(n) &&
    (n as number) >= 1 &&
    (n as number) <= items &&
    (verdict === undefined || judgmentVerdicts.includes(verdict as never)) &&
    (revealed === undefined || (revealed === true && verdict === undefined)) &&
    optional(risk, 'string') &&
    optional(note, 'string') &&
    optional(by, 'string') &&
    optional(id, 'string') &&
    (ms === undefined || (Number.isSafeInteger(ms) && (ms as number) >= 0)) &&
    typeof at === 'string'
  );
}

/** A checker's file, open for appending. Each judgment is on the disk when `add` returns. */
export class JudgmentFile {
  readonly #path: string;
  readonly #shown: string;
  readonly #fd: number;
  readonly #header: JudgmentHeader;
  #read: Judgments;

  /** Opens the file, making it where it is not there. Throws where it is of another sample or was changed. */
  constructor(root: string, header: JudgmentHeader) {
    this.#path = judgmentPath(root, header.plan, header.draw, header.checker);
    this.#shown = `${samplesFolder}/${header.plan}/${header.draw}/${header.checker}.jsonl`;
    this.#header = header;
    makeFolders(dirname(this.#path), root);
    refuseLinks(this.#path, root);
    this.#fd = openSync(this.#path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND, 0o666);
    this.#read = this.#load();
  }

  /** What the file holds: the last judgment of each item. */
  get last(): ReadonlyMap<number, Judgment> {
    return this.#read.last;
  }

  get entries(): readonly Judgment[] {
    return this.#read.entries;
  }

  /** Appends a judgment, or takes the last one of an item back where it has no verdict. */
  add(judgment: Judgment): void {
    this.addAll([judgment]);
  }

  /** Appends judgments that were given together: they are on the disk, in their order, when it returns. */
  addAll(judgments: readonly Judgment[]): void {
    if (!judgments.every((one) => isJudgment(one, this.#header.items)))
      throw failure('samples/not-judgment-item', 'fix/sample-items-verdicts', {
        items: this.#header.items,
        judgmentVerdicts: judgmentVerdicts.join(', '),
      });
    // Another window of the same checker may have written meanwhile.
    if (fstatSync(this.#fd).size !== this.#read.bytes) this.#read = this.#load();
    let { head } = this.#read;
    const written = judgments.map((judgment) => {
      const { line, hash } = lineOf(head, judgment);
      head = hash;
      return { judgment, line, hash };
    });
    const bytes = Buffer.from(written.map(({ line }) => line).join(''));
    writeAll(this.#fd, bytes);
    fsyncSync(this.#fd);
    const { last, entries, hashes } = this.#read;
    for (const { judgment, hash } of written) {
      entries.push(judgment);
      hashes.push(hash);
      settle(last, judgment);
    }
    this.#read = { ...this.#read, head, bytes: this.#read.bytes + bytes.length };
  }

  /** Takes back the judgment that was given last. Returns the number of its item; undefined where there is none. */
  undo(at: string, by?: string): number | undefined {
    const n = [...this.#read.entries].reverse().find((one) => one.verdict !== undefined && this.#read.last.get(one.n) === one)?.n;
    if (n !== undefined) this.add({ n, at, ...(by !== undefined && { by }) });
    return n;
  }

  close(): void {
    closeSync(this.#fd);
  }

  #load(): Judgments {
    const found = readJudgments(this.#path, this.#shown);
    const { size } = fstatSync(this.#fd);
    if (found === undefined) {
      if (size > 0) ftruncateSync(this.#fd, 0);
      const { line, hash } = lineOf('', this.#header);
      writeAll(this.#fd, Buffer.from(line));
      fsyncSync(this.#fd);
      return { header: this.#header, entries: [], last: new Map(), head: hash, hashes: [hash], bytes: Buffer.byteLength(line) };
    }
    const { plan, draw, sample, items, checker } = found.header;
    const mine = this.#header;
    if (plan !== mine.plan || draw !== mine.draw || sample !== mine.sample || items !== mine.items || checker !== mine.checker)
      throw failure('sample/holds-judgments-another', 'fix/put-back-where', { shown: this.#shown });
    // What a killed process left of a line was never decided.
    if (size > found.bytes) ftruncateSync(this.#fd, found.bytes);
    return found;
  }
}
