/** The difference of two rules locks, and what it means on the data, for people. */

import type { Lang } from '../../model/basics.js';
import { punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { counted, number } from '../../text/show.js';
import { unlockedWords } from '../../text/words/lock-words.js';
import { severityWords } from '../../text/words.js';
import { type Page, severityMarks } from '../page.js';
import { type ChangedNames, type ChangedRule, isNothing, type LockDifference } from './lock-difference.js';
import type { LockEffects, RuleEffect } from './lock-effects.js';

const MAX_RULES = 40;
const MAX_NAMES = 12;

const parts = {
  detectors: { en: 'detectors', zh: '检测器' },
  tables: { en: 'tables', zh: '数据表' },
  instruments: { en: 'laws and standards', zh: '法律与标准' },
} satisfies Record<'detectors' | 'tables' | 'instruments', Record<Lang, string>>;

/** What is added, changed and removed. Of a first lock only how much it holds. */
export function differencePage(page: Page, difference: LockDifference, isFirst: boolean, lang: Lang): void {
  const { rules, detectors, tables, instruments } = difference;
  if (isFirst) {
    const held = [
      counted(rules.added.length, 'rule', lang),
      counted(detectors.added.length, 'detector', lang),
      counted(tables.added.length, 'table', lang),
      counted(instruments.added.length, 'instrument', lang),
    ];
    page.text(held.join(punctuation[lang].listComma), 2);
    return;
  }
  if (isNothing(difference)) {
    page.text(say('rules/only-version-differs', lang), 2);
    return;
  }
  page.blank();
  const lines = [
    ...rules.added.map(({ id, severity }) => ['+', id, severityWords[severity][lang]] as const),
    ...rules.changed.map((rule) => ['~', rule.id, changeWords(rule, lang)] as const),
    ...rules.removed.map((id) => ['-', id, say('rules/removed', lang)] as const),
  ];
  const widest = Math.max(0, ...lines.map(([, id]) => id.length)) + 4;
  for (const [mark, id, what] of lines.slice(0, MAX_RULES)) page.labelled(`${mark} ${id}`, what, 2, widest);
  if (lines.length > MAX_RULES) page.text(more(lines.length - MAX_RULES, lang), 2);
  for (const [name, changed] of Object.entries({ detectors, tables, instruments }))
    namesLine(page, parts[name as keyof typeof parts][lang], changed, lang);
}

function changeWords({ from, to, decides }: ChangedRule, lang: Lang): string {
  const severity = from === to ? [] : [`${severityWords[from][lang]} → ${severityWords[to][lang]}`];
  return [...severity, ...(decides ? [say('rules/different-criteria', lang)] : [])].join(punctuation[lang].comma);
}

function namesLine(page: Page, label: string, { added, changed, removed }: ChangedNames, lang: Lang): void {
  const said = [
    [added, say('rules/added', lang)],
    [changed, say('rules/changed', lang)],
    [removed, say('rules/removed-count', lang)],
  ] as const;
  const texts = said.flatMap(([all, what]) => {
    if (all.length === 0) return [];
    const shown = all.slice(0, MAX_NAMES).join(punctuation[lang].listComma);
    const rest = all.length > MAX_NAMES ? ` ${more(all.length - MAX_NAMES, lang)}` : '';
    return [`${what} ${number(all.length, lang)}${punctuation[lang].colon}${shown}${rest}`];
  });
  if (texts.length > 0) page.labelled(label, texts.join(punctuation[lang].semicolon), 2, 20);
}

/** What would begin to block, and what would no longer. */
export function effectsPage(page: Page, { scan, noData, begin, milder }: LockEffects, isFirst: boolean, lang: Lang): void {
  page.blank();
  if (isFirst) {
    page.text(say('rules/first-lock', lang), 2);
    return;
  }
  if (noData) {
    page.text(say('rules/no-data-here', lang), 2);
    return;
  }
  const where = scan === undefined ? say('rules/data-as-is', lang) : say('rules/of-scan', lang, { scan });
  if (begin.length + milder.length === 0) {
    page.text(say('rules/no-effect', lang, { where }), 2);
    return;
  }
  if (begin.length > 0) {
    page.text(say('rules/new-findings', lang, { where }), 2, page.ink.bold);
    for (const one of begin) effectLine(page, one, unlockedWords[one.because][lang], lang);
  }
  if (milder.length > 0) {
    page.text(say('rules/less-severe', lang, { where }), 2, page.ink.bold);
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
  return say('list/more', lang, { count });
}
