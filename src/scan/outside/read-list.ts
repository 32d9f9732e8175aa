/** Reads a list from outside, whichever format it has, into what it names. */
import { bestFor } from '../../discover/look-at.js';
import { keyOf, siteNamed } from '../../lists/identifiers/identifier.js';
import { listedTitle } from '../../lists/identifiers/work-title.js';
import { BARE, wordsIn } from '../../lists/list-kind.js';
import type { ProblemReason } from '../../model/basics.js';
import type { Format, ManifestFile } from '../../model/format.js';
import type { Item, Read } from '../../model/item.js';
import type { IdentifierKind, ListColumns, ListKind, ListSample } from '../../model/lists/list-kinds.js';
import { itemLines } from '../../reading/item-lines.js';
import { openManifest } from '../../reading/open.js';
import { wrong } from '../../text/reasons/reason.js';

/** Rows by which a list is told. */
const SAMPLE_ROWS = 200;

/** What was read of a list. */
export interface ReadList {
  rows: number;
  /** Of each kind of identifier how many cells named something, and all cells that did not. */
  named: Partial<Record<IdentifierKind, number>>;
  notUnderstood: number;
  /** What of it could not be read: a problem of reading. */
  why?: ProblemReason;
}

/** The beginning of a list. Throws what the disk throws. */
export async function listSample(absolute: string, path: string, formats: readonly Format[]): Promise<ListSample> {
  const rows: ListSample['rows'][number][] = [];
  for await (const reads of await rowsOf(absolute, path, formats)) {
    for (const one of reads) if (one.kind === 'item' && !isComment(one)) rows.push(one.fields);
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return { path, rows: rows.slice(0, SAMPLE_ROWS) };
}

/** The kinds that the beginning of a list could be of, those first that it shows by itself. */
export function kindsOf(sample: ListSample, kinds: readonly ListKind[]): { kind: ListKind; columns: ListColumns; sure: boolean }[] {
  return kinds
    .flatMap((kind) => {
      const read = kind.joins === 'rows' ? kind.reads(sample) : undefined;
      return read === undefined ? [] : [{ kind, ...read }];
    })
    .sort((a, b) => Number(b.sure) - Number(a.sure));
}

/** Reads it by its columns, and hands over each name with its line. A string says why it cannot be: a problem of reading. */
export async function readList(
  absolute: string,
  path: string,
  columns: ListColumns,
  formats: readonly Format[],
  add: (key: string, line: number) => void,
): Promise<ReadList> {
  const { author, ...naming } = columns;
  const by = Object.entries(naming) as [IdentifierKind, string][];
  const named: ReadList['named'] = {};
  let [rows, notUnderstood] = [0, 0];
  let why: ProblemReason | undefined;
  for await (const reads of await rowsOf(absolute, path, formats)) {
    for (const one of reads) {
      if (one.kind === 'problem') why ??= one.what;
      if (one.kind !== 'item' || isComment(one)) continue;
      rows += 1;
      for (const [kind, column] of by)
        for (const words of wordsIn(one.fields[column])) {
          const keys = keysOf(kind, words, author === undefined ? [] : wordsIn(one.fields[author]));
          if (keys.length === 0) notUnderstood += 1;
          else named[kind] = (named[kind] ?? 0) + 1;
          for (const key of keys) add(key, one.at.line ?? one.at.record ?? rows);
        }
    }
  }
  return { rows, named, notUnderstood, ...(why !== undefined && { why }) };
}

/** How many things a list names: a title has several keys, and counts once a cell. */
export function entriesIn({ named }: Pick<ReadList, 'named'>, keys: number): number {
  return named.title === undefined ? keys : Object.values(named).reduce((sum, cells) => sum + cells, 0);
}

/** The keys under which a list has a value. */
function keysOf(kind: IdentifierKind, words: string, authors: readonly string[]): string[] {
  if (kind === 'title') return listedTitle(words, authors);
  const key = siteNamed(kind, words) ?? keyOf(kind, words);
  return key === undefined ? [] : [key];
}

/** The rows of a list: as a format has them, or the lines of a text. */
export async function rowsOf(absolute: string, path: string, formats: readonly Format[]): Promise<AsyncIterable<readonly Read[]>> {
  return (await listFormat(absolute, path, formats)).read(await openManifest(absolute, path));
}

/** What reads a list. */
export async function listFormat(absolute: string, path: string, formats: readonly Format[]): Promise<Format> {
  const { head } = await openManifest(absolute, path);
  const format = bestFor(
    head,
    formats.filter(({ reads, id }) => reads !== 'dataset' && !LINES.includes(id)),
  );
  return format ?? BARE_LINES;
}

/** Formats of bare lines: here they are words. */
const LINES: readonly string[] = ['url-list', 'path-list'];

/** A line of a text that names nothing. */
function isComment({ fields }: Item): boolean {
  const words = fields[BARE];
  return typeof words === 'string' && (words.startsWith('#') || words.startsWith('!'));
}

/** Bare lines, of which here each is a name. */
const BARE_LINES: Format = {
  id: 'lines',
  title: 'Lines',
  reads: 'items',
  answersTo: 'Texts with one name a line.',
  notRead: 'Nothing.',
  recognize: () => 0,
  read: linesOf,
};

function linesOf(file: ManifestFile): AsyncIterable<readonly Read[]> {
  if (file.head.text === undefined) return problem(file.path);
  return itemLines(file, undefined, ({ text }) => ({ fields: { [BARE]: text.trim() } }));
}

async function* problem(path: string): AsyncGenerator<readonly Read[]> {
  yield [{ kind: 'problem', what: wrong('register/no-table'), at: { path } }];
}
