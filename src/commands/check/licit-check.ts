import { define } from '../definition.js';
import { findingFormats } from '../outputs.js';
import { findingFlags } from '../shared-flags.js';
import type { CheckArguments } from './check-command.js';

export default define<CheckArguments>({
  about: {
    en: 'judge only what a change to the data adds: for pull requests and CI',
    zh: '只评估数据变更新增的内容，用于合并请求和 CI',
  },
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
      about: { en: 'folders and files; default: the whole project', zh: '文件夹和文件；省略时为整个项目' },
    },
  ],
  flags: {
    base: {
      value: 'ref|ledger',
      env: 'LICIT_BASE',
      about: {
        en: "what to compare with: the commit where the change left this branch, or a ledger; default: the CI host's target branch",
        zh: '变更的比较基准：与该分支的分叉点，或一份台账；默认为 CI 平台的目标分支',
      },
    },
    staged: { about: { en: 'compare what is staged (git add) with the last commit', zh: '将已暂存的内容与上次提交比较' } },
    all: { about: { en: 'also show findings that were there before', zh: '同时显示变更前已有的问题' } },
    format: findingFlags.format,
    failOn: {
      value: 'severity',
      choices: ['error', 'warn', 'info', 'none'],
      about: { en: 'exit with 1 for new findings of this severity or above', zh: '新问题达到该级别时以退出码 1 结束' },
    },
    strict: { about: { en: 'also fail on rules that are newly unproven', zh: '新出现的证明材料不足也视为失败' } },
    policyFrom: {
      value: 'head|ref|folder',
      env: 'LICIT_POLICY_FROM',
      about: {
        en: 'whose licit.yaml, rules.lock, grants and ignore files apply; default: those of the base',
        zh: '以何处的 licit.yaml、rules.lock、授权和忽略文件为准；默认以基准为准',
      },
    },
    known: {
      value: 'file',
      about: {
        en: 'a file of licit export known: answers for pointers whose data is not here; its head must be in .licit/heads of the base',
        zh: 'licit export known 写出的文件：数据不在此处的指针以其为准；其链头须在基准的 .licit/heads 中',
      },
    },
    head: {
      value: 'hash',
      many: true,
      about: {
        en: 'a head of the ledger that the change must still have in .licit/heads; with --known, a head that counts besides those of the base',
        zh: '变更后的 .licit/heads 须仍含有的台账链头；与 --known 同用时，为基准之外另可采信的链头',
      },
    },
    workers: {
      value: 'n',
      whole: true,
      about: { en: 'number of reader threads; 0 reads in the main thread', zh: '读取线程数；0 表示在主线程读取' },
    },
  },
  shared: ['format', 'output', 'config'],
  formats: findingFormats,
  manyFormats: true,
  run: async (options) => (await import('./check-command.js')).runCheck(options),
});
