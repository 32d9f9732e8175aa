import type { Json } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { type AvroBlock, AvroFile, isAvro } from '../reading/avro/avro-file.js';
import { BadAvro } from '../reading/avro/avro-schema.js';
import { asBuffer, BATCH } from '../reading/bytes.js';
import { ProblemLimit, streamProblem } from '../reading/problems.js';
import { append } from '../text/append.js';
import { wrong } from '../text/reasons/reason.js';
import { tableMetadata } from './descriptor/table-metadata.js';

const avro: Format = {
  id: 'avro',
  title: 'Apache Avro',
  reads: 'items',
  answersTo:
    'Avro object container files; each record is an item, read a block at a time (uncompressed, deflate, Snappy, Zstandard, bzip2 or xz). Dates and timestamps are ISO 8601, decimals are text, bytes are kept as text where they are text, else as their length and SHA-256. What the metadata of the file says of license, source, owner and terms counts for the list.',
  notRead: 'Messages without a container; manifests of Iceberg tables, which list files.',
  recognize,
  read,
};

export default avro;

function recognize({ bytes }: Head): number {
  if (!isAvro(bytes)) return 0;
  // https://iceberg.apache.org/spec/#manifests: the names of their schemas.
  const isManifest = /"name"\s*:\s*"manifest_(?:file|entry)"/.test(asBuffer(bytes).toString('latin1', 0, 32 << 10));
  return isManifest ? 0 : 100;
}

async function* read({ path, bytes }: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  const records = new Records(path, limit);
  try {
    const file = await AvroFile.open(bytes());
    const { card, beside } = tableMetadata(
      path,
      [...file.metadata].map(([name, value]) => [name, value.toString()] as const),
    );
    if (card !== undefined) yield [card];
    records.beside = beside;
    for await (const block of file.blocks()) {
      if (block instanceof BadAvro) yield records.lost(block.message, block.count);
      else yield* records.of(block, file);
    }
  } catch (error) {
    if (error instanceof BadAvro) yield records.lost(error.message, 1, 'avro/rest-not-read');
    else yield [streamProblem(error, { path })];
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

/** Makes items of the records of blocks. */
class Records {
  /** What is to be inspected with the first item. */
  beside: ReturnType<typeof tableMetadata>['beside'];
  #count = 0;
  readonly #path: string;
  readonly #limit: ProblemLimit;

  constructor(path: string, limit: ProblemLimit) {
    this.#path = path;
    this.#limit = limit;
  }

  *of({ count, values }: AvroBlock, file: AvroFile): Generator<Read[], void, undefined> {
    let batch: Read[] = [];
    for (let i = 0; i < count; i += 1) {
      try {
        batch.push(this.#item(file.read(values)));
      } catch (error) {
        if (!(error instanceof BadAvro)) throw error;
        yield [...batch, ...this.lost(error.message, count - i)];
        return;
      }
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (!values.done) append(batch, this.lost('a block in it holds more than its records', 1));
    if (batch.length > 0) yield batch;
  }

  /** Tells of records that could not be read. */
  lost(why: string, lost: number, id: 'avro/damaged' | 'avro/rest-not-read' = 'avro/damaged'): Problem[] {
    const record = this.#count + 1;
    this.#count += lost;
    const one = this.#limit.admit({ kind: 'problem', what: wrong(id, { why }), at: { path: this.#path, record }, lost });
    return one === undefined ? [] : [one];
  }

  #item(value: Json): Read {
    this.#count += 1;
    const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { value };
    const { beside } = this;
    this.beside = undefined;
    return { kind: 'item', at: { path: this.#path, record: this.#count }, fields, ...(beside && { beside }) };
  }
}
