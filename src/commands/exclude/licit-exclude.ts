import { define } from '../definition.js';
import type { ExcludeArguments } from './exclude.js';
import { excludeFormats } from './exclude-formats.js';

export default define<ExcludeArguments>({
  about: {
    en: 'list the items that must not be trained on, or those that may',
    zh: '列出不得用于训练的数据，或可以使用的数据',
  },
  examples: [
    'licit exclude -o exclude.txt',
    'licit exclude --rule pi/without-basis -o exclude.jsonl',
    'licit exclude --keep stated -o train.txt',
  ],
  flags: {
    rule: { value: 'rule', many: true, about: { en: 'only items that this rule forbids', zh: '仅列出该规则禁止的数据' } },
    path: { value: 'path', many: true, about: { en: 'only manifests under this path', zh: '仅限此处的清单' } },
    keep: {
      value: 'level',
      choices: ['cleared', 'stated', 'not-forbidden'],
      about: {
        en: 'the items that may be kept instead: cleared, where all is shown; stated, where some is only said; not-forbidden, where nothing on record speaks against and no personal or secret value was found',
        zh: '改为列出可以使用的数据：cleared 为均已证明，stated 为部分仅有陈述，not-forbidden 为没有不利记载且未检出个人信息或者密钥',
      },
    },
    cleared: { about: { en: 'the same as --keep cleared', zh: '同 --keep cleared' } },
    output: { required: true, about: { en: 'file for the list; - is standard output', zh: '清单文件；- 表示标准输出' } },
    format: {
      about: {
        en: 'one key per line, or JSON lines with manifest and rules; default: by file extension',
        zh: '每行一个标识，或含清单和规则的 JSON 行；默认依文件扩展名',
      },
    },
  },
  shared: ['format', 'output', 'ledger', 'config'],
  formats: excludeFormats,
  namesForPrograms: true,
  run: async (options) => (await import('./exclude.js')).runExclude(options),
});
