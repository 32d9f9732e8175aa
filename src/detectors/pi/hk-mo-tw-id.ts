import { anchorsOf, bare, before, capitalAt, inUrl, matchAt, reservedWhere } from '../../inspect/clues/clues.js';
import { CARD } from '../../inspect/clues/wanted-bits.js';
import type { Anchors, Detector, Found } from '../../model/detection.js';
import { ownCheck } from '../numbers/own-checks.js';

const HONG_KONG = /(?<![A-Za-z0-9_])[A-Z]{1,2}\d{6} ?[(（]?[0-9A][)）]?(?![A-Za-z0-9_])/y;
const MACAU = /(?<![A-Za-z0-9_.])[1578]\d{6}[(（]\d[)）](?![A-Za-z0-9_])/y;
const TAIWAN = /(?<![A-Za-z0-9_])[A-Z][1289]\d{8}(?![A-Za-z0-9_])/y;

const ID = '身份[证證]|身分[证證]|证件|證件|\\bid\\b|identity|\\bhkid\\b|居留[证證]|居民[证證]|[统統]一[证證][号號]|證號|国民|國民';
const WORDS = new RegExp(ID, 'i');
const OF_MACAU = /澳门|澳門|macau|macao|\bbir\b/i;
// Numbers that the issuing offices print on specimens.
const SPECIMENS = new Set(['A1234563', 'A123456789']);

/** Check digit of the Hong Kong identity card: weights 9 to 2 over two letters (a missing one counts 36) and six digits, modulus 11. */
function hongKong(value: string): boolean {
  const number = value.length === 8 ? ` ${value}` : value;
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const c = number[i]!;
    sum += (9 - i) * (c === ' ' ? 36 : i < 2 ? c.charCodeAt(0) - 55 : Number(c));
  }
  return '0A987654321'[sum % 11] === number[8];
}

const isTaiwanese = ownCheck('tw-id');

function find(text: string, field?: string, { groups, wanted } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  for (let n = 0; n < wanted.length; n += 2) {
    if ((wanted.at[n + 1]! & CARD) === 0) continue;
    const start = groups.at[wanted.at[n]!]!;
    const found = capitalAt(text, start - 1)
      ? (ofHongKong(text, start, field) ?? ofTaiwan(text, start - 1, field))
      : ofMacau(text, start, field);
    if (found) all.push(found);
  }
  return all;
}

function isNamed(text: string, start: number, field: string | undefined): boolean {
  return (field !== undefined && WORDS.test(field)) || WORDS.test(before(text, start, 32));
}

/** Whether nothing but a field that may be of any keys names a number. */
function isOfKeys(text: string, start: number, field: string | undefined): boolean {
  return field !== undefined && KEY.test(field) && !CARD_WORDS.test(field) && !WORDS.test(before(text, start, 32));
}

const KEY = /(?:^|[^a-z])id$|[a-z]I[dD]$/;
const CARD_WORDS = new RegExp(
  `${ID.replace('\\bid\\b|', '')}|hong|hk|card|person|nation|citizen|customer|patient|employee|member|holder`,
  'i',
);

/** A card of Hong Kong whose digits begin here. */
function ofHongKong(text: string, digits: number, field: string | undefined): Found | undefined {
  const start = digits - (capitalAt(text, digits - 2) ? 2 : 1);
  const written = matchAt(HONG_KONG, text, start)?.[0];
  if (written === undefined) return undefined;
  const value = written.replace(/[^A-Z0-9]/g, '');
  if (!hongKong(value)) return undefined;
  const brackets = /[(（][0-9A][)）]$/.test(written);
  const word = isNamed(text, start, field);
  if ((!word && !brackets) || (!brackets && /[(（)）]/.test(written))) return undefined;
  // Each eleventh key of a letter and digits has the check digit: that a field is called `id` says of no card.
  const confidence = !word ? 'likely' : brackets || !isOfKeys(text, start, field) ? 'certain' : 'possible';
  return hit(start, written.length, value, confidence, 'check digit of a Hong Kong identity card', word);
}

function ofMacau(text: string, start: number, field: string | undefined): Found | undefined {
  const written = matchAt(MACAU, text, start)?.[0];
  if (written === undefined) return undefined;
  if (!OF_MACAU.test(before(text, start, 32)) && !(field !== undefined && OF_MACAU.test(field))) return undefined;
  return hit(start, written.length, written.replace(/\D/g, ''), 'likely', 'form of a Macau identity card', true);
}

function ofTaiwan(text: string, start: number, field: string | undefined): Found | undefined {
  const written = matchAt(TAIWAN, text, start)?.[0];
  if (written === undefined || !isTaiwanese(written) || inUrl(text, start)) return undefined;
  const word = isNamed(text, start, field);
  if (!word && !(field === undefined && bare(text, start, start + 10))) return undefined;
  return hit(start, 10, written, word ? 'certain' : 'possible', 'check digit of a Taiwan identity card', word);
}

function hit(start: number, length: number, value: string, confidence: Found['confidence'], why: string, word: boolean): Found {
  return reservedWhere(SPECIMENS.has(value), {
    start,
    end: start + length,
    value,
    show: 2,
    confidence,
    why: word ? `${why}, named by a word or field` : why,
  });
}

/** Identity cards of Hong Kong, Macau and Taiwan; those of Macau have no published check digit. */
const detector: Detector = {
  id: 'pi/hk-mo-tw-id',
  family: 'pi',
  checks: true,
  type: 'NATIONAL_ID',
  title: { en: 'Identity card of Hong Kong, Macau or Taiwan', zh: '港澳台居民身份证号' },
  category: 'pd:OfficialID',
  needs: [{ digits: 6, url: false }],
  precheck: (_text: string, _features: unknown, _field: unknown, { wants }: Anchors) => (wants & CARD) !== 0,
  find,
  hits: ['香港身份证号码 Z000000(1)', '澳門居民身份證 5000000(0)', '身分證字號：Z299999992'],
  misses: ['Z000000(2)', 'item 5000000(0)', '身分證字號：Z299999995', 'part Z299999992 in stock', 'f(A000000)'],
};
export default detector;
