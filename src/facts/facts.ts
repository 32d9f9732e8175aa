import type { Detector } from '../model/detection.js';
import type { Facts } from '../model/fact.js';
import { isContractShown } from '../model/grant-state.js';
import { placed, wordsOnly } from './concluded/voices.js';
import { Conclusions } from './conclusions.js';
import { withoutDismissed } from './dismissed-finds.js';
import type { FactContext, Heard, KindMeta } from './fact-context.js';
import type { Computing, DatasetEvidence, FactFamily, ItemEvidence, ProjectEvidence } from './fact-family.js';
import { families } from './families.js';
import { type GrantEvidence, grantOrigin } from './held-grants.js';

export { bareName } from '../claims/card/parent-words.js';
export { type ConcludedBasis, concludeBasis } from './concluded/concluded-basis.js';
export { type ConcludedGenerated, concludeGenerated } from './concluded/concluded-generated.js';
export type { ConcludedLicense } from './concluded/concluded-license.js';
export { type ConcludedSource, concludeSource, parentName } from './concluded/concluded-source.js';
export { listAgainst } from './concluded/consent-against.js';
export type { Parent } from './concluded/descent.js';
export { concludeLicense } from './concluded/license-in-context.js';
export { retentionsOver } from './concluded/retention.js';
export { claimsOnItem, type PartsSeen, speakOfParts } from './concluded/spoken-of.js';
export { type Concluded, inForce, placed, type Voice } from './concluded/voices.js';
export { type Covering, documentsNamed, type NamedFor } from './evidence-named.js';
export type { FactContext, KindMeta } from './fact-context.js';
export type {
  AffectedItems,
  ComparedFile,
  DatasetEvidence,
  DatasetFound,
  ItemEvidence,
  ProjectFound,
  WaiverEvidence,
} from './fact-family.js';
export { endsSoon, type GrantEvidence, lacks, type Reach } from './held-grants.js';
export { MetStandings } from './met-standing.js';
export { asJudged, asJudgedLicense } from './own-words.js';

/** What the facts need to know about a detector. */
export function kindMeta({ id, type, category, family }: Detector): KindMeta {
  return { id, type, category, family };
}

/** The facts of an item, with those of the project that rules on items ask about. */
export function itemFacts(evidence: ItemEvidence, context: FactContext): Facts {
  return gathered(factsOfAll(context), subjectFacts(evidence, context));
}

/** The facts of a dataset. A dataset without listed items is judged in place of the items it describes: it has their facts, without any statements of their own. */
export function datasetFacts(evidence: DatasetEvidence, context: FactContext): Facts {
  const { claims, statements, labeled, parents } = evidence;
  return gathered(
    factsOfAll(context),
    subjectFacts({ profile: undefined, claims, statements, labeled, parents }, context),
    ...computing('dataset').map((family) => family.dataset!(evidence, context)),
  );
}

const nothingNamed: Omit<ProjectEvidence, 'grants'> = { named: [], covering: { all: [], unused: [], everything: [], grants: [] } };
const noGrants: GrantEvidence = { grants: [], reach: new Map(), removed: new Map() };

/** The facts of the project: what licit.yaml says, what was read, what a person recorded, what permissions it holds. */
export function projectFacts(
  context: FactContext,
  grants: GrantEvidence = noGrants,
  rest: Omit<ProjectEvidence, 'grants'> = nothingNamed,
): Facts {
  return gathered(factsOfAll(context), ...computing('project').map((family) => family.project!({ grants, ...rest }, context)));
}

/** The families that compute facts of one kind of subject. */
function computing(of: keyof Computing): readonly FactFamily[] {
  return (families as readonly FactFamily[]).filter((family) => family[of] !== undefined);
}

/** The facts that are the same for all subjects. */
function factsOfAll(context: FactContext): Facts {
  return gathered(...computing('any').map((family) => family.any!(context)));
}

/** The facts based on statements about a subject. */
function subjectFacts(heard: Heard, context: FactContext): Facts {
  const concluded = new Conclusions(withoutDismissed(heard), context);
  const facts = gathered(...ofSubjects.map((family) => family.subject!(concluded, context)));
  const declared = new Set(
    heard.statements.filter(({ kind }) => kind === 'declaration' || kind === 'register').map(({ at }) => placed(at)),
  );
  const byGrant = new Set(
    heard.statements
      .filter((one) => one.kind === 'grant')
      .filter(({ value }) => !isContractShown(value))
      .map(grantOrigin),
  );
  // What the registry of datasets permits is somebody's word, too.
  for (const { registered, from } of heard.parents ?? []) if (registered !== undefined) for (const one of from) byGrant.add(one);
  return markStated(facts, { declared, byGrant }, new Set(heard.claims.filter(({ by }) => by === 'prose').map(({ at }) => placed(at))));
}

const ofSubjects = computing('subject');

/**
 * Marks the facts based only on declarations and on documents that are on file for them, those that rest on a permission whose contract is on file, and those on the source that only running text says; if a document proves one, the document is among its
 * origins too.
 */
function markStated(
  facts: Facts,
  { declared, byGrant }: { declared: ReadonlySet<string>; byGrant: ReadonlySet<string> },
  told: ReadonlySet<string>,
): Facts {
  if (declared.size === 0 && byGrant.size === 0 && told.size === 0) return facts;
  const words = new Set([...declared, ...told]);
  for (const [name, fact] of Object.entries(facts))
    if (
      fact.value !== undefined &&
      (wordsOnly(fact.from, name.startsWith('source.') ? words : declared) || fact.from.some((one) => byGrant.has(one)))
    )
      fact.stated = true;
  return facts;
}

/** Not by spreading: with this many properties that takes a hundred times as long, 0.3 ms per profile on Node 20. */
function gathered(...parts: Facts[]): Facts {
  return Object.assign({}, ...parts);
}
