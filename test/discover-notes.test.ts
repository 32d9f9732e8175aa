import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { discover } from '../src/discover/discover.js';
import dvc from '../src/formats/dvc.js';
import folder from '../src/formats/folder.js';
import jsonl from '../src/formats/jsonl.js';
import prose from '../src/formats/prose.js';
import xmlCorpus from '../src/formats/xml-corpus.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-notes-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
const lock =
  'schema: "2.0"\nstages:\n  prepare:\n    cmd: prepare\n    outs:\n    - path: out.jsonl\n      md5: d41d8cd98f00b204e9800998ecf8427e\n';

test('data that dvc.lock names and that is not here is told, unless its stages work in folders that the lock does not name', async () => {
  write({
    'a/dvc.lock': lock,
    'b/dvc.lock': lock,
    'b/dvc.yaml': 'stages:\n  prepare:\n    wdir: work\n    cmd: prepare\n    outs: [out.jsonl]\n',
  });
  const { notRead, dispose } = await discover(['.'], { root, formats: [dvc] });
  expect(notRead.map(({ path, reason }) => [path, reason])).toEqual([['a/out.jsonl', 'dvc']]);
  await dispose();
});

test('annotations in a folder of their own are joined to their pictures; XML that holds items stays a manifest', async () => {
  write({
    'VOC/JPEGImages/1.jpg': JPEG,
    'VOC/JPEGImages/2.jpg': JPEG,
    'VOC/Annotations/1.xml': '<annotation><owner><name>Ada Example</name></owner></annotation>',
    'VOC/Annotations/3.xml': '<annotation><owner><name>Bob Example</name></owner></annotation>',
    'papers/1.jpg': JPEG,
    'papers/1.xml': '<tmx version="1.4"><body><tu><tuv><seg>a boat</seg></tuv></tu></body></tmx>',
  });
  const { manifests, notRead, dispose } = await discover(['.'], { root, formats: [folder, xmlCorpus] });
  expect(manifests.map(({ path }) => path)).toEqual(['VOC/JPEGImages/', 'papers/1.xml']);
  const listing = readFileSync(manifests[0]!.absolute, 'utf8');
  expect(listing).toContain('Ada Example');
  expect(notRead.map(({ path }) => path)).toContain('VOC/Annotations/3.xml');
  await dispose();
});

test('under an ending that nothing is known of a short text is a note on the data beside it, and a long one is data that is not read', async () => {
  const sentence = 'Imports of the harbor office may not be used for commercial purposes without a permit. ';
  write({
    'rain.jsonl': '{"text":"a"}\n',
    'hints.xyz': sentence,
    'train.en': `${sentence}\n`.repeat(900),
    'train.cs': `${sentence}\n`.repeat(900),
    'terms.xyz': `${sentence}\n`.repeat(900),
  });
  const { manifests, notRead, dispose } = await discover(['.'], { root, formats: [jsonl, prose] });
  expect(manifests.map(({ path }) => path)).toEqual(['hints.xyz', 'rain.jsonl', 'terms.xyz']);
  expect(notRead.map(({ path }) => path)).toEqual(['train.cs', 'train.en']);
  await dispose();
});
