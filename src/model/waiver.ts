/** Waivers and the baseline: what people accept in writing. */

/** Why a finding may be waived. Closed: whoever adds one says in docs/waivers.md when it fits. */
export type WaiverKind =
  | 'counsel-reviewed' // counsel looked at these items and advised that they may be used
  | 'license-held' // a permission is held that licit cannot read as a grant
  | 'public-domain' // no rights are left in the works
  | 'false-detection' // what licit found is not what it takes it for
  | 'other-record' // what the rule asks for is recorded in another system
  | 'not-trained-on' // these items do not reach training
  | 'risk-accepted-temporarily'; // known and open; somebody answers for it until the day named
