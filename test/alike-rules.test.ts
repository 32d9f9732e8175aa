import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Alike } from '../src/judge/alike.js';
import { handleOf } from '../src/ledger/database.js';
import type { Condition, Rule } from '../src/model/rule.js';
import { silentProfile } from './silent-profile.js';

/** Whether two items that say the same in other words are judged as one by a rule with these conditions. */
function isOne(applies: Condition, met: Condition): boolean {
  const db = new Database(':memory:');
  db.exec('create table profile (id integer primary key, body text); create table tally (profile integer, until integer)');
  for (const [n, raw] of ['see agreement no. 1', 'see agreement no. 2'].entries()) {
    const profile = silentProfile({ license: { state: 'unclear', field: 'license', raw, why: 'words' } });
    db.prepare('insert into profile values (?, ?)').run(n + 1, JSON.stringify(profile));
    db.prepare('insert into tally values (?, null)').run(n + 1);
  }
  const alike = new Alike(handleOf(db), [{ id: 'x/y', scope: 'item', cause: [], applies, met } as unknown as Rule]);
  db.close();
  return alike.of(1) === alike.of(2);
}

const other: Condition = { fact: 'license.state', is: 'known' } as never;
const there: Condition = { fact: 'license.raw', known: true };
const words: Condition = { fact: 'license.raw', is: 'see agreement no. 1' };

test.each<[string, Condition, boolean]>([
  ['another fact', other, true],
  ['whether there are words', there, true],
  ['the words', words, false],
  ['that it is not these words', { not: words }, false],
  ['that there are none', { not: there }, true],
  ['the words among others', { all: [other, words] }, false],
  ['any of several', { any: [other, there, words] }, false],
  ['several others', { all: [other, { any: [there, other] }] }, true],
])('where a rule asks for %s', (_, condition, expected) => {
  expect(isOne(condition, other)).toBe(expected);
  expect(isOne(other, condition)).toBe(expected);
});
