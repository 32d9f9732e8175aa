/** Jupyter notebooks (nbformat 3 and 4): the cells of text that explain the code, and the comments in those of code. */

import { append } from '../../text/append.js';
import { OF_TERMS } from './program-words.js';

const MARKDOWN = new Set(['markdown', 'heading', 'raw']);

/** A line of a comment that is words, in the languages of notebooks. */
const COMMENT = /^\s*(?:#+'?|\/\/+|--|%)\s+(.*(?:\p{L}+[^\p{L}]+){2}\p{L}.*|.*[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}.*)$/mu;

interface Cell {
  cell_type?: unknown;
  source?: unknown;
  input?: unknown;
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
    const isText = MARKDOWN.has(String(cell?.cell_type));
    for (const piece of piecesOf(cell?.source ?? cell?.input)) {
      if (!isText && !(COMMENT.test(piece) && OF_TERMS.test(piece))) continue;
      const written = file.indexOf(JSON.stringify(piece).slice(1, -1), from);
      if (written >= 0) {
        at += newLines(file, from, written);
        from = written;
      }
      while (lines.length < at) lines.push('');
      const own = piece.replace(/\r?\n$/, '').split(/\r?\n/);
      append(lines, isText ? own : own.map((line) => (OF_TERMS.test(line) && COMMENT.exec(line)?.[1]) || ''));
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
