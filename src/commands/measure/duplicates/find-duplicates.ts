import { type Bands, bandsFor, HASHES } from '../../../measure/min-hash.js';
import type { Words } from '../../../model/basics.js';
import { append } from '../../../text/append.js';
import { failure } from '../../../text/failures/failure.js';
import { compare, plain } from '../../../text/show.js';
import { BenchmarkIndex } from './benchmark-index.js';
import { type Groups, groupsOf } from './duplicate-groups.js';
import type { DuplicatesView } from './duplicates-view.js';
import { unmeasured } from './duplicates-words.js';
import { ItemList, prepared, SHINGLE } from './item-list.js';
import { readTexts, type TextSource } from './read-texts.js';

/** What to look for. */
export interface DuplicateOptions {
  threshold: number;
  against: readonly string[];
  /** Clusters that are listed. */
  limit: number;
  /** Pairs of each benchmark that are listed; as many as clusters when left out. */
  pairs?: number;
  /** Items whose texts are compared with each other. */
  most?: number;
}

/** What reading came to besides the list of items. */
interface Tally {
  read: number;
  byDataset: Map<string, number>;
  noText: number;
  beyond: number;
  lost: number;
  leftOut: number;
}

/** Reads everything under the paths and says which items are the same, nearly the same, or of a benchmark. */
export async function duplicatesIn(
  paths: readonly string[],
  source: TextSource,
  { threshold, against, limit, pairs = limit, most }: DuplicateOptions,
): Promise<{ view: DuplicatesView; groups: Groups; items: ItemList }> {
  const bands = bandsFor(threshold);
  const benchmarks = new BenchmarkIndex(threshold, bands, pairs);
  const notRead: DuplicatesView['notRead'] = [];
  const except = new Set<string>();
  for (const path of against) for (const read of await readBenchmark(path, source, benchmarks, notRead)) except.add(read);
  benchmarks.finish();
  const items = new ItemList(most);
  const tally = await readItems(paths, { ...source, except }, items, against.length > 0 ? benchmarks : undefined, notRead);
  const groups = groupsOf(items, threshold, bands, limit);
  const overlaps = benchmarks.overlaps();
  const of = new Map(groups.datasets.map((one) => [one.dataset, one]));
  const nothing = { compared: 0, exact: 0, duplicated: 0, across: 0 };
  const view: DuplicatesView = {
    threshold,
    method: methodOf(bands),
    counts: { manifests: items.paths.length, items: tally.read, ...groups.counts },
    datasets: [...tally.byDataset]
      .sort(([a], [b]) => compare(a, b))
      .map(([dataset, count]) => ({ dataset, items: count, ...(of.get(dataset) ?? nothing) })),
    clusters: { total: groups.clusters, listed: groups.listed },
    against: overlaps,
    notMeasured: left([
      [unmeasured.noText, tally.noText],
      [unmeasured.tooShort, groups.counts.compared - groups.counts.comparedNear],
      [unmeasured.beyond, tally.beyond],
      [unmeasured.cut, groups.cut],
      [unmeasured.lost, tally.lost],
      [unmeasured.benchmarkLost, overlaps.reduce((sum, { unread }) => sum + unread, 0)],
      [unmeasured.itself, tally.leftOut],
      [unmeasured.unlisted, pairs > limit ? overlaps.reduce((sum, one) => sum + one.pairs - one.listed.length, 0) : 0],
    ]),
    notRead,
  };
  return { view, groups, items };
}

/** Reads all items into the list and looks for benchmarks in each. */
async function readItems(
  paths: readonly string[],
  source: TextSource,
  items: ItemList,
  benchmarks: BenchmarkIndex | undefined,
  notRead: DuplicatesView['notRead'],
): Promise<Tally> {
  const tally: Tally = { read: 0, byDataset: new Map(), noText: 0, beyond: 0, lost: 0, leftOut: 0 };
  let dataset = '';
  const reading = readTexts(paths, source);
  let next = await reading.next();
  for (; !next.done; next = await reading.next()) {
    const { value } = next;
    if (value.kind === 'lost') tally.lost += value.records;
    else if (value.kind === 'left-out') tally.leftOut += 1;
    else if (value.kind === 'manifest') {
      dataset = value.dataset;
      items.paths.push({ path: value.path, dataset });
    } else {
      tally.read += 1;
      tally.byDataset.set(dataset, (tally.byDataset.get(dataset) ?? 0) + 1);
      if (value.texts.length === 0) {
        tally.noText += 1;
        continue;
      }
      const text = prepared(value.texts.join('\n'));
      benchmarks?.look(value.at, dataset, text);
      if (!items.add(value.at, text)) tally.beyond += 1;
    }
  }
  append(notRead, next.value);
  if (tally.read > 0) return tally;
  throw failure('measure/no-items-read', 'fix/name-files-folders');
}

function left(counts: readonly (readonly [what: Words, count: number])[]): DuplicatesView['notMeasured'] {
  return counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }));
}

function methodOf({ bands, rows, missed }: Bands): DuplicatesView['method'] {
  return {
    normalized: 'NFKC, white space folded',
    shingles: `${SHINGLE} words, or ${SHINGLE} characters of scripts without spaces`,
    hashes: HASHES,
    bands,
    rows,
    missed,
  };
}

/** Adds the items of a benchmark; returns the paths of its manifests. */
async function readBenchmark(
  path: string,
  source: TextSource,
  benchmarks: BenchmarkIndex,
  notRead: DuplicatesView['notRead'],
): Promise<string[]> {
  benchmarks.begin(path);
  const manifests: string[] = [];
  let compared = 0;
  const reading = readTexts([path], source);
  let next = await reading.next();
  for (; !next.done; next = await reading.next()) {
    const { value } = next;
    if (value.kind === 'manifest') manifests.push(value.path);
    else if (value.kind === 'lost') benchmarks.count('unread', value.records);
    else if (value.kind === 'item') {
      benchmarks.count('items', 1);
      const { texts } = value;
      if (texts.length === 0) continue;
      compared += 1;
      benchmarks.add(value.at, [texts.join('\n'), ...(texts.length > 1 ? texts : [])].map(prepared));
    }
  }
  append(notRead, next.value);
  if (compared === 0) throw failure('measure/no-items-text', 'fix/name-list-licit', { path: plain(path.slice(0, 200)) });
  return manifests;
}
