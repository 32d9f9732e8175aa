import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { detectors } from '../src/catalog/catalog.js';
import { runKey, runKeyRotate } from '../src/commands/key/key.js';
import { runScan } from '../src/commands/scan/scan-command.js';
import { secretLines } from '../src/commands/secret-input.js';
import { runSubjectFind } from '../src/commands/subject/subject-command.js';
import { kindsMeant, wantedOf } from '../src/commands/subject/subject-value.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import { LicitError } from '../src/model/errors.js';
import { scan as scanned } from '../src/scan/scan.js';
import { inTurns, runs, slowTest } from './effort.js';
import { initRepository } from './git-repository.js';

const before = process.cwd();
let root: string;

const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};

const DATA = [
  { id: 'a', caption: '联系人电话 13800138042，身份证号：990101199003070015' },
  { id: 'b', caption: 'call 138-0013-8042 or write Wang.Planted@Mail-of-nobody.zz' },
  { id: '13800138042', caption: 'nothing' },
  { id: 'd', url: 'https://list.example/?a=1&mail=wang.planted@mail-of-nobody.zz' },
  { id: 'e', caption: 'call me on +44 7911 123456' },
  { id: 'f', caption: 'phone 07911 123456' },
];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-subject-'));
  mkdirSync(join(root, '.licit'));
  write('data/a.jsonl', `${DATA.map((row) => JSON.stringify(row)).join('\n')}\n`);
  write('data/b.csv', '姓名,手机号\n张晓某,13800138042\n');
  process.chdir(root);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});
afterAll(() => {
  for (const folder of scans.values()) rmSync(folder, { recursive: true });
});

async function printed(run: () => Promise<number> | number): Promise<{ out: string; err: string; code: number }> {
  const text = { out: '', err: '' };
  const take = (to: 'out' | 'err') =>
    ((chunk: unknown) => {
      text[to] += String(chunk);
      return true;
    }) as typeof process.stdout.write;
  vi.spyOn(process.stdout, 'write').mockImplementation(take('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(take('err'));
  try {
    return { code: await run(), ...text };
  } finally {
    vi.restoreAllMocks();
  }
}

async function complaint(run: () => Promise<number> | number): Promise<string> {
  const cause: unknown = await printed(run).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(LicitError);
  return `${(cause as LicitError).message}\n${(cause as LicitError).fix}`;
}

const common = { lang: 'en', color: false, licit: '0.0.0' } as const;
const scan = () => printed(() => runScan({ ...common, paths: ['data'], format: ['concise'], rules: [], quiet: true, workers: 0 }));

const scans = new Map<string, string>();

/** The project with more files, scanned: it is scanned once, and each test works on a copy. */
async function asScanned(more: Record<string, string> = {}): Promise<void> {
  const key = JSON.stringify(more);
  const kept = scans.get(key);
  if (kept !== undefined) return cpSync(kept, root, { recursive: true, preserveTimestamps: true });
  for (const [name, text] of Object.entries(more)) write(name, text);
  await scan();
  const copy = mkdtempSync(join(tmpdir(), 'licit-subject-scanned-'));
  cpSync(root, copy, { recursive: true, preserveTimestamps: true });
  scans.set(key, copy);
}

type FindOptions = Partial<Parameters<typeof runSubjectFind>[0]>;
const find = (value: string, more: FindOptions = {}) => {
  write('value.txt', value);
  return printed(() => runSubjectFind({ ...common, values: [], limit: 100, from: 'value.txt', ...more }));
};
const places = async (value: string, more: FindOptions = {}): Promise<string[]> => {
  const { out } = await find(value, { ...more, format: 'jsonl' });
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { place: string }).place);
};

describe('subject find', () => {
  beforeEach(() => asScanned());

  test.each([
    ['13800138042', ['data/a.jsonl:1', 'data/a.jsonl:2', 'data/a.jsonl:3', 'data/b.csv:2']],
    ['+86 138 0013 8042', ['data/a.jsonl:1', 'data/a.jsonl:2', 'data/a.jsonl:3', 'data/b.csv:2']],
    ['WANG.planted@mail-of-nobody.ZZ', ['data/a.jsonl:2', 'data/a.jsonl:4']],
    ['990101199003070015', ['data/a.jsonl:1']],
    ['张晓某', ['data/b.csv:2']],
    ['13800138043', []],
  ])('a value is found however it is written, in text, keys, cells and addresses: case %#', async (value, expected) => {
    expect(await places(value)).toEqual(expected);
  });

  test('several values are of one person, and each find says by which it was', async () => {
    const { out } = await find('wang.planted@mail-of-nobody.zz\n990101199003070015\n', { format: 'json' });
    const view = JSON.parse(out) as { items: number; listed: { place: string; found: { value: number; kind: string }[] }[] };
    expect(view.items).toBe(3);
    expect(view.listed.map(({ place, found }) => [place, ...found.map(({ value, kind }) => `${value} ${kind}`)])).toEqual([
      ['data/a.jsonl:1', '2 pi/cn-resident-id'],
      ['data/a.jsonl:2', '1 pi/email'],
      ['data/a.jsonl:4', '1 pi/email'],
    ]);
  });

  test('a number without its country code is told apart: it may be of someone else', async () => {
    const { out } = await find('+44 7911 123456', { format: 'json' });
    const { listed } = JSON.parse(out) as { listed: { place: string; found: { as: string }[] }[] };
    expect(listed.map(({ place, found }) => [place, found[0]!.as])).toEqual([
      ['data/a.jsonl:5', 'same'],
      ['data/a.jsonl:6', 'written-differently'],
    ]);
    expect((await find('+44 7911 123456')).out).toContain('may be someone else');
  });

  slowTest('a name is found in the other order too, and told apart', async () => {
    await asScanned({
      'data/c.jsonl':
        '{"id":"n1","full_name":"Jane Placeholder"}\n{"id":"n2","full_name":"Placeholder, Jane"}\n{"id":"n3","full_name":"Jane Other"}\n',
    });
    for (const [value, same, other] of [
      ['jane placeholder', 'data/c.jsonl:1', 'data/c.jsonl:2'],
      ['Placeholder, Jane', 'data/c.jsonl:2', 'data/c.jsonl:1'],
    ] as const) {
      const { out } = await find(value, { format: 'json', kind: 'name' });
      const { listed } = JSON.parse(out) as { listed: { place: string; found: { as: string }[] }[] };
      expect(Object.fromEntries(listed.map(({ place, found }) => [place, found[0]!.as]))).toEqual({
        [same]: 'same',
        [other]: 'written-differently',
      });
    }
  });

  test.each([
    ['Jose Placeholder', 'data/n.jsonl:1', 'written-differently'],
    ['José Placeholder', 'data/n.jsonl:1', 'same'],
    ['Ｊｏｓé Placeholder', 'data/n.jsonl:1', 'same'],
    ['Placeholder, Jose', 'data/n.jsonl:1', 'written-differently'],
    ['Bob Testmann', 'data/n.jsonl:2', 'nickname'],
    ['Robert Testmann', 'data/n.jsonl:2', 'same'],
    ['张 晓某', 'data/b.csv:2', 'written-differently'],
    ['晓某 张', 'data/b.csv:2', 'written-differently'],
    ['１３８００１３８０４２', 'data/b.csv:2', 'same'],
  ])(
    'a name is found without accents, turned, in full width, apart and by a short form, and said to be so: case %#',
    async (value, where, as) => {
      await asScanned({ 'data/n.jsonl': '{"id":"n1","full_name":"José Placeholder"}\n{"id":"n2","full_name":"Robert Testmann"}\n' });
      const { out } = await find(value, { format: 'json' });
      const { listed } = JSON.parse(out) as { listed: { place: string; found: { as: string }[] }[] };
      expect(listed.map(({ place, found }) => [place, found[0]!.as])).toContainEqual([where, as]);
    },
  );

  test.each([
    ['990101199003070016', ['data/w.jsonl:1']],
    ['QX-77-1234', ['data/w.jsonl:2']],
    ['Zzorbl Quuxington', ['data/w.jsonl:2', 'data/w.jsonl:3']],
    ['1990-03-07', ['data/w.jsonl:3']],
    ['13800138042', ['data/a.jsonl:1', 'data/a.jsonl:2', 'data/a.jsonl:3', 'data/b.csv:2', 'data/w.jsonl:3']],
    ['nothing of the kind 77', []],
  ])('what no detector sees is found by its own characters where --literal is given: case %#', async (value, expected) => {
    const rows = [
      { id: 'w1', note: 'see ９９０１０１１９９００３０７００１６' },
      { id: 'w2', note: 'QUUXINGTON, zzorbl has key QX771234' },
      { id: 'w3', deep: [{ note: 'zzorbl\u200bquuxington, born 7 March 1990, one3 8-0\n0138042 138 0013 8042' }] },
    ];
    await asScanned({ 'data/w.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join('') });
    const { out } = await find(value, { literal: true, format: 'jsonl' });
    expect(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { place: string }).place),
    ).toEqual(expected);
    for (const format of ['pretty', 'json'] as const) {
      const said = (await find(value, { literal: true, format })).out;
      if (value !== '1990-03-07') expect(said.toLowerCase()).not.toContain(value.toLowerCase());
    }
  });

  test('a literal search needs no key, says what it read again, and names what is gone', async () => {
    rmSync('.licit/key');
    rmSync('data/b.csv');
    const { out, code } = await find('13800138042', { literal: true });
    expect(code).toBe(0);
    expect(out).toContain('Found as written in 3 items of 1 manifest');
    expect(out).toContain('Read again: 6 items of 1 manifest');
    expect(out).toMatch(/not looked at\s+data\/b\.csv: not there any more/);
    expect((await find('13800138042', { literal: true, lang: 'zh' })).out).toContain('文件已不存在');
  });

  test('nothing found says where was looked and that it proves nothing, in both languages, with exit code 0', async () => {
    const { out, code } = await find('nobody@mail-of-nobody.zz');
    expect(code).toBe(0);
    expect(out).toContain('Not found. This does not prove');
    expect(out).toMatch(/Looked up in what \d+ detectors found in 7 items of 2 manifests \(scan #1/);
    expect(out).toContain('not looked at');
    expect((await find('nobody@mail-of-nobody.zz', { lang: 'zh' })).out).toContain('未找到。这不能证明数据中没有此人。');
  });

  test('the limit bounds the list and never the count', async () => {
    const { out } = await find('13800138042', { limit: 2 });
    expect(out).toContain('Found in 4 items of 2 manifests');
    expect(out).toContain('and 2 items more');
  });

  test('a past scan knows what it knew', async () => {
    write('data/b.csv', '姓名,手机号\n张晓某,13800138049\n');
    await scan();
    expect(await places('13800138042', { kind: 'phone' })).not.toContain('data/b.csv:2');
    expect(await places('13800138042', { kind: 'phone', asOf: '1' })).toContain('data/b.csv:2');
  });

  test('a value on the command line is refused, and not repeated', async () => {
    const said = await complaint(() => runSubjectFind({ ...common, values: ['13800138042'], limit: 1 }));
    expect(said).toContain('Do not pass personal values as arguments');
    expect(said).not.toContain('138');
  });

  test('a misspelled kind is told, and a value given in its place is not repeated', async () => {
    const ask = (kind: string) => complaint(() => runSubjectFind({ ...common, values: [], limit: 1, kind }));
    expect(await ask('phnoe')).toContain('Did you mean phone?');
    expect(await ask('13800138042')).not.toContain('138001');
  });

  test('nothing that is printed holds the value', async () => {
    for (const format of ['pretty', 'json', 'jsonl'] as const) {
      const { out, err } = await find('13800138042\nwang.planted@mail-of-nobody.zz', { format });
      expect(`${out}${err}`).not.toMatch(/13800138042|wang\.planted/i);
    }
  });
});

describe('the key', () => {
  test('is made by a scan, for its owner alone, and never by a search', async () => {
    await scan();
    expect(statSync('.licit/key').mode & 0o777).toBe(0o600);
    writeFileSync('moved', readFileSync('.licit/key'));
    const { rmSync } = await import('node:fs');
    rmSync('.licit/key');
    expect(await complaint(() => find('13800138042').then(({ code }) => code))).toContain('The key of this ledger is missing');
  });

  test('that others may read, that Git tracks or that is a link is refused by everything that would use it', async () => {
    await asScanned();
    const refused = async (why: string): Promise<void> => {
      expect(await complaint(() => find('13800138042').then(({ code }) => code))).toContain(why);
      expect(await complaint(() => runKey({ lang: 'en' }))).toContain(why);
      expect(await complaint(scan as never)).toContain(why);
    };
    chmodSync('.licit/key', 0o644);
    await refused('chmod 600');
    chmodSync('.licit/key', 0o600);
    initRepository('.');
    execFileSync('git', ['add', '-f', '.licit/key']);
    await refused('Git tracks the key');
    execFileSync('git', ['rm', '-q', '--cached', '.licit/key']);
    renameSync('.licit/key', 'elsewhere');
    symlinkSync('../elsewhere', '.licit/key');
    await refused('symbolic link');
    await printed(() => runKeyRotate({ lang: 'en' }));
    expect([lstatSync('.licit/key').isFile(), readFileSync('elsewhere', 'utf8')]).toEqual([
      true,
      expect.stringMatching(/^[0-9a-f]{64}\n$/),
    ]);
    await scan();
  });

  test('that is not the one of the ledger finds nothing and says so, and a new scan makes it good', async () => {
    await asScanned();
    const old = readFileSync('.licit/key', 'utf8');
    expect((await printed(() => runKey({ lang: 'en' }))).out).toContain('2 manifests: hashes made with it');
    const { out } = await printed(() => runKeyRotate({ lang: 'en' }));
    expect(out).toContain('2 manifests: hashes made with another key');
    expect(out).not.toContain(old.trim());
    expect(readFileSync('.licit/key', 'utf8')).not.toBe(old);
    expect(statSync('.licit/key').mode & 0o777).toBe(0o600);
    expect(await complaint(() => find('13800138042').then(({ code }) => code))).toContain('made with another key');
    await scan();
    expect(await places('13800138042', { kind: 'phone' })).toHaveLength(4);
    expect(await complaint(() => find('13800138042', { asOf: '1' }).then(({ code }) => code))).toContain('made with another key');
    expect(verifyLedger('.licit/ledger.db').whole).toBe(true);
  });

  test('of only some manifests leaves the others out, by name', async () => {
    await asScanned();
    await printed(() => runKeyRotate({ lang: 'en' }));
    await printed(() => runScan({ ...common, paths: ['data/b.csv'], format: ['concise'], rules: [], quiet: true, workers: 0 }));
    const { out } = await find('13800138042');
    expect(out).toContain('Found in 1 item of 1 manifest');
    expect(out).toMatch(/not looked at\s+data\/a\.jsonl: made with another key/);
  });

  slowTest('that is not noted leaves open what was not found', async () => {
    const config = { dataset: {}, instruments: [], rules: {}, columns: [], declarations: [], records: {}, failOn: 'error' };
    await scanned({ paths: ['data'], cwd: root, root, ledger: join(root, '.licit/ledger.db'), config: config as never, licit: '0.0.0' });
    write('.licit/key', `${'0'.repeat(64)}\n`);
    chmodSync('.licit/key', 0o600);
    expect((await find('13800138042')).out).toContain('the ledger does not say with which key');
    expect((await find('13800138042', { lang: 'zh' })).out).toContain('台账未记录所用密钥');
    expect((await printed(() => runKey({ lang: 'en' }))).out).toContain('2 manifests: not noted with which key');
  });

  test('there is nothing to rotate before a scan', async () => {
    expect(await complaint(() => runKeyRotate({ lang: 'en' }))).toContain('There is no key');
    expect((await printed(() => runKey({ lang: 'zh' }))).out).toContain('此处没有密钥');
  });
});

describe('a value that is typed', () => {
  test('is not shown, and the terminal is as before', async () => {
    const raw: boolean[] = [];
    const screen: string[] = [];
    const stdin = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: (on: boolean) => raw.push(on) });
    const value = secretLines(undefined, 'Value: ', { stdin: stdin as never, say: (text) => void screen.push(text) });
    stdin.write('1380013804\u007f48');
    stdin.write('x\b\r');
    expect(await value).toEqual(['13800138048']);
    expect(raw).toEqual([true, false]);
    expect(screen).toEqual(['Value: ', '\n']);
  });

  test('comes from standard input where there is no terminal, one a line, each once', async () => {
    const stdin = Readable.from([Buffer.from('\ufeff a@b.zz \r\n\r\na@b.zz\nc')]);
    expect(await secretLines('-', '', { stdin: stdin as never })).toEqual(['a@b.zz', 'c']);
  });

  test('must be there, and be no more than a person has', async () => {
    const from = (text: string) => secretLines('-', '', { stdin: Readable.from([Buffer.from(text)]) as never });
    await expect(from('\n')).rejects.toThrow('No value was given');
    await expect(from('x'.repeat(2 << 20))).rejects.toThrow('More than 1 MiB');
    await expect(from(Array.from({ length: 1001 }, (_, n) => n).join('\n'))).rejects.toThrow('More than 1000 values');
    await expect(secretLines('/nowhere/13800138042', '')).rejects.not.toThrow('138001');
  });
});

slowTest('every hit that a detector shows as its example is looked up under the hash that a scan records', async () => {
  const { createInspector } = await import('../src/inspect/inspect.js');
  const all = await detectors();
  const key = new Uint8Array(32).fill(7);
  const personal = all.filter(({ id }) => id.startsWith('pi/'));
  const missed: string[] = [];
  for (const [n, detector] of personal.entries()) {
    const inspector = createInspector([detector], key);
    for (const text of inTurns(detector.hits, 3, n)) {
      for (const { start, end, subject } of inspector.text(text, { path: '' })) {
        // Words on health or belief carry no hash: they tell no person from another.
        if (subject === undefined) continue;
        const wanted = wantedOf(text.slice(start, end), key, all, [detector.id]);
        if (!wanted.some((form) => form.subject === subject)) missed.push(`${detector.id}: ${text}`);
      }
    }
  }
  expect(missed).toEqual([]);
});

slowTest('whatever is given as a value, looking it up throws nothing and gives its own characters a hash', async () => {
  const all = await detectors();
  const key = new Uint8Array(32);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (value) => {
      expect(wantedOf(value, key, all, kindsMeant('email', all)).length).toBeGreaterThan(0);
    }),
    { numRuns: runs(50) },
  );
});
