import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { SampledProject } from './sampled.js';

const before = process.cwd();
let project: SampledProject;

/** A thousand items of sixty hosts, the first of which has most. */
beforeAll(async () => {
  project = new SampledProject();
  const host = (i: number) => (i < 400 ? 'many.example' : `h${i % 59}.example`);
  const line = (i: number) => JSON.stringify({ id: `i-${i}`, url: `https://${host(i)}/${i}`, text: `item ${i}` });
  project.write('data/all.jsonl', Array.from({ length: 1000 }, (_, i) => `${line(i)}\n`).join(''));
  project.write('data/few.jsonl', Array.from({ length: 3 }, (_, i) => `${JSON.stringify({ id: `f-${i}`, text: `few ${i}` })}\n`).join(''));
  await project.scanned();
});
afterAll(() => process.chdir(before));

test.each([
  ['more strata than are told apart', { size: '80', limit: '5%', strata: 'source' }, 80],
  ['fewer items than strata', { size: '7', limit: '5%', strata: 'source' }, 7],
  ['one item', { size: '1', limit: '5%', strata: 'manifest' }, 1],
  ['a stratum that takes one of the largest', { size: '20', limit: '5%', strata: 'manifest' }, 20],
  ['all items', { size: '100%', limit: '5%' }, 1003],
  ['risks in a population that is much larger than the sample', { size: '1%/20%' }, undefined],
  ['risks that need every item', { size: '1%/20%', path: 'data/few.jsonl' }, 3],
  ['an AQL whose table asks for more items than there are', { aql: '0.1', path: 'data/few.jsonl' }, 3],
] as const)('an honest draw of %s is drawn again alike', async (name, more, items) => {
  const plan = name.replaceAll(' ', '-').slice(0, 20);
  await project.plan(plan, { purpose: 'other', words: 'a test', ...more });
  await project.draw(plan);
  const { draw } = project.drawn(plan);
  if (items !== undefined) expect(draw.sample.items).toBe(items);
  expect(verifyLedger(project.ledger)).toMatchObject({ whole: true });
});
