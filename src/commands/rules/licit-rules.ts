import { type CommandDefinition, define } from '../definition.js';
import type { RulesUpdateArguments } from './rules-update.js';

const update = define<RulesUpdateArguments>({
  about: {
    en: 'go by the rules of this licit: show what changes on this data, and write rules.lock',
    zh: '改以本版本 licit 的规则为准：显示对现有数据的影响，并写入 rules.lock',
  },
  examples: [
    'licit rules update --dry-run',
    'licit rules update',
    'licit rules update --yes',
    'licit rules update --dry-run --format json',
  ],
  shared: ['format', 'ledger', 'config', 'dryRun', 'yes'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./rules-update.js')).runRulesUpdate(options),
});

const rules: CommandDefinition = {
  group: 'decide',
  about: {
    en: 'the rules, detectors and tables that licit check goes by, as rules.lock has them',
    zh: 'licit check 所依据的规则、检测器与数据表（记于 rules.lock）',
  },
  examples: ['licit rules update --dry-run', 'licit rules update'],
  under: { update },
};
export default rules;
