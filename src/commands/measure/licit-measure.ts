import { define } from '../definition.js';
import type { MeasureArguments } from './run-measure.js';

export default define<MeasureArguments>({
  group: 'look',
  about: {
    en: 'how much data there is: items, text, tokens, pictures and hours, by kind, language and source',
    zh: '数据规模：条目、文本、词元、图像与时长，按类型、语言、来源统计',
  },
  examples: ['licit measure', 'licit measure --dataset forum', 'licit measure --format csv --output measures.csv'],
  flags: {
    dataset: { value: 'name', about: { en: 'only this dataset', zh: '仅限该数据集' } },
    asOf: { value: 'run|date', about: { en: 'as the ledger stood then', zh: '以当时的台账为准' } },
  },
  shared: ['format', 'output', 'ledger', 'config'],
  formats: ['pretty', 'json', 'csv'],
  run: async (options) => (await import('./run-measure.js')).runMeasure(options),
});
