/** Words above several datasets: for which of them they speak. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../effort.js';
import { CARD, CC_BY, conclusionOf } from './worlds.js';

/** Names of folders as people choose them. */
const NAMES = ['rain', 'snow-notes', 'wind_2019', 'fogset', 'hail', 'Tides', 'drought', 'heatwave-es'];

/** Sentences on one dataset, by its name. */
const OF_ONE: readonly ((name: string) => string)[] = [
  (name) => `The dataset ${name} is for research use only.`,
  (name) => `\`${name}/\` may not be used commercially.`,
  (name) => `Commercial use of ${name} needs the written consent of its owner.`,
  (name) => `- ${name}: no commercial use`,
  (name) => `| Dataset | Terms |\n|---|---|\n| ${name} | non-commercial research only |`,
  (name) => `### ${name}\n\nNot to be used for commercial purposes.`,
  (name) => `${name} 仅供学术研究使用，禁止商用。`,
  (name) => `${name} darf nicht kommerziell genutzt werden.`,
  (name) => `L'utilisation commerciale de ${name} est interdite.`,
  (name) => `Queda prohibido el uso comercial de ${name}.`,
  (name) => `${name} の商用利用は禁止です。`,
  (name) => `${name}의 상업적 이용은 금지됩니다.`,
  (name) => `É proibido o uso comercial de ${name}.`,
  (name) => `Коммерческое использование ${name} запрещено.`,
];

/** Sentences on all of them. */
const OF_ALL: readonly string[] = [
  'All data are for research use only.',
  'None of the datasets in this repository may be used commercially.',
  'Everything below is for non-commercial use.',
  '所有数据仅供学术研究使用，禁止商用。',
  'Sämtliche Daten dürfen nur für die Forschung verwendet werden.',
  "L'utilisation commerciale de toutes les données est interdite.",
  'Queda prohibido el uso comercial de todos los datos.',
  'すべてのデータは商用利用できません。',
  '모든 데이터는 상업적으로 이용할 수 없습니다.',
  'É proibido o uso comercial de todos os dados.',
  'Коммерческое использование всех данных запрещено.',
];

const ROWS = '{"id":1,"text":"Rain in the north until noon."}\n{"id":2,"text":"Dry and mild."}\n';
const twoNames = fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 3 });
const CARRIERS = ['README.md', 'NOTICE.md', 'README.txt', 'TERMS.md'];

/** A dataset for each name, with a license of its own, below a page. */
function project(names: readonly string[], carrier: string, words: string, own: 'text' | 'card'): Record<string, string> {
  const files: Record<string, string> = {
    [carrier]: `# Weather\n\nTwo hundred short notes.\n\n${words}\n\nEach line is a note.\n`,
    'licit.yaml': 'use: { purpose: commercial, offered: [CN] }\n',
  };
  for (const name of names) {
    files[`${name}/weather.jsonl`] = ROWS;
    if (own === 'text') files[`${name}/LICENSE`] = CC_BY;
    else files[`${name}/README.md`] = `${CARD}# Notes\n\nShort notes.\n`;
  }
  return files;
}

const manifests = (names: readonly string[]): string[] => names.map((name) => `${name}/weather.jsonl`).sort();

test('words above several datasets that name one speak for that one', async () => {
  const property = fc.asyncProperty(
    twoNames,
    fc.constantFrom(...OF_ONE),
    fc.constantFrom(...CARRIERS),
    fc.constantFrom('text' as const, 'card' as const),
    async (names, sentence, carrier, own) => {
      const words = sentence(names[0]!);
      const { closed, said } = await conclusionOf(project(names, carrier, words, own));
      expect(closed, `${carrier}, ${own}, ${names.join(' ')}: ${words}: ${said}`).toEqual(manifests(names.slice(0, 1)));
    },
  );
  await fc.assert(property, { numRuns: runs(60, 4) });
});

test('a row of a table in a README above several datasets is heard for the one it names', async () => {
  const words = '| Dataset | Terms |\n|---|---|\n| fogset | non-commercial research only |';
  const { closed } = await conclusionOf(project(['fogset', 'drought'], 'README.md', words, 'text'));
  expect(closed).toEqual(manifests(['fogset']));
});

test('a section on the license in a README above several datasets limits those that it names, and all where it names none', async () => {
  const closedBy = async (words: string): Promise<string[]> =>
    (await conclusionOf(project(['fogset', 'drought'], 'README.md', `## License\n\n${words}`, 'text'))).closed;
  expect(await closedBy('The fogset is under CC BY-NC 4.0.')).toEqual(manifests(['fogset']));
  expect(await closedBy('All data here is under CC BY-NC 4.0.')).toEqual(manifests(['fogset', 'drought']));
  expect(await closedBy('All data here is under CC BY 4.0.')).toEqual([]);
});

test('words above several datasets that speak of all are heard for each', async () => {
  const property = fc.asyncProperty(
    twoNames,
    fc.constantFrom(...OF_ALL),
    fc.constantFrom(...CARRIERS),
    fc.constantFrom('text' as const, 'card' as const),
    async (names, words, carrier, own) => {
      const { closed, said } = await conclusionOf(project(names, carrier, words, own));
      expect(closed, `${carrier}, ${own}, ${names.join(' ')}: ${words}: ${said}`).toEqual(manifests(names));
    },
  );
  await fc.assert(property, { numRuns: runs(40, 4) });
});

test('a permission above several datasets takes nothing from the terms of one', async () => {
  const permissions = fc.constantFrom(
    'All data may be used for any purpose, commercial or not.',
    'All data is licensed under CC BY 4.0.',
    '所有数据均可商用。',
    'Les données peuvent être utilisées à toute fin, commerciale ou non.',
  );
  const property = fc.asyncProperty(twoNames, permissions, fc.constantFrom(...CARRIERS), async (names, words, carrier) => {
    const files = project(names, carrier, words, 'card');
    files[`${names[0]}/README.md`] = files[`${names[0]}/README.md`]!.replace('cc-by-4.0', 'cc-by-nc-4.0');
    const { closed, said } = await conclusionOf(files);
    expect(closed, `${carrier}, ${names.join(' ')}: ${words}: ${said}`).toEqual(manifests(names.slice(0, 1)));
  });
  await fc.assert(property, { numRuns: runs(30, 3) });
});

test('words in the folder of one dataset are not heard for its neighbors', async () => {
  const property = fc.asyncProperty(
    twoNames,
    fc.constantFrom(...OF_ALL),
    fc.constantFrom(...CARRIERS.slice(1)),
    async (names, words, carrier) => {
      const files = project(names, 'README.md', 'See below.', 'text');
      files[`${names[0]}/${carrier}`] = `# Notes\n\n${words}\n`;
      const { closed, said } = await conclusionOf(files);
      expect(closed, `${carrier}, ${names.join(' ')}: ${words}: ${said}`).toEqual(manifests(names.slice(0, 1)));
    },
  );
  await fc.assert(property, { numRuns: runs(30, 3) });
});
