/** Jupyter notebooks (nbformat 3 and 4): the cells of text that explain the code. */

const MARKDOWN = new Set(['markdown', 'heading', 'raw']);

interface Cell {
  cell_type?: unknown;
  source?: unknown;
}

/**
 * The text of a notebook, each line of it where its line of the file is, so that a place in it is one in the file. Empty where it has none; undefined
 * where it is no notebook.
 */
export function notebookProse(file: string): string | undefined {
  const cells = cellsOf(file);
  if (cells === undefined) return undefined;
  const lines: string[] = [];
  let from = 0;
  let at = 0;
  for (const cell of cells) {
    if (!MARKDOWN.has(String(cell?.cell_type))) continue;
    for (const piece of piecesOf(cell.source)) {
      const written = file.indexOf(JSON.stringify(piece).slice(1, -1), from);
      if (written >= 0) {
        at += newLines(file, from, written);
        from = written;
      }
      while (lines.length < at) lines.push('');
      lines.push(...piece.replace(/\r?\n$/, '').split(/\r?\n/));
    }
    lines.push('');
  }
  return lines.join('\n');
}

function cellsOf(file: string): readonly Cell[] | undefined {
  try {
    const notebook = JSON.parse(file) as { cells?: unknown; worksheets?: { cells?: unknown }[] };
    const cells = notebook?.cells ?? notebook?.worksheets?.[0]?.cells;
    return Array.isArray(cells) ? (cells as Cell[]) : undefined;
  } catch {
    return undefined;
  }
}

/** A text or a list of its lines. */
function piecesOf(source: unknown): readonly string[] {
  const pieces = Array.isArray(source) ? source : [source];
  return pieces.filter((piece) => typeof piece === 'string');
}

function newLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
