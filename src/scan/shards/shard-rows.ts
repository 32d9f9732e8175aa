/** Manifests that shards have read, taken over in the place of reading them. */

import { dirname, relative, resolve } from 'node:path';
import { type Ledger, openJoinedShard, readShard } from '../../ledger/open-ledger.js';
import { dropRows, keepRowsApart, type RowShard } from '../../ledger/shards/corpus-rows.js';
import { FOUND_IN_SHARDS, type KindFound, kindsInShard, kindsTogether } from '../../ledger/shards/kinds-found.js';
import type { CheckedShard, ShardFault } from '../../ledger/shards/shard-ledger.js';
import { ShardDamaged, ShardSource } from '../../ledger/shards/shard-source.js';
import type { Recorder } from '../../ledger/write/record.js';
import type { Json } from '../../model/basics.js';
import type { DeclaredFile } from '../../model/item.js';
import { statedIn } from '../declared-files.js';
import type { Plan } from '../plan-reading.js';
import type { Progress } from '../scan-options.js';

/** A shard that was found whole, with its file. */
export interface FoundShard extends CheckedShard {
  file: string;
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
  /** The shard of each manifest, by path. */
  readonly #of: ReadonlyMap<string, FoundShard>;
  readonly #joined: ToJoin;
  /** What was found in each, by kind. */
  readonly #kinds = new Map<FoundShard, KindFound[]>();
  #open: { shard: FoundShard; ledger: Ledger; source: ShardSource } | undefined;

  constructor(of: ReadonlyMap<string, FoundShard>, joined: ToJoin) {
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
    const shard = this.#of.get(ref.path)!;
    try {
      const { source, ledger } = this.#opened(shard, recorder);
      progress.items += recorder.takeOver(known, source);
      progress.manifests += 1;
      progress.bytes += ref.size;
      return recorder.declaredFiles(known.id, ledger.db).map(statedIn(ref.path));
    } catch (cause) {
      if (cause instanceof ShardDamaged || isCorrupt(cause)) throw new LostWhileJoining(shard.file);
      throw cause;
    }
  }

  /** The shard at hand: manifests of one mostly follow one another. */
  #opened(shard: FoundShard, recorder: Recorder): { ledger: Ledger; source: ShardSource } {
    if (this.#open?.shard !== shard) {
      this.close();
      const ledger = readShard(shard.file);
      const isKept = this.#joined.keptFor !== undefined;
      const rows = shard.parts !== undefined ? 'elsewhere' : isKept ? 'read' : 'copied';
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
