import type { Edit, Editor, ManifestFile } from '../../model/format.js';
import { recordDecoder } from '../../reading/bytes.js';
import { columnNames } from '../../reading/header-row.js';
import { rewriteLines } from '../../reading/rewrite-bytes.js';
import { type Dialect, dialectOf } from './dialect.js';

/** A table with the texts of its cells edited; quotes, separators and line ends stay. Comments before it are texts too. */
export function rewriteTable(file: ManifestFile, editor: Editor): AsyncIterable<Uint8Array> {
  const dialect = dialectOf(file, recordDecoder(file.columns?.encoding ?? file.head.encoding ?? 'utf-8'));
  let names: string[] | undefined;
  let header: string[] = [];
  let open: number | undefined;
  return rewriteLines(file, (text, line) => {
    if (line <= dialect.skip) return editor(text, undefined, false);
    const isHeader = names === undefined && dialect.header;
    const pieces = piecesOf(text, dialect, open);
    open = pieces.open;
    const edits: Edit[] = [];
    for (const piece of pieces.cells) {
      const cell = plainText(text.slice(piece.start, piece.end), piece.quoted ? dialect.quote : undefined);
      if (isHeader) header.push(cell.text);
      const field = isHeader ? undefined : (names?.[piece.column] ?? columnNames(names, piece.column + 1)[piece.column]);
      for (const { start, end, by } of editor(cell.text, field, false))
        edits.push({ start: piece.start + cell.place(start), end: piece.start + cell.place(end), by });
    }
    if (open === undefined && names === undefined && (!isHeader || text !== '')) {
      names = columnNames(isHeader ? header : undefined, isHeader ? header.length : dialect.columns);
      header = [];
    }
    return edits;
  });
}

/** Part of a cell that stands on one line, without its quotes. */
interface Piece {
  start: number;
  end: number;
  column: number;
  quoted: boolean;
}

/** Cuts a line into cells by the rules that `splitLine` reads by; `open` is the column whose quoted cell goes on from the line before. */
function piecesOf(line: string, { delimiter, quote }: Dialect, before: number | undefined): { cells: Piece[]; open: number | undefined } {
  const cells: Piece[] = [];
  let column = before ?? 0;
  let at = 0;
  let quoted = before !== undefined;
  for (;;) {
    if (!quoted && quote !== undefined && line.startsWith(quote, at)) {
      quoted = true;
      at += quote.length;
    }
    const end = quoted ? closing(line, at, delimiter, quote!) : line.indexOf(delimiter, at);
    cells.push({ start: at, end: end < 0 ? line.length : end, column, quoted });
    if (end < 0) return { cells, open: quoted ? column : undefined };
    at = end + (quoted ? quote!.length : 0);
    if (quoted && at === line.length) return { cells, open: undefined };
    at += delimiter.length;
    column += 1;
    quoted = false;
  }
}

/** Where the quote stands that ends a cell: one before a separator or the end of the line. -1: on a later line. */
function closing(line: string, from: number, delimiter: string, quote: string): number {
  for (let at = line.indexOf(quote, from); at >= 0; ) {
    const next = at + quote.length;
    if (next === line.length || line.startsWith(delimiter, next)) return at;
    at = line.indexOf(quote, line.startsWith(quote, next) ? next + quote.length : next);
  }
  return -1;
}

/** The text of a piece with doubled quotes made single, and where each of its units stands in it. */
function plainText(raw: string, quote: string | undefined): { text: string; place: (offset: number) => number } {
  const twice = quote === undefined ? undefined : quote + quote;
  if (quote === undefined || !raw.includes(twice!)) return { text: raw, place: (offset) => offset };
  const text = raw.replaceAll(twice!, quote);
  let unit = 0;
  let at = 0;
  const place = (offset: number): number => {
    if (offset < unit) unit = at = 0;
    for (; unit < offset; unit += 1) at += raw.startsWith(twice!, at) ? 2 : 1;
    return at;
  };
  return { text, place };
}
