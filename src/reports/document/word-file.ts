/** The document as a Word file: headings, tables that go on over pages with their head again, lines to sign on, page numbers. */
import type * as Docx from 'docx';
import { visible, columns as widthOf } from '../../text/show.js';
import type { Block, Cell, Column, Document, Part, Section } from './document.js';
import { words } from './document-data.js';
import { withFixedDates } from './fixed-dates.js';

/** In twentieths of a point: A4 less its margins. */
const page = { width: 11_906, height: 16_838, margin: 1_134 };
const songti = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const heiti = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };
/** In half points. */
const size = { text: 21, table: 18, wide: 15, small: 16 };

/** What a Word file says besides the document. */
export interface WordLabels {
  queries: string;
  queriesText: string;
  /** The foot of a page, with the number of the page and of all pages. */
  page: (current: string, all: string) => string;
  /** So many rows of a table are in the workbook alone. */
  more: (rows: number) => string;
}

/** Columns of a terminal: where a label wraps, what does not wrap in a table, and more than a text is given at once. */
/** A table of more rows is for the workbook, which has all of them; Word is slow with such tables, and nobody prints them. */
const mostRows = 500;
const labelWraps = 8;
const shortText = 14;
const longText = 60;

/** The bytes of the Word file: the same for the same document. */
export async function wordFile(document: Document, labels: WordLabels): Promise<Uint8Array> {
  const docx = await import('docx');
  return new WordWriter(docx, document, labels).file();
}

class WordWriter {
  readonly #docx: typeof Docx;
  readonly #document: Document;
  readonly #lang: Document['lang'];

  readonly #labels: WordLabels;

  constructor(docx: typeof Docx, document: Document, labels: WordLabels) {
    this.#labels = labels;
    this.#docx = docx;
    this.#document = document;
    this.#lang = document.lang;
  }

  async file(): Promise<Uint8Array> {
    const labels = this.#labels;
    const { Document: File, Packer } = this.#docx;
    const { title, sections, queries } = this.#document;
    const last: Section = {
      id: 'queries',
      title: labels.queries,
      blocks: [
        { kind: 'text', text: labels.queriesText },
        { kind: 'commands', lines: queries.map((query, index) => `${index + 1}. ${query}`) },
      ],
    };
    const runs = turns([...sections, last]);
    const file = new File({
      title: clean(title),
      creator: 'licit',
      lastModifiedBy: 'licit',
      styles: {
        default: {
          document: { run: { font: songti, size: size.text }, paragraph: { spacing: { after: 80, line: 300 } } },
          heading1: {
            run: { font: heiti, size: 30, bold: true, color: '000000' },
            paragraph: { spacing: { before: 320, after: 140 }, keepNext: true },
          },
          heading2: {
            run: { font: heiti, size: 24, bold: true, color: '000000' },
            paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
          },
        },
      },
      sections: [
        this.#part(this.#front(runs), false),
        ...runs.map(({ landscape, sections: those }) =>
          this.#part(
            those.flatMap((section) => this.#section(section, landscape)),
            landscape,
          ),
        ),
      ],
    });
    const made = await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(clean(title)) }]);
    return withFixedDates(new Uint8Array(made));
  }

  #part(children: (Docx.Paragraph | Docx.Table)[], landscape: boolean): Docx.ISectionOptions {
    const { AlignmentType, Footer, Header, PageNumber, PageOrientation, Paragraph, TextRun, SectionType } = this.#docx;
    const [before, between, after] = this.#labels.page('\u0000', '\u0000').split('\u0000');
    return {
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: { width: page.width, height: page.height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
        },
      },
      headers: {
        default: new Header({
          children: [
            new Paragraph({
              alignment: AlignmentType.RIGHT,
              children: [
                new TextRun({
                  text: clean([this.#document.title, this.#document.running].filter((part) => part !== undefined).join('  ')),
                  size: size.small,
                  font: songti,
                }),
              ],
            }),
          ],
        }),
      },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [
                new TextRun({
                  children: [before ?? '', PageNumber.CURRENT, between ?? '', PageNumber.TOTAL_PAGES, after ?? ''],
                  size: size.small,
                  font: songti,
                }),
              ],
            }),
          ],
        }),
      },
      children,
    };
  }

  /** Title, cover and contents. */
  #front(runs: readonly { sections: readonly Section[] }[]): (Docx.Paragraph | Docx.Table)[] {
    const { AlignmentType, HeadingLevel, Paragraph, TextRun } = this.#docx;
    const { title, subtitle, cover, notice, contents } = this.#document;
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 1_200, after: 300 },
        children: [new TextRun({ text: clean(title), font: heiti, size: 40, bold: true })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 600 },
        children: [new TextRun({ text: clean(subtitle), size: 24 })],
      }),
      ...cover.flatMap((block) => this.#block(block, false)),
      this.#paragraph(notice),
      new Paragraph({ text: clean(contents), heading: HeadingLevel.HEADING_2, pageBreakBefore: true }),
      ...runs.flatMap(({ sections }) => sections.map(({ title: name }) => this.#paragraph(name))),
    ];
  }

  #section({ title, blocks }: Section, landscape: boolean): (Docx.Paragraph | Docx.Table)[] {
    const { HeadingLevel, Paragraph } = this.#docx;
    return [
      new Paragraph({ text: clean(title), heading: HeadingLevel.HEADING_1 }),
      ...blocks.flatMap((block) => this.#block(block, landscape)),
    ];
  }

  #block(block: Block, landscape: boolean): (Docx.Paragraph | Docx.Table)[] {
    const { HeadingLevel, Paragraph } = this.#docx;
    switch (block.kind) {
      case 'text':
        return [this.#paragraph(block.text)];
      case 'heading':
        return [new Paragraph({ text: clean(block.text), heading: HeadingLevel.HEADING_2 })];
      case 'facts':
        return [
          this.#table(
            [{ label: '' }, { label: '' }],
            block.rows.map(({ label, value }) => [{ strong: label }, value]),
            landscape,
            { head: false, shares: [28, 72] },
          ),
          this.#paragraph(''),
        ];
      case 'table':
        return [
          this.#caption(block.caption),
          this.#table(block.columns, printed(block.rows), landscape, { head: true, ...(block.wide && { wide: true }) }),
          this.#paragraph(block.rows.length > mostRows ? this.#labels.more(block.rows.length - mostRows) : ''),
        ];
      case 'shares':
        return [
          this.#caption(block.caption),
          this.#table(
            [{ label: '' }, { label: '', align: 'right' }],
            block.rows.map(({ label, value }) => [label, value]),
            landscape,
            { head: false },
          ),
          this.#paragraph(''),
        ];
      case 'chart':
        // The table beneath says it in numbers.
        return [this.#paragraph({ strong: block.title })];
      case 'curve':
        return [this.#paragraph({ strong: block.title }), this.#paragraph(block.sentence)];
      case 'signatures':
        return [this.#signatures(block, landscape), this.#paragraph('')];
      case 'commands':
        return block.lines.map((line) => this.#paragraph({ code: line }, size.small));
      case 'finding':
        return [
          this.#paragraph([`${block.mark} `, ...(isList(block.title) ? block.title : [block.title])]),
          ...block.blocks.flatMap((inner) => this.#block(inner, landscape)),
        ];
    }
  }

  #caption(text: string): Docx.Paragraph {
    const { Paragraph, TextRun } = this.#docx;
    return new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [new TextRun({ text: clean(text), font: heiti, bold: true, size: size.text })],
    });
  }

  #paragraph(cell: Cell, at?: number, right = false): Docx.Paragraph {
    const { AlignmentType, Paragraph } = this.#docx;
    return new Paragraph({
      children: this.#runs(cell, at),
      ...(right && { alignment: AlignmentType.RIGHT }),
      ...(at !== undefined && { spacing: { after: 0, line: 240 } }),
    });
  }

  #runs(cell: Cell, at?: number): Docx.TextRun[] {
    const { TextRun } = this.#docx;
    return (isList(cell) ? cell : [cell]).flatMap((part) => {
      const text = clean(words(part, this.#lang));
      if (typeof part === 'object' && 'note' in part)
        return [new TextRun({ text: `[${part.note}]`, superScript: true, ...(at !== undefined && { size: at }) })];
      if (text === '') return [];
      const bold = typeof part === 'object' && ('strong' in part || 'verdict' in part);
      return [new TextRun({ text, ...(bold && { bold }), ...(at !== undefined && { size: at }) })];
    });
  }

  #table(
    columns: readonly Column[],
    rows: readonly (readonly Cell[])[],
    landscape: boolean,
    how: { head: boolean; wide?: true; shares?: readonly number[] },
  ): Docx.Table {
    const { Table, TableCell, TableLayoutType, TableRow, WidthType } = this.#docx;
    const room = (landscape ? page.height : page.width) - 2 * page.margin;
    const at = how.wide ? size.wide : size.table;
    const widths = how.shares === undefined ? this.#widths(columns, rows, room, at) : twipsFor(how.shares, room);
    const cell = (value: Cell, index: number, shade = false): Docx.TableCell =>
      new TableCell({
        width: { size: widths[index]!, type: WidthType.DXA },
        margins: { left: 60, right: 60, top: 30, bottom: 30 },
        ...(shade && { shading: { fill: 'EDEFF2' } }),
        children: [this.#paragraph(value, at, columns[index]?.align === 'right')],
      });
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ label }, index) => cell({ strong: label }, index, true)),
    });
    return new Table({
      width: { size: room, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        ...(how.head ? [head] : []),
        ...(rows.length > 0 ? rows : [columns.map(() => '–')]).map(
          (row) => new TableRow({ cantSplit: true, children: row.map((value, index) => cell(value, index)) }),
        ),
      ],
    });
  }

  /** The widths of columns in twips: short ones as wide as their text, the rest of the room for those that wrap. */
  #widths(columns: readonly Column[], rows: readonly (readonly Cell[])[], room: number, at: number): number[] {
    const twips = (characters: number): number => characters * at * 5 + 140;
    const natural = columns.map(({ label }, index) => {
      const longest = rows.reduce((most, row) => Math.max(most, widthOf(clean(words(row[index] ?? '', this.#lang)))), 0);
      return twips(Math.max(longest, Math.min(labelWraps, widthOf(label))));
    });
    const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
    if (sum(natural) <= room) return twipsFor(natural, room);
    const short = natural.map((width) => width <= twips(shortText));
    const left = room - sum(natural.filter((_, index) => short[index]));
    const wide = natural.map((width, index) => (short[index] ? 0 : Math.min(width, twips(longText))));
    // So many short columns that nothing is left for the others.
    if (left < sum(wide.map((width) => Math.min(width, twips(shortText)))))
      return twipsFor(
        natural.map((width) => Math.min(width, twips(shortText))),
        room,
      );
    return twipsFor(
      natural.map((width, index) => (short[index] ? width : (wide[index]! / sum(wide)) * left)),
      room,
    );
  }

  #signatures({ name, day, roles }: Extract<Block, { kind: 'signatures' }>, landscape: boolean): Docx.Table {
    const { HeightRule, Table, TableCell, TableRow, WidthType } = this.#docx;
    const room = (landscape ? page.height : page.width) - 2 * page.margin;
    const widths = twipsFor([30, 40, 30], room);
    return new Table({
      width: { size: room, type: WidthType.DXA },
      columnWidths: widths,
      rows: roles.map(
        (role) =>
          new TableRow({
            cantSplit: true,
            height: { value: 900, rule: HeightRule.ATLEAST },
            children: [{ strong: role } as const, `${name}：`, `${day}：`].map(
              (value, index) =>
                new TableCell({
                  width: { size: widths[index]!, type: WidthType.DXA },
                  margins: { left: 80, right: 80, top: 120, bottom: 60 },
                  children: [this.#paragraph(value)],
                }),
            ),
          }),
      ),
    });
  }
}

/** The first rows of a long table, and its last, which may be the sum. */
function printed<T>(rows: readonly T[]): readonly T[] {
  return rows.length > mostRows ? [...rows.slice(0, mostRows - 1), rows.at(-1)!] : rows;
}

/** Sections that are printed the same way, one after the other. */
function turns(sections: readonly Section[]): { landscape: boolean; sections: Section[] }[] {
  const runs: { landscape: boolean; sections: Section[] }[] = [];
  for (const section of sections) {
    const landscape = section.landscape === true;
    const last = runs.at(-1);
    if (last?.landscape === landscape) last.sections.push(section);
    else runs.push({ landscape, sections: [section] });
  }
  return runs;
}

/** Whole twips that add up to the room. */
function twipsFor(weights: readonly number[], room: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / sum) * room));
  const rest = room - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/** Characters that XML does not allow, and those nobody sees, are written out. */
function clean(text: string): string {
  return visible(text);
}

/** What the file says of itself, with no day: the day would make other bytes. */
function coreProperties(title: string): string {
  const escaped = title.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title><dc:creator>licit</dc:creator><cp:lastModifiedBy>licit</cp:lastModifiedBy><cp:revision>1</cp:revision></cp:coreProperties>`;
}

function isList(value: Cell): value is readonly Part[] {
  return Array.isArray(value);
}
