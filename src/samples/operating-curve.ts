/** The operating characteristic of a plan: how likely a population is accepted, by its share of bad items. Pure. */
import type { OperatingCurve, SamplePlan } from '../model/sample.js';
import { acceptanceProbability } from './statistics.js';

/** So many steps make a smooth picture. */
const STEPS = 40;
/** The curve ends where so few are accepted. */
const END = 0.005;
/** The consumer's risk that limiting quality is stated at (ISO 2859). */
const CONSUMER = 0.1;

/** The curve of a plan; undefined where all items are looked at, and nothing is left to chance. */
export function operatingCurve(
  { size, limit }: Pick<SamplePlan, 'size' | 'limit'>,
  { items: drawn, accept, population }: { items: number; accept: number; population: number },
): OperatingCurve | undefined {
  if (drawn >= population) return undefined;
  const accepted = (share: number): number => acceptanceProbability(accept, drawn, share, population);
  const share = 'aql' in size ? size.aql.aql / 100 : 'risks' in size ? size.risks.acceptable : (limit ?? accept / drawn);
  const end = shareAccepted(accepted, END);
  const points = Array.from({ length: STEPS + 1 }, (_, i) => {
    const at = (end * i) / STEPS;
    return { share: at, accepted: accepted(at) };
  });
  return {
    points,
    named: { share, accepted: accepted(share) },
    limiting: { share: shareAccepted(accepted, CONSUMER), accepted: CONSUMER },
  };
}

/** The smallest share of bad items, to five digits, that is accepted with no more than a probability. */
function shareAccepted(accepted: (share: number) => number, probability: number): number {
  let [low, high] = [0, 1];
  while (high - low > 1e-6 * high) {
    const middle = (low + high) / 2;
    if (accepted(middle) <= probability) high = middle;
    else low = middle;
  }
  return Number(high.toPrecision(5));
}
