import { showsSource } from '../claims/documents/document-kinds.js';
import type { SourceEvidence } from '../claims/source/source.js';
import type { SourceKind } from '../model/claim.js';
import type { Fact, Facts } from '../model/fact.js';
import { concludeGenerated } from './concluded/concluded-generated.js';
import { type ConcludedSource, concludeSource } from './concluded/concluded-source.js';
import { origins } from './concluded/voices.js';
import { unreadOf, unreadWhy } from './document-facts.js';
import { type FactContext, type Heard, known, unknown } from './fact-context.js';
import { givenBy, type HeldGrants, heldGrants, ifRead, unreadContracts } from './grant-facts.js';

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
    ...shownFacts(source, contracts, heldGrants(statements, undefined, context.asOf)),
    'source.owner': known(source.owner),
    'source.collected': known(source.collected),
    'source.generated':
      generated.generated === undefined
        ? unknown(generated.why ?? 'nobody says whether a model generated it')
        : known(generated.generated, origins(generated.voices)),
    'license.own-rights': ownRights(kind, showsSource(source.documents, kind, []).showing === 'shown', from),
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

/** Whether the documents that must exist for the kind of source are on record, and which are not. */
function shownFacts({ kind, documents, texts }: ConcludedSource, contracts: readonly string[], grants: HeldGrants): Facts {
  const isOpen = kind === 'public-dataset' || kind === 'government-open';
  const also = (allowed: boolean): SourceEvidence[] => [
    ...(allowed ? (['contract', 'license-file'] as const) : []),
    ...(texts && isOpen ? (['license-file'] as const) : []),
  ];
  const { showing, lacking, unread } = showsSource(documents, kind, also(contracts.length > 0));
  const asked = kind !== undefined && kind !== 'unknown';
  const none = unknown('no document is lacking that is known to be');
  if (showing === 'shown') return { 'source.evidence': known(true, contracts), 'source.evidence-lacking': none };
  const byUnread = givenBy(ifRead(grants), 'train').length > 0 && showsSource(documents, kind, also(true)).showing === 'shown';
  if (showing === 'unread' || byUnread) {
    const named = unreadOf(documents);
    const why = byUnread
      ? unreadContracts(grants)
      : named.length > 0
        ? unreadWhy(named)
        : 'nobody says how the data was acquired, and so which document shows it';
    return { 'source.evidence': unknown(why), 'source.evidence-lacking': unread.length > 0 ? known(unread) : none };
  }
  return { 'source.evidence': known(false), 'source.evidence-lacking': known(asked ? lacking : ['source-document']) };
}
