/** Draws the sample of a plan (docs/samples.md, "The draw"). */

import { createHash } from 'node:crypto';
import type { SampleDraw, SeedSource } from '../../model/sample.js';
import { failure } from '../../text/failures/failure.js';
import { sqlite } from '../database.js';
import { canonical, headOf } from '../journal.js';
import { ChunkTree } from '../merkle.js';
import type { Db } from '../open-ledger.js';
import type { AsOf } from '../read/as-of.js';
import { populationAt } from './population.js';
import type { PopulationTraits } from './population-traits.js';
import type { RecordedPlan } from './sample-records.js';
import { drawFrom } from './select-items.js';

/** The most draws of a plan: so long is the chain of secret numbers. */
export const MAX_DRAWS = 1000;

/** The number that lies so many steps of SHA-256 behind a secret one. */
export function hashedTimes(secret: Uint8Array, times: number): Buffer {
  let value: Buffer = Buffer.from(secret);
  for (let i = 0; i < times; i += 1) value = createHash('sha256').update(value).digest();
  return value;
}

/** What is published of a plan's secret number before anything is drawn. */
export function commitmentTo(secret: Uint8Array): string {
  return hashedTimes(secret, MAX_DRAWS).toString('hex');
}

/** The number that a draw lays open: hashed as often as the draw counts, it is the commitment. */
export function nonceOf(secret: Uint8Array, draw: number): string {
  return hashedTimes(secret, MAX_DRAWS - draw).toString('hex');
}

/** The seed: over the journal as it was when the plan was recorded, what nobody could choose, and the population. */
export function seedOf(said: { planHead: string; from: SeedSource; value: string; draw: number; population: string }): string {
  return createHash('sha256').update(canonical(said)).digest('hex');
}

/** Where the seed of a draw comes from. */
export interface SeedGiven {
  from: SeedSource;
  /** The nonce, the SHA-256 of the beacon's file, or the words that the operator chose. */
  value: string;
}

/** How many items a plan asks for, of so many, and the highest number of bad ones. */
export type SizeOf = (population: number) => { items: number; accept: number };

/** What a draw is made with, beside the plan. */
export interface DrawGiven {
  number: number;
  seed: SeedGiven;
  sizeOf: SizeOf;
  because?: string;
  on: string;
  /** What the items are, where the plan's strata ask for it. */
  traits?: PopulationTraits;
}

/** Draws by a plan as of a run. Errors: no items in the population. */
export function drawSample(
  db: Db,
  at: AsOf,
  { plan, digest, since }: RecordedPlan,
  { number, seed, sizeOf, because, on, traits }: DrawGiven,
): { draw: SampleDraw; items: number[] } {
  const population = populationAt(db, at, plan.population, traits);
  if (population.items === 0) throw failure('ledger/population-holds-no', 'fix/look-scope-licit', { name: plan.name });
  const { items: count, accept } = sizeOf(population.items);
  const planHead = headOf(db, since);
  const made = seedOf({ planHead, from: seed.from, value: seed.value, draw: number, population: population.root });
  const { places, strata } = drawFrom(Buffer.from(made, 'hex'), population.strata(plan.strata), count);
  const items = places.map((place) => population.id(place));
  return {
    items,
    draw: {
      plan: plan.name,
      draw: number,
      planDigest: digest,
      planHead,
      run: at.run,
      population: { items: population.items, root: population.root, datasets: population.datasets },
      sample: { items: items.length, root: rootOf(db, items) },
      strata: plan.strata === undefined ? [] : strata,
      seed: made,
      seedFrom: seed.from,
      seedValue: seed.value,
      accept,
      ...(because !== undefined && { because }),
      on,
    },
  };
}

/** The root over the digests of items, in the order in which they were drawn. */
export function rootOf(db: Db, items: readonly number[]): string {
  const digestOf = sqlite(db).prepare('select digest from item where id = ?').pluck();
  const tree = new ChunkTree();
  for (const id of items) tree.add(digestOf.get(id) as Buffer);
  return tree.root();
}
