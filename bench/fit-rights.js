// Fits the weights of sentences on rights (src/claims/prose/rights-weights.tsv) to the sentences in bench/rights, which were written for it. READMEs of
// installed packages are sentences that limit nothing in data. Logistic regression with few features (FTRL-Proximal, McMahan et al. 2013).
//   npm run build && node bench/fit-rights.js              fits and writes the weights
//   npm run build && node bench/fit-rights.js further      the same for the languages that no rule is written for (bench/rights/further)
//   npm run build && node bench/fit-rights.js held-out     fits those to four fifths of each language, writes nothing, and tells how the last fifth is judged
//   npm run build && node bench/fit-rights.js check FILE…  fits, writes nothing, and tells how the sentences in these files are judged
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sentencesIn } from '../dist/claims/prose/prose-sentences.js';
import { rightsFeatures } from '../dist/claims/prose/rights-likeness.js';
import { fold } from '../dist/license/names/name-fold.js';
import { proseBlocks } from '../dist/reading/prose/prose-blocks.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = (name) => join(root, `src/claims/prose/${name}.tsv`);
const EPOCHS = 16;
const ALPHA = 0.3;
const L1 = 1;
const L2 = 0.5;
/** A feature that was seen less often has no weight. */
const LEAST_SEEN = 3;
/** So much of a README is read. */
const MOST_BLOCKS = 90;
const WIDTH = 140;
/** Fits that are averaged: each takes the sentences in another order. */
const FITS = 4;
/** A weight below so many tenths is left out. */
const LEAST_TENTHS = { core: 3, further: 5 };

/** Sentences of a list of language, label and text. */
const listed = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [language, label, text] = line.split('\t');
      return sentence(language, label, text);
    });

function sentence(language, label, text) {
  return { language, label, text, y: label === 'restricting' ? 1 : 0, features: [...rightsFeatures(fold(text))] };
}

/** READMEs of what is installed, and those in the folders that LICIT_READMES names (of packages and of datasets): most of what they say is not about rights. */
function readmes() {
  const modules = join(root, 'node_modules');
  const packages = readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((own) => join(name, own)) : [name],
  );
  const folders = packages.sort().map((name) => join(modules, name));
  const installed = folders.flatMap((folder) => filesIn(folder, /^(?:readme|contributing|changelog|history)\b.*\.(?:md|markdown|txt)$/i));
  return [...installed, ...(process.env.LICIT_READMES ?? '').split(',').flatMap((folder) => (folder === '' ? [] : filesIn(folder, /./)))];
}

function filesIn(folder, named) {
  try {
    return readdirSync(folder)
      .sort()
      .filter((file) => named.test(file))
      .map((file) => join(folder, file));
  } catch {
    return [];
  }
}

/** What READMEs say of rights is left out: it may limit something. So is what the file that LICIT_LEFT_OUT names has parts of, a line each. */
const OF_RIGHTS =
  /licen[sc]|copyright|commercial|permi(?:t|ss)|rights|proprietary|academic|research (?:purposes?|use|only)|terms of|许可|授权|版权|商用|商业|禁止|ライセンス|著作権|라이선스|저작권|상업|лиценз|коммерч|lizenz|licenc/i;

/** Ordinary sentences, each once. */
function ordinary() {
  const seen = new Set();
  const named = process.env.LICIT_LEFT_OUT;
  const leftOut = named === undefined ? [] : readFileSync(named, 'utf8').trim().split('\n');
  for (const file of readmes())
    for (const { text } of proseBlocks(readFileSync(file, 'utf8')).slice(0, MOST_BLOCKS))
      for (const { text: words } of sentencesIn(text))
        if (!OF_RIGHTS.test(words) && !leftOut.some((part) => words.includes(part))) seen.add(fold(words));
  return [...seen].map((folded) => ({ y: 0, features: [...rightsFeatures(folded)] }));
}

/** The same order each time for the same seed. */
function shuffled(rows, seed) {
  let state = seed;
  const order = [...rows];
  for (let i = order.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** The features that occur often enough in `counted`, as numbers from 1 on; 0 is the bias. */
function numbered(counted) {
  const counts = new Map();
  for (const { features } of counted) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const ids = new Map([['', 0]]);
  for (const [feature, count] of counts) if (count >= LEAST_SEEN) ids.set(feature, ids.size);
  return ids;
}

/** `rows`: labels with the numbers of their features. */
function fitted(rows, features, seed) {
  const z = new Float64Array(features);
  const n = new Float64Array(features);
  const weight = (id) => {
    const at = z[id];
    const l1 = id === 0 ? 0 : L1;
    if (Math.abs(at) <= l1) return 0;
    return -(at - Math.sign(at) * l1) / ((1 + Math.sqrt(n[id])) / ALPHA + L2);
  };
  const own = new Float64Array(features);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const { y, ids } of shuffled(rows, seed + epoch)) {
      let odds = 0;
      for (const id of ids) odds += own[id] = weight(id);
      const error = 1 / (1 + Math.exp(-odds)) - y;
      for (const id of ids) {
        const before = n[id];
        const after = before + error * error;
        z[id] += error - ((Math.sqrt(after) - Math.sqrt(before)) / ALPHA) * own[id];
        n[id] = after;
      }
    }
  return Array.from({ length: features }, (_, id) => weight(id));
}

/** The mean of several fits, each in an order of its own, in tenths; what rounds to less than this has no weight. */
function meanFit(all, known = all, least = LEAST_TENTHS.core) {
  const ids = numbered(known);
  const rows = all.map(({ y, features }) => ({ y, ids: Int32Array.from([0, ...features.flatMap((one) => ids.get(one) ?? [])]) }));
  const fits = Array.from({ length: FITS }, (_, n) => fitted(rows, ids.size, 2023 + 1000 * n));
  const tenths = new Map();
  for (const [feature, id] of ids) {
    const rounded = Math.round((fits.reduce((sum, one) => sum + one[id], 0) / fits.length) * 10);
    if (Math.abs(rounded) >= least || feature === '') tenths.set(feature, rounded);
  }
  return tenths;
}

function lines(weights) {
  const groups = new Map();
  for (const [feature, tenths] of weights) if (feature !== '') groups.set(tenths, [...(groups.get(tenths) ?? []), feature]);
  const out = [String(weights.get(''))];
  for (const tenths of [...groups.keys()].sort((a, b) => b - a)) {
    let line = String(tenths);
    for (const feature of groups.get(tenths).sort()) {
      if (line.length + feature.length > WIDTH) {
        out.push(line);
        line = String(tenths);
      }
      line += `\t${feature}`;
    }
    out.push(line);
  }
  return `${out.join('\n')}\n`;
}

const folder = join(root, 'bench/rights');
const listsIn = (path) =>
  readdirSync(path)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => listed(join(path, name)));
const rows = [
  ...listsIn(folder).flat(),
  // The lists of the tests that rules were made with.
  ...['restricting', 'harmless'].flatMap((label) =>
    readFileSync(join(root, `test/context/${label}.tsv`), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      // What needs a certain world to be right is not right by itself.
      .filter(([, , , needs]) => !/card|cc-by|mit|cc0|texts|images/.test(needs ?? ''))
      .map(([language, , text]) => sentence(language, label, text.replaceAll('\\n', ' '))),
  ),
];
const background = ordinary();

const scoreBy =
  (weights) =>
  ({ features }) =>
    (features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0) + weights.get('')) / 10;

function tell(name, given, score) {
  const all = given.map((row) => ({ ...row, odds: score(row) }));
  const share = (y, wrong) => {
    const of = all.filter((row) => row.y === y);
    return `${of.filter(wrong).length} of ${of.length}`;
  };
  for (const at of [-1, -0.5, 0, 0.5, 1, 1.5])
    console.log(
      `${name} at ${at}: restricting missed ${share(1, ({ odds }) => odds < at)}, harmless taken ${share(0, ({ odds }) => odds >= at)}`,
    );
}

/**
 * Weights for the languages in bench/rights/further. What is harmless in the others is so here, and what limits in them is left to their own weights: so
 * a sentence need not show first what language it is in. Only what occurs in the lists of these languages is weighed.
 */
function further(lists) {
  const own = lists.flat();
  const others = [...rows.filter(({ y }) => y === 0), ...background];
  return meanFit([...own, ...others], own, LEAST_TENTHS.further);
}

const [how, ...files] = process.argv.slice(2);
if (how === 'further' || how === 'held-out') {
  const lists = [...listsIn(join(folder, 'further')), listed(join(root, 'test/context/unread-languages.tsv'))];
  const cut = (list) => Math.floor(list.length * (how === 'further' ? 1 : 0.8));
  const weights = further(lists.map((list) => list.slice(0, cut(list))));
  console.log(`${lists.flat().length} sentences, ${weights.size} features`);
  if (how === 'further') writeFileSync(target('further-weights'), lines(weights));
  else {
    const score = scoreBy(weights);
    for (const list of lists) tell(list[0].language, list.slice(cut(list)), score);
    tell(
      'all',
      lists.flatMap((list) => list.slice(cut(list))),
      score,
    );
    tell('others and ordinary', [...rows.filter(({ y }) => y === 0), ...background], score);
  }
} else {
  const weights = meanFit([...rows, ...background]);
  console.log(`${rows.length} sentences, ${background.length} ordinary ones, ${weights.size} features`);
  if (how === 'check') for (const file of files) tell(file, listed(file), scoreBy(weights));
  else writeFileSync(target('rights-weights'), lines(weights));
}
