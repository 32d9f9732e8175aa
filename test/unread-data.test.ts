import { expect, test } from 'vitest';
import { leavesDataUnread } from '../src/project/unread-data.js';
import { notRead } from '../src/text/not-read.js';

test.each([
  ['a Git LFS pointer', notRead('data/train.parquet', 'git-lfs')],
  ['an encrypted archive', notRead('data/a.zip/a.jsonl', 'encrypted')],
  ['a link', notRead('data/train.jsonl', 'link')],
  ['binary content', notRead('data/train.bin', 'binary')],
  ['a store of samples', notRead('data/train.tfrecord', 'tfrecord')],
  ['data of a kind that no format reads', notRead('data/train.npy', 'no-reader', { what: '.npy' })],
])('%s may be the data', (_, row) => {
  expect(leavesDataUnread([notRead('data/README.md', 'no-reader', { what: '.md' }), row])).toBe(true);
});

test('notes, programs, settings, and what is left out on purpose are not', () => {
  const rows = [
    notRead('README.md', 'no-reader', { what: '.md' }),
    notRead('src/train.py', 'no-reader', { what: '.py' }),
    notRead('.gitattributes', 'hidden'),
    notRead('config.json', 'json'),
    notRead('requirements.txt', 'text'),
    notRead('data/skip.bin', 'ignored', { what: '.licitignore' }),
  ];
  expect(leavesDataUnread(rows)).toBe(false);
});
