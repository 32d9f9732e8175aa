/** The page with its words filled in, and what it begins with. */
import { readFileSync } from 'node:fs';
import type { Lang, Place, Words } from '../../../model/basics.js';
import { riskClasses } from '../../../samples/risks.js';
import { judgmentWords } from '../../../text/sample-words.js';
import { place, visible } from '../../../text/show.js';
import type { SampleOnFile } from '../sample-files.js';
import { pageWords, riskClassHeading } from './review-words.js';

/** What a review is about. */
export interface ReviewSubject {
  sample: SampleOnFile;
  checker: string;
  /** The items on which checkers differ are decided. */
  adjudicates: boolean;
  /** Numbers of the items of this review, in order. */
  numbers: readonly number[];
  lang: Lang;
}

/** The page's HTML. What is filled in is text. */
export function pageOf({ sample: { draw }, checker, adjudicates, lang }: ReviewSubject): string {
  const template = readFileSync(new URL('./page/review.html', import.meta.url), 'utf8');
  const zh = lang === 'zh';
  const filled: Record<string, string> = {
    ...inLang(pageWords, lang),
    lang: zh ? 'zh-CN' : 'en',
    title: zh ? `抽样检查：${draw.plan}（第 ${draw.draw} 次抽样）` : `Spot check: ${draw.plan}, draw ${draw.draw}`,
    who: `${pageWords[adjudicates ? 'decidesBetween' : 'checker'][lang]}${zh ? '：' : ': '}${checker}`,
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(visible(filled[name]!)));
}

/** What the page begins with; `places` are those of the items. Judgments of other checkers are no part of it. */
export function beginOf(
  { sample: { draw }, checker, adjudicates, numbers, lang }: ReviewSubject,
  places: ReadonlyMap<number, Place>,
): object {
  const other = lang === 'zh' ? 'en' : 'zh';
  return {
    plan: draw.plan,
    items: draw.sample.items,
    adjudicates,
    ...(adjudicates && { numbers }),
    places: Object.fromEntries([...places].map(([n, at]) => [n, place(at)])),
    // What waits in the browser is of one checker of one sample.
    key: `${draw.sample.root.slice(0, 32)}.${adjudicates ? 'adjudication.' : ''}${checker}`,
    words: {
      ...inLang(pageWords, lang),
      ...Object.fromEntries(Object.entries(judgmentWords).map(([name, words]) => [`verdict-${name}`, words[lang]])),
    },
    risks: riskClasses.map(({ id, name, risks }) => ({
      id,
      name: riskClassHeading(id, name[lang], risks.length, lang),
      risks: risks.map((risk) => ({ id: risk.id, name: risk.name[lang], other: risk.name[other] })),
    })),
  };
}

function inLang(words: Readonly<Record<string, Words>>, lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([name, said]) => [name, said[lang]]));
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => marks[character]!);
}
