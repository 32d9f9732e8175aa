/** The list of what a report lacks, for a terminal. */

import type { Lang } from '../../model/basics.js';
import type { Gap } from '../../model/snapshot.js';
import { bracketed } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { columns, counted, pad, plain } from '../../text/show.js';

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
    const open = items === undefined ? '' : bracketed(counted(items, 'item', lang), lang);
    return `${pad(plain(role), roles)}  ${pad(plain(where), places)}  ${plain(what)}${open}\n`;
  });
  const sum = say('report/gaps', lang, { gaps: gaps.length });
  return `${lines.join('')}${sum}`;
}
