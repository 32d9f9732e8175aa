import type { Batch } from '../model/batch.js';

/** What the items of a profile come to: bytes of their records, how many state the size of their content, and the sum of those sizes. */
export interface ProfileSizes {
  records: number;
  sized: number;
  content: number;
}

/** Adds what a batch says of sizes; `profiles` are the ledger's numbers for the sender's. Sums stay below 2^53, beyond which they would not be exact. */
export function addSizes(sizes: Map<number, ProfileSizes>, batch: Batch, profiles: readonly number[]): void {
  const said = batch.sizes;
  for (let i = 0; i < said.length; i += 4) {
    const profile = profiles[said[i]!]!;
    const own = sizes.get(profile);
    if (own === undefined) {
      sizes.set(profile, { records: said[i + 1]!, sized: said[i + 2]!, content: Math.min(said[i + 3]!, Number.MAX_SAFE_INTEGER) });
      continue;
    }
    own.records = Math.min(own.records + said[i + 1]!, Number.MAX_SAFE_INTEGER);
    own.sized += said[i + 2]!;
    own.content = Math.min(own.content + said[i + 3]!, Number.MAX_SAFE_INTEGER);
  }
}
