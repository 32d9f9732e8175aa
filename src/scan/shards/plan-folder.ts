/** The folder of a plan: what all tasks agree on (`plan.json`), their manifests (`tasks.jsonl`), those that the join reads (`context.jsonl`), and what discovery made (`made/`). */

import { createHash, createHmac } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import type { PartName } from '../../claims/parts/part-names.js';
import { keyIdOf } from '../../inspect/masking.js';
import type { Reserved } from '../../ledger/write/record.js';
import type { CachedCopy } from '../../model/basics.js';
import type { LicitError } from '../../model/errors.js';
import type { Piece } from '../../model/format.js';
import type { MediaTable, Problem } from '../../model/item.js';
import type { ListKind } from '../../model/lists/list-kinds.js';
import type { NotReadView } from '../../model/views.js';
import type { KnownText } from '../../reading/open.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import type { ReadRef } from '../free-memory.js';
import type { BesideList } from '../outside/beside-lists.js';
import { hashFile } from '../workers/read-task.js';

/** The form of plans that this version writes and reads. */
export const PLAN_FORM = 1;
export const PLAN = 'plan.json';
/** A line a task, in their order. */
export const TASKS = 'tasks.jsonl';
/** A line a manifest: descriptors, license files and prose, which speak of the data of all tasks. */
export const CONTEXT = 'context.jsonl';

/** A manifest as a plan has it. */
export interface PlannedManifest {
  /** Its number in every ledger of the plan. */
  number: number;
  path: string;
  /** Where it is, where that is not its path below the project: from the project folder, or in the plan's (`made/1`). */
  file?: string;
  format: string;
  dataset: string;
  size: number;
  /** Digest of what it begins and ends with. */
  ends: string;
  /** Digest of all that it is read by beside its bytes. */
  reading: string;
  text: KnownText;
  folder?: string;
  original?: string;
  evidence?: true;
  besideCode?: true;
  cached?: CachedCopy;
  /** What is said inside the media files near it. */
  inside?: PlannedTable[];
  problems?: Problem[];
  /** Its records take the memory that a thread has. */
  long?: true;
  /** What the task reads of it, where it is cut: a task of its own for each piece, one after another. */
  piece?: Piece;
}

/** A table of what is said inside media files, which the plan keeps (`made/inside-2`). */
export interface PlannedTable {
  file: string;
  sha256: string;
}

/** A list from outside among the files that nobody answered for. */
export interface PlannedList extends Pick<BesideList, 'columns' | 'path'>, Pick<PlannedManifest, 'file'> {
  /** The id of its kind. */
  kind: string;
}

/** The manifests that are read together, into one shard. */
export interface PlannedTask {
  task: number;
  bytes: number;
  manifests: PlannedManifest[];
}

/** What every shard must agree on. */
export interface PlanFile {
  licitPlan: typeof PLAN_FORM;
  licit: string;
  /** When it was made: the ledger is judged as of this time. */
  asOf: string;
  /** The id of the key that hashes and salts are made with. */
  key: string;
  /** Random; salts of this plan's manifests follow from it and the key. */
  nonce: string;
  tasks: number;
  scanned: string[];
  notRead: NotReadView[];
  stated: [dataset: string, parts: readonly PartName[]][];
  beside: PlannedList[];
  /** SHA-256 of the other files. */
  files: Record<typeof TASKS | typeof CONTEXT, string>;
}

/** A plan that was opened. */
export class OpenPlan {
  readonly says: PlanFile;
  /** SHA-256 of `plan.json`, which has that of all else. */
  readonly digest: string;
  readonly folder: string;
  readonly #digests = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
    try {
      const bytes = readFileSync(join(folder, PLAN));
      this.digest = createHash('sha256').update(bytes).digest('hex');
      this.says = JSON.parse(bytes.toString('utf8')) as PlanFile;
    } catch (cause) {
      throw this.#noPlan(cause);
    }
    if (this.says?.licitPlan !== PLAN_FORM) throw this.#noPlan();
  }

  #noPlan(cause?: unknown): LicitError {
    return failure('plan/not-plan', 'fix/make-plan', { folder: plain(this.folder) }, cause);
  }

  /** Refuses what would not read as the plan does: another licit, another key. */
  refuseOthers(licit: string, key: Uint8Array): void {
    const folder = plain(this.folder);
    if (this.says.licit !== licit) throw failure('plan/other-licit', 'fix/same-licit', { folder, planned: plain(this.says.licit), licit });
    if (this.says.key !== keyIdOf(key)) throw failure('plan/other-key', 'fix/name-key-file', { folder });
  }

  /** The manifests of one task. */
  async task(n: number): Promise<PlannedTask> {
    for await (const task of this.#lines<PlannedTask>(TASKS)) if (task.task === n) return task;
    throw failure('plan/no-task', 'fix/task-number', { folder: plain(this.folder), task: n, tasks: this.says.tasks });
  }

  tasks(): AsyncGenerator<PlannedTask> {
    return this.#lines(TASKS);
  }

  /** The manifests that the join reads. */
  context(): AsyncGenerator<PlannedManifest> {
    return this.#lines(CONTEXT);
  }

  async *#lines<T>(name: typeof TASKS | typeof CONTEXT): AsyncGenerator<T> {
    const path = join(this.folder, name);
    if ((await hashFile(path).catch(() => undefined)) !== this.says.files[name]) throw this.#noPlan();
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
      yield JSON.parse(line) as T;
  }

  /** A manifest as it is read. Throws where what is there is not what was planned; where a shard has read it, nothing need be there. */
  async ref(root: string, planned: PlannedManifest, isTaken: boolean): Promise<ReadRef> {
    const { number: _, file, ends, reading: __, text, long: ___, folder, original, inside, ...rest } = planned;
    const absolute = this.#at(root, planned.path, file);
    const tables = inside?.map((table) => ({ absolute: this.#at(root, table.file, table.file), sha256: table.sha256 }));
    if (!isTaken && ((await endsOf(absolute).catch(() => undefined)) !== ends || !(await this.#areWhole(tables))))
      throw failure('plan/file-changed', 'fix/plan-again', { file: plain(planned.path) });
    return {
      ...rest,
      absolute,
      head: text,
      ...(folder !== undefined && { folder: resolve(root, folder) }),
      ...(original !== undefined && { original: resolve(root, original) }),
      ...(tables && { inside: tables }),
    };
  }

  /** The lists from outside that nobody answered for. */
  beside(root: string, kinds: readonly ListKind[]): BesideList[] {
    return this.says.beside.map(({ path, file, kind: id, columns }) => {
      const kind = kinds.find((one) => one.id === id);
      if (kind === undefined) throw this.#noPlan();
      return { path, absolute: this.#at(root, path, file), kind, columns };
    });
  }

  #at(root: string, path: string, file: string | undefined): string {
    if (file === undefined) return join(root, path);
    return MADE.test(file) ? join(this.folder, file) : resolve(root, file);
  }

  /** Whether tables are as they were kept. Each is digested once. */
  async #areWhole(tables: readonly MediaTable[] = []): Promise<boolean> {
    for (const { absolute, sha256 } of tables) {
      const known = this.#digests.get(absolute) ?? (await hashFile(absolute).catch(() => ''));
      this.#digests.set(absolute, known);
      if (known !== sha256) return false;
    }
    return true;
  }

  /** The number and the salt of a manifest in every ledger of the plan. */
  reserve(planned: Iterable<PlannedManifest>, key: Uint8Array): (path: string) => Reserved | undefined {
    const numbers = new Map(Array.from(planned, ({ path, number }) => [path, number]));
    const salt = saltOf(key, this.says.nonce);
    return (path) => {
      const id = numbers.get(path);
      return id === undefined ? undefined : { id, salt: salt(path) };
    };
  }
}

/** What discovery made and the plan keeps. No other name leads into its folder. */
const MADE = /^made\/(?:inside-)?\d+$/;

/** The salt of a manifest of a plan: without the key and the plan nobody can make it again. */
export function saltOf(key: Uint8Array, nonce: string): (path: string) => Uint8Array {
  return (path) => createHmac('sha256', key).update('licit salt').update(Buffer.from(nonce, 'hex')).update(path).digest().subarray(0, 16);
}

/** A file as a plan names it: from the project folder where it is in it. */
export function nameFrom(root: string, absolute: string): string {
  const name = relative(root, absolute);
  return name.startsWith('..') || isAbsolute(name) ? absolute : name.split(sep).join('/');
}

const END = 64 << 10;

/** Digest of a file's size and of what it begins and ends with: what a plan learned of it was told by these. */
export async function endsOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const digest = createHash('sha256').update(`${size}\n`);
    const buffer = Buffer.alloc(END);
    for (const from of size <= END ? [0] : [0, Math.max(END, size - END)]) {
      const { bytesRead } = await file.read(buffer, 0, END, from);
      digest.update(buffer.subarray(0, bytesRead));
    }
    return digest.digest('hex');
  } finally {
    await file.close();
  }
}

/** The file of a task's shard: `task-00012.db`. */
export function shardName(task: number): string {
  return `task-${String(task).padStart(5, '0')}.db`;
}
