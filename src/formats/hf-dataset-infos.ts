import type { Format, Head } from '../model/format.js';
import { wrong } from '../text/reasons/reason.js';
import { has, jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, membersOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const hfDatasetInfos: Format = {
  id: 'hf-dataset-infos',
  title: 'Hugging Face dataset_infos.json and dataset_info.json',
  reads: 'dataset',
  answersTo:
    '`dataset_infos.json` and `dataset_info.json`: for each configuration its license, homepage, number of examples and download addresses.',
  notRead: 'Features; the citation.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default hfDatasetInfos;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  if (isOneInfo(root)) return 93;
  const configurations = root.members.slice(0, 5).map(([, value]) => namesOf(value));
  if (configurations.length === 0) return 0;
  const isInfo = (names: ReadonlySet<string>): boolean =>
    has(names, 'features', 'splits') ||
    has(names, 'builder_name', 'features') ||
    (has(names, 'description', 'citation', 'homepage') && (names.has('license') || names.has('features')));
  // By its name it is one, however little it says.
  const named = /(?:^|\/)dataset_infos?\.json$/.test(head.path);
  if (named && head.whole && configurations.every((names) => ['license', 'features', 'citation', 'splits'].some((name) => names.has(name))))
    return 94;
  // The last one may be cut off by the end of the head.
  const whole = head.whole || configurations.length < 2 ? configurations : configurations.slice(0, -1);
  if (whole.every(isInfo)) return 95;
  return !head.whole && configurations.length === 1 && configurations.some((names) => has(names, 'description', 'citation')) ? 90 : 0;
}

/** `dataset_info.json` beside data that was saved: one configuration without a name. */
function isOneInfo(root: Tree): boolean {
  const names = namesOf(root);
  return has(names, 'features', 'citation') && ['splits', 'builder_name', 'license'].some((name) => names.has(name));
}

function describe(root: Tree, card: CardWriter): void {
  let examples = 0;
  let counted: Tree | undefined;
  const infos = isOneInfo(root) ? [['', root] as const] : membersOf(root);
  const described = infos.map(([name, info]) => ({
    names: [get(info, 'config_name') ?? { kind: 'value' as const, line: info.line, words: name, text: true, empty: name === '' }],
    tell: () => card.license(get(info, 'license'), name === '' ? 'license' : `${name}.license`),
  }));
  card.ofParts(described);
  for (const [name, info] of infos) {
    const field = (member: string): string => (name === '' ? member : `${name}.${member}`);
    if (info.kind !== 'object') {
      card.problem(wrong('hf-infos/no-object'), info.line, name);
      continue;
    }
    card.name(get(info, 'dataset_name', 'builder_name'));
    card.say('source', get(info, 'homepage'), field('homepage'));
    const version = get(info, 'version');
    card.say('version', get(version, 'version_str') ?? version, field('version'));
    for (const [address, download] of membersOf(get(info, 'download_checksums')))
      if (/^https?:/i.test(address)) card.words('source', address, download.line, field('download_checksums'));
    for (const [split, label] of splitsOf(get(info, 'splits'))) {
      card.declareSplit(
        label,
        wordsOf(get(info, 'config_name')) ?? name,
        get(split, 'num_examples'),
        field(`splits.${label}.num_examples`),
      );
      const count = Number(wordsOf(get(split, 'num_examples')) ?? Number.NaN);
      if (!Number.isSafeInteger(count)) continue;
      examples += count;
      counted ??= split;
    }
  }
  if (counted !== undefined) card.words('size', String(examples), counted.line, '*.splits.*.num_examples');
}

/** Splits are the members of an object, or in newer files the elements of a list. */
function splitsOf(splits: Tree | undefined): [split: Tree, name: string][] {
  if (splits?.kind === 'object') return splits.members.map(([name, split]) => [split, name]);
  return each(splits).map((split) => [split, wordsOf(get(split, 'name')) ?? '']);
}
