import type { CommandDefinition } from '../definition.js';

/** Single questions that change nothing. The commands under it have folders of their own. */
const tools: CommandDefinition = {
  about: {
    en: 'read one license, find personal values in texts, measure data, shell completion',
    zh: '解读许可、检测文本中的个人信息、统计数据规模、shell 补全',
  },
  examples: ['licit tools license "cc by-nc 4.0"', 'licit tools measure', 'licit tools completion bash'],
};
export default tools;
