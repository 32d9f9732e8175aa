// Fits the weights of names in running text (src/detectors/names/weights.ts) to labeled cases kept beside the project. They are not part of
// the project: without them this says so and changes nothing. Logistic regression over named features, one weight each, rounded to a tenth.
//   npm run build && node bench/fit-names.js
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { candidate, features } from '../dist/detectors/names/features.js';
import { tokens } from '../dist/detectors/names/tokens.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cases = process.env.LICIT_CASES ?? join(root, '../shared/pi');
const target = join(root, 'src/detectors/names/weights.ts');
const FOLDS = 5;
const EPOCHS = 14;
/** A feature that was seen less often has no weight. */
const LEAST_SEEN = 4;
const DECAY = 0.004;

if (!existsSync(cases)) {
  console.log(`No labeled cases: ${cases} does not exist. Nothing was fitted.`);
  process.exit(0);
}

const texts = ['text-en.jsonl', 'precision.jsonl'].flatMap((name) =>
  readFileSync(join(cases, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ scope }) => scope.includes('PERSON'))
    .map(({ set, text, spans }) => ({
      set,
      rows: rows(
        text,
        spans.filter(({ type }) => type === 'PERSON'),
      ),
    })),
);

function rows(text, people) {
  const all = tokens(text, 0, text.length);
  const low = !/\p{Lu}/u.test(text);
  return all.flatMap((token, at) =>
    candidate(token, low)
      ? [{ features: features(all, at, low), right: people.some(({ start, end }) => token.start >= start && token.end <= end) ? 1 : 0 }]
      : [],
  );
}

/** The same order in every run: numbers that are random enough (Numerical Recipes). */
function* random() {
  for (let state = 1; ; ) yield (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
}

function learn(some) {
  const seen = new Map();
  for (const one of some) for (const row of one.rows) for (const name of row.features) seen.set(name, (seen.get(name) ?? 0) + 1);
  const weights = new Map([...seen].filter(([, times]) => times >= LEAST_SEEN).map(([name]) => [name, 0]));
  let bias = -1;
  const order = some.flatMap((one) => one.rows);
  const chance = random();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(chance.next().value * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const rate = 0.15 / (1 + epoch / 2);
    for (const row of order) {
      const miss = row.right - 1 / (1 + Math.exp(-sum(row, weights, bias)));
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

/** Precision and recall a token at some thresholds. */
function quality({ weights, bias }, some) {
  return [-0.5, 0, 0.5, 1].map((least) => {
    let [right, told, there] = [0, 0, 0];
    for (const one of some)
      for (const row of one.rows) {
        const said = sum(row, weights, bias) > least;
        there += row.right;
        told += said ? 1 : 0;
        right += said && row.right ? 1 : 0;
      }
    return `${least}: ${(right / told).toFixed(3)} ${(right / there).toFixed(3)}`;
  });
}

for (let fold = 0; fold < FOLDS; fold++) {
  const of = (at) => at % FOLDS === fold;
  const fitted = learn(texts.filter((_, at) => !of(at)));
  console.log(
    `fold ${fold + 1}, held out: `,
    quality(
      fitted,
      texts.filter((one, at) => of(at) && !one.set.startsWith('prec-')),
    ).join('   '),
  );
}
for (const family of ['presidio', 'wikigold', 'btc']) {
  const held = texts.filter(({ set }) => set.startsWith(family));
  console.log(`without ${family}, on it: `, quality(learn(texts.filter((one) => !held.includes(one))), held).join('   '));
}

const { weights, bias } = learn(texts);
const entries = [...weights]
  .map(([name, weight]) => [name, Math.round(weight * 10) / 10])
  .filter(([, weight]) => weight !== 0)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, weight]) => `${name}=${weight}`);
const lines = [''];
for (const entry of entries) {
  if (lines.at(-1).length + entry.length > 137) lines.push(entry);
  else lines[lines.length - 1] = lines.at(-1) === '' ? entry : `${lines.at(-1)} ${entry}`;
}
const quoted = lines.join('\n').replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
writeFileSync(
  target,
  readFileSync(target, 'utf8')
    .replace(/BIAS = [-\d.]+;/, () => `BIAS = ${Math.round(bias * 10) / 10};`)
    .replace(/TABLE = `[\s\S]*?(?<!\\)`;/, () => `TABLE = \`\n${quoted}\n\`;`),
);
console.log(`${entries.length} weights written`);
