/** What `licit init` asks on a terminal, and what it writes of the answers: nothing that nobody said. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Asker, Stopped } from '../../src/commands/init/asker.js';
import { type InitArgs, runInit } from '../../src/commands/init/init.js';
import { loadConfig } from '../../src/config/config.js';
import { instrumentsOf } from '../../src/text/words/laws.js';
import { slowTest } from '../effort.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-init-'));
});

function put(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

/** A person with these answers, who ends it when they are used up; what they are shown, with what they answered. */
function person(answers: readonly string[]): { asker: Asker; shown: () => string; left: () => readonly string[] } {
  const left = [...answers];
  let shown = '';
  return {
    asker: {
      ask(question) {
        const answer = left.shift();
        shown += `${question}${answer ?? '^C'}\n`;
        return answer === undefined ? Promise.reject(new Stopped()) : Promise.resolve(answer);
      },
      say: (text) => void (shown += text),
      close: () => undefined,
    },
    shown: () => shown,
    left: () => left,
  };
}

async function init(answers: readonly string[], args: InitArgs = {}) {
  const { asker, shown, left } = person(answers);
  const code = await runInit({ cwd: root, out: () => undefined, asker, licit: '0.0.0', ...args });
  return { code, shown: shown(), left: left() };
}

const config = () => loadConfig(join(root, 'licit.yaml'), root);

/** Crawled texts with a telephone number and nothing said of them; texts that say what they are. */
const data = {
  'forum/qa.jsonl': '{"id":"1","text":"电话 13800138042"}\n{"id":"2","text":"a boat"}\n',
  'web/a.jsonl': '{"id":"c","text":"a boat on a lake","license":"cc0-1.0","url":"https://e.example/0"}\n',
};
const log = {
  'evidence/crawl-log.txt': 'Crawl log of October 2026: our own crawler fetched forum.example on 2026-10-01; robots.txt was obeyed.\n',
};

describe('the first four questions', () => {
  test('are written as they were answered, by number, word or code', async () => {
    expect((await init(['1', '1, eu，gb', '1, EU', 'Example Ltd., data@example.com', ''])).code).toBe(0);
    expect(config()).toMatchObject({
      use: { purpose: 'commercial', offered: ['CN', 'EU', 'GB'] },
      instruments: [...instrumentsOf('CN'), ...instrumentsOf('EU')],
      provider: { name: 'Example Ltd.', contact: 'data@example.com' },
      declarations: [],
    });
  });

  test('stay open where nothing is answered: the file is that without a terminal', async () => {
    await init(['', '', '', '', '']);
    const asked = readFileSync(join(root, 'licit.yaml'), 'utf8');
    root = mkdtempSync(join(tmpdir(), 'licit-init-'));
    await runInit({ cwd: root, out: () => undefined });
    expect(readFileSync(join(root, 'licit.yaml'), 'utf8')).toBe(asked);
  });

  test('tell "nowhere" from no answer', async () => {
    await init(['research', '4', '', '', '']);
    expect(config().use).toEqual({ purpose: 'research', offered: [] });
  });

  test('are asked again where the answer is not understood', async () => {
    const { shown } = await init([
      ...['comercial', '3', 'everywhere', 'nowhere, CN', 'CN'],
      ...['US', 'none, CN', 'None yet', 'https://example.com/data', ''],
    ]);
    expect(shown.match(/Not understood/g)).toHaveLength(5);
    expect(config()).toMatchObject({ use: { purpose: 'research', offered: ['CN'] }, provider: { contact: 'https://example.com/data' } });
  });

  test('are not asked where a flag says it', async () => {
    const { shown } = await init([''], { purpose: 'internal', offered: [], jurisdiction: 'kr', contact: 'data@example.com' });
    expect(shown).not.toMatch(/^[1234]\/4/m);
    expect(config()).toMatchObject({ use: { purpose: 'internal', offered: [] } });
  });

  test('are in Chinese, answered in Chinese', async () => {
    const { shown } = await init(['商业服务', '中国大陆（CN）、US', '中国（CN）', '示例有限公司，data@example.com', ''], { lang: 'zh' });
    expect(shown).toContain('模型用于什么');
    expect(shown.replaceAll(/SPDX|Enter|Ctrl\+C|[A-Z]{2}|ISO|data-?\w*@example\.com/g, '')).not.toMatch(/[A-Za-z]{3,}/);
    expect(config()).toMatchObject({ use: { offered: ['CN', 'US'] }, provider: { name: '示例有限公司', contact: 'data@example.com' } });
  });

  test('write nothing where the person ends them', async () => {
    const { code, shown } = await init(['1', 'CN']);
    expect(code).toBe(130);
    expect(shown).toContain('Nothing was written.');
    expect(readdirSync(root)).toEqual([]);
  });

  test('are not asked where there is a licit.yaml', async () => {
    put({ 'licit.yaml': 'use: research\n' });
    await expect(init([])).rejects.toThrow('licit.yaml is there already');
  });
});

const first = ['1', 'CN', 'CN', 'Example Ltd.'];

describe('the fifth question', () => {
  test('looks at nothing unless the person says so', async () => {
    put(data);
    const { left } = await init([...first, '']);
    expect(left).toEqual([]);
    expect(existsSync(join(root, '.licit/ledger.db'))).toBe(false);
  });

  test('says what each folder lacks, and of what is declared what a scan would then say', async () => {
    put({ ...data, ...log });
    // A source with its log; no license, no basis; by the office; yes. Then what is left of the folder of evidence is asked about no more.
    const { shown, left, code } = await init([...first, 'y', 'own crawl', 'forum.example', 'evidence/crawl-log.txt', '', '', '', 'y']);
    expect([code, left]).toEqual([0, []]);
    expect(shown).toContain('a source would clear source/missing: 2 items');
    expect(shown).toContain('a legal basis for personal information would clear pi/without-basis: 1 item');
    expect(shown).toMatch(/✓ (?:cleared|fewer) {2}source\/missing {2}3 → 0/);
    expect(shown).toMatch(/still open there: .*license\/missing.*pi\/without-basis/);
    expect(shown).not.toContain('/web/**');
    expect(config().declarations).toMatchObject([
      {
        scope: { path: '/forum/**' },
        source: { kind: 'crawl-own', name: 'forum.example', evidence: [{ path: 'evidence/crawl-log.txt' }] },
        by: 'Example Ltd.',
      },
    ]);
    // The look itself is recorded nowhere.
    expect(readdirSync(join(root, '.licit'))).toEqual(['.gitignore']);
  });

  test('offers the sources that are said or recorded beside the data, each with its place', async () => {
    put({
      ...data,
      ...log,
      'README.md': 'Posts.\n\nThe test set was taken from Numbeo.\n',
      '.git/config': '[core]\n\tbare = false\n[remote "origin"]\n\turl = https://someone:secret@git.example.org/lists/forum.git\n',
    });
    const { shown } = await init([...first, 'y', 'own crawl', '2', 'evidence/crawl-log.txt', '', '', '', 'y', '', '', '', '']);
    expect(shown).toContain('1  Numbeo  README.md:3  "The test set was taken from Numbeo."');
    expect(shown).toContain('2  https://git.example.org/lists/forum  .git/config:4');
    expect(shown).not.toContain('secret');
    expect(config().declarations).toMatchObject([{ source: { kind: 'crawl-own', url: 'https://git.example.org/lists/forum' } }]);
  });

  slowTest.each([
    ['no evidence', ['3', 'forum.example', '', '', '']],
    ['evidence that is not there', ['3', 'forum.example', 'evidence/none.pdf', '', '', '']],
    ['evidence outside of the project', ['3', 'forum.example', '../../etc/hostname', '', '', '']],
    ['no yes', ['3', '', 'evidence/crawl-log.txt', '', '', '', 'maybe']],
    ['a license that licit cannot read', ['', 'do what you like', '', '']],
    ['a basis that is none', ['', '', 'because we can', '']],
  ])('writes nothing of a claim with %s', async (_, answers) => {
    put({ ...data, 'evidence/crawl-log.txt': '' });
    put(log);
    const { code } = await init([...first, 'y', ...answers, '', '', '', '', '', '', '']);
    expect(code).toBe(0);
    expect(config().declarations).toEqual([]);
  });

  slowTest('writes nothing of a claim that nobody makes', async () => {
    put({ ...data, ...log });
    const { shown } = await init(['1', 'CN', 'CN', '', 'y', '3', '', 'evidence/crawl-log.txt', '', '', '', '', '', '']);
    expect(shown).toContain('no one declares it');
    expect(config().declarations).toEqual([]);
  });

  slowTest('declares of the folder alone, whatever it is called', async () => {
    const rows = '{"id":"1","text":"a boat"}\n';
    put({ '**/a.jsonl': rows.repeat(3), 'web/b.jsonl': rows, ...log });
    await init([...first, 'y', '3', 'x', 'evidence/crawl-log.txt', '', '', 'y', '', '', '', '']);
    expect(config().declarations.map(({ scope }) => scope.path)).toEqual(['/\\*\\*/**']);
  });

  slowTest('says what else is open with a claim, and what is only not proven any more', async () => {
    const row = '{"id":"1","text":"a boat","url":"https://f.example/1"}\n';
    put({ 'forum/qa.jsonl': row.repeat(2), ...log });
    // A license with a log as its evidence: the rule of missing licenses is met, that of evidence is told.
    const { shown } = await init([...first, 'y', 'Apache-2.0', 'evidence/crawl-log.txt', '', 'n', '', '']);
    expect(shown).toMatch(/✓ cleared {2}license\/missing {2}3 → 0/);
    expect(shown).toMatch(/✖ more {2}evidence\/no-kind {2}0 → 1/);
    // Not proven in place of unmet.
    expect(shown).toMatch(/· fewer {2}source\/no-evidence {2}2 → 0\n {4}\? not proven {2}source\/no-evidence {2}0 → 2/);
    expect(shown).toContain('a file named as evidence is not data  3 → 2');
    expect(config().declarations).toEqual([]);
  });

  slowTest('says what was not read, and never that nothing is missing', async () => {
    put({ 'web/a.jsonl': data['web/a.jsonl'], 'x/notes.xyz': 'not \u0000 read' });
    const { shown } = await init([...first, 'y', '', '']);
    expect(shown).toContain('could not be read, and may lack anything');
  });

  slowTest('speaks Chinese', async () => {
    put({ ...data, ...log });
    const { shown } = await init(
      ['商业服务', '1', '1', '示例公司', '是', '自行采集', 'forum.example', 'evidence/crawl-log.txt', '', '', '', '好'],
      { lang: 'zh' },
    );
    expect(shown).toContain('是否作此声明');
    expect(shown).toContain('消除  source/missing  3 → 0');
    expect(config().declarations).toHaveLength(1);
  });
});

describe('the folders that a CI host checks', () => {
  const workflow = () => readFileSync(join(root, '.github/workflows/licit.yml'), 'utf8');
  const lists = { ...data, 'src/data.ts': 'export const one = 1;\n', 'README.md': '# Ours\n', 'licit.yaml': 'use: research\n' };

  test('are those where lists are, when nobody is asked', async () => {
    put(lists);
    let said = '';
    await runInit({ cwd: root, ci: 'github', out: (text) => void (said += text) });
    expect(workflow()).toContain('licit" check forum/ web/ -f github');
    expect(said).toContain('It checks forum/, web/: lists are there.');
  });

  test('are the whole repository where there are no lists, which the file says', async () => {
    put({ 'licit.yaml': 'use: research\n', 'README.md': '# Ours\n' });
    await runInit({ cwd: root, ci: 'github', out: () => undefined });
    expect(workflow()).toContain('licit" check -f github');
    expect(workflow()).toContain('# No folder of data was found or named, so the whole repository is checked.');
  });

  test('are the whole repository where a list is in the project folder itself', async () => {
    put({ ...lists, 'items.jsonl': '{"id":"1","text":"a boat"}\n{"id":"2","text":"a lake"}\n' });
    await runInit({ cwd: root, ci: 'github', out: () => undefined });
    expect(workflow()).toContain('licit" check -f github');
  });

  test.each([
    ['', 'check forum/ web/ -f'],
    ['forum, new data/', "check forum/ 'new data/' -f"],
    ['.', 'check -f'],
  ])('are asked for on a terminal: %j', async (answer, command) => {
    put(lists);
    const { code, shown } = await init([answer], { ci: 'github' });
    expect(code).toBe(0);
    expect(shown).toContain('Enter: forum, web');
    expect(workflow()).toContain(command);
  });

  test('are asked for again where an answer is no folder, and nothing is written where the person ends it', async () => {
    put(lists);
    const { code, shown } = await init(['$(id)', '../else'], { ci: 'github' });
    expect(code).toBe(130);
    expect(shown).toContain('Not understood: $(id)');
    expect(existsSync(join(root, '.github'))).toBe(false);
  });
});
