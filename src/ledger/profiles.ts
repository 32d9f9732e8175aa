import type { Profile, StatedClaim } from '../model/statement.js';
import { keptReason } from '../text/reasons/reason.js';
import { sqlite } from './database.js';
import type { Db } from './open-ledger.js';

/** The claims of a profile that items may make in words of their own. A model's name is no such words: it is what is judged. */
const WORDED = ['basis', 'consent', 'license', 'reservations'] as const;
type Worded = (typeof WORDED)[number];

/** A claim without its words, or the claim itself where it has none. */
export function withoutWords(claim: StatedClaim): StatedClaim {
  if (!isWorded(claim)) return claim;
  const { raw: _, ...rest } = claim;
  return rest;
}

/** Whether a claim is stated in words that an item may have for itself. */
export function isWorded({ raw }: StatedClaim): boolean {
  return raw !== undefined && raw !== '';
}

/** The words of claims as JSON, each with the claim's state so that the row says something by itself; `{}` where they have none. */
export function wordsOf(claims: Pick<Profile, Worded>): string {
  let words = '';
  for (const name of WORDED) {
    const claim = claims[name];
    if (claim !== undefined && isWorded(claim))
      words += `${words === '' ? '' : ','}"${name}":{"raw":${JSON.stringify(claim.raw)},"state":"${claim.state}"}`;
  }
  return `{${words}}`;
}

/** A profile that shares all but its words with another: `as` is the number of that one. Written so, the words are all that a row of it holds. */
export function bodyOf(as: number, words: string): string {
  return `{"as":${as},${words.slice(1)}`;
}

/** Whether a row of `profile` holds words alone. */
export function isWords(body: string): boolean {
  return body.startsWith('{"as":');
}

/** The same as SQL over `body`. */
export const IS_WORDS = `substr(body, 1, 6) = '{"as":'`;

/** Whether a whole profile holds words of claims, as SQL over `body`: an earlier licit wrote it. */
export const HAS_WORDS = `(${WORDED.map((name) => `coalesce(json_extract(body, '$.${name}.raw'), '') <> ''`).join(' or ')})`;

/** The profiles that share all but their words with each. */
export function sharingOf(db: Db): Map<number, number[]> {
  const rows = sqlite(db).prepare(`select json_extract(body, '$.as'), id from profile where ${IS_WORDS} order by id`).raw().iterate();
  const sharing = new Map<number, number[]>();
  for (const [as, id] of rows as IterableIterator<[number, number]>) {
    const known = sharing.get(as);
    if (known) known.push(id);
    else sharing.set(as, [id]);
  }
  return sharing;
}

/** A profile as one object, from its row and, where it names one, the row of the profile that it shares all but its words with. */
export function profileOf(body: string, shared?: string | null): Profile {
  const own = JSON.parse(body) as Profile & { as?: number };
  if (own.as === undefined || shared === undefined || shared === null) return withReasons(own);
  const profile = JSON.parse(shared) as Profile;
  for (const name of WORDED) if (own[name] !== undefined) profile[name] = { ...profile[name]!, ...own[name] };
  return withReasons(profile);
}

/** Profiles of earlier versions hold sentences for reasons. Changes the profile. */
function withReasons(profile: Profile): Profile {
  for (const name of REASONED) {
    const claim = profile[name];
    if (claim?.why !== undefined) claim.why = keptReason(claim.why);
  }
  return profile;
}

const REASONED = ['license', 'basis', 'reservations', 'generator', 'consent'] as const;

/** SQL for the profiles without the words of those that share the rest with others: for whoever asks no words. */
export const PROFILES_SHARED = `(select p.id, coalesce(s.body, p.body) as body from profile p left join profile s on s.id = json_extract(p.body, '$.as'))`;
