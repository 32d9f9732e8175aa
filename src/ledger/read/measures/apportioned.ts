import { type MeasureRow, SUMMED } from './measure-rows.js';

/** How many items of a manifest were judged as one case. */
export interface CaseItems {
  judged: number;
  manifest: number;
  named: number;
  items: number;
}

/** Rows that agree with the items of each case, what was not measured, and how many items were moved. */
export interface Apportioned {
  measured: MeasureRow[];
  without: CaseItems[];
  shared: number;
}

/**
 * Makes rows add up to the items of each case. A host that a statement names may be one that was not told apart while reading: its items are then
 * in rows of other cases of the same manifest, and get a share of what these measure, by their number. Nothing is lost or counted twice.
 */
export function apportion(rows: readonly MeasureRow[], cases: readonly CaseItems[]): Apportioned {
  const found = new Map<string, number>();
  const nameOf = ({ judged, manifest, named }: Omit<CaseItems, 'items'>): string => `${judged}/${manifest}/${named}`;
  for (const row of rows) found.set(nameOf(row), (found.get(nameOf(row)) ?? 0) + row.items);
  const wanted = new Map(cases.map((one) => [nameOf(one), one.items]));
  const over = new Map<number, MeasureRow[]>();
  const measured: MeasureRow[] = [];
  for (const row of rows) {
    const surplus = found.get(nameOf(row))! - (wanted.get(nameOf(row)) ?? 0);
    const moved = row.host === 0 && row.named === 0 ? Math.min(surplus, row.items) : 0;
    if (moved <= 0) {
      measured.push(row);
      continue;
    }
    found.set(nameOf(row), found.get(nameOf(row))! - moved);
    const [taken, left] = split(row, moved);
    over.set(row.manifest, [...(over.get(row.manifest) ?? []), taken]);
    if (left.items > 0) measured.push(left);
  }
  const without: CaseItems[] = [];
  let shared = 0;
  for (const one of cases) {
    let lacking = one.items - (found.get(nameOf(one)) ?? 0);
    const spare = over.get(one.manifest) ?? [];
    while (lacking > 0 && spare.length > 0) {
      const row = spare.shift()!;
      const [taken, left] = split(row, Math.min(lacking, row.items));
      if (left.items > 0) spare.unshift(left);
      measured.push({ ...taken, judged: one.judged, named: one.named });
      lacking -= taken.items;
      shared += taken.items;
    }
    if (lacking > 0) without.push({ ...one, items: lacking });
  }
  return { measured, without, shared };
}

/** A row of so many items of another, with their share of all sums, and the rest. */
function split(row: MeasureRow, items: number): [MeasureRow, MeasureRow] {
  const taken = { ...row };
  const left = { ...row };
  for (const column of SUMMED) {
    taken[column] = column === 'items' ? items : Math.round((row[column] * items) / row.items);
    left[column] = row[column] - taken[column];
  }
  return [taken, left];
}
