import { answerKinds } from '../../model/statement.js';
import type { AnswerListArguments } from '../answer/answer-list.js';
import type { AnswerMigrateArguments } from '../answer/answer-migrate.js';
import { define } from '../definition.js';

const kind = {
  value: 'kind',
  many: true,
  choices: answerKinds,
  about: { en: 'only these kinds', zh: '仅列这些种类' },
} as const;

const due = define<AnswerListArguments>({
  about: {
    en: 'list what ends soon, is over, or does not count: a missing document, a changed register; ends with 1 where there is any',
    zh: '列出即将到期、已到期或者不算数的说明（证明文件缺失、登记表变更等）；有则以 1 退出',
  },
  examples: ['licit answers due', 'licit answers due --within 90d'],
  flags: { kind, within: { value: 'days', about: { en: 'ending within so many days (default: 60d)', zh: '多少天内到期（默认 60d）' } } },
  shared: ['format', 'config'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('../answer/answer-list.js')).runAnswerList(options, { due: true }),
});

const migrate = define<AnswerMigrateArguments>({
  about: {
    en: 'rewrite declarations, grants, waivers and baseline as answers, one file each; what they say stays the same',
    zh: '将声明、授权、豁免和基线改写为回答，每项一个文件，内容不变',
  },
  examples: ['licit answers migrate --dry-run', 'licit answers migrate --yes'],
  shared: ['format', 'config', 'dryRun', 'yes'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('../answer/answer-migrate.js')).runAnswerMigrate(options),
});

export default define<AnswerListArguments>({
  about: {
    en: 'what people said: declarations, grants, waivers; what ends soon',
    zh: '查看已记录的声明、授权、豁免，以及即将到期的内容',
  },
  examples: ['licit answers', 'licit answers --kind grant --kind waiver --format json'],
  flags: { kind },
  shared: ['format', 'config'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('../answer/answer-list.js')).runAnswerList(options, { due: false }),
  under: { due, migrate },
});
