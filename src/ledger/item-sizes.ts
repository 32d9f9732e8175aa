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
    const before = sizes.get(profile) ?? { records: 0, sized: 0, content: 0 };
    sizes.set(profile, {
      records: Math.min(before.records + said[i + 1]!, Number.MAX_SAFE_INTEGER),
      sized: before.sized + said[i + 2]!,
      content: Math.min(before.content + said[i + 3]!, Number.MAX_SAFE_INTEGER),
    });
  }
}
