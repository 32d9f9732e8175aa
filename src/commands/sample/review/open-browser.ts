import { spawn } from 'node:child_process';

/** Asks the system to open an address of ours; where it cannot, the person opens the one that is printed. */
export function openBrowser(url: string): void {
  const [command, ...args] = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] }[process.platform as string] ?? [
    'xdg-open',
  ];
  const child = spawn(command!, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
