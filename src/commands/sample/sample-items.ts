/** Reads the items of a sample from their manifests again: what a checker is shown, with personal values masked. */
import { existsSync } from 'node:fs';
import { detectors, formatOf } from '../../catalog/catalog.js';
import { fileOf } from '../../discover/caches/cached-files.js';
import { createInspector, type Inspector } from '../../inspect/inspect.js';
import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { type ItemMark, markOf } from '../../ledger/read/query-item.js';
import { datasetOf } from '../../ledger/read/query-items.js';
import type { Json, Place } from '../../model/basics.js';
import type { Roles } from '../../model/format.js';
import type { Item } from '../../model/item.js';
import type { Project } from '../../project/project.js';
import { matches } from '../../reading/glob.js';
import { maskSpans } from '../../scan/workers/masked-texts.js';
import { readAgain } from '../read-again.js';
import { digestOf, foundAmong, openedAgain } from '../reveal.js';

/** An item of a sample as a checker sees it. */
export interface SampleItem {
  /** Its number in the sample, from 1. */
  n: number;
  at: Place;
  dataset: string;
  /** What the manifest says of it, with personal values masked; left out where it cannot be read any more. */
  fields?: Record<string, Json>;
  /** The same without masks: for a person who asks to see it, which is recorded. */
  raw?: Record<string, Json>;
  /** The record as its manifest has it, where the reader keeps what was drawn in summary only. */
  record?: Uint8Array;
  /** The format of its manifest, where it could be read. */
  format?: string;
  /** Which field is for what. */
  roles?: Roles;
  /** Why it cannot be shown. */
  gone?: 'manifest-missing' | 'salt-erased' | 'changed';
}

interface Wanted extends ItemMark {
  n: number;
  dataset: string;
}

/** Reads items of a ledger again, each manifest once. They come manifest by manifest; `items[n - 1]` is the id of number n. */
export async function* readSampleItems(project: Project, db: Db, at: AsOf, items: readonly number[]): AsyncGenerator<SampleItem> {
  const byManifest = new Map<string, Wanted[]>();
  for (const [i, id] of items.entries()) {
    const mark = markOf(db, at, id);
    const dataset = datasetOf(db, at.run, Math.floor(id / 2 ** 32));
    const mine = byManifest.get(mark.at.path);
    const wanted = { ...mark, n: i + 1, dataset };
    if (mine) mine.push(wanted);
    else byManifest.set(mark.at.path, [wanted]);
  }
  const inspector = createInspector(await detectors());
  for (const wanted of byManifest.values()) yield* fromManifest(project, wanted, inspector);
}

async function* fromManifest({ root, config }: Project, wanted: readonly Wanted[], inspector: Inspector): AsyncGenerator<SampleItem> {
  const { path } = wanted[0]!.at;
  const format = await formatOf(wanted[0]!.format);
  const left = new Map<number, Wanted[]>();
  for (const one of wanted) {
    const at = one.at.line ?? one.at.record ?? one.at.offset ?? 0;
    left.set(at, [...(left.get(at) ?? []), one]);
  }
  const gone = (why: NonNullable<SampleItem['gone']>): SampleItem[] =>
    [...left.values()].flat().map(({ n, at, dataset }) => ({ n, at, dataset, gone: why }));
  if (!format || !existsSync(fileOf(root, path))) return yield* gone('manifest-missing');
  if (wanted[0]!.salt === undefined) return yield* gone('salt-erased');
  const columns = config.columns.find(({ glob }) => matches(glob, path))?.settings;
  for (const among of foundAmong(root, path, wanted[0]!.format)) {
    if (left.size === 0) break;
    const { file, close } = await openedAgain(root, path, wanted[0]!.format, among);
    try {
      for await (const again of readAgain({ ...file, columns }, format)) {
        if (left.size === 0) break;
        if (!('said' in again)) continue;
        const found = taken(left, again.read);
        if (found) yield shown(found, again.read, again.roles, inspector);
      }
    } finally {
      await close();
    }
  }
  // Several items may be on one line, and the manifest may not be what it was: only the same record is the same item.
  yield* gone('changed');
}

/** The wanted item that this is, taken off the list. */
function taken(left: Map<number, Wanted[]>, item: Item): Wanted | undefined {
  for (const at of new Set([item.at.line, item.at.record, item.at.offset])) {
    const here = at === undefined ? undefined : left.get(at);
    const mine = here?.findIndex(({ salt, digest }) => digestOf(item, salt!).equals(digest)) ?? -1;
    if (mine < 0) continue;
    const [found] = here!.splice(mine, 1);
    if (here!.length === 0) left.delete(at!);
    return found;
  }
  return undefined;
}

/** The format whose reader says how many labels there are, and not where. */
const SUMMARIZED = 'label-studio';

function shown({ n, at, dataset, format }: Wanted, { fields, record }: Item, roles: Roles, inspector: Inspector): SampleItem {
  const masked = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, maskedValue(value, name, at.path, inspector, 0)]));
  return { n, at, dataset, fields: masked, raw: fields, roles, format, ...(format === SUMMARIZED && record && { record: record.slice() }) };
}

/** What is nested deeper is left out: nobody reads it, and nothing looked into it. */
const DEEPEST = 200;

function maskedValue(value: Json, field: string, path: string, inspector: Inspector, depth: number): Json {
  if (typeof value === 'string') return maskSpans(value, inspector.text(value, { path, field }));
  if (typeof value === 'number' && Number.isSafeInteger(value)) {
    const text = String(value);
    const covered = maskSpans(text, inspector.text(text, { path, field }));
    return covered === text ? value : covered;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((one) => maskedValue(one, `${field}[]`, path, inspector, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, maskedValue(one, `${field}.${name}`, path, inspector, depth + 1)]),
  );
}
