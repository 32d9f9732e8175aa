import { define } from '../definition.js';
import type { AttributionArguments } from './attribution.js';

export default define<AttributionArguments>({
  about: { en: 'write the credits and notices that licenses require', zh: '生成许可所要求的署名和声明' },
  examples: [
    'licit attribution -o NOTICE',
    'licit attribution --format markdown --dataset photos -o CREDITS.md',
    'licit attribution --format jsonl -o credits.jsonl',
  ],
  flags: {
    dataset: { value: 'name', many: true, about: { en: 'only this dataset', zh: '仅限该数据集' } },
    limitAuthors: {
      value: 'n',
      whole: true,
      about: { en: 'list at most this many authors per source, and count the rest', zh: '每个来源最多列出的作者数，其余只计数' },
    },
    output: { required: true },
    format: {
      about: {
        en: 'format of the notice; jsonl has one item per line; default: by file extension',
        zh: '声明的格式；jsonl 每条数据一行；默认依文件扩展名',
      },
    },
  },
  shared: ['format', 'output', 'ledger', 'config'],
  formats: ['text', 'markdown', 'json', 'jsonl'],
  run: async (options) => (await import('./attribution.js')).runAttribution(options),
});
