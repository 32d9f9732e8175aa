// Writes src/detectors/names/tables/world.txt, names that are not in Latin script, from a package that is no dependency of licit; run once, when it has news:
//   npm install --no-save @faker-js/faker && npm run build && node bin/name-tables-world.js
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { wrapped } from './wrapped.js';

const require = createRequire(process.env.NAME_PACKAGES ?? import.meta.url);
const { allLocales } = await import(require.resolve('@faker-js/faker'));
const { worldFold } = await import('../dist/detectors/names/world/world-fold.js');

/** Locales by the key of their lists. */
const LOCALES = {
  cyrillic: ['ru', 'uk', 'mk'],
  greek: ['el'],
  arabic: ['ar', 'fa', 'ur'],
  hebrew: ['he'],
  indic: ['ne'],
  georgian: ['ka_GE'],
  armenian: ['hy'],
  thai: ['th'],
  korean: ['ko'],
  japanese: ['ja'],
};

/** Words of a definition of any depth. */
function words(definition, into = new Set()) {
  if (typeof definition === 'string') {
    for (const word of definition.split(/[\s\u200c]+/))
      if (/^\p{L}[\p{L}\p{M}'’ -]+$/u.test(word) && !/\p{Script=Latin}/u.test(word)) into.add(word);
  } else if (Array.isArray(definition)) for (const one of definition) words(one, into);
  else if (definition) for (const one of Object.values(definition)) words(one, into);
  return into;
}

let text =
  `Written by bin/name-tables-world.js; do not edit. As they are compared (worldFold). From @faker-js/faker ${require('@faker-js/faker/package.json').version} (MIT),
"Faker - Copyright (c) 2022-2025"; its permission notice stands in given.txt.`.replace(/^/gm, '# ');
for (const [key, locales] of Object.entries(LOCALES)) {
  for (const [part, from] of [
    ['given', 'first_name'],
    ['family', 'last_name'],
  ]) {
    const all = new Set();
    for (const locale of locales)
      for (const word of words(allLocales[locale].person?.[from])) all.add(key === 'korean' || key === 'japanese' ? word : worldFold(word));
    const least = key === 'korean' || key === 'japanese' ? 1 : 2;
    const list = [...all].filter((word) => word.length >= least && word.length < 20).sort();
    console.log(key, part, list.length);
    text += `\n\n[${key}-${part}] ${part === 'given' ? 'Given' : 'Family'} names, ${key}.\n${wrapped(list)}`;
  }
}
writeFileSync(fileURLToPath(new URL('../src/detectors/names/tables/world.txt', import.meta.url)), `${text}\n`);
