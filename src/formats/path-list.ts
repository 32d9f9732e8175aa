import type { Json } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import { firstLines, itemLines, type LineItem } from '../reading/item-lines.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';
import { wrong } from '../text/reasons/reason.js';
import { withHead } from './descriptor/head-comments.js';
import { isMediaPath } from './path-list/media-name.js';

const pathList: Format = {
  id: 'path-list',
  title: 'Lists of paths',
  reads: 'items',
  listsFiles: true,
  answersTo:
    'Text with the path of one file a line, alone (`train.txt`) or with labels behind it (ImageNet lists, boxes), with its mask or its pair (VoxCeleb trials: label and two paths), or with its length below the folder they lie in (fairseq); each line is an item. What comments over the first item say of license, source and terms counts for the list.',
  notRead: 'The files that it names.',
  recognize,
  read: withHead((file, part) => {
    const list = listOf(file.head);
    const begins = (part?.start ?? 0) === 0;
    return itemLines(file, part, ({ text, line }, tell) => {
      if (text.startsWith('#') || (list.root !== undefined && begins && line === 1)) return undefined;
      const item = itemOf(text.trim(), list);
      if (item === undefined) tell(wrong('paths/no-path'));
      return item;
    });
  }),
  splitsAtLines: true,
  decides: ({ head }) => {
    const { shape, root = null } = listOf(head);
    return { root, separator: shape.separator ?? null, paths: [...shape.paths], cells: shape.cells };
  },
  namesOnly: true,
  roles: { id: ['path'], url: ['url'], label: ['label', 'labels', 'boxes'], text: [], source: [], owner: [] },
  rewrite: rewriteTexts,
};

export default pathList;

const MAX_LOOKED_AT_LINES = 200;
/** So many lines in a hundred are alike. */
const SHARE = 0.8;

/** How the lines of a list are made: what separates their cells, how many there are, and which of them are paths. */
interface Shape {
  separator: '\t' | ' ' | undefined;
  paths: readonly number[];
  /** Cells that a line has at least. */
  cells: number;
}

interface List {
  shape: Shape;
  /** The folder that a list of fairseq names on its first line; its lines are a path and a number of frames. */
  root?: string;
}

function listOf(head: Head): List {
  return listIn(firstLines(head, MAX_LOOKED_AT_LINES) ?? []) ?? { shape: { separator: undefined, paths: [0], cells: 1 } };
}

/** What a cell can be: a path, a number, a box of five numbers, another word. */
function kindOf(cell: string): string {
  if (isMediaPath(cell)) return 'p';
  if (/^[-+]?\d+(?:\.\d+)?$/.test(cell)) return 'n';
  return /^-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?){3,4}$/.test(cell) ? 'b' : 'w';
}

/** Lines that are made like this hold paths: alone, in pairs, with labels before or behind. */
const KNOWN = /^(?:p|pp|p[nb]+|pw|ppn|ppw|[nw]p|[nw]pp)$/;

function cellsOf(line: string, separator: Shape['separator']): string[] {
  if (separator === undefined) return [line];
  return (separator === '\t' ? line.split('\t') : line.split(/[ \t]+/)).map((cell) => cell.trim());
}

function shapeOf(lines: readonly string[]): Shape | undefined {
  for (const separator of ['\t', ' ', undefined] as const) {
    const rows = lines.map((line) => cellsOf(line.trim(), separator));
    if (separator === '\t' && rows.every((cells) => cells.length < 2)) continue;
    const counts = new Map<string, string[][]>();
    for (const cells of rows) {
      // Each line may have as many boxes or labels as it needs.
      const made =
        cells.length > 100
          ? ''
          : cells
              .map(kindOf)
              .join('')
              .replace(/(?<=p)[nb]+$/, 'n');
      counts.set(made, [...(counts.get(made) ?? []), cells].slice(-MAX_LOOKED_AT_LINES));
    }
    const [made = '', those = []] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (those.length < lines.length * SHARE || !KNOWN.test(made)) continue;
    // Words behind a path are a label where they come again; else they are what was said.
    const at = made.indexOf('w');
    if (made.endsWith('w') && !comeAgain(those.map((cells) => cells[at] ?? ''))) continue;
    if (made === 'p' && separator === ' ') continue;
    const paths = [...made].flatMap((kind, i) => (kind === 'p' ? [i] : []));
    return { separator, paths, cells: made.endsWith('n') ? made.length - 1 : made.length };
  }
  return undefined;
}

function comeAgain(words: readonly string[]): boolean {
  return words.length >= 3 && new Set(words).size <= words.length / 2;
}

function listIn(lines: readonly string[]): List | undefined {
  const plain = lines.filter((line) => !line.startsWith('#'));
  const [first = '', ...others] = plain;
  if (others.length > 0 && !first.includes('\t') && /[/\\]/.test(first) && !isMediaPath(first.trim())) {
    const shape = shapeOf(others);
    const framed = others.filter((line) => /^[^\t]+\t\d+\s*$/.test(line)).length;
    if (shape?.separator === '\t' && framed >= others.length * SHARE) return { shape: { ...shape, cells: 2 }, root: first.trim() };
  }
  const shape = plain.length === 0 ? undefined : shapeOf(plain);
  return shape && { shape };
}

function itemOf(line: string, { shape, root }: List): LineItem | undefined {
  if (/[^\P{Cc}\t]/u.test(line)) return undefined;
  const cells = cellsOf(line, shape.separator);
  if (cells.length < shape.cells) return undefined;
  const paths = shape.paths.map((i) => cells[i] ?? '');
  const [path = '', other] = paths;
  if (path === '' || other === '' || (shape.separator === undefined && line.includes('\t'))) return undefined;
  const rest = cells.filter((_, i) => !shape.paths.includes(i));
  const fields: Record<string, Json> = { [/^[a-z][a-z0-9+.-]*:\/\//i.test(path) ? 'url' : 'path']: path };
  if (other !== undefined) fields.path_2 = other;
  if (root !== undefined) {
    fields.root = root;
    const frames = rest.join(' ');
    fields.frames = /^\d{1,15}$/.test(frames) ? Number(frames) : frames;
  } else if (rest.some((cell) => kindOf(cell) === 'b')) fields.boxes = rest;
  else if (rest.length > 1) fields.labels = rest;
  else if (rest[0] !== undefined) fields.label = rest[0];
  return { key: paths.join(' '), fields, unseen: true };
}

function recognize(head: Head): number {
  const lines = firstLines(head, MAX_LOOKED_AT_LINES);
  if (lines === undefined || lines.length === 0 || /^\s*[[{<]/.test(lines[0]!)) return 0;
  const list = listIn(lines);
  if (list === undefined) return 0;
  if (list.root !== undefined) return 95;
  const { shape } = list;
  // A table that calls itself one may have paths in its only column.
  if (/\.(?:csv|tsv|tab|md|rst|ya?ml)(?:\.\w+)?$/i.test(head.path)) return 0;
  if (lines.length === 1) return /(?:list|files?|paths?|train|test|val|dev|split)[^/]*$/i.test(head.path) ? 60 : 0;
  // An id before one path is what Kaldi writes; a path before a label could be taken for an id before its words.
  return shape.paths[0] === 1 && shape.paths.length === 1 ? 72 : shape.cells > 1 || shape.separator !== undefined ? 88 : 84;
}
