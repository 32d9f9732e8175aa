/** What a Croissant document gets wrong about itself, where that can be seen without loading its data. */
import { type Branch, each, get, getLocal, localName, type Tree, wordsOf } from '../descriptor/tree.js';
import type { CardWriter } from '../descriptor/writer.js';

/** Tells the faults that keep others from finding the data; the statements are read all the same. */
export function checkCroissant(dataset: Branch, card: CardWriter): void {
  const parts = each(getLocal(dataset, 'distribution')).filter((part): part is Branch => part.kind === 'object');
  const sets = each(getLocal(dataset, 'recordSet')).filter((set): set is Branch => set.kind === 'object');
  if (getLocal(dataset, 'name') === undefined) card.problem('The dataset has no name', dataset.line, 'Add "name".', 'name');
  context(dataset, sets, card);
  const known = new Set(parts.flatMap(idsOf));
  for (const [i, part] of parts.entries()) distribution(part, `distribution[${i}]`, known, card);
  digests(parts, card);
  for (const [i, set] of sets.entries()) recordSet(set, `recordSet[${i}]`, card);
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
  const told = new Set<string>();
  for (const [term, value] of used) {
    if (value === undefined || names.has(term) || told.has(term)) continue;
    told.add(term);
    card.problem(
      `@context does not say that ${term} is a term of Croissant`,
      value.line,
      `Map "${term}" to "cr:${term}" in @context.`,
      '@context',
    );
  }
}

function idsOf(part: Branch): string[] {
  return [wordsOf(get(part, '@id')), wordsOf(getLocal(part, 'name'))].filter((id) => id !== undefined);
}

function distribution(part: Branch, field: string, known: ReadonlySet<string>, card: CardWriter): void {
  const type = localName(wordsOf(get(part, '@type')) ?? '');
  if (idsOf(part).length === 0) card.problem('This file has neither @id nor name', part.line, 'Give it an @id and a name.', field);
  if (/^File(?:Object|Set)$/.test(type) && getLocal(part, 'encodingFormat', 'fileFormat') === undefined)
    card.problem('This file has no encodingFormat', part.line, 'Add "encodingFormat", such as "text/csv".', field);
  for (const inner of each(getLocal(part, 'containedIn'))) {
    const id = wordsOf(inner);
    if (id !== undefined && !known.has(id))
      card.problem(
        'This file is contained in one that the document does not have',
        inner.line,
        'Name the @id of another file.',
        `${field}.containedIn`,
      );
  }
}

/** Texts that stand where a SHA-256 digest should: told once for all files. */
function digests(parts: readonly Branch[], card: CardWriter): void {
  const wrong = parts
    .map((part) => getLocal(part, 'sha256'))
    .filter((digest) => digest !== undefined && !isDigest(wordsOf(digest)?.trim() ?? ''));
  const [first] = wrong;
  if (first === undefined) return;
  const what =
    wrong.length === 1 ? 'This sha256 is no SHA-256 digest' : `This sha256 is no SHA-256 digest, nor are ${wrong.length - 1} others`;
  card.problem(what, first.line, 'Write the 64 hexadecimal digits, or leave the digest out.', 'distribution[].sha256');
}

/** What Hugging Face writes where a digest should be is a placeholder: an address where the digest is asked for. */
function isDigest(words: string): boolean {
  const placeholder = words === '' || words.startsWith('https://github.com/mlcommons/croissant/issues/80');
  return placeholder || /^[0-9a-f]{64}$/i.test(words) || /^[A-Za-z0-9+/]{43}=$/.test(words);
}

function recordSet(set: Branch, field: string, card: CardWriter): void {
  if (idsOf(set).length === 0) card.problem('This record set has neither @id nor name', set.line, 'Give it an @id and a name.', field);
  const from = new Set<string>();
  let joined = false;
  for (const [i, one] of each(getLocal(set, 'field')).entries()) {
    const shape = getLocal(one, 'arrayShape');
    if (shape !== undefined && !/^[\s([]*-?\d+(?:\s*,\s*-?\d+)*[\s,)\]]*$/.test(wordsOf(shape) ?? '1'))
      card.problem(
        'This arrayShape is no list of numbers',
        shape.line,
        'Write the sizes as numbers, -1 where one is not fixed.',
        `${field}.field[${i}]`,
      );
    const source = getLocal(one, 'source');
    const file = source?.kind === 'object' ? getLocal(source, 'fileObject', 'fileSet', 'distribution', 'recordSet') : undefined;
    const id = wordsOf(file);
    if (id !== undefined) from.add(id);
    joined ||= getLocal(one, 'references') !== undefined;
  }
  if (from.size > 1 && !joined)
    card.problem(
      'The fields of this record set come from several files that nothing joins',
      set.line,
      'Add "references" to the field that joins them.',
      field,
    );
}
