import { describe, expect, test } from 'vitest';
import { writtenCells, writtenRows } from '../../src/reading/table/written-table.js';

const rowsOf = (bytes: Uint8Array | string) => writtenRows(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'list.csv');
const plain = [
  { cells: ['n 序号', 'verdict 结论', 'note 备注'], line: 1 },
  { cells: ['1', '违规', 'two\nlines; "quoted"'], line: 2 },
  { cells: ['2', '', ''], line: 5 },
];
/** As Excel saves it: line ends of Windows between rows, of Unix within cells. */
const saved = (delimiter: string) =>
  `n 序号,verdict 结论,note 备注\r\n1,违规,"two\nlines; ""quoted"""\r\n,,\r\n2,,\r\n`.replaceAll(',', delimiter);

describe('what spreadsheets write', () => {
  const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  const inGbk: Record<string, string> = { 序号: 'd0f2bac5', 结论: 'bde1c2db', 备注: 'b1b8d7a2', 违规: 'cea5b9e6' };
  const gbk = Buffer.from(
    saved(',').replace(/[\u4e00-\u9fff]+/g, (word) => Buffer.from(inGbk[word]!, 'hex').toString('latin1')),
    'latin1',
  );
  test.each<[string, Uint8Array | string]>([
    ['CSV UTF-8', `\ufeff${saved(',')}`],
    ['CSV UTF-8 where the comma is the decimal separator', `\ufeff${saved(';')}`],
    ['Unicode text', wide(saved('\t'))],
    ['CSV of a Chinese Windows', gbk],
  ])('%s', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(plain);
  });

  test.each([';', '\t', '|', ','])('a first line that names the separator %j', (separator) => {
    const lower = plain.map((row) => ({ ...row, line: row.line + 1 }));
    expect(rowsOf(`sep=${separator}\r\n${saved(separator)}`)).toEqual(lower);
    expect(rowsOf(`\ufeff"sep=${separator}"\n${saved(separator)}`)).toEqual(lower);
  });

  test('line ends of any system, within cells and between rows', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(rowsOf(`a,b${end}"x${end}y",1${end}2,3`).map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test('cells at the end that are empty, rows that are shorter, and blanks after the separator', () => {
    expect(rowsOf('a;b;c\n1\n 2 ; "x;y" ;\n').map(({ cells }) => cells)).toEqual([['a', 'b', 'c'], ['1'], ['2', 'x;y', '']]);
    expect(rowsOf('a\tb\tc\n1\t\t\n\t\t3\n').map(({ cells }) => cells)).toEqual([
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['', '', '3'],
    ]);
  });

  test('quotation marks within a cell are characters', () => {
    expect(rowsOf('a,b\n5" pipe,x "y" z\n').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['5" pipe', 'x "y" z'],
    ]);
  });

  test('separators in text do not cut cells of another separator', () => {
    expect(rowsOf('a;b\nx, y, z;1\n')[1]!.cells).toEqual(['x, y, z', '1']);
  });
});

describe('what is no table', () => {
  test('a quotation mark that is not closed is told with the line that it is on', () => {
    expect(() => rowsOf('a,b\n1,2\n3,"open\n4,5\n')).toThrow(/^list\.csv:3: a quotation mark is opened and not closed$/);
    expect(() => rowsOf('a,"b\n1,2\n')).toThrow('list.csv:1: a quotation mark is opened');
    expect(() => rowsOf('a,b\n1,"in" and out\n')).toThrow('list.csv:2: text follows a closing quotation mark');
  });

  test('bytes that are not text', () => {
    expect(() => rowsOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2, 5, 6, 7, 8]))).toThrow('list.csv is not text');
  });

  test('an empty file has no rows', () => {
    for (const text of ['', '\ufeff', '\n\n', ' , ,\n']) expect(rowsOf(text)).toEqual([]);
  });
});

test('the cells of one line', () => {
  expect(writtenCells('"a, b", "c ""d""",e')).toEqual(['a, b', 'c "d"', 'e']);
  expect(writtenCells('"open, b')).toEqual(['"open', 'b']);
});
