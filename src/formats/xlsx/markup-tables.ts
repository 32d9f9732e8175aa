/**
 * Tables that are saved as workbooks in markup: HTML as Excel and pandas write it, and XML (SpreadsheetML 2003,
 * https://learn.microsoft.com/previous-versions/office/developer/office-xp/aa140066(v=office.10)). htmlparser2 reads both. Limits: rows and columns of the
 * largest sheet, 1 MiB a cell, 1,000 tables; elements 1,000 deep, behind which nothing is read (the parser takes the
 * longer for each element, the more are open); a table within a cell is text of it.
 */
import { createRequire } from 'node:module';
import type { Parser } from 'htmlparser2';
import type { Json } from '../../model/basics.js';
import type { Head } from '../../model/format.js';
import type { Cells, Merge } from './sheet-tables.js';

export interface MarkupSheet {
  name: string;
  rows: Cells[];
  merges: Merge[];
  /** It says itself which row names the columns. */
  header: boolean;
}

const MAX_ROWS = 1 << 20;
const MAX_COLUMNS = 1 << 14;
const MAX_CELL_CHARACTERS = 1 << 20;
const MAX_SHEETS = 1000;
const MAX_WORDS = 1 << 20;
const DEEPEST = 1000;
/** So much is parsed before it is asked how deep it went. */
const SLICE = 1 << 14;

/** The markup that a workbook is written in; undefined for what is none. */
export function markupOf({ text, path }: Pick<Head, 'text' | 'path'>): 'html' | 'xml' | undefined {
  const start = text?.slice(0, 8192) ?? '';
  if (!/^\s*</.test(start)) return undefined;
  if (/<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return 'xml';
  if (/^\s*<\?xml/.test(start) || !/<table[\s>]/i.test(text ?? '')) return undefined;
  const isSheet = /urn:schemas-microsoft-com:office:excel|<meta\s[^>]*ProgId[^>]*Excel\.Sheet/i.test(start);
  const isFrame = /^\s*(?:<div>\s*)?(?:<style[\s\S]{1,1000}?<\/style>\s*)?<table\s[^>]*class="dataframe/i.test(start);
  return isSheet || isFrame || /\.xls$/i.test(path) ? 'html' : undefined;
}

/** Reads tables from markup as it comes. */
export class MarkupTables {
  readonly sheets: MarkupSheet[] = [];
  /** Words outside of tables. */
  readonly words: string[] = [];
  /** Something was left out, for there is too much of it. */
  cut = false;
  /** The outermost element was not closed. */
  isOpen = false;
  private readonly parser: Parser;
  private wordsLength = 0;
  private sheet: MarkupSheet | undefined;
  /** Elements that are open, and tables. */
  private deep = 0;
  private depth = 0;
  private row = -1;
  private column = -1;
  private cell: { pieces: string[]; length: number; is: string; across: number; down: number; value?: string | undefined } | undefined;
  /** Of each column the row up to which a cell is merged over it. */
  private taken: number[] = [];
  private hidden = 0;
  private named = '';

  constructor(private readonly markup: 'html' | 'xml') {
    // Loaded when the first such workbook is read.
    const { Parser } = createRequire(import.meta.url)('htmlparser2') as typeof import('htmlparser2');
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.opens(local(name), attributes),
        ontext: (text) => this.says(text),
        onclosetag: (name) => this.closes(local(name)),
      },
      { xmlMode: markup === 'xml', decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
    );
  }

  push(text: string): void {
    for (let at = 0; at < text.length; at += SLICE) {
      if (this.deep <= DEEPEST) this.parser.write(text.slice(at, at + SLICE));
      else this.cut = true;
    }
  }

  end(): void {
    this.isOpen = this.depth > 0;
    this.parser.end();
  }

  private opens(name: string, attributes: Record<string, string>): void {
    this.deep += 1;
    const of = (attribute: string): string | undefined => attributes[attribute] ?? attributes[`ss:${attribute}`];
    if (/^(?:style|script|title|head|documentproperties|styles|worksheetoptions)$/.test(name)) this.hidden += 1;
    else if (name === 'worksheet') this.named = of('name') ?? '';
    else if (name === 'table') {
      this.depth += 1;
      if (this.depth === 1) this.begin();
    } else if (this.depth !== 1 || this.sheet === undefined) return;
    else if (name === 'tr' || name === 'row') this.nextRow(Number(of('index')));
    else if (name === 'td' || name === 'th' || name === 'cell') this.nextCell(name, of, attributes['x:num']);
    else if (name === 'data' && this.cell !== undefined) this.cell.is = of('type') ?? '';
    else if (name === 'br') this.says('\n');
  }

  private begin(): void {
    [this.row, this.taken] = [-1, []];
    this.sheet = { name: this.named, rows: [], merges: [], header: false };
    if (this.sheets.length < MAX_SHEETS) this.sheets.push(this.sheet);
    else this.cut = true;
  }

  private nextRow(index: number): void {
    this.row = Number.isInteger(index) && index > this.row + 1 ? index - 1 : this.row + 1;
    this.column = -1;
    if (this.row >= MAX_ROWS) this.cut = true;
    else while (this.sheet!.rows.length <= this.row) this.sheet!.rows.push([]);
  }

  private nextCell(name: string, of: (attribute: string) => string | undefined, number: string | undefined): void {
    if (this.row < 0) this.nextRow(Number.NaN);
    const index = Number(of('index'));
    this.column = Number.isInteger(index) && index > 0 ? index - 1 : this.column + 1;
    while ((this.taken[this.column] ?? -1) >= this.row) this.column += 1;
    const span = (one: string | undefined, less: number): number =>
      Math.min(Math.max(0, (Number.parseInt(one ?? '', 10) || less) - less), MAX_COLUMNS);
    const [across, down] =
      this.markup === 'html' ? [span(of('colspan'), 1), span(of('rowspan'), 1)] : [span(of('mergeacross'), 0), span(of('mergedown'), 0)];
    this.cell = { pieces: [], length: 0, is: name, across, down, value: number === '' ? undefined : number };
  }

  private says(text: string): void {
    if (this.hidden > 0) return;
    if (this.cell !== undefined) {
      this.cell.length += text.length;
      if (this.cell.length <= MAX_CELL_CHARACTERS) this.cell.pieces.push(text);
      else this.cut = true;
    } else if (text.trim() !== '') {
      this.wordsLength += text.length;
      if (this.wordsLength <= MAX_WORDS) this.words.push(text.trim());
      else this.cut = true;
    }
  }

  private closes(name: string): void {
    this.deep -= 1;
    if (/^(?:style|script|title|head|documentproperties|styles|worksheetoptions)$/.test(name)) this.hidden = Math.max(0, this.hidden - 1);
    else if (name === 'table') this.depth = Math.max(0, this.depth - 1);
    else if (this.depth === 1 && (name === 'td' || name === 'th' || name === 'cell')) this.put();
  }

  private put(): void {
    const { cell, sheet, row, column } = this;
    this.cell = undefined;
    if (cell === undefined || sheet === undefined) return;
    const last = column + cell.across;
    if (last >= MAX_COLUMNS || row >= MAX_ROWS) {
      this.cut = true;
      return;
    }
    if (cell.is === 'th' && row === 0) sheet.header = true;
    const value = cellValue(cell.value ?? cell.pieces.join(''), cell.is, this.markup);
    if (value !== '') sheet.rows[row]!.push([column, value]);
    if (last > column || cell.down > 0) sheet.merges.push({ s: { r: row, c: column }, e: { r: row + cell.down, c: last } });
    for (let at = column; at <= last && cell.down > 0; at += 1) this.taken[at] = row + cell.down;
    this.column = last;
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** In HTML line breaks of the source are blanks, and `<br>` is one. XML says what a value is. */
function cellValue(text: string, is: string, markup: 'html' | 'xml'): Json {
  if (markup === 'html')
    return text
      .replace(/[ \t\r\f]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
  if (is === 'Number' && Number.isFinite(Number(text)) && text.trim() !== '') return Number(text);
  if (is === 'Boolean') return text.trim() === '1';
  if (is === 'DateTime') return text.replace(/T00:00:00(?:\.0+)?$/, '').replace(/\.0+$/, '');
  return is === 'Error' ? '' : text;
}
