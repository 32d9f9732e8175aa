import { expect, test } from 'vitest';
import { phraseIn } from '../src/text/in-chinese.js';
import { answersOn } from './extracted.js';
import { scanned } from './licenses-of-items.js';
import { listShapes } from './list-shapes.js';

const settings = { 'licit.yaml': 'use:\n  purpose: commercial\n' };
const rows = '{"id":1,"text":"One"}\n{"id":2,"text":"Two"}\n';
/** As the notice of the license asks for, without its text. */
const notice =
  'This work is licensed under the Creative Commons Attribution 4.0 International License. To view a copy of this license, visit http://creativecommons.org/licenses/by/4.0/\n';

/** One dataset for each descriptor that lists these two licenses. */
function folders(two: string, shapes = listShapes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(shapes).flatMap(([shape, make]) => {
      const folder = shape.replace(/[^a-z]+/gi, '-');
      return [[`${folder}/data.jsonl`, rows], ...Object.entries(make('CC-BY-4.0', two)).map(([name, text]) => [`${folder}/${name}`, text])];
    }),
  );
}

/** By folder, whether the first item may be used commercially, its state, and the rules on its license that are broken. */
async function answers(files: Record<string, string>) {
  const { items } = await scanned({ ...settings, ...files });
  const first = items.filter(({ at }) => at.line === 1 && at.path.endsWith('data.jsonl'));
  return first.map(({ at, facts, verdicts }) => ({
    folder: at.path.split('/')[0]!,
    commercial: facts.get('license.permits.commercial')?.value,
    use: facts.get('license.permits.declared-use')?.value,
    state: facts.get('license.state')?.value,
    why: facts.get('license.why')?.value,
    unclear: verdicts.find(({ rule }) => rule === 'license/unclear')?.verdict,
  }));
}

for (const two of ['other', 'Moon Terms 1.0', 'Please ask the observatory', '天文台自有协议', 'Nutzungsvertrag der Sternwarte']) {
  test(`a list with “${two}” permits nothing for certain, in every descriptor`, async () => {
    const all = await answers(folders(two));
    expect(all).toHaveLength(Object.keys(listShapes).length);
    for (const { folder, why, ...rest } of all) {
      expect({ folder, ...rest }).toEqual({ folder, commercial: undefined, use: undefined, state: 'unclear', unclear: 'unmet' });
      expect(`${folder}: ${phraseIn('en', String(why))}`).toContain(`says “${two}”`);
    }
  });
}

for (const two of [
  'CC BY 4.0',
  'https://creativecommons.org/licenses/by/4.0/',
  'unknown',
  'n/a',
  '',
  'https://example.com/licenses/CC-BY-4.0.txt',
]) {
  test(`a list with “${two}” is as clear as without it`, async () => {
    for (const answer of await answers(folders(two)))
      expect(answer).toEqual({ folder: answer.folder, commercial: true, use: true, state: 'known', why: undefined, unclear: 'met' });
  });
}

test('what is understood and forbids goes on forbidding', async () => {
  const files = { 'a/data.jsonl': rows, 'a/README.md': '---\nlicense: [cc-by-nc-4.0, other]\n---\n# Moons\n' };
  expect(await answers(files)).toMatchObject([{ commercial: false, use: false, state: 'unclear' }]);
});

const card = '---\nlicense: cc-by-4.0\n---\n# Moons\n';

test('a license text that is not understood leaves open what another text or the card allows', async () => {
  const all = await answers({
    ...Object.fromEntries(['texts', 'card', 'notice', 'pointer', 'empty', 'limit'].map((folder) => [`${folder}/data.jsonl`, rows])),
    'texts/LICENSE': notice,
    'texts/TERMS_OF_USE.txt': 'Whoever looks at these moons owes the observatory a letter.\n',
    'card/README.md': card,
    'card/LICENSE': 'Whoever looks at these moons owes the observatory a letter.\n',
    'notice/README.md': card,
    'notice/COPYRIGHT': 'Copyright 2020-2023 Example Observatory\n',
    'limit/README.md': card,
    'limit/COPYRIGHT': 'Copyright 2020-2023 Example Observatory. Use with care.\n',
    'pointer/README.md': card,
    'pointer/LICENSE': 'See README.md\n',
    'empty/README.md': card,
    'empty/LICENSE': 'TBD\n',
  });
  expect(Object.fromEntries(all.map(({ folder, state, commercial }) => [folder, `${state} ${commercial ?? 'unknown'}`]))).toEqual({
    texts: 'unclear unknown',
    card: 'unclear unknown',
    notice: 'known true',
    limit: 'unclear unknown',
    pointer: 'known true',
    empty: 'known true',
  });
});

test('a field that only says “other” is explained by the text of the card, and a name that is unknown only where that text limits', async () => {
  const section = (words: string) => `# Moons\n\n## License\n\n${words}\n`;
  const all = await answers({
    ...Object.fromEntries(['other', 'name', 'limited', 'better'].map((folder) => [`${folder}/data.jsonl`, rows])),
    'other/README.md': `---\nlicense: other\n---\n${section('The data is released under CC BY 4.0.')}`,
    'name/README.md': `---\nlicense: other\nlicense_name: moon-pact\n---\n${section('The data is released under CC BY 4.0.')}`,
    'limited/README.md': `---\nlicense: other\nlicense_name: moon-pact\n---\n${section('The data is for non-commercial use only.')}`,
    'better/README.md': '---\nlicense: [cc-by-4.0, other]\nlicense_name: CC BY 4.0\n---\n# Moons\n',
  });
  expect(Object.fromEntries(all.map(({ folder, state, commercial }) => [folder, `${state} ${commercial ?? 'unknown'}`]))).toEqual({
    other: 'known true',
    name: 'unclear unknown',
    limited: 'known false',
    better: 'known true',
  });
});

test('a document that shows one of the licenses settles a list', async () => {
  const text = `${notice}Moons of the Example Observatory.\n`;
  const files = {
    'a/data.jsonl': rows,
    'a/README.md': '---\nlicense: [cc-by-4.0, other]\n---\n# Moons\n',
    'evidence/license.txt': text,
    ...answersOn('evidence/license.txt', text, ['license-file'], { dataset: 'a' }, { license: 'CC-BY-4.0' }),
    'licit.yaml':
      'use: { purpose: commercial }\nattest: [K. Lee]\ndeclarations:\n  - { dataset: a, license: { expression: CC-BY-4.0, evidence: evidence/license.txt } }\n',
  };
  expect(await answers(files)).toMatchObject([{ commercial: true, state: 'known' }]);
});

test('a list in one field is read like a list', async () => {
  const field = (license: string) => ({ 'a/data.jsonl': `${JSON.stringify({ id: 1, text: 'One', license })}\n` });
  for (const license of [
    'CC-BY-4.0, Moon License 1.0',
    'MIT + Acme Terms',
    'CC BY 4.0; 天文台自有协议',
    'CC BY 4.0, Nutzungsvertrag der Sternwarte',
  ])
    expect(await answers(field(license))).toMatchObject([{ commercial: undefined, use: undefined }]);
  for (const license of ['CC-BY-4.0, CC BY 4.0', 'MIT License, Copyright 2020 Example', 'CC BY 4.0, Open Data License', 'CC BY 4.0, 2019'])
    expect(await answers(field(license))).toMatchObject([{ commercial: true, use: true }]);
});
