/** `kill -9` of the server of a review, while a page sends judgments: none is lost, none is written twice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseJudgments } from '../../src/samples/judgment-file.js';
import { runs } from '../effort.js';
import { type Review, review, reviewProject } from '../review-project.js';
import { until } from './run.js';

/** A hundred by `LICIT_KILLS=100`; each is a server that starts anew. */
const KILLS = Number(process.env.LICIT_KILLS ?? runs(30, 10));

interface Sent {
  id: string;
  n: number;
  verdict?: 'ok' | 'bad';
  risk?: string;
}

/** Judges as the page does: one judgment after the other, each again until the server says that it is on the disk. */
class Page {
  readonly said: Sent[] = [];
  /** How often a judgment was sent again, not knowing whether the last answer was lost or the judgment. */
  again = 0;
  /** Judgments that the server said are on the disk. */
  saved = 0;
  stopped = false;
  failed: unknown;
  constructor(
    private readonly at: { url: string; port: number; token: string },
    private readonly items: number,
  ) {}

  async judge(): Promise<void> {
    for (let i = 0; !this.stopped; i += 1) {
      const n = 1 + ((i * 7) % this.items);
      // Some are taken back, some changed.
      const one: Sent = {
        id: `judgment-${i}`,
        n,
        ...(i % 5 === 4 ? {} : i % 3 === 0 ? { verdict: 'bad', risk: 'A.1-f' } : { verdict: 'ok' }),
      };
      this.said.push(one);
      while (!(await this.sent(one))) this.again += 1;
      this.saved += 1;
    }
  }

  private async sent(one: Sent): Promise<boolean> {
    const { url, port, token } = this.at;
    try {
      const answer = await fetch(`${url}api/judgments`, {
        method: 'POST',
        headers: { 'x-licit-token': token, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' },
        body: JSON.stringify({ judgments: [one] }),
      });
      if (answer.ok) return ((await answer.json()) as { saved: string[] }).saved[0] === one.id;
      throw new Error(`refused: ${answer.status} ${await answer.text()}`);
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      await new Promise((done) => setTimeout(done, 20));
      return false;
    }
  }
}

test('no judgment is lost or doubled by kills of the server', async () => {
  const root = await reviewProject({ texts: 40 });
  let served: Review = await review(root, 'lin');
  const page = new Page(served, 48);
  const judging = page.judge().catch((cause: unknown) => {
    page.failed = cause;
  });
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Some judgments later, somewhere in the midst of the next one.
    const enough = page.saved + 1 + (kill % 5);
    await until(() => page.saved >= enough || page.failed !== undefined);
    expect(page.failed).toBeUndefined();
    await new Promise((done) => setTimeout(done, (kill * 7) % 12));
    served.child.kill('SIGKILL');
    await new Promise((done) => served.child.once('close', done));
    const again = await review(root, 'lin');
    // The page that is open finds its server again.
    expect(again.url).toBe(served.url);
    served = again;
  }
  page.stopped = true;
  await judging;
  await served.end();

  const read = parseJudgments(readFileSync(join(root, '.licit/samples/corpus/1/lin.jsonl'), 'utf8'), 'lin.jsonl')!;
  expect(read.entries.map(({ id }) => id)).toEqual(page.said.map(({ id }) => id));
  const last = new Map<number, string>();
  for (const { n, verdict } of page.said) verdict === undefined ? last.delete(n) : last.set(n, verdict);
  expect([...read.last.values()].map(({ n, verdict }) => [n, verdict]).sort()).toEqual([...last].sort());
  expect(page.said.length).toBeGreaterThan(KILLS);
  // Each kill made the page send something again.
  expect(page.again).toBeGreaterThanOrEqual(KILLS);
}, 3_600_000);
