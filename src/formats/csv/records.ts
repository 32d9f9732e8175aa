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
 * that is not doubled inside a cell that is). With `before`, the line goes on with its open cell. `escapes`: a quote behind a backslash is a character, as
 * Spark and others write it. Linear in the line.
 */
export function splitLine(line: string, delimiter: string, quote: string | undefined, before?: Cells, escapes = false): Cells {
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
    if (escapes) {
      const slashes = slashesBefore(line, at, close);
      open.push(line.slice(at, close - Math.ceil(slashes / 2)));
      at = close + mark.length;
      if (slashes % 2 === 1) {
        open.push(mark);
        continue;
      }
    } else {
      open.push(line.slice(at, close));
      at = close + mark.length;
    }
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

/** How many backslashes stand right before a place, not before `from`. */
function slashesBefore(line: string, from: number, end: number): number {
  let at = end;
  while (at > from && line.charCodeAt(at - 1) === 92) at -= 1;
  return end - at;
}

/** Whether a line of text as `COPY` writes it goes on in the next one: a backslash stands before its line end. */
export function isContinued(line: string): boolean {
  return line.endsWith('\\') && slashesBefore(line, 0, line.length) % 2 === 1;
}

/** The cells of a record of such text, as they are written: between tabs that no backslash is before. */
export function splitCopied(record: string): string[] {
  const cells = record.split('\t');
  if (!record.includes('\\\t')) return cells;
  const joined: string[] = [];
  let goesOn = false;
  for (const cell of cells) {
    if (goesOn) joined.push(`${joined.pop()!}\t${cell}`);
    else joined.push(cell);
    goesOn = isContinued(cell);
  }
  return joined;
}

/** A backslash and what may be behind it in such text. */
const ESCAPE = /\\(?:[\\bfnrtvN0Z\t]|$)/g;

/** Whether lines are such text, as far as backslashes show: none is before what it does not stand before. `surely`: a cell is `\N`; `perhaps`: a line or a cell may go on behind one. */
export function isCopied(lines: readonly string[]): 'surely' | 'perhaps' | undefined {
  const escaped = lines.filter((line) => line.includes('\\'));
  if (escaped.length === 0 || !escaped.every((line) => !line.replace(ESCAPE, '').includes('\\'))) return undefined;
  if (escaped.some((line) => /(?:^|\t)\\N(?:\t|$)/.test(line))) return 'surely';
  return escaped.some((line) => line.includes('\\\t') || isContinued(line)) ? 'perhaps' : undefined;
}
