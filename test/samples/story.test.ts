import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runExclude } from '../../src/commands/exclude/exclude.js';
import { runSampleShow } from '../../src/commands/sample/sample-show.js';
import { runVerify } from '../../src/commands/verify/verify-command.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { common, complaint, printed, SampledProject } from './sampled.js';

const before = process.cwd();
const at = '2026-11-27T09:00:00.000Z';
let scanned: SampledProject;
let project: SampledProject;

beforeAll(async () => {
  scanned = new SampledProject();
  scanned.items('data/good.jsonl', 'good.example', 60);
  scanned.items('data/bad.jsonl', 'bad.example', 40);
  await scanned.scanned();
});
beforeEach(() => {
  project = new SampledProject(scanned);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

const intake = { purpose: 'intake', when: 'before', source: 'bad.example', size: '20', limit: '5%' } as const;

describe('a source is checked', () => {
  test('planned, drawn, judged by two, decided: one bad of twenty passes at 5 %, and the verifier draws and counts the same', async () => {
    await project.plan('web', { ...intake, checkers: 2 });
    await project.draw('web');
    for (const checker of ['lin', 'zhou']) project.judge('web', checker, 1);
    expect(await project.decide('web')).toContain('✓ accepted · Chen Lin');
    const view = project.asOf().samples![0]!;
    expect(view).toMatchObject({
      plan: 'web',
      draw: 1,
      outcome: 'accepted',
      checked: 20,
      bad: 1,
      rate: 0.05,
      accept: 1,
      population: { items: 40, datasets: ['data'], source: 'bad.example' },
      decided: { by: 'Chen Lin' },
      risks: [{ risk: 'A.1-f', items: 1 }],
      agreement: { name: 'cohen', value: 1, items: 20 },
    });
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true, samples: { draws: 1, decisions: 1 } });
    expect(project.asOf().findings.filter(({ rule }) => rule === 'sample/source-rejected')).toEqual([]);
  });

  test('over 5 % it is rejected: its items break a rule and are excluded, until a rework is accepted', async () => {
    await project.plan('web', intake);
    await project.draw('web');
    project.judge('web', 'lin', 2);
    expect(await project.decide('web')).toContain('✖ rejected');
    const found = project.asOf().findings.find(({ rule }) => rule === 'sample/source-rejected')!;
    expect(found).toMatchObject({ items: 40, severity: 'error', verdict: 'unmet' });
    const list = { ...common, format: 'jsonl' as const, rule: ['sample/source-rejected'], path: [] as string[], output: '-' };
    const excluded = await printed(() => runExclude(list));
    expect(excluded.match(/bad\.example-\d+/g)).toHaveLength(40);
    expect(excluded).not.toContain('good.example');

    project.items('data/bad.jsonl', 'bad.example', 40, 1000);
    await project.scanned();
    expect(project.asOf().findings.find(({ rule }) => rule === 'sample/source-rejected')).toMatchObject({ items: 40 });
    await project.draw('web', { because: 'the source was filtered again' });
    project.judge('web', 'lin', 0);
    await project.decide('web');
    expect(project.asOf().findings.filter(({ rule }) => rule === 'sample/source-rejected')).toEqual([]);
    expect(project.asOf().samples!.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['rejected', undefined],
      ['accepted', 'the source was filtered again'],
    ]);
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true, samples: { draws: 2, decisions: 2 } });
  });

  test('what was accepted says nothing of items that are added later', async () => {
    await project.plan('web', intake);
    await project.draw('web');
    project.judge('web', 'lin');
    await project.decide('web');
    project.items('data/more.jsonl', 'cdn.bad.example', 5);
    const later = await project.scanned();
    expect(later.samples![0]).toMatchObject({ outcome: 'void', why: '5 items were added or changed after the draw' });
    expect(later.rules.find(({ id }) => id === 'sample/source-rejected')!.counts).toMatchObject({ unmet: 0, unproven: 45, met: 0 });
    // As of the day of the decision it is as it was.
    expect(project.asOf(String(later.run.id - 1)).samples![0]).toMatchObject({ outcome: 'accepted' });
  });

  test('labels that were checked and accepted are checked labels', async () => {
    project.write(
      'data/labeled.jsonl',
      Array.from({ length: 10 }, (_, i) => `${JSON.stringify({ id: i, text: 'x', label: 'yes' })}\n`).join(''),
    );
    const open = (view = project.asOf()) =>
      view.findings.filter(({ rule }) => rule === 'label/no-spot-check').reduce((sum, { items }) => sum + items, 0);
    expect(open(await project.scanned())).toBe(10);
    await project.plan('labels', { purpose: 'label-quality', path: 'data/labeled.jsonl', size: '5', limit: '0%', labelers: ['Wang Wu'] });
    await project.draw('labels');
    project.judge('labels', 'lin');
    await project.decide('labels');
    expect(open()).toBe(0);
  });
});

describe('checkers who differ', () => {
  let judged: SampledProject;
  beforeAll(async () => {
    judged = new SampledProject(scanned);
    await judged.plan('web', { ...intake, checkers: 2 });
    await judged.draw('web');
    judged.judge('web', 'lin', 2);
    judged.judge('web', 'zhou', 1);
  });
  beforeEach(() => {
    project = new SampledProject(judged);
  });

  test('leave the sample open until somebody decides between them', async () => {
    expect(await complaint(() => project.decide('web'))).toContain(
      '1 are judged differently or left unsure, and nobody has decided them (2)',
    );
    const file = project.file('web', 'adjudication');
    file.add({ n: 2, verdict: 'ok', at, by: 'Wang' });
    file.close();
    expect(await project.decide('web')).toContain('✓ accepted');
    expect(project.asOf().samples![0]).toMatchObject({ bad: 1, agreement: { name: 'cohen', items: 20 } });
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true });
  });

  test('what both say an adjudication does not overrule', async () => {
    const file = project.file('web', 'adjudication');
    for (const n of [1, 2]) file.add({ n, verdict: 'ok', at, by: 'Wang' });
    file.close();
    await project.decide('web');
    expect(project.asOf().samples![0]).toMatchObject({ bad: 1 });
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true });
  });

  test('are two people: two names of one are refused', async () => {
    project.judge('web', 'Lin@corp.example', 2);
    expect(await complaint(() => project.decide('web'))).toContain('are one person');
  });

  test('an adjudication alone is no check', async () => {
    const file = project.file('web', 'zhou');
    file.add({ n: 3, verdict: 'skip', at });
    file.close();
    const between = project.file('web', 'adjudication');
    for (const n of [2, 3]) between.add({ n, verdict: 'ok', at });
    between.close();
    expect(await complaint(() => project.decide('web'))).toContain('1 of 20 items lack a verdict of 2 checkers (3)');
  });
});

describe('an unscrupulous provider', () => {
  test('who draws again until it suits leaves every draw on record, and may decide only the last', async () => {
    await project.plan('web', intake);
    await project.draw('web');
    project.judge('web', 'lin', 2);
    expect(await complaint(() => project.draw('web'))).toContain('was drawn once already');
    for (let i = 0; i < 3; i += 1) await project.draw('web', { because: 'it did not suit' });
    project.judge('web', 'lin', 0);
    await project.decide('web');
    expect(project.asOf().samples!.map(({ draw, outcome, why }) => [draw, outcome, why])).toEqual([
      [1, 'in-progress', undefined],
      [2, 'in-progress', 'it did not suit'],
      [3, 'in-progress', 'it did not suit'],
      [4, 'accepted', 'it did not suit'],
    ]);
    const page = await printed(() => runSampleShow({ ...common, name: 'web' }));
    expect(page.match(/draw \d · 20/g)).toHaveLength(4);
    expect(project.forged("delete from record where kind = 'sample-draw' and json_extract(body, '$.draw') < 4")).toContain(
      'it is counted as draw 4',
    );
  });

  test('who changes the plan after the draw cannot decide by it', async () => {
    await project.plan('web', intake);
    await project.draw('web');
    project.judge('web', 'lin', 2);
    const file = join(project.root, '.licit/samples/web/plan.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('5%', '20%'));
    expect(await complaint(() => project.decide('web'))).toContain('plan.yaml was changed since it was recorded');
    expect(await complaint(() => project.draw('web', { because: 'x' }))).toContain('plan.yaml was changed since it was recorded');
    expect(await complaint(() => project.plan('web', {}))).toContain('is on record already');
    await project.plan('web', { because: 'a milder limit' });
    expect(project.asOf().samples![0]!.planRecorded).toBeUndefined();
    expect(await complaint(() => project.decide('web'))).toContain('was changed since it was recorded');
    expect(
      project.forged("update record set body = json_set(body, '$.plan.limit', 0.2) where kind = 'sample-plan' and until is not null"),
    ).toContain('was not drawn by the plan that was on record');
    expect(() => project.asOf()).toThrow('not the plan that it was drawn by');
  });

  test('who decides before all were checked is told what is missing', async () => {
    await project.plan('web', intake);
    await project.draw('web');
    const file = project.file('web', 'lin');
    for (let n = 1; n <= 19; n += 1) file.add({ n, verdict: 'ok', at });
    expect(await complaint(() => project.decide('web'))).toContain('1 of 20 items lack a verdict of a checker (20)');
    file.add({ n: 20, verdict: 'unsure', at });
    file.close();
    expect(await complaint(() => project.decide('web'))).toContain('left unsure');
  });

  test('who lets a labeler check is refused, under each of the names', async () => {
    await project.plan('web', { ...intake, labelers: ['Lin@corp.example'], mayCheck: ['lin', 'zhou'] });
    await project.draw('web');
    for (const [checker, why] of [
      ['lin', 'labeled what is checked'],
      ['LIN@corp.example', 'labeled what is checked'],
      ['wang', 'does not let wang check'],
    ] as const) {
      project.judge('web', checker);
      expect(await complaint(() => project.decide('web'))).toContain(why);
      rmSync(join(project.root, `.licit/samples/web/1/${checker}.jsonl`));
    }
    project.judge('web', 'zhou');
    // Nor does who labeled the items sign for the check of them.
    expect(await complaint(() => project.decide('web', 'lin'))).toContain('labeled what is checked');
    await project.decide('web');
    // The ledger names nobody, and a changed list shows all the same.
    const rows = JSON.stringify(project.sql('select body from record'));
    expect(rows).not.toMatch(/zhou|corp\.example/i);
  });

  test('who takes judgments out is noticed once they were on record', async () => {
    await project.plan('web', { ...intake, checkers: 1 });
    await project.draw('web');
    project.judge('web', 'lin', 2);
    await project.decide('web');
    const path = join(project.root, '.licit/samples/web/1/lin.jsonl');
    writeFileSync(path, `${readFileSync(path, 'utf8').split('\n').slice(0, 3).join('\n')}\n`);
    const page = await printed(() => runSampleShow({ ...common, name: 'web' }));
    expect(page).toContain('Judgments that are on record are gone from the files.');
  });

  test('who adds items after the draw makes it void', async () => {
    await project.plan('web', intake);
    await project.draw('web');
    project.judge('web', 'lin');
    appendFileSync(join(project.root, 'data/bad.jsonl'), `${JSON.stringify({ id: 'new', url: 'https://bad.example/new', text: 'x' })}\n`);
    await project.scanned();
    expect(await complaint(() => project.decide('web'))).toContain('is void: 1 items were added or changed since');
  });

  test('who forges what the ledger holds, chain and all, does not get past the verifier', async () => {
    const forgeries: [sql: string, says: string][] = [
      [
        "update statement set value = json_set(value, '$.outcome', 'accepted') where kind = 'sample'",
        'it says accepted, which does not follow',
      ],
      [
        "update statement set value = json_set(value, '$.bad', 1, '$.outcome', 'accepted') where kind = 'sample'",
        'come to 2 bad items, it says 1',
      ],
      ["update record set body = replace(body, 'bb', 'oo') where kind = 'sample-judgments'", 'the judgments on record come to 0 bad items'],
      [
        "update record set body = json_set(body, '$.accept', 9) where kind = 'sample-draw'",
        'the plan accepts up to 1 bad items, it says 9',
      ],
      [
        "update record set body = json_set(body, '$.seedValue', 'x', '$.seedFrom', 'operator') where kind = 'sample-draw'",
        'its seed does not follow',
      ],
      ["update record set body = json_set(body, '$.sample.root', '00') where kind = 'sample-draw'", 'drawing again gives other items'],
      [
        "update record set body = json_set(body, '$.population.items', 41) where kind = 'sample-draw'",
        'its population has 40 items, it says 41',
      ],
      ["update statement set scope = '{}' where kind = 'sample'", 'it is about other items than its plan'],
      ["delete from record where kind = 'sample-judgments'", 'item 1 was not checked by 1'],
      ["delete from record where kind = 'sample-plan'", 'no plan of that name was on record before it'],
    ];
    await project.plan('web', intake);
    await project.draw('web');
    project.judge('web', 'lin', 2);
    await project.decide('web');
    const kept = readFileSync(project.ledger);
    for (const [sql, says] of forgeries) {
      for (const rest of ['-wal', '-shm']) rmSync(`${project.ledger}${rest}`, { force: true });
      writeFileSync(project.ledger, kept);
      expect.soft(project.forged(sql), sql).toContain(says);
    }
  });

  test('who records the plan again and again until its seed suits is on record for it', async () => {
    await project.plan('web', intake);
    for (let i = 0; i < 2; i += 1) await project.plan('web', { because: 'a better seed' });
    await project.draw('web');
    expect(project.asOf().samples![0]!.planRecorded).toBe(3);
    expect(await printed(() => runSampleShow({ ...common, name: 'web' }))).toContain('recorded 3 times, last because: a better seed');
  });

  test('who chooses the seed is on record for it', async () => {
    await project.plan('web', intake);
    await project.draw('web', { seed: '42' });
    expect(project.asOf().samples![0]!.sample.seedFrom).toBe('operator');
    expect(await printed(() => runSampleShow({ ...common, name: 'web' }))).toContain('seed chosen by the operator');
  });
});

test('a beacon that the plan names has to be there', async () => {
  await project.plan('web', { ...intake, beacon: 'drand quicknet, round 9000' });
  expect(await complaint(() => project.draw('web'))).toContain('takes its seed from drand quicknet, round 9000');
  project.write('round.json', '{"round":9000,"randomness":"ab"}');
  await project.draw('web', { beacon: 'round.json' });
  expect(project.asOf().samples![0]!.sample.seedFrom).toBe('beacon');
  expect(verifyLedger(project.ledger)).toMatchObject({ whole: true });
});

test('every scope and stratum is drawn again by the verifier as it was drawn', async () => {
  project.items('data/web/third.jsonl', 'third.example', 30);
  await project.scanned();
  const risky = { purpose: 'other', words: 'a try' } as const;
  const own = { ...risky, limit: '10%' } as const;
  await project.plan('a', { ...own, size: '10%', strata: 'source' });
  await project.plan('b', { ...own, size: '7', strata: 'manifest', path: 'data/**' });
  await project.plan('c', { ...own, size: '9', rule: 'license/missing', strata: 'dataset' });
  await project.plan('d', { ...own, size: '5', sinceRun: 1 });
  await project.plan('e', { ...risky, size: '5%/20%' });
  for (const name of ['a', 'b', 'c', 'd', 'e']) await project.draw(name);
  const views = project.asOf().samples!;
  expect(views.map(({ population, sample }) => [population.items, sample.items])).toEqual([
    [130, 13],
    [130, 7],
    [130, 9],
    [30, 5],
    [130, views[4]!.sample.items],
  ]);
  expect(views[0]!.strata).toEqual([
    { name: 'bad.example', items: 40, drawn: 4 },
    { name: 'good.example', items: 60, drawn: 6 },
    { name: 'third.example', items: 30, drawn: 3 },
  ]);
  let said = '';
  await runVerify({ ledger: project.ledger, out: { write: (text: string) => (said += text) } as never });
  expect(said).toContain('5 draws made again, 0 decisions counted again');
});

describe('a plan by AQL', () => {
  const { size: _, limit: __, ...lot } = intake;

  test('is drawn by the tables of ISO 2859-1, rejected at Re, and made again by the verifier', async () => {
    const page = await project.plan('web', { ...lot, aql: '4.0' });
    for (const words of [
      'AQL 4.0 %, level II, normal inspection',
      'D → E · lot size 40 · n 13, Ac 1, Re 2',
      'still accepted one time in ten',
    ])
      expect(page.replace(/\s+/g, ' ')).toContain(words);
    await project.draw('web');
    project.judge('web', 'lin', 2);
    expect(await project.decide('web')).toContain('✖ rejected');
    const view = project.asOf().samples![0]!;
    expect(view).toMatchObject({ accept: 1, checked: 13, aql: { aql: 4, severity: 'normal', letter: 'D', planLetter: 'E', reject: 2 } });
    expect(view.curve!.points).toHaveLength(41);
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true, samples: { draws: 1, decisions: 1 } });
    expect(project.forged(`update record set body = json_set(body, '$.accept', 2) where kind = 'sample-draw'`)).toContain(
      'ISO 2859-1 draws 13 items and accepts up to 1 bad ones, it has 13 and 2',
    );
  });

  test('says when the switching rules ask for another severity, and takes none but normal without a reason', async () => {
    const rejected = 'ISO 2859-1 (9.3) asks for tightened inspection';
    for (const name of ['may', 'june']) {
      expect(await project.plan(name, { ...lot, aql: '4.0' })).not.toContain(rejected);
      await project.draw(name);
      project.judge(name, 'lin', 2);
      await project.decide(name);
    }
    expect((await project.plan('july', { ...lot, aql: '4.0', dryRun: true })).replace(/\s+/g, ' ')).toContain(rejected);
    expect(await complaint(() => project.plan('july', { ...lot, aql: '4.0', severity: 'tightened' }))).toContain(
      'why inspection is tightened',
    );
    const given = { ...lot, aql: '4.0', severity: 'tightened', severityBecause: 'May and June were rejected' };
    const july = await project.plan('july', given);
    expect(july).not.toContain(rejected);
    expect(july).toContain('May and June were rejected');
    const reduced = { ...lot, aql: '4.0', severity: 'reduced', severityBecause: 'steady' };
    expect(await project.plan('august', { ...reduced, dryRun: true })).toContain('asks for tightened');
    expect(await project.plan('august', { ...reduced, aql: '2.5', dryRun: true })).toContain('fewer than ten lots in a row');
  });

  test('takes no AQL that the tables do not have, and no size or limit beside it', async () => {
    expect(await complaint(() => project.plan('web', { ...lot, aql: '3' }))).toContain('has no such AQL');
    expect(await complaint(() => project.plan('web', { ...lot, aql: '4.0', limit: '5%' }))).toContain('the AQL plan gives');
    expect(await complaint(() => project.plan('web', { ...lot, aql: '4.0', size: '20' }))).toContain('--size and --aql');
    expect(await complaint(() => project.plan('web', { ...lot, size: '20', limit: '5%', level: 'I' }))).toContain('of a plan by AQL');
  });
});

test('it is told in Chinese, and in eighty columns', async () => {
  await project.plan('web', intake);
  await project.draw('web');
  project.judge('web', 'lin', 1);
  await project.decide('web');
  vi.stubEnv('COLUMNS', '80');
  const page = await printed(() => runSampleShow({ ...common, lang: 'zh', name: 'web' }));
  expect(page).toContain('通过');
  expect(page).toContain('第 1 次抽样');
  const all = await printed(() => runSampleShow({ ...common }));
  for (const line of `${page}${all}`.split('\n'))
    expect([...line].reduce((sum, one) => sum + (/[\u2e80-\uffef]/u.test(one) ? 2 : 1), 0)).toBeLessThanOrEqual(80);
  vi.unstubAllEnvs();
});

test('a plan is shown as a page with its operating characteristic as a picture, described in words, in both languages', async () => {
  await project.plan('web', { ...intake, words: '<b>ours</b>' });
  const before = await printed(() => runSampleShow({ ...common, format: 'html', name: 'web' }));
  expect(before).toContain('not drawn yet');
  await project.draw('web');
  const en = await printed(() => runSampleShow({ ...common, format: 'html', name: 'web' }));
  const zh = await printed(() => runSampleShow({ ...common, format: 'html', lang: 'zh', name: 'web' }));
  for (const page of [before, en, zh]) {
    expect(page.match(/<svg /g)).toHaveLength(1);
    expect(page).toMatch(/<svg class="chart" role="img" aria-labelledby="curve-1-title curve-1-desc"/);
    expect(page).not.toContain('<b>');
    expect(page).not.toMatch(/ style="|<script|https?:/);
  }
  // 20 of 40, up to one bad: with two bad of forty (5 %) both are in the sample with (20 · 19) / (40 · 39) = 24.4 %.
  expect(en).toContain('A population with 5 % bad items is accepted 75.6 % of the time');
  expect(zh).toContain('不合格率为 5% 的总体，被判通过的概率为 75.6%');
  expect(en).toContain('ours');
});
