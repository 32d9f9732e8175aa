import { category } from '../sensitive/category.js';

/** Inherited or acquired genetic characteristics of a person (GDPR art. 4(13) and 9; human genetic information). */
export default category(
  {
    id: 'pi/genetic',
    type: 'GENETIC',
    title: { en: 'Genetic data', zh: '基因信息' },
    category: 'pd:Genetic',
    hits: ['She carries a BRCA1 mutation.', '患者携带EGFR基因突变', 'My father tested positive for the BRCA2 mutation'],
    misses: ['BRCA1 is a human gene', '基因突变是指', 'mutation testing of JavaScript', 'carries a mutation of the state'],
  },
  {
    keywords: 'mutation variant deletion 基因'.split(' '),
    fields:
      /\b(?:genotypes?|dna (?:profiles?|tests?|codes?)|genetic (?:data|tests?|results?|risk|profile)|snps?|rsid|haplotypes?|haplogroup|exome|polygenic (?:score|risk score)|karyotype)\b|基因型|基因检测|遗传(?:信息|病史|检测)|单倍(?:型|群)|染色体核型/,
    weak: /^dna$|基因(?!组学)/,
    ofPersons: /\b(?:dna|genome|variants?|mutations?|genes?|sequence)\b|突变/,
    said: [
      /\b(?:carr(?:y|ies|ied)|has|have|had|tested positive for) (?:an? |the )?(?<what>(?:[A-Z][A-Z0-9]{2,7} )(?:gene )?(?:mutation|variant|deletion))\b/g,
      /(?:携带|检出|检测出|存在)(?:了|有)?(?<what>[A-Za-z0-9-]{0,10}(?:致病)?(?:基因突变|基因变异|致病基因))/g,
    ],
  },
);
