/** Changes that bring bad data past a reviewer: each has to be stopped, or spoken of by name. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import { badLines, badTable, lines, type Project, row } from './project.js';

export interface Attack {
  name: string;
  /** The file that the gate has to name where it lets the change pass. */
  file: string;
  change: (project: Project) => void;
  args?: string[];
}

const at = (name: string, file: string, content: string | Uint8Array): Attack => ({
  name,
  file,
  change: (project) => project.bytes(file, content),
});
const lfs = (n: number): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${String(n).repeat(64).slice(0, 64)}\nsize 123456\n`;
const appleDouble = (rest: string): Buffer => {
  const header = Buffer.alloc(26 + 12 + 4);
  header.writeUInt32BE(0x00051607, 0);
  header.writeUInt32BE(0x00020000, 4);
  header.writeUInt16BE(1, 24);
  header.writeUInt32BE(9, 26);
  header.writeUInt32BE(38, 30);
  header.writeUInt32BE(4, 34);
  return Buffer.concat([header, Buffer.from(rest)]);
};
const notebook = (cells: object[]): string => JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const NUMBERS = Array.from({ length: 30 }, (_, n) => `王伟 1381234${5000 + n}`);

/** Few rows, each with the number of a telephone: `王伟` and `1381234500x`. */
const FEW = Array.from({ length: 6 }, (_, n) => ({ name: '王伟', phone: `1381234${5000 + n}` }));
const MAILS = Array.from({ length: 6 }, (_, n) => ({ name: `Person ${n}`, email: `person${n}@tides-harbor.net` }));
const inPython = (rows: readonly object[]): string =>
  `"""Who reads the gauges."""\n\nPEOPLE = [\n${rows.map((one) => `    ${JSON.stringify(one)},\n`).join('')}]\n\n\ndef people():\n    return list(PEOPLE)\n`;

/** Names under which rows may hide: of systems, tools, documentation, licit itself, version control. */
const HIDING = [
  'data/.DS_Store',
  'data/Thumbs.db',
  'data/desktop.ini',
  'data/._rows.jsonl',
  'data/.rows.jsonl',
  'data/.hidden/rows.jsonl',
  '.rows.jsonl',
  '.cache/rows.jsonl',
  'data/.licit/rows.jsonl',
  'data/.licit/grants.yaml',
  '.licit/rows.jsonl',
  '.licit/waivers/rows.yaml',
  'data/qa/licit.yaml',
  'data/qa/rules.lock',
  'data/qa/.licitignore',
  'data/.gitignore',
  'data/.gitattributes',
  'data/.gitkeep',
  '.gitattributes',
  '.github/rows.jsonl',
  '.github/ISSUE_TEMPLATE/rows.md',
  '.svn/rows.jsonl',
  '.hg/rows.jsonl',
  '.dvc/rows.jsonl',
  '.venv/rows.jsonl',
  'node_modules/rows/rows.jsonl',
  '__pycache__/rows.jsonl',
  'docs/rows.md',
  'docs/rows.rst',
  'docs/rows.html',
  'docs/assets/rows.png',
  'assets/rows.svg',
  'figures/rows.pdf',
  'README.rows.md',
  'CHANGELOG.md',
  'LICENSE.rows',
  'src/rows.py',
  'src/rows.js',
  'src/rows.sql',
  'src/rows.lock',
  'tests/fixtures/rows.jsonl',
  'tests/rows.csv',
  'requirements.txt',
  'src/requirements-rows.txt',
  'Makefile',
  'Dockerfile',
  'go.sum',
  'poetry.lock',
  'data/rows.lock',
  'data/rows.bak',
  'data/rows.old',
  'data/rows.tmp',
  'data/rows',
  'data/rows.bin',
  'data/rows.log',
  'data/rows.conf',
  'data/rows.js',
  'data/rows.ipynb',
  'other/rows.dat',
];

export const attacks: readonly Attack[] = [
  ...HIDING.map((file) => at(`rows as JSON lines under the name ${file}`, file, badLines())),
  ...HIDING.filter((_, n) => n % 2 === 0).map((file) => at(`a table under the name ${file}`, file, badTable())),
  at('an AppleDouble file with rows behind it', 'data/._rows', appleDouble(badLines())),
  at('a store of a desktop with rows behind its beginning', 'data/x/.DS_Store', `\0\0\0\u0001Bud0${badLines()}`),
  at('a binary file among the data', 'data/blob.bin', Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256))),
  at('a pickle', 'data/rows.pkl', Buffer.from('80049515000000000000008c0568656c6c6f948c0577', 'hex')),
  at('a RAR archive', 'data/rows.rar', Buffer.from('526172211a070100', 'hex')),
  at('a 7z archive', 'data/rows.7z', Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(64)])),
  at('a new pointer of Git LFS', 'data/rows.parquet', lfs(1)),
  {
    name: 'a pointer of Git LFS that changes',
    file: 'data/kept.parquet',
    change: (project) => {
      project.git('checkout', '-q', 'main');
      project.bytes('data/kept.parquet', lfs(1)).commit('a pointer');
      project.git('checkout', '-q', '-B', 'change');
      project.bytes('data/kept.parquet', lfs(2));
    },
  },
  {
    name: 'a binary file that changes, and was not read before',
    file: 'data/kept.bin',
    change: (project) => {
      project.git('checkout', '-q', 'main');
      project.bytes('data/kept.bin', Buffer.from('00ff00ff00ff', 'hex')).commit('a blob');
      project.git('checkout', '-q', '-B', 'change');
      project.bytes('data/kept.bin', Buffer.from('00ff00ff00fe00', 'hex'));
    },
  },
  at('a pointer of git-annex', 'data/rows.csv', '/annex/objects/SHA256E-s123--aaaa.csv\n'),
  {
    name: 'a pointer of DVC that was there and points to other data',
    file: 'data/kept.csv.dvc',
    change: (project) => {
      const pointer = (digest: string): string => `outs:\n- md5: ${digest}d8cd98f00b204e9800998ecf8427e\n  size: 123\n  path: kept.csv\n`;
      project.git('checkout', '-q', 'main');
      project.bytes('data/kept.csv.dvc', pointer('d41')).commit('a pointer');
      project.git('checkout', '-q', '-B', 'change');
      project.bytes('data/kept.csv.dvc', pointer('e41'));
    },
  },
  at('a pointer of DVC', 'data/rows.csv.dvc', 'outs:\n- md5: d41d8cd98f00b204e9800998ecf8427e\n  size: 123\n  path: rows.csv\n'),
  {
    name: 'a list that becomes a link',
    file: 'data/old.jsonl',
    change: (project) => project.link('data/old.jsonl', '../../elsewhere.jsonl'),
  },
  { name: 'a link beside lists', file: 'data/new.jsonl', change: (project) => project.link('data/new.jsonl', '/etc/hostname') },
  { name: 'a link of a folder', file: 'data/more', change: (project) => project.link('data/more', '/usr/share') },
  at('a gzip list of bad rows', 'data/rows.jsonl.gz', gzipSync(badLines())),
  at('a gzip list under the name of another', 'data/rows.png', gzipSync(badLines())),
  at('a gzip list with a second member', 'data/two.jsonl.gz', Buffer.concat([gzipSync(lines([row(900)])), gzipSync(badLines())])),
  at('raw deflate', 'data/rows.deflate', deflateRawSync(Buffer.from(badLines()))),
  at('UTF-16', 'data/rows.csv', utf16(badTable())),
  at(
    'a notebook that shows a table',
    'data/look.ipynb',
    notebook([
      {
        cell_type: 'code',
        source: [],
        outputs: [
          {
            output_type: 'display_data',
            data: { 'text/html': [`<table>${NUMBERS.map((one) => `<tr><td>${one}</td></tr>`).join('')}</table>`] },
          },
        ],
      },
    ]),
  ),
  at('a notebook that keeps rows', 'notebooks/look.ipynb', notebook([{ cell_type: 'markdown', source: badTable().split(/(?<=\n)/) }])),
  at(
    'statements that insert rows',
    'db/seed.sql',
    `INSERT INTO people (name, phone) VALUES\n${NUMBERS.map((one) => `('${one}', 'x')`).join(',\n')};\n`,
  ),
  at('a list in the text of a program', 'src/people.py', inPython(FEW)),
  at('a list of addresses of mail in the text of a program', 'src/mails.py', inPython(MAILS)),
  at(
    'a list in the text of a script',
    'src/people.js',
    `export const people = [\n${FEW.map(({ name, phone }) => `  { name: '${name}', phone: '${phone}' },\n`).join('')}];\n`,
  ),
  at(
    'a list in comments',
    'src/notes.go',
    `package notes\n\n${FEW.map(({ name, phone }) => `// ${name} ${phone}\n`).join('')}\nfunc Notes() {}\n`,
  ),
  at('a list behind a long program', 'src/long.py', `${'def f(x):\n    return x + 1\n\n\n'.repeat(6000)}${inPython(FEW)}`),
  at(
    'a few rows in a cell of a notebook',
    'notebooks/few.ipynb',
    notebook([{ cell_type: 'code', outputs: [], source: inPython(FEW).split(/(?<=\n)/) }]),
  ),
  at(
    'a few statements that insert rows',
    'db/few.sql',
    FEW.map(({ name, phone }) => `UPDATE people SET phone = '${phone}' WHERE name = '${name}';\n`).join(''),
  ),
  at('a list in settings', 'config/people.yaml', `model: small\nnotify: [${FEW.map(({ phone }) => `"${phone}"`).join(', ')}]\n`),
  at('a dump of Postgres', 'db/dump.sql', `COPY people (name, phone) FROM stdin;\n${NUMBERS.join('\n')}\n\\.\n`),
  at('rows with a line of garbage first', 'data/rows.txt', `#!/bin/sh\n${badLines()}`),
  at('a word list of persons', 'data/people.txt', `${NUMBERS.join('\n')}\n`),
  at('one long text on a person', 'data/people/wang.txt', `${NUMBERS.join(' und ')}\n`),
  at('JSON of one array', 'data/people.json', JSON.stringify(NUMBERS.map((name) => ({ name })))),
  at('JSON of one array under documentation', 'docs/people.json', JSON.stringify(NUMBERS.map((name) => ({ name })))),
  at('YAML rows', 'data/people.yaml', NUMBERS.map((name) => `- name: ${name}\n`).join('')),
  at(
    'a mapping that holds YAML rows',
    'config/keepers.yaml',
    `version: 1\nkeepers:\n${FEW.map(({ name, phone }) => `  - name: ${name}\n    phone: "${phone}"\n`).join('')}`,
  ),
  at(
    'events of a calendar',
    'docs/keepers.ics',
    `BEGIN:VCALENDAR\n${FEW.map(({ phone }) => `BEGIN:VEVENT\nSUMMARY:${phone}\nEND:VEVENT\n`).join('')}END:VCALENDAR\n`,
  ),
  at(
    'a page saved as a workbook',
    'docs/keepers.xls',
    `<table>${FEW.map(({ name, phone }) => `<tr><td>${name}</td><td>${phone}</td></tr>`).join('')}</table>`,
  ),
  at('TOML rows', 'data/people.toml', NUMBERS.map((name) => `[[people]]\nname = "${name}"\n`).join('')),
  at('vCards', 'data/people.vcf', NUMBERS.map((name) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEND:VCARD\n`).join('')),
  at('XML of persons', 'data/people.xml', `<people>${NUMBERS.map((name) => `<person>${name}</person>`).join('')}</people>`),
  at('a page of persons', 'data/people.html', `<html><body>${NUMBERS.map((name) => `<p>${name}</p>`).join('')}</body></html>`),
  {
    name: 'rows behind an ignore file of the change',
    file: 'data/rows.jsonl',
    change: (project) => project.write('.licitignore', 'data/rows.jsonl\n').write('data/rows.jsonl', badLines()),
  },
  {
    name: 'rows behind an ignore file of Git',
    file: 'data/rows.jsonl',
    change: (project) => {
      project.write('data/rows.jsonl', badLines());
      project.git('add', '-A');
      project.write('.gitignore', 'data/rows.jsonl\n');
    },
  },
  {
    name: 'rows below a folder that is no data',
    file: 'src/assets/deep/rows.jsonl',
    change: (project) => project.write('src/assets/deep/rows.jsonl', badLines()),
  },
  {
    name: 'a rule switched off by the change',
    file: 'data/rows.jsonl',
    change: (project) =>
      project
        .write('licit.yaml', 'provider: Example Works\nuse: commercial\nrules:\n  source/missing: off\n  pi/without-basis: off\n')
        .write('data/rows.jsonl', badLines()),
  },
  {
    name: 'a rename from rows to documentation',
    file: 'docs/old.md',
    change: (project) => {
      project.git('mv', 'data/old.jsonl', 'docs/old.md');
      project.append('docs/old.md', badLines());
    },
  },
  {
    name: 'a tag that is called like the base',
    file: 'data/rows.jsonl',
    change: (project) => {
      project.write('data/rows.jsonl', badLines()).commit('rows');
      project.git('tag', 'origin/main');
      project.git('tag', 'main2');
    },
    args: [],
  },
  {
    name: 'an executable bit on a list of rows',
    file: 'data/rows.jsonl',
    change: (project) => {
      project.write('data/rows.jsonl', badLines());
      project.git('add', '-A');
      project.git('update-index', '--chmod=+x', 'data/rows.jsonl');
    },
  },
  { name: 'bad rows at the end of a list', file: 'data/old.jsonl', change: (project) => project.append('data/old.jsonl', badLines(3)) },
  {
    name: 'bad rows in the middle of a long list',
    file: 'data/long.jsonl',
    change: (project) =>
      project.write(
        'data/long.jsonl',
        `${lines(Array.from({ length: 3000 }, (_, n) => row(n)))}${badLines(2)}${lines(Array.from({ length: 3000 }, (_, n) => row(4000 + n)))}`,
      ),
  },
];
