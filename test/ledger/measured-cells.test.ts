import { expect, test } from 'vitest';
import { MeasuredCells, OTHER_HOST } from '../../src/ledger/measured-cells.js';
import { packCells, unpackCells } from '../../src/ledger/write/packed-cells.js';
import { type Batch, MEASURES as M } from '../../src/model/batch.js';

/** One item: its profile, host, whether that is at home, medium and language, and what it measures. */
function cell(profile: number, host: number, home: number, medium: number, language: number, records: number, day: number): number[] {
  const numbers = new Array<number>(M.width).fill(0);
  numbers.splice(M.profile, 5, profile, host, home, medium, language);
  numbers[M.items] = 1;
  numbers[M.records] = records;
  if (day > 0) {
    numbers[M.datedItems] = 1;
    numbers[M.from] = numbers[M.until] = day;
  }
  return numbers;
}

const itself = Array.from({ length: 10_000 }, (_, n) => n);

/** The sums of cells, by what they have in common. */
function added(...parts: number[][][]): string[] {
  const cells = new MeasuredCells();
  for (const [n, part] of parts.entries()) {
    const numbers = Float64Array.from(part.flat());
    if (n % 2 === 0) cells.add({ measures: numbers } as Batch, itself, itself);
    else cells.addKnown(numbers);
  }
  return cells.take().map((one) => one.join(' '));
}

test('numbers come back as they were packed, up to the largest whole one', () => {
  const numbers = [0, 1, 127, 128, 255, 16_383, 16_384, 2 ** 28, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 35 + 1, Number.MAX_SAFE_INTEGER];
  const packed = packCells(Float64Array.from(numbers));
  expect([...unpackCells(packed)]).toEqual(numbers);
  expect([...unpackCells(packCells(Float64Array.from([7])))]).toEqual([7]);
  expect([...unpackCells(packed)]).toEqual(numbers);
});

test('cells with everything in common are one, with the earliest and the latest day, and no sum goes beyond what is exact', () => {
  const one = cell(3, 9, 1, 0, 4, Number.MAX_SAFE_INTEGER - 1, 20200101);
  const [sum, ...others] = added([one, cell(3, 9, 1, 0, 4, 5, 0)], [cell(3, 9, 1, 0, 4, 5, 20190501), cell(3, 9, 1, 0, 4, 5, 20210000)]);
  const wanted = cell(3, 9, 1, 0, 4, Number.MAX_SAFE_INTEGER, 20190501);
  wanted[M.items] = 4;
  wanted[M.datedItems] = 3;
  wanted[M.until] = 20210000;
  expect(sum).toBe(wanted.join(' '));
  expect(others).toEqual([]);
});

test('the hosts with most items are apart, the others are added up by where they are, and hosts beyond the first thousands whatever they hold', () => {
  const hosts = (from: number, to: number, items: number): number[][] =>
    Array.from({ length: to - from }, (_, n) => from + n).flatMap((host) =>
      Array.from({ length: items }, (__, i) => cell(1, host, host % 3, i % 2, host % 4, 10, 0)),
    );
  // 256 with three items among the first 4,096; the ones behind them have more, and are met too late.
  const parts = [
    hosts(1, 2000, 1),
    hosts(2000, 2256, 3),
    hosts(2256, 4097, 2),
    hosts(4097, 5000, 9),
    hosts(1, 100, 1),
    [cell(1, 0, 0, 0, 0, 10, 0)],
  ];
  const sums = added(...parts).map((line) => line.split(' ').map(Number));
  const apart = new Set(sums.flatMap((sum) => (sum[M.host]! > 0 ? [sum[M.host]!] : [])));
  expect([...apart].sort((a, b) => a - b)).toEqual(Array.from({ length: 256 }, (_, n) => 2000 + n));
  expect(sums.reduce((items, sum) => items + sum[M.items]!, 0)).toBe(parts.flat().length);
  for (const home of [0, 1, 2]) {
    const items = parts.flat().filter((one) => one[M.host] !== 0 && one[M.home] === home && !apart.has(one[M.host]!)).length;
    expect(sums.reduce((n, sum) => n + (sum[M.host] === OTHER_HOST && sum[M.home] === home ? sum[M.items]! : 0), 0)).toBe(items);
  }
  const common = sums.map((sum) => sum.slice(0, M.items).join());
  expect(new Set(common).size).toBe(common.length);
});
