import { capitalAt, said } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found, Places, TextFeatures } from '../../model/detection.js';
import { type Named, named, naming } from '../checked/named-number.js';
import { holds, joined } from '../numbers/find-numbers.js';
import { namesType } from '../numbers/name-words.js';

const NAMES =
  "driv(?:er|ing)['’]?s?['’]? ?licen[cs]e|driver['’]?s? (?:id|number)|\\bd\\.?l\\.?(?: ?(?:no|number|#)|[:#])|licen[cs]e (?:number|no|#)|permis de conduire|führerschein|patente(?: di guida)?|(?:licencia|permiso|carn[eé]t) de conducir|carta de condução|\\bcnh\\b|prawo jazdy|rijbewijs|kørekort|körkort|førerkort|ajokortti|驾驶证|驾照";
const WORDS = naming(NAMES);
const FIELD = /driv(?:er|ing).?s?.?licen|(?:^|[^a-z])dl.?(?:no|num)|licen[cs]e.?(?:no|num)|driver.?id/i;

const KINDS: readonly Named[] = [
  {
    // Five letters of the name, decade, month (five more for women), day, year, initials, check: DVLA.
    form: /[A-Z]{1,5}9{0,4}\d[0156]\d(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}\d[A-Z]{2}(?: ?\d\d)?/g,
    words: WORDS,
    field: FIELD,
    check: (value) => /^[A-Z9]{5}\d[0156]/.test(value),
    telling: true,
    why: 'form of a British driving license, which holds a date of birth',
  },
  {
    form: /U1[BCDFGHJKLMNPRSTUWXYZ\d]{7}[A-Z]|[A-Z]{2}\d{7}[A-Z]/g,
    words: naming(`${NAMES}|licen[cs]e`),
    lettered: true,
    field: FIELD,
    bare: true,
    why: 'form of an Italian driving license',
  },
  {
    // States of the United States and others: letters before seven digits or so, in groups or without.
    form: /[A-Z]\d{3}[ -]\d{3}[ -]\d{2}[ -]\d{3}[ -]\d|[A-Z]{0,3}-?\d{1,4}(?:[ -]?\d{2,5}){1,4}(?:[A-Z]{1,2}(?:\d[A-Z])?)?|[A-Z]\d{2}[A-Z]?\d{5,9}/g,
    words: WORDS,
    field: FIELD,
    check: (value) => value.replace(/\D/g, '').length >= 5 && value.length <= 20 && !/^(?:19|20)\d\d[- ]\d\d[- ]\d\d/.test(value),
    why: 'form of a driving license',
  },
];
const fieldSays = said(FIELD);
const BRITISH = /[A-Z9]\d[0156]\d[0-3]\d\d[A-Z9]{2}\d[A-Z]{2}/;
const BARE = /^\s*(?:U1[A-Z\d]{7}[A-Z]|[A-Z]{2}\d{7}[A-Z])(?:\s+and\s+[A-Z\d]{10})?\s*$/;

/** A form that needs fewer words: six digits or more before a capital letter, the date of birth of a British one, or an Italian one's letters. */
function holdsForm(text: string, beside: Places): boolean {
  for (let i = 0; i < beside.length; i += 2) {
    const start = beside.at[i]!;
    const end = beside.at[i + 1]!;
    if (end - start >= 6 && capitalAt(text, end) && (isItalian(text, start, end) || BRITISH.test(text))) return true;
    if (text.charCodeAt(start) === 0x31 && text.charCodeAt(start - 1) === 0x55) return true;
  }
  return false;
}

function isItalian(text: string, start: number, end: number): boolean {
  return end - start === 7 && capitalAt(text, start - 1) && capitalAt(text, start - 2);
}

function find(text: string, field?: string, anchors?: Anchors): Iterable<Found> {
  return joined(named(text, field, KINDS, anchors), 'DRIVER_LICENSE', text, field, anchors);
}

/** Number of a driving license, by the word beside it; the British one by its form. */
const detector: Detector = {
  id: 'pi/driver-license',
  family: 'pi',
  type: 'DRIVER_LICENSE',
  title: { en: 'Driving license number', zh: '驾驶证号' },
  category: 'pd:OfficialID',
  needs: [
    { upper: true, digits: 1, url: false },
    { digits: 5, url: false },
  ],
  keywords:
    'driver_s drivers_ driver_l driverli driver_i driver_n driving_l drivingli dl[:] dl[#] DL[:] DL[#] Dl[:] Dl[#] _dl_n _d_l_ license_n licence_n e·[#] E·[#] permis_de hrerschein patente licencia_de permiso_de carnet_de carn_t_de carta_de_cond _cnh_ prawo_jazdy rijbewijs k_rekort k_rkort f_rerkort ajokortti 驾驶[证] 驾照'.split(
      ' ',
    ),
  precheck: (text: string, features: TextFeatures, field: string | undefined, anchors: Anchors) =>
    (features.upper && (BARE.test(text) || holdsForm(text, anchors.beside))) ||
    fieldSays(field) ||
    holds('DRIVER_LICENSE', text, field, anchors),
  find,
  names: namesType('DRIVER_LICENSE'),
  hits: ["driver's license D0000000", 'DL#: Z000-000-00-000-0', 'EXAMP901019XX9AA', '驾驶证号：990101000000', 'license U1K711J11M here'],
  misses: ['licensed in 2019 under MIT', 'driving licence since 2001', 'license version 2.0', 'MIT license 12345', 'EXAMP999019XX9AA'],
};
export default detector;
