import { define } from '../definition.js';
import { findingFormats } from '../outputs.js';
import type { CheckArguments } from './check-command.js';

export default define<CheckArguments>({
  group: 'start',
  about: { en: 'judge what a change of the data adds, and only that', zh: '只评估数据变更新增的内容' },
  examples: [
    'licit check --base origin/main',
    'licit check --staged',
    'licit check data/ --base .licit/ledger.db -f github -f sarif=licit.sarif -f markdown=licit.md',
  ],
  takes: [
    {
      name: 'paths',
      shown: 'path',
      many: true,
      about: { en: 'folders and files; the whole project without one', zh: '文件夹和文件；省略时为整个项目' },
    },
  ],
  flags: {
    base: {
      value: 'ref|ledger',
      env: 'LICIT_BASE',
      about: {
        en: "what the change is compared with: where it left this branch, or a ledger; the CI host's target branch by default",
        zh: '变更的比较基准：与该分支的分叉点，或一份台账；默认为 CI 平台的目标分支',
      },
    },
    staged: { about: { en: 'what git add has taken up, against the last commit', zh: '将已暂存的内容与上次提交比较' } },
    all: { about: { en: 'show what was there before, too', zh: '同时显示变更前已有的问题' } },
    format: {
      about: {
        en: 'form of the findings, each in a place of its own; pretty on a terminal, concise in a pipe',
        zh: '结果的格式，各有各的去处；终端默认为 pretty，管道默认为 concise',
      },
    },
    failOn: {
      value: 'severity',
      choices: ['error', 'warn', 'info', 'none'],
      about: { en: 'lowest severity of a new finding that ends with exit code 1', zh: '新问题达到该级别时以退出码 1 结束' },
    },
    strict: { about: { en: 'what is newly not shown to be met fails too', zh: '新出现的证明材料不足也视为失败' } },
    policyFrom: {
      value: 'head|ref|folder',
      env: 'LICIT_POLICY_FROM',
      about: {
        en: 'whose licit.yaml, rules.lock, grants and ignore files count; those of the base by default',
        zh: '以何处的 licit.yaml、rules.lock、授权和忽略文件为准；默认以基准为准',
      },
    },
    workers: { value: 'n', whole: true, about: { en: 'threads that read; 0 reads in place', zh: '读取线程数；0 表示在主线程读取' } },
  },
  shared: ['format', 'output', 'config'],
  formats: findingFormats,
  manyFormats: true,
  run: async (options) => (await import('./check-command.js')).runCheck(options),
});
