import { parseAst } from 'vitest/node';

/** A function in a source text, and how many lines it takes from its first to its last. */
export interface Length {
  name: string;
  lines: number;
}

/** The functions, methods and arrows of a TypeScript text that take more lines than `most`; those inside of others too. */
export function longFunctions(text: string, most: number): Length[] {
  // Parsing all of src takes a second. The parameters or the body of a long function are many indented lines, but for templates, whose lines begin anywhere.
  if (longestIndented(text) < most / 2 - 1 && !hasTemplateOfLines(text)) return [];
  const found: Length[] = [];
  const walk = (node: unknown, name: string): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, name);
    if (!isNode(node)) return;
    // What takes no more lines holds no function that does.
    const lines = linesFrom(text, node.start, node.end);
    if (lines <= most) return;
    const own = nameOf(node) ?? name;
    if (FUNCTIONS.has(node.type)) found.push({ name: own, lines });
    for (const value of Object.values(node)) if (typeof value === 'object') walk(value, own);
  };
  for (const statement of parseAst(text, { lang: 'ts' }).body) walk(statement, 'default');
  return found;
}

const FUNCTIONS: ReadonlySet<string> = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

interface Node {
  type: string;
  start: number;
  end: number;
  id?: unknown;
  key?: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** What a node is called by its own name or by that of the member it is: what is inside has it unless it has its own. */
function nameOf({ id, key }: Node): string | undefined {
  for (const one of [id, key]) if (isNode(one) && 'name' in one && typeof one.name === 'string') return one.name;
  return undefined;
}

function longestIndented(text: string): number {
  let run = 0;
  let longest = 0;
  for (const line of text.split('\n')) {
    run = line === '' || line.startsWith(' ') ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

function hasTemplateOfLines(text: string): boolean {
  return text.split('\n').some((line) => line.split('`').length % 2 === 0);
}

function linesFrom(text: string, start: number, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
