import type { Format, Head, ManifestFile, Part } from '../model/format.js';
import type { DeclaredFile, Read } from '../model/item.js';
import { firstLines, itemLines } from '../reading/item-lines.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';
import { wrong } from '../text/reasons/reason.js';
import { withHead } from './descriptor/head-comments.js';

const checksumList: Format = {
  id: 'checksum-list',
  title: 'Checksum lists',
  reads: 'items',
  listsFiles: true,
  answersTo:
    'What md5sum, sha256sum and their like write (`digest  file`), or BSD tools (`SHA256 (file) = digest`); each file is an item. What comments over the first item say of license, source and terms counts for the list.',
  notRead: 'The files themselves; those that lie beside the list are compared with it (the first 10,000 of a list under 8 MB).',
  recognize,
  read: withHead(read),
  splitsAtLines: true,
  decides: () => null,
  roles: { id: ['file'], digest: ['sha256', 'sha512', 'sha1', 'md5', 'sha224', 'sha384', 'blake2b', 'digest'], url: [] },
  rewrite: rewriteTexts,
};

export default checksumList;

/** So many of the files of a list are compared with what lies beside it. */
const MAX_COMPARED_FILES = 10_000;

async function* read(file: ManifestFile, part?: Part): AsyncGenerator<readonly Read[], void, undefined> {
  const declared: DeclaredFile[] = [];
  yield* itemLines(file, part, ({ text, line }, tell) => {
    if (text.startsWith('#')) return undefined;
    const entry = entryOf(text);
    if (entry === undefined) {
      tell(wrong('checksums/no-digest'));
      return undefined;
    }
    const { file: path, algorithm, digest } = entry;
    // In a part lines are counted from its beginning: their places would be wrong.
    if (part === undefined && declared.length < MAX_COMPARED_FILES) {
      declared.push({ path, algorithm, digest: digest.toLowerCase(), at: { path: file.path, line } });
    }
    return { key: path, fields: { file: path, [algorithm]: digest } };
  });
  if (declared.length > 0) yield [{ kind: 'card', at: { path: file.path }, says: [], declared }];
}

/** By the number of hexadecimal digits. */
const ALGORITHMS: Readonly<Record<number, string>> = { 32: 'md5', 40: 'sha1', 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' };

interface Entry {
  file: string;
  algorithm: string;
  digest: string;
}

function entryOf(line: string): Entry | undefined {
  const gnu = /^(\\?)([0-9a-f]{32,128}) [ *](\S.*)$/i.exec(line);
  const algorithm = ALGORITHMS[gnu?.[2]?.length ?? 0];
  if (gnu?.[2] !== undefined && gnu[3] !== undefined && algorithm !== undefined) {
    return { file: gnu[1] === '' ? gnu[3] : unescaped(gnu[3]), algorithm, digest: gnu[2] };
  }
  const bsd = /^(MD5|SHA-?1|SHA-?224|SHA-?256|SHA-?384|SHA-?512|BLAKE2b) ?\((.+)\) ?= ?([0-9a-f]{32,128})$/i.exec(line);
  if (bsd?.[1] === undefined || bsd[2] === undefined || bsd[3] === undefined) return undefined;
  return { file: bsd[2], algorithm: bsd[1].toLowerCase().replace('-', ''), digest: bsd[3] };
}

/** A name that holds line ends or backslashes is written with escapes, after a backslash at the beginning of its line. */
function unescaped(name: string): string {
  return name.replace(/\\([\\nr])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 'r' ? '\r' : '\\'));
}

function recognize(head: Head): number {
  const lines = firstLines(head, 100)?.filter((line) => !line.startsWith('#'));
  if (lines === undefined || lines.length === 0) return 0;
  const entries = lines.filter((line) => entryOf(line) !== undefined);
  return entries.length >= lines.length * 0.9 && entryOf(lines[0] ?? '') !== undefined ? 92 : 0;
}
