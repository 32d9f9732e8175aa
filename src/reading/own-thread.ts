import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Begins a thread of the program (`whole-program.ts`): of what was built, also where this runs from its source (tests). */
export function ownThread(name: 'reading' | 'documents' | 'licenses', options: WorkerOptions): Worker {
  const beside = new URL('../begin-thread.js', import.meta.url);
  const file = existsSync(fileURLToPath(beside)) ? beside : new URL('../../dist/begin-thread.js', import.meta.url);
  return new Worker(file, { ...options, argv: [name] });
}
