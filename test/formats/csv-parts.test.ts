import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOfTable } from '../../src/formats/csv/parts.js';
import csv from '../../src/formats/csv.js';
import type { ManifestFile, Part, PartSizes } from '../../src/model/format.js';
import type { Read } from '../../src/model/item.js';
import { runs } from '../effort.js';
import { manifest } from './making.js';

/** Parts that end with the first line behind so many bytes, or by their content somewhat later. */
const ofSize = (least: number): PartSizes => ({ over: 0, least, mean: 2 * least, most: 3 * least });

async function read(file: ManifestFile, part?: Part, before = 0): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const batch of csv.read(file, part)) {
    for (const one of batch) {
      const at = 'at' in one && one.at.line !== undefined ? { ...one.at, line: one.at.line + before } : undefined;
      reads.push(at === undefined ? one : ({ ...one, at } as Read));
    }
  }
  return reads;
}

async function readInParts(file: ManifestFile, size: number): Promise<Read[]> {
  const reads: Read[] = [];
  let lines = 0;
  for (const part of await partsOfTable(file, ofSize(size))) {
    reads.push(...(await read(file, part, lines)));
    for (const byte of await file.slice(part.start, part.end)) if (byte === 10) lines += 1;
  }
  return reads;
}

/** Whether another table may begin is told by the rows above: those of the part where there are parts. */
function isOfRows(one: Read): boolean {
  return !(one.kind === 'problem' && one.what === 'csv/perhaps-another-table');
}

const cell = fc.oneof(
  fc.stringMatching(/^[a-z0-9 é编]{0,8}$/),
  fc.constantFrom('"two\nlines"', '"a, ""b"""', '"never closed', 'in "the" middle', '"closed" and on', '""', '"', '"\n\n"'),
);
const row = fc.oneof(
  fc.tuple(cell, cell, cell).map((cells) => cells.join(',')),
  fc.constantFrom('', 'one cell', 'a,b,c,d'),
);

test('a table reads the same in parts as it does whole, wherever its quotes stand', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('', '\ufeff', '# a comment\n'),
      fc.constantFrom('id,text,license', 'id,"a ""text""",license', 'id,"two\nlines",license'),
      fc.integer({ min: 1, max: 50 }),
      async (rows, end, size, begin, header, chunk) => {
        const text = begin + [header, ...rows].join(end) + end;
        const file = { ...(await manifest(text, 'list.csv', chunk)), columns: { header: true, delimiter: ',' } };
        expect((await readInParts(file, size)).filter(isOfRows)).toEqual((await read(file)).filter(isOfRows));
      },
    ),
    { numRuns: runs(400) },
  );
});

test('another table is told wherever the parts are cut, behind the blank line too', async () => {
  const rows = Array.from({ length: 8 }, (_, n) => `${n},a boat,MIT\n`).join('');
  const file = await manifest(`id,text,license\n${rows}\nurl,license,author\nhttps://a.example/1,MIT,Ann\n`, 'list.csv');
  for (let size = 1; size < 160; size += 1) {
    const reads = await readInParts({ ...file, columns: { header: true, delimiter: ',' } }, size);
    const told = reads.filter((one) => !isOfRows(one));
    const whole = (await partsOfTable({ ...file, columns: { header: true, delimiter: ',' } }, ofSize(size))).length < 2;
    if (!whole) expect(told.map((one) => 'at' in one && one.at.line)).toEqual([11]);
  }
});

test('a part begins where no record is open', async () => {
  const file = await manifest('id,text\n1,"two\nlines"\n2,one\n3,"and\nthree\nlines"\n4,end\n', 'list.csv');
  const parts = await partsOfTable(file, { over: 0, least: 1, mean: 1, most: 1 });
  const texts = await Promise.all(parts.map(async ({ start, end }) => Buffer.from(await file.slice(start, end)).toString()));
  expect(texts).toEqual(['id,text\n', '1,"two\nlines"\n', '2,one\n', '3,"and\nthree\nlines"\n', '4,end\n']);
});

test('a table whose lines end with CR alone, or that is compressed, is not cut', async () => {
  const { gzipSync } = await import('node:zlib');
  expect(await partsOfTable(await manifest('id,text\r1,a\r2,b\r', 'list.csv'), ofSize(1))).toEqual([]);
  expect(await partsOfTable(await manifest(gzipSync('id,text\n1,a\n2,b\n'), 'list.csv'), ofSize(1))).toEqual([]);
});
