import { category } from '../sensitive/category.js';

/** The political opinion or party of a person (GDPR art. 9). */
export default category(
  {
    id: 'pi/political-opinion',
    type: 'POLITICAL_OPINION',
    title: { en: 'Political opinion', zh: '政治面貌或政治观点' },
    category: 'pd:PoliticalOpinion',
    hits: ['He is a registered Republican.', '政治面貌：中共党员', 'My sister voted Democrat', '其系中共党员，已退休'],
    misses: ['The Republican party won', '全体党员大会', 'a democratic vote', '党员先锋岗'],
  },
  {
    keywords:
      'republican democrat communist socialist voted_ 党员 团员 党派 盟员 政治[面]貌 民盟 民革 民建 民进 致公党 九三[学]社 农工党'.split(
        ' ',
      ),
    fields:
      /\b(?:political (?:opinions?|views?|affiliations?|party|leanings?|orientation|status)|party (?:affiliation|membership|registration)|voted for|voter registration|vote choice)\b|政治面貌|党派|政治倾向|政治观点|政治立场/,
    weak: /\bideology\b/,
    said: [
      /\b(?:is|am|was|are) an? (?:(?:registered|lifelong|staunch|committed) )?(?<what>Republican|Democrat|communist|socialist)(?! [a-z]{0,6}(?:party|senator|candidate|state|country))\b/g,
      /\bvoted (?:for )?(?:the )?(?<what>Republicans?|Democrats?|Labour|Conservatives?|Greens?)\b/g,
      /(?:是|系|为)(?:一?[名位])?(?<what>中共(?:预备)?党员|共青团员|无党派人士|(?:民盟|民革|民建|民进|致公党|九三学社|农工党)(?:盟员|党员|会员|社员)?)/g,
    ],
    saidOfAnyone: [/政治面貌\s?[:：为是]?\s?(?<what>中共(?:预备)?党员|党员|(?:共青)?团员|群众|无党派人士|民主党派)/g],
  },
);
