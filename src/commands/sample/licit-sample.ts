import { inspectionLevels, sampleMethods, samplePurposes, sampleStrata, severities } from '../../model/sample.js';
import { type CommandDefinition, define } from '../definition.js';
import type { SampleReviewArguments } from './review/sample-review.js';
import type { SampleDecideArguments } from './sample-decide.js';
import type { SampleDrawArguments } from './sample-draw.js';
import type { SampleExportArguments } from './sample-export.js';
import type { SampleImportArguments } from './sample-import.js';
import type { SamplePlanArguments } from './sample-plan.js';
import type { SampleShowArguments } from './sample-show.js';

const formats = ['pretty', 'json'];

const name = { name: 'name', shown: 'plan', required: true, about: { en: 'the name of the plan', zh: '计划名称' } } as const;

const plan = define<SamplePlanArguments>({
  about: {
    en: 'write the plan of a spot check and record it, before anything is drawn',
    zh: '编写抽样计划并在抽样之前记录',
  },
  examples: [
    'licit sample plan corpus --purpose corpus-safety',
    'licit sample plan web-intake --purpose intake --when before --source web.example --size 1%/5%',
    'licit sample plan labels --purpose label-quality --dataset qa --size 500 --limit 2% --checkers 2 --labelers lin,zhou',
    'licit sample plan intake-may --purpose intake --when after --source web.example --aql 1.0 --level II',
    'licit sample plan corpus',
  ],
  takes: [name],
  flags: {
    purpose: { value: 'purpose', choices: samplePurposes, about: { en: 'what it is for', zh: '用途' } },
    words: { value: 'words', about: { en: 'what it is for, in your own words', zh: '用途说明' } },
    method: {
      value: 'method',
      choices: sampleMethods,
      about: { en: 'checked by people (default) or by technical means', zh: '人工（默认）或技术抽检' },
    },
    when: {
      value: 'when',
      choices: ['before', 'after'],
      about: { en: 'for an intake check: before or after collection', zh: '来源采集前或采集后' },
    },
    dataset: { value: 'name', about: { en: 'only this dataset', zh: '仅限该数据集' } },
    source: { value: 'host', about: { en: 'only items of this host and its subdomains', zh: '仅限该主机及其子域的条目' } },
    path: { value: 'glob', about: { en: 'only manifests that match', zh: '仅限与之匹配的清单' } },
    rule: { value: 'rule', about: { en: 'only items that break this rule', zh: '仅限违反该规则的条目' } },
    sinceRun: { value: 'scan', whole: true, about: { en: 'only rows that were added after this scan', zh: '仅限该次扫描之后新增的条目' } },
    size: {
      value: 'size',
      about: {
        en: 'sample size: 4000, 10%, or 1%/5% (data as good as the first should pass, as bad as the second should fail, each with a 5 % risk of error)',
        zh: '数量：4000、10%，或 1%/5%：前者应通过、后者不应通过，误判风险各为 5%',
      },
    },
    aql: {
      value: 'percent',
      about: {
        en: 'size and limit from the tables of ISO 2859-1 (GB/T 2828.1): acceptance quality limit in percent nonconforming, such as 1.0',
        zh: '按 GB/T 2828.1（ISO 2859-1）的抽样表确定样本量与接收数：接收质量限（不合格品百分数），如 1.0',
      },
    },
    level: {
      value: 'level',
      choices: inspectionLevels,
      about: { en: 'inspection level of an AQL plan (default: II)', zh: '检验水平，用于按 AQL 的方案（默认 II）' },
    },
    severity: {
      value: 'severity',
      choices: severities,
      about: {
        en: 'severity of inspection of an AQL plan (default: normal)',
        zh: '检验严格度：正常、加严或放宽，用于按 AQL 的方案（默认正常）',
      },
    },
    severityBecause: {
      value: 'words',
      about: { en: 'why inspection is tightened or reduced', zh: '采用加严或放宽检验的理由' },
    },
    limit: { value: 'share', about: { en: 'highest accepted share of bad items: 4%', zh: '可接受的最高不合格率：4%' } },
    strata: {
      value: 'part',
      choices: sampleStrata,
      about: { en: 'stratify: draw from each part in proportion to its size', zh: '分层，各层按比例抽取' },
    },
    checkers: { value: 'n', whole: true, about: { en: 'how many people check each item (default: 1)', zh: '每条由几人检查（默认 1）' } },
    mayCheck: { value: 'name', many: true, about: { en: 'who may check; default: anyone', zh: '可担任检查人者；省略则不限' } },
    labelers: {
      value: 'name',
      many: true,
      about: { en: 'who labeled or wrote the items, and may not check', zh: '标注或编写者，不得担任检查人' },
    },
    beacon: {
      value: 'words',
      about: { en: 'a public random value of a later day, used for the seed', zh: '用以生成种子的、日后公布的公开随机数' },
    },
    because: { value: 'words', about: { en: 'why the plan is recorded again', zh: '重新记录计划的理由' } },
    draw: { about: { en: 'draw at once, with the seed of this ledger', zh: '记录后立即以本台账的种子抽样' } },
    dryRun: { about: { en: 'show what it would draw; write nothing', zh: '只显示将抽取的数量，不写入' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun'],
  formats,
  run: async (options) => (await import('./sample-plan.js')).runSamplePlan(options),
});

const draw = define<SampleDrawArguments>({
  about: { en: 'draw the sample; every draw stays on record', zh: '抽取样本；每次抽样均留有记录' },
  examples: [
    'licit sample draw corpus',
    'licit sample draw corpus --beacon round-9000.json',
    'licit sample draw corpus --because "400 items were reworked"',
  ],
  takes: [name],
  flags: {
    beacon: {
      value: 'file',
      about: {
        en: 'a file with a public random value that was not known when the plan was recorded',
        zh: '载有公开随机数的文件，记录计划时无人知晓该数',
      },
    },
    seed: { value: 'words', about: { en: 'choose the seed yourself; this is recorded', zh: '自行选定种子；记录中将予注明' } },
    because: { value: 'words', about: { en: 'why it is drawn again', zh: '重新抽样的理由' } },
  },
  shared: ['format', 'ledger', 'config'],
  formats,
  run: async (options) => (await import('./sample-draw.js')).runSampleDraw(options),
});

const review = define<SampleReviewArguments>({
  about: { en: 'check the items of a draw on a page that only this machine can open', zh: '在仅供本机访问的页面上逐条检查样本' },
  examples: [
    'licit sample review corpus --checker lin',
    'licit sample review corpus --checker zhou --lang zh',
    'licit sample review corpus --adjudicate --checker chen',
  ],
  takes: [name],
  flags: {
    checker: { value: 'name', required: true, about: { en: 'who checks the items', zh: '检查人' } },
    draw: { value: 'n', whole: true, about: { en: 'number of the draw; default: the last one', zh: '第几次抽样；省略则为最近一次' } },
    adjudicate: { about: { en: 'decide items on which checkers disagree', zh: '裁定检查人判定不一致的条目' } },
    port: { value: 'n', whole: true, about: { en: 'port of the page; default: any free port', zh: '页面端口；省略则任选空闲端口' } },
    open: { negated: true, about: { en: 'do not open the browser', zh: '不打开浏览器' } },
  },
  shared: ['format', 'ledger', 'config'],
  formats,
  run: async (options) => (await import('./review/sample-review.js')).runSampleReview(options),
});

const exported = define<SampleExportArguments>({
  about: {
    en: 'export the items as a table to fill in (.xlsx, .csv) or a page that works offline (.html), with personal values masked',
    zh: '将样本导出为待填写的表格（.xlsx、.csv）或可离线使用的网页（.html），个人信息予以遮盖',
  },
  examples: [
    'licit sample export corpus --checker lin -o corpus-lin.xlsx',
    'licit sample export corpus --checker zhou -o corpus-zhou.html',
    'licit sample export corpus --conflicts -o differ.csv',
  ],
  takes: [name],
  flags: {
    output: {
      short: 'o',
      value: 'file',
      required: true,
      about: { en: 'the file, .xlsx, .csv or .html', zh: '输出文件，.xlsx、.csv 或 .html' },
    },
    checker: { value: 'name', about: { en: 'who checks; their earlier answers are filled in', zh: '检查人；其已有结论将一并填入' } },
    draw: {
      value: 'n',
      whole: true,
      about: { en: 'number of the draw; default: the last one', zh: '抽样序号；省略则为最近一次' },
    },
    conflicts: { about: { en: 'only items on which checkers disagree, to be decided', zh: '仅导出检查结论不一致、有待裁定的条目' } },
  },
  shared: ['format', 'ledger', 'config'],
  formats,
  run: async (options) => (await import('./sample-export.js')).runSampleExport(options),
});

const imported = define<SampleImportArguments>({
  about: { en: 'import a filled-in table; judgments already on file are kept', zh: '导入已填写的表格；已有结论予以保留' },
  examples: [
    'licit sample import corpus corpus-lin.xlsx --checker lin',
    'licit sample import corpus differ.csv --adjudicate --checker zhou',
  ],
  takes: [name, { name: 'file', shown: 'file', required: true, about: { en: 'the table', zh: '表格文件' } }],
  flags: {
    checker: { value: 'name', about: { en: 'who checked', zh: '检查人' } },
    draw: {
      value: 'n',
      whole: true,
      about: { en: 'number of the draw; default: the last one', zh: '抽样序号；省略则为最近一次' },
    },
    adjudicate: { about: { en: 'the table decides items on which checkers disagree', zh: '以该表裁定检查结论不一致的条目' } },
    replace: {
      about: {
        en: 'rows that differ from what is on file replace it; both stay on record',
        zh: '与已有结论不一致的，以表中为准；二者均保留记录',
      },
    },
  },
  shared: ['format', 'ledger', 'config'],
  formats,
  run: async (options) => (await import('./sample-import.js')).runSampleImport(options),
});

const decide = define<SampleDecideArguments>({
  about: { en: 'compute the result of the last draw, and sign it', zh: '计算最近一次抽样的结论并签署' },
  examples: ['licit sample decide corpus', 'licit sample decide corpus --by "Chen Lin" --yes'],
  takes: [name],
  flags: {
    by: { value: 'name', about: { en: 'who signs; default: the git user', zh: '签署人；省略则为 git 用户' } },
    yes: {
      about: {
        en: 'sign without asking; required in CI and without a terminal',
        zh: '不询问，直接签署；在 CI 中或没有终端时必须给出',
      },
    },
    dryRun: { about: { en: 'show the result; record nothing', zh: '只显示结论，不记录' } },
  },
  shared: ['format', 'ledger', 'config', 'dryRun', 'yes'],
  formats,
  run: async (options) => (await import('./sample-decide.js')).runSampleDecide(options),
});

const show = define<SampleShowArguments>({
  about: { en: 'show plans, draws, their progress and results', zh: '显示计划、抽样、进度与结论' },
  examples: ['licit sample show', 'licit sample show corpus', 'licit sample show -f json', 'licit sample show corpus -f html'],
  takes: [{ name: 'name', shown: 'plan', about: { en: 'one plan', zh: '单个计划' } }],
  shared: ['format', 'ledger', 'config'],
  formats: [...formats, 'html'],
  run: async (options) => (await import('./sample-show.js')).runSampleShow(options),
});

export default {
  about: { en: 'spot checks: plan, draw, check, decide', zh: '抽样检查：计划、抽样、检查、结论' },
  examples: ['licit sample plan corpus --purpose corpus-safety', 'licit sample draw corpus', 'licit sample decide corpus'],
  under: { plan, draw, review, export: exported, import: imported, decide, show },
} satisfies CommandDefinition;
