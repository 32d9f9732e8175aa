// Runs a command as a whole process and measures it; Linux only.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Ticks of the processor's clock that Linux counts in a second. */
const TICKS = 100;

/** Runs a command as a whole process: seconds, seconds of the processor in user and system, and the highest resident memory in MB. */
export async function run(command, args, options = {}) {
  const begin = process.hrtime.bigint();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  let [peak, processor] = [0, 0];
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const watch = setInterval(() => {
    try {
      const high = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      if (high) peak = Math.max(peak, Number(high[1]) / 1024);
      const [user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
      processor = Math.max(processor, (Number(user) + Number(system)) / TICKS);
    } catch {
      // it has just ended
    }
  }, 20);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0 && code !== 1) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${said}`);
  return { seconds: Number(process.hrtime.bigint() - begin) / 1e9, processor, peak };
}

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
