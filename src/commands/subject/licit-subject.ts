import { type CommandDefinition, define } from '../definition.js';
import type { SubjectFindArguments } from './subject-command.js';

const find = define<SubjectFindArguments>({
  about: {
    en: "list a person's items; the value is typed hidden or read from a file or standard input, never an argument",
    zh: '列出某人的数据；查找的值以不显示的方式输入，或从文件、标准输入读取，不接受命令行参数',
  },
  examples: [
    'licit subject find',
    'licit subject find --kind phone --from value.txt',
    'licit subject find --literal --from value.txt',
    'licit subject find --from value.txt --receipt model/licit-receipt.json',
    'pass show request-17 | licit subject find --from - --format json',
  ],
  takes: [
    {
      name: 'values',
      shown: 'values',
      many: true,
      hidden: true,
      about: { en: 'none: a value here would be visible in the list of processes', zh: '无：此处的值会出现在进程列表中' },
    },
  ],
  flags: {
    kind: {
      value: 'kind',
      about: {
        en: 'phone, email, id, name, address, card, …; default: all kinds',
        zh: 'phone、email、id、name、address、card 等；省略则为所有类别',
      },
    },
    from: { value: 'file', about: { en: 'file with one value per line; - is standard input', zh: '每行一个值的文件；- 表示标准输入' } },
    literal: {
      about: {
        en: 'read the manifests again and search for the value itself, however it is spaced or written; finds what detectors missed',
        zh: '重新读取清单，按值本身查找（不论空格与写法）；可找到检测器未检出的内容',
      },
    },
    receipt: {
      value: 'file',
      many: true,
      about: {
        en: 'a receipt of training (licit export receipt): how many of the items are in the list that the model was given',
        zh: '训练回执（licit export receipt）：这些数据有多少在模型所用的清单中',
      },
    },
    limit: { value: 'n', whole: true, default: 100, about: { en: 'how many items to list', zh: '最多列出的数据条数' } },
    asOf: { value: 'run|date', about: { en: 'as of that scan or date', zh: '以当时的台账为准' } },
  },
  shared: ['format', 'output', 'ledger', 'config'],
  formats: ['pretty', 'json', 'jsonl'],
  run: async (options) => (await import('./subject-command.js')).runSubjectFind(options),
});

const subject: CommandDefinition = {
  about: { en: 'what the data contains about one person', zh: '数据中关于某个人的内容' },
  examples: ['licit subject find', 'licit subject find --kind phone --from value.txt'],
  under: { find },
};
export default subject;
