import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Read } from '../model/item.js';
import { ByteSource } from '../reading/byte-source.js';
import { ProblemLimit, streamProblem } from '../reading/problems.js';
import { nextMember, tarHeader } from '../reading/tar.js';
import { SampleMaker } from './webdataset/webdataset-sample.js';

const webdataset: Format = {
  id: 'webdataset',
  title: 'WebDataset archives',
  reads: 'items',
  answersTo:
    'Tar archives (plain or compressed) of samples: members whose path is the same up to the first dot of the file name are one item, with its .json, .txt and .cls joined; others are kept by name, size and SHA-256.',
  notRead: 'Source packages; archives of tables.',
  recognize,
  read,
  roles: { size: ['members'] },
};

export default webdataset;

/** Ends of names that are no part of a sample: programs, documentation, and lists of items in their own right. */
const NO_SAMPLE =
  /(?:^|[./])(?:py|pyi|pyc|ipynb|c|h|cc|cpp|hpp|cu|js|mjs|cjs|ts|tsx|jsx|java|kt|go|rs|rb|php|pl|r|sh|bat|toml|cfg|ini|lock|yml|yaml|md|rst|css|scss|html|map|csv|tsv|jsonl|ndjson|parquet|arrow|feather|tfrecord|tar|tgz|zip|7z|whl|warc|db|sqlite|o|so|a|dll|exe|class|pdf|docx?|xlsx?|makefile|dockerfile|license|readme|changelog)(?:\.(?:gz|zst|xz|bz2|lz4|br))?$/i;

function recognize({ bytes }: Head): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let samples = 0;
  let others = 0;
  let at = 0;
  for (; at + 512 <= buffer.length; ) {
    const header = tarHeader(buffer.subarray(at, at + 512));
    if (header === undefined || 'why' in header) {
      if (at === 0) return 0;
      break;
    }
    if (header.type === 'file') {
      const name = header.name.split('/').at(-1) ?? '';
      if (/^.+\.\w/.test(name) && !NO_SAMPLE.test(name)) samples += 1;
      else if (!/^\.|^__.*__$/.test(name)) others += 1;
    }
    at += 512 + Math.ceil(header.size / 512) * 512;
  }
  return samples > others ? 93 : 0;
}

/** Text of samples that is handed on at once. */
const BATCH_BYTES = 4 << 20;

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  const maker = new SampleMaker(file.path, limit);
  const source = new ByteSource(file.bytes());
  try {
    for (;;) {
      const member = await nextMember(source);
      if (member === undefined) break;
      if ('why' in member) maker.damaged(member.why, member.offset);
      else await maker.add(member, source);
      if (maker.waiting >= 256 || maker.heldBytes >= BATCH_BYTES) yield maker.take();
    }
    maker.end();
  } catch (error) {
    maker.end();
    yield [...maker.take(), streamProblem(error, { path: file.path, offset: source.offset })];
  } finally {
    await source.close();
  }
  const rest = [...maker.take(), ...limit.rest()];
  if (rest.length > 0) yield rest;
}
