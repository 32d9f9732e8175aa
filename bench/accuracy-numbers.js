// Numbers of persons generated from the table of schemes, by country and type: how many are found with the word, in columns, and alone.
import { detectors } from '../dist/catalog/catalog.js';
import { wordsFor } from '../dist/detectors/numbers/name-words.js';
import { isBare, schemes } from '../dist/detectors/numbers/schemes.js';
import { createInspector } from '../dist/inspect/inspect.js';
import { madeNumber, placesOf, randomFrom } from './world-numbers.js';

const EACH = 3;
const SHOWN = ['local word', 'English word', 'local header', 'English header', 'JSON', 'bare'];

/** Markdown: a line for each country and type. */
export async function section() {
  const all = (await detectors()).filter(({ id }) => id.startsWith('pi/'));
  const typeOf = new Map(all.map(({ id, type }) => [id, type]));
  const inspector = createInspector(all);
  const isFound = (type, number, [text, field], place) =>
    inspector
      .text(text, { path: '', ...(field !== undefined && { field }) })
      .some(({ kind, start, end }) => (place === 'bare' || typeOf.get(kind) === type) && text.slice(start, end).includes(number));
  const rows = new Map();
  const sum = new Map();
  for (const scheme of schemes()) {
    const key = `${scheme.country} | ${scheme.type}`;
    const row = rows.get(key) ?? rows.set(key, new Map()).get(key);
    for (const form of scheme.forms) {
      const random = randomFrom(`accuracy ${scheme.id} ${form}`);
      for (let i = 0; i < EACH; i++) {
        const number = madeNumber(scheme, form, random);
        if (number === undefined) continue;
        const places = placesOf(number, wordsFor(scheme), isBare(scheme, form));
        for (const place of SHOWN) {
          if (places[place] === undefined) continue;
          const found = isFound(scheme.type, number, places[place], place) ? 1 : 0;
          for (const counts of [row, sum]) {
            const [yes, of] = counts.get(place) ?? [0, 0];
            counts.set(place, [yes + found, of + 1]);
          }
        }
      }
    }
  }
  const cells = (counts) => SHOWN.map((place) => (counts.has(place) ? counts.get(place).join('/') : '–')).join(' | ');
  return [
    `### Numbers of the world\n\n${schemes().length} kinds of numbers of ${new Set(schemes().map(({ country }) => country)).size} countries, generated from the checks and forms`,
    'of the tables themselves, with the words of these tables: what is found of those, and not of words and forms that no table has.\n',
    `| country | type | ${SHOWN.join(' | ')} |`,
    `| --- | --- | ${SHOWN.map(() => '---:').join(' | ')} |`,
    `| all | all | ${cells(sum)} |`,
    ...[...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]) => `| ${key} | ${cells(counts)} |`),
  ].join('\n');
}
