/** The page with its words filled in, and what it begins with. */

import { readFileSync } from 'node:fs';
import type { Lang, Place, Words } from '../../../model/basics.js';
import { riskClasses } from '../../../samples/risks.js';
import { printed } from '../../../text/masked-paths.js';
import { languages, otherLanguage, punctuation } from '../../../text/messages/languages.js';
import { say } from '../../../text/messages/say.js';
import { place, visible } from '../../../text/show.js';
import { judgmentWords } from '../../../text/words/sample-words.js';
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

/** What of the page is markup. */
export interface PageParts {
  policy: string;
  style: string;
  script: string;
}

const served: PageParts = {
  policy: '',
  style: '<link rel="stylesheet" href="review.css">',
  script: '<script type="module" src="review.js"></script>',
};

/** A file of the page. */
export function pageFile(name: string): string {
  return readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');
}

/** The page's HTML. What is filled in is text, but for its own parts. */
export function pageOf({ sample: { draw }, checker, adjudicates, lang }: ReviewSubject, parts: PageParts = served): string {
  const who = pageWords[adjudicates ? 'decidesBetween' : 'checker'][lang];
  const filled: Record<string, string> = {
    ...inLang(pageWords, lang),
    lang: languages[lang].html,
    title: say('sample/review-title', lang, { plan: draw.plan, draw: draw.draw }),
    who: checker === '' ? '' : `${who}${punctuation[lang].colon}${checker}`,
  };
  return pageFile('review.html').replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    name in parts ? parts[name as keyof PageParts] : escaped(visible(filled[name]!)),
  );
}

/** What the page begins with; `places` are those of the items. Judgments of other checkers are not part of it. */
export function beginOf(
  { sample: { draw }, checker, adjudicates, numbers, lang }: ReviewSubject,
  places: ReadonlyMap<number, Place>,
): object {
  const other = otherLanguage(lang);
  return {
    plan: draw.plan,
    items: draw.sample.items,
    adjudicates,
    ...(adjudicates && { numbers }),
    places: Object.fromEntries([...places].map(([n, at]) => [n, printed(place(at))])),
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
