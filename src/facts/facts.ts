import type { Json } from '../model/basics.js';
import type { Detector } from '../model/detection.js';
import type { Fact, Facts } from '../model/fact.js';
import type { Profile, RecordedClaim, Statement } from '../model/statement.js';
import type { Parent } from './concluded/descent.js';
import { placed, wordsOnly } from './concluded/voices.js';
import { type Covering, declarationFacts, evidenceFacts, type NamedFor } from './evidence-facts.js';
import { type FactContext, type Heard, type KindMeta, known, unknown } from './fact-context.js';
import { type ComparedFile, fileFacts } from './file-facts.js';
import { type GrantEvidence, grantFacts } from './grant-facts.js';
import { labelFacts } from './label-facts.js';
import { licenseFacts } from './license-facts.js';
import { personalFacts } from './personal-facts.js';
import { possibleFacts } from './possible.js';
import { recordFacts } from './project-facts.js';
import { rightsFacts } from './rights-facts.js';
import { sourceFacts } from './source-facts.js';

export { type ConcludedBasis, concludeBasis } from './concluded/concluded-basis.js';
export { type ConcludedGenerated, concludeGenerated } from './concluded/concluded-generated.js';
export { type ConcludedLicense, concludeLicense } from './concluded/concluded-license.js';
export { type ConcludedSource, concludeSource, parentName } from './concluded/concluded-source.js';
export { listAgainst } from './concluded/consent-against.js';
export type { Parent } from './concluded/descent.js';
export { type Concluded, inForce, placed, type Voice } from './concluded/voices.js';
export { type Covering, documentsNamed, type NamedFor, placesNaming } from './evidence-facts.js';
export type { FactContext, KindMeta } from './fact-context.js';
export type { ComparedFile } from './file-facts.js';
export { endsSoon, type GrantEvidence, lacks, type Reach } from './grant-facts.js';
export { retentionsOver } from './handling.js';
export { asJudged, asJudgedLicense } from './own-words.js';

/** What is known of an item before it is judged: its stated profile, and the claims and statements that take it in. */
export interface ItemEvidence {
  profile: Profile;
  claims: readonly RecordedClaim[];
  statements: readonly Statement[];
  /** The datasets that its dataset was made from. */
  parents?: readonly Parent[];
}

/** What is known of a dataset as a whole. */
export interface DatasetEvidence {
  name: string;
  items: number;
  claims: readonly RecordedClaim[];
  statements: readonly Statement[];
  /** Some of its items carry labels. */
  labeled?: boolean;
  /** How many of its items more than one manifest lists; undefined where that was not compared. */
  shared?: number;
  parents?: readonly Parent[];
  /** Files and splits that its descriptors speak of. */
  files?: readonly ComparedFile[];
  /** What became of words of persons against using items that an earlier scan recorded. */
  gone?: readonly string[];
  /** What items stated more strictly in an earlier scan; undefined where that was not compared. */
  loosened?: readonly string[];
  /** How many of its items are about a person who speaks against it in another item. */
  elsewhere?: number;
}

/** What the facts need to know of a detector. */
export function kindMeta(detector: Detector): KindMeta {
  const { id, type, category, sensitive } = detector;
  return { id, type, category, sensitive, personal: id.startsWith('pi/') };
}

/** The facts of an item, with those of the project that rules on items ask about. */
export function itemFacts({ profile, claims, statements, parents }: ItemEvidence, context: FactContext): Facts {
  return gathered(useFacts(context), scanFacts(context), ...heardFacts({ profile, claims, statements, parents }, context));
}

/** The facts of a dataset. One without items stands for those it describes: it has their facts, with nothing of their own. */
export function datasetFacts(
  { name, items, claims, statements, labeled, parents, shared, files, gone, elsewhere, loosened }: DatasetEvidence,
  context: FactContext,
): Facts {
  const media = claims.filter((claim) => claim.about === 'media' && claim.state === 'known');
  return gathered(
    useFacts(context),
    scanFacts(context),
    ...heardFacts({ profile: undefined, claims, statements, labeled, parents }, context),
    fileFacts(files ?? []),
    {
      'dataset.name': known(name),
      'dataset.items': known(items, ['ledger']),
      'consent.elsewhere': elsewhere === undefined ? unknown('items were not compared by person') : known(elsewhere, ['ledger']),
      'license.loosened': loosened === undefined ? unknown('earlier scans were not compared') : known([...loosened].sort(), ['ledger']),
      'consent.gone': gone === undefined ? unknown('earlier scans were not compared') : known([...gone].sort(), ['ledger']),
      'dataset.shared':
        shared === undefined
          ? unknown('its manifests are not compared: one list, its shards, or too many items')
          : known(shared, ['ledger']),
      'dataset.media':
        media.length > 0
          ? known(
              media.flatMap((claim) => (typeof claim.value === 'string' ? [claim.value] : [])),
              media.map((claim) => placed(claim.at)),
            )
          : unknown('no card states a type'),
    },
  );
}

const nothingCovered: Covering = { all: [], unused: [], everything: [], grants: [] };
const none: GrantEvidence = { grants: [], reach: new Map(), removed: new Map() };

/** The facts of the project: what licit.yaml says, what was read, what a person recorded, what permissions it holds. */
export function projectFacts(
  context: FactContext,
  grants: GrantEvidence = none,
  { named, covering }: { named: readonly NamedFor[]; covering: Covering } = { named: [], covering: nothingCovered },
): Facts {
  const from = context.configPath === undefined ? [] : [context.configPath];
  return gathered(
    useFacts(context),
    scanFacts(context),
    grantFacts(grants, context),
    evidenceFacts(named, from),
    declarationFacts(covering, context),
    recordFacts(context),
    { 'files.name-kinds': known([...(context.nameKinds ?? [])], ['names of files and folders']) },
  );
}

function useFacts({ use, configPath }: FactContext): Facts {
  const from = configPath === undefined ? [] : [configPath];
  const stated = (value: Json | undefined, what: string): Fact =>
    value === undefined ? unknown(`licit.yaml does not say ${what}`) : known(value, from);
  return {
    'use.purpose': stated(use.purpose, 'what the data is for (use.purpose)'),
    'use.offered': stated(use.offered, 'where the service is offered (use.offered)'),
    'use.public-cn': stated(use.offered?.includes('CN'), 'where the service is offered (use.offered)'),
    'use.stage': stated(use.stage, 'which stage the data is for (use.stage)'),
    'use.modifies': stated(use.assumeAdaptation, 'whether training makes adapted material (use.assumeAdaptation)'),
    'use.companion': stated(use.companion, 'whether the service is a companion that people confide in (use.companion)'),
    'use.competes': stated(use.competes, 'whether the model competes with those that generated the data (use.competes)'),
    'use.public-opinion': stated(
      use.publicOpinion,
      'whether the service has public-opinion attributes or the capacity for social mobilization (use.publicOpinion)',
    ),
  };
}

function scanFacts({ unread, notScanned, kinds }: FactContext): Facts {
  return {
    'scan.unread': known(unread, ['ledger']),
    'scan.not-scanned': known(notScanned, ['ledger']),
    'scan.detectors': known(kinds.length),
  };
}

function heardFacts(heard: Heard, context: FactContext): Facts[] {
  const declared = new Set(heard.statements.filter(({ kind }) => kind !== 'grant').map(({ at }) => placed(at)));
  return [
    sourceFacts(heard, context),
    licenseFacts(heard, context),
    personalFacts(heard, context),
    rightsFacts(heard, context),
    labelFacts(heard, context),
    possibleFacts(heard.profile, context),
  ].map((facts) => told(facts, declared));
}

/** Marks the facts that rest on nothing but what people declare: where a document shows them, it is among their origins too. */
function told(facts: Facts, declared: ReadonlySet<string>): Facts {
  if (declared.size === 0) return facts;
  for (const fact of Object.values(facts)) if (fact.value !== undefined && wordsOnly(fact.from, declared)) fact.stated = true;
  return facts;
}

/** Not by spreading: with this many properties that takes a hundred times as long, 0.3 ms a profile on Node 20. */
function gathered(...parts: Facts[]): Facts {
  return Object.assign({}, ...parts);
}
