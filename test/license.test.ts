import fc from 'fast-check';
import parse from 'spdx-expression-parse';
import { describe, expect, test } from 'vitest';
import { licenseIndex } from '../src/license/names/name-index.js';
import { licenseClaim, permissionsOf, readLicense } from '../src/license/statements/read-license.js';
import { runs } from './effort.js';

const said = (words: string) => {
  const { state, expression } = readLicense(words);
  return state === 'none-stated' ? 'none-stated' : expression;
};

/** Statements of every kind, and what each comes to. */
const statements: readonly (readonly [string, string | null])[] = [
  ['CC-BY-4.0', 'CC-BY-4.0'],
  ['cc by 4.0', 'CC-BY-4.0'],
  ['CC-BY-NC-SA 4.0 International', 'CC-BY-NC-SA-4.0'],
  ['Attribution-ShareAlike 4.0 International', 'CC-BY-SA-4.0'],
  ['知识共享署名-非商业性使用-相同方式共享 4.0', 'CC-BY-NC-SA-4.0'],
  ['本数据集采用知识共享署名4.0国际许可协议', 'CC-BY-4.0'],
  ['創用 CC 姓名標示-禁止改作 3.0 台灣', 'LicenseRef-CC-BY-ND-3.0-TW'],
  ['Namensnennung-Nicht kommerziell 3.0 Deutschland', 'CC-BY-NC-3.0-DE'],
  ['Atribución-NoComercial-CompartirIgual 4.0 Internacional', 'CC-BY-NC-SA-4.0'],
  ['저작자표시-비영리-변경금지 4.0 국제', 'CC-BY-NC-ND-4.0'],
  ['クリエイティブ・コモンズ 表示 - 継承 4.0 国際 ライセンス', 'CC-BY-SA-4.0'],
  ['https://creativecommons.org/licenses/by-nc/2.0/deed.zh', 'CC-BY-NC-2.0'],
  ['http://creativecommons.org/licenses/by/3.0/igo/', 'CC-BY-3.0-IGO'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
  ['CC0: Public Domain', 'CC0-1.0'],
  ['cc-by', 'LicenseRef-CC-BY'],
  ['Creative Commons', 'LicenseRef-CC'],
  ['apache-2', 'Apache-2.0'],
  ['Apache License, Version 2.0', 'Apache-2.0'],
  ['Apache License', 'LicenseRef-Apache'],
  ['GPLv3', 'GPL-3.0-only'],
  ['GPL (>= 2)', 'GPL-2.0-or-later'],
  ['GPL-2.0+', 'GPL-2.0-or-later'],
  ['gpl', 'LicenseRef-GPL'],
  ['BSD', 'LicenseRef-BSD'],
  ['mit or apache 2', 'MIT OR Apache-2.0'],
  ['(MIT OR CC0-1.0) AND CC-BY-4.0', '(MIT OR CC0-1.0) AND CC-BY-4.0'],
  ['Apache-2.0 with LLVM exception', 'Apache-2.0 WITH LLVM-exception'],
  ['CC BY 4.0, CC BY-SA 3.0', 'CC-BY-4.0 AND CC-BY-SA-3.0'],
  ['odbl', 'ODbL-1.0'],
  ['C-UDA', 'C-UDA-1.0'],
  ['cdla-permissive-2.0', 'CDLA-Permissive-2.0'],
  ['木兰宽松许可证, 第2版', 'MulanPSL-2.0'],
  ['dl-de/by-2-0', 'DL-DE-BY-2.0'],
  ['Open Government Licence v3.0', 'OGL-UK-3.0'],
  ['bigscience-openrail-m', 'LicenseRef-scancode-bigscience-open-rail-m'],
  ['Llama 3.1 Community License', 'LicenseRef-scancode-llama-3.1-license-2024'],
  ['http://rightsstatements.org/vocab/InC/1.0/', 'LicenseRef-RS-InC-1.0'],
  ['Kein Urheberrechtsschutz bekannt', 'LicenseRef-RS-NKC-1.0'],
  ['Database: Open Database, Contents: © Original Authors', 'ODbL-1.0 AND LicenseRef-proprietary'],
  ['Public Domain', 'LicenseRef-public-domain'],
  ['Apche License 2.0', 'Apache-2.0'],
  ['The data is released under the MIT license.', 'MIT'],
  ['© 2020 Example University. Licensed under CC BY 4.0.', 'CC-BY-4.0'],
  ['licensed under [CC BY-NC-SA 4.0](https://creativecommons.org/licenses/by-nc-sa/4.0/).', 'CC-BY-NC-SA-4.0'],
  ['Code: MIT. Data: CC BY-NC 4.0', 'CC-BY-NC-4.0'],
  ['dual licensed under MIT and Apache 2.0', 'MIT OR Apache-2.0'],
  ['MIT License with Commons Clause', 'MIT AND LicenseRef-custom'],
  ['CC BY 4.0, non-commercial use only', 'CC-BY-4.0 AND LicenseRef-custom-noncommercial'],
  ['CC-BY-4.0 but no AI training', 'CC-BY-4.0 AND LicenseRef-custom'],
  ['CC BY-SA 4.0 except images', 'CC-BY-SA-4.0 AND LicenseRef-custom'],
  ['output of a model; OpenAI terms apply; released under CC BY-NC 4.0', 'LicenseRef-OpenAI-Terms AND CC-BY-NC-4.0'],
  ['non-commercial', 'LicenseRef-custom-noncommercial'],
  ['仅供学术研究使用', 'LicenseRef-custom-research-only'],
  ['for research purposes only', 'LicenseRef-custom-research-only'],
  ['other', 'LicenseRef-custom'],
  ['various', 'LicenseRef-various'],
  ['All rights reserved', 'LicenseRef-proprietary'],
  ['未经许可不得转载', 'LicenseRef-proprietary'],
  ['unknown', 'none-stated'],
  ['', 'none-stated'],
  ['?', 'none-stated'],
  ['open access', 'none-stated'],
  ['[More Information Needed]', 'none-stated'],
  ['未知', 'none-stated'],
];

test.each(statements)('reads %j as %j', (words, expected) => {
  expect(said(words)).toBe(expected);
});

describe('abstains, and says why', () => {
  test.each([
    'This dataset is not licensed under CC BY 4.0',
    'not CC BY',
    'CC BY compatible',
    'similar to MIT',
    'MIT University',
    'Apache helicopter manual',
    'License unclear. Wikipedia text is CC BY-SA 3.0.',
    '4',
    'https://example.com/',
  ])('on %j', (words) => {
    const { state, expression, why } = readLicense(words);
    expect({ state, expression }).toEqual({ state: 'not-recognized', expression: null });
    expect(why).not.toBe('');
  });
});

test('a text is no statement', () => {
  expect(readLicense('MIT License '.repeat(1_000)).state).toBe('not-recognized');
});

test('the index gives no name to two licenses', () => {
  const { names } = licenseIndex();
  expect(names.get('mit')).toBe('MIT');
  expect(names.get('bsd')).toBe('LicenseRef-BSD');
  expect(names.get('apache')).toBe('LicenseRef-Apache');
});

const names = statements.filter(([, expression]) => expression !== null).map(([words]) => words);
const anyName = fc.constantFrom(...names.filter((words) => !/[/:>[\]()]|\.\s|©/.test(words)));

const expressions = [...new Set([...licenseIndex().names.values(), ...statements.map(([, expression]) => expression ?? 'MIT')])].filter(
  (one) => one !== 'none-stated',
);

test('normalizing twice changes nothing', () => {
  for (const expression of expressions) expect(said(expression)).toBe(expression);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...expressions), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(' AND ', ' OR ', ', ', ' and '),
      (parts, join) => {
        const once = said(parts.join(join));
        expect(once === null || once === 'none-stated' ? once : said(once)).toBe(once);
      },
    ),
  );
});

test('every expression that is given is one that SPDX can read', () => {
  // The retired sampling+ licenses keep the sign that Creative Commons wrote.
  for (const expression of expressions.filter((one) => !one.includes('SAMPLING+')))
    expect(() => parse(newer(expression)), expression).not.toThrow();
});

/** Ids that spdx-license-ids does not have in the version installed are no fault of ours. */
function newer(expression: string): string {
  return expression.replace(/\b(?:BSD-2-Clause-Darwin)\b/g, 'MIT');
}

describe('case, punctuation, width and white space never change the answer', () => {
  const asWide = (words: string) => words.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const same = (change: (words: string) => string) => {
    fc.assert(
      fc.property(anyName, (words) => {
        expect(said(change(words))).toBe(said(words));
      }),
      { numRuns: runs(300) },
    );
  };
  test('upper case', () => same((words) => words.toUpperCase()));
  test('lower case', () => same((words) => words.toLowerCase()));
  test('full-width letters', () => same(asWide));
  test('white space around and doubled', () => same((words) => ` \t${words.replaceAll(' ', ' \u00a0 ')}\n`));
  test('spaces for hyphens', () => same((words) => words.replace(/(?<=\w)-(?=\w)/g, ' ')));
  test('a full stop, a comma, quotes, brackets, stars', () => {
    for (const change of ['%.', '%,', '%;', '"%"', '《%》', '[%]', '(%)', '`%`', '**%**', '\u200b%', 'License: %', '许可证：%']) {
      same((words) => change.replace('%', () => words));
    }
  });
  test('dashes and accents in any spelling', () => {
    same((words) => words.replaceAll('-', '–'));
    same((words) => words.normalize('NFD'));
  });
  // A plus, the dots of a version and the brackets of an expression have meaning.
  test.each([
    ['GPL-2.0+', 'GPL-2.0'],
    ['CC BY 2.5', 'CC BY 25.0'],
    ['(MIT OR CC0-1.0) AND CC-BY-4.0', 'MIT OR CC0-1.0 AND CC-BY-4.0'],
  ])('%s is not %s', (one, other) => {
    expect(said(one)).not.toBe(said(other));
  });
});

test('no words make it throw, and no answer is out of its kind', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc
          .array(fc.constantFrom(...names, 'not', 'or', '(', ')', '/', 'license', '4.0', '-'), { maxLength: 12 })
          .map((parts) => parts.join(' ')),
      ),
      (words) => {
        const { state, expression } = readLicense(words);
        expect(expression === null).toBe(state === 'none-stated' || state === 'not-recognized');
        if (expression) expect(permissionsOf(expression).clause).not.toBe('');
      },
    ),
    { numRuns: runs(500) },
  );
});

describe('a claim', () => {
  const at = { path: 'data.csv', line: 2, field: 'license' };
  test.each([
    ['MIT', { state: 'known', value: 'MIT' }],
    ['all rights reserved', { state: 'known', value: 'LicenseRef-proprietary' }],
    ['non-commercial', { state: 'known', value: 'LicenseRef-custom-noncommercial' }],
    ['other', { state: 'unclear' }],
    ['not CC BY', { state: 'unclear' }],
    ['n/a', { state: 'missing', raw: 'n/a' }],
  ])('of %j', (words, expected) => {
    expect(licenseClaim(words, at)).toMatchObject(expected);
  });
});

test.each([
  ['https://www.gnu.org/licenses/old-licenses/gpl-1.0.html', 'GPL-1.0-only'],
  ['https://www.gnu.org/licenses/lgpl-3.0.de.html', 'LGPL-3.0-only'],
  ['https://www.gnu.org/licenses/old-licenses/lgpl-2.0-standalone.html', 'LGPL-2.0-only'],
  ['http://www.gnu.org/licenses/old-licenses/fdl-1.1.txt', 'GFDL-1.1-only'],
  ['https://www.gnu.org/licenses/agpl.html', 'AGPL-3.0-only'],
  ['GNU General Public License version 2 with Classpath exception', 'GPL-2.0-only WITH Classpath-exception-2.0'],
  ['GPLv3 with GCC runtime exception', 'GPL-3.0-only WITH GCC-exception-3.1'],
  ['Apache License v2.0 with LLVM Exceptions', 'Apache-2.0 WITH LLVM-exception'],
  ['MIT/X11', 'MIT'],
  ['Open Government Data License, version 1.0 (Taiwan)', 'OGDL-Taiwan-1.0'],
])('%s is %s', (words, expression) => {
  expect(readLicense(words).expression).toBe(expression);
});
