import { loosen } from './license-fold.js';
import { licenseIndex } from './license-index.js';

/** Names shorter than this are too close to each other for a slip to be told from another name; a version beside them says more. */
const minLength = (key: string) => (/\d/.test(key) ? 6 : 9);

let deletions: Map<string, string | null> | undefined;

/** The license whose name differs in one letter, when there is just one. Digits must be the same: another version is another license. */
export function nearestName(folded: string): string | undefined {
  if (folded.length > 64) return undefined;
  const key = loosen(folded);
  if (letters(key) < minLength(key) - 1) return undefined;
  const known = (deletions ??= build());
  let found: string | undefined;
  for (const shorter of [key, ...without(key)]) {
    const license = known.get(shorter);
    if (license === null) return undefined;
    if (license === undefined) continue;
    if (found !== undefined && found !== license) return undefined;
    found = license;
  }
  return found;
}

function build(): Map<string, string | null> {
  const known = new Map<string, string | null>();
  for (const [key, license] of licenseIndex().loose) {
    if (
      license === null ||
      letters(key) < minLength(key) ||
      key.length > 60 ||
      /^(?:none-stated|LicenseRef-(?:custom|various|proprietary|RS-))/.test(license)
    )
      continue;
    for (const shorter of [key, ...without(key)]) {
      const other = known.get(shorter);
      known.set(shorter, other === undefined || other === license ? license : null);
    }
  }
  return known;
}

/** The key less one letter, for each of its letters; digits stay. */
function without(key: string): string[] {
  const shorter: string[] = [];
  for (let at = 0; at < key.length; at++) if (!/[\d.+]/.test(key[at]!)) shorter.push(key.slice(0, at) + key.slice(at + 1));
  return shorter;
}

function letters(key: string): number {
  return key.replace(/[^\p{L}]/gu, '').length;
}
