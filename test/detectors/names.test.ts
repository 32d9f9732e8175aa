import fc from 'fast-check';
import { expect, test } from 'vitest';
import { family, given, place, word } from '../../src/detectors/names/lexicon.js';
import { slotNames } from '../../src/detectors/names/program/name-slots.js';
import { known, namesProgram } from '../../src/detectors/names/program/names-program.js';
import { names } from '../../src/detectors/names/spans.js';
import { Piece, tokens } from '../../src/detectors/names/tokens.js';
import { fold } from '../../src/detectors/names/word-fold.js';
import detector from '../../src/detectors/pi/person-name.js';
import { stem } from '../../src/text/english.js';
import { generatedTexts } from './generated-names.js';

const told = (text: string, field?: string) => [...detector.find(text, field)].map(({ start, end }) => text.slice(start, end));
const sure = (text: string, field?: string) => [...detector.find(text, field)].map(({ confidence }) => confidence);

test('a form of address is not of the name, and speaks for one that no table has', () => {
  expect(told('Please forward it to Mrs. Helen Qwertzson.')).toEqual(['Helen Qwertzson']);
  expect(told('He spoke with Dr. Qwertzmann about it.')).toEqual(['Qwertzmann']);
});

test('initials and particles are of the name, a possessive is not', () => {
  expect(told('The book was written by Maria K. Johnson in Oslo.')).toEqual(['Maria K. Johnson']);
  expect(told('Yesterday Peter van der Berg said so.')).toEqual(['Peter van der Berg']);
  expect(told("I know Jennifer's brother.")).toEqual(['Jennifer']);
});

test('an initial within a name parts it not, whatever word comes behind', () => {
  expect(told('The tool was written by Keira E. Qwertzster in Oslo.')).toEqual(['Keira E. Qwertzster']);
  expect(told('They were led by General Manuel Sampleton of the army.')).toEqual(['Manuel Sampleton']);
});

test.each([
  'It can be played back on Windows, Mac OS X and Linux without other software.',
  'Turn on Bluetooth to send files to other devices.',
  'Unplug the printer and restart the computer.',
  'Qwertzview does not have permission to save this file.',
  'Funkcija vrne vrednost celice.',
])('a brand, a program and a word at the beginning are no people: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a greeting before a given name tells it, though the text is about something else', () => {
  expect(told('Hi Jennifer, the software on the server needs an update.')).toEqual(['Jennifer']);
});

/** The features of a word alone in its text, by their names. */
function featuresOf(word: string): string[] {
  const program = namesProgram();
  const names = slotNames((name) => program.at(name));
  program.read(word, 0, word.length, false);
  return [...program.features.subarray(0, program.exports.tokenFeatures(0))].map((slot) => names[slot]!);
}

test('a word that no table has is like a name or like a word by how it is spelled', () => {
  expect(featuresOf('Budjana')).toEqual(expect.arrayContaining(['cap', 'self:g0f0w0', 'sound:4', 'before:end', 'after:end']));
  expect(featuresOf('Whitespace')).toContain('sound:-2');
  expect(featuresOf('Qwertzmann')).toContain('ending');
});

test('the whole name is told: a given name before, SURNAME and a comma before, a suffix behind', () => {
  expect(told('The list was read by MURTHA, John Patrick in the morning.')).toEqual(['MURTHA, John Patrick']);
  expect(told('It was signed by Robert Johnson Jr. on the day.')).toEqual(['Robert Johnson Jr']);
});

test.each([
  ['German', 'Das hat Klaus Hofmann der Zeitung am Montag gesagt.', 'Klaus Hofmann'],
  ['German, after a form of address', 'Das sagte Herr Qwertzmann am Montag der Zeitung.', 'Qwertzmann'],
  ['French', 'Selon Isabelle Moreau, il est trop tard pour le faire.', 'Isabelle Moreau'],
  ['Spanish', 'Lo dijo Ignacio Fernández en una entrevista.', 'Ignacio Fernández'],
])('names in other languages of Latin script: %s', (_language, text, name) => {
  expect(told(text)).toEqual([name]);
});

test.each([
  'Der Koch serviert Lammkeule mit Rosmarin, Wolfsbarsch und Kaiserschmarrn.',
  'Ouvrez les Paramètres, choisissez Confidentialité et effacez l’historique.',
  'La Place de la Concorde et l’Avenue Victor Hugo seront fermées dimanche.',
  'La Juventus ha pareggiato con la Sampdoria allo stadio Luigi Ferraris.',
  'O Hotel Santa Marta oferece estacionamento gratuito e vista para a Serra da Estrela.',
])('what begins with a capital in other languages is no person: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('two people are two names', () => {
  expect(told('Kevin had given Laura his number.')).toEqual(['Kevin', 'Laura']);
});

test.each([
  'The Bank of America opened.',
  'It rained in Virginia on Monday.',
  'Johnson & Johnson Inc.',
  'Grant access to the Will Call window.',
  'RFC 2119 MUST NOT',
])('firms, places and words are no people: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a name in running text is possible, one after a form of address likely, a name by its field likely', () => {
  expect(sure("I know Jennifer's brother.")).toEqual(['possible']);
  expect(sure('Please forward it to Mrs. Helen Qwertzson.')).toEqual(['likely']);
  expect(sure('Qwertz', 'first_name')).toEqual(['likely']);
  expect(sure('qwertz asdf', 'people[].fullName')).toEqual(['likely']);
  expect(told('n/a', 'last_name')).toEqual([]);
  expect(told('Qwertz Holdings Ltd', 'customer_name')).toEqual([]);
  expect(sure('Robert Sampleton Ltd', 'file_name')).not.toContain('likely');
});

test.each([
  ['that English text speaks of', 'The book was written by Robert Johnson in Oslo.'],
  ['with a mail address made of it', 'Signed-off-by: Roberta Sampleton <rsampleton@example.com>'],
  ['with one made of both names', 'Robert Johnson <robert.johnson@example.com>'],
  ['after a form of address', 'Please forward it to Mrs. Helen Johnson.'],
])('a common given name and a family name are certain: %s', (_how, text) => {
  expect(sure(text)).toEqual(['certain']);
});

test('a full name is certain in a column of people, and not in one of customers, who are firms as often', () => {
  expect(sure('Robert Johnson', 'patient_name')).toEqual(['certain']);
  expect(sure('Robert Johnson', 'customer_name')).toEqual(['likely']);
  expect(sure('Robert Qwertzson', 'patient_name')).toEqual(['likely']);
  expect(sure('Jennifer', 'first_name')).toEqual(['certain']);
  expect(sure('Paris', 'first_name')).toEqual(['likely']);
});

test.each([
  'The Robert Johnson sailed from Oslo on Monday with the crew.',
  'Shares of Robert Johnson & Co. rose on Monday, the bank said.',
  'They went to see "Robert Johnson" at the cinema on Monday.',
  'He studied at the Robert Johnson School in Oslo for two years.',
  'Robert Johnson Team <announce@example.com>',
  'Robert Johnson <announce@example.com>',
])('what may be a ship, a firm, a film or a list is not certain: %s', (text) => {
  expect(sure(text)).not.toContain('certain');
});

test('one word alone is no name: columns are called Max and April', () => {
  expect(told('Max')).toEqual([]);
  expect(told('April')).toEqual([]);
});

test('the same person has one value however the name is spaced', () => {
  const value = (text: string) => [...detector.find(text, 'full_name')][0]?.value;
  expect(value('Anna  Sampleton')).toBe('anna sampleton');
  expect(value(' ANNA Sampleton')).toBe(value('Anna Sampleton'));
});

test('names are found wherever they stand in a long text', () => {
  const filler = 'the water was cold and nothing happened for a long time. '.repeat(1500);
  const text = `Dear Jennifer Sampleton, ${filler}my friend Robert Sampleton said so. ${filler}Regards, Laura Sampleton`;
  expect([...names(text, false)].map(({ start, end }) => text.slice(start, end))).toEqual([
    'Jennifer Sampleton',
    'Robert Sampleton',
    'Laura Sampleton',
  ]);
});

test('names lie within the text, in order, and do not overlap, whatever the text is', () => {
  const part = fc.constantFrom(
    'Mr. ',
    'Anna ',
    'van ',
    'J. ',
    "O'Neil",
    '’s ',
    'Smith',
    '-',
    '\n',
    ', ',
    '中文',
    '😀',
    'Ö',
    '\u0301',
    ' said ',
    '1',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(part).map((parts) => parts.join('')),
      ),
      (text) => {
        let last = 0;
        for (const { start, end } of names(text, false)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      },
    ),
  );
});

test('tokens and white space make up the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0;
      for (const { start, end } of tokens(text, 0, text.length)) {
        expect(text.slice(last, start).trim()).toBe('');
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
  );
});

test('every word is known as it is folded, whatever letters it has', () => {
  const letter = fc.oneof(fc.constantFrom(...'aSsßİıſΣςÖoé\u0301\u0307ǅŉÆK'), fc.string({ unit: 'grapheme', maxLength: 1 }));
  fc.assert(
    fc.property(
      fc.array(letter, { maxLength: 12 }).map((letters) => letters.join('')),
      (text) => {
        for (const { shape, folded, bits } of tokens(text, 0, text.length))
          if (shape !== 'mark' && shape !== 'number') expect(bits).toBe(known(folded));
      },
    ),
  );
});

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  expect(fold('Łukasz Bjørn Æ')).toBe('lukasz bjorn ae');
  expect(fold('Ǣ ǿ')).toBe('ae o');
});

test('the tables know common names, words and places', () => {
  expect(given(known('jennifer'))).toBe(2);
  expect(family(known('smith'))).toBe(2);
  expect(given(known('zdenek'))).toBe(1);
  expect(word(known('because'))).toBe(1);
  expect(word(known('houses'))).toBeGreaterThan(0);
  expect(place(known('virginia'))).toBe(true);
  expect(known('qwertz')).toBe(0);
  expect(stem('parties')).toBe('party');
});

test.each([
  'El aeropuerto Adolfo Suárez canceló los vuelos por la niebla.',
  'Les éditions Albin Michel et Robert Laffont publient deux romans chacune.',
  'Les Misérables et Madame Bovary figurent au programme du baccalauréat.',
  'Die Alexander von Humboldt lief unter grünen Segeln aus Bremerhaven aus.',
  'Louis Vuitton and Ralph Lauren opened new shops in the same arcade.',
  'Romeo and Juliet will be performed at the Royal Theatre in Copenhagen.',
  "Patients with Parkinson's disease and Hodgkin lymphoma were treated.",
  'The Dodd–Frank Act changed how large banks report their risks.',
  'Ada and Pascal are older programming languages.',
  "Christie's and Sotheby's reported record sales in November.",
])('what bears the name of a person is none: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a firm with the name of a person is one beside a role or a verb of saying', () => {
  expect(told('Ralph Lauren said on Monday that he would retire from the firm.')).toContain('Ralph Lauren');
  expect(told('The designer Ralph Lauren was seen in the street of the town.')).toContain('Ralph Lauren');
});

test('a family name is told again where the text has it alone', () => {
  const text = 'The book was written by Robert Sampleton in Oslo. On Monday Sampleton left the town, and nobody saw Sampleton again.';
  expect(told(text)).toEqual(['Robert Sampleton', 'Sampleton', 'Sampleton']);
});

test('what reads like a name, its odds to the last digit, and the names told are as they were when all of it was JavaScript', async () => {
  const rows = generatedTexts(120).flatMap((text, n) => {
    const low = text === text.toLowerCase();
    const piece = new Piece(text, 0, text.length, low);
    const stretches = Array.from({ length: piece.found }, (_, n) => {
      const { first, last, best, odds } = piece.stretch(n);
      const written = text.slice(piece.at(first)!.start, piece.at(last)!.end);
      return `  ${JSON.stringify(written)} ${best} ${piece.language === 'other' ? 'other' : odds}`;
    });
    const told = [...names(text, low)].map(
      ({ start, end, sure, certain }) => `  ${start}-${end} ${certain ? 'certain' : sure ? 'sure' : 'possible'}`,
    );
    return [`text ${n + 1}`, ...stretches, ...told, ''];
  });
  await expect(
    rows
      .filter((row) => row !== '')
      .join('\n')
      .concat('\n'),
  ).toMatchFileSnapshot('../golden/names.txt');
});

test('words that texts bring are forgotten when there are too many of them, and names are told as before', () => {
  const text = 'The book was written by Robert Sampleton in Oslo. On Monday Sampleton left the town.';
  const before = [...names(text, false)];
  for (let n = 0; n < 20; n++) {
    const words = Array.from(
      { length: 6000 },
      (_, i) => `qx${(n * 6000 + i).toString(36).replace(/[0-9]/g, (digit) => 'abcdefghij'[Number(digit)]!)}qx`,
    );
    expect([...names(words.join(' '), false)]).toEqual([]);
  }
  expect([...names(text, false)]).toEqual(before);
});
