import type { Parent } from '../facts/facts.js';
import { mostRestrictive, permissionsOf } from '../license/statements/read-license.js';
import { modelTerms } from '../license/terms/model-terms.js';
import { REGISTRY_DAY, type RegisteredDataset, registeredDataset } from '../lists/registry/dataset-registry.js';
import type { Json, Place } from '../model/basics.js';
import { append } from '../text/append.js';
import { reason } from '../text/reasons/reason.js';

/** Whether a parent of the registry leaves less than everything permitted. */
export function limits({ license }: Parent): boolean {
  return (
    license === undefined ||
    (['train', 'commercial', 'derivatives'] as const).some((use) => permissionsOf(license)[use] !== 'yes') ||
    permissionsOf(license).shareAlike !== 'no'
  );
}

/**
 * What of the registry forbids something where a source is a dataset of it: by address or name, whole. A site or a collection whose terms are merely not known
 * is a source like others.
 */
export function originsOutside({ value, at }: { value?: Json; at: Place }, asOf: string): Parent[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const words = [value.url, value.name].filter((one): one is string => typeof one === 'string' && one.length <= 200);
  const found = words.map((one) => registeredParents(one, at, asOf)).find((one) => one.length > 0) ?? [];
  return found.filter(({ license }) => license !== undefined && forbids(license));
}

function forbids(license: string): boolean {
  const { train, commercial, noCompetingModel } = permissionsOf(license);
  return train === 'no' || commercial === 'no' || noCompetingModel === 'yes';
}

/** Descent through the registry goes no further than this many datasets. */
const MOST = 60;

/**
 * What the registry of datasets knows of one that data was made from, and of those behind it, each once. Empty where it has none of that name. What a parent
 * states with the derivation is not asked here: who names a license beside it has said so.
 */
export function registeredParents(stated: string, at: Place, asOf: string): Parent[] {
  const parents: Parent[] = [];
  const seen = new Set<string>();
  const waiting = [stated];
  for (let name = waiting.shift(); name !== undefined && seen.size < MOST; name = waiting.shift()) {
    const known = registeredDataset(name);
    if (known === undefined) {
      // Behind a dataset that is known stands one that nobody knows.
      if (name !== stated) parents.push({ name: `dataset:${name}`, at, from: [], why: reason('registry/not-there'), registered: stated });
      continue;
    }
    if (seen.has(known.name)) continue;
    seen.add(known.name);
    for (const parent of termsOf(known, { stated, name: name === stated ? stated : known.name, at }, asOf)) parents.push(parent);
    append(waiting, known.parents.slice(0, MOST));
  }
  return parents;
}

interface Derivation {
  /** The name that the derivation gives, and that of the dataset itself or behind it. */
  stated: string;
  name: string;
  at: Place;
}

/** Its licenses, the terms of the models that generated it, and what of it has none. */
function termsOf(known: RegisteredDataset, { stated, name, at }: Derivation, asOf: string): Parent[] {
  const from = [reason('registry/from', { name: known.name, day: REGISTRY_DAY, where: known.address ?? '' })];
  const license = mostRestrictive(known.licenses);
  const own: Parent[] = license === undefined ? [] : [{ name, at, license, from, registered: stated }];
  const silent: Parent[] =
    known.silent || license === undefined
      ? [{ name: `dataset:${name}`, at, from, why: reason('registry/no-license'), registered: stated }]
      : [];
  return [...own, ...silent, ...known.generators.flatMap((family) => termsOfModel(family, { stated, at, from }, asOf))];
}

function termsOfModel(
  family: string,
  { stated, at, from }: { stated: string; at: Place; from: readonly string[] },
  asOf: string,
): Parent[] {
  const { license, train, commercial, noCompetingModel } = modelTerms(family, asOf);
  if (train === 'yes' && commercial === 'yes' && noCompetingModel === 'no') return [];
  const name = `model:${family}`;
  return [
    license === undefined
      ? { name, at, from, why: reason('generator/output-not-known'), registered: stated }
      : { name, at, license, from, registered: stated },
  ];
}
