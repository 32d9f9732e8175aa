/** A fact, and what it is made of. */

import type { Json, Place } from './basics.js';
import type { FactName } from './fact-names.js';

/** The facts a rule may ask about: those that the families in `src/facts/families` declare. Each is described in `docs/facts.md`. */
export type { FactName } from './fact-names.js';

/** A named fact with what it came from. `value` undefined: the evidence does not show it either way, and `why` says what is lacking. */
export interface Fact {
  value: Json | undefined;
  /** Where it was read: places, statements, tables; for `explain`. */
  from: string[];
  why?: string;
  /** Of two statements that do not go together: what each says, and where. */
  sides?: Side[];
  /** It rests on nothing but what a person wrote in licit.yaml: no item, record or document that licit looked at shows it. */
  stated?: true;
}

/** One of two statements that do not go together. */
export interface Side {
  /** Absent where the item itself says it. */
  at?: Place;
  says: string;
}

export type Facts = Partial<Record<FactName, Fact>>;
