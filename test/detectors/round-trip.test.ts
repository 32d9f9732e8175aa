/** Every scheme in the table is found as its numbers are printed, wherever they may stand: generated from the checks themselves, seeded. */
import { expect, test } from 'vitest';
import { chanceOf, madeNumber, nearMiss, placesOf, randomFrom } from '../../bench/world-numbers.js';
import { detectors } from '../../src/catalog/catalog.js';
import { namedByField, wordsFor } from '../../src/detectors/numbers/name-words.js';
import { isBare, type Scheme, schemes } from '../../src/detectors/numbers/schemes.js';
import { createInspector } from '../../src/inspect/inspect.js';
import { inTurns, runs, slowTest } from '../effort.js';

const all = await detectors();
const inspector = createInspector(all.filter(({ id }) => id.startsWith('pi/')));
const typeOf = new Map(all.map(({ id, type }) => [id, type]));
/** Without a word a number may be of several countries and types. */
const ANY = { type: undefined };
/** Numbers generated of each form. */
const EACH = runs(20) > 2 ? 5 : 1;

/** Whether a number is found whole in a text, as one of its scheme's type. */
function isFound({ type }: { type: string | undefined }, number: string, text: string, field?: string): boolean {
  const digits = number.replace(/[^\p{L}\p{N}]/gu, '');
  return inspector.text(text, { path: '', ...(field !== undefined && { field }) }).some((hit) => {
    const seen = text.slice(hit.start, hit.end).replaceAll('№', '').normalize('NFKC');
    const found = typeOf.get(hit.kind);
    // An account that is as long as a card's number and passes its check is told as a card.
    return (
      (type === undefined || found === type || (type === 'BANK_ACCOUNT' && found === 'CREDIT_CARD')) &&
      seen.replace(/[^\p{L}\p{N}]/gu, '').includes(digits)
    );
  });
}

test('there are schemes of ninety countries, each with words', () => {
  expect(new Set(schemes().map(({ country }) => country)).size).toBeGreaterThanOrEqual(90);
  expect(schemes().filter((scheme) => wordsFor(scheme).local === '')).toEqual([]);
  expect(new Set(schemes().map(({ id }) => id)).size).toBe(schemes().length);
});

slowTest('numbers of every form can be made', () => {
  const without = schemes().flatMap((scheme) =>
    scheme.forms
      .filter((form) => madeNumber(scheme, form, randomFrom(scheme.id + form)) === undefined)
      .map((form) => `${scheme.id} ${form}`),
  );
  expect(without).toEqual([]);
});

slowTest('every number is found in sentences and columns, between marks and among other scripts', () => {
  const missed: string[] = [];
  let turn = 0;
  for (const scheme of schemes()) {
    for (const form of scheme.forms) {
      turn++;
      const random = randomFrom(`${scheme.id} ${form}`);
      for (let i = 0; i < EACH; i++) {
        // Chance gives up on some draws of a strict check; that each form can be made is a test of its own.
        const number = madeNumber(scheme, form, random);
        if (number === undefined) continue;
        const places = Object.entries(placesOf(number, wordsFor(scheme), isBare(scheme, form) || scheme.found === 'telling'));
        for (const [place, [text, field]] of inTurns(places, 24, turn))
          if (!isFound(place === 'bare' ? ANY : scheme, number, text, field))
            missed.push(`${scheme.id} ${number} ${place}: ${text} ${field ?? ''}`);
      }
    }
  }
  expect(missed).toEqual([]);
});

/** Random numbers tried to tell how many pass a check, and the share of them below which a number needs no word. */
const TRIES = runs(50_000, 3_000);
const STRICT = 1 / 1000;

const isStrict = (scheme: Scheme): boolean =>
  scheme.checked && scheme.forms.every((form) => chanceOf(scheme, form, randomFrom(scheme.id), TRIES, 2 * STRICT) < STRICT / 2);

slowTest('a check that passes less than one number in a thousand needs no word', () => {
  const [named, others] = [true, false].map((is) => schemes().filter(({ found }) => (found === 'named') === is)) as [Scheme[], Scheme[]];
  expect(named.filter(isStrict).map(({ id }) => id)).toEqual([]);
  // There are such checks, and this tells them.
  const strict: Scheme[] = [];
  for (const scheme of others) if (strict.length <= 5 && isStrict(scheme)) strict.push(scheme);
  expect(strict.length).toBeGreaterThan(5);
});

/** Its word names schemes with a check alone, so that what fails one passes none. */
function hasOwnCheck(scheme: Scheme): boolean {
  const said = namedByField(wordsFor(scheme).local);
  return said.length > 0 && said.every(({ ids }) => ids?.size === 1 && ids.has(scheme));
}

slowTest('a number whose check fails is none, and one without a word is none where its check tells little', () => {
  const wrong: string[] = [];
  for (const scheme of schemes()) {
    const [form] = scheme.forms;
    const number = madeNumber(scheme, form!, randomFrom(`near ${scheme.id}`))!;
    const miss = nearMiss(scheme, number);
    if (miss !== undefined && hasOwnCheck(scheme) && isFound(scheme, miss, `${wordsFor(scheme).local}: ${miss}`))
      wrong.push(`${scheme.id} ${miss} fails its check`);
    if (scheme.found !== 'telling' && isFound(scheme, number, `We saw ${number} of them in the list.`))
      wrong.push(`${scheme.id} ${number} without a word`);
  }
  expect(wrong).toEqual([]);
});
