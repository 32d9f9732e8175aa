/** The cells of one line, or of a record over several lines as far as it goes. */
export interface Cells {
  cells: string[];
  /** The text so far of a cell whose closing quote has not come yet. */
  open: string[] | undefined;
  /** A quote stood where only a closing one, a doubled one or none may stand, and was taken as a character. */
  stray: boolean;
}

/**
 * Cuts a line into cells (RFC 4180, and what is found beside it: a quote inside a cell that is not quoted is a character, and so is one
 * that is not doubled inside a cell that is). With `before`, the line goes on with its open cell. Linear in the line.
 */
export function splitLine(line: string, delimiter: string, quote: string | undefined, before?: Cells): Cells {
  if (before?.open === undefined && (quote === undefined || !line.includes(quote))) {
    return { cells: line.split(delimiter), open: undefined, stray: false };
  }
  const mark = quote ?? '"';
  const cells = before?.cells ?? [];
  let stray = before?.stray ?? false;
  let at = 0;
  let open = before?.open;
  if (open !== undefined) open.push('\n');
  for (;;) {
    if (open === undefined && line.startsWith(mark, at)) {
      open = [];
      at += mark.length;
    }
    if (open === undefined) {
      const end = line.indexOf(delimiter, at);
      const cell = end < 0 ? line.slice(at) : line.slice(at, end);
      cells.push(cell);
      if (end < 0) return { cells, open: undefined, stray };
      at = end + delimiter.length;
      continue;
    }
    const close = line.indexOf(mark, at);
    if (close < 0) {
      open.push(line.slice(at));
      return { cells, open, stray };
    }
    open.push(line.slice(at, close));
    at = close + mark.length;
    if (at === line.length) {
      cells.push(open.join(''));
      return { cells, open: undefined, stray };
    }
    if (line.startsWith(delimiter, at)) {
      cells.push(open.join(''));
      open = undefined;
      at += delimiter.length;
      continue;
    }
    open.push(mark);
    if (line.startsWith(mark, at)) at += mark.length;
    else stray = true;
  }
}
