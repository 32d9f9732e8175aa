/** A license of programs that lies beside texts, pictures or recordings whose source nobody states says nothing of them. */
import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lines, provider, world } from './assurance/world.js';

const MIT = readFileSync('node_modules/zod/LICENSE', 'utf8');

const tale = (i: number): string =>
  `On day ${i} the two boats went out before sunrise, and nobody in the village saw them until the evening, when the wind had turned.`;
const tales = lines(Array.from({ length: 20 }, (_, i) => ({ id: `t${i}`, text: tale(i) })));
const towns = `name,inhabitants,height\n${Array.from({ length: 20 }, (_, i) => `Town ${i},${i * 1000},${i}`).join('\n')}\n`;

async function licenses(files: Record<string, string>): Promise<string[]> {
  const { root, view } = await world({ 'licit.yaml': provider, ...files });
  rmSync(root, { recursive: true });
  return view.licenses.map(({ expression }) => expression);
}

test('texts of nobody knows whom are not under the license of a repository, facts in a table are', async () => {
  expect(await licenses({ 'data/LICENSE': MIT, 'data/tales.jsonl': tales })).toEqual(['(unclear)']);
  expect(await licenses({ 'data/LICENSE': MIT, 'data/towns.csv': towns })).toEqual(['MIT']);
});

test('a card or a sentence that licenses them makes it known', async () => {
  expect(await licenses({ 'data/LICENSE': MIT, 'data/tales.jsonl': tales, 'data/README.md': '---\nlicense: mit\n---\n# Tales\n' })).toEqual(
    ['MIT'],
  );
  expect(
    await licenses({
      'data/LICENSE': MIT,
      'data/tales.jsonl': tales,
      'data/README.md': '# Tales\n\nThe dataset is released under the MIT License.\n',
    }),
  ).toEqual(['MIT']);
});

test('what somebody declares of them is heard as their word, whatever license it names; adverse words around it still count', async () => {
  const declared = (license: string): Record<string, string> => ({
    'licit.yaml': `${provider}declarations:\n  - { path: data/**, license: ${license}, by: K. Lee }\n`,
    'data/LICENSE': MIT,
    'data/tales.jsonl': tales,
  });
  expect(await licenses(declared('MIT'))).toEqual(['MIT']);
  expect(await licenses(declared('CC-BY-4.0'))).toEqual(['CC-BY-4.0']);
  expect(await licenses({ ...declared('MIT'), 'data/README.md': '# Tales\n\nThe tales must not be used for training.\n' })).toEqual([
    '(conflict)',
  ]);
  const { root, view } = await world(declared('MIT'));
  rmSync(root, { recursive: true });
  const { counts } = view.rules.find(({ id }) => id === 'license/missing')!;
  expect([counts.met, counts.stated]).toEqual([0, 20]);
});
