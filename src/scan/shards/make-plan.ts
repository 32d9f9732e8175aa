import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { formats as allFormats } from '../../catalog/catalog.js';
import type { ManifestRef } from '../../discover/discover.js';
import { spoolPrefix, sweep } from '../../discover/spool.js';
import { keyIdOf } from '../../inspect/masking.js';
import type { MediaTable } from '../../model/item.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';
import { failure } from '../../text/failures/failure.js';
import { ignoredBy } from '../../text/not-read.js';
import { plain } from '../../text/show.js';
import { discovered } from '../discovered.js';
import { textOf } from '../free-memory.js';
import { heldAs } from '../outside/held-reading.js';
import { type ReadBy, settingsOf } from '../plan-reading.js';
import { besideIn, countsOf, nameApart, type ReadingTools, readingTools, type ToRead, tablesAtHand, toRead } from '../scan.js';
import type { ScanOptions, ScanResult } from '../scan-options.js';
import {
  CONTEXT,
  endsOf,
  nameFrom,
  PLAN,
  PLAN_FORM,
  type PlanFile,
  type PlannedManifest,
  type PlannedTable,
  type PlannedTask,
  TASKS,
} from './plan-folder.js';

/** Bytes that a task reads where nothing else is asked: minutes of work, so that starting costs little beside it. */
const A_TASK = 256 << 20;

/** Bytes that a process of its own is worth starting for. */
const A_PROCESS = 32 << 20;

/** How manifests are put together to tasks. */
export type Cutting = (manifests: readonly PlannedManifest[]) => PlannedManifest[][];

export interface PlanOptions extends Omit<ScanOptions, 'ledger'> {
  key: Uint8Array;
  /** The folder that the plan is written to. It is not there, or empty. */
  out: string;
  cut: Cutting;
}

/** What was planned. */
export interface Planned {
  digest: string;
  tasks: number;
  /** Manifests that tasks read, and those that the join reads. */
  manifests: number;
  context: number;
  bytes: number;
  /** Bytes of the largest task. */
  largest: number;
  /** Bytes of what was unpacked or listed, which the plan keeps. */
  made: number;
  ignored?: ScanResult['ignored'];
}

/** Runs of manifests in their order, of about as many bytes each. */
export function intoTasks({
  tasks,
  bytes = A_TASK,
  processes = 1,
  least = A_PROCESS,
}: {
  tasks?: number | undefined;
  bytes?: number | undefined;
  /** So many read at once: as many tasks at least, where each has enough to do. */
  processes?: number | undefined;
  /** Bytes that are enough to do. */
  least?: number | undefined;
}): Cutting {
  return (manifests) => {
    const total = manifests.reduce((sum, { size }) => sum + size, 0);
    const wanted = Math.max(Math.ceil(total / Math.max(1, bytes)), Math.min(processes, Math.floor(total / least)));
    const many = Math.max(1, tasks ?? wanted);
    const groups: PlannedManifest[][] = [];
    let before = 0;
    for (const manifest of manifests) {
      const n = Math.min(many - 1, Math.floor(((before + manifest.size / 2) / Math.max(1, total)) * many));
      (groups[n] ??= []).push(manifest);
      before += manifest.size;
    }
    // A file as large as several tasks leaves some without any.
    return groups.filter((group) => group !== undefined);
  };
}

/** Finds what is under the paths and writes the plan of a scan whose tasks need nothing of each other. Nothing found: no plan is written. */
export async function makePlan(options: PlanOptions): Promise<Planned> {
  if (options.paths.includes('-')) throw failure('plan/standard-input', 'fix/name-file-plan');
  if (existsSync(options.out) && readdirSync(options.out).length > 0)
    throw failure('plan/not-empty', 'fix/name-new-folder-o', { folder: plain(options.out) });
  const asOf = new Date().toISOString();
  const formats = await allFormats();
  await sweep();
  const scan: ScanOptions = { ...options, ledger: '' };
  const found = await discovered(scan, formats);
  try {
    for (const note of found.notes) options.onNote?.(note);
    if (countsOf(found).notRead + found.manifests.length === 0)
      return { digest: '', tasks: 0, manifests: 0, context: 0, bytes: 0, largest: 0, made: 0, ignored: ignoredBy(found.notRead) };
    const beside = await besideIn(found, formats);
    nameApart(found.manifests);
    options.onFound?.(countsOf(found));
    const part = join(dirname(options.out), `.${basename(options.out)}.${randomBytes(6).toString('hex')}.part`);
    try {
      makeFolders(part, options.root);
      const tools = await readingTools(scan, formats);
      const planned = await writePlan(await toRead(found, beside, tools), scan, options, asOf, part, tools);
      await rename(part, options.out);
      return planned;
    } finally {
      await rm(part, { recursive: true, force: true });
    }
  } finally {
    await found.dispose();
  }
}

async function writePlan(
  work: ToRead,
  scan: ScanOptions,
  { key, cut }: PlanOptions,
  asOf: string,
  folder: string,
  tools: ReadingTools,
): Promise<Planned> {
  const keeper = new MadeFiles(folder, scan.root);
  const all = await plannedManifests(work, { ...tools, ...(await tablesAtHand(scan, Date.parse(asOf), work.beside)) }, scan.root, keeper);
  const isContext = ({ format }: PlannedManifest): boolean => tools.formats.get(format)!.reads === 'dataset';
  const context = all.filter(isContext);
  const items = all.filter((one) => !isContext(one));
  const tasks = cut(items).map((manifests, i): PlannedTask => {
    const inOrder = [...manifests].sort((a, b) => a.number - b.number);
    return { task: i + 1, bytes: inOrder.reduce((sum, { size }) => sum + size, 0), manifests: inOrder };
  });
  const files = { [TASKS]: writeLines(folder, TASKS, tasks), [CONTEXT]: writeLines(folder, CONTEXT, context) };
  const { notRead, scanned, stated } = work;
  const beside = work.beside.map(({ path, absolute, kind, columns }) => ({ path, ...keeper.named(absolute), kind: kind.id, columns }));
  const says: PlanFile = {
    licitPlan: PLAN_FORM,
    ...{ licit: scan.licit, asOf, key: keyIdOf(key), nonce: randomBytes(32).toString('hex'), tasks: tasks.length },
    ...{ scanned, notRead, stated: [...stated], beside, files: files as PlanFile['files'] },
  };
  const text = `${JSON.stringify(says)}\n`;
  writeWhole(join(folder, PLAN), text, { root: scan.root });
  const bytes = items.reduce((sum, { size }) => sum + size, 0);
  const digest = createHash('sha256').update(text).digest('hex');
  const largest = tasks.reduce((most, task) => Math.max(most, task.bytes), 0);
  return { digest, tasks: tasks.length, manifests: items.length, context: context.length, bytes, largest, made: keeper.bytes };
}

async function plannedManifests(work: ToRead, by: Omit<ReadBy, 'stated'>, root: string, keeper: MadeFiles): Promise<PlannedManifest[]> {
  const all: PlannedManifest[] = [];
  for (const [i, ref] of work.manifests.entries()) {
    const { reading, holding } = settingsOf(ref, { ...by, stated: work.stated });
    await keeper.keep(ref, i + 1);
    const { path, format, dataset, size, head, folder: listed, original, evidence, besideCode, cached, inside, problems } = ref;
    all.push({
      number: i + 1,
      path,
      ...keeper.named(ref.absolute),
      ...{ format, dataset, size, ends: await endsOf(ref.absolute), reading: heldAs(reading, holding), text: textOf(head) },
      ...(listed !== undefined && { folder: nameFrom(root, listed) }),
      ...(original !== undefined && { original: nameFrom(root, original) }),
      ...(evidence && { evidence }),
      ...(besideCode && { besideCode }),
      ...(cached && { cached }),
      ...(inside && { inside: await keeper.tables(inside) }),
      ...(problems && { problems }),
      ...(work.long.has(path) && { long: true as const }),
    });
  }
  return all;
}

function writeLines(folder: string, name: string, rows: readonly object[]): string {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  writeWhole(join(folder, name), text, { root: folder });
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps what discovery unpacked, listed or joined: it goes away with the process, and no task could make it again by itself. */
class MadeFiles {
  bytes = 0;
  readonly #folder: string;
  readonly #root: string;
  /** What the plan calls files that are not at their path, by where they are. */
  readonly #names = new Map<string, string>();

  constructor(folder: string, root: string) {
    this.#folder = folder;
    this.#root = root;
  }

  /** Keeps a manifest that discovery made. */
  async keep({ absolute, path }: Pick<ManifestRef, 'absolute' | 'path'>, number: number): Promise<void> {
    if (absolute === join(this.#root, path) || this.#names.has(absolute)) return;
    if (relative(tmpdir(), absolute).startsWith(spoolPrefix)) await this.#copy(absolute, `made/${number}`);
    else this.#names.set(absolute, nameFrom(this.#root, absolute));
  }

  /** Where a manifest is; nothing at its path. */
  named(absolute: string): { file?: string } {
    const file = this.#names.get(absolute);
    return file === undefined ? {} : { file };
  }

  /** Keeps what is said inside media files. Lists share such tables. */
  async tables(tables: readonly MediaTable[]): Promise<PlannedTable[]> {
    const kept: PlannedTable[] = [];
    for (const { absolute, sha256 } of tables) {
      if (!this.#names.has(absolute)) await this.#copy(absolute, `made/inside-${this.#names.size + 1}`);
      kept.push({ file: this.#names.get(absolute)!, sha256 });
    }
    return kept;
  }

  async #copy(absolute: string, name: string): Promise<void> {
    // As discovery kept it: for the user's eyes alone.
    await mkdir(join(this.#folder, 'made'), { recursive: true, mode: 0o700 });
    await copyFile(absolute, join(this.#folder, name));
    this.bytes += statSync(absolute).size;
    this.#names.set(absolute, name);
  }
}
