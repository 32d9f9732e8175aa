import type { Fact, Facts, SourceKind } from '../model.js';
import { type FactContext, type Heard, known, unknown } from './context.js';
import { concludeGenerated } from './generated.js';
import { givenBy, heldGrants } from './grants.js';
import { type ConcludedSource, concludeSource } from './source.js';
import { origins } from './voices.js';

/** What is known of where the data came from. */
export function sourceFacts({ profile, claims, statements }: Heard, context: FactContext): Facts {
  const source = concludeSource(profile, claims, statements, context.asOf);
  const from = origins(source.voices);
  const { kind } = source;
  const contracts = givenBy(heldGrants(statements, undefined, context.asOf), 'train');
  const generated = concludeGenerated(profile, claims, statements, context.asOf);
  return {
    'source.known': { value: source.state === 'known', from, ...(source.why === undefined ? {} : { why: source.why }) },
    'source.kind': kind === undefined ? unknown('nobody says how the data was acquired') : known(kind, from),
    'source.host': source.value?.host === undefined ? unknown('an item has its host in its own column') : known(source.value.host, from),
    'source.evidence': known(source.evidence || contracts.length > 0, contracts),
    'source.owner': known(source.owner),
    'source.collected': known(source.collected),
    'source.generated':
      generated.generated === undefined
        ? unknown(generated.why ?? 'nobody says whether a model generated it')
        : known(generated.generated, origins(generated.voices)),
    'license.own-rights': ownRights(kind, source.evidence, from),
    'source.own-work': ownWork(source, from),
  };
}

/** Whether it is own work. An item that names where it came from is not made so by a declaration that nothing shows. */
function ownWork({ kind, kindAlone }: ConcludedSource, from: readonly string[]): Fact {
  if (kind === undefined || kind === 'unknown') return unknown('nobody says how the data was acquired');
  const own = kind === 'self-produced' || kind === 'commissioned-annotation';
  if (own && kindAlone) return unknown('the item states a source of its own, and no document shows that it is own work');
  return known(own, from);
}

/** What one made oneself, or let a model make, needs no license of another; that it is so has to be shown, or anything could be called one's own. */
function ownRights(kind: SourceKind | undefined, shown: boolean, from: string[]): Fact {
  if (kind === undefined || kind === 'unknown') return known(false);
  if (kind !== 'self-produced' && kind !== 'commissioned-annotation' && kind !== 'synthetic') return known(false, from);
  return shown ? known(true, from) : unknown(`declared as ${kind}, and no document shows it`);
}
