/** What the answers to duties and the verdicts of rules are called in a report for a regulator. */
import type { Lang } from '../../model/basics.js';
import type { Verdict } from '../../model/rule.js';
import { stateWords, verdictWords } from '../../text/words.js';

/** In the order in which they are counted: what is stated is never among what is met. */
export const answers = ['met', 'stated', 'unmet', 'unproven', 'not-applicable'] as const;

const inChinese: Readonly<Record<(typeof answers)[number], string>> = {
  met: '符合',
  stated: '已陈述',
  unmet: '不符合',
  unproven: '证明材料不足，待补充',
  'not-applicable': '不适用',
};

/** An answer in words; of a rule that is unmet because nothing is recorded, that nothing is. */
export function answerWords(answer: Verdict, lang: Lang, silence?: boolean): string {
  if (answer === 'unmet' && silence) return stateWords.missing[lang];
  return lang === 'zh' ? inChinese[answer] : verdictWords[answer].en;
}
