import { descriptorFamily } from '../json/descriptors.js';
import { objectOf, outline } from '../json/outline.js';
import type { Head } from '../model.js';

/** Kinds of files by their first bytes, at an offset. */
const MAGIC: readonly (readonly [string, number, string])[] = [
  ['PAR1', 0, 'a Parquet file inside another compression'],
  ['ARROW1', 0, 'no reader for Arrow files'],
  ['ustar', 257, 'a tar archive of other things than samples: unpack it and scan the folder'],
  ['\x89PNG', 0, 'an image, not a manifest'],
  ['\xff\xd8\xff', 0, 'an image, not a manifest'],
  ['GIF8', 0, 'an image, not a manifest'],
  ['%PDF', 0, 'no reader for PDF'],
  ['SQLite format 3\0', 0, 'no reader for SQLite databases'],
  ['\x89HDF', 0, 'no reader for HDF5'],
  ['Obj\x01', 0, 'no reader for Avro'],
  ['ID3', 0, 'audio, not a manifest'],
  ['fLaC', 0, 'audio, not a manifest'],
  ['OggS', 0, 'audio, not a manifest'],
  ['RIFF', 0, 'audio, video or an image, not a manifest'],
  ['7z\xbc\xaf', 0, 'no reader for 7-Zip archives'],
];

/** Names in which the last part says what a file is, where its content does not. */
const PLAIN = /^(?:txt|dat|data|bin|out|list|lst|gz|zst|bz2|xz)$/;

/** Why no format reads a file, by what its content shows, else by its name. */
export function whyNotRead(head: Head): string {
  const { bytes, text, path } = head;
  const start = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  const magic = MAGIC.find(([words, at]) => start.startsWith(words, at));
  if (magic !== undefined) return magic[2];
  const extension = /\.([a-z0-9]{1,12})(?:\.(?:gz|zst|bz2|xz))?$/i.exec(path)?.[1]?.toLowerCase();
  const named = extension !== undefined && !PLAIN.test(extension) && !/^\d+$/.test(extension) ? extension : undefined;
  if (start.startsWith('PK')) return zipped(start, named);
  if (text === undefined) return named === undefined ? 'binary content that no format reads' : `no reader for .${named}`;
  const seen = outline(head);
  if (seen !== undefined && (seen.members.size > 0 || seen.outcome.root === 'array')) {
    const first = seen.outcome.root === 'array' && seen.pieces[0] !== undefined ? objectOf(seen.pieces[0]) : seen.values;
    const family = first === undefined ? undefined : descriptorFamily(first, path);
    if (family === 'JSON Schema') return 'a JSON Schema, which describes no data';
    if (family === 'package') return 'a description of software, not of data';
    return 'a JSON document that no format reads yet';
  }
  return named === undefined ? 'text that no format reads' : `no reader for .${named}`;
}

/** What a zip archive is, by its first members: office documents begin with the list of their parts. */
function zipped(start: string, named: string | undefined): string {
  if (named === 'xlsx' || named === 'xlsm' || /\bxl\//.test(start)) return 'an Excel workbook: save its sheets as CSV and scan those';
  return named === undefined || named === 'zip' ? 'a zip archive: unpack it and scan the folder' : `no reader for .${named}`;
}
