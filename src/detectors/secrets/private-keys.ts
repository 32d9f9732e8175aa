/** Private keys in every wrapping: RFC 7468 (PEM), RFC 4253 and OpenSSH, RFC 9580 (PGP), PuTTY's .ppk, RFC 7517 (JWK). */

import type { Found } from '../../model/detection.js';

const BEGIN = '-----BEGIN ';
const HEAD = /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/y;
const END = /-----END (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/y;
/** What a body may hold: Base64, line ends as they are and as they are escaped, heads of encrypted keys and PGP, quotes and joints of programs. */
const BODY = /(?:[A-Za-z0-9+/=\s\\"'`.,:;|()@<>_$~]|-(?!----))*/y;
const MAX_BODY_CHARACTERS = 20_000;
/** Fewer characters of Base64 than this are no key: of Ed25519 it has 64. */
const LEAST = 60;
const BASE64_BEGIN = 'LS0tLS1CRUdJTi';
const BASE64_RUN = /[A-Za-z0-9+/=_-]*/y;
const LINES = /Private-Lines:\s{1,4}\d{1,3}(?:\s|\\n|\\r){1,8}/g;
const PPK_BODY = /(?:[A-Za-z0-9+/=]|\s|\\[nr])*/y;
const JWK = /\\?"d\\?"\s?:\s?\\?"([\w-]{40,700})\\?"/g;
const SAMPLE = /example|your|placeholder|\.\.\.|xxxxxx|…/i;
const WHY = 'form of Private key';

/** The private keys of a text, in order. */
export function privateKeys(text: string): Found[] {
  const all = [...pem(text), ...encoded(text), ...putty(text), ...jwk(text)];
  return all.sort((a, b) => a.start - b.start);
}

function* pem(text: string): Generator<Found> {
  for (let at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at)) {
    HEAD.lastIndex = at;
    if (!HEAD.test(text)) {
      at += BEGIN.length;
      continue;
    }
    const from = HEAD.lastIndex;
    const body = bodyAt(text.slice(from, from + MAX_BODY_CHARACTERS), BODY);
    END.lastIndex = from + body.length;
    const end = END.test(text) ? END.lastIndex : from + body.length;
    if (isKey(body)) yield found(at, end);
    at = end;
  }
}

function* encoded(text: string): Generator<Found> {
  for (let at = text.indexOf(BASE64_BEGIN); at >= 0; at = text.indexOf(BASE64_BEGIN, at)) {
    BASE64_RUN.lastIndex = at;
    BASE64_RUN.test(text);
    const end = BASE64_RUN.lastIndex;
    const decoded = Buffer.from(text.slice(at, Math.min(end, at + 400)), 'base64').toString('latin1');
    if (end - at > 100 && HEAD_ALONE.test(decoded)) yield found(at, end);
    at = Math.max(end, at + BASE64_BEGIN.length);
  }
}
const HEAD_ALONE = /^-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/;

function* putty(text: string): Generator<Found> {
  for (const { index, 0: head } of text.matchAll(LINES)) {
    const from = index + head.length;
    const body = bodyAt(text.slice(from, from + MAX_BODY_CHARACTERS), PPK_BODY);
    if (base64Of(body).length >= 40) yield found(from, from + body.trimEnd().length);
  }
}

/** A key has at least so many different letters; words that stand in for it have fewer. */
const MIN_DISTINCT = 22;

function* jwk(text: string): Generator<Found> {
  if (!/\\?"kty\\?"/.test(text)) return;
  for (const { index, 0: whole, 1: value } of text.matchAll(JWK)) {
    const start = index + whole.lastIndexOf(value!);
    // One key of a thousand has no digit.
    if (new Set(value).size >= MIN_DISTINCT && /[A-Z]/.test(value!) && /[a-z]/.test(value!)) yield found(start, start + value!.length);
  }
}

function bodyAt(text: string, pattern: RegExp): string {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0] ?? '';
}

/** The letters of Base64, without line ends as they are escaped and without heads. */
function base64Of(body: string): string {
  return body.replace(/\\[nrt]/g, '').replace(/[^A-Za-z0-9+/]/g, '');
}

function isKey(body: string): boolean {
  const rows = body.split(/\s|\\[nr]/).filter((row) => !/:/.test(row));
  const letters = base64Of(rows.join('\n'));
  return letters.length >= LEAST && !SAMPLE.test(body) && /\d/.test(letters) && /[A-Z]/.test(letters);
}

function found(start: number, end: number): Found {
  return { start, end, show: 0, confidence: 'certain', why: WHY };
}
