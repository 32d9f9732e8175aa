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
import { PART_SIZES } from '../../reading/content-cuts.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';
import { failure } from '../../text/failures/failure.js';
import { ignoredBy } from '../../text/not-read.js';
import { plain } from '../../text/show.js';
import { discovered } from '../discovered.js';
import { textOf, weightOf } from '../free-memory.js';
import { heldAs } from '../outside/held-reading.js';
import { type ReadBy, settingsOf } from '../plan-reading.js';
import { besideIn, countsOf, nameApart, type ReadingTools, readingTools, type ToRead, tablesAtHand, toRead } from '../scan.js';
import type { ScanOptions, ScanResult } from '../scan-options.js';
import { piecesOf } from './cut-files.js';
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
  /** How many pieces a file of so many bytes is cut into, of so many bytes in all; files are read whole where it is left out. */
  pieces?: (size: number, total: number) => number;
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

/** Runs of manifests in their order, of about as many bytes each; a file that is larger than a task is cut into pieces. */
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
}): Required<Pick<PlanOptions, 'cut' | 'pieces'>> {
  const wanted = (total: number): number =>
    Math.max(1, tasks ?? Math.max(Math.ceil(total / Math.max(1, bytes)), Math.min(processes, Math.floor(total / least))));
  const cut: Cutting = (manifests) => {
    const total = manifests.reduce((sum, one) => sum + weightOf(one), 0);
    const many = wanted(total);
    const groups: PlannedManifest[][] = [];
    let before = 0;
    for (const manifest of manifests) {
      const n = Math.min(many - 1, Math.floor(((before + weightOf(manifest) / 2) / Math.max(1, total)) * many));
      (groups[n] ??= []).push(manifest);
      before += weightOf(manifest);
    }
    // A file as large as several tasks leaves some without any.
    return groups.filter((group) => group !== undefined);
  };
  return { cut, pieces: (size, total) => Math.round((size * wanted(total)) / Math.max(1, total)) };
}

/** Each piece of a file is a task of its own: its shard numbers hosts in the order in which the file names them. */
function alone(groups: readonly (readonly PlannedManifest[])[]): PlannedManifest[][] {
  const tasks: PlannedManifest[][] = [];
  for (const group of groups) {
    const whole = group.filter(({ piece }) => piece === undefined).sort((a, b) => a.number - b.number);
    if (whole.length > 0) tasks.push(whole);
    for (const one of group) if (one.piece !== undefined) tasks.push([one]);
  }
  // The pieces of a file follow one another.
  const place = ([first]: readonly PlannedManifest[]): [number, number] => [first!.number, first!.piece?.n ?? 0];
  const isPiece = ([first]: readonly PlannedManifest[]): boolean => first!.piece !== undefined;
  const pieces = tasks.filter(isPiece).sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
  return [...tasks.filter((task) => !isPiece(task)), ...pieces];
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
  { key, cut, pieces }: PlanOptions,
  asOf: string,
  folder: string,
  tools: ReadingTools,
): Promise<Planned> {
  const keeper = new MadeFiles(folder, scan.root);
  const by = { ...tools, stated: work.stated, ...(await tablesAtHand(scan, Date.parse(asOf), work.beside)) };
  const all = await inPieces(await plannedManifests(work, by, scan.root, keeper), work, by, scan, pieces);
  const isContext = ({ format }: PlannedManifest): boolean => tools.formats.get(format)!.reads === 'dataset';
  const context = all.filter(isContext);
  const items = all.filter((one) => !isContext(one));
  const tasks = alone(cut(items)).map(
    (manifests, i): PlannedTask => ({ task: i + 1, bytes: manifests.reduce((sum, one) => sum + weightOf(one), 0), manifests }),
  );
  const written = { [TASKS]: writeLines(folder, TASKS, tasks), [CONTEXT]: writeLines(folder, CONTEXT, context) };
  const { notRead, scanned, stated } = work;
  const beside = work.beside.map(({ path, absolute, kind, columns }) => ({ path, ...keeper.named(absolute), kind: kind.id, columns }));
  const says: PlanFile = {
    licitPlan: PLAN_FORM,
    ...{ licit: scan.licit, asOf, key: keyIdOf(key), nonce: randomBytes(32).toString('hex'), tasks: tasks.length },
    ...{ scanned, notRead, stated: [...stated], beside, files: written as PlanFile['files'] },
  };
  const text = `${JSON.stringify(says)}\n`;
  writeWhole(join(folder, PLAN), text, { root: scan.root });
  const bytes = items.reduce((sum, one) => sum + weightOf(one), 0);
  const files = new Set(items.map(({ number }) => number)).size;
  const digest = createHash('sha256').update(text).digest('hex');
  const largest = tasks.reduce((most, task) => Math.max(most, task.bytes), 0);
  return { digest, tasks: tasks.length, manifests: files, context: context.length, bytes, largest, made: keeper.bytes };
}

/** Cuts files into pieces that tasks read: not lists that discovery made or has something to tell of, or of which other tools found something by line. */
async function inPieces(
  all: readonly PlannedManifest[],
  { manifests }: ToRead,
  by: ReadBy,
  { parts: sizes = PART_SIZES }: ScanOptions,
  pieces: PlanOptions['pieces'] = () => 1,
): Promise<PlannedManifest[]> {
  const isItems = ({ format }: PlannedManifest): boolean => by.formats.get(format)!.reads !== 'dataset';
  const total = all.reduce((sum, one) => sum + (isItems(one) ? one.size : 0), 0);
  const cut: PlannedManifest[] = [];
  for (const [i, one] of all.entries()) {
    const ref = manifests[i]!;
    const many = isItems(one) ? pieces(one.size, total) : 1;
    const { columns, imports } = settingsOf(ref, by);
    const isLeft = many < 2 || one.problems !== undefined || one.folder !== undefined || one.original !== undefined || imports.length > 0;
    const found = isLeft ? [] : await piecesOf(ref, by.formats.get(one.format)!, columns, many, sizes).catch(() => []);
    if (found.length < 2) cut.push(one);
    else for (const piece of found) cut.push({ ...one, piece });
  }
  return cut;
}

async function plannedManifests(work: ToRead, by: ReadBy, root: string, keeper: MadeFiles): Promise<PlannedManifest[]> {
  const all: PlannedManifest[] = [];
  for (const [i, ref] of work.manifests.entries()) {
    const { reading, holding } = settingsOf(ref, by);
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
