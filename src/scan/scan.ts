/** The main job, in order: discover, read on workers, record, judge. */

import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { detectors as allDetectors, formats as allFormats, instruments, rules } from '../catalog/catalog.js';
import { describeCards, tablesDigest } from '../claims/describe.js';
import { type Discovered, discover, type ManifestRef } from '../discover/discover.js';
import { documentsOf, lookAt } from '../documents/examine-evidence.js';
import { createInspector, type Inspector, keyIdOf, NameInspector, staysOpen } from '../inspect/inspect.js';
import { scopeCovers } from '../judge/judged-evidence.js';
import { judgeRun } from '../judge/judging.js';
import { appendHead, headsFile, lastHeads } from '../ledger/heads.js';
import { canonical, headAt } from '../ledger/journal.js';
import { type Db, diskFull, isDiskFull, type Ledger, openForWriting, settle } from '../ledger/open-ledger.js';
import type { AsOf } from '../ledger/read/as-of.js';
import { FieldTotals } from '../ledger/read/field-rates.js';
import { Recorder } from '../ledger/write/record.js';
import type { Json } from '../model/basics.js';
import type { PartEnd, ReadingOutcome } from '../model/batch.js';
import type { Claim } from '../model/claim.js';
import { type Detector, familyOf } from '../model/detection.js';
import { LicitError } from '../model/errors.js';
import type { ColumnSettings, Format, Part } from '../model/format.js';
import type { Card, DeclaredFile, Problem } from '../model/item.js';
import type { Instrument, Rule } from '../model/rule.js';
import type { Config, PolicyChange } from '../model/settings.js';
import type { Declaration } from '../model/statement.js';
import { matches } from '../reading/glob.js';
import { ignoredBy } from '../text/not-read.js';
import { plain } from '../text/show.js';
import { compareDeclared } from './declared-files.js';
import { type ModelSettings, modelFiles, modelsLack } from './models/models.js';
import { partsOf } from './plan.js';
import { maskDeep } from './workers/batch-rows.js';
import { createPool, type Pool, type Running, ThreadLost } from './workers/pool.js';
import { hashFile, isAbsent, learnFirst, linesIn, stamp, written } from './workers/read-task.js';
import type { ReadTask } from './workers/task.js';

/** Folders smaller than this are read in place: starting threads would cost more. */
const IN_PLACE_BELOW = 12 * 1024 * 1024;
/** How long a scan waits for another one. */
const PATIENCE = 10 * 60_000;

export interface ScanOptions {
  /** As given; relative ones are relative to `cwd`; `-` is standard input. */
  paths: readonly string[];
  cwd: string;
  root: string;
  ledger: string;
  /** Keys hashes of personal values. */
  key?: Uint8Array;
  config: Config;
  licit: string;
  workers?: number;
  stdin?: NodeJS.ReadableStream;
  stdinName?: string;
  /** Files of users' own rules. */
  extraRules?: readonly string[];
  /** The base whose policy counts, and what of the change counts as stated or not at all. */
  policy?: ScanPolicy;
  patience?: number;
  onFound?: (found: { manifests: number; notRead: number; bytes: number }) => void;
  onProgress?: (progress: Progress) => void;
  onNote?: (note: string) => void;
}

/** What a scan needs to know of the base of a change. */
export interface ScanPolicy {
  base: { label: string; text(path: string): string | undefined; has(path: string): boolean; isFile(path: string): boolean };
  change: readonly PolicyChange[];
  /** Declarations of the change: they count as stated, for the files that it adds. */
  added: readonly Declaration[];
}

export interface Progress {
  items: number;
  manifests: number;
  of: number;
  /** Bytes of the manifests behind us, of all. */
  bytes: number;
  ofBytes: number;
}

export interface ScanResult {
  run: number;
  head: string;
  /** Manifests and files found, read or not. */
  found: number;
  /** Manifests that something was read from: items, or what a descriptor says. */
  read: number;
  /** Where nothing else was found: what ignore files leave out. */
  ignored?: { by: string; files: number }[];
}

export async function scan(given: ScanOptions): Promise<ScanResult> {
  const options = { ...given, config: { ...given.config } };
  const started = new Date().toISOString();
  const chosen = chosenBy(options, rules(options.extraRules));
  const formats = await allFormats();
  const found = await discover(options.paths, {
    evidence: new Set(documentsOf(options.config).map(({ path }) => path)),
    root: options.root,
    cwd: options.cwd,
    formats,
    stdin: options.stdin,
    stdinName: options.stdinName,
    ...(options.policy && { ignoreText: async (path: string) => options.policy!.base.text(path) }),
  });
  try {
    const met = found.notRead.filter(({ kind }) => kind !== 'passed-over');
    // What is passed over is no find; a scan of nothing else writes no ledger.
    if (found.manifests.length + met.length === 0) return { run: 0, head: '', found: 0, read: 0, ignored: ignoredBy(found.notRead) };
    nameApart(found.manifests);
    if (options.policy) Object.assign(options.config, underPolicy(options.policy, options.config, found));
    const bytes = found.manifests.reduce((sum, { size }) => sum + size, 0);
    options.onFound?.({ manifests: found.manifests.length, notRead: met.reduce((sum, { files = 1 }) => sum + files, 0), bytes });
    let readIn = 0;
    const written = await writing(options, started, chosen, async (recorder) => {
      const byId = new Map(formats.map((format) => [format.id, format]));
      const looks = await allDetectors();
      // Installing what a detector lacks makes it read again.
      const models = modelsOf(options);
      const detectorIds = [
        ...looks.map(({ id, lacks }) => (lacks?.() === undefined ? id : `${id} in part`)),
        ...(await Promise.all(models.map(digestOfModel))),
      ];
      refuseParts(found, recorder);
      const plans = await planAll(found.manifests, recorder, byId, options, detectorIds);
      const work = plans.filter(({ unchanged }) => !unchanged);
      let gone = 0;
      const pool = createPool(threadsFor(work, options.workers), { key: options.key, models });
      try {
        const inspector = createInspector(looks, options.key);
        const declared = await readAll(work, pool, recorder, byId, options, inspector);
        await compareDeclared(
          plans.map(({ ref, known }) => ({ id: known.id, path: ref.path, absolute: ref.absolute, dataset: ref.dataset })),
          declared,
          recorder,
          options.root,
        );
        recorder.notRead(found.scanned, found.notRead);
        reachOfGrants(options.config, recorder);
        recorder.closeGone(found.scanned, new Set(found.manifests.map(({ path }) => path)));
        if (options.paths.includes('-')) recorder.piped(options.stdinName ?? 'stdin');
        gone = await closeAbsent(recorder, found.scanned, options);
        readIn = recorder.withContent(found.manifests.map(({ path }) => path));
        maskNames(recorder, inspector);
      } finally {
        await pool.close();
      }
      const count = `${found.manifests.length} ${found.manifests.length === 1 ? 'manifest' : 'manifests'}`;
      return { paths: found.scanned, summary: `${count}, ${work.length} read${gone === 0 ? '' : `, ${gone} no longer there`}` };
    });
    return { ...written, found: found.manifests.length + met.length, read: readIn };
  } finally {
    await found.dispose();
  }
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

/** The configuration of the base, with what the change declares for files of its own, and what it would set otherwise. */
function underPolicy({ base, change, added }: ScanPolicy, config: Config, found: Discovered): Partial<Config> {
  const files = found.manifests.filter(({ path }) => isAdded(path, base));
  const stated = added.map((one) => ({
    ...one,
    inChange: files.filter(({ path, dataset }) => scopeCovers(one.scope, { path, datasetName: dataset })).map(({ path }) => path),
  }));
  const changes: PolicyChange[] = [
    ...change,
    ...found.notIgnored.map(({ by, files: n }): PolicyChange => ({ kind: 'ignores', file: by, files: n })),
  ];
  if (added.length > 0)
    changes.push({
      kind: 'declarations',
      file: added[0]!.at.path,
      count: added.length,
      files: new Set(stated.flatMap(({ inChange }) => inChange)).size,
    });
  return {
    declarations: [...config.declarations, ...stated.filter(({ inChange }) => inChange.length > 0)],
    policy: { base: base.label, change: changes },
  };
}

/** Whether a file is not in the base; a member of an archive is where its archive is. */
function isAdded(path: string, base: ScanPolicy['base']): boolean {
  if (base.has(path)) return false;
  const parts = path.split('/');
  return !parts.some((part, i) => i < parts.length - 1 && /\./.test(part) && base.isFile(parts.slice(0, i + 1).join('/')));
}

/** How many items the grants of the change would cover, where their scope alone tells. */
function reachOfGrants({ policy }: Config, recorder: Recorder): void {
  for (const change of policy?.change ?? []) {
    if (change.kind !== 'grant' || change.scope.host !== undefined || change.scope.license !== undefined) continue;
    change.items = recorder.itemsWhere((path, datasetName) => scopeCovers(change.scope, { path, datasetName }));
  }
}

/** What a run without reading is told: as a scan, and the rules of the last judging that are not ours. */
export type RejudgeOptions = Pick<ScanOptions, 'ledger' | 'root' | 'config' | 'licit' | 'patience' | 'onNote'> & {
  extra: readonly Rule[];
  /** The command that writes, for others who wait for it. */
  command: string;
  /** Paths whose manifests are taken out of the population, as the ledger has them. */
  retire?: readonly string[];
  /** Sees the judging as it would be; then nothing of it is kept. */
  preview?: (db: Db, at: AsOf) => void;
};

/** A run that reads no manifest: records what people stated since, and judges what the ledger holds. */
export function rejudge(options: RejudgeOptions): Promise<Omit<ScanResult, 'found' | 'read' | 'ignored'>> {
  const started = new Date().toISOString();
  const ours = rules();
  const chosen = chosenBy(options, [...ours, ...options.extra.filter(({ id }) => !ours.some((rule) => rule.id === id))]);
  return writing(options, started, chosen, async (recorder) => {
    if (options.retire) {
      recorder.notRead(options.retire, []);
      recorder.closeGone(options.retire, new Set());
    }
    return { paths: [], summary: options.command };
  });
}

/** Looks for personal values in the names that the ledger keeps as they are, to open the files. */
function maskNames(recorder: Recorder, inspector: Inspector): void {
  const names = new NameInspector(inspector, ({ kind, confidence }) => staysOpen(kind, confidence) || familyOf(kind) !== 'pi');
  const masks = recorder.names().flatMap((path) => {
    const found = names.look(path);
    return found === undefined ? [] : [{ path, masked: found.masked, kinds: found.kinds as unknown as Json }];
  });
  recorder.pathMasks(masks);
}

/**
 * What lies outside of the paths given is not looked at, but what is not there any more must not count: a renamed folder would be counted
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

interface Chosen {
  rules: readonly Rule[];
  instruments: readonly Instrument[];
}

function chosenBy({ config }: Pick<ScanOptions, 'config'>, all: readonly Rule[]): Chosen {
  const chosen = { rules: all, instruments: instruments() };
  checkNames(config, chosen);
  return chosen;
}

/** One run in one transaction: the work on manifests, what people state, the judging, the journal. */
async function writing(
  options: Pick<ScanOptions, 'ledger' | 'root' | 'config' | 'licit' | 'patience' | 'onNote' | 'key'> &
    Partial<Pick<RejudgeOptions, 'command' | 'preview'>>,
  started: string,
  chosen: Chosen,
  work: (recorder: Recorder) => Promise<{ paths: readonly string[]; summary: string }>,
): Promise<Omit<ScanResult, 'found' | 'read' | 'ignored'>> {
  const { licit } = options;
  const { ledger, unlock } = await openForWriting(
    options.ledger,
    licit,
    (who) => options.onNote?.(`The ledger is in use by ${who}. Waiting …`),
    options.patience ?? PATIENCE,
    options.command,
  );
  try {
    for (const note of oddities(ledger)) options.onNote?.(note);
    const recorder = new Recorder(ledger, started);
    const { paths, summary } = await work(recorder);
    const looks = await allDetectors();
    const inspector = createInspector(looks);
    const config = await lookAt(options.config, {
      root: options.root,
      formats: await allFormats(),
      isData: (path, sha256) => recorder.isData(path, sha256),
      mask: (value) => maskDeep(value, inspector),
    });
    const detectors = withLack(looks, modelsLack(config.models ?? []));
    // The giver of a grant may be a person who left an address; what is recorded holds none.
    const grants = (config.grants ?? []).map((grant) => ({
      ...grant,
      from: maskDeep(grant.from, inspector),
      ...(grant.by !== undefined && { by: maskDeep(grant.by, inspector) }),
    }));
    const declarations = config.declarations.map((declaration) => masksWords(declaration, inspector));
    recorder.statements(declarations, grants, documentsOf(config));
    const judging = judgeRun(ledger.db, recorder.run, { config, ...chosen, detectors, licit, asOf: started });
    if (options.preview) {
      options.preview(ledger.db, { run: recorder.run, judging, asOf: started });
      ledger.db.exec('rollback');
      return { run: recorder.run, head: '' };
    }
    const said = `${summary}${judgedAnew(ledger.db, judging, recorder.run) ? ', judged' : ''}`;
    const { head, seq, finished } = recorder.finish(judging, licit, paths, said, options.key && keyIdOf(options.key));
    keepHead(ledger, { seq, run: recorder.run, time: finished, head }, options.onNote);
    settle(ledger);
    return { run: recorder.run, head };
  } catch (cause) {
    if (ledger.db.inTransaction) ledger.db.exec('rollback');
    throw isDiskFull(cause) ? diskFull(options.ledger, cause) : cause;
  } finally {
    unlock();
    ledger.db.close();
  }
}

/** Members of a declaration that are terms, paths or numbers. */
const TERMS = new Set(['path', 'sha256', 'expression', 'raw', 'term', 'kind', 'scope', 'at', 'jurisdiction']);

/** What a person declares with what is personal in its words masked: names of sources and owners, purposes. */
function masksWords<T>(value: T, inspector: Inspector): T {
  if (typeof value === 'string') return maskDeep(value, inspector);
  if (Array.isArray(value)) return value.map((one: unknown) => masksWords(one, inspector)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, TERMS.has(name) ? (one as unknown) : masksWords(one as unknown, inspector)]),
  ) as T;
}

/** Adds the head to the file that is meant to be committed. The run stands without it, and says so. */
function keepHead(ledger: Ledger, head: { seq: number; run: number; time: string; head: string }, note: ScanOptions['onNote']): void {
  try {
    appendHead(headsFile(ledger.path), { ledger: ledger.id, ...head });
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    note?.(`${cause.message}. ${cause.fix}`);
  }
}

/** What a ledger should not be, said before it is written to: new where heads of another are kept, shorter than its kept head, later than the clock. */
function oddities(ledger: Ledger): string[] {
  const notes: string[] = [];
  const file = headsFile(ledger.path);
  const kept = lastHeads(file);
  const shown = plain(join(basename(dirname(file)), basename(file)));
  const other = kept.at(-1);
  if (ledger.isNew && other !== undefined)
    notes.push(
      `This ledger is new, but ${shown} holds heads of another: run ${plain(String(other.run))} of ${plain(other.ledger)} at ${plain(other.time)}. If that ledger was here, it was removed, emptied or replaced.`,
    );
  const mine = kept.find((head) => head.ledger === ledger.id);
  if (mine !== undefined && headAt(ledger.db, mine.seq) !== mine.head)
    notes.push(
      `The ledger does not have the head that ${shown} holds for run ${plain(String(mine.run))}: its end was cut off, or it was rewritten. Run licit verify.`,
    );
  const before = ledger.db.prepare('select max(time) from entry').pluck().get() as string | null;
  const now = new Date().toISOString();
  if (before !== null && now < before)
    notes.push(
      `The clock went back: it says ${now}, and the ledger was last written at ${plain(before)}. The run is recorded with the time of the clock.`,
    );
  return notes;
}

/** Whether this run judged: nothing is judged again while nothing has changed. */
function judgedAnew(db: Db, judging: number, run: number): boolean {
  return db.prepare('select since from judging where id = ?').pluck().get(judging) === run;
}

/** Rules and instruments that `licit.yaml` names must be there: a misspelled one would judge nothing, and nobody would see it. */
function checkNames(config: Config, known: Chosen): void {
  const answerable = known.instruments.filter(({ duties }) => duties.length > 0).map(({ id }) => id);
  const instrument = config.instruments.find((id) => !answerable.includes(id));
  if (instrument !== undefined) {
    throw new LicitError(`${config.path}: there is no instrument ${JSON.stringify(instrument)}`, `Take from: ${answerable.join(', ')}`);
  }
  const ids = known.rules.map(({ id }) => id);
  const rule = Object.keys(config.rules).find((id) => !ids.includes(id));
  if (rule !== undefined)
    throw new LicitError(`${config.path}: there is no rule ${JSON.stringify(rule)}`, `The rules are: ${ids.join(', ')}`);
  const silenced = known.rules.find(({ id, fixed, severity }) => fixed && isMilder(config.rules[id] ?? severity, severity))?.id;
  if (silenced !== undefined)
    throw new LicitError(
      `${config.path}: ${silenced} cannot be switched off or made milder`,
      'It holds what people said about their own data. Leave the items out: licit exclude.',
    );
}

function isMilder(setting: Config['rules'][string], severity: Rule['severity']): boolean {
  const order = ['error', 'warn', 'info', 'off'];
  return order.indexOf(setting) > order.indexOf(severity);
}

/** A folder that is on record as one list is scanned as a whole: the files of a part of it would be listed twice. */
function refuseParts({ manifests, scanned }: Discovered, recorder: Recorder): void {
  for (const { path, folder } of manifests) {
    const above = folder === undefined ? undefined : recorder.folderAbove(path);
    if (above !== undefined && !scanned.some((given) => given === '.' || above.startsWith(`${given}/`)))
      throw new LicitError(`${path} is a part of ${above}, which is on record as one list`, `Scan the whole: licit scan ${above}`);
  }
}

interface Plan {
  ref: ManifestRef;
  known: ReturnType<Recorder['manifest']>;
  reading: string;
  columns: ColumnSettings | undefined;
  unchanged: boolean;
  sha256: string | undefined;
}

/** Which manifests must be read: those whose bytes or reading are not as before. */
async function planAll(
  refs: readonly ManifestRef[],
  recorder: Recorder,
  formats: Map<string, Format>,
  options: ScanOptions,
  detectorIds: readonly string[],
): Promise<Plan[]> {
  const keyId = options.key ? keyIdOf(options.key) : '';
  const plans: Plan[] = [];
  for (const ref of refs) {
    const columns = options.config.columns.find(({ glob }) => matches(glob, ref.path))?.settings;
    const reading = createHash('sha256')
      .update(
        canonical({
          licit: options.licit,
          tables: tablesDigest(),
          format: formats.get(ref.format)!.id,
          detectors: [...detectorIds],
          columns: (columns ?? null) as Json,
          key: keyId,
          ...(ref.evidence && { evidence: true }),
        }),
      )
      .digest('hex');
    const known = recorder.manifest(ref.path, ref.dataset);
    // Only a manifest seen before can be unchanged; a new one is digested while it is read.
    const sha256 = known.version ? await hashFile(ref.absolute) : undefined;
    const unchanged = known.version !== undefined && known.version.sha256 === sha256 && known.version.reading === reading;
    if (unchanged) recorder.unchanged += 1;
    plans.push({ ref, known, reading, columns, unchanged, sha256 });
  }
  return plans;
}

/** Says with a detector that lacks nothing itself what the models cannot find here. */
function withLack(detectors: readonly Detector[], lack: ReturnType<typeof modelsLack>): readonly Detector[] {
  const bearer = detectors.find(({ lacks }) => lacks === undefined);
  return lack === undefined
    ? detectors
    : detectors.map((detector) => (detector === bearer ? { ...detector, lacks: () => lack } : detector));
}

function modelsOf({ config, root }: ScanOptions): ModelSettings[] {
  return (config.models ?? []).map(({ path, labels }) => ({ path: resolve(root, path), ...(labels && { labels }) }));
}

/** What a model finds follows from its files, its labels and whether it can run here. */
async function digestOfModel(model: ModelSettings): Promise<string> {
  const files = await Promise.all(modelFiles(model).map(hashFile));
  return canonical(['model', ...files, { ...model.labels }, modelsLack([model]) === undefined]);
}

function threadsFor(work: readonly Plan[], asked: number | undefined): number {
  const bytes = work.reduce((sum, { ref }) => sum + ref.size, 0);
  if (asked !== undefined) return asked;
  return bytes < IN_PLACE_BELOW ? 0 : Math.max(1, Math.min(availableParallelism(), 8));
}

/** Masks what is personal in the words of a descriptor: they are kept, and must hold no value of a person. */
type Mask = <T>(value: T) => T;

interface Begun {
  plan: Plan;
  /** Size and time when reading began. */
  stamp: string;
  sha256: Promise<string>;
  reading: ReadingOutcome | undefined;
  parts: (Running<PartEnd> & { range: Part | undefined })[];
}

/**
 * Begins tasks some way ahead and takes their batches in order, so that the ledger comes out the same with any number of threads. Returns
 * what the descriptors among them say of files, by manifest.
 */
async function readAll(
  work: readonly Plan[],
  pool: Pool,
  recorder: Recorder,
  formats: Map<string, Format>,
  options: ScanOptions,
  inspector: Inspector,
): Promise<Map<number, DeclaredFile[]>> {
  const masked: Mask = (value) => maskDeep(value, inspector);
  const declared = new Map<number, DeclaredFile[]>();
  const progress: Progress = {
    items: 0,
    manifests: 0,
    of: work.length,
    bytes: 0,
    ofBytes: work.reduce((sum, { ref }) => sum + ref.size, 0),
  };
  const begun: Begun[] = [];
  let next = 0;
  const ahead = async (): Promise<void> => {
    while (next < work.length && begun.reduce((sum, { parts }) => sum + parts.length, 0) < AHEAD) {
      const idle = next === 0;
      begun.push(await begin(work[next++]!, pool, formats, idle ? undefined : inspector));
    }
  };
  await ahead();
  for (let current = begun.shift(); current; current = begun.shift()) {
    await ahead();
    const cards = await take(current, recorder, progress, options, masked);
    declared.set(
      current.plan.known.id,
      cards
        .flatMap((card) => card.declared ?? [])
        .map((file) => (masked(file.path) === file.path ? file : { ...file, path: masked(file.path) })),
    );
    await ahead();
  }
  return declared;
}

const AHEAD = 16;

/**
 * Begins to read a manifest. Without an inspector its first items are looked at on a thread, which must be idle for that; what detectors need for
 * it is then not loaded here too.
 */
async function begin(plan: Plan, pool: Pool, formats: Map<string, Format>, inspector: Inspector | undefined): Promise<Begun> {
  const { ref } = plan;
  const format = formats.get(ref.format)!;
  const before = await stamp(ref.absolute).catch(() => '');
  const parts = await partsOf(ref.absolute, ref.path, format, ref.head, plan.columns).catch((): undefined[] => [undefined]);
  const task: ReadTask = {
    kind: 'read',
    path: ref.path,
    absolute: ref.absolute,
    format: ref.format,
    salt: plan.known.salt,
    columns: plan.columns,
    ...(ref.folder !== undefined && { folder: ref.folder }),
  };
  const learn = () => (inspector === undefined ? pool.learn({ ...task, kind: 'learn' }) : learnFirst(task, format, inspector));
  // Where even the first items are too much for a thread, the parts say so.
  const reading = parts.length > 1 ? await learn().catch(unlessLost) : undefined;
  // The digest first: a task that waits for its batches to be taken must never stand before one we wait for.
  const sha256 = plan.sha256 === undefined ? pool.hash({ kind: 'hash', absolute: ref.absolute }) : Promise.resolve(plan.sha256);
  sha256.catch(() => {});
  return {
    plan,
    stamp: before,
    sha256,
    reading,
    parts: parts.map((part) => Object.assign(pool.read({ ...task, part, reading }), { range: part })),
  };
}

async function take(begun: Begun, recorder: Recorder, progress: Progress, options: ScanOptions, masked: Mask): Promise<Card[]> {
  const { plan, parts } = begun;
  const { ref, known } = plan;
  const sink = recorder.items(known, plan.reading);
  const problems: Problem[] = [];
  const cards: Card[] = [];
  const fields = new FieldTotals();
  let lost: Problem | undefined;
  let outcome = begun.reading;
  let base = 0;
  for (const part of parts) {
    let end: PartEnd;
    try {
      for await (const batch of part.batches) {
        recorder.numbers.learn(part.sender, batch);
        sink.add(batch, part.sender, base);
        for (const problem of batch.problems) problems.push(base === 0 ? problem : moved(problem, base));
        cards.push(...batch.cards);
        progress.items += batch.rows;
        options.onProgress?.(progress);
      }
      end = await part.end;
    } catch (cause) {
      unlessLost(cause);
      // One problem for the file, and how many of its parts it is about.
      if (lost === undefined) problems.push((lost = tooLarge(ref.path)));
      else lost.lost = (lost.lost ?? 1) + 1;
      // The lines of what comes behind are counted from here on all the same.
      end = { lines: part.range === undefined ? 0 : await linesIn(ref.absolute, part.range), fields: [] };
    }
    outcome ??= end.reading;
    base += end.lines;
    fields.add(end.fields);
    progress.bytes += ref.size / parts.length;
  }
  if ((await stamp(ref.absolute).catch(() => '')) !== begun.stamp) problems.push(written(ref.path));
  const sha256 = await begun.sha256.catch((cause: unknown) => {
    throw new LicitError(`Cannot read ${ref.path}`, 'Check that it is still there and can be read.', { cause });
  });
  recorder.version(known, ref.dataset, sink.finish(), {
    format: ref.format,
    bytes: ref.size,
    sha256,
    reading: plan.reading,
    outcome: outcome ?? NOTHING_LEARNED,
    fields: fields.rows(),
    title: masked(cards.find(({ name, entry }) => name !== undefined && entry === undefined)?.name),
    problems,
    claims: describeCards(cards, ref.path, masked).map(({ claim, ...rest }) => ({ ...rest, claim: unquoted(masked(claim), ref.evidence) })),
  });
  progress.manifests += 1;
  options.onProgress?.(progress);
  return cards;
}

function unlessLost(cause: unknown): undefined {
  if (!(cause instanceof ThreadLost)) throw cause;
}

/** What is known of the fields of a manifest of which no item could be read. */
const NOTHING_LEARNED: ReadingOutcome = { roles: {}, textFields: [], ambiguous: [], unit: 'record', evidence: new Map() };

/** Says that a manifest, or a part of it, holds more at once than a thread has memory for. */
function tooLarge(path: string): Problem {
  return {
    kind: 'problem',
    what: 'A part of this file needs more memory than there is for one file, and was not read to its end',
    at: { path },
    fix: 'Put long content into files of its own and name them, or split the file.',
  };
}

/** A license text that people name as evidence still speaks for the data beside it; its words are quoted nowhere. */
function unquoted(claim: Claim<Json>, evidence: boolean | undefined): Claim<Json> {
  if (!evidence || claim.state === 'missing' || claim.state === 'conflict') return claim;
  return { ...claim, raw: claim.state === 'known' && typeof claim.value === 'string' ? claim.value : '' };
}

function moved(problem: Problem, base: number): Problem {
  return problem.at.line === undefined ? problem : { ...problem, at: { ...problem.at, line: problem.at.line + base } };
}
