/** `licit show sources`: where the items are from, by the domain that somebody registered. */
import { createRequire } from 'node:module';
import { domainsAt } from '../../ledger/find/query-domains.js';
import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { type ListedKind, listedHost } from '../../lists/hosts/listed-hosts.js';
import type { Lang } from '../../model/basics.js';
import type { DomainResult, DomainsResult } from '../../model/results/domains.js';
import { csv } from '../../text/csv-cells.js';
import { say } from '../../text/messages/say.js';
import { clip, columns, harmless, number, pad, percent, plain, safeJson, size } from '../../text/show.js';
import { jsonLine } from '../inspect/json-line.js';
import { Page, type Screen } from '../page.js';
import type { ShowFormat } from './show-format.js';

/** The domains of a run, with what lists from outside say of them. */
export function domainsOfRun(db: Db, at: AsOf): DomainsResult {
  const { getDomain } = createRequire(import.meta.url)('tldts') as typeof import('tldts');
  return domainsAt(db, at, {
    registrable: (host) => getDomain(host, { allowPrivateDomains: false }) ?? host,
    listed: (host) => {
      const found = listedHost(host);
      return found && { kind: found.kind, entry: found.listed };
    },
  });
}

/** The table for people or machines: files hold all domains, a screen the first ones. */
export function sourcesText(result: DomainsResult, format: ShowFormat, limit: number, lang: Lang, screen: Screen, licit: string): string {
  switch (format) {
    case 'json':
      return `${safeJson({ schemaVersion: 1, licit, ...result })}\n`;
    case 'jsonl':
      return result.domains.map((one) => `${jsonLine(one)}\n`).join('');
    case 'csv':
      return csv(HEAD, result.domains.map(cells));
    case 'concise':
      return result.domains.map((one) => `${harmless(`${plain(one.domain)}: ${one.items}`)}\n`).join('');
    default:
      return sourcesPage(result, limit, lang, screen);
  }
}

const HEAD = [
  'rank_by_items',
  'rank_by_bytes',
  'domain',
  'items',
  'text_bytes',
  'items_with_text_bytes',
  'hosts',
  'in_top_10_percent',
  'in_top_5_percent_or_1000',
  'training_allowed',
  'training_disallowed',
  'training_unknown',
  'license_known',
  'license_unclear',
  'license_conflict',
  'license_missing',
  'licenses',
  'listed',
];

/** What is not known is an empty cell, never 0. */
function cells(one: DomainResult): (string | number)[] {
  const { reservations, licenses } = one;
  return [
    one.rank,
    one.rankByBytes ?? '',
    one.domain,
    one.items,
    one.bytes?.bytes ?? '',
    one.bytes?.items ?? '',
    one.hosts,
    one.inTopTenth ? 'yes' : 'no',
    one.inSmeList ? 'yes' : 'no',
    reservations.allowed,
    reservations.disallowed,
    reservations.unknown,
    licenses.known,
    licenses.unclear,
    licenses.conflict,
    licenses.missing,
    one.expressions.map(({ license, items }) => `${license} ${items}`).join('; '),
    one.listed.map(({ kind, entry }) => `${kind} ${entry}`).join('; '),
  ];
}

function sourcesPage(result: DomainsResult, limit: number, lang: Lang, screen: Screen): string {
  const page = new Page(screen);
  const { domains, items, withoutHost } = result;
  page.text(say('sources/title', lang, { domains: domains.length, items: items - withoutHost }), 0, page.ink.bold);
  page.blank();
  const shown = domains.slice(0, limit);
  const rows = [
    ['sources/domain', 'sources/items', 'sources/share', 'sources/text', 'sources/training', 'sources/license'].map((id) =>
      say(id as 'sources/domain', lang),
    ),
    ...shown.map((one) => [
      plain(one.domain),
      number(one.items, lang),
      percent(one.items, items),
      one.bytes === undefined ? say('sources/unknown', lang) : `${one.bytes.items < one.items ? '≥ ' : ''}${size(one.bytes.bytes)}`,
      trainingText(one, lang),
      licenseText(one, page.width < 100 ? 12 : 24, lang),
    ]),
  ];
  const widths = [1, 2, 3, 4, 5].map((n) => Math.max(...rows.map((row) => columns(row[n]!))));
  const room = Math.max(14, page.width - 2 - widths.reduce((sum, one) => sum + one + 2, 0));
  const first = Math.min(room, Math.max(...rows.map((row) => columns(row[0]!))));
  for (const [n, row] of rows.entries()) {
    const rest = widths.map((wide, i) => `  ${pad(row[i + 1]!, wide, i < 3 ? 'left' : 'right')}`).join('');
    const line = `  ${pad(clip(row[0]!, first), first)}${rest}`.trimEnd();
    page.line(n === 0 ? page.ink.dim(line) : line);
    for (const { kind, entry } of shown[n - 1]?.listed ?? [])
      page.text(
        say('sources/listed', lang, { kind: say(`sources/list-${kind as ListedKind}`, lang), entry: plain(entry) }),
        6,
        page.ink.yellow,
      );
  }
  if (domains.length > shown.length) page.text(say('sources/more', lang, { more: domains.length - shown.length }), 2, page.ink.dim);
  page.blank();
  if (withoutHost > 0) page.text(say('sources/without-host', lang, { items: withoutHost }), 2);
  const { topTenth, smeList, tenthOfSize } = result;
  if (domains.length > 0) {
    page.text(say('sources/summary', lang, { topTenth, smeList, by: say(`sources/by-${result.rankedBy}`, lang) }), 2);
    page.text(say('sources/other-reading', lang, { tenthOfSize }), 2, page.ink.dim);
  }
  page.text(say('sources/not-known', lang), 2, page.ink.dim);
  return page.text(say('sources/as-of', lang, { run: result.run, day: result.asOf.slice(0, 10) }), 2, page.ink.dim).toString();
}

/** What the sources say about training: any word against it is shown first, and silence is unknown. */
function trainingText({ reservations, items }: DomainResult, lang: Lang): string {
  const { disallowed, allowed } = reservations;
  if (disallowed > 0) return say(disallowed === items ? 'sources/disallowed' : 'sources/partly-disallowed', lang, { items: disallowed });
  if (allowed > 0) return say(allowed === items ? 'sources/allowed' : 'sources/partly-allowed', lang, { items: allowed });
  return say('sources/unknown', lang);
}

function licenseText({ licenses, expressions, items }: DomainResult, room: number, lang: Lang): string {
  if (licenses.known === 0) return say(licenses.missing === items ? 'sources/no-license' : 'sources/license-open', lang);
  const [first] = expressions;
  const all = plain(clip(first!.license, room));
  return first!.items === items ? all : `${all} ${percent(first!.items, items)}`;
}
