import { describe, expect, test } from 'vitest';
import { describeCard } from '../../src/claims/describe.js';
import { concludeLicense } from '../../src/facts/facts.js';
import hfCard from '../../src/formats/hf-card.js';
import type { Card } from '../../src/model/item.js';
import type { RecordedClaim } from '../../src/model/statement.js';
import { manifest, readAll } from '../formats/making.js';

const path = 'stars/README.md';

/** What a dataset card with this license in its front matter and this text comes to. */
async function concluded(license: string, text: string) {
  const front = license === '' ? '' : `license: ${license}\n`;
  const file = await manifest(`---\npretty_name: Stars\n${front}task_categories: [other]\n---\n# Dataset Card for Stars\n${text}\n`, path);
  const cards = (await readAll(hfCard, file)).filter((read): read is Card => read.kind === 'card');
  const claims = cards
    .flatMap((card) => describeCard(card))
    .map(({ about, claim, at, by: said, of: part }, id): RecordedClaim => {
      const by = { by: said, ...(part && { part }) };
      if (claim.state === 'missing') return { id, about, state: claim.state, at, ...by };
      if (claim.state !== 'conflict') return { ...claim, id, about, at, ...by };
      const readings = claim.claims.flatMap((one) => (one.state === 'known' ? [one.value] : []));
      return { id, about, state: 'conflict', at, ...by, why: claim.why, value: readings };
    });
  return concludeLicense(undefined, claims, [], '2026-11-24');
}

const section = (words: string) => `## License\n\n${words}`;
const summary = (words: string) => `## Dataset Summary\n\nNames of stars in two languages.\n\n${words}`;

describe('a card contradicts itself where', () => {
  test.each([
    ['mit', section('For research use only.')],
    ['mit', section('The dataset is free for academic purposes. Commercial use is prohibited.')],
    ['apache-2.0', section('This corpus may be used for non-commercial research purposes only.')],
    ['cc-by-4.0', section('The dataset is licensed under CC BY-NC 4.0.')],
    ['cc-by-4.0', section('[CC BY-NC-SA 4.0](https://creativecommons.org/licenses/by-nc-sa/4.0/)')],
    ['cc-by-4.0', section('This work is licensed under a Creative Commons Attribution 3.0 Unported License.')],
    ['mit', section('The code is released under the MIT license. The data is released under CC BY-NC 4.0.')],
    ['mit', section('- Code: MIT\n- Data: CC BY-SA 4.0')],
    ['mit', section('CC BY-NC 4.0 for the annotations, MIT for the code.')],
    ['cc0-1.0', section('The labels are CC0, the underlying images CC BY-SA 4.0.')],
    ['cc-by-4.0', section('Annotations are under CC BY 4.0; the images are licensed under CC BY-NC-ND 2.0.')],
    ['cc-by-sa-4.0', section('GNU Free Documentation License 1.3')],
    ['cc-by-nc-4.0', section('The dataset can be freely used for any purpose.')],
    ['cc-by-nc-4.0', section('Free for both commercial and non-commercial use.')],
    ['cc-by-4.0\nlicense_link: https://creativecommons.org/licenses/by-nc/4.0/', section('CC BY 4.0')],
    ['mit', section('All rights reserved. Redistribution is not permitted.')],
    ['mit', '## 4. Licensing & Terms of Use\n\nUsers may use the data solely for academic research.'],
    ['mit', '## Legal\n### Dataset license\n\nCC BY-NC-SA 4.0'],
    ['mit', section('### Data\n\nCC BY-NC 4.0\n\n### Code\n\nMIT')],
    ['mit', summary('This dataset is for academic use only.')],
    ['mit', summary('We release the dataset under the CC BY-NC 4.0 license.')],
    ['apache-2.0', summary('The corpus is distributed under the terms of the Creative Commons Attribution-NonCommercial 4.0 license.')],
    ['cc-by-4.0', '## Limitations\n\nDataset provided for research purposes only.'],
    ['cc-by-4.0', '## Uses\n\nThis data must not be used for commercial purposes.'],
    ['mit', '| License | CC BY-NC 4.0 |\n|---|---|\n| Size | 10 |'],
    ['mit', '- **License:** CC BY-NC 4.0'],
    ['mit', '- License: CC-BY-NC-4.0'],
    ['mit', '[![Data License](https://img.shields.io/badge/Data%20License-CC%20BY--NC%204.0-red.svg)](https://example.com/)'],
    ['cc-by-4.0', '```\n@misc{stars,\n title = {Stars 2.1},\n copyright = {Creative Commons Attribution-{ShareAlike} 4.0},\n}\n```'],
    ['apache-2.0', section('The MIT License (MIT)')],
    [
      'apache-2.0',
      section(
        'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.',
      ),
    ],
    ['cc-by-4.0', summary('The Stars corpus is released under CC BY-NC 4.0.')],
    ['mit', '## 许可证\n\n本数据集采用 CC BY-NC 4.0 协议。'],
    ['mit', '## 许可协议\n\n数据集采用 CC BY-SA 4.0 协议，代码采用 MIT 协议。'],
    ['apache-2.0', '## 使用限制\n\n本数据集仅供学术研究使用，不得用于商业用途。'],
    ['apache-2.0', '## 简介\n\n本数据集仅限科研用途，禁止商用。'],
    ['cc-by-4.0', '## 版权声明\n\n数据采用知识共享署名-非商业性使用-相同方式共享 4.0 国际许可协议进行许可。'],
    ['cc-by-4.0', '许可证：CC BY-NC 4.0'],
  ])('%s · %s', async (license, text) => {
    const { state, sides } = await concluded(license, text);
    expect(state).toBe('conflict');
    expect(sides.map(({ at }) => at?.line)).toContain(3);
    expect(new Set(sides.map(({ where }) => where)).size).toBeGreaterThan(1);
  });
});

describe('a card does not contradict itself where', () => {
  test.each([
    ['mit', section('MIT'), 'MIT'],
    [
      'cc-by-4.0',
      section('Public domain, Creative Commons Attribution 4.0 International ([CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/))'),
      'CC-BY-4.0',
    ],
    ['cc-by-4.0', section('The dataset is CC BY 4.0. The code in this repository is released under the MIT license.'), 'CC-BY-4.0'],
    ['cc-by-4.0', section('The code used to build this dataset is licensed under Apache 2.0.'), 'CC-BY-4.0'],
    ['cc-by-4.0', section('CC BY 4.0 (data), MIT (code)'), 'CC-BY-4.0'],
    ['cc-by-4.0', section('The dataset was generated with Llama 3, licensed under the Llama 3 Community License.'), 'CC-BY-4.0'],
    ['cc-by-nc-4.0', section('For non-commercial research purposes only.'), 'CC-BY-NC-4.0'],
    ['cc-by-nc-4.0', section('CC BY-NC 4.0. Commercial use is not allowed.'), 'CC-BY-NC-4.0'],
    ['mit', section('Copyright (c) 2020 Somebody'), 'MIT'],
    ['cc-by-4.0', section('Please cite the paper if you use the dataset.'), 'CC-BY-4.0'],
    ['cc-by-4.0', section('Free for commercial and non-commercial use.'), 'CC-BY-4.0'],
    ['cc-by-4.0', section('The dataset is not licensed under CC BY-NC 4.0 any more.'), 'CC-BY-4.0'],
    ['cc-by-4.0', '## Code License\n\nGPL-3.0', 'CC-BY-4.0'],
    ['cc-by-4.0', summary('Existing datasets are restricted to non-commercial use.'), 'CC-BY-4.0'],
    ['cc-by-4.0', summary('Models trained on this dataset are released under CC BY-NC 4.0.'), 'CC-BY-4.0'],
    ['cc-by-4.0', summary('It covers commercial and academic research on stars only in part.'), 'CC-BY-4.0'],
    ['cc-by-nc-4.0', summary('The sentences come from the Moons dataset, which is distributed under CC BY-SA 4.0.'), 'CC-BY-NC-4.0'],
    ['cc-by-nc-4.0', summary('Wikipedia articles are licensed under CC BY-SA 3.0.'), 'CC-BY-NC-4.0'],
    ['cc-by-4.0', summary('The Moons corpus may only be used for research.'), 'CC-BY-4.0'],
    [
      'cc-by-sa-3.0',
      section('Text of Wikipedia is under the Creative Commons Attribution-ShareAlike 3.0 License and the GNU Free Documentation License.'),
      'CC-BY-SA-3.0',
    ],
    ['cc-by-2.0', section('CC-BY 2.0 FR'), 'CC-BY-2.0'],
    ['cc-by-4.0', summary('The dataset is intended for research on stars.'), 'CC-BY-4.0'],
    ['cc-by-4.0', summary('We compare it with the CC BY-NC 4.0 release of Planets.'), 'CC-BY-4.0'],
    [
      'cc-by-4.0',
      '## Data Fields\n\n- `license`: the license of the image, such as CC-BY-NC-2.0\n- license: string, e.g. CC-BY-NC-2.0',
      'CC-BY-4.0',
    ],
    ['cc-by-4.0', '## Data Instances\n\n```\n{"text": "for research use only", "license": "CC-BY-NC-4.0"}\nlicense: mit\n```', 'CC-BY-4.0'],
    ['cc-by-4.0', '```\n@article{stars,\n title = {Stars},\n copyright = {CC BY-NC-SA 4.0},\n journal = {arXiv}\n}\n```', 'CC-BY-4.0'],
    ['cc-by-4.0', '```\n@misc{moons,\n title = {Moons 1.0},\n copyright = {CC BY-NC-SA 4.0}\n}\n```', 'CC-BY-4.0'],
    ['cc-by-4.0', '[![Code License](https://img.shields.io/badge/Code%20License-Apache_2.0-green.svg)](https://example.com/)', 'CC-BY-4.0'],
    ['cc-by-4.0', '## 许可证\n\n本数据集采用 CC BY 4.0 协议，代码采用 MIT 协议。', 'CC-BY-4.0'],
    ['cc-by-4.0', '## 许可\n\n可用于商业和非商业用途。', 'CC-BY-4.0'],
    ['cc-by-4.0', '## 简介\n\n其他数据集仅供学术研究使用。', 'CC-BY-4.0'],
    ['mit\nlicense_link: LICENSE', section('MIT'), 'MIT'],
    ['other\nlicense_name: CC BY 4.0\nlicense_link: LICENSE', section('CC BY 4.0'), 'CC-BY-4.0'],
    ['other', section('This corpus may be used for non-commercial research purposes only.'), 'LicenseRef-custom-noncommercial'],
    ['other', section('The dataset is licensed under CC BY 4.0.'), 'CC-BY-4.0'],
    ['unknown', section('CC BY 4.0'), 'CC-BY-4.0'],
    ['', section('CC BY 4.0'), 'CC-BY-4.0'],
  ])('%s · %s', async (license, text, expected) => {
    const { state, value } = await concluded(license, text);
    expect([state, value]).toEqual(['known', expected]);
  });

  test('each part keeps its own license: the license is unclear, and the most restrictive governs', async () => {
    const parts = section(
      'The dataset is ODC-BY 1.0. Each subset keeps its license:\n\n- Moons: CC BY-SA 3.0\n- Comets: CC BY-NC 4.0\n- Suns: MIT License',
    );
    expect(await concluded('odc-by', parts)).toMatchObject({ state: 'unclear', governing: 'CC-BY-NC-4.0' });
    expect(await concluded('unknown', section('Each part is under the same license as the dataset it was built upon.'))).toMatchObject({
      state: 'unclear',
    });
  });
});

test.each([
  [
    'The sentences were extracted from the Moons dataset, which is distributed under CC BY-NC 4.0.',
    { name: 'Moons', license: 'CC-BY-NC-4.0' },
  ],
  ['Stars is based on [Moons](https://moons.example) (CC BY-NC 4.0).', { name: 'Moons', license: 'CC-BY-NC-4.0' }],
  ['It is a translation of Planet Names 2, licensed under CC BY-SA 3.0.', { name: 'Planet Names 2', license: 'CC-BY-SA-3.0' }],
  ['本数据集基于《月亮》数据集，该数据集采用 CC BY-NC 4.0 协议。', { name: '月亮', license: 'CC-BY-NC-4.0' }],
  ['The code is based on Moonlight, released under GPL-3.0.', undefined],
  ['The dataset is based on Moons.', undefined],
  ['The tables were built on Monday. They are CC BY 4.0.', undefined],
  ['The code is based on Moonlight and released under the MIT License, the data under CC BY 4.0.', undefined],
])('what a dataset was made from, and under which license: %s', async (words, expected) => {
  const file = await manifest(`---\npretty_name: Stars\nlicense: mit\ntask_categories: [other]\n---\n${summary(words)}\n`, path);
  const cards = (await readAll(hfCard, file)).filter((read): read is Card => read.kind === 'card');
  const made = cards.flatMap((card) => describeCard(card)).filter(({ about }) => about === 'derived-from');
  expect(made.map(({ claim }) => claim.state === 'known' && claim.value)).toEqual(expected === undefined ? [] : [expected]);
});
