/** Kinds of document, told from a document's own words; and which kinds can show which claim. */
import type { SourceKind } from '../../model/claim.js';
import type { Evidence, SeenDocument } from '../../model/evidence.js';
import type { BasisKind } from '../../model/rule.js';
import type { RecordName } from '../../model/settings.js';
import { basisEntries } from '../../text/words/laws.js';
import { recordWords } from '../../text/words.js';
import { type SourceEvidence, sourceKinds } from '../source/source.js';
import { adverseIn } from './adverse-words.js';
import { addressesIn } from './document-addresses.js';
import { agreesWith, licensesNamed } from './document-licenses.js';
import {
  barsTraining,
  bearsDate,
  documentWords,
  grantsNothing,
  holdsOnlyRefusals,
  isBlankForm,
  isForeign,
  statesCommitment,
} from './document-words.js';

/** A kind of document that can show something. Closed. */
export type DocumentKind =
  | SourceEvidence
  | 'permission' // a letter or mail in which somebody allows something
  | 'consent-record'
  | 'consent-form' // a blank form: what people are asked, not what anybody answered
  | 'privacy-notice'
  | 'anonymization-report'
  | 'ethics-approval'
  | 'impact-assessment'
  | 'processing-agreement' // with whoever processes personal information on the provider's behalf
  | 'spot-check-record'
  | 'training-record'
  | `record-${RecordName}`;

/** What a document that was read can be, and what it names. */
export function readDocument(text: string): Pick<SeenDocument, 'kinds' | 'hosts' | 'urls' | 'licenses' | 'adverse' | 'foreign'> {
  const { hosts, urls } = addressesIn(text);
  const licenses = licensesNamed(text, urls);
  const kinds = kindsOf(text, { urls: urls.length > 0 || hosts.length > 0, licenses: licenses.length > 0 });
  const adverse = adverseIn(text);
  return {
    kinds,
    hosts,
    urls,
    licenses,
    ...(adverse.length > 0 && { adverse }),
    ...(kinds.length === 0 && isForeign(text) && { foreign: true as const }),
  };
}

function kindsOf(text: string, names: { urls: boolean; licenses: boolean }): DocumentKind[] {
  const says = documentWords(text);
  const kinds = new Set<DocumentKind>();
  const dated = bearsDate(text);
  const blank = isBlankForm(text);
  // What is a draft, is over, or bars the use grants nothing. A license that is named is known by its own text.
  const grants = !blank && !grantsNothing(text) && !barsTraining(text);
  if (names.licenses || (says('license') && says('grants') && grants)) kinds.add('license-file');
  if (says('robots-lines') || says('robots')) kinds.add('robots');
  if (says('crawl') && dated && names.urls) kinds.add('crawl-record');
  if (says('agreement') && says('parties') && grants) kinds.add('contract');
  if (says('allows') && says('use') && !says('refuses') && grants) kinds.add('permission');
  if (['source', 'quality', 'security'].every((matter) => statesCommitment(text, matter as 'source'))) kinds.add('commitments');
  if (says('users') && says('authorizes') && says('version') && grants) kinds.add('authorization-record');
  if (says('produces') && dated && !says('crawl')) kinds.add('production-record');
  if (says('labels') && says('rules')) kinds.add('labeling-rules');
  if (says('labels') && says('batch')) kinds.add('batch-records');
  if (says('checks') && says('result')) kinds.add('spot-check-record');
  if (says('course') && says('staff')) kinds.add('training-record');
  if (says('generates') && says('model') && dated) kinds.add('generator-record');
  if (says('terms') && says('output')) kinds.add('generator-terms');
  if (says('consents') && says('personal') && !holdsOnlyRefusals(text))
    kinds.add(blank || !(says('signed') || dated) ? 'consent-form' : 'consent-record');
  if (says('notice') && says('personal')) kinds.add('privacy-notice');
  if (says('anonymizes') && says('report')) kinds.add('anonymization-report');
  if (says('ethics') && says('approves') && !says('refuses')) kinds.add('ethics-approval');
  if (says('impact')) kinds.add('impact-assessment');
  if (says('agreement') && says('processes')) kinds.add('processing-agreement');
  for (const name of recordNames) if (says(name)) kinds.add(`record-${name}`);
  return [...kinds].sort();
}

const recordNames = Object.keys(recordWords) as RecordName[];

/**
 * Whether documents show something: `shown` only by an extract that somebody with authority signs and that holds; `on-file` where one that was read can be of
 * the kind, which is somebody's word; `unread` where one that could was not read, so that licit cannot say.
 */
export type Showing = 'shown' | 'on-file' | 'unread' | 'not-shown';

const ORDER: readonly Showing[] = ['not-shown', 'unread', 'on-file', 'shown'];

/** Of several the one that shows least. */
export function weakest(each: readonly Showing[]): Showing {
  return ORDER.find((one) => each.includes(one)) ?? 'shown';
}

/** Whether one of the documents can be of one of the kinds. Without kinds, whether one counts at all. */
export function showing(evidence: readonly Evidence[] | undefined, kinds?: readonly DocumentKind[]): Showing {
  return ORDER.findLast((showing) => (evidence ?? []).some((one) => canBe(one, kinds) === showing)) ?? 'not-shown';
}

/** Whether a document can be of one of the kinds: by what people took out of it, or else by what licit saw of it. */
export function canBe({ present, seen, extracts = [] }: Evidence, kinds?: readonly DocumentKind[]): Showing {
  if (!present) return 'not-shown';
  // Where no kind is asked for, an extract of some kind shows nothing by itself.
  const bound = extracts.filter(({ kind, also, standing }) =>
    kinds === undefined ? standing === 'against' : kinds.some((one) => one === kind || also?.includes(one)),
  );
  if (bound.some(({ standing }) => standing === 'against')) return 'not-shown';
  if (bound.some(({ standing }) => standing === 'shown' || standing === 'attested')) return 'shown';
  if (bound.length > 0) return 'on-file';
  if (seen === undefined || !seen.read || seen.foreign) return 'unread';
  if (kinds !== undefined && !kinds.some((kind) => seen.kinds?.includes(kind))) return 'not-shown';
  // What speaks against it stands until somebody says that it does not apply here.
  return seen.adverse === undefined ? 'on-file' : 'unread';
}

/** Whether documents show that data is under a license: one that carries or names it; for terms of one's own also a license text, contract or permission. */
export function showsLicense(evidence: readonly Evidence[] | undefined, expression: string): Showing {
  if (expression.startsWith('LicenseRef-')) return showing(evidence, LICENSE_DOCUMENTS);
  // A contract permits what it permits; that data is under a public license is said by what names the license.
  if (showing(evidence, ['license-file']) === 'shown') return 'shown';
  const named = (evidence ?? []).filter(
    ({ seen, extracts = [] }) =>
      extracts.some(({ kind }) => kind === 'license-file') ||
      seen?.read !== true ||
      seen.foreign ||
      agreesWith(seen.licenses ?? [], expression),
  );
  // An extract of another kind says nothing of a license.
  return weakest([showing(named), 'on-file']);
}

const LICENSE_DOCUMENTS: readonly DocumentKind[] = ['license-file', 'contract', 'permission'];

/** The kinds of document that show a legal basis. */
export function basisDocuments(term: string): readonly DocumentKind[] {
  const kind = basisEntries().get(term)?.kind;
  return kind === undefined ? OF_OTHER_BASES : OF_BASES[kind];
}

const OF_BASES: Readonly<Record<BasisKind, readonly DocumentKind[]>> = {
  consent: ['consent-record', 'authorization-record'],
  contract: ['contract', 'authorization-record'],
  interest: ['impact-assessment'],
  public: ['crawl-record', 'impact-assessment', 'privacy-notice'],
};
const OF_OTHER_BASES: readonly DocumentKind[] = [
  'impact-assessment',
  'ethics-approval',
  'privacy-notice',
  'contract',
  'consent-record',
  'authorization-record',
];

/** What documents show of a kind of source, by the table of what must exist for it. */
export interface SourceShown {
  showing: Showing;
  /** What the table asks for and no document shows, and what a document that was not read may show. */
  lacking: SourceEvidence[];
  unread: SourceEvidence[];
}

/** Holds documents against what must exist for a kind of source: all of it. Without a kind nothing says what must. */
export function showsSource(
  evidence: readonly Evidence[],
  kind: SourceKind | undefined,
  also: readonly SourceEvidence[] = [],
): SourceShown {
  const asked = kind === undefined ? [] : sourceKinds[kind].evidence;
  const each = asked.map((one) => ({ one, can: also.includes(one) ? 'shown' : showing(evidence, standsFor(one)) }) as const);
  const lacking = each.filter(({ can }) => can === 'not-shown').map(({ one }) => one);
  const unread = each.filter(({ can }) => can === 'unread').map(({ one }) => one);
  if (asked.length > 0) return { showing: weakest(each.map(({ can }) => can)), lacking, unread };
  // Some document is there, and which one there must be is not known.
  const some = also.length > 0 || showing(evidence) !== 'not-shown';
  return { showing: also.includes('contract') ? 'shown' : some ? 'unread' : 'not-shown', lacking, unread };
}

/** The kinds that do for what the table asks: an authorization for a license text, a permission for the terms of a service. */
function standsFor(one: SourceEvidence): readonly DocumentKind[] {
  switch (one) {
    case 'license-file':
      return ['license-file', 'permission', 'contract'];
    case 'generator-terms':
      return ['generator-terms', 'license-file', 'contract'];
    case 'batch-records':
      return ['batch-records', 'spot-check-record'];
    default:
      return [one];
  }
}
