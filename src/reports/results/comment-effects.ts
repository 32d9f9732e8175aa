/** What a change does beyond its findings, for the comment on it: items, coverage, what is fixed, what is new. */

import type { Lang } from '../../model/basics.js';
import type { ChangeView, Snapshot } from '../../model/snapshot.js';
import { punctuation } from '../../text/messages/languages.js';
import { counted, number, percent } from '../../text/show.js';
import { countedBy, sourceKindWords, valueWords } from '../../text/words.js';
import { commentWords } from './comment-words.js';
import { codeSpan, shortened, text } from './markdown-parts.js';

const MAX_NAMED_ENTRIES = 8;
const MAX_WORD_CHARACTERS = 120;

/** The line under the table, and one for each other effect. */
export function effectLines(change: ChangeView, snapshot: Snapshot, lang: Lang): string[] {
  const words = commentWords(lang);
  const { effects } = change;
  const { added, removed } = effects.items;
  const known = (['source', 'license', 'basis'] as const).flatMap((name) => {
    const { before, after } = effects.known[name];
    if (after.of === 0) return [];
    const earlier = before.of === 0 ? '' : `${percent(before.known, before.of)} → `;
    return [`${words.known[name]} ${earlier}**${percent(after.known, after.of)}**`];
  });
  const delta = `**${words.delta(number(added, lang), number(removed, lang))}**`;
  const titles = new Map(snapshot.detections.map(({ kind, title }) => [kind, title[lang]]));
  return [
    [`${delta} ${known[0] ?? ''}`.trim(), ...known.slice(1), ...fixedOf(change, lang)].join(' · '),
    named(words.datasetsAdded, effects.datasets.added.map(codeOf), lang),
    named(words.datasetsRemoved, effects.datasets.removed.map(codeOf), lang),
    named(
      words.sourceKinds,
      effects.sourceKinds.map((kind) => text(kind === '(missing)' ? valueWords(kind, lang) : sourceKindWords[kind][lang])),
      lang,
    ),
    named(
      words.licenses,
      effects.licenses.map((license) => (valueWords(license, lang) === license ? codeOf(license) : valueWords(license, lang))),
      lang,
    ),
    named(
      words.kinds,
      effects.kinds.map((kind) => `${codeOf(kind)} ${text(titles.get(kind) ?? '')}`.trim()),
      lang,
    ),
  ].filter((line) => line !== '');
}

/** Rules of which the change mends something: by rule, whole ones with a tick. */
function fixedOf({ fixed }: ChangeView, lang: Lang): string[] {
  const words = commentWords(lang);
  const shown = fixed.slice(0, MAX_NAMED_ENTRIES).map(({ finding, items, whole }) => {
    const many = items > 0 ? counted(items, countedBy(finding), lang) : '';
    return whole ? `✓ ${words.fixed}: ${codeOf(finding.rule)}${many && ` (${many})`}` : `${codeOf(finding.rule)}: ${words.partly(many)}`;
  });
  const rest = fixed.length - shown.length;
  return rest > 0 ? [...shown, words.morePlaces(number(rest, lang))] : shown;
}

function named(title: string, all: readonly string[], lang: Lang): string {
  if (all.length === 0) return '';
  const words = commentWords(lang);
  const rest = all.length - MAX_NAMED_ENTRIES;
  const shown = all.slice(0, MAX_NAMED_ENTRIES).join(words.comma);
  return `${title}${punctuation[lang].colon}${shown}${rest > 0 ? `${words.comma}${words.morePlaces(number(rest, lang))}` : ''}`;
}

function codeOf(name: string): string {
  return codeSpan(shortened(name, MAX_WORD_CHARACTERS));
}
