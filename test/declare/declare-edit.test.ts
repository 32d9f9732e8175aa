/** What `licit answer declare` writes into a licit.yaml that somebody else wrote: what is declared, and not one byte besides. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lineDiff } from '../../src/commands/declare/line-diff.js';
import { type Declared, withDeclaration, withoutDeclarations } from '../../src/config/edit/declare-edit.js';
import { runs, slowTest } from '../effort.js';

const office = 'data office';
const forum: Declared = { path: '/forum/**', source: { kind: 'crawl-own', evidence: 'evidence/log.txt' }, by: office };

const written = `# read by counsel
use: { purpose: commercial }   # since March

declarations:   # in order of path
  - path: forum/**   # ours
    source:
      kind: crawl-own
      evidence:
        - a.txt  # the first
        - b.txt
    # reviewed
    by: "data office"

  - host: photos.example
    license: CC-BY-4.0 # as their page says
    by: counsel
rules:
  license/missing: warn
# end`;

const changed = (before: string, after: string): string[] =>
  lineDiff(before, after, 0).map(({ kind, text }) => `${kind === 'added' ? '+' : '-'}${text}`);

describe('a declaration', () => {
  test('is added where it sorts, and nothing else changes', () => {
    const { text } = withDeclaration(written, { path: '/alpha/**', license: { expression: 'MIT', evidence: 'a: b.txt' }, by: office });
    expect(changed(written, text)).toEqual([
      '+  - path: /alpha/**',
      '+    license:',
      '+      expression: MIT',
      '+      evidence: "a: b.txt"',
      '+    by: data office',
    ]);
    expect(text.indexOf('/alpha/')).toBeLessThan(text.indexOf('forum/**'));
  });

  test('by the same person of the same data changes the values that are given', () => {
    const { text, replaced } = withDeclaration(written, forum);
    expect(changed(written, text)).toEqual([
      '-      evidence:',
      '-        - a.txt  # the first',
      '-        - b.txt',
      '+      evidence: evidence/log.txt',
    ]);
    expect(replaced).toEqual([]);
  });

  test('by another person takes the place of the claim, and is signed by who makes it', () => {
    const { text, replaced } = withDeclaration(written, {
      host: 'photos.example',
      license: { expression: 'MIT', evidence: 'x.pdf' },
      by: office,
    });
    expect(replaced).toEqual([{ by: 'counsel', line: 14 }]);
    expect(parse(text).declarations).toEqual([
      { host: 'photos.example', license: { expression: 'MIT', evidence: 'x.pdf' }, by: office },
      parse(written).declarations[0],
    ]);
  });

  test('leaves to another person what they declared besides', () => {
    const before = 'declarations:\n  - path: a/**\n    personalData: none\n    license: MIT\n    by: A\n';
    const { text } = withDeclaration(before, { path: 'a/**', license: { expression: 'ISC', evidence: 'x' }, by: 'B' });
    expect(parse(text).declarations).toEqual([
      { path: 'a/**', personalData: 'none', by: 'A' },
      { path: 'a/**', license: { expression: 'ISC', evidence: 'x' }, by: 'B' },
    ]);
  });

  test('of a basis is kept beside that for another law, and takes the place of that for the same', () => {
    const first = withDeclaration('', { path: 'a/**', basis: { term: 'consent', jurisdiction: 'CN', evidence: 'c' }, by: 'A' }).text;
    const second = withDeclaration(first, {
      path: 'a/**',
      basis: { term: 'eu-gdpr:A6-1-f', jurisdiction: 'EU', evidence: 'e' },
      by: 'A',
    }).text;
    const third = withDeclaration(second, { path: 'a/**', basis: { term: 'contract', jurisdiction: 'CN', evidence: 'd' }, by: 'A' }).text;
    expect(parse(third).declarations[0].basis).toEqual([
      { term: 'contract', jurisdiction: 'CN', evidence: 'd' },
      { term: 'eu-gdpr:A6-1-f', jurisdiction: 'EU', evidence: 'e' },
    ]);
  });

  test.each([
    ['an empty file', '', '', ''],
    ['a file of comments', '# only words\n', '# only words\n\n', ''],
    ['no list', 'use: research\n', 'use: research\n\n', ''],
    ['no end of the last line', 'use: research', 'use: research\n\n', ''],
    ['an empty list', 'declarations: []  # none yet\nuse: research\n', 'declarations:  # none yet\n', 'use: research\n'],
    ['a list without a value', 'declarations:\nuse: research\n', 'declarations:\n', 'use: research\n'],
  ])('goes into %s', (_, before, above, below) => {
    const { text } = withDeclaration(before, { path: 'x', minors: 'none', by: 'A' });
    const head = above.startsWith('declarations') ? above : `${above}declarations:\n`;
    expect(text).toBe(
      `${head}  - path: x\n    minors: none\n    by: A\n${below}`.replace(/\n$/, before.endsWith('\n') || before === '' ? '\n' : ''),
    );
  });

  test('goes into a list on one line, and keeps line ends and the mark at the beginning', () => {
    const { text } = withDeclaration('{ use: research, declarations: [{ path: a, minors: none }] }', {
      path: 'b',
      minors: 'none',
      by: 'A',
    });
    expect(text).toBe('{ use: research, declarations: [{ path: a, minors: none }, { path: b, minors: none, by: A }] }');
    const crlf = '\uFEFFdeclarations:\r\n  - path: a\r\n    minors: none\r\n';
    expect(withDeclaration(crlf, { path: 'b', minors: 'none', by: 'A' }).text).toBe(
      `${crlf}  - path: b\r\n    minors: none\r\n    by: A\r\n`,
    );
  });

  test('is refused where others share what would change, and said to be so', () => {
    const shared = 'declarations: &all\n  - path: a\n    minors: none\nx: *all\n';
    expect(() => withDeclaration(shared, { path: 'b', minors: 'none', by: 'A' })).toThrow(/anchors or aliases/);
  });

  test('that was added can be taken away, and the file is as it was', () => {
    const { text } = withDeclaration(written, { path: '/alpha/**', minors: 'none', by: office });
    expect(withoutDeclarations(text, { path: 'alpha/**' }).text).toBe(written);
  });

  test('that is the last leaves an empty list', () => {
    expect(withoutDeclarations('# a\ndeclarations:\n  - path: a\n    minors: none\n# b\n', { path: 'a' }).text).toBe(
      '# a\ndeclarations: []\n# b\n',
    );
  });
});

/** Ways in which people write the same: with comments, quotes, other indentation, on one line. */
const word = fc.constantFrom('a.txt', 'evidence/b c.pdf', '"q: \\"1\\"  # no comment"', "'it''s'", '数据.txt', '2026-09', '~', '-x');
const comment = fc.constantFrom('', '  # why', ' # - path: nothing', '\t# tab');
const above = (indent: string): fc.Arbitrary<string> =>
  fc.constantFrom('', `${indent}# a remark\n`, '\n', `\n${indent}# - path: old\n${indent}#   by: A\n`);

const claim = (indent: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(word, comment).map(([value, end]) => `${indent}license: { expression: MIT, evidence: [${value}] }${end}\n`),
    fc
      .tuple(word, comment, comment)
      .map(
        ([value, one, two]) =>
          `${indent}source:${one}\n${indent}  kind: crawl-own${two}\n${indent}  evidence:\n${indent}  - ${value}${one}\n`,
      ),
    fc.tuple(comment, above(indent)).map(([end, remark]) => `${remark}${indent}collected: {how: "by hand, twice"}${end}\n`),
    fc.constant(`${indent}handling:\n${indent}   retention: |\n${indent}     two years\n\n${indent}     then none\n`),
    fc.constant(`${indent}basis:\n${indent}  - consent\n${indent}  - { term: contract, jurisdiction: EU }\n`),
  );

const item = (dash: string): fc.Arbitrary<string> => {
  const indent = `${dash}  `;
  return fc
    .tuple(
      above(dash),
      fc.constantFrom('a/**', '/m/*.csv', 'z/', '"m\\u002f"'),
      comment,
      fc.uniqueArray(claim(indent), { maxLength: 3, selector: (text) => /(\w+):/.exec(text.replace(/#.*/g, ''))?.[1] }),
      fc.constantFrom('', `${indent}by: A\n`, `${indent}by: "B"  # signed\n`),
    )
    .map(([remark, path, end, claims, by]) => `${remark}${dash}- path: ${path}${end}\n${claims.join('')}${by}`);
};

const file = fc
  .tuple(
    fc.constantFrom('', '# yaml-language-server: x\n\n', '---\n', 'use: research   # x\n'),
    fc.constantFrom('', '  ', '    '),
    comment,
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\nrules:\n  license/missing: warn  # y\n', '# end\n', '\n\n#   - path: x\nfailOn: none'),
  )
  .chain(([head, dash, end, newline, tail]) =>
    fc
      .array(item(dash), { minLength: 1, maxLength: 4 })
      .map((items) => `${head}declarations:${end}\n${items.join('')}${tail}`.replaceAll('\n', newline)),
  );

const declared = fc.record(
  {
    path: fc.constantFrom('/a/**', '/m/*.csv', 'n/**', '/é ü/**'),
    source: fc.record({
      kind: fc.constant('crawl-own' as const),
      name: fc.string({ minLength: 1, unit: 'grapheme-ascii' }),
      evidence: fc.constant('x.txt'),
    }),
    license: fc.record({ expression: fc.constant('ISC'), evidence: fc.constantFrom('y.txt', ['y.txt', 'z: #.txt']) }),
    basis: fc.record({ term: fc.constant('consent'), jurisdiction: fc.constantFrom('CN', 'EU'), evidence: fc.constant('c') }),
    by: fc.constantFrom('A', 'C'),
  },
  { requiredKeys: ['path', 'by', 'license'] },
);

describe('whatever the file looks like', () => {
  slowTest('a new declaration only adds lines, which say what is declared; taken away again, the file is as it was, byte by byte', () => {
    fc.assert(
      fc.property(file, declared, (before, said) => {
        const fresh = { ...said, path: '/fresh/data/**' } as Declared;
        const { text } = withDeclaration(before, fresh);
        const all = parse(text).declarations as Declared[];
        expect(all.filter(({ path }) => path === fresh.path)).toEqual([fresh]);
        expect(all.filter(({ path }) => path !== fresh.path)).toEqual(parse(before).declarations);
        expect(lineDiff(before, text, 0).every(({ kind }) => kind === 'added')).toBe(true);
        expect(withoutDeclarations(text, fresh).text).toBe(before);
      }),
      { numRuns: runs(3_000, 150) },
    );
  });

  slowTest(
    'a change says what is declared, leaves the rest of what is said, and every line outside of the declarations of this data',
    () => {
      fc.assert(
        fc.property(file, declared, (before, said) => {
          let text: string;
          try {
            ({ text } = withDeclaration(before, said as Declared));
          } catch (fault) {
            // Two declarations of one person on the same data are theirs to join.
            expect(String(fault)).toMatch(/several declarations/);
            return;
          }
          const about = (path: string): boolean => path.replace(/^\//, '') === said.path.replace(/^\//, '');
          const rest = (yaml: string): unknown[] => (parse(yaml).declarations as Declared[]).filter(({ path }) => !about(path!));
          expect(rest(text)).toEqual(rest(before));
          expect({ ...parse(text), declarations: [] }).toEqual({ ...parse(before), declarations: [] });
          const mine = (parse(text).declarations as Declared[]).filter(({ path, by }) => about(path!) && by === said.by);
          expect(mine).toHaveLength(1);
          expect(mine[0]).toMatchObject({ license: said.license, ...(said.source && { source: said.source }) });
          expect(withDeclaration(text, said as Declared).text).toBe(text);
        }),
        { numRuns: runs(3_000, 150) },
      );
    },
  );
});
