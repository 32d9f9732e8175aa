/** What a host shows beside the files of a change: one annotation a cause, and nothing that was true of a whole list before a row came to it. */

import { failsOn } from '../../model/rule.js';
import type { ChangeView, RenderOptions, Snapshot } from '../../model/snapshot.js';
import type { FindingView } from '../../model/views.js';
import { isAccepted, isLetPass } from '../../model/waiver.js';
import { compare, weight } from '../../text/show.js';

/** So many datasets are named in a sentence. */
const MAX_NAMED_DATASETS = 5;

/** A change as hosts show it. What fails the run is shown for each row, whatever was there before: nothing else says why it fails. */
export function toldOnce(view: Snapshot, { failOn, strict }: Pick<RenderOptions, 'failOn' | 'strict'>): Snapshot {
  const { change } = view;
  if (change === undefined) return view;
  const fails = (finding: FindingView): boolean => {
    const weighs = isAccepted(finding) || isLetPass(finding) ? 'unproven' : weight(finding, strict);
    return weighs !== 'unproven' && failsOn(weighs, failOn);
  };
  const isRepeat = (finding: FindingView): boolean => !fails(finding) && wasWhole(finding, view, change);
  const asBefore = [...new Set(view.findings.filter(isRepeat).map(({ rule }) => rule))].sort();
  const findings = ofManyDatasets(view.findings.filter((finding) => !isRepeat(finding)));
  return { ...view, findings, change: { ...change, ...(asBefore.length > 0 && { asBefore }) } };
}

/**
 * Whether every row of the lists that it is new in, or beside, was under a finding before: then it says nothing of the new rows. What was found in a
 * row is of that row.
 */
function wasWhole({ fingerprint, dataset, cause, occurrences = [] }: FindingView, view: Snapshot, change: ChangeView): boolean {
  if (occurrences.length === 0 || Object.values(cause).some((one) => view.detections.some(({ kind }) => kind === one))) return false;
  const before = change.before.filter((one) => one.fingerprint === fingerprint && one.items > 0);
  const added = new Map(change.manifests.map((one) => [one.path, one.kind === 'new' ? Number.POSITIVE_INFINITY : one.added]));
  const isWhole = ({ path, items }: Snapshot['manifests'][number]): boolean =>
    before.some(({ where }) => where.some((one) => one.path === path && one.items === items));
  const old = view.manifests.filter((one) => one.dataset === dataset && one.items > (added.get(one.path) ?? 0));
  return occurrences.every(({ at }) => {
    const own = old.filter(({ path }) => path === at.path);
    const lists = own.length > 0 ? own : old;
    return lists.length > 0 && lists.every(isWhole);
  });
}

/** One for the findings of several datasets that differ in nothing else and are on no line. */
function ofManyDatasets(findings: readonly FindingView[]): FindingView[] {
  const alike = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const { rule, cause, verdict, severity, message, waived, baselined, scope, dataset, occurrences, examples } = finding;
    const hasLine = scope === 'project' || dataset === '' || occurrences !== undefined || examples.some(({ at }) => at.line !== undefined);
    const name = JSON.stringify(hasLine ? finding.fingerprint : [rule, cause, verdict, severity, message, waived, baselined]);
    alike.set(name, [...(alike.get(name) ?? []), finding]);
  }
  const groups = [...alike.values()].map((group) => group.sort((a, b) => compare(a.dataset, b.dataset)));
  return groups.map(([first, ...others]) => (others.length === 0 ? first! : together(first!, others)));
}

function together(first: FindingView, others: readonly FindingView[]): FindingView {
  const names = others.slice(0, MAX_NAMED_DATASETS).map(({ dataset }) => dataset);
  const more = others.length - names.length;
  const { en, zh } = first.message;
  return {
    ...first,
    items: [first, ...others].reduce((sum, { items }) => sum + items, 0),
    where: [first, ...others].flatMap(({ where }) => where),
    message: {
      en: `${en} The same holds for ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
      zh: `${zh}以下数据集相同：${names.join('、')}${more > 0 ? `等另外 ${others.length} 个` : ''}。`,
    },
  };
}
