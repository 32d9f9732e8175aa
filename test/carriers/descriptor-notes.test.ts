/** Notes, descriptions and comments in descriptors that no form has a member for. */
import { describe, expect, test } from 'vitest';
import { ofRows, PERMISSIVE_CARD, permitted, rows } from './carriers.js';

const quoted = (words: string) => JSON.stringify(words);
const PLACES: Record<string, (words: string) => Record<string, string>> = {
  'DVC: desc': (words) => ({ 'a.jsonl.dvc': `outs:\n- path: a.jsonl\n  hash: md5\n  desc: ${quoted(words)}\n` }),
  'DVC: meta': (words) => ({ 'a.jsonl.dvc': `outs:\n- path: a.jsonl\n  hash: md5\nmeta:\n  remarks: ${quoted(words)}\n` }),
  'DVC: a comment': (words) => ({ 'a.jsonl.dvc': `# ${words}\nouts:\n- path: a.jsonl\n  hash: md5\n` }),
  'CFF of a program: message': (words) => ({
    'CITATION.cff': `cff-version: 1.2.0\ntitle: Rain\nmessage: ${quoted(words)}\nauthors:\n  - name: Rain Office\n`,
  }),
  'CFF of data: notes': (words) => ({
    'CITATION.cff': `cff-version: 1.2.0\ntype: dataset\ntitle: Rain\nnotes: ${quoted(words)}\nauthors:\n  - name: Rain Office\n`,
  }),
  'Zenodo: notes': (words) => ({
    '.zenodo.json': JSON.stringify({ title: 'Rain', upload_type: 'dataset', creators: [{ name: 'Roe, J.' }], notes: words }),
  }),
  'Frictionless: a comment of a resource': (words) => ({
    'datapackage.json': JSON.stringify({ name: 'rain', resources: [{ name: 'a', path: 'a.jsonl', _comment: words }] }),
  }),
};
const RESTRICTIVE = [
  'The data may be used for research only.',
  'The dataset must not be used commercially.',
  'Die Daten dürfen nicht weitergegeben werden.',
  '本数据集仅供学术研究使用，禁止商用。',
];
const HARMLESS = [
  'If you use this software, please cite it as below.',
  'Measured each morning at the bridge; missing days are left out.',
  'Die Daten wurden jeden Morgen an der Brücke gemessen.',
  'Mierzone co rano przy moście.',
];

describe.concurrent.each(Object.keys(PLACES))('%s', (place) => {
  test.each(RESTRICTIVE)('takes the permission away: %s', async (words) => {
    expect(await ofRows(PLACES[place]!(words))).not.toContain('yes');
  });

  test.each(HARMLESS)('changes nothing where it is harmless: %s', async (words) => {
    expect(await ofRows(PLACES[place]!(words))).toEqual(['yes', 'yes']);
  });
});

test('what the citation of a program says of the program changes nothing', async () => {
  for (const words of ['This software may not be used commercially.', 'For non-commercial use, cite the paper.']) {
    const citation = `cff-version: 1.2.0\ntitle: Rain\nmessage: ${quoted(words)}\nauthors:\n  - name: Rain Office\n`;
    expect(await ofRows({ 'CITATION.cff': `${citation}type: software\n` })).toEqual(['yes', 'yes']);
  }
});

test('a citation without a type is of the data where no program lies beside it', async () => {
  const citation = 'cff-version: 1.2.0\ntitle: Rain\nlicense: CC-BY-4.0\nmessage: Cite us.\nauthors:\n  - name: Rain Office\n';
  const alone = { 'rain.jsonl': rows(2), 'CITATION.cff': citation };
  expect(Object.values(await permitted(alone))).toEqual(['yes', 'yes']);
  expect(Object.values(await permitted({ ...alone, 'rain.py': 'print(1)\n' }))).not.toContain('yes');
  const limited = { 'CITATION.cff': citation.replace('Cite us.', 'Firms need a written agreement with us.') };
  expect(Object.values(await permitted({ ...alone, ...limited }))).not.toContain('yes');
});

test('what is said of one part of several limits that part', async () => {
  const resources = [
    { name: 'a', path: 'a.jsonl', description: 'Rain of each day.' },
    { name: 'b', path: 'b.jsonl', description: 'Snow of each day. The data may be used for non-commercial research only.' },
  ];
  const both = await permitted({
    'README.md': PERMISSIVE_CARD,
    'a.jsonl': rows(2),
    'b.jsonl': rows(2, { of: 'snow' }),
    'datapackage.json': JSON.stringify({ name: 'rain', resources }),
  });
  expect(Object.entries(both).map(([place, use]) => [place[0], use === 'yes'])).toEqual([
    ['a', true],
    ['a', true],
    ['b', false],
    ['b', false],
  ]);
});
