import { define } from '../definition.js';
import type { KeyArguments } from './key.js';

const rotate = define<KeyArguments>({
  about: { en: 'replace the key with a new one; everything must be scanned again', zh: '换用新密钥；全部数据须重新扫描' },
  examples: ['licit ledger key rotate'],
  shared: ['ledger', 'config'],
  run: async (options) => (await import('./key.js')).runKeyRotate(options),
});

export default define<KeyArguments>({
  about: {
    en: 'show the key used to hash personal values, and which manifests were read with it',
    zh: '个人信息哈希所用的密钥：是哪一个，哪些清单是用它读取的',
  },
  examples: ['licit ledger key', 'licit ledger key rotate'],
  shared: ['ledger', 'config'],
  run: async (options) => (await import('./key.js')).runKey(options),
  under: { rotate },
});
