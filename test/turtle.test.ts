import { expect, test } from 'vitest';
import { turtleTree } from '../src/formats/dcat/turtle.js';
import { jsonOf, type Tree } from '../src/formats/descriptor/tree.js';

const DCAT = 'http://www.w3.org/ns/dcat#';
const head = `@prefix dcat: <${DCAT}> .\n`;

function graph(text: string): unknown {
  const { tree, faults } = turtleTree(text);
  expect(faults).toEqual([]);
  return (jsonOf(tree) as { '@graph': unknown })['@graph'];
}

/** Each value of a tree with its line. */
function lines(tree: Tree): [string, number][] {
  if (tree.kind === 'value') return [[tree.words, tree.line]];
  const inside = tree.kind === 'list' ? tree.elements : tree.members.map(([, value]) => value);
  return inside.flatMap(lines);
}

test('what is said of one subject in several statements is one node', () => {
  expect(graph(`${head}<http://x/d> a dcat:Dataset .\n<http://x/d> dcat:b "1"@en , 2 .`)).toEqual([
    { '@id': 'http://x/d', '@type': `${DCAT}Dataset`, [`${DCAT}b`]: '2' },
  ]);
});

test('nodes in brackets are inside, labeled ones and lists are kept', () => {
  expect(
    graph(`${head}<http://x/d> dcat:a [ dcat:b _:c ; dcat:l (1 [ dcat:m 2 ]) ] ; dcat:e () .\n_:c dcat:d 'e' . [] dcat:f "g" .`),
  ).toEqual([
    {
      '@id': 'http://x/d',
      [`${DCAT}a`]: { [`${DCAT}b`]: '_:label-c', [`${DCAT}l`]: ['1', { [`${DCAT}m`]: '2' }] },
      [`${DCAT}e`]: [],
    },
    { '@id': '_:label-c', [`${DCAT}d`]: 'e' },
    { [`${DCAT}f`]: 'g' },
  ]);
});

test('@base is what relative addresses begin with, and no prefix', () => {
  expect(graph('@prefix : <http://y/> .\n@base <http://x/a/> .\n<d> a :Dataset .')).toEqual([
    { '@id': 'http://x/a/d', '@type': 'http://y/Dataset' },
  ]);
});

test('values have their lines', () => {
  const { tree } = turtleTree(
    `${head}<http://x/d>\n  a dcat:Dataset ;\n  dcat:a "1" ,\n    "2" ;\n  dcat:b [\n    dcat:c """3\n3""" ;\n    dcat:d 4\n  ] .`,
  );
  expect(lines(tree)).toEqual([
    ['http://x/d', 2],
    [`${DCAT}Dataset`, 3],
    ['1', 4],
    ['2', 5],
    ['3\n3', 7],
    ['4', 9],
  ]);
});

test.each([
  ['a quote that is missing', '<http://x/e> dcat:a "1 .\n', 3],
  ['a value that is missing', '<http://x/e> dcat:a .\n', 3],
  ['a full stop that is missing', '<http://x/e> dcat:a 1\n<http://x/f> dcat:a 2 .\n', 4],
  ['brackets without end', `<http://x/e> dcat:a ${'[ dcat:b '.repeat(100_000)}`, 3],
])('%s ends the reading with its line; what came before is kept', (_, damaged, line) => {
  const { tree, faults } = turtleTree(`${head}<http://x/d> a dcat:Dataset .\n${damaged}`);
  expect(lines(tree).slice(0, 2)).toEqual([
    ['http://x/d', 2],
    [`${DCAT}Dataset`, 2],
  ]);
  expect(faults).toMatchObject([{ line, what: expect.stringMatching(/^turtle\//) }]);
});

test('a prefix that is not declared is told, and its names are read as written', () => {
  const { tree, faults } = turtleTree(`${head}<http://x/d> a dcat:Dataset ;\n  dct:title "Boats" .`);
  expect(faults).toMatchObject([{ line: 3, what: 'turtle/prefix {"prefix":"dct"}' }]);
  expect(jsonOf(tree)).toEqual({ '@graph': [{ '@id': 'http://x/d', '@type': `${DCAT}Dataset`, 'dct:title': 'Boats' }] });
});
