import type { Confidence } from '../model/basics.js';
import type { Clues, Detector, Family, Found } from '../model/detection.js';
import { addressParts } from './address-parts.js';
import { bitOf, Cues, cluesOf, Reader } from './clues/clues.js';
import { folded } from './text-fold.js';

/** A longer text is looked at in windows of so many UTF-16 units, so that what is kept of one does not grow with it. */
const WINDOW = 1 << 19;
/** How far a window looks beyond its own on both sides: more than any hit is long, or any detector looks around itself. */
const AROUND = 1 << 14;

/** Plans that are kept: texts of the same clues come again and again. */
const MOST_PLANS = 10_000;

/** How sure a find is, as a number: the surer the higher. */
export const RANK: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, certain: 2 };

/** One hidden class for all detectors, so that calls stay monomorphic. */
interface Asked {
  detector: Detector;
  may: NonNullable<Detector['may']>;
  find: Detector['find'];
  /** Its bit among the cues; 0 where it has none. */
  bit: number;
}

/** Which detectors look at texts of the same clues. */
interface Plan {
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

/** Something that a detector found in a text. */
export interface Hit {
  detector: Detector;
  found: Found;
  /** What was found as it is meant, where it is written otherwise. */
  meant?: string;
}

/** No finds. */
export const NOTHING: readonly Hit[] = [];
/** Finds in texts, with all detectors at once. One text is looked at at a time. */
export interface Finder {
  /** The finds that stay, in the order of the text. */
  hits(text: string, field: string | undefined): readonly Hit[];
  /** What was found in these texts by other means, which look at so many UTF-16 units of each: joined to what is found, until it is set anew. */
  foretell(found: ReadonlyMap<string, readonly { kind: string; found: Found }[]>, reach: number): void;
  /** Other means look at this text, and found something. */
  isForetold(text: string): boolean;
  /** Other means looked at the beginning of this text only. */
  isCut(text: string): boolean;
}

/** A finder with these detectors. */
export function createFinder(detectors: readonly Detector[]): Finder {
  const plans = new Map<number, Plan>();
  const cued = detectors.filter(({ cues }) => cues !== undefined);
  const reader = new Reader(new Cues(cued.map(({ cues }) => cues!)));
  const { spots } = reader;
  const asked = detectors.map((detector): Asked => {
    const { may = always } = detector;
    return { detector, may, find: detector.find, bit: detector.cues === undefined ? 0 : bitOf(cued.indexOf(detector)) };
  });
  const inAddresses = detectors.filter(({ address }) => address !== undefined);
  let others = new Map<string, readonly Hit[]>();
  const cut = new Set<string>();

  function planFor(sign: number): Plan {
    let plan = plans.get(sign);
    if (plan === undefined) {
      if (plans.size >= MOST_PLANS) plans.clear();
      plans.set(sign, (plan = planOf(sign, asked)));
    }
    return plan;
  }

  function hits(text: string, field: string | undefined): readonly Hit[] {
    const seen = text.length <= WINDOW ? seenIn(text, field) : seenInWindows(text, field);
    const foretold = others.size === 0 ? undefined : others.get(text);
    return foretold === undefined ? seen : strongest([...seen, ...foretold]);
  }

  function foretell(found: ReadonlyMap<string, readonly { kind: string; found: Found }[]>, reach: number): void {
    others = new Map();
    cut.clear();
    for (const [text, all] of found) {
      if (text.length > reach) cut.add(text);
      const hits = all.flatMap(({ kind, found: one }) => {
        const detector = detectors.find(({ id }) => id === kind);
        return detector === undefined ? [] : [{ detector, found: one }];
      });
      if (hits.length > 0) others.set(text, hits);
    }
  }

  function seenIn(text: string, field: string | undefined): readonly Hit[] {
    const sign = reader.read(text);
    if (reader.odd || reader.numbered) return seenClosely(text, field, sign);
    return seenBy(sign, text, field);
  }

  /** A text in which something is written otherwise than what it means, or in an address of which parts are numbers. */
  function seenClosely(text: string, field: string | undefined, read: number): readonly Hit[] {
    const { url, link } = cluesOf(read);
    const fold = reader.odd ? folded(text, url || link) : undefined;
    const meant = fold?.text ?? text;
    const sign = fold === undefined ? read : reader.read(meant);
    const { numbered } = reader;
    let seen = seenBy(sign, meant, field);
    if (numbered) seen = strongest([...seen, ...seenInAddresses(meant)]);
    if (fold === undefined) return seen;
    return seen.map(({ detector, found }) => {
      const start = fold.startOf(found.start);
      const end = fold.endOf(found.end - 1);
      return { detector, found: { ...found, start, end }, meant: meant.slice(found.start, found.end) };
    });
  }

  function seenInAddresses(text: string): Hit[] {
    const all: Hit[] = [];
    for (const part of addressParts(text)) {
      for (const detector of inAddresses) {
        if (detector.address !== part.of) continue;
        for (const found of detector.find(part.text))
          if (found.start === 0 && found.end === part.text.length)
            all.push({
              detector,
              found: { ...found, start: part.start, end: part.end, why: `${found.why}; a part of a web address by itself` },
            });
      }
    }
    return all;
  }

  function seenBy(sign: number, text: string, field: string | undefined): readonly Hit[] {
    const plan = planFor(sign);
    let all: Hit[] | undefined;
    const { clues, free, cued, either, mask } = plan;
    for (let i = 0; i < free.length; i += 1) {
      const { may } = free[i]!;
      if (may(text, clues, field, spots)) all = ask(free[i]!, text, field, all);
    }
    if (mask !== 0) {
      const cues = reader.cues() & mask;
      for (let i = 0; i < either.length; i += 1) {
        const { may, bit } = either[i]!;
        if ((cues & bit) !== 0 || may(text, clues, field, spots)) all = askAbout(either[i]!, text, field, all);
      }
      if (cues !== 0) for (const one of cued) if ((cues & one.bit) !== 0) all = askAbout(one, text, field, all);
    }
    return all === undefined ? NOTHING : all.length === 1 ? all : strongest(all);
  }

  function askAbout(one: Asked, text: string, field: string | undefined, before: Hit[] | undefined): Hit[] | undefined {
    reader.about(one.bit);
    return ask(one, text, field, before);
  }

  function ask({ detector, find }: Asked, text: string, field: string | undefined, before: Hit[] | undefined): Hit[] | undefined {
    const seen = find(text, field, spots);
    if (Array.isArray(seen) && seen.length === 0) return before;
    let all = before;
    for (const found of seen) (all ??= []).push({ detector, found });
    return all;
  }

  /** Every hit is told once: by the window in which it begins. */
  function seenInWindows(text: string, field: string | undefined): Hit[] {
    const all: Hit[] = [];
    for (let own = 0; own < text.length; own += WINDOW) {
      const from = Math.max(0, own - AROUND);
      for (const hit of seenIn(text.slice(from, own + WINDOW + AROUND), field)) {
        const start = from + hit.found.start;
        if (start >= own && start < own + WINDOW) all.push({ ...hit, found: { ...hit.found, start, end: from + hit.found.end } });
      }
    }
    return all;
  }

  return { hits, foretell, isForetold: (text) => others.size > 0 && others.has(text), isCut: (text) => cut.size > 0 && cut.has(text) };
}

/** The detectors that look at texts of these clues. */
function planOf(sign: number, asked: readonly Asked[]): Plan {
  const clues = cluesOf(sign);
  const fit = asked.filter(({ detector }) => has(clues, detector.needs));
  const mayDecide = ({ detector, may }: Asked) => may !== always && has(clues, detector.mayNeeds);
  return {
    clues,
    free: fit.filter(({ bit }) => bit === 0),
    cued: fit.filter((one) => one.bit !== 0 && !mayDecide(one)),
    either: fit.filter((one) => one.bit !== 0 && mayDecide(one)),
    mask: fit.reduce((mask, { bit }) => mask | bit, 0),
  };
}

function has(clues: Clues, needs: Detector['needs']): boolean {
  return needs === undefined || needs.some((set) => (Object.keys(set) as (keyof Clues)[]).every((name) => fits(clues[name], set[name]!)));
}

function fits(clue: boolean | number, need: boolean | number): boolean {
  return typeof need === 'number' ? (clue as number) >= need : clue === need;
}

/**
 * Of hits of one family that overlap the strongest stays: higher confidence first, then the longer one, then the one
 * whose check tells, then the one of the detector whose id comes first. Families answer different questions and never hide each other.
 */
function strongest(all: readonly Hit[]): Hit[] {
  const sorted = [...all].sort((a, b) => a.found.start - b.found.start);
  const kept: Hit[] = [];
  // Only hits that hang together by overlapping are compared: a text of many hits is not sorted by rank as a whole.
  for (let i = 0; i < sorted.length; ) {
    let end = sorted[i]!.found.end;
    let next = i + 1;
    for (; next < sorted.length && sorted[next]!.found.start < end; next++) end = Math.max(end, sorted[next]!.found.end);
    if (next === i + 1) kept.push(sorted[i]!);
    else for (const hit of strongestOf(sorted.slice(i, next))) kept.push(hit);
    i = next;
  }
  return kept;
}

/** A check that a number that is none passes at most so often says more than a form alone. */
const TELLING_CHANCE = 0.2;

/** 1 for a possible hit of a detector that goes by form alone, 0 for other hits. */
const byForm = ({ detector: { chance = 1 }, found }: Hit): number => (found.confidence === 'possible' && chance > TELLING_CHANCE ? 1 : 0);

function strongestOf(all: readonly Hit[]): Hit[] {
  const length = (hit: Hit) => hit.found.end - hit.found.start;
  const ranked = [...all].sort(
    (a, b) =>
      RANK[b.found.confidence] - RANK[a.found.confidence] ||
      length(b) - length(a) ||
      byForm(a) - byForm(b) ||
      (a.detector.id < b.detector.id ? -1 : 1),
  );
  const taken = new Map<Family, Hit[]>();
  const kept: Hit[] = [];
  for (const hit of ranked) {
    const { family } = hit.detector;
    let order = taken.get(family);
    if (order === undefined) taken.set(family, (order = []));
    const place = firstAfter(order, hit.found.start);
    if ((order[place - 1]?.found.end ?? 0) > hit.found.start || (order[place]?.found.start ?? Number.POSITIVE_INFINITY) < hit.found.end)
      continue;
    order.splice(place, 0, hit);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.found.start - b.found.start || a.found.end - b.found.end);
}

/** Where in hits that are sorted by start the first one lies that begins after this place. */
function firstAfter(order: readonly Hit[], start: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle]!.found.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
