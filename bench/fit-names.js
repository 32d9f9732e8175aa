// Fits the weights of names in running text (src/detectors/names/weights.ts) to labeled cases kept beside the project. They are not part of
// the project: without them this says so and changes nothing. Logistic regression over named features, one weight each, rounded to a tenth.
//   npm run build && node bench/fit-names.js tokens    the weights of single tokens
//   npm run build && node bench/fit-names.js wholes    then those of what they make together
// LICIT_MORE names further files of labeled cases, separated by commas; LICIT_NAMELESS files of paragraphs of documentation ({"t": text}),
// in which a word that no table has for a common given name is taken for no name.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isForeignWord } from '../dist/detectors/names/foreign-latin.js';
import { family, given, word } from '../dist/detectors/names/lexicon.js';
import { slotNames } from '../dist/detectors/names/program/name-slots.js';
import { namesProgram } from '../dist/detectors/names/program/names-program.js';
import { Piece } from '../dist/detectors/names/tokens.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cases = process.env.LICIT_CASES ?? join(root, '../shared/pi');
const target = join(root, 'src/detectors/names/weights.ts');
const what = process.argv[2];
const FOLDS = 5;
const EPOCHS = 14;
/** A feature that was seen less often has no weight. */
const LEAST_SEEN = 4;
const DECAY = 0.001;
/** How much further cases and documentation weigh beside the cases. */
const MORE = Number(process.env.LICIT_MORE_WEIGHT ?? 0.4);
const NAMELESS = Number(process.env.LICIT_NAMELESS_WEIGHT ?? 0.5);

if (!existsSync(cases) || (what !== 'tokens' && what !== 'wholes')) {
  console.log(existsSync(cases) ? 'Say tokens or wholes.' : `No labeled cases: ${cases} does not exist. Nothing was fitted.`);
  process.exit(0);
}

const program = namesProgram();
const named = slotNames((name) => program.at(name));

const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const listed = (name) => (process.env[name] ?? '').split(',').filter((path) => path !== '');
const labeled = (paths, weight) =>
  paths
    .flatMap(lines)
    .filter(({ scope }) => scope.includes('PERSON'))
    .map(({ set, text, spans }) => ({
      set,
      weight,
      rows: rows(
        text,
        spans.filter(({ type }) => type === 'PERSON'),
      ),
    }));
const own = labeled(
  ['text-en.jsonl', 'precision.jsonl'].map((name) => join(cases, name)),
  1,
);
const others = [
  ...labeled(listed('LICIT_MORE'), MORE),
  ...listed('LICIT_NAMELESS')
    .flatMap(lines)
    .map(({ t }) => ({ set: 'nameless', weight: NAMELESS, rows: rows(t, undefined) })),
];

function rows(text, people) {
  const low = !/\p{Lu}/u.test(text);
  const all = new Piece(text, 0, text.length, low);
  return what === 'tokens' ? tokenRows(all, people) : wholeRows(all, people);
}

/** The names of the features that the program scored last; the bias is added by itself. */
function features(count) {
  return Array.from(program.features.subarray(1, count), (slot) => named[slot]);
}

function tokenRows(all, people) {
  return Array.from({ length: all.length }, (_, at) => at).flatMap((at) => {
    const count = program.exports.tokenFeatures(at);
    if (count === 0) return [];
    const token = all.at(at);
    if (people === undefined) return isName(token) ? [] : [{ features: features(count), right: 0 }];
    const person = people.find(({ start, end }) => token.start >= start && token.end <= end);
    return person?.reserved ? [] : [{ features: features(count), right: person === undefined ? 0 : 1 }];
  });
}

/** A given name of many that is no word. */
function isName({ bits }) {
  return given(bits) > 1 && word(bits) === 0;
}

function wholeRows(all, people) {
  if (all.language === 'other') return [];
  return Array.from({ length: all.found }, (_, n) => n).flatMap((n) => {
    const { first, last } = all.stretch(n);
    const tokens = Array.from({ length: last - first + 1 }, (_, at) => all.at(first + at));
    const row = (right) => [{ features: features(program.exports.wholeFeatures(n)), right }];
    if (people === undefined) {
      if (isName(tokens[0])) return last > first ? row(1) : [];
      // An author of whom the tables know both names, or one and an initial.
      const known = tokens.filter(({ bits, folded }) => given(bits) + family(bits) > 0 && !isForeignWord(folded));
      const initial = tokens.some(({ shape }) => shape === 'initial');
      return last > first && (initial || (given(tokens[0].bits) > 0 && known.length > 1)) ? [] : row(0);
    }
    const [start, end] = [tokens[0].start, tokens.at(-1).end];
    const cover = people.reduce((sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)), 0);
    if (people.some((one) => one.reserved && one.end > start && one.start < end)) return [];
    return row(cover * 2 >= end - start ? 1 : 0);
  });
}

/** The same order in every run: numbers that are random enough (Numerical Recipes). */
function* random() {
  for (let state = 1; ; ) yield (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function learn(some) {
  const seen = new Map();
  for (const one of some) for (const row of one.rows) for (const name of row.features) seen.set(name, (seen.get(name) ?? 0) + 1);
  const weights = new Map([...seen].filter(([, times]) => times >= LEAST_SEEN).map(([name]) => [name, 0]));
  let bias = -1;
  const order = some.flatMap(({ rows, weight }) => rows.map((row) => ({ row, weight })));
  const chance = random();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(chance.next().value * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const rate = 0.15 / (1 + epoch / 2);
    for (const { row, weight: share } of order) {
      const miss = (row.right - 1 / (1 + Math.exp(-sum(row, weights, bias)))) * share;
      bias += rate * miss * 0.3;
      for (const name of row.features) {
        const weight = weights.get(name);
        if (weight !== undefined) weights.set(name, weight + rate * (miss - DECAY * weight));
      }
    }
  }
  return { weights, bias };
}

function sum(row, weights, bias) {
  let total = bias;
  for (const name of row.features) total += weights.get(name) ?? 0;
  return total;
}

/** Precision and recall, of what there is to choose from, at some thresholds. */
function quality(some) {
  return [-1, -0.5, 0, 0.5, 1, 2, 3, 4]
    .map((least) => {
      let [right, told, there] = [0, 0, 0];
      for (const one of some)
        for (const row of one.rows) {
          const said = row.sum > least;
          there += row.right;
          told += said ? 1 : 0;
          right += said && row.right ? 1 : 0;
        }
      return `${least}: ${(right / told).toFixed(3)} ${(right / there).toFixed(3)} (${told - right} wrong)`;
    })
    .join('   ');
}

for (let fold = 0; fold < FOLDS; fold++) {
  const of = (at) => at % FOLDS === fold;
  const { weights, bias } = learn([...own.filter((_, at) => !of(at)), ...others.filter((_, at) => !of(at))]);
  for (const list of [own, others])
    list.forEach((one, at) => {
      if (of(at)) for (const row of one.rows) row.sum = sum(row, weights, bias);
    });
}
for (const family of ['', 'presidio', 'wikigold', 'btc', 'wnut', 'prec-', 'more', 'nameless'])
  console.log(
    `held out, ${family === '' ? 'all cases' : family}: `,
    quality((/^(?:more|nameless)$/.test(family) ? others : own).filter(({ set }) => set.startsWith(family))),
  );

const { weights, bias } = learn([...own, ...others]);
const entries = [...weights]
  .map(([name, weight]) => [name, Math.round(weight * 10) / 10])
  .filter(([, weight]) => weight !== 0)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, weight]) => `${name}=${weight}`);
const rowsOfTable = [''];
for (const entry of entries) {
  if (rowsOfTable.at(-1).length + entry.length > 137) rowsOfTable.push(entry);
  else rowsOfTable[rowsOfTable.length - 1] = rowsOfTable.at(-1) === '' ? entry : `${rowsOfTable.at(-1)} ${entry}`;
}
const quoted = rowsOfTable.join('\n').replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
const [biasName, tableName] = what === 'tokens' ? ['TOKEN_BIAS', 'TOKENS'] : ['WHOLE_BIAS', 'WHOLES'];
writeFileSync(
  target,
  readFileSync(target, 'utf8')
    .replace(new RegExp(`${biasName} = [-\\d.]+;`), () => `${biasName} = ${Math.round(bias * 10) / 10};`)
    .replace(new RegExp(`${tableName} = \`[\\s\\S]*?(?<!\\\\)\`;`), () => `${tableName} = \`\n${quoted}\n\`;`),
);
console.log(`${entries.length} weights written`);
