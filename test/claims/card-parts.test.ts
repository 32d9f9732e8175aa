/** Licenses that a card gives to parts of its data, in wrappings that are not those of the tables of Hugging Face. */
import { describe, expect, test } from 'vitest';
import { describeCard } from '../../src/claims/describe.js';
import hfCard from '../../src/formats/hf-card.js';
import type { Card } from '../../src/model/item.js';
import { manifest, readAll } from '../formats/making.js';

/** What a card with this section on its license says: of which part, and what. */
async function licenses(section: string): Promise<string[]> {
  const file = await manifest(
    `---\npretty_name: Stars\ntask_categories: [other]\n---\n# Stars\n\n## License\n\n${section}\n`,
    'stars/README.md',
  );
  const cards = (await readAll(hfCard, file)).filter((read): read is Card => read.kind === 'card');
  return cards
    .flatMap((card) => describeCard(card))
    .filter(({ about }) => about === 'license')
    .map(({ claim, of }) => {
      const part = of?.rest ? 'rest' : (of?.split?.join('+') ?? of?.subset?.at(0) ?? 'all');
      return `${part}: ${claim.state === 'known' ? claim.value : claim.state}`;
    });
}

describe('each part has its own license, and none is that of the whole', () => {
  test.each([
    [
      'a table with headings in German',
      '| Quelle | Lizenz |\n|---|---|\n| wiki | CC BY-SA 4.0 |\n| pubmed | MIT |\n| forum | all rights reserved |',
    ],
    [
      'a table with headings that nobody knows',
      '| Kaynak | Koşullar |\n|---|---|\n| wiki | CC BY-SA 4.0 |\n| pubmed | MIT |\n| forum | all rights reserved |',
    ],
  ])('%s', async (_, section) => {
    expect(await licenses(section)).toEqual(['wiki: CC-BY-SA-4.0', 'pubmed: MIT', 'forum: LicenseRef-proprietary']);
  });

  test('a list within a sentence, with a part whose license is not known', async () => {
    const section = 'The collection includes PubMed Abstracts (public domain), ArXiv (CC BY 4.0), and YouTube subtitles (unknown).';
    expect(await licenses(section)).toEqual([
      'PubMed Abstracts: LicenseRef-public-domain',
      'ArXiv: CC-BY-4.0',
      'YouTube subtitles: unclear',
    ]);
  });

  test('splits in one line', async () => {
    expect(await licenses('Train and validation splits: CC BY 4.0. Test split: CC BY-NC-ND 4.0.')).toEqual([
      'train+validation: CC-BY-4.0',
      'test: CC-BY-NC-ND-4.0',
    ]);
  });

  test('clauses in Chinese and English', async () => {
    expect(await licenses('新闻子集采用 CC BY-NC 4.0；百科子集采用 CC BY-SA 3.0；其余为公有领域。')).toEqual([
      '新闻: CC-BY-NC-4.0',
      '百科: CC-BY-SA-3.0',
      'rest: LicenseRef-public-domain',
    ]);
    const english = 'The news subset is licensed under CC BY-NC 4.0. The wiki subset is released under CC BY-SA 3.0.';
    expect(await licenses(english)).toEqual(['news: CC-BY-NC-4.0', 'wiki: CC-BY-SA-3.0']);
  });
});

test('one clause on a part says nothing of the others', async () => {
  const section = 'The train split is released under CC BY 4.0. The test split is not to be redistributed.';
  expect(await licenses(section)).not.toContain('all: CC-BY-4.0');
  expect(await licenses(section)).toContain('train: CC-BY-4.0');
  expect(await licenses('The data is CC BY-NC 4.0. The news subset is under CC BY 4.0.')).toEqual(['all: CC-BY-NC-4.0', 'news: CC-BY-4.0']);
});

test('a table of models or of terms is none of parts', async () => {
  const models = '| Model | License |\n|---|---|\n| Llama | Llama 2 |\n| Tide | MIT |\n\nThe dataset itself is CC BY-SA 4.0.';
  expect((await licenses(models)).filter((one) => !one.startsWith('all'))).toEqual([]);
  const versions = '| Lizenz | Stand |\n|---|---|\n| CC BY 4.0 | aktuell |\n| CC BY 3.0 | alt |';
  expect((await licenses(versions)).filter((one) => !one.startsWith('all'))).toEqual([]);
});

test.each(['Lizenz', 'Licencia', 'Licenza de uso', 'ライセンス', '라이선스'])(
  'a heading on the license in another language: %s',
  async (heading) => {
    const file = await manifest(
      `---\npretty_name: Stars\ntask_categories: [other]\n---\n## ${heading}\n\nCC BY-SA 4.0\n`,
      'stars/README.md',
    );
    const cards = (await readAll(hfCard, file)).filter((read): read is Card => read.kind === 'card');
    expect(cards.flatMap((card) => describeCard(card)).map(({ claim }) => claim.state === 'known' && claim.value)).toEqual([
      'CC-BY-SA-4.0',
    ]);
  },
);

test.each([
  ['CC BY 4.0', 'all: CC-BY-4.0'],
  ['The data is released under CC BY 4.0. It was made by us.', 'all: CC-BY-4.0'],
  ['The corpus is licensed under CC BY-NC 4.0. Code: MIT.', 'all: CC-BY-NC-4.0'],
  ['Creative Commons Attribution (CC BY 4.0)', 'all: CC-BY-4.0'],
  ['本数据集采用 CC BY-SA 4.0 许可协议。', 'all: CC-BY-SA-4.0'],
  ['| License | Version |\n|---|---|\n| CC BY 4.0 | 2 |', 'all: CC-BY-4.0'],
])('what is of the whole stays so: %s', async (section, expected) => {
  expect(await licenses(section)).toContain(expected);
});
