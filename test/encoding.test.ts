import { expect, test } from 'vitest';
import { compressionOf } from '../src/reading/compression.js';
import { textEncoding } from '../src/reading/encoding/encoding.js';
import { fromUtf32 } from '../src/reading/encoding/utf-32.js';

/** Bytes of texts in encodings that Node decodes and does not encode, by a search of the table that its decoder is. */
function encoded(text: string, label: string): Buffer {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  for (let lead = 0x80; lead <= 0xff; lead += 1) {
    const one = decoder.decode(Uint8Array.of(lead));
    if ([...one].length === 1 && one !== '\ufffd') table.set(one, [lead]);
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const two = decoder.decode(Uint8Array.of(lead, trail));
      if ([...two].length === 1 && two !== '\ufffd' && !table.has(two)) table.set(two, [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : (table.get(c) ?? [0x3f]))));
}

const korean = '오늘은 날씨가 매우 좋아서 공원에 사람이 많았다. 우리는 점심을 먹고 집으로 돌아왔다.';
const japanese = '今日は天気がとても良かったので、公園には人がたくさんいました。昼ごはんを食べて家に帰りました。';
const traditional = '今天天氣很好，公園裡有很多人。我們吃過午飯以後就回家了，晚上還要繼續工作。';
const simplified = '今天天气很好，公园里有很多人。我们吃过午饭以后就回家了，晚上还要继续工作。';
const russian = 'Сегодня была очень хорошая погода, и в парке гуляло много людей. Мы пообедали и вернулись домой.';
const greek = 'Σήμερα ο καιρός ήταν πολύ καλός και στο πάρκο υπήρχε πολύς κόσμος. Φάγαμε και γυρίσαμε σπίτι.';
const hebrew = 'היום מזג האוויר היה יפה מאוד ובפארק היו הרבה אנשים. אכלנו ארוחת צהריים וחזרנו הביתה.';
const arabic = 'كان الطقس جميلا جدا اليوم وكان في الحديقة كثير من الناس. تناولنا الغداء ثم عدنا إلى البيت.';
const thai = 'วันนี้อากาศดีมากและมีคนมากมายในสวนสาธารณะ เรากินข้าวเที่ยงแล้วก็กลับบ้าน';

test.each([
  ['euc-kr', korean],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['big5', traditional],
  ['gb18030', simplified],
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['windows-1253', greek],
  ['windows-1255', hebrew],
  ['windows-1256', arabic],
  ['windows-874', thai],
])('%s is told by its characters, in a table with commas and addresses, and is sure', (label, text) => {
  const table = `id,text,url\n${Array.from({ length: 5 }, (_, i) => `${i},"${text}",https://a.example/${i}\n`).join('')}`;
  expect(textEncoding(encoded(table, label), true)).toEqual({ encoding: label, sure: true });
});

test('Latin text that is not UTF-8 is read as Windows-1252, and that is a guess', () => {
  expect(textEncoding(Buffer.from('déjà vu, où est la gare à Orléans ?\n'.repeat(3), 'latin1'), true)).toEqual({
    encoding: 'windows-1252',
    sure: false,
  });
});

test('the escapes of ISO-2022-JP are no plain text', () => {
  expect(textEncoding(Buffer.from('\x1b$B$3$s$K$A$O\x1b(B, hello', 'latin1'), true)).toEqual({ encoding: 'iso-2022-jp', sure: true });
  expect(textEncoding(Buffer.from('\x1b[31mred\x1b[0m text'), true)?.encoding).toBe('utf-8');
});

test('UTF-32 is told with and without a mark, and read in pieces of any size', async () => {
  const text = '\ufeffid,text\n1,水と😀\n2,more of it here\n';
  for (const little of [true, false]) {
    const bytes = Buffer.alloc([...text].length * 4);
    [...text].forEach((c, i) => {
      if (little) bytes.writeUInt32LE(c.codePointAt(0)!, 4 * i);
      else bytes.writeUInt32BE(c.codePointAt(0)!, 4 * i);
    });
    const order = little ? ('utf-32le' as const) : ('utf-32be' as const);
    expect(compressionOf(bytes)).toBe(order);
    expect(compressionOf(bytes.subarray(4))).toBe(order);
    for (const size of [1, 3, 4, 7, 1000]) {
      const out: Uint8Array[] = [];
      for await (const chunk of fromUtf32(cut(bytes, size), order)) out.push(chunk);
      expect(Buffer.concat(out).toString()).toBe(text.slice(1));
    }
  }
});

test('what is no UTF-32 is not taken for it', () => {
  for (const bytes of [
    Buffer.alloc(64),
    Buffer.from('plain text, nothing more'),
    Buffer.from('wide', 'utf16le'),
    Buffer.from([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]),
  ])
    expect(compressionOf(bytes)).toBeUndefined();
});

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
