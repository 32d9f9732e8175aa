/** Words for what people say was detected or read wrongly. */

import type { Lang, Words } from '../../model/basics.js';
import type { DismissalOnRecord, ReadingMeaning, ReadingOnRecord } from '../../model/statement.js';
import { bracketed } from '../messages/languages.js';
import { say } from '../messages/say.js';
import { number, plain } from '../show.js';

/** A dismissal in a sentence: what, why, how many were looked at, and from how many items it takes finds. */
export function dismissalWords({ kind, about, because, looked, covers }: DismissalOnRecord, lang: Lang): string {
  const where = Object.entries(about).map(([name, value]) => ` ${name}:${plain(value)}`);
  const [m, n] = [number(looked.at.length, lang), number(looked.found, lang)];
  const items = covers === undefined ? '' : say('dismissal/speaks-now', lang, { covers });
  return say('dismissal/is', lang, { kind, join: where.join(''), because: plain(because), m, n, items });
}

/** What a sentence is that licit took for terms of the data. */
export const readingMeaningWords: Readonly<Record<ReadingMeaning, Words>> = {
  'code-only': { en: 'is about programs', zh: '仅涉及程序' },
  'model-only': { en: 'is about a model', zh: '仅涉及模型' },
  'another-work': { en: 'is about another work', zh: '涉及其他作品' },
  'no-restriction': { en: 'limits nothing', zh: '不构成限制' },
};

/** A reading in a sentence: the words, and what they mean. */
export function readingWords({ words, means, because }: ReadingOnRecord, lang: Lang): string {
  const why = because === undefined ? '' : bracketed(plain(because), lang);
  return say('dismissal/reading', lang, { words: plain(words), readingMeaning: readingMeaningWords[means][lang], why });
}
