/** What a person can still answer in a project, as questions: each about some data, with what licit proposes. Nothing here answers anything. */
import { type Asked, asked } from '../../../config/answers/questions-schema.js';
import type { Words } from '../../../model/basics.js';
import { itemsOfRule } from '../../../model/results/items-of-rule.js';
import type { Answer } from '../../../model/rule.js';
import type { Snapshot } from '../../../model/snapshot.js';
import type { RecordedClaim } from '../../../model/statement.js';
import type { FindingView } from '../../../model/views.js';
import { isAccepted, isLetPass } from '../../../model/waiver.js';
import { append } from '../../../text/append.js';
import { dataNamed } from '../../../text/declare-command.js';
import { compare, plain } from '../../../text/show.js';
import { proposalsFor } from './proposals-for.js';
import { aboutOf, digest, finished, type OpenSentence, type Question } from './question.js';
import { type Held, unprovenQuestions } from './unproven-questions.js';

/** What is open and answered by another command. */
export interface Elsewhere {
  rule: string;
  title: Words;
  items: number;
  command: string;
}

/** All that is open, most items first. */
export interface Open {
  questions: Question[];
  elsewhere: Elsewhere[];
}

/** So many examples of what was found are shown. */
const MOST_EXAMPLES = 3;

/** What findings ask for, and which question that is. */
const questionOf: Partial<Record<Answer, Asked>> = {
  source: 'source',
  license: 'license',
  'license.evidence': 'reading',
  basis: 'basis',
};

/** What is open in what the ledger holds. `root` is the folder of the project. */
export function openQuestions(held: Held, root: string): Open {
  const { view } = held;
  const answers = new Map(view.rules.map((rule) => [rule.id, rule.answers]));
  const groups = new Map<string, { asks: Asked; dataset: string; findings: FindingView[] }>();
  const others: FindingView[] = [];
  for (const finding of view.findings) {
    if (isAccepted(finding) || isLetPass(finding) || finding.severity === 'info' || finding.standing === 'forbidden') continue;
    const wanted = [answers.get(finding.rule)?.[finding.verdict] ?? []].flat();
    const asks = wanted.flatMap((one) => questionOf[one] ?? [])[0];
    const key = `${asks} ${finding.dataset}`;
    if (asks === undefined) others.push(finding);
    else if (groups.has(key)) groups.get(key)!.findings.push(finding);
    else groups.set(key, { asks, dataset: finding.dataset, findings: [finding] });
  }
  const found = [...groups.values()].flatMap((group) => {
    const questions = questionsOf(group, view, root);
    if (questions.length === 0) append(others, group.findings);
    return questions;
  });
  return {
    questions: together([...found, ...unprovenQuestions(held)], view).sort(
      (a, b) => b.items - a.items || asked.indexOf(a.asks) - asked.indexOf(b.asks) || compare(a.id, b.id),
    ),
    elsewhere: elsewhereOf(others, view),
  };
}

function questionsOf(
  { asks, dataset, findings }: { asks: Asked; dataset: string; findings: FindingView[] },
  view: Snapshot,
  root: string,
): Question[] {
  const paths = [...new Set(findings.flatMap(({ where }) => where.map(({ path }) => path)))];
  const base = { asks, datasets: [dataset], items: itemsIn(findings, view), title: findings[0]!.title };
  if (asks === 'reading') {
    const readings = sentencesFor(dataset, findings, view).map((sentences) => {
      const about = sentences.map(({ path }) => ({ path }));
      return finished({ ...base, about, sentences, proposals: [] }, paths, view);
    });
    // Of data whose only license is that of programs somebody can say what it is under: no evidence is asked.
    const ofPrograms = findings.filter(({ cause }) => String(cause['license.why']).includes('license/of-programs'));
    return [...readings, ...(ofPrograms.length > 0 ? questionsOf({ asks: 'license', dataset, findings: ofPrograms }, view, root) : [])];
  }
  const named = dataNamed(dataset, paths);
  if (named === undefined) return [];
  const about = aboutOf(named);
  const proposals = proposalsFor(asks, { view, root, dataset, paths });
  const found = asks === 'basis' ? foundIn(findings) : undefined;
  return [finished({ ...base, about, proposals, ...(found && { found }) }, paths, view)];
}

/** The kinds that findings name, most items first. */
function foundIn(findings: readonly FindingView[]): NonNullable<Question['found']> {
  const sorted = [...findings].sort((a, b) => b.items - a.items);
  const kinds = sorted.flatMap(({ cause }) => cause['pi.kinds'] ?? []).filter((kind) => typeof kind === 'string');
  return { kinds: [...new Set(kinds)], examples: sorted.flatMap(({ examples }) => examples).slice(0, MOST_EXAMPLES) };
}

/** Items of findings of several rules: those of one rule may be the same as those of another, of each list no more than it holds. */
function itemsIn(findings: readonly FindingView[], view: Snapshot): number {
  const counts = [...new Set(findings.map(({ rule }) => rule))].map((rule) =>
    itemsOfRule(
      findings.filter((one) => one.rule === rule),
      view,
    ),
  );
  // The rules on a legal basis share none: a person is named in running text alone, or is not.
  const { basis } = view.known;
  const isOnPersons = findings.some(({ cause }) => cause['pi.kinds'] !== undefined);
  return isOnPersons ? Math.min(sum(counts), basis.of - basis.known || sum(counts)) : Math.max(...counts);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}

/** The sentences that leave the license of a dataset open, or limit it in words that were not understood, in its own files and in those of folders above; the same words are one question. */
function sentencesFor(dataset: string, findings: readonly FindingView[], { datasets }: Snapshot): OpenSentence[][] {
  const deciding = new Set(findings.flatMap(({ cause }) => cause['license.raw'] ?? []));
  const isOpen = ({ about, by, state, value, raw, at }: RecordedClaim): boolean =>
    about === 'license' &&
    (state === 'unclear' || (state === 'known' && value === 'LicenseRef-custom')) &&
    isProse(by) &&
    raw !== undefined &&
    raw !== '' &&
    at.line !== undefined &&
    plain(at.path) === at.path;
  const own = datasets.filter(({ name }) => name === dataset).flatMap(({ claims }) => claims.filter(isOpen));
  const others = datasets.flatMap(({ claims }) => claims.filter((claim) => isOpen(claim) && deciding.has(claim.raw!)));
  const byWords = new Map<string, OpenSentence[]>();
  for (const { raw = '', at } of [...own, ...others]) {
    const there = byWords.get(raw) ?? [];
    byWords.set(raw, there);
    if (!there.some(({ path, line }) => path === at.path && line === at.line)) there.push({ path: at.path, line: at.line!, raw });
  }
  return [...byWords.values()];
}

function isProse(by: RecordedClaim['by']): boolean {
  return by === 'prose' || by === 'section' || by === 'text';
}

/** What may be asked once for several datasets, where the proposal is the same, or there is none. Who a person is to be asked about never is. */
function together(questions: readonly Question[], view: Snapshot): Question[] {
  const groups = new Map<string, Question[]>();
  for (const question of questions) {
    const { asks, id, proposals, sentences } = question;
    const key = asks === 'source' || asks === 'license' ? JSON.stringify([asks, proposals]) : sentences ? JSON.stringify(sentences) : id;
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return [...groups.values()].map((parts) => {
    const [first] = parts as [Question];
    if (parts.length === 1) return first;
    const items = Math.min(
      view.totals.items,
      parts.reduce((sum, one) => sum + one.items, 0),
    );
    const datasets = [...new Set(parts.flatMap((one) => one.datasets))];
    // The same sentences are one question, whatever they are about.
    if (first.sentences !== undefined) return { ...first, datasets, items, state: digest(parts.map(({ state }) => state)) };
    const about = parts.flatMap((one) => one.about);
    const title = first.title;
    return {
      ...first,
      title,
      datasets,
      items,
      about,
      parts: [...parts].sort((a, b) => b.items - a.items),
      id: digest(parts.map(({ id }) => id)),
      state: digest(parts.map(({ state }) => state)),
    };
  });
}

/** What other commands answer: one line a rule. */
function elsewhereOf(findings: readonly FindingView[], view: Snapshot): Elsewhere[] {
  const rules = new Map<string, FindingView[]>();
  for (const finding of findings) rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]);
  return [...rules.entries()]
    .map(([rule, held]): Elsewhere => {
      const { title, commands, standing } = held[0]!;
      const declaring = commands.find((one) => one.startsWith('licit answer declare'));
      const command =
        (standing === 'to-look-at' ? undefined : declaring) ?? commands.find((one) => one !== declaring) ?? `licit show ${rule}`;
      return { rule, title, items: itemsOfRule(held, view), command };
    })
    .sort((a, b) => b.items - a.items || compare(a.rule, b.rule));
}
