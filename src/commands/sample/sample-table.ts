/** A sample as a table: written for a checker who works in a spreadsheet, and read back. */

import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { formats } from '../../catalog/catalog.js';
import type { Json } from '../../model/basics.js';
import type { LicitError } from '../../model/errors.js';
import { type JudgmentVerdict, judgmentVerdicts } from '../../model/sample.js';
import { openManifest } from '../../reading/open.js';
import { writtenRows } from '../../reading/table/written-table.js';
import { csv } from '../../text/csv-cells.js';
import { failure } from '../../text/failures/failure.js';
import { phraseIn } from '../../text/in-chinese.js';
import { fixIn } from '../../text/reasons/reason.js';
import { plain } from '../../text/show.js';
import { judgmentWords } from '../../text/words/sample-words.js';

/** The columns, in both languages in one head: a file goes from hand to hand. */
const COLUMNS = ['n', 'sample', 'place', 'dataset', 'item', 'checkers', 'verdict', 'risk', 'note'] as const;
type Column = (typeof COLUMNS)[number];

const heads: Record<Column, string> = {
  n: 'n 序号',
  sample: 'sample 样本',
  place: 'place 位置',
  dataset: 'dataset 数据集',
  item: 'item 内容',
  checkers: 'checkers 各检查人结论',
  verdict: 'verdict 结论',
  risk: 'risk 风险',
  note: 'note 备注',
};
const widths: Record<Column, number> = {
  n: 6,
  sample: 12,
  place: 28,
  dataset: 16,
  item: 80,
  checkers: 16,
  verdict: 10,
  risk: 10,
  note: 30,
};

/** A row of the table. */
export interface TableRow {
  n: number;
  /** Names the sample, so that a row of another is not taken for one of this. */
  sample: string;
  place: string;
  dataset: string;
  item: string;
  /** What each checker said, in a table of what they differ on. */
  checkers: string;
  verdict: string;
  risk: string;
  note: string;
}

/** The table as a file: `.xlsx`, or `.csv`. In neither is anything of the data a formula. */
export async function tableFile(rows: readonly TableRow[], ending: 'xlsx' | 'csv'): Promise<string | Uint8Array> {
  const shown = COLUMNS.filter((column) => column !== 'checkers' || rows.some(({ checkers }) => checkers !== ''));
  if (ending === 'csv')
    return csv(
      shown.map((column) => heads[column]),
      rows.map((row) => shown.map((column) => row[column])),
    );
  const library = await import('write-excel-file/node').catch(() => undefined);
  if (library === undefined) throw failure('sample/workbooks-written-package', 'fix/npm-install-write');
  const head = shown.map((column) => ({ value: heads[column], type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    shown.map((column) => {
      const value = row[column];
      if (typeof value === 'number') return { value, type: Number };
      return value === '' ? null : { value: cellText(value), type: String, wrap: column === 'item', alignVertical: 'top' as const };
    }),
  );
  const written = library.default([head, ...body], {
    columns: shown.map((column) => ({ width: widths[column] })),
    stickyRowsCount: 1,
    sheet: 'sample',
  });
  return new Uint8Array(await written.toBuffer());
}

/** What XML cannot hold is not there for a reader either. */
function cellText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd');
}

/** A judgment as a table has it. */
export interface ReadRow {
  n: number;
  sample: string;
  /** Left out where the row says nothing. */
  verdict?: JudgmentVerdict;
  risk?: string;
  note?: string;
  line: number;
}

/** Words that a checker may write for a verdict. */
const verdictWords = new Map<string, JudgmentVerdict>(
  judgmentVerdicts.flatMap((verdict) =>
    [verdict, verdict[0]!, judgmentWords[verdict].en.toLowerCase(), judgmentWords[verdict].zh].map((word) => [word, verdict] as const),
  ),
);

/** The judgments in a table that was exported. Throws where it is not one; what is wrong in rows is told row by row. */
export async function readTable(file: string): Promise<{ rows: ReadRow[]; wrong: string[] }> {
  const shown = plain(basename(file));
  const rows: ReadRow[] = [];
  const wrong: string[] = [];
  for await (const { fields, line } of /\.(?:xls[xmb]?|ods)$/i.test(file) ? inWorkbook(file, wrong) : inText(file, wrong)) {
    const read = readRow(fields, line);
    if (read === undefined)
      throw failure('sample/not-table-sample', 'fix/columns-export-one', {
        shown,
        columns: COLUMNS.filter((one) => one !== 'checkers').join(', '),
      });
    if (typeof read === 'string') wrong.push(`${shown}:${line}: ${read}`);
    else rows.push(read);
  }
  return { rows, wrong };
}

interface TableRecord {
  fields: Record<string, Json>;
  line: number;
}

/** Rows of a table as text, whatever separates its cells. */
function* inText(file: string, wrong: string[]): Generator<TableRecord> {
  const shown = plain(basename(file));
  const [names, ...rows] = writtenRows(bytesOf(file), shown);
  for (const { cells, line } of rows) {
    const fields = Object.fromEntries(names!.cells.map((name, at) => [name, cells[at] ?? '']));
    if (cells.slice(names!.cells.length).some((cell) => cell.trim() !== ''))
      wrong.push(`${shown}:${line}: more cells than columns: put a cell that holds the separator in quotation marks`);
    else yield { fields, line };
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(resolve(file));
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): LicitError {
  return failure('catalog/cannot-read', 'fix/name-xlsx-csv', { file: plain(file) }, cause);
}

async function* inWorkbook(file: string, wrong: string[]): AsyncGenerator<TableRecord> {
  const format = (await formats()).find(({ id }) => id === 'xlsx')!;
  const manifest = await openManifest(resolve(file), basename(file)).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
  let line = 1;
  for await (const reads of format.read(manifest))
    for (const read of reads) {
      if (read.kind === 'item') yield { fields: read.fields, line: (line += 1) };
      else if (read.kind === 'problem') wrong.push(`${plain(basename(file))}: ${phraseIn('en', read.what)}. ${fixIn('en', read.what)}`);
    }
}

/** A row as it was filled in; what is wrong with it as words; undefined where it has not the columns. */
function readRow(fields: Record<string, Json>, line: number): ReadRow | string | undefined {
  const cells = new Map(Object.entries(fields).map(([name, value]) => [name.trim().split(/\s/)[0]!.toLowerCase(), textOf(value)]));
  const n = cells.get('n');
  const sample = cells.get('sample');
  if (n === undefined || sample === undefined) return undefined;
  if (!/^\d+$/.test(n)) return `${JSON.stringify(plain(n.slice(0, 40)))} is not the number of an item`;
  const word = (cells.get('verdict') ?? '').toLowerCase();
  const [risk, note] = [cells.get('risk') ?? '', cells.get('note') ?? ''];
  const verdict = verdictWords.get(word);
  if (word !== '' && verdict === undefined)
    return `${JSON.stringify(plain(word.slice(0, 40)))} is not a verdict: write ${judgmentVerdicts.join(', ')}`;
  if (verdict === undefined && (risk !== '' || note !== '')) return 'there is a risk or a note, and no verdict';
  return {
    n: Number(n),
    sample,
    line,
    ...(verdict !== undefined && { verdict }),
    ...(risk !== '' && { risk: risk.slice(0, 100) }),
    ...(note !== '' && { note: note.slice(0, 4000) }),
  };
}

/** A cell as text, without the apostrophe that keeps a spreadsheet from computing it. */
function textOf(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return text.trim().replace(/^'(?=\s*[=+\-@|%])/u, '');
}
