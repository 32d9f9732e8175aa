import { define } from '../definition.js';
import type { DuplicatesArguments } from './duplicates/run-duplicates.js';
import type { MeasureArguments } from './run-measure.js';

const duplicates = define<DuplicatesArguments>({
  about: {
    en: 'find exact and near duplicates, and overlap with benchmark files; reads the texts again, records nothing',
    zh: '完全重复和近似重复的条目，以及与评测集重叠的条目；重新读取文本，不作记录',
  },
  examples: [
    'licit tools measure duplicates data/',
    'licit tools measure duplicates data/ --against gsm8k-test.jsonl --against ceval.csv',
    'licit tools measure duplicates data/ --threshold 0.6 --format csv --output duplicates.csv',
  ],
  takes: [
    {
      name: 'paths',
      shown: 'path',
      many: true,
      about: { en: 'files or folders; default: the current folder', zh: '文件或文件夹；省略则为当前文件夹' },
    },
  ],
  flags: {
    against: {
      value: 'file',
      many: true,
      about: { en: 'a benchmark file', zh: '评测集文件' },
    },
    threshold: {
      value: 'share',
      default: '0.8',
      about: { en: 'lowest similarity of near duplicates: 0.8, or 80%', zh: '近似重复的最低相似度：0.8 或 80%' },
    },
    limit: {
      value: 'n',
      whole: true,
      default: 20,
      about: { en: 'how many clusters, and pairs per benchmark, to list', zh: '最多列出的簇数和每个评测集的条目对数' },
    },
  },
  shared: ['format', 'output', 'config'],
  formats: ['pretty', 'json', 'csv'],
  run: async (options) => (await import('./duplicates/run-duplicates.js')).runDuplicates(options),
});

export default define<MeasureArguments>({
  about: {
    en: 'how much data there is: items, text, tokens, pictures and hours, by kind, language and source',
    zh: '数据规模：条目、文本、词元、图像与时长，按类型、语言、来源统计',
  },
  examples: ['licit tools measure', 'licit tools measure --dataset forum', 'licit tools measure --format csv --output measures.csv'],
  flags: {
    dataset: { value: 'name', about: { en: 'only this dataset', zh: '仅限该数据集' } },
    asOf: { value: 'run|date', about: { en: 'as of that scan or date', zh: '以当时的台账为准' } },
  },
  shared: ['format', 'output', 'ledger', 'config'],
  formats: ['pretty', 'json', 'csv'],
  run: async (options) => (await import('./run-measure.js')).runMeasure(options),
  under: { duplicates },
});
