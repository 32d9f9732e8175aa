/** The facts a rule may ask about. */

import type { Json, Place } from './basics.js';

/** The facts a rule may ask about. Closed; computed in facts/facts.ts and nowhere else. Each is described in `docs/facts.md`. */
export type FactName =
  // source
  | 'source.known' // a URL, host, name or declared source
  | 'source.kind'
  | 'source.host'
  | 'source.evidence' // the documents that its kind asks for are on record
  | 'source.evidence-lacking' // which of them are not, or were not read
  | 'source.owner'
  | 'source.collected'
  | 'source.own-work' // self-produced or commissioned
  | 'source.generated' // a model generated the content
  // license
  | 'license.stated' // any words at all, placeholders apart
  | 'license.state' // known | unclear | conflict | missing
  | 'license.expression'
  | 'license.raw'
  | 'license.why'
  | 'license.conflict' // two statements that differ
  | 'license.conflict-values'
  | 'license.loosened' // list, of a dataset: what items stated more strictly in an earlier scan
  | 'license.lifted' // a stricter statement of the source that a snapshot of the source lifts, and what it is now
  | 'license.governing' // the expression whose permissions count: the concluded one, or in a conflict the most restrictive reading
  | 'license.evidence'
  | 'license.derived' // a descriptor says that it was made from other datasets
  | 'license.parent' // the most restrictive license of these
  | 'license.looser-than-parent' // allows what a parent's license forbids, or drops its share-alike
  | 'license.against-parent' // its license and the parent's
  | 'license.permits.train'
  | 'license.permits.commercial'
  | 'license.permits.derivatives'
  | 'license.permits.redistribute'
  | 'license.requires.attribution'
  | 'license.requires.share-alike'
  | 'license.requires.notice'
  | 'license.text-beside' // a license text, a notice or a copyright line is there
  | 'license.parent-requires-notice'
  | 'license.permits.declared-use' // training, and commercial use where that is what licit.yaml declares
  | 'license.limit' // which permission is missing for the declared use
  | 'license.own-rights' // own work or synthetic data: the question is one of own rights or of the generator's terms, not of a license
  | 'license.grant' // ids of the grants in force that take it in
  | 'license.grant-idle' // ids of the grants that take it in and do not count on the day
  | 'license.grant-allows-use' // grants in force allow the declared use by themselves
  // terms of the model that generated it
  | 'license.generator' // list: families of models
  | 'license.generator-terms' // known | unknown
  | 'license.generator-use' // allowed | not-shown | forbidden, unknown otherwise
  | 'license.generator-limit' // what the terms of the generator limit
  | 'license.generator-naming' // what the name of a model trained on it has to begin with
  | 'license.no-competing-model' // the license or the terms of the generator forbid competing models
  // personal information
  | 'pi.present' // true: found or stated; false: only when a person declared it; else unknown
  | 'pi.declared-none' // a person declared that there is none
  | 'pi.kinds' // list
  | 'pi.sensitive'
  | 'pi.sensitive-kinds'
  | 'pi.possibly-sensitive' // list: sensitive kinds that were only possibly seen
  | 'pi.contact-kinds'
  | 'pi.minors' // true: found, stated or declared; false: only when a person declared it
  | 'basis.recorded'
  | 'basis.terms'
  | 'basis.valid.cn-pipl'
  | 'basis.valid.eu-gdpr'
  | 'basis.valid' // under every instrument that is chosen
  | 'basis.separate-consent'
  | 'basis.guardian'
  | 'basis.needs-guardian' // a law that is chosen asks for the guardian's consent
  | 'basis.purposes' // list: what the bases were given for, as stated
  | 'basis.covers-use' // these take in the use that licit.yaml declares
  | 'basis.evidence'
  // what the item's own record says on the consent of the person
  | 'consent.status' // the gravest thing it says: given, or what speaks against
  | 'consent.against' // list: what speaks against; empty where it says given; unknown where its words are not understood
  | 'consent.contradicted' // a wider statement claims consent that the item's own record denies
  | 'consent.contradiction' // both sides
  | 'consent.renewed' // a later consent lifts a withdrawal: both sides
  | 'basis.separate-for' // list: what separate consents are on record for
  | 'basis.notice' // the version of the notice that people were shown
  // what is done with personal information
  | 'handling.stated' // licit.yaml says whether it is given to others, published, taken in public places and taken abroad
  | 'handling.separate-needed' // list: handlings that need a separate consent
  | 'handling.separate-missing' // list: those of which none is on record
  | 'handling.separate-shown' // a document shows those that are on record
  | 'handling.transfer'
  | 'handling.transfer-route'
  | 'handling.retention' // the last day
  | 'handling.retention-over' // that day is past
  | 'handling.assessment-needed'
  | 'handling.assessment'
  | 'handling.ethics'
  | 'pi.deidentified' // de-identified | anonymized, as declared
  | 'pi.deidentification-shown'
  | 'pi.identifying-kinds' // list: kinds found that tell who it is
  | 'consent.elsewhere' // how many items of a dataset are about a person who refused in another item
  | 'consent.gone' // list, of a dataset: what became of words against that an earlier scan recorded
  // rights of others
  | 'secret.kinds'
  | 'ip.kinds'
  | 'ip.copyright-notice'
  | 'reservation.ai-training' // allowed | disallowed, unknown otherwise
  | 'reservation.lifted' // a written permission allows training in spite of a reservation
  // reading
  | 'scan.unread' // records or files that could not be read
  | 'scan.not-scanned' // files no format reads
  | 'scan.detectors' // how many detectors looked
  // files that descriptors speak of
  | 'files.declared' // how many have a digest, size or count on record
  | 'files.differing' // how many are not what the descriptor says
  | 'files.different' // which ones
  | 'files.absent' // how many are not there
  | 'files.name-kinds' // kinds found in names of files and folders
  // labeling (Interim Measures Art. 8)
  | 'label.present'
  | 'label.rules'
  | 'label.spot-check'
  | 'label.training'
  // use and project
  | 'use.purpose' // commercial | research | internal
  | 'use.offered'
  | 'use.public-cn' // offered to the public in mainland China (Interim Measures Art. 2)
  | 'use.stage'
  | 'use.modifies' // training makes adapted material, by the person's own assumption
  | 'use.companion' // the service is a companion that people confide in
  | 'use.competes' // the model competes with those that generated the data, by the person's own statement
  | 'use.public-opinion' // has public-opinion attributes or the capacity for social mobilization, by the person's own statement
  | 'project.provider'
  | 'project.contact'
  | 'project.complaint-channel'
  | 'project.complaint-times'
  | 'project.base-model' // its name, or `none`
  | 'project.base-model-source' // its license or filing is recorded
  | 'project.filing' // filed | registered | in-progress | not-filed | not-required
  | 'project.filed' // filed or registered, with number and date
  | 'project.assessment' // done | in-progress | not-done | not-required
  | 'project.assessed' // done, with its date
  | 'project.request-log'
  | 'project.quality-measures'
  | 'project.bias-statement'
  | 'project.ip-strategy'
  | 'project.reproducible' // totals of this run can be rebuilt from the ledger
  // documents named as evidence: lists of their paths
  | 'evidence.named'
  | 'evidence.missing' // not there, or empty
  | 'evidence.is-data'
  | 'evidence.not-opened'
  | 'evidence.shared' // given for everything: for claims of several kinds
  | 'evidence.no-kind' // read, and of no kind of document that it is named for
  // declarations: their scopes
  | 'declaration.scopes'
  | 'declaration.unused' // covers nothing
  | 'declaration.everything' // covers every item on record
  | 'grant.everything'
  // grants: lists of their ids
  | 'grant.ids'
  | 'grant.in-force'
  | 'grant.ends-soon' // within 30 days
  | 'grant.expired' // ended or revoked, and items in its scope lack what it allowed
  | 'grant.evidence-missing'
  | 'grant.evidence-changed'
  | 'grant.evidence-unfit' // its document is data, does not open, or is no agreement
  | 'grant.unread' // in force, with a contract that was not read
  | 'grant.unused' // takes in nothing
  | 'grant.removed' // was on record and is not any more
  | 'dataset.items'
  | 'dataset.shared' // how many items more than one of its manifests list
  | 'dataset.media'
  | 'dataset.name';

/** A named fact with what it came from. `value` undefined: the evidence does not show it either way, and `why` says what is lacking. */
export interface Fact {
  value: Json | undefined;
  /** Where it was read: places, statements, tables; for `explain`. */
  from: string[];
  why?: string;
  /** Of two statements that do not go together: what each says, and where. */
  sides?: Side[];
  /** It rests on nothing but what a person wrote in licit.yaml: no item, record or document that licit looked at shows it. */
  stated?: true;
}

/** One of two statements that do not go together. */
export interface Side {
  /** Absent where the item itself says it. */
  at?: Place;
  says: string;
}

export type Facts = Partial<Record<FactName, Fact>>;
