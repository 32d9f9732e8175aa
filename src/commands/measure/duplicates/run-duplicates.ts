/** `licit measure duplicates`: exact and near duplicates, and items of benchmarks, in the texts of the manifests as they are now. */
import { formats as allFormats } from '../../../catalog/catalog.js';
import { type Bands, bandsFor, HASHES } from '../../../measure/min-hash.js';
import type { Lang, Words } from '../../../model/basics.js';
import { LicitError } from '../../../model/errors.js';
import { plain, safeJson } from '../../../text/show.js';
import { put, toScreen } from '../../outputs.js';
import { loadProject } from '../../project.js';
import { terminal } from '../../terminal.js';
import { BenchmarkIndex } from './benchmark-index.js';
import { type Groups, groupsOf } from './duplicate-groups.js';
import { duplicatesCsv } from './duplicates-csv.js';
import { duplicatesPage } from './duplicates-page.js';
import type { DuplicatesView } from './duplicates-view.js';
import { unmeasured } from './duplicates-words.js';
import { ItemList, prepared, SHINGLE } from './item-list.js';
import { readTexts, type TextSource } from './read-texts.js';

export interface DuplicatesArguments {
  paths: readonly string[];
  /** Files with the items of benchmarks. */
  against?: readonly string[];
  /** `0.8` or `80%`. */
  threshold: string;
  limit: number;
  config?: string;
  /** A file; standard output when left out. */
  output?: string;
  format?: 'pretty' | 'json' | 'csv';
  lang: Lang;
  color: boolean;
  licit: string;
}

/** Prints what is there twice. Returns the exit code: 0, whether there is anything or not. */
export async function runDuplicates(args: DuplicatesArguments): Promise<number> {
  const threshold = shareOf(args.threshold);
  const project = loadProject(args);
  const source = { project, formats: await allFormats(), cwd: process.cwd() };
  const { view, groups, items } = await duplicatesIn(args.paths, source, { threshold, against: args.against ?? [], limit: args.limit });
  put(
    written(view, () => duplicatesCsv(view, groups, items), args),
    args.output,
    project.root,
  );
  return 0;
}

/** What to look for. */
export interface DuplicateOptions {
  threshold: number;
  against: readonly string[];
  limit: number;
  /** Items whose texts are compared with each other. */
  most?: number;
}

/** Reads everything under the paths and says which items are the same, nearly the same, or of a benchmark. */
export async function duplicatesIn(
  paths: readonly string[],
  source: TextSource,
  { threshold, against, limit, most }: DuplicateOptions,
): Promise<{ view: DuplicatesView; groups: Groups; items: ItemList }> {
  const bands = bandsFor(threshold);
  const benchmarks = new BenchmarkIndex(threshold, bands, limit);
  const notRead: DuplicatesView['notRead'] = [];
  const except = new Set<string>();
  for (const path of against) for (const read of await readBenchmark(path, source, benchmarks, notRead)) except.add(read);
  benchmarks.finish();
  const items = new ItemList(most);
  const byDataset = new Map<string, number>();
  let [read, noText, beyond, lost, dataset] = [0, 0, 0, 0, ''];
  const reading = readTexts(paths, { ...source, except });
  let next = await reading.next();
  for (; !next.done; next = await reading.next()) {
    const { value } = next;
    if (value.kind === 'lost') lost += value.records;
    else if (value.kind === 'manifest') {
      dataset = value.dataset;
      items.paths.push({ path: value.path, dataset });
    } else {
      read += 1;
      byDataset.set(dataset, (byDataset.get(dataset) ?? 0) + 1);
      if (value.texts.length === 0) {
        noText += 1;
        continue;
      }
      const text = prepared(value.texts.join('\n'));
      if (against.length > 0) benchmarks.look(value.at, dataset, text);
      if (!items.add(value.at, text)) beyond += 1;
    }
  }
  notRead.push(...next.value);
  if (read === 0)
    throw new LicitError('No items were read: nothing was compared', 'Name files or folders with lists that licit scan reads.');
  const groups = groupsOf(items, threshold, bands, limit);
  const tooShort = items.textOf.length - groups.counts.comparedNear;
  const overlaps = benchmarks.overlaps();
  const view: DuplicatesView = {
    threshold,
    method: methodOf(bands),
    counts: { manifests: items.paths.length, items: read, ...groups.counts },
    datasets: [...byDataset]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => ({
        ...(groups.datasets.find((one) => one.dataset === name) ?? { dataset: name, compared: 0, exact: 0, duplicated: 0, across: 0 }),
        items: count,
      })),
    clusters: { total: groups.clusters, listed: groups.listed },
    against: overlaps,
    notMeasured: left([
      [unmeasured.noText, noText],
      [unmeasured.tooShort, tooShort],
      [unmeasured.beyond, beyond],
      [unmeasured.cut, groups.cut],
      [unmeasured.lost, lost],
      [unmeasured.benchmarkLost, overlaps.reduce((sum, { unread }) => sum + unread, 0)],
      [unmeasured.itself, except.size],
    ]),
    notRead,
  };
  return { view, groups, items };
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
    else {
      benchmarks.count('items', 1);
      const { texts } = value;
      if (texts.length === 0) continue;
      compared += 1;
      benchmarks.add(value.at, [texts.join('\n'), ...(texts.length > 1 ? texts : [])].map(prepared));
    }
  }
  notRead.push(...next.value);
  if (compared === 0)
    throw new LicitError(
      `No items with text were read from the benchmark ${plain(path.slice(0, 200))}: overlap with it would not be seen`,
      'Name a list that licit scan reads, with its text in columns; licit.yaml says which column is the text (columns).',
    );
  return manifests;
}

function shareOf(text: string): number {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?)\s*(%?)$/.exec(text.trim()) ?? [];
  const share = Number(digits) / (percent ? 100 : 1);
  if (!(share >= 0.3 && share <= 1))
    throw new LicitError(
      `${JSON.stringify(plain(text.slice(0, 50)))} is not a threshold of similarity`,
      'Write a number from 0.3 to 1, as 0.8, or a percentage, as 80%.',
    );
  return share;
}

function written(view: DuplicatesView, table: () => string, { format, lang, color, output, licit }: DuplicatesArguments): string {
  if (format === 'csv') return table();
  if (format !== 'json') return duplicatesPage(view, lang, terminal(color, toScreen(output)));
  const { counts, notMeasured, notRead, ...rest } = view;
  const english = {
    notMeasured: notMeasured.map(({ what, count }) => ({ what: what.en, count })),
    notRead: notRead.map(({ path, why }) => ({ path, why: why.en })),
  };
  return `${safeJson({ schemaVersion: 1, licit, counts: measuredCounts(counts), ...rest, ...english })}\n`;
}

/** Counts over no items are null: nothing was compared, and it is not zero. */
function measuredCounts(counts: DuplicatesView['counts']): Record<string, number | null> {
  const { compared, comparedNear } = counts;
  const isMeasured = (name: string): boolean =>
    /^(?:manifests|items|compared|comparedNear)$/.test(name) || (name.startsWith('near') ? comparedNear > 0 : compared > 0);
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, isMeasured(name) ? count : null]));
}
