import type { Format, Head } from '../model/format.js';
import { yamlKeys } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const citationCff: Format = {
  id: 'citation-cff',
  title: 'CITATION.cff',
  reads: 'dataset',
  answersTo: 'Citation files (CFF 1.x) of datasets: license, authors, DOI and repository.',
  notRead:
    '`references`, which are other works; files of software (`type: software`, or left out where a program lies beside the file), which say nothing of data but where a sentence in `message`, `abstract` or a comment names it.',
  recognize,
  read: (file) => readDescriptor(file, 'yaml', describe),
};

export default citationCff;

function recognize(head: Head): number {
  return yamlKeys(head).has('cff-version') ? 96 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  // Left out, the type is software (CFF 1.2, `type`): its license is that of code, and its authors wrote code.
  const stated = get(root, 'type');
  const type = wordsOf(stated);
  if (type !== 'dataset') {
    // A citation has a title and authors; one that has not may have lost its type as well.
    const isWhole = get(root, 'title') !== undefined && get(root, 'authors') !== undefined;
    card.isOfData = stated === undefined ? !isWhole : type !== 'software';
    // Most who write one by hand leave the type out. Where no program lies beside it, its license is of what does.
    card.isOfEither = stated === undefined && isWhole;
    if (card.isOfEither) card.ofNoProgram(() => license(root, card));
    return;
  }
  card.name(get(root, 'title'));
  license(root, card);
  for (const name of ['doi', 'repository', 'repository-artifact', 'repository-code', 'url']) card.say('source', get(root, name), name);
  for (const [i, identifier] of each(get(root, 'identifiers')).entries())
    if (/^(?:doi|url)$/.test(wordsOf(get(identifier, 'type')) ?? ''))
      card.say('source', get(identifier, 'value'), `identifiers[${i}].value`);
  card.owner(get(root, 'authors'), 'authors');
  card.edition(root, ['version'], ['date-released']);
}

function license(root: Tree, card: CardWriter): void {
  const stated = get(root, 'license');
  const address = get(root, 'license-url');
  const words = wordsOf(stated);
  if (stated !== undefined && words !== undefined && address !== undefined)
    card.words('license', words, stated.line, 'license', [{ raw: wordsOf(address) ?? '', field: 'license-url' }]);
  else
    for (const [field, tree] of [
      ['license', stated],
      ['license-url', address],
    ] as const)
      card.license(tree, field);
}
