import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compiledPass } from '../bin/compile-pass.js';
import { namedBehind } from '../src/detectors/numbers/words-around.js';
import { anchorsOf, ending, featuresOf, Keywords, matches, passOf, Reader, signature } from '../src/inspect/clues/clues.js';
import { BEHIND, CARD, LED, PAIR, POINTED } from '../src/inspect/clues/wanted-bits.js';
import type { Places } from '../src/model/detection.js';
import { slowTest } from './effort.js';

const list = ({ at, length }: Places) => [...at.subarray(0, length)];
const starts = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(({ index }) => index);

// Parts of which hostile and plain texts are made, so that borders between them come up often.
const parts = fc.constantFrom(
  ...'0 12 345678 2024-05-01 1.5 192.0.2.1 - . ( ) +  a A _ @ ＠ 中 权 版权 © (c) copyright COPYRIGHT qq QQ 微信 wechat ghp_ 😀 \ud800 :: aa: \n'.split(
    ' ',
  ),
  ' ',
);
const texts = fc.array(parts, { maxLength: 40 }).map((list) => list.join(''));

test('groups are all runs of digits there are', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(list(anchorsOf(text).groups)).toEqual([...text.matchAll(/\d+/g)].flatMap(({ index, 0: run }) => [index, index + run.length]));
    }),
  );
});

test('rows are groups with at most three marks between, of six digits or more, but for fractions and days', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const all = [...text.matchAll(/\d+(?:[ \-.()/\u00a0‐‑–（）－　]{1,3}\d+)*/g)].map(({ index, 0: row }) => [
        index,
        index + row.length,
        row.replace(/\D/g, '').length,
      ]);
      const plain = ([start = 0, end = 0]: number[]) => /^(?:\d+\.\d+|(?:19|20)\d\d-\d\d-\d\d)$/.test(text.slice(start, end));
      const { rows } = anchorsOf(text);
      const kept = Array.from({ length: rows.length / 3 }, (_, i) => list(rows).slice(3 * i, 3 * i + 3));
      const large = all.filter(([, , digits]) => digits! >= 6);
      expect(kept.filter((row) => !plain(row))).toEqual(large.filter((row) => !plain(row)));
      // A day counts as its year, unless something beside it makes it more than a day.
      const isDay = ([start = 0, end = 0]: number[]) => /^(?:19|20)\d\d-\d\d-\d\d$/.test(text.slice(start, end));
      const most = (day: number) => Math.min(31, Math.max(0, ...all.map((row) => (isDay(row) ? day : row[2]!))));
      expect([most(4), most(8)]).toContain(featuresOf(signature(text)).digits);
    }),
  );
});

const pairs = (places: Places) => Array.from({ length: places.length / 2 }, (_, i) => list(places).slice(2 * i, 2 * i + 2));
const stretches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length]);

test('long groups, groups beside capitals and long words with digits are kept, whatever stands around them', () => {
  const words = fc.constantFrom(...'1 12 123456 7654321 A z _ AB abcdefghij - é 中'.split(' '), ' ');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join('');
      const { long, beside, coded } = anchorsOf(text);
      expect(pairs(long)).toEqual(stretches(text, /(?<!\d)\d{6,}/g));
      expect(pairs(beside)).toEqual(stretches(text, /(?<=[A-Z])\d+|(?<!\d)\d+(?=[A-Z])/g));
      expect(pairs(coded)).toEqual(stretches(text, /\b(?=[a-zA-Z_]*\d)\w{12,}/g));
      expect(featuresOf(signature(text))).toMatchObject({ coded: coded.length > 0, beside: beside.length > 0 });
    }),
  );
});

test('of groups that are wanted it is told which have anything but marks of ASCII between them and the group before', () => {
  const words = fc.constantFrom(...'1 12 345 1999 345678 , . :" - _ a Z tel é 中 ，'.split(' '), ' ');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join('');
      const { groups, wanted, wants } = anchorsOf(text);
      const ends = [0, ...pairs(groups).map(([, end]) => end!)];
      const isLed = ([start]: number[], n: number) => /[^\x00-\x40\x5b-\x60\x7b-\x7f]/.test(text.slice(ends[n], start));
      const all = pairs(wanted);
      for (const [i, bits] of all) expect((bits! & LED) !== 0).toBe(isLed(pairs(groups)[i! / 2]!, i! / 2));
      expect(all.reduce((any, [, bits]) => any | bits!, 0)).toBe(wants);
    }),
  );
});

test('digits are wanted as those of cards, of telephones with a point, and as the latter ones of a latitude, where these can be', () => {
  const words = fc.constantFrom(...'0 12 345 1234 234567 1234567 , . ( （ - — Z a'.split(' '), ' ');
  const wantedAs = (text: string, bit: number) => {
    const { groups, wanted } = anchorsOf(text);
    return pairs(wanted).flatMap(([i, bits]) => ((bits! & bit) === 0 ? [] : [groups.at[i!]!]));
  };
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join('');
      expect(wantedAs(text, CARD)).toEqual(starts(text, /(?<=[A-Z])\d{6,}|(?<!\d)\d{7}(?=[(（])/g));
      const pointed = [...text.matchAll(/(?<!\d)(?=(0\d+[.—]\d+))/g)].filter(([, whole]) => whole!.length >= 8);
      expect(wantedAs(text, POINTED)).toEqual(pointed.map(({ index }) => index));
      expect(wantedAs(text, PAIR)).toEqual(starts(text, /(?<!\d)\d{1,10}(?=,[^\d]{0,2}\d+(?!\d)(?:\.\d+(?!\d)|(?!\.\d))(?!,\d))/g));
    }),
  );
});

// What may be between a number and a word behind it, and what is not.
const links =
  " is| is my| ist| est mon| es mi| is the| é| è| e'| c'est mon| er| är| on| je| to| jest| είναι| это| е| є| це| adalah| ialah| ay| là| คือ| គឺ|是|為|为|が|は| 이| 가| 은| 는| هو| هي| است| este| është| ir| yra| ni| hu| és| არის| as| als| como| comme| come| som| için| for my| for your| मेरा| मेरी| मेरो| माझा| আমার| મારો| எனது| என்| నా| میرا| میری| benim| mənim| мой| моя| моё| мій| менің| mening| իմ| ჩემი| - is| — is| (| [|（|(| and|,|，|.| toward| was| 5|\n".split(
    '|',
  );

test('digits behind which words may name them are told', () => {
  const piece = fc.tuple(
    fc.constantFrom('12345678', '4155550123', 'AB123456', '123-45-6789', '1', '9'),
    fc.constantFrom('', 'A', 'AB', '-X', '-XY', 'ABCDEFG'),
    fc.constantFrom(...links),
    fc.constantFrom(' ', '', '  ', '\u3000', '\u00a0'),
    fc.constantFrom('passport', 'DNI)', 'phone', 'telefon', '护照', 'NIF', 'plate', 'passport number.'),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const text = pieces.map((parts) => parts.join('')).join(' ');
      const { groups, wanted } = anchorsOf(text);
      const told = new Set<number>();
      for (let n = 0; n < wanted.length; n += 2) if ((wanted.at[n + 1]! & BEHIND) !== 0) told.add(groups.at[wanted.at[n]! + 1]!);
      for (const { 0: run, index } of text.matchAll(/\d+/g)) {
        const end = index + run.length;
        const letters = /^[A-Z]{0,6}(?!\d)(?:-[A-Z](?![A-Za-z0-9]))?/.exec(text.slice(end));
        if (letters !== null && namedBehind(text, end + letters[0].length).length > 0) expect(told.has(end), text).toBe(true);
      }
    }),
  );
});

test.each(links.slice(0, links.indexOf(' and')))('a word behind a number is read after “%s”', (link) => {
  const text = `12345678${link} passport)`;
  expect(namedBehind(text, 8).map(({ type }) => type)).toContain('PASSPORT');
});

test('the first digits of IPv6 addresses are found before colons', () => {
  const words = fc.constantFrom(...'2001 fe80 3a f db8 : :: . a z 中'.split(' '), ' ');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(list(anchorsOf(text).sixes)).toEqual(starts(text, /(?<![\w:.])[23f][0-9a-f]{3}(?=:[:0-9a-f])/gi));
    }),
  );
});

test('mail signs, copyright signs and words for accounts are found wherever they stand', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { ats, signs, accounts } = anchorsOf(text);
      expect(list(ats)).toEqual(starts(text, /[@＠]/g));
      expect(list(signs).sort((a, b) => a - b)).toEqual(starts(text, /©|\(c\)|copyright|版权/gi));
      expect(list(accounts)).toEqual(starts(text, /(?=qq|微信|wechat)/gi));
    }),
  );
});

test.each(['qq', 'QQ', 'vx', '微信', 'wechat', 'wxid_'])(
  '%s is seen at the beginning of a text, at its end, and at every place between',
  (word) => {
    const accounts = (text: string) => list(anchorsOf(text).accounts);
    for (const filler of ['.', '，', '1']) {
      for (let before = 0; before < 40; before++) {
        expect(accounts(filler.repeat(before) + word)).toEqual([before]);
        expect(accounts(filler.repeat(before) + word + filler.repeat(20))).toEqual([before]);
      }
    }
  },
);

slowTest('a reader used again says what a new one would', () => {
  const reader = new Reader();
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 600, maxLength: 900 })), (text) => {
      const signs = reader.read(text);
      const fresh = new Reader();
      expect(fresh.read(text)).toBe(signs);
      expect(list(reader.anchors.groups)).toEqual(list(fresh.anchors.groups));
    }),
  );
});

const KEYWORDS = [
  ['salary', '_nhs_'],
  ['zip_code', '学生[证]'],
  ['汉族', '8岁', 'a_jew_'],
];
const around = fc.constantFrom('', ' ', 'x', '1', '，', 'é', 'sal', 'NHS', '学生', '\u{1f600}');

test.each([
  ['salary', 1],
  ['SALARY', 1],
  ['nhs', 1],
  ['zip code', 2],
  ['Zip-Code', 2],
  ['学生证', 2],
  ['汉族', 4],
  ['8岁', 4],
  ['a Jew', 4],
])('the keyword in %j is seen wherever it stands', (keyword, bit) => {
  const reader = new Reader(new Keywords(KEYWORDS));
  fc.assert(
    fc.property(fc.array(around), fc.array(around), (before, after) => {
      // A letter right beside a keyword that ends with none would make it another word.
      const text = `${before.join('')} ${keyword} ${after.join('')}`;
      reader.read(text);
      expect(reader.keywords() & bit).toBe(bit);
    }),
  );
  reader.read(keyword);
  expect(reader.keywords()).toBe(bit);
});

test.each(['salar', 'xnhs', 'nhsx', 'zipcode', '学生', '学 生证', '汉 族', 'a Jewel', 'https://salary.example/zip-code'])(
  'no keyword is seen in %j',
  (text) => {
    const reader = new Reader(new Keywords(KEYWORDS));
    reader.read(text);
    expect(reader.keywords()).toBe(0);
  },
);

test('a keyword of fewer than five letters is refused', () => {
  expect(() => new Keywords([['dl_']])).toThrow('five letters');
});

test('where the keywords of a detector are is told to it alone', () => {
  const reader = new Reader(new Keywords(KEYWORDS));
  const text = '学生证 zip-code 汉族 salary a Jew nhs. 学生证';
  reader.read(text);
  reader.keywords();
  const placesOf = (bit: number) => {
    reader.about(bit);
    return reader.anchors.keywordPlaces!();
  };
  expect(placesOf(2)).toEqual([0, text.indexOf('zip'), text.lastIndexOf('学')]);
  expect(placesOf(1)).toEqual([text.indexOf('salary'), text.indexOf(' nhs')]);
  expect(placesOf(4)).toEqual([text.indexOf('汉'), text.indexOf('a Jew')]);
});

test('of a text that is nothing but keywords it is told that they are there, if not where', () => {
  const words = ['a族', '族a', 'aa'].map((word) => word.replace('a', '汉').replace('a', '汉'));
  const reader = new Reader(new Keywords([words, ['汉族'], ['族汉']]));
  for (const length of [3000, 200_000]) {
    reader.read('汉族'.repeat(length));
    expect(reader.keywords()).toBe(7);
    reader.about(2);
    const places = reader.anchors.keywordPlaces!();
    expect(places === undefined || places.length === length).toBe(true);
    expect(list(reader.anchors.groups)).toEqual([]);
  }
});

test('a pattern read backward from the end says what it says read forward', () => {
  const pattern = /(?:\btel|phone|(?:^|[^a-z])no)(?:[\s:]|number){0,3}[+(]{0,2}$/i;
  const backward = ending(pattern);
  const parts = fc.constantFrom(...'tel phone no number : + ( x PHONE 1'.split(' '), ' ');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (list) => {
      expect(backward.test(list.join(''))).toBe(pattern.test(list.join('')));
    }),
  );
});

test('matches of a pattern are those that matchAll gives, empty ones too', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(/\d+/g, /a*/g, /(?<=\d)[ .-]/g, /\p{L}/gu), (text, pattern) => {
      expect(matches(pattern, text).map(({ index, 0: found }) => [index, found])).toEqual(
        [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, found]),
      );
    }),
  );
});

test('a word that is seen at an ASCII character after another one is refused', () => {
  expect(() => new Keywords([['证[a]b']]).pass()).toThrow('证ab');
});

test('letters, capitals, Han characters and what is beyond ASCII are told wherever they stand', () => {
  const units = fc.constantFrom(
    ...'aZ{[@`é\u0250\u024f\u00bf\u0370\u036f\u0e7f\u0e80\uabff\uac00\ud7a3\ud7a4\u3400\u4dc0\u4e00\u9fff\ua000\ud83d 0',
  );
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 70 }), (text) => {
      const { cjk, letters, upper, wide, scripts } = featuresOf(signature(text));
      expect({ cjk, letters, upper, wide, scripts }).toEqual({
        cjk: /[\u3400-\u4dbf\u4e00-\u9fff]/.test(text),
        letters: /[A-Za-z\u00c0-\u024f]/.test(text),
        upper: /[A-Z]/.test(text),
        wide: /[^\x00-\x7f]/.test(text),
        scripts: /[\u0370-\u0e7f\uac00-\ud7a3]/.test(text),
      });
    }),
  );
});

test('a text longer than all before it is read to its end', () => {
  const reader = new Reader(new Keywords(KEYWORDS));
  for (const length of [10, 5000, 70_000]) {
    const text = `${'中a'.repeat(length)} 4111-1111 me@example.com salary`;
    reader.read(text);
    const { rows, ats } = reader.anchors;
    expect(list(rows)).toEqual([2 * length + 1, 2 * length + 10, 8]);
    expect(list(ats)).toEqual([text.indexOf('@')]);
    expect(reader.keywords()).toBe(1);
  }
});

slowTest('the compiled pass is what its source says', async () => {
  expect(await compiledPass()).toBe(await readFile(new URL('../src/inspect/clues/program.ts', import.meta.url), 'utf8'));
});

test('what a pass read before a web address is read again when it is asked for', () => {
  const text = 'call 4155550123 (phone)';
  const reader = new Reader();
  reader.read(text);
  reader.read('https://a.example/b');
  expect(passOf(text).groups.length).toBe(2);
});
