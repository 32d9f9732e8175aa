import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LoosenedRights } from '../src/judge/loosened.js';
import { handleOf } from '../src/ledger/database.js';
import { ROWS } from '../src/ledger/items.js';
import { runs } from './effort.js';

/** What an item said in one scan after the other; undefined where it was not listed. */
type History = readonly (Said | undefined)[];
interface Said {
  license: keyof typeof FORBIDS;
  reserved: boolean;
}

const FORBIDS = {
  'CC-BY-4.0': [],
  'CC-BY-NC-4.0': ['commercial'],
  'CC-BY-ND-4.0': ['derivatives'],
  'CC-BY-NC-ND-4.0': ['commercial', 'derivatives'],
};
const ALL = (Object.keys(FORBIDS) as Said['license'][]).flatMap((license) =>
  [true, false].map((reserved): Said => ({ license, reserved })),
);

/** Which items of one list are missed, by number: as the judge sees it, each scan closing the rows that changed. */
function loosened(items: readonly History[]): Record<string, number[]> {
  const db = new Database(':memory:');
  db.exec(`create table tally (manifest integer, profile integer, until integer); create table profile (id integer primary key, body text);
    create table item (id integer primary key, key text, url text, profile integer, until integer)`);
  for (const [id, { license, reserved }] of ALL.entries()) {
    const reservations = reserved ? { state: 'known', value: { 'ai-training': 'disallowed' } } : { state: 'missing' };
    db.prepare('insert into profile values (?, ?)').run(id, JSON.stringify({ license: { state: 'known', value: license }, reservations }));
  }
  let row = ROWS;
  const of = new Map<number, number>();
  for (const [n, history] of items.entries())
    for (const [scan, said] of history.entries()) {
      if (said === undefined) continue;
      const profile = ALL.findIndex(({ license, reserved }) => license === said.license && reserved === said.reserved);
      const until = scan === history.length - 1 ? null : scan + 2;
      of.set(row, n);
      db.prepare('insert into item values (?, ?, null, ?, ?)').run(row, `item ${n}`, profile, until);
      db.prepare('insert into tally values (1, ?, ?)').run(profile, until);
      row += 1;
    }
  const listing = { manifest: 1, path: 'a.jsonl', dataset: 1, datasetName: 'one', items: items.length, title: null };
  const found = new LoosenedRights(handleOf(db)).of([listing]);
  db.close();
  return Object.fromEntries([...found].map(([what, { examples }]) => [what, examples.map((id) => of.get(id as number)!)]));
}

test('whatever an item said against a use in any scan before, and does not say now, is missed', () => {
  const history = fc.array(fc.option(fc.constantFrom(...ALL), { nil: undefined }), { minLength: 1, maxLength: 4 });
  fc.assert(
    // Three items: of more no examples are named.
    fc.property(fc.array(history, { minLength: 1, maxLength: 3 }), (items) => {
      const expected: Record<string, number[]> = {};
      for (const [n, all] of items.entries()) {
        const now = all.at(-1);
        const before = all.slice(0, -1).filter((said) => said !== undefined);
        if (now === undefined) continue;
        if (before.some(({ license }) => FORBIDS[license].some((use) => !FORBIDS[now.license].includes(use as never))))
          (expected.license ??= []).push(n);
        if (before.some(({ reserved }) => reserved) && !now.reserved) (expected.reservation ??= []).push(n);
      }
      expect(loosened(items)).toEqual(expected);
    }),
    { numRuns: runs(2000, 200) },
  );
});
