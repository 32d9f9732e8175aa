/** Which items reach a level of `--keep`: for the lists of `licit exclude` and for loaders. */

import { rules } from '../../catalog/catalog.js';
import { documentsOf } from '../../ledger/kept-documents.js';
import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { casesWith, type NamedItem } from '../../ledger/read/query-items.js';
import { errorRules, forbidding } from '../../ledger/read/query-verdicts.js';
import { type Rule, topicOf } from '../../model/rule.js';
import type { RuleView } from '../../model/views.js';
import { failure } from '../../text/failures/failure.js';
import type { KeepLevel } from './exclude-summary.js';

/** The rules on items of severity error. Throws a LicitError where there is none: each item would reach every level. */
export function errorRulesOnItems(views: readonly RuleView[]): string[] {
  const chosen = errorRules(views);
  if (chosen.length > 0) return chosen;
  throw failure('exclude/no-rule-severity', 'fix/name-rules-rule');
}

/** Rules whose breach keeps an item from being cleared at any severity; a ledger that an earlier version judged does not say of our rules that they are. */
export function neverCleared(db: Db, at: AsOf): string[] {
  const all = [...documentsOf<Rule>(db, at.judging, 'rule'), ...rules()];
  return [...new Set(all.filter((rule) => rule.neverCleared).map(({ id }) => id))];
}

/** The rules that keep an item from being not forbidden: by which something on record speaks against it, and those that personal or secret values broke. */
function against(db: Db, at: AsOf, rules: readonly string[]): string[] {
  const found = documentsOf<Rule>(db, at.judging, 'rule').filter(
    (one) => topicOf(one) === 'secret' || (topicOf(one) === 'pi' && rules.includes(one.id)),
  );
  return [...new Set([...forbidding(db, at, rules), ...found.map(({ id }) => id)])];
}

/** The items that reach a level, and the cases that do not, each with the rules that keep it from that. */
export interface KeptItems {
  held: ReadonlyMap<number, readonly string[]>;
  isKept: (item: Pick<NamedItem, 'judged'>) => boolean;
}

/** Unknown is never yes, and somebody's word is not either: an item is cleared when each of the rules is met or does not apply; `stated`: or is said to be so. */
export function keptItems(db: Db, at: AsOf, rules: readonly string[], keep: KeepLevel): KeptItems {
  const held =
    keep === 'not-forbidden'
      ? casesWith(db, at, against(db, at, rules), ['unmet'])
      : casesWith(db, at, rules, keep === 'cleared' ? ['unmet', 'unproven', 'stated'] : ['unmet', 'unproven']);
  // What the source of an item refuses is not cleared, though the rule on it only warns.
  const refused = casesWith(db, at, neverCleared(db, at), ['unmet']);
  return { held, isKept: ({ judged }) => judged !== undefined && !held.has(judged) && !refused.has(judged) };
}
