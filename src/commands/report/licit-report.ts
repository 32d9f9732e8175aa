import { define } from '../definition.js';
import type { ReportArguments } from './report.js';

export default define<ReportArguments>({
  about: {
    en: 'write the report for a regulator, or compare two scans',
    zh: '生成提交监管机构的报告，或比较两次扫描',
  },
  examples: [
    'licit report provenance -o report/',
    'licit report provenance --lang zh -o report/',
    'licit report provenance --as-of 2026-03-31 -o report/',
    'licit report cn-dossier --lang zh -o dossier/',
    'licit report cn-dossier --gaps',
    'licit report diff 3 12 --lang zh',
    'licit report diff 2026-06-30 -o diff/',
  ],
  takes: [
    {
      name: 'kind',
      shown: 'kind',
      required: true,
      about: { en: 'which report', zh: '报告种类' },
      choices: async () => [...(await (await import('../../catalog/catalog.js')).reportIds('document')), 'diff'],
    },
    {
      name: 'states',
      shown: 'run|date',
      many: true,
      about: {
        en: 'for diff: the earlier and the later state; with one, it is compared with the last scan',
        zh: '用于 diff：变更前和变更后的状态；只给一个时，以最近一次扫描为变更后',
      },
    },
  ],
  flags: {
    asOf: { value: 'run|date', about: { en: 'as of that scan or date', zh: '以当时的台账为准' } },
    gaps: {
      about: {
        en: 'list what is missing, who is responsible and where to write it; writes no report',
        zh: '列出待补充的内容、责任人和填写位置，不生成报告',
      },
    },
    output: { value: 'folder', about: { en: 'the folder to write', zh: '要写入的文件夹' } },
  },
  shared: ['output', 'ledger', 'config'],
  run: async (options) => (await import('./report.js')).runReport(options),
});
