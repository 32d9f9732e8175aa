/** Findings in the parts that waivers and the baseline make of them: what is accepted is shown apart from what is open. */
import type { FindingExample, FindingView, WaivedBy, WaiverView } from '../../model/views.js';
import { waiverState } from '../../model/waiver.js';
import { number } from '../../text/show.js';
import { acceptedAt, type RecordedWaiver } from '../accepted.js';
import type { Db } from '../open-ledger.js';
import type { AsOf } from './as-of.js';
import type { Queries } from './queries.js';

/** The parts of a finding, as its row holds them. */
export interface StoredParts {
  parts: { waiver?: string; items: number; where: FindingView['where']; examples: FindingExample[] }[];
  /** Of what no waiver covers, how many items the baseline holds. */
  baselined?: number;
}

/** The waiver that covers a finding, for people. */
export function waivedBy({ id, until, approver, kind, reason }: RecordedWaiver): WaivedBy {
  return { id, until, approver: approver ?? '(erased)', kind, reason };
}

/** What is accepted in a run, and how much of its findings each waiver covers. */
export function acceptedViews(
  db: Db,
  at: AsOf,
  findings: readonly FindingView[],
): { waivers?: WaiverView[]; baseline?: { entries: number; items: number } } {
  const { waivers, baseline } = acceptedAt(db, at.run);
  const views = waivers.map((waiver): WaiverView => {
    const covered = findings.filter(({ waived }) => waived?.id === waiver.id);
    const { rule, scope, evidence, at: place } = waiver;
    const items = covered.reduce((sum, finding) => sum + finding.items, 0);
    return { ...waivedBy(waiver), rule, scope, state: waiverState(waiver, at.asOf), evidence, at: place, findings: covered.length, items };
  });
  const held = [...baseline.values()].reduce((sum, { items }) => sum + items, 0);
  return { ...(views.length > 0 && { waivers: views }), ...(baseline.size > 0 && { baseline: { entries: baseline.size, items: held } }) };
}

/** A finding as its open part and its accepted ones; itself where nothing of it is accepted. */
export function inParts(
  finding: FindingView,
  accepted: StoredParts | undefined,
  waivers: ReadonlyMap<string, RecordedWaiver>,
  queries: Queries,
): FindingView[] {
  if (accepted === undefined) return [finding];
  const { parts, baselined } = accepted;
  return parts.flatMap((part): FindingView[] => {
    const { waiver, items, where, examples } = part;
    const own: FindingView = { ...finding, items, where, examples, query: queries.part(finding, waiver) };
    const covering = waiver === undefined ? undefined : waivers.get(waiver);
    if (covering !== undefined) return [{ ...own, waived: waivedBy(covering) }];
    if (waiver !== undefined || baselined === undefined) return [own];
    const surplus = items - baselined;
    const held: FindingView = { ...own, items: baselined, baselined: true };
    if (surplus === 0) return [held];
    // Which of its items were there is not known: both have its places.
    return [
      { ...own, message: beyondBaseline(finding, baselined), items: surplus, beyond: baselined, query: queries.baselined(finding, true) },
      { ...held, query: queries.baselined(finding, false) },
    ];
  });
}

/** Every output says of a surplus what it goes beyond. */
function beyondBaseline({ message }: FindingView, baselined: number): FindingView['message'] {
  return {
    en: `${message.en} More than the ${number(baselined, 'en')} of the baseline.`,
    zh: `${message.zh}超出基线的 ${number(baselined, 'zh')} 条。`,
  };
}
