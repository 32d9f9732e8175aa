import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asUtf8, decodeText, keepsLineEnds, lines, recordDecoder } from '../src/reading/bytes.js';
import { detectEncoding } from '../src/reading/encoding/encoding.js';
import { parseJson } from '../src/reading/json/parse-json.js';
import { jsonPieces } from '../src/reading/json/pieces.js';

async function* cut(bytes: Uint8Array, chunk: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk) yield Buffer.from(bytes.subarray(at, at + chunk));
}

async function linesOf(bytes: Uint8Array, chunk = 1 << 16, max?: number, long?: number): Promise<(string | number)[]> {
  const found: (string | number)[] = [];
  for await (const batch of lines(cut(bytes, chunk), { ...(max !== undefined && { max }), ...(long !== undefined && { long }) })) {
    for (const { bytes, line, tooLong } of batch) {
      expect(line).toBe(found.length + 1);
      found.push(tooLong ?? Buffer.from(bytes).toString('latin1'));
    }
  }
  return found;
}

test.each<[string, string, string[]]>([
  ['LF', 'a\nb\n', ['a', 'b']],
  ['CR LF', 'a\r\nb\r\n', ['a', 'b']],
  ['both', 'a\r\nb\nc', ['a', 'b', 'c']],
  ['CR alone', 'a\rb\r', ['a', 'b']],
  ['all three', 'a\rb\nc\r\nd\r', ['a', 'b', 'c', 'd']],
  ['LF behind CR LF', 'a\r\n\nb\n\r', ['a', '', 'b', '']],
  ['no line end', 'a', ['a']],
  ['empty lines', '\n\na\n', ['', '', 'a']],
  ['nothing', '', []],
])('lines end with %s', async (_, text, expected) => {
  for (const chunk of [1, 2, 3, 1000]) expect(await linesOf(Buffer.from(text), chunk)).toEqual(expected);
});

test('lines are the same however the bytes are cut', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'bcd') });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (words, chunk) => {
      const bytes = Buffer.from(words);
      const whole = await linesOf(bytes, 1 << 20);
      expect(await linesOf(bytes, chunk)).toEqual(whole);
      // Put together as they come, as lines of many megabytes are.
      expect(await linesOf(bytes, chunk, 1000, 2)).toEqual(whole);
    }),
  );
});

test('a line over the limit is counted by its length, and the next one is read', async () => {
  const bytes = Buffer.from(`${'x'.repeat(50)}\nshort\n${'y'.repeat(21)}\n${'z'.repeat(20)}\n`);
  for (const chunk of [1, 7, 60, 1000])
    for (const long of [undefined, 4]) expect(await linesOf(bytes, chunk, 20, long)).toEqual([50, 'short', 21, 'z'.repeat(20)]);
});

test('text is decoded across chunks, without byte order mark', async () => {
  const gather = async (chunks: AsyncIterable<string>): Promise<string> => {
    let text = '';
    for await (const piece of chunks) text += piece;
    return text;
  };
  for (const chunk of [1, 3, 100]) {
    expect(await gather(decodeText(cut(Buffer.from('\ufeff数据😀'), chunk), 'utf-8'))).toBe('数据😀');
    expect(await gather(decodeText(cut(Buffer.from('\ufeff数据😀', 'utf16le'), chunk), 'utf-16le'))).toBe('数据😀');
    expect(await gather(decodeText(asUtf8(cut(Buffer.from('\ufeffa', 'utf16le'), chunk), 'utf-16le'), 'utf-8'))).toBe('a');
    expect(await gather(decodeText(asUtf8(cut(Buffer.from('\ufeffab'), chunk), 'utf-8'), 'latin1'))).toBe('ab');
  }
});

test('bytes that mean nothing end no reading, in any encoding, however they are cut', async () => {
  const encodings = ['gb18030', 'gbk', 'big5', 'euc-jp', 'shift_jis', 'iso-2022-jp', 'euc-kr', 'utf-8', 'utf-16le', 'windows-1252'];
  const bytes = fc.uint8Array({ maxLength: 24 }).map((one) => one.map((value, i) => (i % 3 === 0 ? value | 0x80 : value)));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...encodings), bytes, fc.integer({ min: 1, max: 5 }), async (encoding, mixed, chunk) => {
      let text = '';
      for await (const piece of decodeText(cut(Buffer.concat([mixed, Buffer.from('\nend of it\n')]), chunk), encoding)) text += piece;
      if (keepsLineEnds(encoding)) expect(text).toMatch(/nd of it\n$/);
    }),
    { numRuns: 3000 },
  );
});

test('a record with bytes that are no text says so; a replacement character that stands there does not', () => {
  const decode = recordDecoder('utf-8');
  expect(decode(Buffer.from([0x61, 0xff]))).toEqual({ text: 'a\ufffd', broken: true });
  expect(decode(Buffer.from('a\ufffd'))).toEqual({ text: 'a\ufffd', broken: false });
});

test('only encodings that keep line ends are cut before they are decoded', () => {
  expect(['utf-8', 'gb18030', 'big5', 'windows-1252'].every(keepsLineEnds)).toBe(true);
  expect(['utf-16le', 'UTF-16BE', 'iso-2022-jp'].some(keepsLineEnds)).toBe(false);
});

test.each([
  ['utf-8', Buffer.from('caf\u00e9 数据')],
  ['utf-8', Buffer.from('\ufeffid,name')],
  ['utf-8', Buffer.from('plain with one \0 in a long text that goes on, and on, and on for a while')],
  ['utf-16le', Buffer.from('\ufeffid', 'utf16le')],
  ['utf-16le', Buffer.from('id,name\n1,a\n', 'utf16le')],
  ['utf-16be', Buffer.from('id,name\n1,a\n', 'utf16le').swap16()],
  ['gb18030', Buffer.from('69642ccafdbeddc4dac8ddd6d0b9fa', 'hex')],
  ['big5', Buffer.from('69642cb8eaaec6a4a4a4e5a475a740', 'hex')],
  ['windows-1252', Buffer.from('id,caf\u00e9 f\u00fcr M\u00fcller', 'latin1')],
  [undefined, Buffer.from([0x89, 0x50, 0, 1, 2, 3, 0, 0, 4, 5])],
])('the encoding is told from the bytes: %s', (encoding, bytes) => {
  expect(detectEncoding(bytes, true)).toBe(encoding);
});

test('a character cut at the end of what is looked at is no sign against UTF-8', () => {
  const bytes = Buffer.from('数据').subarray(0, 5);
  expect(detectEncoding(bytes, false)).toBe('utf-8');
  expect(detectEncoding(bytes, true)).not.toBe('utf-8');
});

test.each([
  ['{"a": NaN, "b": [-Infinity, Infinity], "c": "NaN"}', { a: null, b: [null, null], c: 'NaN' }],
  ['[9007199254740991, 9007199254740992, -9007199254740993]', [9007199254740991, '9007199254740992', '-9007199254740993']],
  ['{"a\\"1234567890123456789": 1e500}', { 'a"1234567890123456789': '1e500' }],
])('JSON: %s', (text, value) => {
  expect(parseJson(text)).toEqual({ value });
});

test.each(['{"a": nan}', '', '{', '{"a": 1,}', "{'a': 1}", '[1 2]'])('what is not JSON is told without its words: %s', (text) => {
  const parsed = parseJson(text);
  expect(parsed).toEqual({ why: expect.stringMatching(/^json\/(?:not-valid|empty|ends-early)/) });
});

test('a document cut into pieces is the document, however its bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, 2), async (values, chunk, indent) => {
      const whole = JSON.stringify(values, null, indent);
      const pieces: unknown[] = [];
      for await (const batch of jsonPieces(cut(Buffer.from(whole), chunk)))
        for (const { bytes } of batch) pieces.push(JSON.parse(Buffer.from(bytes).toString()));
      expect(pieces).toEqual(JSON.parse(whole));

      const named = JSON.stringify({ before: values, list: values, after: { list: values } }, null, indent);
      const found: [string | undefined, number][] = [];
      for await (const batch of jsonPieces(cut(Buffer.from(named), chunk), (name) => name === 'list')) {
        for (const { member, record } of batch) found.push([member, record]);
      }
      expect(found).toEqual([['before', 0], ...values.map((_, i) => ['list', i + 1]), ['after', 0]]);
    }),
  );
});
