// Writes src/license/texts/license-texts-licensedb.bin.br from a checkout of ScanCode LicenseDB (CC-BY-4.0), after a build. Needed again when the
// snapshot, or how texts are split into words (license-text-words.ts, fixedPart), changes.
//   node bin/gather-licensedb.js PATH/TO/scancode-licensedb/docs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { gatheredBytes } from '../dist/license/texts/text-index.js';
import { wordsOf } from '../dist/license/texts/text-words.js';

/** Longer texts are agreements that nobody puts next to data, and would be most of the file. */
const LONGEST = 2_500;

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: node bin/gather-licensedb.js PATH/TO/scancode-licensedb/docs');
  process.exit(2);
}
const texts = [];
for (const name of readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  const license = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  // Exceptions, generic entries and agreements of contributors are not licenses of a work.
  if (!license.text || license.is_exception || license.is_deprecated || license.is_generic || license.is_unknown) continue;
  if (license.category === 'CLA' || license.category === 'Unstated License') continue;
  // The others are in the SPDX list.
  if (!license.spdx_license_key?.startsWith('LicenseRef-scancode-')) continue;
  if (wordsOf(license.text).length <= LONGEST) texts.push([license.spdx_license_key, license.text]);
}
const bytes = brotliCompressSync(gatheredBytes(texts), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
const file = fileURLToPath(new URL('../src/license/texts/license-texts-licensedb.bin.br', import.meta.url));
writeFileSync(file, bytes);
console.log(`${texts.length} texts, ${bytes.length} bytes`);
