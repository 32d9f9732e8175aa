import type { Format, Head } from '../model/format.js';
import { asBuffer } from '../reading/bytes.js';

const duckdb: Format = {
  id: 'duckdb',
  title: 'DuckDB databases',
  reads: 'items',
  answersTo:
    'DuckDB files, read with the package @duckdb/node-api where you have installed it: each row of each table is an item, with the name of its table in its place. The database is opened read-only, without extensions and without access to other files. Dates and times are ISO 8601, decimals are text, bytes are kept as text where they are text, else as their length and SHA-256.',
  notRead:
    'Views; encrypted and compressed files; files of a later version than the package reads. Without the package no row is read, which is told.',
  recognize,
  async *read(file) {
    yield* (await import('./duckdb/reading-duckdb.js')).read(file);
  },
};

export default duckdb;

/** The magic word stands behind a check sum. https://duckdb.org/docs/stable/internals/storage */
function recognize({ bytes, compression }: Head): number {
  return compression === undefined && asBuffer(bytes).toString('latin1', 8, 12) === 'DUCK' ? 100 : 0;
}
