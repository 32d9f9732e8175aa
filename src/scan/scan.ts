import { resolve } from 'node:path';
import { detectors as allDetectors, formats as allFormats, listKinds, rules } from '../catalog/catalog.js';
import type { Discovered } from '../discover/discover.js';
import { sweep } from '../discover/spool.js';
import { createInspector, type Inspector, NameInspector } from '../inspect/inspect.js';
import { staysOpen } from '../inspect/masking.js';
import type { Recorder } from '../ledger/write/record.js';
import type { Json } from '../model/basics.js';
import { familyOf } from '../model/detection.js';
import type { Format } from '../model/format.js';
import { say } from '../text/messages/say.js';
import { ignoredBy } from '../text/not-read.js';
import { plain } from '../text/show.js';
import { reachOfGrants, underPolicy } from './change-policy.js';
import { compareDeclared } from './declared-files.js';
import { discovered } from './discovered.js';
import { forgetHeads, freeMemory, leavesRoom, longLined, type ReadRef } from './free-memory.js';
import { type BesideList, listsBeside } from './outside/beside-lists.js';
import { ImportedFindings } from './outside/imported-findings.js';
import { heldIn } from './outside/inspected-lists.js';
import { Lists } from './outside/lists.js';
import { Reholding } from './outside/reholding.js';
import { digestOfModel, modelsOf, planAll, planParts, type ReadBy, refuseParts, threadsFor } from './plan-reading.js';
import { readAll } from './read-manifests.js';
import { Registers } from './registers/registers.js';
import { type Chosen, chosenBy, type RecordOptions, writing } from './run.js';
import type { ScanOptions, ScanResult } from './scan-options.js';
import type { ShardRows } from './shards/shard-rows.js';
import { statedParts } from './stated-parts.js';
import { maskDeep } from './workers/masked-texts.js';
import { createPool } from './workers/pool.js';
import { isAbsent } from './workers/read-task.js';

/** Scans the paths: finds what is there, reads what is new into the ledger, and judges it. */
export async function scan(given: ScanOptions): Promise<ScanResult> {
  const options = { ...given, config: { ...given.config } };
  const started = new Date().toISOString();
  const chosen = chosenBy(options, rules(options.extraRules));
  const formats = await allFormats();
  await sweep();
  const found = await discovered(options, formats);
  try {
    options.ofChange?.found?.(found);
    const met = found.notRead.filter(({ kind }) => kind !== 'passed-over');
    // What is passed over is not a find; a scan of nothing else writes no ledger.
    if (found.manifests.length + met.length === 0) return { run: 0, head: '', found: 0, read: 0, ignored: ignoredBy(found.notRead) };
    for (const note of found.notes) options.onNote?.(note);
    tellListFolders(found, options);
    tellOwn(found, options);
    const beside = await besideIn(found, formats);
    nameApart(found.manifests);
    if (options.policy) Object.assign(options.config, underPolicy(options.policy, options.config, found));
    options.onFound?.(countsOf(found));
    const tools = await readingTools(options, formats);
    return await recordFound(await toRead(found, beside, tools), tools, options, started, chosen);
  } finally {
    await found.dispose();
  }
}

/** Says which files are no data because licit wrote them. */
function tellOwn({ notRead }: Discovered, { onNote }: ScanOptions): void {
  const own = notRead.filter(({ reason }) => reason === 'own-output');
  const files = own.reduce((sum, { files: more = 1 }) => sum + more, 0);
  if (files > 0) onNote?.(say('written/own', 'en', { files, first: plain(own[0]!.path) }));
}

/** Says which folders read like lists that nobody answered for. */
function tellListFolders({ listLike }: Discovered, { onNote }: ScanOptions): void {
  const [first] = listLike;
  if (first !== undefined) onNote?.(say('outside/folder-beside', 'en', { folders: listLike.map(plain), first: plain(first) }));
}

/** How much was found. */
export function countsOf({ manifests, notRead }: Pick<Discovered, 'notRead'> & { manifests: readonly { size: number }[] }): {
  manifests: number;
  notRead: number;
  bytes: number;
} {
  const met = notRead.filter(({ kind }) => kind !== 'passed-over');
  const bytes = manifests.reduce((sum, { size }) => sum + size, 0);
  return { manifests: manifests.length, notRead: met.reduce((sum, { files = 1 }) => sum + files, 0), bytes };
}

/** What manifests are read with on this machine. */
export interface ReadingTools extends Omit<ReadBy, 'imported' | 'lists' | 'registers' | 'stated'> {
  all: readonly Format[];
  inspector: Inspector;
  models: ReturnType<typeof modelsOf>;
}

export async function readingTools(options: ScanOptions, all: readonly Format[]): Promise<ReadingTools> {
  const without = options.withoutDetectors ?? [];
  const detectors = (await allDetectors()).filter(({ id }) => !without.includes(id));
  const models = modelsOf(options);
  return {
    all,
    formats: new Map(all.map((format) => [format.id, format])),
    options,
    // Installing what a detector lacks makes it read again.
    detectorIds: [
      ...detectors.map(({ id, lacks }) => (lacks?.() === undefined ? id : `${id} in part`)),
      ...(await Promise.all(models.map(digestOfModel))),
    ],
    checkedKinds: new Set(detectors.flatMap(({ id, checks }) => (checks ? [id] : []))),
    inspector: createInspector(detectors, options.key),
    models,
  };
}

/** Manifests that are to be read, with what is known of them together before the first one is. */
export interface ToRead extends Pick<Discovered, 'notRead' | 'scanned'> {
  manifests: readonly ReadRef[];
  /** The parts of datasets that descriptors name. */
  stated: ReadBy['stated'];
  /** Lists from outside among the files that nobody answered for. */
  beside: readonly BesideList[];
  /** Paths of lists whose records take the memory that a thread has. */
  long: ReadonlySet<string>;
  /** Where rows come from that were read before. */
  shards?: ShardRows;
}

/** What was found as it is to be read; the beginnings of files are let go of. */
export async function toRead(
  { manifests, notRead, scanned }: Discovered,
  beside: readonly BesideList[],
  { formats, inspector }: ReadingTools,
): Promise<ToRead> {
  const stated = await statedParts(manifests, formats, (value) => maskDeep(value, inspector));
  const long = longLined(manifests);
  return { manifests: forgetHeads(manifests), notRead, scanned, stated, beside, long };
}

/** Records what was found in one run, and judges it. */
export async function recordFound(
  work: ToRead,
  tools: ReadingTools,
  options: RecordOptions,
  started: string,
  chosen: Chosen,
): Promise<ScanResult> {
  const { manifests, notRead, scanned } = work;
  let readIn = 0;
  const written = await writing(options, started, chosen, async (recorder) => {
    const read = await readInto(recorder, work, tools, options, started);
    recorder.notRead(scanned, notRead);
    reachOfGrants(options.config, recorder);
    recorder.closeGone(scanned, new Set(manifests.map(({ path }) => path)));
    if (options.paths.includes('-')) recorder.piped(options.stdinName ?? 'stdin');
    const gone = await closeAbsent(recorder, scanned, options);
    readIn = recorder.withContent(manifests.map(({ path }) => path));
    maskNames(recorder, tools.inspector);
    work.shards?.record(recorder);
    freeMemory();
    const count = `${manifests.length} ${manifests.length === 1 ? 'manifest' : 'manifests'}`;
    return { paths: scanned, summary: `${count}, ${read} read${gone === 0 ? '' : `, ${gone} no longer there`}` };
  });
  // A list that somebody answered for is no data, and was found all the same.
  const met = notRead.filter(({ kind, reason }) => kind !== 'passed-over' || reason === 'outside-list');
  return { ...written, found: manifests.length + met.length, read: readIn };
}

/** Reads into the ledger what is new or has changed. How many manifests that were. */
async function readInto(
  recorder: Recorder,
  work: ToRead,
  { all, inspector, models, ...by }: ReadingTools,
  options: RecordOptions,
  started: string,
): Promise<number> {
  work.shards?.begin(recorder);
  refuseParts(work, recorder);
  freeMemory();
  const { registers, lists, imported } = await tablesAtHand(options, Date.parse(started), work.beside, recorder);
  const plans = await planAll(work.manifests, recorder, { ...by, stated: work.stated, registers, lists, imported }, options);
  const reholding = new Reholding(recorder, lists, (note) => options.onNote?.(note));
  const held = await lists.read(reholding.listsNeeded(plans), all);
  // Of a list more is read than is kept of it.
  freeMemory();
  reholding.of(plans, held);
  const anew = plans.filter(({ unchanged }) => !unchanged);
  const joined = await registers.read(new Set(anew.flatMap((plan) => plan.registers)), all, (value) => maskDeep(value, inspector));
  await planParts(anew, recorder, by.formats, options, inspector);
  for (const plan of anew) if (registers.failed(plan.registers)) plan.reading = `without a register ${plan.reading}`;
  const { key, withoutDetectors: without = [], unmeasured } = options;
  const here = anew.filter(({ ref }) => work.shards?.has(ref.path) !== true);
  const roomy = leavesRoom(
    here.map(({ ref }) => ref.path),
    work.long,
  );
  const pool = createPool(threadsFor(here, options.workers), { key, models, registers: joined, lists: held, without, unmeasured }, roomy);
  let declared: Awaited<ReturnType<typeof readAll>>;
  try {
    declared = await readAll(anew, pool, recorder, by.formats, options, inspector, work.shards);
  } finally {
    // What follows needs memory of its own.
    await pool.close();
  }
  await inspectLists(lists, work.notRead, recorder, (at, path) => heldIn(at, path, all, inspector), options);
  recorder.registers(registers.records());
  recorder.lists(lists.records());
  freeMemory();
  await compareDeclared(
    plans.map(({ ref, known }) => ({ id: known.id, path: ref.path, absolute: ref.absolute, dataset: ref.dataset })),
    declared,
    recorder,
    options.root,
  );
  return anew.length;
}

/** Looks into lists that somebody answered for as into data, and says what they hold. */
async function inspectLists(
  lists: Lists,
  notRead: ToRead['notRead'],
  recorder: Recorder,
  look: Parameters<Lists['inspect']>[2],
  { onNote }: RecordOptions,
): Promise<void> {
  const among = new Set(notRead.flatMap(({ reason, what }) => (reason === 'outside-list' && what !== undefined ? [what] : [])));
  await lists.inspect(among, recorder.listsOnRecord(), look);
  for (const { record } of lists.records()) {
    const held = Object.entries(record.holds ?? {}).map(([kind, rows]) => `${kind} ${rows}`);
    if (held.length > 0) onNote?.(say('outside/holds', 'en', { path: plain(record.path), held }));
  }
}

/** The lists from outside among what was found. */
export async function besideIn(found: Discovered, formats: readonly Format[]): Promise<BesideList[]> {
  return listsBeside(found, await listKinds(), formats);
}

/** The tables that people named which items are held against: registers of consent, lists from outside. Without a ledger none was on record before. */
export async function tablesAtHand(
  { config, root }: Pick<ScanOptions, 'config' | 'root'>,
  now: number,
  beside: readonly BesideList[],
  ledger?: Pick<Recorder, 'listsOnRecord' | 'registersOnRecord'>,
): Promise<Pick<ReadBy, 'imported' | 'lists' | 'registers'>> {
  const lists = await Lists.look(config.lists ?? [], {
    root,
    now,
    before: ledger?.listsOnRecord() ?? [],
    kinds: await listKinds(),
    beside,
  });
  return {
    registers: await Registers.look(config.registers ?? [], { root, now, before: ledger?.registersOnRecord() ?? [] }),
    lists,
    imported: ImportedFindings.look(lists),
  };
}

/** An archive may hold one name twice: each is a manifest of its own, `list.jsonl` and `list (2).jsonl`. */
export function nameApart(refs: readonly { path: string }[]): void {
  const taken = new Set(refs.map(({ path }) => path));
  const seen = new Set<string>();
  // Numbers that were tried stay taken.
  const tried = new Map<string, number>();
  for (const ref of refs) {
    const given = ref.path;
    let n = tried.get(given) ?? 2;
    for (; seen.has(ref.path); n += 1) {
      const other = given.replace(/(\.[^./]+)?$/, ` (${n})$1`);
      if (!taken.has(other) || seen.has(other)) ref.path = other;
    }
    tried.set(given, n);
    seen.add(ref.path);
  }
}

/** Looks for personal values in the names that the ledger keeps as they are, to open the files. */
function maskNames(recorder: Recorder, inspector: Inspector): void {
  const names = new NameInspector(inspector, ({ kind, confidence }) => staysOpen(kind, confidence) || familyOf(kind) !== 'pi');
  const masks = recorder.names().flatMap((path) => {
    const found = names.look(path);
    return found === undefined ? [] : [{ path, masked: found.shown, kinds: found.kinds as unknown as Json }];
  });
  recorder.pathMasks(masks);
}

/**
 * What is outside of the paths given is not looked at, but what is not there any more must not count: a renamed folder would be counted
 * twice. Closed where the ledger is that of this project; in a ledger of several its paths may be those of another, and are only told.
 */
async function closeAbsent(recorder: Recorder, scanned: readonly string[], options: ScanOptions): Promise<number> {
  const own = resolve(options.ledger) === resolve(options.root, '.licit', 'ledger.db');
  const absent: string[] = [];
  for (const path of recorder.elsewhere(scanned)) if (await isAbsent(options.root, path)) absent.push(path);
  if (absent.length > 0) {
    const shown = absent.slice(0, 3).map(plain).join(', ') + (absent.length > 3 ? ', …' : '');
    const what = own
      ? 'They are closed: they no longer count, and past scans keep them.'
      : 'They still count: scan them from their own project.';
    options.onNote?.(`On record and no longer there: ${absent.length} (${shown}). ${what}`);
  }
  if (!own) return 0;
  recorder.closeManifests(absent);
  const unread: string[] = [];
  for (const path of recorder.notReadElsewhere(scanned)) if (await isAbsent(options.root, path)) unread.push(path);
  recorder.closeNotRead(unread);
  return absent.length;
}
