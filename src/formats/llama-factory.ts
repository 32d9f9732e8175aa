import type { Format, Head } from '../model/format.js';
import { wrong } from '../text/reasons/reason.js';
import { jsonHead } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { get, membersOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

/** https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md */
const llamaFactory: Format = {
  id: 'llama-factory',
  title: 'LLaMA-Factory dataset_info.json',
  reads: 'dataset',
  answersTo:
    '`dataset_info.json` of LLaMA-Factory: each dataset that is fetched from a hub or made by a script is a dataset of its own, with where it comes from; those in files are read where they lie.',
  notRead: 'Columns and tags; nothing is fetched, and a training may use only some of the datasets.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default llamaFactory;

/** Where a dataset is fetched from; the first that is given counts, as it does in LLaMA-Factory. */
const HUBS = [
  ['hf_hub_url', 'https://huggingface.co/datasets/'],
  ['ms_hub_url', 'https://modelscope.cn/datasets/'],
  ['om_hub_url', 'https://modelers.cn/datasets/'],
  ['cloud_file_name', ''],
  // A program that makes or fetches the data: where from, only its text says.
  ['script_url', undefined],
] as const;
const MEMBERS =
  /^(?:hf_hub_url|ms_hub_url|om_hub_url|script_url|cloud_file_name|file_name|file_sha1|formatting|ranking|subset|split|folder|num_samples|columns|tags|load_from)$/;

function isEntry(entry: Tree): boolean {
  const names = membersOf(entry).map(([name]) => name);
  return (
    names.length > 0 &&
    names.every((name) => MEMBERS.test(name)) &&
    names.some((name) => name === 'file_name' || HUBS.some(([hub]) => hub === name))
  );
}

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object' || root.members.length === 0) return 0;
  const entries = root.members.slice(0, 5).map(([, entry]) => entry);
  // The last one may be cut off by the end of the head.
  const whole = head.whole || entries.length < 2 ? entries : entries.slice(0, -1);
  return whole.every(isEntry) ? 96 : 0;
}

function describe(root: Tree, card: CardWriter, another: (line: number) => CardWriter): void {
  for (const [name, entry] of membersOf(root)) {
    if (entry.kind !== 'object') {
      card.problem(wrong('llama-factory/no-object'), entry.line, name);
      continue;
    }
    const hub = HUBS.find(([member]) => wordsOf(get(entry, member)) !== undefined);
    if (hub === undefined) {
      card.file(get(entry, 'file_name'));
      continue;
    }
    const [member, address] = hub;
    const stated = get(entry, member)!;
    const words = wordsOf(stated)!.trim();
    const one = another(entry.line);
    one.name({ kind: 'value', line: entry.line, words: name, text: true, empty: false });
    if (address === undefined) continue;
    one.words(
      'source',
      address !== '' && /^[\w.-]+\/[\w.-]+$/.test(words) ? `${address}${words}` : words,
      stated.line,
      `${name}.${member}`,
    );
  }
}
