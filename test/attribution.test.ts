import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type AttributionArguments, runAttribution } from '../src/commands/attribution/attribution.js';
import { LicitError } from '../src/model/errors.js';
import { loadProject } from '../src/project/project.js';
import { scan } from '../src/scan/scan.js';
import { answersOn } from './extracted.js';

const before = process.cwd();
let folder = '';

const hostile = '\u001b[31mred\nline <script>alert(1)</script> [x](https://evil.example) @octocat';

const contract = 'Agreement between the parties: the pictures are licensed under CC BY 4.0.\n';

// The mail domain lies under .zz, which ISO 3166 leaves to users: no one can register there.
const files: Record<string, string> = {
  'licit.yaml': `use: commercial
declarations:
  - host: granted.example
    source: { owner: Example Archive }
    license: { expression: CC-BY-4.0, evidence: contract.txt }
attest: [K. Lee]
`,
  ...answersOn(
    'contract.txt',
    contract,
    ['license-file'],
    { host: 'granted.example' },
    { license: 'CC-BY-4.0', assigner: 'Example Archive' },
  ),
  'contract.txt': contract,
  'photos/list.jsonl': lines([
    ...[0, 1, 2, 3, 4].map((n) => ({
      id: `p${n}`,
      url: `https://photos.example/${n}.jpg`,
      license: 'CC-BY-4.0',
      author: 'Somebody',
      caption: 'a',
    })),
    { id: 'q1', url: 'https://photos.example/q1.jpg', license: 'CC-BY-4.0', author: '张三', caption: 'b' },
    { id: 'q2', url: 'https://photos.example/q2.jpg', license: 'CC-BY-4.0', caption: 'c' },
    { id: 'h1', url: 'https://other.example/h1.jpg', license: 'CC-BY-SA-3.0', author: hostile, caption: 'd' },
    { id: 'h2', url: 'https://other.example/h2.jpg', license: 'CC-BY-SA-3.0', author: `Long ${'x'.repeat(400)}`, caption: 'e' },
    { id: 'm1', url: 'https://other.example/m1.jpg', license: 'CC-BY-4.0', author: 'Jane (jane.secret@post.zz)', caption: 'f' },
    { id: 'g1', url: 'https://granted.example/1.jpg', license: 'other', author: 'Nobody', caption: 'g' },
    { id: 'n1', url: 'https://other.example/n1.jpg', license: 'other', author: 'Nobody', caption: 'h' },
    { id: 'n2', url: 'https://other.example/n2.jpg', author: 'Nobody', caption: 'i' },
    { id: 'z1', url: 'https://other.example/z1.jpg', license: 'CC0-1.0', author: 'Nobody', caption: 'j' },
  ]),
  'code/README.md':
    '---\nlicense: apache-2.0\npretty_name: Code of Many\nauthor: Example Lab\nhomepage: https://code.example/\ntask_categories: [x]\n---\n# C\n',
  'code/train.jsonl': lines([{ id: 'c1', text: 'print one', model: 'llama-3.1-8b' }]),
  'torn/README.md': '---\nlicense: cc-by-4.0\ntask_categories: [x]\n---\n# T\n\n## Licensing Information\n\nMIT License\n',
  'torn/train.jsonl': lines([{ id: 't1', text: 'one two three' }]),
  'cut/list.jsonl': `${lines([{ id: 'x1', text: 'one two', license: 'CC0-1.0' }])}{"id": "cut\n`,
  'cut/sound.opus': 'OggS\u0000\u0001',
  'bare/README.md': '---\nlicense: odc-by\nauthor: Bare Lab\nhomepage: https://bare.example/\ntask_categories: [x]\n---\n# B\n',
};

function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'licit-attribution-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  process.chdir(folder);
  const { root, ledger, config } = loadProject({});
  await scan({ paths: ['.'], cwd: folder, root, ledger, key: new Uint8Array(32), config, licit: '0.0.0', workers: 0 });
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

/** The notice, and what was said on standard error. */
async function notice(more: Partial<AttributionArguments> = {}): Promise<{ text: string; said: string }> {
  let said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation(((chunk: unknown) => {
    said += String(chunk);
    return true;
  }) as typeof process.stderr.write);
  try {
    expect(await runAttribution({ output: 'NOTICE', format: 'text', dataset: [], lang: 'en', licit: '0.0.0', ...more })).toBe(0);
  } finally {
    vi.restoreAllMocks();
  }
  return { text: readFileSync('NOTICE', 'utf8'), said };
}

function golden(name: string, text: string): void {
  const path = join(import.meta.dirname, 'golden', name);
  // The head differs from scan to scan, for it holds the time.
  const content = text.replace(/[0-9a-f]{64}/, 'HEAD');
  if (process.env.LICIT_ACCEPT) writeFileSync(path, content);
  expect(existsSync(path), `${name}: run npm run accept and read the file`).toBe(true);
  expect(content).toBe(readFileSync(path, 'utf8'));
}

test('the notice in English', async () => golden('attribution.en.txt', (await notice()).text));
test('the notice in Chinese, as Markdown', async () =>
  golden('attribution.zh.md', (await notice({ format: 'markdown', lang: 'zh' })).text));

test('the same ledger gives the same notice', async () => {
  expect((await notice()).text).toBe((await notice()).text);
});

test('every item is credited, or counted among those that are not', async () => {
  await notice({ format: 'json' });
  const { licenses, notCovered } = JSON.parse(readFileSync('NOTICE', 'utf8')) as {
    licenses: { items: number; sources: { items: number; credits: { items: number }[] }[] }[];
    notCovered: { items: number }[];
  };
  const sum = (all: readonly { items: number }[]) => all.reduce((total, { items }) => total + items, 0);
  expect(sum(licenses) + sum(notCovered)).toBe(17);
  for (const license of licenses) {
    expect(sum(license.sources)).toBe(license.items);
    for (const source of license.sources) expect(sum(source.credits)).toBe(source.items);
  }
});

test('a license that is declared for a host credits the items of that host', async () => {
  const { text } = await notice({ format: 'jsonl' });
  const rows = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { key: string; license: string });
  expect(rows.find(({ key }) => key === 'g1')).toMatchObject({ license: 'CC-BY-4.0' });
  expect(rows.map(({ key }) => key)).not.toContain('n1');
  expect(rows).toHaveLength(12);
});

test('what is declared of one host is said of its items only', async () => {
  const { text } = await notice();
  expect(text.match(/Example Archive/g)).toHaveLength(1);
  expect(text).toMatch(/From granted\.example.*\n\s+Creators.*Example Archive/);
});

test('items whose license is torn, not understood or not stated are said to be not covered', async () => {
  const { text, said } = await notice();
  const rest = text.slice(text.indexOf('Not covered'));
  for (const why of [
    'contradict each other',
    'not recognized',
    'no license is stated',
    '1 record could not be read',
    '1 file in a format that licit cannot read',
  ])
    expect(rest).toContain(why);
  expect(said).toContain('3 items not covered');
});

test.each(['text', 'markdown', 'json', 'jsonl'] as const)(
  'nothing personal and nothing that acts on a terminal is in %s',
  async (format) => {
    const { text } = await notice({ format });
    expect(text).not.toContain('jane.secret');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  },
);

test('in Markdown nothing from data is markup', async () => {
  const { text } = await notice({ format: 'markdown' });
  expect(text).not.toMatch(/<script|\]\(https|[^;]@octocat/);
});

test('a long name is cut, and a limit says what it leaves out', async () => {
  expect((await notice()).text).not.toContain('x'.repeat(201));
  const { text } = await notice({ limitAuthors: 1 });
  expect(text).toContain('1 more authors with 1 item are left out');
  expect(text).not.toContain('张三');
});

test('a dataset alone, and one that is not there', async () => {
  const { text } = await notice({ dataset: ['code'] });
  expect(text).toContain('Example Lab (code/README.md:4)');
  expect(text).not.toContain('photos');
  await expect(notice({ dataset: ['cod'] })).rejects.toThrow(LicitError);
});
