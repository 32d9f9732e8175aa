/** Passwords, keys and tokens that the name before them tells, or the field they stand in. */

import type { Found } from '../../model/detection.js';
import { type Assigned, assignedIn } from './assignments.js';
import { commandSecrets } from './command-secrets.js';
import { entropyOf, isDrawn, isFilledIn, isMadeUp, isPassword } from './likeness.js';
import { classOf, type NameClass, serviceRule } from './name-classes.js';

/** Least length of what a name of a key or token tells, and where a name may mean other things too. */
const LEAST = 16;
const LEAST_SECRET = 12;
const LEAST_WEAK = 24;

/** So many characters before a value say what it is about. */
const AROUND = 60;
const QUERY = /[?&]([\w.-]{1,40})=$/;
const BASIC = /basic[ \t]+["']?$/i;
const SCHEME = /^(?:bearer|basic|ssws|splunk|add-authtoken)$/i;
const USER = /["']username["']\s?:\s?["'][^"']{1,40}["'],\s?["']key["']\s?:\s?["']$/;
const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Katakana}]/u;

const PASSWORD_WORD = 'word for a password before it';

/** Whether a value after a name is the secret that the name speaks of, and why; undefined where it is not. */
export function whySecret(name: string, named: NameClass, value: string, sure: boolean): string | undefined {
  if (named === 'password') return isPassword(value, sure) || isDrawn(value, LEAST) ? PASSWORD_WORD : undefined;
  const rule = serviceRule(name, value);
  if (rule !== undefined && entropyOf(value) >= Math.max(rule.entropy, 2.5) && !isFilledIn(value) && !isMadeUp(value) && /\d/.test(value))
    return `name and form of ${rule.id}`;
  // A hash is what most other things are found by.
  if (named === 'whose') return isDrawn(value, LEAST_WEAK) && isNoHash(value) ? 'name of a key or token before it' : undefined;
  const least = named === 'weak' ? LEAST_WEAK : /secret/i.test(name) && sure ? LEAST_SECRET : LEAST;
  return isDrawn(value, least) ? 'name of a key or token before it' : undefined;
}

/** Secrets of a text that stand after their names, and those that commands take. */
export function namedSecrets(text: string, places?: readonly number[]): Found[] {
  const all: Found[] = [];
  let last = 0;
  for (const assigned of assignedIn(text, places)) {
    const why = assigned.start < last ? undefined : whyIn(text, assigned);
    if (why === undefined) continue;
    const { start, end, signed } = assigned;
    last = end;
    // Of a password after words in Latin letters nothing but its form speaks.
    const sure = signed || why !== PASSWORD_WORD || OTHER_SCRIPT.test(assigned.name);
    all.push({ start, end, show: 0, confidence: sure ? 'likely' : 'possible', why });
  }
  return [...all, ...commandSecrets(text)].sort((a, b) => a.start - b.start);
}

function whyIn(text: string, { name, start, end, enclosed, signed }: Assigned): string | undefined {
  const value = text.slice(start, end);
  const before = text.slice(Math.max(0, start - AROUND), start);
  const word = name.replace(/^.* /, '');
  const query = QUERY.exec(before)?.[1] === word;
  if (query && isMedia(text, start)) return undefined;
  const basic = BASIC.test(before) ? basicOf(value) : undefined;
  if (basic !== undefined) return isPassword(basic, true) || isDrawn(basic, LEAST) ? 'user and password of a header' : undefined;
  const isKey = !enclosed && KEY_IS.test(before) && isNoHash(value);
  if (/^key$/i.test(name)) return whyKey(before, value, query || isKey);
  if (word === 'PASS' && isVerdict(text, start)) return undefined;
  const named = SCHEME.test(word) ? 'key' : classOf(name);
  // `<Item key="…">`: words before it are of something else.
  if (named === 'whose' && /^key$/i.test(word) && !isKey) return undefined;
  return named === undefined ? undefined : whySecret(name, named, value, enclosed || (signed && OTHER_SCRIPT.test(name)));
}

/** A line of a log of tests: `PASS: name`, with lines of the same kind right above or below. */
function isVerdict(text: string, at: number): boolean {
  const begin = text.lastIndexOf('\n', at - 1) + 1;
  if (!VERDICT.test(text.slice(begin, begin + MAX_VERDICT_CHARACTERS))) return false;
  const end = text.indexOf('\n', at);
  const above = begin === 0 ? 0 : text.lastIndexOf('\n', begin - 2) + 1;
  return (
    (begin > 0 && VERDICT.test(text.slice(above, above + MAX_VERDICT_CHARACTERS))) ||
    (end >= 0 && VERDICT.test(text.slice(end + 1, end + 1 + MAX_VERDICT_CHARACTERS)))
  );
}

const VERDICT = /^\s{0,8}(?:PASS(?:ED)?|X?FAIL(?:ED)?|XPASS|SKIP(?:PED)?|ERROR|UNRESOLVED|UNSUPPORTED|UNTESTED|KFAIL|KPASS|Running)\b/;
const MAX_VERDICT_CHARACTERS = 24;

const KEY_IS = /[ \t]key ?= ?$/i;

/** Not a hash, a UUID or digits alone: letters of both cases or beyond F, and digits. */
function isNoHash(value: string): boolean {
  return (
    /[g-z]/i.test(value) &&
    /\d/.test(value) &&
    !/^[a-z]+(?:_[a-z0-9]+)+$/.test(value) &&
    !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
  );
}

/** What is called a key and no more is one in a query, beside a user, or in what is about a service whose keys have this form. */
function whyKey(before: string, value: string, query: boolean): string | undefined {
  const rule = serviceRule(before, value);
  if (rule !== undefined) return whySecret(before, 'key', value, true);
  const beside = USER.test(before) && /^[0-9a-f]{32}$/.test(value);
  return (query || beside) && isDrawn(value, LEAST_WEAK) ? 'name of a key or token before it' : undefined;
}

/** The password of a Basic header (RFC 7617); undefined where it is none. */
function basicOf(value: string): string | undefined {
  const [, password] = /^[\x20-\x7e]*?:([\x20-\x7e]+)$/.exec(Buffer.from(value, 'base64').toString('latin1')) ?? [];
  return password;
}

/** Pictures and films are handed out under addresses with a token of their own, which opens nothing else. */
function isMedia(text: string, at: number): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|mp[34]|m4[av]|webm|mov|wav|flac|ogg|m3u8|ts|pdf)\?[^\s"'<>]*$/i.test(
    text.slice(Math.max(0, at - 600), at),
  );
}
