import type { Format, Head } from '../model/format.js';
import { jsonHead } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const streamingIndex: Format = {
  id: 'streaming-index',
  title: 'Indexes of MosaicML Streaming and LitData',
  reads: 'dataset',
  answersTo:
    '`index.json` of MosaicML Streaming (MDS, and shards in JSON or CSV) and of LitData: how many samples there are, and the shards with size and digest. Shards in JSON Lines and CSV are read as such; those in MDS and LitData are not, and the index is what is known of them.',
  notRead: 'Shards in MDS and LitData: write their samples as Parquet with the library that made them.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default streamingIndex;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  const shards = each(get(root, 'shards'));
  if (shards.length > 0 && get(root, 'version') !== undefined && shards.slice(0, 3).every((one) => get(one, 'raw_data') !== undefined))
    return 98;
  const chunks = each(get(root, 'chunks'));
  return chunks.length > 0 && chunks.slice(0, 3).every((one) => get(one, 'chunk_bytes') !== undefined && get(one, 'filename') !== undefined)
    ? 98
    : 0;
}

function describe(root: Tree, card: CardWriter): void {
  let total = 0;
  let known = true;
  const count = (samples: Tree | undefined): void => {
    const words = wordsOf(samples) ?? '';
    if (/^\d{1,15}$/.test(words)) total += Number(words);
    else known = false;
  };
  const shards = each(get(root, 'shards'));
  for (const [i, shard] of shards.entries()) {
    count(get(shard, 'samples'));
    // A shard lies there as it is, or compressed.
    for (const name of ['raw_data', 'zip_data']) {
      const data = get(shard, name);
      const path = get(data, 'basename');
      if (path === undefined) continue;
      const hashes = get(data, 'hashes');
      const digests = hashes?.kind === 'object' ? hashes.members : [];
      card.file(path);
      card.declare(path, { digests, bytes: get(data, 'bytes') }, shard.line, `shards[${i}].${name}`);
    }
  }
  const chunks = each(get(root, 'chunks'));
  for (const [i, chunk] of chunks.entries()) {
    count(get(chunk, 'chunk_size'));
    card.file(get(chunk, 'filename'));
    card.declare(get(chunk, 'filename'), { bytes: get(chunk, 'chunk_bytes') }, chunk.line, `chunks[${i}]`);
  }
  if (known && shards.length + chunks.length > 0)
    card.words('size', String(total), root.line, shards.length > 0 ? 'shards[].samples' : 'chunks[].chunk_size');
}
