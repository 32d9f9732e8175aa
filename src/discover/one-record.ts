/** Files that are one JSON record each: many of them are one list, a few are lists of one item, and what only looks a little like one is none. */
import { dirname } from 'node:path/posix';
import type { Format, Head } from '../model/format.js';
import { areAlike } from '../reading/json/record-kind.js';
import { shapeOf } from '../reading/json/shape.js';
import { readHead } from '../reading/open.js';
import { homesOf } from './folders.js';
import type { Loose, OneRecord, Readable } from './loose.js';

/** So many records of one folder are one list. */
const MANY = 5;

/** The record that a file is, where nothing else reads it than what reads a list of one. */
export function oneRecord(head: Head, format: Format | undefined): OneRecord | undefined {
  if (format !== undefined && format.id !== 'json' && (format.id !== 'jsonl' || /\.(?:jsonl|ndjson|jsonlines)(?:\.\w+)?$/i.test(head.path)))
    return undefined;
  const shape = shapeOf(head);
  if (shape?.kind !== 'records' || shape.several) return undefined;
  return { kind: shape.record, names: shape.names, ...(format !== undefined && { format }) };
}

/**
 * Takes out of the loose files those records that are not many of one kind. Returns the ones that are data all the same, as lists of one item; of the others
 * `not` is told.
 */
export async function fewRecords(loose: Loose[], boundOf: Parameters<typeof homesOf>[1], not: (file: Loose) => void): Promise<Readable[]> {
  const records = loose.filter(({ record }) => record !== undefined);
  if (records.length === 0) return [];
  const homes = homesOf(records, boundOf);
  const byHome = new Map<string, Loose[]>();
  for (const file of records) {
    const home = homes.get(dirname(file.path))!;
    const files = byHome.get(home);
    if (files) files.push(file);
    else byHome.set(home, [file]);
  }
  const out = new Set<Loose>();
  const few: Readable[] = [];
  for (const files of byHome.values()) {
    const usual = commonest(files);
    const kept = files.filter(({ record }) => record!.kind === 'content' || areAlike(usual, record!.names));
    const many = kept.length >= MANY ? new Set(kept) : new Set<Loose>();
    for (const file of files) {
      if (many.has(file)) continue;
      out.add(file);
      const { path, absolute, top, size, record } = file;
      const head = record!.format === undefined ? undefined : await readHead(absolute, path).catch(() => undefined);
      if (head === undefined) not(file);
      else few.push({ path, absolute, top, size, head, format: record!.format! });
    }
  }
  loose.splice(0, loose.length, ...loose.filter((file) => !out.has(file)));
  return few;
}

/** The fields that most of some records have. */
function commonest(files: readonly Loose[]): readonly string[] {
  const counts = new Map<string, { names: readonly string[]; count: number }>();
  for (const { record } of files) {
    const key = [...record!.names].sort().join('\0');
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { names: record!.names, count: 1 });
  }
  return [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most)).names;
}
