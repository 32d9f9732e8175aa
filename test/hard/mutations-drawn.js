/** Mutants: what is drawn from, and how one answer becomes another. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAst } from 'vitest/node';

const root = resolve(import.meta.dirname, '../..');

/** What is drawn from: its files, what share of the draws, and the quick tests that are the first to know, in rounds. All others follow. */
export const AREAS = [
  {
    name: 'facts',
    share: 9,
    files: code('src/facts'),
    first: 'decisions facts consent evidence false-greens contradictions records grants license-mix',
  },
  {
    name: 'judge',
    share: 7,
    files: code('src/judge'),
    first:
      'decisions test/judged test/judge. citations fingerprints facts consent scan records contradictions mix grant assurance situations evidence',
  },
  { name: 'permissions', share: 4, files: ['src/license/tables/license-permissions.tsv'], first: 'license-tables license-permissions' },
  {
    name: 'tables',
    share: 4,
    files: readdirSync(join(root, 'src/license/tables'))
      .filter((name) => name.endsWith('.tsv') && name !== 'license-permissions.tsv')
      .map((name) => `src/license/tables/${name}`),
    first: 'license-tables test/license claims/license claims/generated mix',
  },
  {
    name: 'terms',
    share: 2,
    files: [...code('src/license/terms'), ...code('src/license/mix')],
    first: 'decisions license-permissions license mix generated',
  },
  { name: 'verify', share: 4, files: code('src/ledger/verify'), first: 'test/verify test/ledger' },
  { name: 'gate', share: 8, files: [...code('src/check'), ...code('src/config/lock')], first: 'check gate lock' },
  { name: 'claims', share: 8, files: code('src/claims'), first: 'claims context carriers license source descriptors' },
  { name: 'formats', share: 8, files: code('src/formats'), first: 'formats csv parquet descriptors documents discover' },
];

/** The source files below a folder. */
function code(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => `${entry.parentPath.slice(root.length + 1)}/${entry.name}`)
    .sort();
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const OTHER = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
};
const CALLS = new Map([
  ['some', 'every'],
  ['every', 'some'],
]);

/** Every operator of a source file that can be another one, as `{ start, end, by }`. */
function operators(text) {
  const found = [];
  /** Between two parts stands the operator and nothing else of its kind. */
  const between = (left, right, operator, by) => {
    const at = text.indexOf(operator, left.end);
    if (at >= 0 && at < right.start) found.push({ start: at, end: at + operator.length, by });
  };
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (typeof node.type === 'string') {
      if (/^(?:TS(?!As|Satisfies|NonNull)|ImportDeclaration)/.test(node.type)) return;
      const isText = (one) => one.type === 'TemplateLiteral' || (one.type === 'Literal' && typeof one.value === 'string');
      if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
        const sum = node.operator === '+' || node.operator === '-';
        if (OTHER[node.operator] && !(sum && (isText(node.left) || isText(node.right))))
          between(node.left, node.right, node.operator, OTHER[node.operator]);
      }
      if (node.type === 'UnaryExpression' && node.operator === '!') found.push({ start: node.start, end: node.start + 1, by: '' });
      if (node.type === 'Literal' && typeof node.value === 'boolean')
        found.push({ start: node.start, end: node.end, by: String(!node.value) });
      if (node.type === 'CallExpression' && CALLS.has(node.callee.property?.name))
        found.push({ start: node.callee.property.start, end: node.callee.property.end, by: CALLS.get(node.callee.property.name) });
      // A list of what a digest is made of, with one part left out.
      if (node.type === 'CallExpression' && node.callee.name === 'canonical' && node.arguments[0]?.type === 'ArrayExpression') {
        const parts = node.arguments[0].elements;
        for (const part of parts) found.push({ start: part.start, end: part.end, by: 'null' });
      }
    }
    for (const [name, part] of Object.entries(node)) if (name !== 'parent') visit(part);
  };
  visit(parseAst(text, { lang: 'ts' }).body);
  return found;
}

/** Prose and what is only shown: a cell of these columns decides nothing. */
const PROSE = { 'license-permissions': [12], 'license-compatibility': [3], 'model-terms': [4, 6, 13], 'license-newer': [1] };

/** A cell of a table, with another answer of its column in its place. */
function cell(path, text, next) {
  const name = path.replace(/^.*\/|\.tsv$/g, '');
  const lines = text.split('\n');
  const rows = lines
    .map((line, at) => ({ at, cells: line.split('\t') }))
    .filter(({ at }) => lines[at] !== '' && !lines[at].startsWith('#'));
  for (;;) {
    const { at, cells } = rows[Math.floor(next() * rows.length)];
    const column = Math.floor(next() * cells.length);
    if (PROSE[name]?.includes(column)) continue;
    const others = [...new Set(rows.map((row) => row.cells[column]))].filter((value) => value !== undefined && value !== cells[column]);
    if (others.length === 0) continue;
    const by = others[Math.floor(next() * others.length)];
    const other = [...lines];
    other[at] = cells.map((value, n) => (n === column ? by : value)).join('\t');
    return { path, line: at + 1, from: `${cells[0]} [${column}] ${cells[column]}`, by, text: other.join('\n') };
  }
}

function operator(path, text, next) {
  const all = operators(text);
  return all.length === 0 ? undefined : changed(path, text, all[Math.floor(next() * all.length)]);
}

function changed(path, text, { start, end, by }) {
  const line = text.slice(0, start).split('\n').length;
  return {
    path,
    line,
    from: text.split('\n')[line - 1].trim(),
    by: `${text.slice(start, end)} → ${by || 'nothing'}`,
    text: text.slice(0, start) + by + text.slice(end),
  };
}

/** The draws of a seed, without end: each area by its share, each of its files by its size. */
export function* draws(seed, only) {
  const next = numbers(seed);
  const areas = AREAS.map((area) => ({ ...area, files: area.files.filter((path) => path.includes(only)) })).filter(
    ({ files }) => files.length > 0,
  );
  const shares = areas.flatMap((area) => Array.from({ length: area.share }, () => area));
  for (;;) {
    const area = shares[Math.floor(next() * shares.length)];
    const sized = area.files.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    let at = next() * sized.reduce((sum, { text }) => sum + text.length, 0);
    const { path, text } = sized.find((one) => (at -= one.text.length) < 0) ?? sized.at(-1);
    const made = path.endsWith('.tsv') ? cell(path, text, next) : operator(path, text, next);
    if (made) yield { area, ...made };
  }
}

/** Every operator of the source files whose path contains a text. */
export function* every(only) {
  for (const area of AREAS)
    for (const path of area.files.filter((one) => one.endsWith('.ts') && one.includes(only))) {
      const text = readFileSync(join(root, path), 'utf8');
      for (const one of operators(text)) yield { area, ...changed(path, text, one) };
    }
}
