/** What a version of a manifest says of how it was read, and of the lists that its items were held against. */
import type { Holding } from './lists.js';

const HELD = ' held ';

/** How a manifest was read, and how its items were held against lists. */
export function readAs(kept: string): { reading: string; held?: string } {
  const at = kept.indexOf(HELD);
  return at < 0 ? { reading: kept } : { reading: kept.slice(0, at), held: kept.slice(at + HELD.length) };
}

/** The two together, as a version of a manifest has them. */
export function heldAs(reading: string, holding: Pick<Holding, 'now'> | undefined): string {
  if (holding === undefined || holding.now.size === 0) return reading;
  return `${reading}${HELD}${[...holding.now].map((one) => one.join('=')).join(',')}`;
}

/** By list, how items were held against it. */
export function heldBefore(held: string | undefined): Map<string, string> {
  return new Map((held ?? '').split(',').flatMap((one) => (one === '' ? [] : [one.split('=') as [string, string]])));
}

/** Whether items are held against lists as they were. */
export function isHeld(held: string | undefined, holding: Holding | undefined): boolean {
  const before = heldBefore(held);
  const ids = holding?.ids ?? [];
  return (
    before.size === ids.length &&
    ids.every((id) => before.has(id) && [holding!.now.get(id), holding!.last.get(id)].includes(before.get(id)))
  );
}
