import type { Format, Head } from '../model.js';
import { jsonHead } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read.js';
import { each, get, getLocal, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const codemeta: Format = {
  id: 'codemeta',
  title: 'CodeMeta',
  reads: 'dataset',
  answersTo: '`codemeta.json`: license, authors and repository of software or of a dataset kept with it.',
  notRead: 'Dependencies and funding.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default codemeta;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  return each(get(root, '@context')).some((context) => /codemeta/i.test(wordsOf(context) ?? '')) ? 97 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  card.name(getLocal(root, 'name'));
  card.license(getLocal(root, 'license'), 'license');
  for (const name of ['codeRepository', 'url', 'identifier', 'downloadUrl']) card.say('source', getLocal(root, name), name);
  for (const name of ['author', 'copyrightHolder', 'publisher']) card.owner(getLocal(root, name), name);
  card.madeFrom(getLocal(root, 'isBasedOn'), 'isBasedOn');
}
