import type { ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { ByteSource } from '../reading/byte-source.js';
import { asBuffer, BATCH, MAX_LINE } from '../reading/bytes.js';
import { binaryJson } from '../reading/json/values.js';
import { ProblemLimit, streamProblem } from '../reading/problems.js';
import { append } from '../text/append.js';
import { wrong } from '../text/reasons/reason.js';
import { maskedCrc32c } from './tfrecord/crc32c.js';
import { featuresOf, NotAnExample } from './tfrecord/tf-example.js';

const tfrecord: Format = {
  id: 'tfrecord',
  title: 'TFRecord',
  reads: 'items',
  answersTo:
    'Files of records as TensorFlow writes them; each record is an item, and its check sums are compared. Of `tf.train.Example` and `tf.train.SequenceExample` features are fields: bytes as text where they are text, else as their length and SHA-256; numbers, of more than 64 their count and SHA-256. Other records are kept as text, or by length and SHA-256.',
  notRead: 'Records of more than 64 MiB; other messages than examples, whose fields are described elsewhere.',
  recognize,
  read,
};

export default tfrecord;

/** The length of a record, a check sum of that, the record, a check sum of that. https://www.tensorflow.org/tutorials/load_data/tfrecord */
const HEAD = 12;
const SUM = 4;
/** Records that are handed on at once take about so many bytes. */
const BATCH_BYTES = 4 << 20;

function recognize({ bytes }: Head): number {
  const start = asBuffer(bytes);
  if (start.length < HEAD + SUM || start.readUInt32LE(4) !== 0) return 0;
  return start.readUInt32LE(8) === maskedCrc32c(start.subarray(0, 8)) ? 100 : 0;
}

async function* read({ path, bytes }: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  const source = new ByteSource(bytes());
  let batch: Read[] = [];
  let size = 0;
  try {
    for (let record = 1; ; record += 1) {
      const one = await nextRecord(source, { path, record }, limit);
      if (one === undefined) break;
      append(batch, one.reads);
      size += one.size;
      if (one.isLast) break;
      if (batch.length < BATCH && size < BATCH_BYTES) continue;
      yield batch;
      [batch, size] = [[], 0];
    }
  } catch (error) {
    batch.push(streamProblem(error, { path, offset: source.offset }));
  } finally {
    await source.close();
  }
  append(batch, limit.rest());
  if (batch.length > 0) yield batch;
}

interface Taken {
  reads: Read[];
  size: number;
  /** It cannot be said where the next one begins. */
  isLast?: boolean;
}

/** The next record as an item, or what is wrong with it; undefined at the end. */
async function nextRecord(source: ByteSource, at: { path: string; record: number }, limit: ProblemLimit): Promise<Taken | undefined> {
  const told = (what: ProblemReason, lost = 1): Problem[] => {
    const one = limit.admit({ kind: 'problem', what, at, lost });
    return one === undefined ? [] : [one];
  };
  const head = await source.take(HEAD);
  if (head.length === 0) return undefined;
  const cut = (): Taken => ({ reads: told(wrong('tfrecord/cut-off')), size: 0, isLast: true });
  if (head.length < HEAD) return cut();
  if (head.readUInt32LE(8) !== maskedCrc32c(head.subarray(0, 8))) return { reads: told(wrong('tfrecord/length')), size: 0, isLast: true };
  const length = Number(head.readBigUInt64LE(0));
  if (length > MAX_LINE) {
    const passed = await source.pass(length + SUM);
    return passed < length + SUM ? cut() : { reads: told(wrong('tfrecord/too-long')), size: 0 };
  }
  const record = await source.take(length);
  const sum = await source.take(SUM);
  if (sum.length < SUM) return cut();
  if (sum.readUInt32LE(0) !== maskedCrc32c(record)) return { reads: told(wrong('tfrecord/sum')), size: 0 };
  try {
    return { reads: [{ kind: 'item', at, fields: featuresOf(record) }], size: length };
  } catch (error) {
    if (!(error instanceof NotAnExample)) throw error;
    const value = binaryJson(record);
    const unseen = typeof value === 'string' ? [] : told(wrong('tfrecord/no-example'), 0);
    return { reads: [{ kind: 'item', at, fields: { record: value } }, ...unseen], size: length };
  }
}
