import { matches } from '../../inspect/clues/clues.js';
import type { Detector, Found, NamedField, TextFeatures } from '../../model/detection.js';
import { lastName } from '../checked/field-path.js';
import { CAPITAL, LETTER } from '../checked/letters.js';
import { isLikeAddress, namesAddress } from '../places/address-field.js';
import { AFTER, BEFORE, BOX, ENDINGS, PLACES, ROADS, UNIT } from '../places/address-words.js';
import { type Reading, readAddress } from '../places/read-address.js';

// Words right before an address.
const KEYWORD =
  /(?:\baddress(?:es)?(?: (?:is|to|as|at|of|below))?|\b(?:sent|send it|mail(?:ed)?|ship(?:ped)?|deliver(?:ed|y)?|moved|come|go|get) (?:it |me )?(?:to|at)|\b(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|located|meet (?:me|us|you)|stop|stay(?:s|ed|ing)?|house|home|offices?|restaurant|shop|store|(?:is|are|was)) (?:is |are )?(?:located )?at|\bfollowing\?|\b(?:home|street|residence|domicile|anschrift|adresse|dirección|direccion|indirizzo|endereço|adres|address|addr|location|ship to|bill to|mail to))(?:["']?\s{0,2}[:=：]\s{0,2}["'“]?|\s{1,2})(?:the )?(?:corner of )?(?=[^\s.,;:!?()])/gi;
// Where an address may begin without one: a number before a word with a capital letter, a kind of street before its name, a name of one word that ends with a kind, a box.
const SMALL = '(?:d[aeiou]s? |d[eo]l |de la )?';
const START = new RegExp(
  `(?<![${LETTER}\\d_.,:/#$€£-])(?:\\d{1,6}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?,? (?:\\d{1,5} )?(?=[${LETTER}][${LETTER}.'’-])|(?:${BEFORE})\\.? ${SMALL}(?=[${CAPITAL}]|[dl]['’])|[${CAPITAL}][${LETTER}’'-]{0,40}(?:${ENDINGS})\\.? (?=\\d)|(?:[${CAPITAL}][${LETTER}]{1,40} ){1,3}(?:${AFTER})\\.? (?=\\d)|PSC \\d|Unit \\d+ Box|US(?:S|NS|CGC|NV) [${LETTER}]|(?:${BOX}) \\d)`,
  'g',
);
const ANY_CAPITAL = new RegExp(`[${CAPITAL}]`);
const LOW_START = new RegExp(START.source, 'gi');
const UNIT_LINE = new RegExp(`^[^\\n]*\\n[>| \\t]*(?:${UNIT})\\.? ?#?\\d[^\\n]*(?=\\n)`, 'iu');
/** Scripts without such letters are not looked at by `find`. */
const ASCII_LETTER = /[a-z]/i;
/** The longest text that may be one address as a whole. */
const WHOLE = 300;
const FIELD = /address|(?:^|[^a-z])addr|street|anschrift|adresse|direcci[oó]n|indirizzo|endere[cç]o|residence|domicil/i;
const NO_FIELD = /e-?mail|\bip|mac|url|web|wallet|bitcoin|eth|memory|host|http|bus/i;
// What some part of every address has: a kind of street, a unit, a box, or a word that announces one. Most of it needs a capital letter.
const ANNOUNCED = 'address|sent to|live[sd]? at|located at|[Mm]eet me at|[Ss]hip to|corner of|is at';
const MAY = new RegExp(
  `(?<![${LETTER}])(?:(?:${ROADS}|${PLACES}|Suite|Apt|Box|APO|FPO|DPO)(?![${LETTER}])|(?:${BEFORE})\\.? ${SMALL}(?:[dl]['’])?[${CAPITAL}])|(?:${ENDINGS}|${AFTER})\\.? \\d|(?<![${LETTER}])(?:${UNIT}|${BOX})\\.? ?#?[\\dA]|${ANNOUNCED}`,
);
const MAY_SMALL = new RegExp(` \\d(?<=(?:${byLastLetter(`${ENDINGS}|${AFTER}`)})\\.? \\d)|${ANNOUNCED}`);
const MAY_LOW = /\d (?:[a-z]{1,40} ){1,4}(?:street|road|avenue|lane|drive|boulevard)\b|\b(?:suite|apt)\.? \d|\bbox \d/;

/** The same words by their last letters: a pattern that looks back at a word compares that letter with some twenty others, not with each word's. */
function byLastLetter(words: string): string {
  const all = new Map<string, string[]>();
  for (const word of words.replace('stra(?:ß|ss)en?', 'straßen|straße|strassen|strasse').split('|')) {
    const last = word.slice(-1);
    all.set(last, [...(all.get(last) ?? []), word.slice(0, -1)]);
  }
  return [...all].map(([last, before]) => `(?:${before.join('|')})${last}`).join('|');
}

function mayHold(text: string, { upper, wide }: TextFeatures): boolean {
  if (upper || wide) return MAY.test(text);
  // Without a space there is only one word to ask for.
  return text.includes(' ') ? MAY_SMALL.test(text) : text.includes('address');
}

/** Whether `al.`, short for an avenue in Polish, is that of `Miller et al.` */
function isEtAl(text: string, start: number): boolean {
  return /^al\b/i.test(text.slice(start, start + 3)) && /\bet\s$/i.test(text.slice(Math.max(0, start - 4), start));
}

/** Where an address may begin, and whether a word announces it. */
function starts(text: string, low: boolean, said: boolean): [number, boolean][] {
  const all = new Map<number, boolean>();
  for (const match of matches(low ? LOW_START : START, text)) if (!isEtAl(text, match.index)) all.set(match.index, false);
  for (const match of matches(KEYWORD, text)) all.set(match.index + match[0].length, true);
  if (text.length < WHOLE) all.set(text.length - text.trimStart().length, said);
  return [...all].sort(([a], [b]) => a - b);
}

function* find(text: string, field?: string): Generator<Found> {
  const said = field !== undefined && FIELD.test(field) && !NO_FIELD.test(field);
  const low = text.length < 2000 && !ANY_CAPITAL.test(text);
  let free = 0;
  for (const [from, announced] of starts(text, low, said)) {
    if (from < free) continue;
    // The lines before the one with the first number are of a person or a firm.
    const start = from + (/^(?:[^\d\n]*\n)+[>| \t]*(?=\d)/.exec(text.slice(from, from + 160))?.[0].length ?? 0);
    const reading = readAddress(text, start, low);
    if (!reading) continue;
    const corner = reading.corner && /\bcorner of $/i.test(text.slice(Math.max(0, start - 12), start));
    const byKeyword = (announced && start === from) || said;
    const confidence = sure(
      { ...reading, corner },
      byKeyword,
      text.length < WHOLE && isWhole(text, start, reading.end),
      /\d/.test(text[start]!),
    );
    if (confidence === undefined) continue;
    free = reading.end;
    const end = blockEnd(text, start, reading);
    yield {
      start,
      end,
      value: text
        .slice(start, end)
        .toLowerCase()
        .replace(/[\s,.]+/g, ' '),
      show: 3,
      confidence: said ? 'certain' : confidence,
      why: why(reading, byKeyword),
    };
  }
}

function isWhole(text: string, start: number, end: number): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim().length < 2;
}

/** In a block of lines the ones below the unit's name a town and a country, which many share. */
function blockEnd(text: string, start: number, { end, unit }: Reading): number {
  if (!unit || !/(?:^|\n)[>| \t]*$/.test(text.slice(Math.max(0, start - 8), start))) return end;
  return start + (UNIT_LINE.exec(text.slice(start, end))?.[0].length ?? end - start);
}

function sure(seen: Reading, byKeyword: boolean, whole: boolean, number: boolean): Found['confidence'] | undefined {
  const count =
    (seen.plainly ? 2 : seen.street ? 1 : 0) +
    (seen.unit ? 1 : 0) +
    (seen.box || seen.corner ? 2 : 0) +
    (seen.postcode ? 1 : 0) +
    (seen.country ? 1 : 0) +
    (byKeyword ? 1 : 0) +
    (whole && seen.parts > 1 ? 1 : 0);
  const place = seen.street || seen.box || seen.corner || (number && seen.unit);
  if (count >= 3 && (place || byKeyword || whole)) return 'likely';
  if (
    count >= 2 &&
    (seen.plainly || seen.box || seen.corner || (number && seen.unit) || (byKeyword && (place || seen.country || seen.postcode)))
  )
    return 'possible';
  return byKeyword && seen.door ? 'possible' : undefined;
}

function why(seen: Reading, byKeyword: boolean): string {
  const parts = [
    seen.street && 'a street and a number',
    seen.box && 'a box at a post office',
    seen.unit && 'a part of a building',
    seen.postcode && 'a postcode beside a place',
    seen.country && 'a country at its end',
    byKeyword && 'announced by a word or field',
  ].filter((part) => part !== false);
  return parts.join(', ');
}

/** Postal address of any country that is written in Latin, Greek or Cyrillic letters: street, number, unit, town, postcode, country, in the order of its language. */
const detector: Detector = {
  id: 'pi/address',
  family: 'pi',
  sharedByPeople: true,
  type: 'ADDRESS',
  title: { en: 'Postal address', zh: '邮政地址（中国以外）' },
  category: 'pd:PhysicalAddress',
  needs: [{ letters: true, digits: 1, url: false }],
  precheck: (text: string, features: TextFeatures) =>
    text.length > 9 && (mayHold(text, features) || (text.includes(' ') && MAY_LOW.test(text))),
  find,
  named(field: string): NamedField | undefined {
    const name = lastName(field).trim();
    if (!namesAddress(name)) return undefined;
    return {
      confidence: 'likely',
      why: 'words and a number in a field that holds addresses by its name',
      // What reads like an address by itself is told with its place.
      holds: (value) =>
        typeof value === 'string' &&
        isLikeAddress(value, name) &&
        !(ASCII_LETTER.test(value) && MAY.test(value) && [...find(value, field)].some(({ confidence }) => confidence !== 'possible')),
    };
  },
  hits: [
    'Ship to: 301 Nowhere Avenue, Springfield, CA 00000, United States of America',
    'They live at 12 Sampleton Road, London, N1 0AA until spring.',
    'Musterstraße 12, 00000 Musterstadt, Germany',
    '14 rue de l’Exemple, 00000 Paris, France',
    'PSC 1234, Box 0000\nAPO AA 00000',
    'Please send it to 20 Nowhere Square Suite 4, Springfield',
  ],
  misses: [
    'The meeting on 12 May Street level',
    'He moved from Baker Street to Fleet Street',
    'version 2.0 Drive letter',
    'in 1999 Jordan won',
    '3 Apples, 4 Pears',
    'your IP address is 10.0.0.1',
    'at address 0x7ffe of Memory Block 4',
    'first seen (Sampleton et al. Am J Hum Genet, 1992), these two accounted for most',
  ],
};
export default detector;
