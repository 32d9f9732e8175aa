/** What nobody has said and rules that block wait for, though nothing breaks them: whether there are persons in data, and what it is used for. */
import type { UnprovenIn } from '../../../ledger/read/query-verdicts.js';
import type { Words } from '../../../model/basics.js';
import type { Answer } from '../../../model/rule.js';
import type { Snapshot } from '../../../model/snapshot.js';
import type { RuleView } from '../../../model/views.js';
import { dataNamed } from '../../../text/declare-command.js';
import { aboutOf, finished, type Question } from './question.js';

/** What the ledger holds. */
export interface Held {
  view: Snapshot;
  /** The lists with items for which some rules are not proven. */
  unproven(rules: readonly string[]): UnprovenIn[];
}

/** What the project says of its use, and which question that is. */
const settings = { 'use.purpose': 'purpose', 'use.assumeAdaptation': 'adaptation' } as const;

/** What is not known: the rules that wait say what would follow from it. */
const titles = {
  personalData: { en: 'Nobody has said whether there is personal information', zh: '未说明是否含有个人信息' },
  purpose: { en: 'The purpose of the model is not declared', zh: '未声明模型用途' },
  adaptation: { en: 'Nobody has said whether training makes adaptations', zh: '未说明训练是否构成演绎' },
} satisfies Record<string, Words>;

/** The questions. */
export function unprovenQuestions({ view, unproven }: Held): Question[] {
  const onUse = Object.entries(settings).flatMap(([answer, asks]): Question[] => {
    const rules = waiting(view, answer as Answer);
    if (rules.length === 0) return [];
    const items = Math.max(...rules.map(({ counts }) => counts.unproven));
    return [finished({ asks, about: [], datasets: [], items, title: titles[asks], proposals: [] }, [], view)];
  });
  return [...personalDataIn({ view, unproven }), ...onUse];
}

/** Rules that block and are not proven, by what answers them first. */
function waiting(view: Snapshot, answer: Answer): RuleView[] {
  const isSaid = (one: Answer): boolean => one === 'use.purpose' && view.use.purpose !== undefined;
  return view.rules.filter(
    ({ off, severity, counts, answers }) =>
      !off && severity === 'error' && counts.unproven > 0 && [answers?.unproven ?? []].flat().find((one) => !isSaid(one)) === answer,
  );
}

/**
 * Whether there are persons in data in which nothing was found. It is not asked of lists in which something was: nobody could say that there is none. That
 * nothing was found is no reason to propose it either.
 */
function personalDataIn({ view, unproven }: Held): Question[] {
  const rules = waiting(view, 'personalData');
  if (rules.length === 0) return [];
  const topics = new Map(view.rules.map(({ id, topic }) => [id, topic]));
  const withFinds = new Set(view.findings.flatMap(({ rule, where }) => (topics.get(rule) === 'pi' ? where.map(({ path }) => path) : [])));
  const byDataset = new Map<string, UnprovenIn[]>();
  for (const row of unproven(rules.map(({ id }) => id)))
    if (!withFinds.has(row.path)) byDataset.set(row.dataset, [...(byDataset.get(row.dataset) ?? []), row]);
  return [...byDataset].flatMap(([dataset, rows]) => {
    const paths = rows.map(({ path }) => path);
    const named = dataNamed(dataset, paths);
    const isWhole = view.manifests.every((one) => one.dataset !== dataset || !withFinds.has(one.path));
    if (named === undefined || ('dataset' in named && !isWhole)) return [];
    const items = rows.reduce((sum, row) => sum + row.items, 0);
    const base = { asks: 'personalData' as const, datasets: [dataset], items, title: titles.personalData, proposals: [] };
    return [finished({ ...base, about: aboutOf(named) }, paths, view)];
  });
}
