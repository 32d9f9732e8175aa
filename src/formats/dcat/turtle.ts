import { EventEmitter } from 'node:events';
import { Parser, type Quad, type Term, type Token } from 'n3';
import { wrong } from '../../text/reasons/reason.js';
import { plain } from '../../text/show.js';
import type { Branch, Fault, Tree } from '../descriptor/tree.js';

/** Deeper than this nothing is read. */
const DEEPEST = 60;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * The statements of a Turtle document as a tree in the shape of JSON-LD: a `@graph` of nodes with `@id`, `@type` and properties by their
 * whole addresses. The first mistake in a document ends the reading, and what came before it counts.
 */
export function turtleTree(text: string): { tree: Tree; faults: Fault[] } {
  const faults: Fault[] = [];
  let declared = '';
  for (;;) {
    const { tree, fault, prefix } = read(declared + text);
    if (fault !== undefined) faults.push(fault);
    // A prefix that is nowhere declared is most often a known one: its names are kept as they are written.
    if (prefix === undefined || faults.length > MAX_UNDECLARED_PREFIXES) return { tree, faults };
    faults[faults.length - 1] = { what: wrong('turtle/prefix', { prefix: plain(prefix) }), line: fault?.line ?? 1 };
    declared += `@prefix ${prefix}: <${prefix}:> . `;
  }
}

/** As n3 says it. */
const UNDECLARED = /Undefined prefix "([\w.-]{1,50}):"/;
const MAX_UNDECLARED_PREFIXES = 10;

/** `prefix`: the one that is not declared, where that is what stopped it. */
function read(text: string): { tree: Tree; fault?: Fault; prefix?: string | undefined } {
  const places = new Places();
  const graph = new Graph();
  // n3 parses a string later and on its own, where nothing could catch what it throws; a stream it parses as its pieces come.
  const input = new EventEmitter();
  try {
    new Parser({ format: 'Turtle', blankNodePrefix: LABEL }).parse(input, {
      onToken: (token) => places.begin(token),
      onTokenEnd: (token) => places.end(token),
      onQuad(error, quad) {
        if (error) throw error;
        if (quad) graph.add(quad, places);
      },
    });
    input.emit('data', text);
    input.emit('end');
  } catch (error) {
    const prefix = UNDECLARED.exec((error as Error).message)?.[1];
    return { tree: graph.tree(), fault: faultOf(error, places.line), prefix };
  }
  return { tree: graph.tree() };
}

function faultOf(error: unknown, line: number): Fault {
  if (error instanceof TooDeep) return { what: wrong('turtle/too-deep', { depth: DEEPEST }), line };
  const { message, context } = error as Error & { context?: { line?: number } };
  const what = wrong('turtle/not-valid', { message: plain(message.replace(/ on line \d+\.$/, '')).slice(0, 100) });
  return { what, line: context?.line ?? line };
}

class TooDeep extends Error {}

/** Where the statement begins that is being read: n3 gives statements without their lines, but tells of each token. */
class Places {
  /** Of the token that was read last. */
  line = 1;
  /** Of the token before it, which is the object of a statement when that is told. */
  objectLine = 1;
  /** Of the statement, and of each bracket that is open in it. */
  private readonly subjects: number[] = [];

  get subjectLine(): number {
    return this.subjects.at(-1) ?? this.line;
  }

  begin({ type, line }: Token): void {
    this.objectLine = this.line;
    this.line = line;
    if (this.subjects.length === 0 || type === '[' || type === '(') this.subjects.push(line);
    if (this.subjects.length > DEEPEST) throw new TooDeep();
  }

  end({ type }: Token): void {
    if (type === ']' || type === ')') this.subjects.pop();
    if (type === '.') this.subjects.length = 0;
  }
}

const LABEL = '_:label-';

/** Nodes put together from statements. */
class Graph {
  private readonly nodes = new Map<string, Branch>();
  /** Nodes without a name of their own that stand inside another one. */
  private readonly inside = new Set<string>();

  add({ subject, predicate, object }: Quad, { subjectLine, objectLine }: Places): void {
    const node = this.node(subject, subjectLine);
    const name = predicate.value === `${RDF}type` ? '@type' : predicate.value;
    node.members.push([name, this.value(object, objectLine)]);
  }

  private node(term: Term, line: number): Branch {
    const id = idOf(term);
    let node = this.nodes.get(id);
    if (node === undefined) {
      node = { kind: 'object', line, members: isNameless(term) ? [] : [['@id', leaf(id, line)]] };
      this.nodes.set(id, node);
    }
    return node;
  }

  private value(term: Term, line: number): Tree {
    if (!isNameless(term)) return leaf(idOf(term), line);
    this.inside.add(idOf(term));
    return this.node(term, line);
  }

  tree(): Tree {
    const top = [...this.nodes].filter(([id]) => !this.inside.has(id)).map(([, node]) => node);
    for (const node of this.nodes.values()) node.members = node.members.map(([name, value]) => [name, listed(value)]);
    return { kind: 'object', line: 1, members: [['@graph', { kind: 'list', line: 1, elements: top }]] };
  }
}

const idOf = ({ termType, value }: Term): string => (termType === 'BlankNode' ? `_:${value}` : value);

/** Brackets make a node that nothing else in the document can name. */
const isNameless = (term: Term): boolean => term.termType === 'BlankNode' && !idOf(term).startsWith(LABEL);

const leaf = (words: string, line: number): Tree => ({ kind: 'value', line, words, text: true, empty: false });

/** A list of JSON-LD from the chain of nodes that RDF makes of one. */
function listed(tree: Tree): Tree {
  if (tree.kind === 'value' && tree.words === `${RDF}nil`) return { kind: 'list', line: tree.line, elements: [] };
  const elements: Tree[] = [];
  let rest: Tree = tree;
  while (rest.kind === 'object') {
    const first: Tree | undefined = memberOf(rest, 'first');
    const next: Tree | undefined = memberOf(rest, 'rest');
    if (first === undefined) return elements.length === 0 ? tree : { kind: 'list', line: tree.line, elements };
    elements.push(first);
    if (next === undefined) break;
    rest = next;
  }
  return elements.length === 0 ? tree : { kind: 'list', line: tree.line, elements };
}

function memberOf({ members }: Branch, name: string): Tree | undefined {
  return members.find(([key]) => key === `${RDF}${name}`)?.[1];
}
