import type { Words } from '../../model/basics.js';
import type { Evidence } from '../../model/evidence.js';
import { type Instrument, type Rule, standingOf, topicOf, type Verdict } from '../../model/rule.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { DutyView, FindingView, NotCheckedView, NotReadView, RuleView } from '../../model/views.js';
import { filesOf, ignoredBy } from '../../text/not-read.js';
import { compare } from '../../text/show.js';
import { notLooked, unreadDocumentWords } from '../../text/words.js';
import { acceptedAt } from '../accepted.js';
import { sqlite } from '../database.js';
import { documentsOf, type ProjectDocument } from '../kept-documents.js';
import type { Db } from '../open-ledger.js';
import { inParts, type StoredParts } from './accepted-parts.js';
import { type AsOf, inForce } from './as-of.js';
import { Queries } from './queries.js';
import { notReadAt } from './query-not-read.js';

const RANK = { error: 0, warn: 1, info: 2 } as const;

/** The findings of a judging: worst first, then by how many items they hold. What waivers or the baseline cover of one is a finding of its own, but with `whole`. With `rule` those of one rule. */
export function findings(db: Db, at: AsOf, whole = false, rule?: string): FindingView[] {
  const queries = new Queries(at);
  const waivers = new Map(acceptedAt(db, at.run).waivers.map((waiver) => [waiver.id, waiver]));
  const rules = new Map(documentsOf<Rule>(db, at.judging, 'rule').map((one) => [one.id, one]));
  const rows = sqlite(db)
    .prepare(
      'select rule, dataset, verdict, severity, cause, fingerprint, items, first_seen, body from finding where judging = :judging and (:rule is null or rule = :rule)',
    )
    .all({ judging: at.judging, rule: rule ?? null }) as {
    rule: string;
    dataset: string;
    verdict: 'unmet' | 'unproven';
    severity: FindingView['severity'];
    cause: string;
    fingerprint: string;
    items: number;
    first_seen: number;
    body: string;
  }[];
  return rows
    .flatMap((row): FindingView[] => {
      const { accepted, ...body } = JSON.parse(row.body) as Omit<
        FindingView,
        'rule' | 'dataset' | 'verdict' | 'severity' | 'cause' | 'fingerprint' | 'items' | 'firstSeen' | 'standing'
      > & { accepted?: StoredParts };
      const cause = JSON.parse(row.cause) as FindingView['cause'];
      const finding: FindingView = {
        rule: row.rule,
        severity: row.severity,
        verdict: row.verdict,
        dataset: row.dataset,
        cause,
        items: row.items,
        fingerprint: row.fingerprint,
        firstSeen: row.first_seen,
        ...body,
        query: queries.finding({ ...row, cause }, body.scope, rules.get(row.rule)?.cause ?? []),
        standing: standingOf(rules.get(row.rule) ?? body, row.verdict),
      };
      return whole ? [finding] : inParts(finding, accepted, waivers, queries);
    })
    .sort(
      (a, b) =>
        RANK[a.severity] - RANK[b.severity] || b.items - a.items || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint),
    );
}

/** How often each rule was met, unmet, unproven, not applicable: items for item rules, subjects for the others. */
export function ruleViews(db: Db, at: AsOf, project: ProjectDocument): RuleView[] {
  const rules = documentsOf<Rule>(db, at.judging, 'rule');
  const counts = sqlite(db)
    .prepare(
      `select v.rule, v.verdict, sum(coalesce(p.items, 1)) as n from verdict v
         left join (select judged, sum(items) as items from population where judging = :judging group by 1) p on p.judged = v.judged
       where v.judging = :judging group by 1, 2`,
    )
    .all({ judging: at.judging }) as { rule: string; verdict: Verdict; n: number }[];
  const [standings = {}] = documentsOf<Record<string, NonNullable<RuleView['standings']>>>(db, at.judging, 'standings');
  return rules.map(({ id, topic, scope, severity, title, answers }) => {
    const view: RuleView = {
      id,
      topic: topicOf({ id, topic }),
      scope,
      severity,
      title,
      ...(answers && { answers }),
      counts: { met: 0, stated: 0, unmet: 0, unproven: 0, 'not-applicable': 0 },
      ...(standings[id] && { standings: standings[id] }),
      off: false,
    };
    const setting = project.rules?.[id];
    if (setting === 'off') view.off = true;
    else if (setting !== undefined) view.severity = setting;
    for (const { rule, verdict, n } of counts) if (rule === id) view.counts[verdict] = n;
    return view;
  });
}

/** The rules on items that block: of severity error, as it is set. */
export function errorRules(views: readonly RuleView[]): string[] {
  return views.filter(({ off, scope, severity }) => !off && scope === 'item' && severity === 'error').map(({ id }) => id);
}

/** Those of the rules by which something on record speaks against an item. */
export function forbidding(db: Db, at: AsOf, rules: readonly string[]): string[] {
  return documentsOf<Rule>(db, at.judging, 'rule')
    .filter((one) => rules.includes(one.id) && standingOf(one, 'unmet') === 'forbidden')
    .map(({ id }) => id);
}

/** Items that break a rule of severity error. */
export function blocked(db: Db, at: AsOf, views: readonly RuleView[]): NonNullable<Snapshot['blocked']> {
  const count = (rules: readonly string[]) => {
    const query = new Queries(at).breaking(rules);
    return { items: sqlite(db).prepare(query).pluck().get() as number, query };
  };
  return { ...count(errorRules(views)), forbidden: count(forbidding(db, at, errorRules(views))) };
}

/** Items for which every rule of severity error is shown to be kept: what `licit exclude --keep cleared` lists. */
export function cleared(db: Db, at: AsOf, views: readonly RuleView[]): NonNullable<Snapshot['cleared']> {
  const never = documentsOf<Rule>(db, at.judging, 'rule').flatMap(({ id, neverCleared }) => (neverCleared ? [id] : []));
  const query = new Queries(at).clearedBy(errorRules(views), never);
  return { items: sqlite(db).prepare(query).pluck().get() as number, query };
}

export function duties(db: Db, at: AsOf): DutyView[] {
  const bodies = sqlite(db).prepare('select body from duty where judging = ? order by id').pluck().all(at.judging) as string[];
  return bodies.map((body) => JSON.parse(body) as DutyView);
}

/** What was not looked at, and why; counted apart from what is clean. */
export function notChecked(db: Db, at: AsOf, left: readonly NotReadView[], project: ProjectDocument): Snapshot['notChecked'] {
  const views = [...notLookedAt(db, at, left), ...documentsNotRead(db, at, project)];
  if (documentsOf<Instrument>(db, at.judging, 'instrument').length === 0)
    views.unshift({ what: { en: 'the duties of any law', zh: '各项法定义务' }, why: { en: 'no law is chosen', zh: '未选定法规' } });
  return views;
}

/** Of that, what no detector saw. */
export function notLookedAt(db: Db, at: AsOf, left: readonly NotReadView[] = notReadAt(db, at.run)): NotCheckedView[] {
  const views: NotCheckedView[] = [];
  const unknown = { en: 'counted as unknown, not as clean', zh: '按未知计，不按合格计' };
  const files = (n: number): string => `${n} ${n === 1 ? 'file' : 'files'}`;
  const [unreadable, others] = [filesOf(left, 'unreadable'), filesOf(left, 'not-scanned')];
  if (unreadable > 0)
    views.push({ what: { en: `${files(unreadable)} that could not be read`, zh: `${unreadable} 个无法读取的文件` }, why: unknown });
  if (others > 0)
    views.push({ what: { en: `${files(others)} that no reader answers to`, zh: `${others} 个没有读取器的文件` }, why: unknown });
  for (const { by, files: n } of ignoredBy(left)) {
    const [en, zh] = [`ignored by ${by}`, `由 ${by} 忽略`];
    views.push({ what: { en: files(n), zh: `${n} 个文件` }, why: { en, zh } });
  }
  const profiles = sqlite(db)
    .prepare(
      `select why.value as why, sum(t.items) as items
       from (select coalesce(json_extract(p.body, '$.as'), p.id) as profile, sum(t.items) as items
         from tally t join profile p on p.id = t.profile where ${inForce('t')} group by 1) t
       join profile p on p.id = t.profile, json_each(p.body, '$.notLooked') why group by 1 order by 2 desc`,
    )
    .all({ run: at.run }) as { why: string; items: number }[];
  for (const { why, items } of profiles) views.push({ what: notLooked(why), why: { en: 'not looked at', zh: '未检查' }, items });
  views.push({
    what: { en: 'what the items point to: images, audio, video, web pages', zh: '条目所指向的内容：图像、音频、视频、网页' },
    why: { en: 'licit reads manifests; nothing is fetched', zh: 'licit 只读清单，不访问网络' },
  });
  for (const { lacks } of documentsOf<{ lacks?: NotCheckedView }>(db, at.judging, 'detector')) if (lacks !== undefined) views.push(lacks);
  return views;
}

/** Documents that are named as evidence, are there and were not read, by why. */
function documentsNotRead(db: Db, at: AsOf, project: ProjectDocument): NotCheckedView[] {
  const values = sqlite(db)
    .prepare(`select value from statement where ${inForce('statement')}`)
    .pluck()
    .all({ run: at.run }) as string[];
  const found = new Map<string, Evidence>();
  for (const value of [...values.map((text) => JSON.parse(text) as unknown), project.records, project.dossier, project.labeling])
    gatherUnread(value, found);
  const byReason = new Map<string, { n: number; why: Words }>();
  for (const { seen } of found.values()) {
    const reason = seen?.unread ?? 'no-reader';
    const hint = reason === 'no-reader' ? READERS[seen?.as ?? ''] : undefined;
    const why = {
      en: `${unreadDocumentWords[reason].en}${hint ? `: ${hint.en}` : ''}`,
      zh: `${unreadDocumentWords[reason].zh}${hint ? `：${hint.zh}` : ''}`,
    };
    const known = byReason.get(why.en) ?? { n: 0, why };
    byReason.set(why.en, { ...known, n: known.n + 1 });
  }
  return [...byReason.values()].map(({ n, why }) => ({
    what: {
      en: `the text of ${n} ${n === 1 ? 'document' : 'documents'} named as evidence`,
      zh: `${n} 份证明文件的文字内容`,
    },
    why,
  }));
}

/** How to get what reads a document. */
const READERS: Readonly<Record<string, Words>> = {
  pdf: { en: 'npm install unpdf', zh: 'npm install unpdf' },
  mail: { en: 'npm install postal-mime', zh: 'npm install postal-mime' },
  office: { en: 'save it as PDF or .docx', zh: '请另存为 PDF 或 .docx' },
};

/** The documents in a statement that are there and were not read. */
function gatherUnread(value: unknown, found: Map<string, Evidence>): void {
  if (Array.isArray(value)) for (const one of value) gatherUnread(one, found);
  if (typeof value !== 'object' || value === null) return;
  const one = value as Partial<Evidence>;
  if (one.present === true && one.seen?.read === false && one.path !== undefined) found.set(one.path, one as Evidence);
  for (const part of Object.values(value)) gatherUnread(part, found);
}

/** The first run in which a rule found something. */
export function firstSeen(db: Db, rule: string): number | undefined {
  return (sqlite(db).prepare('select min(first_seen) from finding where rule = ?').pluck().get(rule) as number | null) ?? undefined;
}

/** Items of a list of a dataset for which one of some rules is not proven. */
export interface UnprovenIn {
  dataset: string;
  path: string;
  items: number;
}

/** The lists with such items, each item once. Lists whose names hold personal values are left out: nothing can be said of them by name. */
export function unprovenIn(db: Db, at: AsOf, rules: readonly string[]): UnprovenIn[] {
  return sqlite(db)
    .prepare(
      `select d.name as dataset, m.path, sum(p.items) as items from population p
       join manifest m on m.id = p.manifest join dataset d on d.id = p.dataset
       where p.judging = :judging
       and exists (select 1 from verdict v where v.judging = p.judging and v.judged = p.judged and v.verdict = 'unproven'
         and v.rule in (select value from json_each(:rules)))
       and not exists (select 1 from path_mask x where x.until is null and x.path = m.path and x.masked <> x.path)
       group by d.name, m.path order by items desc, m.path`,
    )
    .all({ judging: at.judging, rules: JSON.stringify(rules) }) as UnprovenIn[];
}
