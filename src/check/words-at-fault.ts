import { factDictionary } from '../facts/dictionary.js';
import type { Db } from '../ledger/open-ledger.js';
import type { AsOf } from '../ledger/read/as-of.js';
import { detectionsOf, factsOf, type ItemDetection, statedBy } from '../ledger/read/query-item.js';
import type { NamedItem } from '../ledger/read/query-items.js';
import type { Place } from '../model/basics.js';
import type { FactName } from '../model/fact.js';
import type { Rule } from '../model/rule.js';
import type { StatedClaim } from '../model/statement.js';

/** What of an item is at fault under a rule: masked values, a license as stated; with the field where it is. */
export function wordsAtFault(db: Db, at: AsOf, item: NamedItem, rule: Rule): { words?: string; at?: Place } {
  if (rule.cause.some((name) => factDictionary[name]?.kinds)) {
    const facts = factsOf(db, at, item.judged);
    const kinds = new Set(rule.cause.flatMap((name) => facts.get(name)?.value ?? []));
    const seen = detectionsOf(db, item.id).filter(({ kind, reserved }) => !reserved && kinds.has(kind));
    if (seen.length === 0) return {};
    return { words: maskedWords(seen), ...(seen[0]!.field !== undefined && { at: { ...item.at, field: seen[0]!.field } }) };
  }
  const claim = claimOfCause(db, item.id, rule.cause);
  if (claim?.raw === undefined) return {};
  return { words: claim.raw, ...(claim.field !== undefined && { at: { ...item.at, field: claim.field } }) };
}

function maskedWords(seen: readonly ItemDetection[]): string {
  const first = seen.slice(0, 3).map(({ masked }) => masked);
  return first.join(', ') + (seen.length > 3 ? ` +${seen.length - 3}` : '');
}

function claimOfCause(db: Db, item: number, cause: readonly FactName[]): StatedClaim | undefined {
  const about = cause.map((name) => factDictionary[name]?.statement).find((statement) => statement !== undefined);
  if (about === undefined) return undefined;
  return statedBy(db, item)[about];
}
