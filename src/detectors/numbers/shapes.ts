/** Shapes of numbers as the table of schemes has them, read sign by sign: a text that goes another way is left at the first sign that no form has there. */

import { type Scheme, schemes, schemesOf, shapeOf } from './schemes.js';

/** What was read of a number so far. */
export interface Shape {
  /** A 9 for a digit, an A for a letter, marks as the table writes them. */
  written: string;
  digits: number;
  spaced: boolean;
  /** Schemes that print a number so. */
  schemes: readonly Scheme[];
  /** Forms that may still come of it. */
  forms: readonly string[];
  /** By sign: null where no form goes on so, undefined where that was not asked yet. */
  next: (Shape | null | undefined)[];
}

/** Signs of a shape; their places here are what `signOf` gives. */
const SIGNS = '9A -+./()·№号第';
/** The sign of a digit, and of a letter. */
export const DIGIT = 0;
export const LETTER = 1;
/** What is no sign of a number. */
export const NO_SIGN = -1;
const CLOSING = SIGNS.indexOf(')');
const COUNTED = SIGNS.indexOf('号');

/** The sign of a mark within numbers, as the table writes it; NO_SIGN for what is none. */
export function markOf(unit: number): number {
  if (unit < 0x80) return ASCII[unit]!;
  switch (unit) {
    case 0xa0:
    case 0x202f:
      return SIGNS.indexOf(' ');
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
      return SIGNS.indexOf('-');
    case 0xff08:
      return SIGNS.indexOf('(');
    case 0xff09:
      return CLOSING;
    case 0xb7:
    case 0x2116:
    case 0x53f7:
    case 0x7b2c:
      return SIGNS.indexOf(String.fromCharCode(unit));
    default:
      return NO_SIGN;
  }
}

const ASCII = Int8Array.from({ length: 0x80 }, (_, unit) => {
  const c = String.fromCharCode(unit);
  return c === '9' || c === 'A' ? NO_SIGN : SIGNS.indexOf(c);
});

/** Whether a number may end with this sign. */
export function mayEndWith(sign: number): boolean {
  return sign <= LETTER || sign === CLOSING || sign === COUNTED;
}

/** Shapes that are kept: forms with places for letters or digits have many. */
const MAX_SHAPES = 20_000;
let kept = 0;
let root: Shape | undefined;

/** The shape of nothing, of which every form may come. */
export function noShape(): Shape {
  if (root === undefined || kept > MAX_SHAPES) {
    kept = 0;
    root = {
      written: '',
      digits: 0,
      spaced: false,
      schemes: [],
      forms: [...new Set(schemes().flatMap(({ forms }) => forms.map(shapeOf)))],
      next: [],
    };
  }
  return root;
}

/** The shape with one more sign; null where no form goes on so. */
export function longer(shape: Shape, sign: number): Shape | null {
  const known = shape.next[sign];
  return known === undefined ? (shape.next[sign] = made(shape, sign)) : known;
}

function made(shape: Shape, sign: number): Shape | null {
  const at = shape.written.length;
  const c = SIGNS[sign]!;
  const forms = shape.forms.filter((form) => form[at] === c || (form[at] === '*' && sign <= LETTER));
  if (forms.length === 0) return null;
  kept++;
  const written = shape.written + c;
  return {
    written,
    digits: shape.digits + (sign === DIGIT ? 1 : 0),
    spaced: shape.spaced || c === ' ',
    schemes: forms.some(({ length }) => length === written.length) ? schemesOf(written) : [],
    forms,
    next: new Array(SIGNS.length).fill(undefined),
  };
}

const ALONE: (Shape | null | undefined)[] = [];

/** The shape of so many digits and nothing else; null where no form has so many. */
export function digitsAlone(count: number): Shape | null {
  const known = ALONE[count];
  if (known !== undefined) return known;
  let shape: Shape | null = noShape();
  for (let i = 0; i < count && shape !== null; i++) shape = longer(shape, DIGIT);
  return count > MAX_SHAPE_CHARACTERS ? shape : (ALONE[count] = shape);
}

/** Longer rows of digits are of no form. */
const MAX_SHAPE_CHARACTERS = 64;
