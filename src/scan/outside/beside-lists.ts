/** Lists from outside that lie among the files of a scan: what one names is to be looked at from the first scan on; it stops counting as data when somebody answered for it. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import type { Discovered } from '../../discover/discover.js';
import type { Format } from '../../model/format.js';
import type { ListColumns, ListKind } from '../../model/lists/list-kinds.js';
import { MAX_BESIDE_BYTES } from './answered-files.js';
import { kindsOf, listSample } from './read-list.js';

/** A list that nobody answered for. */
export interface BesideList {
  path: string;
  absolute: string;
  kind: ListKind;
  columns: ListColumns;
}

/** So much of the beginning of a file may name its columns. */
const HEADER = 2_000;
/** What a list's file, folder or columns are called. */
export const MAY_SAY_NO = /opt|train|crawl|exclu|remov|delet|take|eras|refus|block|deny|suppress|notice|退出|拒绝|删除|排除|屏蔽|通知/i;

/** Finds the lists among what was found that nobody answered for, as they are. */
export async function listsBeside(
  found: Pick<Discovered, 'manifests' | 'listNamed'>,
  kinds: readonly ListKind[],
  formats: readonly Format[],
): Promise<BesideList[]> {
  const beside: BesideList[] = [];
  const looked = new Set<string>();
  const look = async (path: string, absolute: string): Promise<void> => {
    if (looked.has(path)) return;
    looked.add(path);
    const sample = await listSample(absolute, path, formats).catch(() => undefined);
    const sure = sample && kindsOf(sample, kinds).find((one) => one.sure);
    if (sure) beside.push({ path, absolute, kind: sure.kind, columns: sure.columns });
  };
  for (const { path, absolute, head, size, folder, joins } of found.manifests) {
    const isNamed = MAY_SAY_NO.test(path) || MAY_SAY_NO.test(head.text?.slice(0, HEADER) ?? '');
    if (folder === undefined && joins === undefined && size <= MAX_BESIDE_BYTES && isNamed) await look(path, absolute);
  }
  // A text that no format reads, or that is an item of its folder.
  const texts = found.listNamed.filter(({ path }) => TEXT.test(path));
  const counts = new Map<string, number>();
  for (const { path } of texts) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  for (const { path, absolute } of texts)
    if (counts.get(dirname(path))! <= MAX_LISTS_IN_FOLDER && sizeOf(absolute) <= MAX_TEXT_BYTES) await look(path, absolute);
  return beside;
}

/** Texts of one name a line are no longer, and are called so. */
const MAX_TEXT_BYTES = 64 << 20;

const TEXT = /\.(?:txt|list|lst|text)$|(?:^|\/)[^./]+$/i;
/** More texts that are called like lists are a corpus. */
const MAX_LISTS_IN_FOLDER = 20;

function sizeOf(absolute: string): number {
  return statSync(absolute, { throwIfNoEntry: false })?.size ?? 0;
}
