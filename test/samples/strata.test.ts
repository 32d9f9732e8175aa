import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runSampleShow } from '../../src/commands/sample/sample-show.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { common, printed, SampledProject } from './sampled.js';

const before = process.cwd();
let project: SampledProject;

const texts = {
  en: 'The committee will meet again in the spring to consider what the members have proposed.',
  'zh-Hans': '委员会将于明年春天再次开会，审议各位委员提出的建议与方案。',
  de: 'Der Ausschuss wird im Frühjahr wieder zusammentreten, um die Vorschläge der Mitglieder zu beraten.',
  und: '12-34 / 56',
} as const;
const plan = { purpose: 'other', words: 'a try', limit: '10%', size: '20', strata: 'language' } as const;

/** Lines of texts in the languages, in turn, as often as asked for. */
function lines(counts: Partial<Record<keyof typeof texts, number>>, from = 0): string {
  const items = Object.entries(counts).flatMap(([language, n]) => Array<keyof typeof texts>(n).fill(language as keyof typeof texts));
  return items.map((language, i) => `${JSON.stringify({ id: `${from + i}`, text: `${texts[language]} ${from + i}` })}\n`).join('');
}

let scanned: SampledProject;
beforeAll(async () => {
  project = new SampledProject();
  project.write('data/one.jsonl', lines({ en: 60, und: 1, 'zh-Hans': 20 }));
  project.write('data/two.jsonl', lines({ 'zh-Hans': 70, de: 9 }, 1000));
  await project.scanned();
  scanned = project;
});
beforeEach(() => {
  project = new SampledProject(scanned);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

describe('strata by language', () => {
  test('are in the sample by their shares, at least one of each, and the verifier draws the same from the ledger alone', async () => {
    await project.plan('langs', plan);
    await project.draw('langs');
    const { draw, items } = project.drawn('langs');
    // 20 · m / 160 each: 1.125, 7.5, 0.125, 11.25; the one left over goes to the largest remainder, and `und` takes one of the largest.
    expect(draw.strata).toEqual([
      { name: 'de', items: 9, drawn: 1 },
      { name: 'en', items: 60, drawn: 8 },
      { name: 'und', items: 1, drawn: 1 },
      { name: 'zh-Hans', items: 90, drawn: 10 },
    ]);
    const db = new Database(project.ledger, { readonly: true });
    const keyOf = db.prepare('select key from item where id = ?').pluck();
    const german = items.map((id) => Number(keyOf.get(id))).filter((key) => key >= 1070);
    expect(german).toHaveLength(1);
    db.close();
    // Nothing but the ledger is needed: the data may be gone.
    rmSync(join(project.root, 'data/one.jsonl'));
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true, samples: { draws: 1 } });
    expect(project.drawn('langs').items).toEqual(items);
    expect(await printed(() => runSampleShow({ ...common, name: 'langs', lang: 'zh' }))).toContain('按语种分层');
  });

  test('stay what they were after rows were added at the top, and those are in the next draw', async () => {
    await project.plan('langs', plan);
    await project.draw('langs');
    const { items } = project.drawn('langs');
    project.write('data/two.jsonl', `${lines({ de: 5 }, 5000)}${lines({ 'zh-Hans': 70, de: 9 }, 1000)}`);
    await project.scanned();
    expect(project.drawn('langs').items).toEqual(items);
    await project.draw('langs', { because: 'rows were added' });
    expect(project.drawn('langs').draw.strata.find(({ name }) => name === 'de')).toMatchObject({ items: 14 });
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true, samples: { draws: 2 } });
  });

  test('of what is not what was scanned any more are a stratum of their own, and the draw says so', async () => {
    project.write('data/two.jsonl', lines({ de: 79 }, 1000));
    await project.plan('langs', plan);
    expect(await project.draw('langs')).toContain('70 items could not be read as they were scanned');
    expect(project.drawn('langs').draw.strata.map(({ name, items }) => [name, items])).toEqual([
      ['(not read)', 70],
      ['de', 9],
      ['en', 60],
      ['und', 1],
      ['zh-Hans', 20],
    ]);
  });

  test('cannot be forged: who says another language has another population, and another seed', async () => {
    await project.plan('langs', plan);
    await project.draw('langs');
    const renamed = `update record set body = json_set(body, '$.names[0]', 'fr') where kind = 'sample-traits'`;
    expect(project.forged(renamed)).toContain('the root of its population, made again, is another');
    expect(project.forged(`update record set kind = 'other' where kind = 'sample-traits'`)).toContain(
      'the language of its items was not recorded',
    );
  });
});

test('strata by medium, within a scope, are drawn again by the verifier', async () => {
  const code = 'def add(a, b):\n    return a + b\n\nfor i in range(10):\n    print(add(i, i))\n';
  const rows = Array.from(
    { length: 12 },
    (_, i) => `${JSON.stringify({ id: `p${i}`, path: `src/a${i}.py`, text: `${code}# ${i}` })}\n`,
  ).join('');
  project.write('data/code.jsonl', rows);
  await project.scanned();
  await project.plan('media', { ...plan, strata: 'medium', sinceRun: 1 });
  await project.plan('all', { ...plan, strata: 'medium' });
  for (const name of ['media', 'all']) await project.draw(name);
  expect(project.drawn('all').draw.strata).toEqual([
    { name: 'code', items: 12, drawn: 1 },
    { name: 'text', items: 160, drawn: 19 },
  ]);
  expect(project.drawn('media').draw.strata).toEqual([{ name: 'code', items: 12, drawn: 12 }]);
  expect(verifyLedger(project.ledger)).toMatchObject({ whole: true, samples: { draws: 2 } });
});
