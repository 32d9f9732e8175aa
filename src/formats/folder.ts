import type { Json, Place, ProblemReason } from '../model/basics.js';
import type { Format, ManifestFile } from '../model/format.js';
import type { Item, Read } from '../model/item.js';
import { asBuffer, asUtf8, decodeText, lines } from '../reading/bytes.js';
import { detectEncoding } from '../reading/encoding/encoding.js';
import { isPackedName } from '../reading/folder-paths.js';
import { jsonDocuments } from '../reading/json/json-documents.js';
import { parseJson } from '../reading/json/parse-json.js';
import { readDocument } from '../reading/json/read-record.js';
import { ProblemLimit, streamProblem } from '../reading/problems.js';
import { wrong } from '../text/reasons/reason.js';
import { vocFields } from './folder/pascal-voc.js';
import { xmpFields } from './folder/xmp.js';

const folder: Format = {
  id: 'folder',
  title: 'Folders of images, sounds, texts, records',
  reads: 'items',
  listsFiles: true,
  answersTo:
    'Folders of data files that no manifest lists: each file is an item with its size, SHA-256 and type; captions, labels, JSON and annotations of Pascal VOC and XMP of the same name are joined to it, and folders for splits and classes are told. Of files that are one JSON record each, the record is the item; a text of more than 4 MiB is an item for each part of 256 KiB.',
  notRead: 'What pictures, sounds and films show.',
  // Discovery writes these listings itself and knows them. A file that looks like one is somebody's word on files that nobody has read.
  recognize: () => 0,
  read,
  roles: { id: ['file_name'], digest: ['sha256'], size: ['bytes'] },
};

export default folder;

/** A longer text is a collection of texts, and is read in parts. */
const MAX_TEXT_BYTES = 4 << 20;
/** Characters of a part; it ends with its last line. */
const PART = 1 << 18;
/** What an encoding is told by. */
const MAX_HEAD_BYTES = 64 << 10;
/** The type of files that are one JSON record each. */
const RECORD = 'application/json';
/** The first line of a listing. */
const HEADING = /^\{"licit-folder":\d+\}\s*$/;
/** Text of files that is handed on at once. */
const BATCH_BYTES = 1 << 20;

interface Entry {
  name: string;
  bytes: number;
  sha256: string;
  type: string;
  split?: string;
  label?: string;
  beside?: Record<string, Json>;
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  let record = 0;
  let reads: Read[] = [];
  let held = 0;
  try {
    for await (const batch of lines(file.bytes())) {
      for (const line of batch) {
        if (line.line === 1 && HEADING.test(asBuffer(line.bytes).toString('latin1', 0, 40))) continue;
        record += 1;
        const at: Place = { path: file.path, record };
        const tell = (what: ProblemReason, lost = 0): void => {
          const problem = limit.admit({ kind: 'problem', what, at, lost });
          if (problem !== undefined) reads.push(problem);
        };
        const entry = line.tooLong === undefined ? entryOf(asBuffer(line.bytes).toString()) : undefined;
        if (entry === undefined) {
          tell(wrong('folder/no-file'), 1);
          continue;
        }
        const isRecord = entry.type === RECORD && file.member !== undefined;
        for await (const one of isRecord ? recordsOf(entry, at, file, limit, tell) : itemsOf(entry, at, file, tell)) {
          held += one.kind !== 'item' ? 0 : isRecord ? (one.record?.length ?? 0) : lengthOf(one);
          reads.push(one);
          if (held < BATCH_BYTES) continue;
          yield reads;
          reads = [];
          held = 0;
        }
        // A file of several items has a place for each.
        record = at.record!;
        if (reads.length < 1024 && held < BATCH_BYTES) continue;
        yield reads;
        reads = [];
        held = 0;
      }
    }
  } catch (error) {
    reads.push(streamProblem(error, { path: file.path, record: record + 1 }));
  }
  const rest = [...reads, ...limit.rest()];
  if (rest.length > 0) yield rest;
}

function entryOf(line: string): Entry | undefined {
  const parsed = parseJson(line);
  const value = 'value' in parsed ? parsed.value : null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { name, bytes, sha256, type, beside } = value;
  if (typeof name !== 'string' || typeof bytes !== 'number' || typeof sha256 !== 'string' || typeof type !== 'string') return undefined;
  return {
    name,
    bytes,
    sha256,
    type,
    ...(typeof value.split === 'string' && { split: value.split }),
    ...(typeof value.label === 'string' && { label: value.label }),
    ...(typeof beside === 'object' && beside !== null && !Array.isArray(beside) && { beside }),
  };
}

const IS_TEXT = /^text\/|^application\/x-subrip$/;
const LABEL = /^(?:cls|label)$/;

const lengthOf = ({ fields: { text } }: Item): number => (typeof text === 'string' ? text.length : 0);

/** A file as an item; of a long text each part as one. `at` is moved on with them. */
async function* itemsOf(
  { name, bytes, sha256, type, split, label, beside }: Entry,
  at: Place,
  file: ManifestFile,
  tell: (what: ProblemReason, lost?: number) => void,
): AsyncGenerator<Item, void, undefined> {
  const said = new Map<string, Json>();
  for (const [ending, stated] of Object.entries(beside ?? {})) {
    const told = ending === 'xmp' ? xmpFields : ending === 'xml' ? vocFields : undefined;
    const value = told !== undefined && typeof stated === 'string' ? told(stated) : stated;
    if (value === undefined) said.set(ending, stated);
    else if (value === null) tell(wrong('folder/beside', { ending }));
    else if (typeof value === 'object' && !Array.isArray(value)) for (const [field, one] of Object.entries(value)) said.set(field, one);
    else said.set(LABEL.test(ending) ? 'label' : ending, value);
  }
  const placed: [string, Json][] = [
    ['type', type],
    ...(split === undefined ? [] : [['split', split] satisfies [string, Json]]),
    ...(label === undefined ? [] : [['label', label] satisfies [string, Json]]),
  ];
  // What lies beside a file has no say in what the file itself shows.
  const first = Object.fromEntries([...said, ['file_name', name], ['bytes', bytes], ['sha256', sha256], ...placed]);
  let parts = 0;
  if (IS_TEXT.test(type))
    for await (const text of textsOf(name, bytes, file, tell)) {
      parts += 1;
      if (parts > 1) at.record = at.record! + 1;
      const fields = parts === 1 ? { ...first, text } : Object.fromEntries([['file_name', name], ...placed, ['text', text]]);
      yield { kind: 'item', key: parts === 1 ? name : `${name}#${parts}`, at: { ...at }, fields, unseen: false };
    }
  if (parts === 0) yield { kind: 'item', key: name, at, fields: first, unseen: true };
}

/** A file that is one JSON record; where it is several after all, they are an item each. `at` is moved on with them. */
async function* recordsOf(
  { name, split }: Entry,
  at: Place,
  file: ManifestFile,
  limit: ProblemLimit,
  tell: (what: ProblemReason, lost?: number) => void,
): AsyncGenerator<Read, void, undefined> {
  let count = 0;
  try {
    for await (const found of jsonDocuments(decoded(file.member!(name)))) {
      for (const one of found) {
        count += 1;
        if (count > 1) at.record = at.record! + 1;
        for (const read of readDocument(one, { ...at }, limit, count > 1 ? `${name}#${count}` : name)) {
          if (read.kind === 'item' && split !== undefined && !('split' in read.fields)) read.fields.split = split;
          yield read;
        }
      }
    }
  } catch {
    tell(wrong('folder/not-opened'), 1);
    return;
  }
  if (count === 0) tell(wrong('folder/empty'), 1);
}

/** Bytes of a text in UTF-8, whatever encoding they begin in. */
async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const rest = chunks[Symbol.asyncIterator]();
  const { value: first, done } = await rest.next();
  if (done) return;
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield first;
    for (let step = await rest.next(); !step.done; step = await rest.next()) yield step.value;
  };
  yield* asUtf8(all(), detectEncoding(asBuffer(first).subarray(0, MAX_HEAD_BYTES), false) ?? 'utf-8');
}

/** A text file's text; of a long one its parts. None where it cannot be opened again. */
async function* textsOf(
  name: string,
  bytes: number,
  file: ManifestFile,
  tell: (what: ProblemReason, lost?: number) => void,
): AsyncGenerator<string, void, undefined> {
  if (file.member === undefined) return;
  let length = 0;
  let parts = 0;
  try {
    const chunks = file.member(name)[Symbol.asyncIterator]();
    const held: Uint8Array[] = [];
    let done = false;
    while (!done && length <= MAX_TEXT_BYTES) {
      const step = await chunks.next();
      if (step.done === true) done = true;
      else {
        held.push(step.value);
        length += step.value.length;
      }
    }
    const read = Buffer.concat(held);
    const encoding = detectEncoding(read, done) ?? 'utf-8';
    if (done) {
      parts = 1;
      yield new TextDecoder(encoding).decode(read);
    } else {
      const all = async function* (): AsyncGenerator<Uint8Array> {
        yield read;
        for (let step = await chunks.next(); step.done !== true; step = await chunks.next()) {
          length += step.value.length;
          yield step.value;
        }
      };
      tell(wrong('folder/long-text'));
      for await (const part of partsOf(decodeText(all(), encoding))) {
        parts += 1;
        yield part;
      }
    }
  } catch {
    if (parts === 0) tell(wrong('folder/not-opened'));
    else tell(wrong('folder/rest-not-read'), 1);
    return;
  }
  // Of a compressed file the listing has the size on the disk, and what is read of it is unpacked.
  if (length !== bytes && !isPackedName(name)) tell(wrong('folder/changed'));
}

/** A text in parts that end with a line, or with a word where a line is longer. */
async function* partsOf(pieces: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    while (held.length > 2 * PART) {
      const end = lastEnd(held);
      yield held.slice(0, end);
      held = held.slice(end);
    }
  }
  if (held !== '') yield held;
}

function lastEnd(text: string): number {
  for (const mark of ['\n', ' ', '。']) {
    const at = text.lastIndexOf(mark, PART);
    if (at > PART / 2) return at + 1;
  }
  // Not between the halves of a character.
  return /[\uD800-\uDBFF]/.test(text[PART - 1]!) ? PART - 1 : PART;
}
