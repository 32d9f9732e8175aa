import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import type { Json, ProblemReason } from '../../model/basics.js';
import type { ManifestFile } from '../../model/format.js';
import type { Problem, Read } from '../../model/item.js';
import { binaryJson, isoDay, isoMicros, toJson } from '../../reading/json/values.js';
import { wrong } from '../../text/reasons/reason.js';
import { tableMetadata } from '../descriptor/table-metadata.js';

/** The database may use so much memory, and nothing else: no extensions, no other files. */
const SETTINGS = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  max_temp_directory_size: '0KiB',
  max_memory: '256MB',
  threads: '1',
  lock_configuration: 'true',
};
const TABLES = `select schema_name, table_name, comment from duckdb_tables() where not internal and not temporary order by schema_oid, table_oid`;

export async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { path, onDisk } = file;
  const problem = (what: ProblemReason, field?: string): Problem => ({
    kind: 'problem',
    what,
    at: { path, ...(field !== undefined && { field }) },
  });
  const library = await import('@duckdb/node-api').catch(() => undefined);
  if (library === undefined || onDisk === undefined) {
    yield [problem(wrong('duckdb/not-installed'))];
    return;
  }
  let instance: DuckDBInstance | undefined;
  let connection: DuckDBConnection | undefined;
  let rows = 0;
  try {
    instance = await library.DuckDBInstance.create(onDisk, SETTINGS);
    connection = await instance.connect();
    const tables = (await connection.runAndReadAll(TABLES)).getRows().map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    const { card, beside } = tableMetadata(
      path,
      tables.flatMap(([, , comment]) => (comment ? [['description', comment] as const] : [])),
    );
    if (card !== undefined) yield [card];
    let first = beside;
    for (const [schema = '', name = ''] of tables) {
      const field = schema === 'main' ? name : `${schema}.${name}`;
      try {
        for await (const fields of rowsOf(connection, `${quoted(schema)}.${quoted(name)}`)) {
          const at = (i: number): Read['at'] => ({ path, record: rows + i + 1, field });
          const reads: Read[] = fields.map((one, i) => ({
            kind: 'item',
            at: at(i),
            fields: one,
            ...(i === 0 && first && { beside: first }),
          }));
          rows += reads.length;
          if (reads.length > 0) first = undefined;
          yield reads;
        }
      } catch (error) {
        yield [problem(wrong('duckdb/rest-not-read', { message: reason(error) }), field)];
      }
    }
  } catch (error) {
    yield [problem(wrong('duckdb/not-read', { message: reason(error) }))];
  } finally {
    connection?.closeSync();
    instance?.closeSync();
  }
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 200);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function* rowsOf(connection: DuckDBConnection, table: string): AsyncGenerator<Record<string, Json>[], void, undefined> {
  const result = await connection.stream(`select * from ${table}`);
  const names = result.deduplicatedColumnNames();
  for await (const rows of result.yieldRows()) yield rows.map((row) => Object.fromEntries(row.map((cell, i) => [names[i]!, cellOf(cell)])));
}

/** What a value of the library may have; each kind has some of these. */
interface Parts {
  bytes: Uint8Array;
  micros: bigint;
  nanos: bigint;
  millis: bigint;
  seconds: bigint;
  days: number;
  items: readonly DuckDBValue[];
  entries: readonly { key: DuckDBValue; value: DuckDBValue }[] | Readonly<Record<string, DuckDBValue>>;
  value: DuckDBValue;
}

/** A value as JSON, by the name of its kind. */
function cellOf(value: DuckDBValue): Json {
  if (typeof value !== 'object' || value === null) return toJson(value);
  const parts = value as unknown as Parts;
  const kind = value.constructor.name;
  if (kind === 'DuckDBBlobValue') return binaryJson(parts.bytes);
  if (kind === 'DuckDBDateValue') return isoDay(parts.days) ?? String(value);
  if (kind === 'DuckDBTimestampValue' || kind === 'DuckDBTimestampTZValue') return isoMicros(parts.micros) ?? String(value);
  if (kind === 'DuckDBTimestampNanosecondsValue') return isoMicros(parts.nanos / 1000n) ?? String(value);
  if (kind === 'DuckDBTimestampMillisecondsValue') return isoMicros(parts.millis * 1000n) ?? String(value);
  if (kind === 'DuckDBTimestampSecondsValue') return isoMicros(parts.seconds * 1_000_000n) ?? String(value);
  if (kind === 'DuckDBListValue' || kind === 'DuckDBArrayValue') return parts.items.map(cellOf);
  if (kind === 'DuckDBUnionValue') return cellOf(parts.value);
  if (kind === 'DuckDBMapValue' && Array.isArray(parts.entries))
    return (parts.entries as readonly { key: DuckDBValue; value: DuckDBValue }[]).map((entry) => [cellOf(entry.key), cellOf(entry.value)]);
  if (kind === 'DuckDBStructValue')
    return Object.fromEntries(Object.entries(parts.entries).map(([name, one]) => [name, cellOf(one as DuckDBValue)]));
  return String(value);
}
