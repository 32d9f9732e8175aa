import { define } from '../definition.js';
import type { LicenseArguments } from './license-command.js';

export default define<LicenseArguments>({
  about: {
    en: 'what a license string means for training; - reads JSON lines {id,string}',
    zh: '许可文字对训练意味着什么；- 表示输入 {id,string} 的 JSON 行',
  },
  examples: [
    'licit tools license "cc by-nc 4.0"',
    'echo \'{"id":1,"string":"MIT"}\' | licit tools license -',
    'licit tools license "知识共享署名 4.0"',
  ],
  takes: [
    {
      name: 'string',
      shown: 'string',
      about: { en: 'a license as stated; - or nothing reads JSON lines', zh: '许可的原文；- 或省略则读取 JSON 行' },
    },
  ],
  flags: {
    text: {
      about: {
        en: 'read JSON lines {id,text}: find the licenses in a text, with their places',
        zh: 'JSON 行 {id,text}：文本中的许可及其位置',
      },
    },
  },
  filter: true,
  run: async (options) => (await import('./license-command.js')).licenseCommand(options),
});
