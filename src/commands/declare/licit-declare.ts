import { sourceKindWords } from '../../text/words.js';
import { define } from '../definition.js';
import type { DeclareArguments } from './declare.js';

export default define<DeclareArguments>({
  about: {
    en: 'declare in licit.yaml what the data does not state: source, license, legal basis',
    zh: '在 licit.yaml 中声明数据本身未载明的内容：来源、许可、合法性基础',
  },
  examples: [
    'licit answer declare forum/ --source crawl-own --name forum.example --document evidence/crawl-log.txt --by "data office"',
    'licit answer declare photos/ --license CC-BY-4.0 --document evidence/terms.pdf --by "data office"',
    'licit answer declare chat.jsonl --basis consent --jurisdiction CN --document evidence/consents.pdf --by "data office"',
    'licit answer declare poems/ --personal-data none --by "data office" --dry-run',
    'licit answer declare forum/ --set labeling.rules=evidence/labeling-rules.md --by "data office"',
    'licit answer declare forum/ --remove',
  ],
  takes: [
    {
      name: 'path',
      shown: 'path',
      many: true,
      about: {
        en: 'folders or manifests it applies to; or a quoted pattern as in .gitignore',
        zh: '声明所适用的文件夹或清单；也可为加引号的 .gitignore 式通配符',
      },
    },
  ],
  flags: {
    dataset: { value: 'name', about: { en: 'only for this dataset, by name', zh: '仅适用于该名称的数据集' } },
    host: {
      value: 'host',
      about: { en: 'only for items of this host: example.com, *.example.com', zh: '仅适用于该主机的条目：example.com、*.example.com' },
    },
    source: {
      value: 'kind',
      choices: Object.keys(sourceKindWords).filter((kind) => kind !== 'unknown'),
      about: { en: 'how the data was obtained', zh: '数据的取得方式' },
    },
    name: { value: 'name', about: { en: 'name of the source', zh: '来源名称' } },
    url: { value: 'url', about: { en: 'URL of the source', zh: '来源网址' } },
    owner: { value: 'name', about: { en: 'who holds the rights', zh: '权利人' } },
    license: { value: 'license', about: { en: 'SPDX expression, license name or URL', zh: 'SPDX 表达式、许可名称或网址' } },
    basis: {
      value: 'term',
      about: {
        en: 'legal basis for personal information: consent, separate consent, contract, or the term or article of a law',
        zh: '处理个人信息的合法性基础：consent、separate consent、contract 等，或者法律的术语、条款',
      },
    },
    jurisdiction: { value: 'place', about: { en: 'jurisdiction of the legal basis: CN, EU, …', zh: '合法性基础所依据的法域：CN、EU 等' } },
    personalData: {
      value: 'none',
      choices: ['none'],
      about: { en: 'the data contains no personal information', zh: '其中不含个人信息' },
    },
    document: {
      value: 'file',
      many: true,
      about: {
        en: 'files in the project as evidence of the source, license or basis; their SHA-256 is recorded',
        zh: '证明所声明的来源、许可、合法性基础的文件，须在项目内；只记录其 SHA-256',
      },
    },
    from: { value: 'day', about: { en: 'first day of collection', zh: '采集的起始日' } },
    until: { value: 'day', about: { en: 'last day of collection', zh: '采集的终止日' } },
    set: {
      value: 'key=value',
      many: true,
      about: {
        en: 'any other part of a declaration, written as in licit.yaml: handling.published=false',
        zh: '声明中的其他内容，写法与 licit.yaml 相同：handling.published=false',
      },
    },
    by: {
      value: 'name',
      about: { en: 'who declares this and answers for it: a person or a department', zh: '作出声明并对此负责的人或部门' },
    },
    remove: {
      about: {
        en: 'remove the declaration for exactly this data; with --by only one made by that person',
        zh: '删除对该数据所作的声明；给出 --by 时仅删除该人所作的声明',
      },
    },
    config: { about: { en: "file to change; default: the project's licit.yaml", zh: '要修改的文件；默认为项目的 licit.yaml' } },
    dryRun: {
      about: {
        en: 'show what would be written and which findings it would clear; write nothing',
        zh: '只显示将写入的内容及可消除的问题，不写入',
      },
    },
  },
  shared: ['format', 'ledger', 'config', 'dryRun', 'yes'],
  formats: ['pretty', 'json'],
  run: async (options) => (await import('./declare.js')).runDeclare(options),
});
