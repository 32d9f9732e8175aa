import { said } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found, TextFeatures } from '../../model/detection.js';
import { type Named, named, naming } from '../checked/named-number.js';
import { holds, joined } from '../numbers/find-numbers.js';
import { namesType } from '../numbers/name-words.js';
import { ownCheck } from '../numbers/own-checks.js';

/** Germany's Lebenslange Arztnummer: weights 4 and 9 over six digits. */
function lanr(value: string): boolean {
  const sum = [...value.slice(0, 6)].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 4 : 9), 0);
  return (10 - (sum % 10)) % 10 === Number(value[6]);
}

const DEA = '\\bdea\\b|certificate number|prescriber|registration number';
const LICENSE =
  "(?:medical|nursing|nurse['’]?s?|physician['’]?s?|doctor['’]?s?|pharmac(?:y|ist)['’]?s?|attorney|legal|law|professional|teaching|teacher['’]?s?|dental|psychologist|practitioner|state) (?:licen[cs]e|registration|certificate)(?: (?:number|no|#|id))?|\\bbar (?:number|no\\b|id)|\\bgmc\\b|\\bnmc\\b|\\bahpra\\b|\\bcrm\\b|\\boab\\b|执业证书|执业证号|资格证书?编?号|执业医师";

const KINDS: readonly Named[] = [
  {
    form: /[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}/g,
    words: naming(DEA),
    field: /\bdea\b|(?:^|_)dea(?:_|$)/i,
    check: ownCheck('dea'),
    bare: true,
    why: 'form and check digit of a registration of a prescriber in the United States',
  },
  {
    form: /[12]\d{9}/g,
    words: naming('\\bnpi\\b|provider identifier'),
    field: /\bnpi\b|(?:^|_)npi(?:_|$)/i,
    check: ownCheck('npi'),
    why: 'check digit of a health care provider of the United States',
  },
  {
    form: /\d{9}/g,
    words: naming('\\blanr\\b|arztnummer'),
    field: /lanr|arztnummer/i,
    check: lanr,
    why: 'check digit of a German physician',
  },
  {
    form: /[A-Z]{0,4}[-./]?\d{4,15}(?:[-/][A-Z]{2})?/g,
    words: naming(LICENSE),
    field: /(?:medical|nursing|bar|professional|teacher).?(?:licen[cs]e|number|registration)|执业证|资格证/i,
    why: 'number named as one of a professional',
  },
];
const fieldSays = said(new RegExp(KINDS.map(({ field }) => field.source).join('|'), 'i'));
const BARE = /^\s*[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}(?![A-Za-z\d])/;

function find(text: string, field?: string, anchors?: Anchors): Iterable<Found> {
  return joined(named(text, field, KINDS, anchors), 'PROFESSIONAL_ID', text, field, anchors);
}

/** License or registration number of a physician, lawyer or other professional. */
const detector: Detector = {
  id: 'pi/professional-id',
  family: 'pi',
  checks: true,
  type: 'PROFESSIONAL_ID',
  title: { en: 'License number of a professional', zh: '执业证书编号' },
  category: 'pd:Identifier',
  chance: 0.2,
  needs: [{ digits: 4, url: false }],
  keywords: [
    ...'_dea_ certificate_n prescriber registration_n _npi_ provider_ident _lanr_ arztnummer nurse_ physician_ doctor_ pharmac teacher_ _bar_n _bar_i _gmc_ _nmc_ _ahpra_ _crm_ _oab_ 执业[证] 资格[证] 执业[医]师'.split(
      ' ',
    ),
    ...'medical nursing nurses physicians doctors attorney legal _law professional teaching teachers dental psychologist practitioner state'
      .split(' ')
      .flatMap((word) => ['lic', 'reg', 'cer'].map((next) => `${word}_${next}`)),
  ],
  precheck: (text: string, features: TextFeatures, field: string | undefined, anchors: Anchors) =>
    (features.upper && text.length < 40 && BARE.test(text)) || fieldSays(field) || holds('PROFESSIONAL_ID', text, field, anchors),
  find,
  names: namesType('PROFESSIONAL_ID'),
  hits: ['DEA number: AB1234563', 'NPI 1234567893', 'medical license no. A00000', 'LANR 123456601', '执业证书编号：990000000000000'],
  misses: ['DEA number: AB1234564', 'AB1234563 items', 'NPI 1234567890', 'bar number of 3', 'licensed in 2019'],
};
export default detector;
