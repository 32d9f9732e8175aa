/** Checks of numbers of persons that stdnum does not have; each takes the digits and capital letters alone. */

import { isDate, luhn } from '../../inspect/clues/clues.js';
import { bankChecks } from './bank-checks.js';

const weighted = (value: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(value[at]), 0);
const digitsOf = (value: string): string => value.replace(/\D/g, '');
/** Every digit the same: no office gives such a number. */
const isUniform = (value: string): boolean => /^(\d)\1+$/.test(value);
/** Digit, or letter as 10 to 35. */
const worth = (c: string): number => (c <= '9' ? Number(c) : c.charCodeAt(0) - 55);
/** A date of two-digit year, which may be of any century. */
const isShortDate = (year: string, month: string, day: string): boolean => isDate(2000 + Number(year), Number(month), Number(day));

/** Britain's health services: modulus 11. */
function nhs(value: string): boolean {
  const check = 11 - (weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return check !== 10 && check % 11 === Number(value[9]) && !isUniform(value);
}

/** Australia's Medicare: eight digits, their check, the number of the card, the person on it. */
function medicare(value: string): boolean {
  return weighted(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(value[8]) && value[9] !== '0';
}

/** Germany's Krankenversichertennummer (SGB V § 290): a letter as two digits, weights 1 and 2, digit sums. */
function kvnr(value: string): boolean {
  const plain = String(value.charCodeAt(0) - 64).padStart(2, '0') + value.slice(1, 9);
  return doubledSum(plain, 1) % 10 === Number(value[9]);
}

/** Weights 1 and 2 in turn, beginning with one of them; of products their digit sum. */
function doubledSum(plain: string, first: 1 | 2): number {
  let sum = 0;
  for (let i = 0; i < plain.length; i++) {
    const product = Number(plain[i]) * ((i % 2 === 0) === (first === 1) ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return sum;
}

/** New Zealand's National Health Index (HISO 10046): an alphabet without I and O; modulus 11, or 24 for the form with two letters at its end. */
function nhi(value: string): boolean {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const number = (c: string) => (/\d/.test(c) ? Number(c) : alphabet.indexOf(c) + 1);
  const sum = [...value.slice(0, 6)].reduce((total, c, at) => total + number(c) * (7 - at), 0);
  if (/\d$/.test(value)) return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === Number(value[6]);
  return alphabet[24 - (sum % 24) - 1] === value[6];
}

const SINGAPORE: Record<string, string> = {
  S: 'JZIHGFEDCBA',
  T: 'JZIHGFEDCBA',
  F: 'XWUTRQPNMLK',
  G: 'XWUTRQPNMLK',
  M: 'XWUTRQPNJLK',
};

/** Check letter of the identity cards of Singapore (NRIC and FIN), modulus 11. */
function singapore(value: string): boolean {
  const series = value[0]!;
  const sum = (series === 'T' || series === 'G' ? 4 : series === 'M' ? 3 : 0) + weighted(value.slice(1), [2, 7, 6, 5, 4, 3, 2]);
  return SINGAPORE[series]?.[sum % 11] === value[8];
}

/** Check digit of Japan's individual number (ordinance on My Number, art. 5), modulus 11. */
function myNumber(value: string): boolean {
  const rest = weighted(value, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return Number(value[11]) === (rest <= 1 ? 0 : 11 - rest) && !isUniform(value);
}

/** Indonesia's NIK holds a region and a date of birth, to which forty days are added for women. */
function nik(value: string): boolean {
  const day = Number(value.slice(6, 8));
  return isDate(2000 + Number(value.slice(10, 12)), Number(value.slice(8, 10)), day > 40 ? day - 40 : day) && value.slice(12) !== '0000';
}

const TAIWAN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** Check digit of the national identity card and of the resident certificate of Taiwan: modulus 10. */
function taiwan(value: string): boolean {
  const letter = TAIWAN_LETTERS.indexOf(value[0]!) + 10;
  const sum = Math.floor(letter / 10) + (letter % 10) * 9 + weighted(value.slice(1), [8, 7, 6, 5, 4, 3, 2, 1]);
  return (sum + Number(value[9])) % 10 === 0;
}

/** Registration with the Drug Enforcement Administration: the sum of odd places and twice that of even ones ends with the check digit. */
function dea(value: string): boolean {
  const d = [...value.slice(2)].map(Number);
  if (/^0+$/.test(value.slice(2))) return false;
  return (d[0]! + d[2]! + d[4]! + 2 * (d[1]! + d[3]! + d[5]!)) % 10 === d[6];
}

/** Belgian identity cards: the first ten digits modulo 97. */
function mod97(value: string): boolean {
  const rest = Number(value.slice(0, 10)) % 97;
  return Number(value.slice(10)) === (rest === 0 ? 97 : rest);
}

/** Germany's identity cards and passports (ICAO 9303, weights 7, 3, 1): the tenth place is the check of the nine before; without it, nothing to check. */
function germanDocument(value: string): boolean {
  return value.length === 9 || icao(value.slice(0, 9)) === Number(value[9]);
}

/** Check digit of a number by ICAO 9303 part 3. */
function icao(value: string): number {
  return [...value].reduce((sum, c, at) => sum + worth(c) * [7, 3, 1][at % 3]!, 0) % 10;
}

/** Hungary's personal number (1996 XX Act, annex): weights 1 to 10, or 10 to 1 for those given out since 1997, modulus 11. */
function hungarian(value: string): boolean {
  if (!isShortDate(value.slice(1, 3), value.slice(3, 5), value.slice(5, 7))) return false;
  const up = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) % 11;
  const down = weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  return up === Number(value[10]) || down === Number(value[10]);
}

/** Hungary's TAJ: weights 3 and 7, modulus 10. */
function taj(value: string): boolean {
  return weighted(value, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === Number(value[8]) && !isUniform(value);
}

/** Hungary's tax number of a person: weights 1 to 9, modulus 11. */
function hungarianTax(value: string): boolean {
  return weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === Number(value[9]);
}

/** Luxembourg's number (règlement grand-ducal of 21 December 2014): of the eleven digits, twelfth by Luhn, thirteenth by Verhoeff. */
function luxembourg(value: string): boolean {
  return luhn(value.slice(0, 12)) && verhoeff(value.slice(0, 11) + value[12]!);
}

const TIMES = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const TURNS = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258'];

/** Verhoeff's check over all digits. */
function verhoeff(value: string): boolean {
  let rest = 0;
  for (let i = 0; i < value.length; i++) rest = Number(TIMES[rest]![Number(TURNS[i % 8]![Number(value[value.length - 1 - i])])]);
  return rest === 0;
}

/** Poland's identity card: three letters, a check digit, five digits; weights 7, 3, 1, 9. */
function polishCard(value: string): boolean {
  const sum = [...value].reduce((total, c, at) => total + worth(c) * [7, 3, 1, 9, 7, 3, 1, 7, 3][at]!, 0);
  return sum % 10 === 0;
}

/** Portugal's NISS: primes as weights, modulus 10. */
function niss(value: string): boolean {
  return 9 - (weighted(value, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10) === Number(value[10]);
}

/** Moldova's IDNP: weights 7, 3, 1, modulus 10. */
function idnp(value: string): boolean {
  return weighted(value, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === Number(value[12]);
}

/** Russia's SNILS (resolution 192p of the Pension Fund): weights 9 to 1, modulus 101. */
function snils(value: string): boolean {
  const rest = weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return Number(value.slice(9)) === (rest === 100 ? 0 : rest) && !isUniform(value);
}

/** Kazakhstan's IIN (decree 853 of 2003): weights 1 to 11, and shifted where the rest is ten; modulus 11. */
function iin(value: string): boolean {
  if (!isShortDate(value.slice(0, 2), value.slice(2, 4), value.slice(4, 6)) || !/[0-6]/.test(value[6]!)) return false;
  let rest = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  if (rest === 10) rest = weighted(value, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return rest === Number(value[11]);
}

/** Uzbekistan's PINFL: weights 7, 3, 1, modulus 10. */
function pinfl(value: string): boolean {
  return weighted(value, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7]) % 10 === Number(value[13]);
}

/** Mexico's RFC: date, and check digit (annex of the SAT, modulus 11); of older ones and of the tests of many the last digit is free, so the date is all. */
function rfc(value: string): boolean {
  const date = value.slice(-9, -3);
  return isShortDate(date.slice(0, 2), date.slice(2, 4), date.slice(4, 6));
}

/** Brazil's CNS: weights 15 to 1, modulus 11. */
function cns(value: string): boolean {
  return weighted(value, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Brazil's PIS, PASEP and NIT: modulus 11. */
function pis(value: string): boolean {
  const rest = 11 - (weighted(value, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return Number(value[10]) === (rest >= 10 ? 0 : rest) && !isUniform(value);
}

/** Brazil's título de eleitor: number, state, two digits, modulus 11. */
function voter(value: string): boolean {
  const state = Number(value.slice(8, 10));
  if (state < 1 || state > 28) return false;
  const first = (weighted(value, [2, 3, 4, 5, 6, 7, 8, 9]) % 11) % 10;
  const second = ((Number(value[8]) * 7 + Number(value[9]) * 8 + first * 9) % 11) % 10;
  return first === Number(value[10]) && second === Number(value[11]);
}

/** Brazil's CNH: two digits, modulus 11. */
function cnh(value: string): boolean {
  let first = weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const less = first >= 10 ? 2 : 0;
  if (first >= 10) first = 0;
  const rest = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  const second = rest >= 10 ? 0 : rest - less < 0 ? rest - less + 11 : rest - less;
  return first === Number(value[9]) && second === Number(value[10]) && !isUniform(value);
}

/** El Salvador's DUI: weights 9 to 2, modulus 10. */
function dui(value: string): boolean {
  return (10 - (weighted(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 10)) % 10 === Number(value[8]);
}

/** Iran's national code: weights 10 to 2, modulus 11. */
function melli(value: string): boolean {
  const rest = weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return Number(value[9]) === (rest < 2 ? rest : 11 - rest) && !isUniform(value);
}

/** Kuwait's civil number: century, date, weights, modulus 11. */
function civil(value: string): boolean {
  if (!isShortDate(value.slice(1, 3), value.slice(3, 5), value.slice(5, 7))) return false;
  return 11 - (weighted(value, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === Number(value[11]);
}

/** Zimbabwe's identity card: the number modulo 23 is the letter. */
function zimbabwe(value: string): boolean {
  const match = /^(\d{8,9})([A-Z])\d\d$/.exec(value);
  return match !== null && 'ZABCDEFGHJKLMNPQRSTVWXY'[Number(match[1]) % 23] === match[2];
}

/** Sweden's personnummer and samordningsnummer (folkbokföringslag § 18): a date, to whose day sixty may be added, and Luhn over the last ten digits. */
function swedish(value: string): boolean {
  const ten = value.slice(-10);
  const day = Number(ten.slice(4, 6));
  const century = value.length === 12 ? value.slice(0, 2) : '20';
  return (
    /^(?:19|20)$/.test(century) &&
    isDate(Number(century + ten.slice(0, 2)), Number(ten.slice(2, 4)), day > 60 ? day - 60 : day) &&
    luhn(ten)
  );
}

/** The checks by name, as schemes.tsv has them. */
/** Ireland's PPS: a second letter that is not A to I of an account that has its own weight is of the number's old form. */
function pps(value: string): boolean {
  const sum = [8, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(value[at]), 0);
  const letter = (total: number) => 'WABCDEFGHIJKLMNOPQRSTUV'[total % 23];
  const second = value[8] === undefined || value[8] === 'W' ? 0 : value.charCodeAt(8) - 64;
  return value[7] === letter(sum) || value[7] === letter(sum + 9 * second);
}

export const ownChecks: Readonly<Record<string, (value: string) => boolean>> = {
  ...bankChecks,
  luhn: (value) => luhn(value) && !isUniform(value),
  'luhn-digits': (value) => luhn(digitsOf(value)),
  nhs,
  medicare,
  kvnr,
  nhi,
  'ie-pps': pps,
  'sg-nric': singapore,
  mynumber: myNumber,
  nik,
  'tw-id': taiwan,
  dea,
  // National Provider Identifier (45 CFR 162.406): Luhn with the prefix 80840.
  npi: (value) => luhn(`80840${value}`),
  mod97,
  'de-document': germanDocument,
  'hu-personal': hungarian,
  'hu-taj': taj,
  'hu-tax': hungarianTax,
  'lu-matricule': luxembourg,
  'pl-id': polishCard,
  'pt-niss': niss,
  'md-idnp': idnp,
  snils,
  'kz-iin': iin,
  'uz-pinfl': pinfl,
  'mx-rfc': rfc,
  'br-cns': cns,
  'br-pis': pis,
  'br-voter': voter,
  'br-cnh': cnh,
  'sv-dui': dui,
  'ir-melli': melli,
  'kw-civil': civil,
  'zw-id': zimbabwe,
  'se-pnr': swedish,
};

/** One of the checks by its name, of a number as it is written. */
export function ownCheck(name: string): (written: string) => boolean {
  const check = ownChecks[name]!;
  return (written) => check(written.toUpperCase().replace(/[^0-9A-Z]/g, ''));
}
