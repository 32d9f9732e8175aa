import type { Format, Head } from '../model/format.js';
import type { Item, Problem } from '../model/item.js';
import { wrong } from '../text/reasons/reason.js';
import { has, yamlKeys } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, jsonOf, membersOf, type Tree } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const dsdl: Format = {
  id: 'dsdl',
  title: 'DSDL',
  reads: 'both',
  answersTo: 'Datasets in DSDL (OpenDataLab), as YAML: what `meta` says, and the samples that the file itself holds.',
  notRead: 'Definitions and samples in other files.',
  recognize,
  read: (file) => readDescriptor(file, 'yaml', (root, card) => describe(root, card), samplesOf),
};

export default dsdl;

function recognize(head: Head): number {
  return has(yamlKeys(head), '$dsdl-version') ? 98 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  const meta = get(root, 'meta');
  card.name(get(meta, 'name', 'dataset-name', 'Dataset Name'));
  card.license(get(meta, 'license', 'licenses', 'License'), 'meta.license');
  card.say('source', get(meta, 'home-page', 'homepage', 'url', 'source'), 'meta.home-page');
  card.owner(get(meta, 'creator', 'publisher', 'author'), 'meta.creator');
  card.edition(meta, ['version', 'dataset-version'], ['date', 'release-date'], 'meta.');
  card.say('media', get(meta, 'modality', 'Modality'), 'meta.modality');
}

/** A list of objects where samples might be, in a file that has none in their place. */
function strayList(root: Tree): { name: string; line: number; elements: number } | undefined {
  for (const [name, value] of membersOf(root)) {
    if (name.startsWith('$')) continue;
    const within = membersOf(value).filter(([inner]) => name !== 'meta' || inner === 'samples');
    const lists: [string, Tree][] = [[name, value], ...within.map(([inner, one]): [string, Tree] => [`${name}.${inner}`, one])];
    for (const [path, list] of lists)
      if (list.kind === 'list' && list.elements.some(({ kind }) => kind === 'object'))
        return { name: path, line: list.line, elements: list.elements.length };
  }
  return undefined;
}

function samplesOf(root: Tree, path: string): (Item | Problem)[] {
  const samples = get(get(root, 'data'), 'samples');
  const stray = samples === undefined ? strayList(root) : undefined;
  if (stray !== undefined)
    return [
      {
        kind: 'problem',
        what: wrong('dsdl/elsewhere', { name: JSON.stringify(stray.name) }),
        at: { path, line: stray.line },
        lost: stray.elements,
      },
    ];
  return each(samples).flatMap((sample, i): (Item | Problem)[] => {
    // `samples: $local` says that they are in another file.
    if (samples?.kind === 'value' && samples.words.startsWith('$')) return [];
    const fields = sample.kind === 'object' ? jsonOf(sample) : undefined;
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      return [{ kind: 'problem', what: wrong('dsdl/no-object'), at: { path, line: sample.line, record: i + 1 }, lost: 1 }];
    return [{ kind: 'item', at: { path, line: sample.line, record: i + 1 }, fields }];
  });
}
