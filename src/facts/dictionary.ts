import type { FactName } from '../model/fact.js';
import type { FactDescription } from './fact-family.js';
import { families } from './families.js';

export type { FactDescription, FactType } from './fact-family.js';

/** Every fact a rule may ask about, as its family declares it. `docs/facts.md` is made from this table. */
export const factDictionary: Readonly<Record<FactName, FactDescription>> = Object.fromEntries(
  families.flatMap(({ facts }) => Object.entries<FactDescription>(facts)).sort(([a], [b]) => (a < b ? -1 : 1)),
) as Record<FactName, FactDescription>;
