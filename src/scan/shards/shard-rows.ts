/** Manifests that shards have read, taken over in the place of reading them. */

import { type Ledger, readShard } from '../../ledger/open-ledger.js';
import type { CheckedShard, ShardFault } from '../../ledger/shards/shard-ledger.js';
import { ShardDamaged, ShardSource } from '../../ledger/shards/shard-source.js';
import type { Recorder } from '../../ledger/write/record.js';
import type { DeclaredFile } from '../../model/item.js';
import { statedIn } from '../declared-files.js';
import type { Plan } from '../plan-reading.js';
import type { Progress } from '../scan-options.js';

/** A shard that was found whole, with its file. */
export interface FoundShard extends CheckedShard {
  file: string;
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
  constructor(readonly task: number) {
    super(`shard ${task}`);
  }
}

export class ShardRows {
  /** The shard of each manifest, by path. */
  readonly #of: ReadonlyMap<string, FoundShard>;
  /** As the journal of the ledger has them. */
  readonly #record: { plan: string; shards: readonly FoundShard[]; lost: readonly LostShard[] };
  #open: { shard: FoundShard; ledger: Ledger; source: ShardSource } | undefined;

  constructor(of: ReadonlyMap<string, FoundShard>, record: { plan: string; shards: readonly FoundShard[]; lost: readonly LostShard[] }) {
    this.#of = of;
    this.#record = record;
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
      if (cause instanceof ShardDamaged || isCorrupt(cause)) throw new LostWhileJoining(shard.task);
      throw cause;
    }
  }

  /** The shard at hand: manifests of one mostly follow one another. */
  #opened(shard: FoundShard, recorder: Recorder): { ledger: Ledger; source: ShardSource } {
    if (this.#open?.shard !== shard) {
      this.close();
      const ledger = readShard(shard.file);
      this.#open = { shard, ledger, source: new ShardSource(ledger, shard.items, recorder.db, recorder.run) };
    }
    return this.#open!;
  }

  /** Records what was joined. */
  record(recorder: Recorder): void {
    const { plan, shards, lost } = this.#record;
    recorder.record('joined', {
      plan,
      shards: shards.map(({ task, head }) => ({ task, head })),
      ...(lost.length > 0 && { lost: lost.map(({ task, fault }) => ({ task, fault })) }),
    });
  }

  close(): void {
    this.#open?.ledger.db.close();
    this.#open = undefined;
  }
}

/** Whether SQLite could not read a page of the shard. What is read is committed elsewhere only as a whole. */
function isCorrupt(cause: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(String((cause as { code?: string } | null)?.code));
}
