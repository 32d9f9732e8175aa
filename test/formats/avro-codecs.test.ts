/** What the blocks of Avro files may be compressed with. The files were written by fastavro 1.13.1 from four records of our own. */
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { avroRecords } from '../../src/reading/avro/avro-file.js';
import { BadAvro } from '../../src/reading/avro/avro-schema.js';

const SYNC = '0123456789abcdef';
const RECORDS = [0, 1, 2, 3].map((n) => ({ a: `${'tide '.repeat(6)}${n}`, n }));
const SCHEMA = '{"type": "record", "name": "r", "fields": [{"name": "a", "type": "string"}, {"name": "n", "type": "long"}]}';

/** The one block of each file: how many bytes it has, and they. */
const BLOCKS = {
  snappy: 'hAEUPnRpZGUgYgUABDAAeiEABDECeiEABDIEeiEABDMGLPNSNg==',
  zstandard: 'KLUv/SCE9QAAeD50aWRlIDAAPjECMgQzBgUAoMFENYIr/FwGllIE',
  bzip2: 'QlpoOTFBWSZTWe6k8gcAABBZgFUAQAB4AQYgBAAgADEAAAKlQaemoyY8rPwll1m9CaE2JRGz8XckU4UJDupPIHA=',
  xz: '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ACDABxdAB8dCSZYRPZOzXB2vzPgqvMqB10mtWwmYtyq6AAARgjA1DnOZf4AATiEAQAAACogptexxGf7AgAAAAAEWVo=',
} as const;

function long(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value * 2; ; rest = Math.floor(rest / 128)) {
    bytes.push((rest & 0x7f) | (rest >= 128 ? 0x80 : 0));
    if (rest < 128) return Buffer.from(bytes);
  }
}
const string = (words: string | Buffer): Buffer => Buffer.concat([long(Buffer.byteLength(words)), Buffer.from(words)]);

function avro(codec: string, block: Uint8Array): Buffer {
  const head = [long(2), string('avro.codec'), string(codec), string('avro.schema'), string(SCHEMA), long(0), Buffer.from(SYNC)];
  return Buffer.concat([Buffer.from('Obj\u0001', 'latin1'), ...head, long(RECORDS.length), string(Buffer.from(block)), Buffer.from(SYNC)]);
}

async function recordsOf(file: Buffer): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const record of avroRecords(file)) all.push(record);
  return all;
}

test.each(['snappy', 'zstandard', 'bzip2', 'xz'] as const)('blocks compressed with %s are read', async (codec) => {
  expect(await recordsOf(avro(codec, Buffer.from(BLOCKS[codec], 'base64')))).toEqual(RECORDS);
});

test('a block compressed with something else is named, and nothing of it is guessed', async () => {
  await expect(recordsOf(avro('lz4', Buffer.from('x')))).rejects.toThrow(new BadAvro('it is compressed with lz4'));
});

test('a block of Snappy whose words were changed is not what its checksum says', async () => {
  const block = Buffer.from(BLOCKS.snappy, 'base64');
  block[block.indexOf('tide')] = 'T'.charCodeAt(0);
  await expect(recordsOf(avro('snappy', block))).rejects.toThrow('a block in it is not what its checksum says');
  await expect(recordsOf(avro('snappy', block.subarray(0, 3)))).rejects.toThrow(BadAvro);
});

test.each(['snappy', 'zstandard', 'bzip2', 'xz'] as const)(
  'a block of %s that is cut off or damaged is told, never read as less',
  async (codec) => {
    const block = Buffer.from(BLOCKS[codec], 'base64');
    for (let cut = 0; cut < block.length; cut += 1)
      await expect(recordsOf(avro(codec, block.subarray(0, cut))), `${cut}`).rejects.toThrow(BadAvro);
  },
);

test('a block that unpacks to more than is held is not unpacked', async () => {
  const huge = Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f]), Buffer.from('x'), Buffer.alloc(4)]);
  huge.writeUInt32BE(crc32(Buffer.from('x')), huge.length - 4);
  await expect(recordsOf(avro('snappy', huge))).rejects.toThrow('unpacks to too much');
});
