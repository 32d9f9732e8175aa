import { define } from '../definition.js';
import type { CardArguments } from './keep-card.js';

export default define<CardArguments>({
  about: {
    en: 'keep a part of a README up to date: what the ledger knows of the data, between two marks, with a badge',
    zh: '更新 README 中两个标记之间的内容：台账对数据的记录，并附徽章',
  },
  examples: ['licit card', 'licit card data/README.md', 'licit card --check'],
  takes: [
    {
      name: 'file',
      shown: 'file',
      about: { en: 'the README; default: README.md of the project', zh: 'README 文件；默认为项目的 README.md' },
    },
  ],
  flags: {
    check: {
      about: { en: 'write nothing; end with 1 where it is not as the last scan has it', zh: '不写入；与上次扫描不一致时以 1 退出' },
    },
  },
  shared: ['ledger', 'config'],
  run: async (options) => (await import('./keep-card.js')).runCard(options),
});
