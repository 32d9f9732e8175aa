import { bare, before, capitalAt, inUrl, wordAt } from '../clues.js';
import type { Detector, Found, Places, Spots } from '../model.js';

const HONG_KONG = /(?<![A-Za-z0-9_])[A-Z]{1,2}\d{6} ?[(（]?[0-9A][)）]?(?![A-Za-z0-9_])/g;
const MACAU = /(?<![A-Za-z0-9_.])[1578]\d{6}[(（]\d[)）](?![A-Za-z0-9_])/g;
const TAIWAN = /(?<![A-Za-z0-9_])[A-Z][1289]\d{8}(?![A-Za-z0-9_])/g;

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

const TAIWAN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** Check digit of the national identity card and of the resident certificate of Taiwan: modulus 10. */
function taiwan(value: string): boolean {
  const letter = TAIWAN_LETTERS.indexOf(value[0]!) + 10;
  let sum = Math.floor(letter / 10) + (letter % 10) * 9;
  for (let i = 1; i < 9; i++) sum += Number(value[i]) * (9 - i);
  return (sum + Number(value[9])) % 10 === 0;
}

/** Six digits after a capital letter, or seven before a bracket: the form of all of them. */
function holdsForm(text: string, groups: Places): boolean {
  for (let i = 0; i < groups.length; i += 2) {
    const [start, end] = [groups.at[i]!, groups.at[i + 1]!];
    if (end - start >= 6 && capitalAt(text, start - 1)) return true;
    if (end - start === 7 && /[(（]/.test(text[end] ?? '')) return true;
  }
  return false;
}

function* find(text: string, field?: string): Generator<Found> {
  const found = [...cards(text, field)].sort((a, b) => a.start - b.start);
  yield* found;
}

function* cards(text: string, field: string | undefined): Generator<Found> {
  const named = (start: number) => (field !== undefined && WORDS.test(field)) || WORDS.test(before(text, start, 32));
  for (const match of text.matchAll(HONG_KONG)) {
    const start = match.index;
    const value = match[0].replace(/[^A-Z0-9]/g, '');
    const brackets = /[(（][0-9A][)）]$/.test(match[0]);
    const word = named(start);
    if (!hongKong(value) || (!word && !brackets) || (/[(（)）]/.test(match[0]) && !brackets)) continue;
    yield hit(start, match[0].length, value, word ? 'certain' : 'likely', 'check digit of a Hong Kong identity card', word);
  }
  for (const match of text.matchAll(MACAU)) {
    const start = match.index;
    const lead = before(text, start, 32);
    if (!OF_MACAU.test(lead) && !(field !== undefined && OF_MACAU.test(field))) continue;
    yield hit(start, match[0].length, match[0].replace(/\D/g, ''), 'likely', 'form of a Macau identity card', true);
  }
  for (const match of text.matchAll(TAIWAN)) {
    const start = match.index;
    if (!taiwan(match[0]) || inUrl(text, start) || wordAt(text, start - 1)) continue;
    const word = named(start);
    if (!word && !(field === undefined && bare(text, start, start + 10))) continue;
    yield hit(start, 10, match[0], word ? 'certain' : 'possible', 'check digit of a Taiwan identity card', word);
  }
}

function hit(start: number, length: number, value: string, confidence: Found['confidence'], why: string, word: boolean): Found {
  const end = start + length;
  return {
    start,
    end,
    value,
    show: 2,
    confidence,
    why: word ? `${why}, named by a word or field` : why,
    ...(SPECIMENS.has(value) && { reserved: true }),
  };
}

/** Identity cards of Hong Kong, Macau and Taiwan; those of Macau have no published check digit. */
const detector: Detector = {
  id: 'pi/hk-mo-tw-id',
  type: 'NATIONAL_ID',
  title: { en: 'Identity card of Hong Kong, Macau or Taiwan', zh: '港澳台居民身份证号' },
  category: 'pd:OfficialID',
  sensitive: { pipl: true, gdpr: false },
  needs: [{ digits: 6, url: false }],
  may: (text: string, _clues: unknown, _field: unknown, { groups }: Spots) => holdsForm(text, groups),
  find,
  hits: ['香港身份证号码 Z000000(1)', '澳門居民身份證 5000000(0)', '身分證字號：Z299999992'],
  misses: ['Z000000(2)', 'item 5000000(0)', '身分證字號：Z299999995', 'part Z299999992 in stock', 'f(A000000)'],
};
export default detector;
