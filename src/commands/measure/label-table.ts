/** How the labels of each label column are spread, as a table of `licit tools measure`. */
import type { Lang } from '../../model/basics.js';
import type { LabelBalance } from '../../model/measure.js';
import { clip, number, pad, percent, plain } from '../../text/show.js';
import type { Page } from '../page.js';
import { pageWords } from './measure-page-words.js';

const MAX_LABELS = 20;
const WIDTHS = [19, 8, 10, 12] as const;
const NOTHING = '–';

/** One row a column, the most labeled first. */
export function labelTable(page: Page, balances: readonly LabelBalance[], lang: Lang): void {
  if (balances.length === 0) return;
  const room = Math.max(14, Math.min(28, page.width - 2 - WIDTHS.reduce((sum, width) => sum + width, 0) - 16));
  const cells = (texts: readonly string[]): string => texts.map((text, n) => pad(text, WIDTHS[n]!, 'left')).join('');
  const heads = [pageWords.labeled, pageWords.distinct, pageWords.evenness, pageWords.rare].map((words) => words[lang]);
  const largest = pageWords.largest[lang];
  page.blank().line(`  ${page.ink.bold(`${pad(clip(pageWords.labels[lang], room), room)}${cells(heads)}  ${largest}`)}`);
  const several = new Set(balances.map(({ dataset }) => dataset)).size > 1;
  const sorted = [...balances].sort((a, b) => b.labeled - a.labeled);
  const left = page.width - 4 - room - WIDTHS.reduce((sum, width) => sum + width, 0);
  for (const one of sorted.slice(0, MAX_LABELS)) {
    const name = several ? `${one.dataset} · ${one.field}` : one.field;
    const labeled = `${number(one.labeled, lang)} / ${number(one.items, lang)}`;
    const { distinct, evenness, rare } = one;
    const figures =
      one.over === undefined
        ? [number(distinct ?? 0, lang), evenness?.toFixed(2) ?? NOTHING, number(rare?.labels ?? 0, lang)]
        : [NOTHING, NOTHING, NOTHING];
    const line = `${pad(clip(plain(name), room - 1), room)}${cells([labeled, ...figures])}`;
    page.line(`  ${line}  ${clip(largestOf(one, lang), Math.max(8, left))}`);
  }
  if (sorted.length > MAX_LABELS) page.text(`+${number(sorted.length - MAX_LABELS, lang)} ${pageWords.more[lang]}`, 2);
}

function largestOf({ over, largest, labeled }: LabelBalance, lang: Lang): string {
  if (over !== undefined) return pageWords[over === 'many' ? 'overMany' : 'overLong'][lang];
  return largest === undefined ? NOTHING : `${plain(largest.label)} ${percent(largest.items, labeled)}`;
}
