/** Manifests that shards have read, taken over in the place of reading them. */

import { dirname, relative, resolve } from 'node:path';
import { type Ledger, openJoinedShard, readShard } from '../../ledger/open-ledger.js';
import { FieldTotals } from '../../ledger/read/field-rates.js';
import { dropRows, keepRowsApart, type RowShard } from '../../ledger/shards/corpus-rows.js';
import { FOUND_IN_SHARDS, type KindFound, kindsInShard, kindsTogether } from '../../ledger/shards/kinds-found.js';
import { type PieceRead, type PieceSource, pieceIn } from '../../ledger/shards/piece-rows.js';
import type { ShardFault } from '../../ledger/shards/shard-ledger.js';
import { ShardDamaged, ShardSource } from '../../ledger/shards/shard-source.js';
import type { Recorder } from '../../ledger/write/record.js';
import type { Json } from '../../model/basics.js';
import type { DeclaredFile, Problem } from '../../model/item.js';
import { moved, PartProblems } from '../../reading/problems.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { statedIn } from '../declared-files.js';
import type { Plan } from '../plan-reading.js';
import type { Progress } from '../scan-options.js';
import type { WholeShard } from './found-shards.js';

/** A shard that rows are taken from. */
export interface FoundShard extends WholeShard {
  /** The numbers of the manifests of each of its tasks, in order. */
  manifests: Map<number, readonly number[]>;
}

/** A task whose shard is not read, and why. */
export interface LostShard {
  task: number;
  fault: ShardFault;
  files: number;
  bytes: number;
}

/** A shard turned out not to hold what its journal says while its rows were taken over. */
export class LostWhileJoining extends Error {
  constructor(readonly file: string) {
    super(file);
  }
}

/** What is joined. */
export interface ToJoin {
  plan: string;
  shards: readonly FoundShard[];
  lost: readonly LostShard[];
  /** The folder of a ledger for which rows stay in their shards; absent where they are copied. */
  keptFor?: string;
}

export class ShardRows {
  /** The shards of each manifest, by path: several where it was read in pieces. */
  readonly #of: ReadonlyMap<string, readonly FoundShard[]>;
  readonly #joined: ToJoin;
  /** What was found in each, by kind. */
  readonly #kinds = new Map<FoundShard, KindFound[]>();
  #open: { shard: FoundShard; ledger: Ledger; source: ShardSource } | undefined;

  constructor(of: ReadonlyMap<string, readonly FoundShard[]>, joined: ToJoin) {
    this.#of = of;
    this.#joined = joined;
  }

  /** Says to the ledger where rows are that stay in their shards. */
  begin({ db }: Recorder): void {
    const { keptFor, shards } = this.#joined;
    if (keptFor === undefined) return;
    dropRows(db);
    keepRowsApart(db, keptFor, rowShards(shards, keptFor), openJoinedShard);
  }

  has(path: string): boolean {
    return this.#of.has(path);
  }

  /** Takes over a manifest. Returns what its descriptors say of files. */
  take({ ref, known }: Plan, recorder: Recorder, progress: Progress): DeclaredFile[] {
    const shards = this.#of.get(ref.path)!;
    progress.manifests += 1;
    progress.bytes += ref.size;
    if (shards.length > 1) {
      progress.items += this.#takePieces(ref.path, known, shards, recorder);
      return [];
    }
    const [shard] = shards;
    return orLost(shard!, () => {
      const { source, ledger } = this.#opened(shard!, recorder);
      progress.items += recorder.takeOver(known, source);
      return recorder.declaredFiles(known.id, ledger.db).map(statedIn(ref.path));
    });
  }

  /** Takes over a file that was read in pieces. Throws where they are not of the same file. */
  #takePieces(path: string, known: Plan['known'], shards: readonly FoundShard[], recorder: Recorder): number {
    this.close();
    const pieces = shards.map((shard): PieceSource => {
      const open: PieceSource['open'] = (work) =>
        orLost(shard, () => {
          const ledger = readShard(shard.file);
          try {
            return work(new ShardSource(ledger, shard.items, recorder.db, recorder.run, 'copied'));
          } finally {
            ledger.db.close();
          }
        });
      return { read: open(({ db }) => pieceIn(db)), open };
    });
    const all = pieces.map(({ read }) => read);
    const of = all[0]?.pieces;
    // The first one digested the file as a whole and by piece.
    if (of?.length !== all.length || !all.every(({ n, sha256 }, i) => n === i + 1 && (i === 0 || sha256 === of[i])))
      throw failure('plan/file-changed', 'fix/plan-again', { file: plain(path) });
    return recorder.takePieces(known, pieces, together(all));
  }

  /** The shard at hand: manifests of one mostly follow one another. */
  #opened(shard: FoundShard, recorder: Recorder): { ledger: Ledger; source: ShardSource } {
    if (this.#open?.shard !== shard) {
      this.close();
      const ledger = readShard(shard.file);
      const isKept = this.#joined.keptFor !== undefined;
      const rows = shard.parts !== undefined || (isKept && shard.rowsAreKnown) ? 'elsewhere' : isKept ? 'read' : 'copied';
      this.#open = { shard, ledger, source: new ShardSource(ledger, shard.items, recorder.db, recorder.run, rows) };
      if (isKept && !this.#kinds.has(shard)) this.#kinds.set(shard, kindsInShard(ledger.db));
    }
    return this.#open!;
  }

  /** Records what was joined. */
  record(recorder: Recorder): void {
    const { plan, shards, lost, keptFor } = this.#joined;
    recorder.record('joined', {
      plan,
      ...(keptFor === undefined
        ? { rows: 'copied', shards: shards.map(({ task, head }) => ({ task, head })) }
        : { rows: 'in-shards', shards: rowShards(shards, keptFor) }),
      ...(lost.length > 0 && { lost: lost.map(({ task, fault }) => ({ task, fault })) }),
    } as unknown as Json);
    if (keptFor !== undefined) recorder.record(FOUND_IN_SHARDS, kindsTogether(this.#kinds.values()) as unknown as Json);
  }

  close(): void {
    this.#open?.ledger.db.close();
    this.#open = undefined;
  }
}

/** What pieces of a file say beside their rows, as one reading of it would. */
function together(pieces: readonly PieceRead[]): Parameters<Recorder['takePieces']>[2] {
  const totals = new FieldTotals();
  const limit = new PartProblems();
  const problems: Problem[] = [];
  let lines = 0;
  for (const { fields, labels, problems: own, lines: more } of pieces) {
    totals.add(fields);
    totals.addLabels(labels);
    for (const problem of own) {
      const told = limit.admit(lines === 0 ? problem : moved(problem, lines));
      if (told !== undefined) problems.push(told);
    }
    lines += more;
  }
  return { fields: totals.rows(), labels: totals.labels(), problems: [...problems, ...limit.rest()] };
}

/** What is done with a shard; one that turns out not to be whole is lost. */
function orLost<T>({ file }: FoundShard, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof ShardDamaged || isCorrupt(cause)) throw new LostWhileJoining(file);
    throw cause;
  }
}

/** Shards as a ledger in a folder names them. */
function rowShards(shards: readonly FoundShard[], folder: string): RowShard[] {
  const all = shards.flatMap(({ task, head, file, manifests, parts }): RowShard[] => {
    if (parts === undefined) return [{ task, head, file: relative(folder, file), manifests: rangesOf(manifests.get(task) ?? []) }];
    const those = parts.filter((part) => manifests.has(part.task));
    return those.map((part) => ({ ...part, file: relative(folder, resolve(dirname(file), part.file)) }));
  });
  return all.sort((a, b) => a.task - b.task);
}

/** Numbers in order as ranges of which both ends count. */
function rangesOf(numbers: readonly number[]): [first: number, last: number][] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** Whether SQLite could not read a page of the shard. What is read is committed elsewhere only as a whole. */
function isCorrupt(cause: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(String((cause as { code?: string } | null)?.code));
}
