import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { called } from '../in-process.js';

let project: string;

const run = async (...words: string[]) => called(project, words, {}, main);
const scan = async (...words: string[]) => (await run('scan', 'data', '--workers', '0', '--fail-on', 'none', ...words)).err;
/** The manifests whose rows are in force, and what is passed over because licit wrote it. */
function onRecord(): { manifests: unknown[]; own: string[] } {
  const db = new Database(join(project, '.licit/ledger.db'), { readonly: true });
  const manifests = db
    .prepare('select distinct m.path from tally t join manifest m on m.id = t.manifest where t.until is null order by 1')
    .pluck()
    .all();
  const own = db
    .prepare("select path from not_read where until is null and why ->> 'reason' = 'own-output' order by 1")
    .pluck()
    .all() as string[];
  db.close();
  return { manifests, own };
}

beforeEach(async () => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'licit-own-')));
  mkdirSync(join(project, 'data'));
  writeFileSync(join(project, 'licit.yaml'), 'use:\n  purpose: commercial\n');
  const rows = ['cc-by-4.0', 'cc-by-nc-4.0'].map((license, id) => JSON.stringify({ id, text: 'A text on tides.', license }));
  writeFileSync(join(project, 'data/tides.jsonl'), `${rows.join('\n')}\n`);
  await scan();
});

test('lists and reports that licit wrote among the data are no data, and the scan says so', async () => {
  await run('exclude', '-o', 'data/exclude.jsonl');
  await run('exclude', '-o', 'data/exclude.txt');
  await scan('--format', 'sarif=data/found.sarif', '--format', 'csv=data/found.csv', '--format', 'markdown=data/found.md');
  await run('report', 'provenance', '-o', 'data/report');
  await run('export', 'loader', '--keep', 'stated', '-o', 'data/loader.jsonl');
  const said = await scan();
  expect(said).toContain('files written by licit itself are not counted as data: byte by byte what the ledger has on record');
  expect(onRecord().manifests).toEqual(['data/tides.jsonl']);
  expect((await run('ledger', 'verify')).status).toBe(0);
});

test('a name shows nothing: with a row more, or copied from another project, such a file is data', async () => {
  await run('exclude', '-o', 'data/exclude.jsonl');
  await scan();
  expect(onRecord()).toEqual({ manifests: ['data/tides.jsonl'], own: ['data/exclude.jsonl'] });

  appendFileSync(join(project, 'data/exclude.jsonl'), `${JSON.stringify({ id: 9, text: 'A hidden text.' })}\n`);
  await scan();
  expect(onRecord()).toEqual({ manifests: ['data/exclude.jsonl', 'data/tides.jsonl'], own: [] });
});

test('an unchanged list under another name is still what licit wrote; without the ledger nothing shows it', async () => {
  await run('exclude', '-o', 'data/exclude.jsonl');
  copyFileSync(join(project, 'data/exclude.jsonl'), join(project, 'data/left-out.jsonl'));
  await scan();
  expect(onRecord().own).toEqual(['data/exclude.jsonl', 'data/left-out.jsonl']);

  rmSync(join(project, '.licit'), { recursive: true });
  await scan();
  expect(onRecord().manifests).toContain('data/left-out.jsonl');
});

test('a digest that somebody wrote into the journal themselves hides nothing', async () => {
  const data = readFileSync(join(project, 'data/tides.jsonl'));
  const { createHash } = await import('node:crypto');
  const db = new Database(join(project, '.licit/ledger.db'));
  const body = {
    command: 'licit scan',
    files: [{ sha256: createHash('sha256').update(data).digest('hex'), bytes: data.length }],
    licit: '1',
    run: 1,
  };
  db.prepare(
    "insert into entry (seq, time, kind, body, prev, hash) select max(seq) + 1, '2026-01-01T00:00:00.000Z', 'written', ?, x'00', x'00' from entry",
  ).run(JSON.stringify(body));
  db.close();
  await run('scan', 'data', '--workers', '0', '--fail-on', 'none');
  expect(onRecord()).toEqual({ manifests: ['data/tides.jsonl'], own: [] });
});

test('a description with the words of its author that licit amended is read', async () => {
  const croissant = {
    '@context': { '@vocab': 'https://schema.org/' },
    '@type': 'Dataset',
    name: 'tides',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    license: 'https://creativecommons.org/licenses/by-nc/4.0/',
  };
  writeFileSync(join(project, 'data/croissant.json'), JSON.stringify(croissant));
  await scan();
  await run('export', 'croissant', '-o', 'data/croissant.json');
  await scan();
  expect(onRecord().own).toEqual([]);
});
