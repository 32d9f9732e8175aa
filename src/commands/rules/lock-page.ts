/** The difference of two rules locks, and what it means on the data, for people. */

import type { Lang } from '../../model/basics.js';
import { counted, number } from '../../text/show.js';
import { unlockedWords } from '../../text/words/lock-words.js';
import { severityWords } from '../../text/words.js';
import { type Page, severityMarks } from '../page.js';
import { type ChangedNames, type ChangedRule, isNothing, type LockDifference } from './lock-difference.js';
import type { LockEffects, RuleEffect } from './lock-effects.js';

const MOST_RULES = 40;
const MOST_NAMES = 12;

const parts = {
  detectors: { en: 'detectors', zh: '检测器' },
  tables: { en: 'tables', zh: '数据表' },
  instruments: { en: 'laws and standards', zh: '法律与标准' },
} satisfies Record<'detectors' | 'tables' | 'instruments', Record<Lang, string>>;

/** What is added, changed and removed. Of a first lock only how much it holds. */
export function differencePage(page: Page, difference: LockDifference, isFirst: boolean, lang: Lang): void {
  const zh = lang === 'zh';
  const { rules, detectors, tables, instruments } = difference;
  if (isFirst) {
    const parted = [
      [detectors, parts.detectors, '个'],
      [tables, parts.tables, '份'],
      [instruments, parts.instruments, '部'],
    ] as const;
    const held = [
      counted(rules.added.length, 'rule', lang),
      ...parted.map(([{ added }, name, unit]) => `${number(added.length, lang)} ${zh ? unit : ''}${name[lang]}`),
    ];
    page.text(held.join(zh ? '、' : ', '), 2);
    return;
  }
  if (isNothing(difference)) {
    page.text(zh ? '规则、检测器与数据表没有变化，仅版本不同。' : 'Only the version differs: no rule, detector or table has changed.', 2);
    return;
  }
  page.blank();
  const lines = [
    ...rules.added.map(({ id, severity }) => ['+', id, severityWords[severity][lang]] as const),
    ...rules.changed.map((rule) => ['~', rule.id, changeWords(rule, lang)] as const),
    ...rules.removed.map((id) => ['-', id, zh ? '已移除' : 'removed'] as const),
  ];
  const widest = Math.max(0, ...lines.map(([, id]) => id.length)) + 4;
  for (const [mark, id, what] of lines.slice(0, MOST_RULES)) page.labelled(`${mark} ${id}`, what, 2, widest);
  if (lines.length > MOST_RULES) page.text(more(lines.length - MOST_RULES, lang), 2);
  for (const [name, changed] of Object.entries({ detectors, tables, instruments }))
    namesLine(page, parts[name as keyof typeof parts][lang], changed, lang);
}

function changeWords({ from, to, decides }: ChangedRule, lang: Lang): string {
  const zh = lang === 'zh';
  const severity = from === to ? [] : [`${severityWords[from][lang]} → ${severityWords[to][lang]}`];
  return [...severity, ...(decides ? [zh ? '判定条件有变' : 'different criteria'] : [])].join(zh ? '，' : ', ');
}

function namesLine(page: Page, label: string, { added, changed, removed }: ChangedNames, lang: Lang): void {
  const zh = lang === 'zh';
  const said = [
    [added, zh ? '新增' : 'added'],
    [changed, zh ? '变更' : 'changed'],
    [removed, zh ? '移除' : 'removed'],
  ] as const;
  const texts = said.flatMap(([all, what]) => {
    if (all.length === 0) return [];
    const shown = all.slice(0, MOST_NAMES).join(zh ? '、' : ', ');
    const rest = all.length > MOST_NAMES ? ` ${more(all.length - MOST_NAMES, lang)}` : '';
    return [`${what} ${number(all.length, lang)}${zh ? '：' : ': '}${shown}${rest}`];
  });
  if (texts.length > 0) page.labelled(label, texts.join(zh ? '；' : '; '), 2, 20);
}

/** What would begin to block, and what would no longer. */
export function effectsPage(page: Page, { scan, noData, begin, milder }: LockEffects, isFirst: boolean, lang: Lang): void {
  const zh = lang === 'zh';
  page.blank();
  if (isFirst) {
    page.text(
      zh
        ? '首次写入不改变任何结果：全部规则照常计入。以后升级 licit 时，新增的规则在再次运行本命令之前不阻止变更。'
        : 'The first rules.lock changes nothing: every rule still counts. After an upgrade, new rules do not block until you run this command again.',
      2,
    );
    return;
  }
  if (noData) {
    page.text(zh ? '项目中没有可供评估的数据。' : 'No data here to compare.', 2);
    return;
  }
  const where =
    scan === undefined ? (zh ? '现有数据' : 'the data as it is') : zh ? `扫描 #${number(scan, lang)}` : `scan #${number(scan, lang)}`;
  if (begin.length + milder.length === 0) {
    page.text(zh ? `对${where}没有影响。` : `No effect on ${where}.`, 2);
    return;
  }
  if (begin.length > 0) {
    page.text(
      zh
        ? `自此计入的问题（${where}），变更涉及时即阻止：`
        : `New findings on ${where}; errors among them will block changes that touch them:`,
      2,
      page.ink.bold,
    );
    for (const one of begin) effectLine(page, one, unlockedWords[one.because][lang], lang);
  }
  if (milder.length > 0) {
    page.text(zh ? `自此降低级别的问题（${where}）：` : `Less severe on ${where}:`, 2, page.ink.bold);
    for (const one of milder) effectLine(page, one, '', lang);
  }
}

function effectLine(page: Page, { rule, severity, findings, items }: RuleEffect, why: string, lang: Lang): void {
  const what = [
    severityWords[severity][lang],
    counted(findings, 'finding', lang),
    ...(items > 0 ? [counted(items, 'item', lang)] : []),
    ...(why === '' ? [] : [why]),
  ];
  page.labelled(`${severityMarks[severity]} ${rule}`, what.join(' · '), 4, 30);
}

function more(count: number, lang: Lang): string {
  return lang === 'zh' ? `另有 ${number(count, lang)} 项` : `and ${number(count, lang)} more`;
}
