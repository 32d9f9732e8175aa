/** CONTRIBUTING.md as a newcomer follows it: every block is copied as it is to the file named above it, and every command is run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyTree, root } from './tree.js';

interface Block {
  section: string;
  /** The file that it is copied to; undefined for commands. */
  path: string | undefined;
  text: string;
}

const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The code blocks of the page: files with their path on a line of its own above them, and commands. */
function blocks(): Block[] {
  let section = '';
  return [...page.matchAll(/^## (.*)$|(?:^`([^`\n]+)`:\n\n)?^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, title, path, language, text]) => {
    section = title ?? section;
    if (text === undefined) return [];
    expect(path !== undefined || language === 'sh', `a block of "${section}" has no file above it:\n${text}`).toBe(true);
    return [{ section, path, text }];
  });
}

const all = blocks();
const sections = [...new Set(all.map(({ section }) => section))];
/** What a section's last command prints when its contribution works. */
const SHOWN: Record<string, RegExp> = {
  'A detector': /"OTHER_ID"/,
  'A rule': /source\/undated/,
  'A fact': /keys\.listed-twice/,
  'An instrument (a law or a standard)': /"example-code-2026"/,
  'A format': /3 items/,
  'A report': /^licit: [\d,]+ items$/m,
};

let copy: string;

beforeAll(() => {
  copy = copyTree();
  execFileSync('git', ['init', '-q', '.'], { cwd: copy });
});
afterAll(() => rmSync(copy, { recursive: true }));

test('every kind of contribution has a sample, and every fence of the page is one of its blocks', () => {
  expect(sections).toEqual(Object.keys(SHOWN));
  expect(all.length * 2).toBe(page.match(/^```/gm)?.length);
});

describe.each(sections)('%s', (section) => {
  test('works as the page says', () => {
    const mine = all.filter((block) => block.section === section);
    for (const { path } of mine) expect(path !== undefined && existsSync(join(copy, path)), `${path} is there already`).toBe(false);
    put(mine);
    const commands = mine.filter(({ path }) => path === undefined).map(({ text }) => text);
    expect(commands).toHaveLength(1);
    const { status, stdout, stderr } = spawnSync('bash', ['-euc', commands[0]!], { cwd: copy, encoding: 'utf8', env: clean() });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
    expect(stdout).toMatch(SHOWN[section]!);
  });
});

/** The tests that go over what is in the open folders; the others are about none of it. */
const OVER_FOLDERS = ['catalogue', 'citations', 'detectors', 'every-report', 'fact-index', 'formats', 'layout', 'rules'].map(
  (name) => `test/${name}.test.ts`,
);

test('all of them together pass the tests that go over contributions', () => {
  put(all);
  const { status, stderr } = spawnSync('npm', ['run', 'accept', '--', ...OVER_FOLDERS], {
    cwd: copy,
    encoding: 'utf8',
    env: clean(),
    maxBuffer: 2 ** 28,
  });
  expect(status, stderr.slice(-20_000)).toBe(0);
});

/** Copies blocks to the files named above them. */
function put(blocks: readonly Block[]): void {
  for (const { path, text } of blocks) {
    if (path === undefined) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
}

/** The environment without what this test run says of itself. */
function clean(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|LICIT|NODE_ENV|npm_)/.test(name)));
}
