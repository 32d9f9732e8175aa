/** Keeps a scan of many files small: what is no longer needed is let go of before the next step needs memory of its own. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ManifestRef } from '../discover/discover.js';
import { forgetFrequencies } from '../reading/encoding-frequency.js';
import type { KnownText } from '../reading/open.js';

/** Less garbage than this is not worth looking for. */
const WORTH = 96 << 20;

let collect: (() => void) | undefined;

/**
 * Frees what a step left behind. The engine itself waits until it needs room, and then takes more of the system's memory first: reading,
 * judging and reports would add up.
 */
export function freeMemory(): void {
  if (process.memoryUsage().heapUsed < WORTH) return;
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/** A manifest to be read, of whose beginning only the encoding is kept. */
export type ReadRef = Omit<ManifestRef, 'head'> & { head: KnownText };

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
