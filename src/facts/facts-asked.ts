import type { FactName } from '../model/fact.js';
import type { Condition } from '../model/rule.js';

/** The facts a condition asks about, in order. */
export function factsIn(condition: Condition): FactName[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  return [condition.fact];
}
