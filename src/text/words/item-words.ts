import type { FactName } from '../../model/fact.js';
import type { Profile } from '../../model/statement.js';

/** What stands in facts for the words of an item: they are in its profile, and differ from item to item where all that is judged is the same. */
export const ownWords = '‹own words›';

/** Facts that hold words of items, each with the claim whose words they are. */
export const factsInWords = {
  'license.raw': 'license',
  'license.lifted': 'license',
  'consent.contradiction': 'consent',
} as const satisfies Partial<Record<FactName, 'license' | 'consent'>>;

/** The value of a fact about an item, with the item's own words where they were left out. */
export function inOwnWords(name: FactName, value: string, profile: Pick<Profile, 'license' | 'consent'>): string {
  const claim = Object.hasOwn(factsInWords, name) ? profile[factsInWords[name as keyof typeof factsInWords]] : undefined;
  return claim?.raw === undefined ? value : value.replaceAll(ownWords, () => claim.raw!);
}
