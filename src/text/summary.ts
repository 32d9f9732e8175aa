/** What no format may leave out: how much is open, and how much nobody read. */
import type { Lang } from '../model/basics.js';
import type { Summary } from '../model/results/result.js';
import type { BlobsView, ChangedBlob, Snapshot } from '../model/snapshot.js';
import { counted, number, plain } from './show.js';
import { nouns } from './words.js';

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
  const account = blobs === undefined ? '' : `${lang === 'zh' ? '；' : '; '}${accountText(blobs, lang)}`;
  if (lang === 'zh') {
    const left = `无法读取 ${counted(unread, nouns.record, lang)}、${counted(unreadFiles, nouns.file, lang)}；未扫描 ${counted(notScanned, nouns.file, lang)}`;
    const notes = notedFiles === 0 ? '' : `；${counted(notedFiles, nouns.file, lang)}读取时有说明`;
    return `${rulesText(unmet, unproven, stated, lang)}；${read === 0 ? '全部已读取' : left}${notes}${account}`;
  }
  const left = `${counted(unread, nouns.record, lang)} and ${counted(unreadFiles, nouns.file, lang)} unreadable, ${counted(notScanned, nouns.file, lang)} not scanned`;
  const notes = notedFiles === 0 ? '' : `; ${counted(notedFiles, nouns.file, lang)} read with notes`;
  return `${rulesText(unmet, unproven, stated, lang)}; ${read === 0 ? 'everything was read' : left}${notes}${account}`;
}

/** How many rules are broken, lack proof, or rest on what somebody said; what there is none of is left out. */
function rulesText(unmet: number, unproven: number, stated: number, lang: Lang): string {
  const count = (of: number) => number(of, lang);
  if (lang === 'zh')
    return [
      unmet === 0 ? '没有违反任何规则' : `违反 ${count(unmet)} 条规则`,
      ...(unproven === 0 ? [] : [`${count(unproven)} 条尚缺证明材料`]),
      ...(stated === 0 ? [] : [`${count(stated)} 条只有陈述`]),
    ].join('，');
  return [
    unmet === 0 ? 'no rule broken' : `${count(unmet)} ${unmet === 1 ? 'rule' : 'rules'} broken`,
    ...(unproven === 0 ? [] : [`${count(unproven)} without proof`]),
    ...(stated === 0 ? [] : [`${count(stated)} on statements alone`]),
  ].join(', ');
}

/** What was true of all rows of a list before, and is of those that a change adds; undefined where there is nothing of it. */
export function asBeforeText({ change }: Snapshot, lang: Lang): string | undefined {
  if (change?.asBefore === undefined) return undefined;
  const rules = change.asBefore.join(lang === 'zh' ? '、' : ', ');
  return lang === 'zh'
    ? `新增行与清单原有各行相同，不再逐一标注：${rules}`
    : `True of the new rows as of all rows before them, and not annotated: ${rules}`;
}

/** That a change has no data in it, with what became of its files. */
export function noDataText(blobs: BlobsView | undefined, lang: Lang): string {
  const account = blobs === undefined || blobs.changed === 0 ? '' : accountText(blobs, lang);
  if (lang === 'zh') return `没有数据变更${account && `：${account}`}。`;
  return `No data changed${account && `: ${account}`}.`;
}

/** So many files that the policy passes over are named. */
const MOST_NAMED = 3;

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
  const named = over.slice(0, MOST_NAMED).map(({ path, why }) => plain(why?.what === undefined ? path : `${why.what}: ${path}`));
  if (over.length > named.length) named.push('…');
  const files = counted(changed, nouns.file, lang);
  if (lang === 'zh') {
    const there = elsewhere > 0 ? `（其中 ${number(elsewhere, lang)} 个以 --known 的台账 ${since(blobs)} 的记录为准）` : '';
    const parts = [`变更 ${files}，已读取 ${number(read, lang)} 个${there}`];
    if (noData > 0) parts.push(`${number(noData, lang)} 个不属于数据`);
    if (passedOver > 0) parts.push(`政策排除 ${number(passedOver, lang)} 个（${named.join('、')}）`);
    if (notRead > 0) parts.push(`${number(notRead, lang)} 个未读取`);
    return parts.join('，');
  }
  const there = elsewhere > 0 ? ` (${number(elsewhere, lang)} of them by the ledger of --known, as of ${since(blobs)})` : '';
  const parts = [
    `${number(read, lang)} of ${number(changed, lang)} changed ${changed === 1 ? nouns.file.one : nouns.file.many} read${there}`,
  ];
  if (noData > 0) parts.push(`${number(noData, lang)} no data`);
  if (passedOver > 0) parts.push(`${number(passedOver, lang)} passed over by policy (${named.join(', ')})`);
  if (notRead > 0) parts.push(`${number(notRead, lang)} not read`);
  return parts.join(', ');
}
