import { anchorsOf } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found, Places, TextFeatures } from '../../model/detection.js';
import { type Named, named, naming } from '../checked/named-number.js';
import { country } from '../places/address-words.js';

const NAMES =
  'zip ?code|\\bzip(?=[:=# ]{1,3}\\d)|post ?code|postal code|\\bplz\\b|postleitzahl|code postal|\\bcap\\b(?=[:=]? \\d)|\\bcep\\b|c[oó]digo postal|kod pocztowy|postnummer|postinumero|\\bpin ?code\\b|eircode|邮编|邮政编码|郵便番号';
// Universal Postal Union's address elements: digits in one or two groups; Britain, Canada, the Netherlands, Malta, Argentina with letters.
const KIND: Named = {
  form: /\d{3,7}(?:-\d{2,4})?|\d{3} \d{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}|[A-Z]{1,3}-\d{3,5}/g,
  words: naming(NAMES),
  field: /zip|post.?code|postal.?code|(?:^|[^a-z])plz|(?:^|[^a-z])cep(?:$|[^a-z])|邮编|邮政编码/i,
  why: 'form of a postcode',
};
const REST = /(?:-\d{3,4})?[ \t]{0,40}(?=\r|\n|\u2028|\u2029|$)/y;
/** The last line of an address in a block: country, then postcode. */
const LINE = /^[>| \t]*(\p{L}[\p{L}\p{M} .()'’-]{2,48}) (\d{4,6}(?:-\d{3,4})?)[ \t]*$/u;
/** No such line is longer, with what it is indented by. */
const LONGEST_LINE = 200;

function find(text: string, field?: string, anchors = anchorsOf(text)): Found[] {
  const all = [...named(text, field, [KIND], anchors)];
  const lines = lastLines(text, anchors.groups).filter((line) => !all.some((one) => one.start < line.end && one.end > line.start));
  return lines.length === 0 ? all : [...all, ...lines].sort((a, b) => a.start - b.start);
}

function lastLines(text: string, groups: Places): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < groups.length; i += 2) {
    const [start, end] = [groups.at[i]!, groups.at[i + 1]!];
    if (end - start < 4 || end - start > 6 || text.charCodeAt(start - 1) !== 0x20) continue;
    const found = lastLine(text, start, end);
    if (found) all.push(found);
  }
  return all;
}

/** The postcode whose first digits stand here, where the line ends with them and holds a country besides; not in the first line. */
function lastLine(text: string, digits: number, over: number): Found | undefined {
  const to = lineEnd(text, over);
  if (to === undefined) return undefined;
  const from = text.lastIndexOf('\n', digits) + 1;
  if (from === 0 || to - from > LONGEST_LINE) return undefined;
  const match = LINE.exec(text.slice(from, to));
  if (match === null || !country(match[1]!)) return undefined;
  const end = from + match[0].trimEnd().length;
  return {
    start: end - match[2]!.length,
    end,
    show: 1,
    confidence: 'possible',
    why: 'after the name of a country, in the last line of an address',
  };
}

/** Where the line ends, if nothing but white space, or a hyphen and digits, stands after this place. */
function lineEnd(text: string, over: number): number | undefined {
  REST.lastIndex = over;
  const match = REST.exec(text);
  return match === null ? undefined : over + match[0].length;
}

/** Postcode by the word before it, or in the last line of an address; says little alone. */
const detector: Detector = {
  id: 'pi/postcode',
  family: 'pi',
  sharedByPeople: true,
  type: 'POSTCODE',
  title: { en: 'Postcode', zh: '邮政编码' },
  category: 'pd:PostalCode',
  needs: [
    { digits: 3, url: false },
    { upper: true, digits: 1, url: false },
  ],
  keywords:
    'zipcode zip_code _zip_ postcode post_code postal_code _plz_ postleitzahl code_postal _cap_ _cep_ digo_postal kod_pocztowy postnummer postinumero _pincode _pin_code eircode 邮编 邮政[编] 郵便'.split(
      ' ',
    ),
  precheck: (text: string, features: TextFeatures, _field: unknown, { groups }: Anchors) =>
    features.digits >= 4 && features.letters && text.includes('\n') && lastLines(text, groups).length > 0,
  find,
  hits: ['My zip code is 00000', 'PLZ 00000', 'postcode: ZZ99 9ZZ', '邮编：000000', '1 Nowhere Street\n Springfield\n Norway 0000'],
  misses: ['unpack the zip 12345', 'zip code lookup service', 'postcode lottery', 'Norway 1905', 'released in\nMarch 2024'],
};
export default detector;
