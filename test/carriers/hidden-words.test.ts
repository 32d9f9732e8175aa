/** Words that readers of a page or users of a program are not shown: comments of HTML, and what programs beside data say at their head. */
import { describe, expect, test } from 'vitest';
import { PERMISSIVE_CARD, permitted, rows } from './carriers.js';

const PLACES: Record<string, (words: string) => Record<string, string>> = {
  'comment in Markdown': (words) => ({ 'NOTES.md': `# Notes\n\n<!-- ${words} -->\n\nRain of each day.\n` }),
  'comment of several lines': (words) => ({ 'docs.md': `# Notes\n\nRain of each day.\n<!--\n  ${words}\n-->\n` }),
  'comment in the card': (words) => ({ 'README.md': `${PERMISSIVE_CARD}\n<!-- ${words} -->\n` }),
  'comment in HTML': (words) => ({ 'index.html': `<html><head><!-- ${words} --></head><body><p>Rain of each day.</p></body></html>\n` }),
  'docstring of Python': (words) => ({ 'load.py': `#!/usr/bin/env python3\n"""Reads the notes.\n\n${words}\n"""\nimport json\n` }),
  'comments of Python': (words) => ({ 'load.py': `# -*- coding: utf-8 -*-\n# Reads the notes.\n# ${words}\nimport json\n` }),
  'a loader': (words) => ({ 'rain.py': `import datasets\n\n_DESCRIPTION = """\\\nRain of each day.\n${words}\n"""\n` }),
  R: (words) => ({ 'load.R': `# Reads the notes\n# ${words}\nlibrary(jsonlite)\n` }),
  Julia: (words) => ({ 'load.jl': `"""\nReads the notes. ${words}\n"""\nmodule Rain\nend\n` }),
  shell: (words) => ({ 'get.sh': `#!/bin/sh\n# ${words}\nset -e\ncurl -O https://example.com/a.jsonl\n` }),
  JavaScript: (words) => ({ 'load.mjs': `/**\n * Reads the notes.\n * ${words}\n */\nimport 'node:fs';\n` }),
};
const RESTRICTIVE = [
  'The data may be used for research only.',
  'Do not use the images commercially.',
  'Die Daten dürfen nicht weitergegeben werden.',
  '本数据集仅供学术研究使用，禁止商用。',
];
const HARMLESS = [
  'Sorted by day; missing days are left out.',
  'The training data is split by the last digit of the id.',
  'SPDX-License-Identifier: GPL-3.0-only',
  'Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with the License.',
];

const world = (files: Record<string, string>) => ({ 'README.md': PERMISSIVE_CARD, 'a.jsonl': rows(2), ...files });

describe.concurrent.each(Object.keys(PLACES))('%s', (place) => {
  test.each(RESTRICTIVE)('takes the permission away: %s', async (words) => {
    expect(Object.values(await permitted(world(PLACES[place]!(words))))).not.toContain('yes');
  });

  test.each(HARMLESS)('changes nothing where it is harmless: %s', async (words) => {
    expect(Object.values(await permitted(world(PLACES[place]!(words))))).toEqual(['yes', 'yes']);
  });
});

const ASF =
  'Licensed to the Apache Software Foundation (ASF) under one\nor more contributor license agreements.  See the NOTICE file\ndistributed with this work for additional information\nregarding copyright ownership.';
const GO =
  'Copyright 2013 The Rain Authors. All rights reserved.\nUse of this source code is governed by a BSD-style\nlicense that can be found in the LICENSE file.';

test.each(['SPDX-License-Identifier: MIT', ASF, GO])('the notice of a license hides nothing beside it: %s', async (notice) => {
  const page = (words: string) =>
    world({ 'NOTES.md': `# Notes\n\n<!--\n${words}\n-->\n\nRain of each day in the valley, measured at noon.\n` });
  expect(Object.values(await permitted(page(notice)))).toEqual(['yes', 'yes']);
  for (const between of ['\n\n', '\n', ' '])
    expect(Object.values(await permitted(page(`${notice}${between}The data are not for commercial use.`)))).not.toContain('yes');
});

test('a heading that is called like a comment hides nothing', async () => {
  const page = world({ 'NOTES.md': '# comment in HTML\n\nThe data are not for commercial use.\n' });
  expect(Object.values(await permitted(page))).not.toContain('yes');
});

test('what is no sentence on data is said of the program alone', async () => {
  for (const words of [
    'Proprietary and confidential. Unauthorized copying of this file is strictly prohibited.',
    'Not to be used in production.',
  ])
    expect(Object.values(await permitted(world({ 'load.py': `# ${words}\nimport json\n` })))).toEqual(['yes', 'yes']);
});

test.each([
  ['For research only.', 'unknown'],
  ['CC BY-NC 4.0', 'no'],
  ['', 'yes'],
  ['Apache License 2.0', 'yes'],
])('the license of a loader is that of what it loads: %s', async (license, use) => {
  const files = world({
    'rain.py': `import datasets\n\n# TODO: Add the licence for the dataset here if you can find it\n_LICENSE = "${license}"\n`,
  });
  const [first] = Object.values(await permitted(files));
  if (use === 'yes') expect(first).toBe('yes');
  else expect(first).not.toBe('yes');
});

test('the template of a card asks for words and says none', async () => {
  const template = [
    'Provide a quick summary of the dataset.',
    'This section describes suitable use cases for the dataset.',
    'This section addresses misuse, malicious use, and uses that the dataset will not work well for.',
    'State whether the dataset contains data that might be considered personal, sensitive, or private.',
    'ALL-CONTRIBUTORS-LIST:START - Do not remove or modify this section',
    'prettier-ignore-start',
    'Licensed to the Apache Software Foundation (ASF) under one or more contributor license agreements.',
  ];
  const page = template.map((words) => `## Uses\n\n<!-- ${words} -->\n`).join('\n');
  expect(Object.values(await permitted(world({ 'README.md': `${PERMISSIVE_CARD}\n${page}` })))).toEqual(['yes', 'yes']);
});
