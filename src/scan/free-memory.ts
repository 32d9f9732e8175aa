/** Keeps a scan of many files small: what is no longer needed is let go of before the next step needs memory of its own. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ManifestRef } from '../discover/discover.js';
import type { Piece } from '../model/format.js';
import { forgetFrequencies } from '../reading/encoding/encoding-frequency.js';
import type { KnownText } from '../reading/open.js';

/** A smaller heap is left to the engine. */
const SMALL = 96 << 20;
/** Looking through the heap costs as much as it is large: it is worth it once so much came that may be garbage. */
const WORTH = 48 << 20;

let collect: (() => void) | undefined;
/** What was in use when nothing was left to free. */
let inUse = 0;

/**
 * Frees what a step left behind. The engine itself waits until it needs room, and then takes more of the system's memory first: reading,
 * judging and reports would add up.
 */
export function freeMemory(): void {
  const used = memoryInUse();
  if (used < SMALL || used - inUse < WORTH) return;
  freeAll();
}

/** A part of so many bytes holds records of megabytes, each of which leaves several copies of itself behind. */
const LARGE_PART = 2 << 20;

/** Frees what a part left behind that is longer than parts are: other threads may need the memory before this one does. */
export function freePart(bytes: number): void {
  if (bytes >= LARGE_PART) freeAll();
}

function freeAll(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
    // What was compiled is taken over only by an engine with the same flags.
    setFlagsFromString('--no-expose-gc');
  }
  collect();
  inUse = memoryInUse();
}

/** Of the heap, and of buffers beside it. */
function memoryInUse(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

/** A manifest to be read, of whose beginning only the encoding is kept. */
export type ReadRef = Omit<ManifestRef, 'head'> & {
  head: KnownText;
  /** All that is read of it, where other tasks read the rest. */
  piece?: Piece;
};

/** Bytes that are read of a manifest. */
export function weightOf({ size, piece }: { size: number; piece?: Pick<Piece, 'weight'> }): number {
  return piece?.weight ?? size;
}

/** Up to so many manifests, their readers and tables leave a thread memory for more room for new objects. */
const MAX_FEW_MANIFESTS = 32;

/** Lists whose first line does not end where their beginning does: a record of megabytes takes the memory that a thread has. */
export function longLined(manifests: readonly ManifestRef[]): ReadonlySet<string> {
  return new Set(
    manifests.filter(({ head: { text, whole } }) => text !== undefined && !whole && !text.includes('\n')).map(({ path }) => path),
  );
}

/** Whether threads that read these may have more room for new objects; it changes nothing but time and memory. */
export function leavesRoom(paths: readonly string[], long: ReadonlySet<string>): boolean {
  return paths.length <= MAX_FEW_MANIFESTS && !paths.some((path) => long.has(path));
}

/** Lets go of the beginnings of files, and of the tables that told their encodings; both are read again where they are needed. */
export function forgetHeads(manifests: ManifestRef[]): ReadRef[] {
  const refs: ReadRef[] = manifests;
  for (const ref of refs) ref.head = textOf(ref.head);
  forgetFrequencies();
  return refs;
}

/** What a head told of its text. */
export function textOf({ encoding, guessed }: KnownText): KnownText {
  return { ...(encoding !== undefined && { encoding }), ...(guessed && { guessed }) };
}
