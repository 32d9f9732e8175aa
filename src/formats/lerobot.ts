import type { Format, Head } from '../model/format.js';
import { has, jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const lerobot: Format = {
  id: 'lerobot',
  title: 'LeRobot info.json',
  reads: 'dataset',
  answersTo: '`meta/info.json` of a LeRobot dataset: frames, files, robot.',
  notRead: 'Its license, which stands in the card beside it; episodes.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default lerobot;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  const names = namesOf(root);
  return has(names, 'codebase_version') &&
    ['total_episodes', 'data_path', 'robot_type', 'features', 'fps'].filter((name) => names.has(name)).length >= 2
    ? 96
    : 0;
}

function describe(root: Tree, card: CardWriter): void {
  card.license(get(root, 'license'), 'license');
  card.say('size', get(root, 'total_frames'), 'total_frames');
  card.say('collected', get(root, 'robot_type'), 'robot_type');
  for (const name of ['data_path', 'video_path']) {
    const template = wordsOf(get(root, name));
    if (template === undefined) continue;
    // `data/chunk-{episode_chunk:03d}/…`: what stands in braces is filled in; the folder of info.json lies within the dataset's.
    const glob = template.slice(0, 500).replace(/\{[^{}]{0,100}\}/g, '*');
    card.file({
      kind: 'value',
      line: root.line,
      words: /(?:^|\/)meta\/[^/]+$/.test(card.path) ? `../${glob}` : glob,
      text: true,
      empty: false,
    });
  }
}
