import { define } from '../definition.js';
import { findingFormats } from '../outputs.js';
import { findingFlags } from '../shared-flags.js';
import type { ScanArguments } from './scan-command.js';

export default define<ScanArguments>({
  about: {
    en: 'read the data, record what is known of each item, judge it',
    zh: '读取数据，逐条记录并评估',
  },
  examples: [
    'licit scan data/',
    'licit scan data/ --format json=scan.json --format pretty',
    'licit scan hf:org/name',
    'zcat list.jsonl.gz | licit scan - --stdin-name list.jsonl',
    'licit scan data/ --shards auto',
    'licit scan --plan plan/ --task 1 -o shards/',
  ],
  takes: [
    {
      name: 'paths',
      shown: 'path',
      many: true,
      required: true,
      unless: 'plan',
      about: {
        en: 'folders, files and patterns in quotes; hf:NAME[@REVISION] or ms:NAME is a dataset in the local cache of a hub; - is standard input',
        zh: '文件夹、文件和加引号的通配符；hf:名称[@版本] 或 ms:名称 表示模型社区本地缓存中的数据集；- 表示标准输入',
      },
    },
  ],
  flags: {
    ...findingFlags,
    allowUnproven: {
      about: {
        en: 'let the run pass although something required for sensitive personal data is unproven; recorded in the ledger and every report',
        zh: '放行敏感个人信息上应证明而未证明的事项；台账和每份报告都会记录',
      },
    },
    policyFrom: {
      value: 'head|ref|folder',
      default: 'head',
      env: 'LICIT_POLICY_FROM',
      about: {
        en: 'whose licit.yaml, grants and ignore files apply; name the base for a change by others',
        zh: '以何处的 licit.yaml、授权和忽略文件为准：他人提交的更改应以基准分支为准',
      },
    },
    workers: {
      value: 'n',
      whole: true,
      about: { en: 'number of reader threads; 0 reads in the main thread', zh: '读取线程数；0 表示在主线程读取' },
    },
    media: {
      about: {
        en: 'read the metadata of all media files that lists name; without it, of up to 20,000',
        zh: '读取清单所列全部媒体文件的元数据；不加时最多 20,000 个',
      },
    },
    rules: { value: 'file', many: true, about: { en: 'a file of your own rules', zh: '自定义规则文件' } },
    shards: {
      value: 'auto|n',
      about: {
        en: 'read with so many processes into a new ledger, and go on after Ctrl-C; auto: one for each core',
        zh: '以若干进程读取到新台账，中断后可继续；auto 表示每个核心一个',
      },
    },
    plan: {
      value: 'folder',
      about: { en: 'read one task of this plan into a shard, in the folder of -o', zh: '读取该计划的一个任务，写入 -o 文件夹中的分片' },
    },
    task: { value: 'n', whole: true, about: { en: 'which task of the plan', zh: '计划中的任务编号' } },
    keyFile: {
      value: 'file',
      env: 'LICIT_KEY_FILE',
      about: { en: "key of the plan; default: the project's .licit/key", zh: '计划所用的密钥文件；默认为项目的 .licit/key' },
    },
    stdinName: { value: 'name', about: { en: 'name for standard input', zh: '标准输入的名称' } },
  },
  shared: ['format', 'output', 'ledger', 'config'],
  formats: findingFormats,
  manyFormats: true,
  run: async (options) => (await import('./scan-command.js')).runScan(options),
});
