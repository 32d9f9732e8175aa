/** What is removed when the process ends. One listener for all of it: scans that go on at the same time would each add several, of which Node warns. */
const waiting = new Set<() => void>();

function clearAll(): void {
  for (const clear of waiting) {
    try {
      clear();
    } catch {
      // Nobody is left to be told, and the others are still to be removed.
    }
  }
}

/** Calls this when the process ends, on Ctrl-C too. Returns the call that takes it back. */
export function atExit(clear: () => void): () => void {
  if (waiting.size === 0) process.once('exit', clearAll);
  waiting.add(clear);
  return () => {
    waiting.delete(clear);
    if (waiting.size === 0) process.removeListener('exit', clearAll);
  };
}
