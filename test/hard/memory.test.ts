/** How much memory a scan takes at most, as the system counts it. */

import { once } from 'node:events';
import { cpSync, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { samples } from './fuzz-samples.js';
import { project, start } from './run.js';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/formats');
const MOST = 512;
/** Only Linux tells the highest resident memory of a process that runs. */
const STATUS = existsSync('/proc/self/status');

/** The highest resident memory of a scan in MB. */
async function peakOf(root: string, ...more: string[]): Promise<number> {
  const { child, ended } = start(['scan', 'data', '-q', '--fail-on', 'none', '-f', 'json=out.json', ...more], root);
  let peak = 0;
  const watch = setInterval(() => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
    } catch {
      // It has just ended.
    }
  }, 20);
  const end = await ended;
  clearInterval(watch);
  expect([end.code, end.err]).toEqual([0, expect.not.stringContaining('bug')]);
  return peak / 1024;
}

async function write(path: string, rows: number, row: (i: number) => string): Promise<void> {
  const out = createWriteStream(path);
  for (let i = 0; i < rows; i += 1) if (!out.write(row(i))) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

test.runIf(STATUS)('all families of formats together stay under 512 MB', async () => {
  const root = project();
  // Every fixture, every sample of a list, and lists of tens of megabytes beside them, all in one scan.
  for (let i = 0; i < 4; i += 1) cpSync(FIXTURES, join(root, `data/fixtures-${i}`), { recursive: true });
  for (const [i, { name, bytes }] of samples.entries()) {
    mkdirSync(join(root, `data/samples/${i}`), { recursive: true });
    writeFileSync(join(root, `data/samples/${i}`, name), bytes);
  }
  mkdirSync(join(root, 'data/large'));
  const caption = 'a boat on a lake, 湖边的老木船, written by hand on a quiet day ';
  const object = (i: number) =>
    JSON.stringify({ id: `n${i}`, url: `https://site${i % 500}.example/${i}.jpg`, caption: `${caption}${i}`, license: 'CC-BY-4.0' });
  await write(join(root, 'data/large/list.jsonl'), 120_000, (i) => `${object(i)}\n`);
  await write(join(root, 'data/large/list.json'), 60_001, (i) => (i === 60_000 ? ']\n' : `${i === 0 ? '[' : ','}\n${object(i)}`));
  await write(join(root, 'data/large/table.csv'), 120_000, (i) =>
    i === 0 ? 'id,url,caption,license\n' : `n${i},https://site${i % 500}.example/${i},"${caption}${i}",MIT\n`,
  );
  await write(join(root, 'data/large/latin.csv'), 60_000, (i) =>
    i === 0 ? 'id,title\n' : `${i},Die M\u00f6wen \u00fcber dem Hafen ${i}\n`,
  );
  try {
    expect(await peakOf(root)).toBeLessThan(MOST);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test.runIf(STATUS)('lines of 5 MB with one of 60 MB among them stay under 512 MB', async () => {
  const root = project({ 'data/a.jsonl': '{"id": 1, "text": "a boat"}\n' });
  await write(
    join(root, 'data/long.jsonl'),
    9,
    (i) => `${JSON.stringify({ id: i, text: 'a boat '.repeat(i === 4 ? 8_570_000 : 714_000), license: 'CC0-1.0' })}\n`,
  );
  try {
    expect(await peakOf(root, '--workers', '2')).toBeLessThan(MOST);
  } finally {
    rmSync(root, { recursive: true });
  }
});
