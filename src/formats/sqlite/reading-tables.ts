import type { Json, ProblemReason } from '../../model/basics.js';
import type { ManifestFile } from '../../model/format.js';
import type { Item, Problem, Read } from '../../model/item.js';
import { ProblemLimit, streamProblem } from '../../reading/problems.js';
import { append } from '../../text/append.js';
import { kindOf, wrong } from '../../text/reasons/reason.js';
import { type Found, rowsOf } from './btree.js';
import { Damaged, Pages } from './database-pages.js';
import { valuesOf } from './row-values.js';
import { columnsOf, type TableColumns } from './schema.js';

/** The first rows of all tables come first: what fields are for is told from the first thousand items of a file. */
const FIRST = 800;
/** Items of one batch, and about how many bytes of them. */
const BATCH = 512;
const BATCH_BYTES = 8 << 20;

interface Table {
  name: string;
  root: number;
  columns: TableColumns;
}

/** Reads the rows of all tables of a database. */
export async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  const { path } = file;
  const told = (what: ProblemReason, lost: number, field?: string): Problem[] => {
    const at = { path, ...(field !== undefined && { field }) };
    const one = limit.admit({ kind: 'problem', what, at, lost }, `${field ?? ''} ${kindOf(what)}`);
    return one === undefined ? [] : [one];
  };
  try {
    const pages = await Pages.open(file);
    const short = pages.header.pages * pages.header.pageSize > file.size;
    if (short) yield told(wrong('sqlite/cut-off'), 1);
    const seen = new Set<number>();
    const tables: Table[] = [];
    for await (const reads of tablesIn(pages, seen, tables, told)) yield reads;
    const rows = new Rows(path, pages, told);
    const streams = tables.map((table) => ({ table, cells: cellsOf(pages, table, seen) }));
    const each = Math.max(20, Math.floor(FIRST / Math.max(1, streams.length)));
    for (const { table, cells } of streams) yield* rows.some(table, cells, each);
    for (const { table, cells } of streams) yield* rows.some(table, cells, Number.POSITIVE_INFINITY);
    yield* rows.rest();
  } catch (error) {
    yield error instanceof Damaged
      ? [{ kind: 'problem', what: wrong('sqlite/not-read', { message: error.message }), at: { path } }]
      : [streamProblem(error, { path })];
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

type Tell = (what: ProblemReason, lost: number, field?: string) => Problem[];

/** The tables that the schema names, and what is wrong with it. */
async function* tablesIn(pages: Pages, seen: Set<number>, tables: Table[], tell: Tell): AsyncGenerator<Problem[]> {
  const virtual: string[] = [];
  for await (const found of rowsOf(pages, 1, seen)) {
    for (const one of found) {
      if ('broken' in one) {
        yield tell(wrong('sqlite/schema'), one.lost);
        continue;
      }
      let values: Json[];
      try {
        values = valuesOf(one.payload, pages.header.encoding);
      } catch {
        yield tell(wrong('sqlite/schema'), 1);
        continue;
      }
      const [type, name, , root, sql] = values;
      if (type !== 'table' || typeof name !== 'string' || /^sqlite_/i.test(name)) continue;
      if (typeof sql === 'string' && /^\s*create\s+virtual\s/i.test(sql)) virtual.push(name.toLowerCase());
      if (root === 0 || root === null) continue;
      const columns = typeof sql === 'string' ? columnsOf(sql) : undefined;
      if (columns === undefined || typeof root !== 'number') yield tell(wrong('sqlite/definition'), 1, name);
      else tables.push({ name, root, columns });
    }
  }
  // What full-text search and R-trees keep for themselves repeats what their content table holds.
  const isIndex = ({ name }: Table): boolean => {
    const [, owner, kind] = /^(.+)_([a-z]+)$/.exec(name.toLowerCase()) ?? [];
    return owner !== undefined && virtual.includes(owner) && INDEXES.has(kind!);
  };
  tables.splice(0, tables.length, ...tables.filter((table) => !isIndex(table)));
}

const INDEXES = new Set(['segments', 'segdir', 'docsize', 'stat', 'data', 'idx', 'config', 'node', 'parent', 'rowid']);

/** The rows of a table one by one. */
async function* cellsOf(pages: Pages, { root }: Table, seen: Set<number>): AsyncGenerator<Found, void, undefined> {
  for await (const found of rowsOf(pages, root, seen)) yield* found;
}

/** Makes items of rows, in batches. */
class Rows {
  private count = 0;
  private batch: Read[] = [];
  private size = 0;
  private readonly path: string;
  private readonly pages: Pages;
  private readonly tell: Tell;

  constructor(path: string, pages: Pages, tell: Tell) {
    this.path = path;
    this.pages = pages;
    this.tell = tell;
  }

  /** At most so many more rows of a table. */
  async *some(table: Table, cells: AsyncGenerator<Found, void, undefined>, most: number): AsyncGenerator<Read[], void, undefined> {
    for (let taken = 0; taken < most; taken += 1) {
      const { value, done } = await cells.next();
      if (done || value === undefined) break;
      append(this.batch, this.readsOf(table, value));
      this.size += 'payload' in value ? value.payload.length : 0;
      if (this.batch.length >= BATCH || this.size >= BATCH_BYTES) yield* this.rest();
    }
  }

  *rest(): Generator<Read[], void, undefined> {
    const { batch } = this;
    [this.batch, this.size] = [[], 0];
    if (batch.length > 0) yield batch;
  }

  private readsOf(table: Table, found: Found): Read[] {
    this.count += 1;
    if ('broken' in found) return this.tell(found.broken, found.lost, table.name);
    try {
      return [this.itemOf(table, valuesOf(found.payload, this.pages.header.encoding), found.rowid)];
    } catch {
      return this.tell(wrong('sqlite/row'), 1, table.name);
    }
  }

  private itemOf({ name, columns }: Table, values: readonly Json[], rowid: number | string | undefined): Item {
    const named = new Map<string, Json>();
    for (const [i, column] of columns.stored.entries()) {
      const value = i < values.length ? values[i]! : (column.default ?? null);
      named.set(column.name, value === null && column.name === columns.rowid ? (rowid ?? null) : value);
    }
    // A row may hold more than its table says it does.
    for (let i = columns.stored.length; i < values.length; i += 1) named.set(`column${i + 1}`, values[i]!);
    const fields = Object.fromEntries(named);
    return { kind: 'item', at: { path: this.path, record: this.count, field: name }, fields };
  }
}
