import type { Beside, Read } from '../../model/item.js';

/** Keeps the last item of a list until its end is read: words behind the list are inspected with it. */
export class LastItem {
  /** The last item, and what was read behind it. */
  private held: readonly Read[] = [];

  /** What can be handed on: what was held before, and what was read now up to the last item. */
  after(reads: readonly Read[]): Read[] {
    const all = [...this.held, ...reads];
    const at = all.findLastIndex((read) => read.kind === 'item');
    this.held = at < 0 ? [] : all.slice(at);
    return at < 0 ? all : all.slice(0, at);
  }

  /** The last item with the words beside the list, and what was read behind it. */
  end(beside?: Beside): readonly Read[] {
    const [first, ...rest] = this.held;
    this.held = [];
    if (first?.kind !== 'item') return [];
    return [beside === undefined ? first : { ...first, beside }, ...rest];
  }
}
