import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import {
  bar,
  clip,
  clipPath,
  columns,
  counted,
  duration,
  harmless,
  number,
  pad,
  percent,
  place,
  plain,
  safeJson,
  shortHash,
  size,
  visible,
  wrap,
} from '../src/text/show.js';
import { exhaustive } from './effort.js';
import { processorTime } from './processor-time.js';

const nasty = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\r',
    '\t',
    '\u001b',
    '[',
    '2',
    'J',
    '\u009b',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\u2028',
    '\u{e0041}',
    '训',
    '，',
    ':',
    '#',
    '👩‍👩‍👧',
    '\u0301',
    '\u0000',
  ),
  maxLength: 60,
});

test('columns are those of a library that knows all characters, whatever is beside them', () => {
  // Nearly all that is ever shown, and what is near it.
  const blocks = [
    [0x20, 0xff],
    [0x2000, 0x2040],
    [0x2180, 0x21a0],
    [0x2700, 0x2720],
    [0x3000, 0x3040],
    [0x4dc0, 0xa000],
    [0xff00, 0xfff0],
  ];
  // Of the thousands that are alike one line of four while somebody waits.
  for (const [from, to] of blocks as [number, number][])
    for (let at = from; at < to; at += exhaustive || to - from < 300 ? 16 : 64) {
      const line = String.fromCharCode(...Array.from({ length: 16 }, (_, n) => at + n));
      expect(columns(line), line).toBe(stringWidth(line));
      if (to - from < 300) for (const one of line) expect(columns(`${one}a`), one).toBe(stringWidth(`${one}a`));
    }
  const joining = ['a', '训', '，', '✖', '…', '·', '1', '#', '\ufe0f', '\u20e3', '\u0301', '👩', '\u200d', 'ﾞ', '가', '\u001b[1m'];
  const unit = fc.oneof(fc.constantFrom(...joining), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }));
  fc.assert(fc.property(fc.string({ unit }), (text) => columns(text) === stringWidth(text)));
});

test('control, escape, directional and invisible characters are written out', () => {
  expect(visible('\u001b[31mred\u0007\u009b1m')).toBe('\\x1b[31mred\\x07\\x9b1m');
  expect(visible('a\nb\r\tc\u2028d')).toBe('a\\nb\\r\\tc\\u2028d');
  expect(visible('abc\u202etxt.exe\u2066')).toBe('abc\\u202etxt.exe\\u2066');
  expect(visible('\ud800 \ufeff \u200b \u{e0041}')).toBe('\\ud800 \\ufeff \\u200b \\u{e0041}');
});

test('writing of any language is left as it is', () => {
  for (const text of ['训练数据，来源。', 'naïve café', 'สวัสดีชาวโลก', 'नमस्ते', 'שלום', '👩‍👩‍👧 ok', 'std::vector', 'a ## b'])
    expect(plain(text)).toBe(text);
});

test('marks stacked without end on one letter are cut', () => {
  expect(visible(`a${'\u0301'.repeat(500)}`)).toHaveLength(9);
});

test('no text leaves a control or directional character or a line break', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(plain(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u);
    }),
  );
});

test('no text starts a workflow command', () => {
  expect(plain('::add-mask::x')).toBe(':\\x3aadd-mask::x');
  expect(plain('  ::error::x')).toBe('  :\\x3aerror::x');
  expect(plain('see ##[stop-commands]token')).toBe('see #\\x23[stop-commands]token');
  expect(harmless('a::b')).toBe('a::b');
  fc.assert(fc.property(nasty, (text) => !/^\s*::|##\[/u.test(plain(text))));
});

test('JSON that is safe on a terminal parses to the same value', () => {
  const shown = safeJson({ a: '\u009b2J\u202e\u007f训练\u{e0041}👩‍👩‍👧' });
  expect(shown).toContain('训练');
  expect(shown).not.toMatch(/[\u007f-\u009f\u202e]/u);
  fc.assert(
    fc.property(fc.dictionary(nasty, nasty), (value) => {
      expect(JSON.parse(safeJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a report that is written piece by piece is what JSON.stringify writes', () => {
  const many = Array.from({ length: 70 }, (_, i) => (i % 9 === 0 ? { list: [i, [], {}], none: undefined } : i % 7 === 0 ? undefined : 'a'));
  for (const value of [
    {},
    [],
    many,
    { many, empty: [], gone: undefined, at: { many } },
    'a',
    null,
    { day: new Date(0), a: many.map(() => many) },
  ])
    for (const indent of [0, 2]) expect(safeJson(value, indent)).toBe(JSON.stringify(value, null, indent));
});

test('widths count two columns for a Chinese character', () => {
  expect(columns('训练数据✓')).toBe(9);
  expect(pad('来源', 6)).toBe('来源  ');
  expect(pad('12', 5, 'left')).toBe('   12');
});

test('clipped text keeps its beginning and a clipped path its end', () => {
  expect(clip('abcdef', 4)).toBe('abc…');
  expect(clip('训练数据', 6)).toBe('训练…');
  expect(clip('训练', 4)).toBe('训练');
  expect(clip('abc', 0)).toBe('');
  expect(clipPath('a/long/path/list.csv', 10)).toBe('…/list.csv');
  expect(clipPath('list.csv', 10)).toBe('list.csv');
});

test('nothing clipped or wrapped is wider than it may be', () => {
  fc.assert(
    fc.property(nasty, fc.integer({ min: 2, max: 40 }), (text, most) => {
      const shown = plain(text);
      expect(stringWidth(clip(shown, most))).toBeLessThanOrEqual(most);
      expect(stringWidth(clipPath(shown, most))).toBeLessThanOrEqual(most);
      for (const line of wrap(shown, most)) expect(stringWidth(line)).toBeLessThanOrEqual(most);
    }),
  );
});

test('wrapping loses no letter and breaks Chinese between characters, never before a full stop', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(wrap(plain(text), 12).join('').replaceAll(' ', '')).toBe(plain(text).replaceAll(' ', ''));
    }),
  );
  expect(wrap('应当使用合法数据。', 8)).toEqual(['应当使用', '合法数', '据。']);
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
});

test('ten megabytes on one line are clipped at once', () => {
  const started = processorTime();
  expect(columns(clip('训'.repeat(5_000_000), 40))).toBeLessThanOrEqual(40);
  expect(columns(clipPath('训'.repeat(5_000_000), 40))).toBeLessThanOrEqual(40);
  expect(processorTime() - started).toBeLessThan(500);
});

test('a share is never rounded up to all or down to none', () => {
  expect(percent(999_999, 1_000_000)).toBe('99.9 %');
  expect(percent(1, 1_000_000)).toBe('0.1 %');
  expect(percent(0, 5)).toBe('0.0 %');
  expect(percent(5, 5)).toBe('100.0 %');
  expect(percent(0, 0)).toBe('–');
  expect(bar(999_999, 1_000_000, 10)).toBe('█████████░');
  expect(bar(1, 1_000_000, 10)).toBe('█░░░░░░░░░');
  expect(bar(0, 0, 4)).toBe('░░░░');
});

test('numbers, sizes, times, hashes and places read as people write them', () => {
  expect(number(2_119_610, 'zh')).toBe('2,119,610');
  expect([counted(1, 'item', 'en'), counted(2011, 'item', 'en'), counted(2011, 'item', 'zh')]).toEqual([
    '1 item',
    '2,011 items',
    '2,011 条',
  ]);
  expect([size(0), size(999), size(1000), size(999_950), size(48_211_330), size(2e12)]).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '1.0 MB',
    '48.2 MB',
    '2.0 TB',
  ]);
  expect([duration(0.04), duration(59.99), duration(112), duration(7500)]).toEqual(['0.0 s', '1m 00s', '1m 52s', '2h 05m']);
  expect(shortHash('9c41f0a7b2d3c4e5e07b')).toBe('9c41f0…e07b');
  expect([place({ path: 'a.csv', line: 3 }), place({ path: 'a.parquet', record: 12 }), place({ path: '::x.csv' })]).toEqual([
    'a.csv:3',
    'a.parquet#12',
    ':\\x3ax.csv',
  ]);
});
