/** A value that is known of a record or a person, and the ways in which it is written elsewhere. */

import { keep } from '../../text/append.js';
import { bare, isReadOut } from './bare-text.js';
import { daysOf, markedSpellings, spellingsOf } from './birth-dates.js';
import { type Called, calledBy, calledByParts, isUnspaced } from './person-names.js';

/** How what is around a form and within it decides whether it is meant. */
export type FormKind = 'number' | 'phone' | 'word' | 'name' | 'text';

/** A way in which a value is written, by its letters and digits. */
export interface Form extends Partial<Omit<Called, 'bare'>> {
  bare: string;
  is: FormKind;
}

/** A value that is looked for, of a kind and, where that is known, of a person. */
export interface KnownValue {
  kind: string;
  subject?: string;
  forms: readonly Form[];
  /** Ways of writing that letters and digits alone do not tell. */
  patterns?: readonly RegExp[];
  /** One of these digits is in every way of writing; most texts hold none of them. */
  needs?: readonly string[];
}

/** Fewest letters and digits of a number that is looked for elsewhere, and of one that is looked for in other records. */
const LEAST_DIGITS = 5;
const LEAST_LETTERS = 4;
export const LEAST_SHARED = 7;
/** Mailboxes of offices (RFC 2142 and the like): their name says nothing of a person. */
const OFFICES = new Set(
  'info marketing sales support abuse noc security postmaster hostmaster usenet news webmaster www uucp ftp admin administrator contact service services hello office mail team noreply help helpdesk billing jobs careers press privacy legal root user test example enquiries inquiries reception accounts newsletter feedback'.split(
    ' ',
  ),
);

/** The ways in which a number of a person is written. */
export function numberForms(value: string, isPhone: boolean): Form[] {
  const all = new Set([bare(value)]);
  for (const one of [...all]) {
    if (isReadOut(value)) all.add(bare(value));
    if (!isPhone || !/^\d+$/.test(one)) continue;
    // Without the code of its country, which has one to three digits, and without the trunk 0.
    if (/^\s*[+＋]/.test(value)) for (const code of [1, 2, 3]) all.add(one.slice(code));
    else if (one.startsWith('00')) for (const code of [3, 4, 5]) all.add(one.slice(code));
    if (one.startsWith('86') && one.length === 13) all.add(one.slice(2));
    for (const bareOne of [...all]) if (bareOne.startsWith('0') && !bareOne.startsWith('00')) all.add(bareOne.slice(1));
  }
  // Numbers of residents of China: the old form had neither century nor check character (GB 11643).
  const resident = /^\d{17}[\dx]$/.exec([...all][0]!)?.[0];
  if (resident !== undefined) all.add(resident.slice(0, 6) + resident.slice(8, 17));
  const is = isPhone ? 'phone' : 'number';
  return [...all].filter((one) => one.length >= (isPhone ? 7 : LEAST_DIGITS) && /\d/.test(one)).map((one) => ({ bare: one, is }));
}

/** The ways in which a mail address is written, and its first part, which serves as the name of accounts elsewhere. */
export function mailForms(value: string): Form[] {
  const at = value.normalize('NFKC').replace(/%40/i, '@').lastIndexOf('@');
  if (at < 1) return wordForms(value);
  const [local, domain] = [
    bare(value.slice(0, at)),
    value
      .slice(at + 1)
      .split('.')
      .map(bare),
  ];
  const forms: Form[] = [];
  for (const sign of ['', 'at', 'arroba', '艾特'])
    for (const dot of ['', 'dot', '点']) forms.push({ bare: local + sign + domain.join(dot), is: 'text' });
  forms.push({ bare: [local, ...domain].join('dot'), is: 'text' });
  const dotted = value.slice(0, at).split('.').map(bare);
  forms.push({ bare: `${dotted.join('dot')}at${domain.join('dot')}`, is: 'text' });
  return OFFICES.has(local) || !isHandle(local) ? forms : [...forms, { bare: local, is: 'word' }];
}

/** A word that tells one account from others: of six characters or more, or of four with a digit. */
function isHandle(word: string): boolean {
  return [...word].length >= 6 || (word.length >= LEAST_LETTERS && /\d/.test(word) && /\p{L}/u.test(word));
}

/** The name of an account, or another short word. */
export function wordForms(value: string): Form[] {
  const one = bare(value.replace(/^@/, ''));
  return isHandle(one) || (one.length >= LEAST_LETTERS && !OFFICES.has(one)) ? [{ bare: one, is: 'word' }] : [];
}

/** Any other text: an address, a diagnosis. */
export function textForms(value: string): Form[] {
  const one = bare(value);
  if (/^\d+$/.test(one)) return one.length >= LEAST_DIGITS ? [{ bare: one, is: 'number' }] : [];
  const enough = isUnspaced(one) ? [...one].length >= 2 : one.length >= LEAST_LETTERS;
  return enough && one.length <= 400 ? [{ bare: one, is: 'text' }] : [];
}

/** The ways in which a person is called. */
export function nameForms(name: string, given?: string): Form[] {
  return (given === undefined ? calledBy(name) : calledByParts(given, name)).map((called) => ({ ...called, is: 'name' }));
}

type Born = Pick<KnownValue, 'forms' | 'patterns' | 'needs'>;
const born = new Map<string, Born>();
const MAX_BIRTHS = 4096;

/** The ways in which a day of birth is written. The same days come up again and again. */
export function birthForms(value: string): Born {
  let ways = born.get(value);
  if (ways === undefined) {
    const days = daysOf(value);
    ways = {
      forms: [...new Set(days.flatMap(spellingsOf))].map((one) => ({ bare: one, is: 'number' })),
      patterns: days.map(markedSpellings),
      needs: [...new Set(days.map(({ year }) => String(year)))],
    };
    keep(born, value, ways, MAX_BIRTHS);
  }
  return ways;
}
