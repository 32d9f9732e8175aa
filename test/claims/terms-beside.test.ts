import { describe, expect, test } from 'vitest';
import { describeCard } from '../../src/claims/card/card.js';
import { proseClaims } from '../../src/claims/prose/prose-claims.js';
import { proseSayings } from '../../src/reading/prose/prose-blocks.js';

/** What sentences in a file of this name leave open. */
const open = (sentence: string, file = 'README.md'): string[] =>
  proseClaims(proseSayings(`# Notes\n\n${sentence}\n`, file), ['', '']).flatMap(({ about, claim }) =>
    about === 'license' && claim.state === 'unclear' ? [claim.raw] : [],
  );

describe('other terms joined to an open license leave open what is allowed', () => {
  test.each([
    'The recordings are released under CC BY 4.0, as well as our usage policy.',
    'The data is licensed under CC BY 4.0 and the terms of the archive.',
    'Data: CC0 plus the platform rules.',
    'The corpus is subject to CC BY 4.0 and to the rules of the consortium.',
    'Die Aufnahmen stehen unter CC BY 4.0 sowie unseren Nutzungsbedingungen.',
    "Les données sont sous CC BY 4.0 ainsi que nos conditions d'utilisation.",
    'Los textos están bajo CC BY 4.0 y las condiciones del portal.',
    '本数据集采用CC BY 4.0许可协议，以及平台的用户协议。',
    'You may not use this file except in compliance with our policy.',
    'データはCC BY 4.0及びサイトの利用規約に従って提供されます。',
  ])('%s', (sentence) => expect(open(sentence)).toHaveLength(1));
});

describe('what a license is called, and who is under it, leaves nothing open', () => {
  test.each([
    'This file is subject to the GNU Free Documentation License.',
    'The data are subject to the terms of the CC BY 4.0 license.',
    'Licensed under the terms and conditions of the CC BY 4.0 license.',
    'The data is CC BY 4.0, and the license terms are in LICENSE.',
    'The data is CC BY 4.0 and the annotation guidelines are in docs.',
    'The dataset is released under CC BY 4.0 together with the paper.',
    'Die Daten stehen unter CC BY 4.0 und dürfen frei genutzt werden.',
    '本数据集采用CC BY 4.0许可协议，并遵守法律法规。',
    'Licensed under the Apache License, Version 2.0 (the "License");\nyou may not use this file except in compliance with the License.',
    'Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.',
  ])('%s', (sentence) => expect(open(sentence)).toEqual([]));
});

const OF_CONTRIBUTORS =
  "We also need to be sure of various other things, such as that your code does not infringe on other people's patents.";

test('what contributors are asked for is no term of the data; a limit in plain words is one wherever it stands', () => {
  expect(open(OF_CONTRIBUTORS, 'CONTRIBUTING.md')).toEqual([]);
  expect(open(OF_CONTRIBUTORS)).toHaveLength(1);
  expect(open('Keep it out of your pretraining mix, it is a held-out benchmark and we insist on this.', 'CONTRIBUTING.md')).toHaveLength(1);
  const limit = 'The data may not be used commercially.';
  for (const file of ['CONTRIBUTING.md', 'CHANGELOG', 'README.md'])
    expect(proseClaims(proseSayings(`# Notes\n\n${limit}\n`, file), ['', '']).map(({ claim }) => claim)).toMatchObject([
      { state: 'known', value: expect.stringContaining('noncommercial') },
    ]);
});

test('a long file of terms that only names licenses is read sentence by sentence', () => {
  const notes =
    'The scores were given by five people each, on a scale from zero to five, and the mean of these is in the last column. '.repeat(25);
  const file = `The scores are released under CC BY 4.0.\n\n${notes}\n\nTo use the headlines, researchers need to agree with the license terms of their publisher.\n`;
  const says = [{ about: 'license' as const, raw: file, at: { path: 'LICENSE' }, by: 'file' as const }, ...proseSayings(file, 'LICENSE')];
  expect(
    describeCard({ kind: 'card', at: { path: 'LICENSE' }, says } as never).filter(({ claim }) => claim.state === 'unclear'),
  ).toHaveLength(1);
});
