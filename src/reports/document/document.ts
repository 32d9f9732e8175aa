/** A report as blocks, before it is HTML, Markdown, Word or a workbook, so that all say the same. */
import type { Lang } from '../../model/basics.js';
import type { Verdict } from '../../model/rule.js';
import type { OperatingCurve } from '../../model/sample.js';

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
  | { note: number }
  /** A number as readers see it, and as a workbook computes with it. */
  | { value: number; shown: string };

export type Cell = Part | readonly Part[];

export interface Column {
  label: string;
  align?: 'right';
}

export type Block =
  | { kind: 'text'; text: Cell }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; rows: readonly { label: string; value: Cell }[] }
  | {
      kind: 'table';
      caption: string;
      columns: readonly Column[];
      rows: readonly (readonly Cell[])[];
      /** Names its sheet in a workbook and itself in JSON: short, the same in every language. */
      id?: string;
      /** Wider than a portrait page can take. */
      wide?: true;
    }
  /** A picture of numbers that the table after it gives; its title is a sentence. */
  | { kind: 'chart'; title: string; unit: string; bars: readonly ChartBar[] }
  /** How likely a plan accepts a population, by its share of bad items; the sentence says what the picture shows. */
  | { kind: 'curve'; title: string; sentence: string; curve: OperatingCurve; id: string }
  /** Where people sign: each with a line for the name, one for the day. */
  | { kind: 'signatures'; name: string; day: string; roles: readonly string[] }
  | { kind: 'shares'; caption: string; rows: readonly { label: Cell; part: number; of: number; value: Cell }[] }
  | { kind: 'commands'; lines: readonly string[] }
  | { kind: 'finding'; id: string; mark: string; weight: 'error' | 'warn' | 'info' | 'unproven'; title: Cell; blocks: readonly Block[] };

/** One bar: what is known, and what may be added to it. */
export interface ChartBar {
  label: string;
  value: number;
  /** What is not known to belong to it and may: drawn behind `value`, in another shade. */
  atMost?: number;
  shown: string;
}

export interface Section {
  id: string;
  title: string;
  blocks: readonly Block[];
  /** Printed across: its tables are wide. */
  landscape?: true;
}

export interface Document {
  lang: Lang;
  title: string;
  subtitle: string;
  notice: string;
  contents: string;
  cover: readonly Block[];
  sections: readonly Section[];
  /** It has charts, wide tables or lines to sign on. */
  filing?: true;
  /** What the pages of a printed form say at their head. */
  running?: string;
  /** Numbered from 1. */
  queries: readonly string[];
}
