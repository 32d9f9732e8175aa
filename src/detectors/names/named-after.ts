/** What bears the name of a person and is none: streets, ships, laws and diseases by the words beside the name, firms and works by their whole name. */

import { wordLists } from '../../text/word-lists.js';
import { GROUPS } from './groups.js';
import { family, given, place } from './lexicon.js';
import { particle } from './name-particles.js';
import type { Token } from './tokens.js';

type List =
  | 'before'
  | 'before-english'
  | 'before-ending'
  | 'behind'
  | 'behind-small'
  | 'behind-own'
  | 'place-first'
  | 'plural-before'
  | 'kinds';

let lists: Record<List, ReadonlySet<string>> | undefined;
let endings: RegExp | undefined;

function words(list: List): ReadonlySet<string> {
  if (lists === undefined) {
    const names = [
      'before',
      'before-english',
      'before-ending',
      'behind',
      'behind-small',
      'behind-own',
      'place-first',
      'plural-before',
      'kinds',
    ] as const;
    const read = wordLists(new URL('./tables/named-after.txt', import.meta.url), names);
    lists = Object.fromEntries(names.map((name) => [name, new Set(read[name])])) as unknown as Record<List, ReadonlySet<string>>;
    endings = new RegExp(`\\p{L}{3}(?:${read['before-ending'].join('|')})$`, 'u');
  }
  return lists[list];
}

/** A word for what bears the name of somebody. */
export function isNamedAfterWord(folded: string, english: boolean): boolean {
  return words(english ? 'before-english' : 'before').has(folded);
}

/** A word for what bears the name of somebody stands before a token: Rue de …, l'avenue, Königstraße, St. …; éditions … et … */
export function isNamedAfter(all: readonly Token[], first: number, english = false): boolean {
  let at = first - 1;
  // Rue de …, la casa de …; Mary-Jane Street's “…”, «…»
  if (all[at] !== undefined && /^["'“”«»„‘’]$/.test(all[at]!.folded)) at--;
  if (all[at] !== undefined && particle(all[at]!.folded)) at--;
  if (all[at]?.folded === '.' && !all[at]!.spaced) at--;
  const before = all[at];
  if (before === undefined || all[first]!.line) return false;
  const { folded } = before;
  // l’avenue, dell'hotel; Königstraße.
  const bare = folded.slice(folded.lastIndexOf("'") + 1);
  const list = words(english ? 'before-english' : 'before');
  if (list.has(bare) || (folded !== bare && list.has(folded))) return true;
  if (!english && endings!.test(bare.slice(bare.lastIndexOf('-') + 1))) return true;
  return !english && isSecond(all, at);
}

/** Most words of the first of two names. */
const LONGEST_FIRST = 4;

/** The second of two names behind a word for several things: éditions Albin Michel et Robert Laffont. */
function isSecond(all: readonly Token[], and: number): boolean {
  if (!/^(?:,|and|et|y|e|und|en|i|och|og)$/.test(all[and]!.folded)) return false;
  for (let at = and - 1; at >= 0 && at >= and - LONGEST_FIRST - 1; at--) {
    const { shape, folded } = all[at]!;
    if (shape === 'cap' || particle(folded)) continue;
    return shape === 'lower' && words('plural-before').has(folded);
  }
  return false;
}

/** What stands beside a name says that it is of a thing: a street, a firm, a law, a disease. `titled`: a form of address stands before it. */
export function isOfThing(all: readonly Token[], first: number, last: number, english: boolean): boolean {
  const one = all[first]!;
  const end = all[last]!;
  if (last > first && words('place-first').has(one.folded)) return true;
  if (last > first && family(end.bits) === 0 && given(end.bits) === 0 && isThingWord(end)) return true;
  // The Oscar, the Kelly; the James Webb images.
  if (english && isWithArticle(all, first, last)) return true;
  if (last > first && english && family(end.bits) === 0 && isBody(end)) return true;
  return isBeforeThing(all, first, last) || isDashed(all, first, last) || isCalled(all, first, last) || isPlaceAlone(all, first, last);
}

/** *The* before a name: of a ship, a prize or a thing that bears it; the Clintons and the Clinton years are of people. */
function isWithArticle(all: readonly Token[], first: number, last: number): boolean {
  const before = all[first - 1];
  if (before?.folded !== 'the' || all[first]!.line) return false;
  const next = all[last + 1];
  if (last === first) return next === undefined || next.shape === 'mark' || GROUPS.has(next.folded);
  return next?.shape === 'lower' && !GROUPS.has(next.folded);
}

function isThingWord({ folded }: Token): boolean {
  const mark = folded.indexOf("'");
  return words('behind').has(mark < 0 ? folded : folded.slice(0, mark));
}

/** A word of bodies and sites with a capital letter. */
function isBody({ folded, shape }: Token): boolean {
  const group = GROUPS.get(folded);
  return shape === 'cap' && (group === 'org' || group === 'site');
}

/** The word behind is of a thing: Franklin Township, Parkinson's disease, Harper's Magazine; Christie's and …, a firm. */
function isBeforeThing(all: readonly Token[], first: number, last: number): boolean {
  const own = all[last + 1]?.folded === "'s" ? 1 : 0;
  const next = all[last + 1 + own];
  if (own > 0 && isFirm(all, first, next)) return true;
  if (next === undefined || next.line || !next.spaced) return false;
  if (next.shape === 'cap') return (own === 0 || first === last) && (isThingWord(next) || isBody(next));
  return next.shape === 'lower' && words(own > 0 ? 'behind-own' : 'behind-small').has(next.folded);
}

/** A possessive of nothing: Christie's and …, Jack Daniel's. */
function isFirm(all: readonly Token[], first: number, next: Token | undefined): boolean {
  const before = all[first - 1]?.folded;
  if (before === 'of' || before === 'at' || before === 'to' || before === 'than') return false;
  if (next === undefined) return false;
  if (next.shape === 'mark') return /^[,;.!?)]$/.test(next.folded) && !/^(?:is|was|are|like|and)$/.test(before ?? '');
  return next.shape === 'lower' && !next.line && /^(?:and|or|are|were|have|had|will|said|reported|y|et|und|en|e)$/.test(next.folded);
}

/** Mann–Whitney, Dodd–Frank: two names for one thing. */
function isDashed(all: readonly Token[], first: number, last: number): boolean {
  const [before, after] = [all[first - 1], all[last + 1]];
  const dash = (token: Token | undefined) => token !== undefined && /^[–—‐‑-]$/.test(token.folded) && !token.spaced;
  return (
    (dash(before) && !all[first]!.spaced && all[first - 2]?.shape === 'cap') ||
    (dash(after) && all[last + 2]?.spaced === false && all[last + 2]?.shape === 'cap')
  );
}

/** How far what it is called is looked for. */
const REACH = 14;

/** A single word of which the text says what thing it is: Ada and Pascal are older programming languages. */
function isCalled(all: readonly Token[], first: number, last: number): boolean {
  if (last > first) return false;
  let be = last + 1;
  // … and Pascal are
  while (be < last + 6 && all[be] !== undefined && (all[be]!.shape === 'cap' || /^(?:,|and|or)$/.test(all[be]!.folded))) be++;
  if (!/^(?:is|are|was|were)$/.test(all[be]?.folded ?? '')) return false;
  for (let at = be + 1; at < be + REACH && all[at] !== undefined; at++) {
    const { folded, shape } = all[at]!;
    if (shape === 'mark' && /^[.!?;:]$/.test(folded)) return false;
    if (/^(?:of|in|at|by|from|for|with|who|whose|to)$/.test(folded)) return false;
    if (shape === 'lower' && words('kinds').has(folded)) return true;
  }
  return false;
}

/** A name of places behind *in* or *near*, or beside another: in Georgia and Virginia. */
function isPlaceAlone(all: readonly Token[], first: number, last: number): boolean {
  if (last > first || !place(all[first]!.bits)) return false;
  const near = (at: number) => all[at] !== undefined && GROUPS.get(all[at]!.folded) === 'in' && all[at]!.shape === 'lower';
  const isIn = (at: number) => all[at] !== undefined && (near(at) || /^in$/i.test(all[at]!.folded));
  if (isIn(first - 1)) return true;
  return all[first - 1]?.folded === 'and' && all[first - 2] !== undefined && place(all[first - 2]!.bits) && isIn(first - 3);
}
