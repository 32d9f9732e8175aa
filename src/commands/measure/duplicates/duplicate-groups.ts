import { type Bands, BandTable, bandHash, similarFrom } from '../../../measure/min-hash.js';
import { compare } from '../../../text/show.js';
import type { Cluster, DatasetDuplicates, DuplicateCounts } from './duplicates-view.js';
import type { ItemList } from './item-list.js';

/** Texts of the same band that one text is compared with: boilerplate that thousands share would take hours. */
const MAX_COMPARED_TEXTS = 64;
const PLACES = 20;

/** Which items are the same or nearly the same. */
export interface Groups {
  counts: Omit<DuplicateCounts, 'manifests' | 'items'>;
  datasets: Omit<DatasetDuplicates, 'items'>[];
  clusters: number;
  listed: Cluster[];
  /** Texts that were compared with the first ones of a band alone. */
  cut: number;
  /** Every cluster with the numbers of its items, largest first. */
  all: readonly (readonly number[])[];
}

/** Puts items together whose texts are the same, or are linked by pairs that are as similar as the threshold. */
export function groupsOf(items: ItemList, threshold: number, bands: Bands, limit: number): Groups {
  const { root, cut } = linked(items, threshold, bands);
  const members = new Map<number, number[]>();
  items.textOf.forEach((text, item) => {
    const mine = members.get(root[text]!);
    if (mine) mine.push(item);
    else members.set(root[text]!, [item]);
  });
  const first = (group: readonly number[]): { path: string; place: number } => ({
    path: items.paths[items.manifestOf[group[0]!]!]!.path,
    place: group[0]!,
  });
  const all = [...members.values()].filter((group) => group.length > 1);
  all.sort((a, b) => b.length - a.length || compare(first(a).path, first(b).path) || first(a).place - first(b).place);
  return {
    ...counted(items, all),
    clusters: all.length,
    listed: all.slice(0, limit).map((group, n) => clusterOf(items, group, n)),
    cut,
    all,
  };
}

/** By text the text that stands for its cluster. */
function linked(items: ItemList, threshold: number, { bands, rows }: Bands): { root: Int32Array; cut: number } {
  const root = Int32Array.from(items.copies.keys());
  const find = (text: number): number => {
    let at = text;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  // By digest: the result is the same whatever order the files are read in, also where a band is cut.
  const long = [...items.copies.keys()].filter((text) => items.isLong[text]).sort((a, b) => items.order[a]! - items.order[b]!);
  const table = new BandTable(items.copies.length);
  const cut = new Set<number>();
  for (let band = 0; band < bands; band += 1) {
    table.clear();
    for (const text of long) {
      const [numbers, at] = items.signatures.of(text);
      const hash = bandHash(numbers, at, band, rows);
      const more = table.each(hash, MAX_COMPARED_TEXTS, (other) => {
        const [one, two] = [find(text), find(other)];
        if (one === two) return;
        const [others, otherAt] = items.signatures.of(other);
        if (similarFrom(threshold, numbers, at, others, otherAt) !== undefined) root[Math.max(one, two)] = Math.min(one, two);
      });
      if (more) cut.add(text);
      table.add(text, hash);
    }
  }
  for (const text of root.keys()) root[text] = find(text);
  return { root, cut: cut.size };
}

function counted(items: ItemList, all: readonly (readonly number[])[]): Pick<Groups, 'counts' | 'datasets'> {
  const datasets = new Map<string, Omit<DatasetDuplicates, 'items'>>();
  const of = (item: number): Omit<DatasetDuplicates, 'items'> => {
    const dataset = items.datasetOf(item);
    let mine = datasets.get(dataset);
    if (!mine) datasets.set(dataset, (mine = { dataset, compared: 0, exact: 0, duplicated: 0, across: 0 }));
    return mine;
  };
  const counts = {
    compared: items.textOf.length,
    comparedNear: 0,
    exactGroups: items.copies.filter((copies) => copies > 1).length,
    exactItems: 0,
    nearClusters: 0,
    nearItems: 0,
    duplicated: 0,
    surplus: 0,
    acrossClusters: 0,
    acrossItems: 0,
  };
  items.textOf.forEach((text, item) => {
    const mine = of(item);
    mine.compared += 1;
    if (items.isLong[text]) counts.comparedNear += 1;
    if (items.copies[text]! < 2) return;
    mine.exact += 1;
    counts.exactItems += 1;
  });
  for (const group of all) {
    counts.duplicated += group.length;
    counts.surplus += group.length - 1;
    const isAcross = group.some((item) => items.datasetOf(item) !== items.datasetOf(group[0]!));
    if (isAcross) {
      counts.acrossClusters += 1;
      counts.acrossItems += group.length;
    }
    if (group.some((item) => items.textOf[item] !== items.textOf[group[0]!])) {
      counts.nearClusters += 1;
      counts.nearItems += group.length;
    }
    for (const item of group) {
      of(item).duplicated += 1;
      if (isAcross) of(item).across += 1;
    }
  }
  return { counts, datasets: [...datasets.values()].sort((a, b) => compare(a.dataset, b.dataset)) };
}

function clusterOf(items: ItemList, group: readonly number[], n: number): Cluster {
  return {
    n: n + 1,
    items: group.length,
    texts: new Set(group.map((item) => items.textOf[item]!)).size,
    datasets: [...new Set(group.map((item) => items.datasetOf(item)))].sort(compare),
    places: group.slice(0, PLACES).map((item) => items.placeOf(item)),
  };
}
