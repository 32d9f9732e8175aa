/** What states of filings and assessments, and ways of sampling, are called. */
import type { Words } from '../../model/basics.js';

/** How far a filing or assessment has come, and of what it is. */
export const filingStatusWords = {
  filed: { en: 'filed', zh: '已备案' },
  registered: { en: 'registered', zh: '已登记' },
  'in-progress': { en: 'in progress', zh: '办理中' },
  'not-filed': { en: 'not filed', zh: '未备案' },
  'not-required': { en: 'not required', zh: '无需办理' },
  done: { en: 'done', zh: '已完成' },
  'not-done': { en: 'not done', zh: '未完成' },
  algorithm: { en: 'algorithm filing', zh: '算法备案' },
  model: { en: 'filing of the model', zh: '生成式人工智能服务备案' },
  registration: { en: 'registration', zh: '登记' },
} satisfies Record<string, Words>;

/** Where the seed of a draw comes from. */
export const seedWords = {
  'ledger-and-nonce': { en: 'ledger head and a nonce committed before', zh: '台账链头与事先提交的随机数' },
  beacon: { en: 'public random value', zh: '公开随机值' },
  operator: { en: 'seed chosen by the operator', zh: '种子由操作人指定' },
} satisfies Record<string, Words>;

/** How an assessment is made, and why. */
export const assessmentWords = {
  self: { en: 'self-assessment', zh: '自评估' },
  'third-party': { en: 'assessment by a third party', zh: '第三方评估' },
  'before-launch': { en: 'before launch', zh: '上线前' },
  'major-change': { en: 'major change', zh: '重大变更' },
  periodic: { en: 'periodic', zh: '定期' },
} satisfies Record<string, Words>;
