import type { Format, Head } from '../model/format.js';
import { isLedger, isSqlite } from '../reading/sqlite-head.js';

const sqlite: Format = {
  id: 'sqlite',
  title: 'SQLite databases',
  reads: 'items',
  answersTo:
    'SQLite files (GeoPackage, MBTiles and others are such files): each row of each table is an item, with the name of its table in its place. The file is read by licit itself as it lies there: nothing in it is run, nothing is locked or written. Bytes are kept as text where they are text, else as their length and SHA-256.',
  notRead:
    'Views, triggers and indexes; the index tables of full-text search; rows that were deleted; what lies in a `-wal` or `-journal` file beside it; encrypted databases; ledgers of licit.',
  recognize: ({ bytes, compression }: Head) => (compression === undefined && isSqlite(bytes) && !isLedger(bytes) ? 100 : 0),
  async *read(file) {
    yield* (await import('./sqlite/reading-tables.js')).read(file);
  },
};

export default sqlite;
