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
import { ignoredBy } from '../text/not-read.js';
import { plain } from '../text/show.js';
import { reachOfGrants, underPolicy } from './change-policy.js';
import { compareDeclared } from './declared-files.js';
import { discovered } from './discovered.js';
import { forgetHeads, freeMemory, leavesRoom, longLined } from './free-memory.js';
import { type BesideList, listsBeside } from './outside/beside-lists.js';
import { Lists } from './outside/lists.js';
import { Reholding } from './outside/reholding.js';
import { digestOfModel, modelsOf, planAll, planParts, refuseParts, threadsFor } from './plan-reading.js';
import { readAll } from './read-manifests.js';
import { Registers } from './registers/registers.js';
import { chosenBy, writing } from './run.js';
import type { ScanOptions, ScanResult } from './scan-options.js';
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
    const beside = await listsBeside(found, options.config.lists ?? [], {
      kinds: await listKinds(),
      formats,
      absolute: (path) => resolve(options.root, path),
    });
    nameApart(found.manifests);
    if (options.policy) Object.assign(options.config, underPolicy(options.policy, options.config, found));
    const bytes = found.manifests.reduce((sum, { size }) => sum + size, 0);
    options.onFound?.({ manifests: found.manifests.length, notRead: met.reduce((sum, { files = 1 }) => sum + files, 0), bytes });
    let readIn = 0;
    const written = await writing(options, started, chosen, async (recorder) => {
      const { read, inspector } = await readInto(recorder, found, formats, { options, started, beside });
      recorder.notRead(found.scanned, found.notRead);
      reachOfGrants(options.config, recorder);
      recorder.closeGone(found.scanned, new Set(found.manifests.map(({ path }) => path)));
      if (options.paths.includes('-')) recorder.piped(options.stdinName ?? 'stdin');
      const gone = await closeAbsent(recorder, found.scanned, options);
      readIn = recorder.withContent(found.manifests.map(({ path }) => path));
      maskNames(recorder, inspector);
      freeMemory();
      const count = `${found.manifests.length} ${found.manifests.length === 1 ? 'manifest' : 'manifests'}`;
      return { paths: found.scanned, summary: `${count}, ${read} read${gone === 0 ? '' : `, ${gone} no longer there`}` };
    });
    return { ...written, found: found.manifests.length + met.length, read: readIn };
  } finally {
    await found.dispose();
  }
}

/** Reads into the ledger what is new or has changed. How many manifests that were, and what looked at their values. */
async function readInto(
  recorder: Recorder,
  found: Discovered,
  formats: readonly Format[],
  { options, started, beside }: { options: ScanOptions; started: string; beside: readonly BesideList[] },
): Promise<{ read: number; inspector: Inspector }> {
  const byId = new Map(formats.map((format) => [format.id, format]));
  const without = options.withoutDetectors ?? [];
  const detectors = (await allDetectors()).filter(({ id }) => !without.includes(id));
  // Installing what a detector lacks makes it read again.
  const models = modelsOf(options);
  const detectorIds = [
    ...detectors.map(({ id, lacks }) => (lacks?.() === undefined ? id : `${id} in part`)),
    ...(await Promise.all(models.map(digestOfModel))),
  ];
  refuseParts(found, recorder);
  const inspector = createInspector(detectors, options.key);
  const parts = await statedParts(found.manifests, byId, (value) => maskDeep(value, inspector));
  const long = longLined(found.manifests);
  const refs = forgetHeads(found.manifests);
  freeMemory();
  const { registers, lists } = await tablesAtHand(recorder, options, Date.parse(started), beside);
  const checkedKinds = new Set(detectors.flatMap(({ id, checks }) => (checks ? [id] : [])));
  const plans = await planAll(refs, recorder, byId, options, detectorIds, parts, { registers, lists }, checkedKinds);
  const reholding = new Reholding(recorder, lists, (note) => options.onNote?.(note));
  const held = await lists.read(reholding.listsNeeded(plans), formats);
  reholding.of(plans, held);
  const work = plans.filter(({ unchanged }) => !unchanged);
  const joined = await registers.read(new Set(work.flatMap((plan) => plan.registers)), formats, (value) => maskDeep(value, inspector));
  await planParts(work, recorder, byId, options, inspector);
  for (const plan of work) if (registers.failed(plan.registers)) plan.reading = `without a register ${plan.reading}`;
  const settings = { key: options.key, models, registers: joined, lists: held, without, unmeasured: options.unmeasured };
  const roomy = leavesRoom(
    work.map(({ ref }) => ref.path),
    long,
  );
  const pool = createPool(threadsFor(work, options.workers), settings, roomy);
  let declared: Awaited<ReturnType<typeof readAll>>;
  try {
    declared = await readAll(work, pool, recorder, byId, options, inspector);
  } finally {
    // What follows needs memory of its own.
    await pool.close();
  }
  recorder.registers(registers.records());
  recorder.lists(lists.records());
  freeMemory();
  await compareDeclared(
    plans.map(({ ref, known }) => ({ id: known.id, path: ref.path, absolute: ref.absolute, dataset: ref.dataset })),
    declared,
    recorder,
    options.root,
  );
  return { read: work.length, inspector };
}

/** The tables that people named which items are held against: registers of consent, lists from outside. */
async function tablesAtHand(
  recorder: Recorder,
  { config, root }: ScanOptions,
  now: number,
  beside: readonly BesideList[],
): Promise<{ registers: Registers; lists: Lists }> {
  return {
    registers: await Registers.look(config.registers ?? [], { root, now, before: recorder.registersOnRecord() }),
    lists: await Lists.look(config.lists ?? [], { root, now, before: recorder.listsOnRecord(), kinds: await listKinds(), beside }),
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
