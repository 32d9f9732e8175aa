import { isObject, type Json } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import type { Item } from '../model/item.js';
import { firstLines, itemLines } from '../reading/item-lines.js';
import { jsonElements } from '../reading/json/elements.js';
import { objectOf, outline } from '../reading/json/outline.js';
import { parseJson } from '../reading/json/parse-json.js';
import { rewriteJson, rewriteJsonLines } from '../reading/json/rewrite-json.js';
import { wrong } from '../text/reasons/reason.js';

type Fields = Record<string, Json>;

const lhotse: Format = {
  id: 'lhotse',
  title: 'Lhotse manifests',
  reads: 'items',
  answersTo: 'Recordings, supervisions, features and cuts of Lhotse, as JSON Lines or a JSON list; each entry is an item.',
  notRead: 'Commands in them, which are never run; YAML and binary features.',
  recognize,
  read: (file, part) =>
    isList(file.head)
      ? jsonElements(file, itemOf)
      : itemLines(file, part, ({ text }, tell) => {
          const entry = objectIn(text);
          if (entry !== undefined) return itemOf(entry);
          tell(wrong('lhotse/no-object'));
          return undefined;
        }),
  roles: { id: ['id', 'storage_key'], text: ['text', 'spoken_text'], owner: ['speaker', 'speakers'], url: ['source_url'], label: [] },
  rewrite: (file, editor) => (isList(file.head) ? rewriteJson(file, editor) : rewriteJsonLines(file, editor)),
};

export default lhotse;

function recognize(head: Head): number {
  const entries = isList(head) ? (outline(head)?.pieces.slice(0, 8).map(objectOf) ?? []) : (firstLines(head, 8)?.map(objectIn) ?? []);
  // A broken line among good ones is for the reader to tell.
  const whole = entries.filter((entry) => entry !== undefined);
  return whole.length > 0 && whole.length >= entries.length * 0.6 && whole.every(isEntry) ? 97 : 0;
}

function isList({ text }: Head): boolean {
  return text !== undefined && /^\s*\[/.test(text);
}

function objectIn(line: string): Fields | undefined {
  if (!/^\s*\{/.test(line)) return undefined;
  const parsed = parseJson(line);
  if (!('value' in parsed)) return undefined;
  const { value } = parsed;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

const has = (entry: Fields, ...names: readonly string[]): boolean => names.every((name) => Object.hasOwn(entry, name));

/** A recording, a set of features, a supervision, a cut; a cut of several tracks has no start of its own. */
function isEntry(entry: Fields): boolean {
  if (has(entry, 'id', 'sources', 'sampling_rate', 'num_samples')) return true;
  if (has(entry, 'num_features', 'storage_type', 'storage_path')) return true;
  if (has(entry, 'id', 'recording_id', 'start', 'duration')) return true;
  if (has(entry, 'id', 'tracks') && /Cut$/.test(String(entry.type))) return true;
  return has(entry, 'id', 'start', 'duration') && (has(entry, 'supervisions') || /Cut$/.test(String(entry.type)));
}

/** The entry as it stands, with what its parts say of speakers and of addresses beside it. */
function itemOf(entry: Fields): Pick<Item, 'key' | 'fields'> {
  const key = typeof entry.id === 'string' ? entry.id : typeof entry.storage_key === 'string' ? entry.storage_key : undefined;
  const fields: Fields = { ...entry };
  const recording = isObject(entry.recording) ? entry.recording : entry;
  const sources = Array.isArray(recording.sources) ? recording.sources.filter(isObject) : [];
  const url = sources.find(({ type, source }) => type === 'url' && typeof source === 'string')?.source;
  if (url !== undefined) fields.source_url = url;
  const supervisions = Array.isArray(entry.supervisions) ? entry.supervisions.filter(isObject) : [];
  const speakers = supervisions.flatMap(({ speaker }) => (typeof speaker === 'string' ? [speaker] : []));
  if (speakers.length > 0) fields.speakers = [...new Set(speakers)];
  return { ...(key === undefined ? {} : { key }), fields };
}
