import type { Snapshot } from '../../model/snapshot.js';
import type { FindingView } from '../../model/views.js';
import { counted, number, sorted, weight, wrap } from '../../text/show.js';
import { goneText, unseenText } from '../../text/unseen.js';
import { nouns } from '../../text/words.js';
import { itemsOfRule } from '../results/items-of-rule.js';
import { marks, type Page } from './pretty-page.js';

/** What a person must know before anything else: what must not be used, what cannot be waived, what nobody looked at, what was not judged. */
export function first(snapshot: Snapshot, page: Page): string[] {
  const { ink, width, words } = page;
  const lines = [...useless(snapshot, page), ...unwaivable(snapshot, page), ...children(snapshot, page), ...dark(snapshot, page)];
  if (lines.length === 0) return [];
  return [
    `  ${ink.bold(words.first)}`,
    ...lines.flatMap(({ kind, text }) =>
      wrap(text, width - 6).map((line, n) => (n === 0 ? `    ${ink[kind](marks[kind])} ${line}` : `      ${line}`)),
    ),
    '',
  ];
}

interface Line {
  kind: 'error' | 'warn' | 'unproven';
  text: string;
}

function useless({ blocked, totals }: Snapshot, { lang, words }: Page): Line[] {
  if (blocked === undefined || blocked.items === 0) return [];
  return [{ kind: 'error', text: words.firstBlocked(number(blocked.items, lang), counted(totals.items, nouns.item, lang)) }];
}

/** Rules of severity error that nothing may waive, with how many items each holds: an item with two findings of a rule counts once. */
function unwaivable(snapshot: Snapshot, { lang, strict, words }: Page): Line[] {
  const groups = new Map<string, FindingView[]>();
  for (const finding of sorted(snapshot.findings, strict))
    if (weight(finding, strict) === 'error' && !finding.waivable && finding.items > 0 && finding.scope === 'item')
      groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  const items = new Map<string, number>();
  for (const held of groups.values()) {
    const title = held[0]!.title[lang];
    items.set(title, (items.get(title) ?? 0) + itemsOfRule(held, snapshot));
  }
  return [...items].slice(0, 2).map(([title, n]) => ({ kind: 'error', text: words.firstUnwaivable(title, counted(n, nouns.item, lang)) }));
}

function children({ minors = [] }: Snapshot, { lang, words }: Page): Line[] {
  const there = minors.find(({ answer }) => answer === 'yes');
  return there ? [{ kind: 'warn', text: words.firstMinors(counted(there.items, nouns.item, lang)) }] : [];
}

/** What was not read, not seen, and not judged: nothing is known of it. */
function dark({ totals, duties, unseen, gone }: Snapshot, { lang, words }: Page): Line[] {
  const unread = [
    ...(totals.unread > 0 ? [counted(totals.unread, nouns.record, lang)] : []),
    ...(totals.notScanned > 0 ? [counted(totals.notScanned, nouns.file, lang)] : []),
  ];
  const silent = unseenText({ unseen }, lang);
  const lost = goneText({ gone }, lang);
  return [
    ...(unread.length > 0 ? [{ kind: 'unproven', text: words.firstUnread(unread.join(words.listComma)) } as const] : []),
    ...(lost === undefined ? [] : [{ kind: 'warn', text: lost } as const]),
    ...(silent === undefined ? [] : [{ kind: 'warn', text: silent } as const]),
    ...(duties.length === 0 ? [{ kind: 'unproven', text: words.firstLawless } as const] : []),
  ];
}
