import { define } from '../definition.js';
import { findingFormats } from '../outputs.js';
import { findingFlags } from '../shared-flags.js';
import type { JoinArguments } from './run-join.js';

export default define<JoinArguments>({
  about: {
    en: 'join the shards of a plan to one ledger, and judge it',
    zh: '将一个计划的各分片合并为一个台账并评估',
  },
  examples: [
    'licit join shards/ -o corpus.db',
    'licit join shards/ -o ledger.db --copy',
    'licit join shards/ --tasks 1-100 -o parts/',
    'licit join shards/ --plan plan/ -o .licit/ledger.db --copy --format json=scan.json',
  ],
  takes: [
    {
      name: 'shards',
      shown: 'folder',
      required: true,
      about: { en: 'the folder that the tasks wrote their shards to', zh: '各任务写入分片的文件夹' },
    },
  ],
  flags: {
    plan: { value: 'folder', default: 'plan', about: { en: 'the plan of the shards', zh: '这些分片所属的计划' } },
    output: { value: 'ledger', required: true, about: { en: 'the ledger; a new file', zh: '台账；须为新文件' } },
    copy: {
      about: {
        en: 'copy the rows of all shards into the ledger; else they stay in the shards, which then go with it',
        zh: '将所有分片的行复制到台账中；省略时行留在分片中，分片须与台账一同保存',
      },
    },
    tasks: {
      value: 'first-last',
      about: {
        en: 'join these tasks to one shard in the folder of -o, which is joined like theirs',
        zh: '将这些任务合并为一个分片，写入 -o 所指的文件夹，之后与其他分片一样合并',
      },
    },
    ...findingFlags,
    rules: { value: 'file', many: true, about: { en: 'a file of your own rules', zh: '自定义规则文件' } },
    keyFile: {
      value: 'file',
      env: 'LICIT_KEY_FILE',
      about: { en: "key of the plan; default: the project's .licit/key", zh: '计划所用的密钥文件；默认为项目的 .licit/key' },
    },
  },
  shared: ['format', 'output', 'config'],
  formats: findingFormats,
  manyFormats: true,
  run: async (options) => (await import('./run-join.js')).runJoin(options),
});
