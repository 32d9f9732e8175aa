import type { MeasureCell, Measures } from '../../model/measure.js';

/** What is shown: the measures, and what they are of. */
export interface MeasureView {
  measures: Measures;
  dataset?: string;
  items: number;
  asOf: string;
}

/** Adds up cells by something that they have in common, largest first. */
export function summed(cells: readonly MeasureCell[], of: (cell: MeasureCell) => string): [string, MeasureCell[]][] {
  const groups = new Map<string, MeasureCell[]>();
  for (const cell of cells) groups.set(of(cell), [...(groups.get(of(cell)) ?? []), cell]);
  const items = (group: readonly MeasureCell[]): number => group.reduce((sum, cell) => sum + cell.items, 0);
  return [...groups].sort(([a, one], [b, two]) => items(two) - items(one) || (a < b ? -1 : 1));
}
