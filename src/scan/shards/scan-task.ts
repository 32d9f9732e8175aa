import { randomBytes } from 'node:crypto';
import { linkSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { formats as allFormats, listKinds } from '../../catalog/catalog.js';
import { holdsTheSame, type ShardMark } from '../../ledger/shards/shard-ledger.js';
import { atExit } from '../../reading/at-exit.js';
import { makeFolders, refuseLinks } from '../../reading/safe-files.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { type ReadRef, weightOf } from '../free-memory.js';
import { heldAs } from '../outside/held-reading.js';
import { settingsOf } from '../plan-reading.js';
import { type ReadingTools, readingTools, recordFound, type ToRead, tablesAtHand } from '../scan.js';
import type { ScanOptions } from '../scan-options.js';
import { type OpenPlan, type PlannedManifest, shardName } from './plan-folder.js';

/** A scan by a plan: what is read is told by the plan. */
export interface PlannedOptions extends Omit<ScanOptions, 'ledger' | 'paths'> {
  key: Uint8Array;
  plan: OpenPlan;
}

/** The shard of a task. */
export interface WrittenShard {
  file: string;
  manifests: number;
  items: number;
}

/** Reads the manifests of a task into a shard, which is there when it is whole. */
export async function scanTask({ plan, ...options }: PlannedOptions, n: number, out: string): Promise<WrittenShard> {
  plan.refuseOthers(options.licit, options.key);
  const { manifests } = await plan.task(n);
  const scan: ScanOptions = { ...options, paths: [], ledger: '' };
  const tools = await readingTools(scan, await allFormats());
  const work = await plannedWork(plan, manifests, tools, scan);
  options.onFound?.({ manifests: manifests.length, notRead: 0, bytes: manifests.reduce((sum, one) => sum + weightOf(one), 0) });
  const mark = { plan: plan.digest, task: n };
  let items = 0;
  const { file } = await writeShard(options, out, shardName(n), mark, (ledger) =>
    recordFound(
      work,
      tools,
      {
        ...scan,
        ledger,
        reserved: plan.reserve(manifests, options.key),
        shard: mark,
        onProgress: (progress) => {
          items = progress.items;
          options.onProgress?.(progress);
        },
      },
      plan.says.asOf,
      { rules: [], instruments: [] },
    ),
  );
  return { file, manifests: manifests.length, items };
}

/** Writes a shard under a hidden name, which becomes its own when it is whole. */
export async function writeShard<T>(
  { root }: Pick<ScanOptions, 'root'>,
  out: string,
  name: string,
  mark: ShardMark,
  write: (ledger: string) => Promise<T>,
): Promise<{ file: string; result: T }> {
  makeFolders(out, root);
  const file = join(out, name);
  refuseLinks(file, root);
  const host = hostname().replace(/[^A-Za-z0-9]/g, '');
  const part = join(out, `.${name}.${host}.${process.pid}.${randomBytes(4).toString('hex')}.part`);
  const discard = (): void => {
    for (const end of ['', '-journal', '.lock']) rmSync(`${part}${end}`, { force: true });
  };
  const stay = atExit(discard);
  try {
    const result = await write(part);
    if (!becomes(part, file) && !holdsTheSame(file, part, mark)) renameSync(part, file);
    return { file, result };
  } finally {
    discard();
    stay();
  }
}

/** Gives a file its name where no other has it. */
function becomes(part: string, file: string): boolean {
  try {
    linkSync(part, file);
    return true;
  } catch {
    // It is there, or the file system has no links.
    return false;
  }
}

/** Manifests of a plan as they are to be read. Throws where they, or what they would be read by here, are not as planned. */
export async function plannedWork(
  plan: OpenPlan,
  manifests: readonly PlannedManifest[],
  tools: ReadingTools,
  options: ScanOptions,
  isTaken: (path: string) => boolean = () => false,
): Promise<ToRead> {
  const { stated, asOf } = plan.says;
  const beside = plan.beside(options.root, await listKinds());
  const by = { ...tools, stated: new Map(stated), ...(await tablesAtHand(options, Date.parse(asOf), beside)) };
  const refs: ReadRef[] = [];
  for (const planned of manifests) {
    const ref = await plan.ref(options.root, planned, isTaken(planned.path));
    const { reading, holding } = settingsOf(ref, by);
    if (heldAs(reading, holding) !== planned.reading)
      throw failure('plan/other-settings', 'fix/same-settings', { file: plain(planned.path) });
    refs.push(ref);
  }
  return {
    manifests: refs,
    notRead: [],
    scanned: manifests.map(({ path }) => path),
    stated: by.stated,
    beside,
    long: new Set(manifests.flatMap(({ path, long }) => (long ? [path] : []))),
  };
}
