/** `licit export in-toto` and `licit ledger verify FILE`: what is stated, and what an altered statement comes to. The package of in-toto reads it in test/hard/exports.test.ts. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { inProcess } from '../in-process.js';
import { boats, ExportedProject } from './exported.js';

// biome-ignore lint/suspicious/noExplicitAny: documents of JSON, looked into by path.
type Document = any;

const project = new ExportedProject(boats);
const keys = ['one', 'two'].map((name) => {
  const pair = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  project.put({ [`../${name}-${process.pid}.pem`]: pair.privateKey, [`../${name}-${process.pid}.pub`]: pair.publicKey });
  return { key: join(project.root, `../${name}-${process.pid}.pem`), pub: join(project.root, `../${name}-${process.pid}.pub`), ...pair };
});
const [own, other] = keys as [(typeof keys)[number], (typeof keys)[number]];
beforeAll(() => project.scanned());

const out = (name: string): string => join(project.root, '..', `${name}-${process.pid}.json`);
async function exported(name: string, ...more: string[]): Promise<Document> {
  await inProcess(project.root, 'export', 'in-toto', '-q', '-o', out(name), ...more);
  return JSON.parse(project.read(`../${name}-${process.pid}.json`)) as Document;
}
const payloadOf = (envelope: Document): Document => JSON.parse(Buffer.from(envelope.payload, 'base64').toString('utf8')) as Document;
const verified = (file: string, ...more: string[]): Promise<number> => inProcess(project.root, 'ledger', 'verify', file, ...more);
function put(name: string, content: Document): string {
  writeFileSync(out(name), JSON.stringify(content));
  return out(name);
}

/** Runs without the ledger: all that is left is the signature and the files. */
async function withoutLedger<T>(work: () => Promise<T>): Promise<T> {
  const folder = join(project.root, '.licit');
  renameSync(folder, `${folder}-away`);
  try {
    return await work();
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(`${folder}-away`, folder);
  }
}

test('it names each file by its digest, the head, and each rule with its verdicts', async () => {
  const statement = payloadOf(await exported('signed', '--key', own.key));
  expect(statement).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'urn:licit:predicate:dataset-rights:1',
    predicate: { tool: 'licit', run: 1, head: expect.stringMatching(/^[0-9a-f]{64}$/) as string, items: { items: 6 } },
  });
  expect(statement.subject.map(({ name }: Document) => name)).toContain('pictures/a.jsonl');
  const rule = statement.predicate.rules.find(({ id }: Document) => id === 'source/missing');
  expect(rule.verdicts).toMatchObject({ unmet: expect.any(Number) as number, unproven: expect.any(Number) as number });
  expect(JSON.stringify(statement)).not.toContain('ann.boat');
});

test('a statement fits with the key that signed it, and with no other', async () => {
  await exported('signed', '--key', own.key);
  expect(await verified(out('signed'), '--public-key', own.pub)).toBe(0);
  expect(await verified(out('signed'), '--public-key', other.pub)).toBe(1);
  expect(await withoutLedger(() => verified(out('signed'), '--public-key', own.pub))).toBe(0);
  expect(await withoutLedger(() => verified(out('signed')))).toBe(1);
});

test('altered counts fail, whoever looks: by the signature, and by the ledger where it is not signed or signed by another', async () => {
  const envelope = await exported('signed', '--key', own.key);
  const statement = payloadOf(envelope);
  for (const { verdicts } of statement.predicate.rules) {
    verdicts.met += verdicts.unmet;
    verdicts.unmet = 0;
  }
  const payload = Buffer.from(`${JSON.stringify(statement, undefined, 2)}\n`);
  const altered = put('altered', { ...envelope, payload: payload.toString('base64') });
  expect(await verified(altered, '--public-key', own.pub)).toBe(1);
  expect(await withoutLedger(() => verified(altered, '--public-key', own.pub))).toBe(1);
  const pae = Buffer.concat([Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${payload.length} `), payload]);
  const resigned = put('resigned', {
    payloadType: 'application/vnd.in-toto+json',
    payload: payload.toString('base64'),
    signatures: [{ keyid: '', sig: sign(null, pae, other.privateKey).toString('base64') }],
  });
  expect(await verified(resigned, '--public-key', own.pub)).toBe(1);
  // By the key of who altered it: the signature fits, and the ledger does not.
  expect(await verified(resigned, '--public-key', other.pub)).toBe(1);
  expect(await verified(put('bare', statement))).toBe(1);
});

test('an unsigned statement counts only where the ledger makes it again, byte for byte, and names no report', async () => {
  const statement = await exported('unsigned');
  expect(await verified(out('unsigned'))).toBe(0);
  expect(await withoutLedger(() => verified(out('unsigned')))).toBe(1);
  expect(await verified(out('unsigned'), '--public-key', own.pub)).toBe(1);
  const twice = project.read(`../unsigned-${process.pid}.json`).replace('"predicate": {', '"predicate": {},\n  "predicate": {');
  writeFileSync(out('twice'), twice);
  expect(await verified(out('twice'))).toBe(1);
  statement.predicate.reports = [{ name: 'provenance', digest: { sha256: '0'.repeat(64) } }];
  expect(await verified(put('reported', statement))).toBe(1);
});

test('a file that is not the one that is stated fails, and names that climb are not opened', async () => {
  const envelope = await exported('signed', '--key', own.key);
  const before = project.read('pictures/a.jsonl');
  project.put({ 'pictures/a.jsonl': `${before}{"id":"a-3"}\n` });
  expect(await verified(out('signed'), '--public-key', own.pub)).toBe(1);
  project.put({ 'pictures/a.jsonl': before });
  expect(await verified(out('signed'), '--public-key', own.pub)).toBe(0);
  const statement = payloadOf(envelope);
  statement.subject = [{ name: '../../etc/passwd', digest: { sha256: '0'.repeat(64) } }];
  expect(await verified(put('climbing', statement))).toBe(1);
});

test('a report is named by its digest if it is of the same run, and other keys and documents are refused', async () => {
  await inProcess(project.root, 'report', 'provenance', '-o', 'report', '--quiet');
  const { predicate } = payloadOf(await exported('reported', '--key', own.key, '--report', join(project.root, 'report')));
  expect(predicate.reports).toEqual([{ name: 'provenance', digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string } }]);
  expect(await verified(out('reported'), '--public-key', own.pub)).toBe(0);
  project.put({ 'report/manifest.json': project.read('report/manifest.json').replace('"run": 1', '"run": 2') });
  await expect(exported('reported', '--report', join(project.root, 'report'))).rejects.toThrow('no report of run 1');
  rmSync(join(project.root, 'report'), { recursive: true });
  await expect(exported('signed', '--key', own.pub)).rejects.toThrow('no private Ed25519 key');
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  writeFileSync(out('rsa'), privateKey);
  await expect(exported('signed', '--key', out('rsa'))).rejects.toThrow('no private Ed25519 key');
  for (const wrong of [
    '',
    '[]',
    '{}',
    '{"payloadType":"application/vnd.in-toto+json","payload":"e30="}',
    '{"_type":"https://in-toto.io/Statement/v1"}',
  ]) {
    writeFileSync(out('wrong'), wrong);
    await expect(verified(out('wrong'))).rejects.toThrow('no statement');
  }
});
