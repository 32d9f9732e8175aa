/** Adds a declaration to the text of a licit.yaml, changes it, or takes it away: what is given takes the place of what was declared of the same data. */

import { isDeepStrictEqual } from 'node:util';
import type { Scope } from '../../model/statement.js';
import { failure } from '../../text/failures/failure.js';
import { compare } from '../../text/show.js';
import type { WrittenDeclaration } from '../schema/config-schema.js';
import { NotEditable, YamlText } from './yaml-text.js';
import type { Value } from './yaml-values.js';

/** What is declared of some data, and by whom. */
export type Declared = WrittenDeclaration & { by: string };

/** The data that a declaration is about. */
export type About = Pick<Scope, 'path' | 'host' | 'dataset'>;

/** The parts of a declaration that say something of the data. */
export const CLAIMS = [
  'source',
  'license',
  'basis',
  'minors',
  'personalData',
  'reservations',
  'collected',
  'acquired',
  'labeling',
  'handling',
] as const satisfies readonly (keyof WrittenDeclaration)[];

/** A text with a declaration in it, and what was there before that it takes the place of: who said so and where. */
export interface Edited {
  text: string;
  replaced: { by?: string; line: number }[];
}

const LIST = 'declarations';

/**
 * The text with what is declared. A person's own declaration of the same data is added to; what someone else declared of it is taken out claim by
 * claim where it is declared again, so that no words are recorded as those of another.
 */
export function withDeclaration(text: string, declared: Declared): Edited {
  const yaml = new YamlText(text);
  const replaced: Edited['replaced'] = [];
  const others = declarationsIn(yaml)
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => isSameScope(one, declared) && one.by !== declared.by);
  for (const { one, index } of others.reverse()) {
    const line = yaml.lineOf([LIST, index]);
    if (takeOut(yaml, one, index, declared)) replaced.unshift({ ...(one.by !== undefined && { by: one.by }), line });
  }
  const own = declarationsIn(yaml).flatMap((one, index) => (isSameScope(one, declared) && one.by === declared.by ? [index] : []));
  if (own.length > 1)
    throw failure('config/licit-yaml-several', 'fix/merge-them-hand', {
      by: declared.by,
      own: own.map((index) => yaml.lineOf([LIST, index])).join(', '),
    });
  if (own.length === 0) yaml.insert([LIST], placeFor(declarationsIn(yaml), declared), declared as Value);
  else merge(yaml, own[0]!, declared);
  return { text: checked(yaml.text, declared), replaced };
}

/** The text without the declarations of this scope, of one person or of all. */
export function withoutDeclarations(text: string, scope: About, by?: string): Edited {
  const yaml = new YamlText(text);
  const replaced: Edited['replaced'] = [];
  const all = declarationsIn(yaml).map((one, index) => ({ one, index }));
  for (const { one, index } of all.reverse()) {
    if (!isSameScope(one, scope) || (by !== undefined && one.by !== by)) continue;
    replaced.unshift({ ...(one.by !== undefined && { by: one.by }), line: yaml.lineOf([LIST, index]) });
    yaml.remove([LIST, index]);
  }
  return { text: yaml.text, replaced };
}

function declarationsIn(yaml: YamlText): WrittenDeclaration[] {
  return ((yaml.js() as { declarations?: WrittenDeclaration[] | null }).declarations ?? []) as WrittenDeclaration[];
}

/** Whether two are about the same data in so many words; `/forum/**` and `forum/**` are one glob. */
function isSameScope(one: About, other: About): boolean {
  const said = ({ path, host, dataset }: About): unknown[] => [path && anchored(path), host?.toLowerCase(), dataset];
  return isDeepStrictEqual(said(one), said(other));
}

function anchored(glob: string): string {
  return /^[^/]+\/./.test(glob) ? `/${glob}` : glob;
}

/** Before the first that sorts after it: two branches that declare different data then seldom write to the same place. */
function placeFor(there: readonly WrittenDeclaration[], declared: About): number {
  const words = ({ dataset, host, path }: About): string => [path && anchored(path), host, dataset].map((one) => one ?? '').join('\0');
  const after = there.findIndex((one) => compare(words(one), words(declared)) > 0);
  return after === -1 ? there.length : after;
}

/** Takes what is declared again out of a declaration of someone else. */
function takeOut(yaml: YamlText, one: WrittenDeclaration, index: number, declared: WrittenDeclaration): boolean {
  const again = CLAIMS.filter((claim) => one[claim] !== undefined && declared[claim] !== undefined);
  const gone = again.filter((claim) => claim !== 'basis' || replacesAllBases(one.basis, declared.basis));
  const left = CLAIMS.filter((claim) => one[claim] !== undefined && !gone.includes(claim));
  if (left.length === 0 && gone.length > 0) {
    yaml.remove([LIST, index]);
    return true;
  }
  for (const claim of gone) yaml.remove([LIST, index, claim]);
  if (again.includes('basis') && !gone.includes('basis')) {
    const bases = listed(one.basis);
    const same = bases.flatMap((basis, at) => (listed(declared.basis).some((other) => lawOf(other) === lawOf(basis)) ? [at] : []));
    for (const at of same.reverse()) yaml.remove([LIST, index, 'basis', at]);
    return gone.length > 0 || same.length > 0;
  }
  return gone.length > 0;
}

function replacesAllBases(there: WrittenDeclaration['basis'], declared: WrittenDeclaration['basis']): boolean {
  return listed(there).every((one) => listed(declared).some((other) => lawOf(other) === lawOf(one)));
}

type OneBasis = Exclude<NonNullable<WrittenDeclaration['basis']>, readonly unknown[]>;

function listed(basis: WrittenDeclaration['basis']): OneBasis[] {
  return basis === undefined ? [] : ([basis].flat() as OneBasis[]);
}

/** The law that a basis is meant for; none where it names none. */
function lawOf(basis: OneBasis): string | undefined {
  return typeof basis === 'string' ? undefined : basis.jurisdiction;
}

/** Sets what is declared in the person's own declaration, value by value. */
function merge(yaml: YamlText, index: number, declared: Declared): void {
  const one = declarationsIn(yaml)[index]!;
  for (const claim of CLAIMS) {
    const value = declared[claim];
    if (value === undefined) continue;
    if (claim === 'basis') for (const basis of listed(declared.basis)) mergeBasis(yaml, index, one.basis, basis);
    else setAll(yaml, [LIST, index, claim], one[claim], value as Value);
  }
}

function mergeBasis(yaml: YamlText, index: number, there: WrittenDeclaration['basis'], basis: OneBasis): void {
  const path = [LIST, index, 'basis'];
  const bases = listed(there);
  const at = bases.findIndex((one) => lawOf(one) === lawOf(basis));
  if (bases.length === 0) yaml.set(path, basis as Value);
  else if (Array.isArray(there)) {
    if (at === -1) yaml.insert(path, bases.length, basis as Value);
    else setAll(yaml, [...path, at], there[at], basis as Value);
  } else if (at === 0) setAll(yaml, path, there, basis as Value);
  else yaml.set(path, [...bases, basis] as Value);
}

/** Sets a value: of a map that is there only the keys that are given. */
function setAll(yaml: YamlText, path: (string | number)[], there: unknown, value: Value): void {
  const isMap = (one: unknown): one is Record<string, Value> => typeof one === 'object' && one !== null && !Array.isArray(one);
  if (!isMap(value) || !isMap(there)) {
    if (!isDeepStrictEqual(there, value)) yaml.set(path, value);
    return;
  }
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) setAll(yaml, [...path, key], there[key], inner);
}

/** Reads the text back: it has to say what was declared, in one declaration of this scope and person. */
function checked(text: string, declared: Declared): string {
  const there = declarationsIn(new YamlText(text)).filter((one) => isSameScope(one, declared) && one.by === declared.by);
  const says = there.length === 1 && CLAIMS.every((claim) => claim === 'basis' || holds(there[0]![claim], declared[claim]));
  if (!says) throw new NotEditable('The declaration cannot be added without rewriting other parts of the file', 'Add it by hand.');
  return text;
}

function holds(there: unknown, said: unknown): boolean {
  if (said === undefined) return true;
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return isDeepStrictEqual(there, said);
  return Object.entries(said).every(([key, inner]) => holds((there as Record<string, unknown> | undefined)?.[key], inner));
}
