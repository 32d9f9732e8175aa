import { isOf, narrowness } from '../../claims/parts/part-names.js';
import type { ItemPart } from '../../model/claim.js';
import type { RecordedClaim } from '../../model/statement.js';

/** Which parts the items of a dataset are of, by what tells them: each list of names once. */
export type PartsSeen = Readonly<Record<ItemPart['by'], readonly (readonly string[])[]>>;

type Scoped = RecordedClaim & { part: NonNullable<RecordedClaim['part']> };

const ofPart = (claim: RecordedClaim): claim is Scoped => claim.part !== undefined;

/** Whether a dataset's descriptors license parts of it by themselves. */
export function speakOfParts(claims: readonly RecordedClaim[]): boolean {
  return claims.some(ofPart);
}

/**
 * The claims that speak of an item: of licenses of parts the narrowest that fits, in place of the dataset's; several that fit alike stand beside
 * each other. What is said of a part and left here with `part` is one of several of which nobody knows which applies.
 *
 * - A part that fits leaves of the dataset's own statements those that limit in words all that is done with it, and texts of the same license.
 * - An item that is known to be of none of the parts has what is said of the rest (`others`), else of the dataset. It is known where every part
 *   that is named was seen among the items: the descriptor and the data then speak of parts in the same words.
 * - Else all stand beside each other. What running text says in passing of something that no item is of is left out.
 */
export function claimsOnItem<T extends RecordedClaim>(claims: readonly T[], part: ItemPart | undefined, seen: PartsSeen): T[] {
  const scoped = claims.filter(ofPart) as (T & Scoped)[];
  if (scoped.length === 0) return [...claims];
  const whole = claims.filter((claim) => !ofPart(claim));
  const names = part?.names ?? [];
  const fitting = scoped.filter((claim) => isOf(claim.part, claim.at.path, names));
  const most = Math.max(...fitting.map((claim) => narrowness(claim.part, claim.at.path, names)));
  const narrowest = fitting.filter((claim) => narrowness(claim.part, claim.at.path, names) === most);
  if (narrowest.length > 0) return [...whole.filter((claim) => staysBeside(claim, narrowest)), ...narrowest.map(asWhole)];
  const told = scoped.filter(({ part: { rest } }) => !rest);
  const lists = part === undefined ? [] : seen[part.by];
  const strong = told.filter(isPlain);
  if (part !== undefined && strong.length > 0 && strong.every((claim) => lists.some((list) => isOf(claim.part, claim.at.path, list)))) {
    const rest = scoped.filter((claim) => claim.part.rest);
    if (rest.length > 0) return [...whole.filter((claim) => staysBeside(claim, rest)), ...rest.map(asWhole)];
    return whole;
  }
  return [...whole, ...scoped.filter((claim) => isPlain(claim) || claim.part.rest)];
}

/** Running text that speaks of something may speak of what is no part of the data. */
export function isPlain({ by }: RecordedClaim): boolean {
  return by !== 'text';
}

/** What a dataset says of all of its items, beside the license of the part. */
function staysBeside(claim: RecordedClaim, parts: readonly RecordedClaim[]): boolean {
  if (claim.about !== 'license' || claim.of === 'list') return true;
  const isLimit = typeof claim.value === 'string' && /^LicenseRef-custom(?!-permissive|-attribution)/.test(claim.value);
  if (claim.by !== 'file') return claim.state === 'known' && isLimit;
  return claim.state === 'known' && parts.some(({ value }) => value === claim.value);
}

function asWhole<T extends RecordedClaim>({ part: _, ...claim }: T): T {
  return claim as T;
}
