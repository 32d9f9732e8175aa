import { define } from '../definition.js';
import type { ImportArguments } from './import.js';

export default define<ImportArguments>({
  about: {
    en: 'take over what another tool found, from its report, as detections and license claims of that tool; they only lower an answer',
    zh: '从其他工具的报告取得其检出结果，作为该工具的检出与许可证主张；只会使结论更严',
  },
  examples: [
    'licit import gitleaks gitleaks.json --tool-version 8.28.0',
    'licit import presidio spans.json --data data/posts.jsonl --field text --tool-version 2.2.360',
    'licit import sarif results.sarif --label pii-email=pi/email --label style=none',
  ],
  takes: [
    {
      name: 'tool',
      shown: 'tool',
      required: true,
      about: { en: 'whose report it is (docs/import.md)', zh: '报告所属的工具（docs/import.md）' },
      choices: async () => (await (await import('../../catalog/catalog.js')).importTools()).map(({ id }) => id),
    },
    {
      name: 'file',
      shown: 'file',
      required: true,
      about: { en: 'its report: JSON, JSON lines, or CSV where the tool writes that', zh: '其报告：JSON、JSON lines，或工具写出的 CSV' },
    },
  ],
  flags: {
    data: {
      value: 'file',
      about: { en: 'the list that was looked at, where the report names no files', zh: '所检查的清单（报告不含文件名时）' },
    },
    field: { value: 'name', about: { en: 'the field of its texts that was looked at', zh: '所检查的文本字段' } },
    key: {
      value: 'name',
      about: {
        en: 'the member of the report with the key of each item; default: items are counted in their order',
        zh: '报告中表示条目标识的成员；默认按顺序对应条目',
      },
    },
    from: {
      value: 'folder',
      about: {
        en: 'the folder that paths of the report begin at; default: the folder of the project',
        zh: '报告中路径的起始文件夹；默认为项目文件夹',
      },
    },
    label: {
      value: 'label=kind',
      many: true,
      about: {
        en: 'what a label of the tool is: a kind (pi/email), or none where no rule asks for it; *=kind for all others',
        zh: '工具标签对应的类别（如 pi/email）；没有规则涉及的写 none；*=类别 用于其余标签',
      },
    },
    toolVersion: {
      value: 'version',
      about: { en: 'the version of the tool, where the report does not say it', zh: '工具版本（报告未载明时）' },
    },
    made: {
      value: 'day',
      about: {
        en: 'the day of the report, where it does not say it; default: that of the file',
        zh: '报告日期（报告未载明时）；默认为文件日期',
      },
    },
    by: { value: 'person', about: { en: 'who brings it; the git user when left out', zh: '提交人；缺省为 git 用户' } },
    dryRun: { about: { en: 'show what it comes to; write nothing', zh: '只显示结果，不写入' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./import.js')).runImport(options),
});
