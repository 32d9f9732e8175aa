/** A Croissant file of the project with what licit has to say put beside what its author wrote. */

import { isObject, type Json } from '../../model/basics.js';
import { safeJson } from '../../text/show.js';
import { CROISSANT_RAI, croissantContext } from './croissant-document.js';
import { type JsonObject, RECORD } from './licit-record.js';

/** The part of a key that names it, whatever prefix it has. */
const localName = (key: string): string => key.slice(Math.max(key.lastIndexOf(':'), key.lastIndexOf('/'), key.lastIndexOf('#')) + 1);

/** What a document of its author would not be without: it is never put beside other words of the same. */
const NEVER_ADDED = ['@context', '@type', 'conformsTo', 'name', 'description', 'distribution', 'recordSet'];

/**
 * The file with members added that it lacks. No member is changed or removed: where its author speaks of a matter, that is all that is said of it. Undefined
 * where the text is not one dataset in JSON.
 */
export function amendedCroissant(text: string, document: JsonObject): string | undefined {
  const numbers = numbersKept(text);
  const dataset = datasetIn(numbers.value);
  if (dataset === undefined) return undefined;
  const root = numbers.value as JsonObject;
  const { '@context': _, ...said } = document;
  const added = withPrefixes(said, isObject(root['@context']) ? root['@context'] : {}) as JsonObject;
  const has = (node: JsonObject, name: string): boolean => Object.keys(node).some((key) => localName(key) === localName(name));
  const license = added.license;
  for (const [name, value] of Object.entries(added)) {
    if (NEVER_ADDED.includes(localName(name)) || has(dataset, name)) continue;
    // That no license is known is not said where the author gives none: the record says it.
    if (name === 'license' && isObject(license) && license.name === 'NOASSERTION') continue;
    dataset[name] = value;
  }
  const files = memberOf(added, 'distribution') ?? 'distribution';
  const sets = memberOf(added, 'recordSet') ?? 'recordSet';
  const known = addFiles(dataset, listOf(added[files]), files);
  addRecordSets(dataset, listOf(added[sets]), known, sets);
  contextOf(root, JSON.stringify(added));
  conformance(dataset);
  return numbers.text(numbers.value);
}

/** The dataset of the document: itself, or the one of its graph. */
function datasetIn(root: Json | undefined): JsonObject | undefined {
  if (!isObject(root)) return undefined;
  const graph = root['@graph'];
  if (!Array.isArray(graph)) return root;
  const datasets = graph.filter(
    (node) => isObject(node) && [node['@type'] ?? []].flat().some((type) => typeof type === 'string' && localName(type) === 'Dataset'),
  );
  return datasets.length === 1 ? (datasets[0] as JsonObject) : undefined;
}

const listOf = (value: Json | undefined): JsonObject[] => [value ?? []].flat().filter((one): one is JsonObject => isObject(one));

const memberOf = (node: JsonObject, name: string): string | undefined => Object.keys(node).find((key) => localName(key) === name);

/** Adds files that the document does not have, in its own member of them or under the name `added`; gives the ids of those that were added. */
function addFiles(dataset: JsonObject, files: readonly JsonObject[], added: string): Set<string> {
  const name = memberOf(dataset, 'distribution') ?? added;
  const there = listOf(dataset[name]);
  const text = (node: JsonObject, member: string): string =>
    [node[memberOf(node, member) ?? member] ?? []]
      .flat()
      .map((value) => String(value).replace(/^\.\//, ''))
      .join('\n');
  const isSaid = (file: JsonObject, one: JsonObject, member: string): boolean =>
    text(file, member) !== '' && text(one, member) === text(file, member);
  const missing: JsonObject[] = [];
  for (const file of files) {
    const same = there.find((one) => ['contentUrl', 'sha256', 'includes'].some((member) => isSaid(file, one, member)));
    if (same === undefined) missing.push(file);
    else
      for (const [member, value] of Object.entries(file))
        if (/^(?:licit|prov):/.test(member) && memberOf(same, localName(member)) === undefined) same[member] = value;
  }
  if (missing.length > 0) dataset[name] = [...[dataset[name] ?? []].flat(), ...missing];
  return new Set(missing.map((file) => String(file['@id'])));
}

/** Sets of records of the files that were added. */
function addRecordSets(dataset: JsonObject, sets: readonly JsonObject[], files: ReadonlySet<string>, added: string): void {
  const name = memberOf(dataset, 'recordSet') ?? added;
  const missing = sets.filter((set) => files.has(String(set['@id']).replace(/^records\//, '')));
  if (missing.length > 0) dataset[name] = [...[dataset[name] ?? []].flat(), ...missing];
}

/**
 * What is added, with every term of Croissant that the author's context does not have as a prefixed name: mapping the term there would change what the
 * author's own members of that name mean.
 */
function withPrefixes(value: Json, context: JsonObject): Json {
  if (Array.isArray(value)) return value.map((one) => withPrefixes(one, context));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, Json] => {
      // The record is a literal.
      if (name === RECORD) return [name, inner];
      const term = croissantContext[name];
      const id = isObject(term) ? term['@id'] : term;
      if (name in context || typeof id !== 'string' || !/^(?:cr|dct):/.test(id)) return [name, withPrefixes(inner, context)];
      const isIri = isObject(term) && term['@type'] === '@vocab';
      return [id, isIri && typeof inner === 'string' ? { '@id': inner } : withPrefixes(inner, context)];
    }),
  );
}

/** The prefixes that what is added uses, and the type of the record, where the context has none of that name. */
function contextOf(root: JsonObject, added: string): void {
  const isUsed = (term: string): boolean => term === RECORD || added.includes(`"${term}:`);
  const isPrefix = (value: Json): boolean => typeof value === 'string' && /^[a-z]+:.*[/#:]$/.test(value);
  const terms = Object.entries(croissantContext).filter(([term, value]) => isUsed(term) && (term === RECORD || isPrefix(value)));
  const context = root['@context'];
  if (isObject(context)) {
    for (const [term, value] of terms) context[term] ??= value;
    return;
  }
  const own: JsonObject = Object.fromEntries(terms);
  root['@context'] = context === undefined ? own : [...[context].flat(), own];
}

/** The terms on responsible AI are of a specification of their own. */
function conformance(dataset: JsonObject): void {
  const name = memberOf(dataset, 'conformsTo');
  if (name === undefined || JSON.stringify(dataset[name]).includes('/RAI/') || !Object.keys(dataset).some((key) => key.startsWith('rai:')))
    return;
  dataset[name] = [...[dataset[name] ?? []].flat(), CROISSANT_RAI];
}

/** JSON whose numbers keep their digits: `1.0` is a version, and 18 digits are an id. */
function numbersKept(text: string): { value: Json | undefined; text: (value: Json | undefined) => string } {
  let mark = 'n~';
  while (text.includes(mark)) mark += '~';
  const marked = text
    .replace(/^\ufeff/, '')
    .replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) => (token.startsWith('"') ? token : `"${mark}${token}"`));
  let value: Json | undefined;
  try {
    value = JSON.parse(marked) as Json;
  } catch {
    value = undefined;
  }
  const back = new RegExp(`"${mark}(-?[\\d.eE+-]+)"`, 'g');
  return { value, text: (one) => safeJson(one).replace(back, '$1') };
}
