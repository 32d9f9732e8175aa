import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sqlite } from '../../src/ledger/database.js';
import { openLedger, readLedger, SCHEMA } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';

/**
 * One ledger of each schema version, kept forever: fixtures/ledgers/v<schema>.db, made by scanning fixtures/demo twice with the licit of
 * its time (the second time with use: { purpose: commercial, offered: [CN] } declared): `node fixtures/make-ledger.js`.
 */
const folder = resolve(import.meta.dirname, '../../fixtures/ledgers');

/** A copy: opening a ledger may write files beside it. */
function copy(name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'licit-kept-')), name);
  cpSync(join(folder, name), path);
  return path;
}

for (const name of readdirSync(folder).filter((file) => file.endsWith('.db'))) {
  test(`${name}, a ledger of an earlier time, verifies`, () => {
    expect(verifyLedger(copy(name))).toMatchObject({ whole: true, runs: 2, erased: [] });
  });

  test(`${name}, a ledger of an earlier time, can be reported on as of each of its runs`, () => {
    const ledger = readLedger(copy(name));
    const [first, second] = ['1', '2'].map((run) => snapshot(ledger, findRun(ledger.db, run)!, '0.0.0'));
    ledger.db.close();
    expect([first!.use.purpose, second!.use.purpose]).toEqual([undefined, 'commercial']);
    expect(first!.totals.items).toBe(75);
    expect(second!.findings.length).toBeGreaterThan(first!.findings.length);
    expect(second!.run.unchanged).toBe(second!.totals.manifests);
  });

  test(`${name}, a ledger of an earlier time, is brought to the schema of today when it is written to, and still verifies`, () => {
    const path = copy(name);
    const { db } = openLedger(path, '0.0.0');
    expect(sqlite(db).pragma('user_version', { simple: true })).toBe(SCHEMA);
    // Version 1 had no such table.
    expect(sqlite(db).prepare('select count(*) from field_rates').pluck().get()).toBe(name === 'v1.db' ? 0 : 4);
    expect(sqlite(db).prepare("select count(*) from profiles where json_extract(body, '$.license.state') is null").pluck().get()).toBe(0);
    db.close();
    expect(verifyLedger(path)).toMatchObject({ whole: true, runs: 2, erased: [] });
  });
}
