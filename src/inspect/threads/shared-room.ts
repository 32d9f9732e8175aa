/** Memory that all threads of the process have in common, for a table that is made when it is first asked for. */

import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const NAME = 'licit:shared-room';
/** Of memory that nobody writes to the system takes nothing. */
const BYTES = 7 << 20;
/** How long a thread waits for another one that fills the room; then it makes a table of its own. */
const PATIENCE = 10_000;

// What the first number of the room says.
const EMPTY = 0;
const BEING_FILLED = 1;
const FILLED = 2;
/** The first number, with what follows aligned. */
const HEAD = 8;

/** Gives the threads that are made from now on their room; asked before the first of them. */
export function openSharedRoom(): void {
  if (getEnvironmentData(NAME) === undefined) setEnvironmentData(NAME, new SharedArrayBuffer(BYTES));
}

/** The bytes of a table in the room of the threads, filled once, by the first of them that asks; where there is no room, in a place of this thread. */
export function inSharedRoom(fill: (room: Uint8Array) => void): Uint8Array {
  const room = getEnvironmentData(NAME);
  if (room instanceof SharedArrayBuffer) {
    const state = new Int32Array(room, 0, 1);
    const table = new Uint8Array(room, HEAD);
    if (Atomics.compareExchange(state, 0, EMPTY, BEING_FILLED) === EMPTY) {
      fill(table);
      Atomics.store(state, 0, FILLED);
      Atomics.notify(state, 0);
      return table;
    }
    if (Atomics.wait(state, 0, BEING_FILLED, PATIENCE) !== 'timed-out') return table;
  }
  const own = new Uint8Array(new ArrayBuffer(BYTES), HEAD);
  fill(own);
  return own;
}
