import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reportOf } from '../src/catalog/catalog.js';
import { loadConfig } from '../src/config/config.js';
import { sqlite } from '../src/ledger/database.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import type { Snapshot } from '../src/model/snapshot.js';
import type { FindingView } from '../src/model/views.js';
import { scan } from '../src/scan/scan.js';

const declared = `provider: { name: Example Ltd, contact: privacy@example.com }
use: { purpose: commercial, offered: [CN] }
instruments: [cn-interim-measures-2023, cn-pipl-2021]
declarations:
  - path: data/**
    source: { kind: user-other-product, name: calls, evidence: evidence/consent.txt }
    basis: { term: separate consent, jurisdiction: CN, purpose: AI training, notice: '3', evidence: evidence/consent.txt }
    minors: none
`;

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-consent-')));
  write('licit.yaml', declared);
  write('evidence/consent.txt', 'Consent record (同意记录) of callers: I consent to the training of AI models. 单独同意书。');
});
afterEach(() => vi.useRealTimers());

test.each<[string, string[], string]>([
  ['both where both are chosen', ['cn-pipl-2021', 'eu-gdpr-2016'], 'consent (PIPL art. 13(1)(1), GDPR art. 6(1)(a))'],
  ['the one that is chosen', ['eu-gdpr-2016'], 'consent (GDPR art. 6(1)(a))'],
  ['none where none is chosen', [], 'The recorded basis is consent,'],
])('a finding names a legal basis by its articles: %s', async (_which, instruments, expected) => {
  write(
    'licit.yaml',
    `provider: Example Ltd\nuse: commercial\ninstruments: [${instruments.join(', ')}]\ndeclarations:\n  - path: data/**\n    basis: { term: 'dpv:Consent' }\n`,
  );
  write('data/calls.csv', `id,text,email\n1,hello,${email(1)}\n`);
  const found = (await scanned()).findings.find(({ rule }) => rule === 'pi/basis-without-evidence');
  expect(found?.message.en).toContain(expected);
});

function write(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

function calls(rows: readonly string[], header = 'id,text,phone,consent,withdrawn_at,consent_given_at'): void {
  write('data/calls.csv', `${[header, ...rows].join('\n')}\n`);
}

const email = (n: number | string): string => `caller${n}@youxiang.zz`;

async function scanned(): Promise<Snapshot> {
  const ledger = join(root, '.licit/ledger.db');
  await scan({
    paths: ['data'],
    cwd: root,
    root,
    ledger,
    key: new Uint8Array(32).fill(7),
    config: loadConfig(join(root, 'licit.yaml'), root),
    licit: '0.0.0',
    workers: 0,
  });
  expect(verifyLedger(ledger)).toMatchObject({ whole: true });
  const read = readLedger(ledger);
  try {
    return snapshot(read, findRun(read.db)!, '0.0.0');
  } finally {
    read.db.close();
  }
}

function verdicts(rule: string): Record<string, string> {
  const read = readLedger(join(root, '.licit/ledger.db'));
  try {
    const rows = sqlite(read.db).prepare('select key, verdict from verdicts where rule = ? and key is not null').all(rule) as {
      key: string;
      verdict: string;
    }[];
    return Object.fromEntries(rows.map(({ key, verdict }) => [key, verdict]));
  } finally {
    read.db.close();
  }
}

const of = (view: Snapshot, rule: string): FindingView[] => view.findings.filter((finding) => finding.rule === rule);

describe('a scan of calls whose rows say how consent stands', () => {
  test('leaves out all but the one who consented, under one declaration with a form', async () => {
    const said = [
      'given',
      'withdrawn',
      'refused',
      'expired',
      '不同意',
      '未取得同意',
      '已撤回同意',
      'no consent',
      'consent withdrawn',
      'consent pending',
    ];
    calls(said.map((words, n) => `${n + 1},您好,${email(n)},${words},,`));
    const view = await scanned();
    expect(verdicts('pi/consent-refused')).toEqual(Object.fromEntries(said.map((_, n) => [String(n + 1), n === 0 ? 'met' : 'unmet'])));
    expect(of(view, 'pi/consent-refused').reduce((sum, { items }) => sum + items, 0)).toBe(9);
    expect(of(view, 'pi/consent-contradicted').reduce((sum, { items }) => sum + items, 0)).toBe(9);
    const document = (await reportOf('provenance'))!.render(view, {
      lang: 'zh',
      width: 100,
      color: false,
      failOn: 'error',
      strict: false,
      exit: 1,
    });
    expect(document.map(({ content }) => content).join('')).toMatch(/已撤回同意/);
  });

  test('names the laws that licit.yaml chose as chosen, and others in force that rules cite as cited', async () => {
    calls([`1,您好,${email(1)},given,,`]);
    const { laws = [] } = await scanned();
    expect(laws.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['cn-interim-measures-2023', 'cn-pipl-2021']);
    const cited = laws.filter(({ chosen }) => !chosen);
    expect(cited.map(({ id }) => id)).toContain('cn-copyright-law-2020');
    expect(cited.filter(({ jurisdiction }) => jurisdiction !== 'CN')).toEqual([]);
  });

  test('prints both sides of a contradiction: the words of the item, and the declaration', async () => {
    calls([`1,您好,${email(1)},已撤回同意,,`]);
    const [finding] = of(await scanned(), 'pi/consent-contradicted');
    expect(finding?.message.en).toContain('已撤回同意 / separate consent');
    expect(finding?.examples).toContainEqual(expect.objectContaining({ at: expect.objectContaining({ path: 'licit.yaml' }), side: true }));
    expect(finding?.examples).toContainEqual(expect.objectContaining({ key: '1', words: '已撤回同意' }));
  });

  test('does not believe personalData: none over a person who refused', async () => {
    write('licit.yaml', declared.replace(/ {4}basis:.*\n/, '    personalData: none\n'));
    calls(['1,您好,,refused,,']);
    await scanned();
    expect(verdicts('pi/consent-refused')).toEqual({ 1: 'unmet' });
    expect(verdicts('pi/consent-contradicted')).toEqual({ 1: 'unmet' });
  });

  test('hears a column that licit.yaml calls something else', async () => {
    write('licit.yaml', `${declared}columns:\n  'data/**':\n    roles: { label: [consent, withdrawn_at] }\n`);
    calls([`1,您好,${email(1)},given,2026-01-01,`]);
    await scanned();
    expect(verdicts('pi/consent-refused')).toEqual({ 1: 'unmet' });
  });

  test('refuses to have the rule on it switched off or made milder', async () => {
    calls([`1,您好,${email(1)},withdrawn,,`]);
    for (const setting of ['off', 'info']) {
      write('licit.yaml', `${declared}rules: { pi/consent-refused: ${setting} }\n`);
      await expect(scanned()).rejects.toThrow('cannot be switched off or made milder');
    }
  });

  test('judges anew when consent ends, though nothing else changed', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T08:00:00Z') });
    calls([`1,您好,${email(1)},given,2026-11-25`], 'id,text,phone,consent,consent_expires_at');
    await scanned();
    expect(verdicts('pi/consent-refused')).toEqual({ 1: 'met' });
    vi.setSystemTime(new Date('2026-11-26T08:00:00Z'));
    await scanned();
    expect(verdicts('pi/consent-refused')).toEqual({ 1: 'unmet' });
  });
});

describe('a refusal that an earlier scan recorded', () => {
  const gone = (view: Snapshot) =>
    Object.fromEntries(of(view, 'pi/refusal-gone').map(({ cause, items }) => [cause['consent.gone'], items]));

  test('is missed when it is flipped, blanked or its row deleted, for as long as the ledger remembers it', async () => {
    calls([1, 2, 3, 4].map((n) => `${n},您好,${email(n)},withdrawn,,`));
    expect(gone(await scanned())).toEqual({});
    calls([`1,您好,${email(1)},given,,`, `2,您好,${email(2)},,,`, `4,您好,${email(4)},withdrawn,,`]);
    const missed = { 'turned-into-consent': 1, 'no-longer-said': 1, 'no-longer-listed': 1 };
    expect(gone(await scanned())).toEqual(missed);
    calls([`1,好,${email(1)},given,,`, `2,好,${email(2)},,,`, `4,好,${email(4)},withdrawn,,`]);
    expect(gone(await scanned())).toEqual(missed);
  });

  test('is not missed where it is still there, or a later consent with its day lifts it', async () => {
    calls([`1,您好,${email(1)},given,2026-01-01,`, `2,您好,${email(2)},withdrawn,,`]);
    await scanned();
    calls([`1,您好,${email(1)},given,2026-01-01,2026-02-01`, `2,再见,${email(2)},refused,,`]);
    const view = await scanned();
    expect(gone(view)).toEqual({});
    expect(of(view, 'pi/consent-renewed').map(({ message }) => message.en)).toEqual([
      expect.stringContaining('withdrawn 2026-01-01 / given 2026-02-01'),
    ]);
  });

  test('is missed when its column is dropped, and when the item has an address for a name', async () => {
    write('data/a.jsonl', '{"url":"https://a.example/1","text":"x","consent":"refused"}\n');
    await scanned();
    write('data/a.jsonl', '{"url":"https://a.example/1","text":"x"}\n');
    expect(gone(await scanned())).toEqual({ 'no-longer-said': 1 });
  });

  test('is missed in a list whose name changed', async () => {
    calls([`1,您好,${email(1)},withdrawn,,`, `2,您好,${email(2)},given,,`]);
    await scanned();
    rmSync(join(root, 'data/calls.csv'));
    write('data/renamed.csv', `id,text,phone,consent\n1,您好,${email(1)},given\n2,您好,${email(2)},given\n`);
    expect(gone(await scanned())).toEqual({ 'turned-into-consent': 1 });
  });
});

test('a copy of an item without the column for consent is told by the person in it', async () => {
  calls([`1,您好,${email(1)},withdrawn,,`, `2,您好,${email(2)},given,,`]);
  write(
    'data/copy.jsonl',
    `${JSON.stringify({ id: 'x', text: `mail ${email(1)}` })}\n${JSON.stringify({ id: 'y', text: `mail ${email(2)}` })}\n`,
  );
  const [finding] = of(await scanned(), 'pi/refused-elsewhere');
  expect(finding).toMatchObject({ items: 1, where: [{ path: 'data/copy.jsonl', items: 1 }] });
});
