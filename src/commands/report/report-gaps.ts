/** The list of what a report lacks, for a terminal. */
import type { Lang } from '../../model/basics.js';
import type { Gap } from '../../model/snapshot.js';
import { columns, counted, number, pad, plain } from '../../text/show.js';

const none: Record<Lang, string> = {
  en: 'Nothing that the report asks for is missing.\n',
  zh: '报告所要求的内容均有记载。\n',
};

/** One line each: whose it is, what it is, and where it is written. */
export function gapLines(gaps: readonly Gap[], lang: Lang): string {
  if (gaps.length === 0) return none[lang];
  const roles = Math.max(...gaps.map(({ role }) => columns(role)));
  const places = Math.max(...gaps.map(({ where }) => columns(where)));
  const lines = gaps.map(({ what, role, where, items }) => {
    const open = items === undefined ? '' : lang === 'zh' ? `（${counted(items, 'item', lang)}）` : ` (${counted(items, 'item', lang)})`;
    return `${pad(plain(role), roles)}  ${pad(plain(where), places)}  ${plain(what)}${open}\n`;
  });
  const sum = lang === 'zh' ? `待补充 ${number(gaps.length, lang)} 项\n` : `${number(gaps.length, lang)} missing\n`;
  return `${lines.join('')}${sum}`;
}
