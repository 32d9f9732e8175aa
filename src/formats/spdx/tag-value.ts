import type { Fault, Tree } from '../descriptor/tree.js';

/** Tags that begin an element, with the member of an SPDX document in JSON that holds such elements. */
const ELEMENTS: Readonly<Record<string, string>> = { PackageName: 'packages', FileName: 'files', SnippetSPDXID: 'snippets' };

/** Tags of packages, with the names that the same have in JSON. */
const NAMES: Readonly<Record<string, string>> = {
  SPDXVersion: 'spdxVersion',
  DocumentName: 'name',
  PackageName: 'name',
  PackageLicenseConcluded: 'licenseConcluded',
  PackageLicenseDeclared: 'licenseDeclared',
  PackageDownloadLocation: 'downloadLocation',
  PackageHomePage: 'homepage',
  PackageOriginator: 'originator',
  PackageSupplier: 'supplier',
};

/** An SPDX document written as tags and values, as the tree that the same document has in JSON; what packages do not have is left out. */
export function tagValueTree(text: string): { tree?: Tree; faults: Fault[] } {
  const members: [string, Tree][] = [];
  const lists = new Map<string, Tree[]>();
  const push = (list: string, element: Tree): void => {
    const elements = lists.get(list) ?? [];
    lists.set(list, elements);
    elements.push(element);
  };
  let current = members;
  let quoted = false;
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    // Text over several lines says nothing that is asked here.
    if (quoted) {
      quoted = !line.includes('</text>');
      continue;
    }
    const [, tag, value = ''] = /^([A-Za-z]{1,60}):[ \t]*(.*)$/.exec(line) ?? [];
    if (tag === undefined) continue;
    quoted = value.startsWith('<text>') && !value.includes('</text>');
    const list = ELEMENTS[tag];
    if (list !== undefined) {
      current = [];
      push(list, { kind: 'object', line: i + 1, members: current });
    }
    const words = value.replace(/^<text>|<\/text>$/g, '').trim();
    if (tag === 'Relationship') push('relationships', relationship(words, i + 1));
    else current.push([NAMES[tag] ?? tag, leaf(words, i + 1)]);
  }
  for (const [name, elements] of lists) members.push([name, { kind: 'list', line: elements[0]?.line ?? 1, elements }]);
  return { tree: { kind: 'object', line: 1, members }, faults: [] };
}

const leaf = (words: string, line: number): Tree => ({ kind: 'value', line, words, text: true, empty: false });

/** `SPDXRef-DOCUMENT DESCRIBES SPDXRef-a`. */
function relationship(words: string, line: number): Tree {
  const [from = '', type = '', to = ''] = words.split(/\s+/, 3);
  return {
    kind: 'object',
    line,
    members: [
      ['spdxElementId', leaf(from, line)],
      ['relationshipType', leaf(type, line)],
      ['relatedSpdxElement', leaf(to, line)],
    ],
  };
}
