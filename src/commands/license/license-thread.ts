import { parentPort, workerData } from 'node:worker_threads';
import { answersTo, type Member } from './license-answers.js';

const port = parentPort;
if (!port) throw new Error('license-thread.js runs on a worker thread only');

port.on('message', (lines: readonly (string | null)[]) => port.postMessage(answersTo(lines, workerData as Member)));
