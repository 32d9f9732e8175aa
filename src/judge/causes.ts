/** What the causes of findings on declarations, grants and documents are called, and where they are written. */
import { type Covering, type NamedFor, placesNaming } from '../facts/facts.js';
import type { Db } from '../ledger/open-ledger.js';
import type { Json } from '../model/basics.js';
import type { FactName } from '../model/fact.js';
import type { Config } from '../model/settings.js';
import type { Scope, Statement } from '../model/statement.js';
import { seenWords } from '../text/words.js';
import { type StatementReach, scopeName, suggestion } from './declarations.js';
import type { Findings, Stands } from './findings.js';
import type { Listing } from './judged-evidence.js';

interface Told {
  named: readonly NamedFor[];
  covering: Covering;
  statements: readonly Statement[];
  listings: readonly Listing[];
  reach: StatementReach;
  db: Db;
}

/** Says in both languages what a cause is: why a document does not count, what a scope was meant to say, how much a statement decides. */
export function nameCauses(findings: Findings, { named, covering, statements, listings, reach, db }: Told): void {
  for (const { evidence } of named)
    for (const fact of EVIDENCE)
      findings.name(fact, evidence.path, {
        en: `${evidence.path} (${seenWords(evidence, 'en')})`,
        zh: `${evidence.path}（${seenWords(evidence, 'zh')}）`,
      });
  const suggest = (fact: FactName, name: string, scope: Scope | undefined): void => {
    const meant = scope && suggestion(scope, listings, db);
    if (meant !== undefined) findings.name(fact, name, { en: `${name} (did you mean ${meant}?)`, zh: `${name}（是否应为 ${meant}？）` });
  };
  for (const name of covering.unused)
    suggest('declaration.unused', name, statements.find(({ kind, scope }) => kind !== 'grant' && scopeName(scope) === name)?.scope);
  for (const one of statements) if (one.kind === 'grant') suggest('grant.unused', one.value.id, one.scope);
  for (const name of covering.everything) findings.name('declaration.everything', name, reach.decidedWords(name));
  for (const id of covering.grants) findings.name('grant.everything', id, reach.decidedWords(id));
}

/** Facts that list documents. */
const EVIDENCE = [
  'evidence.missing',
  'evidence.is-data',
  'evidence.not-opened',
  'evidence.shared',
  'evidence.no-kind',
] as const satisfies readonly FactName[];

/** What a finding on a declaration or a named document stands for. */
export function standsOf(
  cause: Partial<Record<FactName, Json>> | undefined,
  reach: StatementReach,
  statements: readonly Statement[],
  records: Config['records'],
): Stands | undefined {
  for (const [fact, value] of Object.entries(cause ?? {})) {
    if (typeof value !== 'string') continue;
    if (fact.startsWith('declaration.')) return reach.stands(value);
    if (fact.startsWith('evidence.')) return { dataset: '', items: 0, where: [], examples: placesNaming(value, statements, records) };
  }
  return undefined;
}
