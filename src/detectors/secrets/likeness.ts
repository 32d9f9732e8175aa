/** What tells a secret from words, names, paths, code and what stands in its place. */

// Made by hand to look like a secret: words for it, one character again and again (but A, which is zeros in Base64), letters or digits in their order.
const MADE_UP =
  /example|placeholder|redacted|change-?_?me|your[_-]|insert[_-]|dummy|replace[_-]?(?:me|with|this)|x{6}|\*{3}|([^A])\1{7}|abcdefgh|12345678|0123456|deadbeef/i;

/** Whether a value was made by hand to look like a secret. */
export function isMadeUp(value: string): boolean {
  return MADE_UP.test(value);
}

/** Shannon entropy of a text, in bits a character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let sum = 0;
  for (const count of counts.values()) sum -= (count / text.length) * Math.log2(count / text.length);
  return sum;
}

// What a template, a program or a shell puts in: ${X}, $X, {{ x }}, %X%, <x>, @x@, a call, an element.
const FILLED_IN = /^[$%@{<[(]|\$[{(]|\{\{|\{[a-z_]+\}|[<>()[\]{}]|^[A-Z]:\\|\\[nrtu]?$|\.\.\.|…/;
// Where programs keep settings.
const SETTINGS =
  /^(?:process\.env|os\.(?:environ|getenv)|env[.:]|import\.meta|config|settings?|options|opts|params|args|props|self|this|ctx|req|request|res|data|state|secrets?\.|vault:|ssm:|arn:|file:|https?:|node:|op:\/\/)/i;
const CODE = /^!?[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+;?$/;
const WORD = /[A-Z][a-z]{3,}|[a-z]{4,}|[A-Z]{5,}/g;
const VOWELS = /[aeiouy]/gi;
const CLUSTER = /[^aeiouy]{5,}/i;

/** What another value is put in the place of, a setting that is read, or code. */
export function isFilledIn(value: string): boolean {
  return FILLED_IN.test(value) || SETTINGS.test(value) || (numbersIn(value) < 3 && CODE.test(value));
}

/** Share of a value that can be spoken: runs of letters with vowels in them, as words and names of code have. */
export function spokenShare(value: string): number {
  let spoken = 0;
  for (const [run] of value.matchAll(WORD)) {
    const vowels = run.match(VOWELS)?.length ?? 0;
    if (vowels >= run.length / 5 && vowels < run.length * 0.75 && !CLUSTER.test(run)) spoken += run.length;
  }
  return spoken / value.length;
}

const KEY = /^[A-Za-z0-9+/=_\-.~:!#$%&*^@|,]+$/;
const SLUG = /^[a-z]+(?:[-_.][a-z0-9]+)+$/;
const PATH =
  /^(?:\.{0,2}\/)?[\w.@-]+(?:\/[\w.@-]+){2,}$|^\/[\w./-]+$|\.(?:js|ts|json|ya?ml|py|go|java|md|html?|css|txt|pem|crt|key|png|jpe?g|svg|com|cn|org|net|io)$/i;
const NUMBER = /^[\d.,:+\-/T ]+Z?$/;
const VERSION = /^v?\d+(?:\.\d+)+/;

/** Whether a value after a name for a key or token is drawn by chance: letters and digits, of this length or more, that are no words. */
export function isDrawn(value: string, least: number): boolean {
  if (value.length < least || value.length > 4096 || !KEY.test(value) || NUMBER.test(value) || VERSION.test(value)) return false;
  if (!(/\d/.test(value) || isMixed(value)) || !/[A-Za-z]/.test(value) || isFilledIn(value) || isMadeUp(value) || PATH.test(value))
    return false;
  if (entropyOf(value) < (value.length < 20 ? 2.8 : 3)) return false;
  if (SLUG.test(value) && spokenShare(value) > 0.3) return false;
  return spokenShare(value) < (numbersIn(value) > 2 ? 0.75 : 0.5);
}

/** How many numbers are in a value: names in code have one or two, at their ends; what is drawn has them all over. */
function numbersIn(value: string): number {
  return value.match(/\d+/g)?.length ?? 0;
}

// Values that forms, types, tests and translations have where a password would be.
const NO_PASSWORD =
  /^(?:pass(?:word|wd|phrase|code)?|passw0rd|pwd|secret|token|user(?:name)?|login|admin|root|guest|test(?:ing)?|demo|sample|default|none|null|nil|undefined|true|false|empty|blank|string|text|char|varchar|bytes?|required|optional|invalid|incorrect|wrong|hidden|masked|encrypted|hashed|md5|sha\d+|bcrypt|base64|utf-?8|foo\w{0,3}|bar|baz|qux|abc\d*|123456\d{0,3}|qwerty\w*|letmein|hunter2|p[a@]ss(?:w[o0]rd)?\d*)\d{0,3}[!.]?$/i;

/** What stands where a password would be in manuals, forms, types and tests. */
export function isNoPassword(value: string): boolean {
  return NO_PASSWORD.test(value);
}

/**
 * Whether a value after a name for a password can be one. Inside quotes, or after a name in Chinese, digits alone do; bare in a program or a sentence only
 * letters with digits or signs.
 */
export function isPassword(value: string, sure: boolean): boolean {
  if (value.length < 6 || value.length > 128 || /\s/.test(value) || isNoPassword(value) || isFilledIn(value) || isMadeUp(value))
    return false;
  if (/^(.)\1*$/.test(value) || /[\u0080-\uffff]/.test(value)) return false;
  if (/^\d+$/.test(value)) return sure && value.length <= 20;
  const digits = /\d/.test(value);
  const letters = /[A-Za-z]/.test(value);
  const signs = /[!#%^&*?~+@$]/.test(value);
  if (!letters || (!digits && !(signs && sure))) return isMixed(value);
  if (PATH.test(value) || VERSION.test(value) || (SLUG.test(value) && !signs)) return false;
  // `user1`, `sha256sum`: a word and its number.
  if (/^[A-Za-z]+[_-]?\d{1,2}$/.test(value) && !(sure && value.length >= 8)) return false;
  return signs || spokenShare(value) < 0.8 || sure;
}

/** Letters alone in no order of cases that names in code have. */
function isMixed(value: string): boolean {
  return value.length >= 10 && /^[A-Za-z]+$/.test(value) && (value.match(/[a-z][A-Z]/g)?.length ?? 0) >= 2 && spokenShare(value) < 0.3;
}
