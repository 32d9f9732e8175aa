import type { Place } from '../../../model/basics.js';
import { csv } from '../../../text/csv-cells.js';
import type { Groups } from './duplicate-groups.js';
import type { DuplicatesView } from './duplicates-view.js';
import type { ItemList } from './item-list.js';

/** One row an item that has a duplicate, one a pair of an item and an item of a benchmark, and one for what was not measured. Never a text. */
export function duplicatesCsv({ against, notMeasured, notRead }: DuplicatesView, { all }: Groups, items: ItemList): string {
  const head = ['what', 'cluster', 'dataset', 'path', 'line', 'record', 'benchmark', 'benchmarkLine', 'benchmarkRecord', 'share', 'items'];
  const line = ({ line: at }: Place): number | string => at ?? '';
  const record = (at: Place): number | string => at.record ?? at.offset ?? '';
  const rows = all.flatMap((group, n) => {
    const isNear = group.some((item) => items.textOf[item] !== items.textOf[group[0]!]);
    return group.map((item) => {
      const at = items.placeOf(item);
      return [isNear ? 'near' : 'exact', n + 1, items.datasetOf(item), at.path, line(at), record(at), '', '', '', '', 1];
    });
  });
  const overlaps = against.flatMap(({ listed }) =>
    listed.map(({ at, dataset, benchmarkAt, overlap, share }) => [
      ...[`benchmark-${overlap}`, '', dataset, at.path, line(at), record(at)],
      ...[benchmarkAt.path, line(benchmarkAt), record(benchmarkAt), Math.round(share * 1000) / 1000, 1],
    ]),
  );
  const blank = ['', '', '', '', '', '', ''];
  const missing = [
    ...notMeasured.map(({ what, count }) => [`not-measured: ${what.en}`, '', '', ...blank.slice(1), '', count]),
    ...notRead.map(({ path, why }) => [`not-read: ${why.en}`, '', '', path, ...blank.slice(1), '']),
  ];
  return csv(head, [...rows, ...overlaps, ...missing]);
}
