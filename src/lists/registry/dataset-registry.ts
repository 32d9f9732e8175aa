/** What a dated table from outside knows of datasets that others were made from. It only lowers: what it allows is somebody's word. */
import { tableRows } from '../../text/word-lists.js';
import { addressKeys, hubId, nameKeys } from './dataset-keys.js';

/** A dataset of the table, or several that go by one name: then all that they state together. */
export interface RegisteredDataset {
  name: string;
  /** SPDX expressions and references, of all its parts and versions. */
  licenses: readonly string[];
  /** It, or a part of it, states no license. */
  silent: boolean;
  /** The datasets it was made from, by name. */
  parents: readonly string[];
  /** Families of models that generated it. */
  generators: readonly string[];
  /** Where it is, for people. */
  address?: string;
  /** Of all rows the weakest: `memory`, `stated`, `verified`. */
  checked: RegistryCheck;
}

/** `verified`: a person looked at the license; `stated`: as a hub or repository states it; `memory`: not read again for the table. */
export type RegistryCheck = 'memory' | 'stated' | 'verified';

/** The day as of which the table says it. */
export const REGISTRY_DAY = '2025-03-25';

const CHECKS: readonly RegistryCheck[] = ['memory', 'stated', 'verified'];
/** Names under which the table gathers datasets that have little in common. */
const GATHERED = 30;

interface Registry {
  rows: string[][];
  byKey: Map<string, number[]>;
}

let registry: Registry | undefined;

function read(): Registry {
  const rows = tableRows(new URL('./datasets.tsv', import.meta.url));
  const byKey = new Map<string, number[]>();
  rows.forEach(([name = '', aliases = '', hubs = '', addresses = ''], n) => {
    const ids = hubs.split('|').filter((one) => one !== '');
    const keys = new Set([
      ...nameKeys(name),
      ...listOf(aliases).flatMap(nameKeys),
      ...ids.map((id) => `hub:${id.toLowerCase()}`),
      ...ids.flatMap(nameKeys),
      ...listOf(addresses).flatMap(addressKeys),
    ]);
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), n]);
  });
  return (registry = { rows, byKey });
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((one) => one !== '');
}

/** All rows, for the page of what the table knows. */
export function registryRows(): readonly string[][] {
  return (registry ?? read()).rows;
}

/** What the table knows of a dataset, by its hub id, its address or its name; undefined where it has none of them. `somebody/squad` is not `squad`. */
export function registeredDataset(words: string): RegisteredDataset | undefined {
  const { rows, byKey } = registry ?? read();
  const hub = hubId(words);
  const ways = hub === undefined ? [addressKeys(words), nameKeys(words)] : [[`hub:${hub}`], addressKeys(words)];
  for (const keys of ways) {
    const found = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    if (found.length > 0 && found.length <= GATHERED) return together(found.map((n) => rows[n]!));
    if (found.length > GATHERED) return { ...together(found.map((n) => rows[n]!)), silent: true };
  }
  return undefined;
}

function together(rows: readonly string[][]): RegisteredDataset {
  const all = (column: number): string[] => [...new Set(rows.flatMap((row) => listOf(row[column])))];
  const licenses = all(5);
  const address = rows.flatMap(([, , hubs, addresses]) => [
    ...listOf(addresses),
    ...listOf(hubs).map((id) => `https://huggingface.co/datasets/${id}`),
  ])[0];
  return {
    name: rows[0]![0]!,
    licenses: licenses.filter((one) => one !== 'none'),
    silent: licenses.includes('none') || rows.some((row) => listOf(row[5]).length === 0),
    parents: all(6),
    generators: all(7),
    ...(address !== undefined && { address }),
    checked: CHECKS[Math.min(...rows.map((row) => CHECKS.indexOf(row[8] as RegistryCheck)))] ?? 'memory',
  };
}
