/** Words for what people say was detected wrongly. */
import type { Lang, Words } from '../../model/basics.js';
import type { DismissalOnRecord } from '../../model/statement.js';
import type { DismissalState } from '../../model/waiver.js';
import { counted, number, plain } from '../show.js';

/** How a dismissal stands. */
export const dismissalStateWords: Readonly<Record<DismissalState, Words>> = {
  'in-force': { en: 'in force', zh: '有效' },
  'more-found': { en: 'ended: twice the share of items has such a find now', zh: '已失效：检出比例已翻倍' },
  'other-kinds': { en: 'ended: another kind is found in the same place now', zh: '已失效：同一处出现其他类别' },
};

/** A dismissal in a sentence: what, why, how many were looked at, and from how many items it takes finds. */
export function dismissalWords({ kind, about, because, looked, covers }: DismissalOnRecord, lang: Lang): string {
  const where = Object.entries(about).map(([name, value]) => ` ${name}:${plain(value)}`);
  const [m, n] = [number(looked.at.length, lang), number(looked.found, lang)];
  const items =
    covers === undefined
      ? ''
      : lang === 'zh'
        ? `，现涉及 ${number(covers, lang)} 条`
        : `; it speaks of ${counted(covers, { one: 'item', many: 'items', zh: '条' }, lang)} now`;
  return lang === 'zh'
    ? `${kind}${where.join('')}：${plain(because)}（检出 ${n} 条，查看 ${m} 条${items}）`
    : `${kind}${where.join('')}: ${plain(because)} (${m} of ${n} looked at${items})`;
}
