// Telephone numbers generated from the numbering plans of libphonenumber-js, in the forms in which their countries write them, with the words of the
// table: random, seeded, and valid.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { getCountries, getCountryCallingCode, parsePhoneNumberFromString } = require('libphonenumber-js/max');
const { countries: plans } = require('libphonenumber-js/metadata.max.json');

/** The language most people of a country write, for its words; English where it is left out. */
const LANGUAGES = Object.fromEntries(
  (
    'AD:ca AE:ar AF:fa AL:sq AM:hy AO:pt AR:es AT:de AZ:az BA:hr BD:bn BE:nl BF:fr BG:bg BH:ar BI:fr BJ:fr BO:es BR:pt BY:be CD:fr CF:fr CG:fr CH:de CI:fr ' +
    'CL:es CM:fr CN:zh CO:es CR:es CU:es CV:pt CY:el CZ:cs DE:de DJ:fr DK:da DO:es DZ:ar EC:es EE:et EG:ar EH:ar ES:es ET:am FI:fi FO:fo FR:fr GA:fr GE:ka GF:fr ' +
    'GN:fr GP:fr GQ:es GR:el GT:es GW:pt HK:yue HN:es HR:hr HT:fr HU:hu ID:id IL:he IN:hi IQ:ar IR:fa IS:is IT:it JO:ar JP:ja KE:sw KG:ky KH:km KM:fr KR:ko KW:ar ' +
    'KZ:kk LA:lo LB:ar LI:de LK:si LT:lt LU:fr LV:lv LY:ar MA:ar MC:fr MD:ro ME:sr MG:mg MK:mk ML:fr MM:my MN:mn MO:zh MQ:fr MR:ar MT:mt MX:es MY:ms MZ:pt NC:fr ' +
    'NE:fr NI:es NL:nl NO:no NP:ne OM:ar PA:es PE:es PF:fr PK:ur PL:pl PS:ar PT:pt PY:es QA:ar RE:fr RO:ro RS:sr RU:ru RW:rw SA:ar SD:ar SE:sv SI:sl SK:sk SM:it ' +
    'SN:fr SO:so ST:pt SV:es SY:ar TD:fr TG:fr TH:th TJ:tg TL:pt TM:tk TN:ar TR:tr TW:zh TZ:sw UA:uk UY:es UZ:uz VA:it VE:es VN:vi XK:sq YE:ar YT:fr ZA:af'
  )
    .split(' ')
    .map((entry) => entry.split(':')),
);

/** Words for telephones of a language, of the rows of words.tsv. */
export function phoneWords(rows, language) {
  return rows
    .filter(([what, of]) => what === 'PHONE' && of === language)
    .flatMap(([, , words]) => words.split('|'))
    .filter((word) => !word.startsWith('=') && !word.includes('#'));
}

/** Languages that the table has words for telephones of. */
export function phoneLanguages(rows) {
  return [...new Set(rows.flatMap(([what, language]) => (what === 'PHONE' ? [language] : [])))];
}

/** What a pattern of a numbering plan matches: digits, classes, groups, choices, counts. */
function fromPattern(source, random) {
  let at = 0;
  const pick = (list) => list[random(list.length)];
  const choice = () => {
    const branches = [];
    let branch = [];
    for (;;) {
      const c = source[at];
      if (c === undefined || c === ')') {
        branches.push(branch);
        at++;
        const chosen = pick(branches);
        return () => chosen.map((make) => make()).join('');
      }
      if (c === '|') {
        branches.push(branch);
        branch = [];
        at++;
        continue;
      }
      branch.push(counted(piece()));
    }
  };
  const piece = () => {
    if (source.startsWith('(?:', at)) {
      at += 3;
      return choice();
    }
    if (source[at] === '(') {
      at += 1;
      return choice();
    }
    if (source.startsWith('\\d', at)) {
      at += 2;
      return () => String(random(10));
    }
    if (source[at] === '[') {
      const end = source.indexOf(']', at);
      const all = [];
      const inner = source.slice(at + 1, end);
      for (let i = 0; i < inner.length; i++) {
        if (inner[i + 1] === '-') {
          for (let d = Number(inner[i]); d <= Number(inner[i + 2]); d++) all.push(String(d));
          i += 2;
        } else all.push(inner[i]);
      }
      at = end + 1;
      return () => pick(all);
    }
    const literal = source[at++];
    return () => literal;
  };
  const counted = (make) => {
    const count = /^\{(\d+)(?:,(\d+))?\}/.exec(source.slice(at));
    if (source[at] === '?') {
      at++;
      return random(2) === 0 ? () => '' : make;
    }
    if (count === null) return make;
    at += count[0].length;
    const times = Number(count[1]) + (count[2] === undefined ? 0 : random(Number(count[2]) - Number(count[1]) + 1));
    return () => Array.from({ length: times }, make).join('');
  };
  return choice()();
}

/** Countries that have a plan. */
export const phoneCountries = () => getCountries();

/** Kinds of numbers in the metadata: fixed and mobile lines. */
const KINDS = { fixed: 0, mobile: 1 };

/** A valid number of a country; undefined where the plan has none of this kind. */
export function madePhone(country, kind, random) {
  const types = plans[country][11];
  const pattern = types?.[KINDS[kind]]?.[0] ?? (kind === 'fixed' ? plans[country][2] : undefined);
  if (pattern === undefined) return undefined;
  for (let i = 0; i < 200; i++) {
    const number = parsePhoneNumberFromString(`+${getCountryCallingCode(country)}${fromPattern(pattern, random)}`);
    if (number?.isValid() && number.country === country) return number;
  }
  return undefined;
}

/** Fewest digits of what is found as a telephone number. */
const LEAST = 7;

/** The forms in which a number is written at home and from abroad. */
export function phoneForms(number) {
  const national = number.formatNational().replace(/ (?:ext\.|x).*$/, '');
  const international = number.formatInternational();
  const code = number.countryCallingCode;
  const abroad = international.slice(code.length + 2);
  const spaced = national.replace(/[()]/g, '').replace(/[-/.]/g, ' ').replace(/ +/g, ' ').trim();
  const forms = {
    national,
    digits: national.replace(/\D/g, ''),
    hyphens: spaced.replaceAll(' ', '-'),
    // Two groups with a point are a fraction, four short ones an internet address.
    ...(/^0\d|^\S+ \S+ \S+( \S+ \S+)?$/.test(spaced) && !/^\d{1,3}( \d{1,3}){3}$/.test(spaced) && { points: spaced.replaceAll(' ', '.') }),
    'area in brackets': spaced.includes(' ') ? spaced.replace(/^(\S+) /, '($1) ') : spaced,
    'slash behind the area': spaced.replace(' ', '/'),
    international,
    'international, digits': number.number,
    'international, hyphens': international.replaceAll(' ', '-'),
    'international, code in brackets': `(+${code}) ${abroad}`,
    'international, zero in brackets': `+${code} (0)${abroad}`,
    '00': `00${code} ${abroad}`,
    '00, digits': `00${number.number.slice(1)}`,
    '011': `011 ${code} ${abroad}`,
  };
  return Object.fromEntries(Object.entries(forms).filter(([, text]) => text.replace(/\D/g, '').length >= LEAST));
}

/** The words of a country and of English for telephones. */
export function phoneWordsOf(rows, country) {
  const local = phoneWords(rows, LANGUAGES[country] ?? 'en')[0];
  return { local, english: 'phone number' };
}
