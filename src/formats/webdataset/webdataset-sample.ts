import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Json, ProblemReason } from '../../model/basics.js';
import type { Read } from '../../model/item.js';
import type { ByteSource } from '../../reading/byte-source.js';
import { detectEncoding } from '../../reading/encoding/encoding.js';
import { parseJson } from '../../reading/json/parse-json.js';
import type { ProblemLimit } from '../../reading/problems.js';
import { type Member, padding } from '../../reading/tar.js';
import { wrong } from '../../text/reasons/reason.js';

/** Text members are looked at up to this size, .json up to the other. */
const MAX_TEXT = 1 << 20;
const MAX_JSON = 8 << 20;
/** Members of one sample of which each is named. */
const MAX_MEMBERS = 200;

const TEXT = /^(?:txt|text|caption|captions|cap|transcript|transcription|trans|lab|prompt|lrc|srt|vtt)$/;
const LABEL = /^(?:cls|cls2|label|index|inx|id|count)$/;

interface Sample {
  key: string;
  members: Map<string, Json>;
  said: Map<string, Json>;
  more: number;
  record: number;
}

/** Puts members of an archive together to samples, and samples to items. */
export class SampleMaker {
  heldBytes = 0;
  private reads: Read[] = [];
  private sample: Sample | undefined;
  private record = 0;
  private readonly path: string;
  private readonly limit: ProblemLimit;

  constructor(path: string, limit: ProblemLimit) {
    this.path = path;
    this.limit = limit;
  }

  get waiting(): number {
    return this.reads.length;
  }

  take(): Read[] {
    const { reads } = this;
    this.reads = [];
    this.heldBytes = 0;
    return reads;
  }

  /** The sample at hand is whole. */
  end(): void {
    const { sample } = this;
    this.sample = undefined;
    if (sample === undefined) return;
    const { key, members, said, more, record } = sample;
    const own: [string, Json][] = [
      ['__key__', key],
      ['members', Object.fromEntries(members)],
    ];
    if (more > 0) own.push(['more_members', more]);
    const fields: Record<string, Json> = Object.fromEntries([...said, ...own]);
    this.reads.push({ kind: 'item', key, at: { path: this.path, record }, fields });
  }

  damaged(why: ProblemReason, offset: number): void {
    this.end();
    this.tell(wrong('tar/damaged', { why }), offset, 1);
  }

  /** Reads one member to its end. */
  async add(member: Member, source: ByteSource): Promise<void> {
    const { name, size, type, offset } = member;
    const place = sampleName(name);
    if (type !== 'file' || place === undefined) {
      await this.pass(size, source);
      return;
    }
    if (/(?:^|\/)\.\.(?:\/|$)|^\//.test(name)) {
      this.tell(wrong('tar/leads-out'), offset, 0);
    }
    const { key, extension } = place;
    if (this.sample !== undefined && this.sample.key !== key) this.end();
    const sample = (this.sample ??= { key, members: new Map(), said: new Map(), more: 0, record: ++this.record });
    const plain = extension.replace(/\.gz$/, '');
    const last = plain.split('.').at(-1) ?? '';
    const most = last === 'json' ? MAX_JSON : TEXT.test(last) || LABEL.test(last) ? MAX_TEXT : 0;
    const digest = createHash('sha256');
    const held: Buffer[] = [];
    let kept = 0;
    const got = await source.pass(size, (piece) => {
      digest.update(piece);
      if (kept >= most) return;
      held.push(piece.subarray(0, most - kept));
      kept += Math.min(piece.length, most - kept);
    });
    await source.pass(padding(size));
    if (got < size) {
      this.tell(wrong('tar/member-cut'), offset, 1);
      if (sample.members.size === 0) this.sample = undefined;
      return;
    }
    if (sample.members.has(extension) || sample.members.size >= MAX_MEMBERS) sample.more += 1;
    else sample.members.set(extension, { name, bytes: size, sha256: digest.digest('hex') });
    if (most > 0) this.join(sample, plain, last, Buffer.concat(held), { offset, zipped: plain !== extension, cut: size > most });
  }

  private join(
    sample: Sample,
    extension: string,
    last: string,
    stored: Buffer,
    { offset, zipped, cut }: { offset: number; zipped: boolean; cut: boolean },
  ): void {
    const bytes = zipped ? unzipped(stored) : stored;
    if (bytes === undefined || (cut && (zipped || last === 'json'))) {
      const ending = shown(extension);
      const limit = last === 'json' ? 8 : 1;
      this.tell(bytes === undefined ? wrong('tar/not-unpacked', { ending }) : wrong('tar/too-large', { ending, limit }), offset, 0);
      return;
    }
    this.heldBytes += bytes.length;
    const encoding = detectEncoding(bytes, !cut);
    if (encoding === undefined && bytes.length > 0) {
      this.tell(wrong('tar/no-text', { ending: shown(extension) }), offset, 0);
      return;
    }
    const text = new TextDecoder(encoding ?? 'utf-8').decode(bytes);
    if (cut) this.tell(wrong('tar/long-text', { ending: shown(extension) }), offset, 0);
    if (last === 'json') this.joinJson(sample, extension, text, offset);
    else say(sample, extension, LABEL.test(last) ? text.trim() : text);
  }

  private joinJson(sample: Sample, extension: string, text: string, offset: number): void {
    const parsed = parseJson(text);
    if (!('value' in parsed)) {
      this.tell(wrong('tar/json', { why: parsed.why }), offset, 0);
      return;
    }
    const { value } = parsed;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) say(sample, extension, value);
    else for (const [name, one] of Object.entries(value)) say(sample, name, one);
  }

  private async pass(size: number, source: ByteSource): Promise<void> {
    await source.pass(size + padding(size));
  }

  private tell(what: ProblemReason, offset: number, lost: number): void {
    const problem = this.limit.admit({ kind: 'problem', what, at: { path: this.path, offset }, lost });
    if (problem !== undefined) this.reads.push(problem);
  }
}

/** A field of a sample; a name that is taken gets a number. */
function say({ said }: Sample, name: string, value: Json): void {
  let free = name;
  for (let i = 2; said.has(free) && i < 10; i += 1) free = `${name}_${i}`;
  said.set(free, value);
}

/** The key of the sample a member belongs to, and which part of it it is: cut at the first dot of the file name. */
function sampleName(name: string): { key: string; extension: string } | undefined {
  const slash = name.lastIndexOf('/');
  const base = name.slice(slash + 1);
  const dot = base.indexOf('.', 1);
  // Hidden files, and `__…__` for the archive as a whole, belong to no sample.
  if (dot < 0 || base.startsWith('.') || /^__[^/]*__$/.test(base.slice(0, dot))) return undefined;
  return { key: name.slice(0, slash + 1 + dot).replace(/^(?:\.\/)+/, ''), extension: base.slice(dot + 1).toLowerCase() };
}

function unzipped(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_JSON });
  } catch {
    return undefined;
  }
}

function shown(extension: string): string {
  return extension.slice(0, 20);
}
