import type { Lang } from '../../model/basics.js';
import type { RenderOptions } from '../../model/snapshot.js';

/** How words are colored; never the only sign of anything. */
export type Ink = Record<'bold' | 'dim' | 'error' | 'warn' | 'info' | 'good' | 'unproven', (text: string) => string>;

/** What every part of the page needs. */
export interface Page extends RenderOptions {
  ink: Ink;
  words: Prose;
  /** What a law is called, where the snapshot has its name in a form that is short enough for a line. */
  names: ReadonlyMap<string, string>;
  /** The command that lists what is left out, of one rule or of all. */
  list: (rule?: string) => string;
}

/** Signs that are read without color; each takes one column. */
export const marks = { error: '✖', warn: '⚠', info: 'ℹ', unproven: '?', good: '✓' } as const;

const en = {
  found: (manifests: string, datasets: string) => `Found ${manifests} in ${datasets}`,
  under: (folder: string) => ` under ${folder}`,
  foundUnread: (files: string) => `, and ${files} not read`,
  nothing: 'Found nothing to read',
  unchanged: (manifests: string) => `${manifests} unchanged`,
  unread: (records: string) => `${records} not read`,
  notRead: 'not read: ',
  moreNotRead: (count: string, noun: string) => `and ${count} more ${noun} not read`,
  andMore: (count: string) => `and ${count} more`,
  programs: (files: string) => `${files} of programs and documentation: not data`,
  distinct: (items: string) => `${items} when each counts once`,
  texts: (files: string) => `${files} of text beside the data, read for rights and source`,
  card: 'describes the dataset',
  describes: (datasets: string) => `describes ${datasets}`,
  known: 'What is known',
  source: 'source',
  license: 'license',
  basis: 'legal basis',
  of: (part: string, all: string) => `${part} of ${all}`,
  withPersonalData: (of: string) => `${of} with personal data`,
  noPersonalData: 'no personal data was found or stated; see what was not checked',
  possiblePersonalData: 'possible personal data was seen, none of it confirmed',
  noItems: 'no items are listed',
  more: (count: string) => `+${count} more`,
  why: 'why',
  fix: 'fix',
  policy: (configuration: string) => `Configuration: ${configuration}`,
  defaults: 'none, defaults',
  notChecked: 'Not checked: ',
  because: (what: string, why: string) => `${what} (${why})`,
  listComma: ', ',
  stop: '.',
  next: 'Next',
  explainDoes: 'the rule, the article, how it was decided',
  showDoes: 'every item, masked',
  answerDoes: 'go through what is open: licit proposes, you confirm',
  initDoes: 'say what the data is for, and declare what manifests lack',
  reportDoes: 'the provenance report',
  scan: (id: string) => `scan #${id}`,
  head: (hash: string) => `head ${hash}`,
  accepted: (count: string) => `${count} accepted`,
  recorded: (errors: string, scan: string, head: string) => `${errors}. S${scan.slice(1)} recorded, head ${head}.`,
  exit: (code: number) => `exit ${code}`,
  folded: (count: string, noun: string) => `and ${count} more ${noun}`,
  first: 'Know first',
  firstBlocked: (items: string, all: string) => `${items} of ${all} must not be used; list them: licit exclude -o exclude.txt`,
  firstUnwaivable: (title: string, items: string) => `${items}: ${title} (cannot be waived)`,
  firstUnanswered: (items: string, all: string, title: string, command: string) =>
    `${items} of ${all}: ${title}; blocks until answered: ${command}`,
  firstToLookAt: (items: string, all: string, title: string, command: string) =>
    `${items} of ${all}: ${title}; somebody has to look: ${command}`,
  firstMinors: (items: string) => `${items} of people under fourteen`,
  firstUnread: (what: string) => `not read: ${what}; nothing is known of what is in them`,
  firstLawless: 'no law is chosen under instruments in licit.yaml: no duty was judged',
};

type Prose = typeof en;

const zh: Prose = {
  under: (folder) => `，位于 ${folder}`,
  found: (manifests, datasets) => `找到 ${manifests}，属于 ${datasets}`,
  foundUnread: (files) => `；${files}未读取`,
  nothing: '没有找到可读取的内容',
  unchanged: (manifests) => `${manifests}未变`,
  unread: (records) => `${records}未能读取`,
  notRead: '未读取：',
  moreNotRead: (count, noun) => `另有 ${count} ${noun}未读取`,
  andMore: (count) => `另有 ${count} 项`,
  programs: (files) => `${files}为程序或说明文档，不属于数据`,
  distinct: (items) => `去除重复列出后为 ${items}`,
  texts: (files: string) => `随附文本 ${files}，已读取其中关于权利和来源的语句`,
  card: '数据集说明文档',
  describes: (datasets) => `描述 ${datasets}`,
  known: '已知情况',
  source: '来源',
  license: '许可',
  basis: '合法性基础',
  of: (part, all) => `${part} / ${all}`,
  withPersonalData: (of) => `${of} 条含个人信息`,
  noPersonalData: '未发现也未声明个人信息；参见未检查事项',
  possiblePersonalData: '可能存在个人信息，均未核实',
  noItems: '没有列出条目',
  more: (count) => `另有 ${count} 条`,
  why: '依据',
  fix: '处理',
  policy: (configuration) => `配置：${configuration}`,
  defaults: '无，适用默认值',
  notChecked: '未检查：',
  because: (what, why) => `${what}（${why}）`,
  listComma: '、',
  stop: '。',
  next: '下一步',
  explainDoes: '规则、条款及判定过程',
  showDoes: '全部条目（已遮蔽）',
  answerDoes: '逐项处理待答问题：licit 提出建议，由您确认',
  initDoes: '说明数据用途，并声明清单中缺少的内容',
  reportDoes: '训练数据来源说明报告',
  scan: (id) => `第 ${id} 次扫描`,
  head: (hash) => `链头 ${hash}`,
  accepted: (count) => `已接受 ${count} 项`,
  recorded: (errors, scan, head) => `${errors}。${scan}已记录，链头 ${head}。`,
  exit: (code) => `退出码 ${code}`,
  folded: (count, noun) => `另有 ${count} ${noun}`,
  first: '首先须知',
  firstBlocked: (items, all) => `${all}数据中，${items} 条不得使用；列出：licit exclude -o exclude.txt`,
  firstUnwaivable: (title, items) => `${items}数据：${title}（不允许内部例外放行）`,
  firstUnanswered: (items, all, title, command) => `${all}数据中有 ${items} 条：${title}；说明之前不予放行：${command}`,
  firstToLookAt: (items, all, title, command) => `${all}数据中有 ${items} 条：${title}；须人工查看：${command}`,
  firstMinors: (items) => `${items}数据涉及不满十四周岁未成年人`,
  firstUnread: (what) => `未读取：${what}；其内容不明`,
  firstLawless: 'licit.yaml 的 instruments 未选定法规：各项法定义务均未评估',
};

/** The page's own sentences in one language. */
export function proseWords(lang: Lang): Prose {
  return { en, zh }[lang];
}
