/** Words of a document raise nothing: what raises is an extract that somebody with authority signs, and that fits the items, the project and the day. */

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { canBe, readDocument, showsLicense } from '../src/claims/documents/document-kinds.js';
import { type ExtractKey, extractKeys } from '../src/claims/documents/extract-kinds.js';
import { heldExtracts, type ShownFor } from '../src/claims/documents/held-extracts.js';
import { proposals } from '../src/claims/documents/proposals.js';
import { withStatedByAnswers } from '../src/claims/documents/stated-by-answers.js';
import { loadConfig } from '../src/config/config.js';
import { sqlite } from '../src/ledger/database.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { type Evidence, extractKinds } from '../src/model/evidence.js';
import type { Extract, ExtractedValue } from '../src/model/statement.js';
import { scan } from '../src/scan/scan.js';
import { type DocumentCase, documents } from './documents/extract-cases.js';
import { answersOn, fitting } from './extracted.js';
import { GitRepository } from './git-repository.js';
import { inProcess } from './in-process.js';

const sha256 = 'ab'.repeat(32);
const about = { dataset: 'news' };
const project = { provider: { name: 'Acme AI' }, use: { purpose: 'commercial' as const }, today: '2026-11-30' };
const named: ShownFor = { scope: about, owner: 'Example Daily Press' };

/** A document as it was read, without its extract. */
function read(text: string): Evidence {
  return { path: 'legal/a.txt', sha256, bytes: text.length, present: true, seen: { as: 'text', read: true, ...readDocument(text) } };
}

function extractOf(kind: string, says: Record<string, string | string[] | ExtractedValue>, more: Partial<Extract> = {}): Extract {
  const values = Object.entries(says).map(([name, value]): [string, ExtractedValue] => [
    name,
    typeof value === 'string' || Array.isArray(value) ? { value } : value,
  ]);
  return {
    id: 'a',
    kind,
    about,
    says: Object.fromEntries(values),
    by: 'K. Lee',
    on: '2026-11-01',
    evidence: { path: 'legal/a.txt', present: true, recorded: { sha256, bytes: 1 } },
    at: { path: '.licit/answers/a.yaml', line: 1 },
    attests: true,
    ...more,
  };
}

function held(
  { text, kind, says, license, setAside }: DocumentCase,
  more: Partial<Extract> = {},
  against: Partial<typeof project> = {},
): Evidence {
  const document = read(text);
  const extract = extractOf(kind, says, { ...(setAside && { setAside }), ...more });
  return { ...document, extracts: heldExtracts(document, [extract], { ...named, license }, { ...project, ...against }, text) };
}

describe.each(documents)('$name', (one) => {
  test('shows nothing by its own words', () => {
    expect(canBe(read(one.text), [one.kind])).not.toBe('shown');
  });

  test(one.honest ? 'shows it with an extract' : 'shows nothing with an extract of what it says', () => {
    const evidence = held(one);
    if (one.honest) expect([canBe(evidence, [one.kind]), evidence.extracts]).toEqual(['shown', [expect.anything()]]);
    else expect(canBe(evidence, [one.kind]), JSON.stringify(evidence.extracts)).not.toBe('shown');
  });
});

const EMPTY = { instruments: [], declarations: [], columns: [], rules: {}, failOn: 'error' as const, records: {} };

type Blind = Omit<DocumentCase, 'honest'> & { lang: 'en' | 'zh' | 'de' };
const casesIn = (name: string): Blind[] =>
  JSON.parse(readFileSync(new URL(`./documents/${name}.json`, import.meta.url), 'utf8')) as Blind[];
/** Written by somebody who had seen neither the words nor the rules, each with what a truthful clerk takes out of it. */
const blindFalse = casesIn('false-cases');
const blindHonest = casesIn('honest-cases');
const isShown = (one: Blind, more: Partial<Extract> = {}, license = one.kind === 'license-file' ? 'CC-BY-4.0' : undefined): boolean =>
  canBe(held({ ...one, honest: true, license: one.license ?? license }, more), [one.kind]) === 'shown';

describe('documents that were written without knowing the rules', () => {
  test('false ones show nothing, reviewed or not', () => {
    expect(blindFalse.length).toBe(70);
    expect(blindFalse.filter((one) => isShown(one) || isShown(one, { reviewed: true })).map(({ name }) => name)).toEqual([]);
  });

  test('false ones show nothing where the extract itself says who gives', () => {
    const byItself = (one: Omit<Blind, 'lang'> & { lang: string }, reviewed: boolean): boolean => {
      const { kind, text, says } = one;
      const extract = extractOf(kind, says, reviewed ? { reviewed: true } : {});
      const { declarations, grants = [] } = withStatedByAnswers({
        ...EMPTY,
        provider: project.provider,
        use: project.use,
        answers: [extract],
      });
      const stated: ShownFor[] = [
        ...declarations.map(({ scope, source, license }) => ({ scope, owner: source?.owner, license: license?.expression })),
        ...grants.map(({ scope, from, allow }) => ({ scope, owner: from, allow })),
      ];
      const document = read(text);
      return stated.some(
        (each) => canBe({ ...document, extracts: heldExtracts(document, [extract], each, project, text) }, [kind]) === 'shown',
      );
    };
    const namesIn = (all: readonly DocumentCase[], reviewed: boolean): string[] =>
      all.filter((one) => byItself({ ...one, lang: 'en' }, reviewed)).map(({ name }) => name);
    // Two are licenses that the documents do name: what these permit decides, and it is not this use.
    expect(
      namesIn(
        documents.filter(({ honest }) => !honest),
        false,
      ),
    ).toEqual(['a stricter license']);
    expect(
      namesIn(
        blindFalse.map((one) => ({ ...one, honest: false })),
        true,
      ),
    ).toEqual(['CC non-commercial no-derivatives licence']);
    // A notice states no basis by itself.
    expect(blindHonest.filter((one) => !byItself(one, true)).map(({ kind }) => kind)).toEqual([
      'privacy-notice',
      'privacy-notice',
      'privacy-notice',
    ]);
  });

  test('false ones show nothing with values that would fit, but for two that hold the words of them', () => {
    const flattering = (one: Blind): Blind => ({
      ...one,
      setAside: [],
      says: Object.fromEntries(
        Object.entries(extractKeys(one.kind)!).flatMap(([name, { is, needed }]) => (needed ? [[name, FLATTERING[is]]] : [])),
      ),
    });
    const met = blindFalse.filter((one) => isShown(flattering(one), { reviewed: true })).map(({ name }) => name);
    expect(met).toEqual(['contract that expired last year', 'newsletter opt-ins passed off as training consent']);
  });

  test('honest ones show it by one answer', () => {
    expect(blindHonest.length).toBe(60);
    expect(blindHonest.filter((one) => !isShown(one, { reviewed: true })).map(({ name }) => name)).toEqual([]);
  });

  test('what was taken out of two documents, each signed for the other one, lowers at least one of them', () => {
    const pairs = blindHonest.flatMap((one, i) =>
      blindHonest
        .slice(i + 1)
        .flatMap((other) => (other.kind === one.kind && JSON.stringify(other.says) !== JSON.stringify(one.says) ? [[one, other]] : [])),
    );
    expect(pairs.length).toBeGreaterThan(60);
    const raised = pairs.filter(([one, other]) => {
      const swapped = (of: Blind, from: Blind): boolean => isShown({ ...of, says: from.says, setAside: from.setAside }, { reviewed: true });
      return swapped(one!, other!) && swapped(other!, one!);
    });
    expect(raised.map((pair) => pair.map(({ name }) => name))).toEqual([]);
  });

  test('false ones show nothing with all that their words propose', () => {
    const taken = (one: Blind): Blind => {
      const proposed = proposals(one.kind, one.text, { about, provider: project.provider });
      return {
        ...one,
        setAside: [],
        says: Object.fromEntries([...proposed].map(([name, { value, quote }]) => [name, { value, words: quote }])),
      };
    };
    const all = [...blindFalse, ...documents.filter((one) => !one.honest).map((one): Blind => ({ ...one, lang: 'en' }))];
    expect(all.length).toBe(108);
    // Every kind that an extract can be of.
    expect(extractKinds.filter((kind) => all.every((one) => one.kind !== kind))).toEqual([]);
    const met = all.filter((one) => isShown(taken(one), { reviewed: true }));
    expect(met.map(({ name }) => name)).toEqual([]);
    // What decides is for a person to read: nothing of it is proposed.
    for (const one of [...blindFalse, ...blindHonest])
      for (const name of proposals(one.kind, one.text, { about, provider: project.provider }).keys())
        expect(['uses', 'barred', 'purposes', 'outcome', 'no', 'count', 'share']).not.toContain(extractKeys(one.kind)![name]!.is);
  });

  test('honest ones propose what their words say, quoted', () => {
    const counts = { proposed: 0, asTaken: 0 };
    for (const one of blindHonest)
      for (const [name, { value, quote }] of proposals(one.kind, one.text, { about, provider: project.provider })) {
        expect(one.text).toContain(quote.slice(0, 40));
        const said = one.says[name] as string | ExtractedValue | undefined;
        if (said === undefined) continue;
        counts.proposed += 1;
        if (String(typeof said === 'object' && 'value' in said ? said.value : said) === value) counts.asTaken += 1;
      }
    expect(counts.proposed).toBeGreaterThan(60);
    expect(counts.asTaken / counts.proposed).toBeGreaterThan(0.7);
  });

  test('general clauses that sound adverse keep half of them from counting until somebody has read them', () => {
    expect(blindHonest.filter((one) => isShown(one)).length).toBe(UNREVIEWED);
  });

  test.each([
    ['en', '\nDecision: the use of news for the training of models is refused.'],
    ['zh', '\n决定：不予批准将 news 用于模型训练。'],
    ['de', '\nEntscheidung: Die Nutzung von news für das Training wird abgelehnt.'],
  ] as const)('one adverse fact takes back each honest one (%s)', (lang, fact) => {
    const those = blindHonest.filter((one) => one.lang === lang);
    expect(those.filter((one) => isShown({ ...one, text: one.text + fact }, { reviewed: true })).map(({ name }) => name)).toEqual([]);
  });
});

/** Values that would fit, whatever the document says. */
const FLATTERING: Readonly<Record<ExtractKey['is'], string | string[]>> = {
  ...fitting,
  party: 'Example Daily Press',
  count: '5',
  license: 'CC-BY-4.0',
  words: 'news',
};
const UNREVIEWED = 31;

const honest = documents.filter((one) => one.honest);

describe('an extract of an honest document', () => {
  test.each(honest)('is no more than a word where nobody who may attest signs it: $name', (one) => {
    expect(canBe(held(one, { attests: false }), [one.kind])).toBe('on-file');
  });

  test.each(honest)('shows nothing of other items, of another document and of another kind: $name', (one) => {
    expect(held(one, { about: { dataset: 'other' } }).extracts).toEqual([]);
    expect(
      held(one, { evidence: { path: 'legal/a.txt', present: true, recorded: { sha256: 'cd'.repeat(32), bytes: 1 } } }).extracts,
    ).toEqual([]);
    for (const kind of extractKinds) if (kind !== one.kind) expect(canBe(held(one), [kind])).not.toBe('shown');
  });

  test('lacks something without each value that is needed', () => {
    for (const one of honest)
      for (const [key, { needed }] of Object.entries(extractKeys(one.kind)!)) {
        if (!needed) continue;
        const says = Object.fromEntries(Object.entries(one.says).filter(([name]) => name !== key));
        expect([one.name, key, canBe(held({ ...one, says }), [one.kind])]).toEqual([one.name, key, expect.not.stringMatching(/^shown$/)]);
      }
  });

  test('is never raised by taking a value away, nor by two values in each other’s place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...honest), fc.nat(), fc.nat(), (one, a, b) => {
        const names = Object.keys(one.says);
        const [x, y] = [names[a % names.length]!, names[b % names.length]!];
        const keys = extractKeys(one.kind)!;
        // Two parties, two days and two free words in each other's place may both fit.
        fc.pre(
          keys[x]!.is !== keys[y]!.is &&
            keys[x]!.is !== 'words' &&
            keys[y]!.is !== 'words' &&
            JSON.stringify(one.says[x]) !== JSON.stringify(one.says[y]),
        );
        const bothDays = ['from', 'until', 'day'].includes(keys[x]!.is) && ['from', 'until', 'day'].includes(keys[y]!.is);
        fc.pre(!bothDays && keys[x]!.needed && keys[y]!.needed);
        const says = { ...one.says, [x]: one.says[y]!, [y]: one.says[x]! };
        expect([x, y, canBe(held({ ...one, says }), [one.kind])]).not.toEqual([x, y, 'shown']);
      }),
    );
  });

  test('is against it where the provider, the day or the use is another', () => {
    const contract = honest.find(({ kind }) => kind === 'contract')!;
    const shows = (against: object): string => canBe(held(contract, {}, against), ['contract']);
    expect(shows({})).toBe('shown');
    expect(shows({ provider: { name: 'Other AI' } })).toBe('not-shown');
    expect(shows({ provider: undefined })).toBe('on-file');
    expect(shows({ today: '2031-01-01' })).toBe('not-shown');
    expect(shows({ today: '2020-01-01' })).toBe('not-shown');
    expect(canBe(held({ ...contract, says: { ...contract.says, permission: 'evaluate' } }), ['contract'])).toBe('not-shown');
    expect(canBe(held({ ...contract, says: { ...contract.says, prohibition: 'commercial' } }), ['contract'])).toBe('not-shown');
  });

  test('shows a public license only where it names that license', () => {
    const contract = held(honest.find(({ kind }) => kind === 'contract')!);
    expect([showsLicense([contract], 'LicenseRef-news'), showsLicense([contract], 'CC0-1.0')]).toEqual(['shown', 'not-shown']);
    const page = held(honest.find(({ kind }) => kind === 'license-file')!);
    expect(showsLicense([page], 'CC-BY-4.0')).toBe('shown');
  });

  test('is open without a name of who holds the rights, and sets nothing aside by a letter', () => {
    const contract = honest.find(({ kind }) => kind === 'contract')!;
    const document = read(contract.text);
    const extracts = heldExtracts(document, [extractOf('contract', contract.says)], { scope: about }, project, contract.text);
    expect(extracts[0]).toMatchObject({ standing: 'open', open: ['assigner'] });
    const thread = honest.find(({ setAside }) => setAside !== undefined)!;
    expect(canBe(held(thread), [thread.kind])).toBe('shown');
    for (const words of ['e', 'refused', 'was refused'])
      expect(canBe(held({ ...thread, setAside: [{ words, because: 'no' }] }), [thread.kind])).toBe('not-shown');
  });

  test('is attested where not all of it is found in the document, and shown where it is', () => {
    const contract = honest.find(({ kind }) => kind === 'contract')!;
    expect(held(contract).extracts![0]).toMatchObject({ standing: 'shown' });
    const loose = held({ ...contract, says: { ...contract.says, from: 'open' } });
    expect(loose.extracts![0]).toMatchObject({ standing: 'attested', found: Object.keys(contract.says).length - 1 });
    // What decides has to be in the words of a document that was read; of one that nobody could read it is the clerk's word.
    const target = { ...contract.says, target: 'news and all that is in it' };
    expect(held({ ...contract, says: target }).extracts![0]).toMatchObject({ standing: 'open', unsaid: ['target'] });
    const scanned = heldExtracts(read(''), [extractOf('contract', target)], named, project, undefined);
    expect(scanned[0]).toMatchObject({ standing: 'attested', found: 0 });
    const elsewhere = { ...contract.says, target: { value: 'news', page: 9 } };
    const paged = { ...contract, text: `first page\f${contract.text}`, says: elsewhere };
    expect(held(paged).extracts![0]).toMatchObject({ standing: 'open', unsaid: ['target'] });
    expect(held({ ...paged, says: { ...contract.says, target: { value: 'news', page: 2 } } }).extracts![0]).toMatchObject({
      standing: 'shown',
    });
  });
});

/** A project on the disk, scanned; the verdicts of its first item. */
async function judged(files: Record<string, string>): Promise<{ verdicts: Map<string, string>; found: string[] }> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-extracts-')));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const ledger = join(root, '.licit/ledger.db');
  await scan({ paths: ['data'], cwd: root, root, ledger, config: loadConfig(join(root, 'licit.yaml'), root), licit: '0.0.0', workers: 0 });
  const { db } = readLedger(ledger);
  try {
    const rows = sqlite(db).prepare("select rule, verdict from verdicts where key = '1'").all() as { rule: string; verdict: string }[];
    const found = sqlite(db).prepare('select distinct rule from findings').pluck().all() as string[];
    return { verdicts: new Map(rows.map(({ rule, verdict }) => [rule, verdict])), found };
  } finally {
    db.close();
  }
}

test('a source with its contract is stated, met with extracts, and not met where one does not fit', async () => {
  const contract = honest.find(({ kind }) => kind === 'contract')!;
  const commits = honest.find(({ kind }) => kind === 'commitments')!;
  const text = `${contract.text}\n${commits.text}`;
  const files = {
    'data/a.jsonl': '{"id":"1","url":"https://daily.example/1","text":"The harbor was quiet.","license":"CC-BY-4.0"}\n',
    'legal/a.txt': text,
    'licit.yaml':
      'provider: Acme AI\nuse: commercial\nattest: [K. Lee]\ndeclarations:\n  - path: data/**\n    source: { kind: licensed-rightsholder, name: archive, owner: Example Daily Press, evidence: [legal/a.txt] }\n',
  };
  const answer = (kind: string, says: DocumentCase['says'], by = 'K. Lee') =>
    stringify({
      answer: 'evidence',
      kind,
      about: { path: 'data/**' },
      document: { path: 'legal/a.txt', sha256: createHash('sha256').update(text).digest('hex'), bytes: Buffer.byteLength(text) },
      says: Object.fromEntries(
        Object.entries(says).map(([key, value]) => [key, typeof value === 'string' || Array.isArray(value) ? { value } : value]),
      ),
      by,
      on: '2026-11-01',
    });
  const both = (says: DocumentCase['says'], by?: string) => ({
    '.licit/answers/a.yaml': answer('contract', says, by),
    '.licit/answers/b.yaml': answer('commitments', commits.says, by),
  });
  const verdict = async (more: Record<string, string>) => {
    const { verdicts, found } = await judged({ ...files, ...more });
    return [verdicts.get('source/no-evidence'), found.includes('evidence/speaks-against')];
  };
  expect(await verdict({})).toEqual(['stated', false]);
  expect(await verdict(both(contract.says))).toEqual(['met', false]);
  expect(await verdict({ '.licit/answers/a.yaml': answer('contract', contract.says) })).toEqual(['stated', false]);
  expect(await verdict(both(contract.says, 'A. Stranger'))).toEqual(['stated', false]);
  expect(await verdict(both({ ...contract.says, assignee: 'Other AI' }))).toEqual(['unmet', true]);
  expect(await verdict({ ...both(contract.says), 'legal/a.txt': `${text} ` })).toEqual(['stated', false]);
});

test('an answer that a change brings does not count in it, and is no data', async () => {
  const contract = honest.find(({ kind }) => kind === 'license-file')!;
  const repository = new GitRepository();
  const rows = (n: number): string =>
    `${JSON.stringify({ id: `${n}`, url: `https://daily.example/${n}`, text: 'The harbor was quiet.', license: 'see website' })}\n`;
  const config = 'provider: Acme AI\ndeclarations:\n  - path: data/**\n    license: { expression: CC-BY-4.0, evidence: [legal/a.txt] }\n';
  repository.write('licit.yaml', config).write('legal/a.txt', contract.text).write('data/a.jsonl', rows(1)).commit('base');
  repository.git('checkout', '-q', '-b', 'change');
  repository.write('data/a.jsonl', rows(1) + rows(2)).write('licit.yaml', `attest: [K. Lee]\n${config}`);
  const answers = answersOn('legal/a.txt', contract.text, ['license-file'], { path: 'data/**' }, { license: 'CC-BY-4.0' });
  for (const [path, content] of Object.entries(answers)) repository.write(path, content);
  repository.commit('change');
  const checked = async () => {
    const out = join(dirname(repository.folder), 'out.json');
    await inProcess(repository.folder, 'check', '--base', 'main', '-f', `json=${out}`);
    return JSON.parse(readFileSync(out, 'utf8'));
  };
  const { policy, change, findings } = await checked();
  expect(policy.change.map(({ file, name }: { file: string; name: string }) => [file, name])).toEqual([
    ['.licit/answers', 'answers'],
    ['licit.yaml', 'attest'],
  ]);
  expect(JSON.stringify(change)).not.toContain('not-read');
  expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('license/unclear');
  // Once it is in the base it counts.
  repository.git('checkout', '-q', 'main');
  repository.git('merge', '-q', 'change');
  repository.git('checkout', '-q', '-b', 'next');
  repository.write('data/a.jsonl', rows(1) + rows(2) + rows(3)).commit('next');
  const next = await checked();
  expect(next.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('license/unclear');
});

test('an answer with a wrong value says which there are', async () => {
  const files = {
    '.licit/answers/a.yaml':
      'answer: evidence\nkind: contract\nabout: { dataset: a }\ndocument: { path: a, sha256: "' +
      sha256 +
      '", bytes: 1 }\nsays: { licensor: { value: me } }\nby: me\non: 2026-01-01\n',
    'licit.yaml': '{}\n',
    'data/a.jsonl': '{}\n',
  };
  await expect(judged(files)).rejects.toThrow(/A contract has no such value\. It has assigner, assignee/);
});

test('docs/answers.md says what an extract of each kind has to say', () => {
  const page = fileURLToPath(new URL('../docs/answers.md', import.meta.url));
  const lines = [INTRODUCTION.trim(), '', '## What an extract has to say, by kind', ''];
  for (const kind of extractKinds) {
    const keys = Object.entries(extractKeys(kind)!);
    lines.push(`### ${kind}`, '', '| key | what it is | asked of it |', '| --- | --- | --- |');
    for (const [name, { is, says, needed }] of keys)
      lines.push(`| \`${name}\`${needed ? '' : ' (may be left out)'} | ${says.en} | ${ASKED[is]} |`);
    lines.push('');
  }
  const text = `${lines.join('\n').trimEnd()}\n`;
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(page, text);
  expect(readFileSync(page, 'utf8')).toBe(text);
});

const ASKED: Record<ExtractKey['is'], string> = {
  party: 'the owner or giver that the statement names',
  provider: '`provider` of licit.yaml',
  uses: 'each use that licit.yaml declares (train, fine-tune or evaluate by `use.stage`; commercial), and what a grant gives',
  barred: 'none of these uses',
  purposes: 'what the data is for: train, fine-tune or evaluate',
  from: 'a day that has come, or `open`',
  until: 'a day that is not over, or `open`',
  day: 'a day that has come',
  outcome: '`positive`; `conditional` leaves it open, anything else speaks against',
  no: '`no`, `none` or 0',
  count: 'one or more',
  share: 'a share in per cent, the one reached not below the one asked for',
  license: 'the license that the statement names, or no stricter one',
  words: 'anything; `target` names the dataset or host that the statement covers',
};

const INTRODUCTION = `
# What documents say: extracts

A document that is cited as evidence shows nothing by its own words. licit opens, dates and digests it, and looks for what speaks **against** it; it never reads a yes out of it. Whoever names a document makes a statement: the duty is
*stated*, with the document on file. What raises it is an **extract**: somebody with authority writes down what the document says, value by value, for which items. licit holds it against the document, the statement that names
the document, the project and the day.

| how an extract stands | when | what it comes to |
| --- | --- | --- |
| shown | a person named under \`attest\` signs, every value fits, and each was found in the document at its place | met |
| attested | the same, and nobody could read the document (a scan of paper), or what is not found decides nothing (no prohibition, no first day) | met |
| stated | it fits, and the person is not named under \`attest\` | stated |
| open | a value lacks, does not say enough, or is not in the words of a document that was read: who, of what, when, how many, which uses, what it comes to. Days and numbers are found in other notations; for other words \`--words key=…\` names those of the document | stated |
| against | a value does not fit (another party, a term that is over, a use that is barred, a negative outcome), or a sentence of the document speaks against it and was not set aside | not met, and \`evidence/speaks-against\` |

Without an extract a document in which a sentence speaks against what it is named for is not counted at all until somebody says whether the sentence applies. Most contracts and notices have clauses that sound adverse (“may not be passed on without consent”, “rejected drafts are not counted”): \`--reviewed\` says that all of them were read, and that none speaks of these items. A sentence that
refuses training, or says what the document comes to, is answered by itself: \`--set-aside "the words=why they do not apply"\`.

**An extract states what it is of.** Where no declaration or grant names the document, the extract is the statement: a contract, a permission or accepted terms are a grant (who gives, which uses, from when until when), and say how the data was acquired; a production, crawl or generation record
says so too; a license file names the license, a consent record the basis, an assessment, an approval or a report the handling. So one command does. Several extracts about the same items show one source together (a contract and the supplier’s commitments). [Five worked examples](examples.md).

1. Name who may attest, in \`licit.yaml\`: \`attest: [{ name: K. Lee, office: legal }]\`. In a check of a change the base's list counts.
2. Where somebody states more than the document does, or not the same, name the document there: \`licit answer declare data/news --source licensed-rightsholder … --document legal/news.pdf\`, or \`licit answer grant add … --file legal/news.pdf\`.
3. \`licit answer evidence legal/news.pdf --kind contract --about path:data/news/** --keys\` lists what it has to say; with \`--set key@page=value\` and \`--words key=words\` it is written to \`.licit/answers/\`. A document may have extracts of
   several kinds (a contract that holds the supplier's commitments).
4. Commit the file. What a change adds counts when it is in the base; until then the base's answers do.

An extract is bound to the SHA-256 of the document: another file of the same name has none. It is about the items that it names (\`dataset:\`, \`path:\`, \`host:\`), in the words of the statement that names the document, and is not stretched over others. Items that rest on
statements alone are not cleared: \`licit exclude --keep cleared\` leaves them out, \`--keep stated\` takes them in and says how many they are.

**All that people say is an answer**: one file each in \`.licit/answers\`, with a kind (\`answer: evidence\`, \`register\`, \`declaration\`, \`grant\`, \`waiver\`, \`baseline\`, \`dismissal\`, \`reading\`), what it is about, who says so, until when and with which document ([schema](schema/answer.schema.json)). \`licit answer grant add\`, \`waive\` and \`baseline create\` write such files;
\`licit answer declare\` writes \`licit.yaml\`. Files of earlier versions (\`.licit/grants.yaml\`, \`.licit/waivers\`, \`.licit/baseline\`) are read, and \`licit answers migrate\` rewrites them and the declarations of \`licit.yaml\`; nothing is judged otherwise.

\`licit answers\` lists everything that people say in the project, extracts beside declarations, grants, registers, waivers and decided spot checks, each with who, since when, until when, and whether it counts. \`licit answers due --within 60d\` lists what ends, is
over or does not count, and ends with 1 where there is any: for a job of the night.

Who consented is not in a form but in the table that somebody keeps: [registers](registers.md) are joined with items by person.

On a terminal \`licit answer evidence FILE --kind KIND --about …\` asks for what flags did not give: parties, days, license and what it is about are proposed from the text, quoted, and taken with Enter. What decides (uses, what persons agreed to, what it comes to, how many) is never proposed: it is read and typed. \`--yes\` asks nothing.

## What is open

\`licit answer\` goes through what the last scan left open, most items first, one key a question. \`licit answer -o answers.yaml\` writes the same questions to a file, and \`licit answer --from answers.yaml --by "K. Lee"\` takes it when it is filled in.

| asked is | what may be proposed | the answer is written to |
| --- | --- | --- |
| the source | what running text says without saying it plainly ([below](#sources-in-running-text)), the Git remote, the path in the cache of a hub | \`.licit/answers\`, as a declaration |
| the license, where none is stated or only that of programs | the license text beside the data, a license stated in a folder above | \`.licit/answers\`, as a declaration |
| a sentence that was taken for terms and not understood | nothing | \`.licit/answers\`, as a reading (below) |
| the legal basis of personal information | nothing; \`d\` says that the find is none, after looking (below) | \`.licit/answers\`, as a declaration |
| whether there is personal information, in lists in which nothing was found | nothing: that nothing was found is no reason | \`.licit/answers\`, as a declaration |
| what the model is for, whether training makes adaptations | nothing | \`use\` in \`licit.yaml\` |

- **licit proposes, a person says so.** A proposal has its words and its place, and counts for nothing. Who confirms it (\`y\`, or the number of another one) says it in their own name (\`--by\`, else the Git user); the answer keeps where they took it from under \`restsOn\`. It is *stated*, never *shown* or *published*: \`--keep cleared\` leaves its items out.
- Each answer is written at once, \`u\` takes the last one back, \`n\` leaves a question for the next time, \`s\` stops. What has the same proposal is asked once for all its datasets; \`e\` asks one by one. When the questions are through, the ledger is judged again (and what was said of sentences is read again), and what that opens is asked.
- In a file an entry counts where its proposal has \`confirmed: yes\`, or where something stands behind \`answer:\` (a value, or what \`licit.yaml\` takes there). What is left as it was is not taken. An entry whose question is not open any more, whose items or proposal changed, or whose other lines were edited is named and not taken; the command ends with 1 then. Taking a file twice changes nothing. ([schema](schema/open-questions.schema.json))
- What takes a document, a contract or a decision is not asked here: the command for it is listed.
- In a change an answer counts as other answers do: when it is in the base.

### Sources in running text

A sentence in a README or beside data that says plainly where *these data* came from is a source on record, *said by the README*, with its line. What says it less plainly is offered here and counts for nothing until somebody confirms it:

- the source of labels, of a part, or of something that may be another dataset; who made, keeps or reports the data, which may be the owner and not the source; a line without a verb (“Accident reports from the Coast Guard, 1990”);
- own making and own records: “we photographed …”, “written by our editors”, “from our internal database”, \`Quelle: eigene Erhebung\`, 自行采集, 자체 제작. It is offered as “the authors” or in the words of the text: whose own it is, the person who confirms says;
- the model that wrote the data.

A source that is named for comparison, thanks, evaluation, training, installation or citation, in a sentence that denies it, of a program or a paper, or under a heading on related datasets is none and is not offered.

## A detection that is none

\`\`\`
licit answer dismiss "path:data/airports*" field:name --kind pi/person-name --because "names of airports" -o look.yaml
licit answer dismiss "path:data/airports*" field:name --kind pi/person-name --because "names of airports" --from look.yaml --by "K. Lee"
\`\`\`

Names of airports that are called like persons, sums that look like accounts: a person can say so, for a column, a path, a dataset, an item or one value. On a terminal the second command is all: each item is asked for.

- **It counts only after somebody looked.** Of the items with such a find 20 are drawn at random (all where there are fewer) and shown with values masked. If one of them is what it was taken for, nothing is written: dismiss less.
- **It is about the detection, not the law.** Rules that cannot be waived count it no more either; what it says is *not known*, with the reason, how many were looked at, and who said so. It clears nothing: an item whose finds were dismissed is left to \`--keep not-forbidden\`, like one in which nothing was found.
- **A number with a valid check digit has to be named** by \`item:KEY\` or \`--value-from FILE\` (\`-\` asks): hardly anything else passes. The answer holds the keyed hash of the value, never the value; no answer holds a detected value.
- **It ends** when twice the share of items has such a find (or twice as many have one, where there were fewer than twenty), or when another kind is found in the same place. Other columns and other kinds are judged as before.
- In a change it counts when it is in the base. Reports list it with how many of how many were looked at, and of how many items it speaks now.

It counts from the next scan, which reads the lists anew that it is about.

## A sentence that was misread

\`\`\`
licit answer reading README.md:14 --means code-only --by "K. Lee"
\`\`\`

licit takes a sentence for terms of the data that is about something else, or does not understand it: \`licit explain .\` shows which one decides, with its line. A person says what it is: \`code-only\`, \`model-only\`, \`another-work\` or \`no-restriction\`. The answer is bound to the words of the sentence in
that file: with another word in it, or in another file, it counts as before, and so does every other sentence that says the same. In a change it counts when it is in the base. \`licit explain\` and reports show the sentence with what it means and who says so.

What is not there yet: the page of a value in documents whose pages cannot be told apart (there the whole text is looked through).
`;
