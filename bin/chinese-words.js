// Writes the dictionary of Chinese words for the build: those of jieba (MIT) that are of Han characters alone, as texts are cut into words only there.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { kept } from './kept.js';

const HAN = /^[\u4e00-\u9fff]+$/;
/** jieba's own mark for what is not a word. */
const NO_TAG = 'x';
/** Four bits say how many characters. */
const MOST = 15;
/** As many characters a word has at most. */
const DEEPEST = 16;

/** Numbers below this take one byte, others two. */
const ONE_BYTE = 192;

/** The words with how often they are used and what they are, as `src/detectors/pi/cn-name/chinese-words.ts` reads them. */
export function chineseWords() {
  const { dict } = createRequire(import.meta.url)('@node-rs/jieba/dict');
  return kept('chinese-words', [readFileSync(fileURLToPath(import.meta.url)), dict], () => packed(dict));
}

function packed(dict) {
  const rows = new Map();
  let total = 0;
  for (const line of Buffer.from(dict).toString('utf8').split('\n')) {
    const [word, times, tag] = line.trim().split(' ');
    if (word !== '') rows.set(word, { times: Number(times), tag: tag === NO_TAG ? '' : (tag ?? '') });
  }
  for (const { times } of rows.values()) total += times;
  const han = [...rows].filter(([word]) => HAN.test(word));
  const characters = byCount(han.flatMap(([word]) => [...word]));
  const codes = new Map(characters.map((c, n) => [c, n + 1]));
  const words = han
    .map(([word, row]) => ({ ...row, codes: Array.from(word, (c) => codes.get(c)) }))
    .sort((a, b) => inOrder(a.codes, b.codes));
  const times = [...new Set(words.map((word) => word.times))].sort((a, b) => a - b);
  const ranks = new Map(times.map((one, n) => [one, n + 1]));
  const tags = ['', ...new Set(words.map(({ tag }) => tag).filter((tag) => tag !== ''))];
  const { lengths, characters: rest } = frontCoded(words.map(({ codes }) => codes));
  // Short words together, then longer ones: they are alike, and pack better.
  const byLength = words.toSorted((a, b) => a.codes.length - b.codes.length);
  const numbers = [...rest, ...lengthsOf(byLength).map((same) => same.flatMap((word) => numberBytes(ranks.get(word.times))))];
  const steps = times.map((one, n) => one - (times[n - 1] ?? 0));
  const head = { words: words.length, total, steps, tags, characters: characters.join(''), numbers: numbers.map(({ length }) => length) };
  const about = Buffer.from(JSON.stringify(head));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(about.length);
  return Buffer.concat([
    size,
    about,
    lengths,
    Buffer.from(byLength.map(({ tag }) => tags.indexOf(tag))),
    ...numbers.map((one) => Buffer.from(one)),
  ]);
}

function byCount(characters) {
  const counts = new Map();
  for (const c of characters) counts.set(c, (counts.get(c) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([c]) => c);
}

function inOrder(a, b) {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return (a[n] ?? 0) - (b[n] ?? 0);
}

function numberBytes(n) {
  return n < ONE_BYTE ? [n] : [ONE_BYTE + ((n - ONE_BYTE) >> 8), (n - ONE_BYTE) & 255];
}

/** Words of one character, of two, and so on. */
function lengthsOf(words) {
  return Array.from({ length: DEEPEST }, (_, n) => words.filter(({ codes }) => codes.length === n + 1));
}

/**
 * Of each word how many characters it has in common with the one before and how many follow; and the latter, those that are first in words, those that are second, and so
 * on, each by itself. The first that differs as by how much it does.
 */
function frontCoded(words) {
  let last = [];
  const characters = Array.from({ length: DEEPEST }, () => []);
  const lengths = words.map((word) => {
    let same = 0;
    while (same < last.length && word[same] === last[same]) same++;
    for (let n = same; n < word.length; n++) characters[n].push(...numberBytes(word[n] - (n === same ? (last[n] ?? 0) : 0)));
    last = word;
    if (same > MOST || word.length - same > MOST || word.length > DEEPEST) throw new Error('A Chinese word is too long for the dictionary');
    return (same << 4) | (word.length - same);
  });
  return { lengths: Buffer.from(lengths), characters };
}
