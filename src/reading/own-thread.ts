import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Begins a thread of the program (`whole-program.ts`): of what was built, also where this runs from its source (tests). What reads documents is a few modules, and
 * loads nothing else: a folder with one picture would wait longer for the rest of the program than for all its files.
 */
export function ownThread(name: 'reading' | 'documents' | 'licenses', options: WorkerOptions): Worker {
  const begin = name === 'documents' ? 'documents/thread.js' : 'begin-thread.js';
  const beside = new URL(`../${begin}`, import.meta.url);
  const file = existsSync(fileURLToPath(beside)) ? beside : new URL(`../../dist/${begin}`, import.meta.url);
  return new Worker(file, { ...options, argv: [name] });
}
