/** A report as blocks, before it is HTML or Markdown, so that both say the same. */
import type { Lang, Place, Snapshot, Verdict } from '../../model.js';
import { counted, number, percent, place } from '../../show.js';
import type { Noun } from '../../words.js';
import { type Prose, prose } from './prose.js';

/** A piece of text. Every one may hold untrusted words; the renderers escape all of them. */
export type Part =
  | string
  | { code: string }
  | { strong: string }
  /** Words of a law in its own language. */
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

/** What every section is written with. */
export class Writer {
  readonly words: Prose;
  readonly queries: string[] = [];
  /** How many fields had nothing to print. */
  unrecorded = 0;

  constructor(
    readonly snapshot: Snapshot,
    readonly lang: Lang,
    readonly strict: boolean,
  ) {
    this.words = prose[lang];
  }

  /** A value with the number of the query that gives it. */
  traced(value: string, query: string | undefined): Part[] {
    if (query === undefined || query === '') return [value];
    const known = this.queries.indexOf(query);
    return [value, { note: known === -1 ? this.queries.push(query) : known + 1 }];
  }

  count(value: number, noun: Noun): string {
    return counted(value, noun, this.lang);
  }

  number(value: number): string {
    return number(value, this.lang);
  }

  percent(part: number, of: number): string {
    return percent(part, of);
  }

  /** The text, or an honest account that there is none. */
  orUnrecorded(text: string | undefined): string {
    if (text !== undefined && text !== '') return text;
    this.unrecorded += 1;
    return this.words.notRecorded;
  }

  /** A path or identifier as it stands. */
  code(text: string): Part {
    return { code: text };
  }

  at(at: Place): Part {
    return { code: at.field ? `${place(at)} ${at.field}` : place(at) };
  }

  /** Several of them, apart. */
  codes(texts: readonly string[]): Part[] {
    return texts.flatMap((text, index) => (index > 0 ? [' · ', { code: text }] : [{ code: text }]));
  }

  /** A law as people call it, where one of its duties is known; its id otherwise. */
  law(instrument: string): string {
    const duty = this.snapshot.duties.find((view) => view.instrument === instrument);
    if (!duty) return `${instrument} `;
    return this.lang === 'zh' ? `《${duty.instrumentTitle.zh}》` : `${duty.instrumentTitle.en}, `;
  }

  list(parts: readonly string[]): string {
    return parts.join(this.words.comma);
  }
}
