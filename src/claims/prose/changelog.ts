/** Lists of changes: what an entry says of terms is over where a newer one gives the data to everybody. */
import { basename } from 'node:path/posix';
import { fold } from '../../license/names/name-fold.js';
import { allowsAll } from '../../license/statements/read-license.js';
import type { Saying } from '../../model/item.js';
import { licensesIn } from '../card/mentions.js';
import { tellsOfLifted } from './lifted.js';
import type { RightsSaid } from './rights-sentence.js';

/** Files that list changes by version or day. */
const OF_CHANGES =
  /^(?:change[-_ ]?log|changes|history|news|releases?(?:[-_ ]?notes?)?|versions?|更新日志|变更记录|変更履歴)(?:[-_.][^/]*)?$/iu;
/** Versions that nobody has yet. */
const NOT_YET =
  /unreleased|upcoming|planned|plan(?:s|ned)?\b|next|draft|to ?do|future|geplant|kommend|prevu|previst|proximo|à venir|планир|未发布|计划|予定|예정/iu;
/** A version, or a day that something was released on. */
const VERSION = /(?<![\p{L}\d.])v?(\d{1,4}(?:[.-]\d{1,4}){0,3})(?![\p{L}\d])/iu;

interface Heard {
  text: string;
  at: Saying['at'];
  said: RightsSaid;
}

/** What the sentences of a text say, without what is history by its own words. Of other texts all. */
export function withoutHistory<T extends Heard>(heard: readonly T[], blocks: readonly Saying[]): readonly T[] {
  const path = blocks[0]?.at.path;
  if (path === undefined || !OF_CHANGES.test(basename(path))) return heard;
  const entries = blocks
    .filter(({ raw, at }) => raw === at.field)
    .flatMap(({ raw, at: { line = 1 } }): { line: number; version?: number[] }[] => {
      if (NOT_YET.test(raw)) return [{ line }];
      const version = VERSION.exec(raw)?.[1];
      return version === undefined ? [] : [{ line, version: version.split(/[.-]/).map(Number) }];
    });
  const versionOf = ({ at }: T): readonly number[] | undefined => entries.findLast(({ line }) => line <= (at.line ?? 1))?.version;
  const newest = heard.filter(givesAll).map(versionOf).reduce(later, undefined);
  return heard.filter((one) => !isEarlier(versionOf(one), newest));
}

/** Whether a sentence gives the data to everybody, or says that what limited it is gone. */
function givesAll({ text, said }: Heard): boolean {
  if (said.says === 'allows') return true;
  if (said.says !== 'nothing' && !(said.says === 'license' && !said.limits)) return false;
  if (tellsOfLifted(fold(text))) return true;
  const named = licensesIn(text, { path: '' });
  return named.length > 0 && named.every(({ value }) => allowsAll(value));
}

const compared = (one: readonly number[], other: readonly number[]): number => {
  for (let i = 0; i < Math.max(one.length, other.length); i += 1)
    if ((one[i] ?? 0) !== (other[i] ?? 0)) return (one[i] ?? 0) - (other[i] ?? 0);
  return 0;
};
const later = (one: readonly number[] | undefined, other: readonly number[] | undefined): readonly number[] | undefined =>
  one === undefined || (other !== undefined && compared(other, one) > 0) ? other : one;
const isEarlier = (one: readonly number[] | undefined, than: readonly number[] | undefined): boolean =>
  one !== undefined && than !== undefined && compared(one, than) < 0;
