/** Whose a value is, by the names of the fields beside it. */

import type { AroundValue } from '../../model/detection.js';
import { keep } from '../../text/append.js';
import { fieldWords } from './record-fields.js';

/** Names of fields that only tables of animals and of things have: an age beside them is not a person's, unless others tell of people. */
const OF_OTHERS =
  /\b(?:breed|species|cement|concrete|whisk(?:e)?y|distillery|abv|odometer|mileage|shell ?weight|fossil|bedrooms)\b|品种|水泥|里程|酒精度/;
const OF_PEOPLE =
  /\b(?:speaker|patient|user|person|participant|respondent|student|pupil|customer|client|member|phone|e ?mail|occupation|education|marital|income|accent|dialect|ethnicity|nationality|diagnosis|guardian|parent|consent|transcript|gender)\b|姓名|说话人|患者|病人|学生|用户|职业|学历|民族|手机|电话|监护|家长|籍贯|身份证/;

const told = new Map<string, 'people' | 'others' | undefined>();
const MAX_KEPT_FIELDS = 10_000;

/** What the name of a field beside a value tells of whose it is; each name is read once. */
function toldBy(name: string): 'people' | 'others' | undefined {
  let says = told.get(name);
  if (says === undefined && !told.has(name)) {
    const words = fieldWords(name);
    says = OF_PEOPLE.test(words) ? 'people' : OF_OTHERS.test(words) ? 'others' : undefined;
    keep(told, name, says, MAX_KEPT_FIELDS);
  }
  return says;
}

/** What the names of a record's fields tell: asked for every value of a record, and told once, for a record may have thousands of fields. */
interface RecordTells {
  others: boolean;
  /** By kind: whether fields that are not of this kind tell of people. */
  people: Map<string, boolean>;
}

const tells = new WeakMap<AroundValue['fields'], RecordTells>();

function tellsOf(fields: AroundValue['fields']): RecordTells {
  let known = tells.get(fields);
  if (known === undefined) {
    known = { others: namesOthers(fields), people: new Map() };
    tells.set(fields, known);
  }
  return known;
}

/** A value is a person's unless the fields beside it tell of animals or things, and none of people. */
export function ofOthers({ fields }: AroundValue): boolean {
  return tellsOf(fields).others;
}

function namesOthers(fields: AroundValue['fields']): boolean {
  let others = false;
  for (const name in fields) {
    const says = toldBy(name);
    if (says === 'people') return false;
    others ||= says === 'others';
  }
  return others;
}

const NAME =
  /\b(?:(?:first|last|full|given|middle|sur|family) ?name|surname|nombre|apellidos?|nom|prénom|nachname|vorname|cognome)\b|^(?:name|nome)$|氏名|이름|성명|имя|фамилия|фио|اسم|الاسم|שם/;

/** Fields beside a value, other than those that are of its own kind, tell of people. */
export function besidePeople({ fields }: AroundValue, kind: string, own: (words: string) => boolean): boolean {
  const { people } = tellsOf(fields);
  let told = people.get(kind);
  if (told === undefined) {
    told = namesPeople(fields, own);
    people.set(kind, told);
  }
  return told;
}

function namesPeople(fields: AroundValue['fields'], own: (words: string) => boolean): boolean {
  for (const name in fields) {
    const words = fieldWords(name);
    if (!own(words) && (toldBy(name) === 'people' || NAME.test(words))) return true;
  }
  return false;
}
