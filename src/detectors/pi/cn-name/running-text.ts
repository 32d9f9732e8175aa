import { type Candidate, ENOUGH, isEnough, isHan, WITH_OTHERS } from './candidate.js';
import { doubleFamily, doubles, family, foreign, given, givenInJapanese } from './characters.js';
import { dotted, goesOn, sounds, soundsLike } from './foreign.js';
import { isTitle, labeled, leftOf, OF_A_THING, rightOf } from './name-context.js';
import { NOT_NAMES } from './not-names.js';
import type { Words } from './segments.js';

/** What characters alone must say before a sentence is cut into words. */
const WORTH_CUTTING = 2.5;
/** … and where a title stands beside them. */
const WORTH_BESIDE = 0.5;
// Three names in four have two characters after the family name.
const ONE_GIVEN = -1.6;
const TWO_GIVEN = -0.3;
/** A sentence is cut in pieces of at most this many characters. */
const LONGEST = 400;

/** Longest name, in characters, that a field gives without a dot in it. */
const LONGEST_NAME = 6;
/** A name of two characters set apart, as forms have it. */
const SPACED = /^[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff](?![\u4e00-\u9fff])/;

/** How a word of two characters that is a given name too speaks for one, by its part of speech. */
const AS_GIVEN: Readonly<Record<string, number>> = {
  nr: 0.8,
  nrt: 1,
  nrfg: 0.8,
  nz: 0.5,
  ns: -0.5,
  a: 0,
  z: 0,
  ad: -1,
  an: 0,
  v: -2,
  n: -1.2,
  b: -1,
  s: -1.5,
  ng: 0,
  ag: 0,
  vg: -1,
  '': 0.5,
};

/** What is known besides the text itself. */
interface Given {
  /** Chinese words, asked for only when a text may hold a name: loading them takes time. */
  words: () => Words;
  /** What the field says of its values. */
  field: boolean | undefined;
}

/** Last characters that tell things and places among the words of three characters that jieba's dictionary has for names. */
const THING_END =
  /[素丸糖粉油菜饭饼茶药祠寺庙县镇乡区岛湾港路街桥站院馆宫殿店厂队部委科员族语派器机虫草线网剂品票证卡刊舞型类级率性症厅营洞坝坡湖渠塔权法]$/;

/** Last characters of bodies and regions, which labels of people give too. */
const BODY_END = /[部省厂社局委处科队市县区院校店会馆站所组室报网台团司党系班甲乙]$/;

/** Names in running text, by their characters, the words around them and where the sentence falls into words; in order. */
export function namesInText(text: string, known: Given): Candidate[] {
  const all: Candidate[] = dotted(text, known.words, known.field === true);
  const length = text.length;
  for (let i = 0; i < length; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < length && end - i < LONGEST && isHan(text.charCodeAt(end))) end++;
    const short = end - i <= LONGEST_NAME;
    const said = (known.field === true ? short : labeled(text, i)) && !(short && BODY_END.test(text[end - 1]!));
    if (end - i >= 2) {
      if (said || promising(text, i, end)) sentence(text, i, end, said, known, all);
    } else if (said && family[text.charCodeAt(i)]! > 0) {
      const whole = SPACED.exec(text.slice(i, i + 5));
      if (whole !== null && given(whole[0], whole[0].length - 1, whole[0].length) > 0)
        all.push({ start: i, end: i + whole[0].length, odds: ENOUGH, context: 0, form: 'han', said });
    }
    i = end - 1;
  }
  return settle(text, all);
}

function promising(text: string, start: number, end: number): boolean {
  let run = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    run = foreign[c] === 1 ? run + 1 : 0;
    if (run >= 3) return true;
    if (doubles[c] === 1 && i + 2 < end && doubleFamily(text.slice(i, i + 2)) !== undefined) return true;
    const f = family[c]!;
    if (f === 0 || i + 1 === end) continue;
    const one = f - 1 + given(text, i + 1, i + 2) + ONE_GIVEN;
    const two = i + 3 <= end ? f - 1 + given(text, i + 1, i + 3) + TWO_GIVEN : one;
    const best = Math.max(one, two);
    if (best >= WORTH_CUTTING) return true;
    // A title beside it makes up for what the characters lack.
    if (best >= WORTH_BESIDE && (leftOf(text, i) >= 3 || rightOf(text, one === best ? i + 2 : i + 3) >= 3)) return true;
  }
  return false;
}

function sentence(text: string, from: number, to: number, said: boolean, known: Given, all: Candidate[]): void {
  const words = known.words();
  const edge = words.cut(text, from, to);
  const spot: Spot = { from, to, said, field: known.field, cut: { edge, end: from, words } };
  let start = from;
  let run = from;
  while (start < to) {
    let end = start + 1;
    while (edge[end - from] === 0) end++;
    spot.cut.end = end;
    han(text, start, spot, all);
    spot.said = false;
    if (!sounds(text, start, end, words)) {
      soundsLike(text, run, start, words, all);
      run = end;
    }
    start = end;
  }
  soundsLike(text, run, to, words, all);
  if (
    said &&
    to - from <= LONGEST_NAME &&
    all[all.length - 1]?.start !== from &&
    !/^(?:n[stz]?|v|a)$/.test(words.tag(text.slice(from, to)))
  )
    saidToSound(text, from, to, all);
}

/** A name that a label or a field gives, all of whose characters foreign names are written with. */
function saidToSound(text: string, start: number, end: number, all: Candidate[]): void {
  for (let i = start; i < end; i++) if (foreign[text.charCodeAt(i)] === 0) return;
  if (end - start >= 3) all.push({ start, end, odds: ENOUGH, context: 0, form: 'foreign', said: true });
}

/** How a word of its language fits a name where a role stands before it and a verb of saying or the end of the sentence behind it: 记者马力报道. */
const AS_WORD = -1;

function isBetween(text: string, start: number, end: number): boolean {
  return leftOf(text, start) >= 3 && rightOf(text, end) >= 0.5;
}

interface Cut {
  /** By the places of the sentence, 1 where a word begins or ends. */
  edge: Uint8Array;
  /** Where the word ends that begins at the spot. */
  end: number;
  words: Words;
}

interface Spot {
  from: number;
  to: number;
  /** A label or the field says that a name begins here. */
  said: boolean;
  field: boolean | undefined;
  cut: Cut;
}

function han(text: string, i: number, { from, to, said, field, cut }: Spot, all: Candidate[]): void {
  const double = doubles[text.charCodeAt(i)] === 1 && i + 2 < to ? doubleFamily(text.slice(i, i + 2)) : undefined;
  const f = double !== undefined ? 2 : said || family[text.charCodeAt(i)]! > 0 ? 1 : 0;
  if (f === 0) return;
  const name = double === 'chinese' ? 6 : double === 'japanese' ? 4 : family[text.charCodeAt(i)]! - 1;
  const whole = i === 0 && to === text.length;
  let best: Candidate | undefined;
  let left: number | undefined;
  for (let g = 1; g <= (double === 'japanese' ? 3 : 2); g++) {
    const end = i + f + g;
    if (end > to) break;
    let shape = shapeOf(text, i, f, end, from, cut);
    if (shape === undefined && cut.end === end && isBetween(text, i, end)) shape = AS_WORD;
    if (said) shape = Math.max(shape ?? -9, saidShape(text, i, end, end === to, from, cut));
    if (shape === undefined) continue;
    const first =
      double === 'japanese' ? givenInJapanese(text.slice(i + f, end)) : given(text, i + f, end) + (g === 1 ? ONE_GIVEN : TWO_GIVEN);
    let odds = name + first + shape;
    if (
      odds < (said ? -4 : 0) ||
      NOT_NAMES.has(text.slice(i, end)) ||
      (said && BODY_END.test(text.slice(i, end))) ||
      isTitle(text.slice(i + f, end))
    )
      continue;
    left ??= said ? 6 : leftOf(text, i);
    const right = rightOf(text, end);
    // A road, a firm: 张自忠路.
    if (right === OF_A_THING && !said && left < 3) break;
    odds += left + right;
    if (goesOn(text, i, end, to)) odds -= 2.5;
    if (whole && field === false) odds -= 3;
    if (best === undefined || odds > best.odds) best = { start: i, end, odds, context: left + right, form: 'han', said };
  }
  if (best !== undefined && best.odds >= WITH_OTHERS) all.push(best);
}

/** How the words of the sentence fit a name from `i` to `end`: undefined where a word lies across its end. */
function shapeOf(text: string, i: number, f: number, end: number, from: number, { edge, end: wordEnd, words }: Cut): number | undefined {
  if (edge[end - from] === 0) return undefined;
  if (wordEnd > end) return undefined;
  const length = end - i;
  const piece = text.slice(i, wordEnd);
  const isName = piece.length > f && words.tag(piece).startsWith('nr') && !NOT_NAMES.has(piece);
  if (piece.length === length) {
    // One word: a name only where the dictionary says so, and it says so of many words that are none.
    return isName && !(length === 3 && THING_END.test(piece)) ? (length === 2 ? 0 : 1.5) : undefined;
  }
  if (piece.length > f) {
    // The family name is the beginning of a word of two, the name goes on behind it; a listed name of three is whole.
    return !isName ? -4 : piece.length === 2 ? -0.5 : undefined;
  }
  if (piece.length < f) return f === 2 && edge[i + 1 - from] === 1 ? -1 : undefined;
  if (end - i - f === 2 && edge[i + f + 1 - from] === 0) return AS_GIVEN[words.tag(text.slice(i + f, end))] ?? -3;
  return 0.5;
}

/** How what a label or a field gives fits a name: it may be any word but a place or a body, and is best the whole of what is given. */
function saidShape(text: string, i: number, end: number, whole: boolean, from: number, cut: Cut): number {
  if (!whole) return cut.edge[end - from] === 1 ? -3 : -9;
  if (cut.end !== end) return -1.5;
  return /^n[st]/.test(cut.words.tag(text.slice(i, end))) ? -9 : -3;
}

function strength({ start, end, odds, form }: Candidate): number {
  return form === 'foreign' && end - start >= 4 && odds >= ENOUGH ? odds + 10 : odds;
}

/** Between two candidates stands what parts a list, or that and one word more. */
const LISTED = /^(?:[、，,；;\s]{1,2}|和|与|及|以及|、[\u4e00-\u9fff]{2,4}、)$/;

function listed(text: string, one: Candidate, next: Candidate): boolean {
  return LISTED.test(text.slice(one.end, next.start));
}

/** Of candidates that overlap the stronger stays, a long name by its sound before a part of it; weak ones stay beside a strong one in a list, or where the text has the same name elsewhere. */
function settle(text: string, all: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of [...all].sort((a, b) => a.start - b.start)) {
    const last = kept[kept.length - 1];
    if (last === undefined || last.end <= one.start) kept.push(one);
    else if (strength(one) > strength(last)) kept[kept.length - 1] = one;
  }
  const told = kept.map((one) => isEnough(one, one.end - one.start === text.trim().length));
  // Of a list of people one is told after another, from either end.
  for (let i = 1; i < kept.length; i++) if (!told[i] && told[i - 1] && listed(text, kept[i - 1]!, kept[i]!)) told[i] = true;
  for (let i = kept.length - 2; i >= 0; i--) if (!told[i] && told[i + 1] && listed(text, kept[i]!, kept[i + 1]!)) told[i] = true;
  const sure = new Set(kept.filter((_, i) => told[i]).map(({ start, end }) => text.slice(start, end)));
  return kept.filter((one, i) => told[i] || sure.has(text.slice(one.start, one.end)));
}
