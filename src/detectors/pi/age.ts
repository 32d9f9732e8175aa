import type { Json } from '../../model/basics.js';
import type { NamedField } from '../../model/detection.js';
import { category } from '../sensitive/category.js';
import { statedIn } from '../sensitive/stated-words.js';

const OLDEST = 120;
const UNITS =
  '周?岁|歲|歳|才|years?(?: old)?|yrs?(?: old)?|y/?o|ans?|años?|anos?|anni|jahre?|jaar|år|세|살|лет|года?|tahun|tuổi|yaş|ปี|سنة|سنه|שנים';
const NUMBER = new RegExp(`^\\s*(\\d{1,3})(?:\\.\\d{1,2})?\\s*(?:${UNITS})?\\s*$`, 'i');
const GROUP =
  /^\s*(?:[<>≤≥]?=?\s*\d{1,2}\s*(?:[-–~至到]\s*\d{1,3}|\+|以上|以下)\s*(?:岁|歳|세|years?)?|(?:teen|twent|thirt|fou?rt|fift|sixt|sevent|eight|ninet)(?:ie)?s|\d0(?:s|代|대))\s*$/i;

/** A number of years that a person may have, or a group of ages. */
function holds(value: Json): boolean {
  if (typeof value === 'number') return value > 0 && value <= OLDEST;
  if (typeof value !== 'string') return false;
  const years = NUMBER.exec(value.normalize('NFKC'))?.[1];
  return years === undefined ? GROUP.test(value) : Number(years) > 0 && Number(years) <= OLDEST;
}

const AGE = '(?:1[01]\\d|[1-9]\\d?)';
const NOT_AGE = '(?![\\d.,]?\\d|[-–~至到])';
const OF_PERSON =
  'man|woman|boy|girl|male|female|patient|student|teacher|driver|worker|resident|victim|suspect|mother|father|son|daughter|husband|wife|player|actor|actress|singer|farmer|nurse|doctor|lady|gentleman|child|teenager|widow|pensioner';

const lexicon = category(
  {
    id: 'pi/age',
    type: 'AGE',
    title: { en: 'Age', zh: '年龄' },
    category: 'pd:Age',
    hits: [
      'Jane Doe, aged 43, lives in town.',
      'He is 43 years old',
      '她今年43岁',
      '姓名：某某，年龄：43',
      'Frau Muster ist 43 Jahre alt',
      '{"name": "A", "age": 43}',
    ],
    misses: [
      'a 45-year-old whisky',
      'max age: 30',
      'aged 12 years in oak',
      '适合3岁以上儿童',
      'the project is 3 years old',
      'cache age: 60',
    ],
  },
  {
    keywords: [
      ...'_aged_ year_old years_old years_of_age _age__ jahre_alt _alter_ _edad_ _idade_ _leeftijd_ _wiek_ _usia_ _umur_ _g__de_ _g_e_de_'.split(
        ' ',
      ),
      ...[...'0123456789'].flatMap((digit) => [`${digit}岁`, `${digit}歳`, `${digit}歲`]),
      ...['年龄', '年齢', '年齡'],
    ],
    fields: /(?!)/,
    said: [
      new RegExp(`\\b(?<what>aged ${AGE})\\b${NOT_AGE}(?! (?:months|years in|days|weeks))`, 'g'),
      new RegExp(`\\b(?:is|was|am|turned|now|,) (?<what>${AGE} years (?:old|of age))\\b`, 'g'),
      new RegExp(`(?<![\\d.])(?<what>${AGE}\\s?周?[岁歳歲])(?!以[上下]|至|[-~到]|[及或])`, 'g'),
      new RegExp(`\\b(?<what>${AGE} Jahre alt)\\b`, 'g'),
      new RegExp(`(?<![\\p{L}])(?:âgée?|agée?) de (?<what>${AGE} ans)(?![\\p{L}])`, 'gu'),
      new RegExp(
        `(?<![\\p{L}])(?:[Aa]ge|[Aa]lter|[Ee]dad|[Ii]dade|[ÂâAa]ge|[Ll]eeftijd|[Ww]iek|[Uu]sia|[Uu]mur|年龄|年齢|年齡)["'”]?\\s?[:：]\\s?["'“]?(?<what>${AGE})(?![\\d.,]?\\d)\\b`,
        'gu',
      ),
    ],
    saidOfAnyone: [
      new RegExp(`\\b(?<what>${AGE}[- ]year[- ]old) (?:${OF_PERSON})\\b`, 'g'),
      new RegExp(`(?:[，,、（(]|^)\\s?[男女]\\s?[，,、]\\s?(?<what>${AGE}周?岁)`, 'gm'),
      new RegExp(
        `["'](?:name|gender|sex|firstName|first_name|姓名|性别)["'][^{}]{0,80}["'](?:age|年龄)["']\\s?:\\s?["']?(?<what>${AGE})(?![\\d.])\\b`,
        'g',
      ),
      new RegExp(`(?:姓名|性别|氏名|Name)\\s?[:：][^\\n{}]{0,40}(?:年龄|年齢|年齡|Age)\\s?[:：]\\s?(?<what>${AGE})(?![\\d.])`, 'g'),
    ],
  },
);

const LOOK_ALIKE =
  /\b(?:max|min|mean|median|avg|average|maximum|minimum|file|cache|days|months|weeks|house|building|account|vehicle|car|tree|target|recommended|suitable|retirement|gestational|device|battery|stone|ice|golden|of) age\b|适用|推荐|建议|平均|最[大小高低]|账[户号]|房屋|建筑|车辆|设备/;

/** Age of a person, as a column of ages beside others of people, or said of somebody. A child's is `pi/minor` as well. */
const detector: typeof lexicon = {
  ...lexicon,
  sharedByPeople: true,
  named(field: string): NamedField | undefined {
    return LOOK_ALIKE.test(field.toLowerCase().replace(/[_-]+/g, ' '))
      ? undefined
      : statedIn('age', field, 'the name of the field says so', holds);
  },
};
export default detector;
