import type { Clues, Detector, Found } from '../model.js';
import { type Named, named, naming } from './checked/named.js';
import { country } from './places/words.js';

const NAMES =
  'zip ?code|\\bzip(?=[:=# ]{1,3}\\d)|post ?code|postal code|\\bplz\\b|postleitzahl|code postal|\\bcap\\b(?=[:=]? \\d)|\\bcep\\b|c[oó]digo postal|kod pocztowy|postnummer|postinumero|\\bpin ?code\\b|eircode|邮编|邮政编码|郵便番号';
// Universal Postal Union's address elements: digits in one or two groups; Britain, Canada, the Netherlands, Malta, Argentina with letters.
const KIND: Named = {
  form: /\d{3,7}(?:-\d{2,4})?|\d{3} \d{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}|[A-Z]{1,3}-\d{3,5}/g,
  words: naming(NAMES),
  field: /zip|post.?code|postal.?code|(?:^|[^a-z])plz|(?:^|[^a-z])cep(?:$|[^a-z])|邮编|邮政编码/i,
  why: 'form of a postcode',
};
const WORDS = new RegExp(NAMES, 'i');
/** The last line of an address in a block: country, then postcode. */
const LINE = /^[>| \t]*(\p{L}[\p{L}\p{M} .()'’-]{2,48}) (\d{4,6}(?:-\d{3,4})?)[ \t]*$/gmu;
const MAY_LINE = /\n[>| \t]*[^\n\d]{3,48} \d{4,6}(?:-\d{3,4})?[ \t]*(?:\r?\n|$)/;

function* find(text: string, field?: string): Generator<Found> {
  const all = [...named(text, field, [KIND])];
  for (const match of text.matchAll(LINE)) {
    const end = match.index + match[0].trimEnd().length;
    const start = end - match[2]!.length;
    if (match.index === 0 || !country(match[1]!) || all.some((one) => one.start < end && one.end > start)) continue;
    all.push({ start, end, show: 1, confidence: 'possible', why: 'after the name of a country, in the last line of an address' });
  }
  yield* all.sort((a, b) => a.start - b.start);
}

/** Postcode by the word before it, or in the last line of an address; says little alone. */
const detector: Detector = {
  id: 'pi/postcode',
  type: 'POSTCODE',
  title: { en: 'Postcode', zh: '邮政编码' },
  category: 'pd:PostalCode',
  sensitive: { pipl: false, gdpr: false },
  needs: [
    { digits: 3, url: false },
    { upper: true, digits: 1, url: false },
  ],
  may: (text: string, clues: Clues) =>
    (text.length > 5 && (clues.letters || clues.cjk) && WORDS.test(text)) || (clues.digits >= 4 && clues.letters && MAY_LINE.test(text)),
  find,
  hits: ['My zip code is 00000', 'PLZ 00000', 'postcode: ZZ99 9ZZ', '邮编：000000', '1 Nowhere Street\n Springfield\n Norway 0000'],
  misses: ['unpack the zip 12345', 'zip code lookup service', 'postcode lottery', 'Norway 1905', 'released in\nMarch 2024'],
};
export default detector;
