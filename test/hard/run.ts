import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const licit = resolve(import.meta.dirname, '../../bin/licit.js');

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** An empty project folder of its own. */
export function project(files: Record<string, string | Uint8Array> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'licit-hard-'));
  mkdirSync(join(root, '.licit'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

export function start(
  args: readonly string[],
  cwd: string,
  options: { env?: Record<string, string>; input?: string | Uint8Array } = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [licit, ...args], { cwd, env: { ...process.env, ...options.env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const ended = new Promise<Ended>((done) => child.on('close', (code, signal) => done({ code, signal, out, err })));
  return { child, ended };
}

/** Runs licit as a user would: a process of its own. */
export function run(args: readonly string[], cwd: string, options?: Parameters<typeof start>[2]): Promise<Ended> {
  return start(args, cwd, options).ended;
}

/** JSON lines of made-up items. */
export function items(count: number, make: (i: number) => Record<string, unknown> = () => ({})): string {
  const rows: string[] = [];
  for (let i = 0; i < count; i += 1) {
    rows.push(
      JSON.stringify({
        id: `item-${i}`,
        url: `https://site${i % 50}.example/${i}.jpg`,
        caption: `a boat on a lake number ${i % 97}`,
        license: 'CC-BY-4.0',
        ...make(i),
      }),
    );
  }
  return `${rows.join('\n')}\n`;
}

/** Waits for something that a process brings about, however busy the machine is. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 20));
}
