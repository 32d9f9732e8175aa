/** The document as data for machines: every table, fact and sentence of it, so that it says what the pages say. */
import type { Json } from '../../model/basics.js';
import { answerWords } from './answers.js';
import type { Block, Cell, Document, Part } from './document.js';

/** Sections with their blocks; numbers are numbers, queries are given by number. */
export function documentData({ lang, title, subtitle, notice, cover, sections, queries }: Document): { [name: string]: Json } {
  const blocks = (all: readonly Block[]): Json[] => all.map((block) => blockData(block, lang));
  return {
    title,
    subtitle,
    notice,
    cover: blocks(cover),
    sections: sections.map((section) => ({ id: section.id, title: section.title, blocks: blocks(section.blocks) })),
    queries: [...queries],
  };
}

function blockData(block: Block, lang: Document['lang']): Json {
  switch (block.kind) {
    case 'text':
      return { text: value(block.text, lang) };
    case 'heading':
      return { heading: block.text };
    case 'facts':
      return { facts: block.rows.map((row) => ({ label: row.label, value: value(row.value, lang) })) };
    case 'table':
      return {
        ...(block.id !== undefined && { id: block.id }),
        caption: block.caption,
        columns: block.columns.map(({ label }) => label),
        rows: block.rows.map((row) => row.map((cell) => value(cell, lang))),
      };
    case 'shares':
      return { caption: block.caption, rows: block.rows.map((row) => [value(row.label, lang), value(row.value, lang)]) };
    case 'chart':
      return { chart: block.title };
    case 'curve':
      return {
        curve: block.title,
        sentence: block.sentence,
        points: block.curve.points.map(({ share, accepted }) => ({ share, accepted })),
      };
    case 'signatures':
      return { signatures: [...block.roles] };
    case 'commands':
      return { commands: [...block.lines] };
    case 'finding':
      return { id: block.id, title: value(block.title, lang), blocks: block.blocks.map((inner) => blockData(inner, lang)) };
  }
}

/** A number where the cell is one, else its words. */
function value(cell: Cell, lang: Document['lang']): Json {
  const parts = (isList(cell) ? cell : [cell]).filter((part) => !isNote(part) && part !== '');
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'object' && 'value' in only) return only.value;
  return words(parts, lang);
}

/** The words of a cell, with nothing of its form; numbers of queries are left out. */
export function words(cell: Cell, lang: Document['lang']): string {
  return (isList(cell) ? cell : [cell]).map((part) => wordsOf(part, lang)).join('');
}

function wordsOf(part: Part, lang: Document['lang']): string {
  if (typeof part === 'string') return part;
  if ('code' in part) return part.code;
  if ('strong' in part) return part.strong;
  if ('quote' in part) return `“${part.quote}”`;
  if ('shown' in part) return part.shown;
  if ('note' in part) return '';
  return answerWords(part.verdict, lang, part.silence);
}

/** The only number of a cell, where it holds one and nothing else. */
export function numberOf(cell: Cell): number | undefined {
  const parts = (isList(cell) ? cell : [cell]).filter((part) => !isNote(part) && part !== '');
  const [only] = parts;
  return parts.length === 1 && typeof only === 'object' && 'value' in only ? only.value : undefined;
}

function isNote(part: Part): boolean {
  return typeof part === 'object' && 'note' in part;
}

function isList(value: Cell): value is readonly Part[] {
  return Array.isArray(value);
}
