import { expect, test } from 'vitest';
import { formatOf, formats } from '../../src/catalog/catalog.js';
import json from '../../src/formats/json.js';
import type { Card } from '../../src/model/item.js';
import { items, manifest, problems, readAll } from './making.js';

const all = await formats();

async function best(content: string, path = 'list.json'): Promise<string | undefined> {
  const { head } = await manifest(content, path);
  const sure = all.map((format) => ({ id: format.id, sure: format.recognize(head) })).sort((a, b) => b.sure - a.sure);
  return sure[0]!.sure > 0 ? sure[0]!.id : undefined;
}

async function itemsOf(content: string, path = 'list.json') {
  return items(await readAll(json, await manifest(content, path)));
}

async function cardOf(content: string, format = json): Promise<Card | undefined> {
  return (await readAll(format, await manifest(content, 'list.json'))).find((read) => read.kind === 'card');
}

const posts = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`post_${i}`, { text: `a boat ${i}`, label: 'x' }]));

test('an object of records is one item a member, with its name as key and its line', async () => {
  const text = JSON.stringify(posts(3), null, 1);
  expect(await best(text)).toBe('json');
  const read = await itemsOf(text);
  expect(read.map(({ key, at, fields }) => [key, at.line, at.record, fields.text])).toEqual([
    ['post_0', 2, 1, 'a boat 0'],
    ['post_1', 6, 2, 'a boat 1'],
    ['post_2', 10, 3, 'a boat 2'],
  ]);
});

test('what stands among the records of an object says something of them, or is told', async () => {
  const text = JSON.stringify({ license: 'CC-BY-4.0', ...posts(3), stray: 7 });
  expect(await itemsOf(text)).toHaveLength(3);
  expect((await cardOf(text))?.says).toEqual([expect.objectContaining({ about: 'license', raw: 'CC-BY-4.0' })]);
  expect(problems(await readAll(json, await manifest(text)))).toEqual([
    expect.objectContaining({ what: expect.stringContaining('not written as'), lost: 1 }),
  ]);
});

test('an object of records below a head', async () => {
  const text = JSON.stringify({
    version: 'VERSION 1.3',
    database: posts(4),
    taxonomy: [{ nodeName: 'a' }],
    url: 'https://videos.example.org/',
  });
  expect(await best(text)).toBe('json');
  expect((await itemsOf(text)).map(({ key }) => key)).toEqual(['post_0', 'post_1', 'post_2', 'post_3']);
  expect((await cardOf(text))?.says).toEqual([
    expect.objectContaining({ about: 'version', raw: 'VERSION 1.3' }),
    expect.objectContaining({ about: 'source', raw: 'https://videos.example.org/' }),
  ]);
});

test.each<[string, unknown, number]>([
  [
    'an answer of a service',
    {
      response: {
        numFound: 2,
        docs: [
          { id: 1, text: 'a' },
          { id: 2, text: 'b' },
        ],
      },
    },
    2,
  ],
  ['splits within the data', { license: 'MIT', data: { train: [{ id: 1, text: 'a' }], test: [{ id: 2, text: 'b' }] } }, 2],
  ['pages of a wiki', { batchcomplete: '', query: { pages: { 736: { pageid: 736, title: 'Lake', text: 'A lake is water.' } } } }, 1],
  ['captions by picture', Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`${i}.jpg`, ['a boat', 'a lake']])), 5],
  ['a caption by picture', Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`${i}.jpg`, 'a boat on a lake'])), 5],
  [
    'two lists',
    {
      questions: [{ id: 1, text: 'a' }],
      answers: [
        { id: 1, text: 'b' },
        { id: 2, text: 'c' },
        { id: 3, text: 'd' },
      ],
    },
    4,
  ],
  [
    'turns of one conversation',
    {
      id: 'x',
      conversations: [
        { from: 'human', value: 'hello there' },
        { from: 'gpt', value: 'good day' },
      ],
    },
    1,
  ],
  ['a list beside members of a catalog', { license_id: 'cc-by', data: [{ id: 1, text: 'a' }] }, 1],
  [
    'a list beside members of a descriptor',
    { metadata: { title: 'x', creators: [{ name: 'A' }], license: 'cc-by-4.0' }, data: [{ id: 1, text: 'a' }] },
    1,
  ],
])('%s', async (_, value, count) => {
  expect(await best(JSON.stringify(value), 'some.json')).toBe('json');
  expect(await itemsOf(JSON.stringify(value), 'some.json')).toHaveLength(count);
});

test('what is said on the way to a list is said of it, under its path', async () => {
  const text = JSON.stringify({ license: 'MIT', response: { source: 'https://example.org/', docs: [{ id: 1, text: 'a' }] } });
  expect((await cardOf(text))?.says.map(({ about, raw, at }) => [about, raw, at.field])).toEqual([
    ['license', 'MIT', 'license'],
    ['source', 'https://example.org/', 'response.source'],
  ]);
});

test('a list behind another one that only the whole document shows is told', async () => {
  const data = Array.from({ length: 2000 }, (_, id) => ({ id, text: 'a boat on a lake' }));
  const reads = await readAll(json, await manifest(JSON.stringify({ data, users: [{ name: 'A. Example' }] })));
  expect(items(reads)).toHaveLength(2000);
  expect(problems(reads)).toEqual([
    expect.objectContaining({ what: expect.stringContaining('was not read'), at: expect.objectContaining({ field: 'users' }), lost: 1 }),
  ]);
});

test('the first record of an object may be longer than what is looked at', async () => {
  const text = JSON.stringify({ 2407890: { objects: 'x'.repeat(100_000) }, 2407891: { objects: 'y' } });
  expect(await best(text)).toBe('json');
  expect(await itemsOf(text)).toHaveLength(2);
});

test.each<[string, unknown]>([
  ['settings by section', { train: { path: 'a', batch: 1 }, model: { layers: 3, path: 'b' }, test: { path: 'c' } }],
  ['splits and where they lie', { train: { path: 'a.csv' }, test: { path: 'b.csv' }, val: { path: 'c.csv' } }],
  ['layers of a model', { layer1: { size: 3 }, layer2: { size: 3 }, layer3: { size: 3 } }],
  ['words and their numbers', { the: 1, a: 2, of: 3 }],
  [
    'a list of datasets to train on',
    { alpaca: { file_name: 'alpaca.json' }, dolly: { hf_hub_url: 'example/dolly' }, x: { file_name: 'x.json' } },
  ],
  ['nothing', {}],
])('%s: no records', async (_, value) => {
  const id = await best(JSON.stringify(value), 'some.json');
  expect(all.find((format) => format.id === id)?.reads ?? 'dataset').toBe('dataset');
});

test.each([
  ['a model', 'config.json', { model_type: 'bert', architectures: ['x'], text: 'some words here' }],
  ['a package', 'package.json', { name: 'x', version: '1', text: 'some words here' }],
  ['a compiler', 'tsconfig.json', { compilerOptions: {}, text: 'some words here' }],
  ['a program', 'some.json', { url: 'https://example.org', path: 'a/b', id: 3 }],
])('settings of %s are no record', async (_, path, value) => {
  expect(await best(JSON.stringify(value, null, 2), path)).toBeUndefined();
});

test('one record alone, written over many lines', async () => {
  const text = JSON.stringify({ fact: '被告人甲于某日', meta: { articles: [133] } }, null, 2);
  expect(await best(text, '17.json')).toBe('json');
  expect(await itemsOf(text, '17.json')).toEqual([
    expect.objectContaining({ at: { path: '17.json', line: 1, record: 1 }, fields: { fact: '被告人甲于某日', meta: { articles: [133] } } }),
  ]);
});

test('a feature of a map by itself is a record, and a setting that is called so is none', async () => {
  const feature = { type: 'Feature', geometry: { type: 'Point', coordinates: [5, 46] }, properties: { code: '01' } };
  expect(await best(JSON.stringify(feature), 'ain.geojson')).toBe('json');
  expect((await itemsOf(JSON.stringify(feature), 'ain.geojson')).map(({ fields }) => fields.properties)).toEqual([{ code: '01' }]);
  expect(await best(JSON.stringify({ type: 'Feature', properties: { code: '01' } }), 'flag.json')).toBeUndefined();
});

test('objects one after another, over many lines, with or without commas', async () => {
  for (const between of ['\n', ',\n', '']) {
    const text = [1, 2, 3].map((id) => JSON.stringify({ id, nested: { text: 'a { b' } }, null, 2)).join(between);
    expect(await best(text, 'all.json')).toBe('json');
    expect((await itemsOf(text)).map(({ fields }) => fields.id)).toEqual([1, 2, 3]);
  }
});

test('a broken object among others costs that one', async () => {
  const whole = [1, 2, 3, 4].map((id) => JSON.stringify({ id, text: 'a boat' }, null, 2));
  const hurt = [whole[0], whole[1]!.replace('}', ''), whole[2], whole[3]].join('\n');
  const reads = await readAll(json, await manifest(hurt));
  expect(items(reads).map(({ fields }) => fields.id)).toEqual([1, 3, 4]);
  expect(problems(reads)).toEqual([expect.objectContaining({ lost: 1, at: expect.objectContaining({ line: 5 }) })]);
  const quote = [whole[0], whole[1]!.replace('boat"', 'boat'), whole[2], whole[3]].join('\n');
  expect(items(await readAll(json, await manifest(quote))).map(({ fields }) => fields.id)).toEqual([1, 3, 4]);
});

test('what is said beside a list is said of that list, before it or behind', async () => {
  const data = [
    { id: 1, text: 'x' },
    { id: 2, text: 'y' },
  ];
  const before = JSON.stringify(
    { info: { title: 'Boats', source: 'https://boats.example.org/', version: '2.0' }, license: 'CC-BY-NC-4.0', data },
    null,
    2,
  );
  const behind = JSON.stringify({ data, metadata: { author: 'Example Lab', date_created: '2024-05-01', license: 'CC-BY-NC-4.0' } });
  const said = async (text: string) => (await cardOf(text))?.says.map(({ about, raw, at }) => [about, raw, at.field, at.line]);
  expect(await said(before)).toEqual([
    ['source', 'https://boats.example.org/', 'info.source', 4],
    ['version', '2.0', 'info.version', 5],
    ['license', 'CC-BY-NC-4.0', 'license', 7],
  ]);
  expect((await cardOf(before))?.name).toBe('Boats');
  expect(await said(behind)).toEqual([
    ['owner', 'Example Lab', 'metadata.author', 1],
    ['collected', '2024-05-01', 'metadata.date_created', 1],
    ['license', 'CC-BY-NC-4.0', 'metadata.license', 1],
  ]);
  expect(await best(behind)).toBe('json');
});

test('lists of licenses and people beside a list do not hide it', async () => {
  const text = JSON.stringify({
    licenses: [{ id: 1, name: 'Attribution License', url: 'https://creativecommons.org/licenses/by/2.0/' }],
    contributors: [{ name: 'Example Lab' }],
    annotations: [{ id: 1, caption: 'a boat' }],
  });
  expect(await best(text)).toBe('json');
  expect((await itemsOf(text)).map(({ fields }) => fields.caption)).toEqual(['a boat']);
  expect((await cardOf(text))?.says.map(({ about }) => about)).toEqual(['license', 'owner']);
});

test('GeoJSON: features are items, and the collection speaks of them', async () => {
  const feature = (id: number) => ({ type: 'Feature', id, properties: { name: 'quay' }, geometry: { type: 'Point', coordinates: [0, 0] } });
  const text = JSON.stringify({
    type: 'FeatureCollection',
    generator: 'Overpass API',
    attribution: 'Example Survey',
    license: 'ODbL-1.0',
    features: [feature(1), feature(2)],
  });
  expect(await best(text, 'quays.geojson')).toBe('json');
  expect(await itemsOf(text)).toHaveLength(2);
  expect((await cardOf(text))?.says.filter(({ by }) => by !== 'prose').map(({ about, raw }) => [about, raw])).toEqual([
    ['generated-by', 'Overpass API'],
    ['owner', 'Example Survey'],
    ['license', 'ODbL-1.0'],
  ]);
});

test.each([
  ['badges', '[![Build](https://ci.example.org/b.svg)](https://ci.example.org)\n\n# Boats\nWrite to ada@example.com\n'],
  ['a chat', '[2024/1/1 10:00] 甲: 邮箱 li.wei@example.cn\n[2024/1/1 10:01] 乙: 好\n'],
  ['references', '[1] A. Example, Boats, 2001.\n[2] B. Example, Lakes, 2002.\n'],
  ['a wiki', '{{Infobox boat}}\n[[Lake]] is a lake.\n'],
  ['a wiki that begins with a link', '[[Lake]] is a lake, and not a list.\n'],
  ['a table of a wiki', '{| class="wikitable"\n! a\n|}\n'],
  ['rich text', '{\\rtf1\\ansi hello}'],
])('text that begins with a bracket is text: %s', async (_, text) => {
  expect(await best(text, 'notes.txt')).toBeUndefined();
});

test('a list whose first element is damaged is a list all the same', async () => {
  const text = `[{"id" 1},\n{"id": 2},\n{"id": 3}]`;
  expect(await best(text, 'list.txt')).toBe('json');
});

test('whole numbers keep their digits in every wrapping', async () => {
  const record = '{"id": 12345678901234567890, "text": "a boat on a lake"}';
  for (const text of [record, `{"p1": ${record}, "p2": ${record}}`, `{"data": [${record}]}`, `${record}\n\n${record}`])
    expect((await itemsOf(text))[0]?.fields.id).toBe('12345678901234567890');
});

test('every shape is known to the same format', async () => {
  expect(await formatOf('json')).toBe(json);
});

test.each([
  ['nothing between two commas', '[{"a":1},,{"a":2}]', 2],
  ['a comma and nothing before the end', '[{"a":1},{"a":2},]', 2],
  ['zeros in the place of an element', `[{"a":1}${'\0'.repeat(9)},{"a":2}]`, 1],
  ['zeros in the place of the last one', `[{"a":1},{"a":2}${'\0'.repeat(9)}]`, 1],
])('%s of a JSON list is told as an element lost', async (_, content, out) => {
  const reads = await readAll(json, await manifest(Buffer.from(content), 'list.json'));
  expect(items(reads)).toHaveLength(out);
  expect(problems(reads)).toEqual([expect.objectContaining({ what: expect.stringMatching(/^This element could not be read/) })]);
});

test('a long list alone in its document is data whatever its fields are called; a short one, one of settings or one beside other members is not', async () => {
  const states = (n: number) => Array.from({ length: n }, (_, i) => ({ state: `state ${i}`, districts: [`north ${i}`, `south ${i}`] }));
  const text = JSON.stringify({ states: states(30) });
  expect(await best(text)).toBe('json');
  expect(await itemsOf(text)).toHaveLength(30);
  expect(await best(JSON.stringify({ states: states(4) }))).toBeUndefined();
  expect(await best(text, 'app.config.json')).toBeUndefined();
  expect(await best(JSON.stringify({ rules: states(30), engine: 'x', plugins: ['a', 'b'] }))).toBeUndefined();
});
