/** Marks the detections of a list that people dismissed, while it is read: values and fields are known only here. */
import type { Detection } from '../../model/detection.js';
import type { DismissalScope } from '../../model/statement.js';
import { type Dismissal, isNamed } from '../../model/waiver.js';
import { matches } from '../../reading/glob.js';

/** What of a dismissal items are held against. */
export interface Dismissing extends Pick<Dismissal, 'id' | 'kind'> {
  about: Omit<DismissalScope, 'dataset' | 'path'>;
  /** Numbers of the kind hold a check digit: what passes it is hardly found by accident, and has to be named. */
  checked?: true;
}

/** Those that speak of a list. */
export function dismissingOf(
  all: readonly Dismissal[],
  list: { path: string; dataset: string },
  checkedKinds: ReadonlySet<string>,
): Dismissing[] {
  return all.flatMap(({ id, kind, about: { dataset, path, ...about } }) =>
    (dataset === undefined || dataset === list.dataset) && (path === undefined || matches(path, list.path))
      ? [{ id, kind, about, ...(checkedKinds.has(kind) && { checked: true as const }) }]
      : [],
  );
}

/** Marks what they cover among the finds of an item. `key`: as the item has it. */
export function markDismissed(all: readonly Dismissing[], found: readonly Detection[], key: string | undefined): void {
  for (const one of found) {
    const by = all.find((dismissal) => covers(dismissal, one, key));
    if (by !== undefined) one.dismissed = by.id;
  }
}

/** Whether a dismissal covers a find. */
function covers({ kind, about, checked }: Dismissing, one: Detection, key: string | undefined): boolean {
  if (one.kind !== kind || one.tool !== about.tool || ((one.confidence === 'certain' || checked) && !isNamed(about))) return false;
  if (about.field !== undefined && !isIn(about.field, one.at.field)) return false;
  return (about.item === undefined || about.item === key) && (about.value === undefined || about.value === one.subject);
}

/** Whether a find is in a field, or in what that holds. */
export function isIn(field: string, at: string | undefined): boolean {
  return at !== undefined && (at === field || at.startsWith(`${field}[`) || at.startsWith(`${field}.`));
}
