import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookNumber } from '../../src/lists/identifiers/book-number.js';
import { addressKey, anyAddressKey, hostsAbove, keyOf, siteNamed } from '../../src/lists/identifiers/identifier.js';
import { columnKind } from '../../src/lists/identifiers/identifier-fields.js';
import { listedTitle, titleAnswer } from '../../src/lists/identifiers/work-title.js';

describe('the same thing in other spellings has one key', () => {
  test.each([
    [
      'account',
      [
        'alice',
        'Alice',
        '@alice',
        ' @ALICE ',
        'https://code.example/alice',
        'http://www.code.example/Alice/',
        'code.example/alice',
        'alice/project',
        'https://code.example/alice/project.git?tab=x',
        'ａｌｉｃｅ',
        'al\u200bice',
      ],
    ],
    [
      'url',
      [
        'https://www.site.example/a/b',
        'http://site.example/a/b/',
        'HTTPS://SITE.example:443/a/b?utm_source=x&fbclid=1',
        '//site.example/a/b#top',
        'site.example/a/b',
        'https://site.example/a//b',
        'https://site.example/a/b/index.html',
        'https://site.example./a/%62',
      ],
    ],
    [
      'domain',
      [
        'site.example',
        'www.site.example',
        'SITE.example.',
        'https://site.example/',
        '*.site.example',
        '||site.example^',
        'ｓｉｔｅ.example',
      ],
    ],
    ['isbn', ['0-306-40615-2', '0306406152', '978-0-306-40615-7', 'ISBN 9780306406157', 'isbn-13: 978 0 306 40615 7', '978‐0‐306‐40615‐7']],
    ['doi', ['10.1000/ABC.1', 'https://doi.org/10.1000/abc.1', 'doi:10.1000/abc.1', 'https://dx.doi.org/10.1000%2Fabc.1']],
    ['digest', ['A'.repeat(64), `sha256:${'a'.repeat(64)}`, `SHA-256:${'a'.repeat(64)}`]],
    ['title', ['The Long Way', 'the long way', 'The  Long—Way', 'THE LONG WÂY']],
    ['issn', ['1234-567X', 'ISSN 1234567x']],
  ] as const)('%s', (kind, spellings) => {
    const keys = new Set(spellings.map((one) => keyOf(kind, one)));
    expect([...keys]).toHaveLength(1);
    expect([...keys][0]).toMatch(new RegExp(`^${kind}:`));
  });

  test('a number that a shop gives a printed book is its ISBN', () => {
    expect(keyOf('asin', '0306406152')).toBe(keyOf('isbn', '9780306406157'));
    expect(keyOf('asin', 'b00exampl9')).toBe('asin:B00EXAMPL9');
  });
});

test('other things have other keys', () => {
  expect(keyOf('account', 'alice2')).not.toBe(keyOf('account', 'alice'));
  expect(keyOf('url', 'https://site.example/a?id=1')).not.toBe(keyOf('url', 'https://site.example/a?id=2'));
  expect(keyOf('url', 'https://other.example/a')).not.toBe(keyOf('url', 'https://site.example/a'));
  expect(keyOf('isbn', '0306406153')).toBeUndefined();
  expect(keyOf('title', '?!')).toBeUndefined();
  expect(listedTitle('Poems', [])).toEqual([]);
  expect(keyOf('digest', 'abc')).toBeUndefined();
});

test('a site is named by its host, and an address below it is not the site', () => {
  expect(siteNamed('url', 'https://www.site.example/')).toBe('domain:site.example');
  expect(siteNamed('url', 'site.example')).toBe('domain:site.example');
  expect(siteNamed('url', 'https://site.example/a')).toBeUndefined();
  expect(hostsAbove('a.b.site.co.uk')).toEqual(['a.b.site.co.uk', 'b.site.co.uk', 'site.co.uk']);
  // What everybody shares is nobody's site.
  expect(hostsAbove('me.github.io')).toEqual(['me.github.io']);
});

test('both forms of the number of a book are one, whatever stands between the digits', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(digits, fc.constantFrom('', '-', ' '), (nine, between) => {
      const sum = nine.reduce((all, digit, n) => all + digit * (10 - n), 0);
      const check = (11 - (sum % 11)) % 11;
      const ten = [...nine, check === 10 ? 'X' : check].join(between);
      const thirteen = bookNumber(ten)!;
      expect(thirteen).toMatch(/^978\d{10}$/);
      expect(bookNumber([...thirteen].join(between))).toBe(thirteen);
    }),
  );
});

test('no words make a key that throws, and white space around them changes none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('account', 'url', 'domain', 'isbn', 'doi', 'title', 'digest', 'issn', 'asin', 'dataset', 'person'),
      fc.string({ unit: 'binary' }),
      (kind, words) => {
        expect(keyOf(kind, `  ${words}\n`)).toBe(keyOf(kind, words));
      },
    ),
    { numRuns: 60 },
  );
});

test('columns are known by their names, however they are written', () => {
  expect(['Username', 'repo_owner', 'author.login', 'max_stars_repo_name', '用户名'].map(columnKind)).toEqual(Array(5).fill('account'));
  expect(['Domain', 'image_url', 'ISBN-13', 'content_sha256', 'Book Title'].map(columnKind)).toEqual([
    'domain',
    'url',
    'isbn',
    'digest',
    'title',
  ]);
  expect(columnKind('text')).toBeUndefined();
});

test('an address in its plain form has the key that the reading of any address gives it', () => {
  const label = fc.oneof(
    fc.constantFrom('www', 'www2', 'a', 'a-b', 'xn--a', '1', '0x1', 'com', '-', '_', 'A'),
    fc.string({ maxLength: 4 }),
  );
  const segment = fc.oneof(
    fc.constantFrom('a', 'index.html', 'INDEX.php', 'index.htm', '.', '..', '%62', 'x~y', 'a.b', ''),
    fc.string({ maxLength: 4 }),
  );
  const address = fc
    .tuple(
      fc.constantFrom('http://', 'https://', 'HTTP://', 'ftp://', '//', ''),
      fc.array(label, { maxLength: 4 }),
      fc.array(segment, { maxLength: 4 }),
      fc.constantFrom('', '/', '?a=1', '#x', '?utm_source=1', ':80', '//'),
    )
    .map(([scheme, labels, segments, end]) => `${scheme}${[labels.join('.'), ...segments].join('/')}${end}`);
  fc.assert(
    fc.property(address, (value) => {
      expect(addressKey(value)).toBe(anyAddressKey(value));
    }),
    { numRuns: 5000 },
  );
});

test('one author is the same in the spellings of catalogs, and lookalikes are others', () => {
  const asked = (listed: string, item: string): unknown => {
    const keys = new Set(listedTitle('Home', [listed]));
    return titleAnswer(
      'Home',
      [item],
      () => undefined,
      (key) => keys.has(key),
    );
  };
  for (const one of ['Robinson, Marilynne', 'M. Robinson', 'MARILYNNE ROBINSON', 'Robinson', 'Marilynne S. Robinson', 'Robinson Marilynne'])
    expect([one, asked('Marilynne Robinson', one)]).toEqual([one, 'named']);
  for (const one of ['Toni Morrison', 'Jackie Robinson', 'Robinson, James', 'Marilynne Robertson'])
    expect([one, asked('Marilynne Robinson', one)]).toEqual([one, 'other']);
  for (const one of ['', 'Anonymous', 'n/a', '罗宾逊', 'Мэрилин Робинсон']) expect(asked('Marilynne Robinson', one)).not.toBe('other');
  expect(asked('Neil Gaiman; Terry Pratchett', 'Terry Pratchett and Neil Gaiman')).toBe('named');
  expect(asked('刘慈欣', '刘慈欣')).toBe('named');
});
