/** Which detectors look at texts of the same clues. */

import type { Clues, Detector } from '../model/detection.js';
import { bitOf, cluesOf, cueLists } from './clues/clues.js';

/** Plans that are kept: texts of the same clues come again and again. */
const MOST_PLANS = 10_000;

/** One hidden class for all detectors, so that calls stay monomorphic. */
export interface Asked {
  detector: Detector;
  may: NonNullable<Detector['may']>;
  find: Detector['find'];
  /** Its bit among the cues; 0 where it has none. */
  bit: number;
}

/** Which detectors look at texts of the same clues. */
export interface Plan {
  clues: Clues;
  /** Asked one by one. */
  free: readonly Asked[];
  /** With cues that decide alone, or that decide unless `may` says yes. */
  cued: readonly Asked[];
  either: readonly Asked[];
  /** Bits of all cues. */
  mask: number;
}

const always = () => true;

/** Plans for texts, by their clues; made when first asked for. */
export class Plans {
  readonly #plans = new Map<number, Plan>();
  readonly #asked: readonly Asked[];

  constructor(detectors: readonly Detector[]) {
    const lists = cueLists(detectors);
    this.#asked = detectors.map((detector): Asked => {
      const { may = always, find } = detector;
      return { detector, may, find, bit: detector.cues === undefined ? 0 : bitOf(lists.indexOf(detector.cues)) };
    });
  }

  /** The plan for texts of these clues, as the number that stands for them. */
  for(sign: number): Plan {
    let plan = this.#plans.get(sign);
    if (plan === undefined) {
      if (this.#plans.size >= MOST_PLANS) this.#plans.clear();
      this.#plans.set(sign, (plan = this.#made(sign)));
    }
    return plan;
  }

  #made(sign: number): Plan {
    const clues = cluesOf(sign);
    const fit = this.#asked.filter(({ detector }) => has(clues, detector.needs));
    const mayDecide = ({ detector, may }: Asked) => may !== always && has(clues, detector.mayNeeds);
    return {
      clues,
      free: fit.filter(({ bit }) => bit === 0),
      cued: fit.filter((one) => one.bit !== 0 && !mayDecide(one)),
      either: fit.filter((one) => one.bit !== 0 && mayDecide(one)),
      mask: fit.reduce((mask, { bit }) => mask | bit, 0),
    };
  }
}

function has(clues: Clues, needs: Detector['needs']): boolean {
  return needs === undefined || needs.some((set) => (Object.keys(set) as (keyof Clues)[]).every((name) => fits(clues[name], set[name]!)));
}

function fits(clue: boolean | number, need: boolean | number): boolean {
  return typeof need === 'number' ? (clue as number) >= need : clue === need;
}
