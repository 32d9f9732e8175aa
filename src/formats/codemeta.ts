import type { Format, Head } from '../model/format.js';
import { jsonHead } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, getLocal, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const codemeta: Format = {
  id: 'codemeta',
  title: 'CodeMeta',
  reads: 'dataset',
  answersTo: '`codemeta.json` of a dataset: license, authors and repository.',
  notRead: 'Dependencies and funding; files of software, whose license, source and authors are those of code.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default codemeta;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  return each(get(root, '@context')).some((context) => /codemeta/i.test(wordsOf(context) ?? '')) ? 97 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  const types = each(get(root, '@type', 'type')).flatMap((type) => wordsOf(type) ?? []);
  if (!types.some((type) => /(?:^|[/:#])(?:Dataset|DataCatalog|DataDownload)$/.test(type))) {
    card.isOfData = !types.some((type) => /(?:^|[/:#])(?:Software|MobileApplication|WebApplication|VideoGame)/.test(type));
    return;
  }
  card.name(getLocal(root, 'name'));
  card.license(getLocal(root, 'license'), 'license');
  for (const name of ['codeRepository', 'url', 'identifier', 'downloadUrl']) card.say('source', getLocal(root, name), name);
  for (const name of ['author', 'copyrightHolder', 'publisher']) card.owner(getLocal(root, name), name);
  card.madeFrom(getLocal(root, 'isBasedOn'), 'isBasedOn');
  card.edition(root, ['version', 'softwareVersion'], ['dateCreated', 'datePublished', 'dateModified']);
}
