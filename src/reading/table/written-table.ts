/** Tables that people write or bring back, as spreadsheets and editors save them. Manifests are read by `formats/csv`, which keeps the bytes of each record. */

import { createRequire } from 'node:module';
import type { Options, parse as Parse } from 'csv-parse/sync';
import { failure } from '../../text/failures/failure.js';
import { headOf } from '../open.js';

/** A row, with the line that it begins on. */
export interface WrittenRow {
  cells: string[];
  line: number;
}

const require = createRequire(import.meta.url);
const MAX_BYTES = 64 << 20;
/** What spreadsheets separate cells with, by the language of the computer. */
const DELIMITERS = [',', ';', '\t'];

/**
 * Text that a person saved, in whatever encoding their computer has; undefined where it is not text. Of so little of it frequencies do not tell
 * East Asian encodings apart; licit writes Chinese heads, and Chinese Windows saves them as GBK.
 */
export function writtenText(bytes: Uint8Array): string | undefined {
  const { text, encoding } = headOf('', bytes, { whole: true });
  if (encoding === undefined || encoding.startsWith('utf-')) return text?.replace(/^\ufeff/, '');
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

/** What is wrong with a row, by the codes of csv-parse. */
const FAULTS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and not closed',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'text follows a closing quotation mark',
};

/** The rows of a table that are not empty, the names of its columns first. `shown` is what the file is called in errors. */
export function writtenRows(bytes: Uint8Array, shown: string): WrittenRow[] {
  if (bytes.length > MAX_BYTES) throw failure('reading/larger-mib', 'fix/split-table-each', { shown });
  const text = writtenText(bytes);
  if (text === undefined) throw failure('reading/not-text', 'fix/save-table-csv', { shown });
  const lines = text.replace(/\r\n?/g, '\n');
  // Excel writes the separator into a first line where it is not that of the computer.
  const [named = '', separator] = /^"?sep=([^\n])"?\n/i.exec(lines) ?? [];
  const first = named === '' ? 1 : 2;
  const table = lines.slice(named.length);
  return rowsOf(table, separator ?? delimiterOf(table), first, shown).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** The cells of one line of CSV, as in a table within a text. A quotation mark that is not closed is a character like others. */
export function writtenCells(line: string): string[] {
  try {
    return records(line, ',')[0] ?? [];
  } catch {
    return records(line, ',', { quote: null })[0] ?? [];
  }
}

function records(text: string, delimiter: string, options: Options = {}): string[][] {
  const { parse } = require('csv-parse/sync') as { parse: typeof Parse };
  return parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    ...options,
  }) as unknown as string[][];
}

/** What makes most cells of the row that names the columns. */
function delimiterOf(table: string): string {
  const columns = (delimiter: string): number => {
    try {
      return records(table, delimiter, { to: 1 })[0]?.length ?? 1;
    } catch {
      return 1;
    }
  };
  return DELIMITERS.reduce((best, one) => (columns(one) > columns(best) ? one : best));
}

function rowsOf(table: string, delimiter: string, first: number, shown: string): WrittenRow[] {
  const rows: WrittenRow[] = [];
  let line = first;
  try {
    records(table, delimiter, {
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line });
        line = first + lines;
        return null;
      },
    });
  } catch (cause) {
    const what = FAULTS[(cause as { code?: string }).code ?? ''];
    if (what === undefined) throw cause;
    throw failure('reading/at-line', 'fix/within-quotation-marks', { shown, line, what }, cause);
  }
  return rows;
}
