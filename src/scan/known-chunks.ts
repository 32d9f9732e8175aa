/** Of a manifest that changed, the parts that were read before: they are told by their bytes, and need not be read again. */

import { createHash } from 'node:crypto';
import type { PartName } from '../claims/parts/part-names.js';
import type { Inspector } from '../inspect/inspect.js';
import type { OrderRun } from '../ledger/items.js';
import { canonical } from '../ledger/journal.js';
import type { KnownChunk } from '../ledger/write/chunks.js';
import type { KnownManifest, Recorder } from '../ledger/write/record.js';
import type { Json } from '../model/basics.js';
import type { ReadingOutcome } from '../model/batch.js';
import type { ColumnSettings, Format, ManifestFile, Part, PartSizes } from '../model/format.js';
import { openManifest } from '../reading/open.js';
import type { ReadRef } from './free-memory.js';
import { type Parts, partsOf } from './plan.js';
import { learnFirst } from './workers/read-task.js';

/** Parts that are read together for their digests. */
const AT_ONCE = 8;

/** A part of the version before that is there still: its rows, and what to add to their places. */
export interface KeptChunk {
  chunk: KnownChunk;
  runs: OrderRun[];
  /** Lines before it in the version before. */
  lines: number;
}

/** How a manifest is read of which parts are known. */
export interface Taken {
  parts: Parts;
  /** For each part what is known of it; undefined where it must be read. */
  kept: (KeptChunk | undefined)[];
  /** Rows of the version before that are in none of the kept parts. */
  left: OrderRun[];
  reading: ReadingOutcome;
  knowledge: string;
}

/** All that the parts of a manifest are read by, beside the reading digest. */
export function knowledgeOf(file: ManifestFile, format: Format, reading: ReadingOutcome, { over, least, mean, most }: PartSizes): string {
  const { evidence, ...told } = reading;
  const weighed = [...evidence].map(([field, kinds]) => [field, [...kinds].map(([kind, { to, why }]) => [kind, to, why])]);
  const { encoding = null, guessed = false, compression = null } = file.head;
  const all = {
    told,
    weighed,
    encoding,
    guessed,
    compression,
    decides: format.decides?.(file) ?? null,
    sizes: { over, least, mean, most },
  };
  return createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(all)) as Json))
    .digest('hex');
}

/** A manifest that changed, with what it is read by. */
interface Changed {
  ref: ReadRef;
  known: KnownManifest;
  reading: string;
  columns: ColumnSettings | undefined;
  parts: readonly PartName[];
}

/** What of a manifest that changed may be taken over; undefined where all of it is to be read. */
export async function takenOver(
  { ref, known, reading: by, columns, parts: named }: Changed,
  recorder: Recorder,
  format: Format,
  inspector: Inspector,
  sizes: PartSizes,
): Promise<Taken | undefined> {
  if (known.version === undefined || known.version.reading !== by || format.decides === undefined) return undefined;
  const cut = recorder.cutOf(known);
  if (cut === undefined) return undefined;
  const parts = await partsOf(ref.absolute, ref.path, format, sizes, ref.head, columns);
  if (!parts.byContent) return undefined;
  const file = { ...(await openManifest(ref.absolute, ref.path, ref.head)), columns };
  const task = {
    absolute: ref.absolute,
    path: ref.path,
    columns,
    ...(ref.inside && { inside: ref.inside }),
    ...(named.length > 0 && { parts: named }),
  };
  const reading = await learnFirst(task, format, inspector);
  const knowledge = knowledgeOf(file, format, reading, sizes);
  // Without a place of its own by line an item's place is not moved by what was inserted above it.
  if (knowledge !== cut.knowledge || reading.unit !== 'line') return undefined;
  const order = recorder.orderOf(known.version.id);
  if (cut.chunks.reduce((sum, { items }) => sum + items, 0) !== order.items) return undefined;
  const left = placesOf(cut.chunks);
  const kept: Taken['kept'] = [];
  for (const digest of await digestsOf(file, parts.ranges, known.salt)) {
    // What begins a file is read as its beginning.
    const place = kept.length === 0 ? undefined : left.get(digest)?.shift();
    kept.push(place && { chunk: place.chunk, lines: place.lines, runs: order.slice(place.items, place.chunk.items) });
  }
  if (kept.every((one) => one === undefined)) return undefined;
  const others = [...left.values()].flat().sort((a, b) => a.items - b.items);
  const all = others.flatMap(({ items, chunk }) => order.slice(items, chunk.items));
  return { parts, kept, left: all, reading, knowledge };
}

interface Place {
  chunk: KnownChunk;
  /** Items and lines before it. */
  items: number;
  lines: number;
}

/** Where the parts of a version stand, by digest in their order; those that are always read again are under no digest. */
function placesOf(chunks: readonly KnownChunk[]): Map<string | null, Place[]> {
  const places = new Map<string | null, Place[]>();
  let items = 0;
  let lines = 0;
  for (const chunk of chunks) {
    const same = places.get(chunk.digest);
    if (same) same.push({ chunk, items, lines });
    else places.set(chunk.digest, [{ chunk, items, lines }]);
    items += chunk.items;
    lines += chunk.lines;
  }
  return places;
}

/** The digests of parts that follow one another in a file, each under the manifest's salt. */
async function digestsOf(file: ManifestFile, ranges: readonly Part[], salt: Uint8Array): Promise<string[]> {
  const digests: string[] = [];
  for (let from = 0; from < ranges.length; from += AT_ONCE) {
    const some = ranges.slice(from, from + AT_ONCE);
    const first = some[0]!.start;
    // To hash them here takes less than to copy each for a thread of the platform.
    const bytes = await file.slice(first, some.at(-1)!.end);
    for (const { start, end } of some)
      digests.push(
        createHash('sha256')
          .update(salt)
          .update(bytes.subarray(start - first, end - first))
          .digest('hex'),
      );
  }
  return digests;
}
