/** The table of numbers of persons, by the forms in which they are printed. */

import { quietly } from '../../inspect/clues/clues.js';
import { keep } from '../../text/append.js';
import { tableRows } from '../../text/word-lists.js';
import { checkDigits } from '../checked/check-digits.js';
import { ownChecks } from './own-checks.js';

/** One kind of number of one country. */
export interface Scheme {
  id: string;
  country: string;
  /** Class of what is found: NATIONAL_ID, TAX_ID … */
  type: string;
  /** As printed: 9 a digit, A a letter, * either. */
  forms: readonly string[];
  /** What its letters and digits alone must be like. */
  like: RegExp | undefined;
  /** Whether it has a check that tells it from other numbers of its form. */
  checked: boolean;
  /** Found without a word: anywhere, or where nothing else is in the text. */
  found: 'telling' | 'bare' | 'named';
  /** Shapes that are found where nothing else is in the text. */
  bare: ReadonlySet<string>;
  /** Its letters and digits, and the number as written, pass. */
  passes(plain: string, written: string): boolean;
  /** What tests fill in to make numbers of it. */
  made: string;
}

/** Rows of a table beside this file. */
export function rowsOf(name: 'schemes' | 'words' | 'plates'): string[][] {
  return tableRows(new URL(`./${name}.tsv`, import.meta.url));
}

const LOADED = new Map<string, (value: string) => boolean>();

/** A check of stdnum, loaded when first asked. */
function fromLibrary(module: string): (value: string) => boolean {
  return (value) => {
    let valid = LOADED.get(module);
    if (valid === undefined) LOADED.set(module, (valid = checkDigits(module)));
    const isValid = valid;
    return quietly(() => isValid(value));
  };
}

function schemeOf([id, country, type, forms, like, check, found, made]: readonly string[]): Scheme {
  const pattern = like ? new RegExp(like, 'u') : undefined;
  const own = check?.startsWith('own/') ? ownChecks[check.slice(4)] : undefined;
  const library = check !== undefined && check !== '-' && own === undefined ? fromLibrary(check) : undefined;
  const written = forms!.split(' | ').map((form) => form.replace('!', ''));
  const marked = forms!.split(' | ').filter((form) => form.endsWith('!'));
  return {
    id: id!,
    country: country!,
    type: type!,
    forms: written,
    like: pattern,
    checked: own !== undefined || library !== undefined,
    found: found === 'telling' || found === 'bare' ? found : 'named',
    bare: new Set(found === '' || found === undefined ? [] : marked.length > 0 ? marked.map((form) => form.slice(0, -1)) : written),
    passes(plain, written) {
      if (pattern !== undefined && !pattern.test(plain)) return false;
      if (own !== undefined) return own(plain);
      return library === undefined || library(plain) || (plain !== written && library(written));
    },
    made: made ?? '',
  };
}

let loaded:
  | { schemes: readonly Scheme[]; byId: ReadonlyMap<string, Scheme>; exact: Map<string, Scheme[]>; open: Map<number, Open[]> }
  | undefined;

/** A form in which some places may be a digit or a letter. */
interface Open {
  form: string;
  scheme: Scheme;
}

function load(): NonNullable<typeof loaded> {
  if (loaded !== undefined) return loaded;
  const schemes = rowsOf('schemes').map(schemeOf);
  const exact = new Map<string, Scheme[]>();
  const open = new Map<number, Open[]>();
  for (const scheme of schemes) {
    for (const form of scheme.forms) {
      if (form.includes('*')) open.set(form.length, [...(open.get(form.length) ?? []), { form, scheme }]);
      // Letters that a form spells out are read as any letter; `like` says which.
      else exact.set(shapeOf(form), [...(exact.get(shapeOf(form)) ?? []), scheme]);
    }
  }
  return (loaded = { schemes, byId: new Map(schemes.map((scheme) => [scheme.id, scheme])), exact, open });
}

/** A form as text has it: letters as A. */
export function shapeOf(form: string): string {
  return form.replace(/[B-Z]/g, 'A');
}

/** All schemes. */
export function schemes(): readonly Scheme[] {
  return load().schemes;
}

/** The scheme of this id. */
export function schemeById(id: string): Scheme | undefined {
  return load().byId.get(id);
}

/** Whether a number of this shape is found where nothing else is in the text. */
export function isBare(scheme: Scheme, shape: string): boolean {
  if (scheme.bare.size === 0) return false;
  for (const form of scheme.bare) if (form.length === shape.length && fits(shape, form)) return true;
  return false;
}

/** Schemes of which a number of this shape may be: those with a check come first. */
export function schemesOf(shape: string): readonly Scheme[] {
  const known = SHAPES.get(shape);
  if (known !== undefined) return known;
  const { exact, open } = load();
  const all = [...(exact.get(shape) ?? [])];
  for (const { form, scheme } of open.get(shape.length) ?? []) if (!all.includes(scheme) && fits(shape, form)) all.push(scheme);
  all.sort((a, b) => Number(b.checked) - Number(a.checked));
  return keep(SHAPES, shape, all, MAX_SHAPES);
}

const SHAPES = new Map<string, readonly Scheme[]>();
const MAX_SHAPES = 10_000;

function fits(shape: string, form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const [want, is] = [form[i]!, shape[i]!];
    if (want === '*' ? is !== '9' && is !== 'A' : want !== is && !(is === 'A' && want >= 'A' && want <= 'Z')) return false;
  }
  return true;
}
