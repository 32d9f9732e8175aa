import type { Lang } from '../model/basics.js';
import type { Verdict } from '../model/rule.js';
import type { RuleView } from '../model/views.js';
import { say } from '../text/messages/say.js';
import { number } from '../text/show.js';
import { verdictWords } from '../text/words.js';

const order = ['unmet', 'unproven', 'stated', 'met', 'not-applicable'] as const satisfies readonly Verdict[];

/** How often a rule came to which verdict: `items: not met 5 · met 8`. Empty when it judged nothing. */
export function verdictCounts({ scope, counts }: RuleView, lang: Lang): string {
  const said = order.filter((verdict) => counts[verdict] > 0);
  if (said.length === 0) return '';
  if (scope === 'project') return said.map((verdict) => verdictWords[verdict][lang]).join(' · ');
  const noun = say(scope === 'item' ? 'run/of-items' : 'run/of-datasets', lang);
  return noun + said.map((verdict) => `${verdictWords[verdict][lang]} ${number(counts[verdict], lang)}`).join(' · ');
}
