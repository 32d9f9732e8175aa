import type { CommandDefinition } from '../definition.js';

/** What keeps the record in order. The commands under it have folders of their own. */
const ledger: CommandDefinition = {
  about: {
    en: 'verify the record, retire data that is gone, manage its key and pinned rules',
    zh: '核验台账、停用已不存在的数据、管理密钥和固定的规则版本',
  },
  examples: ['licit ledger verify', 'licit ledger retire data/old', 'licit ledger rules update --dry-run'],
};
export default ledger;
