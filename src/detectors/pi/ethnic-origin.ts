import type { Json } from '../../model/basics.js';
import { category } from '../sensitive/category.js';
import { fieldWords } from '../sensitive/record-fields.js';

const PEOPLES =
  '汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺';

const lexicon = category(
  {
    id: 'pi/ethnic-origin',
    type: 'ETHNIC_ORIGIN',
    title: { en: 'Racial or ethnic origin', zh: '民族或种族' },
    category: 'pd:EthnicOrigin',
    hits: ['He is of Kurdish descent.', '王某某，女，汉族，农民', 'My wife is African American', '民族：维吾尔族'],
    misses: ['a rapid descent', '少数民族地区', '彝族火把节', 'ethnic food', 'gradient descent is of great use'],
  },
  {
    keywords: [
      ...'descent ancestry ethnicity african_amer hispanic _latino _latina _roma_ yghur ighur _ughur native_am 民族'.split(' '),
      ...PEOPLES.split('|').map((people) => `${people.at(-1)}族`),
    ],
    fields:
      /\b(?:ethnicit(?:y|ies)|ethnic(?: groups?| origins?| background)?|racial (?:group|origin|identity)|race ethnicity|skin (?:tone|colou?r)|fitzpatrick(?: .{1,16})?)\b|民族|种族|族裔|肤色/,
    said: [
      /\b(?:is|am|was|are) (?:of )?(?<what>(?:[A-Z][a-z]{2,16}[- ]){1,2}(?:descent|ancestry|ethnicity))\b/g,
      /\b(?:is|am|was|are) (?:an? )?(?<what>African[- ]American|Hispanic|Latin[oa]|Native American|Roma|Uy?ghur|Uighur)\b(?! [a-z]{1,12}(?:food|music|culture|history)\b)/g,
      new RegExp(`[男女]\\s?[，,、]\\s?(?:[\\d-]{4,10}年?[^，。；,;\\n]{0,10}[，,、])?(?<what>(?:${PEOPLES})族)`, 'g'),
    ],
    saidOfAnyone: [
      new RegExp(`[男女]\\s?[，,、]\\s?(?<what>(?:${PEOPLES})族)\\s?[，,、]`, 'g'),
      new RegExp(`民族\\s?[:：]\\s?(?<what>(?:${PEOPLES})族?)(?![\\u4e00-\\u9fff])`, 'g'),
    ],
  },
);

// A race is also run: the values tell.
const RACES =
  /^\W{0,3}(?:white|black|asian|hispanic|latin[oaex]|caucasian|african|indian|native|aboriginal|pacific|amer|mixed|multi-?racial|two or more|middle eastern|arab|other$)/i;

/** The racial or ethnic origin of a person (GDPR art. 9; 56 peoples of GB/T 3304). */
const detector: typeof lexicon = {
  ...lexicon,
  named(field) {
    if (fieldWords(field) !== 'race') return lexicon.named!(field);
    const holds = (value: Json) => typeof value === 'string' && RACES.test(value);
    return { confidence: 'likely', why: 'the name of the field, and a value that names an origin', holds };
  },
};
export default detector;
