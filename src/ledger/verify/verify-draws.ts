/** Draws every sample again from the ledger alone (docs/samples.md, "The draw"). Written from that page, sharing no code with what draws. */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { DrawRow, PlanRow, PlanSaid, TraitsRow, VerifiedStratum } from './sample-rows.js';
import { derivedPlan } from './verify-aql.js';
import { rootOf } from './verify-items-root.js';
import { verifiedPopulation } from './verify-population.js';
import type { Found } from './verify-rows.js';

interface Row {
  id: number;
  body: string;
  since: number;
  until: number | null;
}

export function recordRows(db: Database.Database, kind: string): Row[] {
  return db.prepare('select id, body, since, until from record where kind = ? order by id').all(kind) as Row[];
}

/** Every draw with its plan, and what does not fit. `heads` gives the hash of the journal's entry of a run. */
export function checkDraws(db: Database.Database, heads: ReadonlyMap<number, string>): { draws: DrawRow[]; found: Found[] } {
  const plans = recordRows(db, 'sample-plan').map(({ body, since, until }): PlanRow => {
    const { plan, commitment } = JSON.parse(body) as { plan: PlanSaid; commitment: string };
    // The row is canonical JSON, and so is a part of it.
    return { since, until, plan, commitment, digest: sha256(JSON.stringify(plan)) };
  });
  const counts = new Map<string, number>();
  const draws: DrawRow[] = [];
  const found: Found[] = [];
  for (const { id, body, since } of recordRows(db, 'sample-draw')) {
    const { draw } = { draw: JSON.parse(body) as DrawRow['draw'] };
    const number = (counts.get(draw.plan) ?? 0) + 1;
    counts.set(draw.plan, number);
    const plan = plans.find((one) => one.plan.name === draw.plan && one.since < since && (one.until === null || one.until >= since));
    const row: DrawRow = { since, draw, ...(plan && { plan }) };
    draws.push(row);
    const what = misfitOf(db, row, number, heads);
    if (what !== undefined)
      found.push({ run: since, table: 'record', what: `draw ${number} of the plan ${draw.plan} (row ${id}): ${what}` });
  }
  return { draws, found };
}

function misfitOf(
  db: Database.Database,
  { since, draw, plan }: DrawRow,
  number: number,
  heads: ReadonlyMap<number, string>,
): string | undefined {
  if (draw.draw !== number) return `it is counted as draw ${draw.draw}`;
  if (number > 1 && draw.because === undefined) return 'it was drawn again and does not say why';
  if (plan === undefined) return 'no plan of that name was on record before it';
  if (plan.digest !== draw.planDigest) return 'it was not drawn by the plan that was on record';
  if (heads.get(plan.since) !== draw.planHead) return 'its plan was not recorded where it says';
  if (draw.run !== since - 1) return `it is of run ${draw.run}, and was recorded by run ${since}`;
  const seed = seedMisfit(draw, plan.commitment);
  if (seed !== undefined) return seed;
  const traits = traitsOf(db, since, draw);
  const misfit = traitsMisfit(plan.plan.strata, traits, draw);
  if (misfit !== undefined) return misfit;
  const population = verifiedPopulation(db, draw.run, plan.plan.population, traits);
  if (population.items !== draw.population.items) return `its population has ${population.items} items, it says ${draw.population.items}`;
  if (population.root !== draw.population.root) return 'the root of its population, made again, is another';
  const size = sizeMisfit(draw, plan.plan);
  if (size !== undefined) return size;
  const { ids, strata } = drawn(Buffer.from(draw.seed, 'hex'), population.strata(plan.plan.strata), draw.sample.items);
  if (JSON.stringify(strata) !== JSON.stringify(draw.strata)) return 'its strata, made again, are others';
  return rootOf(db, ids) === draw.sample.root ? undefined : 'drawing again gives other items';
}

/** What was recorded of the items with a draw, where its strata are not in the ledger. */
function traitsOf(db: Database.Database, since: number, draw: DrawRow['draw']): TraitsRow | undefined {
  return recordRows(db, 'sample-traits')
    .filter((row) => row.since === since)
    .map((row) => ({ ...(JSON.parse(row.body) as TraitsRow), since: row.since }))
    .find((row) => row.plan === draw.plan && row.draw === draw.draw);
}

/** Traits are there where the strata ask for them and only there, and are of the draw's population. */
function traitsMisfit(strata: PlanSaid['strata'], traits: TraitsRow | undefined, draw: DrawRow['draw']): string | undefined {
  const asked = strata === 'language' || strata === 'medium';
  if (!asked) return traits === undefined ? undefined : 'it has traits of items that its plan does not ask for';
  if (traits === undefined) return `the ${strata} of its items was not recorded with it`;
  if (traits.by !== strata || traits.run !== draw.run) return 'the traits of its items are of another draw';
  return traits.parts.reduce((sum, { items }) => sum + items, 0) === draw.population.items
    ? undefined
    : 'the traits of its items are of other items';
}

/** The seed must follow from what the journal held before, and the nonce from what was committed to. */
function seedMisfit({ draw, planHead, seed, seedFrom, seedValue, population }: DrawRow['draw'], commitment: string): string | undefined {
  const made = sha256(JSON.stringify({ draw, from: seedFrom, planHead, population: population.root, value: seedValue }));
  if (made !== seed) return 'its seed does not follow from what it says';
  if (seedFrom === 'beacon' || seedFrom === 'operator') return undefined;
  if (seedFrom !== 'ledger-and-nonce') return 'where its seed is from is not known';
  let hash: Buffer = Buffer.from(seedValue, 'hex');
  for (let i = 0; i < draw; i += 1) hash = createHash('sha256').update(hash).digest();
  return hash.toString('hex') === commitment ? undefined : 'its nonce is not the one that was committed to';
}

/** Size and acceptance number must follow from the plan. Of a plan by risks both risks must be kept. */
function sizeMisfit({ sample, accept, population }: DrawRow['draw'], { size, limit }: PlanSaid): string | undefined {
  const all = population.items;
  const { risks, aql } = size;
  if (aql !== undefined) {
    const [table, most] = derivedPlan(aql, all) ?? [0, 0];
    const [due, accepts] = table < all ? [table, most] : [all, Math.min(most, Math.floor((aql.aql * all) / 100 + 1e-9))];
    return sample.items === due && accept === accepts
      ? undefined
      : `ISO 2859-1 draws ${due} items and accepts up to ${accepts} bad ones, it has ${sample.items} and ${accept}`;
  }
  if (risks === undefined) {
    const asked = size.items ?? Math.ceil((size.share ?? 1) * all - 1e-9);
    const due = Math.max(1, Math.min(asked, all));
    if (sample.items !== due) return `the plan draws ${due} items, it has ${sample.items}`;
    const most = Math.floor((limit ?? 0) * due + 1e-9);
    return accept === most ? undefined : `the plan accepts up to ${most} bad items, it says ${accept}`;
  }
  if (sample.items === all) return accept === Math.floor(risks.acceptable * all) ? undefined : 'it accepts another number than its plan';
  const kept =
    accepted(accept, sample.items, risks.limiting, all) <= risks.consumer + 1e-9 &&
    accepted(accept, sample.items, risks.acceptable, all) >= 1 - risks.producer - 1e-9;
  return kept ? undefined : 'its size and acceptance number do not keep the risks of its plan';
}

/** Probability of at most so many bad ones, summed from one to the next. */
function accepted(most: number, items: number, share: number, all: number): number {
  const small = items * 20 < all;
  const bad = Math.round(share * all);
  // log P(0), then P(k + 1) / P(k).
  let log = 0;
  for (let i = 0; i < items; i += 1) log += small ? Math.log1p(-share) : Math.log((all - bad - i) / (all - i));
  if (all - bad < items && !small) return most >= Math.min(bad, items) ? 1 : 0;
  let sum = Math.exp(log);
  for (let k = 0; k < Math.min(most, items); k += 1) {
    const ratio = small
      ? ((items - k) / (k + 1)) * (share / (1 - share))
      : ((bad - k) * (items - k)) / ((k + 1) * (all - bad - items + k + 1));
    log += Math.log(ratio);
    sum += Math.exp(log);
  }
  return sum;
}

function drawn(seed: Buffer, strata: readonly VerifiedStratum[], count: number): { ids: number[]; strata: DrawRow['draw']['strata'] } {
  const shares = shared(
    strata.map(({ items }) => items),
    count,
  );
  const ids = strata.flatMap(({ name, items, id }, i) => shuffled(seed, name, items, shares[i] ?? 0).map(id));
  if (strata.length === 1 && strata[0]?.name === '') return { ids, strata: [] };
  const ordered = strata.length === 1 ? ids : shuffled(seed, '\0order', ids.length, ids.length).map((at) => ids[at]!);
  return { ids: ordered, strata: strata.map(({ name, items }, i) => ({ drawn: shares[i] ?? 0, items, name })) };
}

/** The first of a shuffle of 0 … size - 1. */
function shuffled(seed: Buffer, label: string, size: number, count: number): number[] {
  const key = createHash('sha256').update(seed).update(label, 'utf8').digest();
  const numbers = stream(key);
  const moved = new Map<number, number>();
  const at = (i: number): number => moved.get(i) ?? i;
  const taken: number[] = [];
  for (let k = 0; k < count; k += 1) {
    const range = size - k;
    let value = numbers.next().value as number;
    while (value >= 2 ** 48 - (2 ** 48 % range)) value = numbers.next().value as number;
    const j = k + (value % range);
    const [mine, other] = [at(k), at(j)];
    moved.set(j, mine);
    taken.push(other);
  }
  return taken;
}

function* stream(key: Buffer): Generator<number, never> {
  for (let counter = 0n; ; counter += 1n) {
    const eight = Buffer.alloc(8);
    eight.writeBigUInt64BE(counter);
    const block = createHash('sha256').update(key).update(eight).digest('hex');
    for (let i = 0; i < 5; i += 1) yield Number.parseInt(block.slice(i * 12, i * 12 + 12), 16);
  }
}

/** By shares, largest remainders first; a stratum that would have none takes one of the largest. */
function shared(sizes: readonly number[], count: number): number[] {
  const total = BigInt(sizes.reduce((sum, size) => sum + size, 0));
  const exact = sizes.map((size) => BigInt(count) * BigInt(size));
  const drawnOf = exact.map((value) => Number(value / total));
  const order = exact
    .map((value, i) => ({ i, rest: value % total }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  let left = count - drawnOf.reduce((sum, n) => sum + n, 0);
  for (const { i } of order) {
    if (left === 0) break;
    drawnOf[i]! += 1;
    left -= 1;
  }
  if (count < sizes.length) return drawnOf;
  for (let i = 0; i < sizes.length; i += 1) {
    if (drawnOf[i] !== 0 || sizes[i] === 0) continue;
    let most = 0;
    for (let j = 1; j < sizes.length; j += 1) if (drawnOf[j]! > drawnOf[most]!) most = j;
    drawnOf[most]! -= 1;
    drawnOf[i] = 1;
  }
  return drawnOf;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
