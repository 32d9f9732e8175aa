import { isOverOthers } from '../../claims/card/statement-subject.js';
import { isOf, narrowness } from '../../claims/parts/part-names.js';
import { limitsOrRefuses } from '../../license/statements/limits.js';
import { deniesUse } from '../../license/statements/read-license.js';
import type { Place } from '../../model/basics.js';
import type { ClaimState, ItemPart } from '../../model/claim.js';
import type { RecordedClaim } from '../../model/statement.js';

/** Which parts of a dataset its items belong to, by what identifies the part: each list of names once. */
export type PartsSeen = Readonly<Record<ItemPart['by'], readonly (readonly string[])[]>>;

type Scoped = RecordedClaim & { part: NonNullable<RecordedClaim['part']> };

const ofPart = (claim: RecordedClaim): claim is Scoped => claim.part !== undefined;

/** Whether a dataset's descriptors license parts of it by themselves. */
export function speakOfParts(claims: readonly RecordedClaim[]): boolean {
  return claims.some(ofPart);
}

/**
 * The claims that apply to an item. What is said of a part replaces what is said of the dataset, each matter by itself: the narrowest part that fits counts, and if several fit equally, all
 * of them. A claim returned with `part` is one of several of which it is unknown which applies.
 *
 * - If a part fits, only those of the dataset's own statements are kept that limit all use in words, and texts of the same license.
 * - An item known to belong to none of the parts gets the statements about the rest (`others`), else those about the dataset. This is known only if
 *   every named part was seen among the items: then descriptor and data use the same names for parts.
 * - Otherwise all claims apply together. What running text mentions in passing about something that no item belongs to is left out, unless
 *   it is a license that denies some use.
 */
export function claimsOnItem<T extends RecordedClaim>(claims: readonly T[], part: ItemPart | undefined, seen: PartsSeen): T[] {
  const abouts = [...new Set(claims.filter(ofPart).map(({ about }) => about))];
  if (abouts.length === 0) return [...claims];
  // A resource may have a source of its own and no license, or the other way round.
  const chosen = new Map(
    abouts.map((about) => [
      about,
      chosenOf(
        claims.filter((claim) => claim.about === about),
        part,
        seen,
      ),
    ]),
  );
  const whole = claims.filter((claim) => !ofPart(claim) && (chosen.get(claim.about)?.whole.includes(claim) ?? true));
  return [...whole, ...abouts.flatMap((about) => chosen.get(about)!.ofParts)];
}

/** Of claims on one matter, those about all of the dataset that apply to the item, and those about parts. */
function chosenOf<T extends RecordedClaim>(
  claims: readonly T[],
  part: ItemPart | undefined,
  seen: PartsSeen,
): { whole: readonly T[]; ofParts: readonly T[] } {
  const scoped = claims.filter(ofPart) as (T & Scoped)[];
  const whole = claims.filter((claim) => !ofPart(claim));
  const names = part?.names ?? [];
  const fitting = scoped.filter((claim) => isOf(claim.part, claim.at.path, names));
  const most = Math.max(...fitting.map((claim) => narrowness(claim.part, claim.at.path, names)));
  const narrowest = fitting.filter((claim) => narrowness(claim.part, claim.at.path, names) === most);
  if (narrowest.length > 0)
    return { whole: whole.filter((claim) => staysBeside(claim, narrowest)), ofParts: narrowest.map((claim): T => asWhole(claim)) };
  const told = scoped.filter(({ part: { rest } }) => !rest);
  const lists = part === undefined ? [] : seen[part.by];
  const strong = told.filter(isPlain);
  if (part !== undefined && strong.length > 0 && strong.every((claim) => lists.some((list) => isOf(claim.part, claim.at.path, list)))) {
    const rest = scoped.filter((claim) => claim.part.rest);
    if (rest.length > 0)
      return { whole: whole.filter((claim) => staysBeside(claim, rest)), ofParts: rest.map((claim): T => asWhole(claim)) };
    return { whole, ofParts: [] };
  }
  return {
    whole,
    ofParts: scoped.filter((claim) => isPlain(claim) || claim.part.rest || (claim.about === 'license' && deniesSomeUse(claim))),
  };
}

/** Running text may be about something that is not part of the data. */
const isPlain = ({ by }: RecordedClaim): boolean => by !== 'text';

/** A license that denies some use, and words that do, count also where it is not known what it is of, unless it is said of other works. */
export function deniesSomeUse({ value, state, raw, at }: { value?: unknown; state: ClaimState; raw?: string; at?: Place }): boolean {
  const denies = typeof value === 'string' ? deniesUse(value) : state === 'unclear' && limitsOrRefuses(raw ?? '');
  return denies && !isOverOthers(at?.field ?? '');
}

/** Statements of a dataset about all of its items, in addition to those on the part: the homepage of a package is not the source of a resource that names its own. */
function staysBeside(claim: RecordedClaim, parts: readonly RecordedClaim[]): boolean {
  if (claim.of === 'list' || claim.by === 'prose') return true;
  if (claim.about !== 'license') return claim.about !== 'source';
  const isLimit = typeof claim.value === 'string' && /^LicenseRef-custom(?!-permissive|-attribution)/.test(claim.value);
  if (claim.by !== 'file') return claim.state === 'known' && isLimit;
  return claim.state === 'known' && parts.some(({ value }) => value === claim.value);
}

function asWhole<T extends RecordedClaim>({ part: _, ...claim }: T): T {
  return claim as T;
}
