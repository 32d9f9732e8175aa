/** Tells a receipt from other files, without loading what reads one. */

import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Whether a file begins as a receipt does. */
export function looksLikeReceipt(file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const fd = openSync(file, 'r');
  try {
    const head = Buffer.alloc(200);
    return /^\s*\{\s*"licitReceipt"/.test(head.toString('utf8', 0, readSync(fd, head)));
  } finally {
    closeSync(fd);
  }
}
