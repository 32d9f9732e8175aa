import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What is asked of the thread: the bytes of a document whose reader is a library. */
export interface Asked {
  kind: 'pdf' | 'mail';
  bytes: Uint8Array;
}

/** What became of it. */
export type Answer =
  | { outcome: 'read'; text: string; html?: string; pages?: number }
  | { outcome: 'broken' }
  | { outcome: 'no-reader' | 'password' | 'too-large' | 'too-slow' };

/** How long one document may take, and all of a run together; in milliseconds. */
const ONE = 10_000;
const ALL = 120_000;
/** Of the heap; what a document decompresses to beyond it ends the thread, not the run. */
const MEMORY = 384;

let worker: Worker | undefined;
let spent = 0;

/** Reads a document on a thread of its own, which is ended when it takes too long or too much memory. One document at a time. */
export async function onThread(asked: Asked): Promise<Answer> {
  const turn = before.then(() => ask(asked));
  before = turn.catch(() => {});
  return turn;
}

let before: Promise<unknown> = Promise.resolve();

async function ask(asked: Asked): Promise<Answer> {
  if (spent > ALL) return { outcome: 'too-slow' };
  const thread = (worker ??= begin());
  const began = Date.now();
  const answer = await new Promise<Answer>((resolve) => {
    const timer = setTimeout(() => done({ outcome: 'too-slow' }, true), ONE);
    const done = (told: Answer, ends: boolean): void => {
      clearTimeout(timer);
      thread.removeAllListeners();
      if (ends) {
        // Its 'error' may still come while it ends.
        thread.on('error', () => {});
        void thread.terminate();
        if (worker === thread) worker = undefined;
      } else thread.unref();
      resolve(told);
    };
    thread.ref();
    thread.on('message', (told: Answer) => done(told, false));
    thread.on('error', (cause: NodeJS.ErrnoException) =>
      done(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { outcome: 'too-large' } : { outcome: 'broken' }, true),
    );
    thread.on('exit', () => done({ outcome: 'too-large' }, true));
    thread.postMessage(asked);
  });
  spent += Date.now() - began;
  return answer;
}

/** Ends the thread; the next document begins another one. */
export async function endThread(): Promise<void> {
  const thread = worker;
  worker = undefined;
  spent = 0;
  await thread?.terminate();
}

function begin(): Worker {
  // What the libraries print is for their developers.
  return new Worker(threadFile(), { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
}

/** The compiled thread: beside this file in dist, in dist when this runs from source (tests). */
function threadFile(): URL {
  const beside = new URL('./thread.js', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../../dist/documents/thread.js', import.meta.url);
}
