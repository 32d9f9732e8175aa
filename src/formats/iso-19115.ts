import type { Format, Head } from '../model/format.js';
import { XmlReader } from '../reading/xml/xml.js';
import { wrong } from '../text/reasons/reason.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { type Fault, localName, type Tree } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const iso19115: Format = {
  id: 'iso-19115',
  title: 'ISO 19115 metadata of geographic data',
  reads: 'dataset',
  answersTo:
    'Metadata records of ISO 19139 and ISO 19115-3 in XML: title, owner, address, lineage, and what their constraints say of use, access and rights.',
  notRead: 'Extents, quality and contacts; records that the document only links to.',
  recognize,
  read: (file) => readDescriptor(file, treeOf, describe),
};

export default iso19115;

/** Deeper than this nothing is read. */
const DEEPEST = 100;

function recognize({ text }: Head): number {
  return text !== undefined && /<(?:\w+:)?M[DI]_Metadata[\s>]/.test(text.slice(0, 8_000)) ? 96 : 0;
}

interface Open {
  name: string;
  line: number;
  /** What the element stands for without text: an address, or an entry of a list of codes. */
  named: string;
  text: string;
  members: [string, Tree][];
}

/** Elements by their names without prefix: those without others in them are their text, or what they name. */
function treeOf(text: string): { tree?: Tree; faults: Fault[] } {
  const root: Open = { name: '', line: 1, named: '', text: '', members: [] };
  const open = [root];
  const faults: Fault[] = [];
  const xml = new XmlReader(text.length * 3);
  const close = (): void => {
    const { name, line, named, text: words, members } = open.pop()!;
    const leaf = [words.trim(), named].filter((one, i, all) => one !== '' && all.indexOf(one) === i).join(' ');
    const tree: Tree =
      members.length > 0 ? { kind: 'object', line, members } : { kind: 'value', line, words: leaf, text: true, empty: leaf === '' };
    open.at(-1)!.members.push([name, tree]);
  };
  for (const event of [...xml.push(Buffer.from(text)), ...xml.end()]) {
    const { line } = event;
    if (event.kind === 'broken' || open.length > DEEPEST) {
      faults.push({ what: event.kind === 'broken' ? wrong('rdf/cut-in-tag') : wrong('rdf/too-deep', { depth: DEEPEST }), line });
      break;
    }
    if (event.kind === 'text') open.at(-1)!.text += event.text;
    else if (event.kind === 'open') {
      const href = [...event.attributes].find(([name]) => name === 'xlink:href')?.[1];
      open.push({ name: localName(event.name), line, named: href ?? event.attributes.get('codeListValue') ?? '', text: '', members: [] });
    } else if (open.length > 1) close();
  }
  if (faults.length === 0 && open.length > 1) faults.push({ what: wrong('rdf/cut-off'), line: xml.line });
  while (open.length > 1) close();
  return { tree: { kind: 'object', line: 1, members: root.members }, faults };
}

/** All elements of a name at any depth, in order. */
function* named(tree: Tree, name: string): Generator<Tree> {
  for (const [key, member] of tree.kind === 'object' ? tree.members : []) {
    if (key === name) yield member;
    else yield* named(member, name);
  }
}

/** The words at the end of an element, wherever they are within it. */
function* leavesOf(tree: Tree): Generator<Extract<Tree, { kind: 'value' }>> {
  if (tree.kind === 'value') yield tree;
  else for (const [, member] of tree.kind === 'object' ? tree.members : []) yield* leavesOf(member);
}

const firstLeaf = (tree: Tree, ...names: string[]): Tree | undefined => {
  for (const name of names) for (const one of named(tree, name)) for (const leaf of leavesOf(one)) if (!leaf.empty) return leaf;
  return undefined;
};

/** That nothing limits, as INSPIRE has it and as people write it. */
const NO_LIMITS = /\bno ?(?:limitations?|conditions? ?appl(?:y|ies)|restrictions?)\b/i;
/** Words that name a license, and no more than that. */
const NAMES_LICENSE =
  /\bcreative ?commons\b|\bcc[- ](?:by|0|zero)|\b(?:open ?data|open government|odc|odbl|pddl|datenlizenz|licen[cs]e ouverte)\b|\blicen[cs]es?\//i;
const MAX_NAMING = 160;
/** Entries of MD_RestrictionCode that keep others out (ISO 19115-1, B.3.33). `copyright` and `license` say that there are terms. */
const RESTRICTED = /^(?:restricted|confidential|private|in-?confidence|privileged|sensitive|secret|trademark|patent)/i;

function describe(root: Tree, card: CardWriter): void {
  const [citation] = named(root, 'citation');
  card.name(citation && firstLeaf(citation, 'title'));
  for (const field of ['useLimitation', 'otherConstraints'])
    for (const one of named(root, field))
      for (const leaf of leavesOf(one)) {
        if (leaf.empty || NO_LIMITS.test(leaf.words)) continue;
        if (leaf.words.length <= MAX_NAMING && NAMES_LICENSE.test(leaf.words)) card.license(leaf, field);
        else card.terms(leaf, field);
      }
  for (const field of ['useConstraints', 'accessConstraints'])
    for (const one of named(root, field))
      for (const leaf of leavesOf(one)) if (RESTRICTED.test(leaf.words)) card.words('license', leaf.words, leaf.line, field);
  card.say('source', firstLeaf(root, 'dataSetURI', 'linkage'), 'linkage');
  const [lineage] = named(root, 'lineage');
  card.say('source', lineage && firstLeaf(lineage, 'statement'), 'lineage');
  card.owner(firstLeaf(root, 'organisationName', 'organizationName'), 'organisationName');
}
