import { define } from '../definition.js';
import type { RetireArguments } from './retire.js';

export default define<RetireArguments>({
  about: {
    en: 'retire data that is gone: it is no longer counted or judged; its history stays in the ledger',
    zh: '停用已不存在的数据：不再计入和评估，历史记录保留',
  },
  examples: ['licit ledger retire data/old', 'licit ledger retire data/old/list.csv --dry-run', 'licit ledger retire data/old --yes'],
  takes: [
    {
      name: 'paths',
      shown: 'path',
      many: true,
      required: true,
      about: { en: 'folders and manifests, as listed by the last scan', zh: '上次扫描列出的文件夹和清单' },
    },
  ],
  flags: {
    yes: { about: { en: 'also retire what is still on the disk, without asking', zh: '仍在磁盘上的数据也直接停用，不询问' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun', 'yes'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./retire.js')).runRetire(options),
});
