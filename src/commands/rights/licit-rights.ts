import { askedKinds } from '../../model/results/rights-answers.js';
import { type CommandDefinition, define } from '../definition.js';
import type { RightsFindArguments } from './rights-command.js';

const find = define<RightsFindArguments>({
  about: {
    en: "a rights holder's question: which items, in which right, forbidden, open or cleared; “not on record” is never “no”",
    zh: '回答权利人的询问：有哪些数据、依据何种权利、禁用、待定还是可用；“无记录”不等于“没有”',
  },
  examples: [
    'licit rights find example.com',
    'licit rights find https://example.com/a.jpg 10.1000/182 978-3-16-148410-0',
    'licit rights find "Jane Doe" --kind author --as-of 2026-03-31',
    'licit rights find "A Title" --kind title --read',
    'licit rights find example.com --receipt model/licit-receipt.json',
    'licit rights find --from request.txt --format json',
  ],
  takes: [
    {
      name: 'values',
      shown: 'what',
      many: true,
      about: {
        en: 'domain, URL, account, author, title, ISBN, ISSN, DOI, license, words of a notice',
        zh: '域名、网址、账号、作者、书名或标题、ISBN、ISSN、DOI、许可、声明原文',
      },
    },
  ],
  flags: {
    kind: {
      value: 'kind',
      choices: askedKinds,
      about: { en: 'what the values are; default: by their form', zh: '查找内容的类别；省略则按其形式判断' },
    },
    from: {
      value: 'file',
      about: { en: 'file with one value per line; - is standard input', zh: '每行一个值的文件；- 表示标准输入' },
    },
    receipt: {
      value: 'file',
      many: true,
      about: {
        en: 'a receipt of training (licit export receipt): how many of the items are in the list that the model was given',
        zh: '训练回执（licit export receipt）：这些数据有多少在模型所用的清单中',
      },
    },
    read: {
      about: {
        en: 'read the manifests again and search their texts and fields; finds what the ledger does not keep',
        zh: '重新读取清单，在其文本和字段中查找；可找到台账未保存的内容',
      },
    },
    limit: { value: 'n', whole: true, default: 100, about: { en: 'how many items to list', zh: '最多列出的数据条数' } },
    asOf: { value: 'run|date', about: { en: 'as of that scan or date', zh: '以当时的台账为准' } },
  },
  shared: ['format', 'output', 'ledger', 'config'],
  formats: ['pretty', 'json', 'jsonl'],
  run: async (options) => (await import('./rights-command.js')).runRightsFind(options),
});

const rights: CommandDefinition = {
  about: { en: 'what the data contains that somebody holds rights in', zh: '数据中他人享有权利的内容' },
  examples: ['licit rights find example.com', 'licit rights find "Jane Doe" --kind author'],
  under: { find },
};
export default rights;
