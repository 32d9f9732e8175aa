import { createHash, type Hash } from 'node:crypto';
import { sqlite } from './database.js';
import type { Db } from './open-ledger.js';
import { isCorpus } from './shards/corpus-rows.js';

/** Rows a block of a digest holds (docs/ledger.md). */
export const BLOCK = 1024;

/** Tables whose rows a run's journal entry answers for, in the order of docs/ledger.md; `item` is apart. */
const TABLES = [
  'run',
  'document',
  'dataset',
  'manifest',
  'dataset_manifest',
  'manifest_version',
  'ordering',
  'host',
  'profile',
  'tally',
  'host_tally',
  'detection',
  'problem',
  'not_read',
  'claim',
  'statement',
  'evidence',
  'record',
  'overlay',
  'judged',
  'judging',
  'population',
  'named_host',
  'fact',
  'verdict',
  'finding',
  'duty',
  'tally_bytes',
  'field_rate',
  'declared_file',
  'path_mask',
  'piped',
  'measure',
  'chunk',
  'cut',
  'label_count',
] as const;

/** Stands for an absent text. */
const NONE = 0xffffffff;

export interface RowDigest {
  rows: number;
  digest: string;
}

/** SHA-256 over rows in blocks. */
export class BlockDigest {
  readonly #hash: Hash = createHash('sha256');
  #rows = 0;

  /** A block: one array for each column. */
  add(columns: readonly unknown[], rows: number): void {
    this.#hash.update(JSON.stringify(columns));
    this.#hash.update('\n');
    this.#rows += rows;
  }

  /** A block of items: numbers, texts and digests as they are in memory. */
  addItems(numbers: readonly Float64Array[], texts: readonly (readonly (string | null)[])[], digests: Uint8Array, rows: number): void {
    for (const column of numbers) this.#hash.update(new Uint8Array(column.buffer, 0, rows * 8));
    const lengths = new Uint32Array(rows);
    for (const column of texts) {
      for (let i = 0; i < rows; i += 1) lengths[i] = column[i]?.length ?? NONE;
      this.#hash.update(new Uint8Array(lengths.buffer));
      this.#hash.update(column.length === rows ? column.join('') : column.slice(0, rows).join(''));
    }
    this.#hash.update(digests.subarray(0, rows * 32));
    this.#rows += rows;
  }

  get rows(): number {
    return this.#rows;
  }

  take(): RowDigest {
    return { rows: this.#rows, digest: this.#hash.digest('hex') };
  }
}

/** Digests over what a run added to and closed in every table but `item`; a corpus ledger has no `detection` either. */
export function tableDigests(db: Db, run: number, hasRows = !isCorpus(db)): Record<string, { added?: RowDigest; closed?: RowDigest }> {
  const result: Record<string, { added?: RowDigest; closed?: RowDigest }> = {};
  for (const table of TABLES) {
    if (table === 'detection' && !hasRows) continue;
    const columns = columnsOf(db, table);
    const key = table === 'detection' ? ['item', 'n'] : ['id'];
    const said = columns.filter((name) => name !== 'since' && name !== 'until');
    const added = digestRows(db, table, said, key, 'since', run);
    const closed = columns.includes('until') ? digestRows(db, table, ['id'], key, 'until', run) : undefined;
    if (added || closed) result[table] = { ...(added && { added }), ...(closed && { closed }) };
  }
  return result;
}

/** Columns by table: a ledger that is written to has the newest schema, and nothing else (open-ledger.ts). */
const known = new Map<string, readonly string[]>();

function columnsOf(db: Db, table: string): readonly string[] {
  const columns = known.get(table) ?? (sqlite(db).pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  known.set(table, columns);
  return columns;
}

/** The digest of the rows that a run added to a table whose key is `id`; undefined without any. */
export function addedDigest(db: Db, table: string, run: number): RowDigest | undefined {
  const columns = columnsOf(db, table);
  const said = columns.filter((name) => name !== 'since' && name !== 'until');
  return digestRows(db, table, said, ['id'], 'since', run);
}

/** The digest of the rows that a run added, or of the keys of those that it closed; undefined without any. Read a block at a time: a step a row costs more. */
function digestRows(
  db: Db,
  table: string,
  columns: readonly string[],
  key: readonly string[],
  when: 'since' | 'until',
  run: number,
): RowDigest | undefined {
  const digest = new BlockDigest();
  const next = sqlite(db)
    .prepare(
      `select ${columns.map((name) => `"${name}"`).join(', ')} from ${table} where ${when} = ? and (${key.join(', ')}) > (${key.map(() => '?').join(', ')}) order by ${key.join(', ')} limit ${BLOCK}`,
    )
    .raw();
  const places = key.map((name) => columns.indexOf(name));
  let after: unknown[] = key.map(() => -1);
  for (;;) {
    const rows = next.all(run, ...after) as unknown[][];
    if (rows.length === 0) break;
    const block = columns.map((_, column) => rows.map((row) => cellOf(row[column])));
    digest.add(when === 'since' ? block : block[0]!, rows.length);
    if (rows.length < BLOCK) break;
    after = places.map((place) => rows.at(-1)![place]);
  }
  return digest.rows === 0 ? undefined : digest.take();
}

function cellOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Buffer.isBuffer(value) ? value.toString('hex') : value;
}
