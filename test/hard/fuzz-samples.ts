/** Lists of every format that reads items, with a count of their records that owes nothing to the readers. */
import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { RecordBatchStreamWriter, Table, tableFromArrays, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import Database from 'better-sqlite3';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { maskedCrc32c } from '../../src/formats/tfrecord/crc32c.js';
import { tarMember } from '../formats/making.js';

/** Items of each sample. */
export const N = 120;
const rows = Array.from({ length: N }, (_, i) => i);

/** A list of N items, and how many of them its damaged bytes hold is known. */
export interface Sample {
  format: string;
  name: string;
  bytes: Buffer;
  /** Where each item lies; left out where that is not known. */
  ranges?: [number, number][];
  /** How many records the damaged bytes hold, counted another way than the reader counts. */
  count?: (bytes: Buffer) => number;
  /** The items of the damaged bytes where they are a whole document all the same: records that ran together are one. */
  parsed?: (document: unknown) => number;
  /** As `parsed`, of a text of lines; undefined where a line is none of the format's. */
  written?: (text: string) => number | undefined;
  /** The count may be short of what comes out: a cell with a line end of its own. */
  atLeast?: boolean;
  /** The format marks its end: what is cut off does not go without a word. Items between that are gone without a trace are, where only the end is marked. */
  closed?: boolean | 'at its end';
  /** The format says how many rows there are. */
  counted?: boolean;
  /** The bytes are one of the files that the listing of a folder names, which discovery makes; what it lists, and what lies in the others. */
  listed?: (bytes: Buffer) => { listing: object; others: Readonly<Record<string, Buffer>> };
}

/** Records one behind the other, with where each lies. */
function joined(
  records: readonly (string | Buffer)[],
  before: string | Buffer = '',
  after: string | Buffer = '',
): Pick<Sample, 'bytes' | 'ranges'> {
  const parts = [Buffer.from(before)];
  const ranges: [number, number][] = [];
  let at = parts[0]!.length;
  for (const record of records) {
    const bytes = Buffer.from(record as string);
    // Blanks before and behind a record are nothing of it.
    const blank = typeof record === 'string' ? record.length - record.trimStart().length : 0;
    const behind = typeof record === 'string' ? record.length - record.trimEnd().length : 0;
    ranges.push([at + blank, at + bytes.length - behind]);
    at += bytes.length;
    parts.push(bytes);
  }
  return { bytes: Buffer.concat([...parts, Buffer.from(after as string)]), ranges };
}

/** Lines that are not blank, told by nothing but line feeds; without comments where a format has those. */
function linesIn(bytes: Buffer, comment?: RegExp, end: string | RegExp = /\r\n|\n|\r/): number {
  let count = 0;
  for (const line of bytes.toString('latin1').split(end)) if (/[^\s\u00a0]/.test(line) && comment?.test(line) !== true) count += 1;
  return count;
}
/** Where a CR alone is a character, or may be. */
const feedsIn = (bytes: Buffer, comment?: RegExp): number => linesIn(bytes, comment, '\n');
const COMMENT = /^[\s\u00a0]*#/;
/** As GNU coreutils have it: only a sign at the very beginning makes a comment. */
const COMMENT_AT_ONCE = /^#/;

/** Runs of lines that are not blank. */
function groupsIn(bytes: Buffer): number {
  let [count, within] = [0, false];
  for (const line of bytes.toString('latin1').split(/\r\n|\n|\r/)) {
    const filled = /[^\s\u00a0]/.test(line);
    if (filled && !within) count += 1;
    within = filled;
  }
  return count;
}

const object = (i: number): string =>
  JSON.stringify({ id: `n${i}`, url: `https://s.example/${i}.jpg`, caption: `a boat on lake ${i}`, license: 'MIT' });

const warcRecord = (i: number): string => {
  const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>page ${i}</p>`;
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: https://s.example/${i}\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`;
};

function arrowStream(): Buffer {
  const writer = new RecordBatchStreamWriter();
  for (let from = 0; from < N; from += 30) {
    const texts = rows.slice(from, from + 30).map((i) => `row ${i} on a lake`);
    writer.write(new Table({ text: vectorFromArray(texts, new Utf8()) }).batches[0]!);
  }
  writer.finish();
  return Buffer.from(writer.toUint8Array(true));
}

/** Lines that are no heading of an index. */
const capturesIn = (bytes: Buffer): number => {
  const all = bytes.toString('latin1').split('\n');
  return all.filter((line) => /[^\s\u00a0]/.test(line) && !/^(?:[#!@]| CDX )/.test(line)).length;
};

const capture = (i: number): string =>
  `https://example.com/${i} text/html 200 ${'B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A'} - - 1046 ${i}34 t.warc.gz`;

const supervision = (i: number): string =>
  JSON.stringify({ id: `sup-${i}`, recording_id: `rec-${i}`, start: 0, duration: 1.5, text: `low water ${i}`, speaker: `spk${i}` });

const task = (i: number): string =>
  JSON.stringify({
    id: i,
    data: { text: `a boat on lake ${i}` },
    annotations: [{ id: i, completed_by: 1, result: [{ type: 'choices', value: { choices: ['boat'] } }] }],
  });

const example = (i: number): string =>
  JSON.stringify({ id: i, text: `a boat on lake ${i}`, label: [[2, 6, 'SHIP']], Comments: [], annotator: 'ada@example.com' });

const prodigyTask = (i: number): string =>
  JSON.stringify({ text: `calm day ${i}`, _input_hash: i, _task_hash: 1000 + i, answer: 'accept', _session_id: 'logs-bob' });

const turn = (i: number): string =>
  JSON.stringify({
    type: i % 2 === 0 ? 'user' : 'assistant',
    sessionId: 's1',
    uuid: `u${i}`,
    parentUuid: null,
    cwd: '/home/example/boats',
    message: { role: i % 2 === 0 ? 'user' : 'assistant', content: `a boat on lake ${i}` },
  });

const conversation = (i: number): string =>
  JSON.stringify({
    title: `Boat ${i}`,
    create_time: 1767323045.5,
    current_node: 'a',
    conversation_id: `c${i}`,
    mapping: { a: { id: 'a', message: { author: { role: 'user' }, content: { parts: [`a boat on lake ${i}`] } } } },
  });

const listing = (i: number): string =>
  JSON.stringify({
    name: `train/${i}.jpg`,
    bytes: 48210,
    sha256: String(i).padStart(64, 'a'),
    type: 'image/jpeg',
    beside: { txt: `heron ${i}` },
  });

const image = (i: number): string =>
  i % 3 === 0
    ? `\n  <image id="${i}" name="${i}.jpg" width="640" height="480"/>`
    : `\n  <image id="${i}" name="${i}.jpg" width="640" height="480">\n    <box label="boat" source="manual" xtl="1.0" ytl="2.0" xbr="3.0" ybr="4.0">\n      <attribute name="hull">Skylark ${i}</attribute>\n    </box>\n  </image>`;

function workbook(bookType: 'xlsx' | 'ods' | 'biff8' | 'xlsb', compression = true): Buffer {
  const book = utils.book_new();
  const cells = [['id', 'caption', 'license'], ...rows.map((i) => [i, `a boat on lake ${i}`, 'MIT'])];
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'boats');
  return write(book, { type: 'buffer', bookType, compression }) as Buffer;
}

/** The records of a list of JSON. */
const listOf = (one: (i: number) => string): Pick<Sample, 'bytes' | 'ranges'> =>
  joined(
    rows.map((i) => `${i === 0 ? '' : ','}\n${one(i)}`),
    '[',
    '\n]\n',
  );

const lengthOf = (all: unknown): number => (Array.isArray(all) ? all.length : 0);

function database(): Buffer {
  const db = new Database(':memory:');
  db.exec('create table boat (id integer primary key, caption text, license text)');
  const insert = db.prepare('insert into boat values (?, ?, ?)');
  for (const i of rows) insert.run(i, `a boat on lake ${i}`, 'MIT');
  const bytes = db.serialize();
  db.close();
  return bytes;
}

/** Numbers of Avro in zigzag, below 2^13. */
function zigzag(value: number): Buffer {
  return value < 64 ? Buffer.from([2 * value]) : Buffer.from([((2 * value) & 127) | 128, (2 * value) >> 7]);
}

/** Blocks of ten records each. */
function avro(): Buffer {
  const text = (words: string): Buffer => Buffer.concat([zigzag(Buffer.byteLength(words)), Buffer.from(words)]);
  const sync = Buffer.from('tides and boats.');
  const schema = '{"type": "record", "name": "Boat", "fields": [{"name": "caption", "type": "string"}]}';
  const blocks = rows.flatMap((first) => {
    if (first % 10 !== 0) return [];
    const records = Buffer.concat(rows.slice(first, first + 10).map((i) => text(`a boat on lake ${i}`)));
    return [zigzag(10), zigzag(records.length), records, sync];
  });
  return Buffer.concat([Buffer.from('Obj\u0001\u0002'), text('avro.schema'), text(schema), zigzag(0), sync, ...blocks]);
}

/** Text of twenty characters a row. */
function numpy(): Buffer {
  const head = "{'descr': '|S20', 'fortran_order': False, 'shape': (120,), }\n".padStart(118);
  return Buffer.concat([
    Buffer.from('\x93NUMPY\x01\x00\x76\x00', 'latin1'),
    Buffer.from(head),
    ...rows.map((i) => Buffer.from(`a boat on lake ${i}`.padEnd(20, '\0'))),
  ]);
}

/** Messages of `tf.train.Example` with one feature. */
function tfrecord(): Buffer {
  const inside = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0x0a, bytes.length]), bytes]);
  const sum = (bytes: Buffer): Buffer => {
    const four = Buffer.alloc(4);
    four.writeUInt32LE(maskedCrc32c(bytes));
    return four;
  };
  const records = rows.flatMap((i) => {
    const value = inside(inside(Buffer.from(`a boat on lake ${i}`)));
    const entry = Buffer.concat([inside(Buffer.from('caption')), Buffer.from([0x12, value.length]), value]);
    const message = inside(inside(entry));
    const length = Buffer.alloc(8);
    length.writeUInt8(message.length);
    return [length, sum(length), message, sum(message)];
  });
  return Buffer.concat(records);
}

/** A data set of numbers, by the library that reads it. */
async function hdf5(): Promise<Buffer> {
  const { File, ready } = await import('h5wasm');
  const { FS } = await ready;
  const file = new File('/sample.h5', 'w');
  file.create_dataset({ name: 'boats', data: Int32Array.from(rows) });
  file.close();
  return Buffer.from(FS.readFile('/sample.h5'));
}

/** One sample or more of every format that reads items. */
export const samples: Sample[] = [
  { format: 'jsonl', name: 'a.jsonl', ...joined(rows.map((i) => `${object(i)}\n`)), count: (bytes) => linesIn(bytes) },
  {
    format: 'csv',
    name: 'a.csv',
    ...joined(
      rows.map((i) => `n${i},https://s.example/${i}.jpg,a boat on lake ${i},MIT\n`),
      'id,url,caption,license\n',
    ),
    count: (bytes) => feedsIn(bytes, COMMENT) - 1,
    atLeast: true,
  },
  {
    format: 'csv',
    name: 'titled.csv',
    ...joined(
      rows.map((i) => `n${i},https://s.example/${i}.jpg,a boat on lake ${i},MIT\n`),
      'Boats of 2025,,,\nOwner: Example Works,,,\nid,url,caption,license\n',
    ),
    // Where the lines above the rows are damaged, one more of them may be taken for a head.
    count: (bytes) => feedsIn(bytes, COMMENT) - (bytes.includes('\nid,url,caption,license\n') ? 3 : 4),
    atLeast: true,
  },
  {
    format: 'csv',
    name: 'a.tsv',
    ...joined(
      rows.map((i) => `n${i}\thttps://s.example/${i}.jpg\ta boat ${i}\tMIT\n`),
      'id\turl\tcaption\tlicense\n',
    ),
    count: (bytes) => feedsIn(bytes, COMMENT) - 1,
    atLeast: true,
  },
  {
    format: 'json',
    name: 'a.json',
    ...joined(
      rows.map((i) => `${i === 0 ? '' : ','}\n${object(i)}`),
      '[',
      '\n]\n',
    ),
    parsed: (all) => (Array.isArray(all) ? all.length : 0),
    closed: true,
  },
  {
    format: 'json',
    name: 'records.json',
    ...joined(
      rows.map((i) => `${i === 0 ? '' : ','}\n"post_${i}": ${object(i)}`),
      '{',
      '\n}\n',
    ),
    parsed: (all) => (typeof all === 'object' && all !== null && !Array.isArray(all) ? Object.keys(all).length : 0),
    closed: true,
  },
  {
    format: 'json',
    name: 'database.json',
    ...joined(
      rows.map((i) => `${i === 0 ? '' : ','}\n"video_${i}": ${object(i)}`),
      '{"version": "1.0", "database": {',
      '\n}, "license": "MIT"}\n',
    ),
    closed: true,
  },
  {
    format: 'json',
    name: 'pretty.json',
    ...joined(rows.map((i) => `${JSON.stringify(JSON.parse(object(i)), null, 2)}\n`)),
  },
  {
    format: 'json-columns',
    name: 'columns.json',
    bytes: Buffer.from(
      JSON.stringify({
        url: rows.map((i) => `https://s.example/${i}`),
        caption: rows.map((i) => `a boat on lake ${i}`),
        license: rows.map(() => 'MIT'),
      }),
    ),
    closed: true,
  },
  {
    format: 'parquet',
    name: 'a.parquet',
    bytes: Buffer.from(
      parquetWriteBuffer({
        columnData: [
          { name: 'id', data: rows.map((i) => `n${i}`), type: 'STRING' },
          { name: 'caption', data: rows.map((i) => `a boat on lake ${i}`), type: 'STRING' },
        ],
        rowGroupSize: 40,
      }),
    ),
    closed: true,
    counted: true,
  },
  { format: 'arrow', name: 'stream.arrow', bytes: arrowStream(), closed: true, counted: true },
  {
    format: 'arrow',
    name: 'file.arrow',
    bytes: Buffer.from(tableToIPC(tableFromArrays({ text: rows.map((i) => `row ${i}`) }), 'file')),
    closed: true,
    counted: true,
  },
  { format: 'warc', name: 'a.warc', ...joined(rows.map(warcRecord)) },
  { format: 'warc', name: 'a.warc.gz', ...joined(rows.map((i) => gzipSync(warcRecord(i)))) },
  {
    format: 'webdataset',
    name: 'a.tar',
    ...joined(
      rows.map((i) =>
        Buffer.concat([
          tarMember({ name: `${i}.txt`, content: `a boat on lake ${i}` }),
          tarMember({ name: `${i}.json`, content: `{"license":"MIT","n":${i}}` }),
        ]),
      ),
      '',
      Buffer.alloc(1024),
    ),
  },
  {
    format: 'url-list',
    name: 'urls.txt',
    ...joined(rows.map((i) => `https://s.example/${i}.jpg\n`)),
    count: (bytes) => linesIn(bytes, COMMENT),
  },
  {
    format: 'checksum-list',
    name: 'SHA256SUMS',
    ...joined(rows.map((i) => `${String(i).padStart(64, 'a')}  files/${i}.jpg\n`)),
    count: (bytes) => linesIn(bytes, COMMENT_AT_ONCE),
  },
  {
    format: 'conll',
    name: 'tides.conllu',
    ...joined(
      rows.map((i) => `# sent_id = s${i}\n1\tBoats\tboat\tNOUN\t_\t_\t0\troot\t_\t_\n2\t${i}\t${i}\tNUM\t_\t_\t1\tnummod\t_\t_\n\n`),
    ),
    count: (bytes) => bytes.toString('latin1').match(/(?<![^\n])1\t/g)?.length ?? 0,
    atLeast: true,
  },
  {
    format: 'conll',
    name: 'train.bio',
    ...joined(rows.map((i) => `Skylark B-SHIP\n${i} I-SHIP\nsails O\n\n`)),
    count: groupsIn,
  },
  {
    format: 'mail',
    name: 'a.mbox',
    ...joined(
      rows.map(
        (i) =>
          `From a${i}@example.com Mon Jan  5 09:12:00 2026\nFrom: a${i}@example.com\nTo: b@example.com\nSubject: boat ${i}\nMessage-ID: <${i}@example.com>\n\nThe boat ${i} sails.\n\n`,
      ),
    ),
    count: (bytes) => bytes.toString('latin1').match(/(?<![^\n])From \S+ Mon Jan {2}5 09:12/g)?.length ?? 0,
    atLeast: true,
  },
  {
    format: 'bibliography',
    name: 'a.bib',
    ...joined(rows.map((i) => `@article{b${i},\n  title = {A boat on lake ${i}},\n  url = {https://s.example/${i}}\n}\n\n`)),
    count: (bytes) => bytes.toString('latin1').match(/(?<![^\n])@article\{/g)?.length ?? 0,
    atLeast: true,
  },
  {
    format: 'bibliography',
    name: 'a.ris',
    ...joined(rows.map((i) => `TY  - JOUR\nTI  - A boat on lake ${i}\nUR  - https://s.example/${i}\nER  - \n\n`)),
    count: (bytes) => bytes.toString('latin1').match(/(?<![^\n])TY {2}- JOUR(?=\n)/g)?.length ?? 0,
    atLeast: true,
  },
  // Pages have no sum that damage would not fit: what is asked of them is that reading ends.
  { format: 'sqlite', name: 'a.db', bytes: database() },
  { format: 'avro', name: 'a.avro', bytes: avro() },
  { format: 'numpy', name: 'a.npy', bytes: numpy(), counted: true },
  { format: 'tfrecord', name: 'a.tfrecord', bytes: tfrecord() },
  { format: 'hdf5', name: 'a.h5', bytes: await hdf5() },
  {
    format: 'stac-items',
    name: 'items.json',
    ...joined(
      rows.map(
        (i) =>
          `${i === 0 ? '' : ','}\n{"type": "Feature", "stac_version": "1.0.0", "id": "n${i}", "properties": {"license": "MIT"}, "assets": {"a": {"href": "https://s.example/${i}"}}}`,
      ),
      '{"type": "FeatureCollection", "features": [',
      '\n]}\n',
    ),
    parsed: (all) => lengthOf((all as { features?: unknown }).features),
    closed: true,
  },
  {
    format: 'iiif',
    name: 'manifest.json',
    ...joined(
      rows.map((i) => `${i === 0 ? '' : ','}\n{"id": "https://s.example/${i}", "type": "Canvas", "label": {"en": ["p. ${i}"]}}`),
      '{"@context": "http://iiif.io/api/presentation/3/context.json", "type": "Manifest", "rights": "MIT", "items": [',
      '\n]}\n',
    ),
    parsed: (all) => lengthOf((all as { items?: unknown }).items),
    closed: true,
  },
  {
    format: 'parallel-text',
    name: 'tides.en-fr.en',
    ...joined(rows.map((i) => `The boat ${i} lies on the sand.\n`)),
    count: (bytes) => feedsIn(bytes),
  },
  {
    format: 'parallel-text',
    name: 'tides.en',
    ...joined(rows.map((i) => `The boat ${i} lies on the sand.\n`)),
    // Each line of the other side is a pair, whatever became of this side; lines beyond them stand alone.
    count: (bytes) => N + feedsIn(Buffer.from(bytes.toString('latin1').split('\n').slice(N).join('\n'), 'latin1')),
    listed: (bytes) => ({
      listing: {
        sides: [
          { name: 'tides.en', language: 'en', encoding: 'utf-8', lines: feedsIn(bytes), returns: false },
          { name: 'tides.fr', language: 'fr', encoding: 'utf-8', lines: N, returns: false },
        ],
      },
      others: { 'tides.fr': Buffer.from(rows.map((i) => `Le bateau ${i} est sur le sable.\n`).join('')) },
    }),
  },
  {
    format: 'path-list',
    name: 'train.txt',
    ...joined(rows.map((i) => `images/${i}.jpg\n`)),
    count: (bytes) => linesIn(bytes, COMMENT_AT_ONCE),
  },
  {
    format: 'path-list',
    name: 'veri_test.txt',
    ...joined(rows.map((i) => `${i % 2} id1/a/${i}.wav id2/b/${i}.wav\n`)),
    count: (bytes) => linesIn(bytes, COMMENT_AT_ONCE),
  },
  {
    format: 'file-listing',
    name: 'bucket.txt',
    ...joined(rows.map((i) => `2026-01-05 09:12:00 ${String(4800 + i).padStart(10)} tides/${i}.jpg\n`)),
    count: (bytes) => linesIn(bytes),
  },
  {
    format: 'file-listing',
    name: 'inventory.csv',
    ...joined(rows.map((i) => `"example-tides","low%2F${i}.jpg","${4800 + i}","2026-01-05T09:12:00.000Z"\n`)),
    count: (bytes) => linesIn(bytes),
  },
  {
    format: 'coco',
    name: 'instances.json',
    ...joined(
      rows.map(
        (i) =>
          `${i === 0 ? '' : ','}{"id":${i},"file_name":"${i}.jpg","width":10,"height":10,"license":1,"coco_url":"https://s.example/${i}"}`,
      ),
      '{"info":{"description":"boats"},"licenses":[{"id":1,"name":"MIT","url":"https://opensource.org/licenses/MIT"}],"images":[',
      '],"annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[0,0,1,1]}],"categories":[{"id":1,"name":"boat"}]}',
    ),
    parsed: (all) => (all as { images?: unknown[] }).images?.length ?? 0,
    closed: true,
  },
  {
    format: 'dsdl',
    name: 'train.yaml',
    ...joined(
      rows.map((i) => `    - { id: "n${i}", caption: "a boat on lake ${i}" }\n`),
      '$dsdl-version: "0.5.0"\nmeta:\n  name: boats\ndata:\n  sample-type: Boat\n  samples:\n',
    ),
  },
  {
    format: 'cdx',
    name: 'a.cdx',
    ...joined(
      rows.map((i) => `com,example)/${i} 20240305060708 ${capture(i)}\n`),
      ' CDX N b a m s k r M S V g\n',
    ),
    count: capturesIn,
    atLeast: true,
  },
  {
    format: 'cdx',
    name: 'a.cdxj',
    ...joined(
      rows.map((i) => `com,example)/${i} 20240305060708 {"url": "https://example.com/${i}", "offset": "${i}", "filename": "t.warc"}\n`),
    ),
    count: capturesIn,
    atLeast: true,
  },
  {
    format: 'cvat',
    name: 'annotations.xml',
    ...joined(
      rows.map(image),
      '<?xml version="1.0" encoding="utf-8"?>\n<annotations>\n  <version>1.1</version>\n  <meta>\n    <task><id>4</id><name>boats</name></task>\n  </meta>',
      '\n</annotations>\n',
    ),
    closed: 'at its end',
  },
  { format: 'doccano', name: 'admin.jsonl', ...joined(rows.map((i) => `${example(i)}\n`)), count: (bytes) => linesIn(bytes) },
  { format: 'doccano', name: 'admin.json', ...listOf(example), parsed: lengthOf, closed: true },
  {
    format: 'kaldi',
    name: 'wav.scp',
    ...joined(rows.map((i) => `spk${i % 7}-utt${i} /data/wav/utt${i}.wav\n`)),
    count: (bytes) => linesIn(bytes),
  },
  {
    format: 'kaldi',
    name: 'text',
    ...joined(rows.map((i) => `spk${i % 7}-utt${i} LOW WATER ${i}\n`)),
    count: (bytes) => linesIn(bytes),
  },
  {
    format: 'agent-session',
    name: 'session.jsonl',
    ...joined(rows.map((i) => `${turn(i)}\n`)),
    count: (bytes) => linesIn(bytes),
  },
  { format: 'agent-session', name: 'conversations.json', ...listOf(conversation), parsed: lengthOf, closed: true },
  { format: 'label-studio', name: 'export.json', ...listOf(task), parsed: lengthOf, closed: true },
  {
    format: 'lhotse',
    name: 'supervisions.jsonl',
    ...joined(rows.map((i) => `${supervision(i)}\n`)),
    count: (bytes) => linesIn(bytes),
  },
  { format: 'lhotse', name: 'supervisions.json', ...listOf(supervision), parsed: lengthOf, closed: true },
  { format: 'prodigy', name: 'ner.jsonl', ...joined(rows.map((i) => `${prodigyTask(i)}\n`)), count: (bytes) => linesIn(bytes) },
  {
    format: 'speech-list',
    name: '84-121123.trans.txt',
    ...joined(rows.map((i) => `84-121123-${String(i).padStart(4, '0')} GO DO YOU HEAR ${i}\n`)),
    count: (bytes) => linesIn(bytes),
  },
  {
    format: 'speech-list',
    name: 'metadata.csv',
    ...joined(rows.map((i) => `LJ001-${String(i).padStart(4, '0')}|in being ${i}|in being indeed\n`)),
    count: (bytes) => linesIn(bytes),
  },
  {
    format: 'xml-corpus',
    name: 'Posts.xml',
    ...joined(
      rows.map((i) => `\n  <row Id="${i}" Body="&lt;p&gt;a boat on lake ${i}&lt;/p&gt;" ContentLicense="CC BY-SA 4.0" />`),
      '<?xml version="1.0" encoding="utf-8"?>\n<posts>',
      '\n</posts>\n',
    ),
    closed: 'at its end',
  },
  {
    format: 'xml-corpus',
    name: 'pages.xml',
    ...joined(
      rows.map(
        (i) =>
          `\n<page>\n  <title>Lake ${i}</title>\n  <id>${i}</id>\n  <revision><contributor><username>Ada</username></contributor><text>a boat on lake ${i}</text></revision>\n</page>`,
      ),
      '<mediawiki xml:lang="en">\n<siteinfo><sitename>Lakes</sitename></siteinfo>',
      '\n</mediawiki>\n',
    ),
    closed: 'at its end',
  },
  {
    format: 'xml-corpus',
    name: 'feed.xml',
    ...joined(
      rows.map((i) => `\n<item><title>Lake ${i}</title><description><![CDATA[<p>a boat on lake ${i}</p>]]></description></item>`),
      '<rss version="2.0"><channel><title>Lakes</title>',
      '\n</channel></rss>\n',
    ),
    closed: 'at its end',
  },
  { format: 'xlsx', name: 'a.xlsx', bytes: workbook('xlsx'), closed: true, counted: true },
  { format: 'xlsx', name: 'stored.xlsx', bytes: workbook('xlsx', false), closed: true, counted: true },
  { format: 'xlsx', name: 'a.ods', bytes: workbook('ods', false), closed: true, counted: true },
  // A compound file has no sum that damage would not fit: what is asked of it is that reading ends.
  { format: 'xlsx', name: 'a.xls', bytes: workbook('biff8') },
  {
    format: 'xlsx',
    name: 'page.xls',
    // HTML is read whatever is wrong with it: what is asked of it is that reading ends.
    bytes: joined(
      rows.map((i) => `<tr><td>k${i}</td><td>a boat on lake ${i}</td></tr>\n`),
      '<table border="1" class="dataframe"><thead><tr><th>id</th><th>text</th></tr></thead><tbody>\n',
      '</tbody></table>\n',
    ).bytes,
  },
  {
    format: 'sql',
    name: 'dump.sql',
    ...joined(
      rows.map((i) => `${i > 0 ? ',' : ''}(${i},'a boat on lake ${i}','MIT')`),
      '-- MySQL dump 10.13\nCREATE TABLE `t` (`id` int, `text` text, `license` text);\nINSERT INTO `t` VALUES ',
      ';\n',
    ),
    closed: 'at its end',
  },
  {
    format: 'vcard',
    name: 'people.vcf',
    ...joined(rows.map((i) => `BEGIN:VCARD\nVERSION:3.0\nFN:Person ${i}\nTEL:+49 431 5550${100 + i}\nEND:VCARD\n`)),
  },
  {
    format: 'wikiextractor',
    name: 'wiki_00',
    ...joined(
      rows.map((i) => `<doc id="${i}" url="https://wiki.example/${i}" title="Lake ${i}">\nLake ${i}\n\nA boat on lake ${i}.\n\n</doc>\n`),
    ),
  },
  {
    format: 'yaml-list',
    name: 'people.yaml',
    ...joined(rows.map((i) => `- name: Person ${i}\n  text: a boat on lake ${i}\n`)),
    // Two values that ran together are one.
    written: (text) => {
      const records = [...text.matchAll(/- name: [\w ]+\n {2}text: [\w ]+\n/g)];
      return records.reduce((length, [record]) => length + record.length, 0) === text.length ? records.length : undefined;
    },
  },
  {
    format: 'yaml-list',
    name: 'people.toml',
    ...joined(rows.map((i) => `[[people]]\nname = "Person ${i}"\ntext = "a boat on lake ${i}"\n`)),
    // A line that lost its beginning may be a field by another name.
    written: (text) => {
      const [before, ...tables] = text.split('[[people]]\n');
      const areWhole = tables.every((table) => {
        const names = [...table.matchAll(/^(\w+) = "[^"\\\n]*"$/gm)].map(([, name]) => name);
        return names.length === table.trimEnd().split('\n').length && new Set(names).size === names.length;
      });
      return before === '' && areWhole ? tables.length : undefined;
    },
  },
  {
    format: 'folder',
    name: 'listing.jsonl',
    ...joined(
      rows.map((i) => `${listing(i)}\n`),
      '{"licit-folder":1}\n',
    ),
    count: (bytes) => linesIn(bytes) - (/^\{"licit-folder":1\}\s*(?:\n|$)/.test(bytes.toString('latin1')) ? 1 : 0),
    atLeast: true,
  },
];
