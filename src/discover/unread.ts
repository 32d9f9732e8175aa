import type { Head } from '../model/format.js';
import type { NotReadReason } from '../model/views.js';
import { PACKED_ENDINGS, unpackedName } from '../reading/folder-paths.js';
import { descriptorFamily } from '../reading/json/descriptors.js';
import { objectOf, outline } from '../reading/json/outline.js';
import { isLedger } from '../reading/sqlite-head.js';
import { XmlReader } from '../reading/xml/xml.js';
import { storedIn } from './sample-stores.js';

/** A reason with what it names. */
export interface Why {
  reason: NotReadReason;
  what?: string;
}

/** Kinds of files by their first bytes, at an offset. */
const MAGIC: readonly (readonly [string, number, NotReadReason, string?])[] = [
  ['PAR1', 0, 'parquet-inside'],
  ['ARROW1', 0, 'no-reader', 'Arrow files'],
  ['ustar', 257, 'archive-tar'],
  ['\x89PNG', 0, 'image'],
  ['\xff\xd8\xff', 0, 'image'],
  ['GIF8', 0, 'image'],
  ['%PDF', 0, 'no-reader', 'PDF'],
  // https://www.sqlite.org/fileformat2.html: the write-ahead log, and the rollback journal, of the database beside it.
  ['\x37\x7f\x06\x82', 0, 'sqlite-log'],
  ['\x37\x7f\x06\x83', 0, 'sqlite-log'],
  ['\xd9\xd5\x05\xf9\x20\xa1\x63\xd7', 0, 'sqlite-log'],
  ['Obj\x01', 0, 'no-reader', 'Avro manifests of Iceberg tables'],
  ['ID3', 0, 'audio'],
  ['fLaC', 0, 'audio'],
  ['OggS', 0, 'audio'],
  ['RIFF', 0, 'media'],
];

/** Names in which the last part says what a file is, where its content does not. */
const PLAIN = new RegExp(`^(?:txt|dat|data|bin|out|list|lst|${PACKED_ENDINGS})$`);

/** Endings that promise a list of items: content that is none is damage, or something else under a false name. */
const PROMISES: Readonly<Record<string, string>> = {
  jsonl: 'JSON Lines',
  ndjson: 'JSON Lines',
  jsonlines: 'JSON Lines',
  csv: 'CSV',
  tsv: 'TSV',
  parquet: 'Parquet',
  arrow: 'Arrow',
  warc: 'WARC',
  avro: 'Avro',
  npy: 'a NumPy array',
  npz: 'NumPy arrays',
  tfrecord: 'TFRecord',
  tfrecords: 'TFRecord',
  h5: 'HDF5',
  hdf5: 'HDF5',
  xlsx: 'an Excel workbook',
};

/** Whether a file only points to data that a version control keeps elsewhere. */
export function pointerIn({ text, bytes }: Pick<Head, 'text' | 'bytes'>): NotReadReason | undefined {
  if (text === undefined || bytes.length > 4096) return undefined;
  // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: the version comes first.
  if (/^version https?:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d/.test(text)) return 'git-lfs';
  // https://git-annex.branchable.com/internals/pointer_file/: a key behind /annex/objects/.
  return /^\/annex\/objects\/[A-Z0-9]+-/.test(text) ? 'git-annex' : undefined;
}

/** Whether bytes begin as a RAR archive of version 4 or 5. https://www.rarlab.com/technote.htm */
export function isRar(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 6)).toString('latin1') === 'Rar!\x1a\x07';
}

/** Why no format reads a file, by what its content shows, else by its name. */
export function whyNotRead(head: Head): Why {
  const { bytes, text, path } = head;
  const pointer = pointerIn(head);
  if (pointer !== undefined) return { reason: pointer };
  const start = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  const extension = /\.([a-z0-9]{1,12})$/i.exec(unpackedName(path))?.[1]?.toLowerCase();
  const named = extension !== undefined && !PLAIN.test(extension) && !/^\d+$/.test(extension) ? extension : undefined;
  if (isLedger(bytes)) return { reason: 'ledger' };
  if (isRar(bytes)) return { reason: 'archive-rar' };
  const stored = storedIn(head);
  if (stored !== undefined) return stored;
  if (text === undefined) {
    const packed = tableOf(start, named);
    if (packed !== undefined) return { reason: packed };
  }
  const magic = MAGIC.find(([words, at]) => start.startsWith(words, at));
  const promised = named === undefined || !Object.hasOwn(PROMISES, named) ? undefined : PROMISES[named];
  if (promised !== undefined && !/^(?:PK|Obj\x01)/.test(start)) return { reason: 'not-what-it-says', what: promised };
  if (magic !== undefined) return { reason: magic[2], ...(magic[3] !== undefined && { what: magic[3] }) };
  if (start.startsWith('PK')) return zipped(start, named);
  if (text === undefined) return named === undefined ? { reason: 'binary' } : { reason: 'no-reader', what: `.${named}` };
  const seen = outline(head);
  if (seen !== undefined && (seen.members.size > 0 || seen.outcome.root === 'array')) {
    const first = seen.outcome.root === 'array' && seen.pieces[0] !== undefined ? objectOf(seen.pieces[0]) : seen.values;
    const family = first === undefined ? undefined : descriptorFamily(first, path);
    if (family === 'JSON Schema') return { reason: 'schema' };
    if (family === 'package') return { reason: 'software' };
    return { reason: 'json' };
  }
  const element = repeatedElement(text);
  if (element !== undefined) return { reason: 'xml', what: element };
  return named === undefined ? { reason: 'text' } : { reason: 'no-reader', what: `.${named}` };
}

/** Tables that no well-kept library reads, and pickles: told so that people know what to write instead. */
function tableOf(start: string, named: string | undefined): NotReadReason | undefined {
  // https://orc.apache.org/specification/ORCv1/
  if (start.startsWith('ORC')) return 'orc';
  // The magic number of a Lance file is in its last bytes.
  if (named === 'lance') return 'lance';
  // The protocol, then a frame (from 4 on), or what begins a value (pickletools).
  return /^\x80(?:[\x04\x05]\x95|[\x02\x03][}\](cXUKMJGN\x8a\x8b\x88\x89])/.test(start) ? 'pickle' : undefined;
}

/** So often an element stands in the beginning of an XML document that it is taken for a list of these. */
const MANY = 5;

/** The element right below the root that an XML document repeats. */
function repeatedElement(text: string): string | undefined {
  if (!/^\s*<(?:\?xml|[\p{L}_])/u.test(text) || /^\s*<(?:!DOCTYPE )?html[\s>]/i.test(text)) return undefined;
  const counts = new Map<string, number>();
  let depth = 0;
  for (const event of new XmlReader().push(Buffer.from(text))) {
    if (event.kind === 'close') depth -= 1;
    if (event.kind !== 'open') continue;
    depth += 1;
    // Lists lie right in the root, or in an element of their own there.
    if ((depth === 2 || depth === 3) && event.name.length <= 60) {
      const count = (counts.get(event.name) ?? 0) + 1;
      counts.set(event.name, count);
      if (count >= MANY) return event.name;
    }
  }
  return undefined;
}

/** What a zip archive is, by its first members: office documents begin with the list of their parts. */
function zipped(start: string, named: string | undefined): Why {
  if (named === 'xlsx' || named === 'xlsm' || /\bxl\//.test(start)) return { reason: 'workbook' };
  return named === undefined || named === 'zip' ? { reason: 'archive-zip' } : { reason: 'no-reader', what: `.${named}` };
}
