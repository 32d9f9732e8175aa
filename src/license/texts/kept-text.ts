import type { Place } from '../../model/basics.js';
import type { Claim, SpdxExpression } from '../../model/claim.js';
import type { Saying } from '../../model/item.js';
import { reason } from '../../text/reasons/reason.js';
import { licenseTexts } from './license-text.js';

/** Words of a license text that are kept: enough to find it again, never the whole of it. */
const KEPT = 160;

/** What a license text beside the data says: one claim for each license found in it, at its line; unclear when none is recognized. */
export function licenseFileClaims({ raw, at }: Saying): Claim<SpdxExpression>[] {
  const found = licenseTexts(raw);
  if (found.length === 0) return [{ state: 'unclear', raw: opening(raw, 0), at, why: reason('license/text-not-known') }];
  const limits = found.filter(({ how }) => how === 'words');
  const licenses = found.filter(({ how }) => how !== 'words');
  // Words of the file's own limit every license in it.
  const limited = (id: string) => [id, ...limits.map((limit) => limit.id)].join(' AND ');
  return licenses.map(({ id, start }) => {
    const words = [opening(raw, start), ...limits.map((limit) => opening(raw.slice(0, limit.end), limit.start))].join(' · ');
    return { state: 'known', value: limited(id), raw: words, at: lineAt(raw, start, at) };
  });
}

function opening(text: string, start: number): string {
  const words = text
    .slice(start, start + 4 * KEPT)
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > KEPT ? `${words.slice(0, KEPT)}…` : words;
}

function lineAt(text: string, start: number, at: Place): Place {
  let line = at.line ?? 1;
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < start; feed = text.indexOf('\n', feed + 1)) line += 1;
  return { ...at, line };
}
