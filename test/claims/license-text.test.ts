import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { licenseTexts } from '../../src/license/texts/license-text.js';
import { runs } from '../effort.js';
import { processorTime } from '../processor-time.js';

const full = createRequire(import.meta.url)('spdx-license-list/spdx-full.json') as Record<string, { licenseText: string }>;

const textOf = (id: string) => full[id]!.licenseText;
const idsIn = (text: string) => licenseTexts(text).map(({ id }) => id);

test('a whole text is recognized, and placed', () => {
  const before = 'Copyright 2024 The Example Data Consortium\n\n';
  const found = licenseTexts(`${before}${textOf('MIT')}\n\nend of file`);
  expect(found).toMatchObject([{ id: 'MIT', how: 'text' }]);
  expect(found[0]!.start).toBeGreaterThanOrEqual(before.length);
  expect(found[0]!.end).toBeLessThanOrEqual(before.length + textOf('MIT').length);
});

test.each([
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-NC-ND-4.0',
  'CC-BY-SA-2.5',
  'CC-BY-NC-ND-3.0',
])('%s is told from its siblings, also cut short, in capitals and as a comment', (id) => {
  const text = textOf(id);
  expect(idsIn(text)).toEqual([id]);
  expect(idsIn(text.slice(0, text.length * 0.8))).toEqual([id]);
  expect(idsIn(text.toUpperCase())).toEqual([id]);
  expect(
    idsIn(
      text
        .split('\n')
        .map((line) => ` * ${line}`)
        .join('\n'),
    ),
  ).toEqual([id]);
});

test.each([
  'ODbL-1.0',
  'ODC-By-1.0',
  'PDDL-1.0',
  'CDLA-Permissive-2.0',
  'CDLA-Sharing-1.0',
  'OGL-UK-3.0',
  'C-UDA-1.0',
  'CC0-1.0',
  'MulanPSL-2.0',
])('the text of %s, reflowed, is recognized', (id) => {
  expect(idsIn(textOf(id).replace(/\s+/g, ' '))).toEqual([id]);
});

test('a text of Creative Commons that no list has is what its title says, where that asks for more', () => {
  const text = textOf('CC-BY-3.0').replace(/^.*?(?=\s*CREATIVE COMMONS CORPORATION)/s, '');
  expect(idsIn(`Attribution-NonCommercial 3.0 Canada\n\n${text}`)).toEqual(['LicenseRef-CC-BY-NC-3.0-CA']);
  expect(idsIn(`Attribution-ShareAlike 3.0 United States\n${text}`)).toEqual(['LicenseRef-CC-BY-SA-3.0-US']);
  expect(idsIn(`Attribution 3.0 Unported\n\n${text}`)).toEqual(['CC-BY-3.0']);
  expect(idsIn(`Attribution-ShareAlike 4.0 International\n\n${textOf('CC-BY-NC-4.0').replace(/^.*\n/, '')}`)[0]).toBe('CC-BY-NC-4.0');
});

test('several texts in one file are found, each in its place', () => {
  expect(idsIn(`${textOf('BSD-3-Clause')}\n\n----\n\n${textOf('Zlib')}\n\n----\n\n${textOf('CC-BY-4.0')}`)).toEqual([
    'BSD-3-Clause',
    'Zlib',
    'CC-BY-4.0',
  ]);
});

test('one license in many copies is named once', () => {
  expect(idsIn(Array.from({ length: 5 }, (_, n) => `Copyright 20${n}0 Someone\n${textOf('MIT')}`).join('\n\n'))).toEqual(['MIT']);
});

test.each([
  ['The corpus is released under the Creative Commons Attribution-ShareAlike 4.0 International license.', ['CC-BY-SA-4.0']],
  ['## Licensing Information\n\n[CC BY-NC 4.0](https://creativecommons.org/licenses/by-nc/4.0/)', ['CC-BY-NC-4.0']],
  ['本数据集采用知识共享署名-非商业性使用-相同方式共享 4.0 国际许可协议进行许可。', ['CC-BY-NC-SA-4.0']],
  ['The annotations are made available under the Open Database License (ODbL) v1.0.', ['ODbL-1.0']],
  ['code: MIT license\ndata: CC0 1.0', ['MIT', 'CC0-1.0']],
  ['// SPDX-License-Identifier: Apache-2.0 OR MIT\nint main() {}', ['Apache-2.0', 'MIT']],
  ['# SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only', 'Classpath-exception-2.0']],
  ['See http://creativecommons.org/licenses/by-nd/3.0/ for the terms.', ['CC-BY-ND-3.0']],
  ['This dataset was released under the Creative Commons Attribution-NonCommercial license.', ['LicenseRef-CC-BY-NC']],
  ['You may use it under the same terms as Perl itself.', ['Artistic-1.0-Perl', 'GPL-1.0-or-later']],
  ['Esta obra está bajo una Licencia Creative Commons Atribución-CompartirIgual 4.0 Internacional.', ['CC-BY-SA-4.0']],
  ['本数据集遵循木兰宽松许可证，第2版。', ['MulanPSL-2.0']],
  ['이 저작물은 공공누리 제1유형에 따라 이용할 수 있습니다.', ['LicenseRef-KOGL-1']],
  ['Datenlizenz Deutschland – Namensnennung – Version 2.0\n\nJede Nutzung ist zulässig.', ['DL-DE-BY-2.0']],
  ['Gemma Terms of Use\n\nLast modified: March 24, 2025', ['LicenseRef-Gemma']],
  ['LLAMA 3.2 COMMUNITY LICENSE AGREEMENT\n\nLlama 3.2 Version Release Date: September 25, 2024', ['LicenseRef-Llama-3.2-Community']],
  ['// Use of this source code is governed by a BSD-style\n// license that can be found in the LICENSE file.', ['BSD-3-Clause']],
  ['It is licensed under the Apache Software License, Version 1.1, which is beside it.', ['Apache-1.1']],
  ['Released under the MIT, BSD, and GPL Licenses.', ['MIT', 'LicenseRef-BSD', 'LicenseRef-GPL']],
])('%s', (text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});

test.each([
  [
    'under the terms of the GNU General Public License as published by\n# the Free Software Foundation; either version 2 of the License, or\n# (at your option) any later version.',
    ['GPL-2.0-or-later'],
  ],
  ['under version 2.1 of the GNU Lesser General Public License', ['LGPL-2.1-only']],
  ['licensed under the GPLv3+', ['GPL-3.0-or-later']],
  ['License: GPL-3.0-or-later', ['GPL-3.0-or-later']],
  ['License: GPL-2.0-only', ['GPL-2.0-only']],
  ['released under the GNU GPL', ['LicenseRef-GPL']],
  ['the GNU Affero General Public License, version 3, or any later version', ['AGPL-3.0-or-later']],
  ['under the terms of the GNU Free Documentation License, Version 1.2 or any later version', ['GFDL-1.2-or-later']],
  ['Dual licensed under the MIT and GPL licenses.', ['MIT', 'LicenseRef-GPL']],
])('a GNU notice: %s', (text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});

test('what the words beside a license forbid stands beside it', () => {
  expect(idsIn('The data are under the MIT License, for non-commercial use only.')).toEqual(['MIT', 'LicenseRef-custom-noncommercial']);
  expect(idsIn('Code: MIT License; data: Creative Commons Attribution-NonCommercial 4.0.')).toEqual(['MIT', 'CC-BY-NC-4.0']);
});

test('where to read a license is no second license', () => {
  expect(
    idsIn(
      'This library is free software; you can redistribute it and/or modify it under the terms of the GNU Lesser General Public License as published by the Free Software Foundation; either version 2.1 of the License, or (at your option) any later version.\n\nSee the GNU General Public License for more details.\n\nOn Debian systems the text is in /usr/share/common-licenses/GPL-3.',
    ),
  ).toEqual(['LGPL-2.1-or-later']);
});

test.each([
  'It is not licensed under the GPL.',
  'The data are not released under the MIT License.',
  'Its terms are compatible with the Apache License 2.0.',
  'Unlike the MIT License, it asks for more.',
  'We thank MIT and the Apache helicopter crew; le GPL est un carburant.',
  'cc: maria@example.com',
  "tags: 'CC', 'CD', 'NC', 'ND'",
  'The paper discusses the public domain of discourse.',
  '知识共享是团队文化的一部分。',
  'The driver lost his license.',
  '["CC0-1.0", "PDDL-1.0", "MIT", "ISC", "Apache-2.0", "GPL-2.0", "GPL-3.0", "MPL-2.0", "EPL-2.0"]',
  '',
])('no license: %s', (text) => {
  expect(idsIn(text)).toEqual([]);
});

test('places are places in the given text, whatever comes before', () => {
  const text = '\ufeff“Größe” ﬁne\r\n\r\n/*\r\n * Licensed under the Apache License,\r\n * Version 2.0\r\n */';
  const [found] = licenseTexts(text);
  expect(found!.id).toBe('Apache-2.0');
  expect(text.slice(found!.start, found!.end)).toMatch(/^Apache License,\r\n \* Version 2\.0/);
});

test.each([
  '(',
  'gnu ',
  'gpl-2.0 ',
  'creative commons ',
  'under the terms of the ',
  '<a href ',
  'SPDX-License-Identifier: MIT OR ',
  '\u0000',
  '# ',
])('a long run of %j is read in good time', (piece) => {
  const begun = processorTime();
  licenseTexts(piece.repeat(Math.ceil(150_000 / piece.length)));
  expect(processorTime() - begun).toBeLessThan(5_000);
});

test('a long text is read in good time', () => {
  for (const piece of [
    'Permission is hereby granted, free of charge, to any person obtaining a copy ',
    '知识共享署名',
    'GNU General Public License version 2 or later, ',
  ]) {
    const begun = processorTime();
    licenseTexts(piece.repeat(Math.ceil(runs(1_000_000, 250_000) / piece.length)));
    expect(processorTime() - begun).toBeLessThan(runs(10_000, 2_500));
  }
});

test('the license of this project is recognized', () => {
  expect(idsIn(readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8'))).toEqual(['Apache-2.0']);
});

test.each([
  ['the words of a disclaimer below it', "'Creative Commons Attribution-NonCommercial 3.0'", 'CC-BY-NC-3.0'],
  ['a text of another license below it', 'Data: CC BY-NC-SA 4.0', 'CC-BY-NC-SA-4.0'],
])('a content license is not the title of %s', (_, title, id) => {
  expect(idsIn(`The data is licensed under ${title}\n\n${textOf('MIT')}`)).toContain(id);
});

test.each([
  ['targets in the heading of one of many texts', '(29) Example, Sample (only abc-* targets)\n\n', ''],
  ['a university that holds rights', 'Portions are copyright (c) 1994 by the Regents of the University of Somewhere.\n\n', ''],
  [
    'who developed it',
    'This software was developed by the Center for Space Research under contract AB1-61010 from the Institution.\n\n',
    '',
  ],
  ['what it depends on', 'It is a single file with no dependencies other than the standard library.\n\n', ''],
  ['where to report mistakes', '', '\n\nSo that all may benefit, please report any problems or suggestions about this software by mail.'],
  ['a company that is Limited', 'Copyright (c) 2015 Example Data Services Limited\n\n', ''],
])('%s limits nothing', (_, before, after) => {
  expect(idsIn(`${before}${textOf('MIT')}${after}`)).toEqual(['MIT']);
});

test.each([
  'This software was developed for research only.',
  'Copyright 2020 Example, for university use only.',
  'Copyright (c) 1994 by the University of Somewhere. 严禁转载和二次分发。',
  'With no dependencies other than Python, not for commercial use.',
  'Please report problems and obtain permission before use.',
  '(29) Example (research only)',
  'Use is limited to members.',
])('beside a text a limit in such words still counts: %s', (words) => {
  expect(idsIn(`${words}\n\n${textOf('MIT')}`)).not.toEqual(['MIT']);
});

test('a limit put in front of a word that it ends or begins with is read whole', () => {
  const text = textOf('LGPL-2.0-only').replace(/NO WARRANTY/, 'No part of it may be used for AI training.\n\nNO WARRANTY');
  expect(idsIn(text)).not.toEqual(['LGPL-2.0-only']);
});

test('a part that has another license is answered with it', () => {
  const words = 'Released under the GPL version 2.\n\nWith the exception of tools/app.py, which is released under the LGPL version 3.';
  expect(idsIn(words)).toEqual(['GPL-2.0-only', 'LGPL-3.0-only']);
  expect(idsIn('Released under the MIT license, except for tools/app.py.')).not.toEqual(['MIT']);
});

test('texts one below the other are both found where the end of one is like that of the other', () => {
  expect(idsIn(`${textOf('MIT')}\n\n${textOf('BSD-3-Clause')}`)).toEqual(['MIT', 'BSD-3-Clause']);
});

test('a text that lacks a clause of a more common one is not that one', () => {
  expect(idsIn(textOf('BSD-Source-Code').replace(/\bthe copyright holder\b/i, 'Example Team'))).toEqual(['BSD-Source-Code']);
});

test('comment words of m4 are no words of a text', () => {
  expect(idsIn(textOf('FSFULLR').replace(/^/gm, 'dnl '))).toEqual(['FSFULLR']);
});

test('a list of ids in JSON grants none of them, also where some are not known', () => {
  const ids = ['CC0-1.0', 'Example-1', 'PDDL-1.0', 'AFL-3.0', 'Apache-2.0', 'X11', 'ZPL-2.1', 'PHP-3.01', 'Zlib', 'LGPL-2.1', 'AGPL-3.0'];
  expect(idsIn(JSON.stringify({ permissive: ids.slice(0, 5), other: ids.slice(5) }, undefined, 4))).toEqual([]);
});

test.each([
  ['Components are licensed under the MIT/X11 license.', ['MIT']],
  ['Licensed under the same terms as Ruby.', ['Ruby']],
  ['Dual licensed under the MIT and the University of Illinois Open Source Licenses.', ['MIT', 'NCSA']],
  ['Distributed under the LaTeX Project Public License, either version 1.3 of this license or any later version.', ['LPPL-1.3c']],
  ['It is also available under a proprietary license for those who cannot use the LGPL.', ['LicenseRef-LGPL']],
  ['Contrary to the GNU Public License (GPL) it makes no claims.', []],
  ['It is not available under the GPL or the LGPL.', []],
  ['@param string License shortname, e.g. PHP, BSD, LGPL', []],
  ['@license AGPL https://www.gnu.org/licenses/agpl', ['AGPL-3.0-only']],
  ['## Licensing Information\n\nMIT https://example.org/blob/LICENSE\n', ['MIT']],
])('%s', (words, ids) => {
  expect(idsIn(words)).toEqual(ids);
});
