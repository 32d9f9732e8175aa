/** What a descriptor says of sensitive categories: each value of a claim on personal data, and the kind of detector that answers to it. */

/** Categories by the names that detectors of them have (`pi/health`), with the words by which descriptors state them. */
const CATEGORIES: readonly [string, RegExp][] = [
  [
    'health',
    /\b(?:health(?:care)?(?: data| records?| information| status)?|medical (?:records?|data|histor(?:y|ies)|information|images?|notes)|clinical (?:notes?|data|records?)|patients?|diagnos[ei]s|prescriptions?|disabilit(?:y|ies)|blood type|phi)\b|健康|病历|医疗|诊断|患者|病史/i,
  ],
  [
    'biometric',
    /\b(?:biometrics?|fingerprints?|faceprints?|facial print|voiceprints?|iris (?:images?|scans?)|face embeddings?)\b|指纹|声纹|虹膜|生物(?:识别|特征)|人脸/i,
  ],
  ['religion', /\b(?:religions?|religious)\b|宗教/i],
  ['political-opinion', /\bpolitical (?:opinions?|views?|affiliations?|beliefs?|leanings?)\b|政治(?:观点|面貌|倾向)/i],
  ['trade-union', /\b(?:trade|labou?r)[- ]union\b|工会/i],
  ['sex-life', /\b(?:sexual (?:orientations?|preferences?)|sex li(?:fe|ves))\b|性取向/i],
  ['ethnic-origin', /\b(?:race|racial|ethnic(?:ity|ities)?(?: origins?)?)\b|种族|民族/i],
  ['genetic', /\b(?:genetic|genom(?:e|es|ic)|genotypes?|dna)\b|基因|遗传/i],
  ['criminal-record', /\b(?:criminal (?:records?|histor(?:y|ies)|convictions?|offen[cs]es?|charges?)|arrest records?)\b|犯罪记录|前科/i],
  [
    'finances',
    /\b(?:financial (?:data|information|accounts?|records?)|income|salar(?:y|ies)|bank accounts?|pci|pfi)\b|收入|金融账户|财务/i,
  ],
  [
    'whereabouts',
    /\b(?:location (?:data|histor(?:y|ies)|traces?)|gps|geolocation|(?:home|current) location|whereabouts|travel histor(?:y|ies))\b|行踪|轨迹|位置信息/i,
  ],
  ['minor', /\b(?:children|minors|underage|under (?:the age of )?1[3-8])\b|儿童|未成年/i],
];

/** The values of claims that name a category. */
export const categoryNames: ReadonlySet<string> = new Set(CATEGORIES.map(([name]) => name));

const HOLDS =
  /\b(?:contains?|containing|includes?|including|included|contained|provided|recorded|comprises?|consists?|holds?|has|have|reveals?|records?|recordings?|collected|data (?:on|about)|information (?:on|about)|photos?|images?|videos?|scans?|such as)\b|[包含]有?|涉及|收集|采集|记录/i;
const DENIES = /\b(?:no|not|none|never|without|nor|n't|removed|excluded?|free of|filtered out|redacted)\b|[不无未]|删除|去除|剔除/i;
// Texts on a subject are not data on a person.
const SUBJECTS =
  /\b(?:toxic|hate|hateful|offensive|stereotyp\w{0,4}|bias(?:es|ed)?|discriminat\w{0,6}|content about|topics?|questions about|articles)\b|偏见|歧视|话题/i;

const DPV_TERM = /^https?:\/\/w3id\.org\/dpv\S{0,100}[#/](\w{2,60})$/;

/** A term of DPV as words: `dpv-pd#HealthRecord` is `Health Record`; undefined for other words. */
function termWords(words: string): string | undefined {
  const term = words.length < 200 ? DPV_TERM.exec(words.trim())?.[1] : undefined;
  return term?.replace(/([a-z])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2');
}

/** The categories that words of a descriptor state, each with the sentence that does; `whole`: a field made for it, where naming is stating. */
export function statedCategories(words: string, whole: boolean): { name: string; sentence: string }[] {
  const term = termWords(words);
  if (term !== undefined) return CATEGORIES.flatMap(([name, pattern]) => (pattern.test(term) ? [{ name, sentence: words.trim() }] : []));
  const found = new Map<string, string>();
  for (const sentence of words.slice(0, 20_000).split(/(?<=[.!?。！？;；])\s|(?<=[。！？；])|\n/, 400)) {
    if (DENIES.test(sentence) || SUBJECTS.test(sentence) || !(whole || HOLDS.test(sentence))) continue;
    for (const [name, pattern] of CATEGORIES) if (!found.has(name) && pattern.test(sentence)) found.set(name, sentence.trim());
  }
  return [...found].map(([name, sentence]) => ({ name, sentence }));
}
