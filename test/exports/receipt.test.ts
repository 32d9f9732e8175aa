/** `licit export receipt` and what `licit ledger verify` says of one: which data a model was given, and that nothing is in it that the ledger does not come to. */
import { createHash } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Receipt } from '../../src/model/results/receipt.js';
import { inProcess } from '../in-process.js';
import { ExportedProject } from './exported.js';

const row = (more: object): string =>
  `${JSON.stringify({ text: 'a kite over a dune', license: 'CC-BY-4.0', url: 'https://kites.example/1', ...more })}\n`;
const kites = row({ id: 'k-1' }) + row({ id: 'k-2', license: 'CC-BY-NC-4.0' }) + row({ id: 'k-3' });
const use = 'use: { purpose: commercial }\n';

class Trained extends ExportedProject {
  constructor(more: Record<string, string> = {}) {
    super({ 'licit.yaml': use, 'data/a.jsonl': kites, 'data/b.jsonl': row({ id: 'l-1' }), 'data/README.md': '# Kites\n', ...more });
  }

  run(...args: string[]): Promise<number> {
    return inProcess(this.root, ...args);
  }

  async receipt(...more: string[]): Promise<Receipt> {
    const name = `receipt-${more.join('').replace(/\W+/g, '') || 'all'}.json`;
    rmSync(join(this.root, name), { force: true });
    await this.run('export', 'receipt', '-q', '--keep', 'not-forbidden', '-o', join(this.root, name), ...more);
    this.last = join(this.root, name);
    return JSON.parse(this.read(name)) as Receipt;
  }

  last = '';
}

async function trained(more?: Record<string, string>): Promise<Trained> {
  const project = new Trained(more);
  await project.scanned();
  return project;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('it names the list by its digest, the head, and each file as it is on the disk', async () => {
  const project = await trained();
  const receipt = await project.receipt();
  await project.run('exclude', '-q', '--keep', 'not-forbidden', '-o', join(project.root, 'train.jsonl'));
  expect(receipt).toMatchObject({
    licitReceipt: 1,
    run: 1,
    head: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    purpose: 'commercial',
    level: 'not-forbidden',
    paths: [],
    list: { format: 'jsonl', items: 3, sha256: sha256(project.read('train.jsonl')) },
    items: 4,
    unread: { records: 0, files: 0 },
    files: [
      { path: 'data/a.jsonl', sha256: sha256(kites), bytes: kites.length, items: 3, kept: 2, onDisk: 'same' },
      { path: 'data/b.jsonl', items: 1, kept: 1, onDisk: 'same' },
    ],
    earlier: { complete: true, receipts: [] },
  });
  // The same again, after the ledger has it on record.
  expect(await project.receipt()).toEqual(receipt);
  expect(await project.receipt('data/b.jsonl')).toMatchObject({ paths: ['data/b.jsonl'], list: { items: 1 }, items: 1 });
});

test('a list that is another than the ledger comes to is refused, in either form', async () => {
  const project = await trained();
  for (const list of ['train.txt', 'train.jsonl'].map((name) => join(project.root, name))) {
    await project.run('exclude', '-q', '--keep', 'not-forbidden', '-o', list);
    expect((await project.receipt('--list', list)).list.format).toBe(list.endsWith('.jsonl') ? 'jsonl' : 'list');
    writeFileSync(list, `${project.read(list.slice(project.root.length + 1))}k-2\n`);
    await expect(project.receipt('--list', list)).rejects.toThrow('is not the list of level not-forbidden');
  }
});

test('changed data, a changed policy and an empty list give no receipt', async () => {
  const project = await trained();
  project.put({ 'data/b.jsonl': row({ id: 'l-2' }) });
  await expect(project.receipt()).rejects.toThrow('data/b.jsonl is not as the scan read it');
  rmSync(join(project.root, 'data/b.jsonl'));
  await expect(project.receipt()).rejects.toThrow('data/b.jsonl is not as the scan read it');
  project.put({ 'data/b.jsonl': row({ id: 'l-1' }), 'data/README.md': '# Other kites\n' });
  await expect(project.receipt()).rejects.toThrow('data/README.md is not as the scan read it');
  project.put({ 'data/README.md': '# Kites\n', 'licit.yaml': 'use: { purpose: research }\n' });
  await expect(project.receipt()).rejects.toThrow('What decides has changed');
  project.put({ 'licit.yaml': use });
  await expect(project.receipt('--keep', 'cleared')).rejects.toThrow('None of 4 items reaches the level cleared');
  expect(existsSync(join(project.root, 'receipt-keepcleared.json'))).toBe(false);
});

test.each([
  [
    'a Kaldi folder',
    { 'k/text': 'u-1 a kite\nu-2 a dune\n', 'k/utt2spk': 'u-1 s-1\nu-2 s-2\n', 'k/spk2utt': 's-1 u-1\ns-2 u-2\n' },
    'k/text',
  ],
  ['sides of a parallel corpus', { 'p/dunes.en': 'a kite\na dune\n', 'p/dunes.de': 'ein Drachen\neine Düne\n' }, 'p/dunes.de'],
])('lists that are one (%s) are not compared with a file, and the receipt says so; other files are', async (_, lists, main) => {
  const project = await trained(lists);
  const { files, items } = await project.receipt();
  expect(files.map(({ path, onDisk }) => [path, onDisk])).toEqual([
    ['data/a.jsonl', 'same'],
    ['data/b.jsonl', 'same'],
    [main, 'not-checked'],
  ]);
  expect(items).toBe(6);
  expect(Object.values(lists).map(sha256)).not.toContain(files[2]!.sha256);
  expect(await project.run('ledger', 'verify', project.last)).toBe(0);
  project.put({ 'data/b.jsonl': row({ id: 'l-2' }) });
  expect(await project.run('ledger', 'verify', project.last)).toBe(1);
  await expect(project.receipt()).rejects.toThrow('data/b.jsonl is not as the scan read it');
});

test('training that goes on says what came before, or that not all of it is known', async () => {
  const project = await trained();
  await project.receipt('data/a.jsonl');
  const first = project.last;
  const second = await project.receipt('--after', first, 'data/b.jsonl');
  expect(second.earlier).toMatchObject({
    complete: true,
    receipts: [{ sha256: sha256(project.read(first.slice(project.root.length + 1))), paths: ['data/a.jsonl'] }],
  });
  const third = await project.receipt('--after', project.last, '--after', first);
  expect(third.earlier.receipts.map(({ paths }) => paths)).toEqual([['data/a.jsonl'], ['data/b.jsonl']]);
  expect((await project.receipt('--resumed')).earlier).toEqual({ complete: false, receipts: [] });
  // What was not known once is not known later either.
  expect((await project.receipt('--after', project.last, 'data/b.jsonl')).earlier.complete).toBe(false);
  await expect(project.receipt('--after', join(project.root, 'licit.yaml'))).rejects.toThrow('is no receipt');
});

test('a receipt is made again from the ledger; an altered one, or other data, fails', async () => {
  const project = await trained();
  const receipt = await project.receipt();
  const file = project.last;
  const verify = (): Promise<number> => project.run('ledger', 'verify', file);
  expect(await verify()).toBe(0);
  const altered: ((it: Receipt) => void)[] = [
    (it) => Object.assign(it.list, { items: 4 }),
    (it) => Object.assign(it, { level: 'cleared' }),
    (it) => Object.assign(it, { head: sha256('another') }),
    (it) => Object.assign(it, { ledger: 'another' }),
    (it) => it.files.pop(),
  ];
  for (const alter of altered) {
    const other = structuredClone(receipt);
    alter(other);
    writeFileSync(file, `${JSON.stringify(other, undefined, 2)}\n`);
    expect(await verify(), String(alter)).toBe(1);
  }
  await project.receipt();
  project.put({ 'data/b.jsonl': row({ id: 'l-2' }) });
  expect(await verify()).toBe(1);
  // After another scan the receipt is still of its own.
  project.put({ 'data/b.jsonl': row({ id: 'l-1' }), 'data/c.jsonl': row({ id: 'm-1' }) });
  await project.scanned();
  expect(await verify()).toBe(0);
});

test('a name with a personal value is masked in it', async () => {
  const project = await trained({ 'data/ann.kite@mail-kites.net.jsonl': row({ id: 'n-1' }) });
  const receipt = await project.receipt();
  expect(JSON.stringify(receipt)).not.toContain('ann.kite');
  expect(receipt.files).toHaveLength(3);
  // The file is there under another name than the one shown: that is told, and is no difference.
  expect(await project.run('ledger', 'verify', project.last)).toBe(0);
});
