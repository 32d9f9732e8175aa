/** The lines that `licit card` writes into a README, and how a reader tells them: they are of licit's own words and numbers, and state nothing of the data. */
import { type Lang, langs } from '../../model/basics.js';
import { say } from '../messages/say.js';

const ROWS = [
  'card/all',
  'card/source',
  'card/license-published',
  'card/license-stated',
  'card/license-unknown',
  'card/personal',
  'card/personal-unknown',
  'card/cleared',
  'card/forbidden',
  'card/unread',
] as const;

/** A row of the table. */
export type CardRow = (typeof ROWS)[number];

/** What a row counts, in words. */
export function cardRow(row: CardRow, count: string, lang: Lang): string {
  return `| ${say(row, lang)} | ${count} |`;
}

/** The marks in the text of a README and in its metadata, each at the beginning of a line. What is behind the first words of a mark may change. */
export const CARD_MARKS = {
  body: { begin: '<!-- licit:begin', end: '<!-- licit:end -->' },
  metadata: { begin: '# licit:begin', end: '# licit:end' },
} as const;

const BEGIN = new RegExp(`^${CARD_MARKS.body.begin}`, 'm');

/** Whether a README has the marks of a card. */
export function hasCardMarks(text: string): boolean {
  return BEGIN.test(text);
}

const NUMBER = '[\\d.,]{1,20}';

let lines: RegExp | undefined;

/** All lines that can be written, in all languages, whatever their numbers. */
function cardLines(): RegExp {
  if (lines !== undefined) return lines;
  const exact = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // Numbers that no text has, each in its place.
  const numbered = (words: string): string => exact(words).replace(/\d[\d,.]*/g, NUMBER);
  const each = langs.flatMap((lang) => [
    ...ROWS.flatMap((row) => [`\\| ${exact(say(row, lang))} \\| (?:${NUMBER}|${exact(say('card/unknown', lang))}) \\|`]),
    exact(`| ${say('card/recorded', lang)} | ${say('card/items', lang)} |`),
    exact(say('card/limits', lang)),
    ...[1, 2].map((n) => `!\\[${numbered(say('card/badge', lang, { cleared: n, items: n }))}\\]\\((?:\\.\\./){0,20}\\.licit/card\\.svg\\)`),
    ...[1, 2].map((n) => numbered(say('card/about', lang, { licit: '1', files: n })).replace(NUMBER, '[\\w.+-]{1,40}')),
  ]);
  return (lines = new RegExp(`^(?:${each.join('|')})\\r?$`));
}

/**
 * A README without the lines between the marks that are licit's own, word for word; their places stay empty. Whatever else stands between the marks stays: anybody may
 * write there, and what they write is heard.
 */
export function withoutCard(text: string): string {
  if (!hasCardMarks(text)) return text;
  let isOwn = false;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith(CARD_MARKS.body.begin)) isOwn = true;
      else if (line.startsWith('<!-- licit:end')) isOwn = false;
      return isOwn && cardLines().test(line) ? '' : line;
    })
    .join('\n');
}
