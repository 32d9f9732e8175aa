/** Passwords, keys and tokens that the name before them tells, or the field they stand in. */

import type { Found } from '../../model/detection.js';
import { assignedIn } from './assignments.js';
import { entropyOf, isDrawn, isFilledIn, isMadeUp, isPassword } from './likeness.js';
import { classOf, type NameClass, serviceRule } from './name-classes.js';

/** Least length of what a name of a key or token tells, and where a name may mean other things too. */
const LEAST = 16;
const LEAST_SECRET = 12;
const LEAST_WEAK = 24;

/** Whether a value after a name is the secret that the name speaks of, and why; undefined where it is not. */
export function whySecret(name: string, named: NameClass, value: string, sure: boolean): string | undefined {
  if (named === 'password') return isPassword(value, sure) || isDrawn(value, LEAST) ? 'word for a password before it' : undefined;
  const rule = serviceRule(name, value);
  if (rule !== undefined && entropyOf(value) >= Math.max(rule.entropy, 2.5) && !isFilledIn(value) && !isMadeUp(value) && /\d/.test(value))
    return `name and form of ${rule.id}`;
  const least = named === 'weak' ? LEAST_WEAK : /secret/i.test(name) && sure ? LEAST_SECRET : LEAST;
  return isDrawn(value, least) ? 'name of a key or token before it' : undefined;
}

/** Secrets of a text that stand after their names. */
export function namedSecrets(text: string): Found[] {
  const all: Found[] = [];
  for (const { name, start, end, enclosed, signed } of assignedIn(text)) {
    const named = isScheme(name) ? 'key' : classOf(name);
    if (named === undefined || (all.at(-1)?.end ?? 0) > start) continue;
    const value = text.slice(start, end);
    const isHan = /\p{Script=Han}/u.test(name);
    const why = whySecret(name, named, value, enclosed || (isHan && signed));
    if (why === undefined) continue;
    all.push({ start, end, show: 0, confidence: signed ? 'likely' : 'possible', why });
  }
  return all;
}

function isScheme(name: string): boolean {
  return /^(?:bearer|basic|ssws|splunk|add-authtoken)$/i.test(name);
}
