/** What no format may leave out: how much is open, and how much nobody read. */

import type { Lang } from '../model/basics.js';
import type { Summary } from '../model/results/result.js';
import type { BlobsView, ChangedBlob, Snapshot } from '../model/snapshot.js';
import { punctuation } from './messages/languages.js';
import { say } from './messages/say.js';
import { plain } from './show.js';

type Summed = Pick<Snapshot, 'rules' | 'totals' | 'change'>;

/** Counts of a run. */
export function summaryOf({ rules, totals: { unread, unreadFiles, notScanned, notedFiles }, change }: Summed): Summary {
  const on = rules.filter(({ off }) => !off);
  return {
    unmet: on.filter(({ counts }) => counts.unmet > 0).length,
    unproven: on.filter(({ counts }) => counts.unmet === 0 && counts.unproven > 0).length,
    stated: on.filter(({ counts }) => counts.stated > 0).length,
    unread,
    unreadFiles,
    notScanned,
    notedFiles,
    ...(change?.blobs && { change: accountOf(change.blobs) }),
    ...(change?.noData && { noData: true as const }),
  };
}

/** The same in one line. */
export function summaryText(snapshot: Summed, lang: Lang): string {
  if (snapshot.change?.noData) return noDataText(snapshot.change.blobs, lang);
  const { unmet, unproven, stated, unread, unreadFiles, notScanned, notedFiles } = summaryOf(snapshot);
  const read = unread + unreadFiles + notScanned;
  const blobs = snapshot.change?.blobs;
  const account = blobs === undefined ? '' : `${punctuation[lang].semicolon}${accountText(blobs, lang)}`;
  const all = read === 0 ? say('summary/all-read', lang) : say('summary/not-read', lang, { unread, unreadFiles, notScanned });
  const notes = notedFiles === 0 ? '' : say('summary/noted', lang, { notedFiles });
  return rulesText(unmet, unproven, stated, lang) + punctuation[lang].semicolon + all + notes + account;
}

/** How many rules are broken, lack proof, or rest on what somebody said; what there is none of is left out. */
function rulesText(unmet: number, unproven: number, stated: number, lang: Lang): string {
  return [
    unmet === 0 ? say('summary/none-broken', lang) : say('summary/broken', lang, { unmet }),
    ...(unproven === 0 ? [] : [say('summary/unproven', lang, { unproven })]),
    ...(stated === 0 ? [] : [say('summary/stated', lang, { stated })]),
  ].join(punctuation[lang].comma);
}

/** What was true of all rows of a list before, and is of those that a change adds; undefined where there is nothing of it. */
export function asBeforeText({ change }: Snapshot, lang: Lang): string | undefined {
  if (change?.asBefore === undefined) return undefined;
  const rules = change.asBefore.join(punctuation[lang].listComma);
  return say('summary/as-before', lang, { rules });
}

/** That a change has no data in it, with what became of its files. */
export function noDataText(blobs: BlobsView | undefined, lang: Lang): string {
  const account = blobs === undefined || blobs.changed === 0 ? '' : punctuation[lang].colon + accountText(blobs, lang);
  return say('summary/no-data', lang, { account });
}

/** So many files that the policy passes over are named. */
const MAX_NAMED_FILES = 3;

/** Files that a change adds or changes, by what became of them. */
export interface Account {
  changed: number;
  read: number;
  noData: number;
  passedOver: number;
  notRead: number;
  /** Of those that were read, the pointers that a ledger elsewhere answers; left out where there are none. */
  elsewhere?: number;
}

export function accountOf({ changed, files }: BlobsView): Account {
  const of = (state: ChangedBlob['state']): number => files.filter((file) => file.state === state).length;
  const elsewhere = files.filter((file) => file.elsewhere).length;
  return {
    changed,
    read: of('read'),
    noData: of('no-data'),
    passedOver: of('passed-over'),
    notRead: of('not-read'),
    ...(elsewhere > 0 && { elsewhere }),
  };
}

/** The earliest day on which something was read elsewhere. */
const since = ({ files }: BlobsView): string => files.flatMap((file) => file.elsewhere ?? []).sort()[0] ?? '';

/** `3 of 5 changed files read, 1 no data, 1 passed over by policy (.licitignore: data/a.bin)`. */
export function accountText(blobs: BlobsView, lang: Lang): string {
  const { changed, read, noData, passedOver, notRead, elsewhere = 0 } = accountOf(blobs);
  const over = blobs.files.filter(({ state }) => state === 'passed-over');
  const named = over.slice(0, MAX_NAMED_FILES).map(({ path, why }) => plain(why?.what === undefined ? path : `${why.what}: ${path}`));
  if (over.length > named.length) named.push('…');
  const there = elsewhere > 0 ? say('summary/elsewhere', lang, { elsewhere, since: since(blobs) }) : '';
  const parts = [say('summary/read', lang, { read, changed }) + there];
  if (noData > 0) parts.push(say('summary/blobs-no-data', lang, { noData }));
  if (passedOver > 0) parts.push(say('summary/passed-over', lang, { passedOver, named }));
  if (notRead > 0) parts.push(say('summary/blobs-not-read', lang, { notRead }));
  return parts.join(punctuation[lang].comma);
}
