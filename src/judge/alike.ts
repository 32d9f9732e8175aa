import { asJudged, asJudgedLicense } from '../facts/facts.js';
import { profileBody, profilesInForce, wordsOn } from '../ledger/judging/earlier-rows.js';
import type { Db } from '../ledger/open-ledger.js';
import { isWords, profileOf } from '../ledger/profiles.js';
import type { ClaimState } from '../model/claim.js';
import type { Condition, Rule } from '../model/rule.js';
import type { Profile, StatedClaim } from '../model/statement.js';
import { factsInWords } from '../text/words/item-words.js';

/** Profiles that are judged as one. */
export interface AlikeProfiles {
  /** The first of them in the ledger, judged for all. */
  first: number;
  /** What they share: everything that facts are made from. */
  profile: Profile;
}

/**
 * Profiles that no rule can tell apart: those that differ only in their original words. 30,000 items with 30,000 wordings of one
 * meaning are one case.
 */
export class Alike {
  readonly #groups = new Map<string, AlikeProfiles>();
  readonly #of = new Map<number, AlikeProfiles>();
  /** Of profiles that are kept as words beside a shared one: groups by the shared one and whether the words limit. */
  readonly #known = new Map<string, AlikeProfiles>();

  readonly #bodyOf: (profile: number) => string;

  constructor(db: Db, rules: readonly Rule[]) {
    this.#bodyOf = profileBody(db);
    // A user's own rule may compare the words themselves: then they tell profiles apart.
    const apart = rules.some(asksWords);
    for (const [id, body] of profilesInForce(db)) this.#of.set(id, apart ? this.#group(this.#whole(body), id) : this.#place(id, body));
  }

  /** Those that a profile is judged as one with. */
  of(profile: number): AlikeProfiles {
    return this.#of.get(profile)!;
  }

  /** Profiles that are kept as words alone are placed by the profile they share the rest with, which is read once. */
  #place(id: number, body: string): AlikeProfiles {
    if (!isWords(body)) return this.#group(asJudged(profileOf(body)), id);
    const { as, ...own } = licenseAlone(body) ?? (JSON.parse(body) as Partial<Profile> & { as: number });
    const limits = own.license !== undefined && asJudgedLicense(own.license).limits === true;
    let name = `${as} ${limits}`;
    for (const about in own) name += ` ${about}`;
    let group = this.#known.get(name);
    if (group === undefined) this.#known.set(name, (group = this.#group(asJudged(this.#whole(body)), id)));
    return group;
  }

  #whole(body: string): Profile {
    return profileOf(body, isWords(body) ? this.#bodyOf((JSON.parse(body) as { as: number }).as) : undefined);
  }

  #group(profile: Profile, id: number): AlikeProfiles {
    const name = JSON.stringify(profile, namesInOrder);
    let group = this.#groups.get(name);
    if (group === undefined) this.#groups.set(name, (group = { first: id, profile }));
    return group;
  }
}

/** The words of a profile that holds those of its license alone, without escapes: most do, and need not be parsed. */
function licenseAlone(body: string): { as: number; license: StatedClaim } | undefined {
  const start = body.indexOf(',');
  if (!body.startsWith(LICENSE_WORDS, start) || body.includes('\\') || body.includes('},"')) return undefined;
  const end = body.lastIndexOf('","state":"');
  const state = body.slice(end + '","state":"'.length, -'"}}'.length) as ClaimState;
  return { as: Number(body.slice('{"as":'.length, start)), license: { raw: body.slice(start + LICENSE_WORDS.length, end), state } };
}

const LICENSE_WORDS = ',"license":{"raw":"';

/** Objects with their names in order: a profile that was put together has them in another. */
function namesInOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function asksWords({ applies, met }: Rule): boolean {
  return [applies, met].some(asks);
}

/** Whether a condition compares words; a condition on whether there are any does not tell profiles apart. */
function asks(condition: Condition): boolean {
  if ('not' in condition) return asks(condition.not);
  if ('all' in condition) return condition.all.some(asks);
  if ('any' in condition) return condition.any.some(asks);
  return Object.hasOwn(factsInWords, condition.fact) && !('known' in condition);
}

/** Words of items that are judged as one, each with how many items say it and one of them. */
export type Wordings = Map<string, { items: number; example: number }>;

/** At most this many different wordings of a finding are kept; the rest is only counted. */
export const MAX_WORDINGS = 100_000;

/** Items of one profile within a case, and one of them. */
export interface Member {
  profile: number;
  items: number;
  example: number;
}

/** Profiles whose words are looked up at once. */
const AT_ONCE = 1000;

/** Adds the words that profiles hold for one claim, each profile with its items and one of them. */
export function addWordings(db: Db, found: Wordings, about: 'license' | 'consent', members: readonly Member[]): void {
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const some = members.slice(from, from + AT_ONCE);
    const profiles = some.map(({ profile }) => profile);
    const words = wordsOn(db, about, profiles);
    for (const { profile, items, example } of some) {
      const said = words.get(profile) ?? '';
      const known = found.get(said);
      if (known) known.items += items;
      else if (found.size <= MAX_WORDINGS) found.set(said, { items, example });
    }
  }
}
