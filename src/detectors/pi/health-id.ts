import { luhn, said } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found } from '../../model/detection.js';
import { checkDigits, lacking } from '../checked/check-digits.js';
import { type Named, named, naming } from '../checked/named-number.js';
import { holds, joined } from '../numbers/find-numbers.js';
import { namesType } from '../numbers/name-words.js';
import { ownCheck } from '../numbers/own-checks.js';

const digits = (value: string): string => value.replace(/\D/g, '');

/** The check of one of stdnum's files, loaded when first needed. */
function checked(module: string): (value: string) => boolean {
  let isValid: ((value: string) => boolean) | undefined;
  return (value) => {
    isValid ??= checkDigits(module);
    return isValid(digits(value));
  };
}

const NHS = '\\bnhs\\b|\\bchi\\b|health service number|health and care number';
const MEDICARE = 'medicare|health insurance claim';
const KVNR = 'krankenversicher|versichertennummer|\\bkvnr\\b|health insurance';
const PATIENT =
  "medical record (?:number|no|#)|\\bmrn\\b|patient['’]?s? ?(?:id|number|no\\b|identifier|#)|hospital (?:number|no\\b)|health (?:card|insurance|plan|id|care)(?: (?:number|no|id|card|member))*|(?:insurance|policy|member|beneficiary) (?:id|number|no\\b)|病历号|病案号|住院号|门诊号|就诊卡号|医保卡号|医保号|社保卡号";

const KINDS: readonly Named[] = [
  {
    form: /\d{3}[ -]?\d{3}[ -]?\d{4}/g,
    words: naming(NHS),
    field: /nhs|chi.?n/i,
    check: ownCheck('nhs'),
    why: 'check digit of a number of the British health service',
  },
  {
    form: /[2-6]\d{3} \d{5} \d(?:[ /-]?\d)?/g,
    words: naming(`${MEDICARE}|${PATIENT}`),
    field: /medicare/i,
    check: ownCheck('medicare'),
    bare: true,
    why: 'form and check digit of an Australian Medicare card',
  },
  {
    form: /[2-6]\d{9,10}/g,
    words: naming(MEDICARE),
    field: /medicare/i,
    check: ownCheck('medicare'),
    bare: true,
    why: 'check digit of an Australian Medicare card',
  },
  {
    // Eleven places of fixed kinds, without the letters S, L, O, I, B, Z: Medicare Beneficiary Identifier.
    form: /[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}/g,
    words: naming(`${MEDICARE}|\\bmbi\\b|${PATIENT}`),
    field: /medicare|\bmbi\b/i,
    bare: true,
    why: 'form of a Medicare beneficiary of the United States',
  },
  {
    form: /\d{3}-?\d{2}-?\d{4}-?[A-Z]\d?/g,
    words: naming('\\bhicn?\\b|health insurance claim|medicare'),
    field: /hicn/i,
    why: 'form of a health insurance claim number of the United States',
  },
  {
    form: /[A-Z]\d{9}/g,
    words: naming(KVNR),
    field: /kvnr|versicherten/i,
    check: ownCheck('kvnr'),
    why: 'check digit of a German health insurance number',
  },
  {
    form: /[A-HJ-NP-Z]{3}\d{2}(?:\d{2}|[A-HJ-NP-Z]{2})/g,
    words: naming('\\bnhi\\b|health index'),
    field: /\bnhi\b/i,
    check: ownCheck('nhi'),
    why: 'check of a New Zealand health index number',
  },
  {
    form: /9\d{3} ?\d{3} ?\d{3}/g,
    words: naming('personal health number|\\bphn\\b|\\bbhn\\b|carecard'),
    field: /\bphn\b|carecard/i,
    check: checked('ca/bc_bhn'),
    why: 'check digit of a health number of British Columbia',
  },
  {
    form: /\d{4}[ -]?\d{3}[ -]?\d{3}(?:[ -]?[A-Z]{2})?/g,
    words: naming('\\bohip\\b|(?:ontario )?health card'),
    field: /ohip|health.?card/i,
    check: (value) => luhn(digits(value)),
    why: 'check digit of an Ontario health card',
  },
  {
    form: /[A-Z]{0,4}-?\d{4,14}(?:-\d{1,4})?/g,
    words: naming(PATIENT),
    field:
      /patient.?(?:id|no|num)|\bmrn\b|medical.?record|health.?(?:id|card|insurance)|(?:^|_)mrn(?:_|$)|病历号|病案号|住院号|门诊号|医保/i,
    why: 'number named as one of a patient or an insured person',
  },
];
const BARE = /^\s*(?:[2-6]\d{3} \d{5} \d(?:[ /-]?\d)?|[1-9][AC-HJKMNP-RT-Y][A-Z\d]\d-?[A-Z][A-Z\d]\d-?[A-Z]{2}\d{2})\s*$/;

const fieldSays = said(new RegExp(KINDS.map(({ field }) => field.source).join('|'), 'i'));

function find(text: string, field?: string, anchors?: Anchors): Iterable<Found> {
  return joined(named(text, field, KINDS, anchors), 'HEALTH_ID', text, field, anchors);
}

/** Number of a patient or of a person with health insurance: of national schemes by check digit, others by the word beside them. */
const detector: Detector = {
  id: 'pi/health-id',
  family: 'pi',
  checks: true,
  type: 'HEALTH_ID',
  title: { en: 'Patient or health insurance number', zh: '就诊号或医疗保险号' },
  category: 'pd:HealthRecord',
  chance: 0.2,
  needs: [
    { digits: 4, url: false },
    { upper: true, digits: 2, url: false },
  ],
  keywords:
    '_nhs_ _chi_ health_serv health_and health_in health_card health_plan health_id health_care medicare krankenversicher versichertenn _kvnr_ medical_rec _mrn_ patient hospital_n insurance_i insurance_n policy_i policy_n member_i member_n beneficiary _mbi_ _hic_ _hicn_ _nhi_ personal_health _phn_ _bhn_ _ohip_ carecard 病历[号] 病案[号] 住院[号] 门诊[号] 就诊[卡] 医保 社保[卡]'.split(
      ' ',
    ),
  precheck: (text: string, _features: unknown, field: string | undefined, anchors: Anchors) =>
    (text.length < 20 && BARE.test(text)) || fieldSays(field) || holds('HEALTH_ID', text, field, anchors),
  lacks: lacking('health numbers of British Columbia', '加拿大不列颠哥伦比亚省医保号'),
  find,
  names: namesType('HEALTH_ID'),
  hits: [
    'NHS number: 943 476 5919',
    'Medicare 2123 45670 1',
    'MBI 1EG4-TE5-MK73',
    'MRN: 00012345',
    'Versichertennummer A123456780',
    'patient ID 000123',
    '病历号：00001234',
  ],
  misses: [
    'NHS number: 943 476 5918',
    '943 476 5919',
    'Medicare began in 1984',
    'the patient is 45',
    'order 2123 45670 2',
    'insurance of 2019',
  ],
};
export default detector;
