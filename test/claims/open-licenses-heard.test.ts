import { describe, expect, test } from 'vitest';
import { licensesIn } from '../../src/claims/card/mentions.js';
import { proseClaims } from '../../src/claims/prose/prose-claims.js';
import { sentencesIn } from '../../src/claims/prose/prose-sentences.js';
import { rightsIn } from '../../src/claims/prose/rights-sentence.js';
import { agree } from '../../src/facts/concluded/license-agree.js';
import { commonsInLatin } from '../../src/license/names/creative-commons.js';
import { readLicense } from '../../src/license/statements/read-license.js';
import { deedIn } from '../../src/license/texts/text-deed.js';
import { proseBlocks } from '../../src/reading/prose/prose-blocks.js';

test('names of Creative Commons licenses in other scripts are written in short, and other words stay', () => {
  expect(commonsInLatin('本資料集採用創用CC 姓名標示 4.0 國際授權條款。')).toBe('本資料集採用CC BY 4.0 國際授權條款。');
  expect(commonsInLatin('크리에이티브 커먼즈 저작자표시-비영리 4.0')).toBe('CC BY-NC 4.0');
  expect(commonsInLatin('この表示は署名です。')).toBe('この表示は署名です。');
  expect(commonsInLatin('Creative Commons Attribution 4.0')).toBe('Creative Commons Attribution 4.0');
});

describe('a sentence that names an open license', () => {
  test.each([
    ['zh', '本倉庫採用創作共用“署名 3.0”許可協議授權。'],
    ['zh', '本資料集採用創用CC 姓名標示 4.0 國際授權條款。'],
    ['ko', '이 데이터는 크리에이티브 커먼즈 저작자표시 3.0 Unported 라이선스에 따라 이용하실 수 있습니다.'],
    ['ko', '이 데이터는 CC BY 4.0 라이선스에 따라 이용할 수 있습니다.'],
  ] as const)('and nothing more limits nothing: %s %s', (language, sentence) => {
    expect(rightsIn(sentence, [language])).toMatchObject({ says: 'nothing' });
  });

  test.each([
    ['zh', '本資料集採用創用CC 姓名標示 4.0 授權，惟僅限學術研究使用。'],
    ['zh', '本資料集採用創用CC 姓名標示 4.0 授權，圖片除外。'],
    ['zh', '本資料集採用創用CC 姓名標示-非商業性 4.0 授權條款。'],
    ['ko', '이 데이터는 크리에이티브 커먼즈 저작자표시-비영리 4.0 라이선스에 따라 이용하실 수 있습니다.'],
    ['ko', '이 데이터는 CC BY 4.0 라이선스에 따라 연구 목적으로만 이용할 수 있습니다.'],
    ['ko', '이 데이터는 CC BY 4.0 라이선스이지만 이미지는 원저작자에게 있습니다.'],
    ['zh', '数据采用 CC BY 4.0 许可协议，图片归各自作者。'],
    ['en', 'The labels are CC BY 4.0 and the photos belong to their photographers.'],
    ['en', 'The lists are licensed under CC0 and everything else is proprietary.'],
    ['en', 'The lists are CC0, and the rest is all rights reserved.'],
    ['de', 'Die Listen stehen unter CC0, alles Übrige ist proprietär.'],
    ['fr', 'Les listes sont sous CC0, le reste est propriétaire.'],
    ['es', 'Las listas están bajo CC0, todo lo demás está protegido.'],
    ['pt', 'As listas estão sob CC0, o resto é proprietário.'],
    ['ru', 'Списки доступны по лицензии CC0, остальные права защищены.'],
    ['zh', '该列表采用 CC0 许可，其余内容为专有。'],
    ['ja', 'リストは CC0 です。それ以外の画像は著作権で保護されています。'],
    ['ko', '목록은 CC0 이고, 나머지는 비공개입니다.'],
  ] as const)('and says more is read for that: %s %s', (language, sentence) => {
    expect(rightsIn(sentence, [language]).says).not.toBe('nothing');
  });
});

describe('what a sentence says beside an open license', () => {
  test.each([
    ['en', 'The boats are licensed under CC BY 4.0 for subscribers of the harbor news.'],
    ['en', 'The log is released under CC0, with our written consent.'],
    ['en', 'The sound files are MIT licensed until the end of 2027.'],
    ['en', 'You receive the maps under CC BY 4.0 once you have registered.'],
    ['en', 'The maps are licensed under CC BY 4.0 if you are a sailor.'],
    ['en', 'The maps are under CC BY 4.0, revocable at any time.'],
    ['de', 'Die Karten stehen für Mitglieder des Vereins unter CC BY 4.0.'],
    ['de', 'Die Karten stehen bis Ende 2027 unter CC BY 4.0.'],
    ['fr', 'Les cartes sont sous CC BY 4.0, sous réserve de notre accord.'],
    ['es', 'Los mapas están bajo CC BY 4.0 hasta 2027.'],
    ['pt', 'Os mapas estão sob CC BY 4.0 mediante cadastro.'],
    ['ru', 'Карты доступны по лицензии CC BY 4.0 после регистрации.'],
    ['zh', '地图采用 CC BY 4.0 协议，须经港口同意。'],
    ['zh', '注册后，地图按 CC BY 4.0 提供。'],
    ['ja', '地図は会員向けに CC BY 4.0 で提供されます。'],
    ['ko', '지도는 2027년까지 CC BY 4.0으로 공개됩니다.'],
  ] as const)('for whom, until when or after what it holds leaves it open: %s %s', (language, sentence) => {
    expect(rightsIn(sentence, [language, 'en'])).toEqual({ says: 'open', because: 'not-understood' });
  });

  test.each([
    ['en', 'The boats are licensed under CC BY 4.0 for everyone.'],
    ['en', 'You can use the maps under CC BY 4.0 as long as you name us.'],
    ['en', 'The maps are released under CC BY 4.0 unless otherwise noted.'],
    ['en', 'The log is MIT licensed, with 12 columns, see LICENSE for details.'],
    ['en', 'If you have questions on the maps, which are CC BY 4.0, write to us.'],
    [
      'en',
      'Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with the License.',
    ],
    ['de', 'Die Karten stehen seit 2021 allen unter CC BY 4.0 zur Verfügung.'],
    ['fr', 'Les cartes sont sous CC BY 4.0, à condition de citer la source.'],
    ['zh', '地图采用 CC BY 4.0 协议，使用时须注明出处。'],
    ['zh', '无附加条款，数据采用 CC0。'],
    ['ja', '投稿者の全員が CC BY での公開に同意しています。'],
    ['ko', '지도는 누구나 CC BY 4.0 조건으로 사용할 수 있습니다.'],
    ['en', 'The scripts are MIT licensed until 2027.'],
  ] as const)('changes nothing where it bars no use: %s %s', (language, sentence) => {
    expect(rightsIn(sentence, [language, 'en'])).toMatchObject({ says: 'nothing' });
  });

  test('what the Apache License tells to write is harmless as it is, and not with other words in it', () => {
    const words =
      'Licensed under the Apache License, Version 2.0; you may not use this data to train models except in compliance with the License.';
    expect(rightsIn(words, ['en']).says).not.toBe('nothing');
  });
});

const said = (raw: string): number => proseClaims([{ about: 'license', by: 'prose', raw, at: { path: 'README.md', line: 1 } }], []).length;

test('a question is a sentence that ends with its sign, in Han as in Latin', () => {
  expect(said('问:公司能用吗?答:不可以,只给个人研究者。')).toBe(1);
  expect(said('公司能用吗？')).toBe(0);
});

test('words behind a semicolon are read with those before it', () => {
  expect(said('The MIT license covers the scripts; the data are excluded.')).toBe(1);
  expect(said('The boats are old; the data are excluded from the first table.')).toBe(0);
});

/** A deed of version 3.0 as a README has it, with links on single words. */
const DEED_3 = `## [Creative Commons Attribution-ShareAlike 3.0 Unported](https://creativecommons.org/licenses/by-sa/3.0)
### You are free:
- to Share — to copy, distribute and transmit the work, and
- to Remix — to [adapt](https://words.example/adapt) the work
### Under the following terms:
- Attribution — You must [attribute](https://words.example/attribute_(law)) the work in the manner specified by the author or [licensor](https://words.example/licensor) (but not in any way that suggests that they endorse you or your use of the work.)
- ShareAlike — If you alter, transform, or build upon this work, you may distribute the resulting work only under the same, similar or a compatible license.
### With the understanding that:
- Waiver — Any of the above conditions can be [waived](https://words.example/waiver) if you get permission from the copyright holder.
- Notice — For any reuse or distribution, you must make clear to others the license terms of this work. The best way to do that is with a link to https://creativecommons.org/licenses/by-sa/3.0
`;

test('a deed of version 3.0 with links is its license, and what was added to it is left', () => {
  const words = (text: string) => deedIn(text)!.rest.replace(/[\s#-]+/g, ' ');
  expect(deedIn(DEED_3)?.license).toBe('LicenseRef-CC-BY-SA');
  expect(words(DEED_3)).not.toMatch(/waive|permission|manner|licensor|distribut/i);
  // What a link leads to stays where it is no word of the deed, and where it is the license.
  expect(words(`${DEED_3}See [our terms](https://data.example/nc-only).`)).toContain('[our terms](https://data.example/nc only)');
  const summary =
    'This is a human-readable summary of (and not a substitute for) the [license](https://creativecommons.org/licenses/by-sa/3.0/legalcode).';
  expect(words(DEED_3.replace('### You', `${summary}\n### You`))).toMatch(
    / https:\/\/creativecommons\.org\/licenses\/by sa\/3\.0\/legalcode /,
  );
  expect(words(DEED_3.replace('### With', '- Members — Only members may use it.\n### With'))).toContain('Only members may use it.');
});

test('the deed in traditional characters is its license', () => {
  const deed = [
    '你可自由：',
    '分享 — 以任何媒介或格式重製及散布本素材',
    '修改 — 重混、轉換本素材、及依本素材建立新素材',
    '且為任何目的，包含商業性質之使用。',
    '姓名標示 — 你必須給予 適當表彰、提供指向本授權條款的連結，以及 指出（本作品的原始版本）是否已被變更。',
  ];
  expect(deedIn(deed.join('\n'))?.license).toBe('LicenseRef-CC-BY');
  expect(deedIn([...deed, '非商業性 — 你不得將本素材進行商業目的之使用。'].join('\n'))?.license).toBe('LicenseRef-CC-BY-NC');
});

test('the verb behind a name is no part of it', () => {
  expect(readLicense('パブリックドメインです．').expression).toBe('LicenseRef-public-domain');
  expect(readLicense('CC BY 4.0입니다.').expression).toBe('CC-BY-4.0');
});

test('a wide stop ends a sentence, and is a point between wide digits', () => {
  expect(sentencesIn('分野を横断します．自由にご利用ください．').map(({ text }) => text)).toEqual([
    '分野を横断します．',
    '自由にご利用ください．',
  ]);
  expect(sentencesIn('版は１．２です．').map(({ text }) => text)).toEqual(['版は１．２です．']);
});

test('a menu of links on a page says nothing of data, unless it limits something', () => {
  const blocks = (html: string) => proseBlocks(html).map(({ text }) => text);
  expect(
    blocks('<footer><b>The Museum</b> <a href="/t">Terms of Use</a> <a href="/c">Copyright</a></footer>\n<p>Free for all.</p>'),
  ).toEqual(['Free for all.']);
  expect(blocks('<nav><a href="/x">No commercial use</a></nav>')).toEqual(['No commercial use']);
  expect(blocks('<nav><a href="/x">License: CC BY-NC 4.0</a></nav>')).toHaveLength(1);
  expect(blocks('<footer><a href="/x">Academic use</a></footer>')).toHaveLength(1);
  expect(blocks('<footer><a href="/">Home</a> All data may be used by schools and universities in the north.</footer>')).toHaveLength(1);
});

test('a license is heard behind the words for whom it is', () => {
  const named = (text: string) => licensesIn(text, { path: 'README.md' }, true).map(({ value }) => value);
  expect(named('The data and images are made available to the public under a CC0 license that facilitates reuse.')).toEqual(['CC0-1.0']);
  expect(named('The code is made available to the public under a CC0 license.')).toEqual([]);
});

test('what is not subject to copyright is in the public domain and under no condition, unless one is named', () => {
  const read = (text: string) => readLicense(text).expression;
  expect(read('These records are in the public domain and are not subject to copyright protection.')).toBe('LicenseRef-public-domain');
  expect(read('Public domain. If you use it, you should use an acknowledgment.')).toBe('LicenseRef-public-domain');
  expect(read('This data is not subject to copyright, but may not be sold.')).not.toBe('LicenseRef-public-domain');
});

test('two waivers of all rights agree', () => {
  expect(agree('Unlicense', 'PDDL-1.0')).toBe(true);
  expect(agree('Unlicense', 'MIT')).toBe(false);
  expect(agree('CC0-1.0', 'CC-BY-4.0')).toBe(false);
});

test.each([
  'The aim of this project is to make the recordings available for research purposes.',
  'The purpose of the project is to share the texts for non-commercial research.',
  'Prior written consent is a must for any use.',
])('what a project is for, and what is a must, may be a limit: %s', (sentence) => {
  expect(rightsIn(sentence, ['en']).says).not.toBe('nothing');
});
