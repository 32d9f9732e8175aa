/** What a Croissant document gets wrong about itself, where that can be seen without loading its data. */

import { wrong } from '../../text/reasons/reason.js';
import { type Branch, each, get, getLocal, localName, type Tree, wordsOf } from '../descriptor/tree.js';
import type { CardWriter } from '../descriptor/writer.js';

/** Tells the faults that keep others from finding the data; the statements are read all the same. */
export function checkCroissant(dataset: Branch, card: CardWriter): void {
  const parts = objectsOf(dataset, 'distribution');
  const sets = objectsOf(dataset, 'recordSet');
  const fields = sets.flatMap((set) => objectsOf(set, 'field'));
  if (getLocal(dataset, 'name') === undefined) card.problem(wrong('croissant/no-name'), dataset.line, 'name');
  ofType(dataset, /^Dataset$/, 'a Dataset', '', card);
  context(dataset, sets, card);
  const files = new Set(parts.flatMap(idsOf));
  for (const [i, part] of parts.entries()) distribution(part, `distribution[${i}]`, files, card);
  digests(parts, card);
  const sources = new Set([...files, ...[...sets, ...fields, ...fields.flatMap((one) => objectsOf(one, 'subField'))].flatMap(idsOf)]);
  for (const [i, set] of sets.entries()) recordSet(set, `recordSet[${i}]`, sources, card);
}

const objectsOf = (node: Branch, name: string): Branch[] =>
  each(getLocal(node, name)).filter((one): one is Branch => one.kind === 'object');

function ofType(node: Branch, wanted: RegExp, words: string, field: string, card: CardWriter): void {
  const types = each(get(node, '@type')).map((type) => localName(wordsOf(type) ?? ''));
  if (types.length > 0 && !types.some((type) => wanted.test(type)))
    card.problem(wrong('croissant/type', { type: words }), get(node, '@type')?.line ?? node.line, `${field}@type`);
}

/** A term of Croissant that `@context` does not map means something else to whoever reads the document as JSON-LD. */
function context(dataset: Branch, sets: readonly Branch[], card: CardWriter): void {
  const mapped = get(dataset, '@context');
  if (mapped?.kind !== 'object') return;
  const names = new Set(mapped.members.map(([name]) => name));
  const used: [string, Tree | undefined][] = [['recordSet', get(dataset, 'recordSet')]];
  for (const set of sets) {
    used.push(['field', get(set, 'field')]);
    for (const field of each(get(set, 'field'))) used.push(['source', get(field, 'source')]);
  }
  prefixes(sets, names, card);
  const told = new Set<string>();
  for (const [term, value] of used) {
    if (value === undefined || names.has(term) || told.has(term)) continue;
    told.add(term);
    card.problem(wrong('croissant/term', { term }), value.line, '@context');
  }
}

/** A prefix in a data type that `@context` does not have leaves the type without a meaning. */
function prefixes(sets: readonly Branch[], names: ReadonlySet<string>, card: CardWriter): void {
  for (const type of sets.flatMap((set) => objectsOf(set, 'field')).flatMap((field) => each(getLocal(field, 'dataType')))) {
    const prefix = /^([A-Za-z][\w-]{0,20}):(?!\/\/)/.exec(wordsOf(type) ?? '')?.[1];
    if (prefix === undefined || names.has(prefix) || /^(?:https?|urn)$/.test(prefix)) continue;
    card.problem(wrong('croissant/prefix', { prefix }), type.line, 'dataType');
    return;
  }
}

function idsOf(part: Branch): string[] {
  return [wordsOf(get(part, '@id')), wordsOf(getLocal(part, 'name'))].filter((id) => id !== undefined);
}

function distribution(part: Branch, field: string, known: ReadonlySet<string>, card: CardWriter): void {
  ofType(part, /^File(?:Object|Set)$/, 'a FileObject or a FileSet', `${field}.`, card);
  if (idsOf(part).length === 0) card.problem(wrong('croissant/file-unnamed'), part.line, field);
  if (getLocal(part, 'encodingFormat', 'fileFormat') === undefined) card.problem(wrong('croissant/no-encoding-format'), part.line, field);
  if (getLocal(part, 'contentUrl', 'includes', 'containedIn') === undefined) card.problem(wrong('croissant/nowhere'), part.line, field);
  for (const inner of each(getLocal(part, 'containedIn'))) {
    const id = wordsOf(inner);
    if (id !== undefined && !known.has(id)) card.problem(wrong('croissant/contained-in'), inner.line, `${field}.containedIn`);
  }
}

/** Texts that stand where a SHA-256 digest should: told once for all files. */
function digests(parts: readonly Branch[], card: CardWriter): void {
  const bad = parts
    .map((part) => getLocal(part, 'sha256'))
    .filter((digest) => digest !== undefined && !isDigest(wordsOf(digest)?.trim() ?? ''));
  const [first] = bad;
  if (first === undefined) return;
  const what = bad.length === 1 ? wrong('croissant/digest') : wrong('croissant/digests', { others: bad.length - 1 });
  card.problem(what, first.line, 'distribution[].sha256');
}

/** What Hugging Face writes where a digest should be is a placeholder: an address where the digest is asked for. */
function isDigest(words: string): boolean {
  const placeholder = words === '' || words.startsWith('https://github.com/mlcommons/croissant/issues/80');
  return placeholder || /^[0-9a-f]{64}$/i.test(words) || /^[A-Za-z0-9+/]{43}=$/.test(words);
}

function recordSet(set: Branch, field: string, known: ReadonlySet<string>, card: CardWriter): void {
  ofType(set, /^RecordSet$/, 'a RecordSet', `${field}.`, card);
  if (idsOf(set).length === 0) card.problem(wrong('croissant/set-unnamed'), set.line, field);
  const from = new Set<string>();
  let joined = false;
  for (const [i, one] of objectsOf(set, 'field').entries()) {
    fieldOf(one, `${field}.field[${i}]`, known, card);
    const file = fileOf(getLocal(one, 'source'));
    if (file !== undefined) from.add(file.words);
    joined ||= getLocal(one, 'references') !== undefined;
  }
  if (from.size > 1 && !joined) card.problem(wrong('croissant/not-joined'), set.line, field);
}

function fieldOf(one: Branch, field: string, known: ReadonlySet<string>, card: CardWriter): void {
  ofType(one, /^(?:Field|SubField|Label|Split|BoundingBox|SegmentationMask)$/, 'a Field', `${field}.`, card);
  if (idsOf(one).length === 0) card.problem(wrong('croissant/field-unnamed'), one.line, field);
  const shape = getLocal(one, 'arrayShape');
  if (shape !== undefined && !/^[\s([]*-?\d+(?:\s*,\s*-?\d+)*[\s,)\]]*$/.test(wordsOf(shape) ?? '1'))
    card.problem(wrong('croissant/array-shape'), shape.line, field);
  const file = fileOf(getLocal(one, 'source'));
  if (file !== undefined && !known.has(file.words)) card.problem(wrong('croissant/no-source'), file.line, `${field}.source`);
}

/** The file or the record set that a source names. */
function fileOf(source: Tree | undefined): { words: string; line: number } | undefined {
  const file = source?.kind === 'object' ? getLocal(source, 'fileObject', 'fileSet', 'distribution', 'recordSet') : undefined;
  const words = wordsOf(file);
  return file === undefined || words === undefined ? undefined : { words, line: file.line };
}
