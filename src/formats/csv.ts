import type { Json } from '../model/basics.js';
import type { Format, Head, ManifestFile, Part } from '../model/format.js';
import type { Read } from '../model/item.js';
import { asUtf8, isUtf8Label, keepsLineEnds, lines, recordDecoder } from '../reading/bytes.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';
import { isProgramName, isProgramText } from '../reading/program-text.js';
import { wrong } from '../text/reasons/reason.js';
import { type Dialect, detectDialect, dialectOf } from './csv/dialect.js';
import { rewriteTable } from './csv/edit-table.js';
import { namesOf, partsOfTable } from './csv/parts.js';
import { Table } from './csv/table.js';
import { withHead } from './descriptor/head-comments.js';
import { titleCard, titleWords } from './descriptor/title-rows.js';

const csv: Format = {
  id: 'csv',
  title: 'CSV and TSV tables',
  reads: 'items',
  answersTo:
    'Text in rows of cells separated by commas, tabs, semicolons or bars, with or without a header, in the dialects of Excel, pandas, Spark, `COPY` of Postgres and `mysqldump --tab` (`\\N`, backslashes); each row is an item. The contrast between the first row and the columns below tells whether it names them; where it does not, the row is read as both, and told. Titles over the header are no items: what they say of license, source, owner and date counts for the list, and they are searched for personal information with the first item. What comments over the first item say of license, source and terms counts for the list.',
  notRead:
    'Tables of fixed width. Backslashes between tabs are told from others by a cell that is `\\N`, or by rows that go on behind one; in files with neither they stay. Tables side by side, with an empty column between, are told. A table below another one, behind a blank line, is told with its line; its rows are read under its own columns where its first row surely names them and the file is not read in parts.',
  recognize,
  read: withHead(read),
  splitsAtLines: true,
  parts: partsOfTable,
  decides,
  rewrite: rewriteTable,
};

export default csv;

/** What a table does not begin with: markup, code, front matter, JSON. */
const NO_TABLE = /^\s*(?:[{[<%@]|---\s|#!|```|\/[/*]|import\s|from\s\S+\simport\s|package\s|def\s|class\s|function\s|const\s|var\s|let\s)/;

function recognize(head: Head): number {
  const { text, whole, path } = head;
  if (text === undefined || text.trim() === '') return 0;
  const calledSo = /\.(?:csv|tsv|tab)(?:\.\w+)?$/i.test(path);
  const other = NO_TABLE.test(text);
  if (other && !calledSo) return 0;
  const dialect = detectDialect(text, whole);
  if (dialect === undefined) return 0;
  // Garbage before a table, or a table that begins with a bracket: its name decides.
  if (other) return dialect.columns >= 2 && dialect.looked >= 2 && !/^\s*[<`]/.test(text) ? 15 : 0;
  const { columns, consistent, looked, delimiter } = dialect;
  const header = dialect.header && !dialect.doubtful;
  if (calledSo) return named(dialect);
  if (
    /\.(?:md|markdown|rst|html?|xml|rdf|ttl|ya?ml|toml|ini|cfg|log|tex|bib|cff|lock|srt|vtt)$/i.test(path) ||
    (isProgramName(path) && isProgramText(text))
  )
    return 0;
  if (columns < 2 || looked < 2) return 0;
  if (!dialect.copied && /^[ \t]*\|?[ \t]*:?-{3,}/m.test(text.slice(0, 4096))) return 0;
  if (delimiter === '\t') return consistent >= 0.95 ? 70 : consistent >= 0.8 && header ? 50 : 0;
  // Prose has commas too, seldom as many on every line.
  if (delimiter === '|') return consistent === 1 ? 60 : 0;
  return consistent === 1 && ((looked >= 5 && columns >= 3) || (header && looked >= 3)) ? 55 : 0;
}

function named({ columns, header, looked }: Dialect): number {
  if (columns >= 2) return 80;
  // One column under a name is a table, when the file calls itself one.
  return header || looked === 1 ? 60 : 20;
}

/** How the table is written, and what its columns are called. */
function decides(file: ManifestFile): Json {
  const decode = recordDecoder(file.columns?.encoding ?? file.head.encoding ?? 'utf-8');
  const { delimiter, end = null, quote, lone, copied, escapes, columns, doubtful } = dialectOf(file, decode);
  return { delimiter, end, quote, lone, copied, escapes, columns, doubtful, names: namesOf(file, decode) ?? null };
}

async function* read(file: ManifestFile, part?: Part): AsyncGenerator<readonly Read[], void, undefined> {
  let table: Table | undefined;
  const limit = new ProblemLimit();
  try {
    const first = (part?.start ?? 0) === 0;
    const guess = first ? guessedEncoding(file) : undefined;
    if (guess !== undefined) yield [guess];
    const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
    const asIs = isUtf8Label(encoding) || keepsLineEnds(encoding);
    const decode = recordDecoder(asIs ? encoding : 'utf-8');
    table = new Table(file, limit, decode, first ? undefined : namesOf(file, decode), part === undefined);
    const card = first ? titleCard(file.path, table.dialect.titles) : undefined;
    if (card !== undefined) yield [card];
    if (first && table.dialect.gap !== undefined)
      yield [{ kind: 'problem', what: wrong('table/side-by-side'), at: { path: file.path, line: table.dialect.skip + 1 }, lost: 0 }];
    if (first) table.beside = titleWords(file.path, table.dialect.titles);
    const chunks = asIs ? file.bytes(part) : asUtf8(file.bytes(part), encoding);
    for await (const batch of lines(chunks)) {
      for (const line of batch) table.feed(line);
      const reads = table.take();
      if (reads.length > 0) yield reads;
    }
    table.end();
  } catch (error) {
    yield [...(table?.take() ?? []), streamProblem(error, { path: file.path, line: (table?.line ?? 0) + 1 })];
  }
  const rest = [...(table?.take() ?? []), ...limit.rest()];
  if (rest.length > 0) yield rest;
}
