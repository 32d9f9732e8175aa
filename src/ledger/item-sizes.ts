import type { Batch } from '../model/batch.js';

/** What the items of a profile come to: bytes of their records, how many state the size of their content, and the sum of those sizes. */
export interface ProfileSizes {
  records: number;
  sized: number;
  content: number;
}

/** Adds what a batch says of sizes; `profiles` are the ledger's numbers for the sender's. */
export function addSizes(sizes: Map<number, ProfileSizes>, batch: Batch, profiles: readonly number[]): void {
  const said = batch.sizes;
  for (let i = 0; i < said.length; i += 4) addTo(sizes, profiles[said[i]!]!, said[i + 1]!, said[i + 2]!, said[i + 3]!);
}

/** Adds to the sizes of one profile. Sums stay below 2^53, beyond which they would not be exact. */
export function addTo(sizes: Map<number, ProfileSizes>, profile: number, records: number, sized: number, content: number): void {
  const own = sizes.get(profile);
  if (own === undefined) {
    sizes.set(profile, { records, sized, content: Math.min(content, Number.MAX_SAFE_INTEGER) });
    return;
  }
  own.records = Math.min(own.records + records, Number.MAX_SAFE_INTEGER);
  own.sized += sized;
  own.content = Math.min(own.content + content, Number.MAX_SAFE_INTEGER);
}
