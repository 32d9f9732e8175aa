/** The shards of a folder: those that tasks wrote, and those that joins of some tasks wrote. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedShard, checkShard, type ShardFault } from '../../ledger/shards/shard-ledger.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { shardName } from './plan-folder.js';

/** Tasks that follow one another, the first and the last. */
export type TaskRange = readonly [first: number, last: number];

/** The file that some tasks were joined to: `tasks-00001-00100.db`. */
export function partName([first, last]: TaskRange): string {
  const digits = (task: number): string => String(task).padStart(5, '0');
  return `tasks-${digits(first)}-${digits(last)}.db`;
}

const ONE = /^task-(\d{5,})\.db$/;
const SOME = /^tasks-(\d{5,})-(\d{5,})\.db$/;

/** A shard that was found whole, with its file. */
export interface WholeShard extends CheckedShard {
  file: string;
  /** Its rows were written by this process: where they stay they are not read once more. */
  rowsAreKnown: boolean;
}

type Checked = WholeShard | 'damaged';

/** Looks for the shard of each task of a plan. */
export class FoundShards {
  readonly #folder: string;
  readonly #plan: string;
  readonly #parts: { range: TaskRange; file: string }[] = [];
  readonly #checked = new Map<string, Checked>();
  readonly #written = new Set<string>();

  /** Throws where a file is of tasks that the plan does not have, or two are of the same ones. */
  constructor(folder: string, plan: { digest: string; says: { tasks: number } }) {
    this.#folder = folder;
    this.#plan = plan.digest;
    for (const name of readdirSync(folder)) {
      const [, first, last = first] = ONE.exec(name) ?? SOME.exec(name) ?? [];
      if (first === undefined) continue;
      const range: TaskRange = [Number(first), Number(last)];
      if (range[0] < 1 || range[0] > range[1] || range[1] > plan.says.tasks) throw otherPlan(join(folder, name));
      if (SOME.test(name)) this.#parts.push({ range, file: join(folder, name) });
    }
    this.#parts.sort((a, b) => a.range[0] - b.range[0]);
    const twice = this.#parts.findIndex(({ range }, i) => range[0] <= (this.#parts[i - 1]?.range[1] ?? 0));
    if (twice > 0)
      throw failure('join/tasks-twice', 'fix/keep-one-part', {
        one: plain(this.#parts[twice - 1]!.file),
        other: plain(this.#parts[twice]!.file),
      });
  }

  /** The shard of a task with its file, or why there is none; the task's own before one that it was joined to. */
  of(task: number): WholeShard | ShardFault {
    const own = join(this.#folder, shardName(task));
    if (existsSync(own)) return this.#check(own, [task, task]);
    const part = this.#parts.find(({ range: [first, last] }) => first <= task && task <= last);
    if (part === undefined) return 'missing';
    const found = this.#check(part.file, part.range);
    // Pieces of a file that became one list have no rows of their own any more.
    if (typeof found === 'string' || found.parts === undefined || found.parts.some((one) => one.task === task)) return found;
    return 'missing';
  }

  /** What the pieces of a file were joined to, where that was done. */
  ofFile(range: TaskRange): WholeShard | undefined {
    const file = join(this.#folder, partName(range));
    const found = existsSync(file) ? this.#check(file, range) : 'missing';
    return typeof found === 'string' ? undefined : found;
  }

  /** A file was written from rows that were held against their journals then; what was known of it is of one before. */
  wasWritten(file: string): void {
    this.#checked.delete(file);
    this.#written.add(file);
  }

  /** What was in a file turned out not to be what its journal says. */
  isDamaged(file: string): void {
    this.#checked.set(file, 'damaged');
  }

  #check(file: string, [task, to]: TaskRange): Checked {
    const known = this.#checked.get(file);
    if (known !== undefined) return known;
    const found = checkShard(file, { plan: this.#plan, task, ...(to !== task && { to }) });
    if (found === 'other-plan') throw otherPlan(file);
    const checked = found === 'damaged' ? found : { ...found, file, rowsAreKnown: this.#written.has(file) };
    this.#checked.set(file, checked);
    return checked;
  }
}

function otherPlan(file: string): Error {
  return failure('join/other-plan', 'fix/join-one-plan', { file: plain(file) });
}
