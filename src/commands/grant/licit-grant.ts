import { type CommandDefinition, define } from '../definition.js';
import type { GrantAddArguments, GrantListArguments, GrantRevokeArguments } from './grant.js';

const formats = ['pretty', 'json'];

const add = define<GrantAddArguments>({
  about: {
    en: 'show which verdicts a grant would change, ask, then write it to .licit/answers',
    zh: '显示该授权会改变哪些评估结果，询问后写入 .licit/answers',
  },
  examples: [
    'licit answer grant add --from px.example --about host:px.example --until 2028-01-01 --file contract.pdf',
    'licit answer grant add --from "Example Photos" --about path:photos/** --about license:CC-BY-NC-4.0 --allow commercial --until 2027-06-30 --file legal/photos.pdf',
    'licit answer grant add --from news.example --about dataset:news --allow train,opt-out --since 2026-01-01 --until 2026-12-31 --file legal/news.pdf',
  ],
  flags: {
    from: { value: 'party', required: true, about: { en: 'who grants the permission', zh: '授权方' } },
    about: {
      was: '--scope',
      value: 'kind:value',
      required: true,
      many: true,
      about: {
        en: 'what the grant covers: host:, path:, dataset:, license:; all must match',
        zh: '适用范围：host:、path:、dataset:、license:；须同时符合',
      },
    },
    allow: {
      value: 'permissions',
      default: 'train',
      about: {
        en: 'comma-separated: train, commercial, derivatives, redistribute, opt-out',
        zh: 'train、commercial、derivatives、redistribute、opt-out，以逗号分隔',
      },
    },
    since: { value: 'day', about: { en: 'first day; default: no limit', zh: '起始日；省略则不限' } },
    until: { value: 'day', required: true, about: { en: 'last day', zh: '终止日' } },
    file: {
      value: 'contract',
      required: true,
      about: {
        en: 'the contract, a file in the project; its SHA-256 is recorded, never its content',
        zh: '合同，须为项目内的文件：只记录其 SHA-256，不记录内容',
      },
    },
    id: { value: 'id', about: { en: "id used in reports; default: made from the party's name", zh: '在报告中的名称；省略则由授权方生成' } },
    note: { value: 'words', about: { en: 'a note for readers of the file', zh: '给文件读者的说明' } },
    by: { value: 'name', about: { en: 'who records it; kept where it can be erased', zh: '记录人；保存在可以删除之处' } },
    yes: {
      about: {
        en: 'write without asking; required in CI and without a terminal',
        zh: '不询问，直接写入；在 CI 中或没有终端时必须给出',
      },
    },
    dryRun: { about: { en: 'show what would change; write nothing', zh: '只显示会改变什么，不写入' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun', 'yes'],
  formats,
  run: async (options) => (await import('./grant.js')).runGrantAdd(options),
});

const list = define<GrantListArguments>({
  about: { en: 'show the grants and their state today', zh: '今日的授权状态' },
  examples: ['licit answer grant list', 'licit answer grant list --format json', 'licit answer grant list --lang zh'],
  shared: ['format', 'ledger', 'config'],
  formats,
  run: async (options) => (await import('./grant.js')).runGrantList(options),
});

const revoke = define<GrantRevokeArguments>({
  about: { en: 'end a grant; it stays on record', zh: '终止授权；记录保留' },
  examples: ['licit answer grant revoke px-example', 'licit answer grant revoke px-example --on 2027-03-01'],
  takes: [{ name: 'id', shown: 'id', required: true, about: { en: 'the grant', zh: '授权的名称' } }],
  flags: {
    on: { value: 'day', about: { en: 'first day on which it no longer applies; default: today', zh: '失效的第一天；省略则为今日' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun'],
  formats,
  run: async (options) => (await import('./grant.js')).runGrantRevoke(options),
});

const grant: CommandDefinition = {
  about: { en: 'manage permissions you hold by contract, beyond public licenses', zh: '公开许可之外、依合同取得的授权' },
  examples: [
    'licit answer grant add --from px.example --about host:px.example --allow train,commercial --until 2028-01-01 --file contract.pdf',
    'licit answer grant list',
    'licit answer grant revoke px-example --on 2027-03-01',
  ],
  under: { add, list, revoke },
};
export default grant;
