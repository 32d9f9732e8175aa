/** What is personal in lists that somebody answered for and that lie among the files of a scan: they are no items, and who keeps a list of persons keeps personal information. */
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inspector } from '../../inspect/inspect.js';
import type { Batch } from '../../model/batch.js';
import { familyOf } from '../../model/detection.js';
import type { Format } from '../../model/format.js';
import { Interner } from '../workers/interner.js';
import { readTask } from '../workers/read-task.js';
import { filesBelow } from './list-document.js';
import { listFormat } from './read-list.js';

/** By kind of personal value how many rows hold one; of snapshots, how many files. */
export type Holds = Readonly<Record<string, number>>;

/** Looks into a list as into data. */
export async function heldIn(absolute: string, path: string, formats: readonly Format[], inspector: Inspector): Promise<Holds> {
  const counts = new Map<string, number>();
  const count = (found: readonly { kind: string }[]): void => {
    for (const kind of new Set(found.map((one) => one.kind))) if (familyOf(kind) === 'pi') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  const inFile = async (at: string, name: string): Promise<void> => {
    const format = await listFormat(at, name, formats);
    const task = { kind: 'read' as const, path: name, absolute: at, format: format.id, salt: randomBytes(16) };
    const tools = { inspector, interner: new Interner(), models: [], teller: undefined, unmeasured: true };
    await readTask(task, format, tools, ({ detections }: Batch) => {
      for (const { found } of detections) count(found);
      return undefined;
    });
  };
  if (!(await stat(absolute)).isDirectory()) await inFile(absolute, path);
  else
    for (const inside of filesBelow(absolute, ''))
      if (/\.(?:txt|json|xml)$/i.test(inside))
        count(inspector.text(await readFile(join(absolute, inside), 'utf8'), { path: `${path}/${inside}` }));
      else await inFile(join(absolute, inside), `${path}/${inside}`);
  return Object.fromEntries([...counts].sort());
}
