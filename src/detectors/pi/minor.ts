import type { Json } from '../../model/basics.js';
import type { NamedField } from '../../model/detection.js';
import { ofOthers } from '../sensitive/beside.js';
import { category } from '../sensitive/category.js';
import { type Childhood, childByAge, childByBirth, childByMonths } from '../sensitive/childhood.js';
import { fieldWords, ofPerson } from '../sensitive/record-fields.js';

const AGE =
  /(?<![\p{L}\p{N}])(?:age|edad|âge|idade|età|leeftijd|umur|usia|yaş|tuổi)(?: (?:years?|in years|yrs?|y|at (?:\w+ )?\w+))?$|^years? old$|^how old$|^alter$|年龄(?: ?周?岁)?$|年齢$|^年纪$|岁数$|周岁$|나이$|연령$|возраст$/u;
const MONTHS = /(?<![\p{L}\p{N}])age(?: in)? (?:months?|mos?)$|^months? (?:old|age)$|月龄$/u;
const GROUP =
  /(?<![\p{L}\p{N}])age ?(?:band|group|range|bracket|class|category|bucket|cat|grp|interval)s?$|年龄(?:段|组|区间|范围|层|分组|阶段)$|年齢層$|연령대$/u;
const BIRTH =
  /(?<![\p{L}\p{N}])(?:birth ?(?:year|yr|date|day)?|(?:year|yr) born|d o b|year of birth|date of birth|dob|yob|born(?: (?:on|in|year|date))?|birth time)$|geburts(?:datum|jahr)$|nacimiento$|naissance$|nascimento$|出生(?:日期|年月日?|年份?|时间|年)?$|生日$|生年月日$|생년월일$|рождения$/u;
const LOOK_ALIKE =
  /\b(?:max|min|mean|median|avg|average|maximum|minimum|file|cache|days|months|weeks|house|dwelling|building|roof|pipe|bridge|road|asset|machine|engine|equipment|aircraft|ship|vessel|account|membership|policy|loan|credit|domain|page|post|repo|firm|company|business|vehicle|car|tree|forest|stand|plant|wood|wine|animal|fish|cattle|sea ?floor|crust|crustal|rock|core|sediment|layer|fossil|formation|glacier|snow|soil|water|star|stellar|cluster|galaxy|radiometric|isotopic|geological?|calibrated|target|recommended|suitable|suggested|retirement|gestational|device|battery|stone|ice|golden|of) age\b|适用|推荐|建议|平均|最[大小高低]|账[户号]|房屋|建筑|车辆|设备/;
/** Yes or no: whether somebody is under fourteen, is a minor, is of age. */
const UNDER_14 = /^(?:is )?(?:under|below) ?(?:13|14|thirteen|fourteen)$|^(?:是否)?(?:未满|不满)(?:14|十四)周?岁?/;
const MINOR =
  /^(?:(?:subject|speaker|person|participant|patient|donor|model) )?(?:is )?(?:a )?(?:minor|child|underage|under age|under ?18|juvenile)(?: flag| status)?$|^(?:ist |est |es |é )?(?:minderjährige?r?|mineure?|menor(?: de (?:edad|idade))?|minderjaehrig)$|未成年|^是否儿童$|^(?:是否)?(?:未满|不满)(?:18|十八)周?岁?$|^미성년자?(?: ?여부)?$|^несовершеннолетн\p{L}*$/u;
const ADULT = /^(?:is )?(?:an? )?(?:adult|of age|over ?18|18 plus)(?: flag)?$|^(?:是否)?(?:已?成年人?|已?满(?:18|十八)周?岁)$/;
/** What sorts of people are told apart, where the value may be a child. */
const SORT =
  /(?<!\p{L})(?:user|account|customer|participant|subject|person|speaker|member|profile|student|learner|patient|respondent|client|visitor|player|reader|author|owner) (?:type|group|category|class|segment|kind|status|role)$|^(?:persona|life ?stage|age ?class)$|^(?:用户|账号|客户|会员|人员|对象|学员|患者|说话人)(?:类型|类别|分类|群体|身份)$|^(?:benutzer|nutzer|kunden|personen)(?:typ|gruppe)$|^type (?:d[e' ]?)?(?:utilisateur|client|compte)$|^tipo (?:de )?(?:usuario|usuário|cliente|cuenta|conta)$/u;
const CHILD =
  /^\s*(?:child(?:ren)?|kids?|minors?|infants?|toddlers?|bab(?:y|ies)|pre-?schoolers?|schoolchild(?:ren)?|under ?-?1[0-4]|k-?(?:5|6|8)|儿童|小孩|婴幼儿|幼儿|学龄前儿童|未成年人?|小学生|kind(?:er)?|minderjährige?r?|enfants?|mineure?s?|niñ[oa]s?|menor(?:es)?|crianças?|こども|子ども|児童|아동|어린이|дети|реб[её]нок|детский)\s*$/iu;
const YOUTH =
  /^\s*(?:teen(?:ager)?s?|youths?|juniors?|pupils?|adolescents?|青少年|中学生|初中生|jugendliche?r?|adolescentes?|подростки?)\s*$/iu;
/** A school or a grade says that its pupils are young, not how young. */
const SCHOOL = /\b(?:(?:primary|elementary|middle|nursery) school|kindergarten|preschool)$|^(?:所在|就读)?(?:小学|幼儿园)/;
const GRADE =
  /(?<!\p{L})(?:school grade|grade level|grade|school year|year group|klassenstufe|schulklasse|classe scolaire|curso escolar|grado escolar|ano escolar|série escolar)$|年级$|学年$|학년$|^класс$/u;
/** A number by itself is a grade of a school only where the field says so: it may be a mark, or a quality. */
const SCHOOL_GRADE = /school|level|year|class|klasse|scolaire|curso|escolar|série|年级|学年|학년|класс|student|pupil|learner/u;
const YOUNG_GRADE =
  /^\s*(?:k|kindergarten|[1-8](?:st|nd|rd|th)?(?: grade)?|grade [1-8]|(?:小学?)?[一二三四五六1-6]年级?|初[一二]|小[一二三四五六]|幼儿园.{0,4})\s*$/i;
/** A grade in words of school: a bare number may be a mark. */
const NAMED_GRADE =
  /^\s*(?:kindergarten|(?:[1-8](?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth)[ -]grade(?:rs?)?|grade (?:[1-8]|one|two|three|four|five|six|seven|eight)|(?:小学)?[一二三四五六1-6]年级|小[一二三四五六]|初[一二]|幼儿园.{0,4}|小学?[1-6]年生?|[1-6]年生|초(?:등학교)?\s?[1-6](?:학년)?|[1-6]\s?학년|[1-7]\.?\s?klasse|cp|ce[12]|cm[12]|[1-6][ºo°]\s(?:de\s)?primaria|[1-7][ºo°]\s(?:ano|grado)|[1-7]-?(?:й|ый|ой)?\s?класс)\s*$/i;
const YES = /^\s*(?:yes|y|true|t|1|是|有|√|ja|oui|s[íi]|sim|はい|예|네|да|minors?|child|under ?age|juvenile|未成年人?)\s*$/i;
const NO = /^\s*(?:no|n|false|f|0|否|不是|nein|non|não|いいえ|아니[오요]|нет|未成年人?|minors?|child)\s*$/i;
const lexicon = category(
  {
    id: 'pi/minor',
    type: 'MINOR',
    title: { en: 'A child under fourteen', zh: '不满十四周岁未成年人' },
    category: 'pd:Age',
    hits: ['The 9-year-old girl lives in town.', '一名8岁男孩走失', 'My son is 7 years old', '其女儿今年12岁'],
    misses: ['a 9-year-old whisky', '公司成立12年', 'a 45-year-old woman', '13岁以下禁止使用', 'aged 12 months'],
  },
  {
    keywords: 'year_old years_old 0岁 1岁 2岁 3岁 4岁 5岁 6岁 7岁 8岁 9岁 周岁'.split(' '),
    fields:
      /(?:(?<![\p{L}\p{N}] )(?<![\p{L}\p{N}])|(?<=\b(?:legal|parents?|parental|student|child|subject|patient|user|person|speaker|participant|emergency|contact|primary|secondary|first|second|or|and|of|the|has|have|is|with|by) ))guardians?(?: (?:name|phone|e ?mail|contact|consent|relation(?:ship)?|signature|id))?$|\b(?:parental consent|child (?:name|id))\b|监护人|儿童姓名|家长(?:姓名|电话|签字)/u,
    weak: /\b(?:parents? (?:name|phone|e ?mail|contact|occupation))\b|家长/,
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

function flag(yes: RegExp, confidence: NamedField['confidence'], why: string): NamedField {
  // `minor` beside `major` is a version, or a key in music.
  return { confidence, why, holds: (value, around) => yes.test(String(value)) && around?.fields.major === undefined };
}

/** Children under fourteen, all of whose personal information is sensitive (PIPL art. 28 and 31). */
const detector: typeof lexicon = {
  ...lexicon,
  named(field) {
    const words = fieldWords(field);
    if (UNDER_14.test(words)) return flag(YES, 'certain', 'the field says whether it is a child under fourteen');
    if (MINOR.test(words)) return flag(YES, 'likely', 'the field says that it is a minor, not whether under fourteen');
    if (ADULT.test(words)) return flag(NO, 'likely', 'the field says that it is no adult, not whether under fourteen');
    const group = GROUP.test(words);
    if (BIRTH.test(words) && !LOOK_ALIKE.test(words)) return byBirth;
    if (MONTHS.test(words)) return byMonths;
    if ((group || AGE.test(words)) && !LOOK_ALIKE.test(words)) return byAge(group, ofPerson(field));
    if (SCHOOL.test(words)) return { confidence: 'possible', why: 'the name of the field tells of a school' };
    if (GRADE.test(words)) return byGrade(SCHOOL_GRADE.test(words));
    if (SORT.test(words)) return bySort;
    return lexicon.named!(field);
  },
};
export default detector;

function byAge(group: boolean, person: boolean): NamedField {
  return {
    confidence: 'certain',
    why: group ? 'an age group below fourteen' : 'an age below fourteen',
    holds(value, around): Childhood {
      const child = childByAge(value, group);
      return child !== false && !person && around !== undefined && ofOthers(around) ? 'possible' : child;
    },
  };
}

function byGrade(ofSchool: boolean): NamedField {
  return {
    confidence: 'likely',
    why: 'a grade in which pupils may be under fourteen',
    holds(value): Childhood {
      const words = String(value);
      if (NAMED_GRADE.test(words)) return 'likely';
      return (ofSchool || !/^\s*\d+\s*$/.test(words)) && YOUNG_GRADE.test(words) && 'possible';
    },
  };
}

const bySort: NamedField = {
  confidence: 'likely',
  why: 'the field says that the person is a child',
  holds: (value): Childhood => (CHILD.test(String(value)) ? 'likely' : YOUTH.test(String(value)) && 'possible'),
};

const byMonths: NamedField = {
  confidence: 'certain',
  why: 'an age below fourteen, in months',
  holds(value, around): Childhood {
    const child = childByMonths(value);
    return child !== false && around !== undefined && ofOthers(around) ? 'possible' : child;
  },
};

const byBirth: NamedField = {
  confidence: 'certain',
  why: 'a birth less than fourteen years before the data was collected',
  holds: (value, around): Childhood => childByBirth(value, around?.collected, today()),
};

let day = '';
let readAt = 0;

/** The date, read from the clock once a minute at most. */
function today(): string {
  const now = Date.now();
  if (now - readAt > 60_000) {
    readAt = now;
    day = new Date(now).toISOString();
  }
  return day;
}
