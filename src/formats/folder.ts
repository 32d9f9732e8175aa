import type { Json, Place } from '../model/basics.js';
import type { Format, ManifestFile } from '../model/format.js';
import type { Item, Read } from '../model/item.js';
import { asBuffer, asUtf8, lines } from '../reading/bytes.js';
import { detectEncoding } from '../reading/encoding.js';
import { jsonDocuments } from '../reading/json/json-documents.js';
import { parseJson } from '../reading/json/parse-json.js';
import { readDocument } from '../reading/json/read-record.js';
import { ProblemLimit, streamProblem } from '../reading/problems.js';
import { vocFields } from './folder/pascal-voc.js';
import { xmpFields } from './folder/xmp.js';

const folder: Format = {
  id: 'folder',
  title: 'Folders of images, sounds, texts, records',
  reads: 'items',
  listsFiles: true,
  answersTo:
    'Folders of data files that no manifest lists: each file is an item with its size, SHA-256 and type; captions, labels, JSON and annotations of Pascal VOC and XMP of the same name are joined to it, and folders for splits and classes are told. Of files that are one JSON record each, the record is the item.',
  notRead: 'What pictures, sounds and films show; texts beyond their first 8 MiB.',
  // Discovery writes these listings itself and knows them. A file that looks like one is somebody's word on files that nobody has read.
  recognize: () => 0,
  read,
  roles: { id: ['file_name'], digest: ['sha256'], size: ['bytes'] },
};

export default folder;

const MOST_TEXT = 8 << 20;
/** What an encoding is told by. */
const LOOK = 64 << 10;
/** The type of files that are one JSON record each. */
const RECORD = 'application/json';
/** The first line of a listing. */
const HEADING = /^\{"licit-folder":\d+\}\s*$/;
/** Text of files that is handed on at once. */
const BATCH_BYTES = 4 << 20;

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
        const tell = (what: string, fix: string, lost = 0): void => {
          const told = limit.admit({ kind: 'problem', what, at, fix, lost }, what);
          if (told !== undefined) reads.push(told);
        };
        const entry = line.tooLong === undefined ? entryOf(asBuffer(line.bytes).toString()) : undefined;
        if (entry === undefined) {
          tell('This line of a listing names no file', 'Scan the folder itself.', 1);
          continue;
        }
        if (entry.type === RECORD && file.member !== undefined) {
          for await (const one of recordsOf(entry, at, file, limit, tell)) {
            held += one.kind === 'item' ? (one.record?.length ?? 0) : 0;
            reads.push(one);
          }
          // A file of several records has a place for each.
          record = at.record!;
        } else {
          const item = await itemOf(entry, at, file, tell);
          held += typeof item.fields.text === 'string' ? item.fields.text.length : 0;
          reads.push(item);
        }
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

async function itemOf(
  { name, bytes, sha256, type, split, label, beside }: Entry,
  at: Item['at'],
  file: ManifestFile,
  tell: (what: string, fix: string) => void,
): Promise<Item> {
  const said = new Map<string, Json>();
  for (const [ending, stated] of Object.entries(beside ?? {})) {
    const told = ending === 'xmp' ? xmpFields : ending === 'xml' ? vocFields : undefined;
    const value = told !== undefined && typeof stated === 'string' ? told(stated) : stated;
    if (value === undefined) said.set(ending, stated);
    else if (value === null)
      tell(
        `A .${ending} beside a file could not be read; it was not looked into`,
        'Save it as UTF-8, a .json as valid JSON, an .xml as well-formed XML.',
      );
    else if (typeof value === 'object' && !Array.isArray(value)) for (const [field, one] of Object.entries(value)) said.set(field, one);
    else said.set(LABEL.test(ending) ? 'label' : ending, value);
  }
  const looked = IS_TEXT.test(type) ? await textOf(name, bytes, file, tell) : undefined;
  const own: [string, Json][] = [
    ['file_name', name],
    ['bytes', bytes],
    ['sha256', sha256],
    ['type', type],
    ...(split === undefined ? [] : [['split', split] satisfies [string, Json]]),
    ...(label === undefined ? [] : [['label', label] satisfies [string, Json]]),
    ...(looked === undefined ? [] : [['text', looked.text] satisfies [string, Json]]),
  ];
  // What lies beside a file has no say in what the file itself shows.
  const fields = Object.fromEntries([...said, ...own]);
  return { kind: 'item', key: name, at, fields, unseen: looked?.whole !== true };
}

/** A file that is one JSON record; where it is several after all, they are an item each. `at` is moved on with them. */
async function* recordsOf(
  { name, split }: Entry,
  at: Place,
  file: ManifestFile,
  limit: ProblemLimit,
  tell: (what: string, fix: string, lost?: number) => void,
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
    tell('A file of this folder could not be opened again to look into it', 'Scan again when nothing moves or locks its files.', 1);
    return;
  }
  if (count === 0) tell('A record of this folder is empty', 'Copy the file again.', 1);
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
  yield* asUtf8(all(), detectEncoding(asBuffer(first).subarray(0, LOOK), false) ?? 'utf-8');
}

/** Of a compressed file the listing has the size on the disk, and what is read of it is unpacked. */
const IS_PACKED = /\.(?:gz|zst|bz2|xz|lz4|br)$/i;

/** A text file's text, or its beginning. */
async function textOf(
  name: string,
  bytes: number,
  file: ManifestFile,
  tell: (what: string, fix: string) => void,
): Promise<{ text: string; whole: boolean } | undefined> {
  if (file.member === undefined) return undefined;
  const held: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of file.member(name)) {
      held.push(chunk);
      length += chunk.length;
      if (length > MOST_TEXT) break;
    }
  } catch {
    tell('A file of this folder could not be opened again to look into it', 'Scan again when nothing moves or locks its files.');
    return undefined;
  }
  const whole = length <= MOST_TEXT;
  const read = Buffer.concat(held).subarray(0, MOST_TEXT);
  if (!whole) tell('A text of this folder is longer than 8 MiB; its beginning was looked into', 'Split it where its parts end.');
  else if (length !== bytes && !IS_PACKED.test(name))
    tell('A file of this folder was changed while it was read', 'Scan again when nothing writes to it.');
  return { text: new TextDecoder(detectEncoding(read, whole) ?? 'utf-8').decode(read), whole };
}
