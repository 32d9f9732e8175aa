import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { drawSample } from '../../src/ledger/samples/draw-sample.js';
import { planNamed } from '../../src/ledger/samples/sample-records.js';
import { scan } from '../../src/scan/scan.js';
import { processorTime } from '../processor-time.js';
import { SampledProject } from '../samples/sampled.js';

const before = process.cwd();
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

test('a third party with Python, the documentation and the ledger draws the same samples', async () => {
  const project = new SampledProject();
  project.items('data/a.jsonl', 'a.example', 700);
  project.items('data/b/b.jsonl', 'b.example', 900);
  await project.scanned();
  await project.plan('all', { purpose: 'corpus-safety', size: '300' });
  await project.draw('all');
  await project.draw('all', { because: 'a try' });
  await project.plan('strata', { purpose: 'corpus-safety', size: '10%', strata: 'source' });
  await project.draw('strata');
  await project.plan('host', { purpose: 'intake', when: 'after', source: 'b.example', size: '1%/5%' });
  await project.draw('host');
  const mixed = [
    'The committee will meet again in the spring to consider the proposals.',
    '委员会将于明年春天再次开会，审议各位委员的建议。',
    '?',
  ];
  project.write(
    'data/c.jsonl',
    mixed.flatMap((text) => Array.from({ length: 40 }, (_, i) => `${JSON.stringify({ id: `${text[0]}${i}`, text })}\n`)).join(''),
  );
  await project.scanned();
  await project.plan('languages', { purpose: 'other', words: 'a try', size: '90', limit: '5%', strata: 'language' });
  await project.draw('languages');
  expect(project.drawn('languages').draw.strata.map(({ name }) => name)).toEqual(['en', 'und', 'zh-Hans']);
  const page = join(import.meta.dirname, '../../docs/samples.md');
  const said = execFileSync('python3', [join(import.meta.dirname, 'redraw.py'), project.ledger, page], { encoding: 'utf8' });
  expect(said.trim().split('\n').slice(0, 3)).toEqual(['all 1 300', 'all 2 300', 'strata 1 160']);
  expect(said).toMatch(/^host 1 \d+$/m);
  expect(said).toMatch(/^languages 1 90$/m);
});

test('of a million items a hundred thousand are drawn in two seconds', async () => {
  const project = new SampledProject();
  mkdirSync(join(project.root, 'data'));
  const fd = openSync(join(project.root, 'data/a.jsonl'), 'w');
  for (let from = 0; from < 1_000_000; from += 10_000) {
    const line = (i: number) => `{"id":"w${i}","url":"https://h${i % 50}.example/${i}","text":"page ${i}"}\n`;
    writeSync(fd, Array.from({ length: 10_000 }, (_, i) => line(from + i)).join(''));
  }
  closeSync(fd);
  const { root, ledger, config } = project;
  await scan({ paths: ['data'], cwd: root, root, ledger, config, licit: '0.0.0' });
  for (const [name, strata] of [
    ['plain', undefined],
    ['sources', 'source'],
  ] as const) {
    await project.plan(name, { purpose: 'corpus-safety', method: 'technical', ...(strata && { strata }) });
    const { db } = openLedger(ledger, '0.0.0');
    const started = processorTime();
    const seed = { from: 'operator', value: '42' } as const;
    const { draw } = drawSample(db, findRun(db)!, planNamed(db, name)!, {
      number: 1,
      seed,
      sizeOf: (all) => ({ items: all / 10, accept: 0 }),
      on: '2026-11-27',
    });
    expect(processorTime() - started).toBeLessThan(2000);
    expect(draw.sample.items).toBe(100_000);
    db.close();
  }
});
