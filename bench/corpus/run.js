// Puts forty restrictions, in five places and three layouts, into the text of every license that allows commercial use, or is for content, and counts the
// answers that name the plain license and the restrictions that are not named. Writes nothing.
//   npm run corpus [-- --sample 5000 --seed 1]
import { parseArgs } from 'node:util';
import { permissionsOf } from '../../dist/license/statements/read-license.js';
import { licenseTexts } from '../../dist/license/texts/license-text.js';
import { corpusTexts, judged, sampleOf, tellCommercial } from './cases.js';
import { restrictions } from './restrictions.js';

const { values } = parseArgs({ options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } } });
tellCommercial((id) => permissionsOf(id).commercial === 'yes');
const counts = { cases: 0, plain: 0, named: 0 };
const missed = new Map();
const failures = [];
for (const one of sampleOf(values.sample === undefined ? undefined : Number(values.sample), Number(values.seed))) {
  const { plain, named } = judged(one, licenseTexts(one.text));
  counts.cases += 1;
  if (plain) counts.plain += 1;
  if (named) counts.named += 1;
  else missed.set(one.restriction.words, (missed.get(one.restriction.words) ?? 0) + 1);
  if (plain && failures.length < 40) failures.push(`${one.id}, ${one.place}, ${one.wrapping}: ${one.restriction.words}`);
}
console.log(`${corpusTexts().length} texts, ${restrictions.length} restrictions, ${counts.cases} cases`);
console.log(`answered with the plain license: ${counts.plain}`);
console.log(`restriction named: ${((100 * counts.named) / counts.cases).toFixed(1)} %`);
for (const [words, count] of [...missed].sort(([, a], [, b]) => b - a).slice(0, 20)) console.log(`  not named ${count} times: ${words}`);
for (const failure of failures) console.log(`  plain: ${failure}`);
process.exitCode = counts.plain === 0 ? 0 : 1;
