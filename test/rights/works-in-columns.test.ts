/** Numbers of works in columns beside a key: on record, found however they are written, one work. */
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { workNumbers } from '../../src/lists/identifiers/work-numbers.js';
import type { RightsAnswer } from '../../src/model/results/rights-answers.js';
import { called } from '../in-process.js';

type Row = Record<string, unknown>;
interface Told {
  rule: string;
  items: number;
  message: { en: string } | string;
}

const QUIET = ['--fail-on', 'none', '--workers', '0', '-q'];

/** A folder that was scanned, and the findings. */
async function scanned(rows: readonly Row[], files: Record<string, string> = {}): Promise<{ folder: string; findings: Told[] }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'licit-numbers-')));
  writeFileSync(join(folder, 'rows.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { out } = await called(folder, ['scan', '.', '-f', 'json', ...QUIET], {}, main);
  return { folder, findings: (JSON.parse(out) as { findings: Told[] }).findings };
}

async function found(folder: string, ...asked: string[]): Promise<RightsAnswer[]> {
  const { out } = await called(folder, ['rights', 'find', '-f', 'json', ...asked], {}, main);
  return (JSON.parse(out) as { answers: RightsAnswer[] }).answers;
}

const keys = (answer: RightsAnswer | undefined): (string | undefined)[] => answer!.listed.map(({ key }) => key);

const row = (n: number, more: Row): Row => ({ id: `k${n}`, text: `Passage ${n}: the boat went on along the quay.`, ...more });

describe('rights find', () => {
  test('finds each number of a row with a key, however data and question write it', async () => {
    const { folder } = await scanned([
      row(1, { isbn: '0-306-40615-2', doi: 'https://doi.org/10.1000/ABC.1', issn: '0378-5955' }),
      row(2, { isbn: ['978-0-306-40615-7', '9783161484100'], doi: 'doi:10.1000/abc.1', issn: '03785955' }),
      row(3, { isbn: '9780306406157 (pbk.); 3-16-148410-X', doi: '10.1000/other', issn: 'none' }),
      row(4, { isbn: '0-306-40615-3', doi: 'n/a', issn: '0378-5956' }),
    ]);
    const [isbn, second, doi, issn] = await found(folder, '9780306406157', '316148410X', 'HTTPS://DX.DOI.ORG/10.1000/abc.1', '0378-5955');
    expect(keys(isbn)).toEqual(['k1', 'k2', 'k3']);
    expect(keys(second)).toEqual(['k2', 'k3']);
    expect(keys(doi)).toEqual(['k1', 'k2']);
    expect(keys(issn)).toEqual(['k1', 'k2']);
    expect(isbn!.listed[0]!.works).toEqual(['isbn:9780306406157', 'doi:10.1000/abc.1', 'issn:0378-5955']);
    expect(isbn!.notHeld.map(({ id }) => id)).toContain('works-in-texts');
    const [absent] = await found(folder, '10.1000/absent');
    expect(absent).toMatchObject({ answer: 'not-on-record', counts: { items: 0 } });
  });

  test('does not take a work that an item refers to for the work that it is of', async () => {
    const { folder } = await scanned([
      row(1, { doi: '10.1000/own', references: [{ doi: '10.1000/cited' }], cited: { doi: '10.1000/cited', isbn: '0306406152' } }),
    ]);
    const [own, cited, isbn] = await found(folder, '10.1000/own', '10.1000/cited', '0306406152');
    expect([own, cited, isbn].map((one) => one!.counts.items)).toEqual([1, 0, 0]);
  });

  test('still shows the key of an item whose column says the same', async () => {
    const { folder } = await scanned([{ id: 'isbn:9780306406157', isbn: '0306406152', text: 'The boat went on along the quay again.' }]);
    const [answer] = await found(folder, '0306406152');
    expect(keys(answer)).toEqual(['isbn:9780306406157']);
  });
});

describe('one work', () => {
  const notice = (n: number): string => `© ${1900 + n} Press Number ${n}`;

  test('is three spellings of its ISBN in a column, beside one in a text', async () => {
    const spelled = ['0306406152', '0-306-40615-2', '9780306406157', '978-0-306-40615-7'];
    const rows = spelled.map((isbn, n) => row(n, { isbn, text: `The boat went on.\n${notice(n)}` }));
    const { findings } = await scanned([...rows, row(9, { text: `The boat went on.\nISBN 978-0-306-40615-7\n${notice(9)}` })]);
    const message = findings.find(({ rule }) => rule === 'ip/copyright-claimed')!.message;
    expect(typeof message === 'string' ? message : message.en).toMatch(/One work: 5 items, first at rows\.jsonl:1\.$/);
  });

  test('is a DOI with and without what is written before it, in any case; a journal is none', async () => {
    const spelled = ['10.1000/Abc.1', 'doi:10.1000/abc.1', 'https://doi.org/10.1000/ABC.1', 'http://dx.doi.org/10.1000%2Fabc.1'];
    const rows = spelled.map((doi, n) => row(n, { doi, text: `The boat went on.\n${notice(n)}` }));
    const others = [7, 8].map((n) => row(n, { issn: '0378-5955', text: `The boat went on.\n${notice(n)}` }));
    const { findings } = await scanned([...rows, ...others]);
    const message = findings.find(({ rule }) => rule === 'ip/copyright-claimed')!.message;
    expect(typeof message === 'string' ? message : message.en).toMatch(/One work: 4 items, first at rows\.jsonl:1\.$/);
  });
});

test('a list of refused books names a book however data writes it, and says that it is one work', async () => {
  const spelled = ['0306406152', '978-0-306-40615-7', '9783161484100'];
  const { folder } = await scanned(
    spelled.map((isbn, n) => row(n, { isbn, doi: n === 2 ? 'doi:10.1000/ABC' : null })),
    {
      'licit.yaml': 'provider: Example\n',
      'optout-books.csv': 'isbn\n0-306-40615-2\n',
      'optout-papers.csv': 'doi\nhttps://doi.org/10.1000/abc\n',
    },
  );
  const { out } = await called(folder, ['scan', '.', '-f', 'json', ...QUIET], {}, main);
  const { findings } = JSON.parse(out) as { findings: Told[] };
  const said = findings.filter(({ rule }) => rule.startsWith('optout/'));
  expect(said.map(({ items }) => items).sort()).toEqual([1, 2]);
  const { message } = said.find(({ items }) => items === 2)!;
  expect(typeof message === 'string' ? message : message.en).toMatch(/One work: 2 items, first at rows\.jsonl:1\.$/);
});

test('that a work has a number is no sign against it', async () => {
  const plain = await scanned([row(1, { other: '0306406152' })]);
  const numbered = await scanned([row(1, { isbn: '0306406152' })]);
  const rules = ({ findings }: { findings: Told[] }) => findings.map(({ rule }) => rule);
  expect(rules(numbered)).toEqual(rules(plain));
});

test('numbers of a cell are read in all their forms, and only right ones', () => {
  expect(workNumbers('isbn', 306406152)).toEqual(['isbn:9780306406157']);
  expect(workNumbers('isbn', 9780306406157)).toEqual(['isbn:9780306406157']);
  expect(workNumbers('isbn', '080442957x; 0‐306‐40615‐2')).toEqual(['isbn:9780804429573', 'isbn:9780306406157']);
  expect(workNumbers('isbn', ['9780306406158', null, true, { a: 1 }])).toEqual([]);
  expect(workNumbers('issn', ['2434-561x', 3785955, '1234-5678'])).toEqual(['issn:2434-561X', 'issn:0378-5955']);
  expect(workNumbers('doi', '10.1000/a;b, doi:10.1000/c 10.1000/d')).toEqual(['doi:10.1000/a;b', 'doi:10.1000/c', 'doi:10.1000/d']);
  expect(workNumbers('doi', '10.1000, 10.12/a')).toEqual([]);
  expect(workNumbers('doi', 'urn:doi:10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2')).toHaveLength(1);
});
