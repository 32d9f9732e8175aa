import type { Worker } from 'node:worker_threads';
import type { MediaSaid } from '../model/item.js';
import { ownThread } from '../reading/own-thread.js';
import type { MediaFile } from './media/read-media.js';

/** What is asked of the thread: the bytes of a document whose reader is a library, or what a media file says inside. */
export type Asked = { kind: 'pdf' | 'mail'; bytes: Uint8Array } | { kind: 'media'; file: MediaFile };

/** What became of it. */
export type Answer =
  | { outcome: 'read'; text: string; html?: string; pages?: number }
  | { outcome: 'media'; told: MediaSaid }
  | { outcome: 'broken' }
  | { outcome: 'no-reader' | 'password' | 'too-large' | 'too-slow' };

/** So much text of a document is kept, in UTF-16 units. */
export const MAX_CHARACTERS = 400_000;

/** How long one document may take, and all of a run together where nothing else is said; in milliseconds. */
const ONE = 10_000;
const ALL = 120_000;
/** Of the heap; what a document decompresses to beyond it ends the thread, not the run. */
const MEMORY = 384;
/** By how much the whole process may grow while a document is read. */
const GROWTH = 512 << 20;

interface Thread {
  worker: Worker;
  /** Told what becomes of the document at hand. */
  answer: ((told: Answer, ends: boolean) => void) | undefined;
}

/** The thread of one run: runs that go on at the same time each have their own, and all the time. Begins with the first document. */
export class DocumentThread {
  #thread: Thread | undefined;
  #spent = 0;
  #before: Promise<unknown> = Promise.resolve();
  readonly #all: number;

  /** `all`: how long everything that is read on it may take together, in milliseconds. */
  constructor(all = ALL) {
    this.#all = all;
  }

  /** Reads a document on the thread, which is ended when it takes too long or too much memory. One document at a time. */
  read(asked: Asked): Promise<Answer> {
    const turn = this.#before.then(() => this.#ask(asked));
    this.#before = turn.catch(() => {});
    return turn;
  }

  async #ask(asked: Asked): Promise<Answer> {
    if (this.#spent > this.#all) return { outcome: 'too-slow' };
    const mine = (this.#thread ??= begin());
    const began = Date.now();
    const answer = await new Promise<Answer>((resolve) => {
      const timer = setTimeout(() => mine.answer?.({ outcome: 'too-slow' }, true), ONE);
      // What streams decompress to is outside the heap that can be bounded.
      const held = process.memoryUsage.rss();
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - held > GROWTH) mine.answer?.({ outcome: 'too-large' }, true);
      }, 50);
      mine.answer = (told, ends) => {
        clearTimeout(timer);
        clearInterval(watch);
        mine.answer = undefined;
        if (ends) {
          void mine.worker.terminate();
          if (this.#thread === mine) this.#thread = undefined;
        }
        resolve(told);
      };
      mine.worker.postMessage(asked);
    });
    this.#spent += Date.now() - began;
    return answer;
  }

  /** Ends the thread; the next document begins another one, and has all the time again. */
  async end(): Promise<void> {
    const mine = this.#thread;
    this.#thread = undefined;
    this.#spent = 0;
    await mine?.worker.terminate();
  }
}

function begin(): Thread {
  // What the libraries print is for their developers.
  const worker = ownThread('documents', { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  const mine: Thread = { worker, answer: undefined };
  worker.on('message', (told: Answer) => mine.answer?.(told, false));
  worker.on('error', (cause: NodeJS.ErrnoException) =>
    mine.answer?.({ outcome: cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken' }, true),
  );
  worker.on('exit', () => mine.answer?.({ outcome: 'too-large' }, true));
  return mine;
}
