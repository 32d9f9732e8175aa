import { hostOf } from '../claims/source/source.js';
import { type ListedKind, listedHost, shadowLibraryNamed } from '../lists/hosts/listed-hosts.js';
import type { Json } from '../model/basics.js';
import type { Evidence } from '../model/evidence.js';
import { isContractShown } from '../model/grant-state.js';
import type { RecordedClaim } from '../model/statement.js';
import { reason } from '../text/reasons/reason.js';
import type { ConcludedSource } from './concluded/concluded-source.js';
import type { Parent } from './concluded/descent.js';
import { documentOrigin, placed } from './concluded/voices.js';
import type { Heard } from './fact-context.js';
import { grantOrigin, type HeldGrants } from './held-grants.js';

/** Kinds of listed sources, and words of pirates in a copy, that leave no permission standing. */
const BARRING = ['shadow-library', 'piracy-market', 'pirated-copy'] as const;
/** Kinds whose terms are to be looked at. */
const TERMS = ['stock-agency', 'news-publisher', 'academic-publisher', 'platform-terms', 'book-store'] as const;

/** What lists from outside say of where something is from. */
export interface ListedSource {
  /** Shadow libraries, markets of pirated works, copies that name them. */
  barring: string[];
  /** Agencies, publishers, platforms. */
  terms: string[];
  from: string[];
  /** What shows that this copy was permitted: agreements that a person took out of a document bound to these items. */
  shownBy: string[];
}

/** What was found in the item, and what its card, its list and licit.yaml give as its source or as what it was made from. */
export function listedSource(
  { profile, claims }: Pick<Heard, 'profile' | 'claims'>,
  source: ConcludedSource,
  grants: HeldGrants,
): ListedSource {
  const found =
    profile?.seen.filter(({ confidence }) => confidence !== 'possible').map(({ kind }) => kind.slice(kind.indexOf('/') + 1)) ?? [];
  const from = new Set<string>();
  const kinds = new Set<string>(found.filter((kind) => isOneOf(BARRING, kind) || isOneOf(TERMS, kind)));
  if (kinds.size > 0) from.add('detectors');
  const add = (value: Json | undefined, where: string): void => {
    const kind = kindOf(value);
    if (kind === undefined) return;
    kinds.add(kind);
    from.add(where);
  };
  for (const claim of claims) if (isAboutOrigin(claim)) add(claim.value, placed(claim.at));
  for (const voice of source.voices) if (voice.who === 'declaration') add(voice.value as Json | undefined, voice.where);
  const shownBy = [
    ...grants.inForce.filter(({ value }) => value.allow.includes('train') && isContractShown(value)).map(grantOrigin),
    ...source.documents.filter(showsRights).map(documentOrigin),
  ];
  const of = (list: readonly string[]) => list.filter((kind) => kinds.has(kind));
  return { barring: of(BARRING), terms: of(TERMS), from: [...from], shownBy };
}

/** A source whose terms nobody knows: it leaves nothing permitted for certain, whatever license is stated. */
export function unansweredSource({ barring, shownBy, from }: ListedSource): Parent[] {
  if (barring.length === 0 || shownBy.length > 0) return [];
  return barring.map((kind) => ({ name: `source:${kind}`, at: { path: '' }, from, why: reason('source/listed-copy') }));
}

function isOneOf(list: readonly string[], kind: string): boolean {
  return list.includes(kind);
}

/** What is stated of where data is from; running text counts where a reader took it for that. */
function isAboutOrigin({ about, state }: RecordedClaim): boolean {
  return (about === 'source' || about === 'derived-from') && state === 'known';
}

/** The kind of list that a source is on, by its address or by its name. */
function kindOf(value: Json | undefined): ListedKind | undefined {
  const stated = typeof value === 'object' && value !== null && !Array.isArray(value) ? [value.url, value.host, value.name] : [value];
  const words = stated.filter((one): one is string => typeof one === 'string');
  for (const one of words) {
    const listed = listedHost(hostOf(one) ?? one.toLowerCase());
    if (listed !== undefined) return listed.kind;
  }
  return words.some((one) => shadowLibraryNamed(one) !== undefined) ? 'shadow-library' : undefined;
}

/** Somebody with authority took out of a document what rights it gives. */
function showsRights({ present, extracts = [] }: Evidence): boolean {
  return (
    present &&
    extracts.some(
      ({ kind, standing }) => (kind === 'contract' || kind === 'permission') && (standing === 'shown' || standing === 'attested'),
    )
  );
}
