/** Findings in the parts that waivers and the baseline make of them: what is accepted is shown apart from what is open. */
import type { FindingExample, FindingView, WaivedBy } from '../../model/views.js';
import type { RecordedWaiver } from '../accepted.js';
import type { Queries } from './queries.js';

/** The parts of a finding, as its row holds them. */
export interface StoredParts {
  parts: { waiver?: string; items: number; where: FindingView['where']; examples: FindingExample[] }[];
  /** Of what no waiver covers, how many items the baseline holds. */
  baselined?: number;
}

/** The waiver that covers a finding, for people. */
export function waivedBy({ id, until, approver, kind }: RecordedWaiver): WaivedBy {
  return { id, until, approver: approver ?? '(erased)', kind };
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
      { ...own, items: surplus, beyond: baselined, query: queries.baselined(finding, true) },
      { ...held, query: queries.baselined(finding, false) },
    ];
  });
}
