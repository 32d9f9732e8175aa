// Fits the coefficients by which src/measure/token-estimate.ts estimates tokens, and measures how far off they are on texts that were not fitted on.
//
//   npm run build && node bench/fit-tokens.js FOLDER [--write]
//
// FOLDER holds `en`, `zh`, `code` and `other`, each with text files; files whose names begin with `test-` are measured on and never fitted on.
// docs/measures.md says which texts the coefficients in force were fitted on. --write puts them in the place of src/measure/token-coefficients.ts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode as o200k } from 'gpt-tokenizer/encoding/o200k_base';
import llama3 from 'llama3-tokenizer-js';
import { FEATURES, TextCounts } from '../dist/measure/text-counts.js';

const TOKENIZERS = {
  o200k_base: (text) => o200k(text, { allowedSpecial: new Set(), disallowedSpecial: new Set() }).length,
  llama3: (text) => llama3.encode(text, { bos: false, eos: false }).length,
};
/** Characters of a piece: about what a row of a corpus holds. */
const PIECE = 1200;
/** Pieces taken of a file, evenly over it. */
const MOST = 150;

const [folder, write] = process.argv.slice(2);
const pieces = ['en', 'zh', 'code', 'other'].flatMap((kind) => {
  const files = readdirSync(join(folder, kind)).sort();
  return files.flatMap((file) => piecesOf(join(folder, kind, file)).map((text) => ({ kind, file, text, test: file.startsWith('test-') })));
});
const counts = new TextCounts();
for (const piece of pieces) {
  counts.clear();
  counts.add(piece.text);
  piece.features = [...counts.features];
  piece.tokens = Object.fromEntries(Object.entries(TOKENIZERS).map(([name, count]) => [name, count(piece.text)]));
}

const fitted = {};
for (const form of ['prose', 'code']) {
  fitted[form] = {};
  for (const name of Object.keys(TOKENIZERS)) {
    // Code has comments in all languages: prose of them weighs in lightly.
    const rows = pieces.filter(({ test }) => !test).map((piece) => ({ ...piece, weight: weightOf(piece.kind, form) })).filter(({ weight }) => weight > 0);
    fitted[form][name] = solve(rows, name);
  }
}
report(fitted);
if (write === '--write') writeFileSync(fileURLToPath(new URL('../src/measure/token-coefficients.ts', import.meta.url)), module(fitted));

function piecesOf(path) {
  const text = readFileSync(path, 'utf8');
  const all = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at + PIECE);
    all.push(text.slice(at, end < 0 ? text.length : end));
    at = end < 0 ? text.length : end + 1;
  }
  const step = Math.max(1, all.length / MOST);
  return Array.from({ length: Math.min(MOST, all.length) }, (_, i) => all[Math.floor(i * step)].toWellFormed()).filter((piece) => piece.trim().length > 100);
}

function weightOf(kind, form) {
  if (form === 'code') return kind === 'code' ? 1 : 0.03;
  return kind === 'code' ? 0 : kind === 'other' ? 0.3 : 1;
}

/** Least squares of the relative error with coefficients from 0 on (Lawson and Hanson's problem, by coordinate descent), and a light pull to 0. */
function solve(rows, name) {
  const n = FEATURES.length;
  const gram = Array.from({ length: n }, () => new Float64Array(n));
  const right = new Float64Array(n);
  for (const { features, tokens, weight } of rows) {
    const scale = weight / tokens[name] ** 2;
    for (let i = 0; i < n; i += 1) {
      if (features[i] === 0) continue;
      right[i] += scale * features[i] * tokens[name];
      for (let j = 0; j < n; j += 1) gram[i][j] += scale * features[i] * features[j];
    }
  }
  const found = new Float64Array(n);
  for (let i = 0; i < n; i += 1) gram[i][i] += 1e-6;
  for (let round = 0; round < 8_000; round += 1) {
    for (let i = 0; i < n; i += 1) {
      let rest = right[i];
      for (let j = 0; j < n; j += 1) if (j !== i) rest -= gram[i][j] * found[j];
      found[i] = Math.max(0, rest / gram[i][i]);
    }
  }
  return [...found].map((value) => Math.round(value * 1e4) / 1e4);
}

function report(coefficients) {
  const groups = new Map();
  for (const piece of pieces) {
    const form = piece.kind === 'code' ? 'code' : 'prose';
    for (const name of [`${piece.test ? 'test' : 'fit '} ${piece.kind}`, `${piece.kind}/${piece.file}`]) {
      const group = groups.get(name) ?? { pieces: 0, sums: {} };
      group.pieces += 1;
      for (const tokenizer of Object.keys(TOKENIZERS)) {
        const sum = (group.sums[tokenizer] ??= { real: 0, estimated: 0, off: [] });
        const estimated = piece.features.reduce((all, value, i) => all + value * coefficients[form][tokenizer][i], 0);
        sum.real += piece.tokens[tokenizer];
        sum.estimated += estimated;
        sum.off.push(Math.abs(estimated / piece.tokens[tokenizer] - 1));
      }
      groups.set(name, group);
    }
  }
  for (const [name, { pieces: n, sums }] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const parts = Object.entries(sums).map(([tokenizer, { real, estimated, off }]) => {
      off.sort((a, b) => a - b);
      return `${tokenizer} ${real} tokens, sum ${percent(estimated / real - 1)}, median of a text ${percent(off[off.length >> 1])}`;
    });
    console.log(`${name.padEnd(34)} ${String(n).padStart(4)} texts  ${parts.join('  |  ')}`);
  }
}

function percent(share) {
  return `${share < 0 ? '' : '+'}${(100 * share).toFixed(1)} %`;
}

function module(coefficients) {
  const lines = FEATURES.map((feature, i) => {
    const cells = ['prose', 'code'].flatMap((form) => Object.keys(TOKENIZERS).map((name) => coefficients[form][name][i]));
    return `  [${cells.join(', ')}], // ${feature}`;
  });
  return `// Written by bench/fit-tokens.js; docs/measures.md says on which texts.

/** Tokens that each feature of a text counts for, in the order of FEATURES: prose by o200k_base and by Llama 3, code by both. */
export const COEFFICIENTS: readonly (readonly [number, number, number, number])[] = [
${lines.join('\n')}
];
`;
}
