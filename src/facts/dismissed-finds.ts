/** What people dismissed among the finds of an item counts no more, as long as their word holds. */

import type { DismissalStatement, Profile, Statement } from '../model/statement.js';
import { dismissalState } from '../model/waiver.js';
import { reason } from '../text/reasons/reason.js';
import type { Heard } from './fact-context.js';

/** What is heard of an item without the finds that somebody dismissed, which `dismissed` has with who did. */
export function withoutDismissed(heard: Heard): Heard {
  const { profile, statements } = heard;
  if (profile?.seen.some(({ dismissed }) => dismissed !== undefined) !== true) return heard;
  const holding = new Map(statements.filter(isHolding).map((one) => [one.value.id, one]));
  const isDismissed = ({ dismissed }: Profile['seen'][number]): boolean => dismissed?.every((id) => holding.has(id)) === true;
  const gone = profile.seen.filter(isDismissed);
  if (gone.length === 0) return heard;
  const ids = new Set(gone.flatMap(({ dismissed = [] }) => dismissed));
  return {
    ...heard,
    profile: { ...profile, seen: profile.seen.filter((one) => !isDismissed(one)) },
    dismissed: [...holding].flatMap(([id, one]) => (ids.has(id) ? [one] : [])),
  };
}

/** Whether a statement is a dismissal that holds beside what is found now. */
function isHolding(one: Statement): one is DismissalStatement {
  return one.kind === 'dismissal' && one.value.now !== undefined && dismissalState(one.value, one.value.now) === 'in-force';
}

/** Why nothing is known of personal information in an item whose finds were dismissed. */
export function dismissedWhy(dismissed: readonly DismissalStatement[]): string {
  const each = dismissed.map(({ value: { kind, because, looked } }) =>
    reason('personal/dismissed', { kind, because, looked: looked.at.length, found: looked.found }),
  );
  return each.length === 1 ? each[0]! : reason('personal/all-dismissed', { reasons: each });
}

/** How a fact names a dismissal. */
export function dismissalOrigin({ value, at }: DismissalStatement): string {
  return `${at.path}: dismissed ${value.on}, ${value.looked.at.length} of ${value.looked.found} looked at`;
}
