import { category } from '../sensitive/category.js';

/** Criminal convictions and offences of a person (GDPR art. 10). */
export default category(
  {
    id: 'pi/criminal-record',
    type: 'CRIMINAL_RECORD',
    title: { en: 'Criminal convictions and offenses', zh: '违法犯罪信息' },
    category: 'pd:CriminalConviction',
    hits: [
      'He was convicted of fraud in 2011.',
      '被告人张某因盗窃罪被判处有期徒刑二年',
      'The suspect was arrested for armed robbery',
      '其曾因犯诈骗罪被刑事拘留',
    ],
    misses: [
      'The process was arrested by the kernel',
      '盗窃罪的构成要件',
      'charged with a cable',
      '判处标准',
      'She was charged with leading the team',
    ],
  },
  {
    keywords: 'convicted sentenced arrested_for charged_with guilty_of indicted 判处 逮捕 拘留 前科 案底 犯罪'.split(' '),
    fields:
      /\b(?:criminal (?:records?|history|convictions?|charges?|offen[cs]es?)|convictions?|arrests?(?: records?| history)?|prior offen[cs]es|recidivism|is recid|two year recid|felon(?:y|ies)|charge degree|c charge desc)\b|犯罪|前科|案底|刑罚|罪名|违法记录|判决结果|刑期/,
    weak: /\boffen[cs]es?(?: type| description)?\b/,
    said: [
      /\b(?:convicted of|arrested for|charged with|guilty of|sentenced for|indicted for)\s(?:[a-z-]{1,16} ){0,3}?(?<what>murder|manslaughter|theft|larceny|fraud|robbery|assault|rape|burglary|arson|kidnapping|perjury|bribery|embezzlement|drug (?:possession|trafficking)|money laundering|domestic violence|drunk driving|possession of)\b/g,
      /\bsentenced to (?<what>(?:[a-z0-9-]{1,12} ){1,4}(?:in prison|in jail|imprisonment))\b/g,
      /(?:因|犯|涉嫌)[^，。；,;\n]{0,10}?(?:罪|案)?[，,]?(?:被|已被)[^，。；,;\n]{0,8}?(?<what>判处[^，。；,;\n]{1,12}|刑事拘留|逮捕|行政拘留)/g,
      /(?:有|存在)(?<what>犯罪(?:前科|记录)|前科|案底)/g,
    ],
  },
);
