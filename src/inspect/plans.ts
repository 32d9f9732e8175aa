/** Which detectors look at texts of the same features. */

import type { Detector, TextFeatures } from '../model/detection.js';
import { keep } from '../text/append.js';
import { bitOf, featuresOf, keywordLists } from './clues/clues.js';

/** Plans that are kept: texts of the same features come again and again. */
const MAX_PLANS = 10_000;

/** One hidden class for all detectors, so that calls stay monomorphic. */
export interface Asked {
  detector: Detector;
  precheck: NonNullable<Detector['precheck']>;
  find: Detector['find'];
  /** Its bit among the keywords; 0 where it has none. */
  bit: number;
}

/** Which detectors look at texts of the same features. */
export interface Plan {
  features: TextFeatures;
  /** Asked one by one. */
  free: readonly Asked[];
  /** With keywords that decide alone, or that decide unless `precheck` says yes. */
  byKeyword: readonly Asked[];
  either: readonly Asked[];
  /** Bits of all keywords. */
  mask: number;
}

const always = () => true;

/** Plans for texts, by their features; made when first asked for. */
export class Plans {
  readonly #plans = new Map<number, Plan>();
  readonly #asked: readonly Asked[];

  constructor(detectors: readonly Detector[]) {
    const lists = keywordLists(detectors);
    this.#asked = detectors.map((detector): Asked => {
      const { precheck = always, find } = detector;
      return { detector, precheck, find, bit: detector.keywords === undefined ? 0 : bitOf(lists.indexOf(detector.keywords)) };
    });
  }

  /** The plan for texts of these features, as the number that stands for them. */
  for(sign: number): Plan {
    let plan = this.#plans.get(sign);
    if (plan === undefined) {
      plan = keep(this.#plans, sign, this.#made(sign), MAX_PLANS);
    }
    return plan;
  }

  #made(sign: number): Plan {
    const features = featuresOf(sign);
    const fit = this.#asked.filter(({ detector }) => has(features, detector.needs));
    const mayDecide = ({ detector, precheck }: Asked) => precheck !== always && has(features, detector.precheckNeeds);
    return {
      features,
      free: fit.filter(({ bit }) => bit === 0),
      byKeyword: fit.filter((one) => one.bit !== 0 && !mayDecide(one)),
      either: fit.filter((one) => one.bit !== 0 && mayDecide(one)),
      mask: fit.reduce((mask, { bit }) => mask | bit, 0),
    };
  }
}

function has(features: TextFeatures, needs: Detector['needs']): boolean {
  return (
    needs === undefined ||
    needs.some((set) => (Object.keys(set) as (keyof TextFeatures)[]).every((name) => fits(features[name], set[name]!)))
  );
}

function fits(feature: boolean | number, need: boolean | number): boolean {
  return typeof need === 'number' ? (feature as number) >= need : feature === need;
}
