import { createHash } from 'node:crypto';
import type { Json, Place, ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Item, Read } from '../model/item.js';
import { ByteSource } from '../reading/byte-source.js';
import { ProblemLimit, streamProblem } from '../reading/problems.js';
import { wrong } from '../text/reasons/reason.js';
import { arcHeaders, blockWords, type Headers, headersOf } from './warc/content.js';
import { membersOf } from './warc/members.js';

const warc: Format = {
  id: 'warc',
  title: 'WARC archives',
  reads: 'items',
  answersTo:
    'Web archives, WARC (ISO 28500) and the older ARC, plain or compressed by record: each response, resource and conversion is an item with its URL, date, digest, the license links and reservations that the response carries, and its visible text up to a limit.',
  notRead: 'Requests, revisits and metadata, which are not items; content that is not text.',
  recognize,
  read,
  roles: {
    id: ['record_id'],
    url: ['url'],
    collected: ['date'],
    digest: ['payload_digest', 'block_digest'],
    text: ['title', 'text'],
    license: [],
    'license-url': ['license_links'],
    reservation: ['tdm_reservation', 'content_usage', 'content_signal', 'x_robots_tag', 'meta_robots'],
    source: [],
    page: [],
    owner: [],
    label: [],
    basis: [],
    size: ['length'],
  },
};

export default warc;

const ITEMS = new Set(['response', 'resource', 'conversion']);
/** Records that hold no content of their own (ISO 28500, 6). */
const OTHERS = new Set(['warcinfo', 'request', 'metadata', 'revisit', 'continuation']);
/** An ARC file begins with a record that describes it. */
const ARC = /^filedesc:\/\/[^\n]{1,150} \d{14} \S+ \d+\r?\n/;
/** A version behind something else: the headers of a record run into those of the next. */
const VERSION_LAST = /.WARC\/\d+\.\d+\s*$/;
/** Headers that a record has once, and that come first where programs write them. */
const ONCE = /^WARC-(?:Type|Record-ID):/i;
const VERSION = /^WARC\/\d\.\d{1,2}$/;
/** Of a block so much is held to be looked into. */
const MAX_BLOCK = 1 << 20;
const MAX_HEADER = 64 << 10;
const MAX_HEADERS = 1000;
/** Text that is handed on at once. */
const BATCH_BYTES = 4 << 20;

function recognize({ bytes }: Head): number {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^(?:\r?\n)*WARC\/\d\.\d{1,2}\r?\n[A-Za-z-]+ ?:/.test(start) || ARC.test(start) ? 98 : 0;
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const zipped = file.head.compression === 'gzip';
  const lost: number[] = [];
  const source = new ByteSource(zipped ? membersOf(file, (offset) => lost.push(offset)) : file.bytes());
  const isArc = ARC.test(Buffer.from(file.head.bytes.subarray(0, 200)).toString('latin1'));
  const records = new Records(file.path, source, { zipped, isArc });
  try {
    for (let more = true; more; ) {
      more = await records.next();
      for (const offset of lost.splice(0)) records.damaged(offset);
      if (records.isFull) yield records.take();
    }
  } catch (error) {
    yield [...records.take(), streamProblem(error, records.here())];
  } finally {
    await source.close();
  }
  const rest = [...records.take(), ...records.limit.rest()];
  if (rest.length > 0) yield rest;
}

class Records {
  readonly limit = new ProblemLimit();
  private reads: Read[] = [];
  private heldBytes = 0;
  private record = 0;
  private readonly path: string;
  private readonly source: ByteSource;
  private readonly zipped: boolean;
  private readonly isArc: boolean;

  constructor(path: string, source: ByteSource, { zipped, isArc }: { zipped: boolean; isArc: boolean }) {
    this.path = path;
    this.source = source;
    this.zipped = zipped;
    this.isArc = isArc;
  }

  get isFull(): boolean {
    return this.reads.length >= 256 || this.heldBytes >= BATCH_BYTES;
  }

  take(): Read[] {
    const { reads } = this;
    this.reads = [];
    this.heldBytes = 0;
    return reads;
  }

  /** Where reading is. */
  here(): Place {
    return this.at(this.source.offset);
  }

  /** Reads one record; false at the end. */
  async next(): Promise<boolean> {
    const { source } = this;
    const begun = await this.toRecord();
    if (begun === undefined) return false;
    const { offset } = begun;
    const headers = begun.headers ?? (await this.headers());
    this.record += 1;
    const type = headers.get('warc-type')?.[0]?.toLowerCase() ?? '';
    const stated = headers.get('content-length')?.[0] ?? '';
    const length = /^\d{1,15}$/.test(stated) ? Number(stated) : undefined;
    const isItem = ITEMS.has(type);
    if (length === undefined) {
      this.tell(wrong('warc/length'), offset, 1);
      return true;
    }
    // An unknown type may be a damaged name of one that is an item.
    if (!isItem && !OTHERS.has(type)) this.tell(wrong('warc/type'), offset, 1);
    if (!isItem) {
      if ((await source.pass(length)) < length) this.cutOff(offset, 0);
      return true;
    }
    const held: Buffer[] = [];
    let kept = 0;
    const digested = headers.has('warc-payload-digest') || headers.has('warc-block-digest');
    const digest = digested ? undefined : createHash('sha256');
    const got = await source.pass(length, (piece) => {
      digest?.update(piece);
      if (kept >= MAX_BLOCK) return;
      held.push(piece.subarray(0, MAX_BLOCK - kept));
      kept += Math.min(piece.length, MAX_BLOCK - kept);
    });
    if (got < length) this.cutOff(offset, 1);
    else this.item(type, headers, Buffer.concat(held), { offset, length, computed: digest?.digest('hex') });
    return true;
  }

  private item(
    type: string,
    headers: Headers,
    block: Buffer,
    { offset, length, computed }: { offset: number; length: number; computed: string | undefined },
  ): void {
    const fields: Record<string, Json> = { type };
    const id = one(headers, 'warc-record-id')?.replace(/^<|>$/g, '');
    const named: readonly (readonly [string, string | undefined])[] = [
      ['record_id', id],
      // Some writers of WARC 1.0 put the URI between angle brackets, as its grammar has it.
      ['url', one(headers, 'warc-target-uri')?.replace(/^<|>$/g, '')],
      ['date', one(headers, 'warc-date')],
      ['payload_digest', one(headers, 'warc-payload-digest')],
      ['block_digest', one(headers, 'warc-block-digest') ?? (computed === undefined ? undefined : `sha256:${computed}`)],
      ['truncated', one(headers, 'warc-truncated')],
      ['payload_type', one(headers, 'warc-identified-payload-type')],
    ];
    for (const [name, value] of named) if (value !== undefined) fields[name] = value;
    fields.length = length;
    const words = blockWords(block, { headers, whole: length === block.length });
    if (words.undecoded) {
      this.tell(wrong('warc/content'), offset, 0);
    }
    if (words.cut) fields.text_cut = true;
    Object.assign(fields, words.fields);
    this.heldBytes += 2 * (words.fields.text?.length ?? 0);
    const item: Item = { kind: 'item', at: this.at(offset), fields };
    if (id !== undefined) item.key = id;
    this.reads.push(item);
  }

  /** Goes to the line that begins a record, which in an ARC is all its headers; undefined at the end. */
  private async toRecord(): Promise<{ offset: number; headers?: Headers } | undefined> {
    let strange: number | undefined;
    for (;;) {
      const { offset } = this.source;
      const line = await this.source.line(MAX_HEADER);
      const headers = line !== undefined && this.isArc ? arcHeaders(line.toString('utf8')) : undefined;
      const begins = headers !== undefined || (line !== undefined && VERSION.test(line.toString('latin1', 0, 12)));
      if (strange !== undefined && (line === undefined || begins)) {
        this.tell(wrong('warc/between'), strange, 1);
      }
      if (line === undefined) return undefined;
      if (begins) return headers === undefined ? { offset } : { offset, headers };
      if (line.length > 0) strange ??= offset;
    }
  }

  private async headers(): Promise<Headers> {
    const lines: string[] = [];
    let length = 0;
    // Where the next record may begin, when a version ends a line that begins with something else.
    let other: number | undefined;
    for (;;) {
      const line = await this.source.line(MAX_HEADER);
      if (line === undefined || line.length === 0) {
        if (other === undefined || !lines.slice(0, other).some((one) => ONCE.test(one))) return headersOf(lines);
        this.tell(wrong('warc/headers'), this.source.offset, 1);
        return headersOf(lines.slice(other));
      }
      length += line.length;
      // Headers that never end would take those of the next record for their own.
      if (VERSION.test(line.toString('latin1', 0, 12))) {
        this.tell(wrong('warc/headers'), this.source.offset, 1);
        lines.length = 0;
        length = 0;
        other = undefined;
        continue;
      }
      if (ONCE.test(line.toString('latin1', 0, 20)) && other === undefined && VERSION_LAST.test(lines.at(-1) ?? '')) other = lines.length;
      if (length <= MAX_BLOCK && lines.length < MAX_HEADERS) lines.push(line.toString('utf8'));
    }
  }

  private cutOff(offset: number, lost: number): void {
    this.tell(wrong('warc/cut-off'), offset, lost);
  }

  /** A compressed member begins at this byte of the file that cannot be read. */
  damaged(offset: number): void {
    this.admit(wrong('warc/compressed'), { path: this.path, offset }, 1);
  }

  /** In a compressed file only the record can be named: no editor finds a byte of what it unpacks to. */
  private at(offset: number): Place {
    return this.zipped ? { path: this.path, record: this.record } : { path: this.path, record: this.record, offset };
  }

  private tell(what: ProblemReason, offset: number, lost: number): void {
    this.admit(what, this.at(offset), lost);
  }

  private admit(what: ProblemReason, at: Place, lost: number): void {
    const problem = this.limit.admit({ kind: 'problem', what, at, lost });
    if (problem !== undefined) this.reads.push(problem);
  }
}

function one(headers: Headers, name: string): string | undefined {
  const value = headers.get(name)?.[0];
  return value === '' ? undefined : value;
}
