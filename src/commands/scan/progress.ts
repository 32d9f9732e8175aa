import type { Lang } from '../../model/basics.js';
import type { Progress } from '../../scan/scan-options.js';
import { counted, number } from '../../text/show.js';
import { nouns } from '../../text/words.js';
import { isCi } from '../terminal.js';

export interface ProgressLine {
  found(found: { manifests: number; notRead: number; bytes: number }): void;
  update(progress: Progress): void;
  note(text: string): void;
  end(): void;
}

const others = { one: 'other file', many: 'other files', zh: '个其他文件' };
const OFTEN = 100;
const IN_CI = 10_000;

/** Progress on standard error: a line that is drawn again on a terminal, a plain line every ten seconds in CI, nothing when quiet or piped elsewhere. */
export function progressLine(quiet: boolean, lang: Lang): ProgressLine {
  const screen = process.stderr.isTTY === true && !isCi();
  const plain = !screen && isCi();
  const started = Date.now();
  let last = started;
  let drawn = false;

  function draw(progress: Progress): void {
    const seconds = (Date.now() - started) / 1000;
    const rate = progress.items / Math.max(seconds, 0.001);
    const share = progress.ofBytes === 0 ? 1 : progress.bytes / progress.ofBytes;
    const rest = number(Math.ceil((seconds / share) * (1 - share)), lang);
    const left = share <= 0.02 ? '' : lang === 'zh' ? `剩余 ${rest} 秒` : `${rest} s left`;
    const done =
      lang === 'zh'
        ? `清单 ${number(progress.manifests, lang)} / ${number(progress.of, lang)}`
        : `${progress.manifests} of ${progress.of} manifests`;
    const pace = `${number(Math.round(rate), lang)}${lang === 'zh' ? ' 条/秒' : '/s'}`;
    const text = [counted(progress.items, nouns.item, lang), done, pace, left].join(' · ');
    if (screen) process.stderr.write(`\r\x1b[2K  ${text.slice(0, (process.stderr.columns ?? 80) - 3)}`);
    else process.stderr.write(`${text}\n`);
    drawn = screen;
  }

  return {
    found({ manifests, notRead }) {
      if (!quiet && (screen || plain))
        process.stderr.write(
          `  ${counted(manifests, nouns.manifest, lang)}${notRead > 0 ? `${lang === 'zh' ? '，' : ', '}${counted(notRead, others, lang)}` : ''}\n`,
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
