/** The license of a repository of programs says nothing of the data in it, unless somebody says so. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { phraseIn } from '../src/text/in-chinese.js';
import { scanned } from './licenses-of-items.js';

const MIT = 'This repository is released under the MIT License (SPDX-License-Identifier: MIT).\n';
const BY = 'This work is licensed under the Creative Commons Attribution 4.0 International license (CC BY 4.0).\n';
const LIST =
  '{"id": "boat-1", "text": "A boat of a size that people can carry."}\n{"id": "boat-2", "text": "A ship is larger than that."}\n';
const programs = { 'train.py': 'import json\n', 'model.py': 'import math\n', 'setup.py': 'from setuptools import setup\n' };
const TEXT_OF_MIT = `The MIT License (MIT)

Copyright (c) 2022 Example Author

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;
const base = { ...programs, LICENSE: MIT, 'data/boats.jsonl': LIST };

const license = async (files: Record<string, string>): Promise<{ license: string; why: unknown; evidence: unknown }> => {
  const { root, items } = await scanned(files);
  rmSync(root, { recursive: true });
  const facts = items.map((item) => item.facts);
  const one = (name: 'license.expression' | 'license.state' | 'license.why' | 'license.evidence'): unknown => facts[0]!.get(name)?.value;
  return { license: String(one('license.expression') ?? one('license.state')), why: one('license.why'), evidence: one('license.evidence') };
};

test('the text of a software license over more programs than data leaves open what the data is under, and permits nothing', async () => {
  const { root, items } = await scanned(base);
  rmSync(root, { recursive: true });
  for (const { facts } of items) {
    expect(facts.get('license.state')?.value).toBe('unclear');
    expect(phraseIn('en', String(facts.get('license.why')?.value))).toMatch(
      /^LICENSE:1 is a software license of a folder with more programs than data/,
    );
    expect(facts.get('license.permits.train')?.value ?? null).toBeNull();
    expect(facts.get('license.governing')?.value ?? null).toBeNull();
  }
});

test.each([
  [
    'the README says that the data is under it',
    { ...base, 'README.md': '# Boats\n\nThe dataset is released under the MIT license.\n' },
    'MIT',
    true,
  ],
  ['the name of the text says that it is for data', { ...base, DATA_LICENSE: MIT }, 'MIT', true],
  ['the list names its license', { ...base, 'data/boats.jsonl': LIST.replaceAll('"}', '", "license": "cc-by-4.0"}') }, 'CC-BY-4.0', false],
  ['the license is one for works', { ...base, LICENSE: BY }, 'CC-BY-4.0', true],
  ['there is as much data as programs', { 'train.py': 'import json\n', LICENSE: MIT, 'data/boats.jsonl': LIST }, 'MIT', true],
  ['there are no programs', { LICENSE: MIT, 'data/boats.jsonl': LIST }, 'MIT', true],
  ['a text lies with the data, away from the programs', { ...base, 'data/LICENSE': BY }, 'CC-BY-4.0', true],
  [
    'a person declares it, be it without a document',
    { ...base, 'licit.yaml': "declarations:\n  - path: 'data/**'\n    license: ODC-By-1.0\n" },
    'ODC-By-1.0',
    false,
  ],
  ['the text is that of the programs by its name', { ...programs, 'LICENSE-CODE': MIT, 'data/boats.jsonl': LIST }, 'missing', false],
] as const)('it is known where %s', async (_, files, expected, evidence) => {
  expect(await license(files)).toMatchObject({ license: expected, evidence });
});

test('a limit that was put into the text counts all the same', async () => {
  const limited = `${MIT}\nThe contents of this repository may not be used for commercial purposes.\n`;
  const { root, items } = await scanned({ ...base, LICENSE: limited });
  rmSync(root, { recursive: true });
  expect(items[0]!.facts.get('license.permits.commercial')?.value).not.toBe(true);
  expect(items[0]!.facts.get('license.permits.commercial')?.value).not.toBe('yes');
});

test.each([
  ['Code examples of "Boats and Their Data"', 'unclear'],
  ['All code and scripts of this book', 'unclear'],
  ['Data of "Boats for Beginners"', 'MIT'],
  ['Code and data of "Boats for Beginners"', 'MIT'],
])('a software license over tables is theirs, unless a line over it says that it is of code: %s', async (head, expected) => {
  const table = 'length,width\n4.2,1.1\n7.9,2.6\n';
  const said = await license({ LICENSE: `${head}\n\n${TEXT_OF_MIT}`, 'data/boats.csv': table });
  expect(said.license).toBe(expected);
});
