import { define } from '../definition.js';
import type { CompletionOptions } from './completion.js';

export default define<CompletionOptions>({
  about: { en: 'print a script that completes commands and options in your shell', zh: '为您的 shell 生成补全命令与选项的脚本' },
  examples: ['licit tools completion bash', 'licit tools completion zsh', 'licit tools completion fish'],
  takes: [
    {
      name: 'shell',
      shown: 'shell',
      required: true,
      about: { en: 'the shell', zh: 'shell 名称' },
      choices: async () => (await import('./completion.js')).shells,
    },
  ],
  run: async (options) => (await import('./completion.js')).runCompletion(options),
});
