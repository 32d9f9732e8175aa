/** How long reading will still take, told only where there is something to tell it by. */

interface Sample {
  at: number;
  share: number;
}

/** Seconds and share of the work that must have passed before a number is told: threads warm up in the first ones. */
const LEAST_SECONDS = 3;
const LEAST_SHARE = 0.05;
const MAX_SAMPLES = 512;

/**
 * Told by how fast the share grew, from one growth to another: what came before the first one (loading, finding files) is not a reading, and while a
 * large file is read nothing grows, which says nothing of how fast it is. Of what is behind the later half counts, because files differ.
 */
export class TimeLeft {
  #samples: Sample[] = [];

  /** Notes how much is read: a share from 0 to 1, at so many seconds. */
  note(share: number, at: number): void {
    const last = this.#samples.at(-1);
    if (last !== undefined && share <= last.share) return;
    this.#samples.push({ at, share });
    if (this.#samples.length > MAX_SAMPLES) this.#samples = this.#samples.filter((_, n) => n % 2 === 0 || n === MAX_SAMPLES);
  }

  /** Seconds left at a moment; undefined where they are not known: too little was read, or it takes longer than it looked like. */
  at(now: number): number | undefined {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    if (last.at - first.at < LEAST_SECONDS || last.share - first.share < LEAST_SHARE) return undefined;
    const middle = (first.at + last.at) / 2;
    const from = this.#samples.findLast((one) => one.at <= middle && last.share - one.share >= LEAST_SHARE) ?? first;
    const rate = (last.share - from.share) / (last.at - from.at);
    const left = (1 - last.share) / rate - (now - last.at);
    return left > 0 ? left : undefined;
  }
}

/** Seconds as a person needs them: exact when there are few. */
export function rounded(seconds: number): number {
  const step = seconds < 10 ? 1 : seconds < 60 ? 5 : seconds < 600 ? 30 : 60;
  return Math.max(1, Math.ceil(seconds / step) * step);
}
