/** Firms, goods and works that are known by the whole name of a person: Louis Vuitton, Jane Eyre. */

import { wordLists } from '../../text/word-lists.js';
import { GROUPS } from './groups.js';
import { family, given } from './lexicon.js';
import { particle } from './name-particles.js';
import type { Tokens } from './tokens.js';

let table: ReadonlySet<string> | undefined;
/** Words that names of the table begin with. */
let starts: ReadonlySet<string>;

function things(): ReadonlySet<string> {
  if (table === undefined) {
    const own = wordLists(new URL('./tables/things-own.txt', import.meta.url), ['latin']).latin;
    const brands = wordLists(new URL('./tables/brands.txt', import.meta.url), ['latin']).latin;
    table = new Set([...own, ...brands].map((name) => name.replaceAll('-', '_')));
    starts = new Set([...table].map((name) => name.slice(0, name.indexOf('_'))));
  }
  return table;
}

/** Most words of a name of the tables. */
const LONGEST = 4;

/** Groups of words before a name that speak of a person, and behind it. */
const PERSON_BEFORE = new Set(['role', 'rank', 'kin', 'title', 'greet', 'my']);

/** Who gives a firm its name. */
const MAKER = new Set([
  'designer',
  'couturier',
  'founder',
  'creator',
  'tailor',
  'perfumer',
  'disenador',
  'stilista',
  'modeschopfer',
  'createur',
]);

/**
 * What is known of a name as that of a thing: `thing`, which it is where nothing beside it speaks of a person; `either` where so many people bear
 * both parts of it that the name of a firm says little.
 */
export function thingNamed(all: Tokens, first: number, last: number): 'thing' | 'either' | undefined {
  const known = things();
  while (first < last && all.at(first)!.shape === 'lower') first++;
  // Romeo and Juliet.
  const back = /^(?:and|et|e|y|und)$/.test(all.at(first - 1)?.folded ?? '') ? 2 : all.at(first - 1)?.folded === '.' ? 2 : 1;
  for (let from = first; from >= Math.max(0, first - back); from--) {
    const begin = all.at(from)!.folded;
    const hyphen = begin.indexOf('-');
    if (!starts.has(hyphen < 0 ? begin : begin.slice(0, hyphen))) continue;
    const words: string[] = [];
    for (let at = from; at < all.length && words.length < LONGEST; at++) {
      const token = all.at(at)!;
      if (token.line && at > from) break;
      if (token.shape === 'mark') {
        if (/^(?:'s|\.|&|-|['"’“”])$/.test(token.folded) && !(token.folded === '.' && all.at(at - 1)!.end - all.at(at - 1)!.start > 2))
          continue;
        break;
      }
      if (token.shape === 'number') break;
      if (words.length > 0 && /^(?:and|et|y|e|und|och|i|en|ve|or|de|du|da)$/.test(token.folded) && at <= last + 2) {
        if (at > last || !particle(token.folded)) continue;
        // Hansel and Gretel, Maria da Penha: by their names alone; José Cuervo y …: up to here.
        if (words.length > 1 && known.has(words.join('_'))) return of(all, from, at - 1, first, last);
        continue;
      }
      words.push(token.folded.replaceAll('-', '_'));
      if (words.length > 1 && at >= first && known.has(words.join('_'))) {
        const what = of(all, from, at, first, last);
        // Louis Vuitton Nişantaşı: where, behind what.
        if (at >= last || what === 'thing' || /^(?:y|e|et|and|und)$/.test(all.at(at + 1)?.folded ?? '')) return what;
      }
    }
  }
  return undefined;
}

function of(all: Tokens, from: number, to: number, first: number, last: number): 'thing' | 'either' | undefined {
  const before = all.at(from - 1);
  if (before !== undefined && (MAKER.has(before.folded) || PERSON_BEFORE.has(GROUPS.get(before.folded) ?? ''))) return undefined;
  const after = all.at(Math.max(to, last) + 1);
  const group = after === undefined ? undefined : GROUPS.get(after.folded);
  if (
    group === 'who' ||
    (group === 'said' &&
      after!.shape === 'lower' &&
      /^(?:said|says|wrote|thinks|thought|believes|felt|feels|born|died|married)$/.test(after!.folded))
  )
    return undefined;
  const [one, end] = [all.at(Math.max(from, first))!, all.at(Math.min(to, last))!];
  return given(one.bits) > 1 && family(end.bits) > 1 ? 'either' : 'thing';
}
