/** The lines that tell what was in reach of data and what it says of rights. */
import type { Carrier } from '../../ledger/read/around/query-around.js';
import type { Lang, Words } from '../../model/basics.js';
import { phraseIn } from '../../text/in-chinese.js';
import { bracketed, punctuation } from '../../text/messages/languages.js';
import { place, plain } from '../../text/show.js';
import { readingWords } from '../../text/words/dismissal-words.js';
import { stateWords } from '../../text/words.js';

export const carrierWords = {
  title: { en: 'What was in reach and may speak of rights', zh: '读取范围内可能涉及权利的文件' },
  silent: { en: 'silent on rights', zh: '未提及权利' },
  decides: { en: 'decides', zh: '起决定作用' },
  notRead: { en: 'not read', zh: '未读取' },
} satisfies Record<string, Words>;

/** So many characters of a statement are quoted. */
const MAX_QUOTED = 120;
/** So many statements of one file are listed. */
const MAX_LISTED = 6;

/** A line a statement, or one for a file that is silent or was not read. `decides` tells of a place whether the conclusion is based on what it says. */
export function carrierLines(carriers: readonly Carrier[], lang: Lang, decides: (place: string) => boolean): string[] {
  const { colon } = punctuation[lang];
  return carriers.flatMap(({ path, claims, readings = [], notRead }): string[] => {
    if (notRead !== undefined) return [`${plain(path)}${colon}${carrierWords.notRead[lang]}${bracketed(plain(notRead[lang]), lang)}`];
    const meant = readings.map(({ value, at }) => `${plain(path)}${colon}${readingWords(value, lang)} · ${plain(at.path)}`);
    if (claims.length === 0) return meant.length > 0 ? meant : [`${plain(path)}${colon}${carrierWords.silent[lang]}`];
    const first = [...claims].sort((a, b) => Number(decides(place(b.at))) - Number(decides(place(a.at))));
    const lines = first.slice(0, MAX_LISTED).map(({ at, raw = '', state, value, why }) => {
      const words = raw.replace(/\s+/g, ' ');
      const quoted = words === '' ? '' : `"${plain(words.length > MAX_QUOTED ? `${words.slice(0, MAX_QUOTED)}…` : words)}"`;
      const means =
        state === 'known'
          ? plain(String(value))
          : `${stateWords[state][lang]}${why === undefined ? '' : bracketed(plain(phraseIn(lang, why)), lang)}`;
      return `${place(at)}${colon}${quoted} → ${means}${decides(place(at)) ? ` · ${carrierWords.decides[lang]}` : ''}`;
    });
    const rest = claims.length > MAX_LISTED ? [`${plain(path)}${colon}+${claims.length - MAX_LISTED}`] : [];
    return [...lines, ...rest, ...meant];
  });
}
