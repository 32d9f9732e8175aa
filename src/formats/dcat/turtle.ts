import type { Fault, Tree } from '../descriptor/tree.js';

/** Deeper than this nothing is read. */
const DEEPEST = 60;

const TOKENS =
  /\s+|#[^\n\r]*|<([^<>"{}|^`\\\s]*)>|"""((?:[^"\\]|\\[\s\S]|"(?!""))*)"""|"((?:[^"\\\n\r]|\\.)*)"|'((?:[^'\\\n\r]|\\.)*)'|@[a-zA-Z][\w-]*|\^\^|[[\]().;,]|[^\s<>"'[\]();,#^@]+/y;

interface Token {
  kind: 'iri' | 'text' | 'mark' | 'name';
  words: string;
  line: number;
}

/**
 * The statements of a Turtle document as a tree in the shape of JSON-LD: a `@graph` of nodes with `@id`, `@type` and properties by their
 * prefixed names. Reads what descriptions of datasets use of Turtle; what it cannot read ends the reading, and what came before stands.
 */
export function turtleTree(text: string): { tree?: Tree; faults: Fault[] } {
  const { tokens, fault } = tokensOf(text);
  const faults: Fault[] = fault === undefined ? [] : [fault];
  const reader = new Reader(tokens);
  const nodes = reader.document();
  if (reader.fault !== undefined && fault === undefined) faults.push(reader.fault);
  const graph: Tree = { kind: 'list', line: 1, elements: nodes };
  return { tree: { kind: 'object', line: 1, members: [['@graph', graph]] }, faults };
}

function tokensOf(text: string): { tokens: Token[]; fault?: Fault } {
  const tokens: Token[] = [];
  let line = 1;
  TOKENS.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKENS.lastIndex) {
    TOKENS.lastIndex = at;
    const match = TOKENS.exec(text);
    if (match === null)
      return {
        tokens,
        fault: { what: 'This is no Turtle that can be read', line, fix: 'Close what is open, or write the document again.' },
      };
    const [all, iri, long, double, single] = match;
    const quoted = long ?? double ?? single;
    if (iri !== undefined) tokens.push({ kind: 'iri', words: iri, line });
    else if (quoted !== undefined) tokens.push({ kind: 'text', words: unescaped(quoted), line });
    else if (!/^[\s#]/.test(all)) {
      // The full stop that ends a statement may touch the name before it.
      const name = /^[^.]/.test(all) && all.endsWith('.') && all.length > 1 ? all.slice(0, -1) : all;
      tokens.push({ kind: /^(?:[[\]().;,]|\^\^|@.*)$/.test(name) ? 'mark' : 'name', words: name, line });
      if (name !== all) tokens.push({ kind: 'mark', words: '.', line });
    }
    for (const character of all) if (character === '\n') line += 1;
  }
  return { tokens };
}

function unescaped(words: string): string {
  return words.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]))/g, (_, code: string | undefined, one: string | undefined) =>
    code !== undefined ? String.fromCharCode(Number.parseInt(code, 16)) : ({ n: '\n', t: '\t', r: '\r' }[one ?? ''] ?? one ?? ''),
  );
}

class Reader {
  fault?: Fault;
  private at = 0;
  private readonly prefixes = new Map<string, string>();

  constructor(private readonly tokens: readonly Token[]) {}

  document(): Tree[] {
    const nodes: Tree[] = [];
    while (this.fault === undefined && this.at < this.tokens.length) {
      const token = this.tokens[this.at];
      if (token === undefined) break;
      if (/^@?(?:prefix|base)$/i.test(token.words)) {
        this.directive();
        continue;
      }
      const subject = token.words === '[' ? this.object(0) : this.subject();
      if (subject?.kind !== 'object') break;
      if (this.peek() !== '.') this.properties(subject.members, 0);
      this.expect('.');
      nodes.push(subject);
    }
    return nodes;
  }

  private directive(): void {
    const form = this.next()?.words ?? '';
    const name = /prefix/i.test(form) ? (this.next()?.words ?? '') : '';
    this.prefixes.set(name.replace(/:$/, ''), this.next()?.words ?? '');
    if (form.startsWith('@') || this.peek() === '.') this.expect('.');
  }

  private subject(): Tree | undefined {
    const token = this.next();
    if (token === undefined || token.kind === 'mark') return this.stop(token, 'The subject of a statement is missing');
    return { kind: 'object', line: token.line, members: [['@id', this.value(token)]] };
  }

  private properties(members: [string, Tree][], depth: number): void {
    while (this.fault === undefined) {
      const verb = this.next();
      if (verb === undefined || verb.kind === 'mark' || verb.kind === 'text') {
        this.stop(verb, 'The verb of a statement is missing');
        return;
      }
      const name = verb.words === 'a' && verb.kind === 'name' ? '@type' : verb.kind === 'iri' ? verb.words : verb.words;
      do {
        const object = this.object(depth + 1);
        if (object !== undefined) members.push([name, object]);
      } while (this.fault === undefined && this.take(','));
      if (!this.take(';')) return;
      while (this.take(';'));
      if (this.peek() === '.' || this.peek() === ']' || this.peek() === undefined) return;
    }
  }

  private object(depth: number): Tree | undefined {
    const token = this.next();
    if (token === undefined || depth > DEEPEST) return this.stop(token, 'A value is missing, or lies too deep');
    if (token.words === '[' && token.kind === 'mark') {
      const members: [string, Tree][] = [];
      if (this.peek() !== ']') this.properties(members, depth);
      this.expect(']');
      return { kind: 'object', line: token.line, members };
    }
    if (token.words === '(' && token.kind === 'mark') {
      const elements: Tree[] = [];
      while (this.fault === undefined && !this.take(')')) {
        const element = this.object(depth + 1);
        if (element !== undefined) elements.push(element);
      }
      return { kind: 'list', line: token.line, elements };
    }
    if (token.kind === 'mark') return this.stop(token, 'A value is missing');
    const value = this.value(token);
    // Language and type of a literal say nothing that is asked here.
    if (token.kind === 'text' && this.peek()?.startsWith('@')) this.at += 1;
    if (token.kind === 'text' && this.take('^^')) this.at += 1;
    return value;
  }

  private value({ kind, words, line }: Token): Tree {
    return { kind: 'value', line, words: kind === 'name' ? this.expanded(words) : words, text: true, empty: false };
  }

  /** A prefixed name as a whole address, where the prefix is known. */
  private expanded(name: string): string {
    const colon = name.indexOf(':');
    const base = colon < 0 ? undefined : this.prefixes.get(name.slice(0, colon));
    return base === undefined ? name : `${base}${name.slice(colon + 1)}`;
  }

  private next(): Token | undefined {
    this.at += 1;
    return this.tokens[this.at - 1];
  }

  private peek(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'mark' ? token.words : token?.kind === undefined ? undefined : '';
  }

  private take(mark: string): boolean {
    if (this.peek() !== mark) return false;
    this.at += 1;
    return true;
  }

  private expect(mark: string): void {
    if (!this.take(mark)) this.stop(this.tokens[this.at], `A ${mark} is missing`);
  }

  private stop(token: Token | undefined, what: string): undefined {
    const line = token?.line ?? this.tokens.at(-1)?.line ?? 1;
    this.fault ??= { what: `${what}; what came before was read`, line, fix: 'Correct the Turtle here, or write the document again.' };
    return undefined;
  }
}
