import type { Json, ProblemReason } from '../../model/basics.js';
import { wrong } from '../../text/reasons/reason.js';
import { type Broken, type Entry, MAX_ENTRY_BYTES, MAX_FIELDS } from './entry.js';

/** Tags of RIS, from the description by its publisher, as fields are called elsewhere. https://en.wikipedia.org/wiki/RIS_(file_format) */
const NAMES: Readonly<Record<string, string>> = {
  ...{
    TY: 'type',
    ID: 'key',
    AU: 'author',
    A1: 'author',
    A2: 'editor',
    ED: 'editor',
    A3: 'series_editor',
    TI: 'title',
    T1: 'title',
    CT: 'title',
  },
  ...{
    T2: 'journal',
    JO: 'journal',
    JF: 'journal',
    JA: 'journal_abbreviation',
    PY: 'year',
    Y1: 'year',
    DA: 'date',
    AB: 'abstract',
    N2: 'abstract',
  },
  ...{
    N1: 'note',
    KW: 'keywords',
    UR: 'url',
    L1: 'file',
    DO: 'doi',
    PB: 'publisher',
    CY: 'place',
    SN: 'issn',
    LA: 'language',
    DB: 'database',
  },
  ...{ C1: 'custom_1', AD: 'address', VL: 'volume', IS: 'number', SP: 'first_page', EP: 'last_page', Y2: 'accessed', DP: 'provider' },
};

/** Entries of RIS: one tag a line, from `TY` to `ER`; a line without one goes on with the last. */
export class RisEntries {
  line = 0;
  private rest = '';
  private found: (Entry | Broken)[] = [];
  private entry: Entry | undefined;
  private last = '';

  push(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.feed(line.replace(/\r$/, ''));
    if (this.rest.length > MAX_ENTRY_BYTES) {
      this.feed(this.rest);
      this.rest = '';
    }
  }

  end(): void {
    if (this.rest !== '') this.feed(this.rest);
    this.rest = '';
    if (this.entry !== undefined) this.close(wrong('bibliography/cut-off'));
  }

  take(): (Entry | Broken)[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  private feed(line: string): void {
    this.line += 1;
    if (line.trim() === '') return;
    const [, tag, words = ''] = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/.exec(line) ?? [];
    if (tag === 'TY') {
      if (this.entry !== undefined) this.close(wrong('bibliography/no-end'));
      this.entry = { key: '', line: this.line, fields: new Map(), record: '' };
    }
    const { entry } = this;
    if (entry === undefined) {
      this.found.push({ what: wrong('bibliography/no-entry'), line: this.line, lost: tag === 'ER' ? 1 : 0 });
      return;
    }
    if (entry.record.length + line.length > MAX_ENTRY_BYTES) return;
    entry.record += `${line}\n`;
    if (tag === 'ER') this.close();
    else if (tag === undefined) this.add(this.last, line.trim(), true);
    else this.add((this.last = Object.hasOwn(NAMES, tag) ? NAMES[tag]! : tag), words.trim(), false);
  }

  private add(name: string, words: string, goesOn: boolean): void {
    const fields = this.entry?.fields;
    if (fields === undefined || words === '' || (fields.size >= MAX_FIELDS && !fields.has(name))) return;
    const before = fields.get(name);
    const all: Json[] = before === undefined ? [] : Array.isArray(before) ? before : [before];
    if (goesOn && all.length > 0) all.push(`${String(all.pop())} ${words}`);
    else all.push(words);
    fields.set(name === '' ? 'note' : name, all.length === 1 ? all[0]! : all);
  }

  private close(what?: ProblemReason): void {
    const { entry } = this;
    this.entry = undefined;
    this.last = '';
    if (entry === undefined) return;
    if (what !== undefined) this.found.push({ what, line: entry.line, lost: 0 });
    if (entry.record.length + 1000 > MAX_ENTRY_BYTES) this.found.push({ what: wrong('bibliography/beginning'), line: entry.line, lost: 1 });
    this.found.push({ ...entry, key: String(entry.fields.get('key') ?? '') });
  }
}
