import type { Json } from '../model.js';
import { category } from './sensitive/category.js';
import { fieldWords, ofPerson } from './sensitive/fields.js';

const FOURTEEN = 14;
const AGE = /\bage(?: years?| in years| yrs)?$|^年龄$|周岁$/;
const LOOK_ALIKE = /\b(?:max|min|mean|average|file|cache|days|months|house|building|account) age\b/;

/** An age in years below fourteen; dates and spans are none. */
function below14(value: Json): boolean {
  const age =
    typeof value === 'string' && /^\s*\d{1,2}(?:\.\d{1,2})?\s*(?:岁|周岁|years?|y)?\s*$/.test(value) ? Number.parseFloat(value) : value;
  return typeof age === 'number' && age >= 0 && age < FOURTEEN;
}

const lexicon = category(
  {
    id: 'pi/minor',
    type: 'MINOR',
    title: { en: 'A child under fourteen', zh: '不满十四周岁未成年人' },
    category: 'pd:Age',
    sensitive: { pipl: true, gdpr: false },
    hits: ['The 9-year-old girl lives in town.', '一名8岁男孩走失', 'My son is 7 years old', '其女儿今年12岁'],
    misses: ['a 9-year-old whisky', '公司成立12年', 'a 45-year-old woman', '13岁以下禁止使用', 'aged 12 months'],
  },
  {
    cues: 'year_old years_old 0岁 1岁 2岁 3岁 4岁 5岁 6岁 7岁 8岁 9岁 周岁'.split(' '),
    fields:
      /\b(?:guardians?(?: (?:name|phone|e ?mail|contact|consent|relation(?:ship)?|signature|id))?$|parental consent|child (?:name|age|id)|is (?:a )?(?:minor|child)|kindergarten|preschool|school grade|minor(?: status)?$)\b|监护人|儿童(?:姓名|年龄)|是否未成年|未成年人|幼儿园|家长(?:姓名|电话|签字)/,
    weak: /\b(?:parents? (?:name|phone|e ?mail|contact|occupation)|grade level|primary school)\b|家长|年级|小学/,
    holds: (value: Json) => value !== false && value !== 0 && !/^\s*(?:no|false|0|否)\s*$/i.test(String(value)),
    said: [
      /\b(?:son|daughter|child|boy|girl|[Hh]e|[Ss]he|brother|sister)(?: is| was|,)? (?<what>(?:aged )?(?:[1-9]|1[0-3]) years old)\b/g,
      /(?:儿子|女儿|孩子|男孩|女孩|学生|弟弟|妹妹)[^，。；,;\n]{0,6}?(?<what>(?:年仅|今年)?(?:[1-9]|1[0-3])周?岁)(?!以[上下]|至|[-~到])/g,
    ],
    saidOfAnyone: [
      /\b(?<what>(?:[1-9]|1[0-3])[- ]year[- ]old (?:boy|girl|son|daughter|child|kid|student|schoolboy|schoolgirl|patient|victim))\b/g,
      /(?<![\d.])(?<what>(?:[1-9]|1[0-3])周?岁的?(?:小?男[孩童]|小?女[孩童]|儿童|孩子|小孩|幼[儿童]|男生|女生|小学生|儿子|女儿))/g,
    ],
  },
);

/** Children under fourteen, all of whose personal information is sensitive (PIPL art. 28 and 31). */
const detector: typeof lexicon = {
  ...lexicon,
  named(field) {
    const words = fieldWords(field);
    if (!AGE.test(words) || LOOK_ALIKE.test(words)) return lexicon.named!(field);
    const person = ofPerson(field);
    return {
      confidence: person ? 'likely' : 'possible',
      why: person ? 'an age below fourteen in a person’s record' : 'a number below fourteen in a field named age',
      holds: below14,
    };
  },
};
export default detector;
