import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { sqlite } from '../../src/ledger/database.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { lines, provider, type World, world } from '../assurance/world.js';

const attest = `${provider}attest:\n  - { name: K. Lee }\n`;
let vault: string;

beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), 'licit-vault-'));
  vi.stubEnv('LICIT_VAULT', vault);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(vault, { recursive: true });
});

const posts = (people: readonly string[]): string =>
  lines(
    people.map((person, n) => ({ id: `p${n + 1}`, author_id: person, text: `a post on boats, number ${n + 1}`, license: 'CC-BY-4.0' })),
  );

const HEADER = 'person,event,day\n';
const REGISTER = `${HEADER}ada,given,2026-01-01\nbo,given,2026-01-01\nbo,withdrawn,2026-02-01\ncy,zzz,2026-01-01\n`;

/** The answer that names a register in the vault, with the bytes it has. */
function answer(content: string | Uint8Array, more: object = {}, name = 'consents.csv'): Record<string, string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  writeFileSync(join(vault, name), content);
  return {
    '.licit/answers/people.yaml': stringify({
      answer: 'register',
      about: { path: 'data/**' },
      document: { path: `vault:${name}`, sha256, bytes: Buffer.byteLength(content) },
      columns: { subject: 'person', event: 'event', at: 'day' },
      field: 'author_id',
      for: ['training of models'],
      by: 'K. Lee',
      on: '2026-03-01',
      ...more,
    }),
  };
}

function documentAt(path: string): object {
  return { path, sha256: createHash('sha256').update(REGISTER).digest('hex'), bytes: REGISTER.length };
}

/** What rules say of each item: `p1 met`. */
function verdicts({ root }: World, rule: string): Record<string, string> {
  const { db } = readLedger(join(root, '.licit/ledger.db'));
  try {
    const rows = sqlite(db).prepare('select key, verdict from verdicts where rule = ? order by item').all(rule) as {
      key: string;
      verdict: string;
    }[];
    return Object.fromEntries(rows.map(({ key, verdict }) => [key, verdict]));
  } finally {
    db.close();
  }
}

const data = { 'data/posts.jsonl': posts(['ada', 'bo', 'cy', 'dee', '']) };

test('each person is told apart: consent, withdrawal, words not understood, silence, nobody named', async () => {
  const seen = await world({ 'licit.yaml': attest, ...data, ...answer(REGISTER) });
  expect(verdicts(seen, 'pi/consent-refused')).toMatchObject({ p1: 'met', p2: 'unmet', p3: 'not-applicable', p4: 'not-applicable' });
  expect(verdicts(seen, 'pi/without-basis')).toMatchObject({ p1: 'met', p2: 'unmet', p3: 'unmet', p4: 'unmet' });
  expect(verdicts(seen, 'pi/not-in-register')).toEqual({ p1: 'met', p2: 'met', p3: 'unmet', p4: 'unmet', p5: 'unmet' });
  expect(verdicts(seen, 'pi/basis-without-evidence')).toMatchObject({ p1: 'met' });
  expect(seen.view.findings.filter(({ rule }) => rule === 'pi/not-in-register').map(({ cause }) => Object.values(cause)[0])).toEqual(
    expect.arrayContaining(['silent', 'unclear', 'nobody']),
  );
});

test('a declared consent of all of them is none for those who are not in the register', async () => {
  const declared = `${attest}declarations:\n  - path: data/**\n    basis: { term: consent, purpose: training of models }\n`;
  const seen = await world({ 'licit.yaml': declared, ...data, ...answer(REGISTER) });
  expect(verdicts(seen, 'pi/without-basis')).toMatchObject({ p1: 'met', p2: 'unmet', p3: 'unmet', p4: 'unmet' });
  const contract = `${attest}declarations:\n  - path: data/**\n    basis: { term: contract, with: person }\n`;
  const other = await world({ 'licit.yaml': contract, ...data, ...answer(REGISTER) });
  expect(verdicts(other, 'pi/without-basis')).toMatchObject({
    p1: 'met',
    p3: expect.stringMatching(/met|stated/),
    p4: expect.stringMatching(/met|stated/),
  });
});

test('without the answer, or signed by somebody who may not attest, nothing is shown', async () => {
  const nobody = await world({ 'licit.yaml': provider, ...data, ...answer(REGISTER) });
  expect(verdicts(nobody, 'pi/without-basis').p1).toBe('stated');
  expect(verdicts(nobody, 'pi/consent-refused').p2).toBe('unmet');
  writeFileSync(join(vault, 'consents.csv'), REGISTER);
  const without = await world({ 'licit.yaml': attest, ...data });
  expect(verdicts(without, 'pi/without-basis').p1).not.toBe('met');
});

describe('a register that is another one later', () => {
  test('a withdrawal that is added counts for exactly its items; a consent that is added gives none', async () => {
    const { root } = await world({ 'licit.yaml': attest, ...data, ...answer(REGISTER) });
    appendFileSync(join(vault, 'consents.csv'), 'ada,withdrawn,2026-04-01\n');
    const ended = await world({}, { root });
    expect(verdicts(ended, 'pi/consent-refused')).toMatchObject({ p1: 'unmet', p2: 'unmet', p4: 'not-applicable' });
    appendFileSync(join(vault, 'consents.csv'), 'dee,given,2026-04-01\nada,given,2026-05-01\n');
    const added = await world({}, { root });
    expect(verdicts(added, 'pi/consent-refused')).toMatchObject({ p1: 'unmet', p4: 'met' });
    expect(verdicts(added, 'pi/without-basis').p4).toBe('stated');
    expect(added.view.findings.map(({ rule }) => rule)).not.toContain('evidence/register-lacking');
  });

  test('one that was changed before its end gives no consent, and a withdrawal taken out of it is missed', async () => {
    const { root } = await world({ 'licit.yaml': attest, ...data, ...answer(REGISTER) });
    writeFileSync(join(vault, 'consents.csv'), REGISTER.replace('bo,withdrawn,2026-02-01\n', ''));
    const seen = await world({}, { root });
    expect(verdicts(seen, 'pi/without-basis')).toMatchObject({ p1: 'stated', p2: 'stated' });
    const rules = seen.view.findings.map(({ rule }) => rule);
    expect(rules).toContain('evidence/register-lacking');
    expect(rules).toContain('pi/refusal-gone');
  });

  test('one that is not at hand leaves unchanged lists as they were joined, and gives changed ones nothing', async () => {
    const { root } = await world({ 'licit.yaml': attest, ...data, ...answer(REGISTER) });
    rmSync(join(vault, 'consents.csv'));
    const away = await world({}, { root });
    expect(verdicts(away, 'pi/without-basis')).toMatchObject({ p1: 'met', p2: 'unmet' });
    expect(away.view.findings.map(({ rule }) => rule)).toContain('evidence/register-lacking');
    const changed = await world({ 'data/posts.jsonl': posts(['ada', 'bo', 'cy', 'dee', '', 'ada']) }, { root });
    expect(verdicts(changed, 'pi/without-basis')).toMatchObject({ p1: 'unmet', p6: 'unmet' });
    writeFileSync(join(vault, 'consents.csv'), REGISTER);
    const back = await world({}, { root });
    expect(verdicts(back, 'pi/without-basis')).toMatchObject({ p1: 'met', p2: 'unmet', p6: 'met' });
  });

  test('a row that cannot be read may be a withdrawal: nothing of the rest gives consent', async () => {
    const broken = `${lines([{ person: 'ada', event: 'given', day: '2026-01-01' }])}{"person": "ada", "event"\n`;
    const seen = await world({ 'licit.yaml': attest, ...data, ...answer(broken, {}, 'consents.jsonl') });
    expect(verdicts(seen, 'pi/without-basis').p1).toBe('stated');
    expect(seen.view.findings.map(({ rule }) => rule)).toContain('evidence/register-lacking');
  });
});

test('persons meet by digest, in the form that is said', async () => {
  const sha = (words: string) => createHash('sha256').update(words).digest('hex').toUpperCase();
  const register = `${HEADER}${sha('ada@lakes.example')},given,2026-01-01\n${sha('bo@lakes.example')},withdrawn,2026-01-01\n`;
  const seen = await world({
    'licit.yaml': attest,
    'data/posts.jsonl': posts([' Ada@lakes.example', 'bo@lakes.example', 'cy@lakes.example']),
    ...answer(register, { hash: 'sha256', normalize: ['lower'] }),
  });
  expect(verdicts(seen, 'pi/not-in-register')).toEqual({ p1: 'met', p2: 'met', p3: 'unmet' });
  expect(verdicts(seen, 'pi/consent-refused')).toMatchObject({ p1: 'met', p2: 'unmet' });
});

test('an item can be named by its key, and what its person says of all of them counts beside it', async () => {
  const register = 'item,person,event,day\np1,,given,2026-01-01\np2,bo,given,2026-01-01\n,bo,withdrawn,2026-02-01\n,dee,given,2026-01-01\n';
  const seen = await world({
    'licit.yaml': attest,
    ...data,
    ...answer(register, { columns: { subject: 'person', item: 'item', event: 'event', at: 'day' } }),
  });
  expect(verdicts(seen, 'pi/not-in-register')).toEqual({ p1: 'met', p2: 'met', p3: 'unmet', p4: 'met', p5: 'unmet' });
  expect(verdicts(seen, 'pi/consent-refused')).toMatchObject({ p1: 'met', p2: 'unmet', p4: 'met' });
});

test('an item of several persons needs each of them', async () => {
  const people = [['ada', 'eve'], ['ada', 'bo'], ['ada', 'zoe'], ['ada']];
  const register = `${REGISTER}eve,given,2026-01-01\n`;
  const rows = lines(people.map((who, n) => ({ id: `p${n + 1}`, author_id: who, text: `boats ${n}`, license: 'CC-BY-4.0' })));
  const seen = await world({ 'licit.yaml': attest, 'data/posts.jsonl': rows, ...answer(register) });
  expect(verdicts(seen, 'pi/not-in-register')).toEqual({ p1: 'met', p2: 'met', p3: 'unmet', p4: 'met' });
  expect(verdicts(seen, 'pi/consent-refused')).toMatchObject({ p1: 'met', p2: 'unmet', p3: 'not-applicable', p4: 'met' });
});

test('a register that an answer names outside of project and vault is not at hand', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'licit-outside-'));
  writeFileSync(join(outside, 'consents.csv'), REGISTER);
  for (const path of [
    join(outside, 'consents.csv'),
    `../${basename(outside)}/consents.csv`,
    `vault:../${basename(outside)}/consents.csv`,
  ]) {
    const { root } = await world({ 'licit.yaml': attest, ...data, ...answer(REGISTER, { document: documentAt(path) }) });
    const { db } = readLedger(join(root, '.licit/ledger.db'));
    expect(sqlite(db).prepare("select json_extract(value, '$.state') from statement where kind = 'register'").pluck().get()).toBe(
      'not-at-hand',
    );
    db.close();
  }
});

test('no person of a register is in the ledger or in a report', async () => {
  const secret = 'qqzzy-person-17';
  const register = `${HEADER}${secret},given,2026-01-01\n`;
  const seen = await world({ 'licit.yaml': attest, 'data/posts.jsonl': posts(['ada']), ...answer(register) });
  expect(readFileSync(join(seen.root, '.licit/ledger.db')).includes(secret)).toBe(false);
  expect(JSON.stringify(seen.view)).not.toContain(secret);
});

test('a register is read from SQLite as from CSV', async () => {
  const folder = join(vault, 'made');
  mkdirSync(folder);
  const Database = (await import('better-sqlite3')).default;
  const db = new Database(join(folder, 'consents.db'));
  db.exec(
    "create table consent (person text, event text, day text); insert into consent values ('ada','given','2026-01-01'),('bo','withdrawn','2026-01-01')",
  );
  db.close();
  const content = readFileSync(join(folder, 'consents.db'));
  const seen = await world({ 'licit.yaml': attest, ...data, ...answer(content, {}, 'consents.db') });
  expect(verdicts(seen, 'pi/consent-refused')).toMatchObject({ p1: 'met', p2: 'unmet', p3: 'not-applicable' });
});

test('a minor needs a guardian, and where the register says that nobody is one the question is answered', async () => {
  const register = 'person,event,day,minor,guardian\nada,given,2026-01-01,no,\nbo,given,2026-01-01,yes,\ncy,given,2026-01-01,yes,given\n';
  const columns = { subject: 'person', event: 'event', at: 'day', minor: 'minor', guardian: 'guardian' };
  const seen = await world({ 'licit.yaml': attest, ...data, ...answer(register, { columns }) });
  expect(verdicts(seen, 'pi/minor-without-guardian')).toMatchObject({ p1: 'not-applicable', p3: 'met', p4: 'unproven' });
  expect(verdicts(seen, 'pi/without-basis')).toMatchObject({ p1: 'met', p2: 'unmet', p3: 'met' });
});

test('a withdrawal after an accepted spot check does not make the items new', async () => {
  const { newerItems } = await import('../../src/ledger/samples/newer-items.js');
  const { root } = await world({ 'licit.yaml': attest, ...data, ...answer(REGISTER) });
  appendFileSync(join(vault, 'consents.csv'), 'ada,withdrawn,2026-04-01\n');
  await world({}, { root });
  const newer = (run: number): number => {
    const { db } = readLedger(join(root, '.licit/ledger.db'));
    try {
      return newerItems(db, { path: 'data/**' }, 1, run);
    } finally {
      db.close();
    }
  };
  expect(newer(2)).toBe(0);
  await world({ 'data/posts.jsonl': posts(['ada', 'bo', 'cy', 'dee', '', 'eve']) }, { root });
  expect(newer(3)).toBe(1);
});
