/** Small files beside data whose words are in fields and comments: settings, markup and records that no format reads. */
import { describe, expect, test } from 'vitest';
import { fieldWords } from '../../src/reading/prose/field-words.js';
import { PERMISSIVE_CARD, permitted, rows } from './carriers.js';

const PLACES: Record<string, (words: string) => Record<string, string>> = {
  TOML: (words) => ({ 'rain.toml': `station = "north"\nremark = "${words}"\n` }),
  'a comment in TOML': (words) => ({ 'rain.toml': `# ${words}\nstation = "north"\n` }),
  'lines of TOML': (words) => ({ 'rain.toml': `remark = """\n${words.replace(/ (?=\S+$)/, '\n')}\n"""\nstation = 4\n` }),
  INI: (words) => ({ 'rain.ini': `[station]\nremark = ${words}\nheight = 12\n` }),
  'a comment in INI': (words) => ({ 'rain.ini': `[station]\n; ${words}\nheight = 12\n` }),
  properties: (words) => ({ 'rain.properties': `station.remark=${words}\nstation.height=12\n` }),
  YAML: (words) => ({ 'station.yaml': `station: north\nremark: >\n  ${words.replace(/ (?=\S+$)/, '\n  ')}\nheight: 12\n` }),
  'an element in XML': (words) => ({
    'rain.xml': `<?xml version="1.0"?>\n<station><remark>${words}</remark><height>12</height></station>\n`,
  }),
  'an attribute in XML': (words) => ({ 'rain.xml': `<station height="12" remark="${words}"/>\n` }),
  'a comment in XML': (words) => ({ 'rain.xml': `<!-- ${words} -->\n<station><height>12</height></station>\n` }),
  JSON: (words) => ({ 'station.json': JSON.stringify({ station: { height: 12, remarks: [words] } }) }),
  'an ending of its own': (words) => ({ 'rain.stn7': `station: north\nremark: ${words}\n` }),
};
const RESTRICTIVE = [
  'The data may be used for research only.',
  'Do not use the images commercially.',
  'Die Daten dürfen nicht weitergegeben werden.',
  '本数据集仅供学术研究使用，禁止商用。',
  'Danych nie wolno udostępniać osobom trzecim.',
];
const HARMLESS = [
  'Sorted by day; missing days are left out.',
  'Measured each morning at the bridge.',
  'Gemessen jeden Morgen an der Brücke.',
  'Mierzone co rano przy moście.',
  'The training data is split by the last digit of the id.',
];

const world = (files: Record<string, string>) => ({ 'README.md': PERMISSIVE_CARD, 'a.jsonl': rows(2), ...files });
const ofRows = async (files: Record<string, string>): Promise<string[]> =>
  Object.entries(await permitted(world(files))).flatMap(([place, use]) => (place.startsWith('a.jsonl') ? [use] : []));

describe.concurrent.each(Object.keys(PLACES))('%s', (place) => {
  test.each(RESTRICTIVE)('takes the permission away: %s', async (words) => {
    expect(await ofRows(PLACES[place]!(words))).not.toContain('yes');
  });

  test.each(HARMLESS)('changes nothing where it is harmless: %s', async (words) => {
    expect(await ofRows(PLACES[place]!(words))).toEqual(['yes', 'yes']);
  });
});

test('a license that limits is heard in a field for it, and one that does not gives nothing', async () => {
  expect(await ofRows({ DESCRIPTION: 'Package: rain\nLicense: CC BY-NC-SA 4.0\n' })).not.toContain('yes');
  for (const license of ['MIT', 'GPL-3', 'Apache-2.0'])
    expect(await ofRows({ DESCRIPTION: `Package: rain\nTitle: Reads Rain Tables\nLicense: ${license}\n` })).toEqual(['yes', 'yes']);
});

test('settings of programs are about the program unless they name data', async () => {
  for (const words of ['Proprietary and confidential. Do not copy.', 'Only for internal use by the build.'])
    expect(await ofRows({ 'tox.ini': `# ${words}\n[tox]\nenvlist = py3\n`, 'load.py': 'print(1)\n' })).toEqual(['yes', 'yes']);
  expect(await ofRows({ 'tox.ini': '# The data may be used for research only.\n[tox]\nenvlist = py3\n' })).not.toContain('yes');
});

test('large files and many of one kind are data', async () => {
  const ban = 'The stories may not be used commercially.';
  const many = Object.fromEntries([...Array(12).keys()].map((n) => [`story-${n}.xml`, `<story><p>${ban}</p></story>\n`]));
  expect(await ofRows(many)).toEqual(['yes', 'yes']);
  expect(await ofRows({ 'stories.xml': `<stories>${`<p>${ban}</p>`.repeat(400)}</stories>\n` })).toEqual(['yes', 'yes']);
  // A comment over them speaks of them.
  expect(
    await ofRows({ 'stories.xml': `<!-- ${ban} --><stories>${'<p>It rained all day long.</p>'.repeat(400)}</stories>\n` }),
  ).not.toContain('yes');
});

test.each([
  ['a: {b: "two words", c: \'and more\'}\n', 'x.yaml', ['two words', 'and more']],
  ['{"a": "say \\"no\\" to it", "b": ["first one", 2]}', 'x.json', ['say "no" to it', 'first one']],
  ["text = it's fine, isn't it\n", 'x.ini', ["it's fine, isn't it"]],
  ['url = https://example.com/a\nsize = 4 # in whole bytes\n', 'x.conf', ['in whole bytes']],
  ['Title: Rain by day\n    and by night\nSize: 4\n', 'DESCRIPTION', ['Rain by day\nand by night']],
  ['<a b="one &amp; two words">and <![CDATA[more <b> words]]></a>', 'x.xml', ['one & two words', 'and more  b  words']],
  ['- first of all\n- second of all\n', 'x.yml', ['first of all', 'second of all']],
])('the words in %j', (text, path, words) => {
  expect(fieldWords(text, path).map((one) => one.text)).toEqual(words);
});

describe.concurrent.each(['a.jsonl.meta', 'a.jsonl.yml', 'a.jsonl.json', 'a.jsonl.toml'])('%s', (name) => {
  const says = (words: string) =>
    name.endsWith('json')
      ? JSON.stringify({ remark: words })
      : name.endsWith('toml')
        ? `remark = "${words}"\n`
        : `station: north\nremark: ${words}\n`;

  test.each(RESTRICTIVE)('speaks of the list that it is called by: %s', async (words) => {
    expect(await ofRows({ [name]: says(words) })).not.toContain('yes');
  });

  test.each(HARMLESS)('is no item of it and changes nothing where it is harmless: %s', async (words) => {
    expect(await permitted(world({ [name]: says(words) }))).toEqual({ 'a.jsonl:1': 'yes', 'a.jsonl:2': 'yes' });
  });
});

test('a list that is called by another list stays one', async () => {
  const records = [1, 2, 3].map((n) => `- id: ${n}\n  text: A boat on the lake ${n}\n`).join('');
  expect(Object.keys(await permitted(world({ 'a.jsonl.yml': records })))).toHaveLength(5);
});
