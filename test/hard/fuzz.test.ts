/**
 * Every format against damage: what goes in is what comes out, and what is told as lost. Items are counted by who made the file, lines by a counter of this test.
 * LICIT_FUZZ_SECONDS sets how long each format is tried, 5 s when left out. A failure prints the seed.
 */
import { gzipSync } from 'node:zlib';
import { RecordBatchStreamWriter, Table, tableFromArrays, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/catalogue.js';
import { items, manifest, problems, readAll, tarMember } from '../formats/making.js';

const SECONDS = Number(process.env.LICIT_FUZZ_SECONDS ?? 5);
const N = 120;
const rows = Array.from({ length: N }, (_, i) => i);

interface Sample {
  format: string;
  name: string;
  bytes: Buffer;
  /** Where each item lies; left out where that is not known. */
  ranges?: [number, number][];
  /** How many records the damaged bytes hold, counted another way than the reader counts. */
  count?: (bytes: Buffer) => number;
  /** The items of the damaged bytes where they are a whole document all the same: records that ran together are one. */
  parsed?: (document: unknown) => number;
  /** The count may be short of what comes out: a cell with a line end of its own. */
  atLeast?: boolean;
  /** The format marks its end: what is cut off does not go without a word. */
  closed?: boolean;
  /** The format says how many rows there are. */
  counted?: boolean;
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
    // Blanks before a record are nothing of it.
    const blank = typeof record === 'string' ? record.length - record.trimStart().length : 0;
    ranges.push([at + blank, at + bytes.length]);
    at += bytes.length;
    parts.push(bytes);
  }
  return { bytes: Buffer.concat([...parts, Buffer.from(after as string)]), ranges };
}

/** Lines that are not blank, and no comments where a format has those, told by nothing but line feeds. */
const linesIn = (bytes: Buffer, comments = true): number => {
  let count = 0;
  for (const line of bytes.toString('latin1').split('\n'))
    if (/[^\s\u00a0]/.test(line) && !(comments && /^[\s\u00a0]*#/.test(line))) count += 1;
  return count;
};

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

const samples: Sample[] = [
  { format: 'jsonl', name: 'a.jsonl', ...joined(rows.map((i) => `${object(i)}\n`)), count: (bytes) => linesIn(bytes, false) },
  {
    format: 'csv',
    name: 'a.csv',
    ...joined(
      rows.map((i) => `n${i},https://s.example/${i}.jpg,a boat on lake ${i},MIT\n`),
      'id,url,caption,license\n',
    ),
    count: (bytes) => linesIn(bytes) - 1,
    atLeast: true,
  },
  {
    format: 'csv',
    name: 'a.tsv',
    ...joined(
      rows.map((i) => `n${i}\thttps://s.example/${i}.jpg\ta boat ${i}\tMIT\n`),
      'id\turl\tcaption\tlicense\n',
    ),
    count: (bytes) => linesIn(bytes) - 1,
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
  { format: 'url-list', name: 'urls.txt', ...joined(rows.map((i) => `https://s.example/${i}.jpg\n`)), count: linesIn },
  {
    format: 'checksum-list',
    name: 'SHA256SUMS',
    ...joined(rows.map((i) => `${String(i).padStart(64, 'a')}  files/${i}.jpg\n`)),
    count: linesIn,
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
];

/** A generator of numbers that a seed gives again. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Damaged {
  bytes: Buffer;
  how: string;
  /** What of the original is changed or gone. */
  from: number;
  to: number;
  gone: boolean;
}

function damage(bytes: Buffer, next: () => number): Damaged {
  const from = Math.floor(next() * bytes.length);
  const length = 1 + Math.floor(next() ** 3 * Math.min(400, bytes.length - from));
  const to = Math.min(bytes.length, from + length);
  const kind = Math.floor(next() * 4);
  if (kind === 0) return { how: `cut at ${from}`, bytes: bytes.subarray(0, from), from, to: bytes.length, gone: true };
  if (kind === 1)
    return { how: `${from}-${to} gone`, bytes: Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]), from, to, gone: true };
  const copy = Buffer.from(bytes);
  // No quotes: a cell with a line end is one row for the reader and two for the counter.
  for (let at = from; at < to; at += 1) copy[at] = kind === 2 ? 0 : noise(next);
  return { how: `${from}-${to} ${kind === 2 ? 'zeros' : 'noise'}`, bytes: copy, from, to, gone: false };
}

/** How many items are to come out or be told as lost, at least. */
function expected({ ranges, count, parsed, closed }: Sample, { bytes, from, to, gone }: Damaged): number {
  if (count !== undefined) return count(bytes);
  if (parsed !== undefined) {
    try {
      return parsed(JSON.parse(bytes.toString()));
    } catch {
      // Told by where the damage is.
    }
  }
  if (ranges === undefined) return 0;
  const touched = ranges.filter(([a, b]) => a < to && b > from);
  const whole = gone ? touched.filter(([a, b]) => a >= from && b <= to) : [];
  // What was touched may run into one; what is wholly gone leaves a trace only where the format has a count or an end.
  const partly = touched.length - whole.length;
  return N - touched.length + (partly > 0 || (closed === true && touched.length > 0) ? 1 : 0);
}

describe('what goes in comes out or is told as lost', () => {
  test.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (_, sample) => {
    const format = (await formatOf(sample.format))!;
    const read = async (bytes: Buffer): Promise<{ out: number; lost: number; told: string[] }> => {
      const reads = await readAll(format, await manifest(bytes, sample.name));
      const told = problems(reads);
      return { out: items(reads).length, lost: told.reduce((sum, { lost = 1 }) => sum + lost, 0), told: told.map(({ what }) => what) };
    };
    expect(await read(sample.bytes)).toMatchObject({ out: N, lost: 0 });
    const until = Date.now() + SECONDS * 1000;
    let [tried, accounted] = [0, 0];
    const wrong: string[] = [];
    for (let seed = 1; Date.now() < until && wrong.length < 5; seed += 1) {
      const hurt = damage(sample.bytes, random(seed));
      const { out, lost, told } = await read(hurt.bytes);
      const least = expected(sample, hurt);
      const silent = sample.counted === true && out < N && lost === 0;
      // A counter of lines gives the exact number. A document that breaks in the middle says that the rest is lost, not how much that was.
      const exact = sample.count === undefined || sample.atLeast === true || out + lost === least;
      const short = out + lost < least && (sample.count !== undefined || lost === 0);
      if (out + lost >= least) accounted += 1;
      if (short || silent || !exact)
        wrong.push(`seed ${seed}, ${hurt.how}: ${out} out, ${lost} lost, at least ${least} (${told.slice(0, 2).join('; ')})`);
      tried += 1;
    }
    if (process.env.LICIT_FUZZ_SECONDS !== undefined)
      process.stderr.write(`${sample.name}: ${tried} tried, ${accounted} accounted for one by one\n`);
    expect(wrong).toEqual([]);
  });
});

function noise(next: () => number): number {
  const byte = Math.floor(next() * 256);
  return byte === 0x22 ? 0x23 : byte;
}
