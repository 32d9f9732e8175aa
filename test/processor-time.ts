/** Milliseconds of processor time that this process has taken so far: on a busy machine work waits, and takes no more of it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
