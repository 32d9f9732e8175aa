/** How a rule without a finding is told as a test. Only what is shown to be met has passed: unknown is never yes. */

import type { Lang } from '../../model/basics.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { RuleView } from '../../model/views.js';
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
  const zh = lang === 'zh';
  const colon = zh ? '：' : ': ';
  const some = (count: number): string => counted(count, 'item', lang);
  if (off) return zh ? '规则已关闭' : 'switched off';
  if (counts.unmet > 0)
    return ofChange
      ? zh
        ? `变更前已有：${some(counts.unmet)}`
        : `known before the change: ${some(counts.unmet)}`
      : `${verdictWords.unmet[lang]}${colon}${some(counts.unmet)}`;
  if (counts.unproven > 0) return `${verdictWords.unproven[lang]}${colon}${some(counts.unproven)}`;
  if (counts.stated > 0) return zh ? `仅有陈述：${some(counts.stated)}` : `only stated: ${some(counts.stated)}`;
  return counts.met > 0 ? undefined : verdictWords['not-applicable'][lang];
}
