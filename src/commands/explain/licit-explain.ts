import { define } from '../definition.js';
import type { ExplainArguments } from './explain.js';

export default define<ExplainArguments>({
  about: {
    en: 'why: what a rule requires, how an item or a folder was decided',
    zh: '查看原因：规则的要求，一条数据或文件夹的判定过程',
  },
  examples: [
    'licit explain license/forbids-use',
    'licit explain data/list.csv:12',
    'licit explain data',
    'licit explain pi/without-basis --lang zh',
  ],
  takes: [
    {
      name: 'what',
      shown: 'what',
      required: true,
      about: {
        en: 'a rule, an item (path:line, or its key), or a list or folder',
        zh: '规则、一条数据（path:line，或其标识），或清单、文件夹',
      },
    },
  ],
  flags: {
    reveal: {
      about: {
        en: 'for an item: show its personal values, read from the manifest again; on a terminal only, never in CI',
        zh: '用于单条数据：重新读取清单，显示其中的个人信息原值；仅限终端，CI 中拒绝',
      },
    },
    rules: { value: 'file', many: true, about: { en: 'a file of your own rules', zh: '自定义规则文件' } },
  },
  shared: ['output', 'ledger', 'config'],
  run: async (options) => (await import('./explain.js')).runExplain(options),
});
