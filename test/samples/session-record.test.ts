import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runSampleReview } from '../../src/commands/sample/review/sample-review.js';
import { SessionRecord } from '../../src/commands/sample/review/session-record.js';
import { runSampleExport } from '../../src/commands/sample/sample-export.js';
import { runSampleImport } from '../../src/commands/sample/sample-import.js';
import { sqlite } from '../../src/ledger/database.js';
import { openForWriting } from '../../src/ledger/open-ledger.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { loadProject } from '../../src/project/project.js';
import { common, complaint, printed, SampledProject } from './sampled.js';

const before = process.cwd();
const at = '2026-11-27T09:00:00.000Z';
let project: SampledProject;

let drawn: SampledProject;
beforeAll(async () => {
  project = new SampledProject();
  project.items('data/web.jsonl', 'web.example', 20);
  await project.scanned();
  await project.plan('web', {
    purpose: 'other',
    words: 'a try',
    size: '10',
    limit: '10%',
    checkers: 2,
    labelers: ['Wu'],
    mayCheck: ['lin', 'zhou'],
  });
  await project.draw('web');
  drawn = project;
});
beforeEach(() => {
  project = new SampledProject(drawn);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

describe('judgments are on record while they are made', () => {
  const told: string[] = [];
  const record = (): SessionRecord =>
    new SessionRecord(loadProject({}), { name: 'web', draw: 1, licit: '0.0.0', patience: 0 }, (words) => told.push(words));
  const path = (): string => join(project.root, '.licit/samples/web/1/lin.jsonl');
  beforeEach(() => void told.splice(0));

  test('a file that is deleted after its review began is missed, though nothing was on record of it but that', async () => {
    project.file('web', 'lin').close();
    await record().keep();
    rmSync(path());
    const said = await complaint(() => project.decide('web'));
    expect(said).toContain('Somebody began to judge draw 1 of web, and the file of their judgments is gone');
    // Who only opened the page under another name opens it again: the same first line is written.
    project.file('web', 'lin').close();
    expect(await complaint(() => project.decide('web'))).toContain('lack a verdict of 2 checkers');
  });

  test('judgments that are taken out of a file are missed, and nobody goes on judging over them', async () => {
    const file = project.file('web', 'lin');
    const mine = record();
    for (let n = 1; n <= 10; n += 1) {
      file.add({ n, verdict: n === 1 ? 'bad' : 'ok', at });
      mine.written(n === 10);
    }
    file.close();
    await mine.keep();
    writeFileSync(path(), `${readFileSync(path(), 'utf8').split('\n').slice(0, 5).join('\n')}\n`);
    expect(await complaint(() => project.decide('web'))).toContain('Judgments of lin that are on record are gone');
    expect(await complaint(() => printed(() => runSampleReview({ ...common, name: 'web', checker: 'lin', open: false })))).toContain(
      'Judgments of lin that are on record are gone',
    );
    await record().keep();
    expect(told.join()).toContain('Judgments of lin that are on record are gone');
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true });
  });

  test('nothing is recorded twice, and a ledger in use keeps nobody from judging', async () => {
    project.file('web', 'lin').close();
    await record().keep();
    const runs = (): number => project.sql<{ n: number }>('select count(*) as n from run')[0]!.n;
    const once = runs();
    await record().keep();
    expect(runs()).toBe(once);
    project.judge('web', 'lin');
    const { ledger, unlock } = await openForWriting(project.ledger, '0.0.0', () => {}, 0);
    const mine = record();
    await mine.keep();
    expect(told.join()).toContain('The ledger is in use by');
    sqlite(ledger.db).exec('rollback');
    ledger.db.close();
    unlock();
    await mine.keep();
    expect(
      project.sql("select json_extract(body, '$.entries') as n from record where kind = 'sample-judgments' and until is null"),
    ).toEqual([{ n: 10 }]);
  });
});

describe('who decides between checkers', () => {
  beforeEach(async () => {
    project.judge('web', 'lin', 2);
    project.judge('web', 'zhou', 1);
    await printed(() => runSampleExport({ ...common, name: 'web', output: 'differ.csv', conflicts: true }));
    writeFileSync('differ.csv', readFileSync('differ.csv', 'utf8').replace(/,,,(\r?\n)$/, ',ok,,$1'));
  });

  const imported = (checker: string) =>
    printed(() => runSampleImport({ ...common, name: 'web', file: 'differ.csv', checker, adjudicate: true }));
  const reviewed = (checker: string) => printed(() => runSampleReview({ ...common, name: 'web', checker, adjudicate: true, open: false }));
  const exported = (checker: string) =>
    printed(() => runSampleExport({ ...common, name: 'web', output: 'x.csv', checker, conflicts: true }));

  test('neither labeled the items nor checked them, on a page and by a table alike', async () => {
    for (const [checker, why] of [
      ['wu', 'wu labeled what is checked, and may not check it'],
      ['Lin@corp.example', 'Lin@corp.example checked these items, and may not decide between the checkers'],
    ] as const)
      for (const way of [imported, reviewed, exported]) expect(await complaint(() => way(checker))).toContain(why);
    expect(await imported('chen')).toContain('✓ chen: 1 added');
    expect(await project.decide('web')).toContain('✓ accepted');
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true });
    expect(
      project.forged(
        "update record set body = json_set(body, '$.by', (select json_array(json_extract(b.body, '$.checker')) from record b where b.kind = 'sample-judgments' and json_extract(b.body, '$.checker') <> 'adjudication' limit 1)) where json_extract(body, '$.checker') = 'adjudication'",
      ),
    ).toContain('a checker decided between the checkers');
  });

  test('is named: what was written into the file by hand is looked at when it is decided', async () => {
    const file = project.file('web', 'adjudication');
    file.add({ n: 2, verdict: 'ok', at });
    expect(await complaint(() => project.decide('web'))).toContain('The adjudication of item 2 does not say who decided it');
    file.add({ n: 2, verdict: 'ok', at, by: 'ZHOU' });
    expect(await complaint(() => project.decide('web'))).toContain('ZHOU checked these items');
    file.add({ n: 2, verdict: 'bad', at, by: 'chen' });
    file.close();
    expect(await project.decide('web')).toContain('✖ rejected');
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true });
  });

  test('a table under a second name of a checker is refused before anything is written', async () => {
    await printed(() => runSampleExport({ ...common, name: 'web', output: 'all.csv' }));
    expect(
      await complaint(() => printed(() => runSampleImport({ ...common, name: 'web', file: 'all.csv', checker: 'Lin@corp.example' }))),
    ).toContain('Lin@corp.example and lin are one person');
  });
});
