import type { Format, Head } from '../model/format.js';
import { asBuffer } from '../reading/bytes.js';

const parquet: Format = {
  id: 'parquet',
  title: 'Apache Parquet',
  reads: 'items',
  answersTo:
    'Apache Parquet files; each row is an item. Binary cells are kept as their length and SHA-256. What the key-value metadata says of license, source, owner and terms, what pandas and Hugging Face write there among it, counts for the list.',
  notRead: 'Encrypted files. Decimals are numbers of double precision; a field named `__proto__` within a structure is told as not read.',
  recognize,
  // Loaded with the first file that needs it: every scan loads the formats, and few read Parquet.
  async *read(file, part) {
    yield* (await import('./parquet/reading.js')).read(file, part);
  },
  parts: async (file) => (await import('./parquet/reading.js')).parts(file),
};

export default parquet;

function recognize({ bytes, compression }: Head): number {
  return compression === undefined && asBuffer(bytes).toString('latin1', 0, 4) === 'PAR1' ? 100 : 0;
}
