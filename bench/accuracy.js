// Scores what licit finds on labeled cases kept beside the project, and writes docs/accuracy.md, one table, and bench/notes/accuracy.md, all the figures behind it. The
// cases are not part of the project: without them this says so and leaves the pages as they are. Each section gives `rows` for the table (what, on what, with what result) and
// its `notes`.
//   npm run accuracy
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { detectors } from '../dist/catalog/catalog.js';
import { runInspect } from '../dist/commands/inspect/inspect-command.js';
import { section as namesSection } from './accuracy-names.js';
import { section as numbersSection } from './accuracy-numbers.js';
import { section as rightsSection } from './accuracy-rights.js';
import { section as secretsSection } from './accuracy-secrets.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cases = join(root, '../shared/pi');
const page = join(root, 'docs/accuracy.md');
const notes = join(root, 'bench/notes/accuracy.md');

/** Files of labeled cases: {id, text, spans: [{start, end, type, reserved?}], set, scope: [types]}. */
const SETS = [
  { title: 'Chinese text', files: ['text-zh.jsonl', 'text-zh-ids.jsonl'] },
  { title: 'English text', files: ['text-en.jsonl'] },
  { title: 'Bare values', files: ['values.jsonl'] },
];
const WITHOUT = 'precision.jsonl';

/** Types of the cases that say nothing about a person by themselves, or are no concern of a license and provenance record. */
const LEFT_OUT = new Set(['AGE', 'DATE', 'DEMOGRAPHIC', 'LOCATION', 'ORG', 'TITLE', 'URL', 'COMPANY_ID', 'SECRET']);

const read = (name) =>
  readFileSync(join(cases, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Spans by case id, through the code of `licit tools inspect`. */
async function predict(records, all) {
  const input = new PassThrough();
  const output = new PassThrough();
  let text = '';
  output.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  input.end(records.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
  await runInspect({ offsets: 'utf16', input, output, detectors: all });
  const answers = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  if (answers.length !== records.length) throw new Error(`${records.length} lines in, ${answers.length} lines out`);
  return new Map(answers.map(({ id, spans }) => [id, spans]));
}

/** Share of a span that others cover. */
function covered(span, others) {
  let total = 0;
  for (const one of others) total += Math.max(0, Math.min(span.end, one.end) - Math.max(span.start, one.start));
  return total / (span.end - span.start);
}

/** Right when half of it is covered by labels of its type; found when half of it is covered by predictions of its type. Reserved values count for neither. */
function score(records, predicted) {
  const types = new Map();
  const of = (type) => types.get(type) ?? types.set(type, { labeled: 0, found: 0, exact: 0, predicted: 0, right: 0 }).get(type);
  for (const { id, spans, scope } of records) {
    const told = predicted.get(id);
    const labels = spans.filter(({ type }) => scope.includes(type));
    const real = labels.filter((label) => !label.reserved);
    for (const label of real) {
      const same = told.filter(({ type }) => type === label.type);
      const counts = of(label.type);
      counts.labeled += 1;
      if (covered(label, same) >= 0.5) counts.found += 1;
      if (same.some(({ start, end }) => start === label.start && end === label.end)) counts.exact += 1;
    }
    for (const one of told) {
      if (
        !scope.includes(one.type) ||
        covered(
          one,
          labels.filter(({ type, reserved }) => reserved && type === one.type),
        ) >= 0.5
      )
        continue;
      const counts = of(one.type);
      counts.predicted += 1;
      if (
        covered(
          one,
          real.filter(({ type }) => type === one.type),
        ) >= 0.5
      )
        counts.right += 1;
    }
  }
  return types;
}

const share = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3));

function table(types, byType) {
  const rows = [...types]
    .filter(([type]) => !LEFT_OUT.has(type))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, { labeled, found, exact, predicted, right }]) => {
      const kinds = byType.get(type)?.join(', ');
      if (kinds === undefined) return `| ${type} | not looked for | ${labeled} | – | – | – |`;
      return `| ${type} | ${kinds} | ${labeled} | ${share(right, predicted)} | ${share(found, labeled)} | ${share(exact, labeled)} |`;
    });
  return ['| type | kinds | labeled | precision | recall | exact recall |', '| --- | --- | ---: | ---: | ---: | ---: |', ...rows].join(
    '\n',
  );
}

/** Precision and recall over all types that are looked for, and the types of which less than nine in ten are found. */
function together(types, byType) {
  const looked = [...types].filter(([type]) => !LEFT_OUT.has(type) && byType.has(type));
  const sum = (name) => looked.reduce((total, [, counts]) => total + counts[name], 0);
  const weak = looked.filter(([, { found, labeled }]) => labeled > 0 && found / labeled < 0.9);
  const named = weak.map(([type, { found, labeled }]) => `${type} ${share(found, labeled)}`).sort();
  const less = named.length === 0 ? '' : `; least found: ${named.join(', ')}`;
  return {
    labeled: sum('labeled'),
    said: `precision ${share(sum('right'), sum('predicted'))}, recall ${share(sum('found'), sum('labeled'))}${less}`,
  };
}

async function detectionSection() {
  const rows = [];
  const all = await detectors();
  const byType = new Map();
  for (const { id, type } of all) byType.set(type, [...(byType.get(type) ?? []), `\`${id}\``]);
  const parts = [];
  for (const { title, files } of SETS) {
    const records = files.flatMap(read);
    const types = score(records, await predict(records, all));
    const { labeled, said } = together(types, byType);
    rows.push([`Personal information: ${title}`, `${records.length} cases, ${labeled} labels`, said]);
    parts.push(`### ${title}\n\n${records.length} cases.\n\n${table(types, byType)}`);
  }

  const clean = read(WITHOUT);
  const characters = clean.reduce((sum, { text }) => sum + text.length, 0);
  const false_ = new Map();
  for (const [id, spans] of await predict(clean, all)) {
    const { scope } = clean.find((one) => one.id === id);
    for (const { type, reserved } of spans) if (scope.includes(type) && !reserved) false_.set(type, (false_.get(type) ?? 0) + 1);
  }
  const alarms = [...false_.values()].reduce((sum, count) => sum + count, 0);
  const named = [...false_].map(([type, count]) => `${type} ${count}`).join(', ');
  parts.push(
    `### Text without personal information\n\n${characters} characters of code, documentation, lock files, mathematics, measurements and look-alikes: ` +
      `${alarms} false alarms, ${((alarms * 1e6) / characters).toFixed(1)} per million characters, all kinds together${named === '' ? '' : ` (${named})`}.`,
  );
  rows.push([
    'Text without personal information',
    `${(characters / 1e6).toFixed(1)} million characters of code, documentation, lock files, look-alikes`,
    `${((alarms * 1e6) / characters).toFixed(1)} false alarms in a million characters`,
  ]);
  for (const section of [namesSection, numbersSection, secretsSection]) {
    const made = await section();
    rows.push(...made.rows);
    parts.push(made.notes);
  }
  return { rows, notes: parts.join('\n\n') };
}

/** Figures on licenses come from a file of their own beside this one; undefined where there are no cases. */
async function licenseSection() {
  const file = new URL('./accuracy-licenses.js', import.meta.url);
  return existsSync(file) ? (await import(file.href)).section() : undefined;
}

if (!existsSync(cases)) {
  console.log(`No labeled cases: ${cases} does not exist. docs/accuracy.md is left as it is; nothing was measured.`);
} else {
  const found = await detectionSection();
  const licenses = (await licenseSection()) ?? { rows: [], notes: 'Not measured: no labeled cases.' };
  const rights = rightsSection();
  const rows = [...found.rows, ...licenses.rows, ...rights.rows].map((cells) => `| ${cells.join(' | ')} |`);
  const text = `# Accuracy

What holds of this version, written by \`npm run accuracy\` on labeled cases that are not part of the project. A prediction is right when half of it or more is labeled
with its type; a labeled span is found when half of it or more is predicted with its type. Values reserved for documentation (example.com, 555-01xx, test cards) count for neither.

| what | measured on | result |
| --- | --- | --- |
${rows.join('\n')}

**To repeat it**: \`npm run accuracy\` in a clone with the cases beside it; without them it measures nothing and leaves this page as it is. All figures by type, script, country and language are written to
\`bench/notes/accuracy.md\`.
`;
  writeFileSync(page, text);
  mkdirSync(join(root, 'bench/notes'), { recursive: true });
  writeFileSync(
    notes,
    `# Accuracy, figure by figure

Written by \`npm run accuracy\`; [docs/accuracy.md](../../docs/accuracy.md) has what they come to, and what counts as right. Exact means the same first and last character. A type that no detector looks
for is listed with that word: nothing found there says nothing.

## Personal information

${found.notes}

## Licenses

${licenses.notes}

## Sentences on rights

${rights.notes}
`,
  );
  console.log(text);
}
