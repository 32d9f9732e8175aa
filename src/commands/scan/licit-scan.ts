import { define } from '../definition.js';
import { findingFormats } from '../outputs.js';
import type { ScanArguments } from './scan-command.js';

export default define<ScanArguments>({
  group: 'start',
  about: { en: 'read manifests, record what they state, judge it', zh: '读取数据清单，记录其中的说明并评估' },
  examples: [
    'licit scan data/',
    'licit scan data/ --format json=scan.json --format pretty',
    'zcat list.jsonl.gz | licit scan - --stdin-name list.jsonl',
  ],
  takes: [
    {
      name: 'paths',
      shown: 'path',
      many: true,
      required: true,
      about: { en: 'folders and files; - is standard input', zh: '文件夹和文件；- 表示标准输入' },
    },
  ],
  flags: {
    format: {
      about: {
        en: 'form of the findings, each in a place of its own; pretty on a terminal, concise in a pipe',
        zh: '结果的格式，各有各的去处；终端默认为 pretty，管道默认为 concise',
      },
    },
    failOn: {
      value: 'severity',
      choices: ['error', 'warn', 'info', 'none'],
      about: { en: 'lowest severity that ends with exit code 1', zh: '以退出码 1 结束的最低级别' },
    },
    strict: { about: { en: 'what is not shown to be met fails too', zh: '证明材料不足的也视为失败' } },
    allowUnproven: {
      about: {
        en: 'let pass what must be shown over sensitive personal data and is not; recorded in the ledger and every report',
        zh: '放行敏感个人信息上应证明而未证明的事项；台账和每份报告都会记录',
      },
    },
    policyFrom: {
      value: 'head|ref|folder',
      default: 'head',
      env: 'LICIT_POLICY_FROM',
      about: {
        en: 'whose licit.yaml, grants and ignore files count: of the base, for a change by others',
        zh: '以何处的 licit.yaml、授权和忽略文件为准：他人提交的更改应以基准分支为准',
      },
    },
    workers: { value: 'n', whole: true, about: { en: 'threads that read; 0 reads in place', zh: '读取线程数；0 表示在主线程读取' } },
    rules: { value: 'file', many: true, about: { en: 'a file of your own rules', zh: '自定义规则文件' } },
    stdinName: { value: 'name', about: { en: 'what standard input is called', zh: '标准输入的名称' } },
  },
  shared: ['format', 'output', 'ledger', 'config'],
  formats: findingFormats,
  manyFormats: true,
  run: async (options) => (await import('./scan-command.js')).runScan(options),
});
