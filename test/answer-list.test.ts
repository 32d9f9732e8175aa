import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../src/config/config.js';
import { type AnswerView, answersOf, dueWithin } from '../src/project/all-answers.js';

const situations = resolve(import.meta.dirname, '../fixtures/situations');

function situation(name: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-answers-')));
  cpSync(join(situations, name), root, { recursive: true });
  return root;
}

async function answers(root: string, day: string): Promise<AnswerView[]> {
  return answersOf(loadConfig(join(root, 'licit.yaml'), root), { root, now: new Date(`${day}T12:00:00Z`) });
}

const said = (all: readonly AnswerView[]): string[] => all.map(({ kind, id, until = '', state }) => `${kind} ${id} ${until} ${state}`);

test('all that people say is one list, each with how long it counts', async () => {
  expect(said(await answers(situation('news'), '2026-11-30'))).toEqual([
    'declaration path:data/**  in-force',
    'grant grant-1 2030-12-31 in-force',
    'evidence commitments  in-force',
    'evidence contract 2030-12-31 in-force',
  ]);
});

test('what ends within some days is due, and what is over', async () => {
  const root = situation('news');
  const due = async (day: string, days: number) => said(dueWithin(await answers(root, day), days, new Date(`${day}T12:00:00Z`)));
  expect(await due('2030-11-01', 59)).toEqual([]);
  expect(await due('2030-11-01', 60)).toEqual(['grant grant-1 2030-12-31 in-force', 'evidence contract 2030-12-31 in-force']);
  expect(await due('2031-01-01', 0)).toEqual(['grant grant-1 2030-12-31 ended', 'evidence contract 2030-12-31 ended']);
});

test('the last day of a crawl is no term', async () => {
  expect(said(await answers(situation('posts'), '2026-11-30'))).toContain('evidence crawl-record-posts  in-force');
});

test('what does not count is due whenever it ends: a document that is another one or missing, a signer who may not attest', async () => {
  const root = situation('news');
  const { path } = loadConfig(join(root, 'licit.yaml'), root).answers!.find(({ id }) => id === 'contract')!.evidence;
  writeFileSync(join(root, path), 'another text');
  expect(said(dueWithin(await answers(root, '2026-11-30'), 0, new Date('2026-11-30')))).toEqual(
    expect.arrayContaining(['evidence contract 2030-12-31 evidence-changed', 'grant grant-1 2030-12-31 evidence-changed']),
  );
  rmSync(join(root, path));
  expect(said(dueWithin(await answers(root, '2026-11-30'), 0, new Date('2026-11-30')))).toContain(
    'evidence contract 2030-12-31 evidence-missing',
  );
});
