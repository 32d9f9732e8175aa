import { deniesUse, licenseClaim } from '../../license/statements/read-license.js';
import type { Claimed } from '../../model/claim.js';
import type { Card, Saying } from '../../model/item.js';
import { misreadBy } from '../prose/misread.js';
import { describeCard } from './card.js';

const LONGEST = 200;

/** Whether something is said beyond what licit wrote itself. Of that only what limits counts: anybody may write between its marks, and a license there would be one that nobody gave. */
function saysMore({ repeats, raw, at }: Saying): boolean {
  if (repeats === undefined) return true;
  const claim = licenseClaim(raw, at);
  return claim.state === 'known' && deniesUse(claim.value);
}

/**
 * What the cards of a descriptor claim. Those of a list of datasets are claims about a dataset of their own each, named after the list and
 * their title: one that states no license is missing one, whatever the others state. `masked` takes what is personal out of names. `misread`: digests of
 * sentences that people read otherwise.
 */
export function describeCards(
  cards: readonly Card[],
  path: string,
  masked: (words: string) => string,
  besideCode = false,
  misread: ReadonlySet<string> = new Set(),
): Claimed[] {
  const isMisread = misreadBy(misread, masked);
  const taken = new Map<string, number>();
  return cards.flatMap((card): Claimed[] => {
    const claims = describeCard({ ...card, says: card.says.filter(saysMore) }, besideCode, isMisread);
    if (card.entry === undefined) return claims;
    const title = masked(card.name ?? `line ${card.at.line ?? 1}`).slice(0, LONGEST);
    const seen = (taken.get(title) ?? 0) + 1;
    taken.set(title, seen);
    const entry = `${path}#${title}${seen > 1 ? ` (${seen})` : ''}`;
    if (!claims.some(({ about }) => about === 'license'))
      claims.push({ about: 'license', claim: { state: 'missing', lookedIn: ['license'] }, at: card.at, by: 'metadata' });
    return claims.map((claim) => ({ ...claim, entry }));
  });
}
