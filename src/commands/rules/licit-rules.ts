import { type CommandDefinition, define } from '../definition.js';
import type { RulesUpdateArguments } from './rules-update.js';

const update = define<RulesUpdateArguments>({
  about: {
    en: 'update rules.lock to this version of licit, after showing what would change on your data',
    zh: '将 rules.lock 更新为当前版本的规则；更新前先显示对现有数据的影响',
  },
  examples: [
    'licit ledger rules update --dry-run',
    'licit ledger rules update',
    'licit ledger rules update --yes',
    'licit ledger rules update --dry-run --format json',
  ],
  shared: ['format', 'ledger', 'config', 'dryRun', 'yes'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./rules-update.js')).runRulesUpdate(options),
});

const rules: CommandDefinition = {
  about: {
    en: 'the versions of rules, detectors and tables that rules.lock pins for licit check',
    zh: '由 rules.lock 固定、供 licit check 使用的规则、检测器与数据表版本',
  },
  examples: ['licit ledger rules update --dry-run', 'licit ledger rules update'],
  under: { update },
};
export default rules;
