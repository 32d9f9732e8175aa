import { define } from '../definition.js';
import type { MixArguments } from './mix.js';

export default define<MixArguments>({
  about: {
    en: 'what the licenses permit together, and what leaving some out would gain',
    zh: '全部许可合并后允许什么，以及剔除部分数据后可获得的权限',
  },
  examples: [
    'licit mix',
    'licit mix --without non-commercial --without missing',
    'licit mix --dataset pairs --purpose research --format json',
  ],
  flags: {
    purpose: {
      value: 'purpose',
      choices: ['commercial', 'research', 'internal'],
      about: { en: 'what the model is for, instead of what licit.yaml says', zh: '模型用途，代替 licit.yaml 的声明' },
    },
    without: {
      value: 'class|license',
      many: true,
      about: {
        en: 'leave out one license or a class: public-domain, attribution, share-alike, limited-use, source-available, non-commercial, no-derivatives, proprietary, unclear, missing',
        zh: '剔除一种许可或一类：public-domain、attribution、share-alike、limited-use、source-available、non-commercial、no-derivatives、proprietary、unclear、missing',
      },
    },
    dataset: { value: 'name', about: { en: 'only this dataset', zh: '仅限该数据集' } },
    asOf: { value: 'run|date', about: { en: 'as of that scan or date', zh: '以当时的台账为准' } },
  },
  shared: ['format', 'output', 'ledger', 'config'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./mix.js')).runMix(options),
});
