/** Where findings point: what the facts that a rule rests on say of it. */
import { factDictionary } from '../facts/dictionary.js';
import type { FactDescription } from '../facts/fact-family.js';
import type { AffectedItems, DatasetFound, ProjectFound } from '../facts/facts.js';
import { factsIn } from '../facts/facts-asked.js';
import type { Json, Words } from '../model/basics.js';
import type { FactName, Facts } from '../model/fact.js';
import type { Rule } from '../model/rule.js';

/** The values of a rule's cause, by fact. */
export type Cause = Partial<Record<FactName, Json>>;

const factsOfRules = new WeakMap<Rule, { all: FactName[]; quoted: FactName[] }>();

/** The facts that name a rule's cause, and those it asks to be met by; to quote an item, the cause and the first fact asked. */
function factsOf(rule: Rule): { all: FactName[]; quoted: FactName[] } {
  let names = factsOfRules.get(rule);
  if (names === undefined) {
    const asked = factsIn(rule.met);
    names = { all: [...new Set([...rule.cause, ...asked])], quoted: [...rule.cause, ...asked.slice(0, 1)] };
    factsOfRules.set(rule, names);
  }
  return names;
}

/** What a finding on a dataset affects beside the dataset as a whole; nothing where no fact says so. */
export function affectedInDataset(rule: Rule, cause: Cause, found: DatasetFound): Partial<AffectedItems> | undefined {
  return firstOf(rule, ({ points }, name) => points?.dataset?.(cause[name], found));
}

/** What a finding on the project affects; nothing where no fact says so. */
export function affectedInProject(rule: Rule, cause: Cause, found: ProjectFound): AffectedItems | undefined {
  return firstOf(rule, ({ points }, name) => points?.project?.(cause[name], found));
}

function firstOf<T>(rule: Rule, get: (fact: FactDescription, name: FactName) => T | undefined): T | undefined {
  for (const name of factsOf(rule).all) {
    const found = get(factDictionary[name], name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Which statement of an item the rule is about. */
export function statementAtFault(rule: Rule): FactDescription['statement'] {
  return factsOf(rule)
    .quoted.map((name) => factDictionary[name].statement)
    .find((statement) => statement !== undefined);
}

/** The kind of detector that a cause names. */
export function kindOf(cause: Cause): string | undefined {
  const named = Object.entries(cause).find(
    ([name, value]) => factDictionary[name as FactName]?.kinds === true && typeof value === 'string',
  );
  return named?.[1] as string | undefined;
}

const raisingTheBar = (Object.entries(factDictionary) as [FactName, FactDescription][]).filter(
  ([, fact]) => fact.mustBeShown !== undefined,
);

/** What a subject holds that makes silence of the record too little; in words. */
export function mustBeShown(facts: Facts): Words | undefined {
  return raisingTheBar.find(([name]) => facts[name]?.value === true)?.[1].mustBeShown;
}
