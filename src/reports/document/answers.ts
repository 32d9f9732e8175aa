/** What the answers to duties and the verdicts of rules are called in a report for a regulator. */
import type { Lang, Words } from '../../model/basics.js';
import type { Verdict } from '../../model/rule.js';
import { stateWords, verdictWords } from '../../text/words.js';

/** In the order in which they are counted: what is stated is never among what is met. */
export const answers = ['met', 'stated', 'unmet', 'unproven', 'not-applicable'] as const;

const regulatorWords = {
  ...verdictWords,
  unproven: { en: verdictWords.unproven.en, zh: '证明材料不足，待补充' },
} satisfies Record<Verdict, Words>;

/** An answer in words; of a rule that is unmet because nothing is recorded, that nothing is. */
export function answerWords(answer: Verdict, lang: Lang, silence?: boolean): string {
  if (answer === 'unmet' && silence) return stateWords.missing[lang];
  return regulatorWords[answer][lang];
}
