/** Lists from outside that lie among the files of a scan: what one names is to be looked at from the first scan on; it stops counting as data when somebody answered for it. */
import type { Discovered } from '../../discover/discover.js';
import type { Format } from '../../model/format.js';
import type { ListColumns, ListKind } from '../../model/lists/list-kinds.js';
import type { OutsideList } from '../../model/statement.js';
import type { NotReadView } from '../../model/views.js';
import { notRead } from '../../text/not-read.js';
import { hashFile } from '../workers/read-task.js';
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
/** Larger files are data, whatever they are called: a list of this many bytes is recorded by a command. */
const MAX_BESIDE_BYTES = 1 << 30;
/** What a list's file, folder or columns are called. */
const MAY_SAY_NO = /opt|train|crawl|exclu|remov|delet|take|eras|refus|block|deny|suppress|notice|退出|拒绝|删除|排除|屏蔽|通知/i;

/**
 * Finds the lists among what was found: those that nobody answered for, and, taken out of the manifests, those that somebody did. A file that is not as it
 * was signed, or does not show by itself that it is a list, stays data, whoever calls it one.
 */
export async function listsBeside(
  found: Pick<Discovered, 'manifests' | 'notRead'>,
  lists: readonly OutsideList[],
  { kinds, formats, absolute }: { kinds: readonly ListKind[]; formats: readonly Format[]; absolute(path: string): string },
): Promise<BesideList[]> {
  const beside: BesideList[] = [];
  const answered = new Map(lists.map((list) => [list.document.path, list]));
  const told = async (path: string, at: string): Promise<BesideList | undefined> => {
    const sample = await listSample(at, path, formats).catch(() => undefined);
    const sure = sample && kindsOf(sample, kinds).find((one) => one.sure);
    return sure && { path, absolute: at, kind: sure.kind, columns: sure.columns };
  };
  const isList = async (path: string, at: string): Promise<boolean> => {
    const list = answered.get(path);
    const isSigned = list !== undefined && (await hashFile(at).catch(() => '')) === list.document.sha256;
    const one = await told(path, at);
    if (one !== undefined && !isSigned) beside.push(one);
    return one !== undefined && isSigned;
  };
  const taken = new Set<string>();
  for (const { path, absolute: at, head, size, folder, joins } of found.manifests) {
    const first = head.text?.slice(0, HEADER) ?? '';
    if (
      folder !== undefined ||
      joins !== undefined ||
      size > MAX_BESIDE_BYTES ||
      !(answered.has(path) || MAY_SAY_NO.test(path) || MAY_SAY_NO.test(first))
    )
      continue;
    if (await isList(path, at)) taken.add(path);
  }
  if (taken.size > 0) found.manifests.splice(0, found.manifests.length, ...found.manifests.filter(({ path }) => !taken.has(path)));
  const rest: NotReadView[] = [];
  for (const one of found.notRead) {
    const isText = one.reason === 'text' || one.reason === 'program';
    if (isText && MAY_SAY_NO.test(one.path) && (await isList(one.path, absolute(one.path)))) taken.add(one.path);
    else rest.push(one);
  }
  if (taken.size > 0)
    found.notRead.splice(
      0,
      found.notRead.length,
      ...rest,
      ...[...taken].map((path) => notRead(path, 'outside-list', { what: answered.get(path)!.id })),
    );
  return beside;
}
