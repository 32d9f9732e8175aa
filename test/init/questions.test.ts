/** What `licit init` asks on a terminal, and what it writes of the answers: nothing that nobody said. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Asker, Stopped } from '../../src/commands/init/asker.js';
import { type InitArgs, runInit } from '../../src/commands/init/init.js';
import { loadConfig } from '../../src/config/config.js';
import { instrumentsOf } from '../../src/text/words/laws.js';

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

describe('the questions', () => {
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
