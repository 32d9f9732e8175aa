import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Acceptance } from '../src/judge/acceptance.js';
import { handleOf } from '../src/ledger/database.js';
import type { WaiverScope } from '../src/model/waiver.js';

/** Two lists of one dataset, the second of a subdomain too, and a list without items. */
const lists = {
  'web/a.jsonl': { 'archive.example': 4, 'news.example': 3 },
  'web/b.jsonl': { 'sub.archive.example': 2 },
  'books/c.csv': {},
};

/** Whether a waiver of this scope takes in all that there is. */
function isEverything(scope: WaiverScope, named: readonly (keyof typeof lists)[] = ['web/a.jsonl', 'web/b.jsonl']): boolean {
  const db = new Database(':memory:');
  db.exec(
    'create table host (id integer primary key, name text); create table host_tally (manifest integer, host integer, items integer, until integer)',
  );
  const listings = named.map((path, n) => {
    const hosts = Object.entries(lists[path]);
    for (const [host, items] of hosts) {
      const { lastInsertRowid } = db.prepare('insert into host (name) values (?)').run(host);
      db.prepare('insert into host_tally values (?, ?, ?, null), (?, ?, 7, 3)').run(n + 1, lastInsertRowid, items, n + 1, lastInsertRowid);
    }
    const items = hosts.reduce((sum, [, count]) => sum + count, 0);
    return { manifest: n + 1, path, dataset: 1, datasetName: path.split('/')[0]!, items, title: null };
  });
  const waiver = { id: 'w', rule: 'license/missing', scope } as never;
  const accepted = { waivers: [waiver], baseline: new Map() } as never;
  const said = new Acceptance(handleOf(db), { run: 1, judging: 1, asOf: '2026-11-27' }, { accepted, listings }, []).everything.has('w');
  db.close();
  return said;
}

test.each<[WaiverScope, boolean, (keyof typeof lists)[]?]>([
  [{}, true],
  [{ path: 'web/**' }, true],
  [{ path: 'web/a.jsonl' }, false],
  [{ path: 'web/a.jsonl' }, true, ['web/a.jsonl']],
  [{ dataset: 'web' }, true],
  [{ dataset: 'books' }, false],
  [{ dataset: 'web', path: 'books/**' }, false],
  [{ dataset: 'books', path: 'web/**' }, false],
  // Of what has no items nothing is left open.
  [{ dataset: 'web' }, true, ['web/a.jsonl', 'books/c.csv']],
  [{}, false, ['books/c.csv']],
  [{}, false, []],
  [{ host: 'archive.example' }, false],
  [{ host: 'archive.example' }, true, ['web/b.jsonl']],
  [{ host: 'news.example' }, false, ['web/b.jsonl']],
  [{ host: 'archive.example', dataset: 'books' }, false, ['web/b.jsonl']],
  [{ host: 'archive.example', path: 'web/a.jsonl' }, false, ['web/b.jsonl']],
  // One finding or one item is never everything.
  [{ finding: 'f' }, false],
  [{ item: 'key' }, false],
  [{ path: 'web/**', item: 'key' }, false],
])('a waiver of %j takes in everything: %s', (scope, expected, named) => {
  expect(isEverything(scope, named)).toBe(expected);
});
