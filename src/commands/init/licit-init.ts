import { define } from '../definition.js';
import type { InitArgs } from './init.js';

export default define<InitArgs>({
  about: {
    en: 'set up a project: write licit.yaml and rules.lock',
    zh: '初始化项目：生成 licit.yaml 和 rules.lock',
  },
  examples: [
    'licit init --jurisdiction cn --purpose commercial --provider "Example Co" --contact data@example.com',
    'licit init --jurisdiction eu,jp --offered "" --purpose research',
    'licit init --dataset zh-web --law cn-interim-measures-2023',
    'licit init --ci github',
    'licit init --report cn-dossier',
    'licit init --force',
  ],
  flags: {
    provider: { value: 'name', about: { en: 'who answers for the data', zh: '数据的责任主体' } },
    contact: { value: 'contact', about: { en: 'how to reach them', zh: '联系方式' } },
    dataset: { value: 'name', about: { en: 'name of the dataset', zh: '数据集名称' } },
    purpose: {
      value: 'purpose',
      choices: ['commercial', 'research', 'internal'],
      about: { en: 'what the model is for', zh: '模型用途' },
    },
    offered: {
      value: 'places',
      about: { en: 'where it is offered to the public: CN, EU, US-CA, …', zh: '面向公众提供服务的地区：CN、EU、US-CA 等' },
    },
    stage: {
      value: 'stage',
      choices: ['pre-training', 'fine-tuning', 'alignment', 'evaluation'],
      about: { en: 'what the data is used for', zh: '数据用于哪个训练阶段' },
    },
    jurisdiction: {
      value: 'place',
      many: true,
      about: {
        en: 'choose all laws and standards of a jurisdiction (cn, eu, …), and declare that the model is offered there; several with commas',
        zh: '选定一个法域的全部法律与标准（cn、eu 等），并声明在该地区提供服务；多项以逗号分隔',
      },
    },
    law: { was: '--instrument', value: 'id', many: true, about: { en: 'a law or standard to answer to', zh: '需要逐条对照的法律或标准' } },
    failOn: {
      value: 'severity',
      choices: ['error', 'warn', 'info', 'none'],
      about: { en: 'severity from which a scan fails', zh: '使扫描失败的最低级别' },
    },
    report: {
      was: '--for',
      value: 'report',
      choices: ['cn-dossier'],
      about: {
        en: 'add the fields that this report needs, as comments; keeps an existing licit.yaml',
        zh: '以注释形式加入该报告所需的字段；保留已有的 licit.yaml',
      },
    },
    ci: {
      value: 'host',
      choices: ['github', 'gitlab', 'pre-commit'],
      about: {
        en: 'also write the CI file that runs licit check on every change',
        zh: '同时生成使平台对每次变更运行 licit check 的文件',
      },
    },
    force: { about: { en: 'replace an existing licit.yaml', zh: '替换已有的 licit.yaml' } },
    config: {
      about: { en: "file to write; default: the project's licit.yaml", zh: '要写入的文件；默认为项目的 licit.yaml' },
      value: 'file',
    },
    dryRun: { about: { en: 'show the file; write nothing', zh: '只显示内容，不写入' } },
  },
  shared: ['config', 'dryRun'],
  run: async (options) => (await import('./init.js')).initCommand(options),
});
