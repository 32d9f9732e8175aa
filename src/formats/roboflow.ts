import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Read } from '../model/item.js';
import { yamlKeys } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const roboflow: Format = {
  id: 'roboflow',
  title: 'YOLO data.yaml and Roboflow notes',
  reads: 'dataset',
  answersTo:
    '`data.yaml` of YOLO and Roboflow: license, project and address under `roboflow`, else members of these names; and the `README.dataset.txt` that Roboflow puts beside it.',
  notRead: 'A `data.yaml` that says nothing of license, source or owner; class names; `download`, which is never run or fetched; comments.',
  recognize,
  read,
};

export default roboflow;

const LICENSE = ['license', 'licence'];
const SOURCE = ['url', 'source', 'homepage'];
const OWNER = ['author', 'authors', 'owner'];
const NOTE = /(?:^|\/)README\.(?:dataset|roboflow)\.txt$/i;

function recognize(head: Head): number {
  const { path, text = '' } = head;
  if (NOTE.test(path)) return /^License\s*[:：]/im.test(text) || /roboflow/i.test(text) ? 80 : 0;
  const keys = yamlKeys(head);
  if (!keys.has('names') || !(keys.has('train') || keys.has('val') || keys.has('path'))) return 0;
  // Without any of these it is the configuration of a training, which says nothing of where the data comes from.
  return ['roboflow', ...LICENSE, ...SOURCE, ...OWNER].some((name) => keys.has(name)) ? 93 : 0;
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  if (NOTE.test(file.path)) yield* readDescriptor(file, noteTree, describeNote);
  else yield* readDescriptor(file, 'yaml', describe);
}

function describe(root: Tree, card: CardWriter): void {
  const own = get(root, 'roboflow');
  card.name(get(own, 'project'));
  card.license(get(own, 'license'), 'roboflow.license');
  card.say('source', get(own, 'url'), 'roboflow.url');
  card.owner(get(own, 'workspace'), 'roboflow.workspace');
  card.edition(own, ['version'], [], 'roboflow.');
  card.license(get(root, ...LICENSE), 'license');
  card.say('source', get(root, ...SOURCE), 'url');
  card.owner(get(root, ...OWNER), 'author');
  card.say('collected', get(root, 'date'), 'date');
}

/** The lines of a note as a tree: its first line is its name, `License: CC BY 4.0` a member, an address alone the source. */
function noteTree(text: string): { tree: Tree; faults: [] } {
  const members: [string, Tree][] = [];
  for (const [i, line] of text
    .slice(0, 1 << 16)
    .split(/\r\n|\n|\r/)
    .entries()) {
    const words = line.trim();
    const value: Tree = { kind: 'value', line: i + 1, words, text: true, empty: words === '' };
    const [, name, stated] = /^(License|Licence|Provided by)\s*[:：]?\s+(\S.{0,300})$/i.exec(words) ?? [];
    if (name !== undefined) members.push([name.toLowerCase(), { ...value, words: stated!, empty: false }]);
    else if (/^https?:\/\/\S+$/i.test(words)) members.push(['url', value]);
    else if (/^# \S/.test(words) && members.length === 0) members.push(['name', { ...value, words: words.slice(2).replace(/ > .*$/, '') }]);
  }
  return { tree: { kind: 'object', line: 1, members }, faults: [] };
}

function describeNote(root: Tree, card: CardWriter): void {
  card.name(get(root, 'name'));
  card.license(get(root, 'license', 'licence'), 'License');
  card.say('source', get(root, 'url'), 'address');
  for (const owner of each(get(root, 'provided by'))) if (!/roboflow user/i.test(wordsOf(owner) ?? '')) card.owner(owner, 'Provided by');
}
