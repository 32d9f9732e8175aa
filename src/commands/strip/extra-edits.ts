/** Parts of texts that only their record, or a reading of the copy, tells to take out: by the text they are in. */
import { createHash } from 'node:crypto';
import { ownName } from './column-kinds.js';
import type { Taken } from './record-values.js';

/** What is remembered of one manifest at a time. What has no room is found in the copy and taken out by the next writing. */
const MAX_TEXTS = 1_000_000;
const LONG = 48;
const LINE_END = /\r\n|\n|\r/g;

export class ExtraEdits {
  readonly #edits = new Map<string, Taken[]>();
  /** Some had no room. */
  isFull = false;

  get size(): number {
    return this.#edits.size;
  }

  /** Remembers parts of a text, and of each of its lines: tables are written line by line. `anywhere`: wherever the text is, whatever its field. */
  add(field: string, text: string, taken: readonly Taken[], anywhere: boolean): void {
    const own = taken.filter(({ seen }) => seen === undefined);
    if (own.length > 0) this.#put(field, text, own, anywhere);
    if (taken.length === 0 || !/[\r\n]/.test(text)) return;
    let from = 0;
    for (const end of [
      ...[...text.matchAll(LINE_END)].map(({ index, 0: mark }) => [index, index + mark.length] as const),
      [text.length, text.length] as const,
    ]) {
      const [to, next] = end;
      // A detector that saw a value in the whole text need not see it in the line.
      const here = taken
        .filter((one) => one.start < to && one.end > from)
        .map(({ start, end, seen, ...one }): Taken => {
          const place = { start: Math.max(start, from) - from, end: Math.min(end, to) - from };
          return { ...one, ...place, ...(seen !== undefined && start >= from && end <= to && { seen: { ...seen, ...place } }) };
        });
      if (here.length > 0) this.#put(field, text.slice(from, to), here, anywhere);
      from = next;
    }
  }

  /** What is to be taken out of a text. */
  of(field: string | undefined, text: string): readonly Taken[] {
    if (this.#edits.size === 0) return [];
    return [...(this.#edits.get(idOf(ownName(field ?? ''), text)) ?? []), ...(this.#edits.get(idOf('', text)) ?? [])];
  }

  #put(field: string, text: string, taken: readonly Taken[], anywhere: boolean): void {
    const id = idOf(anywhere ? '' : ownName(field), text);
    const before = this.#edits.get(id);
    if (before === undefined && this.#edits.size >= MAX_TEXTS) {
      this.isFull = true;
      return;
    }
    const all = before ?? [];
    for (const one of taken) if (!all.some(({ start, end }) => start === one.start && end === one.end)) all.push(one);
    this.#edits.set(id, all);
  }
}

function idOf(name: string, text: string): string {
  return `${name}\0${text.length <= LONG ? text : createHash('sha256').update(text).digest('base64')}`;
}
