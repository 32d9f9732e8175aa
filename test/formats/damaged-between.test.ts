/** What damage leaves between two records, and looks like one: it is told, and the records behind it are read. */
import { expect, test } from 'vitest';
import { formatOf } from '../../src/catalog/catalog.js';
import { items, manifest, problems, readAll } from './making.js';

const card = (name: string): string => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEND:VCARD\n`;
const page = (i: number): string => `<page><title>Lake ${i}</title><id>${i}</id><revision><text>a boat</text></revision></page>\n`;
const mailOf = (i: number, separator: string): string =>
  `${separator}\nFrom: a${i}@example.com\nTo: b@example.com\nMessage-ID: <${i}@example.com>\n\nThe boat ${i} sails.\n\n`;
const separator = 'From a@example.com Mon Jan  5 09:12:00 2026';

test.each([
  ['a row of SQL', 'sql', 'a.sql', "INSERT INTO boats (id,name) VALUES (1,'Ada')\u0013(2,'Bea');\n", 2, 1],
  ['rows of SQL behind what is no row', 'sql', 'a.sql', "INSERT INTO boats (id,name) VALUES (1,'Ada') } ] (2,'Bea'),(3,'Cleo');\n", 3, 1],
  ['a card', 'vcard', 'a.vcf', `${card('Ada')}BEGIN:VCARD\nVERS${card('Cleo')}`, 2, 1],
  [
    'a field of YAML that comes twice',
    'yaml-list',
    'a.yaml',
    `${record('Ada')}${record('Bea')}- name: Cleo\n  text: a boat\n  text: a lake\n`,
    3,
    1,
  ],
  ['a record of YAML', 'yaml-list', 'a.yaml', `${record('Ada')}${record('Bea')}- nam${record('Cleo')}${record('Dora')}`, 4, 1],
  ['a table of TOML', 'yaml-list', 'a.toml', `${table('Ada')}${table('Bea')}[${table('Cleo').slice(3)}${table('Dora')}`, 3, 1],
  [
    'records under another name of TOML',
    'yaml-list',
    'a.toml',
    `${table('Ada')}${table('Bea')}${table('Cleo')}[[staff.boats]]\nname = "Dora"\ntext = "a boat"\n`,
    3,
    1,
  ],
  [
    'what is no record beside a list of TOML',
    'yaml-list',
    'a.toml',
    `[meta]\nauthors = [{ name = "Ada", url = "https://a.example", year = 2025 }]\n${table('Ada')}${table('Bea')}${table('Cleo')}`,
    3,
    0,
  ],
  ['a page', 'xml-corpus', 'a.xml', `<mediawiki>\n<siteinfo/>\n${page(1)}<pag>\n${page(2)}</mediawiki>\n`, 2, 1],
  [
    'samples in another place',
    'dsdl',
    'a.yaml',
    '$dsdl-version: "0.5.0"\nmeta:\n  name: boats\n  samples:\n    - { id: a }\n    - { id: b }\n',
    0,
    2,
  ],
  [
    'the line above the first mail',
    'mail',
    'a.mbox',
    `${mailOf(1, separator.slice(0, 12))}${mailOf(2, separator)}${mailOf(3, separator)}`,
    3,
    0,
  ],
] as const)('%s', async (_, id, name, text, out, lost) => {
  const reads = await readAll((await formatOf(id))!, await manifest(text, name));
  expect(items(reads)).toHaveLength(out);
  expect(problems(reads).reduce((sum, problem) => sum + (problem.lost ?? 1), 0)).toBe(lost);
});

test.each([
  ["INSERT INTO boats VALUES (1,'Ada') ON DUPLICATE KEY UPDATE name=VALUES(name);\nINSERT INTO boats VALUES (2,'Bea');\n", 2],
  ["INSERT INTO boats VALUES (1,'Ada') RETURNING id;\nINSERT INTO boats VALUES (2,'Bea')\nGO\n", 2],
  ["INSERT INTO boats VALUES (1,'Ada') AS new ON DUPLICATE KEY UPDATE name=new.name;\n", 1],
])('what a statement of SQL does besides is no damage: %s', async (text, out) => {
  const reads = await readAll((await formatOf('sql'))!, await manifest(text, 'a.sql'));
  expect(items(reads)).toHaveLength(out);
  expect(problems(reads)).toEqual([]);
});

function record(name: string): string {
  return `- name: ${name}\n  text: a boat\n`;
}

function table(name: string): string {
  return `[[people]]\nname = "${name}"\ntext = "a boat"\n`;
}
