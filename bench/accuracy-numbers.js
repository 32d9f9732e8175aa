// Numbers of persons generated from the table of schemes, by country and type: how many are found with the word, in columns, and alone.
import { detectors } from '../dist/catalog/catalog.js';
import { wordsFor } from '../dist/detectors/numbers/name-words.js';
import { LETTERS, plates } from '../dist/detectors/numbers/plates.js';
import { isBare, rowsOf, schemes } from '../dist/detectors/numbers/schemes.js';
import { createInspector } from '../dist/inspect/inspect.js';
import { madeNumber, placesOf, randomFrom } from './world-numbers.js';
import { madePhone, phoneCountries, phoneForms, phoneWordsOf } from './world-phones.js';
import { madePlate, plateForms, plateWordsOf } from './world-plates.js';

const EACH = 3;
const SHOWN = ['local word', 'English word', 'local header', 'English header', 'JSON', 'bare'];

/** What is tried of a kind: numbers by country, each with the words for it. */
function tried() {
  const rows = rowsOf('words');
  const kinds = new Map();
  const add = (kind, country, number, words, bare) => {
    const countries = kinds.get(kind) ?? kinds.set(kind, new Map()).get(kind);
    countries.set(country, [...(countries.get(country) ?? []), { number, places: placesOf(number, words, bare) }]);
  };
  for (const country of phoneCountries()) {
    for (const line of ['fixed', 'mobile']) {
      const number = madePhone(country, line, randomFrom(`accuracy ${country} ${line}`));
      if (number === undefined) continue;
      for (const [form, written] of Object.entries(phoneForms(number)))
        add(
          form.startsWith('international') || /^0\d+/.test(form) ? 'PHONE, from abroad' : 'PHONE, as written at home',
          country,
          written,
          phoneWordsOf(rows, country),
          false,
        );
    }
  }
  for (const { country, language, forms } of plates())
    for (const form of forms)
      for (const written of Object.values(plateForms(madePlate(form, LETTERS, randomFrom(`accuracy ${country} ${form}`)))))
        add('VEHICLE_ID, number plates', country, written, plateWordsOf(rows, language), false);
  for (const scheme of schemes()) {
    for (const form of scheme.forms) {
      const number = madeNumber(scheme, form, randomFrom(`kinds ${scheme.id} ${form}`));
      if (number !== undefined) add(scheme.type, scheme.country, number, wordsFor(scheme), false);
    }
  }
  return kinds;
}

/** Of each kind in how many countries every number was found in a sentence, in a column and between marks. */
async function kindsSection() {
  const all = (await detectors()).filter(({ id }) => id.startsWith('pi/'));
  const typeOf = new Map(all.map(({ id, type }) => [id, type]));
  const inspector = createInspector(all);
  const plain = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const isFound = (type, number, [text, field]) =>
    inspector
      .text(text, { path: '', ...(field !== undefined && { field }) })
      .some(({ kind, start, end }) => typeOf.get(kind) === type && plain(text.slice(start, end)).includes(plain(number)));
  const groups = {
    'local word': ['local word'],
    'English word': ['English word'],
    'local header': ['local header', 'local header, joined'],
    'English header': ['English header'],
  };
  let [places, complete] = [0, 0];
  const rows = [...tried()].map(([kind, countries]) => {
    const type = kind.split(',')[0];
    const whole = (is) => [...countries.values()].filter((numbers) => numbers.every(is)).length;
    const inPlaces = (names) => whole(({ number, places }) => names.every((name) => isFound(type, number, places[name])));
    const rest = whole(({ number, places }) =>
      Object.entries(places).every(([name, place]) => Object.values(groups).flat().includes(name) || isFound(type, number, place)),
    );
    const cells = [...Object.values(groups).map(inPlaces), rest];
    places += countries.size * cells.length;
    complete += cells.reduce((sum, n) => sum + n, 0);
    return `| ${kind} | ${countries.size} | ${cells.join(' | ')} |`;
  });
  const lines = [
    '### Kinds of numbers, by countries\n\nIn how many countries every number that was generated is found: with its word, in a column, and between marks, in brackets, in full width,',
    'with what is not seen between its digits, and among letters of other scripts. Telephone numbers are of the numbering plans, the others of the tables.\n',
    `| kind | countries | ${Object.keys(groups).join(' | ')} | between marks and scripts |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.sort(),
  ];
  const result = `every number found in ${complete} of ${places} kinds of places by country`;
  return {
    rows: [['Telephones, plates and other numbers, by country', `${rows.length} kinds in every place`, result]],
    notes: lines.join('\n'),
  };
}

/** Kinds by countries, and a line for each country and type. */
export async function section() {
  const [kinds, numbers] = [await kindsSection(), await numbersSection()];
  return { rows: [...numbers.rows, ...kinds.rows], notes: `${kinds.notes}\n\n${numbers.notes}` };
}

async function numbersSection() {
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
  const countries = new Set(schemes().map(({ country }) => country)).size;
  const lines = [
    `### Numbers of the world\n\n${schemes().length} kinds of numbers of ${countries} countries, generated from the checks and forms`,
    'of the tables themselves, with the words of these tables: what is found of those, and not of words and forms that no table has.\n',
    `| country | type | ${SHOWN.join(' | ')} |`,
    `| --- | --- | ${SHOWN.map(() => '---:').join(' | ')} |`,
    `| all | all | ${cells(sum)} |`,
    ...[...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]) => `| ${key} | ${cells(counts)} |`),
  ];
  const result = SHOWN.filter((place) => sum.has(place)).map((place) => `${place} ${sum.get(place).join(' of ')}`);
  return {
    rows: [['Numbers of persons', `${schemes().length} kinds of ${countries} countries, made from the tables`, result.join(', ')]],
    notes: lines.join('\n'),
  };
}
