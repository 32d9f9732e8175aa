/** Which manifests must be read again, by what, and on how many threads. */

import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { rightsWordsDigest, tablesDigest } from '../claims/describe.js';
import type { PartName } from '../claims/parts/part-names.js';
import type { Inspector } from '../inspect/inspect.js';
import { keyIdOf } from '../inspect/masking.js';
import { canonical } from '../ledger/journal.js';
import type { Recorder } from '../ledger/write/record.js';
import { hostsDigest } from '../lists/lists-digest.js';
import type { Json } from '../model/basics.js';
import type { ColumnSettings, Format } from '../model/format.js';
import type { ItemImports } from '../model/lists/imported.js';
import { PART_SIZES } from '../reading/content-cuts.js';
import { matches } from '../reading/glob.js';
import { failure } from '../text/failures/failure.js';
import { type ReadRef, weightOf } from './free-memory.js';
import { type Taken, takenOver } from './known-chunks.js';
import { type ModelSettings, modelFiles, modelsLack } from './models/models.js';
import { heldAs, isHeld, readAs } from './outside/held-reading.js';
import type { ImportedFindings } from './outside/imported-findings.js';
import type { Holding, Lists } from './outside/lists.js';
import type { Registers } from './registers/registers.js';
import type { ScanOptions } from './scan-options.js';
import { type Dismissing, dismissingOf } from './workers/dismissed.js';
import { hashFile, stamp as stampOf } from './workers/read-task.js';

/** How items are measured; a manifest that was measured otherwise, or not, is read again. */
const MEASURED_BY = 3;
/** Folders smaller than this are read in place: starting threads would cost more. */
export const IN_PLACE_BELOW = 12 * 1024 * 1024;
/** Bytes that are worth a thread: each has readers, detectors and tables of its own, about 130 MB of memory. */
const A_THREAD = 32 << 20;

/** A folder that is on record as one list is scanned as a whole: the files of a part of it would be listed twice. */
export function refuseParts(
  { manifests, scanned }: { manifests: readonly Pick<ReadRef, 'folder' | 'path'>[]; scanned: readonly string[] },
  recorder: Recorder,
): void {
  for (const { path, folder } of manifests) {
    const above = folder === undefined ? undefined : recorder.folderAbove(path);
    if (above !== undefined && !scanned.some((given) => given === '.' || above.startsWith(`${given}/`)))
      throw failure('scan/part-which-record', 'fix/scan-whole-licit', { path, above });
  }
}

/** What a manifest is read by. */
export interface ReadingSettings {
  /** The digest of all that makes its rows, beside its bytes. */
  reading: string;
  columns: ColumnSettings | undefined;
  /** The parts of its dataset that have licenses of their own; none of them where it holds no items. */
  parts: readonly PartName[];
  /** The registers that speak of its persons, by their ids. */
  registers: readonly string[];
  /** How its items are held against lists from outside; left out where none is about them. */
  holding?: Holding;
  /** Its bytes are as before, and other lists, or lists with other bytes, are about its items. */
  reheld?: true;
  /** What people dismissed among its finds. */
  dismissing: readonly Dismissing[];
  /** What other tools found in its items. */
  imports: readonly ItemImports[];
  /** Digests of its sentences that people read otherwise. */
  misread: ReadonlySet<string>;
}

export interface Plan extends ReadingSettings {
  ref: ReadRef;
  known: ReturnType<Recorder['manifest']>;
  unchanged: boolean;
  sha256: string | undefined;
  /** Size and time of a manifest seen before, when it was digested. */
  stamp: string | undefined;
  /** What of it need not be read, where it is read again. */
  taken?: Taken | undefined;
}

/** What readers of this machine and settings of this project come to: all that makes rows beside the bytes of a manifest. */
export interface ReadBy {
  formats: ReadonlyMap<string, Format>;
  options: Pick<ScanOptions, 'config' | 'key' | 'licit'>;
  detectorIds: readonly string[];
  /** The parts of datasets that descriptors name. */
  stated: ReadonlyMap<string, readonly PartName[]>;
  registers: Registers;
  lists: Lists;
  imported: ImportedFindings;
  checkedKinds: ReadonlySet<string>;
}

/** What a manifest is read by, whatever lists its items are held against; `asBefore` are the digests that count as the same. */
export function settingsOf(
  ref: Omit<ReadRef, 'head'>,
  { formats, options, detectorIds, stated, registers, lists, imported, checkedKinds }: ReadBy,
): ReadingSettings & { asBefore: readonly string[] } {
  const columns = options.config.columns.find(({ glob }) => matches(glob, ref.path))?.settings;
  const format = formats.get(ref.format)!;
  const parts = format.reads === 'dataset' ? [] : (stated.get(ref.dataset) ?? []);
  const joined = { path: ref.path, dataset: format.reads === 'dataset' ? undefined : ref.dataset };
  const dismissing = joined.dataset === undefined ? [] : dismissingOf(options.config.dismissals ?? [], ref, checkedKinds);
  const found = joined.dataset === undefined ? undefined : imported.of(ref.path);
  const misread = new Set((options.config.readings ?? []).flatMap(({ about, sentence }) => (about.path === ref.path ? [sentence] : [])));
  const [reading, ...asBefore] = registers.readingsOf(joined).map((tables) =>
    createHash('sha256')
      .update(
        canonical({
          licit: options.licit,
          tables: tablesDigest(),
          rights: rightsWordsDigest(),
          lists: hostsDigest(),
          format: format.id,
          detectors: [...detectorIds],
          columns: (columns ?? null) as Json,
          key: options.key ? keyIdOf(options.key) : '',
          measures: MEASURED_BY,
          ...(ref.evidence && { evidence: true }),
          ...(ref.besideCode && { besideCode: true }),
          ...(ref.cached && { cached: { ...ref.cached } }),
          ...(ref.inside && { inside: ref.inside.map(({ sha256 }) => sha256) }),
          ...(ref.problems && { told: ref.problems.map(({ what }) => what) }),
          ...(parts.length > 0 && { parts: parts as unknown as Json }),
          ...(tables !== undefined && { registers: tables }),
          ...(found && { imported: found.digest }),
          ...(misread.size > 0 && { misread: [...misread].sort() }),
          ...(dismissing.length > 0 && { dismissing: dismissing as unknown as Json }),
        }),
      )
      .digest('hex'),
  ) as [string, ...string[]];
  const holding = lists.holding(joined);
  return {
    reading,
    asBefore,
    columns,
    parts,
    registers: registers.idsOf(joined),
    dismissing,
    misread,
    imports: found?.imports ?? [],
    ...(holding && { holding }),
  };
}

/** Which manifests must be read: those whose bytes or reading are not as before. */
export async function planAll(refs: readonly ReadRef[], recorder: Recorder, by: ReadBy, options: ScanOptions): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const ref of refs) {
    const { asBefore, ...settings } = settingsOf(ref, by);
    const { reading, holding } = settings;
    const known = recorder.manifest(ref.path, ref.dataset);
    // Only a manifest seen before can be unchanged; a new one is digested while it is read.
    const stamp = known.version && (await stampOf(ref.absolute).catch(() => undefined));
    const same = isSame(ref, options) ? options.ofChange?.same?.get(ref.path) : undefined;
    const sha256 = known.version ? (same ?? (await hashFile(ref.original ?? ref.absolute))) : undefined;
    const unchanged = isReadBy(known.version, sha256, [reading, ...asBefore]);
    if (unchanged) recorder.unchanged += 1;
    const reheld = unchanged && !isHeld(readAs(known.version!.reading).held, holding) ? { reheld: true as const } : {};
    plans.push({ ref, known, ...settings, ...reheld, reading: heldAs(reading, holding), unchanged, sha256, stamp });
  }
  return plans;
}

/** Whether a version was read from these bytes in one of these ways, whatever lists its items were held against. */
function isReadBy(version: Plan['known']['version'], sha256: string | undefined, readings: readonly string[]): boolean {
  return version !== undefined && version.sha256 === sha256 && readings.includes(readAs(version.reading).reading);
}

/** Whether a manifest is a file that is the same on both sides of a change, and not a listing or text that was made of it. */
export function isSame({ path, absolute, original }: ReadRef, { root, ofChange }: Pick<ScanOptions, 'root' | 'ofChange'>): boolean {
  return ofChange?.same?.has(path) === true && original === undefined && absolute === join(root, path);
}

export function modelsOf({ config, root }: ScanOptions): ModelSettings[] {
  return (config.models ?? []).map(({ path, labels }) => ({ path: resolve(root, path), ...(labels && { labels }) }));
}

/** What a model finds follows from its files, its labels and whether it can run here. */
export async function digestOfModel(model: ModelSettings): Promise<string> {
  const files = await Promise.all(modelFiles(model).map(hashFile));
  return canonical(['model', ...files, { ...model.labels }, modelsLack([model]) === undefined]);
}

/** What is read of a manifest: not the parts that are known. */
function bytesToRead({ ref, taken }: Plan): number {
  if (taken === undefined) return weightOf(ref);
  return taken.parts.ranges.reduce((sum, { start, end }, i) => sum + (taken.kept[i] ? 0 : end - start), 0);
}

/** Finds of each manifest that changed what was read before. */
export async function planParts(
  work: readonly Plan[],
  recorder: Recorder,
  formats: ReadonlyMap<string, Format>,
  { parts: sizes = PART_SIZES }: ScanOptions,
  inspector: Inspector,
): Promise<void> {
  if ('anew' in sizes && sizes.anew) return;
  for (const plan of work) {
    // Lines that tools name are those of the whole file.
    if (plan.imports.length > 0) continue;
    // What cannot be read is told where it is read.
    plan.taken = await takenOver(plan, recorder, formats.get(plan.ref.format)!, inspector, sizes).catch(unlessOurs);
  }
}

function unlessOurs(cause: unknown): undefined {
  if ((cause as { code?: string } | null)?.code === undefined) throw cause;
}

export function threadsFor(work: readonly Plan[], asked: number | undefined): number {
  const bytes = work.reduce((sum, plan) => sum + bytesToRead(plan), 0);
  if (asked !== undefined) return asked;
  return bytes < IN_PLACE_BELOW ? 0 : Math.max(1, Math.min(availableParallelism(), 8, Math.floor(bytes / A_THREAD)));
}
