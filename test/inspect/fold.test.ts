import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { addressParts } from '../../src/inspect/address-parts.js';
import { featuresOf, Reader } from '../../src/inspect/clues/clues.js';
import { createInspector } from '../../src/inspect/inspect.js';
import { NameInspector, numbersApart } from '../../src/inspect/path-names.js';
import { folded } from '../../src/inspect/text-fold.js';

const all = await detectors();
const inspector = createInspector(all, new Uint8Array(32).fill(7));
const seen = (text: string) =>
  inspector
    .text(text, { path: '' })
    .map(({ kind, start, end, masked, subject }) => ({ kind, value: text.slice(start, end), masked, subject }));

/** Ways to write ASCII letters and digits otherwise, one unit or more for each. */
const WAYS: Record<string, (text: string) => string> = {
  'full width': (text) => text.replace(/[0-9A-Za-z@.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  'zero-width spaces': (text) => [...text].join('\u200b'),
  'word joiners': (text) => `${text.slice(0, 4)}\u2060${text.slice(4)}`,
  'zero-width joiners and marks of direction': (text) => `${text.slice(0, 3)}\u200d\u200e${text.slice(3)}`,
  'soft hyphens': (text) => `${text.slice(0, 5)}\u00ad${text.slice(5)}`,
  'byte order marks': (text) => `${text.slice(0, 7)}\ufeff${text.slice(7)}`,
  keycaps: (text) => text.replace(/\d/g, '$&\ufe0f\u20e3'),
  'Arabic-Indic digits': (text) => text.replace(/\d/g, (one) => String.fromCharCode(0x660 + Number(one))),
  'Persian digits': (text) => text.replace(/\d/g, (one) => String.fromCharCode(0x6f0 + Number(one))),
  'Devanagari digits': (text) => text.replace(/\d/g, (one) => String.fromCharCode(0x966 + Number(one))),
  'mathematical digits': (text) => text.replace(/\d/g, (one) => String.fromCodePoint(0x1d7ce + Number(one))),
};

describe.each(Object.entries(WAYS))('written with %s', (_, way) => {
  test.each([
    ['pi/phone', '13800138042'],
    ['pi/cn-resident-id', '990101199003070015'],
    ['pi/email', 'li.wei@mail-of-nobody.zz'],
  ])('%s is found where it stands, with the hash of the plain value', (kind, value) => {
    const written = way(value);
    const [plain] = seen(`请联系 ${value} 。`).filter((one) => one.kind === kind);
    const [found] = seen(`请联系 ${written} 。`).filter((one) => one.kind === kind);
    expect(plain).toBeDefined();
    expect(found?.value.startsWith(written.slice(0, 2))).toBe(true);
    expect(found).toMatchObject({ kind, subject: plain!.subject });
    expect(found!.masked).not.toContain(written);
  });
});

test.each([
  ['https://e.example/u/990101199003070015', 'pi/cn-resident-id', '990101199003070015'],
  ['https://e.example/find?q=990101199003070015&page=2', 'pi/cn-resident-id', '990101199003070015'],
  ['see http://e.example/a/990101199003070015.html today', 'pi/cn-resident-id', '990101199003070015'],
  ['https://13800138042.example.org/', 'pi/phone', '13800138042'],
  ['https://tel-13800138042.example.org/x', 'pi/phone', '13800138042'],
  ['https://e.example/m/li.wei%40mail-of-nobody.zz', 'pi/email', 'li.wei%40mail-of-nobody.zz'],
  ['https://e.example/?m=li.wei%40mail-of-nobody.zz&x=1', 'pi/email', 'li.wei%40mail-of-nobody.zz'],
  ['li.wei%40mail-of-nobody.zz', 'pi/email', 'li.wei%40mail-of-nobody.zz'],
  ['https://e.example/u/%31%33800138042@x?tel=%2B8613800138042', 'pi/phone', '%2B8613800138042'],
])('in %s a %s is found', (text, kind, value) => {
  expect(seen(text).map((one) => [one.kind, one.value])).toContainEqual([kind, value]);
});

test.each([
  'https://cdn.example/photos/123456789012345678.jpg',
  'https://cdn.example/photos/13800138042.jpg',
  'https://shop.example/item/990101199003070013',
  'https://e.example/a%20b%20c/100%25',
  '今天的价格是１００元，比昨天涨了１０％。',
])('in %s nothing is found', (text) => {
  expect(seen(text)).toEqual([]);
});

test('every place in a text as it is meant leads to a place in the text as it stands, and units that mean themselves lead to themselves', () => {
  const unit = fc.constantFrom('a', '1', '１', '\u200b', 'Ａ', '%40', '%', '٣', '名', '🙂', '\u{1d7d1}', '\ufe0f', '。', ' ', '\ud800');
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 12 }).map((units) => units.join('')),
      fc.boolean(),
      (text, address) => {
        const fold = folded(text, address);
        if (fold === undefined) return;
        let last = 0;
        for (let i = 0; i < fold.text.length; i += 1) {
          const [from, to] = [fold.startOf(i), fold.endOf(i)];
          expect(from >= last && to > from && to <= text.length).toBe(true);
          if (to - from === 1 && !/[\uff01-\uff5e]|\p{Nd}/u.test(text[from]!)) expect(fold.text[i]).toBe(text[from]);
          last = from;
        }
        expect(folded(fold.text, false)).toBeUndefined();
      },
    ),
  );
});

test('a text is told as odd where folding changes it', () => {
  const reader = new Reader();
  const unit = fc.constantFrom(
    ...'a 1 Z １ Ａ ｚ ，（）！？：。、 中 é ж — “ © ™ · \u0300 \uac00 \ud800 \ufe10 \uff0f \u00ad \u034f \u180e \u200b \u200f \u2028 \u202e \u2060 \u2069 \u20e3 \ufe0f \ufeff'.split(
      ' ',
    ),
    ...'٣ ۳ ३ ৩ ൩ ๓ ໓ ༣ ၃ ៣ \u{1d7d1} \u{1d400} 🙂 ☎ :// %40 %20 %3 %41 %2B %2f %7a %4G % @'.split(' '),
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 40 }).map((units) => units.join('')),
      (text) => {
        const { link } = featuresOf(reader.read(text));
        expect(reader.odd).toBe(folded(text, link) !== undefined);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ['https://e.example/a%20b%2Fc', false],
  ['https://e.example/a%40b', true],
  ['https://e.example/%7ename', false],
  ['https://e.example/名', false],
  ['https://e.example/%61', true],
  ['https://e.example/１', true],
])('that something in the address %s is written otherwise: %j', (text, odd) => {
  const reader = new Reader();
  reader.read(text);
  expect([reader.odd, folded(text, true) !== undefined]).toEqual([odd, odd]);
});

test.each([
  ['电话 158－3145－3659', 'pi/phone', '158－3145－3659'],
  ['于 36．234．76．178 登录', 'pi/ip-address', '36．234．76．178'],
  ['写信给 li.wei＠mail－of－nobody．zz 。', 'pi/email', 'li.wei＠mail－of－nobody．zz'],
  ['电话 ＋33 1 99 00 12 34', 'pi/phone', '＋33 1 99 00 12 34'],
])('in %s signs of full width are read as what they mean', (text, kind, value) => {
  expect(seen(text).map((one) => [one.kind, one.value])).toContainEqual([kind, value]);
});

test('signs of full width of a Chinese sentence are no reason for a closer look', () => {
  const reader = new Reader();
  reader.read('他说：好的！（真的？）－－是，价格＋运费；回复＠张三．');
  expect(reader.odd).toBe(false);
});

test('a text with a number in an address is told as one', () => {
  const reader = new Reader();
  const part = fc.constantFrom(...'http :// / ? . a - 13800138042 990101199003070015 12 " ) 中 　 @'.split(' '), ' ', '\n');
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
      (text) => {
        reader.read(text);
        if (addressParts(text).length > 0) expect(reader.numbered).toBe(true);
        if (!/:\/\//.test(text)) expect(reader.numbered).toBe(false);
      },
    ),
    { numRuns: 1000 },
  );
  for (const [text, numbered] of [
    ['https://a.example/x 13800138042', false],
    ['13800138042 https://a.example/x', false],
    ['(https://a.example/x) 13800138042 "http://b.example/13800138042-13800138042"', true],
  ] as const) {
    reader.read(text);
    expect(reader.numbered).toBe(numbered);
  }
});

test('numbers of an address are told by where they are', () => {
  expect(addressParts('a https://13800138042.x.example/990101199003070015?q=12345678901#z b 99999999999')).toMatchObject([
    { text: '13800138042', of: 'host' },
    { text: '990101199003070015', of: 'path' },
    { text: '12345678901', of: 'path' },
  ]);
  expect(addressParts('https://x.example/a12345678901 12345678901')).toEqual([]);
});

describe('names of files and folders', () => {
  const names = new NameInspector(inspector, ({ kind, confidence }) => !kind.startsWith('pi/') || confidence === 'possible');
  test.each([
    ['data/user_13800138042.jsonl', 'data/user_138********.jsonl'],
    ['data/scan-13800138042-final.csv.gz', 'data/scan-138********-final.csv.gz'],
    ['data/li.wei@mail-of-nobody.zz.jsonl', 'data/li***.jsonl'],
    ['li.wei@mail-of-nobody.zz/a.csv', 'li***/a.csv'],
    ['a.zip/990101199003070015/list.csv', 'a.zip/99****************/list.csv'],
    ['data/m13800138042.jsonl', 'data/m138********.jsonl'],
    ['a.zip/user13800138042/ID990101199003070015_a.csv', 'a.zip/user138********/ID99****************_a.csv'],
    ['data/手机m13800138042/a.csv', 'data/手机m138********/a.csv'],
  ])('%s is shown as %s', (path, masked) => {
    expect(names.look(path)).toMatchObject({ masked, shown: masked });
  });
  test.each([
    'data/train-00001-of-00010.parquet',
    'data/2024-05-01/part_000123456.csv',
    'data/news.jsonl',
    '帖子_2023.csv',
    'x/0123456789abcdef0123.bin',
    'photos/IMG20190102123456.jpg',
    'mmexport1512341234567.jpg',
    'order13800138042.csv',
    'x/3f786850e387550fdab836ed7e6dc881de23001b.bin',
  ])('nothing personal is in %s', (path) => {
    expect(names.look(path)).toBeUndefined();
  });

  test('a number behind a word of letters is masked where it is in a text', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,8}$/);
    const number = fc.tuple(fc.constantFrom('138', '159', '186'), fc.stringMatching(/^[0-9]{8}$/)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, number, fc.constantFrom('', '.csv', '_b.jsonl', ' (2).txt'), (letters, digits, ending) => {
        const inText = inspector.text(`${letters} ${digits}`, { path: '' });
        if (!inText.some(({ kind, confidence }) => kind === 'pi/phone' && confidence !== 'possible')) return;
        expect(names.look(`a/${letters}${digits}${ending}`)?.shown ?? digits).not.toContain(digits);
      }),
    );
  });

  test('what is only possible hides no name', () => {
    const every = new NameInspector(inspector, () => false);
    expect(every.look('data/TM-1-2019/a.csv')).toMatchObject({ shown: 'data/TM-1-2019/a.csv', kinds: [{ kind: 'pi/vehicle-id' }] });
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{1,3}-[0-9]{1,4}-[A-Z0-9]{1,4}$/), (name) => {
        const found = every.look(`${name}/a.csv`);
        if (found?.kinds.every(({ confidence }) => confidence === 'possible')) expect(found.shown).toBe(`${name}/a.csv`);
      }),
    );
  });

  test('every place in a name is found again where its numbers are apart from letters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('m', 'Tel', '1', '1234567', '13800138042', '-', '_', '人')), (parts) => {
        const name = parts.join('');
        const apart = numbersApart(name);
        if (apart === undefined) return;
        let at = 0;
        for (const [place, unit] of apart.text.split('').entries()) {
          if (unit === ' ') continue;
          expect([apart.placeIn(place), name[at]]).toEqual([at, unit]);
          at += 1;
        }
        expect([at, apart.placeIn(apart.text.length)]).toEqual([name.length, name.length]);
      }),
    );
  });
});
