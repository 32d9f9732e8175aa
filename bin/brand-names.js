// Writes src/detectors/names/tables/brands.txt, firms, shops and brands that are named like people, from a package that is no dependency of licit; run once, when it has news:
//   npm install --no-save name-suggestion-index && npm run build && node bin/brand-names.js
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GROUPS } from '../dist/detectors/names/groups.js';
import { family, given, word } from '../dist/detectors/names/lexicon.js';
import { particle } from '../dist/detectors/names/name-particles.js';
import { known } from '../dist/detectors/names/program/names-program.js';
import { fold } from '../dist/detectors/names/word-fold.js';
import { family as hanFamily } from '../dist/detectors/pi/cn-name/characters.js';
import { simplify } from '../dist/text/traditional.js';
import { wrapped } from './wrapped.js';

const require = createRequire(process.env.NAME_PACKAGES ?? import.meta.url);
const main = require.resolve('name-suggestion-index');
const folder = main.slice(0, main.lastIndexOf('name-suggestion-index') + 'name-suggestion-index'.length);
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const { nsi } = JSON.parse(readFileSync(join(folder, 'dist/json/nsi.json'), 'utf8'));

const lists = { latin: new Set(), han: new Set(), katakana: new Set() };
for (const [path, { items }] of Object.entries(nsi)) {
  // Operators are towns and counties, flags are of countries.
  if (!path.startsWith('brands/')) continue;
  for (const { displayName, tags = {} } of items)
    for (const name of new Set([displayName?.replace(/\s*\(.*\)$/, ''), ...Object.values(pick(tags))])) if (name) add(name);
}

/** What the tags of a shop say it is called, in any language. */
function pick(tags) {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => /^(?:name|brand|short_name)(?::[a-z-]+)?$/i.test(key)));
}

function add(name) {
  if (/^[\p{Script=Latin}\p{M}\s.'’&-]+$/u.test(name)) latin(name);
  else if (/^[\u4e00-\u9fff]{2,4}$/.test(name)) {
    const simple = simplify(name);
    if (hanFamily[simple.charCodeAt(0)] > 0) lists.han.add(simple);
  } else if (/^[\u30a1-\u30fa\u30fc]+(?:[・ ][\u30a1-\u30fa\u30fc]+)+$/.test(name)) lists.katakana.add(name.replace(' ', '・'));
}

/** A name of two to four words that are names of people, or initials and particles; the words as they are compared, `_` between them. */
function latin(name) {
  if (!/^\p{Lu}/u.test(name)) return;
  const words = name
    .replace(/['’]s(?=\s|$)/gi, '')
    .split(/[\s.&]+/)
    .filter((one) => one !== '')
    .map(fold);
  if (words.length < 2 || words.length > 4) return;
  const rest = words.filter((one) => one.length > 1 && !particle(one));
  const bits = rest.map(known);
  if (rest.some((one, i) => GROUPS.has(one) || word(bits[i]) === 1) || !bits.some((one) => given(one) + family(one) > 0)) return;
  if (given(bits[0]) === 0 && family(bits.at(-1)) === 0) return;
  lists.latin.add(words.join('_'));
}

const what = {
  latin: 'Latin script, of several words: folded, without marks and ’s.',
  han: 'Chinese characters, that begin with a family name; simplified.',
  katakana: 'Katakana, with the dot between words.',
};
let text =
  `Written by bin/brand-names.js; do not edit. From name-suggestion-index ${version} (BSD-3-Clause), "Copyright 2026, name-suggestion-index contributors":
${readFileSync(join(folder, 'LICENSE.md'), 'utf8').split('\n').slice(4).join('\n').trim()}`.replace(/^/gm, '# ');
for (const [key, title] of Object.entries(what)) {
  const list = [...lists[key]].sort();
  console.log(key, list.length);
  text += `\n\n[${key}] ${title}\n${wrapped(list)}`;
}
writeFileSync(fileURLToPath(new URL('../src/detectors/names/tables/brands.txt', import.meta.url)), `${text.replace(/ +$/gm, '')}\n`);
