/** Spot checks as somebody would like them to have been: one thing of each is changed, and the verifier says what does not follow. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDecisions } from '../../src/ledger/verify/verify-decisions.js';
import { checkDraws } from '../../src/ledger/verify/verify-draws.js';
import type { Json } from '../../src/model/basics.js';
import { SampledProject } from './sampled.js';

const at = '2026-11-27T09:00:00.000Z';
const before = process.cwd();
let rows: Buffer;

/** Drawn, judged by two who differ on one item, decided between and accepted; drawn again; and one plan of each other kind. */
beforeAll(async () => {
  const project = new SampledProject();
  project.items('data/good.jsonl', 'good.example', 60);
  project.items('data/bad.jsonl', 'bad.example', 40);
  await project.scanned();
  const web = { purpose: 'intake', when: 'before', source: 'bad.example', size: '20', limit: '5%', checkers: 2 } as const;
  await project.plan('web', { ...web, mayCheck: ['lin', 'zhou', 'wang'], labelers: ['li'] });
  await project.draw('web');
  project.judge('web', 'lin', 2);
  project.judge('web', 'zhou', 1);
  const file = project.file('web', 'adjudication');
  file.add({ n: 2, verdict: 'ok', at, by: 'wang' });
  file.close();
  await project.decide('web');
  await project.draw('web', { because: 'the source was filtered again' });
  for (const [name, more] of Object.entries({
    share: { size: '10%', limit: '10%' },
    risks: { size: '1%/20%' },
    aql: { aql: '1.0' },
    hosts: { size: '10', limit: '0%', strata: 'source' },
  })) {
    await project.plan(name, { purpose: 'other', words: 'a test', ...more });
    await project.draw(name);
  }
  project.items('data/later.jsonl', 'later.example', 20);
  await project.scanned();
  for (const [name, more] of Object.entries({
    lists: { size: '10', limit: '0%', strata: 'manifest' },
    datasets: { size: '10', limit: '0%', strata: 'dataset' },
    path: { size: '10', limit: '0%', path: 'data/good.jsonl' },
    dataset: { size: '10', limit: '0%', dataset: 'data' },
    rule: { size: '10', limit: '0%', rule: 'license/missing' },
    newer: { size: '10', limit: '0%', sinceRun: 1 },
  })) {
    await project.plan(name, { purpose: 'other', words: 'a test', ...more });
    await project.draw(name);
  }
  const db = new Database(project.ledger);
  db.pragma('journal_mode = delete');
  for (const trigger of db.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all())
    db.exec(`drop trigger ${trigger}`);
  rows = db.serialize();
  db.close();
  process.chdir(before);
});
afterAll(() => process.chdir(before));

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

type Body = Record<string, never> & { [name: string]: never };

/** A ledger in memory in which what is on record can be changed. */
class Forged {
  readonly db = new Database(rows);

  /** What the verifier says, of all that is on record. */
  said(): string[] {
    const heads = this.db
      .prepare("select json_extract(body, '$.run') as run, lower(hex(hash)) as hash from entry where kind = 'run'")
      .all() as { run: number; hash: string }[];
    const { draws, found } = checkDraws(this.db, new Map(heads.map(({ run, hash }) => [run, hash])));
    return [...found, ...checkDecisions(this.db, draws).found].map(({ what }) => what);
  }

  /** Changes what a record of a plan says: the first of its kind, or the one that is asked for. */
  record(kind: string, plan: string, change: (body: never) => void, nth = 0): this {
    const found = this.db.prepare('select id, body from record where kind = ? order by id').all(kind) as { id: number; body: string }[];
    const mine = found.map(({ id, body }) => ({ id, body: JSON.parse(body) as Body }));
    const { id, body } = mine.filter(({ body }) => ((body.plan as unknown as { name?: string }).name ?? body.plan) === plan)[nth]!;
    change(body as never);
    return this.run('update record set body = ? where id = ?', JSON.stringify(body), id);
  }

  draw(plan: string, change: (draw: Draw) => void, nth = 0): this {
    return this.record('sample-draw', plan, change, nth);
  }

  /** A plan that says something else, and a draw that says it was drawn by that. */
  plan(name: string, change: (plan: Plan) => void): this {
    let digest = '';
    this.record('sample-plan', name, (body: { plan: Plan }) => {
      change(body.plan);
      digest = sha256(JSON.stringify(body.plan));
    });
    for (let nth = 0; nth < (name === 'web' ? 2 : 1); nth += 1) this.draw(name, (draw) => (draw.planDigest = digest), nth);
    return this;
  }

  judgments(checker: string, change: (said: Judgments) => void): this {
    return this.record('sample-judgments', 'web', change, ['lin', 'zhou', 'adjudication'].indexOf(checker));
  }

  /** A name as the ledger keeps it. */
  person(name: 'lin' | 'zhou' | 'wang'): string {
    let kept = '';
    this.judgments(name === 'wang' ? 'adjudication' : name, ({ checker, by }) => {
      kept = by?.[0] ?? checker;
    });
    return kept;
  }

  decision(change: (decision: Decision) => void): this {
    const { id, value } = this.db.prepare("select id, value from statement where kind = 'sample'").get() as { id: number; value: string };
    const decision = JSON.parse(value) as Decision;
    change(decision);
    return this.run('update statement set value = ? where id = ?', JSON.stringify(decision), id);
  }

  run(sql: string, ...given: unknown[]): this {
    expect(this.db.prepare(sql).run(...given).changes, sql).toBeGreaterThan(0);
    return this;
  }
}

interface Plan {
  size: { items?: number; share?: number; risks?: Record<string, number>; aql?: { aql: number } };
  limit?: number;
  strata?: string;
  checkers: number;
  mayCheck?: string[];
  labelers?: string[];
  population: Record<string, Json>;
}
interface Draw {
  draw: number;
  run: number;
  accept: number;
  because?: string;
  planDigest: string;
  planHead: string;
  seed: string;
  seedFrom: string;
  seedValue: string;
  population: { items: number; root: string };
  sample: { items: number; root: string };
  strata: { drawn: number }[];
}
interface Judgments {
  draw: number;
  verdicts: string;
  by?: string[];
  checker: string;
}
interface Decision {
  draw: number;
  partial?: boolean;
  population: { items: number; root: string };
  sample: { items: number; root: string };
  checked: number;
  bad: number;
  rate: number;
  interval: [number, number];
  risks: { risk: string; items: number }[];
  accept: number;
  outcome: string;
}

/** A seed that follows from what the draw says. */
const reseed = (draw: Draw) => {
  const { draw: number, seedFrom, planHead, population, seedValue } = draw;
  draw.seed = sha256(JSON.stringify({ draw: number, from: seedFrom, planHead, population: population.root, value: seedValue }));
};

const other = (digest: string) => sha256(digest);

test('as it was, everything follows', () => {
  const forged = new Forged();
  const counts = (sql: string) => forged.db.prepare(sql).pluck().get();
  expect([
    counts("select count(*) from record where kind = 'sample-draw'"),
    counts("select count(*) from record where kind = 'sample-judgments'"),
    counts("select count(*) from statement where kind = 'sample'"),
  ]).toEqual([12, 3, 1]);
  expect(forged.said()).toEqual([]);
});

test.each<[string, (forged: Forged) => Forged, string]>([
  // The draw.
  ['a draw that was left out', (f) => f.draw('web', (d) => (d.draw = 3), 1), 'it is counted as draw 3'],
  ['a draw again without a reason', (f) => f.draw('web', (d) => delete d.because, 1), 'it was drawn again and does not say why'],
  [
    'a plan that came later',
    (f) => f.run("update record set since = 1000 where kind = 'sample-plan' and body like '%\"aql\"%'"),
    'no plan of that name was on record before it',
  ],
  [
    'a plan that was taken back before',
    (f) => f.run("update record set until = since + 0 where kind = 'sample-plan' and body like '%\"aql\"%'"),
    'no plan of that name was on record before it',
  ],
  [
    'another plan',
    (f) => f.record('sample-plan', 'share', (b: { plan: Plan }) => (b.plan.limit = 0.2)),
    'it was not drawn by the plan that was on record',
  ],
  [
    'a plan that was written elsewhere',
    (f) => f.draw('share', (d) => (d.planHead = other(d.planHead))),
    'its plan was not recorded where it says',
  ],
  ['a draw of another run', (f) => f.draw('share', (d) => (d.run -= 1)), 'it is of run '],
  ['another seed', (f) => f.draw('share', (d) => (d.seed = other(d.seed))), 'its seed does not follow from what it says'],
  [
    'a seed from nowhere',
    (f) =>
      f.draw('share', (d) => {
        d.seedFrom = 'dice';
        reseed(d);
      }),
    'where its seed is from is not known',
  ],
  [
    'a seed that was tried until it suited',
    (f) =>
      f.draw('share', (d) => {
        d.seedValue = other(d.seedValue);
        reseed(d);
      }),
    'its nonce is not the one that was committed to',
  ],
  [
    'a seed that somebody chose',
    (f) =>
      f.draw('share', (d) => {
        d.seedFrom = 'operator';
        d.seedValue = '7';
        reseed(d);
      }),
    'drawing again gives other items',
  ],
  ['fewer items in the population', (f) => f.draw('share', (d) => (d.population.items -= 1)), 'its population has 100 items, it says 99'],
  [
    'another population',
    (f) =>
      f.draw('share', (d) => {
        d.population.root = other(d.population.root);
        reseed(d);
      }),
    'the root of its population, made again, is another',
  ],
  ['other items in the sample', (f) => f.draw('share', (d) => (d.sample.root = other(d.sample.root))), 'drawing again gives other items'],
  ['other shares of the strata', (f) => f.draw('hosts', (d) => (d.strata[0]!.drawn -= 1)), 'its strata, made again, are others'],
  ['no strata', (f) => f.draw('hosts', (d) => (d.strata = [])), 'its strata, made again, are others'],
  // Its size and what it accepts.
  ['a smaller sample than was planned', (f) => f.draw('share', (d) => (d.sample.items = 9)), 'the plan draws 10 items, it has 9'],
  ['a larger share in the plan', (f) => f.plan('share', (p) => (p.size.share = 0.2)), 'the plan draws 20 items, it has 10'],
  ['a sample is no larger than the population', (f) => f.plan('share', (p) => (p.size.share = 2)), 'the plan draws 100 items, it has 10'],
  ['and no smaller than one', (f) => f.plan('share', (p) => (p.size.share = 0)), 'the plan draws 1 items, it has 10'],
  ['more accepted than was planned', (f) => f.draw('share', (d) => (d.accept = 2)), 'the plan accepts up to 1 bad items, it says 2'],
  ['a lower limit in the plan', (f) => f.plan('share', (p) => (p.limit = 0)), 'the plan accepts up to 0 bad items, it says 1'],
  ['no limit in the plan', (f) => f.plan('share', (p) => delete p.limit), 'the plan accepts up to 0 bad items, it says 1'],
  ['more accepted than the risks allow', (f) => f.draw('risks', (d) => (d.accept += 1)), 'do not keep the risks of its plan'],
  ['less accepted than the risks allow', (f) => f.draw('risks', (d) => (d.accept -= 1)), 'do not keep the risks of its plan'],
  ['a smaller sample than the risks allow', (f) => f.draw('risks', (d) => (d.sample.items -= 5)), 'do not keep the risks of its plan'],
  [
    'all items, and one bad one too many',
    (f) =>
      f.draw('risks', (d) => {
        d.sample.items = 100;
        d.accept = 2;
      }),
    'it accepts another number than its plan',
  ],
  ['more accepted than the standard does', (f) => f.draw('aql', (d) => (d.accept += 1)), 'ISO 2859-1 draws '],
  ['a smaller sample than the standard draws', (f) => f.draw('aql', (d) => (d.sample.items -= 1)), 'ISO 2859-1 draws '],
  // Its population.
  [
    'a population of another path',
    (f) => f.plan('path', (p) => (p.population.path = 'data/bad.jsonl')),
    'its population has 40 items, it says 60',
  ],
  ['of a path that has nothing', (f) => f.plan('path', (p) => (p.population.path = 'other/**')), 'its population has 0 items, it says 60'],
  [
    'of a dataset that is none',
    (f) => f.plan('dataset', (p) => (p.population.dataset = 'other')),
    'its population has 0 items, it says 120',
  ],
  [
    'of a rule that nothing breaks',
    (f) => f.plan('rule', (p) => (p.population.rule = 'label/no-rules')),
    'its population has 0 items, it says 120',
  ],
  [
    'of a rule that was met',
    (f) => f.run("update verdict set verdict = 'met' where rule = 'license/missing'"),
    'its population has 0 items, it says 120',
  ],
  ['of what came later', (f) => f.plan('newer', (p) => (p.population.sinceRun = 1000)), 'its population has 0 items, it says 20'],
  ['of what was there before', (f) => f.plan('newer', (p) => (p.population.sinceRun = 0)), 'its population has 120 items, it says 20'],
  ['of another source', (f) => f.plan('web', (p) => (p.population.source = 'ad.example')), 'its population has 0 items, it says 40'],
  [
    'of a source and those below it',
    (f) => f.plan('web', (p) => (p.population.source = 'example')),
    'its population has 100 items, it says 40',
  ],
  // Traits.
  [
    'strata by what was not recorded',
    (f) => f.plan('hosts', (p) => (p.strata = 'language')),
    'the language of its items was not recorded with it',
  ],
  ['nor by medium', (f) => f.plan('hosts', (p) => (p.strata = 'medium')), 'the medium of its items was not recorded with it'],
  // The judgments.
  ['judgments before the draw', (f) => f.judgments('lin', (j) => (j.draw = 3)), 'nothing was drawn before them'],
  ['too few judgments', (f) => f.judgments('lin', (j) => (j.verdicts = j.verdicts.slice(1))), 'they are not of the items of the draw'],
  [
    'letters that are none',
    (f) => f.judgments('lin', (j) => (j.verdicts = `x${j.verdicts.slice(1)}`)),
    'they are not of the items of the draw',
  ],
  ['who labeled checks', (f) => f.plan('web', (p) => (p.labelers = [f.person('lin')])), 'the checker labeled what was checked'],
  [
    'who labeled decides',
    (f) => f.plan('web', (p) => (p.labelers = [f.person('wang')])),
    'who decided between the checkers labeled what was checked',
  ],
  ['who is not named checks', (f) => f.plan('web', (p) => (p.mayCheck = [f.person('lin')])), 'the plan does not name the checker'],
  // The decision.
  [
    'a decision that was taken back',
    (f) => f.run("update statement set until = 1000 where kind = 'sample'"),
    'it was taken back, which is not possible',
  ],
  [
    'a second decision',
    (f) => {
      f.db.exec("create temp table copied as select * from statement where kind = 'sample'; update copied set id = 1000");
      return f.run('insert into statement select * from copied');
    },
    'it was decided before',
  ],
  ['a decision without a draw', (f) => f.decision((d) => (d.draw = 3)), 'nothing was drawn before it'],
  [
    'a decision after the next draw',
    (f) => f.run("update statement set since = 1000 where kind = 'sample'"),
    'a later draw was on record by then',
  ],
  ['of fewer items', (f) => f.decision((d) => (d.population.items -= 1)), 'its population is not that of the draw'],
  ['of other items', (f) => f.decision((d) => (d.population.root = other(d.population.root))), 'its population is not that of the draw'],
  ['of a smaller sample', (f) => f.decision((d) => (d.sample.items -= 1)), 'its sample is not that of the draw'],
  ['of another sample', (f) => f.decision((d) => (d.sample.root = other(d.sample.root))), 'its sample is not that of the draw'],
  ['that accepts more', (f) => f.decision((d) => (d.accept += 1)), 'it accepts another number of bad items than its draw'],
  ['of a wider scope', (f) => f.run("update statement set scope = '{}' where kind = 'sample'"), 'it is about other items than its plan'],
  ['that says it is of a part', (f) => f.decision((d) => (d.partial = true)), 'it does not say that it is of a part of its scope'],
  [
    'after items were added',
    (f) =>
      f
        .run(
          "update manifest_version set since = 3 where id = (select v.id from manifest_version v join manifest m on m.id = v.manifest where m.path = 'data/bad.jsonl')",
        )
        .run("update item set since = 3 where url like '%bad.example%'"),
    'items were added to data/bad.jsonl after the draw',
  ],
  ['by one who is counted twice', (f) => f.judgments('zhou', (j) => (j.checker = f.person('lin'))), 'a checker is counted twice'],
  [
    'by one who also decided',
    (f) => f.judgments('adjudication', (j) => (j.by = [f.person('zhou')])),
    'a checker decided between the checkers',
  ],
  ['by one only', (f) => f.judgments('zhou', (j) => (j.verdicts = `-${j.verdicts.slice(1)}`)), 'item 1 was not checked by 2'],
  ['of what one skipped', (f) => f.judgments('zhou', (j) => (j.verdicts = `s${j.verdicts.slice(1)}`)), 'item 1 was not checked by 2'],
  [
    'between two who differ',
    (f) => f.judgments('zhou', (j) => (j.verdicts = `o${j.verdicts.slice(1)}`)),
    'checkers disagree on item 1, and it was not decided',
  ],
  ['of what both left unsure', (f) => f.judgments('zhou', (j) => (j.verdicts = `u${j.verdicts.slice(1)}`)), 'checkers disagree on item 1'],
  [
    'without who decides between them',
    (f) => f.judgments('adjudication', (j) => (j.verdicts = j.verdicts.replaceAll('o', '-'))),
    'checkers disagree on item 2',
  ],
  ['that counts fewer', (f) => f.decision((d) => (d.checked -= 1)), 'it says that 19 items were checked, of 20'],
  ['that counts fewer bad ones', (f) => f.decision((d) => (d.bad = 0)), 'the judgments on record come to 1 bad items, it says 0'],
  [
    'of bad items that were good',
    (f) => f.judgments('adjudication', (j) => (j.verdicts = j.verdicts.replace('o', 'b'))),
    'come to 2 bad items, it says 1',
  ],
  ['with fewer reasons', (f) => f.decision((d) => (d.risks = [])), 'its reasons do not add up to its bad items'],
  ['that says what does not follow', (f) => f.decision((d) => (d.outcome = 'rejected')), 'it says rejected, which does not follow'],
  ['with a lower rate', (f) => f.decision((d) => (d.rate = 0.04)), 'its rate or interval does not follow'],
  ['with a lower begin', (f) => f.decision((d) => (d.interval[0] -= 0.001)), 'its rate or interval does not follow'],
  ['with a lower end', (f) => f.decision((d) => (d.interval[1] -= 0.001)), 'its rate or interval does not follow'],
])('%s', (_, forge, said) => {
  const found = forge(new Forged()).said();
  expect(found.join('\n')).toContain(said);
});
