/** Changes that good people make every day: none of them may be stopped. */
import { badLines, badTable, lines, type Project, row } from './project.js';

export interface Honest {
  name: string;
  change: (project: Project) => void;
  args?: string[];
}

const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082',
  'hex',
);
const write = (name: string, path: string, content: string | Uint8Array): Honest => ({
  name,
  change: (project) => project.bytes(path, content),
});
const notebook = (cells: object[]): string => JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1);
const code = (source: string): object => ({
  cell_type: 'code',
  execution_count: 1,
  metadata: {},
  outputs: [{ output_type: 'stream', name: 'stdout', text: ['40 rows\n'] }],
  source: source.split(/(?<=\n)/),
});
const more = (from: number, count: number): object[] => Array.from({ length: count }, (_, n) => row(from + n));

export const honest: readonly Honest[] = [
  write('a note', 'NOTES.md', 'hi\n'),
  write('a page of documentation', 'docs/a.md', '# A\n\nHow the gauges are read, and when.\n'),
  write(
    'a second page with a table',
    'docs/columns.md',
    '# Columns\n\n| name | meaning |\n| --- | --- |\n| id | the id |\n| text | the reading |\n| url | where it was read |\n',
  ),
  write('a README in a folder of programs', 'src/README.md', '# Programs\n\n`make.py` makes the rows.\n'),
  { name: 'a sentence in the README', change: (project) => project.append('README.md', '\nReadings are taken at noon.\n') },
  write('a changelog', 'CHANGELOG.md', '# Changelog\n\n## 1.1\n\n- More gauges.\n'),
  write('a code of conduct', 'CODE_OF_CONDUCT.md', '# Code of conduct\n\nBe kind to each other.\n'),
  write('how to contribute', 'CONTRIBUTING.md', '# Contributing\n\nOpen an issue first, then send a pull request.\n'),
  write('a security policy', 'SECURITY.md', '# Security\n\nReport problems to the maintainers in private.\n'),
  write(
    'a license text of MIT for programs',
    'src/LICENSE',
    'MIT License\n\nCopyright (c) 2024 Example Works\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software and associated documentation files (the "Software"), to deal\nin the Software without restriction, including without limitation the rights\nto use, copy, modify, merge, publish, distribute, sublicense, and/or sell\ncopies of the Software, and to permit persons to whom the Software is\nfurnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all\ncopies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR\nIMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,\nFITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE\nAUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER\nLIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,\nOUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE\nSOFTWARE.\n',
  ),
  write(
    'a program in Python',
    'src/read.py',
    'import csv\n\n\ndef read(path):\n    with open(path) as file:\n        return list(csv.reader(file))\n',
  ),
  write('a program in TypeScript', 'src/read.ts', 'export function read(path: string): string[] {\n  return path.split(",");\n}\n'),
  write('a program in Go', 'cmd/read/main.go', 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("read")\n}\n'),
  write('a shell script', 'scripts/fetch.sh', '#!/bin/sh\nset -eu\ncurl -fsSO "$1"\n'),
  write('a query', 'src/count.sql', 'select gauge, count(*)\nfrom readings\ngroup by gauge\norder by 2 desc;\n'),
  write(
    'a migration',
    'db/001_init.sql',
    'create table readings (\n  id text primary key,\n  gauge text not null\n);\ncreate index readings_gauge on readings (gauge);\n',
  ),
  write(
    'a program with its authors',
    'src/authors.py',
    `# Authors:\n${Array.from({ length: 8 }, (_, n) => `#   Author ${n} <author${n}@tides-harbor.net>\n`).join('')}\n__author__ = "Author 1 <author1@tides-harbor.net>"\n\n\ndef name():\n    return __author__\n`,
  ),
  write(
    'a test of addresses of mail',
    'tests/test_mail.py',
    `from mail import is_mail\n\n\ndef test_mail():\n${Array.from({ length: 8 }, (_, n) => `    assert is_mail("someone+${n}@tides-harbor.net")\n`).join('')}    assert not is_mail("someone@")\n`,
  ),
  write(
    'a package with its contributors',
    'src/tool/package.json',
    JSON.stringify(
      {
        name: 'tool',
        version: '1.0.0',
        main: 'a.js',
        contributors: Array.from({ length: 8 }, (_, n) => ({ name: `Author ${n}`, email: `author${n}@tides-harbor.net` })),
      },
      null,
      2,
    ),
  ),
  write(
    'constants and digests in a program',
    'src/constants.go',
    `package main\n\nvar primes = []int64{\n${Array.from({ length: 12 }, (_, n) => `\t${1000000007 + 7919 * n * n},\n`).join('')}}\n\nvar stamps = []int64{1700000000000, 1700000060000, 1700000120000, 1700000180000, 1700000240000, 1700000300000}\n`,
  ),
  write(
    'seeds with numbers of versions',
    'db/versions.sql',
    "INSERT INTO versions (id, made) VALUES (20240101120000, 'a'), (20240201120000, 'b'), (20240301120000, 'c'), (20240401120000, 'd');\n",
  ),
  write('a test', 'tests/test_make.py', 'from make import make\n\n\ndef test_make(tmp_path):\n    assert make(tmp_path) == []\n'),
  write('a Makefile', 'Makefile', 'all:\n\tpython src/make.py\n\nclean:\n\trm -rf build\n'),
  write('a Dockerfile', 'Dockerfile', 'FROM python:3.12\nCOPY src /src\nCMD ["python", "/src/make.py"]\n'),
  write('requirements', 'requirements.txt', 'pandas==2.2.2\nrequests>=2.31\n'),
  write('a project file of Python', 'pyproject.toml', '[project]\nname = "tides"\nversion = "1.0"\ndependencies = ["pandas"]\n'),
  write('settings of a linter', 'ruff.toml', 'line-length = 100\nselect = ["E", "F"]\n'),
  write('settings of an editor', '.editorconfig', 'root = true\n\n[*]\nindent_style = space\n'),
  write('settings of VS Code', '.vscode/settings.json', '{ "editor.tabSize": 2, "files.eol": "\\n" }\n'),
  write('recommended extensions', '.vscode/extensions.json', '{ "recommendations": ["ms-python.python"] }\n'),
  write(
    'a workflow',
    '.github/workflows/ci.yml',
    'name: CI\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: make\n',
  ),
  write('a template for issues', '.github/ISSUE_TEMPLATE/bug.md', '---\nname: Bug\nabout: Something is wrong\n---\n\nWhat happened?\n'),
  write('a template for pull requests', '.github/pull_request_template.md', '## What\n\n## Why\n'),
  write('owners of code', '.github/CODEOWNERS', '* @example/tides\n/data/ @example/data\n'),
  write(
    'dependabot',
    '.github/dependabot.yml',
    'version: 2\nupdates:\n  - package-ecosystem: pip\n    directory: /\n    schedule:\n      interval: weekly\n',
  ),
  write(
    'settings with lists of steps',
    'config/steps.yaml',
    'stages:\n  - name: read\n    description: Reads the gauges at noon\n  - name: join\n    description: Joins what was read\n  - name: tell\n    description: Tells who asked\n',
  ),
  write('a pipeline of GitLab', '.gitlab-ci.yml', 'test:\n  image: python:3.12\n  script:\n    - make\n'),
  write(
    'hooks before a commit',
    '.pre-commit-config.yaml',
    'repos:\n  - repo: https://github.com/astral-sh/ruff-pre-commit\n    rev: v0.4.0\n    hooks:\n      - id: ruff\n',
  ),
  { name: 'a line in the ignore file of Git', change: (project) => project.append('.gitignore', 'build/\n') },
  write('an ignore file in the data', 'data/.gitignore', '/raw\n/cache.bin\n'),
  write('a file that keeps a folder', 'data/more/.gitkeep', ''),
  write('attributes of Git', '.gitattributes', '*.parquet filter=lfs diff=lfs merge=lfs -text\n*.jsonl text eol=lf\n'),
  write('settings of DVC', '.dvc/config', '[core]\n    remote = storage\n'),
  write('an ignore file of DVC', '.dvcignore', '# patterns\n*.tmp\n'),
  write(
    'a lock of npm',
    'package-lock.json',
    '{ "name": "tides", "version": "1.0.0", "lockfileVersion": 3, "requires": true, "packages": { "": { "name": "tides", "version": "1.0.0" } } }\n',
  ),
  {
    name: 'a new version in package.json',
    change: (project) => project.write('package.json', '{ "name": "tides", "version": "1.1.0", "private": true }\n'),
  },
  write('settings in YAML', 'config/train.yaml', 'model: small\nbatch_size: 32\nlearning_rate: 0.001\nseed: 7\n'),
  write('settings in JSON', 'config/train.json', '{ "model": "small", "batch_size": 32, "learning_rate": 0.001 }\n'),
  write(
    'a notebook that prints a number',
    'notebooks/count.ipynb',
    notebook([code('import pandas as pd\nprint(len(pd.read_json("data/old.jsonl", lines=True)), "rows")\n')]),
  ),
  {
    name: 'a picture that the README shows',
    change: (project) => project.bytes('docs/map.png', PNG).append('README.md', '\n![Map](docs/map.png)\n'),
  },
  {
    name: 'a picture that a new page shows',
    change: (project) => project.bytes('docs/img/gauge.png', PNG).write('docs/gauges.md', '# Gauges\n\n![A gauge](img/gauge.png)\n'),
  },
  {
    name: 'another chart in the documentation',
    change: (project) => project.write('docs/chart.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M1 1"/></svg>\n'),
  },
  write('a logo', 'assets/logo.png', PNG),
  write('a style sheet', 'site/style.css', 'body {\n  margin: 0;\n  font-family: sans-serif;\n}\n'),
  write(
    'a page of a site',
    'site/index.html',
    '<!DOCTYPE html>\n<html><head><title>Tides</title></head><body><h1>Tides</h1></body></html>\n',
  ),
  write('a font', 'site/font.woff2', Buffer.concat([Buffer.from('wOF2\0\x01\0\0', 'latin1'), Buffer.alloc(200)])),
  write('a program that was compiled', 'bin/read', Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(200)])),
  write('a citation', 'CITATION.cff', 'cff-version: 1.2.0\ntitle: Tides\nmessage: Please cite it.\nauthors:\n  - name: Example Works\n'),
  write('an empty file', 'src/__init__.py', ''),
  { name: 'a document goes', change: (project) => project.remove('docs/making.md') },
  { name: 'a document moves', change: (project) => project.git('mv', 'docs/making.md', 'docs/how.md') },
  { name: 'a program moves', change: (project) => project.git('mv', 'src/make.py', 'src/build.py') },
  { name: 'a program becomes executable', change: (project) => project.git('update-index', '--chmod=+x', 'src/make.py') },
  { name: 'more rows at the end of a list', change: (project) => project.append('data/old.jsonl', lines(more(100, 20))) },
  { name: 'fewer rows', change: (project) => project.write('data/old.jsonl', lines(more(0, 30))) },
  {
    name: 'a word in a row',
    change: (project) => project.write('data/old.jsonl', lines([row(0, { text: 'the tide gauge was read twice' }), ...more(1, 39)])),
  },
  { name: 'a new list with all that is asked for', change: (project) => project.rows('data/new.jsonl', more(200, 25)) },
  { name: 'a list moves', change: (project) => project.git('mv', 'data/old.jsonl', 'data/all.jsonl') },
  { name: 'rows in another order', change: (project) => project.write('data/old.jsonl', lines(more(0, 40).reverse())) },
  {
    name: 'a list as a table',
    change: (project) =>
      project.write(
        'data/new.csv',
        `id,text,url,license\n${Array.from({ length: 20 }, (_, n) => `c${n},read at noon,https://tides.example/c${n},CC0-1.0`).join('\n')}\n`,
      ),
  },
  { name: 'nothing at all', change: () => undefined },
  write('a policy on data', 'licit.yaml', 'provider: Example Works\nuse: commercial\nfail-on: error\n'),
  write('an ignore file of licit for what is no data', '.licitignore', 'site/\n'),
  inDebt('good rows beside a list that nobody fixed', (project) => project.rows('data/new.jsonl', more(200, 25))),
  inDebt('good rows in the folder of a list that nobody fixed', (project) => project.rows('data/debt/new.jsonl', more(200, 25))),
  inDebt('good rows at the end of a list that nobody fixed', (project) => project.append('data/debt/rows.jsonl', lines(more(300, 5)))),
  inDebt('a page beside a list that nobody fixed', (project) => project.write('docs/b.md', '# B\n\nHow it is done.\n')),
  inDebt('fewer bad rows', (project) => project.write('data/debt/rows.jsonl', badLines(10))),
  inDebt('a program beside a list that nobody fixed', (project) => project.write('src/b.py', 'import os\n\nprint(os.name)\n')),
];

/** A change of a project that has had bad rows for years. */
function inDebt(name: string, change: (project: Project) => void): Honest {
  return {
    name,
    change: (project) => {
      project.git('checkout', '-q', 'main');
      project.write('data/debt/rows.jsonl', badLines()).write('data/debt/table.csv', badTable()).commit('what nobody fixed');
      project.git('checkout', '-q', '-B', 'change');
      change(project);
    },
  };
}
