import type { Worker } from 'node:worker_threads';
import { ownThread } from '../../reading/own-thread.js';
import type { Member } from './license-answers.js';

/** Threads that answer batches of lines. */
export interface Answerers {
  /** The answers to a batch, one line each; rejects when its thread failed. Batches may be answered in any order. */
  answer(lines: readonly (string | null)[]): Promise<string>;
  /** Batches that the thread with the fewest was given and has not answered. */
  leastWaiting(): number;
  close(): Promise<void>;
}

interface Waiting {
  resolve(answers: string): void;
  reject(cause: Error): void;
}

interface Thread {
  worker: Worker;
  /** For the batches it was given and has not answered, oldest first. */
  waiting: Waiting[];
}

/** Starts so many threads; each reads licenses with tables of its own. */
export function startAnswerers(count: number, member: Member): Answerers {
  const threads = Array.from({ length: count }, () => startThread(member));
  const idlest = () => threads.reduce((one, other) => (other.waiting.length < one.waiting.length ? other : one));
  return {
    answer(lines) {
      const thread = idlest();
      return new Promise((resolve, reject) => {
        thread.waiting.push({ resolve, reject });
        thread.worker.postMessage(lines);
      });
    },
    leastWaiting: () => idlest().waiting.length,
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(member: Member): Thread {
  const thread: Thread = { worker: ownThread('licenses', { workerData: member }), waiting: [] };
  thread.worker.on('message', (answers: string) => thread.waiting.shift()!.resolve(answers));
  thread.worker.on('error', (cause: Error) => {
    for (const { reject } of thread.waiting.splice(0)) reject(cause);
  });
  return thread;
}
