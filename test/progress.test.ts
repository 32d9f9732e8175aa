/** What is told while a scan goes on: the time left is near the truth, or is not told. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { progressLine, progressText } from '../src/commands/scan/progress.js';
import { rounded, TimeLeft } from '../src/commands/scan/time-left.js';
import { columns } from '../src/text/show.js';
import { runs } from './effort.js';

/**
 * A scan as the program sees it: nothing for a while, then files of these sizes read at a rate, each counted when it is read. Gives what is told every
 * tenth of a second, beside what is true.
 */
function told(
  sizes: readonly number[],
  rate: number,
  start: number,
  rateOf: (n: number) => number = () => 1,
): { said?: number; truth: number }[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const ends: { at: number; share: number }[] = [];
  let [at, read] = [start, 0];
  for (const [n, size] of sizes.entries()) {
    at += size / (rate * rateOf(n));
    read += size;
    ends.push({ at, share: read / all });
  }
  const left = new TimeLeft();
  const seen: { said?: number; truth: number }[] = [];
  const step = Math.max(0.1, at / 500);
  for (let now = 0; now < at; now += step) {
    for (const end of ends) if (end.at <= now) left.note(end.share, end.at);
    const said = left.at(now);
    seen.push({ ...(said !== undefined && { said }), truth: at - now });
  }
  return seen;
}

describe('time left', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 });

  test('at a constant rate is the truth, whatever the files are and however long the scan took to begin', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (some, rate, start) => {
          for (const { said, truth } of told(some, rate, start)) if (said !== undefined) expect(said).toBeCloseTo(truth, 3);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  test('where files differ threefold in pace is within a factor of it in most of the scan', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 50, max: 100 }), { minLength: 40, maxLength: 60 }),
        fc.infiniteStream(fc.double({ min: 0.577, max: 1.732, noNaN: true })),
        (some, paces) => {
          const each = some.map(() => paces.next().value as number);
          const seen = told(some, 100, 3, (n) => each[n]!).filter(({ said, truth }) => said !== undefined && truth > 2);
          const near = seen.filter(({ said, truth }) => said! < truth * 2.5 && said! > truth / 2.5);
          expect(near.length).toBeGreaterThanOrEqual(seen.length * 0.8);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  test('does not grow while a large file is read: a scan of ten seconds never has minutes left', () => {
    // As it was: three seconds to begin, some small files, then one that is nearly all.
    const seen = told([10, 10, 10, 970], 150, 3);
    expect(seen.filter(({ said }) => said !== undefined && said > 10)).toEqual([]);
  });

  test('is not told before there is anything to tell it by, nor when it is over', () => {
    const left = new TimeLeft();
    expect(left.at(100)).toBeUndefined();
    left.note(0.01, 5);
    left.note(0.02, 6);
    // Two hundredths in a second.
    expect(left.at(6)).toBeUndefined();
    left.note(0.5, 8);
    expect(left.at(8)).toBeCloseTo(2.083, 3);
    // It takes longer than it looked like: nothing is known, and nothing is said.
    expect(left.at(12)).toBeUndefined();
    left.note(1, 13);
    expect(left.at(13)).toBeUndefined();
  });

  test('is rounded up, more the longer it is', () => {
    expect([0.2, 3.1, 9.9, 12, 59, 61, 200, 3601].map(rounded)).toEqual([1, 4, 10, 15, 60, 90, 210, 3660]);
  });
});

describe('the line', () => {
  const progress = { items: 120_000, manifests: 3, of: 8, bytes: 30, ofBytes: 100 };

  test('has items, manifests, pace and time, in both languages', () => {
    expect(progressText(progress, { pace: 18_900.4, left: 34 }, 'en')).toBe(
      '120,000 items · 3 of 8 manifests · 18,900/s · about 35 s of reading left',
    );
    expect(progressText(progress, { left: 400 }, 'en')).toBe('120,000 items · 3 of 8 manifests · about 7 min of reading left');
    expect(progressText(progress, { pace: 18_900.4, left: 34 }, 'zh')).toBe('120,000 条 · 清单 3 / 8 · 18,900 条/秒 · 读取约剩 35 秒');
    expect(progressText(progress, { left: 400 }, 'zh')).toBe('120,000 条 · 清单 3 / 8 · 读取约剩 7 分钟');
  });

  test('says that reading is over and judging goes on', () => {
    expect(progressText({ ...progress, manifests: 8, bytes: 100 }, { pace: 5 }, 'en')).toBe('120,000 items · 8 of 8 manifests · judging');
    expect(progressText({ ...progress, manifests: 8, bytes: 100 }, { pace: 5 }, 'zh')).toBe('120,000 条 · 清单 8 / 8 · 正在评估');
  });
});

describe('on standard error', () => {
  const { isTTY, columns: wide } = process.stderr;
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
    vi.unstubAllEnvs();
    Object.assign(process.stderr, { isTTY, columns: wide });
  });

  /** What a scan of eight manifests writes. */
  function written({
    tty,
    ci,
    quiet = false,
    width = 80,
    term = 'xterm',
  }: {
    tty: boolean;
    ci: boolean;
    quiet?: boolean;
    width?: number;
    term?: string;
  }): string {
    vi.stubEnv('TERM', term);
    vi.stubEnv('CI', ci ? 'true' : '');
    Object.assign(process.stderr, { isTTY: tty, columns: width });
    vi.useFakeTimers({ now: 0, toFake: ['Date'] });
    let text = '';
    vi.spyOn(process.stderr, 'write').mockImplementation(((said: string) => {
      text += said;
      return true;
    }) as typeof process.stderr.write);
    const line = progressLine(quiet, 'zh');
    line.found({ manifests: 8, notRead: 2, bytes: 800 });
    for (let n = 1; n <= 8; n += 1) {
      vi.setSystemTime(n * 3000);
      line.update({ items: n * 1000, manifests: n, of: 8, bytes: n * 100, ofBytes: 800 });
    }
    line.end();
    vi.restoreAllMocks();
    return text;
  }

  test('a terminal has one line, within its width, that is gone at the end; also where it does not say how wide it is', () => {
    for (const width of [80, 40, 0]) {
      const drawn = written({ tty: true, ci: false, width }).split('\r\u001b[2K').slice(1);
      expect(drawn.at(-1)).toBe('');
      for (const one of drawn) expect(columns(one)).toBeLessThan(width || 80);
      expect(drawn.join('')).toContain('正在评估');
    }
    expect(written({ tty: true, ci: false, width: 0 })).toContain('读取约剩 3 秒');
  });

  test('CI has a plain line every ten seconds; a pipe and --quiet have none', () => {
    const lines = written({ tty: false, ci: true }).trimEnd().split('\n');
    expect(lines).toEqual([
      '  8 份清单，2 个其他文件',
      expect.stringMatching(/^4,000 条 · 清单 4 \/ 8 · 1,000 条\/秒|^4,000 条/),
      expect.any(String),
    ]);
    expect(lines.join('')).not.toContain('\u001b');
    expect([written({ tty: false, ci: false }), written({ tty: true, ci: false, quiet: true })]).toEqual(['', '']);
    // A terminal that cannot take a line back.
    expect(written({ tty: true, ci: false, term: 'dumb' })).toBe('');
  });
});
