import { anchorsOf, bare, before, matchAt, said, unitAt } from '../../inspect/clues/clues.js';
import { PAIR } from '../../inspect/clues/wanted-bits.js';
import type { Detector, Found, TextFeatures } from '../../model/detection.js';

const DECIMAL = /(?<![\w.+-])[(（]?([+-]?\d{1,2}(?:\.\d{1,10})?),\s?([+-]?1?\d{1,2}(?:\.\d{1,10})?)[)）]?(?![\w.]|,\s?[+-]?\d)/y;
const DEGREES =
  /(?<![\w.])\d{1,2}°\s?\d{1,2}[′']\s?\d{1,2}(?:\.\d{1,8})?[″"]\s?[NSns],?\s?1?\d{1,2}°\s?\d{1,2}[′']\s?\d{1,2}(?:\.\d{1,8})?[″"]\s?[EWew](?![A-Za-z])/g;
const WORDS = /lat|l(?:on|ng)|coord|gps|position|location|located|geo|经纬|纬度|经度|坐标|定位|位置/i;
const POSITION_OF_PERSON = /home|住|家|my|i'?m|we|he|she|phone|user|device|定位|轨迹/i;

const fieldSays = said(WORDS);
const POINT = 0x2e;
const PLUS = 0x2b;
const HYPHEN = 0x2d;
const BRACKET = 0x28;
const WIDE_BRACKET = 0xff08;

/** An area on a map as GeoJSON (RFC 7946) or in well-known text: its corners are no positions of anybody. A line may be the way that somebody went. */
const AREA =
  /^\s*(?:\{\s*"type"\s*:\s*"(?:Multi)?Polygon"\s*,\s*"coordinates"\s*:\s*[\d\s.,[\]eE+-]*\}|(?:SRID=\d{1,6};\s?)?(?:MULTI)?POLYGON\s?[ZM]{0,2}\s?\([\d\s.,()eE+-]*\))\s*$/i;

function find(text: string, field?: string, { groups, wanted } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  if (AREA.test(text)) return all;
  const { at } = groups;
  for (let n = 0, least = 0; n < wanted.length; n += 2) {
    if ((wanted.at[n + 1]! & PAIR) === 0) continue;
    const i = wanted.at[n]!;
    const start = at[i]!;
    const fraction = i > 0 && at[i - 1] === start - 1 && text.charCodeAt(start - 1) === POINT;
    if (fraction && at[i - 1]! - at[i - 2]! > 2) continue;
    const match = pairAt(text, fraction ? at[i - 2]! : start, least);
    if (match === null) continue;
    least = DECIMAL.lastIndex;
    const found = pair(text, match, field);
    if (found) all.push(found);
  }
  if (text.includes('°')) {
    for (const match of text.matchAll(DEGREES)) {
      all.push(
        hit(
          match,
          POSITION_OF_PERSON.test(before(text, match.index)) ? 'certain' : 'likely',
          'degrees, minutes and seconds of latitude and longitude',
        ),
      );
    }
  }
  return all;
}

/** The pair whose first digit is here, from its bracket or its sign on where it has them. */
function pairAt(text: string, digit: number, least: number): RegExpExecArray | null {
  const before = unitAt(text, digit - 1);
  const sign = digit - (before === PLUS || before === HYPHEN ? 1 : 0);
  const opening = unitAt(text, sign - 1);
  const open = opening === BRACKET || opening === WIDE_BRACKET ? pairFrom(text, sign - 1, least) : null;
  return open ?? pairFrom(text, sign, least);
}

function pairFrom(text: string, start: number, least: number): RegExpExecArray | null {
  return start < least ? null : matchAt(DECIMAL, text, start);
}

function pair(text: string, match: RegExpExecArray, field: string | undefined): Found | undefined {
  const [written, latitude, longitude] = match as unknown as [string, string, string];
  if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) return undefined;
  const said = fieldSays(field);
  const alone = bare(text, match.index, match.index + written.length);
  const word = said || WORDS.test(before(text, match.index, 32));
  // Precise means four decimals: about ten meters.
  const precise = /\.\d{4}/.test(latitude) && /\.\d{4}/.test(longitude);
  const whole = field === undefined && text.length < 64;
  if (!(alone && (whole || said)) && !(word && precise)) return undefined;
  return hit(
    match,
    precise && word ? 'likely' : 'possible',
    word ? 'latitude and longitude, named by a word or field' : 'a pair of numbers and nothing else',
  );
}

function hit(match: RegExpExecArray, confidence: Found['confidence'], why: string): Found {
  return { start: match.index, end: match.index + match[0].length, show: 3, confidence, why };
}

/** Precise coordinates: they say where someone was when they belong to a person or a device. */
const detector: Detector = {
  id: 'pi/geo-coordinate',
  family: 'pi',
  sharedByPeople: true,
  type: 'GEO_COORD',
  title: { en: 'Precise coordinates', zh: '精确坐标' },
  category: 'pd:GPSCoordinate',
  needs: [{ digits: 1, listed: true, url: false }],
  precheck: (text: string, features: TextFeatures) => features.digits >= 4 || text.length < 64 || text.includes('°'),
  find,
  hits: [
    'gps: 0.000100, -0.000200',
    '40°26′46″N, 79°58′56″W',
    '(0.1234567, +0.1234567)',
    'POLYGON ((0 0, 1 1, 1 0)) and the phone was at gps: 0.000100, -0.000200',
  ],
  misses: [
    '1,234,567.89',
    'rgb(12, 34, 56)',
    'points 3, 4 and 5',
    '[1, 2, 3]',
    'MULTIPOLYGON (((13.35979 52.53323, 13.40352 52.54021)))',
    'at 12.5, 13.5 seconds',
  ],
};
export default detector;
