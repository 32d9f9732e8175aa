/**
 * The rows that statements of SQL put into tables, as the text comes. Nothing is run. Quotes are found by searching, not by patterns, so that time grows
 * with the length alone; a value is kept up to 16 MiB, and a row up to 20,000 values.
 */
import type { Json, ProblemReason } from '../../model/basics.js';
import { unescapedCell } from '../../reading/table/copy-text.js';
import { wrong } from '../../text/reasons/reason.js';

export interface SqlRow {
  table: string;
  line: number;
  /** What the columns are called, where the statement or the table says so. */
  columns: readonly string[] | undefined;
  values: Json[];
}

export interface SqlFault {
  what: ProblemReason;
  line: number;
  lost: number;
}

const LONGEST = 16 << 20;
const MAX_VALUES = 20_000;
const MAX_HELD_BYTES = 64 << 20;
const MAX_TABLES = 10_000;
/** Tokens of a statement that are kept to tell what it does. */
const MAX_TOKENS = 20_000;

interface Token {
  /** `word` may be in quotes; `text` is a value in quotes. */
  kind: 'word' | 'text' | 'number' | 'mark';
  words: string;
  line: number;
}

/** Thrown where a token goes on past what is known so far. */
class More extends Error {}

export class SqlRows {
  readonly rows: SqlRow[] = [];
  readonly faults: SqlFault[] = [];
  line = 1;
  private text = '';
  private at = 0;
  /** So long the text has to be before the token at hand is tried again. */
  private enough = 0;
  private isLast = false;
  private readonly columns = new Map<string, readonly string[]>();
  private statement: Token[] = [];
  private state: 'begins' | 'rows' | 'copy' = 'begins';
  private into: { table: string; columns: readonly string[] | undefined } = { table: '', columns: undefined };
  /** What follows the statement on its own line is no row. */
  private isFirst = false;
  /** A comma behind a row says that another one follows. */
  private expects = false;
  /** What stands between two rows was told as damaged. */
  private adrift = false;
  private row: { line: number; values: Json[]; parts: Token[]; depth: number } | undefined;

  /** `escapes`: a backslash in a string escapes what is behind it, as MySQL has it. */
  constructor(private readonly escapes: boolean) {}

  push(text: string): void {
    this.text = this.text.slice(this.at) + text;
    this.at = 0;
    if (this.text.length >= this.enough) this.run();
  }

  end(): void {
    this.isLast = true;
    this.run();
    const isOpen = this.statement.length > 0 && this.state === 'begins';
    if (isOpen) this.ends();
    if (this.row !== undefined || this.state !== 'begins') this.faults.push({ what: wrong('sql/cut-off'), line: this.line, lost: 1 });
  }

  private run(): void {
    this.enough = 0;
    while (this.at < this.text.length) {
      const { at, line } = this;
      try {
        if (this.state === 'copy') this.copied();
        else {
          const token = this.next();
          if (token === undefined) break;
          if (this.state === 'rows') this.ofRow(token);
          else this.ofStatement(token);
        }
      } catch (error) {
        if (!(error instanceof More)) throw error;
        [this.at, this.line, this.enough] = [at, line, (this.text.length - at) * 2];
        if (this.text.length - at > MAX_HELD_BYTES) this.stop();
        return;
      }
    }
  }

  /** Nothing ends what begins here: the rest is told, and not held. */
  private stop(): void {
    this.faults.push({
      what: wrong('sql/too-long'),
      line: this.line,
      lost: 1,
    });
    this.push = () => {};
    [this.text, this.at, this.row, this.state] = ['', 0, undefined, 'begins'];
  }

  // ─────────────────────────────────────────────────────────────────────────── statements

  private ofStatement(token: Token): void {
    const { statement } = this;
    if (token.kind === 'mark' && token.words === ';') {
      this.ends();
      return;
    }
    if (statement.length < MAX_TOKENS) statement.push(token);
    if (token.kind !== 'word' || !/^values$/i.test(token.words) || !/^(?:insert|replace)$/i.test(statement[0]!.words)) return;
    statement.pop();
    this.into = this.named(/^into$/i);
    this.state = 'rows';
  }

  /** A statement that put in no rows. */
  private ends(): void {
    const { statement } = this;
    const [first] = statement.map(({ words }) => words.toLowerCase());
    if (first === 'create' && statement.slice(0, 6).some(({ words }) => /^table$/i.test(words))) this.defines();
    else if (first === 'copy' && statement.some(({ words }, i) => /^stdin$/i.test(words) && /^from$/i.test(statement[i - 1]!.words))) {
      this.into = this.named(/^copy$/i);
      // Options in words ask for another format.
      if (statement.some(({ words }) => /^csv$|^binary$/i.test(words)))
        this.faults.push({ what: wrong('sql/copy'), line: this.line, lost: 1 });
      [this.state, this.isFirst] = ['copy', true];
    } else if (/^(?:insert|replace)$/.test(first ?? '') && statement.some(({ kind, words }) => kind === 'word' && /^set$/i.test(words)))
      this.faults.push({ what: wrong('sql/insert-set'), line: statement[0]!.line, lost: 1 });
    else if (first !== undefined && !/^(?:select|delete|update|with|call|grant)$/.test(first)) this.passedOver();
    this.statement = [];
  }

  /** Rows of a statement whose beginning is damaged. */
  private passedOver(): void {
    const { statement } = this;
    const isMark = (i: number, mark: string): boolean => statement[i]?.kind === 'mark' && statement[i]?.words === mark;
    const tuples = statement.filter((_, i) => isMark(i, '(') && isMark(i - 1, ',') && isMark(i - 2, ')')).length;
    if (tuples > 0) this.faults.push({ what: wrong('sql/statement'), line: statement[0]!.line, lost: tuples + 1 });
  }

  /** The table behind a word, and the columns in the parentheses behind it. */
  private named(after: RegExp): { table: string; columns: readonly string[] | undefined } {
    const { statement } = this;
    let at = statement.findIndex(({ words, kind }) => kind === 'word' && after.test(words)) + 1;
    let table = '';
    for (; at < statement.length && (statement[at]!.kind !== 'mark' || statement[at]!.words === '.'); at += 1)
      if (statement[at]!.kind !== 'mark') table = statement[at]!.words;
    const listed = statement[at]?.words === '(' ? statement.slice(at + 1) : [];
    const until = listed.findIndex(({ words, kind }) => kind === 'mark' && words === ')');
    const columns = listed.slice(0, Math.max(until, 0)).flatMap(({ kind, words }) => (kind === 'mark' ? [] : [words]));
    return { table, columns: columns.length > 0 ? columns : this.columns.get(table) };
  }

  /** `create table name (column type …, …)`: the first word of each part that is no key. */
  private defines(): void {
    const { statement } = this;
    const open = statement.findIndex(({ words, kind }) => kind === 'mark' && words === '(');
    const name = statement.slice(0, Math.max(open, 0)).findLast(({ kind }) => kind !== 'mark')?.words;
    const columns: string[] = [];
    let depth = 0;
    for (const [i, { kind, words }] of statement.entries()) {
      if (i < open || kind === undefined) continue;
      const begins = depth === 1 && statement[i - 1]?.kind === 'mark' && /^[(,]$/.test(statement[i - 1]!.words);
      if (kind === 'mark') depth += words === '(' ? 1 : words === ')' ? -1 : 0;
      else if (begins && !/^(?:primary|unique|key|index|constraint|foreign|fulltext|spatial|check|exclude|like|period)$/i.test(words))
        columns.push(words);
    }
    if (name !== undefined && this.columns.size < MAX_TABLES) this.columns.set(name, columns);
  }

  // ─────────────────────────────────────────────────────────────────────────── rows

  private ofRow(token: Token): void {
    const { row } = this;
    const isMark = token.kind === 'mark';
    if (row === undefined) {
      const isNext = isMark && token.words === '(';
      const isEnd = isMark && token.words === ';';
      const isComma = isMark && token.words === ',';
      // `on duplicate key update …`, `returning …`: what else the statement does.
      const isElse = token.kind === 'word' && /^(?:on|returning|as|go)$/i.test(token.words);
      if (!isNext && !this.adrift && (this.expects || !(isEnd || isComma || isElse))) {
        this.faults.push({ what: wrong('sql/row'), line: token.line, lost: 1 });
        // Other rows may stand behind what is damaged, until the statement ends.
        this.adrift = true;
      }
      this.expects = isComma;
      if (isNext) this.row = { line: token.line, values: [], parts: [], depth: 0 };
      if (isNext || isEnd) this.adrift = false;
      if (isEnd || isElse) [this.state, this.statement] = ['begins', isEnd ? [] : [token]];
      return;
    }
    if (isMark && row.depth === 0 && (token.words === ',' || token.words === ')')) {
      if (row.values.length < MAX_VALUES) row.values.push(literal(row.parts));
      // Two strings with no sign between are what is left of two values.
      if (
        row.parts.length > 2 &&
        row.parts.every(({ kind }) => kind !== 'mark') &&
        row.parts.filter(({ kind }) => kind === 'text').length > 1
      )
        this.faults.push({ what: wrong('sql/value'), line: row.line, lost: 1 });
      row.parts = [];
      if (token.words === ')') {
        this.row = undefined;
        this.rows.push({ ...this.into, line: row.line, values: row.values });
      }
      return;
    }
    if (isMark) row.depth += token.words === '(' ? 1 : token.words === ')' ? -1 : 0;
    if (row.parts.length < 1000) row.parts.push(token);
  }

  /** A line between `copy … from stdin;` and `\.`. */
  private copied(): void {
    const end = this.text.indexOf('\n', this.at);
    if (end < 0 && !this.isLast) throw new More();
    const line = this.text.slice(this.at, end < 0 ? this.text.length : end).replace(/\r$/, '');
    this.at = end < 0 ? this.text.length : end + 1;
    if (this.isFirst) this.isFirst = false;
    else if (line === '\\.') this.state = 'begins';
    else this.rows.push({ ...this.into, line: this.line, values: line.split('\t').map(unescapedCell) });
    this.line += 1;
  }

  // ─────────────────────────────────────────────────────────────────────────── tokens

  /** Takes what a sticky pattern matches here, which does not end where the text known so far does. */
  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    if (this.at + found.length >= this.text.length && !this.isLast) throw new More();
    this.pass(this.at + found.length);
    return found;
  }

  private pass(to: number): void {
    for (let i = this.text.indexOf('\n', this.at); i >= 0 && i < to; i = this.text.indexOf('\n', i + 1)) this.line += 1;
    this.at = to;
  }

  private next(): Token | undefined {
    for (;;) {
      this.skip(/[\s\ufeff]*/y);
      const two = this.text.slice(this.at, this.at + 2);
      if (two.length === 1 && !this.isLast) throw new More();
      if (two === '--' || (this.escapes && two[0] === '#')) this.until('\n');
      else if (two === '/*') this.until('*/');
      else break;
    }
    const character = this.text[this.at];
    if (character === undefined) return undefined;
    const line = this.line;
    if (character === "'") return { kind: 'text', words: this.quoted("'", this.escapes), line };
    if (character === '"' || character === '`')
      return {
        kind: this.escapes && character === '"' ? 'text' : 'word',
        words: this.quoted(character, this.escapes && character === '"'),
        line,
      };
    if (character === '$') {
      const tag = this.skip(/\$[\p{L}_]?\w{0,60}\$|\$/uy);
      if (tag.length === 1) return { kind: 'mark', words: tag, line };
      const from = this.at;
      this.until(tag);
      return { kind: 'text', words: this.text.slice(from, this.at - tag.length), line };
    }
    const number = this.skip(/[-+]?(?:\d[\w.]*(?:(?<=[eE])[-+]\d+)?|\.\d+)/y);
    if (number !== '') return { kind: 'number', words: number, line };
    const word = this.skip(/\[[^\]\n]{1,200}\]|[\p{L}_@][\p{L}\p{N}_$@]*/uy);
    if (word !== '') {
      // `E'…'` has escapes, `N'…'`, `_utf8'…'` and `X'…'` are strings.
      if (this.text[this.at] === "'" && /^(?:[enbx]|_\w+)$/i.test(word))
        return { kind: 'text', words: this.quoted("'", this.escapes || /^e$/i.test(word)), line };
      return { kind: 'word', words: word.startsWith('[') ? word.slice(1, -1) : word, line };
    }
    this.at += 1;
    return { kind: 'mark', words: character, line };
  }

  private until(end: string): void {
    const found = this.text.indexOf(end, this.at);
    if (found < 0 && !this.isLast) throw new More();
    this.pass(found < 0 ? this.text.length : found + end.length);
  }

  /** What is in quotes, which are doubled within, or behind a backslash. */
  private quoted(mark: string, escapes: boolean): string {
    const { text } = this;
    const pieces: string[] = [];
    let length = 0;
    const keep = (from: number, to: number): void => {
      length += to - from;
      if (length <= LONGEST) pieces.push(text.slice(from, to));
    };
    let from = this.at + 1;
    let slash = escapes ? text.indexOf('\\', from) : -1;
    for (;;) {
      const close = text.indexOf(mark, from);
      if (slash >= 0 && slash < from) slash = text.indexOf('\\', from);
      if (slash >= 0 && (close < 0 || slash < close) && slash + 1 < text.length) {
        keep(from, slash);
        pieces.push(String(unescapedCell(text.slice(slash, slash + 2)) ?? 'N'));
        from = slash + 2;
        continue;
      }
      if (close < 0 || (close + 1 >= text.length && !this.isLast)) {
        if (!this.isLast) throw new More();
        this.faults.push({ what: wrong('sql/quote'), line: this.line, lost: 1 });
        this.pass(text.length);
        return pieces.join('');
      }
      keep(from, close);
      from = close + 1;
      if (text[from] !== mark) break;
      pieces.push(mark);
      from += 1;
    }
    if (length > LONGEST) this.faults.push({ what: wrong('sql/long-value'), line: this.line, lost: 0 });
    this.pass(from);
    return pieces.join('');
  }
}

/** What a value stands for: strings, numbers, no value; anything else stays as it is written. */
function literal(parts: readonly Token[]): Json {
  const [one, two] = parts;
  if (one === undefined) return '';
  const isTyped = parts.length > 2 && parts[1]!.words === ':' && parts[2]!.words === ':';
  if (parts.length === 1 || isTyped || (parts.length === 2 && one.kind === 'word' && two!.kind === 'text')) {
    const value = parts.length === 2 ? two! : one;
    if (value.kind === 'text') return value.words;
    if (value.kind === 'number') {
      const number = Number(value.words);
      return Number.isFinite(number) &&
        !/^[-+]?0[\dx]/i.test(value.words) &&
        (Number.isSafeInteger(number) || !/^[-+]?\d+$/.test(value.words))
        ? number
        : value.words;
    }
    if (/^null$/i.test(value.words)) return null;
    if (/^(?:true|false)$/i.test(value.words)) return /^true$/i.test(value.words);
  }
  return parts.map(({ words }) => words).join(' ');
}
