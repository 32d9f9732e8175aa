/** What no format may leave out: how much is open, and how much nobody read. */
import type { Lang } from '../model/basics.js';
import type { Snapshot } from '../model/snapshot.js';
import { counted, number } from './show.js';
import { nouns } from './words.js';

/** Rules by what is open, switched-off ones apart, and what was not read. */
export interface Summary {
  /** Rules that are unmet for some subject. */
  unmet: number;
  /** Rules that are unproven for some subject, and unmet for none. */
  unproven: number;
  /** Rules that hold for some subject only because a person says so. */
  stated: number;
  /** Records and files that could not be read, and files that were not scanned. */
  unread: number;
  unreadFiles: number;
  notScanned: number;
}

/** Counts of a run. */
export function summaryOf({ rules, totals: { unread, unreadFiles, notScanned } }: Pick<Snapshot, 'rules' | 'totals'>): Summary {
  const on = rules.filter(({ off }) => !off);
  return {
    unmet: on.filter(({ counts }) => counts.unmet > 0).length,
    unproven: on.filter(({ counts }) => counts.unmet === 0 && counts.unproven > 0).length,
    stated: on.filter(({ counts }) => counts.stated > 0).length,
    unread,
    unreadFiles,
    notScanned,
  };
}

/** The same in one line. */
export function summaryText(snapshot: Pick<Snapshot, 'rules' | 'totals'>, lang: Lang): string {
  const { unmet, unproven, stated, unread, unreadFiles, notScanned } = summaryOf(snapshot);
  const read = unread + unreadFiles + notScanned;
  if (lang === 'zh') {
    const left = `无法读取 ${counted(unread, nouns.record, lang)}、${counted(unreadFiles, nouns.file, lang)}；未扫描 ${counted(notScanned, nouns.file, lang)}`;
    return `规则：${number(unmet, lang)} 条不符合，${number(unproven, lang)} 条证明材料不足，${number(stated, lang)} 条仅有陈述；${read === 0 ? '全部已读取' : left}`;
  }
  const left = `${counted(unread, nouns.record, lang)} and ${counted(unreadFiles, nouns.file, lang)} unreadable, ${counted(notScanned, nouns.file, lang)} not scanned`;
  return `rules: ${number(unmet, lang)} not met, ${number(unproven, lang)} not proven, ${number(stated, lang)} only stated; ${read === 0 ? 'everything was read' : left}`;
}
