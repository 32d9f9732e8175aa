/** Judges again what a ledger holds, and says which verdicts changed. */
import { documentsOf, type ProjectDocument } from '../ledger/kept-documents.js';
import type { Db } from '../ledger/open-ledger.js';
import type { AsOf } from '../ledger/read/as-of.js';
import { statementsAt } from '../ledger/read/query.js';
import { grantViews } from '../ledger/read/query-grants.js';
import { ruleViews } from '../ledger/read/query-verdicts.js';
import type { Lang, Words } from '../model/basics.js';
import type { Rule, RuleScope, Verdict } from '../model/rule.js';
import type { GrantView, RuleView } from '../model/views.js';
import type { Project } from '../project/project.js';
import { rejudge } from '../scan/run.js';
import { counted, number } from '../text/show.js';
import { scopeWords, verdictWords } from '../text/words.js';
import { lastFound } from './found-now.js';
import type { Page } from './page.js';
import { judgedRules } from './rule-numbers.js';

/** How the last run of a ledger had judged, and by which rules. */
export interface JudgedBefore {
  run: number;
  rules: Rule[];
  views: RuleView[];
}

/** A run that read nothing, and what it changed. */
export interface Rejudged {
  run: number;
  before: number;
  head: string;
  /** The rules that came to other verdicts, with how often each verdict was reached before and is now. */
  rules: { rule: string; scope: RuleScope; before: RuleView['counts']; after: RuleView['counts'] }[];
  /** Items that a grant covers. */
  items(grant: string): number;
  /** A grant as it was judged, with what licit saw of its contract. */
  view(grant: string): GrantView | undefined;
}

const words = {
  changed: { en: 'What changed', zh: '变化' },
  rest: { en: 'broken neither before nor now:', zh: '前后均未违反：' },
  nothing: { en: 'No verdict changed.', zh: '判定没有变化。' },
  head: { en: 'ledger head', zh: '台账链头' },
  scan: {
    en: (before: string, now: string) => `scan #${before} → #${now}`,
    zh: (before: string, now: string) => `扫描 #${before} → #${now}`,
  },
} satisfies Record<string, Words | Record<Lang, (before: string, now: string) => string>>;

/** What the last run of the project's ledger had judged; undefined without a ledger or a run in it. */
export function judgedBefore(project: Project): JudgedBefore | undefined {
  if (!project.hasLedger) return undefined;
  return lastFound(project, (db, at) => ({ run: at.run, rules: judgedRules(db, at), views: viewsAt(db, at) }));
}

/** Records what people state now, judges, and compares; with `preview` nothing of it is kept. */
export async function rejudged(
  project: Project,
  before: JudgedBefore,
  { licit, command, preview = false, retire }: { licit: string; command: string; preview?: boolean; retire?: readonly string[] },
): Promise<Rejudged> {
  let now: Judged | undefined;
  const { run, head } = await rejudge({
    ledger: project.ledger,
    root: project.root,
    config: project.config,
    licit,
    extra: before.rules,
    command,
    ...(retire && { retire }),
    onNote: (note) => void process.stderr.write(`${note}\n`),
    ...(preview && { preview: (db, at) => void (now = judgedAt(db, at)) }),
  });
  now ??= lastFound(project, judgedAt);
  const rules = changedVerdicts(before.views, now?.views ?? []);
  const views = now?.grants;
  return { run, before: before.run, head, rules, items: (grant) => views?.get(grant)?.items ?? 0, view: (grant) => views?.get(grant) };
}

interface Judged {
  views: RuleView[];
  grants: Map<string, GrantView>;
}

function judgedAt(db: Db, at: AsOf): Judged {
  const grants = grantViews(db, at, statementsAt(db, at.run));
  return { views: viewsAt(db, at), grants: new Map(grants.map((view) => [view.grant.id, view])) };
}

/** The rules that come to other verdicts in one of two views. */
export function changedVerdicts(before: readonly RuleView[], after: readonly RuleView[]): Rejudged['rules'] {
  return after.flatMap(({ id, scope, counts }) => {
    const earlier = before.find((view) => view.id === id)?.counts ?? none;
    return order.every((verdict) => earlier[verdict] === counts[verdict]) ? [] : [{ rule: id, scope, before: earlier, after: counts }];
  });
}

const none: RuleView['counts'] = { met: 0, stated: 0, unmet: 0, unproven: 0, 'not-applicable': 0 };
const order = ['unmet', 'unproven', 'stated', 'met', 'not-applicable'] as const satisfies readonly Verdict[];

/** The rules whose verdicts changed, with their numbers before and now. */
export function changesText(page: Page, { run, before, head, rules }: Rejudged, lang: Lang): void {
  page.line(`    ${page.ink.bold(words.changed[lang])}  ${page.ink.dim(words.scan[lang](number(before, lang), number(run, lang)))}`);
  changedRules(page, rules, lang);
  if (head !== '') page.blank().text(`${words.head[lang]} ${head}`, 4, page.ink.dim);
}

/** The rules whose verdicts changed, one a line. */
export function changedRules(page: Page, rules: Rejudged['rules'], lang: Lang): void {
  if (rules.length === 0) page.text(words.nothing[lang], 4);
  // Whether a rule that nothing breaks applies at all is in the JSON.
  const told = rules.filter(({ before: earlier, after }) => earlier.unmet !== after.unmet || earlier.unproven !== after.unproven);
  for (const { rule, scope, before: earlier, after } of told) {
    const moved = order
      .filter((verdict) => earlier[verdict] !== after[verdict])
      .map((verdict) => `${verdictWords[verdict][lang]} ${number(earlier[verdict], lang)} → ${number(after[verdict], lang)}`);
    page.labelled(rule, `${scopeWords[scope][lang]}: ${moved.join(' · ')}`, 4, 28);
  }
  if (rules.length > told.length) page.text(`${words.rest[lang]} ${counted(rules.length - told.length, 'rule', lang)}`, 4, page.ink.dim);
}

function viewsAt(db: Db, at: AsOf): RuleView[] {
  return ruleViews(db, at, documentsOf<ProjectDocument>(db, at.judging, 'project')[0] ?? {});
}
