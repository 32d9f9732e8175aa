/** What `licit card` keeps up to date in a README: numbers of the ledger between two marks, the license in the metadata, and a badge. */
import type { Lang } from '../../model/basics.js';
import type { Snapshot } from '../../model/snapshot.js';
import { say } from '../../text/messages/say.js';
import { number } from '../../text/show.js';
import { type CardRow, cardRow } from '../../text/words/card-lines.js';
import { clearedCounts, type ExchangePart, exchangeView } from './exchange-view.js';

/** Ids of the Hub's list that are not the SPDX id in small letters: there is one for a license of GNU, whether or not later versions may be taken. */
const GNU = /^((?:a|l)?gpl-\d\.\d)-(?:only|or-later)$/;
/** Ids of the Hub's list, of licenses that data have. */
const HUB = new Set(
  'apache-2.0 mit cc0-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cdla-sharing-1.0 cdla-permissive-1.0 cdla-permissive-2.0 odc-by pddl bsd bsd-2-clause bsd-3-clause isc unlicense wtfpl agpl-3.0 gpl gpl-2.0 gpl-3.0 lgpl lgpl-2.1 lgpl-3.0 mpl-2.0 epl-2.0 etalab-2.0'.split(
    ' ',
  ),
);

/** The value of `license` in the metadata: what all items are under by the data's own word; `unknown` where that is not so of all. */
export function hubLicense(snapshot: Snapshot): string {
  const { licenses } = exchangeView(snapshot);
  const isAll = licenses.length > 0 && licenses.every(({ standing }) => standing === 'published') && snapshot.totals.unread === 0;
  if (!isAll) return 'unknown';
  const id =
    licenses.length === 1
      ? licenses[0]!.value.toLowerCase().replace(GNU, '$1').replace('odc-by-1.0', 'odc-by').replace('pddl-1.0', 'pddl')
      : '';
  return HUB.has(id) ? id : 'other';
}

/** The lines between the marks. Only what the ledger holds is counted, and what is not known has a row of its own. */
export function cardBlock(snapshot: Snapshot, badge: string, lang: Lang): string[] {
  const view = exchangeView(snapshot);
  const parts = view.datasets.flatMap(({ parts: all }) => all);
  const { totals } = snapshot;
  const items = parts.reduce((sum, { manifest }) => sum + manifest.items, 0);
  const counts = clearedCounts(snapshot);
  const of = (count: number | undefined): string => (count === undefined ? say('card/unknown', lang) : number(count, lang));
  const row = (id: CardRow, count: number | undefined): string => cardRow(id, of(count), lang);
  return [
    `![${badgeWords(snapshot, lang)}](${badge})`,
    '',
    say('card/about', lang, { licit: snapshot.licit, files: parts.length }),
    '',
    `| ${say('card/recorded', lang)} | ${say('card/items', lang)} |`,
    '| --- | ---: |',
    row('card/all', items),
    row('card/source', snapshot.known.source.known),
    row('card/license-published', stood(parts, 'published')),
    row('card/license-stated', stood(parts, 'stated')),
    row('card/license-unknown', stood(parts, 'not-known')),
    row('card/personal', personal(parts, 'yes')),
    row('card/personal-unknown', personal(parts, 'unknown')),
    row('card/cleared', counts.cleared),
    row('card/forbidden', counts.forbidden),
    row('card/unread', totals.unread),
    '',
    say('card/limits', lang),
  ];
}

function stood(parts: readonly ExchangePart[], standing: ExchangePart['licenses'][number]['standing']): number {
  return parts.reduce((sum, { licenses }) => sum + licenses.reduce((all, one) => all + (one.standing === standing ? one.items : 0), 0), 0);
}

function personal(parts: readonly ExchangePart[], answer: 'yes' | 'unknown'): number {
  return parts.reduce((sum, one) => sum + one.personal[answer], 0);
}

/** The words of the badge: never more than the counts say. */
function badgeWords(snapshot: Snapshot, lang: Lang): string {
  const { cleared, items } = clearedCounts(snapshot);
  return say('card/badge', lang, { cleared: cleared ?? 0, items: items ?? 0 });
}

const [LETTER, EDGE, HEIGHT] = [6.6, 10, 20];
const COLORS = { all: '#2e7d32', some: '#616161', forbidden: '#b71c1c' };

/** The badge as a picture by itself: it loads nothing, and is green only where every item is cleared. */
export function cardBadge(snapshot: Snapshot, lang: Lang): string {
  const { cleared = 0, items = 0, forbidden = 0 } = clearedCounts(snapshot);
  const words = badgeWords(snapshot, lang);
  const [left, right] = ['licit', words].map((text) =>
    Math.ceil([...text].reduce((sum, one) => sum + (one > '\u2000' ? 12 : LETTER), EDGE)),
  );
  const color = forbidden > 0 ? COLORS.forbidden : items > 0 && cleared === items ? COLORS.all : COLORS.some;
  const width = left! + right!;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img"><title>licit: ${words}</title><rect width="${left}" height="${HEIGHT}" fill="#424242"/><rect x="${left}" width="${right}" height="${HEIGHT}" fill="${color}"/><g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11"><text x="${EDGE / 2}" y="14">licit</text><text x="${left! + EDGE / 2}" y="14">${words}</text></g></svg>\n`;
}
