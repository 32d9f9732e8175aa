import { itemsOfRule } from '../../model/results/items-of-rule.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { FindingView } from '../../model/views.js';
import { counted, number, sorted, weight, wrap } from '../../text/show.js';
import { goneText, unseenText } from '../../text/unseen.js';
import { marks, type Page } from './pretty-page.js';

/** What a person must know before anything else: what must not be used, what nobody has answered yet, what nobody looked at, what was not judged. */
export function first(snapshot: Snapshot, page: Page): string[] {
  const { ink, width, words } = page;
  const lines = [
    ...useless(snapshot, page),
    ...unwaivable(snapshot, page),
    ...open(snapshot, page),
    ...children(snapshot, page),
    ...dark(snapshot, page),
  ];
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

/** Only what something on record speaks against must not be used: what nobody has described yet is not guilty. */
function useless({ blocked, totals }: Snapshot, { lang, words }: Page): Line[] {
  if (blocked === undefined) return [];
  const { items } = blocked.forbidden ?? blocked;
  return items === 0 ? [] : [{ kind: 'error', text: words.firstBlocked(number(items, lang), counted(totals.items, 'item', lang)) }];
}

/** Findings that block, by the title of their rule: an item with two findings of a rule counts once. */
function blocking(
  snapshot: Snapshot,
  { lang, strict }: Page,
  such: (finding: FindingView) => boolean,
): { held: FindingView[]; title: string; items: number }[] {
  const groups = new Map<string, FindingView[]>();
  for (const finding of sorted(snapshot.findings, strict))
    if (weight(finding, strict) === 'error' && finding.items > 0 && finding.scope === 'item' && such(finding))
      groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  const items = new Map<string, { held: FindingView[]; title: string; items: number }>();
  for (const held of groups.values()) {
    const title = held[0]!.title[lang];
    const before = items.get(title);
    items.set(title, { title, held: [...(before?.held ?? []), ...held], items: (before?.items ?? 0) + itemsOfRule(held, snapshot) });
  }
  return [...items.values()];
}

/** What is forbidden and nothing may waive. */
function unwaivable(snapshot: Snapshot, page: Page): Line[] {
  const { lang, words } = page;
  return blocking(snapshot, page, ({ waivable, standing }) => !waivable && standing === 'forbidden')
    .slice(0, 2)
    .map(({ title, items }) => ({ kind: 'error', text: words.firstUnwaivable(title, counted(items, 'item', lang)) }));
}

/** What blocks until somebody answers, or looks, each with one command for all its items. */
function open(snapshot: Snapshot, page: Page): Line[] {
  const { lang, words } = page;
  const all = counted(snapshot.totals.items, 'item', lang);
  return blocking(snapshot, page, ({ standing }) => standing !== 'forbidden')
    .slice(0, 3)
    .map(({ held, title, items }) => {
      const [{ standing, rule, commands }] = held as [FindingView];
      const count = number(items, lang);
      if (standing === 'to-look-at') return { kind: 'warn', text: words.firstToLookAt(count, all, title, `licit show ${rule}`) };
      const command = commands.find((one) => one.startsWith('licit answer declare')) ?? `licit show ${rule}`;
      return { kind: 'unproven', text: words.firstUnanswered(count, all, title, command) };
    });
}

function children({ minors = [] }: Snapshot, { lang, words }: Page): Line[] {
  const there = minors.find(({ answer }) => answer === 'yes');
  return there ? [{ kind: 'warn', text: words.firstMinors(counted(there.items, 'item', lang)) }] : [];
}

/** What was not read, not seen, and not judged: nothing is known of it. */
function dark({ totals, duties, unseen, gone }: Snapshot, { lang, words }: Page): Line[] {
  const unread = [
    ...(totals.unread > 0 ? [counted(totals.unread, 'record', lang)] : []),
    ...(totals.notScanned > 0 ? [counted(totals.notScanned, 'file', lang)] : []),
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
