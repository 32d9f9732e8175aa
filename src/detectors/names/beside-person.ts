/** Whether what stands beside a single word of English text speaks of a person: Kevin said, his wife Laura, thanks, Bob. */

import { GROUPS } from './groups.js';
import { family, given } from './lexicon.js';
import type { Token, Tokens } from './tokens.js';

/** Groups of words right before a name of one word that speak of a person. */
const BEFORE = new Set(['rank', 'role', 'title', 'kin', 'said', 'told', 'greet', 'is']);
/** … and right behind it. */
const BEHIND = new Set(['said', 'was', 'who', 'my', 'kin', 'role']);

const groupOf = (token: Token | undefined): string | undefined => (token === undefined ? undefined : GROUPS.get(token.folded));

/** Whether the words beside a token, or one step further, are about a person. */
export function isSpokenOf(all: Tokens, at: number): boolean {
  const before = all.at(at - 1);
  if (before !== undefined && !all.at(at)!.line && (before.folded === 'by' || isKnownAs(all, at) || BEFORE.has(groupOf(before) ?? '')))
    return true;
  const next = all.at(at + 1);
  if (next === undefined || next.line) return beside(all, at);
  if (next.shape === 'lower' && BEHIND.has(groupOf(next) ?? '')) return true;
  // Jennifer's brother; Kevin, who; Kevin (1931–
  if (next.folded === "'s" || next.folded === ',') {
    const group = groupOf(all.at(at + 2));
    return (
      group === 'kin' ||
      group === 'who' ||
      group === 'said' ||
      (next.folded === ',' && all.at(at + 2)?.shape === 'number') ||
      beside(all, at)
    );
  }
  return beside(all, at);
}

/** Known as Bob, shouted at Bob, with Bob. */
function isKnownAs(all: Tokens, at: number): boolean {
  const before = all.at(at - 1)!.folded;
  const far = all.at(at - 2);
  if (before === 'as') return far !== undefined && /^(?:known|called|billed|credited|recognized)$/.test(far.folded);
  if (before === 'at') return groupOf(far) === 'said';
  return before === 'with' && (given(all.at(at)!.bits) > 0 || family(all.at(at)!.bits) > 0);
}

/** Words of a person, in a text in which a name of one word is one of somebody. */
const PERSON = new Set('he she his him himself herself who whose i me you your my born'.split(' '));
/** How far they are looked for. */
const REACH = 12;

/** A word of a person stands near a token. */
export function isNearPerson(all: Tokens, at: number): boolean {
  for (let near = Math.max(0, at - REACH); near <= at + REACH && near < all.length; near++)
    if (PERSON.has(all.at(near)!.folded)) return true;
  return false;
}

/** Thanks, Bob; Bob: …; what's your name? Bob. */
function beside(all: Tokens, at: number): boolean {
  const before = all.at(at - 1);
  const next = all.at(at + 1);
  // In a conversation: who speaks, and what is said to whom.
  if ((before === undefined || all.at(at)!.line) && next?.folded === ':') return true;
  if (before === undefined || before.shape !== 'mark') return false;
  const far = groupOf(all.at(at - 2));
  if (before.folded === ':' || (before.folded === '?' && /^names?$/.test(all.at(at - 2)?.folded ?? ''))) return true;
  return before.folded === ',' && (far === 'greet' || far === 'kin' || far === 'said');
}
