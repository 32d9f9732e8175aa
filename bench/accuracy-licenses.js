// The license half of bench/accuracy.js: answers labeled strings and texts with the code of `licit tools license`, and has them scored by the
// scorers that are kept beside the cases.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { permissionsOf, readLicense } from '../dist/license/statements/read-license.js';
import { licenseTexts } from '../dist/license/texts/license-text.js';

const shared = fileURLToPath(new URL('../../shared', import.meta.url));

const read = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** The figures of both, or undefined where there are no cases. */
export function section() {
  const strings = join(shared, 'ip/license-strings.jsonl');
  const texts = join(shared, 'ip/license-texts.jsonl');
  if (!existsSync(strings) || !existsSync(texts)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'licit-accuracy-'));
  try {
    const both = [stringSection(strings, folder), textSection(texts, folder)];
    return { rows: both.map(({ row }) => row), notes: both.map(({ notes }) => notes).join('\n\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scored(scorer, gold, predictions, folder) {
  const predicted = join(folder, `${scorer}.jsonl`);
  const out = join(folder, `${scorer}.json`);
  writeFileSync(predicted, predictions.map((one) => JSON.stringify(one)).join('\n'));
  const ran = spawnSync(process.execPath, [join(shared, 'eval/license', `${scorer}.mjs`), gold, predicted, '--json', out], {
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`${scorer} failed: ${ran.stderr}`);
  return JSON.parse(readFileSync(out, 'utf8'));
}

const proprietary = /proprietary|commercial-licen|eula|all-rights-reserved/i;
const grants = ['train', 'commercial', 'derivatives'];

/** What answers say beyond the labels: a license where none is given, a condition or a notice duty that is lost. Exceptions and a choice are left out. */
function assertsMore(predicted, expected, offered) {
  const ids = (list) => list.filter((id) => !/exception|linux-syscall-note/i.test(id));
  const [own, gold] = [ids(predicted), ids(expected)];
  if (own.length === 0 || gold.length === 0) return undefined;
  const [said, given] = [permissionsOf(own.join(' AND ')), permissionsOf(gold.join(' AND '))];
  const all = grants.every((name) => said[name] === 'yes');
  if (all && gold.some((id) => proprietary.test(id)) && !own.some((id) => gold.includes(id))) return 'license';
  // Of a choice the text lets the reader take one.
  if (offered && own.every((id) => gold.includes(id))) return undefined;
  if (grants.some((name) => said[name] === 'yes' && given[name] === 'no')) return 'condition';
  if (said.shareAlike === 'no' && given.shareAlike === 'yes') return 'condition';
  if (said.notice === 'no' && given.notice === 'yes') return 'notice';
  // The labels hold a license that licit has no row for, and the answer leaves it out.
  return all && grants.some((name) => given[name] !== 'yes') ? 'left out' : undefined;
}

const offers = /alternatively|at your (?:option|choice)|dual[- ]licen[sc]|\beither\b[^.]{0,200}\bor\b/i;

/** A sentence with how many answers assert more than the labels, by kind. */
function moreSentence(cases) {
  const kinds = cases.flatMap(([predicted, expected, text]) => assertsMore(predicted, expected, offers.test(text)) ?? []);
  const count = (kind) => kinds.filter((one) => one === kind).length;
  return (
    `Answers that assert more than the labels: ${kinds.length} of ${cases.length} (${((1000 * kinds.length) / cases.length).toFixed(1)} in 1,000): ` +
    `a license where the label is proprietary ${count('license')}, a lost condition ${count('condition')}, a lost notice duty ${count('notice')}, ` +
    `a license left out whose permissions are not known ${count('left out')}.`
  );
}

const share = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3));
const bySize = (groups) => Object.entries(groups).sort(([, a], [, b]) => b.n - a.n);

function stringSection(gold, folder) {
  const records = read(gold);
  const answers = records.map(({ id, string }) => {
    const { state, expression } = readLicense(string ?? '');
    return { id, predicted: expression ?? (state === 'none-stated' || state === 'proprietary' ? state : null) };
  });
  const { all, clear, macro, by } = scored('score-strings', gold, answers, folder);
  const row = (name, { n, ok, answered, okAnswered, unsafe }) =>
    `| ${name} | ${n} | ${share(ok, n)} | ${share(okAnswered, answered)} | ${unsafe} |`;
  const more = moreSentence(
    records.map(({ string, expected, also = [] }, index) => {
      const accepted = [expected, ...also].includes(answers[index].predicted) ? answers[index].predicted : expected;
      return [idsOf(answers[index].predicted), idsOf(accepted), string ?? ''];
    }),
  );
  const notes = `### License strings

An answer is accepted when it is the expected one or one that a person could give as well; precision leaves out what licit says it does not
recognize; unsafe answers state a permission that no accepted answer states. Mean over sources: ${macro.toFixed(3)} accepted.
${more}

| kind | cases | accepted | precision | unsafe |
| --- | ---: | ---: | ---: | ---: |
${row('all', all)}
${row('clear cases', clear)}
${bySize(by.kind)
  .map(([kind, bucket]) => row(kind, bucket))
  .join('\n')}`;
  const result = `accepted ${share(all.ok, all.n)}, precision ${share(all.okAnswered, all.answered)}, unsafe ${all.unsafe}`;
  return { row: ['License strings', `${all.n} cases`, result], notes };
}

const idsOf = (expression) =>
  (expression ?? '').split(/[\s()]+/).filter((id) => id !== '' && !/^(?:AND|OR|WITH|none-stated|proprietary|null)$/.test(id));

function textSection(gold, folder) {
  const records = read(gold);
  const answers = records.map(({ id, text }) => ({ id, predicted: licenseTexts(text).map((license) => license.id) }));
  const whole = scored('score-texts', gold, answers, folder);
  const data = join(folder, 'data.jsonl');
  const isData = ({ expected }) =>
    expected.some((id) => /^(?:LicenseRef-(?:scancode-)?)?(?:CC|ODC|ODbL|PDDL|CDLA|OGL|GFDL|[CO]-UDA)/i.test(id));
  writeFileSync(
    data,
    records
      .filter(isData)
      .map((one) => JSON.stringify(one))
      .join('\n'),
  );
  const ofData = scored('score-texts', data, answers, folder);
  const row = (name, { n, relaxed, rtp, rfp, rfn, unsafe }) =>
    `| ${name} | ${n} | ${share(relaxed, n)} | ${share(rtp, rtp + rfp)} | ${share(rtp, rtp + rfn)} | ${share(2 * rtp, 2 * rtp + rfp + rfn)} | ${unsafe} |`;
  const notes = `### License texts

The set of licenses in a text, \`-only\` and \`-or-later\` taken for one, exceptions left out. Precision, recall and F1 count licenses;
unsafe answers name only permissive licenses where a restrictive one stands. Texts without a license for which one was named:
${whole.neg.fp} of ${whole.neg.n}. Words of a file's own that limit its licenses are answered as LicenseRef-custom…, which no label has: they lower the precision.
${moreSentence(records.map(({ text, expected }, index) => [answers[index].predicted, expected, text]))}

| kind | cases | all right | precision | recall | F1 | unsafe |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${row('all', whole.all)}
${row('with a license for data or content', ofData.all)}
${bySize(whole.by.kind)
  .filter(([kind]) => kind !== 'negative')
  .map(([kind, bucket]) => row(kind, bucket))
  .join('\n')}`;
  const { n, relaxed, rtp, rfp, rfn, unsafe } = whole.all;
  const result = `all right ${share(relaxed, n)}, F1 ${share(2 * rtp, 2 * rtp + rfp + rfn)}, unsafe ${unsafe}; named where there is none ${whole.neg.fp} of ${whole.neg.n}`;
  return { row: ['License texts', `${n} texts`, result], notes };
}
