/**
 * A stranger's change to a repository of data: it adds rows that must not pass, and does what it can to have them pass. Each attack is judged by the policy of the base, with a ledger
 * that the change cannot reach; none may turn the scan green, and none may hide without a word.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { zipOf } from '../formats/making.js';
import { run } from './run.js';

/** Area code 99 belongs to no place, and the check character is right: found, and nobody's. */
const DIRTY = '{"id":"d","text":"身份证 990101199003070015 电话 13800138042","license":"cc-by-nc-4.0"}\n';
const CLEAN = '{"id":"c","text":"a boat on a lake","license":"cc0-1.0","url":"https://e.example/0"}\n';
const CONFIG = `provider: { name: Example, contact: data@example.com }
use: { purpose: commercial, offered: [CN] }
instruments: [cn-interim-measures-2023, cn-pipl-2021]
failOn: error
`;

let template: string;

beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), 'licit-base-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.email=a@example.com', '-c', 'user.name=a', ...args], { cwd: template, stdio: 'ignore' });
  put(template, { 'licit.yaml': CONFIG, 'data/ok.jsonl': CLEAN.repeat(3), 'contract.pdf': '%PDF-1.4 a contract' });
  git('init', '-q', '.');
  git('add', '-A');
  git('commit', '-q', '-m', 'base');
  git('branch', 'base');
});

function put(root: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

interface Attack {
  does: (root: string) => void;
  /** Words that the output has on it. */
  told: RegExp;
  /** 1: found; 3: nothing could be read. */
  code?: 1 | 3;
  /** The dirty rows are in the attack itself. */
  alone?: true;
}

const victim = 'victim.txt';

const attacks: Record<string, Attack> = {
  'failOn: none': {
    does: (root) => put(root, { 'licit.yaml': CONFIG.replace('failOn: error', 'failOn: none') }),
    told: /not counted: failOn none/,
  },
  'every rule off': {
    does: (root) =>
      put(root, {
        'licit.yaml': `${CONFIG}rules:\n  pi/without-basis: off\n  license/forbids-use: off\n  source/missing: off\n  scan/unreadable: off\n`,
      }),
    told: /not counted: rule pi\/without-basis off, which would hide its findings/,
  },
  'rules made notes': {
    does: (root) => put(root, { 'licit.yaml': `${CONFIG}rules:\n  pi/without-basis: info\n  license/forbids-use: info\n` }),
    told: /rule license\/forbids-use as note/,
  },
  'a research purpose, offered nowhere, under no law': {
    does: (root) => put(root, { 'licit.yaml': 'use: { purpose: research, offered: [] }\ninstruments: []\n' }),
    told: /another setting of use[\s\S]*another setting of instruments/,
  },
  'columns that name no license': {
    does: (root) => put(root, { 'licit.yaml': `${CONFIG}columns:\n  "data/*.jsonl": { roles: { license: nothing, text: nothing } }\n` }),
    told: /another setting of columns/,
  },
  'no configuration any more': { does: (root) => rmSync(join(root, 'licit.yaml')), told: /Policy from base/ },
  'a configuration that cannot be read': {
    does: (root) => put(root, { 'licit.yaml': 'rules: [\n' }),
    told: /a configuration that cannot be read/,
  },
  'an ignore file in the data': {
    does: (root) => put(root, { 'data/.licitignore': '*.jsonl\n' }),
    told: /data\/\.licitignore: .*ignores \d+ files?/,
  },
  'an ignore file at the root': { does: (root) => put(root, { '.licitignore': 'data/\n' }), told: /\.licitignore: .*ignores \d+ files?/ },
  'a grant whose contract is the data': {
    does: (root) => grant(root, 'data/new.jsonl'),
    told: /grants\.yaml: .*not counted: grant px for path:\*\*/,
  },
  'a grant with a contract of its own': { does: (root) => grant(root, 'contract.pdf'), told: /not counted: grant px/ },
  'declarations of everything': {
    does: (root) =>
      put(root, {
        'licit.yaml': `${CONFIG}declarations:\n  - path: "**"\n    license: { expression: CC0-1.0, evidence: e.txt }\n    source: { kind: self-produced, name: us, evidence: e.txt }\n    personalData: none\n    minors: none\n    reservations: { ai-training: allowed }\n`,
        'e.txt': '',
      }),
    told: /declared in this change: counted as stated, without evidence/,
  },
  'a folder named like the base': { does: (root) => put(root, { 'base/licit.yaml': 'failOn: none\n' }), told: /pi\/without-basis/ },
  'a configuration in the data folder': {
    does: (root) => put(root, { 'data/licit.yaml': 'failOn: none\n', 'data/.licit/x': '' }),
    told: /pi\/without-basis/,
  },
  'a newline in the name of the file': { alone: true, does: (root) => put(root, { 'data/x\ny.jsonl': DIRTY }), told: /x\\ny\.jsonl/ },
  'garbage before the rows': {
    alone: true,
    does: (root) => put(root, { 'data/n.jsonl': `not json at all\n${DIRTY.repeat(5)}` }),
    told: /pi\/without-basis/,
  },
  'a pointer in the place of the data': {
    alone: true,
    code: 3,
    does: (root) =>
      put(root, {
        'data/ok.jsonl':
          'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n',
      }),
    told: /git lfs pull/,
  },
  'a table that is none': { alone: true, does: (root) => put(root, { 'data/x.parquet': 'nothing of the kind' }), told: /named as Parquet/ },
  'an archive with a name twice': {
    alone: true,
    does: (root) =>
      put(root, {
        'data/a.zip': zipOf([
          { name: 'x.jsonl', content: CLEAN },
          { name: 'x.jsonl', content: DIRTY },
        ]),
      }),
    told: /a\.zip\/x\.jsonl/,
  },
  'an archive whose members share their bytes': {
    alone: true,
    does: (root) => put(root, { 'data/bomb.zip': bomb() }),
    told: /shares its bytes/,
  },
  'a named pipe': { alone: true, does: (root) => execFileSync('mkfifo', [join(root, 'data/p.jsonl')]), told: /a named pipe/ },
  'a link in the place of the data': {
    alone: true,
    code: 3,
    does: (root) => {
      rmSync(join(root, 'data/ok.jsonl'));
      symlinkSync('../gone.jsonl', join(root, 'data/ok.jsonl'));
    },
    told: /a symbolic link to a file that is not there/,
  },
};

function grant(root: string, contract: string): void {
  const bytes = contract === 'contract.pdf' ? readFileSync(join(root, contract)) : Buffer.from(DIRTY);
  const sha256 = execFileSync('sha256sum', { input: bytes }).toString().slice(0, 64);
  put(root, {
    '.licit/grants.yaml': `grants:\n  - id: px\n    from: px.example\n    scope: { path: "**" }\n    allow: [train, commercial]\n    until: "2030-01-01"\n    evidence: { path: ${contract}, sha256: ${sha256}, bytes: ${bytes.length} }\n`,
  });
}

/** A zip whose directory names one member three hundred times. */
function bomb(): Buffer {
  const one = zipOf([{ name: 'x.jsonl', content: CLEAN.repeat(3000), deflate: true }]);
  const start = one.readUInt32LE(one.length - 6);
  const directory = one.subarray(start, one.length - 22);
  const end = Buffer.from(one.subarray(one.length - 22));
  end.writeUInt16LE(300, 8);
  end.writeUInt16LE(300, 10);
  end.writeUInt32LE(directory.length * 300, 12);
  return Buffer.concat([one.subarray(0, start), ...Array.from({ length: 300 }, () => directory), end]);
}

function change(attack: Attack): string {
  const root = mkdtempSync(join(tmpdir(), 'licit-change-'));
  cpSync(template, root, { recursive: true });
  if (attack.alone !== true) put(root, { 'data/new.jsonl': DIRTY });
  attack.does(root);
  return root;
}

const scan = (root: string, format: string, ...more: string[]) =>
  run(['scan', 'data', '--policy-from', 'base', '--ledger', `${root}.db`, '-f', format, '-q', ...more], root);

test('without an attack the base is green and the change is red', async () => {
  const root = change({ does: () => {}, told: /./, alone: true });
  const green = await scan(root, 'concise');
  expect([green.code, green.out.split('\n').filter((line) => / error /.test(line))]).toEqual([0, []]);
  put(root, { 'data/new.jsonl': DIRTY });
  expect((await scan(root, 'concise')).code).toBe(1);
});

test.each(Object.entries(attacks))('%s changes nothing and is told', async (_, attack) => {
  const root = change(attack);
  const { code, out, err } = await scan(root, 'concise');
  expect([code, err.includes('bug')]).toEqual([attack.code ?? 1, false]);
  const told = /shares its bytes|named pipe|git lfs|named as|not there/.test(attack.told.source) ? (await scan(root, 'json')).out : out;
  expect(told).toMatch(attack.told);
});

test.each([
  ['the lock of the ledger', '.licit/ledger.db.lock', ['scan', 'data', '-q', '--policy-from', 'base']],
  ['the ledger', '.licit/ledger.db', ['scan', 'data', '-q', '--policy-from', 'base']],
  ['the key', '.licit/key', ['scan', 'data', '-q', '--policy-from', 'base']],
  ['an output', 'out.json', ['scan', 'data', '-q', '--policy-from', 'base', '-f', 'json=out.json']],
  ['a configuration to be written', 'licit.yaml', ['init', '--force']],
  ['a list of exclusions', 'exclude.txt', ['exclude', '-o', 'exclude.txt']],
  ['the rules lock', 'rules.lock', ['rules', 'update', '--yes']],
])('%s that is a link writes nowhere', async (_, path, args) => {
  const root = change({ does: () => {}, told: /./ });
  if (args[0] === 'exclude') await run(['scan', 'data', '-q'], root);
  rmSync(join(root, path), { force: true });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, victim), 'keep me');
  symlinkSync(join(root, victim), join(root, path));
  const { code, err } = await run(args, root);
  expect([code, err]).toEqual([2, expect.stringMatching(/symbolic link/)]);
  expect([readFileSync(join(root, victim), 'utf8'), lstatSync(join(root, path)).isSymbolicLink()]).toEqual(['keep me', true]);
});

test('a report goes through no link, neither of its folder nor of a file in it', async () => {
  const root = change({ does: () => {}, told: /./ });
  await run(['scan', 'data', '-q'], root);
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync('elsewhere', join(root, 'report'));
  const first = await run(['report', 'provenance', '-o', 'report'], root);
  expect([first.code, first.err, existsSync(join(root, 'elsewhere/index.html'))]).toEqual([
    2,
    expect.stringMatching(/symbolic link/),
    false,
  ]);
  rmSync(join(root, 'report'));
  writeFileSync(join(root, victim), 'keep me');
  mkdirSync(join(root, 'report'));
  symlinkSync(join(root, victim), join(root, 'report/index.html'));
  await run(['report', 'provenance', '-o', 'report'], root);
  expect(readFileSync(join(root, victim), 'utf8')).toBe('keep me');
});

test('a key that came with the change is refused', async () => {
  const root = change({ does: (at) => put(at, { '.licit/key': `${'0'.repeat(64)}\n` }), told: /./ });
  execFileSync('git', ['add', '-f', '.licit/key'], { cwd: root });
  const { code, err } = await run(['scan', 'data', '-q', '--policy-from', 'base'], root);
  expect([code, err]).toEqual([2, expect.stringMatching(/Git tracks the key|Others on this machine may read/)]);
});
