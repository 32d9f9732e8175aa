import { type CommandDefinition, define } from '../definition.js';
import type { BaselineArguments } from './baseline.js';

const formats = ['pretty', 'json'];

const create = define<BaselineArguments>({
  about: {
    en: "write today's open findings into .licit/answers: they are still shown, but fail no scan",
    zh: '将当前待处理的问题写入 .licit/answers：仍予显示，但不使扫描失败',
  },
  examples: ['licit answer baseline create', 'licit answer baseline create --dry-run', 'licit answer baseline create --format json'],
  flags: { dryRun: { about: { en: 'show what would be written; write nothing', zh: '只显示将写入的内容，不写入' } } },
  shared: ['format', 'ledger', 'config', 'dryRun'],
  formats,
  run: async (options) => (await import('./baseline.js')).runBaselineCreate(options),
});

const prune = define<BaselineArguments>({
  about: {
    en: 'remove fixed findings from the baseline, and lower counts that went down',
    zh: '从基线中移除已解决的问题，并调低已减少的数量',
  },
  examples: ['licit answer baseline prune', 'licit answer baseline prune --dry-run', 'licit answer baseline prune --format json'],
  flags: { dryRun: { about: { en: 'show what would be removed; change nothing', zh: '只显示将移除的内容，不更改' } } },
  shared: ['format', 'ledger', 'config', 'dryRun'],
  formats,
  run: async (options) => (await import('./baseline.js')).runBaselinePrune(options),
});

const show = define<BaselineArguments>({
  about: { en: 'show the entries of the baseline, and what is left of each', zh: '基线的各项内容及其现状' },
  examples: ['licit answer baseline show', 'licit answer baseline show --format json', 'licit answer baseline show --lang zh'],
  shared: ['format', 'ledger', 'config'],
  formats,
  run: async (options) => (await import('./baseline.js')).runBaselineShow(options),
});

const baseline: CommandDefinition = {
  about: { en: "accept today's findings in writing, so that only what is new fails", zh: '以书面方式接受当前问题，只有新问题使扫描失败' },
  examples: ['licit answer baseline create', 'licit answer baseline prune', 'licit answer baseline show'],
  under: { create, prune, show },
};
export default baseline;
