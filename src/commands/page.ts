import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity, Verdict } from '../model/rule.js';
import { columns, harmlessLines, pad, wrap } from '../text/show.js';

/** How wide a page is and whether it has colors. */
export interface Screen {
  width: number;
  color: boolean;
}

/** Text for a terminal in labelled paragraphs, every line within the width. What is put in must be safe already (`plain`). */
export class Page {
  readonly ink: ChalkInstance;
  readonly #width: number;
  readonly #lines: string[] = [];

  constructor({ width, color }: Screen) {
    this.ink = new Chalk({ level: color ? 1 : 0 });
    this.#width = Math.max(40, Math.min(width, 120));
  }

  /** Columns of a line. */
  get width(): number {
    return this.#width;
  }

  blank(): this {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
    return this;
  }

  /** One line as it is. */
  line(text: string): this {
    this.#lines.push(text);
    return this;
  }

  /** Text in lines under one another, so far in. */
  text(text: string, indent = 2, ink: (line: string) => string = String): this {
    for (const line of wrap(text, this.#width - indent)) this.#lines.push(' '.repeat(indent) + ink(line));
    return this;
  }

  /** A label and its text beside it. */
  labelled(label: string, text: string, indent = 2, labelWidth = 17, ink: (line: string) => string = String): this {
    const room = Math.max(labelWidth, columns(label) + 2);
    const lines = wrap(text, Math.max(20, this.#width - indent - room));
    this.#lines.push(' '.repeat(indent) + this.ink.bold(pad(label, room)) + ink(lines[0] ?? ''));
    for (const line of lines.slice(1)) this.#lines.push(' '.repeat(indent + room) + ink(line));
    return this;
  }

  toString(): string {
    return `${harmlessLines(this.#lines.join('\n'))}\n`;
  }
}

/** The mark of a finding's weight; never color alone. */
export const severityMarks = { error: '✖', warn: '⚠', info: 'ℹ' } satisfies Record<Severity, string>;

/** The mark of a verdict. */
export const verdictMarks = { met: '✓', stated: '“', unmet: '✖', unproven: '?', 'not-applicable': '–' } satisfies Record<Verdict, string>;
