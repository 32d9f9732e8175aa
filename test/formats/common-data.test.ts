/** Data that people keep in YAML, TOML, SQL, contacts, calendars, WikiExtractor's text, tables saved as .xls, and trajectories of agents. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { partsOfTable } from '../../src/formats/csv/parts.js';
import csv from '../../src/formats/csv.js';
import sql from '../../src/formats/sql.js';
import vcard from '../../src/formats/vcard.js';
import wikiextractor from '../../src/formats/wikiextractor.js';
import xlsx from '../../src/formats/xlsx.js';
import yamlList from '../../src/formats/yaml-list.js';
import type { Format } from '../../src/model/format.js';
import type { Read } from '../../src/model/item.js';
import { runs } from '../effort.js';
import { processorTime } from '../processor-time.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const FORMATS = await formats();

async function best(content: string, path = 'list'): Promise<string | undefined> {
  const { head } = await manifest(content, path);
  const [first] = FORMATS.map(({ id, recognize }) => ({ id, sure: recognize(head) })).sort((a, b) => b.sure - a.sure);
  return first !== undefined && first.sure > 0 ? first.id : undefined;
}
const told = (reads: readonly Read[]): string[] => problems(reads).map(({ what }) => what);

// ───────────────────────────────────────────────────────────────────────────── what is whose

const person = (n: number): string => `- name: Person ${n}\n  phone: "+49 431 55501${10 + n}"\n`;
const PEOPLE = person(1) + person(2) + person(3);

test.each([
  ['yaml-list', PEOPLE],
  ['yaml-list', `license: CC0-1.0\npeople:\n${PEOPLE}`],
  ['yaml-list', '[[people]]\nname = "A"\nemail = "a"\n[[people]]\nname = "B"\nemail = "b"\n[[people]]\nname = "C"\nemail = "c"\n'],
  ['yaml-list', '- question: What is a tide?\n  answer: Water that rises.\n'.repeat(3)],
  ['sql', `INSERT INTO people VALUES ${Array.from({ length: 10 }, (_, n) => `(${n}, 'Person ${n}')`).join(', ')};\n`],
  ['sql', '-- MySQL dump 10.13\nINSERT INTO `people` VALUES (1);\n'],
  ['vcard', 'BEGIN:VCARD\r\nFN:Ada Example\r\nEND:VCARD\r\n'],
  ['vcard', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Low water\nEND:VEVENT\nEND:VCALENDAR\n'],
  ['wikiextractor', '<doc id="1" url="https://wiki.example/1" title="A">\nA\n</doc>\n'],
  ['xlsx', '<table border="1" class="dataframe"><tr><th>a</th></tr><tr><td>1</td></tr></table>'],
  ['xlsx', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>a</td></tr></table></body></html>'],
  ['xlsx', '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'],
  ['agent-session', '{"trajectory": [{"action": "ls", "observation": "a"}], "history": [], "info": {}}'],
])('%s answers to %j', async (id, content) => {
  expect(await best(content)).toBe(id);
});

test.each([
  [
    'a workflow',
    'on: push\njobs:\n  a:\n    steps:\n      - name: One\n        run: a\n      - name: Two\n        run: b\n      - name: Three\n        run: c\n',
  ],
  ['a playbook', '- hosts: all\n  tasks:\n    - name: Install it\n      apt: name=x\n- hosts: b\n  tasks: []\n- hosts: c\n  tasks: []\n'],
  ['services', 'services:\n  web:\n    image: a\n    ports:\n      - "80:80"\n  db:\n    image: b\n'],
  [
    'hooks',
    'repos:\n- repo: https://x.example/a\n  rev: v1\n- repo: https://x.example/b\n  rev: v1\n- repo: https://x.example/c\n  rev: v1\n',
  ],
  ['objects of Kubernetes', 'apiVersion: v1\nkind: List\nitems:\n- kind: A\n  text: a b\n- kind: B\n  text: a b\n- kind: C\n  text: a b\n'],
  ['an API', 'openapi: 3.0.0\nservers:\n- url: https://a.example\n- url: https://b.example\n- url: https://c.example\n'],
  [
    'a form for issues',
    'name: Bug\nbody:\n- type: input\n  id: a\n  attributes: {label: A b}\n- type: input\n  id: b\n  attributes: {label: A b}\n- type: input\n  id: c\n  attributes: {label: A b}\n',
  ],
  [
    'packages that are locked',
    '[[package]]\nname = "a"\nversion = "1"\n[[package]]\nname = "b"\nversion = "1"\n[[package]]\nname = "c"\nversion = "1"\n',
  ],
  ['a migration', "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1, 'admin');\n"],
  ['a page with a table', '<html><body><table><tr><td>a</td></tr></table></body></html>'],
])('%s is no list of items', async (_, content) => {
  expect(await best(content)).toBeUndefined();
});

// ───────────────────────────────────────────────────────────────────────────── YAML

test('an element that is damaged is told, and costs no other', async () => {
  const reads = await readAll(yamlList, await manifest(`${person(1)}- name: "never\n  phone: [1\n${person(2)}${person(3)}`));
  expect(items(reads).map(({ fields }) => fields.name)).toEqual(['Person 1', 'Person 2', 'Person 3']);
  expect(told(reads)).toEqual(['This element is not valid YAML and was not read']);
});

test('aliases within and between elements stand for little', async () => {
  const laughs = `${person(1)}- name: x\n  a: &a [${'1,'.repeat(9)}1]\n  b: &b [${'*a,'.repeat(9)}*a]\n  c: &c [${'*b,'.repeat(9)}*b]\n  d: &d [${'*c,'.repeat(9)}*c]\n  e: &e [${'*d,'.repeat(9)}*d]\n  f: [${'*e,'.repeat(9)}*e]\n${person(2)}${person(3)}- name: y\n  phone: *a\n`;
  const reads = await readAll(yamlList, await manifest(laughs));
  expect(items(reads).map(({ fields }) => fields.name)).toEqual(['Person 1', 'Person 2', 'Person 3']);
  // The one with the anchors, and the one that needs it.
  expect(told(reads)).toHaveLength(2);
});

// ───────────────────────────────────────────────────────────────────────────── contacts

test('what a card holds is under names that say what it is, however it is written', async () => {
  const value = fc.stringMatching(/^[a-zé编😀,;:=\\ "]{0,30}$/u).map((text) => text.trim());
  await fc.assert(
    fc.asyncProperty(
      fc.array(value, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (notes, width, quoted) => {
        const lines = notes.map((text) => {
          if (quoted)
            return `NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${[...Buffer.from(text.replace(/([\\,;])/g, '\\$1'))]
              .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
              .join('')
              .replace(/((?:...){20})(?=.)/g, '$1=\n')}`;
          return [...`NOTE:${text.replace(/([\\,;])/g, '\\$1')}`].map((one, i) => (i > 0 && i % width === 0 ? `\n ${one}` : one)).join('');
        });
        const [card] = await fieldsOf(vcard, `BEGIN:VCARD\nFN:Ada\n${lines.join('\n')}\nEND:VCARD\n`);
        const said = notes.filter((text) => text !== '');
        expect(card).toEqual({ full_name: 'Ada', ...(said.length > 0 && { note: said.length === 1 ? said[0]! : said }) });
      },
    ),
    { numRuns: runs(300) },
  );
});

// ───────────────────────────────────────────────────────────────────────────── SQL

const value = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', "'", '\\', ';', ',', '(', ')', '\n', '-', '/', '*', '$', '"', '`', '编') }),
  fc.integer(),
  fc.constant(null),
);
const literal = (one: string | number | null, escapes: boolean): string =>
  one === null
    ? 'NULL'
    : typeof one === 'number'
      ? String(one)
      : `'${(escapes ? one.replaceAll('\\', '\\\\') : one).replaceAll("'", escapes ? "\\'" : "''")}'`;

test('rows of statements are read as they were written, in chunks of any size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 99 }),
      async (rows, escapes, chunk) => {
        const table = escapes ? '`t`' : '"t"';
        const begin = escapes ? '-- MySQL dump\n' : '-- PostgreSQL database dump\n';
        const text = `${begin}INSERT INTO ${table} (a, b) VALUES\n${rows.map(([a, b]) => `(${literal(a, escapes)}, ${literal(b, escapes)})`).join(',\n')};\nSELECT 1;\n`;
        const reads = await readAll(sql, await manifest(text, 'x.sql', chunk));
        expect(items(reads).map(({ fields }) => fields)).toEqual(rows.map(([a, b]) => ({ a, b })));
        expect(told(reads)).toEqual([]);
      },
    ),
    { numRuns: runs(300) },
  );
});

test('a dump that is cut off ends in the rows before, and is told', async () => {
  const reads = await readAll(sql, await manifest("-- MySQL dump\nINSERT INTO `t` VALUES (1,'a'),(2,'never closed"));
  expect(items(reads)).toHaveLength(1);
  expect(told(reads)).toEqual(['A quote that opens here is not closed', 'The file ends within a statement; the rows before were read']);
});

test.each([
  ['sql', sql, `-- MySQL dump\nINSERT INTO \`t\` VALUES (${'('.repeat(200_000)}`],
  ['sql', sql, `-- MySQL dump\nINSERT INTO \`t\` VALUES ('${"\\'".repeat(400_000)}`],
  ['vcard', vcard, `BEGIN:VCARD\n${'X;A="'.repeat(200_000)}\n${'BEGIN:X\n'.repeat(100_000)}`],
  ['vcard', vcard, `BEGIN:VCARD\nNOTE:${'a\n '.repeat(300_000)}`],
  ['wikiextractor', wikiextractor, `<doc id="1" title="a">\n${'<doc '.repeat(200_000)}\n${'<doc id="'.repeat(100_000)}`],
  ['xlsx', xlsx, `<table class="dataframe">${'<tr><td rowspan=99999999 colspan=99999999>'.repeat(20_000)}`],
  ['xlsx', xlsx, `<table class="dataframe">${'<table>'.repeat(200_000)}`],
  ['yaml-list', yamlList, `${PEOPLE}- a: ${'['.repeat(100_000)}`],
  ['csv', csv, `id\ttext\n${'1\t\\N\\\n'.repeat(100_000)}`],
] as [string, Format, string][])('hostile text is read in time that grows with its length: %s', async (_, format, content) => {
  const file = await manifest(content);
  const before = processorTime();
  await readAll(format, file);
  expect(processorTime() - before).toBeLessThan(8000);
});

// ───────────────────────────────────────────────────────────────────────────── tables

test('a table saved as .xls in markup has its merged cells, and numbers of which the page shows less', async () => {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
    <tr><td>name</td><td>phone</td><td>harbor</td></tr>
    <tr><td>Ada</td><td x:num="4915105550100">4.9E+12</td><td rowspan=2>Old<br>harbor</td></tr>
    <tr><td>Bo</td><td>0431 5550101</td></tr></table></body></html>`;
  expect(await fieldsOf(xlsx, html)).toEqual([
    { name: 'Ada', phone: '4915105550100', harbor: 'Old\nharbor' },
    { name: 'Bo', phone: '0431 5550101', harbor: 'Old\nharbor' },
  ]);
});

test('a workbook in XML of Excel 2003 is read with its types', async () => {
  const cell = (type: string, data: string): string => `<Cell><Data ss:Type="${type}">${data}</Data></Cell>`;
  const row = (...cells: string[]): string => `<Row>${cells.join('')}</Row>`;
  const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>
    ${row(cell('String', 'name'), cell('String', 'height'), cell('String', 'day'))}
    ${row(cell('String', 'Ada &amp; Bo'), cell('Number', '1.5'), cell('DateTime', '2026-01-05T00:00:00.000'))}
    <Row>${cell('String', 'Cy')}<Cell ss:Index="3"><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet></Workbook>`;
  expect(await fieldsOf(xlsx, xml)).toEqual([
    { name: 'Ada & Bo', height: 1.5, day: '2026-01-05' },
    { name: 'Cy', day: 'x' },
  ]);
});

test('text as COPY writes it reads the same in parts as it does whole', async () => {
  const cells = fc.string({ unit: fc.constantFrom('a', '\t', '\n', '\\', 'N', '编'), maxLength: 8 });
  const written = (one: string): string => one.replace(/[\\\t\n]/g, (mark) => `\\${mark}`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cells, cells), { minLength: 3, maxLength: 30 }),
      fc.integer({ min: 1, max: 60 }),
      async (rows, least) => {
        const text = `${['0\t\\N\tx', ...rows.map(([a, b], n) => `${n + 1}\t${written(a)}\t${written(b)}`)].join('\n')}\n`;
        const file = { ...(await manifest(text, 'list.tsv')), columns: { header: false, delimiter: '\t' } };
        const wanted = [['0', null, 'x'], ...rows.map(([a, b], n) => [String(n + 1), a, b])];
        const whole = await readAll(csv, file);
        expect(items(whole).map(({ fields }) => Object.values(fields))).toEqual(wanted);
        const inParts: Read[] = [];
        for (const part of await partsOfTable(file, { over: 0, least, mean: 2 * least, most: 3 * least }))
          for await (const reads of csv.read(file, part)) inParts.push(...reads);
        expect(items(inParts).map(({ fields }) => fields)).toEqual(items(whole).map(({ fields }) => fields));
      },
    ),
    { numRuns: runs(300) },
  );
});
