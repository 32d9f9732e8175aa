import type { Lang } from '../../model/basics.js';
import type { Progress } from '../../scan/scan-options.js';
import { punctuation } from '../../text/messages/languages.js';
import { columns, counted, number } from '../../text/show.js';
import { isCi } from '../terminal.js';
import { rounded, TimeLeft } from './time-left.js';

export interface ProgressLine {
  found(found: { manifests: number; notRead: number; bytes: number }): void;
  update(progress: Progress): void;
  note(text: string): void;
  end(): void;
}

const OFTEN = 100;
const IN_CI = 10_000;

const words = {
  done: {
    en: (manifests: string, of: string) => `${manifests} of ${of} manifests`,
    zh: (manifests: string, of: string) => `清单 ${manifests} / ${of}`,
  },
  pace: { en: (items: string) => `${items}/s`, zh: (items: string) => `${items} 条/秒` },
  seconds: { en: (many: string) => `about ${many} s of reading left`, zh: (many: string) => `读取约剩 ${many} 秒` },
  minutes: { en: (many: string) => `about ${many} min of reading left`, zh: (many: string) => `读取约剩 ${many} 分钟` },
  over: { en: 'judging', zh: '正在评估' },
};

/** What is told of a scan that goes on, with items a second and seconds left where they are known. */
export function progressText(
  progress: Progress,
  { pace, left }: { pace?: number | undefined; left?: number | undefined },
  lang: Lang,
): string {
  const { items, manifests, of } = progress;
  const parts = [counted(items, 'item', lang), words.done[lang](number(manifests, lang), number(of, lang))];
  if (manifests === of) return [...parts, words.over[lang]].join(' · ');
  if (pace !== undefined) parts.push(words.pace[lang](number(Math.round(pace), lang)));
  if (left !== undefined) {
    const seconds = rounded(left);
    parts.push(seconds < 120 ? words.seconds[lang](number(seconds, lang)) : words.minutes[lang](number(Math.ceil(seconds / 60), lang)));
  }
  return parts.join(' · ');
}

/** As much of a text as fits into so many columns: Chinese takes two each. */
function fitting(text: string, width: number): string {
  let shown = text;
  while (columns(shown) > width && shown.includes(' · ')) shown = shown.slice(0, shown.lastIndexOf(' · '));
  return shown;
}

/** Progress on standard error: a line that is drawn again on a terminal, a plain line every ten seconds in CI, nothing when quiet or piped elsewhere. */
export function progressLine(quiet: boolean, lang: Lang): ProgressLine {
  // A line is drawn again where the terminal can take one back.
  const screen = process.stderr.isTTY === true && !isCi() && process.env.TERM !== 'dumb';
  const plain = !screen && isCi();
  const left = new TimeLeft();
  /** When the first items came, and how many: what was before is not a reading. */
  let begun: { at: number; items: number } | undefined;
  let last = Date.now();
  let drawn = false;

  function draw(progress: Progress, now: number): void {
    const since = begun === undefined ? 0 : (now - begun.at) / 1000;
    // A rate over a moment is none.
    const pace = begun !== undefined && since >= 1 && progress.items > begun.items ? (progress.items - begun.items) / since : undefined;
    const text = progressText(progress, { pace, left: left.at(now / 1000) }, lang);
    // A terminal that does not say how wide it is says 0.
    if (screen) process.stderr.write(`\r\x1b[2K  ${fitting(text, (process.stderr.columns || 80) - 3)}`);
    else process.stderr.write(`${text}\n`);
    drawn = screen;
  }

  return {
    found({ manifests, notRead }) {
      if (!quiet && (screen || plain))
        process.stderr.write(
          `  ${counted(manifests, 'manifest', lang)}${notRead > 0 ? `${punctuation[lang].comma}${counted(notRead, 'other-file', lang)}` : ''}\n`,
        );
    },
    update(progress) {
      if (quiet || !(screen || plain)) return;
      const now = Date.now();
      begun ??= { at: now, items: progress.items };
      const read = progress.ofBytes > 0 ? progress.bytes / progress.ofBytes : 0;
      left.note(read, now / 1000);
      // That reading is over is always told: what comes then is not counted.
      const over = progress.manifests === progress.of;
      if (now - last < (screen ? OFTEN : IN_CI) && !(over && screen)) return;
      last = now;
      draw(progress, now);
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
