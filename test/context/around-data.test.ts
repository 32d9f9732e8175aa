import { expect, test } from 'vitest';
import { COMMERCIAL, PERMISSIVE_CARD, permitted, rows } from '../carriers/carriers.js';

const NO = 'The data may not be used for commercial purposes.';
const croissant = (more: object): string =>
  JSON.stringify({
    '@context': { '@vocab': 'https://schema.org/' },
    '@type': 'sc:Dataset',
    name: 'notes',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    ...more,
    distribution: [{ '@type': 'cr:FileObject', '@id': 'notes', contentUrl: 'data/notes.jsonl', encodingFormat: 'application/jsonlines' }],
  });
const datapackage = (more: object): string =>
  JSON.stringify({ name: 'notes', licenses: [{ name: 'CC-BY-4.0' }], ...more, resources: [{ name: 'notes', path: 'data/notes.jsonl' }] });

const iso = (terms: string): string =>
  `<MD_Metadata><identificationInfo><MD_DataIdentification><citation><title>Notes</title></citation><resourceConstraints><MD_LegalConstraints><useLimitation><CharacterString>${terms}</CharacterString></useLimitation></MD_LegalConstraints></resourceConstraints></MD_DataIdentification></identificationInfo></MD_Metadata>`;

async function answersOf(files: Record<string, string>): Promise<string[]> {
  const all = { 'licit.yaml': COMMERCIAL, 'README.md': PERMISSIVE_CARD, 'data/notes.jsonl': rows(2), ...files };
  return [...new Set(Object.values(await permitted(all)))];
}

test.each<[string, Record<string, string>]>([
  ['a page named for terms', { 'terms_of_access.html': `<html><body><h1>Terms</h1><p>${NO}</p></body></html>` }],
  ['a text in a folder of texts', { 'docs/data.rst': `Data\n====\n\n${NO}\n` }],
  ['a warning in a folder of texts', { 'docs/data.rst': `Data\n====\n\n.. warning::\n\n   ${NO}\n` }],
  ['the usage of a Croissant file', { 'croissant.json': croissant({ usageInfo: NO }) }],
  ['a code of conduct', { 'CODE_OF_CONDUCT.md': 'Be kind.\n\nCommercial use of the data is prohibited.\n' }],
  ['the use cases of a Croissant file', { 'croissant.json': croissant({ 'rai:dataUseCases': NO }) }],
  ['the rights of a data package', { 'datapackage.json': datapackage({ rights: NO }) }],
  ['a part that no item belongs to', { 'README.md': `${PERMISSIVE_CARD}\nScans: CC BY-NC 4.0\n` }],
  [
    'a table of parts and terms',
    { 'README.md': `${PERMISSIVE_CARD}\n| Part | Terms |\n| --- | --- |\n| scans.jsonl | evaluation only |\n` },
  ],
  ['a row of words under a table', { 'data/notes.csv': 'id,text\n1,one\n2,two\n"Source: the harbor. For internal use only.",\n' }],
  ['a comment under a table', { 'data/notes.csv': `id,text\n1,one\n2,two\n# ${NO}\n` }],
  ['a file called as the data is', { 'data/notes.meta.json': JSON.stringify({ license: 'CC-BY-NC-4.0' }) }],
  ['a file named for terms', { 'terms.json': JSON.stringify({ commercial: false }) }],
  ['a list of datasets', { 'datasets.yaml': '- name: notes\n  path: data/notes.jsonl\n  license: see the website\n' }],
  ['a tag of a card', { 'README.md': PERMISSIVE_CARD.replace(/^---\n/, '---\ntags:\n- non-commercial\n') }],
  ['the constraints of ISO 19115', { 'metadata.xml': iso(NO) }],
  ['a column on training', { 'data/notes.jsonl': rows(2, { can_train: 'n' }) }],
  ['a column on training with numbers', { 'data/notes.jsonl': rows(2, { allow_training: 0 }) }],
])('what limits the data in %s is heard', async (_, files) => {
  const answers = await permitted({
    'licit.yaml': COMMERCIAL,
    'README.md': PERMISSIVE_CARD,
    ...(files['data/notes.csv'] ? {} : { 'data/notes.jsonl': rows(2) }),
    ...files,
  });
  expect(Object.keys(answers)).not.toEqual([]);
  expect(Object.values(answers)).not.toContain('yes');
});

test.each<[string, Record<string, string>]>([
  ['a list of other works', { 'README.md': `${PERMISSIVE_CARD}\n## Similar datasets\n\n- Scans: CC BY-NC 4.0\n` }],
  ['a sum under a table', { 'data/notes.csv': 'id,text\n1,one\n2,two\n"Total number of notes",\n' }],
  ['a file called as the data is', { 'data/notes.meta.json': JSON.stringify({ license: 'CC-BY-4.0' }) }],
  ['a tag of a card', { 'README.md': PERMISSIVE_CARD.replace(/^---\n/, '---\ntags:\n- commercial\n- license:cc-by-4.0\n') }],
  ['constraints of ISO 19115', { 'metadata.xml': iso('No conditions apply to access and use') }],
  ['a page of a manual', { 'docs/usage.md': '# Usage\n\nRun `npm start` and open the page.\n' }],
  ['the usage of a Croissant file', { 'croissant.json': croissant({ usageInfo: 'Made to compare forecasts of rain.' }) }],
  [
    'a code of conduct',
    { 'CODE_OF_CONDUCT.md': 'Comments in violation of these policies will be deleted and accounts may be restricted.\n' },
  ],
  ['a column on training that permits', { 'data/notes.jsonl': rows(2, { can_train: 'y' }) }],
  ['a column on trained models', { 'data/notes.jsonl': rows(2, { trained_epochs: 0 }) }],
])('%s that limits nothing changes no answer', async (_, files) => {
  expect(await answersOf(files)).toEqual(['yes']);
});
