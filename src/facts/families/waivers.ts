import { waiverEndsSoon, waiverState } from '../../model/waiver.js';
import { reason } from '../../text/reasons/reason.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts, type FactDescription, type ProjectEvidence } from '../fact-family.js';

/** A list of waivers: a finding on one names its file, and the items it matches. */
const onOneWaiver = {
  type: 'list',
  called: (id, { waiverWords }) => waiverWords(id),
  points: { project: (id, { waiver }) => (typeof id === 'string' ? waiver(id) : undefined) },
} satisfies Partial<FactDescription>;

type Waiver = NonNullable<ProjectEvidence['waivers']>['waivers'][number];

/** Findings that someone accepts in writing: which waivers count, and which do not. */
export default defineFacts(
  {
    'waiver.ids': { ...onOneWaiver, says: { en: 'The waivers on file (.licit/answers).', zh: '记录在案的豁免（.licit/answers）。' } },
    'waiver.expired': { ...onOneWaiver, says: { en: 'The waivers whose last day has passed.', zh: '最后有效日已过的豁免。' } },
    'waiver.ends-soon': {
      ...onOneWaiver,
      says: { en: 'The waivers in force whose last day is within 14 days.', zh: '最后有效日在 14 日以内的有效豁免。' },
    },
    'waiver.unused': {
      ...onOneWaiver,
      says: {
        en: 'The waivers, not ended, that match no finding, or whose rule does not exist.',
        zh: '尚未到期、但不涉及任何已发现问题的豁免，包括规则名称不存在的。',
      },
    },
    'waiver.too-broad': {
      ...onOneWaiver,
      says: { en: 'The waivers, not ended, whose scope covers every item on record.', zh: '尚未到期、范围涵盖全部已记录条目的豁免。' },
    },
    'waiver.not-valid': {
      ...onOneWaiver,
      says: {
        en: 'The waivers, not ended, that cover nothing: licit.yaml does not name the approver, the term is longer than it allows, or the document is missing, changed or does not count.',
        zh: '尚未到期、但不起作用的豁免：licit.yaml 未列明审批人，期限超过上限，或者证明文件缺失、已变更或不能采信。',
      },
    },
  },
  {
    project({ waivers }, { asOf }) {
      const having = (test: (waiver: Waiver) => boolean) => {
        if (waivers === undefined) return unknown(reason('waiver/not-compared'));
        const those = waivers.waivers.filter(test);
        return known(those.map(({ id }) => id).sort(), those.length > 0 ? [those[0]!.at.path] : []);
      };
      const state = (waiver: Waiver) => waiverState(waiver, asOf);
      const over = (waiver: Waiver): boolean => state(waiver) === 'ended';
      return {
        'waiver.ids': having(() => true),
        'waiver.expired': having(over),
        'waiver.ends-soon': having((waiver) => waiverEndsSoon(waiver, asOf)),
        'waiver.unused': having((waiver) => !over(waiver) && !waivers!.reach.has(waiver.id)),
        'waiver.too-broad': having((waiver) => !over(waiver) && waivers!.everything.has(waiver.id)),
        'waiver.not-valid': having((waiver) => !over(waiver) && state(waiver) !== 'in-force'),
      };
    },
  },
);
