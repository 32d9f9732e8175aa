import { type MeasureCell, measureNames } from '../../model/measure.js';
import { csv } from '../../text/csv-cells.js';

/** One row a cell. A sum over no items is empty: nobody gave it, and it is not zero. */
export function measureCsv(cells: readonly MeasureCell[]): string {
  const columns = [
    'dataset',
    'source',
    'sourceKind',
    'sourceClass',
    'home',
    'medium',
    'language',
    'license',
    'generated',
    'labeled',
    'kept',
    'items',
  ];
  const head = [...columns, ...measureNames.flatMap((name) => [name, `${name}Items`]), 'collectedFrom', 'collectedUntil', 'collectedItems'];
  const rows = cells.map((cell) => [
    ...[cell.dataset, cell.source, cell.sourceKind, cell.sourceClass, cell.home, cell.medium, cell.language, cell.license, cell.generated],
    ...[cell.labeled, cell.kept, cell.items],
    ...measureNames.flatMap((name) => [cell[name].items === 0 ? undefined : cell[name].sum, cell[name].items]),
    ...[cell.collected?.from, cell.collected?.until, cell.collected?.items ?? 0],
  ]);
  return csv(
    head,
    rows.map((row) => row.map((value) => (typeof value === 'number' ? value : value === undefined ? '' : String(value)))),
  );
}
