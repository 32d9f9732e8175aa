import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { accountsOf, placed } from '../../src/check/accounts.js';
import type { GitChange } from '../../src/config/git/git-change.js';
import { discover } from '../../src/discover/discover.js';
import type { ChangedBlob } from '../../src/model/snapshot.js';
import { inTurns, runs } from '../effort.js';
import { badLines, badTable, lines, Project, row } from './project.js';

const LISTS: Record<string, string> = {
  jsonl: badLines(12),
  csv: badTable(',', 12),
  tsv: badTable('\t', 12),
  json: JSON.stringify(Array.from({ length: 12 }, (_, n) => ({ id: n, name: `person ${n}`, phone: `1381234${5000 + n}` }))),
};
const OTHERS: Record<string, string> = {
  page: '# Gauges\n\nHow the gauges are read, and when.\n',
  program: 'import json\n\n\ndef make(path):\n    return json.load(open(path))\n',
  settings: 'model: small\nseed: 7\n',
  pointer: `version https://git-lfs.github.com/spec/v1\noid sha256:${'1'.repeat(64)}\nsize 12\n`,
  nothing: '',
  binary: '\u0000\u0001\u0002\u0003\u00ff\u0000 rows',
};
const FOLDERS = ['.', 'data', 'docs', 'src', 'tests', 'assets', '.github', 'data/.hidden', 'data/.licit', 'node_modules/x', 'corpus/docs'];
const NAMES = [
  ...[
    'rows',
    'README',
    'LICENSE',
    'NOTES',
    'Makefile',
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    '._rows',
    '.gitignore',
    '.gitattributes',
    '.env',
  ],
  ...[
    'requirements.txt',
    'package-lock.json',
    'go.sum',
    'licit.yaml',
    'rules.lock',
    '.licitignore',
    'CITATION.cff',
    'pyproject.toml',
    'class.txt',
  ],
];
const ENDINGS = [
  '',
  '.md',
  '.rst',
  '.txt',
  '.html',
  '.py',
  '.js',
  '.sql',
  '.lock',
  '.yaml',
  '.json',
  '.png',
  '.svg',
  '.pdf',
  '.csv',
  '.jsonl',
  '.bin',
  '.ipynb',
];
const path = fc
  .tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...NAMES), fc.constantFrom(...ENDINGS))
  .map(([folder, name, ending]) => (folder === '.' ? `${name}${ending}` : `${folder}/${name}${ending}`));
const content = fc.constantFrom(...Object.values(LISTS), ...Object.values(OTHERS));

/** What becomes of files that a change adds beside a list. */
async function statesOf(added: ReadonlyMap<string, string>): Promise<ChangedBlob[]> {
  const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-accounts-'))), 'corpus');
  try {
    for (const [file, text] of [['data/old.jsonl', lines([row(1), row(2)])] as const, ...added]) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), text, file.endsWith('.bin') ? 'latin1' : 'utf8');
    }
    const all = await formats();
    const found = await discover(['.'], { root, formats: all, ofChange: true });
    try {
      const changes = [...added.keys()].map((file): GitChange => ({ path: file, kind: 'added' }));
      return placed(await accountsOf(found, { root, changes, formats: all }), found.dataFolders!).files;
    } finally {
      await found.dispose();
    }
  } finally {
    rmSync(dirname(root), { recursive: true });
  }
}

describe('each file of a change', () => {
  test('is in one state, whatever the change brings', async () => {
    const trees = fc.uniqueArray(fc.tuple(path, content), { maxLength: 12, selector: ([file]) => file });
    await fc.assert(
      fc.asyncProperty(trees, async (drawn) => {
        // A name cannot be a file and a folder.
        const taken = new Set(drawn.flatMap(([file]) => foldersOf(file)));
        const added = new Map(drawn.filter(([file]) => !taken.has(file)));
        const states = await statesOf(added);
        expect(states.map((one) => one.path).sort()).toEqual([...added.keys()].sort());
        for (const { state, why } of states) expect(why === undefined).toBe(state === 'read');
      }),
      { numRuns: runs(150, 10) },
    );
  });

  test('is never no data while it is a list, whatever it is called', async () => {
    await fc.assert(
      fc.asyncProperty(path, fc.constantFrom(...Object.keys(LISTS)), async (file, kind) => {
        const [blob] = await statesOf(new Map([[file, LISTS[kind]!]]));
        expect(['read', 'not-read'], `${kind} as ${file}: ${JSON.stringify(blob)}`).toContain(blob!.state);
      }),
      { numRuns: runs(1500, 24) },
    );
  });

  test('that was read stays read, or is told, under every other name in its folder', async () => {
    await fc.assert(
      fc.asyncProperty(
        path,
        fc.constantFrom(...NAMES),
        fc.constantFrom(...ENDINGS),
        fc.constantFrom(...Object.values(LISTS)),
        async (file, name, ending, text) => {
          const other = join(dirname(file), `${name}${ending}`);
          const [before] = await statesOf(new Map([[file, text]]));
          const [after] = await statesOf(new Map([[other, text]]));
          if (before!.state === 'read') expect(['read', 'not-read'], `${file} as ${basename(other)}`).toContain(after!.state);
        },
      ),
      { numRuns: runs(500, 10) },
    );
  });
});

function foldersOf(file: string): string[] {
  const above = dirname(file);
  return above === '.' ? [] : [above, ...foldersOf(above)];
}

describe('a change says what became of its files', () => {
  test.each(inTurns(['pretty', 'concise', 'github', 'azure', 'json', 'jsonl', 'sarif', 'markdown', 'rdjson', 'rdjsonl', 'junit'], 3, 0))(
    'in the format %s',
    async (format) => {
      const project = new Project();
      project
        .write('data/new.jsonl', lines([row(500)]))
        .write('src/a.py', 'import os\n\nprint(os.name)\n')
        .bytes('data/blob.bin', Buffer.from([0, 255, 1, 254]));
      project.commit('three files');
      expect((await project.checked(['--base', 'main', '-f', format])).said.replace(/\s+/g, ' '), format).toMatch(
        /1 of 3 changed files read, 1 no data, 1 not read|"changed": ?3, ?"read": ?1, ?"noData": ?1, ?"passedOver": ?0, ?"notRead": ?1/,
      );
    },
  );

  test('and which the policy of the base names', async () => {
    const project = new Project();
    project.git('checkout', '-q', 'main');
    project.write('.licitignore', 'vendor/\n').commit('what is no data of ours');
    project.git('checkout', '-q', '-B', 'change');
    project
      .write('vendor/rows.jsonl', badLines())
      .write('data/new.jsonl', lines([row(500)]))
      .commit('rows of somebody else');
    const { status, said } = await project.checked();
    expect(said).toContain('1 passed over by policy (.licitignore: vendor/rows.jsonl)');
    expect(status).toBe(0);
  });

  test.each([
    ['an ignore file', (project: Project) => project.write('.licitignore', 'data/\n'), '.licitignore: note policy/'],
    ['a decision on a spot check', (project: Project) => project.write('.licit/samples/plan-1.yaml', 'outcome: none\n'), 'note policy/'],
  ])('and judges what a change of policy alone would do: %s', async (_, change, note) => {
    const project = new Project();
    change(project).commit('policy');
    const { said } = await project.checked();
    expect(said).not.toContain('No data changed');
    expect(said).toContain(note);
    expect(said).toContain('changed file read');
  });

  test('that takes an ignore file of the base away', async () => {
    const project = new Project();
    project.git('checkout', '-q', 'main');
    project.write('.licitignore', 'vendor/\n').commit('what is no data of ours');
    project.git('checkout', '-q', '-B', 'change');
    project.remove('.licitignore').commit('policy');
    expect((await project.checked()).said).not.toContain('No data changed');
  });

  test('where nothing of them is data', async () => {
    const project = new Project();
    project.write('tools/a.md', '# A\n\nHow it is done.\n').commit('a page');
    const { status, said } = await project.checked();
    expect(said).toContain('No data changed: 0 of 1 changed file read, 1 no data.');
    expect(status).toBe(0);
  });

  test.each(['github', 'azure', 'markdown', 'sarif', 'junit', 'jsonl', 'rdjson'])(
    'and says so in %s, of which nothing was counted',
    async (format) => {
      const project = new Project();
      project.write('tools/a.md', '# A\n\nHow it is done.\n').commit('a page');
      const { status, out } = await project.checked(['--base', 'main', '-f', format]);
      expect(status).toBe(0);
      expect(out).toMatch(/No data changed|"noData":\s?true/);
      expect(out).not.toMatch(/not met|known before|"items":\s?[1-9]|\+0/);
    },
  );
});

describe('a pointer of Git LFS', () => {
  const content = lines(Array.from({ length: 20 }, (_, n) => row(700 + n)));
  const pointerTo = (text: string): string =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update(text).digest('hex')}\nsize ${Buffer.byteLength(text)}\n`;
  const stored = (project: Project, text: string, as = text): void => {
    const oid = createHash('sha256').update(as).digest('hex');
    project.bytes(`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`, text);
  };

  test('is read where its object is in the store', async () => {
    const project = new Project();
    project.write('data/large.jsonl', pointerTo(content)).commit('a large list');
    stored(project, content);
    const { status, said } = await project.checked();
    expect(said).toContain('1 of 1 changed file read');
    expect(status).toBe(0);
  });

  test('stops a change where its object is not there, or is another', async () => {
    const project = new Project();
    project.write('data/large.jsonl', pointerTo(content)).commit('a large list');
    expect((await project.checked()).said).toContain('data/large.jsonl: error change/blob-not-read');
    stored(project, content.replace('700', '701'), content);
    const { status, said } = await project.checked();
    expect(said).toContain('data/large.jsonl: error change/blob-not-read');
    expect(status).not.toBe(0);
  });
});

describe('a pointer of DVC or git-annex', () => {
  const content = lines(Array.from({ length: 20 }, (_, n) => row(800 + n)));
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
  const cached = (project: Project, text: string, ending = '', as = text): void => {
    const digest = md5(as);
    project.bytes(`.dvc/cache/files/md5/${digest.slice(0, 2)}/${digest.slice(2)}${ending}`, text);
  };
  const outs = (text: string, path: string, more = '  hash: md5\n'): string => `outs:\n- md5: ${md5(text)}\n${more}  path: ${path}\n`;
  const begun = (): Project => {
    const project = new Project();
    project.append('.gitignore', '/data/*.jsonl\n/data/many/\n.dvc/cache/\n').commit('what DVC leaves out');
    return project;
  };

  test('is read where its file is in the cache, where its digest is of LF line ends too', async () => {
    for (const [kept, more] of [
      [content, undefined],
      [content.replaceAll('\n', '\r\n'), ''],
    ] as const) {
      const project = begun();
      project.write('data/new.jsonl.dvc', outs(content, 'new.jsonl', more)).commit('new rows');
      cached(project, kept, '', content);
      const { status, said } = await project.checked();
      expect(said).not.toContain('not read');
      expect(said).toMatch(/data\/new\.jsonl:1: .*\[20 items/);
      expect(status).toBe(0);
    }
  });

  test('is judged by its rows, and stops a change where its file is another one', async () => {
    const project = begun();
    project.write('data/new.jsonl.dvc', outs(badLines(), 'new.jsonl')).commit('new rows');
    cached(project, badLines());
    expect((await project.checked()).said).toContain('data/new.jsonl:1: error pi/without-basis');
    cached(project, content, '', badLines());
    const { status, said } = await project.checked();
    expect(said).toContain('data/new.jsonl: error scan/unreadable');
    expect(status).toBe(1);
  });

  test('of a folder is read as a whole, or told', async () => {
    const project = begun();
    const list = JSON.stringify([
      { md5: md5(content), relpath: 'a/one.jsonl' },
      { md5: md5(badLines()), relpath: 'two.jsonl' },
    ]);
    project.write('data/many.dvc', `outs:\n- md5: ${md5(list)}.dir\n  hash: md5\n  path: many\n`).commit('a folder');
    cached(project, list, '.dir');
    cached(project, content);
    expect((await project.checked()).said).toContain('data/many: error scan/unreadable');
    cached(project, badLines());
    expect((await project.checked()).said).toContain('data/many/two.jsonl:1: error pi/without-basis');
  });

  test('that leads out of the project, or to what is no data, is not followed', async () => {
    for (const path of ['../../../etc/hosts', '/etc/hosts', '../.licitignore', '../.git/config', '.', 'old.jsonl/x.jsonl']) {
      const project = begun();
      project.write('data/new.jsonl.dvc', outs('data/\n', path)).commit('a pointer');
      cached(project, 'data/\n');
      project.bytes('data/bad.csv', badTable()).commit('bad rows');
      const { status, said } = await project.checked();
      expect(said).toContain('data/bad.csv:2: error pi/without-basis');
      expect(status).toBe(1);
    }
  });

  test('of git-annex is read behind a link and in a pointer file', async () => {
    const key = `SHA256E-s${Buffer.byteLength(badLines())}--${createHash('sha256').update(badLines()).digest('hex')}.jsonl`;
    const linked = new Project();
    linked.bytes(`.git/annex/objects/aa/BB/${key}/${key}`, badLines());
    linked.link('data/new.jsonl', `../.git/annex/objects/aa/BB/${key}/${key}`).commit('annexed');
    expect((await linked.checked()).said).toContain('data/new.jsonl:1: error pi/without-basis');
    linked.bytes(`.git/annex/objects/aa/BB/${key}/${key}`, content.slice(0, Buffer.byteLength(badLines())));
    expect((await linked.checked()).said).toContain('data/new.jsonl: error change/blob-not-read');
    const pointed = new Project();
    const [one, two] = mixed(key);
    pointed.bytes(`.git/annex/objects/${one}/${two}/${key}/${key}`, badLines());
    pointed.write('data/new.jsonl', `/annex/objects/${key}\n`).commit('annexed');
    expect((await pointed.checked()).said).toContain('data/new.jsonl:1: error pi/without-basis');
  });

  /** As git-annex documents it: five bits a character, pairs swapped. */
  const mixed = (key: string): [string, string] => {
    const word = createHash('md5').update(key).digest().readUInt32LE(0);
    const [a, b, c, d] = [0, 6, 12, 18].map((by) => '0123456789zqjxkmvwgpfZQJXKMVWGPF'[(word >>> by) & 31]!);
    return [`${b}${a}`, `${d}${c}`];
  };
});

describe('a document that the policy rests on', () => {
  const terms = 'Terms of use. Anybody may use the readings for any purpose, also to train models. Signed: Example Works.\n';
  const begun = (): Project => {
    const project = new Project();
    project.git('checkout', '-q', 'main');
    project.write('evidence/terms.txt', terms);
    project.write(
      'licit.yaml',
      'provider: Example Works\nuse: commercial\ndeclarations:\n  - path: data/**\n    license: { expression: CC0-1.0, evidence: evidence/terms.txt }\n',
    );
    project.commit('terms').git('checkout', '-q', '-B', 'change');
    return project;
  };

  test('is read as data where a change makes a list of it, and the change of it is told', async () => {
    const project = begun();
    project.write('evidence/terms.txt', badLines()).commit('other terms');
    const { status, said } = await project.checked();
    expect(said).toContain('evidence/terms.txt: note policy/');
    expect(said).toContain('evidence/terms.txt:1: error pi/without-basis');
    expect(status).toBe(1);
  });

  test.each([
    [
      'another text',
      (project: Project) => project.write('evidence/terms.txt', `${terms}As of today.\n`),
      'is changed: what rests on it does not count',
    ],
    ['none', (project: Project) => project.remove('evidence/terms.txt'), 'is removed: what rests on it does not count'],
  ])('no longer counts as %s, which is told', async (_, change, told) => {
    const project = begun();
    change(project).commit('other terms');
    expect((await project.checked()).said).toContain(told);
  });
});
