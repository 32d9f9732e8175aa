/** `licit rights find --receipt`: what a receipt of training says of the items that a question names, and of which it says nothing. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SubjectView } from '../../src/commands/subject/subject-view.js';
import type { Receipt } from '../../src/model/results/receipt.js';
import type { RightsView } from '../../src/model/results/rights-answers.js';
import { ExportedProject } from '../exports/exported.js';
import { inProcess } from '../in-process.js';

const row = (id: string, host: string, license = 'CC-BY-4.0'): string =>
  `${JSON.stringify({ id, text: `a kite called ${id}`, license, url: `https://${host}/${id}` })}\n`;

class Asked extends ExportedProject {
  receipt(name: string, ...more: string[]): Promise<number> {
    return inProcess(this.root, 'export', 'receipt', '-q', '--keep', 'not-forbidden', '-o', join(this.root, name), ...more);
  }

  async ask(what: string, ...receipts: string[]): Promise<RightsView> {
    const file = join(this.root, 'answer.json');
    rmSync(file, { force: true });
    await inProcess(
      this.root,
      'rights',
      'find',
      what,
      '--kind',
      'domain',
      '-f',
      'json',
      '-o',
      file,
      ...receipts.flatMap((one) => ['--receipt', one]),
    );
    return JSON.parse(readFileSync(file, 'utf8')) as RightsView;
  }
}

async function asked(): Promise<Asked> {
  const project = new Asked({
    'licit.yaml': 'use: { purpose: commercial }\n',
    'data/a.jsonl': row('a1', 'kites.example') + row('a2', 'kites.example', 'CC-BY-NC-4.0') + row('a3', 'dunes.example'),
    'data/b.jsonl': row('b1', 'kites.example'),
  });
  await project.scanned();
  await project.receipt('all.json');
  await project.receipt('b.json', 'data/b.jsonl');
  return project;
}

test('it says how many of the items that are named are in the list, as of the scan of the receipt', async () => {
  const project = await asked();
  const { used, answers, receiptsComplete } = await project.ask('kites.example', 'all.json', 'b.json');
  expect([used, receiptsComplete]).toEqual(['by-receipts', true]);
  expect(answers[0]!.used).toMatchObject([
    { receipt: 'all.json', run: 1, level: 'not-forbidden', items: 3, inList: 2 },
    { receipt: 'b.json', items: 1, inList: 1 },
  ]);
  expect((await project.ask('dunes.example', 'b.json')).answers[0]!.used).toMatchObject([{ items: 0, inList: 0 }]);
  // What left the data since was in the list all the same.
  project.put({ 'data/a.jsonl': row('a3', 'dunes.example'), 'data/b.jsonl': row('b2', 'dunes.example') });
  await project.scanned();
  const later = await project.ask('kites.example', 'all.json');
  expect(later.answers[0]).toMatchObject({ answer: 'not-on-record', used: [{ items: 3, inList: 2 }] });
});

test('without a receipt nothing is said; one of another ledger or that was altered says nothing', async () => {
  const project = await asked();
  const plain = await project.ask('kites.example');
  expect(plain.used).toBe('not-on-record');
  expect(plain).not.toHaveProperty('receiptsComplete');
  expect(plain.answers[0]).not.toHaveProperty('used');
  const receipt = JSON.parse(project.read('all.json')) as Receipt;
  const nothing = { items: null, inList: null };
  for (const other of [
    { ...receipt, ledger: 'f'.repeat(32) },
    { ...receipt, head: 'f'.repeat(64) },
    { ...receipt, run: 9 },
    { ...receipt, level: 'cleared' },
    { ...receipt, paths: ['data/b.jsonl'] },
  ]) {
    writeFileSync(join(project.root, 'other.json'), JSON.stringify(other));
    expect((await project.ask('kites.example', 'other.json')).answers[0]!.used).toMatchObject([nothing]);
  }
  await expect(project.ask('kites.example', 'licit.yaml')).rejects.toThrow('is no receipt');
  await expect(inProcess(project.root, 'rights', 'find', 'kites.example', '--read', '--receipt', 'all.json')).rejects.toThrow('--receipt');
});

test('earlier training that a receipt names counts, and what of it is in no receipt is told', async () => {
  const project = await asked();
  await project.receipt('second.json', 'data/a.jsonl', '--after', join(project.root, 'b.json'));
  const view = await project.ask('kites.example', 'second.json');
  expect(view.answers[0]!.used!.map(({ items, inList }) => [items, inList])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(view.receiptsComplete).toBe(true);
  await project.receipt('resumed.json', '--resumed');
  expect((await project.ask('kites.example', 'resumed.json')).receiptsComplete).toBe(false);
});

test('licit subject find says the same of the items of a person, and nothing without a receipt or with another key', async () => {
  const post = (id: string, license: string, who: string): string =>
    `${JSON.stringify({ id, text: `write to ${who}@kites-mail.com`, license, url: `https://kites.example/${id}` })}\n`;
  const project = new Asked({
    'licit.yaml': 'use: { purpose: commercial }\nrules: { pi/without-basis: info }\n',
    'data/a.jsonl': post('a1', 'CC-BY-4.0', 'kim') + post('a2', 'CC-BY-NC-4.0', 'kim') + post('a3', 'CC-BY-4.0', 'lee'),
    '.licit/value.txt': 'kim@kites-mail.com\n',
  });
  await project.scanned();
  await project.receipt('all.json');
  const ask = async (...more: string[]): Promise<SubjectView> => {
    const file = join(project.root, 'answer.json');
    rmSync(file, { force: true });
    await inProcess(project.root, 'subject', 'find', '--from', join(project.root, '.licit/value.txt'), '-f', 'json', '-o', file, ...more);
    return JSON.parse(readFileSync(file, 'utf8')) as SubjectView;
  };
  expect(await ask()).toMatchObject({ items: 2, used: 'not-on-record' });
  expect(await ask()).not.toHaveProperty('receipts');
  expect(await ask('--receipt', 'all.json')).toMatchObject({
    used: 'by-receipts',
    receiptsComplete: true,
    receipts: [{ receipt: 'all.json', run: 1, items: 2, inList: 1 }],
  });
  project.put({ 'data/a.jsonl': post('a3', 'CC-BY-4.0', 'lee') });
  await project.scanned();
  expect(await ask('--receipt', 'all.json')).toMatchObject({ items: 0, receipts: [{ items: 2, inList: 1 }] });
  await expect(ask('--literal', '--receipt', 'all.json')).rejects.toThrow('--literal and --receipt');
});
