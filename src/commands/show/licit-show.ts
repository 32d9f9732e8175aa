import { define } from '../definition.js';
import type { ShowArguments } from './show-command.js';
import { showFormats } from './show-format.js';

export default define<ShowArguments>({
  about: {
    en: 'what the last scan found: all of it, one rule, list or item',
    zh: '查看上次扫描的结果，或一条规则、一个清单、一条数据',
  },
  examples: [
    'licit show',
    'licit show license/missing --limit 50',
    'licit show data/list.csv',
    'licit show pi/phone',
    'licit show sources -o .licit/sources.csv',
  ],
  takes: [
    {
      name: 'what',
      shown: 'what',
      about: {
        en: 'a rule, a kind (pi/phone), a path, an item (path:line, or its key), sources: by registrable domain, or agreement: what other tools and licit found',
        zh: '规则、信息类别（pi/phone）、路径、一条数据（path:line，或其标识），sources：按注册域名统计来源，或 agreement：其他工具与 licit 的检出对照',
      },
    },
  ],
  flags: {
    limit: { value: 'n', whole: true, default: 20, about: { en: 'how many rows to show', zh: '最多显示的行数' } },
    reveal: {
      about: {
        en: 'for an item: show its personal values, read from the manifest again; on a terminal only, never in CI',
        zh: '用于单条数据：重新读取清单，显示其中的个人信息原值；仅限终端，CI 中拒绝',
      },
    },
  },
  shared: ['format', 'output', 'ledger', 'config'],
  formats: showFormats,
  run: async (options) => (await import('./show-command.js')).runShow(options),
});
