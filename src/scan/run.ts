/** One run of the ledger in one transaction: work, what people state, the judging, the journal. */

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { detectors as allDetectors, formats as allFormats, instruments, rules } from '../catalog/catalog.js';
import { namedLedger } from '../config/git/named-ledger.js';
import { documentsOf, lookAt } from '../documents/examine-evidence.js';
import { createInspector, type Inspector } from '../inspect/inspect.js';
import { keyIdOf } from '../inspect/masking.js';
import { type JudgingTools, judgeRun } from '../judge/judging.js';
import { appendHead, headsFile, lastHeads, ownHeadsFile } from '../ledger/heads.js';
import { headAt, lastWritten } from '../ledger/journal.js';
import { isJudgedIn } from '../ledger/judging/write-judging.js';
import { type Db, diskFull, enableWal, isDiskFull, type Ledger, openForWriting, takeBack } from '../ledger/open-ledger.js';
import type { AsOf } from '../ledger/read/as-of.js';
import { countOnce } from '../ledger/read/query.js';
import { isCorpus } from '../ledger/shards/corpus-rows.js';
import { COUNTED_ONCE } from '../ledger/shards/counted-once.js';
import type { ShardMark } from '../ledger/shards/shard-ledger.js';
import { Recorder, type Reserved } from '../ledger/write/record.js';
import type { Json } from '../model/basics.js';
import type { Detector } from '../model/detection.js';
import { LicitError } from '../model/errors.js';
import type { Instrument, Rule } from '../model/rule.js';
import type { Config } from '../model/settings.js';
import { failure } from '../text/failures/failure.js';
import { plain } from '../text/show.js';
import { modelsLack } from './models/models.js';
import type { ScanOptions, ScanResult } from './scan-options.js';
import { maskDeep } from './workers/masked-texts.js';

/** How long a scan waits for another one. */
export const LOCK_TIMEOUT = 10 * 60_000;

/** What a run without reading is told: as a scan, and the rules of the last judging that are not ours. */
export type RejudgeOptions = Pick<ScanOptions, 'ledger' | 'root' | 'config' | 'licit' | 'patience' | 'onNote'> & {
  extra: readonly Rule[];
  /** The command that writes, for others who wait for it. */
  command: string;
  /** Paths whose manifests are taken out of the population, as the ledger has them. */
  retire?: readonly string[];
  /** What the run records besides, in the same transaction. */
  work?: (recorder: Recorder) => void;
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
    options.work?.(recorder);
    return { paths: [], summary: options.command };
  });
}

export interface Chosen {
  rules: readonly Rule[];
  instruments: readonly Instrument[];
}

export function chosenBy({ config }: Pick<ScanOptions, 'config'>, all: readonly Rule[]): Chosen {
  const chosen = { rules: all, instruments: instruments() };
  checkNames(config, chosen);
  return chosen;
}

/** How the run of a scan is recorded. */
export interface RecordOptions extends ScanOptions {
  /** The command that writes, for others who wait for it. */
  command?: string;
  /** What a plan sets for its manifests: by the same plan all ledgers have the same numbers and salts. */
  reserved?: (path: string) => Reserved | undefined;
  /** The run is of one task of a plan: what is read is recorded, and nothing is judged. */
  shard?: ShardMark;
}

/** One run in one transaction: the work on manifests, what people state, the judging, the journal. */
export async function writing(
  options: Pick<RecordOptions, 'ledger' | 'root' | 'config' | 'licit' | 'patience' | 'onNote' | 'key' | 'reserved' | 'shard'> &
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
    options.patience ?? LOCK_TIMEOUT,
    options.command,
  );
  try {
    for (const note of oddities(ledger)) options.onNote?.(note);
    const recorder = new Recorder(ledger, started, options.reserved);
    const { paths, summary } = await work(recorder);
    if (options.shard) {
      recorder.record('shard', { ...options.shard });
      const { head } = recorder.finish(0, licit, paths, summary, options.key && keyIdOf(options.key));
      return { run: recorder.run, head };
    }
    const withoutModels = await allDetectors();
    const inspector = createInspector(withoutModels);
    const config = await lookAt(options.config, {
      root: options.root,
      formats: await allFormats(),
      isData: (path, sha256) => recorder.isData(path, sha256),
      mask: (value) => maskDeep(value, inspector),
    });
    const detectors = withLack(withoutModels, modelsLack(config.models ?? []));
    // The giver of a grant may be a person who left an address; what is recorded holds none.
    const grants = (config.grants ?? []).map((grant) => ({
      ...grant,
      from: maskDeep(grant.from, inspector),
      ...(grant.by !== undefined && { by: maskDeep(grant.by, inspector) }),
    }));
    const declarations = config.declarations.map((declaration) => masksWords(declaration, inspector));
    recorder.statements(declarations, grants, documentsOf(config), masksAccepted(config, inspector));
    const at = judgedNow(recorder, { config, ...chosen, detectors, licit, asOf: started });
    if (options.preview) {
      options.preview(ledger.db, at);
      takeBack(ledger);
      return { run: recorder.run, head: '' };
    }
    const said = `${summary}${isJudgedIn(ledger.db, at.judging, recorder.run) ? ', judged' : ''}`;
    const { head, seq, finished } = recorder.finish(at.judging, licit, paths, said, options.key && keyIdOf(options.key));
    keepHead(ledger, { seq, run: recorder.run, time: finished, head }, options.onNote);
    enableWal(ledger);
    return { run: recorder.run, head };
  } catch (cause) {
    takeBack(ledger);
    throw isDiskFull(cause) ? diskFull(options.ledger, cause) : cause;
  } finally {
    unlock();
    ledger.db.close();
  }
}

/** Judges what was recorded; what rests on the rows of many shards is counted with it. */
function judgedNow(recorder: Recorder, tools: JudgingTools): AsOf {
  const { db, run } = recorder;
  const at = { run, judging: judgeRun(db, run, tools), asOf: tools.asOf };
  if (isCorpus(db)) recorder.record(COUNTED_ONCE, countOnce(db, at) as unknown as Json);
  return at;
}

/** What people accept, with what is personal in their words masked. A key that is personal then names no item. */
function masksAccepted(
  { waivers, baseline, decisions, dismissals, readings }: Config,
  inspector: Inspector,
): Pick<Config, 'waivers' | 'baseline' | 'decisions' | 'dismissals' | 'readings'> {
  return {
    waivers: (waivers ?? []).map(({ reason, approver, scope, ...waiver }) => ({
      ...waiver,
      scope: { ...scope, ...(scope.item !== undefined && { item: maskDeep(scope.item, inspector) }) },
      reason: maskDeep(reason, inspector),
      // Who answers has to be told; the address behind the name does not.
      approver: maskDeep(approver.replace(/@[^@\s]*$/u, ''), inspector),
    })),
    // Who signed is in the erasable table, as of a decision that is made here.
    decisions: (decisions ?? []).map(({ plan, ...one }) => ({ ...one, plan: maskDeep(plan, inspector) })),
    readings: (readings ?? []).map(({ words, because, ...one }) => ({
      ...one,
      words: maskDeep(words, inspector),
      ...(because !== undefined && { because: maskDeep(because, inspector) }),
    })),
    // An item is named by its key, which may be personal.
    dismissals: (dismissals ?? []).map(({ about, because, ...one }) => ({
      ...one,
      about: { ...about, ...(about.item !== undefined && { item: maskDeep(about.item, inspector) }) },
      because: maskDeep(because, inspector),
    })),
    baseline: (baseline ?? []).map((entry) => ({ ...entry, cause: maskDeep(entry.cause, inspector) })),
  };
}

/** Members of a declaration that are terms, paths or numbers. */
export const TERMS = new Set(['path', 'sha256', 'expression', 'raw', 'term', 'kind', 'scope', 'at', 'jurisdiction']);

/** What a person declares with what is personal in its words masked: names of sources and owners, purposes. */
export function masksWords<T>(value: T, inspector: Inspector): T {
  if (typeof value === 'string') return maskDeep(value, inspector);
  if (Array.isArray(value)) return value.map((one: unknown) => masksWords(one, inspector)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, TERMS.has(name) ? (one as unknown) : masksWords(one as unknown, inspector)]),
  ) as T;
}

/** Adds the head to the file that is meant to be committed. The run stands without it, and says so. */
export function keepHead(
  ledger: Ledger,
  head: { seq: number; run: number; time: string; head: string },
  note: ScanOptions['onNote'],
): void {
  try {
    appendHead(headsFor(ledger), { ledger: ledger.id, ...head });
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    note?.(`${cause.message}. ${cause.fix}`);
  }
}

/** The file that the heads of a ledger go to: the project's, unless Git has that of another ledger. */
function headsFor({ path, id }: Ledger): string {
  const file = headsFile(path);
  if (file === ownHeadsFile(path) || !existsSync(file)) return file;
  const named = namedLedger(file);
  return named === undefined || named === id ? file : ownHeadsFile(path);
}

/** What a ledger should not be, said before it is written to: new where heads of another are kept, shorter than its kept head, later than the clock. */
export function oddities(ledger: Ledger): string[] {
  const notes: string[] = [];
  const file = headsFile(ledger.path);
  const kept = lastHeads(file);
  const shown = plain(join(basename(dirname(file)), basename(file)));
  const other = kept.at(-1);
  if (ledger.isNew && other !== undefined)
    notes.push(
      `This ledger is new, but ${shown} holds heads of another: run ${plain(String(other.run))} of ${plain(other.ledger)} at ${plain(other.time)}. If that ledger was here, it was removed, emptied or replaced.${headsFor(ledger) === file ? '' : ` Git has ${shown} as the project's; the heads of this ledger go to ${plain(basename(ownHeadsFile(ledger.path)))} beside it.`}`,
    );
  const mine = [...kept, ...lastHeads(ownHeadsFile(ledger.path))].findLast((head) => head.ledger === ledger.id);
  if (mine !== undefined && headAt(ledger.db, mine.seq) !== mine.head)
    notes.push(
      `The ledger does not have the head that ${shown} holds for run ${plain(String(mine.run))}: its end was cut off, or it was rewritten. Run licit ledger verify.`,
    );
  const before = lastWritten(ledger.db);
  const now = new Date().toISOString();
  if (before !== null && now < before)
    notes.push(
      `The clock went back: it says ${now}, and the ledger was last written at ${plain(before)}. The run is recorded with the time of the clock.`,
    );
  return notes;
}

/** Rules and instruments that `licit.yaml` names must be there: a misspelled one would judge nothing, and nobody would see it. */
export function checkNames(config: Config, known: Chosen): void {
  const answerable = known.instruments.filter(({ duties }) => duties.length > 0).map(({ id }) => id);
  const instrument = config.instruments.find((id) => !answerable.includes(id));
  if (instrument !== undefined) {
    throw failure('scan/there-no-instrument', 'fix/use-one', {
      path: config.path,
      instrument: JSON.stringify(instrument),
      list: answerable.join(', '),
    });
  }
  const ids = known.rules.map(({ id }) => id);
  const rule = Object.keys(config.rules).find((id) => !ids.includes(id));
  if (rule !== undefined)
    throw failure('scan/there-no-rule', 'fix/rules', { path: config.path, rule: JSON.stringify(rule), ids: ids.join(', ') });
  const waived = (config.waivers ?? []).find(({ rule: id }) => known.rules.some((one) => one.id === id && !one.waivable));
  if (waived !== undefined)
    throw new LicitError(`${waived.at.path}: ${waived.rule} cannot be waived`, known.rules.find(({ id }) => id === waived.rule)!.fix.en);
  const silenced = known.rules.find(({ id, fixed, severity }) => fixed && isMilder(config.rules[id] ?? severity, severity))?.id;
  if (silenced !== undefined) throw failure('scan/cannot-switched-off', 'fix/holds-what-people', { path: config.path, silenced });
}

function isMilder(setting: Config['rules'][string], severity: Rule['severity']): boolean {
  const order = ['error', 'warn', 'info', 'off'];
  return order.indexOf(setting) > order.indexOf(severity);
}

/** Says with a detector that lacks nothing itself what the models cannot find here. */
export function withLack(detectors: readonly Detector[], lack: ReturnType<typeof modelsLack>): readonly Detector[] {
  const bearer = detectors.find(({ lacks }) => lacks === undefined);
  return lack === undefined
    ? detectors
    : detectors.map((detector) => (detector === bearer ? { ...detector, lacks: () => lack } : detector));
}
