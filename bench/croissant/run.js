// Croissant files of ten public datasets (ten.tsv) by licit, by croissant-baker and by the Hub's own program, field by field: who says more, and who says what is wrong.
//   npm run build && node bench/croissant/run.js --baker venv/bin --hub venv/bin --viewer dataset-viewer FOLDER
// croissant-baker and mlcroissant are in the first venv, `datasets` in the second (hub.py); the datasets are folders of FOLDER. Prints a table, and what is wrong on standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { baker: { type: 'string' }, hub: { type: 'string' }, viewer: { type: 'string' } } });
const listed = (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const rows = readFileSync(join(here, 'ten.tsv'), 'utf8').split('\n').filter((line) => /^[^#]/.test(line));
const words = (cell) => (cell === '-' ? [] : cell.toLowerCase().split(' '));

const licit = (work, folder, ...args) =>
  spawnSync(process.execPath, [join(here, '../../bin/licit.js'), ...args, '--ledger', join(work, 'l.db'), '--config', join(here, '../public/licit.yaml'), '-q'], { cwd: folder });
const makers = {
  licit(work, folder, file) {
    licit(work, folder, 'scan', '.', '--fail-on', 'none');
    licit(work, folder, 'export', 'croissant', '-o', file);
  },
  // It asks for a creator: who did not give one would get no file.
  'croissant-baker': (_, folder, file) => spawnSync(join(values.baker, 'croissant-baker'), ['-i', folder, '-o', file, '--creator', 'NOBODY', '--no-validate']),
  'the Hub': (work, folder, file, name) =>
    spawnSync(join(values.hub, 'python'), [join(here, 'hub.py'), values.viewer, name.replace('__', '/'), folder, file, join(work, 'types.json')], { env: { ...process.env, HF_HUB_OFFLINE: '1' } }),
};

const bare = (address) => address.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
const TYPES = { Text: 'text', URL: 'text', Integer: 'integer', Float: 'number', Boolean: 'boolean', Date: 'date', DateTime: 'date' };
const typeOf = ({ dataType, isArray, subField }) =>
  subField ? 'object' : isArray ? 'list' : (TYPES[String(dataType).replace(/^\w+:/, '')] ?? (/Int/.test(dataType) ? 'integer' : /Float/.test(dataType) ? 'number' : String(dataType)));
// Everything can be read as text; codes such as 007 have to be.
const sameType = (a, b) => a === b || (/integer|number/.test(a) && /integer|number/.test(b)) || (a === 'object' && b === 'list') || a === 'text';
const nameOf = ({ name, source, '@id': id }) => source?.extract?.column ?? name ?? String(id).split('/').at(-1);

/** What a document says under each head: how much of it, and of that what is wrong by the row of ten.tsv and by the types that Arrow reads. */
function judge(document, [, license, parents, places], types) {
  const licenses = listed(document.license).map((one) => (typeof one === 'string' ? one : (one.name ?? one.url ?? ''))).filter((one) => one !== 'NOASSERTION');
  const idOf = (said) => said.replace(/^https?:\/\/(?:spdx\.org\/licenses|choosealicense\.com\/licenses|creativecommons\.org\/licenses)\//, '').replace(/\/$/, '').replace(/^by\/4\.0$/, 'CC-BY-4.0');
  const addresses = [...listed(document.url), ...listed(document.sameAs)].filter((one) => !/huggingface\.co\/datasets/.test(one)).map(bare);
  const derived = [...listed(document['prov:wasDerivedFrom']), ...listed(document.isBasedOn)].map((one) => bare(one.url ?? one.name ?? one));
  const files = listed(document.distribution).filter((one) => one.sha256 !== undefined);
  const fields = listed(document.recordSet).filter((set) => set.dataType !== 'cr:Split').flatMap((set) => listed(set.field).filter((field) => !/\/split$/.test(field['@id'])));
  const made = listed(document.creator).filter(({ name }) => name !== 'NOBODY');
  const head = (said, wrong = []) => ({ said, wrong });
  return {
    'license': head(licenses.length, licenses.filter((one) => idOf(one).toLowerCase() !== license.toLowerCase())),
    'title as the author gives it': head(Number(!/__/.test(document.name)), /__/.test(document.name) && document.name !== rows.find((row) => row.startsWith(document.name))?.split('\t')[0] ? [document.name] : []),
    'description by the author': head(Number(!/^Dataset containing \d+ files|^[\d,]+ items? in/.test(document.description ?? ''))),
    'its own addresses': head(addresses.length, addresses.filter((one) => !words(places).includes(one))),
    'what it was made from': head(derived.length, derived.filter((one) => words(places).includes(one) || (parents === '-' && !/[./]/.test(one)))),
    'creator': head(made.length),
    'version, citation': head(Number(document.version !== undefined) + Number(document.citeAs !== undefined), [document.version, document.citeAs].filter((one) => one !== undefined)),
    'keywords, language': head(listed(document.keywords).length + listed(document.inLanguage).length),
    'files with a digest': head(files.length, files.filter(({ sha256 }) => !/^[0-9a-f]{64}$/.test(sha256)).map(({ sha256 }) => sha256)),
    'columns': head(fields.length, fields.filter((field) => !(nameOf(field) in types)).map(nameOf)),
    'types of columns': head(fields.length, fields.flatMap((field) => (sameType(typeOf(field), types[nameOf(field)] ?? 'none') ? [] : [`${nameOf(field)}: ${typeOf(field)}, not ${types[nameOf(field)]}`]))),
    'collection and annotation': head(['rai:dataCollection', 'rai:dataAnnotationProtocol'].filter((name) => document[name] !== undefined).length),
    'personal information': head(Number(document['rai:personalSensitiveInformation'] !== undefined)),
    'use and limits': head(['rai:dataUseCases', 'rai:dataLimitations'].filter((name) => document[name] !== undefined).length),
    'number of items': head(Number(document['licit:record'] !== undefined || listed(document.recordSet).some(({ description }) => /\(\d+ rows\)/.test(description ?? '')))),
  };
}

const sums = Object.fromEntries(Object.keys(makers).map((name) => [name, { made: 0, valid: 0, sets: 0, read: 0, heads: {} }]));
for (const row of rows.map((line) => line.split('\t'))) {
  const folder = join(positionals[0], row[0]);
  const work = mkdtempSync(join(tmpdir(), 'licit-croissant-'));
  const files = Object.entries(makers).map(([name, make]) => {
    const file = join(work, `${name.replace(' ', '-')}.json`);
    make(work, folder, file, row[0]);
    return [name, file];
  });
  // Where Arrow cannot read the files as one table, their columns have no names.
  const types = existsSync(join(work, 'types.json')) ? JSON.parse(readFileSync(join(work, 'types.json'), 'utf8')) : {};
  for (const [name, file] of files.filter(([, path]) => existsSync(path))) {
    const own = sums[name];
    own.made += 1;
    own.valid += Number(spawnSync(join(values.baker, 'mlcroissant'), ['validate', '--jsonld', file]).status === 0);
    if (name !== 'the Hub') {
      const { stdout } = spawnSync(join(values.baker, 'python'), [join(here, 'read.py'), file, folder], { encoding: 'utf8' });
      const [sets, read] = stdout.trim().split(' ').map(Number);
      own.sets += sets;
      own.read += read;
    }
    for (const [head, { said, wrong }] of Object.entries(judge(JSON.parse(readFileSync(file, 'utf8')), row, types))) {
      const sum = (own.heads[head] ??= { datasets: 0, said: 0, wrong: 0, in: 0 });
      sum.datasets += Number(said > 0);
      sum.said += said;
      sum.wrong += wrong.length;
      sum.in += Number(wrong.length > 0);
      if (wrong.length > 0) process.stderr.write(`${name}, ${row[0]}, ${head}: ${wrong.slice(0, 60).join('; ').slice(0, 600)}\n`);
    }
  }
  rmSync(work, { recursive: true, force: true });
}

const names = Object.keys(makers);
const line = (what, cell) => console.log(`| ${what} | ${names.map((name) => cell(sums[name])).join(' | ')} |`);
line(`of ${rows.length} datasets`, (own) => names.find((name) => sums[name] === own));
console.log(`| --- |${' --- |'.repeat(names.length)}`);
line('files made, valid by `mlcroissant`', ({ made, valid }) => `${made}, ${valid}`);
line('record sets, read by `mlcroissant`', (own) => (own === sums['the Hub'] ? 'of files that are on the Hub alone' : `${own.sets}, ${own.read}`));
for (const head of Object.keys(sums.licit.heads))
  line(head, ({ heads: { [head]: own } }) => `${own.datasets} (${own.said})${own.wrong > 0 ? `, wrong ${own.in} (${own.wrong})` : ''}`);
