import { define } from '../definition.js';

interface InspectOptions {
  file?: string;
  offsets: 'utf16' | 'codepoint';
}

export default define<InspectOptions>({
  about: {
    en: 'find personal information: JSON lines {id,text} in, {id,spans} out; or signs of the rights of others: {id,kind,value} in, {id,labels} out',
    zh: '检测个人信息：输入 {id,text}、输出 {id,spans} 的 JSON 行；或检测他人权利标记：输入 {id,kind,value}、输出 {id,labels}',
  },
  examples: [
    'licit tools inspect texts.jsonl',
    'echo \'{"id":1,"text":"…"}\' | licit tools inspect',
    'licit tools inspect - --offsets codepoint',
  ],
  takes: [{ name: 'file', shown: 'file', about: { en: 'a file; - or nothing is standard input', zh: '文件；- 或省略表示标准输入' } }],
  flags: {
    offsets: {
      value: 'unit',
      choices: ['utf16', 'codepoint'],
      default: 'utf16',
      about: { en: 'unit of the offsets', zh: '偏移量的计数单位' },
    },
  },
  filter: true,
  run: async (options) => (await import('./inspect-command.js')).inspectCommand(options),
});
