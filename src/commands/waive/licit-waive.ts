import { waiverKinds } from '../../model/waiver.js';
import { define } from '../definition.js';
import type { WaiveArguments } from './waive.js';

export default define<WaiveArguments>({
  about: {
    en: 'accept findings of a rule in writing, for a limited time, with a reason',
    zh: '以书面方式在一定期限内豁免某规则的问题，并说明理由',
  },
  examples: [
    'licit answer waive license/missing --about host:archive.example --until 2027-02-28 --reason-kind public-domain --because "Newspapers before 1950; memo 2026-118" --evidence memos/2026-118.pdf --by l.chen@corp.example',
    'licit answer waive ip/copyright-claimed --about path:web/** --until 2027-01-31 --reason-kind counsel-reviewed --because "Notices of the site, not of the texts" --evidence memos/web.pdf --dry-run',
    'licit answer waive license/missing --about item:img-0042 --until 2026-12-31 --reason-kind license-held --because "Order 7731" --evidence legal/7731.pdf',
  ],
  takes: [{ name: 'rule', shown: 'rule', required: true, about: { en: 'the rule, by its id', zh: '规则的名称' } }],
  flags: {
    about: {
      was: '--scope',
      value: 'kind:value',
      required: true,
      many: true,
      about: {
        en: 'what the waiver covers: dataset:, path:, host:, item:, finding:; all must match',
        zh: '适用范围：dataset:、path:、host:、item:、finding:；须同时符合',
      },
    },
    until: {
      value: 'day',
      required: true,
      about: { en: 'last day; licit.yaml sets the longest term', zh: '终止日；最长期限由 licit.yaml 规定' },
    },
    reasonKind: {
      value: 'kind',
      required: true,
      choices: waiverKinds,
      about: { en: 'the kind of reason', zh: '理由的种类' },
    },
    because: {
      was: '--reason',
      value: 'words',
      required: true,
      about: { en: 'the reason, in words that a reviewer can judge', zh: '理由，供审查者判断' },
    },
    evidence: {
      value: 'file',
      required: true,
      about: {
        en: 'the supporting document, a file in the project; its SHA-256 is recorded, never its content',
        zh: '所依据的文件，须在项目内：只记录其 SHA-256，不记录内容',
      },
    },
    by: {
      was: '--approver',
      value: 'name',
      about: {
        en: 'who approves it, as named in licit.yaml; default: the git user',
        zh: '审批人，须与 licit.yaml 所列一致；省略则为 git 用户',
      },
    },
    dryRun: { about: { en: 'show what it would cover; write nothing', zh: '只显示将涵盖的内容，不写入' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./waive.js')).runWaive(options),
});
