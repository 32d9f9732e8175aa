// The license half of bench/accuracy.js: answers labeled strings and texts with the code of `licit license`, and has them scored by the
// scorers that are kept beside the cases.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLicense } from '../dist/claims/license.js';
import { licenseTexts } from '../dist/claims/license-text.js';

const shared = fileURLToPath(new URL('../../shared', import.meta.url));

const read = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Markdown with the figures of both, or undefined where there are no cases. */
export function section() {
  const strings = join(shared, 'ip/license-strings.jsonl');
  const texts = join(shared, 'ip/license-texts.jsonl');
  if (!existsSync(strings) || !existsSync(texts)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'licit-accuracy-'));
  try {
    return `${stringSection(strings, folder)}\n\n${textSection(texts, folder)}`;
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
  return `### License strings

An answer is accepted when it is the expected one or one that a person could give as well; precision leaves out what licit says it does not
recognize; unsafe answers state a permission that no accepted answer states. Mean over sources: ${macro.toFixed(3)} accepted.

| kind | cases | accepted | precision | unsafe |
| --- | ---: | ---: | ---: | ---: |
${row('all', all)}
${row('clear cases', clear)}
${bySize(by.kind)
  .map(([kind, bucket]) => row(kind, bucket))
  .join('\n')}`;
}

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
  return `### License texts

The set of licenses in a text, \`-only\` and \`-or-later\` taken for one, exceptions left out. Precision, recall and F1 count licenses;
unsafe answers name only permissive licenses where a restrictive one stands. Texts without a license for which one was named:
${whole.neg.fp} of ${whole.neg.n}.

| kind | cases | all right | precision | recall | F1 | unsafe |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${row('all', whole.all)}
${row('with a license for data or content', ofData.all)}
${bySize(whole.by.kind)
  .filter(([kind]) => kind !== 'negative')
  .map(([kind, bucket]) => row(kind, bucket))
  .join('\n')}`;
}
