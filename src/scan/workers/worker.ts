import { parentPort, workerData } from 'node:worker_threads';
import { transferable } from '../../model/batch.js';
import { LicitError } from '../../model/errors.js';
import { hashFile, learnFirst, readTask } from './read-task.js';
import type { Task } from './task.js';
import { type ToolSettings, tools } from './tools.js';

/** Batches sent and not yet taken; beyond it the worker waits, so that memory is bounded. */
const CREDIT = 24;

const port = parentPort;
if (!port) throw new Error('worker.js runs on a worker thread only');

const ready = tools(workerData as ToolSettings);
// Told to the first task that needs them.
ready.catch(() => {});
let waiting = 0;
let resume: (() => void) | undefined;

port.on('message', (message: { kind: 'ack' } | { kind: 'task'; task: Task }) => {
  if (message.kind === 'ack') {
    waiting -= 1;
    resume?.();
    resume = undefined;
    return;
  }
  work(message.task).then(
    (end) => port.postMessage({ kind: 'end', end }),
    (cause: unknown) =>
      port.postMessage(
        cause instanceof LicitError
          ? { kind: 'failed', message: cause.message, fix: cause.fix, said: cause.said }
          : { kind: 'failed', message: String(cause), stack: cause instanceof Error ? cause.stack : undefined },
      ),
  );
});

async function work(task: Task): Promise<unknown> {
  if (task.kind === 'hash') return hashFile(task.absolute);
  const { format, ...used } = await ready;
  if (task.kind === 'learn') return learnFirst(task, await format(task.format), used.inspector);
  return readTask(task, await format(task.format), used, (batch) => {
    port!.postMessage({ kind: 'batch', batch }, transferable(batch));
    waiting += 1;
    if (waiting < CREDIT) return undefined;
    return new Promise<void>((resolve) => {
      resume = resolve;
    });
  });
}
