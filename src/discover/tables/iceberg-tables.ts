/**
 * Which files of an Iceberg table are of its current snapshot. The others are there until they are expired, and are no data of the table.
 * https://iceberg.apache.org/spec/#manifests
 */
import { basename, dirname, join } from 'node:path/posix';
import type { Problem } from '../../model/item.js';
import { avroRecords } from '../../reading/avro/avro-file.js';
import { type AvroValue, BadAvro } from '../../reading/avro/avro-schema.js';
import { parseJson } from '../../reading/json/parse-json.js';
import { openManifest } from '../../reading/open.js';
import { wrong } from '../../text/reasons/reason.js';
import type { Readable } from '../loose.js';

/** What files of tables are besides data; each with the metadata that says so. */
export interface OfTables {
  removed: Map<string, string>;
  /** Lists of deleted rows. */
  deletes: Map<string, string>;
  /** Lists of files, that were read. */
  lists: Map<string, string>;
  /** What is to be told with the metadata of a table. */
  problems: Map<string, Problem[]>;
}

/** A file that lies below the paths given. */
interface Present {
  path: string;
  absolute: string;
}

const METADATA = /(?:^|\/)metadata\/[^/]+\.metadata\.json$/;
/** The formats that files of such tables have. */
const DATA = /\.(?:parquet|orc|avro)$/i;
const MAX_BYTES = 128 << 20;
const MAX_FILES = 1_000_000;

/** Looks at every table whose metadata was found. */
export async function icebergTables(read: readonly Readable[], present: ReadonlyMap<string, Present>): Promise<OfTables> {
  const of: OfTables = { removed: new Map(), deletes: new Map(), lists: new Map(), problems: new Map() };
  const tables = new Map<string, Readable[]>();
  for (const one of read) {
    if (one.format.id !== 'iceberg' || !METADATA.test(one.path)) continue;
    const table = dirname(dirname(one.path));
    tables.set(table, [...(tables.get(table) ?? []), one]);
  }
  if (tables.size === 0) return of;
  for (const [table, all] of tables) {
    const inside = within(table, present);
    if (inside.size > 0) await oneTable(all, table, inside, of);
  }
  return of;
}

/** Files of the table's folder, by their paths in it. */
function within(table: string, present: ReadonlyMap<string, Present>): Map<string, Present> {
  const before = table === '.' ? '' : `${table}/`;
  const inside = new Map<string, Present>();
  for (const [path, one] of present) if (path.startsWith(before) && DATA.test(path)) inside.set(path.slice(before.length), one);
  return inside;
}

async function oneTable(all: readonly Readable[], table: string, inside: ReadonlyMap<string, Present>, of: OfTables): Promise<void> {
  const data = [...inside.keys()].filter((name) => !name.startsWith('metadata/'));
  if (data.length === 0) return;
  let current: Metadata | undefined;
  try {
    current = await currentOf(all);
    const files = await filesOf(current, inside);
    const { live, deletes, absent } = placesOf(files, current.location, inside);
    for (const name of data) {
      const path = join(table, name);
      if (deletes(name)) of.deletes.set(path, current.path);
      else if (!live(name)) of.removed.set(path, current.path);
    }
    for (const name of inside.keys()) if (name.startsWith('metadata/')) of.lists.set(join(table, name), current.path);
    of.problems.set(current.path, [
      ...(files.deletes.length > 0 ? [deletesRows(current.path)] : []),
      ...(absent > 0 ? [notThere(current.path, absent)] : []),
    ]);
  } catch (cause) {
    const why = cause instanceof NotChecked || cause instanceof BadAvro ? cause.message : 'its metadata cannot be read';
    const path = current?.path ?? all.at(-1)!.path;
    of.problems.set(path, [notChecked(path, why)]);
  }
}

/** Why it cannot be said which files are of a table. */
class NotChecked extends Error {}

function notChecked(path: string, why: string): Problem {
  return { kind: 'problem', what: wrong('iceberg/not-checked', { why }), at: { path }, lost: 0 };
}

function deletesRows(path: string): Problem {
  return { kind: 'problem', what: wrong('iceberg/delete-files'), at: { path }, lost: 0 };
}

function notThere(path: string, absent: number): Problem {
  const what = absent === 1 ? wrong('iceberg/file-absent') : wrong('iceberg/files-absent', { files: absent });
  return { kind: 'problem', what, at: { path }, lost: 0 };
}

interface Metadata {
  path: string;
  location: string;
  /** Its list of manifests, or the manifests themselves (version 1). */
  list: string | undefined;
  manifests: string[];
}

/** The metadata written last, of all that are there. */
async function currentOf(all: readonly Readable[]): Promise<Metadata> {
  let newest: { time: number; path: string; root: Record<string, unknown> } | undefined;
  for (const { absolute, path } of all) {
    const read = parseJson((await bytesOf(absolute, path)).toString());
    const root = 'value' in read ? read.value : undefined;
    if (!isObject(root)) throw new NotChecked('its metadata is damaged');
    const time = Number(root['last-updated-ms']);
    if (newest === undefined || time > newest.time || (time === newest.time && versionOf(path) > versionOf(newest.path)))
      newest = { time, path, root };
  }
  const { path, root } = newest!;
  const id = String(root['current-snapshot-id'] ?? -1);
  const snapshots = Array.isArray(root.snapshots) ? root.snapshots.filter(isObject) : [];
  const snapshot = snapshots.find((one) => String(one['snapshot-id']) === id);
  if (snapshot === undefined) throw new NotChecked('it has no current snapshot');
  const list = snapshot['manifest-list'];
  const manifests = Array.isArray(snapshot.manifests) ? snapshot.manifests.map(String) : [];
  return { path, location: String(root.location).replace(/\/+$/, ''), list: typeof list === 'string' ? list : undefined, manifests };
}

/** The number in `v12.metadata.json` and `00012-….metadata.json`. */
function versionOf(path: string): number {
  return Number(/^v?(\d+)/.exec(basename(path))?.[1] ?? 0);
}

interface TableFiles {
  live: string[];
  deletes: string[];
}

/** Paths of the files of the current snapshot, as its manifests write them. */
async function filesOf(metadata: Metadata, inside: ReadonlyMap<string, Present>): Promise<TableFiles> {
  const files: TableFiles = { live: [], deletes: [] };
  const manifests = [...metadata.manifests];
  if (metadata.list !== undefined)
    await eachRecord(metadata.list, metadata.location, inside, (entry) => {
      manifests.push(textOf(entry.manifest_path));
    });
  for (const manifest of manifests)
    await eachRecord(manifest, metadata.location, inside, (entry) => {
      // 2: deleted by this snapshot or an earlier one.
      if (entry.status === 2) return;
      const file = entry.data_file;
      if (!isRecord(file)) throw new NotChecked('a manifest of it names no files');
      const path = textOf(file.file_path);
      if (files.live.length + files.deletes.length >= MAX_FILES) throw new NotChecked('it has more than a million files');
      // 0, or left out in version 1: data. Others list rows that were deleted.
      if ((file.content ?? 0) === 0) files.live.push(path);
      else files.deletes.push(path);
    });
  return files;
}

async function eachRecord(
  stated: string,
  location: string,
  inside: ReadonlyMap<string, Present>,
  take: (entry: Record<string, AvroValue>) => void,
): Promise<void> {
  const exact = stated.startsWith(`${location}/`) ? inside.get(stated.slice(location.length + 1)) : undefined;
  const one = exact ?? inside.get(`metadata/${basename(stated)}`);
  if (one === undefined) throw new NotChecked('its manifests do not lie beside its metadata');
  for await (const record of avroRecords(await bytesOf(one.absolute, one.path))) {
    if (!isRecord(record)) throw new NotChecked('a manifest of it names no files');
    take(record);
  }
}

/** How files are told: by their place in the table where all of the snapshot are there, else by name, so that no data of it is taken for removed. */
function placesOf({ live, deletes }: TableFiles, location: string, inside: ReadonlyMap<string, Present>) {
  const place = (path: string): string => (path.startsWith(`${location}/`) ? path.slice(location.length + 1) : '');
  const byPlace = live.every((path) => inside.has(place(path)));
  const tell = byPlace ? (name: string) => name : (name: string) => basename(name);
  const named = (paths: readonly string[]): Set<string> => new Set(paths.map(byPlace ? place : (path) => basename(path)));
  const [alive, gone] = [named(live), named(deletes)];
  const there = new Set([...inside.keys()].map(tell));
  return {
    absent: [...alive].filter((name) => !there.has(name)).length,
    live: (name: string) => alive.has(tell(name)),
    deletes: (name: string) => gone.has(tell(name)) && !alive.has(tell(name)),
  };
}

async function bytesOf(absolute: string, path: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (await openManifest(absolute, path)).bytes()) {
    length += piece.length;
    if (length > MAX_BYTES) throw new NotChecked('its metadata is larger than 128 MiB');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecord(value: AvroValue | undefined): value is Record<string, AvroValue> {
  return isObject(value);
}

function textOf(value: AvroValue | undefined): string {
  if (typeof value !== 'string') throw new NotChecked('a manifest of it names no files');
  return value;
}
