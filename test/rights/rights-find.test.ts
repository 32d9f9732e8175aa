/** What `licit rights find` answers is what a reader of the whole ledger would: each item is looked at here, one by one, by rules written anew. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedAbout } from '../../src/commands/rights/asked-right.js';
import { answerRight, Standings } from '../../src/commands/rights/rights-answer.js';
import { runRightsFind } from '../../src/commands/rights/rights-command.js';
import { openIndex } from '../../src/ledger/find/lookup-index.js';
import { comparedAddress, comparedName, comparedWords, lookups, worksIn } from '../../src/ledger/find/lookup-terms.js';
import { readMoment } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import type { RightsAnswer } from '../../src/model/results/rights-answers.js';
import { standingOf } from '../../src/model/rule.js';
import { world } from '../assurance/world.js';
import { runs } from '../effort.js';

const OWNERS = ['Jane Doe', 'José Álvarez', 'Zoë Straße', '张伟', 'Big Agency', 'user_1', "O'Brien & Co", '100%_sure'];
const HOSTS = [
  'example.com',
  'www.example.com',
  'img.example.com',
  'notexample.com',
  'example.com.evil.test',
  'bücher.example',
  'Big.Example.NET',
  'named.example',
];
const LICENSES = ['cc-by-4.0', 'cc-by-nc-4.0', 'proprietary', '', 'MIT', 'CC0-1.0'];

/** The ways in which data writes a name. */
const SPELLED: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD'),
  (name) => ` ${name.replace(' ', '  ')} `,
  (name) => (/^\S+ \S+$/.test(name) && !name.includes('&') ? name.replace(/^(\S+) (\S+)$/, '$2, $1') : name),
];

interface Row {
  id: string;
  url?: string;
  author?: string;
  license?: string;
  caption: string;
}

function rowsOf(seed: number, count: number): Row[] {
  const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
  const dice = fc.sample(fc.array(fc.nat(1_000_000), { minLength: 7, maxLength: 7 }), { seed, numRuns: count });
  return dice.map(([a, b, c, d, e, f, g], n) => ({
    id: d! % 9 === 0 ? `10.1000/Work.${n}` : d! % 9 === 1 ? `978-3-16-148410-0` : `k${n}`,
    ...(e! % 5 > 0 && {
      url: `${at(['https', 'http'], c!)}://${n % 2 === 0 ? 'example.com' : at(HOSTS, a!)}/p/${f! % 40}${at(['', '/', '?q=1', '#top'], g!)}`,
    }),
    ...(b! % 4 > 0 && { author: at(SPELLED, c!)(n % 2 === 0 ? 'Big Agency' : at(OWNERS, b!)) }),
    ...(at(LICENSES, d!) !== '' && { license: at(LICENSES, d!) }),
    caption: `a picture of number ${n}`,
  }));
}

const config = `use: { purpose: commercial, offered: [EU] }
declarations:
  - host: named.example
    license: { expression: CC0-1.0 }
    by: K. Lee
  - host: img.example.com
    license: { expression: CC-BY-SA-4.0 }
    by: K. Lee
`;
const lines = (rows: readonly Row[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

let root: string;
let ledgerPath: string;
beforeAll(async () => {
  const rows = rowsOf(7, 1400);
  root = mkdtempSync(join(tmpdir(), 'licit-rights-'));
  await world({ 'licit.yaml': config, 'data/a.jsonl': lines(rows.slice(0, 1000)), 'data/b.jsonl': lines(rows.slice(1000)) }, { root });
  // What was there before is still answered for the scan before.
  await world({ 'data/a.jsonl': lines([...rows.slice(0, 300), ...rows.slice(420, 1000)]) }, { root });
  ledgerPath = join(root, '.licit/ledger.db');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function ask(words: string, kind: Parameters<typeof askedAbout>[1], run?: string, limit = 100_000): RightsAnswer[] {
  const ledger = readMoment(ledgerPath);
  const index = openIndex(ledger, lookups, () => {});
  try {
    const at = findRun(ledger.db, run)!;
    const standings = new Standings(ledger.db, at);
    return askedAbout(words, kind).map((asked) => answerRight(asked, { db: ledger.db, at, index, standings, limit }));
  } finally {
    index.close();
    ledger.db.close();
  }
}

interface Kept {
  id: number;
  key: string | null;
  url: string | null;
  host: string | null;
  owner: string | null;
  place: string;
  verdicts: { rule: string; verdict: string }[];
  license: string | undefined;
}

const kept = new Map<number, Kept[]>();

/** Every item of a run with how it was judged, read by SQL of our own. */
function all(run: number): Kept[] {
  const before = kept.get(run);
  if (before !== undefined) return before;
  const db = new Database(ledgerPath, { readonly: true });
  const judging = db.prepare('select judging from run where id = ?').pluck().get(run) as number;
  const items = db
    .prepare(
      `select i.id, i.key, i.url, h.name as host, i.owner, m.path, i.id >> 32 as manifest, i.profile, i.host as hostId from item i left join host h on h.id = i.host
       join manifest m on m.id = i.id >> 32 where i.since <= :run and (i.until is null or i.until > :run)`,
    )
    .all({ run }) as (Kept & { path: string; manifest: number; profile: number; hostId: number | null })[];
  const cases = new Map(
    (db.prepare('select manifest, profile, host, judged from population where judging = ?').raw().all(judging) as number[][]).map(
      ([manifest, profile, host, judged]) => [`${manifest} ${profile} ${host}`, judged!],
    ),
  );
  const verdicts = new Map<number, Kept['verdicts']>();
  for (const { judged, ...one } of db.prepare('select judged, rule, verdict from verdict where judging = ?').all(judging) as {
    judged: number;
    rule: string;
    verdict: string;
  }[])
    verdicts.set(judged, [...(verdicts.get(judged) ?? []), one]);
  const licenses = new Map(
    (
      db
        .prepare(`select judged, value from fact where judging = ? and name = 'license.expression' and value is not null`)
        .raw()
        .all(judging) as [number, string][]
    ).map(([judged, value]) => [judged, JSON.parse(value) as string]),
  );
  db.close();
  const read = items.map(({ path: _, manifest, profile, hostId, ...item }) => {
    const judged = cases.get(`${manifest} ${profile} ${hostId ?? 0}`) ?? cases.get(`${manifest} ${profile} 0`)!;
    return { ...item, verdicts: verdicts.get(judged) ?? [], license: licenses.get(judged) };
  });
  kept.set(run, read);
  return read;
}

/** How an item stands, from the verdicts and the rules as files. */
function standing({ verdicts }: Kept, rules: readonly Rule[]): 'forbidden' | 'open' | 'cleared' {
  const errors = rules.filter(({ scope, severity }) => scope === 'item' && severity === 'error');
  const has = (rule: string, ...some: string[]): boolean => verdicts.some((one) => one.rule === rule && some.includes(one.verdict));
  if (errors.some((rule) => standingOf(rule, 'unmet') === 'forbidden' && has(rule.id, 'unmet'))) return 'forbidden';
  const held =
    errors.some(({ id }) => has(id, 'unmet', 'unproven', 'stated')) ||
    rules.some(({ id, neverCleared }) => neverCleared && has(id, 'unmet'));
  return held ? 'open' : 'cleared';
}

type Rule = Parameters<typeof standingOf>[0] & { id: string; scope: string; severity: string; neverCleared?: boolean };

function rulesOf(): Rule[] {
  const db = new Database(ledgerPath, { readonly: true });
  const rules = db.prepare(`select body from document where kind = 'rule'`).pluck().all() as string[];
  db.close();
  return rules.map((body) => JSON.parse(body) as Rule);
}

function same(answer: RightsAnswer, run: number, wanted: (item: Kept) => boolean): void {
  const rules = rulesOf();
  const expected = all(run).filter(wanted);
  const counts = { items: expected.length, forbidden: 0, open: 0, cleared: 0 };
  const licenses = new Map<string, number>();
  for (const item of expected) {
    counts[standing(item, rules)] += 1;
    const name = item.license ?? '(missing)';
    licenses.set(name, (licenses.get(name) ?? 0) + 1);
  }
  expect(answer.counts).toEqual(counts);
  expect(new Map(answer.licenses.map(({ license, items }) => [license, items]))).toEqual(licenses);
  expect(answer.listed).toHaveLength(expected.length);
  expect(answer.listed.map(({ url, owner }) => [url ?? null, owner ?? null])).toEqual(expected.map(({ url, owner }) => [url, owner]));
}

const inDomain = (domain: string) => (item: Kept) => {
  const host = item.host === null ? '' : new URL(`http://${item.host}`).hostname;
  return host === domain || host.endsWith(`.${domain}`);
};

const run = fc.constantFrom(1, 2);

describe('the answer is that of reading every item', () => {
  test('for domains, however they are written', () => {
    const domains = fc.constantFrom(
      ['example.com', 'example.com'],
      ['WWW.Example.COM.', 'example.com'],
      ['https://www.example.com/', 'example.com'],
      ['*.example.com', 'example.com'],
      ['img.example.com', 'img.example.com'],
      ['bücher.example', 'xn--bcher-kva.example'],
      ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
      ['BIG.example.net', 'big.example.net'],
      ['named.example', 'named.example'],
      ['evil.test', 'evil.test'],
      ['xample.com', 'xample.com'],
      ['com.evil.test', 'com.evil.test'],
      ['%.com', '%.com'],
      ["example.com' or 1=1", ''],
    );
    fc.assert(
      fc.property(domains, run, ([written, domain], at) => {
        if (domain === '') expect(() => ask(written!, 'domain')).toThrow(/cannot be looked for/);
        else same(ask(written!, 'domain', String(at))[0]!, at, inDomain(domain!));
      }),
      { numRuns: runs(300, 20) },
    );
  });

  test('for addresses: scheme, www., last slash and fragment do not count, the query does', () => {
    const plainly = (url: string): string => {
      const { host, pathname, search } = new URL(url);
      return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
    };
    fc.assert(
      fc.property(
        fc.constantFrom('example.com', 'img.example.com', 'xn--bcher-kva.example'),
        fc.nat(41),
        fc.constantFrom('', '/', '?q=1', '#x'),
        run,
        (host, n, end, at) => {
          const asked = `https://www.${host}/p/${n}${end}`;
          same(ask(asked, 'url', String(at))[0]!, at, ({ url }) => url !== null && plainly(url) === plainly(asked));
        },
      ),
      { numRuns: runs(300, 20) },
    );
  });

  test('for names: case, width, accents, order and forms of Unicode do not count; signs of SQL are letters', () => {
    const plainly = (name: string): string =>
      name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace('ß', 'ss')
        .split(/[\s,]+/)
        .filter((word) => word !== '')
        .sort()
        .join(' ');
    const asked = fc.constantFrom(
      'jane DOE',
      'Doe, Jane',
      'JOSE ALVAREZ',
      'Álvarez, José'.normalize('NFD'),
      'zoe strasse',
      '张伟',
      '@user_1',
      'userX1',
      '100%_sure',
      '%',
      '_',
      'Big Agency',
      'Agency',
    );
    fc.assert(
      fc.property(asked, run, (words, at) => {
        const wanted = plainly(words.replace('@', ''));
        same(
          ask(words, 'author', String(at))[0]!,
          at,
          ({ owner }) => owner !== null && [owner, ...owner.split(',')].some((one) => plainly(one) === wanted),
        );
      }),
      { numRuns: runs(300, 20) },
    );
  });

  test('for numbers of works', () => {
    same(ask('https://doi.org/10.1000/WORK.9', undefined)[0]!, 2, ({ key }) => key?.toLowerCase() === '10.1000/work.9');
    for (const isbn of ['9783161484100', '3-16-148410-X', 'ISBN 978-3-16-148410-0', '９７８３１６１４８４１００'])
      same(ask(isbn, 'isbn')[0]!, 2, ({ key }) => key === '978-3-16-148410-0');
  });

  test('for licenses', () => {
    for (const [words, license] of [
      ['CC BY 4.0', 'CC-BY-4.0'],
      ['cc0', 'CC0-1.0'],
      ['mit', 'MIT'],
    ])
      same(ask(words!, 'license')[0]!, 2, (item) => item.license === license);
  });
});

describe('it never says no', () => {
  test('what was not found is not on record, and what the ledger does not keep is told', () => {
    for (const [words, kind, left] of [
      ['absent.example', 'domain', 'without-host'],
      ['https://absent.example/a', 'url', 'without-address'],
      ['Nobody Here', 'author', 'without-owner'],
      ['A picture', 'title', 'titles'],
      ['10.1000/absent', 'doi', 'works-in-texts'],
      ['GPL-3.0-only', 'license', 'license-open'],
    ] as const) {
      const [answer] = ask(words, kind);
      expect(answer!.answer).toBe('not-on-record');
      expect(answer!.notHeld.map(({ id }) => id)).toContain(left);
    }
  });

  test('nothing of the answer says that a model was trained on it', async () => {
    const out = join(root, '.licit/answer.json');
    await found(['example.com'], { format: 'json', output: out });
    const view = JSON.parse(readFileSync(out, 'utf8')) as { used: string; answers: RightsAnswer[] };
    expect(view.used).toBe('not-on-record');
    expect(view.answers[0]!.answer).toBe('found');
  });

  test('a text that the ledger does not keep is found by reading again', async () => {
    const out = join(root, '.licit/read.json');
    await found(['picture of number 77'], { format: 'json', output: out, read: true });
    expect((JSON.parse(readFileSync(out, 'utf8')) as { items: number }).items).toBe(1);
  });

  test('a public suffix is refused: it is of nobody', () => {
    expect(() => ask('co.uk', 'domain')).toThrow(/public suffix/);
  });
});

async function found(values: string[], more: Partial<Parameters<typeof runRightsFind>[0]>): Promise<void> {
  const before = process.cwd();
  process.chdir(root);
  try {
    await runRightsFind({ values, limit: 10, lang: 'en', color: false, licit: '0.0.0', ...more });
  } finally {
    process.chdir(before);
  }
}

describe('the index', () => {
  test('is made again when it is damaged, and when the ledger is another one', () => {
    const before = ask('example.com', 'domain')[0]!.counts;
    writeFileSync(`${ledgerPath}.find`, 'not a database');
    expect(ask('example.com', 'domain')[0]!.counts).toEqual(before);
    const store = new Database(`${ledgerPath}.find`);
    store.exec(`update built set hash = x'00'; delete from many; delete from item_by_host`);
    store.close();
    expect(ask('example.com', 'domain')[0]!.counts).toEqual(before);
    expect(existsSync(`${ledgerPath}.find`)).toBe(true);
  });
});

describe('ways to write the same', () => {
  test('an address in its usual form is compared as a URL would be', () => {
    const usual = fc.tuple(
      fc.constantFrom('http', 'https'),
      fc.stringMatching(/^[a-z]{1,6}\.[a-z]{2,5}$/),
      fc.stringMatching(/^(?:\/[\w~,;:@!$&'()*+=-]{0,6}){0,3}$/),
    );
    fc.assert(
      fc.property(usual, ([scheme, host, path]) => {
        // An empty query keeps it from the short way.
        expect(comparedAddress(`${scheme}://${host}${path}`)).toBe(comparedAddress(`${scheme}://${host}${path}#`));
      }),
      { numRuns: runs(300) },
    );
  });

  test('comparing twice is comparing once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(comparedWords(comparedWords(words))).toBe(comparedWords(words));
        expect(comparedName(comparedName(words))).toBe(comparedName(words));
      }),
      { numRuns: runs(300) },
    );
  });

  test('a DOI is told from the parts of an address behind it; a number with a wrong check digit is none', () => {
    expect([...worksIn('https://journals.example/doi/pdf/10.1000/ABC.1/full.pdf?download=1')]).toContain('doi:10.1000/abc.1');
    expect([...worksIn('https://x.example/isbn/9783161484101')].filter((one) => one.startsWith('isbn:'))).toEqual([]);
    expect([...worksIn('https://x.example/0378-5955/1')]).toContain('issn:0378-5955');
  });
});
