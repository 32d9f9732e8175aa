import type { Detector, Found } from '../model/detection.js';
import { addressParts } from './address-parts.js';
import { featuresOf, Keywords, keywordLists, Reader } from './clues/clues.js';
import { type Asked, Plans } from './plans.js';
import { type Hit, strongest } from './strongest.js';
import { folded } from './text-fold.js';

export { type Hit, RANK } from './strongest.js';

/** A longer text is looked at in windows of so many UTF-16 units, so that what is kept of one does not grow with it. */
const WINDOW = 1 << 18;
/** How far a window looks beyond its own on both sides: more than any hit is long, or any detector looks around itself. */
const AROUND = 1 << 14;

/** No finds. */
export const NOTHING: readonly Hit[] = [];

/** What was found in a text by other means. */
interface ModelMatch {
  kind: string;
  found: Found;
}

/** Finds in texts, with all detectors at once. One text is looked at at a time. */
export class Finder {
  readonly #detectors: readonly Detector[];
  /** Those that look at parts of web addresses. */
  readonly #inAddresses: readonly Detector[];
  readonly #plans: Plans;
  readonly #reader: Reader;
  /** What was found by other means, by text, and the texts of which these looked at the beginning only. */
  #foretold: ReadonlyMap<string, readonly Hit[]> = new Map();
  readonly #cut = new Set<string>();

  constructor(detectors: readonly Detector[]) {
    this.#detectors = detectors;
    this.#inAddresses = detectors.filter(({ address }) => address !== undefined);
    this.#plans = new Plans(detectors);
    this.#reader = new Reader(new Keywords(keywordLists(detectors)));
  }

  /** The finds that stay, in the order of the text. */
  hits(text: string, field: string | undefined): readonly Hit[] {
    const seen = text.length <= WINDOW ? this.#seenIn(text, field) : this.#seenInWindows(text, field);
    const foretold = this.#foretold.size === 0 ? undefined : this.#foretold.get(text);
    return foretold === undefined ? seen : strongest([...seen, ...foretold]);
  }

  /** What was found in these texts by other means, which look at so many UTF-16 units of each: joined to what is found, until it is set anew. */
  setModelMatches(found: ReadonlyMap<string, readonly ModelMatch[]>, reach: number): void {
    const foretold = new Map<string, readonly Hit[]>();
    this.#cut.clear();
    for (const [text, all] of found) {
      if (text.length > reach) this.#cut.add(text);
      const hits = all.flatMap(({ kind, found: one }) => {
        const detector = this.#detectors.find(({ id }) => id === kind);
        return detector === undefined ? [] : [{ detector, found: one }];
      });
      if (hits.length > 0) foretold.set(text, hits);
    }
    this.#foretold = foretold;
  }

  /** What other means found is joined to what is found. */
  get isJoined(): boolean {
    return this.#foretold.size > 0 || this.#cut.size > 0;
  }

  /** Other means look at this text, and found something. */
  isForetold(text: string): boolean {
    return this.#foretold.size > 0 && this.#foretold.has(text);
  }

  /** Other means looked at the beginning of this text only. */
  isCut(text: string): boolean {
    return this.#cut.size > 0 && this.#cut.has(text);
  }

  #seenIn(text: string, field: string | undefined): readonly Hit[] {
    const reader = this.#reader;
    const sign = reader.read(text);
    if (reader.odd || reader.numbered) return this.#seenClosely(text, field, sign);
    return this.#seenBy(sign, text, field);
  }

  /** A text in which something is written otherwise than what it means, or in an address of which parts are numbers. */
  #seenClosely(text: string, field: string | undefined, read: number): readonly Hit[] {
    const { url, link } = featuresOf(read);
    const fold = this.#reader.odd ? folded(text, url || link) : undefined;
    const meant = fold?.text ?? text;
    const sign = fold === undefined ? read : this.#reader.read(meant);
    const { numbered } = this.#reader;
    let seen = this.#seenBy(sign, meant, field);
    if (numbered) seen = strongest([...seen, ...this.#seenInAddresses(meant)]);
    if (fold === undefined) return seen;
    return seen.map(({ detector, found }) => {
      const start = fold.startOf(found.start);
      const end = fold.endOf(found.end - 1);
      return { detector, found: { ...found, start, end }, meant: meant.slice(found.start, found.end) };
    });
  }

  #seenInAddresses(text: string): Hit[] {
    const all: Hit[] = [];
    for (const part of addressParts(text)) {
      for (const detector of this.#inAddresses) {
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

  #seenBy(sign: number, text: string, field: string | undefined): readonly Hit[] {
    const { features, free, byKeyword, either, mask } = this.#plans.for(sign);
    const reader = this.#reader;
    const { anchors } = reader;
    let all: Hit[] | undefined;
    for (let i = 0; i < free.length; i += 1) {
      const { precheck } = free[i]!;
      if (precheck(text, features, field, anchors)) all = this.#ask(free[i]!, text, field, all);
    }
    if (mask !== 0) {
      const keywords = reader.keywords() & mask;
      for (let i = 0; i < either.length; i += 1) {
        const { precheck, bit } = either[i]!;
        if ((keywords & bit) !== 0 || precheck(text, features, field, anchors)) all = this.#askAbout(either[i]!, text, field, all);
      }
      if (keywords !== 0) for (const one of byKeyword) if ((keywords & one.bit) !== 0) all = this.#askAbout(one, text, field, all);
    }
    return all === undefined ? NOTHING : all.length === 1 ? all : strongest(all);
  }

  #askAbout(one: Asked, text: string, field: string | undefined, before: Hit[] | undefined): Hit[] | undefined {
    this.#reader.about(one.bit);
    return this.#ask(one, text, field, before);
  }

  #ask({ detector, find }: Asked, text: string, field: string | undefined, before: Hit[] | undefined): Hit[] | undefined {
    const seen = find(text, field, this.#reader.anchors);
    if (Array.isArray(seen) && seen.length === 0) return before;
    let all = before;
    for (const found of seen) (all ??= []).push({ detector, found });
    return all;
  }

  /** Every hit is told once: by the window in which it begins. */
  #seenInWindows(text: string, field: string | undefined): Hit[] {
    const all: Hit[] = [];
    for (let own = 0; own < text.length; own += WINDOW) {
      const from = Math.max(0, own - AROUND);
      for (const hit of this.#seenIn(text.slice(from, own + WINDOW + AROUND), field)) {
        const start = from + hit.found.start;
        if (start >= own && start < own + WINDOW) all.push({ ...hit, found: { ...hit.found, start, end: from + hit.found.end } });
      }
    }
    return all;
  }
}
