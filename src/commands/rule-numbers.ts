import { documentsOf, type ProjectDocument } from '../ledger/documents.js';
import type { Db } from '../ledger/open.js';
import { type AsOf, statementsAt } from '../ledger/query.js';
import { grantViews } from '../ledger/query-grants.js';
import { findings, ruleViews } from '../ledger/query-verdicts.js';
import type { Permissions, Rule } from '../model.js';
import type { RuleNumbers } from './explain-rule.js';

/** The rules the last judging went by. */
export function judgedRules(db: Db, at: AsOf): Rule[] {
  return documentsOf<Rule>(db, at.judging, 'rule');
}

/** What the last scan found by a rule; undefined when it was not among its rules. */
export function ruleNumbers(db: Db, at: AsOf, rule: string): RuleNumbers | undefined {
  const project = documentsOf<ProjectDocument>(db, at.judging, 'project')[0] ?? {};
  const view = ruleViews(db, at, project).find(({ id }) => id === rule);
  if (!view) return undefined;
  const first = db.prepare('select min(first_seen) from finding where rule = ?').pluck().get(rule) as number | null;
  const stored = documentsOf<{ expression: string; permissions: Permissions }>(db, at.judging, 'permissions');
  return {
    view,
    findings: findings(db, at).filter((finding) => finding.rule === rule),
    ...(first !== null && { firstSeen: first }),
    permissions: new Map(stored.map(({ expression, permissions }) => [expression, permissions])),
    use: project.use ?? {},
    grants: grantViews(db, at, statementsAt(db, at.run)),
  };
}
