import { define } from '../definition.js';
import type { StripArguments } from './strip.js';

export default define<StripArguments>({
  about: {
    en: 'write copies of manifests with personal values masked or replaced by pseudonyms; the originals stay',
    zh: '生成清单的副本，其中的个人信息已掩码或替换为假名；原件不变',
  },
  examples: [
    'licit strip --kinds all --pseudonym data/ -o stripped/',
    'licit strip --kinds pi/email,pi/phone data/ -o stripped/',
    'licit strip --kinds all --all-files data/ -o stripped/',
  ],
  takes: [
    {
      name: 'paths',
      shown: 'path',
      many: true,
      about: { en: 'folders and files; default: the current folder', zh: '文件夹和文件；省略则为当前文件夹' },
    },
  ],
  flags: {
    kinds: {
      value: 'kinds',
      required: true,
      about: {
        en: 'kinds, comma-separated: pi/email,pi/phone,…; all means all except notices of rights',
        zh: '信息类别，以逗号分隔：pi/email,pi/phone,…；all 表示除权利声明外的全部',
      },
    },
    mask: {
      about: {
        en: 'keep the first characters, stars for the rest (default); masks in one record may still identify a person',
        zh: '保留部分开头字符，其余为星号（默认）；同一记录的多个掩码合在一起仍可能识别到个人',
      },
    },
    pseudonym: {
      about: {
        en: 'recommended: the same pseudonym for the same value everywhere, made with the key; shows nothing of the value',
        zh: '推荐：同一个值处处替换为同一假名，由密钥生成；不显示原值的任何部分',
      },
    },
    allFiles: { about: { en: 'also copy manifests in which nothing is found', zh: '没有检出的清单也复制' } },
    output: {
      value: 'folder',
      required: true,
      about: { en: 'folder for the copies; existing files are never overwritten', zh: '副本的去处；已有文件不会被覆盖' },
    },
    dryRun: { about: { en: 'show what would happen to each manifest; keep no copy', zh: '只说明每个清单的处理结果，不保留副本' } },
  },
  shared: ['format', 'output', 'ledger', 'config', 'dryRun'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./strip.js')).runStrip(options),
});
