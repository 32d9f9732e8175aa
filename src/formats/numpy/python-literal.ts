/** Literals of Python, in which the head of an array is written: strings, numbers, tuples, lists, dictionaries. */

export type Literal = string | number | boolean | null | Literal[] | { [name: string]: Literal };

/** Nesting beyond this is taken for damage. */
const DEEPEST = 32;
const TOKEN = /\s*(?:([([{}\]),:])|[bu]?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(-?\d+)L?|(True|False|None))/y;

/** The value of a literal. Throws SyntaxError. */
export function pythonLiteral(text: string): Literal {
  const tokens = new Tokens(text);
  const value = literalIn(tokens, 0);
  if (tokens.next() !== undefined) throw new SyntaxError('more than one value');
  return value;
}

class Tokens {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text.trimEnd();
  }

  next(): RegExpExecArray | undefined {
    if (this.#at >= this.#text.length) return undefined;
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#text);
    if (token === null) throw new SyntaxError('not a literal');
    this.#at = TOKEN.lastIndex;
    return token;
  }

  /** Goes past a mark where it is next. */
  skip(mark: string): boolean {
    const before = this.#at;
    const found = this.#at < this.#text.length && this.next()?.[1] === mark;
    if (!found) this.#at = before;
    return found;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', "'": "'", '"': '"', '\\': '\\' };
const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gs;

function stringOf(quoted: string): string {
  return quoted.slice(1, -1).replace(ESCAPE, (whole, x?: string, u?: string, long?: string, other?: string) => {
    const code = x ?? u ?? long;
    if (code === undefined) return ESCAPES[other!] ?? whole;
    const point = Number.parseInt(code, 16);
    return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
  });
}

function literalIn(tokens: Tokens, depth: number): Literal {
  const token = tokens.next();
  if (token === undefined || depth > DEEPEST) throw new SyntaxError('not a literal');
  const [, mark, quoted, number, word] = token;
  if (quoted !== undefined) return stringOf(quoted);
  if (number !== undefined) return Number(number);
  if (word !== undefined) return word === 'None' ? null : word === 'True';
  if (mark !== '(' && mark !== '[' && mark !== '{') throw new SyntaxError('not a literal');
  const end = mark === '(' ? ')' : mark === '[' ? ']' : '}';
  const list: Literal[] = [];
  const members: [string, Literal][] = [];
  let commas = 0;
  while (!tokens.skip(end)) {
    if (list.length + members.length > commas) throw new SyntaxError('a comma is missing');
    const value = literalIn(tokens, depth + 1);
    if (mark === '{') {
      if (!tokens.skip(':')) throw new SyntaxError('a colon is missing');
      members.push([String(value), literalIn(tokens, depth + 1)]);
    } else list.push(value);
    if (tokens.skip(',')) commas += 1;
  }
  if (mark === '{') return Object.fromEntries(members);
  // What is in parentheses alone is no tuple.
  return mark === '(' && list.length === 1 && commas === 0 ? list[0]! : list;
}
