import { type Alignment, align } from './text-align.js';
import { type KnownText, type TextIndex, textIndex } from './text-index.js';
import { isOperativeCode, shingle, shingleLength, type TextWords } from './text-words.js';

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
  for (const fitting of good) {
    const one = besides(fitting, chosen, words, index);
    if (one === undefined) continue;
    const near = good.filter(
      (other) => other === fitting || (other.score > 0.8 * one.score && overlap(one, other) > 0.6 * (one.to - one.from)),
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

/** A match without the words of one that was chosen: the end of a text is often like the end of the text in front of it. */
function besides(one: TextMatch, chosen: readonly TextMatch[], words: TextWords, index: TextIndex): TextMatch | undefined {
  if (!chosen.some((other) => overlap(one, other) > 0.2 * (one.to - one.from))) return one;
  let { from, to } = one;
  for (const other of chosen) {
    if (overlap(other, one) <= 0) continue;
    if (other.from <= from) from = Math.max(from, other.to);
    else if (other.to >= to) to = Math.min(to, other.from);
    else return undefined;
  }
  if (to - from < 0.6 * (one.to - one.from)) return undefined;
  const left = compare({ ...one, from, to }, words, index);
  return isLike(left, words) ? left : undefined;
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
  const compared = near.map((one) => {
    const known = index.codes.subarray(one.text.from, one.text.from + one.text.length);
    const aligned = align(stretch, known);
    return {
      one: aligned ? { ...one, aligned: { ...aligned, at: from } } : one,
      aligned,
      // What differs too much to be aligned is told by the share of pairs alone.
      distance: aligned ? weighed(aligned, stretch, known) : (1 - one.likeness) * (stretch.length + known.length) + 1_000,
    };
  });
  // Words around the text that none of them has.
  const around = Math.min(...compared.map(({ aligned }) => (aligned ? outside(aligned.same, stretch) : 0)));
  const fits: { one: TextMatch; cost: number }[] = [];
  let best: (typeof fits)[number] | undefined;
  let listed: (typeof fits)[number] | undefined;
  for (const { one, aligned, distance } of compared) {
    const cost = isCommon(one) ? 0.92 * (distance - around) - 1 : distance - around;
    const fit = { one, cost };
    fits.push(fit);
    if (isListed(one) && (listed === undefined || cost < listed.cost)) listed = fit;
    if (!isListed(one) && !isExact(one, aligned, from, stretch)) continue;
    if (best === undefined || cost < best.cost) best = fit;
  }
  // A text that only another catalog has must fit clearly better than one of the SPDX list.
  if (best && listed && !isListed(best.one) && (best.cost > 0.5 * listed.cost || listed.cost < 4 + 0.02 * listed.one.text.length))
    best = listed;
  if (best === undefined || best.cost <= 0 || isCommon(best.one)) return best?.one;
  const { one, cost } = best;
  // Of texts that fit alike, none of them quite, the one that others are copies of with another name in it.
  const plain = fits.find(
    (fit) =>
      isCommon(fit.one) &&
      one.likeness <= 0.985 &&
      fit.one.score > 0.96 * one.score &&
      fit.cost - missingEnds(fit.one) < cost + 40 &&
      !(lacksClause(fit.one) && cost < 0.1 * one.text.length) &&
      overlap(fit.one, one) >= 0.97 * (one.to - one.from),
  );
  return (plain ?? best).one;
}

/** Whether words of a whole clause are missing within it. */
function lacksClause({ aligned, text }: TextMatch): boolean {
  if (aligned === undefined) return false;
  const [head, tail] = endsOf(aligned.lacking, text.length);
  return aligned.lacking.some(({ from, to }) => to - from > maxLacking && to > head && from < tail);
}

const maxLacking = 16;

/** What the words at its ends cost that are missing: an appendix or the title is often left out. */
function missingEnds({ aligned, text }: TextMatch): number {
  if (aligned === undefined) return 0;
  const [head, tail] = endsOf(aligned.lacking, text.length);
  return endCost * aligned.lacking.reduce((sum, { from, to }) => sum + (to <= head || from >= tail ? to - from : 0), 0);
}

/** A word missing at the ends of a text costs less than one within it. */
const endCost = 0.12;

/** Where a text begins and ends that lacks its title, or was cut off; a word or two of what is missing may be there by chance. */
function endsOf(lacking: Alignment['lacking'], length: number): [head: number, tail: number] {
  const within = (gap: number, size: number, edge: boolean) => gap === 0 || (gap <= 2 && (size > 8 || !edge));
  let head = 0;
  for (const { from, to } of lacking) {
    if (!within(from - head, to - from, head === 0)) break;
    head = to;
  }
  let tail = length;
  for (const { from, to } of lacking.toReversed()) {
    if (!within(tail - to, to - from, tail === length)) break;
    tail = from;
  }
  return [head, tail];
}

/** Words that turn what a license says count for more than others. */
const operativeWeight = 10;

function weighed({ same, lacking, distance }: Alignment, words: Uint16Array, known: Uint16Array): number {
  let sum = distance;
  for (let at = 0; at < same.length; at++) if (same[at] === 0) sum += weightOf(words[at]!) - 1;
  const [head, tail] = endsOf(lacking, known.length);
  for (const { from, to } of lacking) {
    if (to <= head || from >= tail) sum -= (1 - endCost) * (to - from);
    else for (let at = from; at < to; at++) sum += weightOf(known[at]!) - 1;
  }
  return sum;
}

function weightOf(word: number): number {
  return isOperativeCode(word) ? 1 + operativeWeight : 1;
}

/** What the words in front of a text and behind it cost: a word alone that both have is there by chance. */
function outside(same: Uint8Array, words: Uint16Array): number {
  const inRow = (at: number) => same[at] === 1 && same[at + 1] === 1 && same[at + 2] === 1 && same[at + 3] === 1;
  let first = 0;
  while (first < same.length && !inRow(first)) first++;
  let last = same.length - 4;
  while (last > first && !inRow(last)) last--;
  last += 3;
  let sum = 0;
  for (let at = 0; at < same.length; at++) if ((at < first || at > last) && same[at] === 0) sum += weightOf(words[at]!);
  return sum;
}

function isListed({ text }: TextMatch): boolean {
  return !text.ids[0]!.startsWith('LicenseRef-scancode-');
}

/** Texts of the larger catalog are many and alike: nearly all of one has to be there, and little else between its words. */
function isExact({ text, from, to }: TextMatch, aligned: Alignment | undefined, start: number, words: Uint16Array): boolean {
  if (text.length < 30 || aligned === undefined) return false;
  const most = Math.max(3, 0.06 * text.length);
  const [head, tail] = endsOf(aligned.lacking, text.length);
  const missing = aligned.lacking.reduce((sum, one) => sum + (one.to <= head || one.from >= tail ? 0.4 : 1) * (one.to - one.from), 0);
  let added = 0;
  for (let word = from - start; word < to - start; word++) {
    if (aligned.same[word] === 1) continue;
    added++;
    // "May not be used" is not what a text says that has "may be used".
    if (isOperativeCode(words[word]!)) return false;
  }
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
