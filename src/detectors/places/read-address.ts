/** Reads on from where an address may begin, as long as what comes is of an address, and tells what speaks for one. */

import { AFTER, BEFORE, BOX_IN_WORDS, country, ENDINGS, ENDS, PLACES, ROADS, SMALL, STATES, UNIT } from './address-words.js';

/** A stretch of text that may be an address, and what speaks for it. */
export interface Reading {
  end: number;
  /** A street with a number, in the order of some language. */
  street: boolean;
  /** The street's kind is hardly ever anything else: Road, rue, -straße. */
  plainly: boolean;
  /** A suite, flat, floor. */
  unit: boolean;
  /** A box of a post office, or a military address. */
  box: boolean;
  /** A postcode beside a town or a state. */
  postcode: boolean;
  /** Ends with the name of a country. */
  country: boolean;
  /** Numbers on both sides of a word, or two before it: a door in a street of unknown kind. */
  door: boolean;
  /** Two streets that meet. */
  corner: boolean;
  /** Parts between commas and line ends. */
  parts: number;
}

const MAX_ADDRESS_CHARACTERS = 220;
/** No word of an address is longer. */
const LONGEST = 48;
const LOWER_STREETS = `${BEFORE}|${AFTER}`;
/** A word or number of an address, with the point of an abbreviation. */
const PIECE = new RegExp(
  `(?:\\p{Lu}\\.(?:\\p{Lu}\\.)+|(?:[dDlL]['’])?\\p{Lu}[\\p{L}\\p{M}\\d'’/-]*|\\d[A-Z]\\d(?![\\p{L}\\d])|\\d[\\d/-]*(?:[A-Za-z]{1,3}(?![\\p{L}\\d]))?|(?:${SMALL}|${LOWER_STREETS}|suite|apt|unit|flat)(?![\\p{L}\\p{M}'’-])|\\p{Ll}[\\p{L}\\p{M}]{2,}(?= \\d{1,4}[a-z]?(?![\\d%]|[.,]\\d))|#|&|\\([\\p{Lu}][\\p{L} ]{1,30}\\))`,
  'uy',
);
const LOWER_PIECE = /(?:[\p{L}\p{M}][\p{L}\p{M}\d'’/-]*|\d[\d/-]*(?:[a-z]{1,3}(?![\p{L}\d]))?|#|&|\([\p{L} ]{1,30}\))/uy;
/** Between two pieces: a comma, a dash, a line end (quoted or indented), white space. */
const GAP = /(?:\.(?=[ ,\n]))?(?:,? ?\r?\n[>| \t]{0,6}(?:\r?\n[>| \t]{0,6})?(?:, )?|, ?| [-–] | {1,2}|(?<=\d)\/(?=\d))/y;
const ABBREVIATION =
  /^(?:St|Ste|Apt|Rd|Ave|Av|Avda|Blvd|Dr|Ln|Ct|Sq|Pl|Bd|Str|No|Nr|u|ul|al|pl|os|str|nám|c|C|P|O|S|N|E|W|Mt|Ft|R|ст|ул|пр|пер|Αγ|Proc|Sta|Sto|Dra|Gen|Col|Cel|Prof|\p{Lu})$/u;
const END = new RegExp(`^(?:${ENDS})$`);
const LOWER_END =
  /^(?:for|is|are|was|were|please|when|my|your|her|his|can|until|mobile|phone|tel|fax|desk|email|with|to|at|from|if|but|he|she|they|we|you|i|that|this|so|who|as|by|has|have|had|will|and|because|near|where|there|please)$/;

/** What can be read as an address from here on; undefined where there is not even a number and a word. `low` for text without capital letters. */
export function readAddress(text: string, start: number, low: boolean): Reading | undefined {
  let at = start;
  let end = start;
  let words = 0;
  let numbers = 0;
  let parts = 1;
  let lines = 0;
  const piece = low ? LOWER_PIECE : PIECE;
  while (at - start < MAX_ADDRESS_CHARACTERS) {
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (!match || match[0].length > LONGEST || (low ? LOWER_END : END).test(match[0])) break;
    let next = at + match[0].length;
    // Mobile: and the like begin the next field of a form.
    if (text[next] === ':' && text[next + 1] !== '/') break;
    if (/^\d/.test(match[0])) {
      // A decimal number, a share, a time of day; a house may be written `12,5`.
      const rest = text.slice(next, next + 6);
      if (/^(?:[.,]\d|[%°:])/.test(rest) && !/^,\d{1,4}(?!\d)/.test(rest)) break;
      numbers++;
    } else words++;
    if (text[next] === '.' && (/^\d/.test(match[0]) || ABBREVIATION.test(match[0]))) next++;
    end = next;
    GAP.lastIndex = next;
    const gap = GAP.exec(text);
    if (!gap) break;
    if (gap[0].startsWith('.') && text[next - 1] !== '.' && !/^\d/.test(match[0])) break;
    if (gap[0].includes('\n')) {
      // After the number of the street a line of digits is another field, unless it is the postcode's.
      const after = text.slice(next + gap[0].length, next + gap[0].length + 24);
      if (++lines > 5 || (/^[\d(+]/.test(after) && !/^\d{4,6}(?:-\d{3,4})?(?:$|[\s?.]|\s+\p{Lu}\p{L}+\s*$)/u.test(after))) break;
      parts++;
    } else if (gap[0].includes(',')) parts++;
    at = next + gap[0].length;
  }
  if (words === 0 || numbers === 0) return undefined;
  end = trimmed(text, start, end);
  return end - start < 6 ? undefined : { end, parts, ...evidence(text.slice(start, end), low) };
}

const TAIL = new RegExp(`(?:[\\s,&#-]|(?<![\\p{L}\\p{M}])(?:${SMALL}|nan))+$`, 'u');

/** Small words and commas at the end are not of the address. */
function trimmed(text: string, start: number, end: number): number {
  const tail = TAIL.exec(text.slice(start, end));
  return tail ? end - tail[0].length : end;
}

const NAME = "(?:(?:[dDlL]['’])?[\\p{Lu}\\d][\\p{L}\\p{M}\\d'’.-]*|de|del|della|di|da|do|dos|la|le|van|der|den|of|the) ";
const NUMBER = '\\d{1,5}(?:[/-]\\d{1,4})?[A-Za-z]?';
const forms = (low: boolean) => {
  const flags = low ? 'iu' : 'u';
  const letters = low ? '\\p{L}' : '\\p{Lu}';
  const name = low ? NAME.replace('\\p{Lu}', '\\p{L}') : NAME;
  return {
    road: new RegExp(`(?<![\\d.])${NUMBER},? (?:${name}){1,5}(?:${ROADS})\\.?(?![\\p{L}\\p{M}'’])`, flags),
    place: new RegExp(`(?<![\\d.])${NUMBER},? (?:${name}){1,3}(?:${PLACES})\\.?(?![\\p{L}\\p{M}'’])`, flags),
    before: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:${BEFORE})\\.? (?:${name}){0,5}(?:${name.trim()},? )${NUMBER}(?![\\p{L}\\d])|${NUMBER},? ?(?:bis,? )?(?:${BEFORE})\\.? ${letters}|(?<![\\p{L}\\p{M}])(?:${BEFORE})\\.? (?:${name}){0,4}${letters}[\\p{L}\\p{M}'’.-]*,? ?(?:n[.º°o]{0,2} ?)?${NUMBER}(?![\\p{L}\\d])`,
      'iu',
    ),
    after: new RegExp(`${letters}[\\p{L}\\p{M}'’.-]+ (?:${AFTER})\\.? ?${NUMBER}`, 'iu'),
    ending: new RegExp(`${letters}[\\p{L}\\p{M}'’-]*(?:${ENDINGS})\\.? ?${NUMBER}(?![\\p{L}\\d])`, flags),
  };
};
const FORMS = { capital: forms(false), low: forms(true) };
const DOOR =
  /^(?:\d{1,6} )?\d{1,5},? \p{Lu}[\p{L}\p{M}]*\p{Ll}{2}(?:[\p{L}\p{M} .'’-]{0,40} \d{1,5}\b)|^\d{1,6} \d{1,5} \p{Lu}\p{L}|^(?:\p{Lu}[\p{L}\p{M}'’.-]+ ){1,4}\d{1,5}(?![\d.])/u;
const LOW_DOOR = /^\d{1,6} (?:\d{1,5} )?[\p{L}\p{M} .'’-]{3,40} \d{1,5}\b/u;
const CORNER = /^[^,\n]{3,60} and [^,\n]{3,60}$/;
// A letter of its own: `ster` is no suite R.
const UNITS = new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${UNIT})\\.? ?(?:No\\.? ?)?#?(?:\\d|(?<=[\\s#.])[A-Z](?![\\p{L}]))`, 'iu');
const BOXES = new RegExp(`(?<![\\p{L}\\p{M}])(?:${BOX_IN_WORDS})\\.?,? ?(?:No\\.? ?)?\\d`, 'iu');
const FINNISH_BOX = /(?<![\p{L}\p{M}])(?:PL|pl):? ?\d/u;
const MILITARY = /\b(?:APO|FPO|DPO),? A[AEP] \d{5}/i;
const POSTCODE = new RegExp(
  [
    `\\b(?:${STATES}),? \\d{4,5}(?:-\\d{4})?$`,
    `\\b(?:${STATES}),? \\d{5}(?:-\\d{4})?(?=,)`,
    '\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b',
    '\\b[A-Z]\\d[A-Z] ?\\d[A-Z]\\d\\b',
    '\\b\\d{4} ?[A-Z]{2}\\b(?=,? |$)',
    '(?:^|[,\\n] ?|\\b[A-Z]{1,2}-)\\d{3} ?\\d{2,3} \\p{Lu}\\p{L}+',
    '(?:[,\\n] {0,2}|\\b[A-Z]{1,2}-)\\d{4,6}(?:-\\d{3})?,? \\p{Lu}[\\p{L}\\p{M}]+',
    '\\p{Lu}[\\p{L}\\p{M})]+,? -? ?\\d{4,6}(?:-\\d{3,4})?(?:$|,)',
    '\\b\\d{2}-\\d{3} \\p{Lu}|\\b\\d{5}-\\d{3}\\b|\\b\\d{4}-\\d{3} \\p{Lu}',
  ].join('|'),
  'u',
);

function evidence(address: string, low: boolean): Omit<Reading, 'end' | 'parts'> {
  const form = low ? FORMS.low : FORMS.capital;
  const plainly = form.road.test(address) || form.before.test(address) || form.after.test(address) || form.ending.test(address);
  const last = /[^,\n]*$/
    .exec(address)![0]
    .trim()
    .replace(/^[\d-]+ | [\d-]+$/g, '');
  return {
    plainly,
    street: plainly || form.place.test(address),
    unit: UNITS.test(address),
    box: BOXES.test(address) || FINNISH_BOX.test(address) || MILITARY.test(address),
    postcode: POSTCODE.test(address) || MILITARY.test(address),
    country: endsWithCountry(last),
    door: (low ? LOW_DOOR : DOOR).test(address),
    corner: CORNER.test(address),
  };
}

function endsWithCountry(last: string): boolean {
  const words = last.split(' ');
  for (let count = Math.min(5, words.length); count > 0; count--) if (country(words.slice(-count).join(' '))) return true;
  return false;
}
