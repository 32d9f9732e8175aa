/** The lists of a Kaldi data folder are one list: an utterance with its words, its speaker, its recording and where that is. */
import { open } from 'node:fs/promises';
import { basename, dirname } from 'node:path/posix';
import type { Json } from '../../model/basics.js';
import { asBuffer, asUtf8, lines } from '../../reading/bytes.js';
import { type KaldiKind, kaldiEntry, kaldiKind } from '../../reading/kaldi-lists.js';
import { openManifest, readHead } from '../../reading/open.js';
import type { Readable } from '../loose.js';

/** A list that stands for several files of its folder. */
export interface Joined extends Readable {
  folder: string;
  joins: { path: string; absolute: string }[];
}

/** Lists beside the main one are held in memory: where they are larger together, each stays a list of its own. */
const MAX_HELD_BYTES = 48 << 20;
/** Features of utterances and statistics over them, which no person reads: where they lie is not part of an item. */
const FEATURES = /^(?:feats|cmvn|vad|ivector|xvector|spk_xvector)[\w.]*\.scp$/;
/** What one list says that follows from another. */
const DERIVED = /^(?:spk2utt|utt2num_frames)$/;

/** The lists among those that were found, a folder at a time, where there are several. */
export async function kaldiFolders(
  read: readonly Readable[],
  spool: () => Promise<string>,
  absoluteFolder: (list: Readable) => string,
): Promise<Joined[]> {
  const folders = new Map<string, Readable[]>();
  for (const one of read) {
    if (one.format.id !== 'kaldi' || kaldiKind(one.path) === undefined) continue;
    folders.set(dirname(one.path), [...(folders.get(dirname(one.path)) ?? []), one]);
  }
  const joined: Joined[] = [];
  for (const lists of folders.values()) {
    const main = mainOf(lists);
    if (main === undefined || lists.length < 2) continue;
    const others = lists.filter((one) => one !== main && !FEATURES.test(nameOf(one)) && !DERIVED.test(nameOf(one)));
    if (others.reduce((sum, { size }) => sum + size, 0) > MAX_HELD_BYTES) continue;
    const absolute = await spool();
    try {
      await write(main, others, absolute);
    } catch {
      // What cannot be read is told when each list is read by itself.
      continue;
    }
    const joins = lists.map(({ path, absolute: at }) => ({ path, absolute: at }));
    joined.push({
      ...main,
      absolute,
      size: lists.reduce((sum, { size }) => sum + size, 0),
      head: await readHead(absolute, main.path),
      folder: absoluteFolder(main),
      joins,
    });
  }
  return joined;
}

const nameOf = ({ path }: Pick<Readable, 'path'>): string => basename(path).replace(/\.(?:gz|zst)$/, '');

/** The list that has a line for each utterance; without one, the recordings. */
function mainOf(lists: readonly Readable[]): Readable | undefined {
  for (const name of ['text', 'segments', 'utt2spk', 'wav.scp']) {
    const found = lists.find((list) => nameOf(list) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Fields = Record<string, Json>;

/** Entries of lists by their keys, and what no list before it named. */
interface Held {
  utterance: Map<string, Fields>;
  recording: Map<string, Fields>;
  speaker: Map<string, Fields>;
}

async function write(main: Readable, others: readonly Readable[], to: string): Promise<void> {
  const held: Held = { utterance: new Map(), recording: new Map(), speaker: new Map() };
  const segmented = [main, ...others].some((list) => nameOf(list) === 'segments');
  const listing = await open(to, 'wx', 0o600);
  try {
    let lines: string[] = [];
    const put = async (entry: Fields): Promise<void> => {
      lines.push(`${JSON.stringify(entry)}\n`);
      if (lines.length >= 2048) await flush();
    };
    const flush = async (): Promise<void> => {
      await listing.appendFile(lines.join(''));
      lines = [];
    };
    const damaged: Fields[] = [];
    for (const list of others)
      for await (const entry of entriesOf(list)) {
        if (entry === undefined) damaged.push({ notAnEntryOf: list.path });
        else hold(held[keyKind(list, segmented)], entry.key, entry.fields);
      }
    for await (const entry of entriesOf(main)) {
      if (entry === undefined) await put({ notAnEntryOf: main.path });
      else await put(whole(entry.key, entry.fields, keyKind(main, segmented), held));
    }
    // What other lists name beside: an utterance without words, a recording that no segment is of.
    for (const [key, fields] of held.utterance) await put(whole(key, fields, 'utterance', held));
    for (const [key, fields] of held.recording) if (!used.has(fields)) await put({ recording: key, ...fields });
    for (const one of damaged) await put(one);
    await flush();
  } finally {
    await listing.close();
  }
}

/** Recordings that an utterance was said in. */
const used = new WeakSet<Fields>();

function hold(map: Map<string, Fields>, key: string, fields: Fields): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, fields);
  else Object.assign(known, fields);
}

/** Recordings are utterances where no list parts them. */
function keyKind(list: Readable, segmented: boolean): KaldiKind['key'] {
  const { key } = kaldiKind(list.path)!;
  return key === 'recording' && !segmented ? 'utterance' : key;
}

/** An utterance with all that lists say of it, of its recording and its speaker; what it is made of is taken out of what is held. */
function whole(key: string, own: Fields, kind: KaldiKind['key'], held: Held): Fields {
  if (kind === 'speaker') return { speaker: key, ...own };
  const beside = held.utterance.get(key);
  held.utterance.delete(key);
  const fields: Fields = { ...beside, ...own };
  const { speaker, recording = key } = fields;
  const of = typeof recording === 'string' ? held.recording.get(recording) : undefined;
  if (of !== undefined) used.add(of);
  const by = typeof speaker === 'string' ? held.speaker.get(speaker) : undefined;
  return { utterance: key, ...by, ...of, ...fields };
}

/** The entries of a list; undefined for a line that is none. */
async function* entriesOf(list: Readable): AsyncGenerator<{ key: string; fields: Fields } | undefined, void, undefined> {
  const kind = kaldiKind(list.path)!;
  const file = await openManifest(list.absolute, list.path, list.head);
  for await (const batch of lines(asUtf8(file.bytes(), list.head.encoding ?? 'utf-8')))
    for (const { bytes, tooLong } of batch) {
      const text = tooLong === undefined ? asBuffer(bytes).toString() : '';
      if (text.trim() === '' && tooLong === undefined) continue;
      const entry = kaldiEntry(text, kind);
      if (entry === undefined) yield undefined;
      else {
        const { [kind.key]: _, ...fields } = entry.fields;
        yield { key: entry.key, fields };
      }
    }
}
