import { expect, test } from 'vitest';
import { readLicense } from '../src/license/statements/read-license.js';

const said = (words: string) => {
  const { state, expression } = readLicense(words);
  return expression ?? state;
};

/** Families of values by where they come from; what each value comes to. */
const families: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'Creative Commons addresses and buttons': [
    ['https://creativecommons.org/licenses/by-sa/3.0/tw/deed.zh_TW', 'LicenseRef-CC-BY-SA-3.0-TW'],
    ['http://creativecommons.org/licenses/by-nd-nc/1.0/', 'CC-BY-NC-ND-1.0'],
    ['https://creativecommons.org/licenses/by/4.0/legalcode.zh-Hans', 'CC-BY-4.0'],
    ['http://creativecommons.org/licenses/by/4.0/?ref=chooser-v1', 'CC-BY-4.0'],
    ['https://i.creativecommons.org/l/by-nc-sa/4.0/88x31.png', 'CC-BY-NC-SA-4.0'],
    ['https://licensebuttons.net/l/by-sa/3.0/88x31.png', 'CC-BY-SA-3.0'],
    ['https://licensebuttons.net/p/zero/1.0/80x15.png', 'CC0-1.0'],
    ['http://creativecommons.org/licenses/nc-sa/2.0/jp/', 'LicenseRef-CC-NC-SA-2.0-JP'],
  ],
  'Creative Commons titles': [
    ['CC-By Attribution-NonCommercial-NoDerivatives 4.0 International', 'CC-BY-NC-ND-4.0'],
    ['Creative Commons 1.0 Universal', 'CC0-1.0'],
    ['Creative Commons 0', 'CC0-1.0'],
    ['CC_30_BY_AUS', 'CC-BY-3.0-AU'],
    ['Cc-by-sa-3.0-migrated', 'CC-BY-SA-3.0'],
    ['licensed by Creative Commons', 'LicenseRef-CC'],
    ['署名-非商业性使用-禁止演绎 2.5 中国大陆', 'LicenseRef-CC-BY-NC-ND-2.5-CN'],
    ['公眾領域貢獻宣告 1.0', 'CC0-1.0'],
    ['クリエイティブ・コモンズ 表示 2.1 日本', 'LicenseRef-CC-BY-2.1-JP'],
    ['Лицензия Creative Commons «Attribution» («Атрибуция») 4.0 Всемирная', 'CC-BY-4.0'],
    ['CC BY 4.0互換', 'not-recognized'],
    ['CC BY 4.0 兼容', 'not-recognized'],
  ],
  governments: [
    ['KOGL Type 3', 'LicenseRef-KOGL-3'],
    ['공공누리 제4유형: 출처표시+상업적 이용금지+변경금지', 'LicenseRef-KOGL-4'],
    ['KOGL', 'LicenseRef-KOGL'],
    ['政府標準利用規約（第2.0版）(CC BY 4.0互換)', 'LicenseRef-Japan-GSTU-2.0'],
    ['Canada Open Government Licence', 'OGL-Canada-2.0'],
    ['http://dcat-ap.de/def/licenses/cc-by/4.0', 'CC-BY-4.0'],
    ['http://publications.europa.eu/resource/authority/licence/CC_BY_4_0', 'CC-BY-4.0'],
    ['Licence Ouverte / Open Licence version 2.0', 'etalab-2.0'],
    ['uk-ogl', 'LicenseRef-OGL-UK'],
  ],
  'models and data sets': [
    ['tongyi-qianwen-research', 'LicenseRef-Qwen-Research'],
    ['impact-license-medium-risk', 'LicenseRef-AI2-ImpACT-MR'],
    ['https://huggingface.co/datasets/choosealicense/licenses/blob/main/markdown/cc-by-nc-4.0.md', 'CC-BY-NC-4.0'],
    ['X Developer Agreement', 'LicenseRef-Twitter-Developer'],
    ['World Bank Dataset Terms of Use', 'LicenseRef-World-Bank-Terms'],
    ['Custom Dataset Terms', 'LicenseRef-custom'],
  ],
  'media hosts': [
    ['Creative Commons Attribution license (reuse allowed)', 'LicenseRef-CC-BY'],
    ['Standard YouTube License', 'LicenseRef-YouTube-Standard'],
    ['PD-old-70', 'LicenseRef-public-domain'],
    ['PD-USGov-NASA', 'LicenseRef-US-Government-Work'],
    ['{{self|cc-by-sa-4.0}}', 'CC-BY-SA-4.0'],
    ['Copyrighted free use', 'LicenseRef-custom'],
  ],
  packages: [
    ['UNLICENSED', 'none-stated'],
    ['Unlicense', 'Unlicense'],
    ['License :: Free for non-commercial use', 'LicenseRef-custom-noncommercial'],
    ['Artistic-2.0 | GPL (>= 2)', 'Artistic-2.0 OR GPL-2.0-or-later'],
  ],
  'words joined by low lines': [
    ['cc_by_4.0_research_only', 'CC-BY-4.0 AND LicenseRef-custom-research-only'],
    ['apache_2.0_non_commercial', 'Apache-2.0 AND LicenseRef-custom-noncommercial'],
  ],
};

for (const [family, values] of Object.entries(families)) {
  test.each(values)(`${family}: %j is %s`, (words, expected) => {
    expect(said(words)).toBe(expected);
  });
}

test.each([
  ['CC BY 4.0, no permission needed', 'CC-BY-4.0'],
  ['MIT License. No registration required.', 'MIT'],
  ['Apache 2.0 - consent not required', 'Apache-2.0'],
  ['CC BY 4.0, permission required', 'CC-BY-4.0 AND LicenseRef-custom'],
  ['CC BY 4.0; commercial users need permission', 'CC-BY-4.0 AND LicenseRef-custom-noncommercial'],
  ['licensed under MIT, images not to be sold', 'MIT AND LicenseRef-custom'],
])('a condition counts, and its absence does not: %j is %s', (words, expected) => {
  expect(said(words)).toBe(expected);
});

test('a license that is not understood is not left out beside one that is', () => {
  expect(said('Code: MIT. Data: CC BY-NC 4.0 not for production use')).toBe('not-recognized');
  expect(said('Public domain, non-commercial')).toBe('LicenseRef-public-domain AND LicenseRef-custom-noncommercial');
});
