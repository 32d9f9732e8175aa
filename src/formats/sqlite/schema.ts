import type { Json } from '../../model/basics.js';

/** A table as its `CREATE TABLE` describes it. */
export interface TableColumns {
  /** Columns in the order in which rows hold them. */
  stored: { name: string; default?: Json }[];
  /** The column that stands for the number of the row, which rows hold no value of. */
  rowid?: string;
  withoutRowid: boolean;
}

interface Token {
  words: string;
  /** How it is quoted: `'` may be a string. */
  quote?: string;
}

/** Longer definitions are not read. */
const LONGEST = 1 << 20;

/** Takes a `CREATE TABLE` apart; undefined for what is none. */
export function columnsOf(sql: string): TableColumns | undefined {
  const tokens = tokensOf(sql.slice(0, LONGEST));
  const opens = tokens.findIndex(({ words, quote }) => words === '(' && quote === undefined);
  if (opens < 0 || !is(tokens[0], 'create') || is(tokens[1], 'virtual')) return undefined;
  const { parts, end } = partsOf(tokens, opens + 1);
  const withoutRowid = tokens.slice(end).some((token, i, rest) => is(token, 'without') && is(rest[i + 1], 'rowid'));
  const columns = parts.filter((part) => !isConstraint(part)).map(columnOf);
  const keys = parts.flatMap((part) => (isConstraint(part) ? keyOf(part) : []));
  const primary = keys.length > 0 ? keys : columns.filter(({ primary: own }) => own).map(({ name }) => name);
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const stored = columns.filter(({ virtual }) => !virtual);
  if (!withoutRowid) {
    const [only] = primary.length === 1 ? columns.filter(({ name }) => same(name, primary[0]!)) : [];
    return { stored, withoutRowid, ...(only?.integer && { rowid: only.name }) };
  }
  // Tables without row numbers hold their key first.
  const first = [...new Set(primary.map((name) => name.toLowerCase()))].flatMap((key) => stored.find(({ name }) => same(name, key)) ?? []);
  return { stored: [...first, ...stored.filter((column) => !first.includes(column))], withoutRowid };
}

interface Column {
  name: string;
  default?: Json;
  primary: boolean;
  integer: boolean;
  virtual: boolean;
}

function is(token: Token | undefined, word: string): boolean {
  return token !== undefined && token.quote === undefined && token.words.toLowerCase() === word;
}

function isConstraint([first]: readonly Token[]): boolean {
  return ['constraint', 'primary', 'unique', 'check', 'foreign'].some((word) => is(first, word));
}

/** The columns that a `PRIMARY KEY (…)` of the table names. */
function keyOf(part: readonly Token[]): string[] {
  const at = part.findIndex((token, i) => is(token, 'primary') && is(part[i + 1], 'key'));
  if (at < 0) return [];
  return partsOf(part, at + 3).parts.flatMap(([name]) => name?.words ?? []);
}

function columnOf(part: readonly Token[]): Column {
  const [name, type] = part;
  const at = part.findIndex((token, i) => is(token, 'primary') && is(part[i + 1], 'key'));
  const stated = part.findIndex((token) => is(token, 'default'));
  const generated = part.findIndex((token, i) => is(token, 'as') && is(part[i + 1], '('));
  const isInteger = is(type, 'integer') && (part.length === 2 || CONSTRAINTS.some((word) => is(part[2], word)));
  return {
    name: name?.words ?? '',
    ...(stated >= 0 && { default: defaultOf(part.slice(stated + 1)) }),
    primary: at >= 0,
    // For history's sake one that is sorted the other way is a column like others.
    integer: isInteger && !is(part[at + 2], 'desc'),
    virtual: generated >= 0 && !part.slice(generated).some((token) => is(token, 'stored')),
  };
}

const CONSTRAINTS = ['constraint', 'primary', 'not', 'null', 'unique', 'check', 'default', 'collate', 'references', 'generated', 'as'];

/** What rows hold that were written before the column was added; of expressions nothing is said. */
function defaultOf([first, second]: readonly Token[]): Json {
  if (first === undefined) return null;
  if (first.quote !== undefined) return first.words;
  const words = first.words === '-' || first.words === '+' ? `${first.words}${second?.words ?? ''}` : first.words;
  return /^[-+]?\d+(?:\.\d+)?$/.test(words) ? Number(words) : null;
}

/** What stands between commas, from a place behind a bracket to the one that closes it. */
function partsOf(tokens: readonly Token[], from: number): { parts: Token[][]; end: number } {
  const parts: Token[][] = [];
  let part: Token[] = [];
  let depth = 0;
  let at = from;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const mark = token.quote === undefined ? token.words : '';
    if (mark === ')' && depth === 0) break;
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (mark === ',' && depth === 0) {
      parts.push(part);
      part = [];
    } else part.push(token);
  }
  if (part.length > 0) parts.push(part);
  return { parts, end: at };
}

const TOKEN = /--[^\n]*|\/\*|"|'|`|\[|[(),;]|[^\s"'`[(),;/-]+|[/-]/g;
const CLOSES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '[': ']' };

function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(sql); match !== null; match = TOKEN.exec(sql)) {
    const [mark] = match;
    if (mark.startsWith('--')) continue;
    if (mark === '/*') {
      const end = sql.indexOf('*/', match.index + 2);
      if (end < 0) break;
      TOKEN.lastIndex = end + 2;
      continue;
    }
    const close = CLOSES[mark];
    if (close === undefined) {
      tokens.push({ words: mark });
      continue;
    }
    let words = '';
    let at = match.index + 1;
    for (;;) {
      const end = sql.indexOf(close, at);
      words += sql.slice(at, end < 0 ? undefined : end);
      at = end < 0 ? sql.length : end + 1;
      // A quotation mark within is written twice.
      if (end < 0 || close === ']' || sql[at] !== close) break;
      words += close;
      at += 1;
    }
    tokens.push({ words, quote: mark });
    TOKEN.lastIndex = at;
  }
  return tokens;
}
