import { type Alignment, align } from './license-text-align.js';
import { type KnownText, type TextIndex, textIndex } from './license-text-index.js';
import { isOperativeCode, shingle, shingleLength, type TextWords } from './license-text-words.js';

/** A license text found in another: from which word to which, and how alike they are. */
export interface TextMatch {
  text: KnownText;
  /** First word and the one after the last. */
  from: number;
  to: number;
  /** Share of the words' pairs that both have, 0 to 1. */
  likeness: number;
  /** Share of the found part that is in the known text. */
  within: number;
  score: number;
  /** Texts that fit almost as well: a title may tell which of them is meant. */
  rivals: readonly TextMatch[];
  /** Word by word, where the two do not differ too much for that; `at` is the first word of the stretch that was aligned. */
  aligned?: Alignment & { at: number };
}

/** Below this share of its marks a text is not compared. */
const leastMarks = 0.3;
/** How many candidates are compared closely: more in a file that may hold many texts. */
const maxCompared = (words: number) => Math.min(400, 24 + Math.ceil(words / 60));
/** The fewer words there are, the more of them must be the same. */
const leastLikeness = (words: number) => (words < 60 ? 0.9 : words < 150 ? 0.85 : words < 400 ? 0.8 : 0.76);
/** A part of a license, all of it word for word, that makes up most of what was given. */
const partLikeness = 0.93;

/** The license texts that these words hold, in order; of texts that overlap the one that fits best. */
export function matchTexts(words: TextWords): TextMatch[] {
  if (words.length < shingleLength * 2) return [];
  const index = textIndex();
  const candidates: TextMatch[] = [];
  for (const [number, pairs] of marksIn(words, index)) {
    const text = index.texts[number]!;
    for (const { from, to, marks } of clusters(pairs, text)) {
      const share = marks / text.marks;
      if (share < leastMarks && !(share > 0.12 && to - from > 60)) continue;
      candidates.push({
        text,
        from,
        to: Math.min(to + shingleLength, words.length),
        likeness: share,
        within: 0,
        score: share * weight(marks),
        rivals: [],
      });
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  const compared = candidates.slice(0, maxCompared(words.length)).map((candidate) => compare(candidate, words, index));
  const good = compared.filter((one) => isLike(one, words)).sort((a, b) => b.score - a.score);
  const chosen: TextMatch[] = [];
  for (const one of good) {
    if (chosen.some((other) => overlap(one, other) > 0.2 * (one.to - one.from))) continue;
    const near = good.filter(
      (other) => other === one || (other.score > 0.8 * one.score && overlap(one, other) > 0.6 * (one.to - one.from)),
    );
    const best = closest(near.slice(0, maxAligned), words, index);
    if (best === undefined) continue;
    const rivals =
      best.likeness > 0.985
        ? []
        : good.filter((other) => other.score > 0.88 * best.score && overlap(best, other) > 0.8 * (best.to - best.from));
    chosen.push({ ...best, rivals });
  }
  return chosen.sort((a, b) => a.from - b.from);
}

/** Texts that fit almost alike and are compared word by word. */
const maxAligned = 8;
/** Words beyond the ends of a match that are aligned too: a word that differs hides those next to it, and not every word is a mark. */
function reachOf({ from, to, text }: TextMatch): number {
  return 16 + Math.min(2_000, Math.max(0, text.length - (to - from)));
}

/** Of texts that fit almost alike the one that differs in fewest words: those that differ in a clause are told apart by that clause. */
function closest(near: readonly TextMatch[], words: TextWords, index: TextIndex): TextMatch | undefined {
  const from = Math.max(0, Math.min(...near.map((one) => one.from - reachOf(one))));
  const to = Math.min(words.length, Math.max(...near.map((one) => one.to + reachOf(one))));
  const stretch = words.codes.subarray(from, to);
  const fits: { one: TextMatch; cost: number }[] = [];
  // Words around the text that none of them has.
  let around = Infinity;
  let best: (typeof fits)[number] | undefined;
  let listed: (typeof fits)[number] | undefined;
  for (const one of near) {
    const known = index.codes.subarray(one.text.from, one.text.from + one.text.length);
    const aligned = align(stretch, known);
    // What differs too much to be aligned is told by the share of pairs alone.
    const distance = aligned ? weighed(aligned, stretch, known) : (1 - one.likeness) * (stretch.length + known.length) + 1_000;
    const cost = isCommon(one) ? 0.92 * distance - 1 : distance;
    around = Math.min(around, aligned ? outside(aligned.same, stretch) : 0);
    const fit = { one: aligned ? { ...one, aligned: { ...aligned, at: from } } : one, cost };
    fits.push(fit);
    if (isListed(one) && (listed === undefined || cost < listed.cost)) listed = fit;
    if (!isListed(one) && !isExact(one, aligned, from)) continue;
    if (best === undefined || cost < best.cost) best = fit;
  }
  // A text that only another catalog has must fit clearly better than one of the SPDX list.
  if (best && listed && !isListed(best.one)) {
    const [own, other] = [best.cost - around, listed.cost - around];
    if (own > 0.5 * other || other < 4 + 0.02 * listed.one.text.length) best = listed;
  }
  if (best === undefined || best.cost === 0 || isCommon(best.one)) return best?.one;
  const { one, cost } = best;
  // Of texts that fit alike, none of them quite, the one that others are copies of with another name in it.
  const plain = fits.find(
    (fit) =>
      isCommon(fit.one) &&
      one.likeness <= 0.985 &&
      fit.one.score > 0.96 * one.score &&
      fit.cost < cost + 40 &&
      !lacksClause(fit.one) &&
      overlap(fit.one, one) >= 0.97 * (one.to - one.from),
  );
  return (plain ?? best).one;
}

/** Whether words of a whole clause are missing within it. */
function lacksClause({ aligned, text }: TextMatch): boolean {
  return aligned?.lacking.some((one) => one.to - one.from > maxLacking && !isAtEnd(one, text.length)) ?? false;
}

const maxLacking = 16;

/** The end of a text may be cut off, and its title left out; a word or two beyond may be there by chance. */
function isAtEnd({ from, to }: { from: number; to: number }, length: number): boolean {
  const slack = to - from > 8 ? 2 : 0;
  return from <= slack || to >= length - slack;
}

/** Words that turn what a license says count for more than others. */
const operativeWeight = 10;

function weighed({ same, lacking, distance }: Alignment, words: Uint16Array, known: Uint16Array): number {
  let sum = distance;
  for (let at = 0; at < same.length; at++) if (same[at] === 0) sum += weightOf(words[at]!) - 1;
  for (const { from, to } of lacking) {
    if (isAtEnd({ from, to }, known.length)) sum -= 0.7 * (to - from);
    else for (let at = from; at < to; at++) sum += weightOf(known[at]!) - 1;
  }
  return sum;
}

function weightOf(word: number): number {
  return isOperativeCode(word) ? 1 + operativeWeight : 1;
}

/** What the words in front of a text and behind it cost. */
function outside(same: Uint8Array, words: Uint16Array): number {
  const [first, last] = [same.indexOf(1), same.lastIndexOf(1)];
  let sum = 0;
  for (let at = 0; at < same.length; at++) if (at < first || at > last) sum += weightOf(words[at]!);
  return sum;
}

function isListed({ text }: TextMatch): boolean {
  return !text.ids[0]!.startsWith('LicenseRef-scancode-');
}

/** Texts of the larger catalog are many and alike: nearly all of one has to be there, and little else between its words. */
function isExact({ text, from, to }: TextMatch, aligned: Alignment | undefined, start: number): boolean {
  if (text.length < 30 || aligned === undefined) return false;
  const most = Math.max(3, 0.06 * text.length);
  const missing = aligned.lacking.reduce((sum, one) => sum + (isAtEnd(one, text.length) ? 0.4 : 1) * (one.to - one.from), 0);
  const added = aligned.same.subarray(from - start, to - start).reduce((sum, same) => sum + 1 - same, 0);
  return missing <= most && added <= most;
}

function overlap(one: TextMatch, other: TextMatch): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

const common = new Set(
  'MIT BSD-2-Clause BSD-3-Clause BSD-4-Clause Apache-1.1 Apache-2.0 ISC Zlib GPL-1.0-only GPL-2.0-only GPL-3.0-only LGPL-2.0-only LGPL-2.1-only AGPL-3.0-only MPL-1.1 MPL-2.0 HPND CDDL-1.0 Artistic-1.0-Perl'.split(
    ' ',
  ),
);

function isCommon({ text }: TextMatch): boolean {
  return text.ids.some((id) => common.has(id));
}

function weight(words: number): number {
  return words ** 0.15;
}

function isLike({ likeness, within, from, to, text }: TextMatch, words: TextWords): boolean {
  if (likeness >= leastLikeness(text.length)) return true;
  const found = to - from;
  return within >= partLikeness && found >= 40 && found >= 0.5 * words.length && found >= 0.3 * text.length;
}

interface Stretch {
  from: number;
  to: number;
  marks: number;
}

type Pairs = { t: number[]; d: number[] };

/** For each known text that may be here, the places in the words and in it that are the same. */
function marksIn(words: TextWords, index: TextIndex): Map<number, Pairs> {
  const counts = new Uint32Array(index.texts.length);
  const last = words.length - shingleLength;
  for (let at = 0; at <= last; at++) {
    index.find(shingle(words.codes, at), (text) => {
      counts[text]!++;
    });
  }
  const found = new Map<number, Pairs>();
  counts.forEach((count, number) => {
    if (count >= 3 && count >= 0.12 * index.texts[number]!.marks) found.set(number, { t: [], d: [] });
  });
  if (found.size === 0) return found;
  for (let at = 0; at <= last; at++) {
    index.find(shingle(words.codes, at), (text, place) => {
      const pairs = found.get(text);
      if (!pairs) return;
      pairs.t.push(at);
      pairs.d.push(place);
    });
  }
  return found;
}

/** Splits the places into stretches: a wide gap, or the text beginning again, begins another. */
function clusters({ t, d }: Pairs, text: KnownText): Stretch[] {
  const gap = Math.min(160, 40 + Math.ceil(text.length / 8));
  const made: Stretch[] = [];
  let current: Stretch | undefined;
  let seen = new Set<number>();
  // One phrase may come twice; a run of them is the text once more.
  let again: number[] = [];
  const begin = (at: number) => {
    current = { from: t[at]!, to: t[at]!, marks: 0 };
    made.push(current);
    seen = new Set();
    again = [];
    return current;
  };
  for (let at = 0; at < t.length; at++) {
    let into: Stretch = !current || t[at]! - current.to > gap ? begin(at) : current;
    if (seen.has(d[at]!)) {
      again.push(at);
      if (again.length < leastAgain || into.marks <= text.marks / 2) continue;
      const repeated = again;
      into = begin(repeated[0]!);
      for (const one of repeated) seen.add(d[one]!);
      into.marks = seen.size;
    } else {
      seen.add(d[at]!);
      into.marks++;
      again = [];
    }
    into.to = t[at]!;
  }
  return made;
}

const leastAgain = 6;

const pairsSeen = new Uint16Array(1 << 16);

/** Pairs of neighboring words that both have, each as often as both have it (Dice). */
function compare(candidate: TextMatch, words: TextWords, index: TextIndex): TextMatch {
  const { text } = candidate;
  // The ends of a text stand in no mark when a word beside them differs.
  const from = Math.max(0, candidate.from);
  const to = candidate.to;
  const known = index.codes.subarray(text.from, text.from + text.length);
  for (let at = 1; at < known.length; at++) pairsSeen[pair(known, at)]!++;
  let shared = 0;
  for (let at = from + 1; at < to; at++) {
    const slot = pair(words.codes, at);
    if (pairsSeen[slot]! === 0) continue;
    pairsSeen[slot]!--;
    shared++;
  }
  for (let at = 1; at < known.length; at++) pairsSeen[pair(known, at)] = 0;
  const found = to - from - 1;
  const likeness = (2 * shared) / (found + known.length - 1);
  const within = shared / found;
  return {
    ...candidate,
    from,
    likeness,
    within,
    score: (0.6 * likeness + 0.4 * within) * weight(shared),
  };
}

function pair(codes: Uint16Array, at: number): number {
  return (Math.imul(codes[at - 1]!, 0x9e37) ^ codes[at]!) & 0xffff;
}
