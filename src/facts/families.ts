/** Made by the build from `src/facts/families`. Edit the families, not this file. */
import basis from './families/basis.js';
import consent from './families/consent.js';
import dataset from './families/dataset.js';
import declarations from './families/declarations.js';
import evidence from './families/evidence.js';
import files from './families/files.js';
import grants from './families/grants.js';
import handling from './families/handling.js';
import label from './families/label.js';
import labelingStaff from './families/labeling-staff.js';
import license from './families/license.js';
import licenseGenerator from './families/license-generator.js';
import licenseParents from './families/license-parents.js';
import licenseUses from './families/license-uses.js';
import listed from './families/listed.js';
import outsideLists from './families/outside-lists.js';
import personal from './families/personal.js';
import project from './families/project.js';
import registers from './families/registers.js';
import reservations from './families/reservations.js';
import rights from './families/rights.js';
import sampled from './families/sampled.js';
import scan from './families/scan.js';
import source from './families/source.js';
import use from './families/use.js';
import waivers from './families/waivers.js';

/** Every fact family, by the name of its file. */
export const families = [
  basis,
  consent,
  dataset,
  declarations,
  evidence,
  files,
  grants,
  handling,
  label,
  labelingStaff,
  license,
  licenseGenerator,
  licenseParents,
  licenseUses,
  listed,
  outsideLists,
  personal,
  project,
  registers,
  reservations,
  rights,
  sampled,
  scan,
  source,
  use,
  waivers,
] as const;
