import type { Document, Node } from 'yaml';
import type { PartOf } from '../../model/item.js';
import { yaml } from '../descriptor/yaml.js';

/** A license in the metadata of a card that is one of a part of the data. */
export interface PartScalar {
  raw: string;
  node: Node;
  field: string;
  of: PartOf;
}

type Map = { get(key: string, keep: true): unknown; items: { key: unknown; value: unknown }[] };
type Scalars = (node: unknown, document: Document) => { value: string; node: Node }[];

/** Members by which an element of a list of licenses names what it is of. */
const NAMING: readonly [string, keyof Omit<PartOf, 'rest'>][] = [
  ['config_name', 'subset'],
  ['config', 'subset'],
  ['subset', 'subset'],
  ['source', 'subset'],
  ['dataset', 'subset'],
  ['language', 'subset'],
  ['split', 'split'],
  ['file', 'files'],
  ['files', 'files'],
  ['path', 'files'],
  ['data_files', 'files'],
];
/** Members that name a license, and no part. */
const ofLicense = /^(?:name|id|identifier|spdx\w*|url|link|title|text|type|licen[cs]e\w*)$/i;

/**
 * Licenses of configurations (`configs`, `dataset_info`), of parts by name (`license: { wikipedia: cc-by-sa-3.0 }`), and of the elements of a list
 * that say what they are of. `isOne` tells keys whose whole value is so given, and that speaks of no license of all the data then.
 */
export function partLicenses(root: Map, document: Document, scalarsOf: Scalars): { found: PartScalar[]; parted: ReadonlySet<string> } {
  const { isMap, isScalar, isSeq } = yaml();
  const found: PartScalar[] = [];
  const parted = new Set<string>();
  const add = (value: unknown, field: string, of: PartOf): void => {
    for (const { value: raw, node } of scalarsOf(value, document)) found.push({ raw, node, field, of });
  };
  for (const key of ['license', 'licenses', 'licence']) {
    const value = root.get(key, true);
    if (isMap(value)) {
      const named = value.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair.value] as const);
      if (named.length === 0 || named.some(([name]) => name === '' || ofLicense.test(name))) continue;
      parted.add(key);
      for (const [name, license] of named.slice(0, 1000)) add(license, `${key}.${name}`, { subset: [name] });
    }
    const elements = isSeq(value) ? value.items.slice(0, 1000).filter((one) => isMap(one)) : [];
    const ofParts = elements.map((one) => ({ of: partOf(one as unknown as Map, document, scalarsOf), one: one as unknown as Map }));
    if (elements.length === 0 || !isSeq(value) || elements.length < value.items.length || ofParts.some(({ of }) => of === undefined))
      continue;
    parted.add(key);
    for (const { of, one } of ofParts)
      for (const name of ['license', 'licence', 'name', 'id', 'url']) {
        const license = one.get(name, true);
        if (license === undefined) continue;
        add(license, `${key}.${name}`, of!);
        break;
      }
  }
  for (const key of ['configs', 'dataset_info']) {
    const value = root.get(key, true);
    for (const one of isSeq(value) ? value.items.slice(0, 1000) : isMap(value) ? [value] : []) {
      if (!isMap(one)) continue;
      const of = partOf(one as unknown as Map, document, scalarsOf);
      for (const name of ['license', 'licenses', 'licence'])
        if (of !== undefined) add(one.get(name, true), `${key}[${of.subset?.[0] ?? of.split?.[0] ?? of.files?.[0]}].${name}`, of);
    }
  }
  return { found, parted };
}

/** What part an element speaks of, by its members; undefined where none names one. */
function partOf(one: Map, document: Document, scalarsOf: Scalars): PartOf | undefined {
  const { isMap, isSeq } = yaml();
  const of: { -readonly [Member in keyof PartOf]: PartOf[Member] } = {};
  for (const [name, member] of NAMING) {
    const value = one.get(name, true);
    // The files of a configuration may be told split by split.
    const told = isSeq(value)
      ? value.items.slice(0, 1000).flatMap((each) => (isMap(each) ? (each.get('path', true) ?? []) : each))
      : [value];
    const words = told.flatMap((each) => scalarsOf(each, document)).map(({ value: word }) => word);
    if (words.length > 0) of[member] = [...(of[member] ?? []), ...words];
  }
  // Every dataset of one configuration calls it so.
  if (of.subset?.length === 1 && of.subset[0] === 'default') delete of.subset;
  return Object.keys(of).length === 0 ? undefined : of;
}
