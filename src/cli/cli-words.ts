/** The words of help that belong to no single command. */

import type { Lang, Words } from '../model/basics.js';
import type { Group } from './command-places.js';

/** Headings of groups of commands, in the order in which help shows them. */
export const groupWords = {
  first: { en: 'Every day', zh: '常用' },
  data: { en: 'Work on the data', zh: '处理数据' },
  record: { en: 'Keep the record, and small tools', zh: '台账与工具' },
} satisfies Record<Group, Words>;

export const helpWords = {
  about: {
    en: 'Records source, license and consent basis for each item of training data, with the evidence for each.',
    zh: '逐条记录训练数据的来源、许可和个人信息处理依据，并说明依据何在。',
  },
  examples: { en: 'Examples', zh: '示例' },
  usage: { en: 'Usage: ', zh: '用法：' },
  command: { en: '<command> [options]', zh: '<命令> [选项]' },
  options: { en: '[options]', zh: '[选项]' },
  arguments: { en: 'Arguments', zh: '参数' },
  own: { en: 'Options', zh: '选项' },
  shared: { en: 'Shared options, also before the command', zh: '通用选项，也可写在命令之前' },
  commands: { en: 'Commands', zh: '命令' },
  help: { en: 'show this help', zh: '显示本帮助' },
  helpOf: { en: 'Help on one command: licit help scan, licit scan --help', zh: '单个命令的帮助：licit help scan、licit scan --help' },
  version: { en: 'show the version', zh: '显示版本' },
  repeated: { en: 'may be repeated', zh: '可重复' },
  required: { en: 'required', zh: '必填' },
  fallback: { en: 'default', zh: '默认' },
  oneOf: { en: 'one of', zh: '可选值' },
  onlyValue: { en: 'only value', zh: '唯一可选值' },
  variables: { en: 'Environment variables', zh: '环境变量' },
  instead: { en: 'same as', zh: '等同于' },
  formatVariable: {
    en: 'for standard output only, if the command has that format',
    zh: '仅用于输出到标准输出且命令有此格式时',
  },
  noColor: { en: 'any value: no colors', zh: '有任何值时不使用颜色' },
  forceColor: {
    en: 'use colors even if the output is not a terminal; 0 and false have no effect',
    zh: '输出不是终端时也使用颜色；0 和 false 无效',
  },
  ci: {
    en: 'any value: one line of progress every ten seconds, no questions, personal values never shown',
    zh: '有任何值时：每十秒输出一行进度，不提问，从不显示个人信息原值',
  },
  githubSummary: {
    en: 'file to which -f github also appends the comment as Markdown; set by GitHub Actions',
    zh: '-f github 同时将 Markdown 评论追加到该文件；由 GitHub Actions 设置',
  },
  azureAgent: {
    en: 'with AGENT_TEMPDIRECTORY: -f azure also uploads the comment as a summary; both set by Azure Pipelines',
    zh: '与 AGENT_TEMPDIRECTORY 同时存在时：-f azure 同时将评论上传为摘要；均由 Azure Pipelines 设置',
  },
  exits: {
    en: 'Exit codes: 0 clean, 1 findings, 2 could not do the job, 3 nothing found or nothing read, 130 interrupted.',
    zh: '退出码：0 未发现问题，1 有问题，2 无法完成，3 没有找到或没有读取任何数据，130 已中断。',
  },
  all: {
    en: 'licit --help lists all commands; licit help scan explains one. Offline: nothing is sent anywhere.',
    zh: 'licit --help 列出全部命令；licit help scan 说明单个命令。离线运行：不向任何地方发送数据。',
  },
} satisfies Record<string, Words>;

/** What is said where a command is called by an earlier name. */
export const renamed = {
  en: (was: string, now: string) => `${was} is now ${now}`,
  zh: (was: string, now: string) => `${was} 现为 ${now}`,
} satisfies Record<Lang, unknown>;

/** The three commands that someone new needs. */
export const firstCommands: readonly (readonly [line: string, about: Words])[] = [
  ['licit scan data/', { en: 'read what is in data/, record it and judge it', zh: '读取 data/ 中的数据，记录并评估' }],
  ['licit explain license/forbids-use', { en: 'what a rule requires, and how it was decided', zh: '规则的要求及判定过程' }],
  ['licit report provenance -o report/', { en: 'a report for a regulator', zh: '提交监管机构的报告' }],
];
