import type { Worker } from 'node:worker_threads';
import { openSharedRoom } from '../../inspect/threads/shared-room.js';
import type { Batch, ReadingOutcome } from '../../model/batch.js';
import { LicitError } from '../../model/errors.js';
import { ownThread } from '../../reading/own-thread.js';
import { hashFile, learnFirst, readTask } from './read-task.js';
import type { HashTask, LearnTask, ReadTask, Task } from './task.js';
import { type ToolSettings, tools } from './tools.js';

/** A task under way: its batches in order, which use the profile and host numbers of a sender, and its end. */
export interface Running {
  sender: number;
  batches: AsyncIterable<Batch>;
  end: Promise<void>;
}

/** Reads manifests, on threads or in place. Tasks begin in the order they are given; each is to be taken to its end in that order. */
export interface Pool {
  read(task: ReadTask): Running;
  /** To be asked only while no task waits for its batches to be taken: it would wait for that too. */
  learn(task: LearnTask): Promise<ReadingOutcome>;
  hash(task: HashTask): Promise<string>;
  close(): Promise<void>;
}

/** A thread ended while it read: what it was reading needs more memory than a thread has. */
export class ThreadLost extends Error {}

/**
 * `threads` 0 reads in place: for small folders, where starting a thread costs more than reading. `roomy`: threads have more room for new objects, which
 * takes less time and more memory.
 */
export function createPool(threads: number, settings: ToolSettings, roomy = false): Pool {
  return threads === 0 ? inPlace(settings) : onThreads(threads, settings, roomy);
}

/** A queue with one writer and one reader. */
class Pipe {
  readonly #batches: Batch[] = [];
  #done = false;
  #failed: Error | undefined;
  #wake: (() => void) | undefined;
  readonly #taken: () => void;

  constructor(taken: () => void) {
    this.#taken = taken;
  }

  push(batch: Batch): void {
    this.#batches.push(batch);
    this.#signal();
  }

  finish(failed?: Error): void {
    this.#done = true;
    this.#failed = failed;
    this.#signal();
  }

  #signal(): void {
    this.#wake?.();
    this.#wake = undefined;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Batch> {
    for (;;) {
      const batch = this.#batches.shift();
      if (batch) {
        this.#taken();
        yield batch;
      } else if (this.#done) {
        if (this.#failed) throw this.#failed;
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}

function inPlace(settings: ToolSettings): Pool {
  let loaded: ReturnType<typeof tools> | undefined;
  // One after the other: a batch defines the numbers that later ones use.
  let before: Promise<unknown> = Promise.resolve();
  return {
    read(task) {
      let release: (() => void) | undefined;
      const pipe = new Pipe(() => release?.());
      const end = before.then(async () => {
        loaded ??= tools(settings);
        const { format, ...used } = await loaded;
        return readTask(task, await format(task.format), used, (batch) => {
          const taken = new Promise<void>((resolve) => {
            release = resolve;
          });
          pipe.push(batch);
          return taken;
        });
      });
      before = end.catch(() => {});
      end.then(
        () => pipe.finish(),
        (cause: Error) => pipe.finish(cause),
      );
      return { sender: 0, batches: pipe, end };
    },
    async learn(task) {
      loaded ??= tools(settings);
      const { format, inspector } = await loaded;
      return learnFirst(task, await format(task.format), inspector);
    },
    hash: (task) => hashFile(task.absolute),
    close: async () => {},
  };
}

interface Job {
  task: Task;
  begin(thread: Thread): void;
  batch(batch: Batch): void;
  end(value: never): void;
  fail(cause: Error): void;
}

interface Thread {
  number: number;
  worker: Worker;
  job: Job | undefined;
}

/** Threads that read, and the tasks that wait for one. */
class Threads implements Pool {
  readonly #waiting: Job[] = [];
  readonly #threads: Thread[] = [];
  readonly #newWorker: () => Worker;
  /** Numbers of profiles and hosts are the sender's: one that takes another's place has a number of its own. */
  #numbers = 0;
  #closing = false;

  constructor(count: number, newWorker: () => Worker) {
    this.#newWorker = newWorker;
    for (let i = 0; i < count; i += 1) {
      const thread: Thread = { number: this.#numbers++, worker: newWorker(), job: undefined };
      this.#begin(thread);
      this.#threads.push(thread);
    }
  }

  read(task: ReadTask): Running {
    const { running, job } = readJob(task);
    this.#waiting.push(job);
    this.#give();
    return running;
  }

  learn(task: LearnTask): Promise<ReadingOutcome> {
    return this.#answer(task);
  }

  hash(task: HashTask): Promise<string> {
    return this.#answer(task);
  }

  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all(this.#threads.map((thread) => thread.worker.terminate()));
  }

  /** A task without batches. */
  #answer<Answer>(task: Task): Promise<Answer> {
    const told = new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ task, begin() {}, batch() {}, end: resolve as Job['end'], fail: reject });
    });
    this.#give();
    return told;
  }

  #give(): void {
    for (const thread of this.#threads) {
      if (thread.job) continue;
      const job = this.#waiting.shift();
      if (!job) return;
      thread.job = job;
      // A thread that works keeps the process alive; one that waits does not.
      thread.worker.ref();
      job.begin(thread);
      thread.worker.postMessage({ kind: 'task', task: job.task });
    }
  }

  #begin(thread: Thread): void {
    thread.worker.unref();
    thread.worker.on('message', (message: FromWorker) => {
      if (hear(thread, message)) this.#give();
    });
    thread.worker.on('error', (cause: Error & { code?: string }) => this.#replace(thread, cause));
  }

  /** Another thread takes the place of one that ended. */
  #replace(thread: Thread, cause: Error & { code?: string }): void {
    const { job } = thread;
    thread.job = undefined;
    if (this.#closing) return;
    thread.worker = this.#newWorker();
    thread.number = this.#numbers++;
    this.#begin(thread);
    job?.fail(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadLost(cause.message) : cause);
    this.#give();
  }
}

function onThreads(count: number, settings: ToolSettings, roomy: boolean): Pool {
  return new Threads(count, () => newWorker(settings, roomy));
}

/** What a thread sends: a batch, or the end of its task. */
type FromWorker =
  | { kind: 'batch'; batch: Batch }
  | { kind: 'end'; end: never }
  | { kind: 'failed'; message: string; stack?: string; fix?: string; said?: LicitError['said'] };

/** Takes what a thread sends; true where its task came to an end. */
function hear(thread: Thread, message: FromWorker): boolean {
  const job = thread.job!;
  if (message.kind === 'batch') {
    job.batch(message.batch);
    return false;
  }
  thread.job = undefined;
  thread.worker.unref();
  if (message.kind === 'end') job.end(message.end);
  else if (message.fix !== undefined) job.fail(new LicitError(message.message, message.fix, message));
  else job.fail(Object.assign(new Error(message.message), { stack: message.stack }));
  return true;
}

/** A task whose batches go through a pipe, and what is told of it while it runs. */
function readJob(task: ReadTask): { running: Running; job: Job } {
  const running = { sender: 0 } as Running;
  let worker: Worker | undefined;
  const pipe = new Pipe(() => worker?.postMessage({ kind: 'ack' }));
  running.batches = pipe;
  let job!: Job;
  running.end = new Promise<void>((resolve, reject) => {
    job = {
      task,
      begin(mine) {
        worker = mine.worker;
        running.sender = mine.number;
      },
      batch: (batch) => pipe.push(batch),
      end(value) {
        pipe.finish();
        resolve(value);
      },
      fail(cause) {
        pipe.finish(cause);
        reject(cause);
      },
    };
  });
  running.end.catch(() => {}); // told to the reader of the pipe
  return { running, job };
}

// Where there is less room for new objects, the rows of a batch are still held when it is full, and are copied: a tenth of a scan's time.
function newWorker(settings: ToolSettings, roomy: boolean): Worker {
  openSharedRoom();
  const limits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: roomy ? (tableBytes(settings) > LARGE_TABLES ? 28 : 48) : 12 };
  return ownThread('reading', { workerData: settings, resourceLimits: limits });
}

/** Tables of lists of so many bytes take a part of the memory that threads would have. */
const LARGE_TABLES = 32 << 20;

function tableBytes({ lists }: ToolSettings): number {
  const tables = lists?.lists.flatMap(({ table }) => table ?? []) ?? [];
  return tables.reduce((sum, { starts, low, high }) => sum + starts.byteLength + low.byteLength + high.byteLength, 0);
}
