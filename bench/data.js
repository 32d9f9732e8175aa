// Makes LAION-like rows: the same ones for the same count, about 240 bytes each as JSON lines.

import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('./data/', import.meta.url));

const WORDS =
  'old red wooden boat on a quiet lake at dawn with mountains behind the small village street market people walking dog under blue sky vintage poster design kitchen table flowers garden house winter snow city night lights portrait of young woman reading book near window handmade ceramic cup coffee black white photo train station bridge river autumn leaves forest path bicycle wall brick green door summer beach sand wave'.split(
    ' ',
  );
const HAN = ['湖边的老木船', '城市夜景', '冬天的雪山', '手工陶瓷杯', '秋天的森林小路', '窗边读书的人', '旧火车站'];
const LICENSES = [
  'https://creativecommons.org/licenses/by/4.0/',
  'https://creativecommons.org/licenses/by-sa/4.0/',
  'https://creativecommons.org/licenses/by-nc/2.0/',
  'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC BY-NC-ND 4.0',
  'Public Domain Mark 1.0',
  '?',
  null,
];

/** A small generator with a seed (mulberry32): the same numbers everywhere. */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function* rows(count) {
  const next = numbers(20231107);
  const pick = (list) => list[Math.floor(next() * list.length)];
  for (let i = 0; i < count; i += 1) {
    const host = Math.floor(20_000 * next() ** 3); // few hosts hold most rows
    const caption = [];
    for (let n = 7 + Math.floor(next() * 9); n > 0; n -= 1) caption.push(pick(WORDS));
    if (next() < 0.05) caption.push(pick(HAN));
    if (next() < 0.001) caption.push(`contact studio${Math.floor(next() * 1000)}@photo-mail.invalid`);
    if (next() < 0.002) caption.push(`© ${2000 + Math.floor(next() * 24)} ${pick(WORDS)} studio. All rights reserved`);
    yield {
      id: `img${String(i).padStart(9, '0')}`,
      url: `https://${host % 3 === 0 ? 'cdn' : 'www'}.site${host}.example/photos/${Math.floor(next() * 1e9).toString(36)}/${pick(WORDS)}.jpg`,
      caption: caption.join(' '),
      license: pick(LICENSES),
      author: `photographer ${Math.floor(next() * 50_000)}`,
      date: `20${String(5 + Math.floor(next() * 18)).padStart(2, '0')}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`,
    };
  }
}

const cell = (value) => (value === null ? '' : /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const COLUMNS = ['id', 'url', 'caption', 'license', 'author', 'date'];

/** Writes a file once; later calls find it there. */
export async function make(name, write) {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.half`;
  await write(half);
  renameSync(half, path);
  return path;
}

export async function lines(path, source) {
  const out = createWriteStream(path);
  let block = '';
  for (const line of source) {
    block += `${line}\n`;
    if (block.length > 1 << 20) {
      if (!out.write(block)) await once(out, 'drain');
      block = '';
    }
  }
  out.end(block);
  await once(out, 'finish');
}

export function jsonl(count) {
  return make(`jsonl-${count}/rows.jsonl`, (path) =>
    lines(
      path,
      (function* () {
        for (const row of rows(count)) yield JSON.stringify(row);
      })(),
    ),
  );
}

export function csv(count) {
  return make(`csv-${count}/rows.csv`, (path) =>
    lines(
      path,
      (function* () {
        yield COLUMNS.join(',');
        for (const row of rows(count)) yield COLUMNS.map((name) => cell(row[name])).join(',');
      })(),
    ),
  );
}

export function parquet(count) {
  return make(`parquet-${count}/rows.parquet`, async (path) => {
    const { parquetWriteFile } = await import('hyparquet-writer');
    const all = [...rows(count)];
    parquetWriteFile({
      filename: path,
      rowGroupSize: 100_000,
      columnData: COLUMNS.map((name) => ({ name, data: all.map((row) => row[name]), type: 'STRING' })),
    });
  });
}
