import { documentsOf, type ProjectDocument } from '../ledger/kept-documents.js';
import type { Db } from '../ledger/open-ledger.js';
import type { AsOf } from '../ledger/read/as-of.js';
import { statementsAt } from '../ledger/read/query.js';
import { grantViews } from '../ledger/read/query-grants.js';
import { findings, firstSeen, ruleViews } from '../ledger/read/query-verdicts.js';
import type { Permissions } from '../model/license-terms.js';
import type { Rule } from '../model/rule.js';
import type { RuleNumbers } from './explain/explain-rule.js';

/** The rules the last judging went by. */
export function judgedRules(db: Db, at: AsOf): Rule[] {
  return documentsOf<Rule>(db, at.judging, 'rule');
}

/** What the last scan found by a rule; undefined when it was not among its rules. */
export function ruleNumbers(db: Db, at: AsOf, rule: string): RuleNumbers | undefined {
  const project = documentsOf<ProjectDocument>(db, at.judging, 'project')[0] ?? {};
  const view = ruleViews(db, at, project).find(({ id }) => id === rule);
  if (!view) return undefined;
  const first = firstSeen(db, rule);
  const stored = documentsOf<{ expression: string; permissions: Permissions }>(db, at.judging, 'permissions');
  return {
    view,
    findings: findings(db, at, false, rule),
    ...(first !== undefined && { firstSeen: first }),
    permissions: new Map(stored.map(({ expression, permissions }) => [expression, permissions])),
    use: project.use ?? {},
    grants: grantViews(db, at, statementsAt(db, at.run)),
  };
}
