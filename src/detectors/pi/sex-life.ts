import { category } from '../sensitive/category.js';

/** The sex life or sexual orientation of a person (GDPR art. 9). */
export default category(
  {
    id: 'pi/sex-life',
    type: 'SEX_LIFE',
    title: { en: 'Sex life or sexual orientation', zh: '性生活或性取向' },
    category: 'pd:Sexual',
    hits: ['She came out as bisexual last year.', '他是一名同性恋', 'My brother is openly gay'],
    misses: ['a gay bar in town', '同性恋婚姻合法化', 'The Gay Science', 'the transgender flag'],
  },
  {
    keywords: '_gay_ lesbian sexual transgen 性恋 跨性别 性取向'.split(' '),
    fields:
      /\b(?:sexual (?:orientation|preferences?|history|identity|partners)|sex life|sexuality|gender identity)\b|性取向|性倾向|性生活|性经历|性别认同/,
    said: [
      /\b(?:is|am|was|are|came out as|identif(?:y|ies|ied) as) (?:an? )?(?:openly )?(?<what>gay|lesbian|bisexual|homosexual|asexual|pansexual|transgender)(?! (?:bar|club|right|pride|movie|film|icon|flag|couple)s?\b)\b/g,
      /(?:是|系|性取向为?)(?:一?[名位个])?(?<what>同性恋者?|双性恋者?|跨性别者?|异性恋者?)/g,
    ],
    saidOfAnyone: [/性取向\s?[:：]\s?(?<what>[同双异]性恋)/g],
  },
);
