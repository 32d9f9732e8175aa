/** Registers in the forms people have, written by somebody who had not seen how they are read; `expect` is what an honest reader says of each person on 2026-11-30. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { purposeCovers } from '../../src/claims/basis/purpose.js';
import type { RegisterOutcome } from '../../src/model/claim.js';
import type { ConsentRegister } from '../../src/model/statement.js';
import { outcomesIn } from '../../src/scan/registers/joined-table.js';
import { readRegister } from '../../src/scan/registers/read-register.js';

interface Case extends Pick<ConsentRegister, 'columns' | 'for' | 'purposes' | 'versions'> {
  name: string;
  file: string;
  content: string;
  expect: Record<string, 'given' | 'against' | 'none'>;
}

const cases = JSON.parse(readFileSync(new URL('./registers.json', import.meta.url), 'utf8')) as Case[];
const folder = mkdtempSync(join(tmpdir(), 'licit-registers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const TODAY = '2026-11-30';

function said(outcome: RegisterOutcome | undefined): string {
  if (outcome === undefined) return 'none';
  const { against, expires = '9999', says, purposes } = outcome;
  if (against.length > 0 || expires < TODAY) return 'against';
  // A purpose that is not understood leaves open whether consent takes in the use.
  return says === 'given' && purposes?.some((one) => purposeCovers(one, 'commercial') === 'yes') ? 'given' : 'none';
}

describe.each(cases)('$name', ({ file, content, columns, for: uses, purposes, versions, expect: expected }) => {
  test('says of each person what an honest reader does', async () => {
    const path = join(folder, file);
    writeFileSync(path, content);
    const register: ConsentRegister = {
      id: 'register',
      about: { path: 'data/**' },
      document: { path: file, sha256: '', bytes: 0 },
      columns,
      ...(uses && { for: uses }),
      ...(purposes && { purposes }),
      ...(versions && { versions }),
      by: 'K. Lee',
      on: TODAY,
      at: { path: 'a.yaml' },
      attests: true,
    };
    const read = await readRegister(path, register, 'as-signed', await formats(), Date.parse(`${TODAY}T12:00:00Z`));
    if (typeof read === 'string') throw new Error(read);
    expect(read.why).toBeUndefined();
    const of = outcomesIn(read.table);
    expect(Object.fromEntries(Object.keys(expected).map((person) => [person, said(of.person(person))]))).toEqual(expected);
  });
});
