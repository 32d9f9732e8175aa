/** The document as a workbook: one sheet a table, numbers as numbers, no formula. */

import { neutral } from '../../text/csv-cells.js';
import { say } from '../../text/messages/say.js';
import { visible, columns as widthOf } from '../../text/show.js';
import type { Block, Cell, Column, Document } from './document.js';
import { numberOf, words } from './document-data.js';
import { withFixedDates } from './fixed-dates.js';

/** A sheet as it is written. */
interface SheetOf {
  name: string;
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** What Excel takes in one cell. */
const mostCharacters = 32_000;

/** The bytes of the workbook: the same for the same document. */
export async function workbookFile(document: Document): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const sheets = sheetsOf(document).map(({ name, caption, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 2,
    orientation: columns.length > 6 ? ('landscape' as const) : undefined,
    columns: columns.map((column, index) => ({ width: widthOfColumn(column, rows, index, document.lang) })),
    data: [
      [{ value: text(caption), type: String, fontWeight: 'bold' as const }],
      columns.map(({ label }) => ({
        value: text(label),
        type: String,
        fontWeight: 'bold' as const,
        backgroundColor: '#EDEFF2',
        wrap: true,
      })),
      ...rows.map((row) => row.map((cell) => cellOf(cell, document.lang))),
    ],
  }));
  const made = await write(sheets, { fontFamily: '宋体', fontSize: 10 }).toBuffer();
  return withFixedDates(new Uint8Array(made));
}

/** Facts of the cover and of sections, and every table, in their order. */
function sheetsOf({ cover, sections, title, lang }: Document): SheetOf[] {
  const taken = new Set<string>();
  const facts = (block: Extract<Block, { kind: 'facts' }>, caption: string): SheetOf => ({
    name: sheetName(caption, taken),
    caption,
    columns: [{ label: say('document/field', lang) }, { label: say('document/field-value', lang) }],
    rows: block.rows.map(({ label, value }) => [label, value]),
  });
  const of = (blocks: readonly Block[], within: string): SheetOf[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'facts') return [facts(block, within)];
      if (block.kind === 'finding') return of(block.blocks, within);
      if (block.kind === 'table')
        return [{ name: sheetName(block.caption, taken), caption: block.caption, columns: block.columns, rows: block.rows }];
      return [];
    });
  return [...of(cover, title), ...sections.flatMap((section) => of(section.blocks, section.title))];
}

/** At most 31 characters, none that Excel refuses, each name once whatever its case. */
function sheetName(caption: string, taken: Set<string>): string {
  const plain =
    visible(caption)
      .replace(/[[\]:*?/\\]/gu, ' ')
      .replace(/^'+|'+$/gu, '')
      .trim() || 'table';
  let name = cut(plain, 31).trim();
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${cut(plain, 31 - String(copy).length - 1).trim()} ${copy}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Not through the middle of a character of two code units. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept;
}

function cellOf(
  cell: Cell,
  lang: Document['lang'],
): { value: string | number; type: StringConstructor | NumberConstructor; wrap?: true; format?: string } {
  const number = numberOf(cell);
  // A share is a fraction, and shown as one.
  if (number !== undefined) return { value: number, type: Number, ...(isShare(cell) && { format: '0.0%' }) };
  return { value: text(words(cell, lang)), type: String, wrap: true };
}

function isShare(cell: Cell): boolean {
  const parts = Array.isArray(cell) ? cell : [cell];
  return parts.some(
    (part: unknown) => typeof part === 'object' && part !== null && 'shown' in part && /%$/.test((part as { shown: string }).shown),
  );
}

/** Text that no program takes for a formula, with nothing that XML refuses. */
function text(said: string): string {
  return cut(neutral(visible(said)), mostCharacters);
}

function widthOfColumn({ label }: Column, rows: readonly (readonly Cell[])[], index: number, lang: Document['lang']): number {
  const longest = rows.reduce((most, row) => Math.max(most, widthOf(words(row[index] ?? '', lang))), widthOf(label));
  return Math.max(8, Math.min(60, longest + 2));
}
