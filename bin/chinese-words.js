// Writes the dictionary of Chinese words for the build: those of jieba (MIT) that are of Han characters alone, as texts are cut into words only there.
import { createRequire } from 'node:module';

const HAN = /^[\u4e00-\u9fff]+$/;
/** jieba's own mark for what is not a word. */
const NO_TAG = 'x';
/** Four bits say how many characters. */
const MOST = 15;

/** Numbers below this take one byte, others two. */
const ONE_BYTE = 192;

/** The words with how often they are used and what they are, as `src/detectors/pi/cn-name/chinese-words.ts` reads them. */
export function chineseWords() {
  const { dict } = createRequire(import.meta.url)('@node-rs/jieba/dict');
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
  const head = Buffer.from(JSON.stringify({ words: words.length, total, times, tags, characters: characters.join('') }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  return Buffer.concat([
    size,
    head,
    Buffer.from(words.map(({ tag }) => tags.indexOf(tag))),
    ...frontCoded(words.map(({ codes }) => codes)),
    Buffer.from(words.flatMap((word) => numberBytes(ranks.get(word.times)))),
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

/** Of each word how many characters it has in common with the one before and how many follow, and then the latter of all of them; the first that differs as by how much it does. */
function frontCoded(words) {
  let last = [];
  const rest = [];
  const lengths = words.map((word) => {
    let same = 0;
    while (same < last.length && word[same] === last[same]) same++;
    for (let n = same; n < word.length; n++) for (const byte of numberBytes(word[n] - (n === same ? (last[n] ?? 0) : 0))) rest.push(byte);
    last = word;
    if (same > MOST || word.length - same > MOST) throw new Error('A Chinese word is too long for the dictionary');
    return (same << 4) | (word.length - same);
  });
  return [Buffer.from(lengths), Buffer.from(rest)];
}
