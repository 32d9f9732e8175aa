import type { LicenseClass, Mix, MixMember } from '../../model/license-terms.js';

/** What is shown: the mix, its members with their classes, and what was left out. */
export interface MixView {
  /** Undefined when nothing is left. */
  mix: Mix | undefined;
  members: (MixMember & { class: LicenseClass })[];
  without: (MixMember & { class: LicenseClass })[];
  /** The dataset it is about; everything when left out. */
  dataset?: string;
  /** Datasets of which no items are listed: they are not counted. */
  notCounted: string[];
  /** Listings that name an item which another list of its dataset names too; each of them counts. */
  listedAgain: number;
  asOf: string;
}
