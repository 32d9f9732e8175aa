import type { Format, Head } from '../model/format.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { tomlTree } from './descriptor/toml-tree.js';
import { type Branch, each, get, membersOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const reuse: Format = {
  id: 'reuse',
  title: 'REUSE and DEP-5 licensing',
  reads: 'dataset',
  byPaths: true,
  answersTo:
    '`REUSE.toml` (REUSE 3.3) and `.reuse/dep5` or `debian/copyright` (DEP-5): the license and the holders of files by their paths; each path is a part of the dataset. `FILE.license` (REUSE 3.3) says them of the file beside it.',
  notRead: '`precedence`: where files and this table differ, both are heard.',
  recognize,
  read: (file) => {
    if (BESIDE.test(file.head.path)) return readDescriptor(file, tags, (root, card) => describeTags(root, card, file.head.path));
    // By its name first: a damaged one must not pass for the other form, in which lines that are no field are passed over.
    const isToml = /\.toml$/i.test(file.head.path) || /^[ \t]*version\s*=|\[\[annotations\]\]/m.test(file.head.text ?? '');
    return readDescriptor(file, isToml ? tomlTree : stanzas, describe);
  },
};

export default reuse;

function recognize({ text = '', path }: Head): number {
  if (/(?:^|\/)REUSE\.toml$/.test(path)) return 96;
  if (BESIDE.test(path) && TAG.test(text)) return 96;
  if (/^[ \t]*\[\[annotations\]\]\s*$/m.test(text) && /SPDX-License-Identifier/.test(text)) return 96;
  return /^Format:\s*https?:\/\/www\.debian\.org\/doc\/packaging-manuals\/copyright-format\//m.test(text.slice(0, 2000)) ? 96 : 0;
}

/** `FILE.license` beside `FILE`, and the tags in it (REUSE 3.3, “Comment headers”). */
const BESIDE = /[^/]\.license$/i;
const TAG = /\bSPDX-(License-Identifier|(?:File|Snippet)?Copyright(?:Text)?):[ \t]*(\S.*)/;

/** The tags of a file, each a member. */
function tags(text: string): { tree: Tree; faults: [] } {
  const members = text.split(/\r\n|\r|\n/).flatMap((line, i): [string, Tree][] => {
    const [, name, words] = TAG.exec(line) ?? [];
    return name === undefined || words === undefined
      ? []
      : [[name, { kind: 'value', line: i + 1, words: words.replace(/\s*(?:\*\/|-->)\s*$/, ''), text: true, empty: false }]];
  });
  return { tree: { kind: 'object', line: 1, members }, faults: [] };
}

function describeTags(root: Tree, card: CardWriter, path: string): void {
  card.isOfData = false;
  const beside = path.slice(path.lastIndexOf('/') + 1).replace(BESIDE, (end) => end.slice(0, 1));
  for (const [name, value] of membersOf(root)) {
    if (name === 'License-Identifier') card.ofFiles([beside], () => card.license(value, `SPDX-${name}`));
    else card.owner(value, `SPDX-${name}`);
  }
}

/** A DEP-5 file has paragraphs of `Name: value`, which go on in lines that begin with a blank. */
function stanzas(text: string): { tree: Tree; faults: [] } {
  const elements: Branch[] = [];
  let open: Branch | undefined;
  for (const [i, whole] of text.split(/\r?\n/).entries()) {
    if (whole.trim() === '') open = undefined;
    else if (/^\s/.test(whole)) {
      const last = open?.members.at(-1)?.[1];
      if (last?.kind === 'value') last.words += `\n${whole.trim() === '.' ? '' : whole.trim()}`;
    } else {
      const [, name, words = ''] = /^([\w-]+):\s*(.*)$/.exec(whole) ?? [];
      if (name === undefined) continue;
      if (open === undefined) elements.push((open = { kind: 'object', line: i + 1, members: [] }));
      open.members.push([name, { kind: 'value', line: i + 1, words, text: true, empty: false }]);
    }
  }
  return { tree: { kind: 'object', line: 1, members: [['paragraphs', { kind: 'list', line: 1, elements }]] }, faults: [] };
}

function describe(root: Tree, card: CardWriter): void {
  // A table of a repository of programs says nothing of data, and is no fault.
  card.isOfData = false;
  for (const [i, annotation] of each(get(root, 'annotations')).entries()) {
    const paths = each(get(annotation, 'path')).flatMap((path) => wordsOf(path)?.trim() || []);
    const field = `annotations[${i}]`;
    card.ofFiles(paths, () => card.license(get(annotation, 'SPDX-License-Identifier'), `${field}.SPDX-License-Identifier`));
    card.owner(get(annotation, 'SPDX-FileCopyrightText'), `${field}.SPDX-FileCopyrightText`);
  }
  const paragraphs = each(get(root, 'paragraphs'));
  card.name(get(paragraphs[0], 'Upstream-Name'));
  card.say('source', get(paragraphs[0], 'Source'), 'Source');
  // Paths of `.reuse/dep5` are from the folder above it.
  const above = /(?:^|\/)(?:\.reuse|debian)\/[^/]+$/.test(card.path) ? '../' : '';
  for (const [i, paragraph] of paragraphs.entries()) {
    const paths = (wordsOf(get(paragraph, 'Files')) ?? '').split(/\s+/).filter((path) => path !== '');
    if (paths.length === 0) continue;
    const license = get(paragraph, 'License');
    const field = `paragraphs[${i}].License`;
    const [name = ''] = (wordsOf(license) ?? '').split('\n');
    const deep = paths
      .map((path) => (path === '*' ? '**' : path.replace(/(?<!\*)\*$/, '**')))
      .map((path) => (path === '**' ? path : above + path));
    if (name.trim() !== '' && license !== undefined) card.ofFiles(deep, () => card.words('license', name, license.line, field));
    card.owner(get(paragraph, 'Copyright'), `paragraphs[${i}].Copyright`);
    // It lies in a folder of its own, and speaks for what it names.
    if (above !== '') card.file({ kind: 'value', line: 1, words: deep[0] === '**' ? '../**' : deep[0]!, text: true, empty: false });
  }
}
