import type { Format, Head } from '../model/format.js';
import { has, yamlKeys } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, membersOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const dvc: Format = {
  id: 'dvc',
  title: 'DVC files',
  reads: 'dataset',
  answersTo:
    '`.dvc` files, `dvc.lock` and `dvc.yaml`: the files they hold and where imported ones come from; a license where `meta` gives one.',
  notRead: 'Commands, which are never run; remotes.',
  recognize,
  read: (file) => readDescriptor(file, 'yaml', describe),
};

export default dvc;

function recognize(head: Head): number {
  const keys = yamlKeys(head);
  const text = head.text ?? '';
  if (keys.has('outs') && /^\s*-?\s*(?:md5|hash|etag|checksum|path)\s*:/m.test(text))
    return /\.dvc$/.test(head.path) || /\bmd5\s*:/.test(text) ? 95 : 70;
  const isProject = /(?:^|\/)dvc\.yaml$/.test(head.path);
  if (!keys.has('stages')) return isProject && (keys.has('datasets') || keys.has('artifacts')) ? 85 : 0;
  if (isProject) return 90;
  if (has(keys, 'schema') && /^\s+(?:outs|deps|cmd)\s*:/m.test(text)) return 95;
  return /^\s+cmd\s*:/m.test(text) && /^\s+(?:outs|deps)\s*:/m.test(text) ? 85 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  const meta = get(root, 'meta');
  card.name(get(meta, 'name', 'title'));
  card.license(get(meta, 'license', 'licenses'), 'meta.license');
  card.say('source', get(meta, 'source', 'url', 'homepage'), 'meta.source');
  card.owner(get(meta, 'owner', 'author'), 'meta.owner');
  files(root, card, '');
  for (const [i, dataset] of each(get(root, 'datasets')).entries()) card.say('derived-from', get(dataset, 'url', 'name'), `datasets[${i}]`);
  for (const [name, artifact] of membersOf(get(root, 'artifacts')))
    if (/data/i.test(wordsOf(get(artifact, 'type')) ?? '')) {
      card.file(get(artifact, 'path'));
      card.making(get(artifact, 'desc'), `artifacts.${name}.desc`);
    }
  for (const [name, stage] of membersOf(get(root, 'stages'))) files(stage, card, `stages.${name}.`);
}

/** What a stage makes is data of the project; what it depends on lies elsewhere when it names a repository or an address. */
function files(stage: Tree, card: CardWriter, prefix: string): void {
  for (const out of each(get(stage, 'outs'))) {
    const path = out.kind === 'object' ? (get(out, 'path') ?? onlyName(out)) : out;
    card.file(path);
    // Before version 3, which says `hash: md5`, DVC digested texts with their line ends changed: that cannot be compared.
    const digests = get(out, 'hash') === undefined ? [] : [['md5', get(out, 'md5')] as const];
    if (get(stage, 'wdir') === undefined) card.declare(path, { digests, bytes: get(out, 'size') }, out.line, `${prefix}outs`);
  }
  for (const [i, dependency] of each(get(stage, 'deps')).entries()) {
    card.say('source', get(get(dependency, 'repo'), 'url'), `${prefix}deps[${i}].repo.url`);
    const path = dependency.kind === 'object' ? get(dependency, 'path') : dependency;
    if (/^[a-z][\w+-]*:\/\//i.test(wordsOf(path) ?? '')) card.say('source', path, `${prefix}deps[${i}].path`);
  }
}

/** `- model.pkl: {cache: false}`: the path is the only name of an object. */
function onlyName(out: Tree): Tree | undefined {
  const [first] = membersOf(out);
  return first === undefined || membersOf(out).length > 1
    ? undefined
    : { kind: 'value', line: out.line, words: first[0], text: true, empty: false };
}
