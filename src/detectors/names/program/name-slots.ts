/** The names of the features of names, by the slots in which the program has their weights: `bench/fit-names.js` fits the weights of these names. */

import { GROUP_NAMES } from '../groups.js';
import { family, given, place, word } from '../lexicon.js';

/** A number of the program by its name. */
export type NumberOf = (name: string) => number;

/** What a word is in a name, as the program numbers it. */
const KINDS = ['', ...'ixoGgwhpfenu'];
const LANGUAGES = ['english', 'unknown'];
const SHAPES = ['lower', 'cap', 'caps', 'mixed', 'initial', 'number'];
/** Shapes of a word that may be of a name; `low` in a text without capital letters. */
const NAME_SHAPES = ['low', 'cap', 'caps', 'mixed'];
const ABOUT = ['', 'people', 'things', 'peoplethings'];
/** Marks that have a weight of their own. */
export const MARKS = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~§©«®°·»¿¡–—‘’‚“”„•…→€™─。、，：；（）「」和的在'];
/** Log-odds of the surest token that are told apart, in halves. */
const [LEAST_ODDS, MOST_ODDS] = [-2, 12];
const SOUNDS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
/** How many bits tables have of a word. */
const KNOWN = 128;

/** The name of the feature of each slot; none where no feature has it. Several slots may have the weight of one name. */
export function slotNames(at: NumberOf): string[] {
  const names: string[] = [];
  tokenSlots(names, at);
  wholeSlots(names, at);
  return names;
}

function tokenSlots(names: string[], at: NumberOf): void {
  names[at('T_BIAS')] = 'bias';
  names[at('T_ENDING')] = 'ending';
  names[at('T_SHORT')] = 'short';
  names[at('T_JOINED')] = 'joined';
  put(names, at('T_SHAPE'), NAME_SHAPES);
  put(
    names,
    at('T_SOUND'),
    SOUNDS.map((steps) => `sound:${steps}`),
  );
  put(
    names,
    at('T_GROUP'),
    GROUP_NAMES.map((group) => group && `self:${group}`),
  );
  for (let bits = 0; bits < KNOWN; bits++) {
    const [g, f, w] = [given(bits), family(bits), word(bits)];
    names[at('T_SELF') + bits] = `self:g${g}f${f}w${w}`;
    names[at('T_PLACE') + bits] = `place:g${g}f${f}`;
    names[at('T_FIRST') + bits] = `first:g${g}w${w}`;
  }
  sideSlots(names, at, 'before', at('T_BEFORE'));
  sideSlots(names, at, 'after', at('T_AFTER'));
}

function sideSlots(names: string[], at: NumberOf, side: string, from: number): void {
  for (const one of ['end', 'line', 'number', 'glued', 'particle', 'lower', 'initial'])
    names[from + at(`T_${one.toUpperCase()}`)] = `${side}:${one}`;
  put(
    names,
    from + at('T_SIDE_SHAPE'),
    NAME_SHAPES.map((shape) => `${side}:${shape}`),
  );
  const ofGroups = (slot: string, name: (group: string) => string) =>
    put(
      names,
      from + at(slot),
      GROUP_NAMES.map((group) => group && name(group)),
    );
  ofGroups('T_SMALL', (group) => `${side}:${group}:l`);
  ofGroups('T_CAPITAL', (group) => `${side}:${group}:c`);
  ofGroups('T_FAR_GROUP', (group) => `${side}2:${group}`);
  markSlots(names, at, from + at('T_MARK'), side);
  for (let bits = 0; bits < KNOWN; bits++) {
    names[from + at('T_NAMES') + bits] = `${side}:g${given(bits)}f${family(bits)}`;
    names[from + at('T_WORDS') + bits] = `${side}:w${word(bits)}${place(bits) ? 'p' : ''}`;
    names[from + at('T_FAR_GIVEN') + bits] = `${side}2:g${given(bits)}`;
  }
}

function wholeSlots(names: string[], at: NumberOf): void {
  names[at('W_BIAS')] = 'bias';
  names[at('W_TITLED')] = 'titled';
  put(
    names,
    at('W_LANGUAGE'),
    LANGUAGES.map((language) => `language:${language}`),
  );
  for (const one of ['people', 'things', 'code', 'words'])
    put(
      names,
      at(`W_${one.toUpperCase()}`),
      [0, 1, 2, 3].map((n) => `${one}:${n}`),
    );
  for (let odds = LEAST_ODDS; odds <= MOST_ODDS; odds++) names[at('W_ODDS') + odds] = `odds:${odds}`;
  for (const many of [1, 2, 3]) {
    for (const one of ['many', 'small', 'caps', 'mixed', 'lower']) names[at(`W_${one.toUpperCase()}`) + many] = `${one}:${many}`;
    LANGUAGES.forEach((language, n) => {
      names[at('W_MANY_LANGUAGE') + 2 * many + n] = `many:${many}${language}`;
    });
    for (const times of [2, 3]) names[at('W_AGAIN') + 4 * times + many] = `again:${times}${many}`;
  }
  KINDS.forEach((kind, k) => {
    if (k > 0) kindSlots(names, at, kind, k);
  });
  const kinds = KINDS.length;
  for (let n = 1; n < kinds ** 3; n++) {
    const all = [Math.floor(n / kinds ** 2), Math.floor(n / kinds) % kinds, n % kinds].map((k) => KINDS[k]);
    names[at('W_KINDS') + n] = `kinds:${all.join('')}`;
  }
  ['before', 'after', 'before2', 'after2'].forEach((side, s) => {
    const from = at('W_BESIDE') + s * at('W_SIDE');
    put(
      names,
      from,
      GROUP_NAMES.map((group) => `${side}:${group || 'end'}`),
    );
    put(
      names,
      from + at('W_SHAPE'),
      SHAPES.map((shape) => `${side}:${shape}`),
    );
    markSlots(names, at, from + at('W_MARK'), side);
  });
}

/** Features of a word of a kind at the beginning and at the end of a name, and of one that is all of it. */
function kindSlots(names: string[], at: NumberOf, kind: string, k: number): void {
  for (const many of [1, 2, 3]) names[at('W_BEGINS') + 4 * k + many] = `begins:${kind}${many}`;
  names[at('W_LAST') + k] = `last:${kind}`;
  LANGUAGES.forEach((language, n) => {
    names[at('W_FIRST') + 2 * k + n] = `first:${kind}${language}`;
    names[at('W_ONE_LANGUAGE') + 2 * k + n] = `one:${kind}:${language}`;
  });
  ABOUT.forEach((about, n) => {
    names[at('W_ONE_ABOUT') + 4 * k + n] = `one:${kind}:${about}`;
  });
}

function markSlots(names: string[], at: NumberOf, from: number, side: string): void {
  put(
    names,
    from + 1,
    MARKS.map((mark) => `${side}:${mark}`),
  );
  names[from + at('POSSESSIVE_MARK')] = `${side}:'s`;
}

function put(names: string[], from: number, some: readonly string[]): void {
  some.forEach((name, n) => {
    if (name !== '') names[from + n] = name;
  });
}
