/** A report as blocks, before it is HTML, Markdown, Word or a workbook, so that all say the same. */
import type { Lang } from '../../model/basics.js';
import type { Verdict } from '../../model/rule.js';

/** A piece of text. Every one may hold untrusted words; the renderers escape all of them. */
export type Part =
  | string
  | { code: string }
  | { strong: string }
  /** Words of a law in its own language, in quotation marks. */
  | { quote: string }
  /** `silence`: nothing on record shows it. */
  | { verdict: Verdict; silence?: true }
  /** Number of the query that gives the value before it. */
  | { note: number };

export type Cell = Part | readonly Part[];

export interface Column {
  label: string;
  align?: 'right';
}

export type Block =
  | { kind: 'text'; text: Cell }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; rows: readonly { label: string; value: Cell }[] }
  | { kind: 'table'; caption: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[] }
  | { kind: 'shares'; caption: string; rows: readonly { label: Cell; part: number; of: number; value: Cell }[] }
  | { kind: 'commands'; lines: readonly string[] }
  | { kind: 'finding'; id: string; mark: string; weight: 'error' | 'warn' | 'info' | 'unproven'; title: Cell; blocks: readonly Block[] };

export interface Section {
  id: string;
  title: string;
  blocks: readonly Block[];
}

export interface Document {
  lang: Lang;
  title: string;
  subtitle: string;
  notice: string;
  contents: string;
  cover: readonly Block[];
  sections: readonly Section[];
  /** Numbered from 1. */
  queries: readonly string[];
}
