import type { Progress } from '../../scan/scan-options.js';
import { isCi } from '../terminal.js';

export interface ProgressLine {
  found(found: { manifests: number; notRead: number; bytes: number }): void;
  update(progress: Progress): void;
  note(text: string): void;
  end(): void;
}

const OFTEN = 100;
const IN_CI = 10_000;

/** Progress on standard error: a line that is drawn again on a terminal, a plain line every ten seconds in CI, nothing when quiet or piped elsewhere. */
export function progressLine(quiet: boolean): ProgressLine {
  const screen = process.stderr.isTTY === true && !isCi();
  const plain = !screen && isCi();
  const started = Date.now();
  let last = started;
  let drawn = false;

  function draw(progress: Progress): void {
    const seconds = (Date.now() - started) / 1000;
    const rate = progress.items / Math.max(seconds, 0.001);
    const share = progress.ofBytes === 0 ? 1 : progress.bytes / progress.ofBytes;
    const left = share > 0.02 ? `${Math.ceil((seconds / share) * (1 - share))} s left` : '';
    const text = `${progress.items.toLocaleString('en')} items · ${progress.manifests} of ${progress.of} manifests · ${Math.round(rate).toLocaleString('en')}/s · ${left}`;
    if (screen) process.stderr.write(`\r\x1b[2K  ${text.slice(0, (process.stderr.columns ?? 80) - 3)}`);
    else process.stderr.write(`${text}\n`);
    drawn = screen;
  }

  return {
    found({ manifests, notRead }) {
      if (!quiet && (screen || plain))
        process.stderr.write(
          `  ${manifests.toLocaleString('en')} manifests${notRead > 0 ? `, ${notRead.toLocaleString('en')} other files` : ''}\n`,
        );
    },
    update(progress) {
      if (quiet || !(screen || plain)) return;
      const now = Date.now();
      if (now - last < (screen ? OFTEN : IN_CI)) return;
      last = now;
      draw(progress);
    },
    note(text) {
      process.stderr.write(`${text}\n`);
    },
    end() {
      if (drawn) process.stderr.write('\r\x1b[2K');
      drawn = false;
    },
  };
}
