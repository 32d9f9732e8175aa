import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportOf } from '../src/catalog/catalog.js';
import { manifestName, manifestOf } from '../src/commands/report/report-manifest.js';
import { runVerify } from '../src/commands/verify/verify-command.js';
import { verifyReport } from '../src/commands/verify/verify-report.js';
import { loadConfig } from '../src/config/config.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { isSigned } from '../src/ledger/verify/verify-heads.js';
import { scan } from '../src/scan/scan.js';
import { safeJson } from '../src/text/show.js';

let root: string;
let report: string;
const ledger = () => join(root, '.licit/ledger.db');

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'licit-report-'));
  report = join(root, 'report');
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/a.jsonl'), '{"id":"1","text":"x","license":"MIT"}\n');
  await scanned();
  await written();
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function scanned(): Promise<void> {
  await scan({ paths: ['data'], cwd: root, root, ledger: ledger(), config: loadConfig(undefined, root), licit: '1.0.0' });
}

async function written(): Promise<void> {
  const opened = readLedger(ledger());
  const view = {
    ...snapshot(opened, findRun(opened.db)!, '1.0.0'),
    ledger: { id: opened.id, path: '.licit/ledger.db', created: opened.created },
  };
  opened.db.close();
  const made = (await reportOf('provenance'))!.render(view, {
    lang: 'en',
    width: 120,
    color: false,
    failOn: 'error',
    strict: false,
    exit: 0,
  });
  mkdirSync(report, { recursive: true });
  const manifest = {
    name: manifestName,
    content: safeJson(manifestOf(view, { kind: 'provenance', licit: '1.0.0', lang: 'en', failOn: 'error' }, made)),
  };
  for (const { name, content } of [...made, manifest]) writeFileSync(join(report, name), content);
}

function collector(): { out: Writable; text: () => string } {
  let text = '';
  const out = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  return { out, text: () => text };
}

async function verified(
  options: { ledger?: string; licit?: string; found?: string; heads?: string } = {},
): Promise<{ code: number; text: string }> {
  const { out, text } = collector();
  const code = await verifyReport({ report, found: ledger(), licit: '1.0.0', out, ...options });
  return { code, text: text() };
}

test('a report that was left alone fits its manifest and the ledger, which makes it again, also after later scans', async () => {
  expect(await verified()).toMatchObject({
    code: 0,
    text: expect.stringMatching(/6 files as the manifest says[\s\S]*byte for byte[\s\S]*for run 1/),
  });
  writeFileSync(join(root, 'data/a.jsonl'), '{"id":"2","text":"y"}\n');
  await scanned();
  expect(await verified()).toMatchObject({ code: 0, text: expect.stringContaining('byte for byte') });
});

test('every file that is changed, cut, removed or replaced by a link is named', async () => {
  for (const name of readdirSync(report).filter((file) => file !== manifestName)) {
    const before = readFileSync(join(report, name));
    for (const content of [
      Buffer.concat([before, Buffer.from(' ')]),
      before.subarray(1),
      Buffer.from(before.map((byte, at) => (at === 9 ? byte ^ 1 : byte))),
    ]) {
      writeFileSync(join(report, name), content);
      expect(await verified()).toMatchObject({ code: 1, text: expect.stringContaining(`${name}: changed since the report was written`) });
    }
    unlinkSync(join(report, name));
    expect(await verified()).toMatchObject({ code: 1, text: expect.stringContaining(`${name}: missing`) });
    writeFileSync(join(report, name), before);
  }
  expect((await verified()).code).toBe(0);
});

test('a report that was changed together with its manifest is named by the ledger, and by kept heads where there is none', async () => {
  const file = join(report, manifestName);
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const { sha256 } = await import('../src/commands/report/report-manifest.js');
  const text = readFileSync(join(report, 'report.md'), 'utf8').replace('MIT', 'CC0');
  writeFileSync(join(report, 'report.md'), text);
  const files = manifest.files.map((one: { name: string }) =>
    one.name === 'report.md' ? { name: 'report.md', bytes: Buffer.byteLength(text), sha256: sha256(text) } : one,
  );
  writeFileSync(file, JSON.stringify({ ...manifest, files }));
  expect(await verified()).toMatchObject({ code: 1, text: expect.stringContaining('the ledger makes another report.md') });
  writeFileSync(file, JSON.stringify({ ...manifest, files, head: 'ab'.repeat(32) }));
  expect(await verified()).toMatchObject({ code: 1, text: expect.stringContaining('has no run 1 with this head') });
  const without = await verified({ found: join(root, 'nowhere.db'), heads: join(root, '.licit/heads') });
  expect(without).toMatchObject({ code: 1, text: expect.stringMatching(/none here[\s\S]*has another head for run 1/) });
});

test('without ledger and heads it is said what was not checked; another ledger is told as such', async () => {
  expect(await verified({ found: join(root, 'nowhere.db') })).toMatchObject({ code: 0, text: expect.stringMatching(/not checked/) });
  const other = join(root, 'other/ledger.db');
  await scan({ paths: ['data'], cwd: root, root, ledger: other, config: loadConfig(undefined, root), licit: '1.0.0' });
  expect(await verified({ found: other })).toMatchObject({ code: 0, text: expect.stringContaining('is another ledger') });
  expect(await verified({ ledger: other })).toMatchObject({ code: 1, text: expect.stringContaining('is another ledger') });
  expect(await verified({ licit: '9.9.9' })).toMatchObject({ code: 0, text: expect.stringContaining('not made again') });
});

test('what is no manifest of a report, or leads out of its folder, is refused', async () => {
  const file = join(report, manifestName);
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const content of [
    '',
    '[]',
    'null',
    '{"files":[]}',
    JSON.stringify({ ...manifest, files: [{ name: '../a', sha256: '' }] }),
    JSON.stringify({ ...manifest, licitReport: 99 }),
  ]) {
    writeFileSync(file, content);
    await expect(verified()).rejects.toThrow(/is not the manifest of a report|newer licit/);
  }
});

test('a signature over the kept heads is checked: raw, in Base64, in hex, by the right key and over the same bytes only', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const heads = readFileSync(join(root, '.licit/heads'));
  const raw = sign(null, heads, privateKey);
  for (const form of [raw, Buffer.from(raw.toString('base64')), Buffer.from(`${raw.toString('hex')}\n`)]) {
    expect(isSigned(heads, form, pem)).toBe(true);
    expect(isSigned(Buffer.concat([heads, Buffer.from('\n')]), form, pem)).toBe(false);
    expect(isSigned(heads, form, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString())).toBe(false);
  }
  for (const wrong of [Buffer.alloc(0), Buffer.from('x'), Buffer.alloc(64)]) expect(isSigned(heads, wrong, pem)).toBe(false);
  expect(() => isSigned(heads, raw, 'nonsense')).toThrow('not an Ed25519 key');

  writeFileSync(join(root, 'sig'), raw);
  writeFileSync(join(root, 'key.pem'), pem);
  const at = { ledger: ledger(), heads: join(root, '.licit/heads'), signature: join(root, 'sig'), publicKey: join(root, 'key.pem') };
  const good = collector();
  expect(await runVerify({ ...at, out: good.out })).toBe(0);
  expect(good.text()).toContain('signature');
  writeFileSync(join(root, 'sig'), Buffer.alloc(64));
  expect(await runVerify({ ...at, out: collector().out })).toBe(1);
  await expect(runVerify({ ...at, signature: undefined, out: collector().out })).rejects.toThrow('A signature is checked with');
});

test('a signature that an SSH agent makes is checked as well', () => {
  const key = join(root, 'ssh');
  try {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    writeFileSync(join(root, 'kept'), readFileSync(join(root, '.licit/heads')));
    execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', 'licit', join(root, 'kept')], { stdio: 'ignore' });
  } catch {
    return; // no ssh-keygen here: the form is checked where there is one
  }
  const signature = readFileSync(join(root, 'kept.sig'));
  const kept = readFileSync(join(root, 'kept'));
  const publicKey = readFileSync(`${key}.pub`, 'utf8');
  expect(isSigned(kept, signature, publicKey)).toBe(true);
  expect(isSigned(kept.subarray(1), signature, publicKey)).toBe(false);
  expect(isSigned(kept, signature.subarray(0, 200), publicKey)).toBe(false);
});
