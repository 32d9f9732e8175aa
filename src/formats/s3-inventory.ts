import type { Format, Head } from '../model/format.js';
import { has, jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const s3Inventory: Format = {
  id: 's3-inventory',
  title: 'Manifests of S3 inventories',
  reads: 'dataset',
  answersTo:
    '`manifest.json` of an inventory of Amazon S3: the bucket that is listed, and the files of the list with size and MD5. The list itself is read as a listing of files, as Parquet, or not at all (ORC).',
  notRead: 'The names of its columns, which the list in CSV shows by their form.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default s3Inventory;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  return root?.kind === 'object' && has(namesOf(root), 'sourceBucket', 'fileFormat', 'fileSchema', 'files') ? 96 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  const bucket = get(root, 'sourceBucket');
  const words = wordsOf(bucket)?.trim();
  if (bucket !== undefined && words) card.words('source', `s3://${words}`, bucket.line, 'sourceBucket');
  for (const [i, file] of each(get(root, 'files')).entries()) {
    const key = get(file, 'key');
    const path = wordsOf(key);
    if (key?.kind !== 'value' || path === undefined) continue;
    // Keys are those of the destination bucket: what was downloaded lies beside under the last part of it, or in `data/`.
    const beside = { ...key, words: path.slice(path.lastIndexOf('/') + 1) };
    card.file(beside);
    card.declare(beside, { digests: [['md5', get(file, 'MD5checksum')]], bytes: get(file, 'size') }, file.line, `files[${i}]`);
  }
}
