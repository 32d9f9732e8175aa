/** What the columns of a one-token-a-line corpus are for. */
export interface Columns {
  /** `universal`: CoNLL-X and CoNLL-U, with comments; `tagged`: a tag in the last column; `ontonotes`: CoNLL-2012. */
  kind: 'universal' | 'tagged' | 'ontonotes';
  separator: string | RegExp;
  /** The column of the word. */
  form: number;
  /** The column of the label; -1 for the last one. */
  tag: number;
  /** Columns that tell whether no space follows. */
  misc?: number;
  /** The tags are of names, or of none (BIO, BIOES). */
  iob?: true;
  /** The first column counts the words of each sentence. */
  numbered?: true;
  /** The first line names the columns. */
  header?: true;
  /** Each line holds one character of a writing without spaces, or of what stands within it. */
  characters?: true;
  /** How many there are. */
  cells: number;
  /** How sure it is. */
  sure: number;
}

/** Token ids of CoNLL-U: `1`, `1-2` of a word of several tokens, `8.1` of an empty node. https://universaldependencies.org/format.html */
const TOKEN_ID = /^\d+(?:-\d+|\.\d+)?$/;
/** `B-PER`, `S-ORG`, `I_LOC`; `O` outside. */
const IOB = /^[BIESMLUWbiesmluw][-_][^\s]{1,60}$/;
const OUTSIDE = /^[Oo0]$/;
/** Tags of word boundaries: each character begins, is within, ends a word, or is one. */
const BOUNDARY = /^[BMESI]$/;
/** `-DOCSTART- -X- O O` of CoNLL-2003. */
export const DOCUMENT_START = /^-DOCSTART-(?:[ \t]|$)/;

/** What names the column of the words, where a first line does. */
const FORM_NAME = /^(?:tokens?|words?|forms?|text|id|index)$/i;
/** Tags of parts of speech and kinds of names: `NN`, `PRP$`, `PER`, `-LRB-`. */
const TAG = /^[\p{Lu}\d$#.,:;()'"`+|_/*-]{1,20}$/u;

/** The columns of a corpus by its first lines; undefined where these are of something else. `sentences`: into how many blank lines part them. */
export function columnsIn(all: readonly string[], sentences: number): Columns | undefined {
  const blank = sentences > 1;
  if (all.some((line) => /^#begin document /.test(line))) return ontonotes(all);
  const tokens = all.filter((line) => !line.startsWith('#') && !DOCUMENT_START.test(line));
  if (tokens.length === 0) return undefined;
  const marked = all.length > 0 && DOCUMENT_START.test(all[0]!);
  return (
    universal(all, tokens) ?? (blank ? numbered(tokens) : undefined) ?? tagged(tokens, blank, marked) ?? plainlyTagged(tokens, sentences)
  );
}

function universal(all: readonly string[], tokens: readonly string[]): Columns | undefined {
  const rows = tokens.map((line) => line.split('\t'));
  // CoNLL-U Plus names its columns. https://universaldependencies.org/ext-format.html
  const names = /^# global\.columns\s*=\s*(.+)$/
    .exec(all[0] ?? '')?.[1]
    ?.trim()
    .split(/\s+/);
  const cells = names?.length ?? 10;
  const fit = rows.filter((row) => row.length === cells && (names !== undefined || TOKEN_ID.test(row[0]!))).length;
  if (fit < rows.length * 0.9) return undefined;
  // The first token of a sentence is the first.
  const begins = rows.some(([id]) => id === '1' || id?.startsWith('1-'));
  if (names === undefined && !begins) return undefined;
  const at = (name: string, other: number): number => (names === undefined ? other : names.indexOf(name));
  const [form, tag, misc] = [at('FORM', 1), at('UPOS', 3), at('MISC', 9)];
  if (form < 0) return undefined;
  return { kind: 'universal', separator: '\t', form, tag, ...(misc >= 0 && { misc }), cells, sure: 96 };
}

/** Words that are counted anew in each sentence, with any columns behind them: CoNLL-2009, GermEval, and others that have ids. */
function numbered(tokens: readonly string[]): Columns | undefined {
  for (const separator of ['\t', /[ \t]+/] as const) {
    const all = tokens.map((line) => line.trimEnd().split(separator));
    const header = FORM_NAME.test(all[0]![0]!);
    const rows = (header ? all.slice(1) : all).filter(([id]) => !/^\d+(?:-|\.)\d+$/.test(id!));
    if (!areCounted(rows)) continue;
    const cells = mostFrequent(rows.map(({ length }) => length));
    // Columns behind those of CoNLL-2009 are as many as a sentence has predicates.
    const isFixed = cells < 12 && rows.every(({ length }) => length === cells);
    const common = { separator, form: 1, numbered: true, cells: isFixed ? cells : 0, sure: 95, ...(header && { header }) } as const;
    const iob = rows[0]!.findLastIndex((_, i) => i > 1 && areIob(rows.map((row) => row[i] ?? '')));
    if (iob > 0) return { ...common, kind: 'tagged', tag: iob, iob: true };
    return { ...common, kind: 'universal', tag: cells < 8 ? 2 : cells < 12 ? 3 : 4 };
  }
  return undefined;
}

/** Whether the first cells count words, from 0 or 1 on, and begin again. */
function areCounted(rows: readonly (readonly string[])[]): boolean {
  const ids = rows.map(([id]) => (/^\d{1,5}$/.test(id!) ? Number(id) : Number.NaN));
  const [first = Number.NaN] = ids;
  const begins = ids.filter((id) => id === first).length;
  const inOrder = ids.filter((id, i) => id === first || id === ids[i - 1]! + 1).length;
  const words = rows.filter(([, form = '']) => /^\S+$/.test(form)).length;
  return (
    first <= 1 &&
    begins > 1 &&
    begins * 2 <= ids.length &&
    Math.min(inOrder, words) >= rows.length * 0.95 &&
    rows.every(({ length }) => length > 2)
  );
}

function areIob(tags: readonly string[]): boolean {
  const known = tags.filter((tag) => IOB.test(tag) || OUTSIDE.test(tag)).length;
  return tags.some((tag) => IOB.test(tag)) && known >= tags.length * 0.95;
}

/** Whether the last cell is the tag of a name or of none. */
export function isIobTag(tag: string): boolean {
  return IOB.test(tag) || OUTSIDE.test(tag);
}

/** A word and its tag a line, where the tags are of no name: few, in capitals, in sentences of a usual length. */
function plainlyTagged(tokens: readonly string[], sentences: number): Columns | undefined {
  if (sentences < 3 || tokens.length < sentences * 3 || tokens.length > sentences * 80) return undefined;
  for (const separator of ['\t', /[ \t]+/] as const) {
    const rows = tokens.map((line) => line.trimEnd().split(separator));
    const cells = rows[0]!.length;
    if (cells < 2 || rows.some((row) => row.length !== cells || row.some((cell) => cell === '' || /\s/.test(cell)))) continue;
    const tags = new Set(rows.map((row) => row.at(-1)!));
    const forms = new Set(rows.map(([form]) => form!));
    if (tags.size > 80 || tags.size * 2 > forms.size + 1 || tags.size * 4 > tokens.length || ![...tags].every((tag) => TAG.test(tag)))
      continue;
    if (![...tags].some((tag) => /\p{L}/u.test(tag)) || ![...forms].some((form) => /\p{Ll}|\p{Lo}/u.test(form))) continue;
    return { kind: 'tagged', separator, form: 0, tag: -1, cells, sure: 85 };
  }
  return undefined;
}

function tagged(all: readonly string[], blank: boolean, marked: boolean): Columns | undefined {
  for (const separator of ['\t', /[ \t]+/] as const) {
    const first = all[0]!.trimEnd().split(separator);
    const header = FORM_NAME.test(first[0]!) && !isIobTag(first.at(-1)!) && all.length > 1;
    const rows = (header ? all.slice(1) : all).map((line) => line.trimEnd().split(separator));
    const cells = mostFrequent(rows.map(({ length }) => length));
    if (cells < 2) continue;
    const own = rows.filter(({ length }) => length === cells);
    if (own.length < rows.length * 0.9) continue;
    const tags = own.map((row) => row.at(-1) ?? '');
    const characters = shortForms(own);
    const column: Columns = {
      ...{ kind: 'tagged', separator, form: 0, tag: -1, cells, sure: 94 },
      ...(characters && { characters }),
      ...(header && { header }),
    };
    if (areIob(tags) && (blank || tags.length >= 5 || marked)) return { ...column, iob: true };
    // The first sentences may hold nothing that is marked.
    if ((marked || (blank && tags.length >= 5)) && tags.length === own.length && tags.every((tag) => /^O$/.test(tag))) return column;
    const bounds = new Set(tags);
    const marks = tags.filter((tag) => BOUNDARY.test(tag)).length;
    if (cells === 2 && tags.length >= 5 && marks >= tags.length * 0.95 && bounds.has('B') && bounds.size >= 2 && characters) return column;
  }
  return undefined;
}

/** Whether most lines hold a single character, some of them of a writing without spaces. */
function shortForms(rows: readonly (readonly string[])[]): boolean {
  const single = rows.filter(([form = '']) => form.length <= 2 && [...form].length === 1).length;
  return (
    single >= rows.length * 0.8 &&
    rows.some(([form = '']) => /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(form))
  );
}

/** Document, part, number, word, part of speech, … name, coreference. https://conll.cemantix.org/2012/data.html */
function ontonotes(all: readonly string[]): Columns | undefined {
  const rows = all.filter((line) => !line.startsWith('#')).map((line) => line.trim().split(/[ \t]+/));
  const fit = rows.filter((row) => row.length >= 11 && /^\d+$/.test(row[1]!) && /^\d+$/.test(row[2]!)).length;
  if (rows.length === 0 || fit < rows.length * 0.9) return undefined;
  return { kind: 'ontonotes', separator: /[ \t]+/, form: 3, tag: 4, cells: 0, sure: 94 };
}

function mostFrequent(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
