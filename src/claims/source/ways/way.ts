/** A way in which a sentence says where data came from. */

import { type Searched, searched } from '../in-words.js';
import type { Tongue } from '../named-source.js';

/** A way of saying it. */
export interface Way extends Searched {
  tongue: Tongue;
  /**
   * `from` a place; `made` from it, where only a known name is one; `source` it is called so; `by` who gave it; `copy` of another dataset; `at` an
   * address; `crawl` the place itself is the object.
   */
  role: 'from' | 'made' | 'source' | 'by' | 'copy' | 'at' | 'crawl';
  /** Says it of whatever is spoken of; others only of what is known to be data. */
  strong: boolean;
  /** Only offered for a person to confirm, whatever it is said of. */
  weak?: boolean;
  /** What it is said of is within its own words: what stands before speaks of something else, such as labels of it. */
  own?: boolean;
}

/** A way whose pattern is made when it is first asked for. */
export const way = (tongue: Tongue, role: Way['role'], strong: boolean, says: RegExp, flags = 'giu'): Way => ({
  tongue,
  role,
  strong,
  ...searched(says, flags),
});
