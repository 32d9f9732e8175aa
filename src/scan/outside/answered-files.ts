/** Files of lists that somebody answered for: those that are as they were signed, and a list by what they hold, stop counting as data, and no others. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { AnsweredFiles } from '../../discover/answered-lists.js';
import { isListShaped } from '../../lists/list-kind.js';
import type { Format } from '../../model/format.js';
import type { ListKind } from '../../model/lists/list-kinds.js';
import type { OutsideList } from '../../model/statement.js';
import { registerFile } from '../registers/registers.js';
import { filesBelow, listState } from './list-document.js';
import { kindsOf, listSample, rowsOf } from './read-list.js';
import { isSnapshot } from './snapshot-shape.js';

/** Larger files are data, whatever they are called: a list of this many bytes is kept elsewhere. */
export const MAX_BESIDE_BYTES = 1 << 30;
/** Rows that are looked at together. */
const SLICE = 200;

/** By list the files that are it. */
export async function answeredFiles(
  lists: readonly OutsideList[],
  { root, formats, kinds }: { root: string; formats: readonly Format[]; kinds: readonly ListKind[] },
): Promise<AnsweredFiles[]> {
  const all: AnsweredFiles[] = [];
  for (const { id, kind, document } of lists) {
    const absolute = registerFile(document.path, root);
    if (absolute === undefined || document.path.startsWith('vault:')) continue;
    const found = await listState(absolute, document).catch(() => undefined);
    if (found?.state !== 'as-signed') continue;
    const isOwn = kinds.find((one) => one.id === kind)?.joins === 'own';
    const files = new Set<string>();
    for (const inside of document.files === undefined ? [''] : filesBelow(absolute, '')) {
      const path = inside === '' ? document.path : `${document.path}/${inside}`;
      const at = join(absolute, inside);
      if (isOwn ? await isSnapshot(at, path, inside === '' ? path : inside, formats) : await isList(at, path, formats, kinds))
        files.add(path);
    }
    all.push({ id, path: document.path, files });
  }
  return all;
}

/** Whether a file shows by itself that it is a list, to its end: texts behind the first rows are data. */
async function isList(absolute: string, path: string, formats: readonly Format[], kinds: readonly ListKind[]): Promise<boolean> {
  if (statSync(absolute).size > MAX_BESIDE_BYTES) return false;
  try {
    const sample = await listSample(absolute, path, formats);
    if (!kindsOf(sample, kinds).some(({ sure }) => sure)) return false;
    let rows: (typeof sample.rows)[number][] = [];
    for await (const reads of await rowsOf(absolute, path, formats))
      for (const one of reads) {
        if (one.kind !== 'item') continue;
        rows.push(one.fields);
        if (rows.length < SLICE) continue;
        if (!isListShaped({ path, rows })) return false;
        rows = [];
      }
    return rows.length === 0 || isListShaped({ path, rows });
  } catch {
    return false;
  }
}
