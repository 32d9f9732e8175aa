/** How a rule without a finding is told as a test. Only what is shown to be met has passed: unknown is never yes. */

import type { Lang } from '../../model/basics.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { RuleView } from '../../model/views.js';
import { punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { counted } from '../../text/show.js';
import { verdictWords } from '../../text/words.js';
import type { Case } from './test-cases.js';

/** A passed test, or a skipped one that says why it is no more than that. */
export function passedOrSkipped(rule: RuleView, { change }: Snapshot, lang: Lang): Case {
  const why = notPassed(rule, change !== undefined, lang);
  const common = { topic: rule.topic, source: 'licit', rule: rule.id };
  return why === undefined ? { ...common, outcome: 'passed' } : { ...common, outcome: 'skipped', message: why };
}

function notPassed({ off, counts }: RuleView, ofChange: boolean, lang: Lang): string | undefined {
  const colon = punctuation[lang].colon;
  const some = (count: number): string => counted(count, 'item', lang);
  if (off) return say('report/switched-off', lang);
  if (counts.unmet > 0)
    return ofChange
      ? say('report/known-before-change', lang, { unmet: some(counts.unmet) })
      : `${verdictWords.unmet[lang]}${colon}${some(counts.unmet)}`;
  if (counts.unproven > 0) return `${verdictWords.unproven[lang]}${colon}${some(counts.unproven)}`;
  if (counts.stated > 0) return say('report/only-stated', lang, { stated: some(counts.stated) });
  return counts.met > 0 ? undefined : verdictWords['not-applicable'][lang];
}
