import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceClaims } from '../../src/claims/source/source-blocks.js';
import { type SourcesSaid, sourcesIn } from '../../src/claims/source/source-prose.js';
import { proseSayings } from '../../src/reading/prose/prose-blocks.js';
import { processorTime } from '../processor-time.js';

interface Sentence {
  says: string;
  heading: string;
  text: string;
}

function sentences(name: string): Sentence[] {
  return readFileSync(join(import.meta.dirname, 'source-sentences', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [says = '', heading = '', text = ''] = line.split('\t');
      return { says, heading, text };
    });
}

function read(words: string, heading = ''): SourcesSaid {
  return sourcesIn(words, { path: 'README.md', line: 10 }, { heading, names: ['thing'] });
}

/** Names and addresses of the sources that count. */
function named({ said }: SourcesSaid): string[] {
  return said
    .filter(({ about }) => about === 'source' || about === 'generated-by')
    .map(({ about, claim }) => (claim.state !== 'known' ? '' : about === 'generated-by' ? claim.raw : JSON.stringify(claim.value)));
}

describe.each(['tuned.tsv', 'held-out.tsv'])('of the sentences of %s', (file) => {
  const all = sentences(file);

  test('none that says no source is read as saying one', () => {
    const none = all.filter(({ says }) => says === '-');
    expect(none.length).toBeGreaterThan(60);
    expect(none.filter(({ text, heading }) => named(read(text, heading)).length > 0)).toEqual([]);
  });

  test('at least 95 in 100 that say one are heard', () => {
    const some = all.filter(({ says }) => says !== '-');
    expect(some.length).toBeGreaterThanOrEqual(60);
    const missed = some.filter(
      ({ says, text, heading }) => !named(read(text, heading)).some((one) => one.toLowerCase().includes(says.toLowerCase())),
    );
    expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(some.length / 20);
  });
});

/** Sources that count, and those that are offered. */
function offered(found: SourcesSaid): string[] {
  const open = found.proposed.map(({ claim }) => (claim.state === 'unclear' ? JSON.stringify(claim.said) : ''));
  return [...named(found), ...open];
}

// The second of these was written before the code and not looked at while it was written.
describe.each([
  ['offered.tsv', 0.95, 1],
  ['offered-held-out.tsv', 0.8, 5],
] as const)('of the further sentences of %s', (file, share, most) => {
  const all = sentences(file);

  test('none that says no source counts, and few are offered', () => {
    const none = all.filter(({ says }) => says === '-');
    expect(none.length).toBeGreaterThan(30);
    expect(none.filter(({ text, heading }) => named(read(text, heading)).length > 0)).toEqual([]);
    expect(none.filter(({ text, heading }) => offered(read(text, heading)).length > 0).length).toBeLessThanOrEqual(most);
  });

  test('the source that one says counts or is offered', () => {
    const some = all.filter(({ says }) => says !== '-');
    expect(some.length).toBeGreaterThan(30);
    const found = some.filter(({ says, text, heading }) =>
      offered(read(text, heading)).some((one) => says.split('|').some((name) => one.toLowerCase().includes(name.toLowerCase()))),
    );
    expect(found.length / some.length).toBeGreaterThanOrEqual(share);
  });
});

describe('what the running text beside data says', () => {
  const block = (raw: string, line: number, field: string) => ({
    about: 'license' as const,
    raw,
    at: { path: 'README.md', line, field },
    by: 'prose' as const,
  });

  const sources = (text: string): string[] =>
    sourceClaims(proseSayings(text, 'README.md'), ['thing']).flatMap(({ about, claim }) =>
      about === 'source' && claim.state === 'known' ? [JSON.stringify(claim.value)] : [],
    );

  test('a line of its own that says sources is a heading of the list below it', () => {
    const found = sources(
      '# Words\n\nSources\n\n- [Old dictionary](https://old.example.org/)\n- Kamer van Koophandel\n\nThe Dutch Times is read.\n',
    );
    expect(found).toEqual([
      '{"url":"https://old.example.org/","host":"old.example.org","name":"Old dictionary"}',
      '{"name":"Kamer van Koophandel"}',
    ]);
  });

  test('the first heading below an empty one of sources is of sources', () => {
    const list = '- 17,000 questions of the [Quiz Club](https://quiz.example.jp/) games.\n';
    expect(sources(`# Quiz\n\n## Data source\n\n### Questions\n\n${list}`)).toHaveLength(1);
    expect(sources(`# Quiz\n\n## Data format\n\n### Questions\n\n${list}`)).toEqual([]);
  });

  test('the cells below a header that says source, not those below others', () => {
    const table = (header: string) =>
      `# T\n\n| part | rows | ${header} | tokens |\n|---|---|---|---|\n| train | 10 | Wikipedia | 5 |\n| rest | 3 | Wikipedia | 7 |\n`;
    expect(sources(table("texts' source"))).toEqual(['{"name":"Wikipedia"}']);
    expect(sources(table('notes'))).toEqual([]);
  });

  test('is kept once for each source', () => {
    const claims = sourceClaims(
      [block('Texts from Reddit were used. The data was scraped from Reddit.', 3, ''), block('The data was scraped from Reddit.', 5, '')],
      [],
    );
    expect(claims).toMatchObject([{ about: 'source', by: 'prose', at: { line: 3 }, claim: { state: 'known', value: { name: 'Reddit' } } }]);
  });

  test('leaves open what it does not say plainly, unless something else is said plainly', () => {
    const open = block('The test set was taken from Reuters.', 3, '');
    expect(sourceClaims([open], [])).toMatchObject([{ about: 'source', claim: { state: 'unclear' } }]);
    expect(sourceClaims([open, block('The data was scraped from Reddit.', 5, '')], [])).toHaveLength(1);
  });

  test('is about another dataset where a row of a table names several things', () => {
    expect(
      sourceClaims([block('Dataset Foo; Source Wikipedia; Size 10,000', 3, 'Comparison')], []).filter(
        ({ claim }) => claim.state === 'known',
      ),
    ).toEqual([]);
  });

  test('has the dataset by its title as its subject', () => {
    const said = [block('PairBank-2', 1, 'PairBank-2'), block('PairBank-2 was collected from Quora.', 3, 'PairBank-2')];
    expect(sourceClaims(said, []).map(({ claim }) => claim.state)).toEqual(['known']);
    expect(
      sourceClaims(
        said.slice(1).map((one) => ({ ...one, at: { ...one.at, field: '' } })),
        [],
      ).map(({ claim }) => claim.state),
    ).toEqual(['unclear']);
  });
});

describe('what a paragraph says of its source', () => {
  test('is quoted with its line and its heading', () => {
    const { said } = sourcesIn(
      'Some words.\nAll prices were collected\nfrom Numbeo in 2019.',
      { path: 'README.md', line: 10, field: 'Data' },
      {
        heading: 'Data',
        names: [],
      },
    );
    const at = { path: 'README.md', line: 11, field: 'Data' };
    const raw = 'All prices were collected from Numbeo in 2019.';
    expect(said).toEqual([
      { about: 'source', claim: { state: 'known', value: { name: 'Numbeo' }, raw, at } },
      { about: 'collected', claim: { state: 'known', value: { from: '2019' }, raw, at } },
    ]);
  });

  test('has the address of a link with its name', () => {
    expect(read('The data comes from [Old Maps](https://maps.example.org/all).').said[0]?.claim).toMatchObject({
      value: { url: 'https://maps.example.org/all', host: 'maps.example.org', name: 'Old Maps' },
    });
  });

  test('is a proposal where it is about a part, or not plainly about these data', () => {
    const { said, proposed } = read('The test set was taken from Reuters.');
    expect(said).toEqual([]);
    expect(proposed).toMatchObject([{ about: 'source', claim: { state: 'unclear', said: { name: 'Reuters' } } }]);
  });

  test('names who gave it, and when it was collected', () => {
    const { said } = read('The data were provided by the World Bank. They were downloaded between March 2019 and May 2020 from Numbeo.');
    expect(said.map(({ about, claim }) => [about, claim.state === 'known' && claim.value])).toEqual([
      ['source', { name: 'World Bank' }],
      ['owner', 'World Bank'],
      ['source', { name: 'Numbeo' }],
      ['collected', { from: '2019-03', until: '2020-05' }],
    ]);
  });

  test('is read in time linear in the words', () => {
    const words = (times: number): string =>
      'We collected some of the words that were taken from a place of which the name is not said '.repeat(times);
    const time = (times: number): number => {
      const text = words(times);
      const start = processorTime();
      read(text);
      return processorTime() - start;
    };
    time(20);
    expect(time(200)).toBeLessThan(40 * time(20) + 200);
  });
});
