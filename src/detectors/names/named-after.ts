/** What bears the name of a person and is none: streets, ships, laws and diseases by the words beside the name, firms and works by their whole name. */

import { wordLists } from '../../text/word-lists.js';
import { isNearPerson } from './beside-person.js';
import { GROUPS } from './groups.js';
import { family, given, place, word } from './lexicon.js';
import { particle } from './name-particles.js';
import type { Token, Tokens } from './tokens.js';

const LISTS = [
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
type List = (typeof LISTS)[number];

let lists: Record<List, ReadonlySet<string>> | undefined;
let endings: RegExp | undefined;

function words(list: List): ReadonlySet<string> {
  if (lists === undefined) {
    const read = wordLists(new URL('./tables/named-after.txt', import.meta.url), LISTS);
    lists = Object.fromEntries(LISTS.map((name) => [name, new Set(read[name])])) as unknown as Record<List, ReadonlySet<string>>;
    endings = new RegExp(`\\p{L}{3}(?:${read['before-ending'].join('|')})$`, 'u');
  }
  return lists[list];
}

/** A word for what bears the name of somebody. */
export function isNamedAfterWord(folded: string, english: boolean): boolean {
  return words(english ? 'before-english' : 'before').has(folded);
}

/** A word for what bears the name of somebody stands before a token: Rue de …, l'avenue, Königstraße, St. …; éditions … et … */
export function isNamedAfter(all: Tokens, first: number, english: boolean): boolean {
  let at = first - 1;
  // Rue de …, la casa de …; Mary-Jane Street's “…”, «…»
  if (all.at(at) !== undefined && /^["'“”«»„‘’]$/.test(all.at(at)!.folded)) at--;
  if (all.at(at) !== undefined && particle(all.at(at)!.folded)) at--;
  if (all.at(at)?.folded === '.' && !all.at(at)!.spaced) at--;
  const before = all.at(at);
  if (before === undefined || all.at(first)!.line) return false;
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
function isSecond(all: Tokens, and: number): boolean {
  if (!/^(?:,|and|et|y|e|und|en|i|och|og)$/.test(all.at(and)!.folded)) return false;
  for (let at = and - 1; at >= 0 && at >= and - LONGEST_FIRST - 1; at--) {
    const { shape, folded } = all.at(at)!;
    if (shape === 'cap' || particle(folded)) continue;
    return shape === 'lower' && words('plural-before').has(folded);
  }
  return false;
}

/** What stands beside a name says that it is of a thing: a street, a firm, a law, a disease. `titled`: a form of address stands before it. */
export function isOfThing(all: Tokens, first: number, last: number, english: boolean): boolean {
  const one = all.at(first)!;
  const end = all.at(last)!;
  if (last > first && words('place-first').has(one.folded)) return true;
  if (last > first && family(end.bits) === 0 && given(end.bits) === 0 && isThingWord(end)) return true;
  // The Oscar; the James Webb images, die Alexander von Humboldt.
  if (isWithArticle(all, first, last, english) || (english && (isCut(all, first, last) || isOwnFirm(all, first, last)))) return true;
  // Margarida e Jasmim: two words; Willem de Zwijgerlaan: a street.
  if (last === first + 2 && /^[ey]$/.test(all.at(first + 1)!.folded)) return true;
  if (last > first && /\p{L}{3}(?:straat|laan|plein|strasse|gasse|allee|gracht|kade|gatan)$/u.test(end.folded)) return true;
  // Avni Aker'de: at a place.
  if (LOCATIVE.test(end.text.slice(end.start, end.end))) return true;
  if (last > first && english && family(end.bits) === 0 && isBody(end)) return true;
  return (
    isBeforeThing(all, first, last) || isDashed(all, first, last) || isCalled(all, first, last) || isPlaceAlone(all, first, last, english)
  );
}

/** Articles before the name of a ship, a prize, a firm or a book: written German, French and English have none before people, of Dutch it is said of *het*. */
const ARTICLE = new Set(['the', 'der', 'die', 'das', 'dem', 'den', 'het', 'le', 'im', 'zum', 'zur', 'vom', 'beim', 'am']);
const OF_PEOPLE = new Set(['who', 'role', 'rank', 'kin']);
/** What people have, behind their name: the Clinton years, the Jane Doe version. */
const OF_SOMEBODY = new Set(
  'version versions era years year administration campaign trial case family estate story interview speech affair government camp team band cover murder killing scandal biography fan fans brothers sisters presidency regime'.split(
    ' ',
  ),
);

/** An article before a name: of a thing that bears it; the Clintons and the Clinton years are of people. */
function isWithArticle(all: Tokens, first: number, last: number, english: boolean): boolean {
  const before = all.at(first - 1);
  if (
    before === undefined ||
    all.at(first)!.line ||
    !all.at(first)!.spaced ||
    !ARTICLE.has(before.folded) ||
    (english && before.folded !== 'the')
  )
    return false;
  // Van der: of the name.
  if (!english && before.shape === 'lower' && /^(?:le|der|den)$/.test(before.folded) && isOfName(all, first - 2)) return false;
  const next = all.at(last + 1);
  if (next?.shape === 'lower' && OF_SOMEBODY.has(next.folded)) return false;
  if (last > first) return !OF_PEOPLE.has(GROUPS.get(next?.folded ?? '') ?? '');
  return english && (next === undefined || next.shape === 'mark' || GROUPS.has(next.folded));
}

function isOfName(all: Tokens, at: number): boolean {
  const token = all.at(at);
  return token !== undefined && (token.shape === 'cap' || token.shape === 'initial' || particle(token.folded));
}

/** Turkish: in, from. */
const LOCATIVE = /['’]n?[dt][ae]n?$/;

/** Ben & Jerry's. */
function isOwnFirm(all: Tokens, first: number, last: number): boolean {
  if (last > first || all.at(first - 1)?.folded !== '&') return false;
  // Marks & Spencer: not Jane & John.
  return all.at(last + 1)?.folded === "'s" || (all.at(first - 2)?.shape === 'cap' && given(all.at(first - 2)!.bits) === 0);
}

/** A longer name in capitals goes on behind: Kelley Blue Book, Stanley Black & Decker. */
function isCut(all: Tokens, first: number, last: number): boolean {
  const next = all.at(last + 1);
  if (next === undefined || next.line || !next.spaced) return false;
  if (next.folded === '&') return all.at(last + 2)?.shape === 'cap' && given(all.at(last + 2)!.bits) === 0;
  if (next.shape !== 'cap' || word(next.bits) === 0 || given(next.bits) + family(next.bits) > 0 || GROUPS.has(next.folded)) return false;
  // George Shearing, Seth Rogen Warns: a family name that is a word, and a headline.
  const [one, end] = [all.at(first)!.bits, all.at(last)!.bits];
  return given(one) < 2 || (last > first && end !== 0 && family(end) === 0 && given(end) === 0);
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
function isBeforeThing(all: Tokens, first: number, last: number): boolean {
  const own = all.at(last + 1)?.folded === "'s" ? 1 : 0;
  // Charles de Gaulle airport.
  const [small, name, thing] = [all.at(last + 1), all.at(last + 2), all.at(last + 3)];
  if (small?.shape === 'lower' && particle(small.folded) && name?.shape === 'cap' && thing?.spaced === true && !thing.line)
    if (thing.shape === 'cap' ? isThingWord(thing) || isBody(thing) : thing.shape === 'lower' && words('behind-small').has(thing.folded))
      return true;
  const next = all.at(last + 1 + own);
  if (own > 0 && isFirm(all, first, next)) return true;
  if (next === undefined || next.line || !next.spaced) return false;
  if (next.shape === 'cap') return (own === 0 || first === last) && (isThingWord(next) || isBody(next));
  return next.shape === 'lower' && words(own > 0 ? 'behind-own' : 'behind-small').has(next.folded);
}

/** A possessive of nothing: Christie's and …, Jack Daniel's. */
function isFirm(all: Tokens, first: number, next: Token | undefined): boolean {
  const before = all.at(first - 1)?.folded;
  if (before === 'of' || before === 'at' || before === 'to' || before === 'than') return false;
  if (next === undefined) return false;
  if (next.shape === 'mark') return /^[,;.!?)]$/.test(next.folded) && !/^(?:is|was|are|like|and)$/.test(before ?? '');
  return next.shape === 'lower' && !next.line && /^(?:and|or|are|were|have|had|will|said|reported|y|et|und|en|e)$/.test(next.folded);
}

/** Mann–Whitney, Dodd–Frank: two names for one thing. */
function isDashed(all: Tokens, first: number, last: number): boolean {
  const [before, after] = [all.at(first - 1), all.at(last + 1)];
  const dash = (token: Token | undefined) => token !== undefined && /^[–—‐‑-]$/.test(token.folded) && !token.spaced;
  return (
    (dash(before) && !all.at(first)!.spaced && all.at(first - 2)?.shape === 'cap') ||
    (dash(after) && all.at(last + 2)?.spaced === false && all.at(last + 2)?.shape === 'cap')
  );
}

/** How far what it is called is looked for. */
const REACH = 14;

/** A single word of which the text says what thing it is: Ada and Pascal are older programming languages. */
function isCalled(all: Tokens, first: number, last: number): boolean {
  if (last > first) return false;
  let be = last + 1;
  // … and Pascal are
  while (be < last + 6 && all.at(be) !== undefined && (all.at(be)!.shape === 'cap' || /^(?:,|and|or)$/.test(all.at(be)!.folded))) be++;
  if (!/^(?:is|are|was|were)$/.test(all.at(be)?.folded ?? '')) return false;
  for (let at = be + 1; at < be + REACH && all.at(at) !== undefined; at++) {
    const { folded, shape } = all.at(at)!;
    if (shape === 'mark' && /^[.!?;:]$/.test(folded)) return false;
    if (/^(?:of|in|at|by|from|for|with|who|whose|to)$/.test(folded)) return false;
    if (shape === 'lower' && words('kinds').has(folded) && all.at(at + 1)?.folded !== "'s") return true;
  }
  return false;
}

/** Who does what a person alone does, or whose title or kin is beside it: his wife Charlotte, Paris said. */
function isOfPerson(all: Tokens, at: number): boolean {
  const [before, next] = [GROUPS.get(all.at(at - 1)?.folded ?? '') ?? '', GROUPS.get(all.at(at + 1)?.folded ?? '') ?? ''];
  return (
    /^(?:kin|title|rank|role|greet|is|said|by)$/.test(before) ||
    /^(?:said|kin|role|who|my)$/.test(next) ||
    all.at(at - 1)?.folded === ':' ||
    isNearPerson(all, at)
  );
}

/** A name of places behind *in* or *near*, or beside another: in Georgia and Virginia. */
function isPlaceAlone(all: Tokens, first: number, last: number, english: boolean): boolean {
  if (last > first || !place(all.at(first)!.bits) || GROUPS.get(all.at(first - 1)?.folded ?? '') === 'greet') return false;
  // Scott and Gary are people as often, wherever they are.
  if (english && given(all.at(first)!.bits) < 2 && !isOfPerson(all, first)) return true;
  const near = (at: number) => all.at(at) !== undefined && GROUPS.get(all.at(at)!.folded) === 'in' && all.at(at)!.shape === 'lower';
  const isIn = (at: number) => all.at(at) !== undefined && (near(at) || /^in$/i.test(all.at(at)!.folded));
  if (isIn(first - 1)) return all.at(first - 2) === undefined || GROUPS.get(all.at(first - 2)!.folded) !== 'said';
  return all.at(first - 1)?.folded === 'and' && all.at(first - 2) !== undefined && place(all.at(first - 2)!.bits) && isIn(first - 3);
}
